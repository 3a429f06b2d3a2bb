"""Where the articles of feeds go, and what is noted of the feeds: a library, or to see what would happen, nowhere."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus import pages_seen
from corpus.feeds import failed, kept
from corpus.feeds.failed import Failed
from corpus.fetching import Fetched
from corpus.incoming import Incoming

if TYPE_CHECKING:
    from corpus.library import Library
    from corpus.records import AddOutcome


class Shelf:
    """Puts into a library what is had of feeds. ``storing`` is held meanwhile, where several threads do.

    Every method raises LibraryError where the library takes no more.
    """

    def __init__(self, library: "Library", storing: "AbstractContextManager[object] | None" = None) -> None:
        self._library = library
        self._storing = storing or nullcontext()

    def store(self, articles: Iterable[Incoming]) -> "list[AddOutcome]":
        """Keep articles; what became of each."""
        with self._storing:
            return list(self._library.add_many(articles))

    def unchanged(self, url: str) -> int:
        """Note that nothing is new in a feed; the number of summaries that were left in it."""
        with self._storing:
            kept.note_unchanged(self._library, url)
        return kept.summaries_left(self._library, url)

    def not_had(self, url: str, why: str) -> None:
        """Note what kept a feed from being had."""
        with self._storing:
            kept.note_problem(self._library, url, why)

    def had(self, url: str, fetched: Fetched, title: str | None, summaries: int, *, whole: bool) -> None:
        """Note that a feed was had. Where not the ``whole`` of it is stored, it is asked for anew the next time."""
        with self._storing:
            kept.note_fetched(self._library, url, title, summaries)
            if whole:
                pages_seen.remember(self._library, [(url, fetched)])
            else:
                pages_seen.forget(self._library, url)

    def page_had(self, url: str, fetched: Fetched) -> None:
        """Note that the page of an entry is stored."""
        with self._storing:
            pages_seen.remember(self._library, [(url, fetched)])

    def failed(self, url: str, pages: dict[str, Failed]) -> None:
        """Note which pages of a feed's entries could not be had."""
        with self._storing:
            failed.note(self._library, url, pages)

    def move(self, url: str, to: str) -> bool:
        """Remember a feed at its new address; False where that is remembered already."""
        with self._storing:
            return kept.move(self._library, url, to)


class Preview(Shelf):
    """Says what a shelf would, and leaves everything as it is. Two articles of one page that are both new, are new."""

    def __init__(self, library: "Library") -> None:
        super().__init__(library)
        self._seen: set[str] = set()

    def store(self, articles: Iterable[Incoming]) -> "list[AddOutcome]":
        """What would become of each."""
        return list(self._foreseen(articles))

    def _foreseen(self, articles: Iterable[Incoming]) -> "Iterator[AddOutcome]":
        for one in articles:
            outcome = self._library.foresee(one)
            yield replace(outcome, added=False, updated=False) if one.sha256 in self._seen else outcome
            self._seen.add(one.sha256)

    def unchanged(self, url: str) -> int:
        """The number of summaries that were left in the feed."""
        return kept.summaries_left(self._library, url)

    def not_had(self, url: str, why: str) -> None:
        """Nothing is noted."""

    def had(self, url: str, fetched: Fetched, title: str | None, summaries: int, *, whole: bool) -> None:
        """Nothing is noted."""

    def page_had(self, url: str, fetched: Fetched) -> None:
        """Nothing is noted."""

    def failed(self, url: str, pages: dict[str, Failed]) -> None:
        """Nothing is noted."""

    def move(self, url: str, to: str) -> bool:
        """Whether the new address is not remembered yet."""
        return not {url, to} <= {feed.url for feed in kept.feeds(self._library)}
