"""Runs: the stretches that two linked sentences share word for word.

    a contingent of the CSTO has arrived in the country for a short time
    a unit from the CSTO had arrived in the country for a short time
                the CSTO     arrived in the country for a short time     <- two runs; "a" alone is none

An edit script over words (rapidfuzz, compiled) keeps the order; what it leaves over on both sides is searched
once more for swapped clauses. A stretch of words that tell nothing ("of the", between two edits) is no run:
marking it would be confetti.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from compare.alignment import common
from compare.model import Run
from compare.tokens import Tokens
from compare.words import Word

LEAST_WEIGHT = 0.5
"""A run carries at least this much: one word that tells something ..."""
LEAST_WORDS = 3
"""... or is at least this long."""
CLAUSE = 3
"""A swapped clause has this many words or more ..."""
LONG = 40
"""Inside a swapped stretch of this many words no other one is looked for."""
RARE = 0.9
"""... or only words of this weight: a name, a rare word."""

ENDLESS = 1000
"""Sentences of more words than this are no sentences."""
COMMON = 50
"""Words that stand more often in an endless sentence do not tell which part of it is meant."""

Block = tuple[int, int, int]
T = TypeVar("T")


def runs_of(
    left: Tokens, a: tuple[int, int], right: Tokens, b: tuple[int, int]
) -> tuple[tuple[Run, ...], int]:
    """The word-for-word runs of two sentences, given by half-open token ranges, in the left's order; and how many words
    they hold."""
    if max(a[1] - a[0], b[1] - b[0]) > ENDLESS:
        a, b = _near(left, a, right, b), _near(right, b, left, a)
    p, q = left.norms[slice(*a)], right.norms[slice(*b)]
    if (len(q), q) < (len(p), p):
        blocks = [(i, j, n) for j, i, n in _blocks(q, p, right.words[slice(*b)])]
    else:
        blocks = _blocks(p, q, left.words[slice(*a)])
    blocks.sort()
    starts, ends = left.starts[slice(*a)], left.ends[slice(*a)]
    starts_b, ends_b = right.starts[slice(*b)], right.ends[slice(*b)]
    runs = [Run((starts[i], ends[i + n - 1]), (starts_b[j], ends_b[j + n - 1])) for i, j, n in blocks]
    return tuple(runs), sum([n for _, _, n in blocks])


def _near(side: Tokens, tokens: tuple[int, int], other: Tokens, others: tuple[int, int]) -> tuple[int, int]:
    """The part of an endless sentence that holds most words of a short one: all of it where it is not endless.

    Texts without stops are one sentence; it is linked with many, and each run would search the whole.
    """
    width = 2 * (others[1] - others[0]) + 50
    if tokens[1] - tokens[0] <= max(ENDLESS, 4 * width):
        return tokens
    places = side.places(*tokens)
    met = Counter(
        at // width
        for word in {*other.norms[slice(*others)]}
        if len(places.get(word, ())) <= COMMON
        for at in places.get(word, ())
    )
    best = min(met, key=lambda n: (-met[n], n), default=tokens[0] // width)
    return max(tokens[0], (best - 1) * width), min(tokens[1], (best + 2) * width)


def _blocks(p: list[str], q: list[str], words: Sequence[Word]) -> list[Block]:
    in_order = _slid(p, q, words, common(p, q))
    kept = [(i, j, n) for i, j, n in in_order if n >= LEAST_WORDS or _tells(words[i : i + n])]
    return kept + _swapped(p, q, words, kept)


def _slid(p: list[str], q: list[str], words: Sequence[Word], blocks: list[Block]) -> list[Block]:
    """Slide a word that stands before a gap to the run behind it where both fit: longer runs read better."""
    slid: list[Block] = []
    for i, j, n in blocks:
        if slid and p[i - 1] == q[j - 1]:
            a, b, m = slid.pop()
            while m > 0 and p[i - 1] == q[j - 1] and (m < n or not _tells(words[a : a + m])):
                m, i, j, n = m - 1, i - 1, j - 1, n + 1
            if m:
                slid.append((a, b, m))
        slid.append((i, j, n))
    return slid


def _tells(words: Sequence[Word]) -> bool:
    return len(words) >= LEAST_WORDS or any(w.weight >= LEAST_WEIGHT for w in words)


def _rest(words: Sequence[T], kept: list[Block], side: int) -> list[T]:
    """The ``words`` of one side that none of the ``kept`` blocks, in order, holds."""
    rest: list[T] = []
    at = 0
    for block in kept:
        rest += words[at : block[side]]
        at = block[side] + block[2]
    rest += words[at:]
    return rest


def _swapped(p: list[str], q: list[str], words: Sequence[Word], kept: list[Block]) -> list[Block]:
    """Runs among what is left over, out of order, longest first: clauses, and lone names or rare words."""
    there = {*_rest(q, kept, 1)}
    if there.isdisjoint(_rest(p, kept, 0)):
        return []
    met = [w for w in _rest(words, kept, 0) if w.norm in there]
    if len(met) < CLAUSE and all(w.weight < RARE for w in met):
        return []  # too few for a clause, and none is a run by itself
    free_p, free_q = [True] * len(p), [True] * len(q)
    for i, j, n in kept:
        free_p[i : i + n] = [False] * n
        free_q[j : j + n] = [False] * n
    places: dict[str, list[int]] = {}
    for j, word in enumerate(q):
        if free_q[j]:
            places.setdefault(word, []).append(j)
    grown: list[Block] = []
    reached: dict[int, int] = {}
    for i, word in enumerate(p):
        if free_p[i]:
            for j in places.get(word, ())[:4]:
                if reached.get(j - i, 0) > i:
                    continue
                n = 1
                while (
                    i + n < len(p)
                    and j + n < len(q)
                    and p[i + n] == q[j + n]
                    and free_p[i + n]
                    and free_q[j + n]
                ):
                    n += 1
                if n >= LONG:
                    reached[j - i] = i + n
                if n >= CLAUSE or all(w.weight >= RARE for w in words[i : i + n]):
                    grown.append((i, j, n))
    found: list[Block] = []
    for i, j, n in sorted(grown, key=lambda g: (-g[2], g[0], g[1])):
        if all(free_p[i : i + n]) and all(free_q[j : j + n]) and _tells(words[i : i + n]):
            found.append((i, j, n))
            free_p[i : i + n] = [False] * n
            free_q[j : j + n] = [False] * n
    return found
