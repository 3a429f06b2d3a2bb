"""What is left of an XML feed from the first place where it is not well-formed: entries found by their tags alone."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from corpus.feeds.entry import MOST_ENTRIES, REST
from corpus.feeds.piece import Piece, piece
from corpus.refusals import Refusal

LOOSE_LIMIT: Final = 8 * 1024 * 1024
"""So much of a feed is read behind that place, in bytes."""

HEAD_LIMIT: Final = 32 * 1024
"""What a feed says of itself is looked for in so many bytes before its first entry."""

# An entry of more than so much is refused: reading it would take many seconds.
LOOSE_TAGS: Final = 10_000
LOOSE_MARKS: Final = 100_000
ATTRIBUTES: Final = 500
OPENING_LIMIT: Final = 16 * 1024

_TOO_MANY: Final = "it is not well-formed, and made of more tags than any entry of a feed"
_ENTRY_TAG: Final = re.compile(rb"<(/?)((?:[A-Za-z][\w.-]{0,40}:)?(?:item|entry))(?=[\s>])", re.IGNORECASE)
_TAG: Final = re.compile(rb"<[^<>]*")
_PARENT_END: Final = re.compile(rb"</(?:[A-Za-z][\w.-]{0,40}:)?(?:rss|channel|rdf|feed)[\s>]", re.IGNORECASE)
_PARENT_TAG: Final = re.compile(
    rb"<(?:[A-Za-z][\w.-]{0,40}:)?(?:rss|channel|rdf|feed)(?=[\s>])[^>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^>\"']*+)*>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SoFar:
    """Where a feed broke off: what was read and is in no piece, the line, how many entries there were before.

    ``opening`` are the tags that the entries stand in, None where none began yet.
    """

    data: bytes
    line: int
    number: int
    opening: bytes | None
    head_told: bool


def loose_pieces(stream: io.BufferedReader, so_far: SoFar) -> Iterator[Piece | Refusal]:
    """The head, if it was not told yet, and each entry. Raises Refusal where there is none."""
    data = so_far.data
    data += stream.read(max(LOOSE_LIMIT - len(data), 0))
    cut_short = bool(stream.read(1))
    opening = b"".join(_first_tags(data)) if so_far.opening is None else so_far.opening
    number = so_far.number
    for start, end in _by_tags(data, last_may_be_open=not cut_short):
        if number == 0 and not so_far.head_told:
            yield piece(0, opening + _head_of(data[:start])[:HEAD_LIMIT], opening)
        if number == MOST_ENTRIES:
            yield Refusal(REST)
            return
        number += 1
        entry = data[start:end]
        if b"<" not in entry[1 : max(entry.rfind(b"</"), 1)]:
            yield Refusal("it is empty", place=f"entry {number}")
        elif _is_too_much(entry):
            yield Refusal(_TOO_MANY, place=f"entry {number}")
        elif end == len(data) and _breaks_off(entry):
            yield Refusal("it breaks off: the feed was cut short", "Get it anew.", f"entry {number}")
        else:
            yield piece(number, opening + entry, opening)
    if cut_short:
        limit = LOOSE_LIMIT // (1024 * 1024)
        reason = f"it is not well-formed XML from there on: of that, no more than {limit} MB were read"
        yield Refusal(reason, place=f"line {so_far.line}")
    elif not number:
        raise Refusal(
            f"it is not well-formed XML (line {so_far.line}), and no entry of a feed was found in it"
        )


def _breaks_off(entry: bytes) -> bool:
    """Whether the last entry of all ends because there is no more: half an article would look like a whole one."""
    return not any(tag[1] for tag in _ENTRY_TAG.finditer(entry)) and not _PARENT_END.search(entry)


def _is_too_much(entry: bytes) -> bool:
    if entry.count(b"<") > LOOSE_TAGS or entry.count(b"&") > LOOSE_MARKS:
        return True
    return entry.count(b"=") > ATTRIBUTES and any(
        tag[0].count(b"=") > ATTRIBUTES for tag in _TAG.finditer(entry)
    )


def _first_tags(data: bytes) -> Iterator[bytes]:
    """The tags that open a feed, of which each name counts once."""
    entry = _ENTRY_TAG.search(data)
    seen: set[bytes] = set()
    for tag in _PARENT_TAG.finditer(data, 0, entry.start() if entry else len(data)):
        name = tag[0][1:].split(None, 1)[0].rstrip(b">").lower()
        if name not in seen and not tag[0].endswith(b"/>") and len(tag[0]) <= OPENING_LIMIT:
            seen.add(name)
            yield tag[0]


def _head_of(data: bytes) -> bytes:
    """What a feed says behind its opening tags, of all that stands before its first entry."""
    return data[max((tag.end() for tag in _PARENT_TAG.finditer(data)), default=0) :]


def _by_tags(data: bytes, *, last_may_be_open: bool) -> Iterator[tuple[int, int]]:
    """Where each entry begins and ends: at its closing tag, or before the next that opens."""
    start = None
    for tag in _ENTRY_TAG.finditer(data):
        if tag[1] and start is not None:
            yield start, data.find(b">", tag.end()) + 1 or len(data)
            start = None
        elif not tag[1]:
            if start is not None:
                yield start, tag.start()
            start = tag.start()
    if start is not None and last_may_be_open:
        yield start, len(data)
