"""What a feed says: of itself, and of each entry in it."""

from dataclasses import dataclass, field
from typing import Final

from corpus.feeds.fragment import Fragment

MOST_ENTRIES: Final = 50_000
"""Of a feed of more entries than this the rest is not read."""

REST: Final = f"it has more than {MOST_ENTRIES:,} entries; the rest of them was not read"


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed's word on itself; None where it says nothing. ``url`` is where it is to be had, ``link`` its site."""

    title: str | None = None
    url: str | None = None
    link: str | None = None
    language: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What an entry says of itself but its text; None where it does not say it.

    ``published`` is ISO 8601; ``source`` is the outlet, where the feed has the entry from another one.
    """

    title: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``number`` is its place in the feed, from 1.

    ``body`` is its text as the feed carries it: HTML, or with ``plain`` as it is to be read; ``read`` is what a
    reader reads of it. ``complete``: that is the article, and no summary of it.
    """

    number: int
    about: About = field(default_factory=About)
    body: str = ""
    plain: bool = False
    read: Fragment = field(default_factory=lambda: Fragment("", leads_on=False))
    complete: bool = False
