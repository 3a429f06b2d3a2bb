"""Sourced: what one source is said to have counted, where the texts lay other figures to it.

    the institute put the magnitude at 6.4, but the Geological Survey said it was 6.7
    the quake had a magnitude of 6.4, according to the Geological Survey

That 6.4 stands in both texts makes neither agree on what the survey measured.
"""

from collections.abc import Iterator, Sequence

from compare.facts.figures.agreement import agree
from compare.facts.figures.quantities import Quantity
from compare.facts.sides import NAMES
from compare.reading import Reading

MOST = 40
"""Figures of one text that are looked at."""
NAMED = 2
"""Words of the name that two sources share."""
AFTERSHOCK = 1.0
"""Magnitudes farther apart are those of two earthquakes."""


def of_one_source(
    left: Reading, a: Sequence[Quantity], right: Reading, b: Sequence[Quantity]
) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of magnitudes of which each text lays one to the same source, and that do not agree."""
    here, there = ([q for q in row if q.kind == "magnitude"][:MOST] for row in (a, b))
    if not here or not there or len({q.low for q in (*here, *there)}) == 1:
        return
    named, named_b = _sources(left, here), _sources(right, there)
    for x, source in zip(here, named, strict=True):
        for y, other in zip(there, named_b, strict=True):
            if agree(x, y) or abs(x.low - y.low) >= AFTERSHOCK or len(source & other) < NAMED:
                continue
            both = source & other
            if not (_also(both, y, here, named) or _also(both, x, there, named_b)):
                yield x, y


def _also(
    source: frozenset[str], other: Quantity, row: Sequence[Quantity], named: Sequence[frozenset[str]]
) -> bool:
    """Whether a text lays the other's figure to the source as well."""
    return any(agree(q, other) and len(source & names) >= NAMED for q, names in zip(row, named, strict=True))


def _sources(reading: Reading, row: Sequence[Quantity]) -> list[frozenset[str]]:
    """The names that stand beside each figure of a text, in the part of its sentence that no "but" parts from it."""
    words = reading.tokens.words
    found = []
    for q in row:
        n = reading.token_at(q.span[0])
        first, last = reading.ranges[reading.sentence_of(n) or 0]
        first = next((m for m in range(n, first, -1) if words[m].norm in _PARTING), first)
        last = next((m for m in range(n, last) if words[m].norm in _PARTING), last)
        near = words[first:last]
        found.append(frozenset(w.concept for w in near if w.name and w.weight >= NAMES and not w.when))
    return found


_PARTING = frozenset("but while whereas although though however".split())
