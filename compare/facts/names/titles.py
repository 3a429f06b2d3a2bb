"""Titles: what two linked sentences call the same person.

Police Constable Laura Nash     /  Police Sergeant Laura Nash        another rank
Deputy Minister Karim Osei      /  Karim Osei, the minister          the lesser office, or the office itself
acting director Ilse Brandt     /  the director, Ilse Brandt         for a time, or for good
"""

from collections.abc import Iterator

from compare.cues import RANKS
from compare.facts.found import Replaced
from compare.facts.names.full_names import last_name, may_be_one
from compare.facts.names.holders import Holder, held_in
from compare.facts.names.offices import (
    CHIEF,
    LESSER,
    NO_DEPUTIES,
    PORTFOLIOS,
    are_offices,
    are_ranks,
    of_a_body,
)
from compare.facts.sides import Linked, Side

SHARED = 0.5
"""Two offices of one person are two only where the sentences share this much of what they tell."""
_LESSER = LESSER | {"acting", "interim"}


def titles(pair: Linked) -> Iterator[Replaced]:
    """Where two linked sentences give one person two titles: each range is that of a title."""
    here = _titled(pair.a, pair.i)
    there = _titled(pair.b, pair.j) if here else {}
    for name in [name for name in here if name in there]:
        x, y = here[name], there[name]
        if not may_be_one(pair.a, x.name, pair.b, y.name):
            continue
        heads = {x.head, y.head}
        ranks = heads <= RANKS and RANKS.isdisjoint(x.kept & y.kept) and x.head not in y.kept
        ranks = ranks and y.head not in x.kept
        offices = (are_offices(heads) and pair.shared >= SHARED) or of_a_body(heads)
        if len(heads) > 1 and (ranks or offices):
            yield Replaced(x.title, y.title, "name", ranks and are_ranks(heads))
        elif len(heads) == 1 and (_is_lesser(pair.a, x) != _is_lesser(pair.b, y) or _of_two_fields(x, y)):
            yield Replaced(x.title, y.title, "name", sure=False)


def _is_lesser(side: Side, holder: Holder) -> bool:
    if holder.head in NO_DEPUTIES and CHIEF not in holder.kept:
        return False
    return not _LESSER.isdisjoint(side.reading.tokens.norms[slice(*holder.title)])


def _of_two_fields(x: Holder, y: Holder) -> bool:
    """Whether one office is of something else than the other: "finance director", "sales director"."""
    p, q = x.kept & PORTFOLIOS, y.kept & PORTFOLIOS
    return bool(p and q and p.isdisjoint(q))


def _titled(side: Side, sentence: int) -> dict[str, Holder]:
    """Who holds an office in a sentence, by the last word of the name."""
    concepts = side.reading.tokens.concepts
    return {concepts[last_name(side.reading, one.name)]: one for one in held_in(side, sentence) if one.now}
