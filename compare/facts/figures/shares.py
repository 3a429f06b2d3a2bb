"""Shares: how many of those spoken of, where one sentence gives a number or another share of them.

    Eleven were arrested, nine of them for refusing to leave   /   All of them had refused to leave
    39 of the patients are children                            /   most of the patients are children

What is told of the share has to be the same: a word that tells stands behind both.
"""

from collections.abc import Iterator
from typing import NamedTuple

from compare.cues import ALMOST, SHARES
from compare.facts.found import Replaced
from compare.facts.sides import Linked
from compare.reading import Reading
from compare.words import Word

_WHOLE = frozenset("them whom which those these the his her its their our".split())
NUMBER = "number"
REACH = 7
"""Words behind a share that say what is told of it."""
TELLS = 0.5
"""A word of less weight tells nothing of it."""
MOST = 4
"""Shares of one sentence that are looked at."""


class _Share(NamedTuple):
    """A share, by its tokens, what sort it is, and the concepts told of it."""

    tokens: tuple[int, int]
    sort: str
    told: frozenset[str]


def shares(pair: Linked) -> Iterator[Replaced]:
    """The shares of one thing that two sentences give otherwise, one of them at least in words."""
    found = _shares(pair.a.reading, pair.i)
    for x in found:
        for y in _shares(pair.b.reading, pair.j):
            if _differ(x.sort, y.sort) and x.told & y.told:
                yield Replaced(x.tokens, y.tokens, "number", sure=False)


def _differ(sort: str, other: str) -> bool:
    """Whether two sorts of share cannot both be told of one thing; nearly all are most."""
    return sort != other and {sort, other} != {"most", "nearly all"}


def _shares(reading: Reading, sentence: int) -> list[_Share]:
    """The shares that a sentence gives: "nine of them", "nearly all of the patients"."""
    words, (first, last) = reading.tokens.words, reading.ranges[sentence]
    found: list[_Share] = []
    for n in range(first + 1, last - 2):
        if words[n].norm != "of" or words[n + 1].norm not in _WHOLE:
            continue
        sort = _sort(words[n - 1])
        if sort and len(found) < MOST:
            nearly = sort == "all" and n - 2 >= first and words[n - 2].norm in ALMOST
            begin = n - 2 if nearly else n - 1
            told = [w for w in words[n + 2 : min(last, n + 2 + REACH)] if w.weight >= TELLS and not w.number]
            before = words[max(first, n - 1 - REACH) : n - 1] if not told else ()
            concepts = frozenset(w.concept for w in (*told, *before))
            found.append(_Share((begin, n), "nearly all" if nearly else sort, concepts))
    return found


def _sort(word: Word) -> str:
    return (
        NUMBER if word.counts and word.figure and word.norm not in {"one", "1"} else SHARES.get(word.norm, "")
    )
