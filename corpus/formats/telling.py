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


def _module_of(source: Source, options: Options) -> str:
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
_PAGE_SUFFIXES: Final = (".html", ".htm", ".xhtml")
_MARKDOWN_SUFFIXES: Final = (".md", ".markdown")

FORMATS: Final = (
    Format("web_page", _PAGE_SUFFIXES, _is_web_page),
    Format("markdown", _MARKDOWN_SUFFIXES, _is_markdown),
    Format("json_records", _JSON_SUFFIXES, _is_json),
    Format("delimited", _TABLE_SUFFIXES, _is_delimited),
)
"""In the order in which they are asked; what none of them claims is plain text."""

SUFFIXES: Final = (".txt", ".text", *(suffix for one in FORMATS for suffix in one.suffixes))
"""How the names end that are looked for in a folder."""
