"""What comparing two texts costs, beside difflib in the same run: CPU time, medians, ratios.

    python bench/compare_speed.py [--rounds N] [--seeds N]      the table
    python bench/compare_speed.py --hostile                     repeats and giants: seconds, memory, what was found
    python bench/compare_speed.py --import                      what `import compare` adds, and installed size

The texts are generated pairs set one behind another (bench/long_pairs.py). The peer is word-level difflib with
autojunk off, ``get_matching_blocks`` alone: its words are cut beforehand and not counted, while the comparer's time
holds everything from two strings to the answer. A second peer is what a difference library does to find reworded
sentences: difflib's ratio over all pairs of sentences. Comparer and peers take turns, so that a busy moment of the
machine hits all alike.
"""

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import partial
from importlib.metadata import distribution
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.long_pairs import long_pair, words_of
from compare import compare_texts

ROOT = Path(__file__).resolve().parent.parent
SIZES = (500, 2000, 10_000)
TARGETS = {500: 5.0, 2000: 2.0, 10_000: 0.5}
GROWTH = 7.0
ALL_PAIRS = 5.0
IMPORT = "import time; start = time.process_time(); {}; print(time.process_time() - start)"
Row = str | list[str]
INSTALLED = ("rapidfuzz", "PyStemmer")


def cpu(work: Callable[[], object]) -> float:
    """The CPU seconds of one call."""
    started = time.process_time()
    work()
    return time.process_time() - started


def blocks(left: list[str], right: list[str]) -> None:
    """The first peer: all matching blocks of two rows of words."""
    SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()


def all_ratios(left: Sequence[Row], right: Sequence[Row]) -> None:
    """The second peer: the ratio of every sentence with every other."""
    matcher = SequenceMatcher(autojunk=False)
    for sentence in right:
        matcher.set_seq2(sentence)
        for other in left:
            matcher.set_seq1(other)
            matcher.ratio()


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[slice(*span)] for span in compare_texts(text, "").left.sentences]


def measure(words: int, rounds: int, seeds: int) -> tuple[float, float]:
    """Median CPU seconds of the comparer and of difflib, summed over the pairs of all seeds."""
    ours = theirs = 0.0
    for seed in range(seeds):
        left, right = long_pair(words, seed)
        row = words_of(left), words_of(right)
        compare_texts(left, right)
        ours_once, theirs_once = partial(compare_texts, left, right), partial(blocks, *row)
        times = [(cpu(ours_once), cpu(theirs_once)) for _ in range(rounds)]
        ours += median(a for a, _ in times)
        theirs += median(b for _, b in times)
    return ours / seeds, theirs / seeds


def print_table(rounds: int, seeds: int) -> None:
    """The costs at all sizes, how they grow, and the second peer."""
    print(
        f"Python {sys.version.split()[0]}, {rounds} rounds of {seeds} pairs a size, median CPU milliseconds a pair"
    )
    print(f"{'words a side':>12}{'compare':>10}{'difflib':>10}{'times':>8}{'at most':>9}")
    costs = {}
    for words in SIZES:
        ours, theirs = measure(words, max(3, rounds if words < 5000 else rounds // 3), seeds)
        costs[words] = ours
        print(
            f"{words:>12,}{ours * 1e3:>10.1f}{theirs * 1e3:>10.1f}{ours / theirs:>8.2f}{TARGETS[words]:>9.1f}",
            flush=True,
        )
    print(f"from 2,000 to 10,000 words: {costs[10_000] / costs[2000]:.1f} times (at most {GROWTH:.0f})")
    left, right = (sentences(text) for text in long_pair(2000))
    rows = [words_of(s) for s in left], [words_of(s) for s in right]
    for what, spent in (
        ("by character", cpu(lambda: all_ratios(left, right))),
        ("by word", median(cpu(lambda: all_ratios(*rows)) for _ in range(3))),
    ):
        print(
            f"difflib's ratio over all sentence pairs, {what}: {spent * 1e3:,.0f} ms at 2,000 words, "
            f"{spent / costs[2000]:.1f} times the comparer (at least {ALL_PAIRS:.0f})"
        )


def hostile() -> dict[str, tuple[str, str]]:
    """Texts that punish quadratic work, by name."""
    draw = random.Random(3)
    pool = [word for word in words_of(long_pair(2000)[0]) if word.isalpha()]

    def drawn(n: int) -> list[str]:
        return draw.choices(pool, k=n)

    long, half = " ".join(long_pair(10_000, seed)[0] for seed in range(10)), drawn(15_000)
    once, other = drawn(30_000), drawn(30_000)
    return {
        "the same 100,000 words": (long, long),
        "one word, 50,000 times": ("word " * 50_000, "word " * 50_000),
        "one word against others": ("word " * 50_000, long),
        "20,000 one-word sentences": ("Go. " * 20_000, "Go. " * 20_000),
        "20,000 drawn one-word sentences": (stops(drawn(20_000)), stops(drawn(20_000))),
        "30,000-word sentences, half shared": (
            " ".join(half + drawn(15_000)),
            " ".join(drawn(15_000) + half),
        ),
        "30,000-word sentences, every second word": (
            " ".join(once),
            " ".join(word if n % 2 else other[n] for n, word in enumerate(once)),
        ),
        "50,000 lines of two words": ("a b\n" * 50_000, "a b\n\n" * 50_000),
        "10,000 tolls": (tolls(draw), tolls(draw)),
    }


def stops(words: list[str]) -> str:
    """Each word a sentence."""
    return " ".join(f"{word.capitalize()}." for word in words)


def tolls(draw: random.Random) -> str:
    """10,000 sentences that count the killed."""
    return " ".join(f"{draw.randint(2, 9999)} people were killed." for _ in range(10_000))


def print_hostile(only: str | None) -> None:
    """Each hostile pair in a process of its own, so that its memory can be told."""
    if only is None:
        for name in hostile():
            subprocess.run([sys.executable, __file__, "--hostile", name], check=True)
        return
    left, right = hostile()[only]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    spent = cpu(lambda: compare_texts(left, right))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"{only:<42}{spent:7.2f} s{peak / 1024:7.0f} MB, of which {(peak - before) / 1024:.0f} MB for it",
        flush=True,
    )


def print_import(rounds: int) -> None:
    """What importing costs over bare Python, and what is installed for it."""
    times: dict[str, list[float]] = {"pass": [], "import compare": []}
    for _ in range(rounds + 1):
        for code, spent in times.items():
            said = subprocess.run(
                [sys.executable, "-c", IMPORT.format(code)], cwd=ROOT, check=True, capture_output=True
            )
            spent.append(float(said.stdout))
    more = median(times["import compare"][1:]) - median(times["pass"][1:])
    print(f"import compare: {more * 1e3:.0f} ms CPU more than bare Python (at most 150)")
    for name in INSTALLED:
        files = distribution(name).files or []
        size = sum(
            Path(str(file.locate())).stat().st_size for file in files if Path(str(file.locate())).exists()
        )
        print(f"{name}: {size / 1e6:.1f} MB installed")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--seeds", type=int, default=4, help="how many pairs a size")
    parser.add_argument(
        "--hostile", nargs="?", const="", metavar="NAME", help="all hostile pairs, or one by name"
    )
    parser.add_argument("--import", action="store_true", dest="importing")
    asked = parser.parse_args()
    if asked.hostile is not None:
        print_hostile(asked.hostile or None)
    elif asked.importing:
        print_import(asked.rounds)
    else:
        print_table(asked.rounds, asked.seeds)


if __name__ == "__main__":
    main()
