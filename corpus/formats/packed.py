"""Compressed files (gzip, bzip2, xz) and zip archives of any of the other formats.

Nothing is unpacked to disk: a member's name is a name to print and no path to write, and what it unpacks to is read as
a stream. A file that would fill a memory is stopped by limits on what comes out, and by how many times larger that is
than what went in. An archive inside another is refused.
"""

import bz2
import gzip
import io
import lzma
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO, Final

from corpus.cleaning import clean_line
from corpus.formats.source import Options, Source
from corpus.incoming import Incoming
from corpus.refusals import Refusal

UNPACKED_LIMIT: Final = 16 * 1024**3
"""The most bytes that are unpacked of one file."""

RATIO_LIMIT: Final = 200
"""How many times larger than the file its content may be; text shrinks to a tenth, a bomb to a thousandth."""

RATIO_FREE: Final = 64 * 1024 * 1024
"""So many bytes may come out of a file of any size."""

MEMBER_LIMIT: Final = 100_000
ARCHIVE_LIMIT: Final = 2 * 1024**3
XZ_MEMORY: Final = 128 * 1024 * 1024

SUFFIXES: Final = (".gz", ".bz2", ".xz")
_BROKEN: Final = (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, gzip.BadGzipFile)
_Unpacking = IO[bytes] | io.BufferedIOBase
_SPLIT: Final = "Unpack it yourself and add what is in it."


def read(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    """The articles of what is packed in a file. Raises Refusal where it is damaged, or unpacks to too much."""
    try:
        if source.head.startswith(b"PK"):
            yield from _members(source, options)
        else:
            yield from _one(source, options)
    except _BROKEN as error:
        raise _damaged(error) from error


def _one(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    packed = _Counted(source.stream())
    name = source.name[: -len(source.suffix)] if source.suffix in SUFFIXES else source.name
    inner = Source(_Bounded(_opened(packed, source.head), packed), name=name, origin=source.origin)
    yield from _inside(inner, options)


def _opened(packed: "_Counted", head: bytes) -> "_Unpacking":
    stream = io.BufferedReader(packed)
    if head.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=stream)
    if head.startswith(b"BZh"):
        return bz2.BZ2File(stream)
    return lzma.LZMAFile(stream)


def _inside(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    """What is in a file that was unpacked; an archive in an archive is no further unpacked."""
    from corpus.formats.telling import is_packed, read

    if is_packed(source.head):
        raise Refusal("there is an archive in the archive", _SPLIT)
    yield from read(source, options)


def _members(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    with tempfile.TemporaryFile() as seekable:
        size = _copied(source, seekable)
        with zipfile.ZipFile(seekable) as archive:
            members = archive.infolist()
            if len(members) > MEMBER_LIMIT:
                raise Refusal(f"it has more than {MEMBER_LIMIT:,} members", _SPLIT)
            budget = _Budget(size)
            for member in members:
                if not member.is_dir() and _is_wanted(member.filename):
                    yield from _member(archive, member, budget, source, options)


def _is_wanted(name: str) -> bool:
    """Whether a member has the name of a known format and is not hidden (as macOS adds them)."""
    from corpus.formats.telling import SUFFIXES as known

    parts = name.replace("\\", "/").split("/")
    hidden = any(part.startswith((".", "__MACOSX")) and part not in (".", "..") for part in parts)
    return not hidden and name.lower().endswith(known)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: "_Budget", source: Source, options: Options
) -> Iterator[Incoming | Refusal]:
    shown = clean_line(member.filename)[:200]
    try:
        if member.flag_bits & 1:
            raise Refusal("it is locked with a password", _SPLIT)
        with archive.open(member) as stream:
            name = member.filename.replace("\\", "/").rpartition("/")[2]
            inner = Source(_Bounded(stream, budget), name=name, origin=f"{source.origin}, {shown}")
            for one in _inside(inner, options):
                if isinstance(one, Refusal):
                    one = Refusal(one.reason, one.hint, f"{shown}, {one.place}" if one.place else shown)
                yield one
    except _TooMuch:
        raise
    except Refusal as why:
        yield Refusal(why.reason, why.hint, f"{shown}, {why.place}" if why.place else shown)
    except (*_BROKEN, NotImplementedError, RuntimeError) as error:
        damage = _damaged(error)
        yield Refusal(damage.reason, damage.hint, shown)


def _copied(source: Source, seekable: BinaryIO) -> int:
    """Put a zip archive where one can go back and forth in it, which a pipe does not allow."""
    stream = source.stream()
    size = 0
    while piece := stream.read(1024 * 1024):
        size += len(piece)
        if size > ARCHIVE_LIMIT:
            raise Refusal(f"the archive is larger than {ARCHIVE_LIMIT // 1024**3} GB", _SPLIT)
        seekable.write(piece)
    return size


def _damaged(error: Exception) -> Refusal:
    why = clean_line(str(error))[:120].lower().rstrip(".")
    return Refusal(f"the archive is damaged, or packed in a way that is not known ({why})", _SPLIT)


class _TooMuch(Refusal):
    """What is unpacked grows beyond all proportion."""

    def __init__(self) -> None:
        super().__init__("it unpacks to far more than any text would (it may be a bomb)", _SPLIT)


class _Budget:
    """How many bytes may come out of a file of which ``consumed`` were read."""

    def __init__(self, consumed: int = 0) -> None:
        self.consumed = consumed
        self._given = 0

    def spend(self, size: int) -> None:
        self._given += size
        fair = max(RATIO_FREE, self.consumed * RATIO_LIMIT)
        if self._given > min(fair, UNPACKED_LIMIT):
            raise _TooMuch


class _Counted(io.RawIOBase, _Budget):
    """A packed stream whose consumption is counted while it is read."""

    def __init__(self, stream: io.BufferedReader) -> None:
        io.RawIOBase.__init__(self)
        _Budget.__init__(self)
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        size = self._stream.readinto(buffer)
        self.consumed += size
        return size


class _Bounded(io.RawIOBase):
    """What comes out, as long as the budget lasts."""

    def __init__(self, stream: _Unpacking, budget: _Budget) -> None:
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        piece = self._stream.read(len(buffer))
        self._budget.spend(len(piece))
        buffer[: len(piece)] = piece
        return len(piece)
