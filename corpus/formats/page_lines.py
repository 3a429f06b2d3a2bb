"""What a page tells in lines that are seen: the headline, and the byline, date and outlet that stand near it.

    Orne Valley Post: Thousands leave homes     <- the page's title: one part of it stands on the page by itself
    Thousands leave homes                       <- so this is the headline, and "Orne Valley Post" the outlet
    By Ana Marsh · Published 4 March 2025       <- nothing but a name, a date and words that lead to them

A line counts only when nothing else is in it: "The trial begins on 4 March 2025" tells no date of publication.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from corpus.cleaning import clean_line
from corpus.dates import leading_date
from corpus.formats.page import HEADINGS, Block, Page
from corpus.formats.page_months import in_english
from corpus.formats.page_words import BY, CHANGED, GENERIC, LEADS

LONGEST_HEADLINE: Final = 300
_LONGEST_LINE: Final = 160
_BEFORE, _BEHIND = 6, 14
"""So many blocks before and behind the headline are looked at, or as far as the first paragraph."""

_PARTS: Final = re.compile(r"\s+(?:[|–—·•«»›-]|--|::)\s+|\s*[|｜]\s*|:\s+")
_PARTICLES: Final = frozenset(
    "al bin da de del della der di dos du el la le ten ter van von y und and et e en".split()
)
_NAME: Final = re.compile(r"[^\W\d_][\w.'’\-]*")
_LONGEST_DENSE_NAME: Final = 8
_SIGNS: Final = " \t,.;:|·•–—-/()[]"
_READING_TIME: Final = re.compile(r"\d{1,2}\s?-?\s?min(?:ute)?s?(?: read)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lines:
    """What was told. ``at`` is the number of the block that is the headline, -1 where none was found; ``used`` are
    the blocks that tell facts and nothing else. ``changed`` is when it was updated. Dates are ISO 8601."""

    headline: str | None = None
    at: int = -1
    outlet: str | None = None
    published: str | None = None
    changed: str | None = None
    author: str | None = None
    used: frozenset[int] = frozenset()


def lines_of(page: Page, *titles: str | None) -> Lines:
    """Read the lines near the headline; ``titles`` are what metadata calls the article."""
    known = [title for title in (*titles, page.meta.get("og:title"), page.title) if title]
    at, headline = _headline(page, known)
    seen = {folded(block.text) for block in page.blocks if len(block.text) <= 60}
    outlet = _outlet(known, headline, seen) if headline else None
    told = _Told(seen | ({folded(outlet)} if outlet else set()))
    for number in (at, *_near(page, at)) if at >= 0 else ():
        told.take_block(number, page.blocks[number], headline)
    for fact in page.told:
        if fact.kind in ("byline", "dated") and (at < 0 or abs(fact.block - at) <= _BEHIND):
            told.take(fact.value, bare=fact.kind == "byline")
    used = frozenset(told.used)
    return Lines(headline, at, outlet or told.outlet, told.published, told.changed, told.author, used)


def tells_facts(text: str) -> bool:
    """Whether a line is a byline or a date, and nothing else."""
    return _Told(set()).take(text)


def folded(text: str) -> str:
    """A line as it is compared: letters and digits alone, without case."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def parts_of(title: str) -> list[str]:
    """The parts of a page's title that signs keep apart: headline, section, site."""
    return [part.strip() for part in _PARTS.split(title) if part.strip()]


def _headline(page: Page, titles: list[str]) -> tuple[int, str | None]:
    """The headline and the number of its block: what titles say, in a heading where there is one."""
    wholes = {folded(title) for title in titles}
    longest = {folded(max(parts, key=len)) for title in titles if len(parts := parts_of(title)) > 1}
    heads = [n for n, block in enumerate(page.blocks) if block.kind == "h1" and block.place == "text"]
    best, score, found = -1, 0.0, None
    if len(heads) == 1:
        best, score, found = heads[0], 1.0, page.blocks[heads[0]].text
    for number, block in enumerate(page.blocks):
        for line in block.lines or (block.text,):
            if len(line) > LONGEST_HEADLINE:
                continue
            letters = folded(line)
            reached = 3.0 if letters in wholes else 2.5 if letters in longest else 0.0
            if reached and (block.kind in HEADINGS or not block.mostly_links):
                reached += 2.0 if block.kind == "h1" else 1.0 if block.kind in HEADINGS else 0.0
                if reached > score:
                    best, score, found = number, reached, line
    return best, found


