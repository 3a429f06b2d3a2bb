"""The two articles picked for comparing: A, to be read on the left, and B, on the right."""

from dataclasses import dataclass

from corpus.records import Summary

NAMES = ("A", "B")


@dataclass(slots=True)
class Marks:
    """At most two marked articles. They stay marked while the search changes."""

    a: Summary | None = None
    b: Summary | None = None

    def name_of(self, article_id: str) -> str:
        """ "A", "B", or "" for an article that is not marked."""
        for name, marked in zip(NAMES, (self.a, self.b), strict=True):
            if marked is not None and marked.id == article_id:
                return name
        return ""

    def toggle(self, summary: Summary) -> bool:
        """Mark or unmark an article; False where both marks are taken already."""
        name = self.name_of(summary.id)
        if name:
            setattr(self, name.lower(), None)
        elif self.a is None:
            self.a = summary
        elif self.b is None:
            self.b = summary
        else:
            return False
        return True

    def clear(self) -> None:
        """Remove both marks."""
        self.a = self.b = None

    @property
    def pair(self) -> tuple[Summary, Summary] | None:
        """Both marked articles, or None while one is missing."""
        return (self.a, self.b) if self.a is not None and self.b is not None else None

    def with_other(self, other: Summary | None) -> tuple[Summary, Summary] | None:
        """The one marked article, on its own side, and ``other``; None if that is no pair."""
        if other is None or self.name_of(other.id):
            return None
        if self.a is not None:
            return self.a, other
        return (other, self.b) if self.b is not None else None
