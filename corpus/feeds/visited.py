"""What servers said of addresses the last time, and which pages are in the library already.

An address is noted only after all that came from it is stored: what was interrupted is asked for again.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.addresses import page_key
from corpus.feeds.article import SUMMARY
from corpus.fetching import Fetched, Validators
from corpus.pages_seen import remember

if TYPE_CHECKING:
    from corpus.library import Library


def validators(library: "Library", url: str) -> Validators:
    """What to send so that a feed's server can answer "not changed"; nothing where it was never asked.

    Unlike for a page (``corpus.pages_seen``), whatever became of the articles: who deletes one does not want it back.
    """
    with library.reading() as db:
        row = db.execute("SELECT etag, modified FROM page WHERE url = ?", (url,)).fetchone()
    return Validators(row["etag"], row["modified"]) if row else Validators()


def note(library: "Library", url: str, fetched: Fetched) -> None:
    """Remember what the server answered that was asked for ``url``."""
    remember(library, [replace(fetched, url=url)])


def forget(library: "Library", url: str) -> None:
    """Ask for an address anew the next time, whatever was had from it."""
    with library.writing() as db:
        db.execute("DELETE FROM page WHERE url = ?", (url,))


def is_there(library: "Library", url: str) -> bool:
    """Whether the article at an address is in the library: fetched from there, or added by another way.

    A feed's summary of it is not the article.
    """
    with library.reading() as db:
        if db.execute("SELECT 1 FROM page WHERE url = ?", (url,)).fetchone():
            return True
        query = "SELECT 1 FROM trace JOIN article USING (id) WHERE place = ? AND extractor <> ?"
        return db.execute(query, (page_key(url), SUMMARY)).fetchone() is not None
