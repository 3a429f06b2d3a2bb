"""The articles picked from the results: two to compare, or any number to star, delete or write to a file."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.records import Summary

NAMES = ("A", "B")
"""What the marks are called while there are no more than a comparison takes."""

PICKED = "✓"


@dataclass(slots=True)
class Marks:
    """Marked articles in the order in which they were marked. They stay marked while the search changes."""

    _picked: dict[str, Summary] = field(default_factory=dict)

    def __len__(self) -> int:
        """How many are marked."""
        return len(self._picked)

    @property
    def ids(self) -> tuple[str, ...]:
        """The marked articles by their ids."""
        return tuple(self._picked)

    @property
    def picked(self) -> tuple[Summary, ...]:
        """The marked articles."""
        return tuple(self._picked.values())

    def name_of(self, article_id: str) -> str:
        """The mark to draw: "A" and "B" while at most two are marked, else a tick; "" for what is not marked."""
        if article_id not in self._picked:
            return ""
        return PICKED if len(self._picked) > len(NAMES) else NAMES[self.ids.index(article_id)]

    def toggle(self, summary: Summary) -> None:
        """Mark or unmark an article."""
        if self._picked.pop(summary.id, None) is None:
            self._picked[summary.id] = summary

    def set(self, summaries: Iterable[Summary]) -> None:
        """Mark these and no others."""
        self._picked = {summary.id: summary for summary in summaries}

    def add(self, summaries: Iterable[Summary]) -> None:
        """Mark these, too."""
        self._picked |= {summary.id: summary for summary in summaries if summary.id not in self._picked}

    def renew(self, summaries: Iterable[Summary]) -> None:
        """Of these articles something else is known than before."""
        self._picked |= {one.id: one for one in summaries if one.id in self._picked}

    def drop(self, ids: Iterable[str]) -> None:
        """Unmark articles by their ids."""
        for id_ in ids:
            self._picked.pop(id_, None)

    def clear(self) -> None:
        """Remove all marks."""
        self._picked.clear()

    @property
    def pair(self) -> tuple[Summary, Summary] | None:
        """Both marked articles, or None where there are not exactly two."""
        return (self.picked[0], self.picked[1]) if len(self) == len(NAMES) else None

    def with_other(self, other: Summary | None) -> tuple[Summary, Summary] | None:
        """The one marked article and ``other``; None if that is no pair."""
        if other is None or len(self) != 1 or other.id in self._picked:
            return None
        return self.picked[0], other
