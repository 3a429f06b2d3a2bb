"""An XML feed cut into its head and its entries, as it is read: no more than one entry is in memory at a time.

    <rss><channel><title>The Quay Gazette</title>  <item>...</item>  <item>...</item>  </channel></rss>
    |- opening ---|------------- head -----------|                                   |--- closing ----|

A parser that refuses entities (defusedxml) finds where entries begin and end, as long as the feed is well-formed.
From the first place where it is not, entries are found by their tags alone; neither then nor before is a document
type declaration passed on to anybody.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from corpus.formats.source import RECORD_LIMIT
from corpus.refusals import Refusal

LOOSE_LIMIT: Final = 8 * 1024 * 1024
"""So much of a feed is read behind the first place where it is not well-formed, in bytes."""

MOST_ENTRIES: Final = 50_000
"""Of a feed of more entries than this the rest is not read."""

# An entry of more than so much is refused: reading it would take many seconds, some of it by the square.
TAGS: Final = 30_000
FIELDS: Final = 2_000
ATTRIBUTES: Final = 500
LOOSE_TAGS: Final = 10_000
LOOSE_MARKS: Final = 100_000

HEAD_LIMIT: Final = 64 * 1024
"""What a feed says of itself is looked for in so many bytes before its first entry."""

OPENING_LIMIT: Final = 16 * 1024
PERSON_LIMIT: Final = 4 * 1024

_TOO_LARGE: Final = f"it is larger than {RECORD_LIMIT // (1024 * 1024)} MB"
_REST: Final = f"it has more than {MOST_ENTRIES:,} entries; the rest of them was not read"
_TOO_MANY: Final = "it is made of more tags than any entry of a feed"
_FIELD_DEPTH: Final = 2
_CHUNK: Final = 64 * 1024
_DEEPEST: Final = 3
_PARENTS: Final = frozenset(("rss", "channel", "rdf", "feed"))
_ENTRIES: Final = frozenset(("item", "entry"))
_OPENING: Final = re.compile(rb"<([^\s/>\"'=]++)(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_ENTRY_TAG: Final = re.compile(rb"<(/?)((?:[A-Za-z][\w.-]{0,40}:)?(?:item|entry))(?=[\s>])", re.IGNORECASE)
_TAG: Final = re.compile(rb"<[^<>]*")
_PERSON: Final = re.compile(
    rb"<((?:[A-Za-z][\w.-]{0,40}:)?(?:author|creator|publisher|contributor|managingeditor|webmaster|owner|name|email"
    rb"|editor|poster))[\s>]",
    re.IGNORECASE,
)
_PARENT_TAG: Final = re.compile(
    rb"<(?:[A-Za-z][\w.-]{0,40}:)?(?:rss|channel|rdf|feed)(?=[\s>])(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a feed as a document of its own.

    ``number`` is 0 for the head, else the entry's place, from 1. ``loose``: it may be not well-formed.
    """

    number: int
    document: bytes
    loose: bool = False


