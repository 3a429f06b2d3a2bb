"""From the lines of printed pages to a headline and paragraphs: what a page is printed with besides is left out.

A paragraph ends where the next line is indented, set apart, or of another size; in a document that does neither, where
a line ends short with a full stop. It goes on over the end of a column or a page. A word that was broken at a line's
end is joined, unless the document has it with a hyphen elsewhere.
"""

import re
from collections import Counter
from itertools import pairwise
from typing import Final

from corpus.dates import leading_date
from corpus.formats.pdf_order import Line

_MARGIN: Final = 0.11
"""So much of a page's height, at its top and its foot, may hold what is printed on every page."""

_LINE: Final = 80
"""A paragraph of more code points is prose, and no heading that ends without a full stop."""

_NUMBER: Final = re.compile(
    r"\W*(?:page|seite|p\.)?\W*\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?\W*", re.IGNORECASE
)
_PRINTED: Final = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?.{0,200}|(?:https?|file)://\S+(?:\s+\d+/\d+)?",
    re.I,
)
_ENDS: Final = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_HYPHEN: Final = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad]$")
_LAST: Final = 100
"""What a paragraph ends with is looked for in so many of its characters: it may have a page without a stop."""
_LIGATURES: Final = {0xFB00 + n: text for n, text in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))}


def without_repeated(pages: list[list[Line]], heights: list[float]) -> tuple[list[list[Line]], list[str]]:
    """The pages without running heads, page numbers and what a browser prints around them, and the texts of these."""
    marginal = [
        [line for line in lines if _is_marginal(line, height)]
        for lines, height in zip(pages, heights, strict=True)
    ]
    body = _body_size([line for lines in pages for line in lines])
    seen = Counter(place for lines in marginal for place in {_sameness(line) for line in lines})
    gone: list[str] = []
    kept = []
    for lines, edge in zip(pages, marginal, strict=True):
        out = {
            id(line)
            for line, height in ((line, heights[line.page]) for line in edge)
            if _is_printed(line) or seen[_sameness(line)] > 1 or _is_small_head(line, height, body)
        }
        gone += [line.text.strip() for line in lines if id(line) in out]
        kept.append([line for line in lines if id(line) not in out])
    return kept, gone


def _body_size(lines: list[Line]) -> float:
    """The size that most of the text is set in; 0 where there is none."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_small_head(line: Line, height: float, body: float) -> bool:
    """Whether it stands at the very top, set smaller than the text: on a single page there is none to compare."""
    return line.bottom > height * (1 - _MARGIN) and line.size <= 0.85 * body


def issued(printed: list[str]) -> str | None:
    """The date that a running head tells: "THE QUAY GAZETTE  TUESDAY 4 MARCH 2025"; None where it tells none."""
    for text in printed:
        words = [] if _PRINTED.fullmatch(text) else list(re.finditer(r"\S+", text[:200]))
        for word in words:
            if found := leading_date(text[word.start() :]):
                return found[0]
    return None


def _is_marginal(line: Line, height: float) -> bool:
    return line.bottom > height * (1 - _MARGIN) or line.top < height * _MARGIN


def _sameness(line: Line) -> tuple[str, int]:
    """What a running head has in common on every page: its words and its height, not its numbers."""
    return re.sub(r"\d+", "0", line.text).strip().casefold(), round(line.bottom)


def _is_printed(line: Line) -> bool:
    return _NUMBER.fullmatch(line.text) is not None or _PRINTED.fullmatch(line.text.strip()) is not None


def headline(lines: list[Line]) -> tuple[str, list[Line]]:
    """The lines of the first page that are set much larger than the rest, as one, and the other lines; or ''."""
    if not lines:
        return "", lines
    body = _body_size(lines)
    first = [line for line in lines if line.page == lines[0].page and len(line.text.strip()) > 3]
    largest = max((line.size for line in first), default=0.0)
    if not first or largest <= 1.25 * body:
        return "", lines
    at = next(n for n, line in enumerate(lines) if line.size == largest and len(line.text.strip()) > 3)
    end = at
    while end < len(lines) and end - at < 8 and abs(lines[end].size - largest) < 0.05 * largest:
        end += 1
    title = " ".join(line.text.strip() for line in lines[at:end])
    return _readable(title), lines[:at] + lines[end:]


def paragraphs(lines: list[Line]) -> list[str]:
    """Lines in reading order, joined to paragraphs."""
    style = _style(lines)
    hyphened = {word for line in lines for word in re.findall(r"[^\W\d_]+-[^\W\d_]+", line.text.casefold())}
    found: list[str] = []
    last: Line | None = None
    at = -1
    latest: dict[float, int] = {}
    for line in lines:
        text = line.text.strip()
        before = latest.get(line.size, -1)
        if last is None or _begins(line, last, found[at], style):
            # What a pull quote or a box broke into goes on behind it.
            unfinished = before >= 0 and not _has_ended(found[before])
            goes_on = unfinished and (text[:1].islower() or len(found[before]) > _LINE)
            at = before if goes_on else len(found)
        if at == len(found):
            found.append(text)
        else:
            found[at] = _continued(found[at], text, hyphened)
        latest[line.size] = at
        last = line
    return [text for one in found if (text := _readable(one))]


def _has_ended(text: str) -> bool:
    """Whether a paragraph ends with the end of a sentence."""
    return _ENDS.search(text, max(0, len(text) - _LAST)) is not None


def _is_indented(line: Line) -> bool:
    return 0.6 * line.size < line.left - line.edges[0] < 5 * line.size


def _is_apart(line: Line, last: Line) -> bool:
    return last.bottom - line.top > 0.55 * line.size


def _style(lines: list[Line]) -> str:
    """How the document begins its paragraphs: "indented", "apart", or as neither "short" lines before them tell."""
    below = [(a, b) for a, b in pairwise(lines) if a.edges == b.edges and a.page == b.page]
    indented = sum(_is_indented(line) and not _is_indented(last) for last, line in below)
    apart = sum(_is_apart(line, last) and _is_short(last) for last, line in below)
    if max(indented, apart) < max(2, len(lines) // 60):
        return "short"
    return "indented" if indented >= apart else "apart"


def _is_short(line: Line) -> bool:
    return line.right < line.edges[1] - 0.12 * (line.edges[1] - line.edges[0])


def _begins(line: Line, last: Line, so_far: str, style: str) -> bool:
    """Whether a new paragraph begins with ``line``."""
    if abs(line.size - last.size) > 0.15 * max(line.size, last.size):
        return True
    ended = _has_ended(so_far)
    indented = _is_indented(line) and not _is_indented(last)
    if line.page != last.page or line.edges != last.edges or line.middle > last.middle:
        begun = _is_indented(line) if style == "indented" else _is_short(last)
        return ended and begun and not line.text[:1].islower()
    if indented or _is_apart(line, last):
        return True
    return style == "short" and ended and _is_short(last) and not line.text[:1].islower()


def _continued(before: str, text: str, hyphened: set[str]) -> str:
    broken = _HYPHEN.search(before, max(0, len(before) - _LAST))
    if broken is None:
        return f"{before} {text}"
    rest = re.match(r"[^\W\d_]+", text)
    if rest is None or not rest[0][:1].islower():
        return before + text
    if f"{broken[1]}-{rest[0]}".casefold() in hyphened:
        return before[:-1] + "-" + text
    return before[:-1] + text


def _readable(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(_LIGATURES).replace("\u00ad", "")).strip()
