"""What a page says of its article: title, outlet, date, author, address, language.

Metadata speaks first (JSON-LD, Open Graph, meta), then what elements are marked as (microdata, time, rel), then the
lines that stand near the headline. A date of change stands in where no other is told: it is when the text at hand
was published.
"""

import re
from collections.abc import Iterator
from typing import Final

from corpus.addresses import named_host
from corpus.formats.page import Page
from corpus.formats.page_lines import Lines, folded, parts_of
from corpus.formats.page_linked import Linked
from corpus.formats.page_months import in_english
from corpus.formats.records import when_told
from corpus.known import Known, as_line
from corpus.languages import tag_of

_TITLES: Final = ("og:title", "twitter:title", "dc.title")
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
_CHANGES: Final = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod")
_AUTHORS: Final = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_OUTLETS: Final = ("og:site_name", "application-name", "dc.publisher", "article:publisher")
_ADDRESS: Final = re.compile(r"https?://(?:[^/@\s]*@)?[^/:?#\s]+\S*", re.IGNORECASE)
_BEFORE, _BEHIND = 8, 16
"""So many blocks before and behind the headline a time may stand that is the article's own."""


def facts_of(page: Page, linked: Linked, lines: Lines) -> Known:
    """What is told, the outlet by the site's name or else the address's host."""
    url = _address(page.canonical) or _address(page.meta.get("og:url")) or _address(linked.url)
    outlet = (
        _first(page, _OUTLETS[:1])
        or as_line(linked.outlet)
        or _first(page, _OUTLETS[1:])
        or _told(page, "outlet")
        or as_line(lines.outlet)
    )
    language = page.language or linked.language or page.meta.get("og:locale", "")
    return Known(
        title=_title(page, linked, lines, outlet),
        source=outlet or named_host(url),
        published=next((when for date in _dates(page, linked, lines) if (when := _when(date))), None),
        url=url,
        author=as_line(linked.author)
        or _author(_first(page, _AUTHORS) or _told(page, "author") or lines.author),
        language=tag_of(language),
    )


def titles_of(page: Page, linked: Linked) -> list[str]:
    """What metadata calls the article, the surest first."""
    told = (linked.headline, *(page.meta.get(name) for name in _TITLES), _told(page, "headline"))
    return [line for title in told if (line := as_line(title))]


def _title(page: Page, linked: Linked, lines: Lines, outlet: str | None) -> str | None:
    """What metadata says, or the headline that is seen where that is a part of it, or says more."""
    told = titles_of(page, linked)[:1] or [
        line for line in (as_line(lines.headline), as_line(page.title)) if line
    ]
    if not told:
        return None
    seen = as_line(lines.headline)
    if seen and folded(seen) in {folded(part) for part in parts_of(told[0])}:
        return seen
    return _without_outlet(told[0], outlet)


def _dates(page: Page, linked: Linked, lines: Lines) -> Iterator[str | None]:
    """Everything that may say when the article was published, the surest first."""
    yield linked.published
    yield from (page.meta.get(name) for name in _DATES)
    yield _told(page, "published")
    yield lines.published
    yield _near(page, lines, "time")
    yield linked.changed
    yield from (page.meta.get(name) for name in _CHANGES)
    yield lines.changed
    yield _near(page, lines, "modified")


def _when(date: str | None) -> str | None:
    return (when_told(date) or when_told(in_english(date))) if date else None


def _told(page: Page, kind: str) -> str | None:
    """The first fact of a kind that an element is marked as."""
    return next((line for one in page.told if one.kind == kind and (line := as_line(one.value))), None)


def _near(page: Page, lines: Lines, kind: str) -> str | None:
    """The first such fact around the headline; where no headline was found, the first of the page."""
    before, behind = (lines.at - _BEFORE, lines.at + _BEHIND) if lines.at >= 0 else (0, len(page.blocks))
    found = (one.value for one in page.told if one.kind == kind and before <= one.block <= behind)
    return next(found, None)


def _author(line: str | None) -> str | None:
    return re.sub(r"^(?:by|von)\s+", "", line, flags=re.IGNORECASE) if line else None


def _first(page: Page, names: tuple[str, ...]) -> str | None:
    for name in names:
        line = as_line(page.meta.get(name))
        if line and not line.lower().startswith(("http://", "https://")):
            return line
    return None


def _address(value: str | None) -> str | None:
    line = as_line(value)
    return line if line and _ADDRESS.fullmatch(line) else None


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """ "Fire closes harbour | The Quay Gazette" without what is said of the site."""
    if title and outlet:
        head, sign, tail = re.sub(r"\s+[|–—·-]\s+(?=[^|–—·]*$)", "\0", title).partition("\0")
        if sign and head and tail.casefold().removeprefix("the ") == outlet.casefold().removeprefix("the "):
            return head
    return title
