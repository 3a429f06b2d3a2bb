"""Taking an article out of a library so that it can be put back: every column of it, byte for byte as it was stored.

What is shown of an article is no more than a view of that: its outlet under the name that was merged over its own, its
bytes unpacked. So rows are kept, and not the article. Both functions work in their caller's transaction.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from corpus.article import Article
from corpus.journal import log_change

_TABLES: Final = ("article", "content", "trace", "mark")
"""What holds a row of an article at most and loses it with the article, in the order in which rows refer to each other.
Which version of its page it is stays known (see ``corpus.schema``)."""

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Removed:
    """An article that is in no library any more, as it was shown, and its rows, by table, as they were stored."""

    article: Article
    rows: Mapping[str, Row]


def take_out(db: sqlite3.Connection, article_id: str) -> dict[str, Row]:
    """Delete an article and log it; its rows, by table: none where there is no such article."""
    rows: dict[str, Row] = {}
    for table in _TABLES:
        query = f"SELECT * FROM {table} WHERE id = ?"  # noqa: S608 (the names are ours)
        if (row := db.execute(query, (article_id,)).fetchone()) is not None:
            rows[table] = dict(row)
    if rows:
        db.execute("DELETE FROM article WHERE id = ?", (article_id,))
        log_change(db, article_id, removed=True)
    return rows


def put_back(db: sqlite3.Connection, rows: Mapping[str, Row]) -> str:
    """Undo ``take_out`` and return the id that the article has now.

    Where its bytes have come back meanwhile, perhaps under another id, that article stays as it is, and only gets the
    marks that it has not.
    """
    there = db.execute("SELECT id FROM article WHERE sha256 = ?", (rows["article"]["sha256"],)).fetchone()
    if there is not None:
        _mark_too(db, {**rows.get("mark", {}), "id": there["id"]})
        return str(there["id"])
    for table, row in rows.items():
        _insert(db, table, _renumbered(db, row) if table == "trace" else row)
    article_id = str(rows["article"]["id"])
    log_change(db, article_id, removed=False)
    return article_id


def _renumbered(db: sqlite3.Connection, trace: Row) -> Row:
    """A trace, without its number where one that came later has it: a new one is given then."""
    taken = db.execute("SELECT 1 FROM trace WHERE number = ?", (trace["number"],)).fetchone()
    return {name: value for name, value in trace.items() if name != "number"} if taken else trace


def _mark_too(db: sqlite3.Connection, mark: Row) -> None:
    if len(mark) > 1:
        db.execute(
            "INSERT INTO mark (id, read, starred) VALUES (:id, :read, :starred) ON CONFLICT (id) DO UPDATE SET"
            " read = coalesce(read, excluded.read), starred = coalesce(starred, excluded.starred)",
            mark,
        )


def _insert(db: sqlite3.Connection, table: str, row: Row) -> None:
    names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    db.execute(f"INSERT INTO {table} ({names}) VALUES ({values})", row)  # noqa: S608 (the names are ours)
