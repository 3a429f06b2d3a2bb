"""Fuzz every reader for as long as one likes: does any file crash, hang or swell it?

    python -m bench.fuzz_readers                                all readers, 100,000 inputs each
    python -m bench.fuzz_readers --inputs 2000 a.epub a.eml     some of them, and fewer
    python -m bench.fuzz_readers --atheris --minutes 5 a.epub   with atheris, guided by coverage (0: until stopped)

Inputs are spoilt copies of the files in tests/corpus/made.py, the same for the same --seed. Each reader runs in a
process of its own, which may take 256 MB more than it has once everything is imported (or ten times the input, if
that is more), and 5 s of the processor an input. An input fails that raises anything, takes longer or more, or gives
neither an article nor a refusal, or one that is not sound. It is kept in --keep, named after its reader and number.
Each PDF is taken apart in a process of its own, as ever, but in one that is forked from this one, with everything
imported: starting Python a hundred thousand times takes a day. What that process grew by is counted too.
"""

import argparse
import io
import logging
import multiprocessing
import os
import random
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.formats import pdf, pdf_child, web_page
from tests.corpus.fuzzing import PDF, SEEDS, Seed, tried, variant, written_here

READERS = SEEDS | {PDF.name: PDF}
SECONDS = 5
FLOOR = 256 * 1024 * 1024
TIMES = 10


class TooLong(BaseException):
    """No reader may catch this for an error of a file's."""


@dataclass
class Outcome:
    """What became of all inputs of one reader. ``slowest`` is in seconds, ``grown`` in bytes."""

    name: str
    inputs: int = 0
    articles: int = 0
    refusals: int = 0
    slowest: float = 0.0
    grown: int = 0
    seconds: float = 0.0
    failures: Counter[str] = field(default_factory=Counter)


def main(argv: Sequence[str] | None = None) -> int:
    """Fuzz, print a line a reader, and answer 1 where an input failed."""
    parser = argparse.ArgumentParser(description="Fuzz the readers.")
    parser.add_argument("readers", nargs="*", metavar="READER", help=", ".join(READERS))
    parser.add_argument("--inputs", type=int, default=100_000, help="for each reader")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--ours", action="store_true", help="without trafilatura, where it is installed")
    parser.add_argument(
        "--keep", type=Path, default=Path("fuzz-failures"), help="a folder for inputs that fail"
    )
    parser.add_argument(
        "--atheris", action="store_true", help="guided by coverage, where atheris is installed"
    )
    parser.add_argument("--minutes", type=float, default=0, help="so long with atheris")
    args = parser.parse_args(argv)
    names = args.readers or list(READERS)
    if args.atheris:
        return with_atheris(names[0], args.minutes)
    heads = (
        ("inputs", 9),
        ("articles", 10),
        ("refusals", 10),
        ("slowest", 10),
        ("grown", 9),
        ("took", 8),
        ("failed", 8),
    )
    print(f"{'reader':<14}" + "".join(f"{head:>{width}}" for head, width in heads))
    failed = 0
    context = multiprocessing.get_context("spawn")
    with context.Pool(args.jobs, maxtasksperchild=1) as pool:
        asked = [(READERS[name].name, args.inputs, args.seed, args.keep, args.ours) for name in names]
        for one in pool.imap(fuzz, asked, chunksize=1):
            count = sum(one.failures.values())
            failed += count
            print(
                f"{one.name:<14}{one.inputs:>9,}{one.articles:>10,}{one.refusals:>10,}{one.slowest:>8.2f} s"
                f"{one.grown / 2**20:>6.0f} MB{one.seconds:>6.0f} s{count:>8,}",
                flush=True,
            )
            for what, times in one.failures.most_common(10):
                print(f"    {times:>6} × {what}", flush=True)
    return 1 if failed else 0


def fuzz(asked: tuple[str, int, int, Path, bool]) -> Outcome:
    """Try that many inputs of one reader, in this process."""
    name, inputs, number, keep, ours = asked
    if ours:
        setattr(web_page, "TRAFILATURA_LIMIT", 0)  # noqa: B010 -- it is final for everybody else
    seed = READERS[name]
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGPROF, _stop)
    signal.signal(signal.SIGALRM, _stop)
    setattr(pdf, "_written", _written_by_fork)  # noqa: B010 -- it is private to everybody else
    pdf_child.write(seed.raw, io.StringIO())
    tried(seed.raw, name)  # everything is imported now
    chance = random.Random(f"{name} {number}")
    before, room = _most(), _size()
    outcome = Outcome(name)
    begun = time.perf_counter()
    for at in range(inputs):
        raw = variant(seed, chance)
        _limit(room + max(FLOOR, TIMES * len(raw)))
        failure = _failure(raw, name, outcome)
        _limit(resource.RLIM_INFINITY)
        if failure:
            outcome.failures[failure] += 1
            if outcome.failures[failure] <= 3:
                keep.mkdir(exist_ok=True)
                (keep / f"{at}-{name}").write_bytes(raw)
    outcome.seconds = time.perf_counter() - begun
    outcome.grown = _most() - before
    return outcome


