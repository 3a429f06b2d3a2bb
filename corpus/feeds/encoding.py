"""Feeds as UTF-8, whatever they are in and whatever they say they are in.

A feed that says UTF-8 and holds some Windows-1252 (a quotation from a word processor) is the rule rather than the
exception: what is no UTF-8 in it is read as that, byte by byte, and the rest stays as it is.
"""

import codecs
import io
import re
from typing import Final

from corpus.formats.source import Source

_CHUNK: Final = 64 * 1024
_WESTERN: Final = "newsreader-western"
_DECLARATION: Final = re.compile(r"\A\s*<\?xml\b[^>]{0,200}\?>", re.IGNORECASE)
_DECLARED: Final = re.compile(
    rb"""\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([\w.:-]{2,30})["']""", re.IGNORECASE
)
_KNOWN: Final = re.compile(
    r"(?:windows|cp)-?125\d|iso-?8859-?(?:[2-9]|1[0-6])|koi8-[ru]|big5(?:-hkscs)?|gbk|gb2312|gb18030"
    r"|shift[_-]jis|euc-(?:jp|kr)|iso-2022-jp|mac-?roman|macintosh"
)
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0?\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
)
_NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def utf8(source: Source) -> io.BufferedReader:
    """All of a source in UTF-8, with no mark and no XML declaration, and no character that XML forbids.

    Nothing is refused: what cannot be read becomes U+FFFD.
    """
    name = _encoding(source.head, source.charset)
    errors = _WESTERN if name == "utf-8" else "replace"
    return io.BufferedReader(_Utf8(source.stream(), codecs.getincrementaldecoder(name)(errors)), _CHUNK)


def _encoding(head: bytes, charset: str) -> str:
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    declared = _DECLARED.match(head.removeprefix(codecs.BOM_UTF8))
    wanted = declared[1].decode("ascii") if declared else charset
    if not _KNOWN.fullmatch(wanted.lower()) or _is_utf8(head):
        return "utf-8"
    try:
        return codecs.lookup("gb18030" if wanted.lower() in ("gb2312", "gbk") else wanted).name
    except LookupError:
        return "utf-8"


def _is_utf8(head: bytes) -> bool:
    """Whether it is UTF-8 beyond doubt."""
    if head.isascii():
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def _as_western(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_WESTERN, _as_western)


class _Utf8(io.RawIOBase):
    """A decoded stream, encoded again."""

    def __init__(self, stream: io.BufferedReader, decoder: codecs.IncrementalDecoder) -> None:
        self._stream = stream
        self._decoder = decoder
        self._ready = memoryview(b"")
        self._begun = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        while not self._ready:
            piece = self._stream.read(_CHUNK)
            text = _NO_XML.sub("\ufffd", self._decoder.decode(piece, final=not piece))
            if text and not self._begun:
                self._begun = True
                text = _DECLARATION.sub("", text.removeprefix("\ufeff"), count=1).lstrip()
            self._ready = memoryview(text.encode("utf-8"))
            if not piece:
                break
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size
