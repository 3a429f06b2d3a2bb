"""Encodings are told apart, and what is no text is refused by name."""

import codecs
import gzip
import io
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.decoding import NotText, decode

WESTERN = [
    "It cost £5.",
    "The café was closed.",
    "He left – at last – on Monday.",
    "“We will not pay,” she said.",
    "The council said the repair would cost £4.2m, or about €5m, and that it “will not” be paid.",
    "Le maire a déclaré que la réforme « sera votée » à l’automne, selon l’Hôtel de ville.",
    "Der Bürgermeister erklärte, die Straße müsse für Fußgänger geöffnet werden.",
    "El alcalde señaló que mañana habrá más información sobre el año próximo.",
]
WIDE = [
    "A plain sentence about the weather, which was fine.\n",
    "“It cost £5,” she said – at the café.\n",
    "Президент приказал закрыть гавань до утра пятницы, сообщили в порту.\n",
    "Ο δήμαρχος δήλωσε ότι το λιμάνι θα κλείσει την Παρασκευή.\n",
]


@pytest.mark.parametrize("text", WESTERN)
def test_windows_1252(text: str) -> None:
    """Windows-1252 is told, also where a short text holds one pound sign, dash or accent."""
    assert decode(text.encode("cp1252")) == text


def test_windows_1252_far_into_a_long_file() -> None:
    """A first accent after a megabyte of plain letters is still found."""
    text = "A plain line of news.\n" * 50_000 + "The café was closed.\n" * 3
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("text", WIDE)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("marked", [True, False])
def test_utf_16(text: str, encoding: str, marked: bool) -> None:
    """UTF-16 of either byte order is told with and without a byte-order mark."""
    mark = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}[encoding]
    assert decode((mark if marked else b"") + text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-32"])
def test_other_unicode(encoding: str) -> None:
    """UTF-8 with and without a mark, and marked UTF-32, are told; the mark is dropped."""
    text = "“It cost £5,” she said – at the café.\n"
    assert decode(text.encode(encoding)) == text


def test_line_ends() -> None:
    """CRLF and lone CR become LF, nothing else is added or removed."""
    assert decode(b"one\r\ntwo\rthree\n\r\n four \n\n") == "one\ntwo\nthree\n\n four \n\n"


def test_damaged_utf_8() -> None:
    """UTF-8 that was cut in mid-character is not taken for Windows-1252: the broken place alone is marked."""
    text = "“It cost £5,” she said – at the café, ‘perhaps’. " * 3
    assert decode(text.encode() + "é".encode()[:1]) == text + "\ufffd"
    quoted = "He said “no” on Friday, and left."
    assert decode(quoted.encode() + b"\xff") == quoted + "\ufffd"


def test_a_few_control_bytes_are_still_text() -> None:
    """A stray NUL or escape sequence in UTF-8 does not make a file binary; it is for cleaning to deal with."""
    text = "The mayor \x1b[31msaid\x1b[0m on Friday that \x00 the harb\x00our would stay closed for a week, or longer"
    assert decode(text.encode()) == text
    assert decode(text.encode() + b".") == text + "."


def _zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.txt"), "text")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "JPEG"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (_zip(), "zip"),
        (gzip.compress(b"text", mtime=0), "gzip"),
        (b"\x7fELF\x02\x01\x01" + bytes(50), "ELF"),
        (b"SQLite format 3\0" + bytes(100), "SQLite"),
        (b"{\\rtf1\\ansi Fire}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "Office"),
        (b"  <!DOCTYPE html>\n<html><body>Fire</body></html>", "web page"),
        (b"x" * 257 + b"ustar" + bytes(200), "tar"),
        (bytes(1000), "binary"),
        (bytes(range(32)) * 20 + b"some words", "binary"),
        (b"\xff" * 1000, "neither"),
        (random.Random(7).randbytes(4000), "binary"),
        ("Президент приказал закрыть гавань до утра пятницы.".encode("cp1251"), "neither"),
        ("大統領は治安部隊に警告なしで発砲するよう命じた。".encode("shift_jis"), "neither"),
        (codecs.BOM_UTF16_LE + random.Random(3).randbytes(4001), "binary"),
    ],
)
def test_what_is_no_text(raw: bytes, named: str) -> None:
    """Binary files are refused by the name of what they seem to be; other encodings are not guessed."""
    with pytest.raises(NotText, match=named):
        decode(raw)


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes(raw: bytes) -> None:
    """Whatever the bytes, the answer is text without CR, or NotText."""
    try:
        text = decode(raw)
    except NotText:
        return
    assert "\r" not in text


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Co", "Cn"]), min_size=1))
def test_utf_8_is_never_misread(text: str) -> None:
    """Valid UTF-8 text comes back as it is."""
    assert decode(text.encode()) == text
