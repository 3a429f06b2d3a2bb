"""The feeds that a web page names: ``<link rel="alternate" type="application/rss+xml" href="/feed.xml">``."""

import re
from typing import Final

from corpus.feeds.links import web_address
from corpus.feeds.opml import Listed
from corpus.feeds.words import one_line
from corpus.formats.markup import tokens

TYPES: Final = frozenset(
    (
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/json",
        "text/xml",
        "application/xml",
    )
)
MOST_TAGS: Final = 20_000

_NOT_OEMBED: Final = re.compile(r"oembed|wp-json|api\.w\.org|schema", re.IGNORECASE)
_COMMENTS: Final = re.compile(r"\bcomments?\b", re.IGNORECASE)


def feeds_of_page(markup: str, url: str) -> list[Listed]:
    """The feeds that the page at ``url`` names, in its order, those of comments last."""
    base = url
    found: dict[str, Listed] = {}
    tags = 0
    for token in tokens(markup):
        if token.kind != "open":
            continue
        tags += 1
        if tags > MOST_TAGS:
            break
        if token.name == "base":
            base = web_address(token.attributes.get("href"), url) or base
        elif token.name == "link":
            one = _named(token.attributes, base)
            if one is not None:
                found.setdefault(one.url, one)
    return sorted(found.values(), key=_is_of_comments)


def _named(told: dict[str, str], base: str) -> Listed | None:
    is_feed = told.get("type", "").partition(";")[0].strip().lower() in TYPES
    relations = told.get("rel", "").lower().split()
    if not is_feed or not ({"alternate", "feed"} & set(relations)) or "stylesheet" in relations:
        return None
    address = web_address(told.get("href"), base)
    if address is None or _NOT_OEMBED.search(address):
        return None
    return Listed(address, one_line(told.get("title")))


def _is_of_comments(one: Listed) -> bool:
    return bool(_COMMENTS.search(one.title or "") or "/comments/" in one.url)
