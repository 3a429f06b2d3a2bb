"""Numbers: figures of two linked sentences, matched by what they count, and judged.

Figures that agree (``agreement``) are matched first; what is left is paired by thing counted, role, and the words
around. One figure that one side gives as a limit ("at least 14") and the other as it is may differ too.
"""

from collections.abc import Sequence, Set
from typing import NamedTuple

from compare.facts.figures.agreement import ROUGHLY, agree, are_two
from compare.facts.figures.bounds import ROUGH
from compare.facts.figures.fits import TIME, fits, lone_kinds
from compare.facts.figures.people import PEOPLE
from compare.facts.figures.quantities import Quantity
from compare.facts.figures.roles import EXCLUSIVE

FAR_OFF = 2.0
"""Dozens and six, or some hundreds and ten thousand, are this far apart, and seen to differ."""
SAME_SLOT = 5
"""A fit that only figures at the same place of the same words have."""
RARE = 20
"""A figure from here on that two sentences share counts one thing in both."""
FAR = 3.0
"""Counts of people farther apart than this ratio may well count other people."""


class Disagreement(NamedTuple):
    """Two figures that do not agree: ``kind`` is "number" or "outcome", ``sure`` whether a reader sees it at once.

    They are ``placed`` where they stand at the same place of the same words, ``lone`` where each is the only figure of
    its kind.
    """

    left: Quantity
    right: Quantity
    kind: str
    sure: bool
    placed: bool = False
    lone: bool = False


def disagreements(
    left: Sequence[Quantity],
    right: Sequence[Quantity],
    slots: Set[tuple[int, int]] = frozenset(),
    *,
    one_statement: bool = False,
) -> list[Disagreement]:
    """The figures that two sentences state differently.

    ``slots`` are index pairs of figures that stand at the same place of the same words. ``one_statement`` says that
    the sentences surely say the same: then the only figures of a kind are likely to be one.
    """
    lone = lone_kinds(left) & lone_kinds(right)
    table = fits(left, right, slots, lone, one_statement=one_statement)
    agreed = {(i, j): agree(left[i], right[j]) for i, j in table}
    done_left, done_right = _summed(left, right)
    found: list[Disagreement] = []
    for agreeing in (True, False):
        ranked = [pair for pair in table if agreed[pair] == agreeing]
        if not ranked:
            continue
        if len(ranked) > 1:
            ranked.sort(
                key=lambda p: (
                    -table[p],
                    _apart(left[p[0]], right[p[1]]),
                    abs(p[0] - p[1]),
                    p[0] + p[1],
                    min(p),
                )
            )
        last = {} if agreeing else _last_of_a_kind(left, done_left, right, done_right)
        for i, j in ranked:
            if i in done_left or j in done_right:
                continue
            fit = table[i, j] + 2 * (last.get(i) == j)
            judged = (
                _same_figure(left, i, right, j) or _other_limit(left[i], right[j], fit)
                if agreeing
                else _other_figure(left[i], right[j], fit)
            )
            if agreeing or judged:
                done_left.add(i)
                done_right.add(j)
            if judged:
                found.append(judged._replace(placed=(i, j) in slots, lone=left[i].kind in lone))
    return found


def _apart(a: Quantity, b: Quantity) -> float:
    """How many times two figures are apart: of two that may be one, the nearest is."""
    low, high = sorted((abs(a.low), abs(b.low)))
    return round(high / low, 1) if low else high


def _last_of_a_kind(
    left: Sequence[Quantity], done_left: set[int], right: Sequence[Quantity], done_right: set[int]
) -> dict[int, int]:
    """Left to right, the only figures of a kind that two sentences do not agree on, where they agree on another."""
    found: dict[int, int] = {}
    for kind in {left[i].kind for i in done_left} & {right[j].kind for j in done_right}:
        i = [n for n, q in enumerate(left) if q.kind == kind and n not in done_left]
        j = [n for n, q in enumerate(right) if q.kind == kind and n not in done_right]
        if len(i) == len(j) == 1 and 1 / FAR <= (left[i[0]].low or 1) / (right[j[0]].low or 1) <= FAR:
            found[i[0]] = j[0]
    return found


def _summed(left: Sequence[Quantity], right: Sequence[Quantity]) -> tuple[set[int], set[int]]:
    """The figures of both sides that are parts of one on the other, or the sum of its parts: four and two dead, six
    dead."""
    done: tuple[set[int], set[int]] = set(), set()
    if len(left) == len(right) == 1 and left[0].low and right[0].low:
        return done  # neither has parts
    for parts, wholes, (of_parts, of_wholes) in ((left, right, done), (right, left, done[::-1])):
        told = [(m, q) for m, q in enumerate(parts) if q.role and q.low == q.high]
        counts = [(m, q.low) for m, q in enumerate(parts) if q.kind == "count" and not q.vague]
        for n, whole in enumerate(wholes):
            members = [m for m, q in told if q.role == whole.role]
            if len(members) > 1 and sum(parts[m].low for m in members) == whole.low:
                of_parts.update(members)
                of_wholes.add(n)
            if whole.kind == "count" and not whole.vague:
                rest = _left_over(counts, whole)
                if rest >= 0 and all(parts[rest].low != q.low for q in wholes):
                    of_parts.add(rest)
                    of_wholes.add(n)
    return done


