"""Fits: how surely figures of two sentences count the same thing, by what stands beside them.

Their things, roles, places and the words around are held against each other; figures at the same place of the same
words, or alone of their kind, fit better, and so do two that are nearly one.
"""

from collections.abc import Sequence, Set
from itertools import pairwise

from compare.facts.figures.agreement import currency, digits_of
from compare.facts.figures.people import PEOPLE, persons
from compare.facts.figures.quantities import Quantity

TIME = frozenset({"time"})
""""The third time" may count whatever happened three times."""
OTHER_PLACE = 8
"""Taken from the fit of counts in two places: two bridges in the old town, eleven in the region; and of a depth and a
distance."""


def fits(
    left: Sequence[Quantity],
    right: Sequence[Quantity],
    slots: Set[tuple[int, int]],
    lone: Set[str],
    *,
    one_statement: bool,
) -> dict[tuple[int, int], int]:
    """The fit of all figures of one kind, by their indexes: 3 and more is at sight, 2 is maybe.

    ``slots`` are the index pairs of figures at the same place of the same words, ``lone`` the kinds of which either
    sentence has one figure; ``one_statement`` says that the sentences surely say the same.
    """
    wholes = _wholes(left), _wholes(right)
    return {
        (i, j): _fit(a, b, (i, j) in slots)
        + (_alone(a, b, one_statement) if a.kind in lone else 0)
        - OF_WHOLE * ((i in wholes[0]) != (j in wholes[1]))
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if _same_kind(a, b)
    }


def _wholes(figures: Sequence[Quantity]) -> set[int]:
    """The figures of which the one right before is a part: 310 of "85 of its 310 branches"."""
    return {
        n
        for n, (part, whole) in enumerate(pairwise(figures), 1)
        if whole.span[0] - part.span[1] <= OF
        and part.kind == whole.kind == "count"
        and part.things & whole.things
    }


OF, OF_WHOLE = len(" of all their "), 5
"""Characters between a part and its whole; taken from the fit of a whole and a figure that is none."""


def lone_kinds(figures: Sequence[Quantity]) -> set[str]:
    """The kinds of which a sentence has one figure only."""
    kinds = [q.kind for q in figures]
    return {kind for kind in kinds if kinds.count(kind) == 1}


def _alone(a: Quantity, b: Quantity, one_statement: bool) -> int:
    """What it adds to the fit of two figures that each is the only one of its kind."""
    if a.kind != b.kind:
        return 0
    likely = one_statement or bool(a.unit and b.unit)
    return 2 if likely and a.kind != "year" and not (a.vague or b.vague) else 1


def _same_kind(a: Quantity, b: Quantity) -> bool:
    return a.kind == b.kind and (
        not a.kind.startswith("money") or currency(a) == currency(b) or a.low == b.low
    )


def _fit(a: Quantity, b: Quantity, same_slot: bool) -> int:
    """How surely two figures count the same thing: 3 and more is at sight, 2 is maybe."""
    fit = 3 * same_slot
    if a.role and b.role:
        fit += 2 if a.role == b.role else -3
    shared = a.things & b.things
    if shared - PEOPLE or _one_trade(a.things, b.things) or _are_one_crowd(a, b):
        fit += 2
    elif shared or (a.role and not (a.things and b.things)):
        fit += 1
    elif a.things - PEOPLE and b.things - PEOPLE and not same_slot and TIME not in (a.things, b.things):
        fit -= not (a.things <= persons() and b.things <= persons())
    elif not (a.things and b.things) and len(a.around & b.around) >= 2:
        fit += 1
    if _is_slip(a, b):
        fit += 2
    if a.kind == b.kind == "age":
        fit += 3 * of_one_person(a, b)
    if a.scope and b.scope and not (a.scope & b.scope if a.kind != "age" else of_one_person(a, b)):
        fit -= OTHER_PLACE
    if a.measure and b.measure and a.measure != b.measure:
        fit -= OTHER_PLACE
    if a.beside & b.beside:
        fit += 1
    around = len(a.around & b.around)
    return fit + min(2, around // 2 if a.kind == "count" else around)


def _are_one_crowd(a: Quantity, b: Quantity) -> bool:
    """Whether two figures count people of whom no more is said, and are of like size: 48,000 women, 43,000 people."""
    if a.role != b.role or not (a.things and b.things and a.things <= PEOPLE and b.things <= PEOPLE):
        return False
    low, high = sorted((a.low, b.low))
    return low >= CROWD and high <= ALIKE * low


CROWD, ALIKE = 20, 1.35
"""So many people, and no more than so many times more of them, are likely to be the same."""


def _is_slip(a: Quantity, b: Quantity) -> bool:
    """Whether two figures of three digits and more are nearly the same, or have the same digits in another order."""
    low, high = sorted((a.low, b.low))
    if low == high or high > 2 * low or a.kind in {"year", "age"}:
        return False
    x, y = digits_of(a), digits_of(b)
    if min(len(x), len(y)) < SLIP or any(q.written.isdecimal() and _is_of_a_year(q.low) for q in (a, b)):
        return False
    return high <= SLIPPED * low or sorted(x) == sorted(y)


def _is_of_a_year(value: float) -> bool:
    return CENTURIES[0] <= value < CENTURIES[1]


CENTURIES = 1500, 2100
"""A bare figure between these may be a year."""
SLIP, SLIPPED = 3, 1.02
"""Two figures of so many digits that are no farther apart than this ratio are one in two versions: 51.3 and 51.4."""


def of_one_person(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are ages of somebody whose name stands beside both, the given name in one of them perhaps."""
    return (
        a.kind == b.kind == "age" and bool(a.scope and b.scope) and (a.scope <= b.scope or b.scope <= a.scope)
    )


def _one_trade(a: Set[str], b: Set[str]) -> bool:
    """Whether one side names by one word whom the other names by two: "dockers" and "dock workers"."""
    return any(
        short != long and long.startswith(short) and long.removeprefix(short) in _TRADE
        for x, y in ((a, b), (b, a))
        for short in x
        if len(short) >= 3
        for long in y
    )


_TRADE = frozenset({"er", "or", "man", "woman", "ist"})
