"""Omissions: a clause that one outlet left out of a sentence that it otherwise kept.

    … to crush the violent protests that have paralyzed the former Soviet republic and reportedly left dozens dead
    … to crush the violent protests that                                               reportedly left dozens dead

Only sentences kept nearly word for word count, and only clauses of some weight: a reworded sentence always
leaves something out. Who says so is no clause.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Indel, Opcode

from compare.attribution import attributions
from compare.reading import Reading

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
        for found in omissions(right, j, left, i):
            yield Omission(found.right, found.left, "right")
        return
    x, y = left.tokens.words[slice(*a)], right.tokens.words[slice(*b)]
    codes = list(Indel.opcodes([w.norm for w in x], [w.norm for w in y]))
    if sum(op.src_end - op.src_start for op in codes if op.tag == "equal") < KEPT * len(y):
        return
    start = left.sentences[i][0]
    said = [(left.token_at(start + s), left.token_at(start + e)) for s, e in attributions(left.sentence(i))]
    for n, op in enumerate(codes):
        first, last = a[0] + op.src_start, a[0] + op.src_end
        words = left.tokens.words[first:last]
        if (
            op.tag == "equal"
            or sum(w.weight for w in words) < LEAST_WEIGHT
            or op.dest_end - op.dest_start > 2
        ):
            continue
        if not (_holds(codes, n - 1) and _holds(codes, n + 1)):
            continue
        if not any(s < last and first < e for s, e in said):
            beside = min(max(b[0] + op.dest_start - 1, b[0]), b[1] - 1)
            yield Omission((first, last), (beside, min(beside + 2, b[1])), "left")


def _holds(codes: list[Opcode], n: int) -> bool:
    """Whether the words beside a gap are kept, two of them at least, or the sentence ends there."""
    if not 0 <= n < len(codes):
        return True
    return codes[n].tag == "equal" and codes[n].src_end - codes[n].src_start >= 2
