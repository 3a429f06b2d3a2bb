"""How one article becomes rows, and the log of changes that goes with them.

Text and metadata are cleaned here once more, so that nothing harmful gets in by any way.
"""

import json
import sqlite3
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from corpus.article import OPENING, Article, first_words, label
from corpus.cleaning import clean, clean_line
from corpus.dates import date_key
from corpus.records import SUMMARY_COLUMNS, AddOutcome, summary_from

if TYPE_CHECKING:
    from corpus.incoming import Incoming

_ID_LENGTH: Final = 16


@dataclass(frozen=True, slots=True)
class Prepared:
    """An incoming article with the costly work done, so that the lock is held for the inserts alone."""

    incoming: "Incoming"
    text: str
    compressed: bytes

    @classmethod
    def of(cls, incoming: "Incoming") -> "Prepared":
        """Clean the text and compress the bytes."""
        return cls(incoming, clean(incoming.text), zlib.compress(incoming.raw, 6))


def insert(db: sqlite3.Connection, prepared: Prepared, now: str) -> AddOutcome:
    """Store an article, added at ``now`` (ISO 8601), unless its bytes are there; in the caller's transaction."""
    one, text = prepared.incoming, prepared.text
    query = f"SELECT {SUMMARY_COLUMNS} FROM article WHERE sha256 = ?"  # noqa: S608
    known = db.execute(query, (one.sha256,)).fetchone()
    if known is not None:
        summary = summary_from(known)
        return AddOutcome(summary.id, added=False, label=summary.label, origin=one.origin)
    id_ = _free_id(db, one.sha256)
    published = clean_line(one.published) if one.published else None
    title = line_or_none(one.title)
    opening = text[first_words(text, one.boilerplate) :][:OPENING]
    row: dict[str, object] = {
        "id": id_,
        "sha256": one.sha256,
        "title": title,
        "source": line_or_none(one.source),
        "url": line_or_none(one.url),
        "author": line_or_none(one.author),
        "language": line_or_none(one.language),
        "published": published,
        "published_key": date_key(published),
        "words": len(text.split()),
        "opening": opening,
        "origin": clean_line(one.origin),
        "added": one.added or now,
        "extractor": one.extractor,
    }
    _write(db, row, (id_, text, json.dumps(one.boilerplate), prepared.compressed))
    return AddOutcome(id_, added=True, label=label(title, opening), origin=one.origin)


def reinsert(db: sqlite3.Connection, article: Article, raw: bytes) -> str:
    """Store an article that was removed as it was, unless its bytes are there; in the caller's transaction.

    Returns the id it has, its own unless the bytes came back under another.
    """
    known = db.execute("SELECT id FROM article WHERE sha256 = ?", (article.sha256,)).fetchone()
    if known is not None:
        return str(known["id"])
    as_it_was = (
        "id",
        "sha256",
        "title",
        "source",
        "published",
        "url",
        "author",
        "language",
        "origin",
        "added",
    )
    row = {name: getattr(article, name) for name in (*as_it_was, "extractor")} | {
        "published_key": date_key(article.published),
        "words": len(article.text.split()),
        "opening": article.opening,
    }
    compressed = zlib.compress(raw, 6)
    _write(db, row, (article.id, article.text, json.dumps(article.boilerplate), compressed))
    return article.id


def _write(db: sqlite3.Connection, row: dict[str, object], content: tuple[str, str, str, bytes]) -> None:
    """Both rows of an article: what lists need, and id, text, furniture and compressed bytes."""
    names = ", ".join(row)
    marks = ", ".join(f":{name}" for name in row)
    db.execute(f"INSERT INTO article ({names}) VALUES ({marks})", row)  # noqa: S608 (the names are ours)
    db.execute("INSERT INTO content (id, text, boilerplate, raw) VALUES (?, ?, ?, ?)", content)
    log_change(db, content[0], removed=False)


def _free_id(db: sqlite3.Connection, sha256: str) -> str:
    """The first 16 hex digits, or more in the freak case that another article begins with the same."""
    length = _ID_LENGTH
    while db.execute("SELECT 1 FROM article WHERE id = ?", (sha256[:length],)).fetchone():
        length += 1
    return sha256[:length]


def log_change(db: sqlite3.Connection, article_id: str, *, removed: bool) -> None:
    """Give the article's change a new revision, above all others."""
    db.execute("INSERT OR REPLACE INTO change (id, removed) VALUES (?, ?)", (article_id, removed))


def newest_revision(db: sqlite3.Connection) -> int:
    """The highest revision so far; 0 where nothing has happened."""
    return int(db.execute("SELECT coalesce(max(revision), 0) FROM change").fetchone()[0])


def line_or_none(value: str | None) -> str | None:
    """Metadata as it is kept: one clean line, or None where nothing is left of it."""
    return (clean_line(value) or None) if value is not None else None
