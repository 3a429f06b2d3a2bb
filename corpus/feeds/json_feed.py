"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from corpus.feeds.encoding import utf8
from corpus.feeds.entry import MOST_ENTRIES, REST, Channel, Entry
from corpus.feeds.fragment import fragment, plain
from corpus.feeds.links import web_address
from corpus.feeds.words import language, moment, one_line
from corpus.formats.json_records import fault_of
from corpus.formats.source import RECORD_LIMIT, SIZE_LIMIT, Source
from corpus.known import Known
from corpus.refusals import Refusal

VERSION: Final = "https://jsonfeed.org/version/1.1"

OURS: Final = "_newsreader"
"""Our extension of an item: {"source": the outlet}, where the feed has it from another one."""

_MOST_AUTHORS: Final = 20


def entries(source: Source, url: str | None = None) -> Iterator[Channel | Entry | Refusal]:
    """The channel, then each item, or a Refusal for one that cannot be read. Raises Refusal for the whole of it."""
    feed = _parsed(source)
    items = feed.get("items")
    if not isinstance(items, list):
        raise Refusal("it says that it is a JSON Feed, but has no list of items")
    link = web_address(_string(feed.get("home_page_url")), url)
    channel = Channel(
        title=one_line(_string(feed.get("title"))),
        url=url or web_address(_string(feed.get("feed_url")), link),
        link=link,
        language=language(_string(feed.get("language"))),
        author=_author(feed),
    )
    yield channel
    for number, item in enumerate(items[:MOST_ENTRIES], 1):
        try:
            yield _entry(number, item, channel)
        except Refusal as why:
            yield Refusal(why.reason, why.hint, f"item {number}")
    if len(items) > MOST_ENTRIES:
        yield Refusal(REST)


def _parsed(source: Source) -> dict[str, Any]:
    raw = utf8(source).read(SIZE_LIMIT + 1)
    if len(raw) > SIZE_LIMIT:
        raise Refusal(
            f"it is larger than {SIZE_LIMIT // (1024 * 1024)} MB", "No feed is meant to be that large."
        )
    try:
        feed = json.loads(raw)
    except json.JSONDecodeError as error:
        where = f"{fault_of(error)}, line {error.lineno}"
        raise Refusal(f"it says that it is a JSON Feed, but it is no valid JSON ({where})") from error
    except (RecursionError, ValueError) as error:
        raise Refusal("its JSON is nested too deeply, or has a number of too many digits") from error
    if not isinstance(feed, dict):
        raise Refusal("it is no JSON Feed")
    return feed


def _entry(number: int, item: Any, channel: Channel) -> Entry:
    if not isinstance(item, dict):
        raise Refusal("it is no object with named fields")
    ours = item.get(OURS)
    told = (_string(item.get(name)) for name in ("date_published", "date_modified"))
    about = Known(
        title=one_line(_string(item.get("title"))),
        url=_address(item, channel),
        author=_author(item),
        published=next((when for date in told if (when := moment(date))), None),
        language=language(_string(item.get("language"))),
        source=one_line(_string(ours.get("source"))) if isinstance(ours, dict) else None,
    )
    return _with_text(Entry(number, about), item)


def _with_text(entry: Entry, item: dict[str, Any]) -> Entry:
    for name in ("content_html", "content_text", "summary"):
        body = _string(item.get(name))
        if body is None:
            continue
        if len(body) > RECORD_LIMIT:
            raise Refusal(f"it is larger than {RECORD_LIMIT // (1024 * 1024)} MB")
        is_plain = name != "content_html"
        read = plain(body, entry.about.title) if is_plain else fragment(body, entry.about.title)
        if read.text:
            complete = name != "summary" and not read.leads_on
            return replace(entry, body=body, plain=is_plain, read=read, complete=complete)
    return entry


def _address(item: dict[str, Any], channel: Channel) -> str | None:
    base = channel.url or channel.link
    found = (web_address(_string(item.get(name)), base) for name in ("url", "external_url"))
    own = _string(item.get("id")) or ""
    return next((address for address in found if address), web_address(own if "://" in own else None))


def _author(told: dict[str, Any]) -> str | None:
    """The names in "authors" (1.1), or in "author" (1.0)."""
    authors = told.get("authors")
    listed = authors[:_MOST_AUTHORS] if isinstance(authors, list) else [told.get("author")]
    names = [_string(one.get("name")) for one in listed if isinstance(one, dict)]
    return one_line(", ".join(dict.fromkeys(name for name in names if name)))


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None
