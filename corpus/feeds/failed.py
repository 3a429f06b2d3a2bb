"""Pages of a feed's entries that could not be had: how often and since when, so that trying again comes to an end.

A page is given up once it failed ``TRIES`` times and ``PATIENCE`` has gone by since the first: whether feeds are
fetched every hour or every week, that is not too soon. What is no longer in the feed is forgotten.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from corpus.library import Library

TRIES: Final = 5
PATIENCE: Final = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Failed:
    """How many times a page could not be had, and when that was so first (ISO 8601 UTC)."""

    tries: int
    since: str

    @classmethod
    def again(cls, before: "Self | None") -> "Failed":
        """Once more than ``before``, or for the first time."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return cls(before.tries + 1, before.since) if before else cls(1, now)

    @property
    def given_up(self) -> bool:
        """Whether it is not to be tried again."""
        return self.tries >= TRIES and datetime.now(UTC) - datetime.fromisoformat(self.since) >= PATIENCE


def failures(library: "Library", feed: str) -> dict[str, Failed]:
    """By address, the pages of a feed that could not be had. Raises LibraryError."""
    with library.reading() as db:
        rows = db.execute("SELECT url, tries, since FROM page_failed WHERE feed = ?", (feed,)).fetchall()
    return {row["url"]: Failed(row["tries"], row["since"]) for row in rows}


def note(library: "Library", feed: str, failed: Mapping[str, Failed]) -> None:
    """Keep these as all the pages of a feed that could not be had. Raises LibraryError."""
    with library.writing() as db:
        db.execute("DELETE FROM page_failed WHERE feed = ?", (feed,))
        db.executemany(
            "INSERT INTO page_failed (feed, url, tries, since) VALUES (?, ?, ?, ?)",
            [(feed, url, one.tries, one.since) for url, one in failed.items()],
        )
