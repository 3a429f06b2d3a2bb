"""From an entry of a feed to an article.

What is kept as an article's bytes is its entry alone, written as a JSON Feed of one item, whichever feed it came from:
what else a feed says (the number of comments, when it was made) changes from day to day, and the same entry must be
known again tomorrow. Read again, these bytes give the same text and the same facts.
"""

import json
from typing import Any, Final

from corpus.addresses import named_host
from corpus.boilerplate import boilerplate_spans
from corpus.feeds.entry import Channel, Entry
from corpus.feeds.json_feed import OURS, VERSION
from corpus.feeds.words import outlet
from corpus.formats.records import tidy
from corpus.incoming import Incoming
from corpus.known import Known
from corpus.refusals import Refusal

EXTRACTOR: Final = "feed/1"

SUMMARY: Final = "feed-summary/1"
"""What read an article of which its feed carries the summary alone."""


def article_of(entry: Entry, channel: Channel, *, origin: str) -> Incoming:
    """The article in an entry, or its summary where that is all there is. Raises Refusal where there is no text."""
    if not entry.read.text.strip():
        raise Refusal("there is no text in it")
    about = entry.about
    text = tidy(entry.read.text)
    raw = bytes_of(entry)
    known = Known(
        title=_without(about.title, about.source),
        source=outlet(about.source) or outlet(channel.title) or named_host(about.url or channel.link),
        published=about.published,
        url=about.url,
        author=about.author or (channel.author if channel.author != channel.title else None),
        language=about.language or channel.language,
    )
    extractor = EXTRACTOR if entry.complete else SUMMARY
    return Incoming.of(raw, text, known, boilerplate_spans(text), origin=origin, extractor=extractor)


def bytes_of(entry: Entry) -> bytes:
    """An entry as a feed of its own, byte for byte the same for as long as the entry says the same."""
    about = entry.about
    name = ("content_text" if entry.plain else "content_html") if entry.complete else "summary"
    item: dict[str, Any] = {
        "url": about.url,
        "title": about.title,
        "date_published": about.published,
        "authors": [{"name": about.author}] if about.author else None,
        "language": about.language,
        OURS: {"source": about.source} if about.source else None,
        name: entry.read.text if name == "summary" else entry.body,
    }
    feed = {"version": VERSION, "items": [{key: value for key, value in item.items() if value is not None}]}
    return json.dumps(feed, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _without(title: str | None, source: str | None) -> str | None:
    """ "Fire closes harbour - Coastal Wire", as aggregators have it, without the outlet."""
    if title and source and title.casefold().endswith(f" - {source}".casefold()):
        return title[: -len(source) - 3].rstrip() or title
    return title
