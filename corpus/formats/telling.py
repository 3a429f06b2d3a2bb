"""The registry: which format a file is in, told by its first bytes, and by its name where those leave it open.

A format is added by a reader module with ``read(source, options)`` and a line in ``FORMATS``. Readers are imported
when the first file of their format is met.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Final, Protocol, cast

from corpus.decoding import NotText, is_web_page, refuse_binary
from corpus.formats.source import Options, Source
from corpus.incoming import Incoming
from corpus.refusals import Refusal


class Reader(Protocol):
    """What a format's module has."""

    def read(self, source: Source, options: Options) -> Iterator[Incoming | Refusal]:
        """The articles, and a Refusal for each place that gives none. Raises the Refusal that ends the file."""


@dataclass(frozen=True, slots=True)
class Format:
    """One line of the registry. ``tells`` says whether a file is in this format.

    Of a file that is binary data only those with ``any_bytes`` are asked; the others may take it for text.
    """

    module: str
    suffixes: tuple[str, ...]
    tells: Callable[[Source, Options], bool]
    any_bytes: bool = False


def read(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    """Read a source with the reader of its format."""
    reader = cast("Reader", import_module(f"corpus.formats.{_module_of(source, options)}"))
    return reader.read(source, options)


def is_packed(head: bytes) -> bool:
    """Whether a file begins as one of the archives does that are looked into."""
    if head.startswith(b"BZh"):  # also the beginning of a word
        return re.match(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)", head) is not None
    return head.startswith((b"\x1f\x8b", b"\xfd7zXZ\x00", b"PK\x03\x04", b"PK\x05\x06"))


def _module_of(source: Source, options: Options) -> str:
    asked = [one for one in FORMATS if one.any_bytes] if _is_binary(source.head) else FORMATS
    return next((one.module for one in asked if one.tells(source, options)), _PLAIN)


def _is_binary(head: bytes) -> bool:
    try:
        refuse_binary(head)
    except NotText:
        return True
    return False


def _is_packed(source: Source, _options: Options) -> bool:
    return is_packed(source.head)


def _is_web_archive(source: Source, _options: Options) -> bool:
    return re.match(rb"WARC/\d", source.head) is not None


def _is_pdf(source: Source, _options: Options) -> bool:
    near = b"%PDF-" in source.head[:1024] and source.suffix in _PDF_SUFFIXES
    return near or source.head.startswith(b"%PDF-")


def _is_mailbox(source: Source, _options: Options) -> bool:
    return _MAILBOX.match(source.head) is not None


def _is_mail(source: Source, _options: Options) -> bool:
    """Whether it begins with a header that only mail has, or, where the name says mail, with any header."""
    head = re.match(rb"(?:[!-9;-~]++:[^\n]*+\n(?:[ \t]++[^\s][^\n]*+\n)*+)++", source.head)
    if head is None:
        return False
    names = {name.lower() for name in re.findall(rb"^([!-9;-~]+):", head[0], re.MULTILINE)}
    if source.suffix in _MAIL_SUFFIXES:
        return bool(names & _MAIL_FIELDS)
    return b"from" in names and bool(names & {b"date", b"subject"}) and bool(names & _MAIL_FIELDS)


_JSON: Final = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[{\]])')


def _is_json(source: Source, _options: Options) -> bool:
    return source.suffix in _JSON_SUFFIXES or _JSON.match(source.utf8_head()) is not None


def _is_feed(source: Source, _options: Options) -> bool:
    from corpus.feeds.telling import kind_of

    return kind_of(source.utf8_head()) is not None


def _is_web_page(source: Source, _options: Options) -> bool:
    return source.suffix in _PAGE_SUFFIXES or is_web_page(source.utf8_head())


def _is_news_xml(source: Source, _options: Options) -> bool:
    """Also XML of other kinds: to be read as plain text it was not made."""
    return source.suffix in _XML_SUFFIXES or source.utf8_head().lstrip().startswith((b"<?xml", b"<nitf"))


def _is_markdown(source: Source, _options: Options) -> bool:
    return source.suffix in _MARKDOWN_SUFFIXES


def _is_delimited(source: Source, options: Options) -> bool:
    from corpus.formats.columns import header_of

    return source.suffix in _TABLE_SUFFIXES or header_of(source.utf8_head(), options) is not None


_PLAIN: Final = "plain"
_MAILBOX: Final = re.compile(rb"From \S+ [^\r\n]{0,80}\d\d:\d\d[^\r\n]{0,40}\r?\n(?:>?From |[!-9;-~]{1,80}:)")
_MAIL_FIELDS: Final = frozenset(
    b"message-id received mime-version content-type return-path delivered-to dkim-signature list-id".split()
)
_JSON_SUFFIXES: Final = (".jsonl", ".ndjson", ".json")
_TABLE_SUFFIXES: Final = (".csv", ".tsv")
_ZIP_SUFFIXES: Final = (".wacz", ".epub")
_PDF_SUFFIXES: Final = (".pdf",)
_MAIL_SUFFIXES: Final = (".eml", ".mht", ".mhtml")
_XML_SUFFIXES: Final = (".xml", ".nitf", ".newsml")
_FEED_SUFFIXES: Final = (".rss", ".atom", ".rdf")
_PAGE_SUFFIXES: Final = (".html", ".htm", ".xhtml")
_MARKDOWN_SUFFIXES: Final = (".md", ".markdown")

FORMATS: Final = (
    Format("packed", _ZIP_SUFFIXES, _is_packed, any_bytes=True),
    Format("web_archive", (".warc",), _is_web_archive, any_bytes=True),
    Format("pdf", _PDF_SUFFIXES, _is_pdf, any_bytes=True),
    Format("mailbox", (".mbox",), _is_mailbox, any_bytes=True),
    Format("mail", _MAIL_SUFFIXES, _is_mail, any_bytes=True),
    Format("feed", _FEED_SUFFIXES, _is_feed),
    Format("web_page", _PAGE_SUFFIXES, _is_web_page),
    Format("markdown", _MARKDOWN_SUFFIXES, _is_markdown),
    Format("news_xml", _XML_SUFFIXES, _is_news_xml),
    Format("json_records", _JSON_SUFFIXES, _is_json),
    Format("delimited", _TABLE_SUFFIXES, _is_delimited),
)
"""In the order in which they are asked; what none of them claims is plain text."""

SINGLE: Final = (".txt", ".text", *(suffix for one in FORMATS for suffix in one.suffixes))
"""How the names of files end that are not packed."""

_PACKED: Final = tuple(suffix + packed for suffix in SINGLE for packed in (".gz", ".bz2", ".xz"))

SUFFIXES: Final = (*SINGLE, *_PACKED, ".zip")
"""How the names end that are looked for in a folder."""
