"""RSS 0.9 to 2.0 and Atom, read by feedparser: one entry after another, cut out by ``cutting``.

feedparser is given a document of one entry each, in UTF-8, with no document type and no entities of its own. It cleans
no HTML for us and resolves no links in it: of an entry's HTML only the text is taken.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from corpus.feeds.cutting import pieces
from corpus.feeds.encoding import utf8
from corpus.feeds.entry import Channel, Entry
from corpus.feeds.fragment import fragment, line_of, plain
from corpus.feeds.links import web_address
from corpus.feeds.piece import Piece
from corpus.feeds.words import language, moment, one_line
from corpus.formats.source import Source
from corpus.known import Known
from corpus.refusals import Refusal

FULL_WORDS: Final = 150
"""A description of so many words that does not break off is the article: many feeds have no other place for it."""

LONGEST_TITLE: Final = 20_000
MOST_AUTHORS: Final = 20

_TEXTS: Final = ("text/html", "application/xhtml+xml", "text/plain")
_EMAIL: Final = re.compile(r"[^\s@<>()\[\]]{1,64}@[^\s@<>()\[\]]{1,255}")


def entries(source: Source, url: str | None = None) -> Iterator[Channel | Entry | Refusal]:
    """The channel, then each entry, or a Refusal for one that cannot be read. Raises Refusal for the whole of it.

    ``url`` is where the feed was had from.
    """
    channel = Channel(url=url)
    for piece in pieces(utf8(source)):
        if isinstance(piece, Refusal):
            yield piece
        elif piece.number == 0:
            channel = _channel(_parsed(piece.document, url), url)
            yield channel
        else:
            yield _entry(piece, channel)


def _parsed(document: bytes, base: str | None) -> Any:
    """What feedparser makes of a document, a dict with the keys feed, entries and perhaps version."""
    import feedparser

    headers = {"content-type": "application/xml; charset=utf-8"}
    if base:
        headers["content-location"] = base
    try:
        return feedparser.parse(
            io.BytesIO(document), response_headers=headers, resolve_relative_uris=False, sanitize_html=False
        )
    except Exception:  # noqa: BLE001 -- whatever a broken entry does to a library of others, the next one may be whole
        return {"feed": {}, "entries": []}


def _channel(feed: Any, url: str | None) -> Channel:
    told = feed["feed"]
    own = next((link.get("href") for link in _dicts(told.get("links")) if link.get("rel") == "self"), None)
    link = web_address(told.get("link"), url or web_address(own))
    return Channel(
        title=_line(told, "title", says_types=_is_atom(feed)),
        url=url or web_address(own, link),
        link=link,
        language=language(told.get("language")),
        author=_author(told),
    )


def _entry(piece: Piece, channel: Channel) -> Entry | Refusal:
    place = f"entry {piece.number}"
    feed = _parsed(piece.document, channel.url or channel.link)
    if not feed["entries"]:
        return Refusal("it cannot be read", place=place)
    told = feed["entries"][0]
    about = Known(
        title=_line(told, "title", says_types=_is_atom(feed)),
        url=_address(told, channel),
        author=_author(told),
        published=_date(told),
        language=_language(told),
        source=_line(_dict(told.get("source")), "title"),
    )
    try:
        return _with_text(Entry(piece.number, about), told)
    except Refusal as why:
        return Refusal(why.reason, why.hint, place)


def _with_text(entry: Entry, told: Any) -> Entry:
    """The entry with the longest text that it calls its content, or with its description where that is longer."""
    contents = [_body(entry, one, complete=True) for one in _dicts(told.get("content"))]
    summary = _body(entry, _dict(told.get("summary_detail")), complete=False)
    if len(summary.read.text.split()) >= FULL_WORDS:
        summary = replace(summary, complete=not summary.read.leads_on)
    return max((*contents, summary), key=lambda one: len(one.read.text))


def _body(entry: Entry, detail: Any, *, complete: bool) -> Entry:
    value, kind = detail.get("value") or "", detail.get("type") or "text/html"
    if not isinstance(value, str) or not value.strip() or not isinstance(kind, str) or kind not in _TEXTS:
        return entry
    is_plain = kind == "text/plain"
    read = plain(value, entry.about.title) if is_plain else fragment(value, entry.about.title)
    return replace(entry, body=value, plain=is_plain, read=read, complete=complete and not read.leads_on)


def _is_atom(feed: Any) -> bool:
    return str(feed.get("version") or "").startswith("atom")


def _address(told: Any, channel: Channel) -> str | None:
    base = channel.url or channel.link
    found = (web_address(told.get(name), base) for name in ("feedburner_origlink", "link"))
    return next((address for address in found if address), None)


def _line(told: Any, name: str, *, says_types: bool = False) -> str | None:
    """A name that may be marked up, unless the feed, as Atom does, says that it is plain."""
    value = told.get(name)
    if not isinstance(value, str):
        return None
    is_plain = _dict(told.get(f"{name}_detail")).get("type") == "text/plain"
    return one_line(value if is_plain and says_types else line_of(value[:LONGEST_TITLE]))


def _dicts(value: object) -> list[dict[str, Any]]:
    """Those of what feedparser found; an element that is called as its list is puts text in its place."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _author(told: Any) -> str | None:
    """The names of those who wrote it. RSS has an address for e-mail there: "ana@quay.example (Ana Marsh)"."""
    authors = [one for one in _dicts(told.get("authors")) if isinstance(one.get("name"), str)]
    named = [one["name"] for one in authors if not one.get("email")]
    if not named and authors:
        said = _EMAIL.sub("", str(told.get("author") or "")).strip(" ()<>[],;")
        named = [said] if len(authors) == 1 else [one["name"] for one in authors]
    return one_line(line_of(", ".join(dict.fromkeys(named[:MOST_AUTHORS]))))


def _date(told: Any) -> str | None:
    """When it was published, or else made, or else changed last."""
    for name in ("published", "created", "updated"):
        if name in told.keys() and (when := moment(told[name])):  # noqa: SIM118 -- its "in" takes one for another
            return when
    return None


def _language(told: Any) -> str | None:
    details = [*_dicts(told.get("content")), _dict(told.get("title_detail")), told]
    return next((found for one in details if (found := language(one.get("language")))), None)
