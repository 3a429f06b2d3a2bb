"""Slots: figures of two sentences that stand at the same place of the same words."""

from collections.abc import Sequence

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
    between = all(
        p.norms[m] == q.norms[n]
        and p.stems[m - 1 : m + 2 : 2] == q.stems[n - 1 : n + 2 : 2]
        and (m < 2 or n < 2 or p.norms[m - 1] not in _LEADING or p.norms[m - 2] == q.norms[n - 2])
        for m, n in zip(here, there, strict=True)
    )
    return between and _roles(left, i) == _roles(right, j)


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
    holes, holes_b = ([n for n, word in enumerate(row) if word == _HOLE] for row in (here, there))
    for start, start_b, length in common(here, there) if holes and holes_b else ():
        for figure, m in enumerate(holes):
            n = m - start + start_b
            if start <= m < start + length and _kept_beside(here, there, m, n):
                found.add((figure, holes_b.index(n)))
    return found


_HOLE = "\0"
_SKIPPED = frozenset(
    "more than at least about around some nearly almost over up to as many an estimated".split()
)


def _with_holes(reading: Reading, tokens: tuple[int, int], figures: Sequence[Quantity]) -> list[str]:
    """The stems of a sentence, each figure one hole and its qualifiers left out."""
    at = {reading.token_at(q.span[0]): reading.token_at(q.span[1]) for q in figures}
    norms, stems = reading.tokens.norms, reading.tokens.stems
    row: list[str] = []
    behind = 0
    for n in range(*tokens):
        if n < behind:
            continue
        if n in at:
            row.append(_HOLE)
            behind = at[n]
        elif norms[n] not in _SKIPPED:
            row.append(stems[n])
    return row


def _kept_beside(here: Sequence[str], there: Sequence[str], i: int, j: int) -> bool:
    """Whether of the three words before and the three behind a hole two agree."""
    near = 0
    for sign in (-1, 1):
        for step in (1, 2, 3):
            m, n = i + sign * step, j + sign * step
            if 0 <= m < len(here) and 0 <= n < len(there) and here[m] == there[n] != _HOLE:
                near += 1
    return near >= 2
