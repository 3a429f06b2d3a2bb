"""Worst hit: which places two texts say that something struck hardest.

the villages of Karv and Kosh were worst hit    /   the four hardest-hit villages were Tolan, Gavar and Gour
"""

from collections.abc import Iterator

from compare.cues import EXTREME
from compare.facts.figures.glances import Spans, outside
from compare.facts.found import Found, told
from compare.facts.names.naming import known_to
from compare.facts.names.places import named
from compare.facts.sides import Side

_WORST = frozenset("worst hardest most heaviest".split())
_HIT = frozenset("hit affected damaged struck".split())
BETWEEN = 2
"""Words between both at most: "most strongly affected"."""
BEFORE, BEHIND = 7, 12
"""Words on either side within which the places are named."""
_ENDS = frozenset("said says that according from by but while".split())
Tokens = tuple[int, int]


def worst_hit(a: Side, b: Side, told_of: Spans) -> Iterator[Found]:
    """The places that two texts call the worst hit, where neither knows the other's; none in a span ``told_of``."""
    here = _worst(a)
    there = _worst(b) if here else None
    if not (here and there):
        return
    p, q = a.reading.tokens.words[slice(*here)], b.reading.tokens.words[slice(*there)]
    free = outside(a.reading, here[:1], told_of[0]) and outside(b.reading, there[:1], told_of[1])
    if free and not (known_to(p, b.names) or known_to(q, a.names)):
        yield told("place", a, a.reading.tokens.span(*here), b, b.reading.tokens.span(*there), sure=False)


def _worst(side: Side) -> Tokens | None:
    """The half-open tokens from the first to the last place that a text calls the worst hit."""
    tokens = side.reading.tokens
    if any(words.isdisjoint(tokens.held()) for words in (_WORST, _HIT)):
        return None
    for n in tokens.cued:
        if tokens.words[n].cues & EXTREME and tokens.norms[n] in _WORST:
            hit = next(
                (m for m in range(n + 1, min(len(tokens), n + 2 + BETWEEN)) if tokens.norms[m] in _HIT), None
            )
            sentence = side.reading.sentence_of(n) if hit is not None else None
            places = _beside(side, sentence, n, hit) if sentence is not None and hit is not None else []
            if places:
                return places[0][0], places[-1][1]
    return None


def _beside(side: Side, sentence: int, first: int, last: int) -> list[Tokens]:
    """The names right before, else right behind, the words that say so."""
    norms = side.reading.tokens.norms
    low, high = (
        max(side.reading.ranges[sentence][0], first - BEFORE),
        min(side.reading.ranges[sentence][1], last + BEHIND),
    )
    start = next((n + 1 for n in range(first - 1, low - 1, -1) if norms[n] in _ENDS), low)
    end = next((n for n in range(last + 1, high) if norms[n] in _ENDS), high)
    parts = named(side, sentence)
    before = [part for part in parts if start <= part[0] and part[1] <= first]
    return before or [part for part in parts if last < part[0] and part[1] <= end]
