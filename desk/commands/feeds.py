"""``newsreader feeds``: the feeds that the library remembers."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpus.cleaning import clean_line
from corpus.errors import ReaderError
from corpus.feeds import kept
from corpus.feeds.kept import Kept
from corpus.library import Library
from corpus.library_errors import NoLibrary
from desk.shell.failures import FINE, UsageError
from desk.shell.opening import to_change
from desk.shell.tables import day_of
from desk.shell.terminal import note, padded, say, say_json, width_of
from desk.words import number_of

FORMAT = "newsreader/feeds/1"
WIDEST_TITLE = 40
ADD_ONE = "Add one: newsreader feeds add https://example.org/feed.xml"


class NoSuchFeed(ReaderError):
    """A feed that is not remembered."""


def run(args: Namespace) -> int:
    """Do what ``args.action`` says; without one, tell what there is to do."""
    if args.action is None:
        args.print_help()
        return FINE
    if args.action == "add":
        from desk.commands.feeds_add import add

        return add(args)
    return {"list": _list, "remove": _remove, "export": _export}[args.action](args)


def meant(library: Library, refs: Sequence[str]) -> list[Kept]:
    """The remembered feeds that ``refs`` name, by number or address; all where there are none. Raises NoSuchFeed."""
    known = kept.feeds(library)
    if not refs:
        return list(known)
    found: dict[str, Kept] = {}
    for ref in refs:
        feed = next((one for one in known if ref.strip() in (str(one.number), one.url)), None)
        if feed is None:
            hint = f"newsreader feeds list shows the {len(known)} there are." if known else ADD_ONE
            raise NoSuchFeed(f"{clean_line(ref)} is no number or address of a remembered feed.", hint)
        found[feed.url] = feed
    return list(found.values())


def _all(args: Namespace) -> tuple[Kept, ...]:
    try:
        with to_change(args) as desk:
            return kept.feeds(desk.library)
    except NoLibrary:
        if args.library:
            raise
        return ()


def _list(args: Namespace) -> int:
    known = _all(args)
    if args.json:
        say_json({"format": FORMAT, "feeds": [_as_dict(feed) for feed in known]})
        return FINE
    widest = min(max((width_of(_name(feed)) for feed in known), default=0), WIDEST_TITLE)
    for feed in known:
        fetched = f"fetched {day_of(feed.fetched)}" if feed.fetched else "never fetched"
        pages = ", with pages" if feed.pages else ""
        say(f"{feed.number:3}  {padded(_name(feed), widest)}  {feed.url}  ({fetched}{pages})")
        if feed.problem:
            say(f"     {' ' * widest}  {clean_line(feed.problem)}")
    if not known:
        note(f"no feed is remembered yet. {ADD_ONE}")
    return FINE


def _name(feed: Kept) -> str:
    title = clean_line(feed.title or "(no title yet)")
    return title if len(title) <= WIDEST_TITLE else f"{title[: WIDEST_TITLE - 1]}…"


def _as_dict(feed: Kept) -> dict[str, Any]:
    return {
        "number": feed.number,
        "url": feed.url,
        "title": feed.title,
        "pages": feed.pages,
        "added": feed.added,
        "fetched": feed.fetched,
        "problem": feed.problem,
    }


def _remove(args: Namespace) -> int:
    with to_change(args) as desk:
        for feed in meant(desk.library, args.feeds):
            kept.remove(desk.library, feed.url)
            say(f"Forgot {clean_line(feed.title or feed.url)}. The articles that came from it stay.")
    return FINE


def _export(args: Namespace) -> int:
    from corpus.feeds.opml import Listed, written
    from desk.keeping import new_file

    known = _all(args)
    if not known:
        raise UsageError("No feed is remembered yet.", ADD_ONE)
    opml = written([Listed(feed.url, feed.title) for feed in known], title="Feeds of newsreader").encode()
    if args.file == "-":
        sys.stdout.buffer.write(opml)
        return FINE
    with new_file(Path(args.file)) as file:
        file.write(opml)
    say(clean_line(f"Wrote {number_of(len(known), 'feed')} to {args.file}."))
    return FINE
