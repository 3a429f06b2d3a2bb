"""The traces of articles: what follows from each as it was kept, for those that have none yet, or a wrong one.

Libraries of an earlier format get them as they are brought up to date; ``check --repair`` makes them again.
"""

import sqlite3
from collections.abc import Iterator

from corpus import versions
from corpus.versions import State


def trace_all(db: sqlite3.Connection) -> None:
    """Give every article without a trace one, the oldest first, and join the versions of each page.

    Fingerprints are taken later: they cost the most. In the caller's transaction.
    """
    for article_id in list(_without_trace(db)):
        trace(db, article_id)


def trace(db: sqlite3.Connection, article_id: str) -> None:
    """Make an article's trace, and join it with the page that it is a version of."""
    row = db.execute("SELECT * FROM article JOIN content USING (id) WHERE id = ?", (article_id,)).fetchone()
    if row is None or not isinstance(row["text"], str):
        return
    state = State.of(row["text"], row["url"], row["origin"])
    if versions.membership(db, article_id) is None:
        found = versions.look_up(db, state, row["text"], row["title"], row["source"])
        if earlier := found.earlier or found.same:
            versions.join(db, earlier, article_id)
    note(db, article_id, state, None)


def note(db: sqlite3.Connection, article_id: str, state: State, prints: bytes | None) -> None:
    """Keep an article's trace; ``prints`` are packed; None where they are still to be taken."""
    db.execute(
        "INSERT INTO trace (id, place, text_hash, prints) VALUES (?, ?, ?, ?)",
        (article_id, state.place, state.text_hash, prints),
    )


def _without_trace(db: sqlite3.Connection) -> Iterator[str]:
    query = (
        "SELECT id FROM article WHERE id NOT IN (SELECT id FROM trace)"
        " AND id IN (SELECT id FROM content) ORDER BY added, rowid"
    )
    return (row["id"] for row in db.execute(query))