def pieces(stream: io.BufferedReader) -> Iterator[Piece | Refusal]:
    """The head of a feed in UTF-8, and each entry. Raises Refusal where entities are defined or nothing is found."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError

    cutter = _Cutter()
    while True:
        chunk = stream.read(_CHUNK)
        try:
            cutter.feed(chunk)
        except DefusedXmlException as error:
            raise Refusal(
                "its XML defines entities of its own, with which a file can fill a memory or reach for other files",
                "No feed needs them: nothing was read behind that place.",
            ) from error
        except ParseError as error:
            yield from cutter.ready()
            yield from _loosely(cutter, stream, error.position[0])
            return
        yield from cutter.ready()
        if not chunk:
            return
        if cutter.number > MOST_ENTRIES:
            yield Refusal(_REST)
            return


class _Cutter:
    """Takes a feed in chunks and has its pieces ready. Offsets count bytes from the feed's beginning."""

    def __init__(self) -> None:
        from defusedxml.ElementTree import DefusedXMLParser

        self._xml: Any = DefusedXMLParser(target=object(), encoding="utf-8")
        self._expat: Any = self._xml.parser
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._pieces: list[Piece | Refusal] = []
        self._path: list[str] = []
        self._root_at: int | None = None
        self._opening: list[bytes] = []
        self._data = bytearray()
        self._data_at = 0
        self._entry_at: int | None = None
        self._depth = 0
        self._tags = 0
        self._fields = 0
        self._refused = ""
        self.number = 0
        self.head_told = False
        self.begun = False

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes; none end the feed. Raises DefusedXmlException, ParseError."""
        self._data += chunk
        if chunk:
            self._xml.feed(chunk)
        else:
            self._xml.close()
            if not self.head_told:
                self._tell_head(self._data_at + len(self._data))
        self._forget()

    def ready(self) -> Iterator[Piece | Refusal]:
        """What was found since the last time."""
        found, self._pieces = self._pieces, []
        yield from found

    def rest(self) -> bytes:
        """What was taken and is in no piece yet."""
        return b"" if self._refused else bytes(self._data[self._from(self._entry_at or self._data_at) :])

    @property
    def opening(self) -> bytes:
        """The tags that open what the entries stand in."""
        return b"".join(self._opening)

    def _from(self, offset: int) -> int:
        return max(offset - self._data_at, 0)

    def _start(self, name: str, attributes: list[str]) -> None:
        if len(attributes) > 2 * ATTRIBUTES:
            if self._entry_at is None:
                raise Refusal(_TOO_MANY.replace("entry of a feed", "feed"))
            self._refused = _TOO_MANY
        if self._entry_at is not None:
            self._depth += 1
            self._tags += 1
            self._fields += self._depth == _FIELD_DEPTH
            return
        local = name.rpartition("}")[2].lower()
        at = self._expat.CurrentByteIndex
        if local in _ENTRIES and self._path and self._path[-1] in _PARENTS:
            self.begun = True
            if not self.head_told:
                self._tell_head(at)
            self._entry_at, self._depth, self._tags, self._fields = at, 1, 0, 0
            return
        self._root_at = at if self._root_at is None else self._root_at
        self._path.append(local)
        if not self.begun and len(self._path) <= _DEEPEST:
            self._remember_opening(local, at)

    def _remember_opening(self, local: str, at: int) -> None:
        if local in _PARENTS and len(self._opening) == len(self._path) - 1:
            tag = _OPENING.match(self._data, self._from(at))
            if tag is not None:
                self._opening.append(tag[0])
        if sum(map(len, self._opening)) > OPENING_LIMIT:
            raise Refusal("the tags that it begins with are longer than any feed's")

    def _end(self, _name: str) -> None:
        if self._entry_at is None:
            self._path.pop()
            if not self.begun:
                del self._opening[len(self._path) :]
            return
        self._depth -= 1
        if self._depth == 0:
            self._tell_entry(self._expat.CurrentByteIndex)

    def _tell_head(self, end: int) -> None:
        self.head_told = True
        head = bytes(self._data[self._from(self._root_at or 0) : self._from(end)])
        self._pieces.append(Piece(0, _document(head, closed=self.opening)))

    def _tell_entry(self, closing_at: int) -> None:
        self.number += 1
        start, end = self._from(self._entry_at or 0), self._from(closing_at)
        if end - start > RECORD_LIMIT:
            self._refused = _TOO_LARGE
        elif self._tags > TAGS or self._fields > FIELDS:
            self._refused = _TOO_MANY
        if self._refused:
            self._pieces.append(Refusal(self._refused, place=f"entry {self.number}"))
        elif self._tags:
            entry = bytes(self._data[start : self._data.index(b">", end) + 1])
            self._pieces.append(Piece(self.number, _document(self.opening + entry, closed=self.opening)))
        else:
            self._pieces.append(Refusal("it is empty", place=f"entry {self.number}"))
        self._entry_at, self._refused = None, ""
        self._cut(closing_at)

    def _forget(self) -> None:
        """Let go of what is not needed any more; an entry that is too large is not kept."""
        if self._entry_at is None:
            if self.head_told:
                self._cut(self._expat.CurrentByteIndex)
            elif len(self._data) > HEAD_LIMIT:
                self._tell_head(self._data_at + HEAD_LIMIT)
        elif len(self._data) > RECORD_LIMIT:
            self._refused = _TOO_LARGE
            self._cut(self._data_at + len(self._data) - _CHUNK)

    def _cut(self, offset: int) -> None:
        count = self._from(offset)
        del self._data[:count]
        self._data_at += count


def _document(content: bytes, *, closed: bytes) -> bytes:
    """``content`` as a document, with what the tags ``closed`` open closed at its end."""
    names = [tag[1] for tag in _OPENING.finditer(closed)]
    return _with_short_names(content) + b"".join(b"</" + name + b">" for name in reversed(names))


def _with_short_names(content: bytes) -> bytes:
    """The same with what is said of people cut short: feedparser looks there for addresses, by the square."""
    kept: list[bytes] = []
    at = 0
    while person := _PERSON.search(content, at):
        close = content.find(b"</" + person[1], person.end(), person.end() + PERSON_LIMIT)
        end = close if close >= 0 else person.end()
        kept.append(content[at:end])
        at = end if close >= 0 else max(content.find(b"</" + person[1], end), end)
        if at == end and close < 0:
            return b"".join(kept)
    return b"".join((*kept, content[at:])) if kept else content


def _loosely(cutter: _Cutter, stream: io.BufferedReader, line: int) -> Iterator[Piece | Refusal]:
    """The entries of what is left of a feed that is not well-formed from ``line`` on, found by their tags."""
    data = cutter.rest()
    data += stream.read(max(LOOSE_LIMIT - len(data), 0))
    cut_short = bool(stream.read(1))
    opening = cutter.opening if cutter.begun else b"".join(_first_tags(data))
    number = cutter.number
    for start, end in _by_tags(data, last_may_be_open=not cut_short):
        if number == 0 and not cutter.head_told:
            yield Piece(
                0, _document(opening + _head_of(data[:start])[:HEAD_LIMIT], closed=opening), loose=True
            )
        if number == MOST_ENTRIES:
            yield Refusal(_REST)
            return
        number += 1
        entry = data[start:end]
        if b"<" not in entry[1 : max(entry.rfind(b"</"), 1)]:
            yield Refusal("it is empty", place=f"entry {number}")
        elif _is_too_much(entry):
            yield Refusal(
                f"it is not well-formed, and {_TOO_MANY.removeprefix('it is ')}", place=f"entry {number}"
            )
        else:
            yield Piece(number, _document(opening + entry, closed=opening), loose=True)
    if cut_short:
        limit = LOOSE_LIMIT // (1024 * 1024)
        reason = f"it is not well-formed XML from there on: of that, no more than {limit} MB were read"
        yield Refusal(reason, place=f"line {line}")
    elif not number:
        raise Refusal(f"it is not well-formed XML (line {line}), and no entry of a feed was found in it")


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
