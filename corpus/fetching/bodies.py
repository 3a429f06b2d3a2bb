"""The body of an answer, decompressed piece by piece: what unpacks to more than is allowed never gets there."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Final

PIECE: Final = 64 * 1024
MOST_CODINGS: Final = 2

_GZIP: Final = 16 + zlib.MAX_WBITS
_GZIPPED: Final = ("gzip", "x-gzip")

ASKED_FOR: Final = "gzip, deflate"
"""The codings we can undo, as they stand in Accept-Encoding."""


class TooMuch(Exception):
    """More bytes than allowed."""


class Garbled(Exception):
    """Not what the answer's headers say it is; the message goes on from "the answer ..."."""


def gathered(pieces: Iterable[bytes], codings: str, most: int, *, cut: bool = False) -> bytes:
    """The bytes of a body that came in ``pieces``, its Content-Encoding being ``codings``.

    Neither what comes nor what it unpacks to may be more than ``most`` bytes: raises TooMuch, or with ``cut``
    returns so many. Raises Garbled.
    """
    unpacked: Iterator[bytes] = _counted(pieces, most, cut=cut)
    for coding in reversed(_codings(codings)):
        unpacked = _unpacked(unpacked, coding, cut=cut)
    body = bytearray()
    for piece in unpacked:
        body += piece
        if len(body) > most:
            if cut:
                return bytes(body[:most])
            raise TooMuch
    return bytes(body)


def _codings(told: str) -> list[str]:
    codings = [name for part in told.lower().split(",") if (name := part.strip()) not in ("", "identity")]
    if len(codings) > MOST_CODINGS or not {"deflate", *_GZIPPED}.issuperset(codings):
        raise Garbled(f"is compressed in a way that was not asked for ({', '.join(codings)[:60]})")
    return codings


def _counted(pieces: Iterable[bytes], most: int, *, cut: bool) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        yield piece
        if size > most:
            if cut:
                return
            raise TooMuch


def _unpacked(pieces: Iterator[bytes], coding: str, *, cut: bool) -> Iterator[bytes]:
    """Undo one coding, ``PIECE`` bytes at a time at most; a gzip stream may have several members."""
    unpacker, begun, ended = None, False, False
    for piece in pieces:
        data, full = piece, False
        while (data or full) and not ended:
            if unpacker is None:
                unpacker = _unpacker(coding, data)
            try:
                got = unpacker.decompress(data, PIECE)
            except zlib.error as error:
                if begun:  # what follows a whole member is padding
                    ended = True
                    break
                raise Garbled(f"is not the {coding} that it says it is") from error
            yield got
            data, full = unpacker.unconsumed_tail, len(got) == PIECE  # when full, some may wait inside
            if unpacker.eof:
                full = False
                data, unpacker, begun = unpacker.unused_data, None, True
                ended = coding == "deflate"
    if unpacker is not None and not ended and not cut:
        raise Garbled("was cut short")


def _unpacker(coding: str, beginning: bytes) -> "zlib._Decompress":
    """``deflate`` means zlib's format, and is sent without its header too (RFC 9110, 8.4.1.2)."""
    if coding in _GZIPPED:
        return zlib.decompressobj(_GZIP)
    with_header = beginning[0] & 0x0F == 8 and (len(beginning) < 2 or int.from_bytes(beginning[:2]) % 31 == 0)
    return zlib.decompressobj(zlib.MAX_WBITS if with_header else -zlib.MAX_WBITS)
