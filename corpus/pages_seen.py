"""What servers said of addresses last time, so that a page that did not change need not be sent again."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from corpus.fetching.policy import Fetched, Validators

if TYPE_CHECKING:
    from corpus.library import Library


def validators(library: "Library", url: str) -> Validators | None:
    """What the server said of ``url`` last time, as long as an article from there is in the library; else None.

    What was removed since, and is asked for again, is thus sent again. Raises LibraryError.
    """
    with library.reading() as db:
        row = db.execute(
            "SELECT etag, modified FROM page WHERE page.url = :url AND ("
            "EXISTS (SELECT 1 FROM article WHERE article.url = :url)"
            " OR EXISTS (SELECT 1 FROM article WHERE origin = :url OR substr(origin, 1, :length) = :rows))",
            {"url": url, "rows": f"{url}, ", "length": len(url) + 2},  # a data set's: "..., line 2"
        ).fetchone()
    return Validators(row["etag"], row["modified"]) if row else None


def remember(library: "Library", answers: Iterable[Fetched]) -> None:
    """Keep what servers said of addresses, once all that came from there is stored. Raises LibraryError."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rows = [(one.url, one.etag, one.modified, now) for one in answers]
    with library.writing() as db:
        db.executemany("INSERT OR REPLACE INTO page (url, etag, modified, fetched) VALUES (?, ?, ?, ?)", rows)