def _left_over(counts: Sequence[tuple[int, float]], rest: Quantity) -> int:
    """The index of the figure that leaves ``rest`` when another is taken from it: 45 of 310, 265 are left; -1 for
    none. ``counts`` are indexes with values."""
    if len(counts) < 2 and rest.low:  # a figure taken from itself leaves none
        return -1
    return next(
        (n for n, whole in counts for _, part in counts if part > FEW and whole - part == rest.low), -1
    )


FEW = 2
"""One less, or two, may be chance."""


def _same_figure(left: Sequence[Quantity], i: int, right: Sequence[Quantity], j: int) -> Disagreement | None:
    """An outcome that differs: the same figure in roles that exclude each other."""
    a, b = left[i], right[j]
    if _has_own(a, left, right, j) or _has_own(b, right, left, i):
        return None
    if (
        a.kind != "count"
        or a.role == b.role
        or not {a.role, b.role} <= EXCLUSIVE
        or a.low != b.low
        or a.vague
    ):
        return None
    things = (a.things - PEOPLE, b.things - PEOPLE)
    if things[0] and things[1] and not things[0] & things[1]:
        return None
    sure = bool(a.things & b.things) or a.low >= 3
    return Disagreement(a, b, "outcome", sure)


def _has_own(figure: Quantity, own: Sequence[Quantity], others: Sequence[Quantity], but: int) -> bool:
    """Whether the other sentence tells how many came to what became of the counted, by a figure that this one lacks:
    of 12 hurt against "18 hurt and 12 held" it is the hurt who differ. ``but`` is left out of the others."""
    return any(
        n != but and q.role == figure.role != "" and all(q.low != one.low for one in own)
        for n, q in enumerate(others)
    )


def _other_limit(a: Quantity, b: Quantity, fit: int) -> Disagreement | None:
    """One figure that one side gives as a limit and the other as it is: "at least 14", "14"; or two limits that
    exclude each other: "more than 100", "fewer than 100"."""
    if fit >= 3 and are_two(a, b):
        return Disagreement(a, b, "number", sure=False)
    exact = a.low == a.high == b.low == b.high and not (a.vague or b.vague)
    if not exact or fit < (2 if a.low < RARE else 0):
        return None
    opposed = {a.bound, b.bound} == {"more", "less"}
    bare = bool({"", "about"} & {a.bound, b.bound}) and (a.is_limit or b.is_limit)
    bare = bare or (fit >= 3 and any(x.hedge in ROUGH and not y.bound for x, y in ((a, b), (b, a))))
    return Disagreement(a, b, "number", sure=False) if opposed or bare else None


def _other_figure(a: Quantity, b: Quantity, fit: int) -> Disagreement | None:
    if fit < 2 or (a.role != b.role and {a.role, b.role} <= EXCLUSIVE):
        return None
    one_thing = bool(a.things & b.things) or TIME in (a.things, b.things) or fit >= SAME_SLOT
    if a.kind == "period" and a.low != b.low and a.high != b.high:
        return None  # the years of another one: "from 2000 to 2006", "from 2006 to 2012"
    if a.kind == "ordinal" and (fit < 3 or not one_thing):
        return None
    vague_thing = not (a.things & b.things) - PEOPLE
    apart = not 1 / FAR <= (a.low or 1) / (b.low or 1) <= FAR
    if a.kind == "count" and apart and not (one_thing or a.role == b.role != ""):
        return None
    far = a.kind == "count" and vague_thing and apart
    return Disagreement(a, b, "number", fit >= 3 and not (far and fit < SAME_SLOT) and not _near(a, b))


def _near(a: Quantity, b: Quantity) -> bool:
    """Whether two figures that say to be rough are not far enough apart to be seen to differ."""
    if a.vague or b.vague:
        return a.low < FAR_OFF * b.high and b.low < FAR_OFF * a.high
    return a.bound == b.bound == "about" and 1 / ROUGHLY <= a.low / (b.low or 1) <= ROUGHLY


def in_words(q: Quantity) -> str:
    """A figure as it is written, with the words of its bound and what became of the counted: "more than 3,800 held"."""
    return " ".join(filter(None, (q.hedge, q.written, q.role)))
