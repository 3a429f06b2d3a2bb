"""Refreshing feeds: several sites at a time, one feed of a site after another, each told as soon as it is done."""

import io
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Final

from corpus.addresses import host_of
from corpus.feeds.alternates import feeds_of_page
from corpus.feeds.kept import Kept
from corpus.feeds.opml import Listed
from corpus.feeds.reading import NoFeed, said
from corpus.feeds.shelf import Preview, Shelf
from corpus.feeds.taking import Taken, Taker, Wishes
from corpus.fetching import Fetched, Fetcher, Policy
from corpus.library import Library
from corpus.library_errors import LibraryError
from desk.session import Desk
from desk.watching import UNWATCHED, Watch

AT_ONCE: Final = 8
"""So many sites are asked at one time."""

_HEARTBEAT_SECONDS: Final = 0.1

Tell = Callable[[Taken], None]
"""Told what became of each feed once it is certain."""


@dataclass(slots=True)
class FeedsReport:
    """What became of all feeds, in numbers of articles, and of ``feeds``.

    ``trouble`` is what kept the library from taking more, ``index_trouble`` what kept the index from following.
    """

    feeds: int = 0
    unchanged: int = 0
    failed: int = 0
    added: int = 0
    updated: int = 0
    known: int = 0
    summaries: int = 0
    given_up: int = 0
    refused: int = 0
    stopped: bool = False
    trouble: LibraryError | None = None
    index_trouble: str = ""

    def take(self, taken: Taken) -> None:
        """Count one feed."""
        self.feeds += 1
        self.unchanged += taken.unchanged
        self.failed += bool(taken.why)
        self.added += taken.added
        self.updated += taken.updated
        self.known += taken.known
        self.summaries += taken.summaries
        self.given_up += taken.given_up
        self.refused += len(taken.refused)
        self.stopped = self.stopped or taken.stopped


@dataclass(slots=True)
class _Work:
    """What the threads share. ``events`` are numbers of pages to fetch and fetched, feeds that are done, or errors."""

    wishes: Wishes
    anew: bool
    stop: threading.Event = field(default_factory=threading.Event)
    storing: threading.Lock = field(default_factory=threading.Lock)
    events: "SimpleQueue[tuple[int, int] | Taken | Exception]" = field(default_factory=SimpleQueue)


def refresh(
    library: Library,
    feeds: Sequence[Kept],
    policy: Policy,
    wishes: Wishes,
    watch: Watch = UNWATCHED,
    *,
    tell: Tell = lambda _taken: None,
    dry: bool = False,
) -> FeedsReport:
    """Fetch remembered feeds into the library; the index is left alone. One that fails stops no other.

    ``wishes`` hold for this time, beside what each feed was remembered with. What was told is stored, unless ``dry``:
    then it is what would be.
    """
    work = _Work(wishes, anew=wishes.pages or wishes.summaries)
    report = FeedsReport()
    with Fetcher(policy, cancelled=work.stop.is_set) as fetcher, ThreadPoolExecutor(AT_ONCE) as pool:
        taker = Taker(
            library,
            fetcher,
            cancelled=work.stop.is_set,
            step=lambda more, done: work.events.put((more, done)),
            shelf=Preview(library) if dry else Shelf(library, work.storing),
        )
        try:
            for site in _by_site(feeds):
                pool.submit(_take_all, taker, site, work)
            _listen(work, len(feeds), report, watch, tell)
        finally:
            work.stop.set()
    return report


def _take_all(taker: Taker, feeds: Iterable[Kept], work: _Work) -> None:
    """Take the feeds of one site, in a thread of its own."""
    for feed in feeds:
        try:
            if work.stop.is_set():
                work.events.put(Taken(feed.url, feed.title, stopped=True))
                continue
            wishes = Wishes(pages=feed.pages or work.wishes.pages, summaries=work.wishes.summaries)
            taken = taker.take(feed.url, wishes, anew=work.anew and not feed.pages)
            taken.title = feed.title or taken.title
            work.events.put(taken)
        except Exception as error:  # noqa: BLE001 -- it is raised again by whoever listens
            work.stop.set()
            work.events.put(error)


def _listen(work: _Work, feeds: int, report: FeedsReport, watch: Watch, tell: Tell) -> None:
    """Count and tell what the threads report, until every feed is accounted for."""
    left, done, total = feeds, 0, feeds
    while left:
        if watch.cancelled():
            work.stop.set()
        watch.progress("Fetching", done, total)
        try:
            event = work.events.get(timeout=_HEARTBEAT_SECONDS)
        except Empty:
            continue
        if isinstance(event, tuple):
            total, done = total + event[0], done + event[1]
            continue
        left, done = left - 1, done + 1
        if isinstance(event, LibraryError):
            report.trouble = report.trouble or event
        elif isinstance(event, Exception):
            raise event
        else:
            report.take(event)
            if not event.stopped or event.added or event.updated:
                tell(event)


def _by_site(feeds: Iterable[Kept]) -> Iterable[list[Kept]]:
    """The feeds of one host together: they would only wait for each other."""
    sites: dict[str | None, list[Kept]] = {}
    for feed in feeds:
        sites.setdefault(host_of(feed.url), []).append(feed)
    return sites.values()


@dataclass(frozen=True, slots=True)
class Discovered:
    """What is at an address: a feed, or a page that names some. ``others`` are those that were not taken."""

    url: str
    fetched: Fetched
    page: str | None = None
    others: tuple[Listed, ...] = ()


def discover(taker: Taker, url: str) -> Discovered:
    """The feed at an address, or the first that the page at that address names. Raises FetchRefused, NoFeed."""
    fetched = taker.fetch(url)
    try:
        _insist_on_feed(fetched)
    except NoFeed as why:
        if why.is_list:
            raise
        named = _named_by(fetched)
        if not named:
            raise
        first = taker.fetch(named[0].url)
        _insist_on_feed(first)
        return Discovered(first.moved or named[0].url, first, url, tuple(named[1:]))
    return Discovered(fetched.moved or url, fetched)


def index(desk: Desk, report: FeedsReport, watch: Watch) -> FeedsReport:
    """Bring the index in step with what was stored, and tell in the report what kept it from that."""
    if not report.trouble and not report.stopped and (report.added or report.updated):
        report.stopped, report.index_trouble = desk.index_stored(watch)
    return report


def _insist_on_feed(fetched: Fetched) -> None:
    from corpus.formats.source import Source

    source = Source(io.BytesIO(fetched.body), name="", origin=fetched.url, size=len(fetched.body))
    next(iter(said(source, fetched.url)), None)


def _named_by(fetched: Fetched) -> list[Listed]:
    from corpus.formats.web_page import decoded

    if (fetched.content_type or "text/html") not in ("text/html", "application/xhtml+xml"):
        return []
    return feeds_of_page(decoded(fetched.body, fetched.charset or ""), fetched.url)
