"""What adding costs: articles a second into the store beside sqlite-utils, peak memory by size, pages a second.

    python -m bench.adding [--articles 10000] [--rounds 3] [--memory 1000 10000 100000]

Every measurement is a process of its own; the kinds take turns, and medians are told. The articles are JSON Lines of
500 words each. ``sqlite-utils`` inserts the very same rows into a table of their keys: no reading of what the text
tells, no hash, no compressed copy of the bytes, no commit that survives a crash of the machine every 32 articles. Pages
are those of bench/extraction, beside trafilatura's own extraction of text and metadata.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from bench.made_articles import write_lines

WORDS = 500
PAGES = 8
"""Times that the pages of all layouts are read in one process."""


def store(file: Path, folder: Path) -> int:
    """Read a file of articles into a library, without the index."""
    from corpus.library import Library
    from desk.adding import store as add

    with Library.open(folder) as library:
        return add(library, [file]).added


def sqlite_utils(file: Path, folder: Path) -> int:
    """Insert the same rows with sqlite-utils."""
    import sqlite_utils as peer

    def rows() -> Iterator[dict[str, str]]:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)

    folder.mkdir()
    table = peer.Database(folder / "peer.sqlite3").table("article")
    table.insert_all(rows(), pk="url")
    return int(table.count)


def our_pages(file: Path, _folder: Path) -> int:
    """Read pages with our own reader alone."""
    from bench.extraction.readers import ours_alone

    return sum(len(ours_alone(page).text) > 0 for page in _pages(file))


def our_pages_with_trafilatura(file: Path, _folder: Path) -> int:
    """Read pages as newsreader[web] does."""
    from bench.extraction.readers import ours

    return sum(len(ours(page).text) > 0 for page in _pages(file))


def trafilatura_pages(file: Path, _folder: Path) -> int:
    """Read pages with trafilatura alone."""
    from bench.extraction.readers import trafilatura

    return sum(len(trafilatura(page).text) > 0 for page in _pages(file))


def _pages(file: Path) -> Iterator[str]:
    made: list[str] = json.loads(file.read_text("utf-8"))
    for _ in range(PAGES):
        yield from made


WORK: dict[str, Callable[[Path, Path], int]] = {
    "newsreader": store,
    "sqlite-utils": sqlite_utils,
    "pages: newsreader": our_pages,
    "pages: newsreader[web]": our_pages_with_trafilatura,
    "pages: trafilatura": trafilatura_pages,
}
NEEDS = {
    "sqlite-utils": "sqlite_utils",
    "pages: newsreader[web]": "trafilatura",
    "pages: trafilatura": "trafilatura",
}


def measure(name: str, file: Path) -> dict[str, float]:
    """Do one kind of work in a process of its own: seconds of wall and CPU, peak memory in MB, how many were done."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bench.adding", "--work", name, str(file), folder]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def work(name: str, file: Path, folder: Path) -> None:
    """What the process does; imports are not counted."""
    WORK[name](file if file.suffix != ".jsonl" else _warm(file, folder, name), folder / "warm")
    began, cpu = time.perf_counter(), time.process_time()
    count = WORK[name](file, folder / "library")
    wall, cpu = time.perf_counter() - began, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"wall": wall, "cpu": cpu, "peak": peak, "count": count}))


def _warm(file: Path, folder: Path, _name: str) -> Path:
    """The first few articles, to import what is needed."""
    with file.open(encoding="utf-8") as lines:
        few = [next(lines) for _ in range(20)]
    warm = folder / "warm.jsonl"
    warm.write_text("".join(few), encoding="utf-8")
    return warm


def stages(file: Path) -> dict[str, float]:
    """CPU microseconds an article by stage of adding."""
    from corpus.boilerplate import boilerplate_spans
    from corpus.intake import Incoming, read_articles
    from corpus.library import Library
    from corpus.storing import Prepared

    began = time.process_time()
    records = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    parsed = time.process_time() - began
    began = time.process_time()
    articles = [one for one in read_articles(file) if isinstance(one, Incoming)]
    read = time.process_time() - began
    began = time.process_time()
    for one in articles:
        boilerplate_spans(one.text)
    furniture = time.process_time() - began
    began = time.process_time()
    for one in articles:
        Prepared.of(one)
    prepared = time.process_time() - began
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "l") as library:
        began = time.process_time()
        for _ in library.add_many(iter(articles)):
            pass
        kept = time.process_time() - began
    each = 1e6 / len(records)
    return {
        "reading a record": read * each,
        "… of it, parsing JSON": parsed * each,
        "… of it, telling furniture": furniture * each,
        "preparing (hashes, fingerprints, compression)": prepared * each,
        "writing": (kept - prepared) * each,
    }


def _print_rates(names: list[str], found: dict[str, list[dict[str, float]]], beside: str) -> None:
    def rate(name: str, clock: str) -> float:
        return statistics.median(one["count"] / one[clock] for one in found[name])

    for name in names:
        share = f"{rate(name, 'cpu') / rate(beside, 'cpu'):.2f}" if beside in found else ""
        peak = statistics.median(one["peak"] for one in found[name])
        print(f"{name:32} {rate(name, 'wall'):10,.0f} {rate(name, 'cpu'):10,.0f} {share:>8} {peak:8.0f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--memory", type=int, nargs="*", default=[1000, 10_000, 100_000])
    parser.add_argument("--work", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.work:
        work(args.work[0], Path(args.work[1]), Path(args.work[2]))
        return
    from bench.extraction.__main__ import LAYOUTS

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = write_lines(folder / "articles.jsonl", "s", args.articles, WORDS)
        pages = folder / "pages.json"
        pages.write_text(json.dumps([layout().html for layout in LAYOUTS]), encoding="utf-8")
        names = [one for one in WORK if one not in NEEDS or find_spec(NEEDS[one])]
        found: dict[str, list[dict[str, float]]] = {one: [] for one in names}
        for _ in range(args.rounds):
            for one in names:
                found[one].append(measure(one, pages if one.startswith("pages") else lines))
        print(f"{args.articles:,} articles of {WORDS} words; {args.rounds} rounds, medians")
        print(f"{'':32} {'a s, wall':>10} {'a s, CPU':>10} {'times':>8} {'peak MB':>8}")
        _print_rates([one for one in names if not one.startswith("pages")], found, "sqlite-utils")
        _print_rates([one for one in names if one.startswith("pages")], found, "pages: trafilatura")
        print("\nCPU µs an article, by stage")
        for stage, each in stages(write_lines(folder / "few.jsonl", "s", 1000, WORDS)).items():
            print(f"{stage:46} {each:8.0f}")
        print()
        for count in args.memory:
            told = measure("newsreader", write_lines(folder / "memory.jsonl", "m", count, WORDS))
            print(f"peak memory of adding {count:>7,} articles: {told['peak']:.0f} MB, {told['wall']:.0f} s")


if __name__ == "__main__":
    main()
