"""The log of changes that an index catches up by, and the one form in which metadata is kept."""

import sqlite3

from corpus.cleaning import clean_line


def log_change(db: sqlite3.Connection, article_id: str, *, removed: bool) -> None:
    """Give the article's change a new revision, above all others."""
    db.execute("INSERT OR REPLACE INTO change (id, removed) VALUES (?, ?)", (article_id, removed))


def newest_revision(db: sqlite3.Connection) -> int:
    """The highest revision so far; 0 where nothing has happened."""
    return int(db.execute("SELECT coalesce(max(revision), 0) FROM change").fetchone()[0])


def line_or_none(value: str | None) -> str | None:
    """Metadata as it is kept: one clean line, or None where nothing is left of it."""
    return (clean_line(value) or None) if value is not None else None
