"""One feed, from its address into the library: fetched, read, stored, and what became of it told in numbers.

Where an entry carries a summary alone, its page is fetched if that is wanted; a page that is in the library is not
asked for again; one that may come yet is tried again, until it is given up (``corpus.feeds.failed``). The feed's
validators are kept only when nothing is left to be tried again.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from corpus import pages_seen
from corpus.addresses import is_web_address
from corpus.feeds import failed
from corpus.feeds.entry import Channel
from corpus.feeds.failed import Failed
from corpus.feeds.reading import Found, NoFeed, of_bytes
from corpus.feeds.shelf import Shelf
from corpus.fetching import (
    BadAnswer,
    BadStatus,
    Fetched,
    Fetcher,
    FetchRefused,
    Stopped,
    TooSlow,
    TryLater,
    Unreachable,
    Validators,
)
from corpus.formats.source import Options
from corpus.incoming import Incoming
from corpus.known import Known
from corpus.refusals import Refusal

if TYPE_CHECKING:
    from corpus.library import Library

_BATCH: Final = 100
_MAY_PASS: Final = (404, 408, 425, 429)
"""A feed may name a page before it is there (404), or a server may want more time, or less of us."""


@dataclass(slots=True)
class Taken:
    """What became of a feed, in numbers of articles.

    ``updated`` were there before and say something else now. ``summaries`` are entries that carry no more, and were
    left. ``refused`` says of each entry and page that could not be taken why not; ``given_up`` are pages that failed so
    often before that they were not tried again. ``unchanged``: its server says that nothing is new. ``moved`` is where
    its server says that it is from now on; there it is remembered, unless ``remembered_there`` before. ``why`` is what
    kept the feed itself from being had; ``stopped``, that the user did.
    """

    url: str
    title: str | None = None
    added: int = 0
    updated: int = 0
    known: int = 0
    summaries: int = 0
    given_up: int = 0
    refused: list[str] = field(default_factory=list)
    unchanged: bool = False
    moved: str | None = None
    remembered_there: bool = False
    stopped: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user wants of feeds: ``pages`` where an entry carries a summary alone, or else the ``summaries``."""

    pages: bool = False
    summaries: bool = False


Step = Callable[[int, int], None]
"""Told that so many more pages are to be fetched, and that so many were."""


