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
from corpus.known import Known
from corpus.spans import Span

_HEAD: Final = 6000  # code points: more than any header, less than it takes to notice
_HEAD_LINES: Final = 60
_HEADER_LINE: Final = 300

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
    r"(?P<label>first published|published|posted|date|last updated|updated)(?: (?:on|at))? (?P<value>.+)",
    re.IGNORECASE,
)
_UPDATED: Final = re.compile(r"(?:last )?updated\b", re.IGNORECASE)
_STAMPED: Final = re.compile(
    r"date:? (\d{4}-\d{2}-\d{2})(?= )", re.IGNORECASE
)  # as crawlers put before the text
_URL: Final = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_BYLINE: Final = re.compile(r"(?:(?:written|reported|story|words)\s+)?by:?\s+(?P<who>\S.*)", re.IGNORECASE)
_NAME_WORD: Final = re.compile(r"[^\W\d_][\w.'’\-]*")
_NO_NAME: Final = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|night|the|an?|they|we|it)\b",
    re.IGNORECASE,
)
_PARTICLES: Final = frozenset("al bin da de del der di dos du el la le van von y".split())
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
    r"©|https?:|\s[|›»>]\s.*\s[|›»>]\s"
    r"|^(?:photo|image|picture|video|file|credit|caption|listen|watch|share|tags?)\b.{0,20}:",
    re.IGNORECASE,
)
_TWO_SENTENCES: Final = re.compile(r"[^\W\d_]{4}\.['\"”’)]*\s+['\"“‘(]*[A-Z]")
_FILE_DATE: Final = re.compile(r"(?:^|[-_ .])(\d{4}-\d{2}-\d{2})(?=[-_ .]|$)")


def tell(text: str, *, name: str = "", furniture: Iterable[Span] = ()) -> Known:
    """What ``text`` (clean, lines ended by LF) and the file name say; never the language.

    ``furniture`` are spans of boilerplate in the text: a line of it is never a headline.
    """
    head = _read_head(text, tuple(furniture))
    facts = head.facts
    agency, dated = _dateline(head.prose)
    return Known(
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
    """Runs of neighbouring lines. A header line ends one and goes to ``facts``; the first of a kind wins."""
    block: list[str] = []
    start = 0
    for raw_line in text[:_HEAD].split("\n")[:_HEAD_LINES]:
        line = clean_line(raw_line)
        told = dict(_facts_of(line))
        for kind, value in told.items():
            if value:
                facts.setdefault(kind, value)
        byline = bool(block and _BYLINE.fullmatch(line)) and len(line) <= _HEADER_LINE and line[-1] != "."
        skip = not line or bool(told) or byline or _inside(start, start + len(raw_line), furniture)
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
    if match := _STAMPED.match(line):
        yield "published", parse_date(match[1]) or ""
        return
    if len(line) > _HEADER_LINE:
        return
    for part in re.split(r"\s+[|•·]\s+", line):
        if match := _LABELLED.fullmatch(part):
            yield _labelled(_LABELS[match["label"].lower()], match["value"])
        elif (match := _DATED.fullmatch(part)) and (when := _date_and_no_more(match["value"])):
            yield _LABELS[match["label"].lower()], when
        elif when := parse_date(part):
            yield "published", when
        elif (match := _BYLINE.fullmatch(part)) and (names := _people(match["who"])):
            yield "author", names
        elif _URL.fullmatch(part):
            yield "url", part


def _labelled(kind: str, value: str) -> tuple[str, str]:
    if kind in ("published", "updated"):
        return kind, _date_and_no_more(value) or ""
    if kind == "url" or (kind == "source" and _URL.match(value)):
        return "url", value if _URL.fullmatch(value) else ""
    return kind, value


def _date_and_no_more(value: str) -> str | None:
    """The date that ``value`` begins with, if nothing follows it, or a clear gap and no sentence."""
    found = leading_date(value)
    if found is None:
        return None
    when, end = found
    rest = value[end:].strip(" .")
    gap = rest[:1] in "|•·;,(/–—-" and not value.endswith(".")
    return when if not rest or gap or _UPDATED.match(rest) else None


def _people(who: str) -> str:
    """The names in a byline, without the role after them; '' where they do not look like names."""
    names = _ROLE.sub("", who).strip(" ,")
    people = re.split(r",\s+(?:and\s+)?|\s+(?:and|&)\s+", names, flags=re.IGNORECASE)
    return names if all(_is_name(person) for person in people) else ""


def _is_name(person: str) -> bool:
    words = person.split()
    if not all(_NAME_WORD.fullmatch(word) for word in words) or _NO_NAME.search(person):
        return False
    own = [word for word in words if word not in _PARTICLES]
    return all(word[0].isupper() or word.split("-")[0] in _PARTICLES for word in own) and (
        2 <= len(own) <= 4 or person.lower().replace(" ", "_") in _AGENCIES
    )


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
    for block, below in pairwise([*head.blocks, [""]]):
        line = block[0].removeprefix("# ")
        if len(block) == 1 and _may_be_headline(line):
            section_perhaps = line.isupper() and not below[0].isupper() and _may_be_headline(below[0])
            return None if section_perhaps else line
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
