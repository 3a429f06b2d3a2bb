"""A stretch of a text in its paragraphs: for reports that must not run a whole article together."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpus.spans import Span

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n")


def paragraphs(text: str, span: Span, sentences: Sequence[Span]) -> list[str]:
    """The paragraphs of ``text[slice(*span)]``, each as it stands there; empty ones are left out.

    Blank lines part them. Where a text has none, each line is one, but for lines that only go on with one of its
    ``sentences``, which are in order.
    """
    start, end = span
    if _BLANK_LINES.search(text):
        parts = _BLANK_LINES.split(text[start:end])
    else:
        cuts = [start, *_line_ends(text, span, sentences), end]
        parts = [text[a:b] for a, b in pairwise(cuts)]
    return [part for part in parts if part.strip()]


def _line_ends(text: str, span: Span, sentences: Sequence[Span]) -> Iterator[int]:
    """Where lines end in ``span`` between sentences."""
    at = text.find("\n", *span)
    while at >= 0:
        n = bisect_right(sentences, (at, at)) - 1
        if n < 0 or at >= sentences[n][1]:
            yield at
        at = text.find("\n", at + 1, span[1])
