"""What a page's own metadata says of it (JSON-LD, Open Graph, meta): title, outlet, date, author, address, language."""

import json
import re
from dataclasses import dataclass
from typing import Any, Final

from corpus.cleaning import clean_line
from corpus.formats.page import Page
from corpus.formats.records import LONGEST_LINE, when_told

LONGEST_SCRIPT: Final = 1024 * 1024

_KINDS: Final = re.compile(
    r"(?:News|Blog|Report|Opinion|Analysis|Review|Social)?.*(?:Article|BlogPosting|Posting)$"
)
_TITLES: Final = ("og:title", "twitter:title", "dc.title", "headline")
_DATES: Final = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
)
_AUTHORS: Final = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_OUTLETS: Final = ("og:site_name", "application-name", "dc.publisher", "article:publisher")
_ADDRESS: Final = re.compile(r"https?://(?:[^/@\s]*@)?(?:www\.)?([^/:?#\s]+)\S*", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page tells of itself; None where it does not. ``published`` is ISO 8601."""

    title: str | None
    source: str | None
    published: str | None
    url: str | None
    author: str | None
    language: str | None
    body: str | None


def facts_of(page: Page) -> Facts:
    """Read a page's metadata. The outlet is the site's name, or else the address's host."""
    linked = _linked_data(page)
    url = (
        _address(page.canonical) or _address(page.meta.get("og:url")) or _address(_string(linked.get("url")))
    )
    outlet = _first(page, _OUTLETS[:1]) or _line(_name(linked.get("publisher"))) or _first(page, _OUTLETS[1:])
    language = page.language or _string(linked.get("inLanguage")) or page.meta.get("og:locale", "")
    told_language = _LANGUAGE.fullmatch(language.strip())
    dates = (_string(linked.get("datePublished")), *(page.meta.get(name) for name in _DATES), *page.times[:1])
    headline = page.headlines[0] if len(page.headlines) == 1 else None
    return Facts(
        title=_without_outlet(_line(_string(linked.get("headline"))) or _first(page, _TITLES), outlet)
        or _line(headline)
        or _without_outlet(_line(page.title), outlet),
        source=outlet or host_of(url),
        published=next((when for date in dates if date and (when := when_told(date))), None),
        url=url,
        author=_line(_name(linked.get("author"))) or _first(page, _AUTHORS),
        language=told_language[0].replace("_", "-") if told_language else None,
        body=_string(linked.get("articleBody")),
    )


def host_of(url: str | None) -> str | None:
    """The host of a web address, without a "www."; None where it is none."""
    match = _ADDRESS.fullmatch(url) if url else None
    return match[1].lower() if match else None


def _linked_data(page: Page) -> dict[str, Any]:
    """The first object of JSON-LD that is an article."""
    for script in page.scripts[:20]:
        if len(script) > LONGEST_SCRIPT:
            continue
        try:
            waiting = [json.loads(script.strip().removesuffix(";"))]
        except (ValueError, RecursionError):
            continue
        for _ in range(1000):
            if not waiting:
                break
            one = waiting.pop(0)
            if isinstance(one, list):
                waiting += one[:200]
            elif isinstance(one, dict):
                kinds = one.get("@type")
                if any(
                    _KINDS.match(kind)
                    for kind in (kinds if isinstance(kinds, list) else [kinds])
                    if isinstance(kind, str)
                ):
                    return one
                waiting += [one[key] for key in ("@graph", "mainEntity") if key in one]
    return {}


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _name(value: Any) -> str | None:
    """The name in "Ana Marsh", {"name": "Ana Marsh"}, or a list of such."""
    parts = value[:20] if isinstance(value, list) else [value]
    names = [part.get("name") if isinstance(part, dict) else part for part in parts]
    return ", ".join(name for name in names if isinstance(name, str)) or None


def _first(page: Page, names: tuple[str, ...]) -> str | None:
    for name in names:
        line = _line(page.meta.get(name))
        if line and not line.lower().startswith(("http://", "https://")):
            return line
    return None


def _line(value: str | None) -> str | None:
    line = clean_line(value) if value else ""
    return line if line and len(line) <= LONGEST_LINE else None


def _address(value: str | None) -> str | None:
    line = _line(value)
    return line if line and _ADDRESS.fullmatch(line) else None


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """ "Fire closes harbour | The Quay Gazette" without what is said of the site."""
    if title and outlet:
        head, sign, tail = re.sub(r"\s+[|–—·-]\s+(?=[^|–—·]*$)", "\0", title).partition("\0")
        if sign and head and tail.casefold().removeprefix("the ") == outlet.casefold().removeprefix("the "):
            return head
    return title
