"""Searches that the user has given a name: kept in the library that they search.

>>> save(library, SavedSearch("Fire at Averley", "fire averley is:unread", "newest"))
>>> saved_search(library, "fire at averley").query
'fire averley is:unread'
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Literal

from corpus.cleaning import clean_line
from corpus.errors import ReaderError

if TYPE_CHECKING:
    from corpus.library import Library

Order = Literal["relevance", "newest", "oldest"]
ORDERS: Final[tuple[Order, ...]] = ("relevance", "newest", "oldest")

LONGEST_NAME: Final = 80
LONGEST_QUERY: Final = 10_000


class NoSuchSearch(ReaderError):
    """No search is saved under this name."""


class BadName(ReaderError):
    """A name that cannot be given to a search."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A name, what was typed, and which hits come first. ``saved`` is an ISO 8601 UTC time, set when it is kept."""

    name: str
    query: str
    order: Order = "relevance"
    saved: str = ""


def save(library: "Library", search: SavedSearch) -> SavedSearch:
    """Keep a search in place of one of the same name, in whatever case; return it as it is kept.

    Raises BadName where nothing, or too much, is left of the name, and what the library raises.
    """
    name, query = clean_line(search.name), clean_line(search.query)[:LONGEST_QUERY]
    if not name or len(name) > LONGEST_NAME:
        raise BadName(
            "A saved search needs a name." if not name else "That name is too long.",
            f"Give it one of up to {LONGEST_NAME} characters.",
        )
    kept = SavedSearch(name, query, search.order, datetime.now(UTC).isoformat(timespec="seconds"))
    with library.writing() as db:
        for known in _named(db, name):
            db.execute("DELETE FROM saved_search WHERE name = ?", (known,))
        db.execute(
            "INSERT INTO saved_search (name, query, narrowing, saved) VALUES (?, ?, ?, ?)",
            (name, query, json.dumps({"order": search.order}), kept.saved),
        )
    return kept


def saved_searches(library: "Library") -> tuple[SavedSearch, ...]:
    """All of them, by name."""
    with library.reading() as db:
        rows = db.execute("SELECT name, query, narrowing, saved FROM saved_search").fetchall()
    return tuple(sorted(map(_from, rows), key=lambda one: (one.name.casefold(), one.name)))


def saved_search(library: "Library", name: str) -> SavedSearch:
    """The one of this name, in whatever case. Raises NoSuchSearch, which names those that there are."""
    wanted = clean_line(name).casefold()
    every = saved_searches(library)
    for one in every:
        if one.name.casefold() == wanted:
            return one
    known = ", ".join(f"“{one.name}”" for one in every[:5])
    hint = f"Saved are: {known}{' and more' if len(every) > 5 else ''}." if every else "None is saved yet."
    raise NoSuchSearch(f"No search is saved as “{clean_line(name)}”.", hint)


def forget(library: "Library", name: str) -> None:
    """Delete a saved search; none of its articles is touched. Raises NoSuchSearch."""
    known = saved_search(library, name)
    with library.writing() as db:
        db.execute("DELETE FROM saved_search WHERE name = ?", (known.name,))


def _named(db: sqlite3.Connection, name: str) -> list[str]:
    """The names that are this one but for their case."""
    rows = db.execute("SELECT name FROM saved_search").fetchall()
    return [row["name"] for row in rows if row["name"].casefold() == name.casefold()]


def _from(row: sqlite3.Row) -> SavedSearch:
    """One row; what cannot be understood of it falls back to the usual order."""
    try:
        narrowing = json.loads(row["narrowing"])
    except ValueError:
        narrowing = None
    asked = narrowing.get("order") if isinstance(narrowing, dict) else None
    order: Order = next((one for one in ORDERS if one == asked), "relevance")
    return SavedSearch(row["name"], row["query"], order, row["saved"])
