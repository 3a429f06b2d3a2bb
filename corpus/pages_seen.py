"""What servers said of addresses last time, so that what did not change, or is in the library, need not be sent again.

An address is remembered only after all that came from it is stored: what was interrupted is asked for again.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from corpus.addresses import page_key
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


def validators_of_feed(library: "Library", url: str) -> Validators:
    """What a feed's server said last time, whatever became of the articles: who deletes one does not want it back.

    Empty where it was never asked. Raises LibraryError.
    """
    with library.reading() as db:
        row = db.execute("SELECT etag, modified FROM page WHERE url = ?", (url,)).fetchone()
    return Validators(row["etag"], row["modified"]) if row else Validators()


def is_there(library: "Library", url: str) -> bool:
    """Whether the article at an address is in the library, or was: fetched from there, or added by another way.

    A feed's summary of it is not the article. Raises LibraryError.
    """
    from corpus.feeds.article import SUMMARY

    with library.reading() as db:
        if db.execute("SELECT 1 FROM page WHERE url = ?", (url,)).fetchone():
            return True
        query = "SELECT 1 FROM trace JOIN article USING (id) WHERE place = ? AND extractor <> ?"
        return db.execute(query, (page_key(url), SUMMARY)).fetchone() is not None


def remember(library: "Library", answers: Iterable[tuple[str, Fetched]]) -> None:
    """Keep what servers answered to who asked for these addresses. Raises LibraryError."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rows = [(url, one.etag, one.modified, now) for url, one in answers]
    with library.writing() as db:
        db.executemany("INSERT OR REPLACE INTO page (url, etag, modified, fetched) VALUES (?, ?, ?, ?)", rows)


def forget(library: "Library", url: str) -> None:
    """Ask for an address anew the next time, whatever was had from it. Raises LibraryError."""
    with library.writing() as db:
        db.execute("DELETE FROM page WHERE url = ?", (url,))
