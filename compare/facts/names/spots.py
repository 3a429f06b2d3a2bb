"""Spots: where two texts say that somebody was born, arrested, married or buried, or died.

Ina Vold was born in Kelm, the daughter of a smith   /   Ina Vold, who was born in Orrin, left for the city
"""

from collections import defaultdict
from collections.abc import Iterator

from compare.cues import ONCE
from compare.facts.found import Found, told
from compare.facts.names.full_names import is_name, last_name, may_be_one
from compare.facts.names.holders import LONGEST, joined
from compare.facts.names.naming import known_to, one_alias
from compare.facts.sides import NAMES, Side, cued
from compare.facts.terms.phrases import is_past

MOST = 100
"""Such words of one text that are looked at."""
BEFORE, BEHIND = 6, 4
"""Whom it befell and where stand at most this many words from the verb."""
_AT = frozenset("in at near outside".split())
_BETWEEN = frozenset("was is were be been being who had has have and later reportedly".split())
_STOPS = frozenset(';:.—–()“”"\n')
Spot = tuple[tuple[int, int], tuple[int, int]]
"""The half-open token ranges of a person's name and of a place's."""


def spots(a: Side, b: Side) -> Iterator[Found]:
    """Two places of what befalls a person once; one may lie in the other, so they only may differ."""
    here = _spots(a)
    there = _spots(b) if here else {}
    for key in [key for key in here if key in there]:
        if len(here[key]) > 1 or len(there[key]) > 1:
            continue
        (name, place), (name_b, place_b) = here[key][0], there[key][0]
        x, y = a.reading.tokens.words[slice(*place)], b.reading.tokens.words[slice(*place_b)]
        if not may_be_one(a, name, b, name_b):
            continue
        if known_to(x, b.names) or known_to(y, a.names) or one_alias(x, y):
            continue
        span, span_b = a.reading.tokens.span(*place), b.reading.tokens.span(*place_b)
        yield told("place", a, span, b, span_b, sure=False)


def _spots(side: Side) -> dict[tuple[str, str], list[Spot]]:
    """Places by the verb's concept and the last name of whom it befell."""
    tokens = side.reading.tokens
    words = tokens.words
    found: defaultdict[tuple[str, str], list[Spot]] = defaultdict(list)
    for n in [n for n in cued(side.reading, ONCE) if not words[n].name][:MOST]:
        name = _befallen(side, n) if is_past(words[n]) or words[n].norm == "born" else None
        place = _place(side, n) if name else None
        if name and place:
            found[words[n].concept, tokens.concepts[last_name(side.reading, name)]].append((name, place))
    return found


def _befallen(side: Side, verb: int) -> tuple[int, int] | None:
    """The name before a verb, with nothing told between."""
    tokens, text = side.reading.tokens, side.reading.text
    n = verb
    while n > max(0, verb - BEFORE) and _STOPS.isdisjoint(text[tokens.ends[n - 1] : tokens.starts[n]]):
        if is_name(tokens.words[n - 1]) and tokens.words[n - 1].weight >= NAMES:
            break
        if tokens.norms[n - 1] not in _BETWEEN:
            return None
        n -= 1
    first = n
    while (
        first > max(0, n - LONGEST)
        and is_name(tokens.words[first - 1])
        and (first == n or joined(side.reading, first))
    ):
        first -= 1
    return (first, n) if first < n else None


def _place(side: Side, verb: int) -> tuple[int, int] | None:
    """The name of a place behind a verb: "arrested on Friday in Dunmore"."""
    tokens, text = side.reading.tokens, side.reading.text
    words = tokens.words
    for n in range(verb + 1, min(len(words) - 1, verb + 1 + BEHIND)):
        if not text[tokens.ends[n - 1] : tokens.starts[n]].isspace():
            return None
        if words[n].norm in _AT and words[n + 1].name and not words[n + 1].when:
            last = n + 1
            while (
                last < len(words) and words[last].name and not words[last].when and joined(side.reading, last)
            ):
                last += 1
            return (
                (n + 1, last)
                if all(w.weight >= NAMES for w in words[n + 1 : last]) and last > n + 1
                else None
            )
    return None
