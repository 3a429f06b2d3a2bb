"""What a command costs before it does anything: CPU seconds of whole processes, beside `python -c pass`.

    python bench/startup.py [--rounds N]

The commands take turns, round by round, so that a busy moment of the machine hits all of them alike; the
medians of one run are what can be compared. CPU is user and system time of the process and of whatever it starts.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEWSREADER = [sys.executable, "-m", "newsreader"]
BARE = "python -c pass"

REPORT = """\
Ferry report {number}

A ferry ran aground off Skarrow on Tuesday, the harbour office said in its report number {number}.
"""


def commands(folder: Path) -> dict[str, list[str]]:
    """What is measured, by the name it is shown under."""
    library = ["--library", str(folder / "library")]
    files = [str(folder / "news" / f"{number}.txt") for number in (1, 2)]
    return {
        BARE: [sys.executable, "-c", "pass"],
        "python -c 'import argparse'": [sys.executable, "-c", "import argparse"],
        "newsreader --help": [*NEWSREADER, "--help"],
        "newsreader --version": [*NEWSREADER, "--version"],
        "newsreader search --help": [*NEWSREADER, "search", "--help"],
        "newsreader list": [*NEWSREADER, "list", *library],
        "newsreader list --sample": [*NEWSREADER, "list", "--sample"],
        "newsreader search ferry": [*NEWSREADER, "search", "ferry", *library],
        "newsreader compare FILE FILE": [*NEWSREADER, "compare", *files, "--plain"],
    }


def furnish(folder: Path) -> None:
    """A library of 100 short articles."""
    news = folder / "news"
    news.mkdir()
    for number in range(100):
        (news / f"{number}.txt").write_text(REPORT.format(number=number))
    run([*NEWSREADER, "add", str(news), "--library", str(folder / "library")], folder)


def run(command: list[str], home: Path) -> float:
    """Run a command in a home of its own, and answer with its CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
    }
    quiet = subprocess.DEVNULL
    subprocess.run(command, cwd=home, env=environment, stdout=quiet, stderr=quiet, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        furnish(folder)
        measured = commands(folder)
        times: dict[str, list[float]] = {shown: [] for shown in measured}
        for number in range(rounds + 1):
            for shown, command in measured.items():
                seconds = run(command, folder)
                if number:  # the first round only warms the caches
                    times[shown].append(seconds)
    bare = statistics.median(times[BARE])
    print(f"Python {sys.version.split()[0]}, {rounds} rounds, median CPU of the whole process")
    print(f"{'command':32} {'ms':>7} {'more than bare':>15} {'times bare':>11}")
    for shown, seconds_list in times.items():
        median = statistics.median(seconds_list)
        print(f"{shown:32} {median * 1000:7.1f} {(median - bare) * 1000:+15.1f} {median / bare:11.2f}")


if __name__ == "__main__":
    main()
