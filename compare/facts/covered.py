"""Covered: what of two texts is told of already, so that nothing else is told of it."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from compare.reading import Reading
from corpus.spans import Span


class Covered:
    """The spans of a text that are told of already."""

    def __init__(self, spans: Sequence[Span] = ()) -> None:
        rising = sorted(spans)
        self._firsts = [first for first, _ in rising]
        self._ends = [*accumulate([last for _, last in rising], max)]

    def holds(self, position: int) -> bool:
        """Whether one of the spans holds a position in the text."""
        n = bisect_right(self._firsts, position)
        return n > 0 and position < self._ends[n - 1]


Told = tuple[Covered, Covered]
"""What is told of already in either of two texts."""
NOTHING = Covered(), Covered()


def outside(reading: Reading, places: Sequence[int], told: Covered) -> list[int]:
    """The tokens that begin in no span that is told of."""
    starts = reading.tokens.starts
    return [n for n in places if not told.holds(starts[n])]
