"""Which column, or key, of a data set says what: by the names in common use, or as the user says with --map."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from corpus.formats.source import Options

FIELDS: Final = ("text", "title", "source", "published", "url", "author", "language")
"""What a column may be mapped to."""

MAX_COLUMNS: Final = 10_000
LONGEST_HEADER: Final = 256 * 1024

# In order of preference: where a row has several, the first that is not empty counts.
_NAMES: Final = {
    "text": "text body content maintext main_text full_text fulltext article_text article_body articlebody article",
    "title": "title headline article_title head_line",
    "source": (
        "source outlet publisher publication newspaper source_name site_name sitename website"
        " domain source_domain"
    ),
    "published": (
        "published published_at date date_published date_publish publish_date published_date published_time"
        " publication_date pub_date publishedat publishdate pubdate datepublished datetime timestamp"
    ),
    "url": "url link article_url canonical_url source_url",
    "author": "author authors byline creator",
    "language": "language lang",
}
_DELIMITERS: Final = (",", "\t", ";", "|")

Choice = dict[str, tuple[int, ...]]
"""For each field, the columns that may say it, the best first."""


@dataclass(frozen=True, slots=True)
class Header:
    """The first row of a table: its columns, and what parts them. ``line`` is the row as it stands."""

    names: tuple[str, ...]
    delimiter: str
    line: bytes


@lru_cache(maxsize=64)
def choose(names: tuple[str, ...], mapped: tuple[tuple[str, str], ...]) -> Choice:
    """Which of the columns ``names`` may say each field. A field that is mapped is looked for nowhere else."""
    at: dict[str, int] = {}
    for index, name in enumerate(names):
        at.setdefault(folded(name), index)
    wanted = {field: tuple(known.split()) for field, known in _NAMES.items()}
    wanted |= {field: (folded(column),) for field, column in mapped}
    return {
        field: found
        for field, columns in wanted.items()
        if (found := tuple(at[column] for column in columns if column in at))
    }


def folded(name: str) -> str:
    """A column's name without regard to case, and to how its words are joined."""
    return re.sub(r"[\s\-.]+", "_", name.strip().lower())


def header_of(head: bytes, options: Options) -> Header | None:
    """The header with which ``head`` begins, if it has a column for the text and one for something else."""
    for header in _headers(head):
        chosen = choose(header.names, options.columns)
        if "text" in chosen and len(chosen) > 1:
            return header
    return None


def any_header_of(head: bytes, suffix: str, options: Options) -> Header | None:
    """The header of a file whose name says that it is a table, parted as makes most sense; None if too long."""
    preferred = "\t" if suffix == ".tsv" else ","

    def sense(header: Header) -> tuple[int, int, bool]:
        chosen = choose(header.names, options.columns)
        return len(chosen), len(header.names), header.delimiter == preferred

    return max(_headers(head), key=sense, default=None)


def _headers(head: bytes) -> Sequence[Header]:
    """The first line, parted by each of the usual delimiters."""
    line = re.match(rb"(?:sep=.\r?\n)?([^\r\n]*)", head)
    if line is None or len(line[1]) > LONGEST_HEADER:
        return ()
    text = line[1].decode("utf-8", "replace")
    if not text.strip() or max(map(text.count, _DELIMITERS)) >= MAX_COLUMNS:
        return ()
    return [
        Header(tuple(next(csv.reader([text], delimiter=delimiter), ())), delimiter, line[0])
        for delimiter in _DELIMITERS
    ]
