"""The small values the library answers with, and how rows of the database become them."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Final

from corpus.article import Article, label


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list shows of an article, without its text.

    ``words`` are counted between white space; ``opening`` is :attr:`corpus.article.Article.opening`. ``version`` is
    the number of a page's version, None where no other version of the page is there; the versions of one page, and
    of no other, have the same ``first``.
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
    version: int | None = None
    first: str = ""

    @property
    def label(self) -> str:
        """A line to call the article by, the same as :attr:`corpus.article.Article.label`."""
        return label(self.title, self.opening)


@dataclass(frozen=True, slots=True)
class AddOutcome:
    """What became of one article: ``added``, or (when False) the library has it already, as ``id``.

    ``updated``: it was added as another version of a page that was there before, and ``version`` is its number.
    """

    id: str
    added: bool
    label: str
    origin: str
    updated: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened up to ``revision``: ids to index anew and ids that are gone, in order of the change.

    ``revisions`` are those of ``changed``, one each, rising.
    """

    revision: int
    changed: tuple[str, ...]
    revisions: tuple[int, ...]
    removed: tuple[str, ...]


# The outlet is called what the user calls it. A version counts as one where another version is there.
SHOWN_SOURCE: Final = (
    "coalesce((SELECT shown FROM outlet WHERE name = article.source), article.source) AS source"
)
_VERSION: Final = (
    "(SELECT one.number FROM version one WHERE one.id = article.id AND EXISTS ("
    "SELECT 1 FROM version other JOIN trace ON trace.id = other.id"
    " WHERE other.first = one.first AND other.id <> one.id)) AS version"
)
_FIRST: Final = "coalesce((SELECT first FROM version WHERE version.id = article.id), article.id) AS first"
SUMMARY_COLUMNS: Final = (
    f"article.id, title, {SHOWN_SOURCE}, published, url, words, origin, added, opening, {_VERSION}, {_FIRST}"
)
_KNOWN: Final = f"title, {SHOWN_SOURCE}, published, url, author, language"
ARTICLE_COLUMNS: Final = f"id, sha256, text, {_KNOWN}, boilerplate, origin, added, extractor, {_VERSION}"


def summary_from(row: sqlite3.Row) -> Summary:
    """One row of ``SUMMARY_COLUMNS``."""
    return Summary(*row)


def article_from(row: sqlite3.Row) -> Article:
    """One row of ``ARTICLE_COLUMNS``; ValueError or TypeError when the stored spans are broken."""
    fields = dict(row)
    fields["boilerplate"] = tuple((int(start), int(end)) for start, end in json.loads(row["boilerplate"]))
    return Article(**fields)
