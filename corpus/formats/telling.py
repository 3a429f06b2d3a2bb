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
    """One line of the registry. ``tells`` says whether a file that is text is in this format."""

    module: str
    suffixes: tuple[str, ...]
    tells: Callable[[Source, Options], bool]


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
    if is_packed(source.head) and source.suffix not in _OFFICE_SUFFIXES:
        return "packed"
    if not _is_binary(source.head):
        for one in FORMATS:
            if one.tells(source, options):
                return one.module
    return _PLAIN


def _is_binary(head: bytes) -> bool:
    try:
        refuse_binary(head)
    except NotText:
        return True
    return False


_JSON: Final = re.compile(rb'\s*(?:\{\s*["}]|\[\s*[{\]])')


def _is_json(source: Source, _options: Options) -> bool:
    return source.suffix in _JSON_SUFFIXES or _JSON.match(source.utf8_head()) is not None


def _is_web_page(source: Source, _options: Options) -> bool:
    return source.suffix in _PAGE_SUFFIXES or is_web_page(source.utf8_head())


def _is_markdown(source: Source, _options: Options) -> bool:
    return source.suffix in _MARKDOWN_SUFFIXES


def _is_delimited(source: Source, options: Options) -> bool:
    from corpus.formats.columns import header_of

    return source.suffix in _TABLE_SUFFIXES or header_of(source.utf8_head(), options) is not None


_PLAIN: Final = "plain"
_JSON_SUFFIXES: Final = (".jsonl", ".ndjson", ".json")
_TABLE_SUFFIXES: Final = (".csv", ".tsv")
_OFFICE_SUFFIXES: Final = (".docx", ".odt", ".epub", ".xlsx", ".pptx", ".jar")
_PAGE_SUFFIXES: Final = (".html", ".htm", ".xhtml")
_MARKDOWN_SUFFIXES: Final = (".md", ".markdown")

FORMATS: Final = (
    Format("web_page", _PAGE_SUFFIXES, _is_web_page),
    Format("markdown", _MARKDOWN_SUFFIXES, _is_markdown),
    Format("json_records", _JSON_SUFFIXES, _is_json),
    Format("delimited", _TABLE_SUFFIXES, _is_delimited),
)
"""In the order in which they are asked; what none of them claims is plain text."""

SINGLE: Final = (".txt", ".text", *(suffix for one in FORMATS for suffix in one.suffixes))
"""How the names of files end that are not packed."""

_PACKED: Final = tuple(suffix + packed for suffix in SINGLE for packed in (".gz", ".bz2", ".xz"))

SUFFIXES: Final = (*SINGLE, *_PACKED, ".zip")
"""How the names end that are looked for in a folder."""
