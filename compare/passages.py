"""Passages: the stretches a reader steps to.

Links join single sentences. A reader wants bigger steps: four sentences of wire copy kept in order are one
passage, and so are the sentences of a paragraph that only one outlet has. This pass joins neighbours and puts
all passages in one reading order, so that a screen or a report only has to walk a list.

Cost: one sort and one walk, linear in sentences and links.
"""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from compare.model import Comparison, Kind
from corpus.spans import Span

Relation = Literal["same", "reworded", "only-left", "only-right"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring sentences that stand in one relation to the other text.

    ``left`` and ``right`` are half-open spans from the first sentence's start to the last one's end. On the
    side that lacks the passage the span is empty, ``(at, at)``, with ``at`` the place to bring level with it.
    ``links`` and ``divergences`` are indexes into the comparison's tuples.
    """

    relation: Relation
    moved: bool
    left: Span
    right: Span
    links: tuple[int, ...] = ()
    divergences: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """The relation in words, for a status line or a report: "reworded · moved · differs"."""
        said = {
            "same": "same",
            "reworded": "reworded",
            "only-left": "only on the left",
            "only-right": "only on the right",
        }[self.relation]
        return " · ".join([said] + ["moved"] * self.moved + ["differs"] * bool(self.divergences))
