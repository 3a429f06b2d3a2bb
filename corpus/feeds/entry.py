"""What a feed says: of itself, and of each entry in it."""

from dataclasses import dataclass, field
from typing import Final

from corpus.feeds.fragment import Fragment
from corpus.known import Known

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
class Entry:
    """One entry. ``number`` is its place in the feed, from 1; ``about`` is what it says of itself, its ``source`` the
    outlet that the feed has it from, where that is another one.

    ``body`` is its text as the feed carries it: HTML, or with ``plain`` as it is to be read; ``read`` is what a
    reader reads of it. ``complete``: that is the article, and no summary of it.
    """

    number: int
    about: Known = field(default_factory=Known)
    body: str = ""
    plain: bool = False
    read: Fragment = field(default_factory=lambda: Fragment("", leads_on=False))
    complete: bool = False
