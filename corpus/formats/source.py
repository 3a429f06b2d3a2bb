"""Where a reader reads from: a stream whose beginning can be looked at, and what it is called."""

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from corpus.cleaning import clean_line
from corpus.refusals import Refusal

if TYPE_CHECKING:
    from corpus.formats.unpacking import Budget

HEAD: Final = 64 * 1024
"""How much of a file is looked at to tell its format, in bytes."""

SIZE_LIMIT: Final = 32 * 1024 * 1024
"""The largest file that holds one article, in bytes. Files of many articles are streamed, of any size."""

RECORD_LIMIT: Final = 8 * 1024 * 1024
"""The largest line, row or element of a file of many articles, in bytes."""

_CHUNK: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Options:
    """What a user says about the files. ``columns`` are (field, column) pairs: ("text", "body_clean").

    ``summaries``: of a feed's entries that carry no more than a summary, that is the text.
    """

    columns: tuple[tuple[str, str], ...] = ()
    summaries: bool = False


class Source:
    """Bytes to read, once, from the start. ``origin`` is where they are, ``name`` their file name.

    ``charset`` is the encoding that came with them ('' for none), which may be wrong.

    ``size`` is how many bytes there are, where that is known without reading them; ``inside`` is what may yet come
    out of the archive that they are in.
    """

    def __init__(
        self,
        stream: BinaryIO | io.RawIOBase,
        *,
        name: str,
        origin: str,
        size: int | None = None,
        inside: "Budget | None" = None,
        charset: str = "",
    ) -> None:
        self.charset = charset
        self.inside = inside
        self.name = name
        self.origin = clean_line(origin)
        self.size = size
        self._rest = stream
        self.head, self._broken = _beginning(stream)

    @property
    def suffix(self) -> str:
        """The end of the name from its last dot, in lower case; '' where there is none."""
        _, dot, end = self.name.rpartition(".")
        return (dot + end).lower()

    @property
    def file(self) -> BinaryIO | None:
        """The file itself, where one can go back and forth in it, as in one that is no pipe and not packed."""
        return self._rest if self.size is not None and isinstance(self._rest, io.BufferedReader) else None

    def stream(self) -> io.BufferedReader:
        """All of the bytes."""
        return io.BufferedReader(_Rejoined(self.head, self._rest, self._broken), _CHUNK)

    def whole(self) -> bytes:
        """All of the bytes at once. Raises Refusal above ``SIZE_LIMIT``, by the size alone where it is known."""
        if self.size is None or self.size <= SIZE_LIMIT:
            raw = _filled(self.stream(), SIZE_LIMIT + 1)
            if len(raw) <= SIZE_LIMIT:
                return raw
        limit = SIZE_LIMIT // (1024 * 1024)
        raise Refusal(f"it is larger than {limit} MB", "Split it into one file an article.")

    def utf8(self) -> io.BufferedReader:
        """All of the bytes without a byte-order mark, UTF-16 (where a mark tells it) turned into UTF-8."""
        if self.head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return io.BufferedReader(_Recoded(self.stream()), _CHUNK)
        stream = self.stream()
        if self.head.startswith(codecs.BOM_UTF8):
            stream.read(len(codecs.BOM_UTF8))
        return stream

    def utf8_head(self) -> bytes:
        """The head as ``utf8`` begins."""
        if self.head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return self.head[: len(self.head) // 2 * 2].decode("utf-16", "replace").encode("utf-8", "replace")
        return self.head.removeprefix(codecs.BOM_UTF8)


def lines(stream: io.BufferedReader, limit: int = RECORD_LIMIT) -> Iterator[bytes | None]:
    """The lines of a stream with their ends; None for one longer than ``limit``, which is passed over."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
        yield None


def _filled(stream: BinaryIO | io.RawIOBase, size: int) -> bytes:
    """``size`` bytes, or as many as there are: a pipe hands them out in pieces."""
    pieces: list[bytes] = []
    while size > 0 and (piece := stream.read(min(size, 1024 * 1024))):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _beginning(stream: BinaryIO | io.RawIOBase) -> tuple[bytes, Refusal | None]:
    """The head, and why it is no longer, where a damaged archive is: what came before the damage is still read."""
    pieces: list[bytes] = []
    left = HEAD
    try:
        while left > 0 and (piece := stream.read(left)):
            pieces.append(piece)
            left -= len(piece)
    except Refusal as why:
        if not pieces:
            raise
        return b"".join(pieces), why
    return b"".join(pieces), None


class _Rejoined(io.RawIOBase):
    """A head that was read already, and the rest, or why there is none."""

    def __init__(self, head: bytes, rest: BinaryIO | io.RawIOBase, broken: Refusal | None) -> None:
        self._head = memoryview(head)
        self._rest = rest
        self._broken = broken

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        piece: bytes | memoryview = self._head[: len(buffer)]
        self._head = self._head[len(buffer) :]
        if not piece and self._broken:
            raise self._broken
        if not piece:
            piece = self._rest.read(len(buffer)) or b""
        buffer[: len(piece)] = piece
        return len(piece)


class _Recoded(io.RawIOBase):
    """UTF-16 with its mark, as UTF-8; broken places become U+FFFD."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-16")("replace")
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        while not self._ready:
            piece = self._stream.read(_CHUNK)
            self._ready = self._decoder.decode(piece, final=not piece).encode("utf-8", "replace")
            if not piece:
                break
        piece = self._ready[: len(buffer)]
        self._ready = self._ready[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)
