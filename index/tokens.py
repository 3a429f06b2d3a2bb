"""The one reading of text that the index, the query, the snippets and the highlights share.

A reader who types ``zurich``, ``US`` or ``3,800`` means the Zürich, the U.S. and the 3800 on the page, and the
word that was found must be the word that is marked. So there is one analysis, and it keeps its spans::

    tokens("Biden’s cease-fire")  ->  biden [0, 7) at 0 · ceas [8, 13) at 1 · fire [14, 18) at 2 · ceasefir [8, 18) at 1

- Words are told by Unicode, folded (case, accents, width) and stemmed (Snowball English). A possessive ``’s`` or a
  contraction's tail (``’re``) belongs to its word's span and not to its term.
- ``U.S.`` is ``US``; ``3,800`` is ``3800``. The acronyms that are also plain words (``US``, ``WHO``, ``IT``) have a
  term of their own in capitals beside the word's, so that ``US`` does not find every "us".
- Parts joined by a hyphen or an apostrophe, or a number stuck to letters, are terms each at its own position, and
  one more term in one piece at the first part's position: ``e-mail`` is found by ``mail``, ``e mail`` and ``email``.
- Scripts written without spaces are cut into pairs of characters, the last character of a run standing alone, so
  that every character starts a term.

Cost: linear in the text; words seen before cost one dictionary look-up.
"""

import re
from collections.abc import Iterable, Iterator

from index.folding import PICTURES, W, fold
from index.shapes import APOSTROPHES, GROUPS, HYPHENS, Token, shape

ANALYSIS_VERSION = 3
"""Raise it when the same text would give other terms: an index made by another version is rebuilt."""

_WIDTHS = 8  # more than the widest token covers
_LONGEST_WHOLE = 200  # code points
_NO_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»「」『』＂', " "))
_SURFACE = re.compile(
    rf"{W}+(?:(?:(?<=\.\w)\.)?[{HYPHENS}{APOSTROPHES}]{W}+|\.{W}+|(?<=\d)[{GROUPS}]\d+)*(?:(?<=\.\w)\.)?"
    rf"|[{PICTURES}]"
)


def tokens(text: str) -> Iterator[Token]:
    """Every term of ``text`` in order of position; spans are half-open code-point ranges into ``text``."""
    position = 0
    for found in _SURFACE.finditer(text):
        terms, width = shape(found[0])
        offset = found.start()
        for term, form, start, end, step, covers in terms:
            yield Token(term, form, start + offset, end + offset, position + step, covers)
        position += width


def postings(text: str, *, as_whole: bool = False) -> tuple[dict[str, list[int]], set[str]]:
    """What an index keeps of ``text``: the rising places of each term, and the set of forms.

    A place is a token's position and width in one number; ``unplaced`` takes it apart. ``as_whole``: it is also found
    by ``whole(text)``.
    """
    where: dict[str, list[int]] = {}
    forms: set[str] = set()
    position = 0
    for found in _SURFACE.finditer(text):
        terms, width = shape(found[0])
        for term, form, _, _, step, covers in terms:
            place = (position + step) * _WIDTHS + covers
            known = where.get(term)
            if known is None:
                where[term] = [place]
            elif known[-1] != place:
                known.append(place)
            forms.add(form)
        position += width
    for known in where.values():
        known.sort()  # a joined term comes after the parts it starts with
    if as_whole:
        where[whole(text)] = [1]
    return where, forms


def whole(text: str) -> str:
    """The term that stands for all of a field's text, such as an outlet's name, and for no other; no word is like it.

    Case, accents, quotation marks and the width of spaces make no difference.
    """
    folded = fold(text.translate(_NO_QUOTES)).encode("utf-8", "replace").decode()  # no lone surrogates
    return "=" + " ".join(folded.split())[:_LONGEST_WHOLE]


def unplaced(places: Iterable[int]) -> set[tuple[int, int]]:
    """The positions and widths that places stand for."""
    return {divmod(place, _WIDTHS) for place in places}


def sequences(text: str, *, most: int = 4) -> tuple[tuple[str, ...], ...]:
    """The runs of consecutive terms that a searcher may mean by ``text``: the first is in parts, others in one piece.

    ``e-mail`` gives (``e``, ``mail``) and (``email``,). Empty when ``text`` has no words.
    """
    at: dict[int, list[Token]] = {}
    end = 0
    for token in tokens(text):
        at.setdefault(token.pos, []).append(token)
        end = max(end, token.pos + token.width)
    if end and _continues(at.get(end - 1, []), at.get(end - 2, [])):
        end -= 1  # the last character of a run of pairs is already in the pair before
    found: list[tuple[str, ...]] = []
    paths: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    while paths and len(found) < most:
        position, path = paths.pop()
        if position >= end:
            found.append(path)
            continue
        here = {t.width: t.term for t in at[position]}  # of "us" and "US" at one place, the later: "US"
        paths.extend((position + width, (*path, here[width])) for width in sorted(here, reverse=True))
    return tuple(p for p in found if p)


def _continues(last: list[Token], before: list[Token]) -> bool:
    return bool(last and before) and before[0].end >= last[0].end and before[0].start < last[0].start
