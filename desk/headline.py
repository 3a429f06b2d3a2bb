"""Where a text goes on behind its headline: a list that shows the headline need not show it a second time."""

import re
from itertools import islice

from corpus.article import Article, first_words

UNTITLED = "(untitled) "
LINES = 6
"""A headline is looked for in so many of the first lines: an outlet's name, a section or the date may stand above."""

_LINE = re.compile(r"\S.*")
_WORD = re.compile(r"\S+")


def behind_headline(article: Article) -> int:
    """The offset in the text behind the headline and the furniture that follows it; 0 where it opens with none.

    An untitled article is called by its first words: of that, the offset behind those.
    """
    text = article.text
    end = _end_of_title(text, article.title) if article.title else _end_of_label(article)
    if not end or not text[end:].strip():
        return 0
    behind = tuple((max(start - end, 0), stop - end) for start, stop in article.boilerplate if stop > end)
    return end + first_words(text[end:], behind)


def _end_of_title(text: str, title: str) -> int:
    """Behind the last of the first lines that says what the title says, however it is set; 0 where none does."""
    wanted = _letters(title)
    lines = islice(_LINE.finditer(text), LINES)
    return max((line.end() for line in lines if wanted and _letters(line[0]) == wanted), default=0)


def _end_of_label(article: Article) -> int:
    """Behind the words that an untitled article is called by; 0 where those are all it has."""
    label = article.label.removeprefix(UNTITLED)
    if not label.endswith("…"):
        return 0
    words = islice(_WORD.finditer(article.text, article.begins), len(label.split()))
    return max((word.end() for word in words), default=0)


def _letters(line: str) -> str:
    return "".join(filter(str.isalnum, line.casefold()))
