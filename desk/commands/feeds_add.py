"""``newsreader feeds add``: feeds by their addresses, by a page that names them, or from a list (OPML)."""

import os
from argparse import Namespace
from pathlib import Path
from urllib.parse import urlsplit

from corpus.cleaning import clean_line
from corpus.errors import ReaderError
from corpus.feeds import kept
from corpus.feeds.links import web_address
from corpus.feeds.opml import Feeds, listed
from corpus.feeds.reading import NoFeed
from corpus.feeds.taking import Taken, Taker, Wishes
from corpus.fetching import Fetcher, FetchRefused, Policy, Stopped
from corpus.formats.source import Source
from corpus.library_errors import LibraryError
from corpus.refusals import Refusal
from desk.commands.fetch import code_of, say_sums, say_taken
from desk.feeds import Discovered, FeedsReport, discover, index
from desk.session import Desk
from desk.shell.meter import watched
from desk.shell.opening import to_change
from desk.shell.terminal import note, say
from desk.watching import Progress
from desk.words import number_of

_FILES = (".opml", ".xml", ".rss", ".atom", ".json", ".txt")


class NotRemembered(ReaderError):
    """What was given is neither a feed's address nor a list of feeds."""


def add(args: Namespace) -> int:
    """Remember what ``args.feeds`` name, and store what the feeds among them carry."""
    report = FeedsReport()
    with to_change(args, create=True) as desk, watched() as watch:
        with Fetcher(Policy(allow_private=args.allow_private), cancelled=watch.cancelled) as fetcher:
            steps = _Steps(watch.progress, len(args.feeds))
            taker = Taker(desk.library, fetcher, cancelled=watch.cancelled, step=steps.step)
            for one in args.feeds:
                if watch.cancelled() or report.trouble:
                    report.stopped = report.stopped or watch.cancelled()
                    break
                _add_one(desk, taker, one, args, report)
                steps.step(0, 1)
        index(desk, report, watch)
    report.feeds = min(report.feeds, 1)  # every feed has had its line
    say_sums(report)
    return code_of(report)


class _Steps:
    """Passes on how many of the feeds and pages are done."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._done, self._total = 0, total

    def step(self, more: int, done: int) -> None:
        self._done += done
        self._total += more
        self._progress("Fetching", self._done, self._total)


def _add_one(desk: Desk, taker: Taker, given: str, args: Namespace, report: FeedsReport) -> None:
    """Add one of them; what goes wrong is told and counted, and keeps no other from being added."""
    try:
        url = _address(given)
        if url is None:
            _add_list(desk, Path(given), args)
        else:
            _add_feed(desk, taker, url, args, report)
    except Stopped:
        report.stopped = True
    except LibraryError as error:
        report.trouble = error
    except (NotRemembered, FetchRefused) as error:
        report.failed += 1
        note(str(error))


def _address(given: str) -> str | None:
    """The web address that is meant; None for a file. Raises NotRemembered."""
    stripped = given.strip()
    scheme = urlsplit(stripped).scheme.lower() if "://" in stripped else ""
    if scheme in ("http", "https", "feed"):
        url = web_address(f"https{stripped[4:]}" if scheme == "feed" else stripped)
        if url is None:
            raise NotRemembered(
                f"{clean_line(given)} is no address on the web.", "It looks like https://example.org/feed.xml"
            )
        return url
    if scheme:
        raise NotRemembered(
            f"{clean_line(given)} is no address of http or https.", "Feeds are fetched from the web alone."
        )
    host = stripped.partition("/")[0]
    if not os.path.lexists(given) and "." in host.strip(".") and not host.lower().endswith(_FILES):
        raise NotRemembered(
            f"{clean_line(given)} is not there.", f"If it is an address: https://{clean_line(stripped)}"
        )
    return None


def _add_feed(desk: Desk, taker: Taker, url: str, args: Namespace, report: FeedsReport) -> None:
    found = _discovered(taker, url)
    if found.page:
        others = "".join(f" {clean_line(one.url)}" for one in found.others[:5])
        note(
            f"{found.page} is a page; it names {number_of(1 + len(found.others), 'feed')}. Taken: {found.url}"
            + (f" Others, to add if you want them:{others}" if others else "")
        )
    wishes = Wishes(pages=args.pages, summaries=args.summaries)
    new = kept.add(desk.library, found.url, pages=args.pages or None)
    taken = taker.take_in(found.url, found.fetched, wishes)
    report.take(taken)
    say_taken(
        taken, called=f"{'Remembered' if new else 'Remembered before:'} {_named(desk, found.url, taken)}"
    )


def _named(desk: Desk, url: str, taken: Taken) -> str:
    """The title that it is remembered with, and its address."""
    title = next((feed.title for feed in kept.feeds(desk.library) if feed.url == url), taken.title)
    return f"{title} ({url})" if title else url


def _discovered(taker: Taker, url: str) -> Discovered:
    try:
        return discover(taker, url)
    except NoFeed as why:
        if why.is_list:
            hint = "Save the list and add that: newsreader feeds add FILE.opml"
            raise NotRemembered(f"{url} is a list of feeds (OPML).", hint) from why
        raise NotRemembered(
            f"{url} is no feed, and names none.", "Look on its site for RSS, Atom or a feed."
        ) from why
    except Refusal as why:
        raise NotRemembered(f"{url} was not remembered: {why.reason}.", why.hint) from why


def _add_list(desk: Desk, path: Path, args: Namespace) -> None:
    found = _listed(path)
    added = kept.add_all(desk.library, found.feeds, pages=args.pages)
    known = len(found.feeds) - added + found.repeated
    before = f" {known:,} were remembered before, or listed twice." if known else ""
    say(clean_line(f"Remembered {number_of(added, 'feed')} from {path}.{before}"))
    for address in found.unusable[:3]:
        note(f"{path}: passed over {address!r}, which is no address on the web.")
    if len(found.unusable) > 3:
        note(f"{path}: passed over {len(found.unusable) - 3:,} more.")
    if added:
        note("fetch their articles with: newsreader fetch")


def _listed(path: Path) -> Feeds:
    shown = clean_line(str(path))
    try:
        if not path.is_file():
            what = "is not there" if not path.exists() else "is no file"
            raise NotRemembered(f"{shown} {what}.", "Give a feed's address, or a list of feeds (OPML).")
        with path.open("rb") as file:
            source = Source(file, name=path.name, origin=str(path), size=path.stat().st_size)
            try:
                found = listed(source)
            except NoFeed as why:
                raise _not_listed(shown, source) from why
    except OSError as error:
        raise NotRemembered(f"{shown} cannot be read ({(error.strerror or str(error)).lower()}).") from error
    except Refusal as why:
        raise NotRemembered(f"{shown} was not read: {why.reason}.", why.hint) from why
    if not found.feeds:
        raise NotRemembered(f"{shown} lists no feed.")
    return found


def _not_listed(shown: str, source: Source) -> NotRemembered:
    from corpus.feeds.telling import kind_of

    if kind_of(source.utf8_head()) is None:
        return NotRemembered(f"{shown} is neither a feed nor a list of feeds (OPML).")
    return NotRemembered(
        f"{shown} is a feed in a file, which cannot be asked for news.",
        f"Add what is in it: newsreader add {shown}; or remember where it came from: newsreader feeds add ADDRESS",
    )
