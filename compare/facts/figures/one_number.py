"""One number: a figure that two sentences share, of which they do not tell the same.

    9,000 homes were damaged, of which 900 …    /  9,000 homes were destroyed              what became of them
    the rebels hold five districts              /  the rebels hold five towns              what is counted
    12 million dollars in gold                  /  12 million bars of gold                 the unit
    6 percent a year                            /  6 percent over four years               in what time
    shrank to four seats                        /  shrank by four seats                    how far, or by how much
    29 people, among them seven clerks          /  29 clerks                               the whole or a part

The figure stands once in each of two surely linked sentences. Which words exclude each other stands in
data/contrasts.txt.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from compare.facts.figures.kinds import dimension_of, of_units
from compare.facts.figures.people import PEOPLE
from compare.facts.found import Replaced
from compare.facts.sides import SURE_LINK, Linked
from compare.facts.terms.wording import contrast, contrast_of, excluding, rivals_of
from compare.reading import Reading
from compare.words import Word, stem_of

FATE, NOUN = 9, 3
"""Words behind a figure within which stand what becomes of the counted, and what is counted."""
TELLS = 0.5
"""A word of less weight counts nothing."""
_SCALES = frozenset("hundred thousand million billion trillion".split())
_HEDGES = frozenset(
    "about around some nearly almost roughly just only at least more less than up another over".split()
)
_CHANGE = frozenset(
    stem_of(word)
    for word in (
        "rise grow increase climb jump soar gain fall drop decline decrease shrink sink cut reduce lower raise lift "
        "narrow widen halve slip edge slash trim expand"
    ).split()
)
"""Verbs of which it matters whether it is by so much, or to so much."""
_TELLING = frozenset(stem_of(word) for word in "by to over per percent cent an each every".split())
"""Words that say of a figure in what, by how much or how often."""
NEAR = 6
"""Words between such a verb and its figure, at most."""
_RATE = re.compile(
    r"(?i)[\s,]*(?:\w+\s){0,2}?(?:an?|per|each|every)\s(?P<time>hour|day|night|week|month|quarter|year)\b(?!\sago)"
)
_OVER = re.compile(
    r"(?i)[\s,]*(?:\w+\s){0,3}?over\s(?:the\s(?:next|coming)\s)?(?!the\b)\w+[\s-](?:day|week|month|year)s?\b"
)
_MONEY, _SHARE, _COUNT = "money", "percent", ""
_SIGNS = frozenset("$£€¥₹")


class _Number(NamedTuple):
    """A figure of a sentence: the half-open range of its tokens, what unit it has, and the token of what is counted
    (-1 for none)."""

    first: int
    last: int
    unit: str
    noun: int


def one_number(pair: Linked) -> Iterator[Replaced]:
    """What two sentences of a sure link tell otherwise of figures that both have."""
    if pair.score < SURE_LINK or not (excluding(pair) or _may_say_otherwise(pair)):
        return
    a, b = pair.a.reading, pair.b.reading
    both = _figures(a, pair.i) & _figures(b, pair.j)
    if not both:
        return
    here, there = _numbers(a, pair.i, both), _numbers(b, pair.j, both)
    for key in [key for key in here if key in there]:
        places, others = here[key], there[key]
        if places and others and _differ_behind(pair, places, others):
            x, y = _number(a, pair.i, places), _number(b, pair.j, others)
            yield from _otherwise(pair, x, y, whole=len(key[0]) > 1 or len(key) > 1)


def _may_say_otherwise(pair: Linked) -> bool:
    """Whether a sentence has a word for a unit, a change or people that the other one lacks.

    ``PEOPLE`` are concepts, of which nearly all are stems too: which will do for a first look.
    """
    here, there = pair.alone
    return not (_sayings().isdisjoint(here) and _sayings().isdisjoint(there))


@cache
def _sayings() -> frozenset[str]:
    return of_units() | _TELLING | PEOPLE


def _figures(reading: Reading, sentence: int) -> set[str]:
    words = reading.tokens.words
    return {words[n].concept for n in reading.among(reading.tokens.figures, sentence)}


def _differ_behind(pair: Linked, x: "_Tokens", y: "_Tokens") -> bool:
    """Whether about a figure a word stands on either side that the other sentence lacks."""
    return any(
        not alone.isdisjoint(side.reading.tokens.stems[max(0, first - BEFORE) : last + FATE])
        for side, alone, (first, last) in ((pair.a, pair.alone[0], x), (pair.b, pair.alone[1], y))
    )


BEFORE = 2
"""Words before a figure that may say another thing of it."""


def _otherwise(pair: Linked, x: "_Number", y: "_Number", *, whole: bool) -> Iterator[Replaced]:
    """The first thing in which two sentences differ of one figure; ``whole`` says that it has more digits than one."""
    a, b = pair.a.reading, pair.b.reading
    p, q = a.tokens.words, b.tokens.words
    if x.unit != y.unit:
        if whole and _are_two_units(x, y):
            ends = max(x.last, x.noun + 1), max(y.last, y.noun + 1)
            yield Replaced((x.first, ends[0]), (y.first, ends[1]), "number", sure=False)
        return
    step = _step(a, pair.i, x)
    step_b = _step(b, pair.j, y) if step else ""
    if step_b and step != step_b:
        yield Replaced((x.first - 1, x.last), (y.first - 1, y.last), "number", sure=False)
        return
    time, end = _in_time(a, x)
    time_b, end_b = _in_time(b, y) if time else ("", y.last)
    if time_b and time != time_b:
        yield Replaced((x.first, end), (y.first, end_b), "number", sure=False)
        return
    if x.noun >= 0 and y.noun >= 0:
        one, other = p[x.noun], q[y.noun]
        kind = contrast_of(one, other)
        if kind:
            yield Replaced((x.first, x.noun + 1), (y.first, y.noun + 1), kind, sure=False)
            return
        part = _part(a, pair.i, x, one, other) or _part(b, pair.j, y, other, one)
        if part:
            yield Replaced((x.first, x.noun + 1), (y.first, y.noun + 1), "number", sure=False)
            return
    fate = _fate(a, pair.i, x)
    fate_b = _fate(b, pair.j, y) if fate >= 0 else -1
    if fate_b >= 0 and contrast_of(p[fate], q[fate_b]) == "outcome":
        yield Replaced((x.first, fate + 1), (y.first, fate_b + 1), "outcome", sure=False)


def _are_two_units(x: _Number, y: _Number) -> bool:
    """Whether one of two figures is money or a share, and the other something else that is named."""
    units = {x.unit, y.unit}
    if _COUNT in units:
        return units <= {_MONEY, _SHARE, _COUNT} and max(x.noun, y.noun) >= 0
    return units == {_MONEY, _SHARE}


_Tokens = tuple[int, int]


def _numbers(reading: Reading, sentence: int, both: set[str]) -> dict[tuple[str, ...], _Tokens | None]:
    """The half-open tokens of the figures of a sentence that begin with a word of ``both``, by their words; ``None``
    for one that stands there twice."""
    tokens = reading.tokens
    words, end = tokens.words, reading.ranges[sentence][1]
    found: dict[tuple[str, ...], _Tokens | None] = {}
    last = -1
    for n in reading.among(tokens.figures, sentence):
        if n < last or not words[n].counts or words[n].concept not in both:
            continue
        last = n + 1
        while last < end and words[last].norm in _SCALES:
            last += 1
        key = tuple([w.concept for w in words[n:last]])
        found[key] = None if key in found else (n, last)
    return found


def _number(reading: Reading, sentence: int, tokens: _Tokens) -> _Number:
    words, (n, last), end = reading.tokens.words, tokens, reading.ranges[sentence][1]
    behind = words[last].norm if last < end else ""
    if behind == "per" and last + 1 < end and words[last + 1].norm == "cent":
        return _Number(n, last, _SHARE, -1)
    unit = _MONEY if n and words[n - 1].norm in _SIGNS else dimension_of(behind)
    return _Number(n, last, unit, -1 if unit else _noun(reading, last, end))


def _noun(reading: Reading, last: int, end: int) -> int:
    """The token of the noun that a figure counts, the first in the plural behind it; -1 for none."""
    words, tokens = reading.tokens.words, reading.tokens
    for n in range(last, min(end, last + NOUN)):
        if (
            not reading.text[tokens.ends[n - 1] : tokens.starts[n]].isspace()
            or words[n].when
            or words[n].figure
        ):
            return -1
        if words[n].concept in PEOPLE or words[n].norm in _MANY or _is_plural(words[n]):
            return n
    return -1


def _step(reading: Reading, sentence: int, x: _Number) -> str:
    """Whether a figure says by how much something changed, or to how much: "by", "to", or ""."""
    words, first = reading.tokens.words, reading.ranges[sentence][0]
    n = x.first - 1
    while n > first and words[n].norm in _HEDGES:
        n -= 1
    if n < first or words[n].norm not in {"by", "to"}:
        return ""
    return words[n].norm if any(w.stem in _CHANGE for w in words[max(first, n - NEAR) : n]) else ""


def _in_time(reading: Reading, x: _Number) -> tuple[str, int]:
    """In what time a figure is reached, and the token behind that: "year" of "6 percent a year", "over" of "6 percent
    over four years", or ""."""
    text, start = reading.text, reading.tokens.ends[x.last - 1]
    behind = text[start : start + LONGEST].partition(".")[0]
    rate = _RATE.match(behind)
    over = _OVER.match(behind) if not rate and "over" in behind.lower() else None
    found = rate or over
    if not found:
        return "", x.last
    return rate["time"].lower() if rate else "over", reading.token_at(start + found.end())


