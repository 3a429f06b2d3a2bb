"""Omissions: a clause that one outlet left out of a sentence that it otherwise kept.

    … to crush the violent protests that have paralyzed the former Soviet republic and reportedly left dozens dead
    … to crush the violent protests that                                               reportedly left dozens dead

Only sentences kept nearly word for word count, and only clauses of some weight: a reworded sentence always
leaves something out. Who says so is no clause.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compare.attribution import SAYING, said_in
from compare.edits import Edit, edits
from compare.reading import Reading

_SAYING = re.compile(SAYING)
KEPT = 0.85
"""The shorter sentence stands in the longer with at least this share of its words."""
LEAST_WEIGHT = 2.5
"""A clause weighs at least as much as two words that tell and a little more."""


@dataclass(frozen=True, slots=True)
class Omission:
    """Half-open token ranges: the clause on the side that has it, the words beside the gap on the other."""

    left: tuple[int, int]
    right: tuple[int, int]
    kept: str


def omissions(left: Reading, i: int, right: Reading, j: int) -> Iterator[Omission]:
    """The clauses that one of two linked sentences has and the other lacks."""
    a, b = left.ranges[i], right.ranges[j]
    if a[1] - a[0] < b[1] - b[0]:
        for other in omissions(right, j, left, i):
            yield Omission(other.right, other.left, "right")
        return
    x, y = left.tokens.words[slice(*a)], right.tokens.words[slice(*b)]
    found = edits([w.norm for w in x], [w.norm for w in y])
    if sum(e.left[1] - e.left[0] for e in found if e.kept) < KEPT * len(y):
        return
    start = left.sentences[i][0]
    said = [(left.token_at(start + s), left.token_at(start + e)) for s, e in said_in(left, i)]
    for n, edit in enumerate(found):
        first, last = a[0] + edit.left[0], a[0] + edit.left[1]
        words = left.tokens.words[first:last]
        instead = y[slice(*edit.right)]
        if edit.kept or sum(w.weight for w in words) < LEAST_WEIGHT or any(w.weight > 0.3 for w in instead):
            continue
        if any(_SAYING.fullmatch(w.norm) for w in words) or all(w.name for w in words):
            continue
        if _holds(found, n - 1) and _holds(found, n + 1) and not any(s < last and first < e for s, e in said):
            beside = min(max(b[0] + edit.right[0] - 1, b[0]), b[1] - 1)
            yield Omission((first, last), (beside, min(beside + 2, b[1])), "left")


def _holds(found: list[Edit], n: int) -> bool:
    """Whether the words beside a gap are kept, two of them at least, or the sentence ends there."""
    if not 0 <= n < len(found):
        return True
    return found[n].kept and found[n].left[1] - found[n].left[0] >= 2
