"""Finding words in one article's text: upper and lower case, quotation glyphs, dashes and line breaks are one."""

import re

from corpus.spans import Span

MOST = 5_000
"""So many places are told."""

_ALIKE = ("'‘’ʼ`", '"“”„«»', "-‐‑–—")


def places(text: str, wanted: str) -> tuple[Span, ...]:
    """Where ``wanted`` stands in ``text``, as half-open spans in order, the first ``MOST``; none for blank words."""
    words = wanted.split()
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(_pattern(word) for word in words), re.IGNORECASE)
    found = []
    for match in pattern.finditer(text):
        found.append(match.span())
        if len(found) == MOST:
            break
    return tuple(found)


def _pattern(word: str) -> str:
    return "".join(
        next((f"[{re.escape(set_)}]" for set_ in _ALIKE if one in set_), re.escape(one)) for one in word
    )
