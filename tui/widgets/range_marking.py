"""Marking a stretch of results: from where it began to the cursor, growing and shrinking as the cursor moves."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.marks import Marks

if TYPE_CHECKING:
    from desk.hits import Hit


class RangeMarking:
    """A stretch under way, or none.

    ``held``: it grows with every move of the cursor until it is ended; else only as long as Shift is held down.
    """

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._before = marks.picked
        self._anchor: int | None = None
        self.held = False

    @property
    def under_way(self) -> bool:
        """Whether moving the cursor marks."""
        return self._anchor is not None

    def begin(self, at: int, *, held: bool) -> None:
        """From the result ``at`` on; what is marked already stays marked."""
        self._anchor, self.held = at, held
        self._before = self._marks.picked

    def reach(self, at: int, hits: "Sequence[Hit]") -> None:
        """Mark what lies between where the stretch began and ``at``."""
        if self._anchor is None or not hits:
            return
        first, last = sorted((min(self._anchor, len(hits) - 1), at))
        self._marks.set([*self._before, *(hit.summary for hit in hits[first : last + 1])])

    def end(self) -> None:
        """Nothing is marked by moving any more; what is marked stays so."""
        self._anchor, self.held = None, False
