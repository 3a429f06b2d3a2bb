"""What is known of an article besides its text, as readers find it in files, pages and feeds."""

from dataclasses import dataclass, fields
from typing import Final

from corpus.cleaning import clean_line

LONGEST_LINE: Final = 2000
"""Metadata longer than this, in code points, was meant for something else, and counts as not known."""


@dataclass(frozen=True, slots=True)
class Known:
    """What one source tells of an article; None where it does not.

    ``source`` is the outlet, ``published`` ISO 8601, ``language`` a language tag.
    """

    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None

    def or_else(self, other: "Known") -> "Known":
        """This, and where it does not tell something, what ``other`` tells of that."""
        return Known(
            self.title or other.title,
            self.source or other.source,
            self.published or other.published,
            self.url or other.url,
            self.author or other.author,
            self.language or other.language,
        )


FIELDS: Final = tuple(field.name for field in fields(Known))
"""The names of what may be known."""


def as_line(value: str | None) -> str | None:
    """Metadata as one clean line; None where nothing is left of it, or more than ``LONGEST_LINE``."""
    line = clean_line(value) if value else ""
    return line if line and len(line) <= LONGEST_LINE else None
