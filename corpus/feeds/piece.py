"""A part of a feed as a document of its own, fit to be given to feedparser."""

import re
from dataclasses import dataclass
from typing import Final

PERSON_LIMIT: Final = 4 * 1024
"""So many bytes may be said of a person: feedparser looks for addresses there in a time that grows by the square."""

OPENING: Final = re.compile(rb"<([^\s/>\"'=]++)[^>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^>\"']*+)*>")
"""A tag that opens an element, with its name."""

_PERSON: Final = re.compile(
    rb"<((?:[A-Za-z][\w.-]{0,40}:)?(?:author|creator|publisher|contributor|managingeditor|webmaster|owner|name|email"
    rb"|editor|poster))(?:\s[^<>]*)?(?<!/)>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """``number`` is 0 for the head, else the entry's place, from 1."""

    number: int
    document: bytes


def piece(number: int, content: bytes, opening: bytes) -> Piece:
    """A piece of ``content``, at whose end all is closed that the tags ``opening`` open."""
    names = [tag[1] for tag in OPENING.finditer(opening)]
    closing = b"".join(b"</" + name + b">" for name in reversed(names))
    return Piece(number, _with_short_names(content) + closing)


def _with_short_names(content: bytes) -> bytes:
    """The same without the tags of people of whom so much is said that they do not soon close."""
    kept: list[bytes] = []
    at = 0
    for person in _PERSON.finditer(content):
        if content.find(b"</" + person[1], person.end(), person.end() + PERSON_LIMIT) < 0:
            kept.append(content[at : person.start()])
            at = person.end()
    return b"".join((*kept, content[at:])) if kept else content
