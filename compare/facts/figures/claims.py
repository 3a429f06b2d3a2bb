"""Claims: figures of two articles that count the same and stand in sentences too different to link.

    left    More than 3,800 people have been detained so far, state media reported.
    right   To date, 18 have died. About 2,300 people were arrested.              <- held: 3,800 / 2,300

Each article gives a table of claims: how many, of what, what became of them. Where one text's figure for a
role and a thing stands nowhere in the other, and the other gives a figure of its own for the same, the two are
put side by side; of several the nearest in size.
"""

from collections.abc import Iterator, Sequence
from math import log

from compare.facts.figures.agreement import agree, are_two
from compare.facts.figures.people import PEOPLE, persons
from compare.facts.figures.quantities import Quantity

MOST = 400
"""Claims of one article that are looked at: each is held against each of the other's."""
FARTHEST = 2.5
"""Figures farther apart than this ratio count other things."""


def conflicting(
    left: Sequence[Quantity], right: Sequence[Quantity]
) -> Iterator[tuple[Quantity, Quantity, bool]]:
    """Pairs of claims that do not agree, nearest first, each figure once; the flag says whether a reader is sure."""
    a, b = ([q for q in side if _is_claim(q)][:MOST] for side in (left, right))
    free_a = [q for q in a if not any(_comparable(q, o) and _is_one(q, o) for o in b)]
    free_b = [q for q in b if not any(_comparable(q, o) and _is_one(q, o) for o in a)]
    pairs = sorted(
        (abs(log(x.low / y.low)), -len(x.things & y.things), m + n, min(m, n), m, n)
        for m, x in enumerate(free_a)
        for n, y in enumerate(free_b)
        if _comparable(x, y) and 1 / FARTHEST <= x.low / y.low <= FARTHEST
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    for *_, m, n in pairs:
        if m not in used_a and n not in used_b:
            used_a.add(m)
            used_b.add(n)
            x, y = free_a[m], free_b[n]
            yield x, y, bool(x.things & y.things) and not agree(x, y) and _is_lone(x, a) and _is_lone(y, b)


def _is_lone(claim: Quantity, claims: Sequence[Quantity]) -> bool:
    """Whether a text gives for what it claims no other figure: of several tolls each may be that of another place."""
    return not any(q.low != claim.low and _comparable(claim, q) for q in claims)


def _is_one(a: Quantity, b: Quantity) -> bool:
    return agree(a, b) and not are_two(a, b)


def _is_claim(q: Quantity) -> bool:
    counts = q.kind == "count" and bool(q.role) and not q.vague and q.low > 1
    return counts or q.kind == "magnitude"


FEW = 5
"""Fewer of some sort of people, "three skiers", may be others than so many people."""
AFTERSHOCK = 1.0
"""Magnitudes farther apart are those of two earthquakes."""


def _elsewhere(a: Quantity, b: Quantity) -> bool:
    """Whether each is counted in a place of its own: in one province, in 14 countries."""
    return bool(a.scope and b.scope) and a.scope.isdisjoint(b.scope)


def _comparable(a: Quantity, b: Quantity) -> bool:
    """Whether two claims count the same: one role, and one thing, or people, on one side perhaps some sort of them."""
    if (a.years and b.years and a.years.isdisjoint(b.years)) or _elsewhere(a, b):
        return False
    if a.kind == b.kind == "magnitude":
        return abs(a.low - b.low) < AFTERSHOCK
    if a.role != b.role or a.kind != b.kind:
        return False
    if (a.things & b.things) - PEOPLE:
        return True
    plain = not (a.things - PEOPLE), not (b.things - PEOPLE)  # "15 people", and not "15 pupils"
    if min(a.low, b.low) < FEW:
        return all(plain)
    return any(plain) and not (a.things | b.things) - persons()
