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


def safe_text(text: str) -> str:
    """The same text, each dangerous character replaced by one harmless one, so that spans stay true."""
    return clean(text)


def safe_line(text: str) -> str:
    """One line of harmless text, white space squeezed: for titles, outlets, file names, error messages."""
    return clean_line(text)


def line(text: str, style: str | Style = "") -> Content:
    """``safe_line`` as content that no markup parser touches, in one style."""
    return Content.styled(safe_line(text), style)


def marked(text: str, marks: Iterable[TextSpan], style: str | Style) -> Content:
    """Text as content with ``marks`` (half-open spans of code points into ``text``) in a style."""
    return Content(safe_text(text), [Span(start, end, style) for start, end in marks if end > start])
