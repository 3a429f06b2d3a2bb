"""Feeds and pages for a server to hold, and a refresh of them."""

import hashlib
from collections.abc import Callable

from corpus.feeds import kept
from corpus.feeds.taking import Taken, Wishes
from corpus.fetching import Policy
from corpus.library import Library
from desk.feeds import FeedsReport, refresh
from tests.corpus.feeds_made import FIRST, SECOND, item, rss
from tests.fetching.site import Site, Talk, page, reply

OPEN = Policy(allow_private=True, pause_seconds=0, backoff_seconds=0.01)
SUMMARY = f"<description>{FIRST[:50]}...</description>"


def tagged(body: str | bytes, kind: str = "application/rss+xml") -> Callable[[Talk], None]:
    """Serves a feed with an ETag, and answers 304 to who has it."""
    raw = body.encode() if isinstance(body, str) else body
    etag = f'"{hashlib.md5(raw).hexdigest()}"'

    def answer(talk: Talk) -> None:
        if talk.request.headers.get("if-none-match") == etag:
            talk.send(reply(status="304 Not Modified", kind=""))
        else:
            talk.send(reply(raw, f"ETag: {etag}", kind=kind))

    return answer


def report_page(number: int) -> bytes:
    """The page of a report."""
    prose = [f"{SECOND} It was {number}.{n} o’clock in the morning." for n in range(6)]
    return reply(page(f"Report {number}", *prose))


def with_summaries(count: int, site: Site) -> str:
    """A feed whose entries carry summaries alone; their pages are /0, /1, ..."""
    facts = SUMMARY + "<pubDate>Tue, 04 Mar 2025 06:40:00 +0100</pubDate><author>Ana Marsh</author>"
    return rss(*(item(f"Report {n}", site.url(f"/{n}"), "", facts) for n in range(count)))


def fetch(
    library: Library, *urls: str, policy: Policy = OPEN, **wishes: bool
) -> tuple[list[Taken], FeedsReport]:
    """Remember feeds and refresh all; what became of each, by address, and of all."""
    for url in urls:
        kept.add(library, url)
    told: list[Taken] = []
    report = refresh(library, kept.feeds(library), policy, Wishes(**wishes), tell=told.append)
    return sorted(told, key=lambda taken: taken.url), report