def _outlet(titles: list[str], headline: str, seen: set[str]) -> str | None:
    """The part of a title that is the site's name: behind the headline, or before it where it also stands alone."""
    wanted = folded(headline)
    for title in reversed(titles):
        parts = parts_of(title)
        places = [n for n, part in enumerate(parts) if folded(part) == wanted]
        if len(parts) < 2 or not places:
            continue
        behind = parts[places[0] + 1 :]
        candidates = behind[::-1] or [part for part in parts[: places[0]] if folded(part) in seen]
        for part in candidates:
            name = clean_line(part)
            if len(name) <= 60 and not GENERIC.fullmatch(name):
                return name
    return None


def _near(page: Page, at: int) -> Iterator[int]:
    """The short blocks around the headline, those behind it first, up to the first paragraph."""
    for number in range(at + 1, min(at + 1 + _BEHIND, len(page.blocks))):
        block = page.blocks[number]
        if _is_paragraph(block):
            break
        if len(block.text) <= _LONGEST_LINE:
            yield number
    for number in range(at - 1, max(at - 1 - _BEFORE, -1), -1):
        if len(page.blocks[number].text) <= _LONGEST_LINE:
            yield number


def _is_paragraph(block: Block) -> bool:
    return block.place == "text" and block.weight > 0 and len(block.text) > _LONGEST_LINE


class _Told:
    """Gathers what lines tell; the first of a kind counts. ``seen`` are short lines that stand on the page."""

    def __init__(self, seen: set[str]) -> None:
        self._seen = seen
        self.published: str | None = None
        self.changed: str | None = None
        self.author: str | None = None
        self.outlet: str | None = None
        self.used: set[int] = set()

    def take_block(self, number: int, block: Block, headline: str | None) -> None:
        """Read a block, line by line where it has several; it is used where every line tells something."""
        lines = [line for line in block.lines or (block.text,) if line != headline]
        if [line for line in lines if not self.take(line)] == [] and lines:
            self.used.add(number)

    def take(self, text: str, *, bare: bool = False) -> bool:
        """Read one line, and answer whether it told anything; ``bare``: a name alone is one of the author."""
        line = clean_line(in_english(text))[: _LONGEST_LINE + 1]
        if not line or len(line) > _LONGEST_LINE:
            return False
        dates, rest = _dates(line)
        author, outlet = None, None
        for piece in rest:
            piece = _READING_TIME.sub("", LEADS.sub(" ", piece)).strip(_SIGNS)
            name = _byline(piece) or (piece if bare and _is_name(piece) else None)
            if name:
                author = author or name
            elif piece and dates and folded(piece) in self._seen:
                outlet = piece
            elif piece:
                return False
        if not dates and not author:
            return False
        self.author = self.author or author
        self.outlet = self.outlet or outlet
        for when, lead in dates:
            if CHANGED.search(lead):
                self.changed = self.changed or when
            else:
                self.published = self.published or when
        return True


def _dates(line: str) -> tuple[list[tuple[str, str]], list[str]]:
    """The dates in a line, each with the words that lead to it; and what is in it besides."""
    dates: list[tuple[str, str]] = []
    rest: list[str] = []
    done = 0
    for match in re.finditer(r"(?<!\w)\w", line):
        if match.start() < done:
            continue
        found = leading_date(line[match.start() :])
        if found:
            lead = line[done : match.start()]
            dates.append((found[0], lead))
            rest.append(lead)
            done = match.start() + found[1]
    rest.append(line[done:])
    return dates, [part for piece in rest for part in re.split(r"\s[|·•–—]\s", piece)]


def _byline(piece: str) -> str | None:
    """The names behind "By", if they look like names."""
    match = BY.match(piece)
    if not match:
        return None
    names = piece[match.end() :].strip(_SIGNS)
    people = re.split(r",\s+|\s+(?:and|und|et|y|e|en|&)\s+", names)
    return names if names and all(_is_name(person) for person in people) else None


def _is_name(person: str) -> bool:
    words = person.split()
    if len(words) == 1 and "\u3040" <= person[0] <= "\u9fff":
        return len(person) <= _LONGEST_DENSE_NAME and person.isalpha()
    if not all(_NAME.fullmatch(word) for word in words):
        return False
    own = [word for word in words if word not in _PARTICLES]
    return 2 <= len(own) <= 4 and all(word[0].isupper() or not word[0].islower() for word in own)