def _failure(raw: bytes, name: str, outcome: Outcome) -> str:
    """Read one input, count it, and say what is wrong with the answer; '' where nothing is."""
    begun = _spent()
    signal.setitimer(signal.ITIMER_PROF, SECONDS)  # of the processor, which others may want too
    signal.setitimer(signal.ITIMER_REAL, 20 * SECONDS)
    try:
        articles, refusals, complaints = tried(raw, name)
    except TooLong:
        return f"longer than {SECONDS} s, at {_place(sys.exc_info()[2])}"
    except BaseException as error:  # noqa: BLE001 -- whatever it is, it is what we are looking for
        return f"{type(error).__name__}: {str(error)[:60]}, at {_place(error.__traceback__)}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        outcome.inputs += 1
        outcome.slowest = max(outcome.slowest, _spent() - begun)
    outcome.articles += articles
    outcome.refusals += refusals
    return "; ".join(complaints)[:200]


def _place(trace: Any) -> str:
    """The innermost lines of ours that it came through."""
    frames = [
        f for f in traceback.extract_tb(trace) if "/corpus/" in f.filename and "/tests/" not in f.filename
    ]
    return " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames[-2:]))


def _written_by_fork(raw: bytes, seconds: int) -> bytes:
    """What ``pdf_child`` writes about a document, under its own limits, in a copy of this process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(10 * seconds)
            pdf_child.confine(seconds)
            with open(writing, "w", encoding="utf-8") as out:
                pdf_child.write(raw, out)
        finally:
            os._exit(0)  # without what this process would do at its end
    os.close(writing)
    try:
        with open(reading, "rb") as told:
            return told.read()
    finally:
        os.waitpid(child, 0)


def _stop(_number: int, _frame: Any) -> None:
    raise TooLong


def _spent() -> float:
    """Seconds of the processor that this process, and those that it forked, took so far."""
    took = os.times()
    return took.user + took.system + took.children_user + took.children_system


def _most() -> int:
    """The most memory that this process, or one that it forked, ever took, in bytes."""
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return most * (1 if sys.platform == "darwin" else 1024)


def _size() -> int:
    """How much address space it has now, in bytes."""
    pages = Path("/proc/self/statm")
    return int(pages.read_text().split()[0]) * resource.getpagesize() if pages.exists() else 8 * 1024**3


def _limit(size: int) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (size, hard))


def _written_in_time(raw: bytes, seconds: int) -> bytes:
    """What ``pdf_child`` writes in this process, whose coverage is looked at, and not the system but we stop it."""
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 0.5)
    try:
        return written_here(raw, seconds)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _late(_number: int, _frame: Any) -> None:
    raise MemoryError


def with_atheris(name: str, minutes: float) -> int:
    """Hand one reader to atheris, which looks for inputs that reach new code, and ends at the first that fails."""
    try:
        import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]
    except ImportError:
        print("atheris is not installed: pip install atheris", file=sys.stderr)
        return 2
    seed: Seed = READERS[name]
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGVTALRM, _late)
    setattr(pdf, "_written", _written_in_time)  # noqa: B010 -- it is private to everybody else
    tried(seed.raw, name)
    atheris.instrument_all()  # all that reading it has imported
    corpus = Path("fuzz-corpus") / name
    corpus.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)
    for number in range(200):
        (corpus / f"seed-{number}").write_bytes(variant(seed, chance) if number else seed.raw)

    def one_input(raw: bytes) -> None:
        _, _, complaints = tried(io.BytesIO(raw).getvalue(), name)
        if complaints:
            raise AssertionError(complaints)

    limits = [f"-timeout={SECONDS}", "-rss_limit_mb=1024", f"-max_total_time={minutes * 60:.0f}"]
    atheris.Setup([sys.argv[0], str(corpus), *limits], one_input)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
