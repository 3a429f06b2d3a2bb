"""Portions: how many of the same are meant, told by a small word before the same noun, or for people.

    No one has been charged            /  several people have been charged
    Every stall was inspected          /  some stalls were inspected
    Many families fled at once         /  few families fled

What is told of them has to be the same: a word that tells stands behind both. Of shares that have "of them" behind
them, and of figures, ``shares`` tells.
"""

from collections.abc import Iterator
from typing import NamedTuple

from compare.cues import ALMOST, PORTIONED, PORTIONS
from compare.facts.found import Replaced
from compare.facts.sides import SURE_LINK, Linked
from compare.reading import Reading
from compare.words import Word

NONE, FEW, SOME, MANY, HALF = "none", "few", "some", "many", "half"
MOST, NEARLY, ALL = "most", "nearly all", "all"
_AGREE = frozenset(
    {
        frozenset({FEW, SOME}),
        frozenset({SOME, MANY}),
        frozenset({SOME, HALF}),
        frozenset({SOME, MOST}),
        frozenset({MANY, MOST}),
        frozenset({HALF, MANY}),
        frozenset({MOST, NEARLY}),
    }
)
"""Portions that may both be told of the same."""
_SMALL = frozenset("of the a an his her its their our your my these those this that such other".split())
_HELPERS = frozenset("had were was have has are is will would".split())
"""Behind these portions no noun is named: "most had left"."""
_NOBODY = frozenset("nobody none".split())
_FOLK = frozenset({"person", "=person", "one", "1", "=man", "man", "other"})
REACH, BEHIND = 3, 7
"""Words within which the noun stands, and within which stands what is told of it."""
TELLS = 0.5
"""A word of less weight tells nothing."""
MOST_READ = 4
"""Portions of one sentence that are looked at."""


class _Portion(NamedTuple):
    """A portion: its half-open tokens, its sort, the concepts of its noun (none for anybody), and those behind it."""

    tokens: tuple[int, int]
    sort: str
    things: frozenset[str]
    told: frozenset[str]


def portions(pair: Linked) -> Iterator[Replaced]:
    """The portions of the same that two surely linked sentences give otherwise."""
    if pair.score < SURE_LINK:
        return
    here = _portions(pair.a.reading, pair.i)
    there = _portions(pair.b.reading, pair.j) if here else []
    both = {x.sort for x in here} & {y.sort for y in there}
    for x in [x for x in here if x.sort not in both]:
        for y in there:
            if y.sort not in both and _exclude(x.sort, y.sort) and _are_one(x, y):
                yield Replaced(x.tokens, y.tokens, "number", sure=False)
                break


def _exclude(sort: str, other: str) -> bool:
    """Whether two portions cannot both be told of the same."""
    return sort != other and frozenset((sort, other)) not in _AGREE


def _are_one(x: _Portion, y: _Portion) -> bool:
    """Whether two portions are of one thing, and the same is told of it."""
    things = bool(x.things & y.things) if x.things and y.things else NONE in {x.sort, y.sort}
    return things and bool((x.told & y.told) - x.things - y.things)


def _portions(reading: Reading, sentence: int) -> list[_Portion]:
    """The portions that a sentence names."""
    words, (first, last) = reading.tokens.words, reading.ranges[sentence]
    found: list[_Portion] = []
    for n in reading.cued(sentence):
        word = words[n]
        if not word.cues & PORTIONED or len(found) == MOST_READ:
            continue
        sort, begin = PORTIONS[word.norm], n
        if word.norm == "few" and n > first and words[n - 1].norm == "a":
            sort = SOME
        if sort == ALL and n > first and words[n - 1].norm in ALMOST:
            sort, begin = NEARLY, n - 1
        elif n > first and words[n - 1].norm in {"not", "at", "as", "than", "so", "how", "too"}:
            continue
        end, things = _noun(words, n, last)
        if end == n:
            continue
        told = frozenset(
            [w.concept for w in words[end : min(last, end + BEHIND)] if w.weight >= TELLS and not w.name]
        )
        found.append(_Portion((begin, end), sort, things, told))
    return found


def _noun(words: list[Word], n: int, last: int) -> tuple[int, frozenset[str]]:
    """Where the noun ends of which the word at token ``n`` is a portion, and its concepts, none for anybody; ``n`` for
    no noun."""
    if words[n].norm in _NOBODY and not (n + 1 < last and words[n + 1].norm == "of"):
        return n + 1, frozenset()
    m = n + 1
    if m < last and words[m].norm in _HELPERS:
        return m, frozenset()
    while m < last and words[m].norm in _SMALL:
        m += 1
    things: list[str] = []
    while m < min(last, n + 1 + REACH) and not (words[m].figure or words[m].weight < TELLS):
        things.append(words[m].concept)
        m += 1
        if words[m - 1].norm.endswith("s"):
            break
    if not things and m < last and words[m].concept in _FOLK:
        return m + 1, frozenset()
    if things and things[-1] in _FOLK:
        return m, frozenset(things[:-1])
    return (m, frozenset(things)) if things else (n, frozenset())
