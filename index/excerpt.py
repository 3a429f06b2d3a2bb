"""A stretch of an article cut out to be shown on one line; where to cut is ``index.snippets``' business.

Apart from it, because the newest articles are shown by their leads before anything is searched, and the analysis of
text takes longer to import than they take to show.
"""

from dataclasses import dataclass

from corpus.spans import Span

WIDTH = 240
"""Code points of a snippet, about."""

_ELLIPSIS = "… "


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a text on one line: ``marks`` are spans into ``text``; ``start`` is where it begins in the article.

    An ellipsis at either end is part of ``text`` and of no mark; ``start`` is that of the first character after it.
    """

    text: str
    marks: tuple[Span, ...]
    start: int


def lead(text: str, *, width: int = WIDTH, begins: int = 0) -> Snippet:
    """The first words of ``text`` from ``begins`` on, about ``width`` code points; what is before is not missed."""
    start = first_word(text, begins)
    shown = cut(text[start:], 0, closing(text, start, width) - start, ())
    return Snippet(shown.text, (), start)


def cut(text: str, start: int, end: int, marks: tuple[Span, ...]) -> Snippet:
    """``text[start:end]`` with those of ``marks`` (spans into ``text``, in order) that reach into it."""
    before = _ELLIPSIS if text[:start].strip() else ""
    after = "…" if text[end:].strip() else ""
    shift = len(before) - start
    shown = tuple((max(s, start) + shift, min(e, end) + shift) for s, e in marks if s < end and e > start)
    return Snippet(before + _flat(text[start:end]) + after, shown, start)


def closing(text: str, start: int, width: int) -> int:
    """An end after a whole word, at most ``width`` after ``start``."""
    end = min(len(text), start + width)
    if end < len(text) and not text[end].isspace():
        space = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        end = space if space > start else end
    return start + len(text[start:end].rstrip())


def first_word(text: str, at: int = 0) -> int:
    """Where the first character that is not white space stands, from ``at`` on; the end where there is none."""
    return len(text) - len(text[at:].lstrip())


def _flat(text: str) -> str:
    """One line, each character for one."""
    return "".join(" " if c.isspace() else c for c in text)
