"""Surroundings: what stands about a figure: what it counts, where, and what is done with it."""

from compare.facts.roles import is_role
from compare.reading import Reading

_WITHIN = frozenset("in at across throughout around near outside inside".split())
SCOPE_WORDS = 6
"""Words behind a figure within which "in the region" has to begin."""


def scope_of(reading: Reading, sentence: int, last: int) -> frozenset[str]:
    """The telling words of the place that follows the counted: "bridges in the old town"."""
    words, text = reading.tokens.words, reading.text
    end = reading.ranges[sentence][1]
    for n in range(last, min(end, last + SCOPE_WORDS)):
        if n > last and not _PARTS.isdisjoint(text[reading.tokens.ends[n - 1] : reading.tokens.starts[n]]):
            break
        if words[n].norm in _WITHIN and n > last:
            place = words[n + 1 : min(end, n + 5)]
            return frozenset(w.concept for w in place if w.weight >= 0.5 and not w.number)
    return frozenset()


def context(reading: Reading, sentence: int, first: int, last: int) -> tuple[frozenset[str], frozenset[str]]:
    """The concepts right behind a figure (what is counted), and those around it."""
    words = reading.tokens.words
    lo, hi = reading.ranges[sentence]
    things: list[str] = []
    for n in range(last, min(hi, last + 5)):
        word = words[n]
        gap = reading.text[reading.tokens.ends[n - 1] : reading.tokens.starts[n]]
        if not _BREAKS.isdisjoint(gap) or (word.weight < 0.1 and (things or word.norm not in _THROUGH)):
            break
        if word.weight >= 0.1 and not is_role(word):
            things.append(word.concept)
        if len(things) == 3:
            break
    near = [*words[max(lo, first - 6) : first], *words[last : min(hi, last + 6)]]
    return frozenset(things), frozenset([w.concept for w in near if w.weight >= 0.4])


def beside_of(reading: Reading, sentence: int, first: int, last: int) -> frozenset[str]:
    """The telling concepts within three words of a figure, names aside: what is done with it."""
    lo, hi = reading.ranges[sentence]
    words = reading.tokens.words
    near = (*words[max(lo, first - 3) : first], *words[last : min(hi, last + 3)])
    return frozenset(w.concept for w in near if w.weight >= 0.9 and not w.name and not w.number)


_PARTS = frozenset(",;:.—–")
_BREAKS = _PARTS | frozenset("()")
_THROUGH = frozenset("of the other more such additional new".split())
