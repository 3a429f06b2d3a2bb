"""Slots: figures of two sentences that stand at the same place of the same words."""

from collections.abc import Sequence
from itertools import compress, count

from compare.alignment import common
from compare.cues import TALLIED
from compare.facts.figures.quantities import Quantity
from compare.facts.figures.roles import role_stems
from compare.reading import Reading


def same_figures(left: Reading, i: int, right: Reading, j: int) -> bool:
    """Whether two sentences have the same figures between the same words, and the same words that say what became of
    the counted: then no figure need be read. Also where one has no figure at all.
    """
    here, there = left.among(left.tokens.figures, i), right.among(right.tokens.figures, j)
    if not here or not there:
        return True
    if len(here) != len(there):
        return False
    p, q = left.tokens, right.tokens
    for m, n in zip(here, there, strict=True):
        if p.norms[m] != q.norms[n] or p.stems[m - 1 : m + 2 : 2] != q.stems[n - 1 : n + 2 : 2]:
            return False
        if m > 1 and n > 1 and p.norms[m - 1] in _LEADING and p.norms[m - 2] != q.norms[n - 2]:
            return False
    return _roles(left, i) == _roles(right, j)


_LEADING = frozenset({"than", "a", "an"})
"""Words behind which a figure may still be bounded by the one before: "more than", "nearly a"."""


def _roles(reading: Reading, sentence: int) -> list[str]:
    if not reading.has(TALLIED, sentence):
        return []
    roles = role_stems()
    return [stem for stem in reading.tokens.stems[slice(*reading.ranges[sentence])] if stem in roles]


def slots(
    left: Reading, i: int, a: Sequence[Quantity], right: Reading, j: int, b: Sequence[Quantity]
) -> set[tuple[int, int]]:
    """Figures that stand in each other's place: replaced by one another where the words around are kept."""
    here, there = _with_holes(left, left.ranges[i], a), _with_holes(right, right.ranges[j], b)
    found: set[tuple[int, int]] = set()
    holes, holes_b = _holes(here), _holes(there)
    for start, start_b, length in common(here, there) if holes and holes_b else ():
        for figure, m in enumerate(holes):
            n = m - start + start_b
            if start <= m < start + length and _kept_beside(here, there, m, n):
                found.add((figure, holes_b.index(n)))
    return found


_HOLE = "\0"


def _holes(row: Sequence[str]) -> list[int]:
    return [*compress(count(), map(_HOLE.__eq__, row))]


_SKIPPED = frozenset(
    "more than at least about around some nearly almost over up to as many an estimated".split()
)


def _with_holes(reading: Reading, tokens: tuple[int, int], figures: Sequence[Quantity]) -> list[str]:
    """The stems of a sentence, each figure one hole and its qualifiers left out."""
    at = {reading.token_at(q.span[0]): reading.token_at(q.span[1]) for q in figures}
    row: list[str] = []
    behind, end = tokens
    for first, last in at.items():
        if behind <= first < end:
            row += [*_unskipped(reading, behind, first), _HOLE]
            behind = max(last, first + 1)
    return row + _unskipped(reading, behind, end)


def _unskipped(reading: Reading, first: int, last: int) -> list[str]:
    """The stems of a token range but for qualifiers."""
    words = zip(reading.tokens.norms[first:last], reading.tokens.stems[first:last], strict=True)
    return [stem for norm, stem in words if norm not in _SKIPPED]


def _kept_beside(here: Sequence[str], there: Sequence[str], i: int, j: int) -> bool:
    """Whether of the three words before and the three behind a hole two agree."""
    before = zip(here[max(0, i - 3) : i][::-1], there[max(0, j - 3) : j][::-1], strict=False)
    behind = zip(here[i + 1 : i + 4], there[j + 1 : j + 4], strict=False)
    return sum([p == q != _HOLE for p, q in (*before, *behind)]) >= 2
