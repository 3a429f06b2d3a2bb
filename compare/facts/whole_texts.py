"""Whole texts: what two articles state differently in sentences that share too little to be linked.

Figures with a role are held against each other in ``claims``; here is what is no figure with a role: who somebody
is, when a deed was done, and whether it befell the whole of a thing.
"""

from collections.abc import Iterator, Sequence

from compare.facts.covered import Told
from compare.facts.figures.ballots import ballots
from compare.facts.figures.counterparts import counterparts
from compare.facts.figures.numbered import other_numbers_anywhere
from compare.facts.figures.parts import parts
from compare.facts.figures.unhurt import unhurt
from compare.facts.found import Found, two_figures
from compare.facts.names.deathbeds import deathbeds
from compare.facts.names.misnamed import misnamed
from compare.facts.names.persons import persons
from compare.facts.names.single_places import single_places
from compare.facts.names.spots import spots
from compare.facts.sides import Side
from compare.facts.terms.fates import fates
from compare.facts.times.deeds import deeds
from compare.facts.times.single_days import single_days
from compare.facts.times.single_years import single_years
from compare.taking import Joined


def of_whole_texts(a: Side, b: Side, joined: Sequence[Joined], known: Told) -> Iterator[Found]:
    """What two texts do not tell alike, wherever they tell it; ``joined`` are their links, and ``known`` is what is
    told of already."""
    yield from persons(a, b)
    yield from parts(a, b)
    yield from deeds(a, b, joined)
    yield from spots(a, b)
    yield from ballots(a, b)
    if tell_of_one_event(a, b):
        yield from misnamed(a, b)
        yield from other_numbers_anywhere(a, b, known)
        yield from fates(a, b)
        yield from unhurt(a, b)
        yield from deathbeds(a, b, known)
        yield from single_days(a, b, known)
        yield from single_years(a, b, known)
        yield from single_places(a, b, known)
        for x, y in counterparts(a, b, known):
            yield two_figures("number", x, y, sure=False)


def tell_of_one_event(a: Side, b: Side) -> bool:
    """Whether two texts name so many of the same names that what either tells once may be one thing, and neither is so
    long that it may well be another."""
    if max(len(a.reading.ranges), len(b.reading.ranges)) > LONGEST:
        return False
    return len(a.names & b.names) >= ONE_EVENT * min(len(a.names), len(b.names))


ONE_EVENT = 0.2
"""What share of the names of the text with fewer names the other has: of 245 pairs of reports on one event two have
less, of 20 invented pairs of like events all."""
LONGEST = 300
"""Sentences: an article of seven thousand words tells of more than one thing."""
