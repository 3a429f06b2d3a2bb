"""An XML feed cut into its head and its entries, as it is read: no more than one entry is in memory at a time.

    <rss><channel><title>The Quay Gazette</title>  <item>...</item>  <item>...</item>  </channel></rss>
    |- opening ---|------------- head -----------|                                   |--- closing ----|

A parser that refuses entities (defusedxml) finds where entries begin and end, as long as the feed is well-formed.
From the first place where it is not, entries are found by their tags alone; neither then nor before is a document
type declaration passed on to anybody.
"""

import io
from collections.abc import Iterator
from typing import Any, Final

from corpus.feeds.entry import MOST_ENTRIES, REST
from corpus.feeds.loose import ATTRIBUTES, HEAD_LIMIT, OPENING_LIMIT, SoFar, loose_pieces
from corpus.feeds.piece import OPENING, Piece, piece
from corpus.formats.source import RECORD_LIMIT
from corpus.refusals import Refusal

# An entry of more than so much is refused: reading it would take many seconds, some of it by the square.
TAGS: Final = 30_000
FIELDS: Final = 2_000

_TOO_LARGE: Final = f"it is larger than {RECORD_LIMIT // (1024 * 1024)} MB"
_TOO_MANY: Final = "it is made of more tags than any entry of a feed"
_FIELD_DEPTH: Final = 2
_CHUNK: Final = 64 * 1024
_DEEPEST: Final = 3
_PARENTS: Final = frozenset(("rss", "channel", "rdf", "feed"))
_ENTRIES: Final = frozenset(("item", "entry"))


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
            opening = cutter.opening if cutter.begun else None
            so_far = SoFar(
                cutter.rest(), error.position[0], cutter.number, opening, head_told=cutter.head_told
            )
            yield from loose_pieces(stream, so_far)
            return
        yield from cutter.ready()
        if not chunk:
            return
        if cutter.number > MOST_ENTRIES:
            yield Refusal(REST)
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
            tag = OPENING.match(self._data, self._from(at))
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
        self._pieces.append(piece(0, head, self.opening))

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
            self._pieces.append(piece(self.number, self.opening + entry, self.opening))
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
