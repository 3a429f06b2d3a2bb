"""Numbered: roads, flights, wards, models and other things that are told apart by a number.

the A82 near Tarlow / the A83 near Tarlow      flight LX317 / flight LX371      Route 9 / Route 6      Ward 4 / Ward 7
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.cues import NUMBERED
from compare.facts.covered import Told, outside
from compare.facts.figures.frames import rarity, telling
from compare.facts.found import Found, Replaced, told
from compare.facts.sides import Linked, Side, cued
from compare.reading import Reading
from compare.words import Word

_CODE = re.compile(r"([a-z]{1,3})(\d{1,4})")
MOST = 60
"""Words of one text that are looked at."""
SHARED = 0.4
"""What linked sentences share at least that number one thing in two ways."""
NEAR = 8
"""Words on either side of a number that tell what it is about."""
ENOUGH = 0.5
"""What the words about two numbers come to that stand in sentences not linked, each the rarer the more."""


class Numbered(NamedTuple):
    """What is numbered, such as "ward", or the letters before the digits; the number; and its half-open tokens."""

    thing: str
    number: str
    tokens: tuple[int, int]


def numbered(reading: Reading) -> list[Numbered]:
    """All that a text tells apart by a number, in order; read once only."""
    known: dict[int, list[Numbered]] = reading.kept(numbered)
    if 0 not in known:
        words = reading.tokens.words
        found = (_numbered_at(words, n) for n in cued(reading, NUMBERED)[:MOST])
        known[0] = [one for one in found if one]
    return known[0]


def _numbered_at(words: Sequence[Word], n: int) -> Numbered | None:
    word = words[n]
    if word.figure:
        code = _CODE.fullmatch(word.norm)
        return Numbered(code[1], code[2], (n, n + 1)) if code else None
    behind = words[n + 1] if n + 1 < len(words) else None
    return Numbered(word.norm, behind.norm, (n, n + 2)) if behind and behind.norm.isdecimal() else None


def other_numbers(pair: Linked) -> Iterator[Replaced]:
    """What two linked sentences give two numbers, each unknown to the other text."""
    here, there = ([x for x in numbered(s.reading) if _is_in(s, n, x)] for s, n in _both(pair))
    if not (here and there) or pair.shared < SHARED:
        return
    for x, y in _single(here, there):
        if _unknown(x, pair.b) and _unknown(y, pair.a):
            yield Replaced(x.tokens, y.tokens, "name", sure=False)


def other_numbers_anywhere(a: Side, b: Side, told_of: Told) -> Iterator[Found]:
    """What two texts each give one number only, and not the same, amid words that both have; in no span ``told_of``."""
    pairs = [*_single(numbered(a.reading), numbered(b.reading))]
    often = rarity(a.reading, b.reading) if pairs else Counter[str]()
    for x, y in pairs:
        free = outside(a.reading, x.tokens[:1], told_of[0]) and outside(b.reading, y.tokens[:1], told_of[1])
        both = _about(a.reading, x) & _about(b.reading, y)
        if free and sum(2 / often[c] for c in both) >= ENOUGH:
            spans = a.reading.tokens.span(*x.tokens), b.reading.tokens.span(*y.tokens)
            yield told("name", a, spans[0], b, spans[1], sure=False)


def _both(pair: Linked) -> tuple[tuple[Side, int], tuple[Side, int]]:
    return (pair.a, pair.i), (pair.b, pair.j)


def _is_in(side: Side, sentence: int, one: Numbered) -> bool:
    first, last = side.reading.ranges[sentence]
    return first <= one.tokens[0] < last


def _single(here: Sequence[Numbered], there: Sequence[Numbered]) -> Iterator[tuple[Numbered, Numbered]]:
    """The things that either side gives one number, and not the same."""
    mine, others = _by_thing(here), _by_thing(there)
    for thing in [thing for thing in mine if thing in others]:
        xs, ys = mine[thing], others[thing]
        if len({x.number for x in xs}) == len({y.number for y in ys}) == 1 and xs[0].number != ys[0].number:
            yield xs[0], ys[0]


def _by_thing(found: Sequence[Numbered]) -> dict[str, list[Numbered]]:
    table: defaultdict[str, list[Numbered]] = defaultdict(list)
    for one in found:
        table[one.thing].append(one)
    return table


def _unknown(one: Numbered, other: Side) -> bool:
    return all((x.thing, x.number) != (one.thing, one.number) for x in numbered(other.reading))


def _about(reading: Reading, one: Numbered) -> set[str]:
    """The concepts that tell something within a few words of a number."""
    words, (first, last) = reading.tokens.words, one.tokens
    near = (*words[max(0, first - NEAR) : first], *words[last : last + NEAR])
    return {w.concept for w in telling(near)}
