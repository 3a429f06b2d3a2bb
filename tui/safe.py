"""Hostile text on its way to the screen.

Titles, outlets, article text, file names, queries and error messages come from strangers. Two things go wrong
when they are handed to a terminal toolkit as plain strings: square brackets are parsed as markup (``[sic]``
vanishes, ``[@click=...]`` becomes a link), and control or bidi characters reach the terminal and act on it.
Whatever is not a literal of this program passes through here first.
"""

from collections.abc import Iterable

from textual.content import Content, Span
from textual.style import Style

from corpus.cleaning import clean, clean_line
from corpus.spans import Span as TextSpan
from tui.widgets.glyphs import DROPPED, displayed, visible


def safe_text(text: str) -> str:
    """The same text, each dangerous character replaced by one harmless one, so that spans stay true."""
    return clean(text)


def safe_line(text: str) -> str:
    """One line of harmless text, white space squeezed: for titles, outlets, file names, error messages."""
    return visible(displayed(clean_line(text)))


def safe_line_as_typed(text: str) -> str:
    """One line of harmless text with its spaces as they are: for what is being typed."""
    return clean(text).replace("\n", " ").replace("\t", " ")


def marked(text: str, marks: Iterable[TextSpan], style: str | Style) -> Content:
    """Text as content with ``marks`` (half-open spans of code points into ``text``) in a style."""
    return marked_in(text, ((mark, style) for mark in marks))


def marked_in(text: str, marks: Iterable[tuple[TextSpan, str | Style]]) -> Content:
    """Text as content with each mark in a style of its own."""
    shown = displayed(clean(text))
    spans = [Span(start, end, style) for (start, end), style in marks if end > start]
    if DROPPED in shown:
        spans = [Span(_seen(shown, start), _seen(shown, end), style) for start, end, style in spans]
    return Content(visible(shown), [span for span in spans if span.end > span.start])


def _seen(shown: str, offset: int) -> int:
    return offset - shown.count(DROPPED, 0, offset)
