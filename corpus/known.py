"""What is known of an article besides its text, as readers find it in files, pages and feeds."""

from dataclasses import dataclass
from typing import Final, Literal, TypedDict, get_args

from corpus.cleaning import clean_line

LONGEST_LINE: Final = 2000
"""Metadata longer than this, in code points, was meant for something else, and counts as not known."""

Field = Literal["title", "source", "published", "url", "author", "language"]
"""What may be known."""

FIELDS: Final[tuple[Field, ...]] = get_args(Field)


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


class Edits(TypedDict, total=False):
    """Fields to set, as a user writes them; None is "not known", and a field that is left out stays as it is."""

    title: str | None
    source: str | None
    published: str | None
    url: str | None
    author: str | None
    language: str | None


def as_line(value: str | None) -> str | None:
    """Metadata as one clean line; None where nothing is left of it, or more than ``LONGEST_LINE``."""
    line = clean_line(value) if value else ""
    return line if line and len(line) <= LONGEST_LINE else None
