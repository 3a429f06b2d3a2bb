"""The feeds that a library remembers, in the order in which they were added.

>>> add(library, "https://quay.example/feed.xml", title="The Quay Gazette", pages=False)
>>> [feed.number for feed in feeds(library)]
[1]
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from corpus.cleaning import clean_line

if TYPE_CHECKING:
    from corpus.feeds.opml import Listed
    from corpus.library import Library

_COLUMNS: Final = "url, title, pages, added, fetched, problem"


@dataclass(frozen=True, slots=True)
class Kept:
    """A remembered feed. ``number`` is its place in the list, from 1.

    ``pages``: where an entry carries a summary alone, its page is fetched. ``added`` and ``fetched`` (the last time
    that it was had, None before the first) are ISO 8601 UTC times; ``problem`` is why it was not, the last time.
    """

    number: int
    url: str
    title: str | None
    pages: bool
    added: str
    fetched: str | None = None
    problem: str | None = None


def feeds(library: "Library") -> tuple[Kept, ...]:
    """All remembered feeds."""
    with library.reading() as db:
        rows = db.execute(f"SELECT {_COLUMNS} FROM feed ORDER BY added, rowid").fetchall()  # noqa: S608
    return tuple(_kept(number, row) for number, row in enumerate(rows, 1))


def add(library: "Library", url: str, *, title: str | None = None, pages: bool | None = None) -> bool:
    """Remember a feed; False where it was remembered already. ``pages`` and ``title`` are set where they are given."""
    with library.writing() as db:
        if db.execute("SELECT 1 FROM feed WHERE url = ?", (url,)).fetchone():
            db.execute(
                "UPDATE feed SET title = coalesce(?, title), pages = coalesce(?, pages) WHERE url = ?",
                (title and clean_line(title), pages, url),
            )
            return False
        _insert(db, url, title, pages=bool(pages))
    return True


def add_all(library: "Library", listed: "Iterable[Listed]", *, pages: bool) -> int:
    """Remember the feeds of a list; how many of them were not remembered yet."""
    with library.writing() as db:
        before = _count(db)
        for one in listed:
            if not db.execute("SELECT 1 FROM feed WHERE url = ?", (one.url,)).fetchone():
                _insert(db, one.url, one.title, pages=pages)
        return _count(db) - before


def remove(library: "Library", url: str) -> bool:
    """Forget a feed; the articles that came from it stay. False where it was not remembered."""
    with library.writing() as db:
        db.execute("DELETE FROM page WHERE url = ?", (url,))
        db.execute("DELETE FROM page_failed WHERE feed = ?", (url,))
        return db.execute("DELETE FROM feed WHERE url = ?", (url,)).rowcount > 0


def move(library: "Library", url: str, to: str) -> bool:
    """Ask for a feed at another address from now on; False where that one is remembered too, and nothing is changed."""
    with library.writing() as db:
        if db.execute("SELECT 1 FROM feed WHERE url = ?", (to,)).fetchone():
            return False
        db.execute("UPDATE feed SET url = ? WHERE url = ?", (to, url))
        db.execute("UPDATE OR REPLACE page SET url = ? WHERE url = ?", (to, url))
        db.execute("UPDATE OR REPLACE page_failed SET feed = ? WHERE feed = ?", (to, url))
    return True


def note_fetched(library: "Library", url: str, title: str | None, summaries: int) -> None:
    """Note that a feed was had just now, and what it calls itself, unless the user's list named it.

    ``summaries`` is of how many entries nothing but a summary was had.
    """
    with library.writing() as db:
        db.execute(
            "UPDATE feed SET fetched = ?, problem = NULL, title = coalesce(title, ?), summaries = ? WHERE url = ?",
            (_now(), title and clean_line(title), summaries, url),
        )


def note_unchanged(library: "Library", url: str) -> None:
    """Note that a feed's server said just now that nothing is new."""
    with library.writing() as db:
        db.execute("UPDATE feed SET fetched = ?, problem = NULL WHERE url = ?", (_now(), url))


def summaries_left(library: "Library", url: str) -> int:
    """Of how many of a feed's entries nothing but a summary was had, the last time."""
    with library.reading() as db:
        row = db.execute("SELECT summaries FROM feed WHERE url = ?", (url,)).fetchone()
    return int(row["summaries"]) if row else 0


def note_problem(library: "Library", url: str, problem: str) -> None:
    """Note why a feed could not be had."""
    with library.writing() as db:
        db.execute("UPDATE feed SET problem = ? WHERE url = ?", (clean_line(problem), url))


def _insert(db: sqlite3.Connection, url: str, title: str | None, *, pages: bool) -> None:
    db.execute(
        f"INSERT INTO feed ({_COLUMNS}) VALUES (?, ?, ?, ?, NULL, NULL)",  # noqa: S608 (the names are ours)
        (url, (title and clean_line(title)) or None, pages, _now()),
    )


def _count(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM feed").fetchone()[0])


def _kept(number: int, row: sqlite3.Row) -> Kept:
    return Kept(
        number, row["url"], row["title"], bool(row["pages"]), row["added"], row["fetched"], row["problem"]
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
