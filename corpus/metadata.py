"""Title, outlet, date and author of a plain text, where it says them, and only there.

    Headline: Fire closes the old harbour          Fire closes the old harbour
    Source: The Quay Gazette                       By Ana Marsh | 4 March 2025
    Published: 4 March 2025, 06:40 GMT
                                                   PORT ELLEN, March 4 (Coastal Wire) - The old harbour ...
    The old harbour was closed on Tuesday ...

Only the head is read: the lines above the first paragraph of prose, and that paragraph's dateline. Nothing is
taken from the middle of a sentence, and what is not plainly said stays unknown. An "Updated" date stands in
where no other is given: it is when the text at hand was published. A date in the file's name counts; its
modification time does not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from corpus.cleaning import clean_line
from corpus.dates import leading_date, parse_date
from corpus.spans import Span


@dataclass(frozen=True, slots=True)
class Told:
    """What a text says of itself; None where it does not. ``published`` is ISO 8601."""

    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    author: str | None = None


_HEAD: Final = 6000  # code points: more than any header, less than it takes to notice
_HEAD_LINES: Final = 60

_LABELS: Final = {
    "title": "title",
    "headline": "title",
    "source": "source",
    "outlet": "source",
    "publisher": "source",
    "publication": "source",
    "newspaper": "source",
    "published": "published",
    "first published": "published",
    "date published": "published",
    "publication date": "published",
    "posted": "published",
    "date": "published",
    "updated": "updated",
    "last updated": "updated",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "url": "url",
    "link": "url",
}
_NAMES: Final = "|".join(sorted(_LABELS, key=len, reverse=True))
_LABELLED: Final = re.compile(rf"(?P<label>{_NAMES})\s*:\s*(?P<value>\S.*)", re.IGNORECASE)
_DATED: Final = re.compile(
    r"(?P<label>(?:first\s+)?published|posted|date|(?:last\s+)?updated)(?:\s+(?:on|at))?\s+(?=\S*\d|\w+\s+\d)(?P<value>.+)",
    re.IGNORECASE,
)
_URL: Final = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_BYLINE: Final = re.compile(r"(?:(?:written|reported|story|words)\s+)?by:?\s+(?P<who>\S.*)", re.IGNORECASE)
_NAME: Final = r"[^\W\d_][\w.'’\-]*"
_PEOPLE: Final = re.compile(
    rf"(?P<names>{_NAME}(?:\s{_NAME}){{0,5}}(?:(?:,\s|\s(?:and|&)\s){_NAME}(?:\s{_NAME}){{1,5}})*)"
    r"(?:,\s(?P<role>[\w\s.&’'-]+))?"
)
_PARTICLES: Final = frozenset("al and bin da de del der di dos du el la le van von y".split())
_ROLE: Final = re.compile(
    r",\s+[^,]*\b(?:staff|writer|reporter|editor|correspondent|press|news|service|in)\b.*", re.I
)

_AGENCIES: Final = frozenset(
    "aap afp anadolu ani ansa ap associated_press bbc bernama bloomberg cnn dpa efe ians interfax kyodo"
    " pa pa_media pti reuters ria tass upi xinhua yonhap".split()
)
_DATELINE: Final = re.compile(
    r"(?P<place>[^\W\d_][^()\n]{1,70}?)??[,.]?\s*"
    r"(?:\((?P<round>[^\W\d_][\w .&'’]{1,39})\)|/(?P<slashed>[A-Z]{2,12})/\.?)\s*(?:[-–—:]|\.\s)\s*(?=\S)"
)

_CLOSING: Final = "\"'”’»)]"
_STRAIGHT: Final = str.maketrans("‘’‚‛“”„‟«»‐‑–—", '\'\'\'\'""""""----')
_NOT_A_HEADLINE: Final = re.compile(
    r"©|https?:|\s[|›»>]\s.*\s[|›»>]\s|(?:photo|image|picture|video|file|credit|caption|listen|watch|share|tags?)\b.{0,20}:",
    re.IGNORECASE,
)
_TWO_SENTENCES: Final = re.compile(r"[^\W\d_]{4,}[.!?]['\"”’)]*\s+['\"“‘(]*[A-Z]")
_FILE_DATE: Final = re.compile(r"(?:^|[-_ .])(\d{4}-\d{2}-\d{2})(?=[-_ .]|$)")


def tell(text: str, *, name: str = "", furniture: Iterable[Span] = ()) -> Told:
    """What ``text`` (clean, lines ended by LF) and the file name say.

    ``furniture`` are spans of boilerplate in the text: a line of it is never a headline.
    """
    head = _read_head(text, tuple(furniture))
    facts = head.facts
    agency, dated = _dateline(head.prose)
    return Told(
        title=facts.get("title") or _headline(head),
        source=facts.get("source") or agency,
        published=facts.get("published") or dated or facts.get("updated") or _date_in_name(name),
        url=facts.get("url"),
        author=facts.get("author"),
    )


@dataclass(slots=True)
class _Head:
    """The top of a text: what its header lines say, other blocks of lines, the first paragraph of prose."""

    facts: dict[str, str] = field(default_factory=dict)
    blocks: list[list[str]] = field(default_factory=list)
    prose: str = ""


def _read_head(text: str, furniture: tuple[Span, ...]) -> _Head:
    head = _Head()
    for block in _blocks(text, furniture, head.facts):
        if _is_prose(" ".join(block)):
            head.prose = " ".join(block)
            break
        head.blocks.append(block)
    return head


def _blocks(text: str, furniture: tuple[Span, ...], facts: dict[str, str]) -> Iterator[list[str]]:
    """Runs of neighbouring lines. A header line ends one and goes to ``facts``; the first of a kind counts."""
    block: list[str] = []
    start = 0
    for raw_line in text[:_HEAD].split("\n")[:_HEAD_LINES]:
        line = clean_line(raw_line)
        told = dict(_facts_of(line))
        for kind, value in told.items():
            if value:
                facts.setdefault(kind, value)
        skip = not line or bool(told) or _inside(start, start + len(raw_line), furniture)
        if block and (skip or _DATELINE.match(line)):
            yield block
            block = []
        if not skip or _DATELINE.match(line):
            block.append(line)
        start += len(raw_line) + 1
    if block:
        yield block


def _inside(start: int, end: int, spans: tuple[Span, ...]) -> bool:
    return any(first <= start and end <= last for first, last in spans)


def _facts_of(line: str) -> Iterator[tuple[str, str]]:
    """What a header line says, as (kind, value); '' when its kind is plain but its value cannot be told."""
    for part in re.split(r"\s+[|•·]\s+", line):
        if match := _LABELLED.fullmatch(part):
            yield _labelled(_LABELS[match["label"].lower()], match["value"])
        elif match := _DATED.fullmatch(part):
            when = _date_before_rest(match["value"])
            if when:
                yield _LABELS[" ".join(match["label"].lower().split())], when
        elif when := parse_date(part):
            yield "published", when
        elif match := _BYLINE.fullmatch(part):
            if len(part) <= 120 and not part.endswith("."):
                yield "author", _people(match["who"])
        elif _URL.fullmatch(part):
            yield "url", part


def _labelled(kind: str, value: str) -> tuple[str, str]:
    if kind in ("published", "updated"):
        return kind, _date_before_rest(value) or ""
    if kind == "url" or (kind == "source" and _URL.match(value)):
        return "url", value if _URL.fullmatch(value) else ""
    return kind, value if len(value) <= 300 else ""


def _date_before_rest(value: str) -> str | None:
    """A date that fills ``value``, or that prose or a second date follows after a clear gap."""
    found = leading_date(value)
    if found is None:
        return None
    when, end = found
    rest = value[end:]
    return when if not rest.strip(" .") or re.match(r"\s*[|•·;,(/–—-]\s|\s+[^\W\d_]", rest) else None


def _people(who: str) -> str:
    """The names in a byline, without the role after them; '' where they do not look like names."""
    names = _ROLE.sub("", who).strip(" ,")
    if not _PEOPLE.fullmatch(names):
        return ""
    words = re.findall(r"[^\W\d_][\w.'’\-]*", names)
    return names if all(word[0].isupper() or word in _PARTICLES for word in words) else ""


def _is_prose(block: str) -> bool:
    """A paragraph that ends as a sentence does, or is too long for any headline."""
    words = len(block.split())
    ends = block.rstrip(_CLOSING).endswith((".", "…"))
    return words > 30 or (words >= 8 and ends) or bool(_TWO_SENTENCES.search(block))


def _headline(head: _Head) -> str | None:
    """A line printed twice, or the first line that stands alone above the prose and looks like a headline."""
    lines = [line for block in head.blocks for line in block]
    for line, following in pairwise(lines):
        if _folded(line) == _folded(following) and _may_be_headline(line):
            return line
    if not head.prose:
        return None
    for block in head.blocks:
        line = block[0].removeprefix("# ")
        if len(block) == 1 and _may_be_headline(line):
            return line
        if len(block) > 1 or len(line.split()) > 3:
            return None  # something else stands first: what comes after it may be anything
    return None


def _may_be_headline(line: str) -> bool:
    return (
        4 <= len(line.split()) <= 30
        and len(line) <= 200
        and not line.rstrip(_CLOSING).endswith((".", ",", ";", ":", "…"))
        and not _NOT_A_HEADLINE.search(line)
        and not line.lstrip("\"'“‘«([")[:1].islower()
    )


def _folded(line: str) -> str:
    return line.translate(_STRAIGHT).casefold()


def _dateline(prose: str) -> tuple[str | None, str | None]:
    """The agency and the full date that a dateline names: "ALMATY, Jan 7, 2022 (Reuters) - ..."."""
    match = _DATELINE.match(prose)
    if match is None:
        return None, None
    agency = match["round"] or match["slashed"]
    place = match["place"] or ""
    city = re.split(r"[,.\[]", place)[0].strip()
    known = agency.lower().replace(" ", "_") in _AGENCIES
    if not known and not (city.isupper() and len(city) > 3):
        return None, None
    dated = re.search(
        r"(?:^|,\s)([^\W\d_]{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s[^\W\d_]{3,9}\.?,?\s\d{4})$", place
    )
    return agency, parse_date(dated[1]) if dated else None


def _date_in_name(name: str) -> str | None:
    match = _FILE_DATE.search(name)
    return parse_date(match[1]) if match else None
