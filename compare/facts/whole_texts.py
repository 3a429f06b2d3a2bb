"""Whole texts: what two articles state differently in sentences that share too little to be linked.

Figures with a role are held against each other in ``claims``; here is what is no figure with a role: who somebody
is, when a deed was done, and whether it befell the whole of a thing.
"""

from collections.abc import Iterator, Sequence

from compare.cues import DATED
from compare.facts.ballots import ballots
from compare.facts.days import same_moments
from compare.facts.deeds import deeds
from compare.facts.found import Found
from compare.facts.parts import parts
from compare.facts.persons import persons
from compare.facts.sides import Side
from compare.facts.spots import spots
from compare.reading import Reading
from compare.taking import Joined


def of_whole_texts(a: Side, b: Side, joined: Sequence[Joined]) -> Iterator[Found]:
    """What two texts do not tell alike, wherever they tell it; ``joined`` are their links."""
    yield from persons(a, b)
    yield from parts(a, b)
    known = [k for k in joined if _date_alike(a.reading, b.reading, k)]
    yield from deeds(a, frozenset([k.left for k in known]), b, frozenset([k.right for k in known]))
    yield from spots(a, b)
    yield from ballots(a, b)


def _date_alike(a: Reading, b: Reading, link: Joined) -> bool:
    """Whether two linked sentences tell the same days: then neither is at odds with the other text."""
    return link.kind == "same" or (
        a.cues(link.left) & b.cues(link.right) & DATED > 0 and same_moments(a, link.left, b, link.right)
    )