class Taker:
    """Takes feeds into a library. Safe to use from several threads, as its fetcher and ``shelf`` make it.

    ``shelf`` is the library's own, unless another is given. Raises LibraryError where the library takes no more.
    """

    def __init__(
        self,
        library: "Library",
        fetcher: Fetcher,
        *,
        cancelled: Callable[[], bool] = lambda: False,
        step: Step = lambda _more, _done: None,
        shelf: Shelf | None = None,
    ) -> None:
        self._library = library
        self._fetcher = fetcher
        self._cancelled = cancelled
        self._step = step
        self._shelf = shelf or Shelf(library)

    def fetch(self, url: str) -> Fetched:
        """Fetch an address whatever is known of it. Raises FetchRefused."""
        return self._fetcher.fetch(url)

    def take(self, url: str, wishes: Wishes, *, anew: bool = False) -> Taken:
        """Fetch a feed, only if it changed unless ``anew``, and store what is in it. Raises LibraryError."""
        known = Validators() if anew else pages_seen.validators_of_feed(self._library, url)
        try:
            fetched = self._fetcher.fetch(url, known.etag, known.modified)
        except Stopped:
            return Taken(url, stopped=True)
        except FetchRefused as refused:
            return self._not_had(Taken(url, why=str(refused)))
        return self.take_in(url, fetched, wishes)

    def take_in(self, url: str, fetched: Fetched, wishes: Wishes) -> Taken:
        """Store what is in the feed at ``url``, which was fetched. Raises LibraryError."""
        taken = Taken(url, unchanged=fetched.not_changed)
        if fetched.not_changed:
            left = self._shelf.unchanged(url)
            self._move(fetched, taken)
            taken.summaries = 0 if wishes.pages else left
            return taken
        try:
            lacking = self._entries(fetched, taken, wishes)
        except NoFeed as why:
            taken.why = f"{url} is no feed any more: {_what(fetched, why)}."
            return self._not_had(taken)
        except Refusal as why:
            taken.why = f"{url} was not read: {why.reason}. {why.hint}".strip()
            return self._not_had(taken)
        complete = self._pages(lacking, taken) if wishes.pages else True
        taken.stopped = self._cancelled()
        whole = complete and not taken.stopped
        self._shelf.had(url, fetched, taken.title, taken.summaries, whole=whole)
        self._move(fetched, taken)
        return taken

    def _move(self, fetched: Fetched, taken: Taken) -> None:
        """Remember the feed at its new address, where it has one."""
        if fetched.moved and fetched.moved != taken.url and is_web_address(fetched.moved):
            taken.moved = fetched.moved
            taken.remembered_there = not self._shelf.move(taken.url, fetched.moved)

    def _not_had(self, taken: Taken) -> Taken:
        self._shelf.not_had(taken.url, taken.why)
        return taken

    def _entries(self, fetched: Fetched, taken: Taken, wishes: Wishes) -> list[Found]:
        """Store what the feed carries in full; the entries of which it does not."""
        batch: list[Incoming] = []
        lacking: list[Found] = []
        for one in of_bytes(fetched.body, fetched.url, fetched.charset):
            if self._cancelled():
                break
            if isinstance(one, Channel):
                taken.title = one.title
            elif isinstance(one, Refusal):
                taken.refused.append(f"{one.place}: {one.reason}" if one.place else one.reason)
            elif one.article and (one.complete or self._is_wanted(one, wishes)):
                batch.append(one.article)
            else:
                lacking.append(one)
            if len(batch) == _BATCH:
                self._store(batch, taken)
                batch = []
        self._store(batch, taken)
        if not wishes.pages:
            there = sum(self._is_there(one) for one in lacking)
            taken.known += there
            taken.summaries = len(lacking) - there
        return lacking

    def _is_wanted(self, one: Found, wishes: Wishes) -> bool:
        """Whether a summary is to be kept: not where its page is to be fetched, or its article is there."""
        return wishes.summaries and not wishes.pages and not self._is_there(one)

    def _is_there(self, one: Found) -> bool:
        return one.entry.about.url is not None and pages_seen.is_there(self._library, one.entry.about.url)

    def _pages(self, lacking: list[Found], taken: Taken) -> bool:
        """Fetch the pages of entries; whether none of them is to be tried again."""
        before = failed.failures(self._library, taken.url)
        now: dict[str, Failed] = {}
        addresses = self._addresses(lacking, taken, before, now)
        self._step(len(addresses), 0)
        complete = True
        for url, about in addresses.items():
            if self._cancelled():
                return False
            try:
                self._page(url, about, taken)
            except Stopped:
                return False
            except (FetchRefused, Refusal) as why:
                now[url] = Failed.again(before.get(url))
                taken.refused.append(_told(url, why, now[url]))
                complete = complete and (now[url].given_up or not _may_pass(why))
            self._step(0, 1)
        if now != before:
            self._shelf.failed(taken.url, now)
        return complete

    def _addresses(
        self, lacking: list[Found], taken: Taken, before: dict[str, Failed], now: dict[str, Failed]
    ) -> dict[str, Known]:
        """The pages to fetch. Those that were given up are taken over from the failures before into those now."""
        addresses: dict[str, Known] = {}
        for one in lacking:
            url = one.entry.about.url
            if url is None:
                taken.summaries += 1
            elif self._is_there(one):
                taken.known += 1
            elif url in before and before[url].given_up:
                now[url] = before[url]
            else:
                addresses.setdefault(url, one.entry.about)
        taken.given_up = len(now)
        return addresses

    def _page(self, url: str, about: Known, taken: Taken) -> None:
        """Fetch the page of one entry, and store the article on it. Raises FetchRefused, Refusal."""
        fetched = self._fetcher.fetch(url)
        self._store([_article_of(fetched, about)], taken)
        self._shelf.page_had(url, fetched)

    def _store(self, articles: Iterable[Incoming], taken: Taken) -> None:
        for outcome in self._shelf.store(articles):
            if not outcome.added:
                taken.known += 1
            elif outcome.updated:
                taken.updated += 1
            else:
                taken.added += 1


def _article_of(fetched: Fetched, about: Known) -> Incoming:
    """The article on a page; what the page does not tell of it, the feed's entry does. Raises Refusal."""
    from corpus.fetching.pages import articles_of

    for one in articles_of(fetched, Options()):
        if not isinstance(one, Incoming):
            raise Refusal(one.reason)
        return replace(
            one,
            title=one.title or about.title,
            published=one.published or about.published,
            author=one.author or about.author,
            language=one.language or about.language,
        )
    raise Refusal("there is no article in it")


def _what(fetched: Fetched, why: NoFeed) -> str:
    from corpus.decoding import is_web_page

    if is_web_page(fetched.body[:4096]):
        return "it is a web page"
    return why.reason.removeprefix("it is no feed") or "it is something else"


def _told(url: str, why: FetchRefused | Refusal, how_often: Failed) -> str:
    said = str(why) if isinstance(why, FetchRefused) else f"{url}: {why.reason}"
    if not how_often.given_up:
        return said
    return f"{said} It failed {how_often.tries} times, and is given up; newsreader add tries it once more."


def _may_pass(why: FetchRefused | Refusal) -> bool:
    """Whether it may be otherwise the next time, though the feed stays as it is."""
    if isinstance(why, TryLater):
        return True
    if isinstance(why, BadStatus):
        return why.status >= 500 or why.status in _MAY_PASS
    return isinstance(why, BadAnswer | TooSlow | Unreachable)
