"""How much of a known truth the comparer finds, beside difflib at word level, over generated pairs.

    python bench/accuracy.py [--pairs N] [--first SEED] [--show K]

What is made is told in bench/truth.py, how it is marked in bench/marks.py. ``--show`` prints the K pairs with the
costliest mistakes, each mistake with the two sentences; ``--tally`` counts the mistakes by kind.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.marks import Marks, mark, mark_difflib
from bench.truth import make_pair
from compare import compare_texts

TARGETS = {
    "word-link F1": 0.99,
    "moved words recall": 0.98,
    "moved flag F1": 0.95,
    "number recall": 0.95,
    "number precision": 0.95,
}


def figures(marks: Marks) -> dict[str, float]:
    """The figures that are reported, by name."""
    return {
        "word-link F1": marks.words.f1,
        "word-link precision": marks.words.precision,
        "word-link recall": marks.words.recall,
        "moved words recall": marks.moved_words.recall,
        "moved flag F1": marks.flags.f1,
        "sentence-link F1": marks.links.f1,
        "sentence-link precision": marks.links.precision,
        "sentence-link recall": marks.links.recall,
        "number recall": marks.numbers.recall,
        "number precision": marks.numbers.precision,
    }


def measure(seeds: range) -> tuple[Marks, Marks, list[tuple[int, Marks]]]:
    """The marks of the comparer and of difflib over all seeds, and the comparer's by seed."""
    ours, peer = Marks(), Marks()
    each = []
    for seed in seeds:
        pair = make_pair(seed)
        marks = mark(pair, compare_texts(pair.left.text, pair.right.text))
        each.append((seed, marks))
        ours.add(marks)
        peer.add(mark_difflib(pair))
    return ours, peer, each


def report(ours: Marks, peer: Marks, pairs: int) -> str:
    """The figures as a table."""
    rows = [f"{pairs} generated pairs", f"{'':<26}{'compare':>9}{'difflib':>9}{'target':>9}"]
    by_difflib = figures(peer)
    for name, figure in figures(ours).items():
        other = f"{by_difflib[name]:9.3f}" if "word" in name else f"{'-':>9}"
        rows.append(f"{name:<26}{figure:9.3f}{other}{TARGETS.get(name, ''):>9}")
    counted = ours.words.right + ours.words.missed, ours.moved_words.right + ours.moved_words.missed
    rows.append(f"{counted[0]} words scored, {counted[1]} of them moved; {_of(ours)}")
    return "\n".join(rows)


def _of(marks: Marks) -> str:
    links, numbers = marks.links.right + marks.links.missed, marks.numbers.right + marks.numbers.missed
    return f"{links} links, {marks.flags.right + marks.flags.missed} of them moved; {numbers} changed numbers"


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description="Mark the comparer on generated pairs.")
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--show", type=int, default=0, help="print the worst pairs' mistakes")
    parser.add_argument("--tally", action="store_true", help="count the mistakes by kind")
    asked = parser.parse_args()
    ours, peer, each = measure(range(asked.first, asked.first + asked.pairs))
    print(report(ours, peer, asked.pairs))
    if asked.tally:
        for kind, n in Counter(r.split(":")[0].split(" (")[0] for r in ours.remarks).most_common():
            print(f"{n:6}  {kind}")
    for seed, marks in sorted(each, key=lambda row: -row[1].cost)[: asked.show]:
        print(f"\n--- seed {seed}, cost {marks.cost:.0f}", *marks.remarks, sep="\n")


if __name__ == "__main__":
    main()
