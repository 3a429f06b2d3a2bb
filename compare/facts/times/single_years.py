"""Single years: two years, each unknown to the other text, amid the same rare words.

The heron came to the zoo from Madeira in 1952   /  … had lived there since 1925, when a sailor brought it from Madeira
Wages rose by 4 percent, the most since 2007      /  Not since 2017 have wages risen so much.

What happened in a year is told once in a text, mostly: so the words about it are enough, and no verb is asked for. A
year that is another in one digit, or has the same digits in another order, is likelier meant for the same one. Where
each stands with a name or a figure that the other lacks, the two are of two things. Only ever may they differ.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from compare.facts.covered import NOTHING, Told, outside
from compare.facts.figures.frames import rarity, telling
from compare.facts.found import Found, told
from compare.facts.sides import NAMES, Side

MOST = 100
"""Years of one text that are looked at."""
YEAR, FIRST, LAST = 4, "1000", "2099"
"""Digits of a year, and the first and last that is one."""
NEAR = 9
"""Words on either side of a year."""
ENOUGH = 1.3
"""What the words about both come to, each the rarer the more, and what the years have in common."""
_BEFORE = frozenset(
    "in since from to about until around of january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sept oct nov dec spring summer autumn fall winter early late "
    "mid".split()
)


def single_years(a: Side, b: Side, told_of: Told = NOTHING) -> Iterator[Found]:
    """Pairs of years that may be one, the likeliest first, each once; none in a span ``told_of`` already."""
    here, there = _years(a), _years(b)
    if not (here and there):
        return
    known, known_b = set(here.values()), set(there.values())
    free = outside(a.reading, [n for n, year in here.items() if year not in known_b], told_of[0])
    free_b = outside(b.reading, [n for n, year in there.items() if year not in known], told_of[1])
    if not (free and free_b):
        return
    about, about_b = ({n: _about(s, n) for n in row} for s, row in ((a, free), (b, free_b)))
    pairs = [(n, m) for n in free for m in free_b if _may_be_one(about[n], about_b[m])]
    often = rarity(a.reading, b.reading) if pairs else Counter[str]()
    weighed = [
        (sum(2 / often[c] for c in about[n].words & about_b[m].words) + _likeness(a, n, b, m), n, m)
        for n, m in pairs
    ]
    used: set[tuple[bool, int]] = set()
    for weight, n, m in sorted(weighed, key=lambda one: (-one[0], one[1] + one[2], min(one[1:]))):
        if weight >= ENOUGH and used.isdisjoint({(True, n), (False, m)}):
            used |= {(True, n), (False, m)}
            yield told(
                "date", a, a.reading.tokens.span(n, n + 1), b, b.reading.tokens.span(m, m + 1), sure=False
            )


def _years(side: Side) -> dict[int, str]:
    """The tokens of years, each behind a word that has a year behind it."""
    norms = side.reading.tokens.norms
    found = [n for n in side.reading.tokens.figures if len(norms[n]) == YEAR and FIRST <= norms[n] <= LAST]
    known = [n for n in found if n and norms[n].isdecimal() and norms[n - 1] in _BEFORE]
    return {n: norms[n] for n in known[:MOST]}


class _About(NamedTuple):
    """The concepts that tell something about a year, those of names among them, and the figures beside it."""

    words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]


def _about(side: Side, n: int) -> _About:
    """What stands about a year."""
    reading = side.reading
    sentence = reading.sentence_of(n)
    if sentence is None:
        return _About(frozenset(), frozenset(), frozenset())
    low, high = reading.ranges[sentence]
    words = reading.tokens.words
    near = (*words[max(low, n - NEAR) : n], *words[n + 1 : min(high, n + 1 + NEAR)])
    told = telling(near)
    named = frozenset([w.concept for w in told if w.name and w.weight >= NAMES and w is not words[low]])
    figures = frozenset([w.concept for w in near if w.figure and w.counts])
    return _About(frozenset([w.concept for w in told]), named, figures)


def _may_be_one(x: _About, y: _About) -> bool:
    """Whether two years stand amid the same words, and not each with a name or a figure that the other lacks."""
    if x.words.isdisjoint(y.words) or (x.figures and y.figures and x.figures.isdisjoint(y.figures)):
        return False
    return not (x.names - y.words and y.names - x.words)


def _likeness(a: Side, n: int, b: Side, m: int) -> float:
    """What two years have in common: their digits, all but one of these, and the word before them."""
    x, y = a.reading.tokens.norms[n], b.reading.tokens.norms[m]
    turned = sorted(x) == sorted(y)
    one_digit = sum(p != q for p, q in zip(x, y, strict=True)) == 1
    same = a.reading.tokens.norms[n - 1] == b.reading.tokens.norms[m - 1]
    return 1.0 * turned + 0.5 * one_digit + 0.2 * same
