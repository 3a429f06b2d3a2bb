"""The small values the library answers with, and how rows of the database become them."""

import json
import sqlite3
from dataclasses import dataclass
from enum import Enum
from typing import Final

from corpus.article import Article, label


class Keep(Enum):
    """The one value that means "leave this field as it is"."""

    KEEP = "keep"


KEEP: Final = Keep.KEEP


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list shows of an article, without its text.

    ``words`` are counted between white space; ``opening`` is :attr:`corpus.article.Article.opening`.
    """

    id: str
    title: str | None
    source: str | None
    published: str | None
    url: str | None
    words: int
    origin: str
    added: str
    opening: str = ""

    @property
    def label(self) -> str:
        """A line to call the article by, the same as :attr:`corpus.article.Article.label`."""
        return label(self.title, self.opening)


@dataclass(frozen=True, slots=True)
class AddOutcome:
    """What became of one article: ``added``, or (when False) the library had these bytes already."""

    id: str
    added: bool
    label: str
    origin: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened up to ``revision``: ids to index anew and ids that are gone, in order of the change.

    ``revisions`` are those of ``changed``, one each, rising.
    """

    revision: int
    changed: tuple[str, ...]
    revisions: tuple[int, ...]
    removed: tuple[str, ...]


SUMMARY_COLUMNS: Final = "id, title, source, published, url, words, origin, added, opening"
ARTICLE_COLUMNS: Final = (
    "id, sha256, text, title, source, published, url, author, language, boilerplate, origin, added, extractor"
)


def summary_from(row: sqlite3.Row) -> Summary:
    """One row of ``SUMMARY_COLUMNS``."""
    return Summary(*row)


def article_from(row: sqlite3.Row) -> Article:
    """One row of ``ARTICLE_COLUMNS``; ValueError or TypeError when the stored spans are broken."""
    fields = dict(row)
    fields["boilerplate"] = tuple((int(start), int(end)) for start, end in json.loads(row["boilerplate"]))
    return Article(**fields)
