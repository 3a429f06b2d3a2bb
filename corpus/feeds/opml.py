"""Lists of feeds, as readers of feeds exchange them: OPML 1.0 and 2.0 (http://opml.org/spec2.opml).

>>> [Listed(url, title), ...] = listed(source)

A list is cut into tags by the reader of web pages (``corpus.formats.markup``), which knows no entities, no document
types and no depth: the bare ampersands that real lists are full of do no harm, and neither does a bomb.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from corpus.feeds.encoding import utf8
from corpus.feeds.links import web_address
from corpus.feeds.reading import NoFeed
from corpus.feeds.telling import kind_of
from corpus.feeds.words import one_line
from corpus.formats.markup import tokens
from corpus.formats.source import SIZE_LIMIT, Source
from corpus.refusals import Refusal

MOST_FEEDS: Final = 10_000
"""A list of more feeds than this is no list that anybody reads."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A feed in a list: its address on the web, and its title where the list says one."""

    url: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Feeds:
    """What a list holds: each address once, and what was passed over: repeated addresses, and those of no feed."""

    feeds: tuple[Listed, ...]
    repeated: int = 0
    unusable: tuple[str, ...] = ()


def listed(source: Source) -> Feeds:
    """The feeds in a list, however deep its folders are. Raises NoFeed where it is none, or a Refusal."""
    if kind_of(source.utf8_head()) != "list":
        raise NoFeed("it is no list of feeds (OPML)")
    raw = utf8(source).read(SIZE_LIMIT + 1)
    if len(raw) > SIZE_LIMIT:
        raise Refusal(f"it is larger than {SIZE_LIMIT // (1024 * 1024)} MB")
    found: dict[str, Listed] = {}
    unusable: list[str] = []
    repeated = 0
    for token in tokens(raw.decode("utf-8", "replace")):
        if token.kind != "open" or token.name != "outline":
            continue
        told = token.attributes
        address = told.get("xmlurl", "")
        if not address.strip():
            continue  # a folder, or a link to a page
        url = web_address(_as_http(address))
        if url is None:
            unusable.append(one_line(address[:200]) or "")
        elif url in found:
            repeated += 1
        else:
            found[url] = Listed(url, one_line(told.get("title")) or one_line(told.get("text")))
        if len(found) > MOST_FEEDS:
            raise Refusal(f"it lists more than {MOST_FEEDS:,} feeds", "Take the part of it that you read.")
    return Feeds(tuple(found.values()), repeated, tuple(unusable))


def written(feeds: Iterable[Listed], *, title: str) -> str:
    """A list of feeds in OPML 2.0, one a line."""
    lines = [
        f'    <outline type="rss" text={quoteattr(feed.title or feed.url)} title={quoteattr(feed.title or feed.url)}'
        f" xmlUrl={quoteattr(feed.url)}/>\n"
        for feed in feeds
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
        f"  <head><title>{escape(title)}</title></head>\n  <body>\n{''.join(lines)}  </body>\n</opml>\n"
    )


def _as_http(address: str) -> str:
    """The address in feed:https://... and feed://..., as some programs write it."""
    address = address.strip()
    if address[:5].lower() != "feed:":
        return address
    rest = address[5:]
    return "http:" + rest if rest.startswith("//") else rest
