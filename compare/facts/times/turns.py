"""Turns: a week, month, year or season told by its place beside today, and the part of a day that ends a time.

will return next year / returns this year          shut until the evening / until the next morning
"""

from collections.abc import Iterator

from compare.cues import TURNED, UNTIL
from compare.facts.found import Found, told
from compare.facts.sides import SURE_LINK, Linked, Side, cued, cued_in
from compare.facts.times.days import When
from compare.reading import Reading

_WHICH = frozenset("next this last".split())
_PARTS = {
    "dawn": (4, 8), "morning": (4, 12), "noon": (12, 13), "midday": (12, 13), "lunchtime": (11, 14),
    "afternoon": (12, 19), "dusk": (16, 22), "evening": (16, 24), "nightfall": (16, 24), "night": (18, 24),
    "midnight": (24, 25),
}  # fmt: skip
"""From this hour up to that one."""
_NEXT_DAY = frozenset("next following tomorrow".split())
LONGEST = 5
"""Words behind "until" within which the part of a day stands."""
SHARED = 0.45
"""What the sentences of a sure link share that give one thing two turns."""
ENDS_ALIKE = 0.3
"""What linked sentences share whose times end at two parts of a day."""


def turn_tokens(reading: Reading) -> list[int]:
    """The tokens of weeks, months, years and seasons that have "next", "this" or "last" before them; found once."""
    known: dict[int, list[int]] = reading.kept(turn_tokens)
    if 0 not in known:
        norms = reading.tokens.norms
        known[0] = [n for n in cued(reading, TURNED) if n and norms[n - 1] in _WHICH]
    return known[0]


def turn_at(reading: Reading, n: int) -> When:
    """The turn that ends with token ``n``: kind "turn", value "next year"."""
    span = reading.tokens.span(n - 1, n + 1)
    return When(span, "turn", " ".join(reading.tokens.norms[n - 1 : n + 1]), None)


def differ(x: When, y: When) -> bool:
    """Whether two turns are two of one unit: "this year", "next year"."""
    return x.value != y.value and x.value.split()[-1] == y.value.split()[-1]


def turned_otherwise(pair: Linked) -> Iterator[Found]:
    """The turn, and the part of a day that ends a time, in which two linked sentences differ."""
    if pair.both & TURNED and pair.score >= SURE_LINK:
        here, there = _in_sentence(pair.a, pair.i), _in_sentence(pair.b, pair.j)
        lone = len(here) == len(there) == 1
        if lone and differ(here[0], there[0]) and pair.shared >= SHARED:
            yield told("date", pair.a, here[0].span, pair.b, there[0].span, sure=False)
    ends = _end(pair.a, pair.i) if pair.both & UNTIL else None
    ends_b = _end(pair.b, pair.j) if ends else None
    if ends and ends_b and _are_two(ends, ends_b) and pair.shared >= ENDS_ALIKE:
        yield told("date", pair.a, ends.span, pair.b, ends_b.span, sure=False)


def _in_sentence(side: Side, sentence: int) -> list[When]:
    return [turn_at(side.reading, n) for n in side.reading.among(turn_tokens(side.reading), sentence)]


def _end(side: Side, sentence: int) -> When | None:
    """The part of a day that ends a time in a sentence, its value with "next" where it is one of the day after."""
    tokens, last = side.reading.tokens, side.reading.ranges[sentence][1]
    for at in cued_in(side.reading, sentence, UNTIL):
        for n in range(at + 1, min(last, at + 1 + LONGEST)):
            if tokens.norms[n] in _PARTS:
                later = not _NEXT_DAY.isdisjoint(tokens.norms[at + 1 : n])
                return When(tokens.span(at, n + 1), "end", ("next " if later else "") + tokens.norms[n], None)
            if tokens.words[n].when:
                return None
    return None


def _are_two(x: When, y: When) -> bool:
    """Whether two parts of a day cannot be one."""
    (first, last), (first_b, last_b) = (_PARTS[w.value.split()[-1]] for w in (x, y))
    return last <= first_b or last_b <= first
