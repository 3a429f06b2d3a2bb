"""What servers said of addresses last time, so that a page that did not change need not be sent again."""

import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from corpus.fetching.policy import Validators

if TYPE_CHECKING:
    from corpus.library import Library


def validators(library: "Library", url: str) -> Validators | None:
    """What the server said of ``url`` when it was remembered; None where it was not. Raises LibraryError."""
    with library._database.reading() as db:
        row = db.execute("SELECT etag, modified FROM page WHERE url = ?", (url,)).fetchone()
    return Validators(row["etag"], row["modified"]) if row else None


def remember(library: "Library", url: str, seen: Validators) -> None:
    """Keep what the server said of ``url``, once what it sent is stored. Raises LibraryError."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    row = (url, seen.etag, seen.modified, now)
    with library._database.writing() as db:
        db.execute("INSERT OR REPLACE INTO page (url, etag, modified, fetched) VALUES (?, ?, ?, ?)", row)


def forget(db: sqlite3.Connection, *urls: str | None) -> None:
    """Forget addresses, in the caller's transaction: what is asked for again is then sent again."""
    db.executemany("DELETE FROM page WHERE url = ?", [(url,) for url in urls if url])
