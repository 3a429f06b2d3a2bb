"""What comes out of an archive, and how much of it may: the limits that all readers of packed files share."""

import gzip
import io
import lzma
import struct
import zipfile
import zlib
from typing import IO, BinaryIO, Final, cast

from corpus.cleaning import clean_line
from corpus.refusals import Refusal

UNPACKED_LIMIT: Final = 16 * 1024**3
"""The most bytes that are unpacked of one file."""

RATIO_LIMIT: Final = 200
"""How many times larger than the file its content may be; text shrinks to a tenth, a bomb to a thousandth."""

RATIO_FREE: Final = 64 * 1024 * 1024
"""So many bytes may come out of a file of any size."""

DEPTH_LIMIT: Final = 3
"""So many archives may be inside each other: a zip archive of web archives (.wacz) of compressed records."""

XZ_MEMORY: Final = 128 * 1024 * 1024

UNPACK_IT: Final = "Unpack it yourself and add what is in it."

GET_IT_ANEW: Final = "Get it anew; or unpack it yourself, and add what comes out."

Unpacking = IO[bytes] | io.BufferedIOBase

BROKEN: Final = (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, gzip.BadGzipFile)
"""What the libraries raise at a damaged archive, while bytes are read from it."""

BROKEN_ZIP: Final = (
    *BROKEN,
    NotImplementedError,
    RuntimeError,
    ValueError,
    LookupError,
    OverflowError,
    struct.error,
)
"""The same where a member of a zip archive is opened, or the list of its members is read."""


class TooMuch(Refusal):
    """What is unpacked grows beyond all proportion."""

    def __init__(self) -> None:
        super().__init__("it unpacks to far more than any text would (it may be a bomb)", UNPACK_IT)


class Budget:
    """How many bytes may come out of a file of which ``consumed`` were read, through all archives in it together.

    ``depth`` is how many archives deep one stands.
    """

    def __init__(self, consumed: int = 0) -> None:
        self.consumed = consumed
        self.depth = 1
        self._given = 0

    def spend(self, size: int) -> None:
        """Let ``size`` more bytes out. Raises TooMuch."""
        self._given += size
        fair = max(RATIO_FREE, self.consumed * RATIO_LIMIT)
        if self._given > min(fair, UNPACKED_LIMIT):
            raise TooMuch


class Counted(io.RawIOBase):
    """A packed stream whose consumption is told to a budget while it is read."""

    def __init__(self, stream: io.BufferedReader, budget: Budget) -> None:
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill ``buffer`` as far as there are bytes."""
        size = self._stream.readinto(buffer)
        self._budget.consumed += size
        return size


class Bounded(io.RawIOBase):
    """What comes out, as long as the budget lasts. Raises Refusal where it does not, or the archive is damaged."""

    def __init__(self, stream: Unpacking, budget: Budget) -> None:
        self._stream = cast("io.BufferedIOBase", stream)
        self._budget = budget

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill ``buffer`` as far as there are bytes."""
        try:
            piece = self._stream.read1(len(buffer))
        except BROKEN as error:
            raise damaged(error) from error
        self._budget.spend(len(piece))
        buffer[: len(piece)] = piece
        return len(piece)


class Xz(io.RawIOBase):
    """An xz stream that gets so much memory and no more: such a file says itself how much unpacking it takes."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._unpacker: lzma.LZMADecompressor | None = None
        self._packed = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill ``buffer`` as far as there are bytes. Raises LZMAError, EOFError."""
        while unpacker := self._at_hand():
            if unpacker.needs_input and not self._packed:
                self._packed = self._stream.read(io.DEFAULT_BUFFER_SIZE)
                if not self._packed:
                    raise EOFError("compressed file ended before its end was marked")
            piece = unpacker.decompress(self._packed, len(buffer))
            self._packed = b""
            if piece:
                buffer[: len(piece)] = piece
                return len(piece)
        return 0

    def _at_hand(self) -> lzma.LZMADecompressor | None:
        """What unpacks the stream at hand, or the one that follows it; None at the end."""
        if self._unpacker is None or self._unpacker.eof:
            rest = self._unpacker.unused_data if self._unpacker else b""
            self._packed = rest.lstrip(b"\0") or self._stream.read(io.DEFAULT_BUFFER_SIZE).lstrip(b"\0")
            if not self._packed:
                return None
            self._unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=XZ_MEMORY)
        return self._unpacker


def damaged(error: Exception) -> Refusal:
    """What to say of an archive that cannot be read on."""
    why = clean_line(str(error))[:120].lower().rstrip(".")
    return Refusal(f"the archive is damaged, or packed in a way that is not known ({why})", GET_IT_ANEW)
