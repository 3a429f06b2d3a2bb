"""From bytes to text: telling encodings apart, and telling text from what is none.

Strict UTF-8 is tried first and settles nearly every file. Byte-order marks settle UTF-16 and UTF-32; UTF-16
without a mark shows by its spaces and line ends. What remains may be Windows-1252, or something we would
only garble: charset-normalizer is asked about Windows-1252 alone, because on a short text with one pound
sign its free choice is any of a dozen code pages. What it does not take for Windows-1252 is refused rather
than guessed.
"""

import codecs
import re
from contextlib import suppress
from typing import Final


class NotText(Exception):
    """The bytes are no text that can be read; the message says what they seem to be, to end "it is ..."."""


_MAGIC: Final = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive (as are .docx, .odt and .epub)"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program (ELF)"),
    (b"MZ\x90\x00", "a Windows program"),
    (b"\xcf\xfa\xed\xfe", "a program (Mach-O)"),
    (b"\xca\xfe\xba\xbe", "a program (Mach-O or Java)"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"fLaC", "a FLAC recording"),
    (b"RIFF", "a RIFF file (WAV, AVI or WebP)"),
)
_TEXTUAL_MAGIC: Final = ("a bzip2 archive", "an MP3 recording", "a RIFF file (WAV, AVI or WebP)")
_WEB_PAGE: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?(?:<!doctype\s+html|<html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")
_SAMPLE: Final = 64 * 1024
_OF_OLD: Final = re.compile(
    r"(?:windows|cp)-?12\d\d|iso-?8859-?(?:[2-9]|1\d)|koi8-[ru]|big5|gb(?:k|2312|18030)|shift_jis|euc-\w\w|iso-2022-jp"
)


def decode(raw: bytes, charset: str = "") -> str:
    """The text of ``raw``, its byte-order mark dropped and every line end made LF. Raises NotText.

    ``charset`` is what came with it as the name of its encoding; Unicode that is sound goes before. Nothing is
    cleaned here: control characters may be in the answer.
    """
    return _decoded(raw, charset).replace("\r\n", "\n").replace("\r", "\n")


def codec_named(charset: str) -> str | None:
    """Python's name for an encoding of old that pages and servers name; None for any other, and for what is none.

    ISO-8859-1 is none: those who name it mean Windows-1252, which is what is taken for unknown.
    """
    with suppress(LookupError):
        return codecs.lookup(charset).name if _OF_OLD.fullmatch(charset.lower()) else None
    return None


def refuse_binary(head: bytes) -> None:
    """Raise NotText where the first bytes of a file show that it is no text, whatever comes after them."""
    _refuse_known_binary(head)
    marked = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not marked and _looks_binary(head) and _utf16_without_mark(head[: len(head) // 2 * 2]) is None:
        raise NotText("binary data, not text")


def is_web_page(head: bytes) -> bool:
    """Whether a file begins as HTML does."""
    return _WEB_PAGE.match(head.removeprefix(codecs.BOM_UTF8)[:4096]) is not None


def decode_marked(raw: bytes) -> str | None:
    """The text behind a byte-order mark; None where there is no mark. Raises NotText."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if raw.startswith(mark):
            return _marked(raw, encoding)
    return None


def _decoded(raw: bytes, charset: str) -> str:
    _refuse_known_binary(raw)
    if is_web_page(raw[:4096]):
        raise NotText("a web page (HTML)")
    marked = decode_marked(raw)
    if marked is not None:
        return marked
    binary = _looks_binary(raw)
    if not binary:
        with suppress(UnicodeDecodeError):
            return raw.decode("utf-8")
    unmarked = _utf16_without_mark(raw)
    if unmarked is not None:
        return unmarked
    if binary:
        raise NotText("binary data, not text")
    return _as_told(raw, charset) or _damaged_utf8(raw) or _western(raw)


def _refuse_known_binary(raw: bytes) -> None:
    for magic, name in _MAGIC:
        if raw.startswith(magic) and not (name in _TEXTUAL_MAGIC and raw.isascii()):
            raise NotText(name)
    if raw[257:262] == b"ustar":
        raise NotText("a tar archive")
    if raw[4:8] == b"ftyp":
        raise NotText("an MP4 or HEIC recording")


def _marked(raw: bytes, encoding: str) -> str:
    """Text after its byte-order mark; a few broken places are shown as U+FFFD."""
    text = raw.decode(encoding, errors="replace")
    if _oddities(text) * 10 > len(text):
        raise NotText("binary data that only begins like Unicode text")
    return text


def _utf16_without_mark(raw: bytes) -> str | None:
    """UTF-16 shows by its spaces and line ends, common in prose, of which half is a zero byte."""
    if b"\0" not in raw or len(raw) % 2:
        return None
    units = {raw[at : at + 2] for at in range(0, min(len(raw), _SAMPLE), 2)}
    for encoding, blanks in (("utf-16-le", (b" \0", b"\n\0")), ("utf-16-be", (b"\0 ", b"\0\n"))):
        if units.intersection(blanks):
            with suppress(UnicodeDecodeError):
                text = raw.decode(encoding)
                if _oddities(text) * 50 <= min(len(text), _SAMPLE):
                    return text
    return None


def _oddities(text: str) -> int:
    """How many of the first characters are neither letters, digits, marks, punctuation nor blanks."""
    return sum(char == "\ufffd" or not (char.isprintable() or char.isspace()) for char in text[:_SAMPLE])


def _looks_binary(raw: bytes) -> bool:
    """Whether control bytes other than white space and ESC make up more than a twentieth."""
    head = raw[:_SAMPLE]
    return (len(head) - len(head.translate(None, _CONTROLS))) * 20 > len(head)


def _as_told(raw: bytes, charset: str) -> str | None:
    """Text in the encoding that came with it, if it is text then."""
    codec = codec_named(charset)
    if codec is not None:
        with suppress(UnicodeDecodeError):
            text = raw.decode(codec)
            if _oddities(text) * 50 <= min(len(text), _SAMPLE):
                return text
    return None


def _damaged_utf8(raw: bytes) -> str | None:
    """UTF-8 with broken places (cut mid-character, pasted together), fewer than sound ones: each becomes U+FFFD.

    Text in another encoding almost never holds bytes that are sound UTF-8 by chance.
    """
    text = raw.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = len(text) - len(text.encode("ascii", errors="ignore")) - broken
    return text if sound > broken else None


def _western(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # 60 ms to import, and hardly ever needed

    special = _NOT_ASCII.search(raw)
    first = special.start() if special else 0
    window = raw[max(0, first - _SAMPLE // 4) : first + _SAMPLE]
    if b"\0" not in raw and from_bytes(window, cp_isolation=["cp1252"]).best() is not None:
        with suppress(UnicodeDecodeError):
            return raw.decode("cp1252")
    raise NotText("neither UTF-8, UTF-16 nor Windows-1252 text")
