"""The HTML of an entry as the text that a reader reads: paragraphs parted by blank lines, and nothing else.

It goes through the reader of web pages (``corpus.formats.page``), so scripts, styles, pictures that track, forms and
what is hidden are left out, and no markup however broken does any harm. Unlike in a page, all that remains is the
article: there is no menu to tell it from.
"""

import html
import re
from dataclasses import dataclass
from typing import Final

from corpus.cleaning import clean_line
from corpus.feeds.words import breaks_off
from corpus.formats.page import Block
from corpus.formats.page_taking import page_of
from corpus.formats.web_page import undoubled

_TAG: Final = re.compile(r"<[A-Za-z!/]")
_BLANK_LINES: Final = re.compile(r"\n[^\S\n]*\n\s*")
_MARKUP: Final = re.compile(r"<[A-Za-z!/]|&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_CELLS: Final = ("td", "th")
_SHORT_CELL: Final = 40
_FOOT: Final = re.compile(
    r"(?:the post|this (?:post|article|story)|article|source)\b.{0,400}"
    r"\b(?:appeared first on|was (?:originally|first) published|first appeared (?:on|in))\b.{0,200}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fragment:
    """The text of a piece of HTML. ``leads_on``: it ends by sending its reader elsewhere for the rest."""

    text: str
    leads_on: bool


def fragment(markup: str, title: str | None = None) -> Fragment:
    """Read a piece of HTML. A heading that only says ``title`` again is left out. Raises Refusal
    for one of too many tags."""
    if not _TAG.search(markup):
        return plain(html.unescape(markup), title)
    blocks = [block for block in page_of(markup).blocks if block.place in ("text", "side")]
    kept = [block.text for block in blocks if block.place == "text" and not _is_beside(block)]
    if not kept:
        kept = [block.text for block in blocks if not _is_beside(block)]
    last = blocks[-1].text if blocks and blocks[-1].mostly_links else ""
    return _told(kept, title, last)


def plain(text: str, title: str | None = None) -> Fragment:
    """Read a text without markup, whose paragraphs blank lines part."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _told([part.strip() for part in _BLANK_LINES.split(lines) if part.strip()], title, "")


def _told(paragraphs: list[str], title: str | None, last: str) -> Fragment:
    while paragraphs and _FOOT.fullmatch(paragraphs[-1]):
        paragraphs.pop()
    if title and paragraphs and paragraphs[0].casefold() == clean_line(title).casefold():
        paragraphs.pop(0)
    text = "\n\n".join(undoubled(paragraphs))
    return Fragment(text, breaks_off(text) or breaks_off(last))


def line_of(markup: str) -> str:
    """A title or a name, which may be marked up, as one line."""
    if not _MARKUP.search(markup):
        return clean_line(markup)
    if not _TAG.search(markup):
        return clean_line(html.unescape(markup))
    return clean_line(html.unescape(" ".join(block.text for block in page_of(markup).blocks)))


def _is_beside(block: Block) -> bool:
    """Whether it is no part of what is read: a list of links, or a cell of a table of figures."""
    return block.mostly_links or (block.kind in _CELLS and len(block.text) < _SHORT_CELL)
