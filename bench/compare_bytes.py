"""What the compare screen sends to a real terminal, and whether it keeps up with a key that is held down.

``newsreader compare`` runs in a pseudo-terminal on two made-up articles of ``--words`` words. Counted are the bytes
that a first screen, one step and one scrolled row send (medians); then ``n`` is pressed ``--rate`` times a second for
three seconds, and the time is taken from the last press until the passage it leads to stands on the screen.

    python -m bench.compare_bytes [--words 10000] [--rate 60]
"""

import argparse
import random
import statistics
import tempfile
import time
from pathlib import Path

from bench.generated import WORDS
from tests.screens.pty_program import Program, program

SIZES = ((80, 24), (160, 45))
HELD = 3.0
FRAME = 1 / 60


def two_articles(folder: Path, words: int) -> tuple[Path, Path]:
    """Two files that share most sentences, with a fifth of them told by one alone or reworded."""
    draw = random.Random(1)
    vocabulary = [*WORDS, *(f"{a}{b}" for a in ("north", "south", "east", "west") for b in WORDS[:20])]
    left: list[str] = []
    right: list[str] = []
    while sum(len(sentence.split()) for sentence in left) < words:
        sentence = [draw.choice(vocabulary) for _ in range(draw.randint(14, 30))]
        text = " ".join(sentence).capitalize() + "."
        kind = len(left) % 5
        left.append(text)
        if kind == 1:
            sentence[len(sentence) // 2] = str(draw.randint(10, 99))
            right.append(" ".join(sentence).capitalize() + ".")
        elif kind == 3:
            right.append(" ".join(draw.choice(vocabulary) for _ in range(20)).capitalize() + ".")
        else:
            right.append(text)
    files = folder / "left.txt", folder / "right.txt"
    for file, sentences in zip(files, (left, right), strict=True):
        file.write_text("\n\n".join(" ".join(sentences[n : n + 3]) for n in range(0, len(sentences), 3)))
    return files


def bytes_of(running: Program, key: str, times: int) -> float:
    """The median of the bytes that one press sends."""
    sent = []
    for _ in range(times):
        before = len(running.output)
        running.press(key)
        running.settle(0.08)
        sent.append(len(running.output) - before)
    return statistics.median(sent)


def behind(running: Program, rate: int, at: int) -> float:
    """Seconds from the last of many presses of ``n`` until its passage is shown. ``at`` is the current one, from 1."""
    presses = int(HELD * rate)
    start, since = time.perf_counter(), len(running.output)
    for n in range(presses):
        running.press("n")
        while (left := start + (n + 1) / rate - time.perf_counter()) > 0:
            running.read(left)
    last = time.perf_counter()
    wanted = f" {at + presses}/".encode()
    running.wait_for(lambda output: wanted in output, since)
    return time.perf_counter() - last


def main() -> None:
    """Measure and print at each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--rate", type=int, default=60)
    given = parser.parse_args()
    print(f"{given.words:,} words a side; bytes")
    print(f"{'':10}{'first':>9}{'step':>8}{'row':>8}   held-down n at {given.rate} a second is behind by")
    for columns, rows in SIZES:
        with tempfile.TemporaryDirectory() as home:
            left, right = two_articles(Path(home), given.words)
            with program(Path(home), "compare", str(left), str(right), columns=columns, rows=rows) as running:
                running.wait_for(lambda output: b" 1/" in output)
                running.settle()
                first = len(running.output)
                step, row = bytes_of(running, "n", 20), bytes_of(running, "j", 20)
                lag = behind(running, given.rate, 21)
                running.press("q")
                running.end()
        size = f"{columns} by {rows}"
        print(
            f"{size:10}{first:9,}{step:8,.0f}{row:8,.0f}   {lag * 1000:.0f} ms, {lag / FRAME:.1f} frames of 1/60 s"
        )


if __name__ == "__main__":
    main()
