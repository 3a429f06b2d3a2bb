"""Sequence: which of two events came first, told in two orders.

Sorel spoke ahead of her meeting with the king     /  Following a meeting with the king, Sorel spoke …
The warning came an hour before the landslide      /  The warning was issued an hour after the landslide

What is done, and the event that it is set before or behind, are the same. Only ever may they differ.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from compare.cues import AFTER, BEFORE, SEQUENCED
from compare.facts.figures.frames import rarity
from compare.facts.figures.glances import Spans, outside
from compare.facts.found import Found, told
from compare.facts.sides import Side
from compare.reading import Reading
from compare.words import Word

_SIGNS: Mapping[str, tuple[str, ...]] = BEFORE | AFTER
MOST = 40
"""Such words of one text that are looked at."""
REACH = 60
"""Words on either side of one that tell what is done."""
LONGEST = 7
"""Words behind one that name the event."""
TELLS, ACTS = 0.5, 0.75
"""A word of less weight says nothing of the event, and nothing of what is done."""
SHARED = 0.5
"""What is shared of the fewer words that tell of the event, and of what is done."""
ENOUGH = 1.2
"""What the words come to that are shared, each the rarer the more."""
_BREAKS = frozenset(',;:.—–()“”"\n')
_ONWARD = frozenset("who which that when where while and but as because although though if".split())
_BE = frozenset("is are was were be been being".split())


class _Set(NamedTuple):
    """What is set before or behind an event: the span of the words that say so, the concepts of the event with their
    weights, and the other words of the sentence."""

    span: tuple[int, int]
    event: dict[str, float]
    others: list[Word]

    def rest(self) -> dict[str, float]:
        """The concepts of what is done, with their weights."""
        return _told(self.others, ACTS)


def sequence(a: Side, b: Side, told_of: Spans) -> Iterator[Found]:
    """Where two texts put what is done before and behind one event; none in a span ``told_of``."""
    for one, other, spans in ((a, b, told_of), (b, a, told_of[::-1])):
        for x, y in _turned(one, other):
            free = [
                outside(side.reading, [side.reading.token_at(z.span[0])], known)
                for side, z, known in ((one, x, spans[0]), (other, y, spans[1]))
            ]
            if all(free):
                left, right = (x, y) if one is a else (y, x)
                yield told("date", a, left.span, b, right.span, sure=False)


def _turned(one: Side, other: Side) -> Iterator[tuple[_Set, _Set]]:
    """What one text sets before an event and the other only behind it."""
    if not (_has(one, BEFORE) and _has(other, AFTER)):
        return
    befores = _all_set(one, BEFORE)
    events = frozenset[str]().union(*(x.event for x in befores))
    afters = _all_set(other, AFTER, events) if events else []
    pairs = [(x, y) for x in befores for y in afters if _are_one(x, y)]
    if not pairs:
        return
    often = rarity(one.reading, other.reading)
    too, too_b = _all_set(one, AFTER, events), _all_set(other, BEFORE, events)
    for x, y in pairs:
        shared = (x.event | x.rest()).keys() & (y.event | y.rest()).keys()
        alike = any(_are_one(x, z) for z in too_b) or any(_are_one(z, y) for z in too)
        if not alike and sum(2 / often[c] for c in shared) >= ENOUGH:
            yield x, y


def _has(side: Side, signs: Mapping[str, tuple[str, ...]]) -> bool:
    norms = side.reading.tokens.norms
    return any(norms[n] in signs for n in _likely(side.reading))


def _are_one(x: _Set, y: _Set) -> bool:
    """Whether two tell of one event and one thing that is done."""
    if x.event.keys().isdisjoint(y.event):
        return False
    rest, rest_b = x.rest(), y.rest()
    if not (rest and rest_b):  # "two days after her birthday Costa wrote the message"
        return _share(x.event | rest, y.event | rest_b)
    return _share(x.event, y.event) and _share(rest, rest_b)


def _share(x: dict[str, float], y: dict[str, float]) -> bool:
    least = min(sum(x.values()), sum(y.values()))
    return least > 0 and sum(min(x[c], y[c]) for c in x.keys() & y.keys()) >= SHARED * least


def _all_set(
    side: Side, signs: Mapping[str, tuple[str, ...]], events: frozenset[str] | None = None
) -> list[_Set]:
    """All that a text sets before or behind an event by one of the ``signs``, one with a concept of ``events``."""
    norms, concepts = side.reading.tokens.norms, side.reading.tokens.concepts
    likely = _likely(side.reading)
    places = [n for sign in signs for n in [n for n in likely if norms[n] == sign][:MOST]] if likely else []
    if events is not None:
        places = [n for n in places if not events.isdisjoint(concepts[n + 1 : n + 3 + LONGEST])]
    return [one for n in places[:MOST] if (one := _set(side, n))]


def _likely(reading: Reading) -> list[int]:
    """The tokens of signs; looked up once only."""
    known: dict[int, list[int]] = reading.kept(_likely)
    if 0 not in known:
        tokens = reading.tokens
        known[0] = [n for n in tokens.cued if tokens.words[n].cues & SEQUENCED]
    return known[0]


def _set(side: Side, n: int) -> _Set | None:
    """What the sign at token ``n`` sets before or behind an event."""
    reading, tokens = side.reading, side.reading.tokens
    words, norms = tokens.words, tokens.norms
    sentence = reading.sentence_of(n)
    if sentence is None or tuple(norms[n + 1 : n + 1 + len(_SIGNS[norms[n]])]) != _SIGNS[norms[n]]:
        return None
    if norms[n] == "following" and n and norms[n - 1] in _BE:
        return None
    low, high = reading.ranges[sentence]
    low, high = max(low, n - REACH), min(high, n + REACH)
    start = n + 1 + len(_SIGNS[norms[n]])
    end = start
    while (
        end < min(high, start + LONGEST)
        and norms[end] not in _ONWARD
        and (end == start or _goes_on(side, end))
    ):
        end += 1
    event = _told(words[start:end], TELLS)
    return _Set(tokens.span(n, end), event, [*words[low:n], *words[end:high]]) if event else None


def _goes_on(side: Side, n: int) -> bool:
    tokens = side.reading.tokens
    return _BREAKS.isdisjoint(side.reading.text[tokens.ends[n - 1] : tokens.starts[n]])


def _told(words: Sequence[Word], least: float) -> dict[str, float]:
    return {w.concept: w.weight for w in words if w.weight >= least and not (w.figure or w.when or w.number)}