LONGEST = 60
"""Characters behind a figure that may say in what time it is reached."""


def _part(reading: Reading, sentence: int, x: _Number, one: Word, other: Word) -> bool:
    """Whether a figure counts people, of whom its sentence has, as a part of them, another figure of those whom it
    counts on the other side."""
    if one.concept not in PEOPLE or other.concept in PEOPLE:
        return False
    words, end = reading.tokens.words, reading.ranges[sentence][1]
    behind = [
        n
        for n in reading.among(reading.tokens.figures, sentence)
        if n > x.noun and words[n].counts and any(w.norm in _OF_THEM for w in words[n - NOUN : n])
    ]
    nouns = [_noun(reading, n + 1, end) for n in behind]
    return any(n >= 0 and words[n].concept == other.concept for n in nouns)


_OF_THEM = frozenset("among including included includes of them whom".split())
"""Before a figure one of these says that it is a part of another: "among them seven clerks"."""


def _fate(reading: Reading, sentence: int, x: _Number) -> int:
    """The token of what becomes of what a figure counts: the first word behind it that excludes others; -1 for none."""
    words, end = reading.tokens.words, reading.ranges[sentence][1]
    endings = _endings()
    for n in range(x.last, min(end, x.last + FATE)):
        if words[n].stem in endings:
            return n
        if words[n].figure or words[n].norm in _ENDS:
            break
    return -1


@cache
def _endings() -> frozenset[str]:
    """The stems of words for how something ended."""
    rivals = rivals_of()
    return frozenset(one for one in rivals if any(contrast(one, other) == "outcome" for other in rivals[one]))


_ENDS = frozenset("not and or but of".split())
"""Behind these stands nothing more that is told of a figure."""
_MANY = frozenset("children police staff".split())


def _is_plural(word: Word) -> bool:
    """Whether a word looks like a noun in the plural."""
    return word.weight >= TELLS and word.norm.endswith("s") and not word.norm.endswith(("ss", "us", "is"))
