"""Seams: where one text ends a sentence, and the other runs on in the same words without a stop.

    left    … Ceramics workshops this spring Photos and letters are compiled into a book to be cherished for years.
    right   Photos and letters are compiled into a book to be cherished for years.

Saved pages glue menus, headlines and captions to the prose behind them: nothing in such a text says where a sentence
begins, but the other text does. A long sentence is cut where the other text's sentence begins or ends inside a
stretch that both have in common, and what is written there looks like a beginning: a capital letter behind a word
that has none, or another line. The parts then link as what they are.

Cost: linear in the sentences that common stretches touch.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from compare.reading import Reading
from compare.sentences import STARTERS

LONG = 25
"""A sentence of fewer words is cut nowhere: an author can have meant it."""
PART = 4
"""Both parts have at least this many words."""
TOO_COMMON = 0.3
"""Behind a word of no more weight ("and", "said") a capital letter begins a name, and no sentence."""
LISTED, TITLED = 12, 0.75
"""Behind a capital letter a sentence begins only where this share of so many words has one: a menu, not a title."""
_FIRST_PERSON = frozenset("i im id ive ill".split())
_NO_STOP = re.compile(r"[^\w,;:()\[\]“”\"‘’'«»–—-]*\Z")
_LINE = re.compile(r"[\n•▪●|·]|\s{2}")


def with_seams(a: Reading, b: Reading, stretches: Sequence[tuple[int, int, int]]) -> tuple[Reading, Reading]:
    """Both readings, their long sentences cut where the other side's end and begin.

    ``stretches`` are common stretches of tokens, ``(start in a, start in b, length)``.
    """
    turned = [(j, i, n) for i, j, n in stretches]
    return _cut(a, _seams(a, b, stretches)), _cut(b, _seams(b, a, turned))


def _seams(here: Reading, there: Reading, stretches: Sequence[tuple[int, int, int]]) -> set[int]:
    """The tokens of ``here`` where a sentence begins, by what ``there`` shows."""
    long = [(first, last) for first, last in here.ranges if last - first >= LONG]
    ends = [last for _, last in long]
    firsts = [first for first, _ in there.ranges]
    lasts = [last for _, last in there.ranges]
    found: set[int] = set()
    for i, j, n in stretches if long else ():
        nearest = bisect_right(ends, i)
        if nearest == len(ends) or long[nearest][0] >= i + n:
            continue
        begins = firsts[bisect_left(firsts, j) : bisect_left(firsts, j + n)]
        stops = lasts[bisect_left(lasts, j + 1) : bisect_right(lasts, j + n)]
        for at in {k + i - j for k in chain(begins, stops)}:
            sentence = bisect_right(ends, at)
            first, last = long[sentence] if sentence < len(ends) else (at, at)
            if first + PART <= at <= last - PART and _begins(here, first, at):
                found.add(at)
    return found


def _begins(side: Reading, first: int, at: int) -> bool:
    """Whether token ``at`` of a sentence that starts at ``first`` can begin one though no stop stands before it."""
    tokens, text = side.tokens, side.text
    gap = text[tokens.ends[at - 1] : tokens.starts[at]]
    if not _NO_STOP.match(gap):
        return False
    if _LINE.search(gap):
        return True
    word, before = tokens.words[at], tokens.words[at - 1]
    if not text[tokens.starts[at]].isupper() or word.norm in _FIRST_PERSON:
        return False
    if not _capital(side, at - 1):
        return before.weight > TOO_COMMON
    if word.norm in STARTERS and not _capital(side, at + 1):
        return True
    listed = range(max(first, at - LISTED), at)
    return sum([_capital(side, n) for n in listed]) >= TITLED * len(listed)


def _capital(side: Reading, n: int) -> bool:
    return side.text[side.tokens.starts[n]].isupper()


def _cut(side: Reading, seams: set[int]) -> Reading:
    """``side`` with its sentences cut before the tokens ``seams``."""
    if not seams:
        return side
    places = sorted(seams)
    ranges: list[tuple[int, int]] = []
    sentences: list[tuple[int, int]] = []
    for (first, last), (start, end) in zip(side.ranges, side.sentences, strict=True):
        for at in places[bisect_right(places, first) : bisect_left(places, last)]:
            ranges.append((first, at))
            sentences.append((start, side.tokens.ends[at - 1]))
            first, start = at, side.tokens.starts[at]
        ranges.append((first, last))
        sentences.append((start, end))
    return replace(side, ranges=tuple(ranges), sentences=tuple(sentences))
