"""Exchanges: two things of one sentence that have changed places in the other, with what is told of each.

    The sides agree on pay but not on hours       /   The sides agree on hours but not on pay
    Rents rose in Arlen while prices fell         /   Prices rose in Arlen while rents fell

Four words that both sentences have once: each of two things stands in one clause with what in the other sentence stands
with the other thing.
"""

from collections.abc import Iterator
from itertools import combinations

from compare.cues import JOINED
from compare.facts.found import Replaced
from compare.facts.sides import SURE_LINK, Linked
from compare.facts.terms.phrases import is_past
from compare.reading import Reading
from compare.words import Word

TELLS = 0.5
"""A word of less weight tells nothing."""
FEWEST, MOST = 4, 12
"""Words that both sentences have once, at least, and at most: with more they are copies, or lists."""
_PARTS = frozenset(",;:—–")
_BETWEEN = frozenset("but while whereas though although".split())
_ASIDE = frozenset("when after before as because since until".split())
"""What begins a clause that may belong to either of two."""
_OF_TWO = frozenset({"between", "both"})
_HELPERS = frozenset("is are was were has have had do does did will would can could".split())
_WHERE = frozenset("in on at of from".split())
"""Behind a name that takes up the verb of the clause before: "and Roe in the villages"."""


def exchanges(pair: Linked) -> Iterator[Replaced]:
    """The first two things that have changed places."""
    if (
        pair.score < SURE_LINK
        or _keeps_order(pair)
        or not (_has_two(pair.a.reading, pair.i) and _has_two(pair.b.reading, pair.j))
    ):
        return
    x, y = pair.words
    here, there = _once(x), _once(y)
    both = [concept for concept in here if concept in there]
    if not FEWEST <= len(both) <= MOST or [*both] == [c for c in there if c in here]:
        return
    part, part_b = _clauses(pair.a.reading, pair.i), _clauses(pair.b.reading, pair.j)
    at = {c: ((*part[here[c]], here[c]), (*part_b[there[c]], there[c])) for c in both}
    things = [c for c in both if not (_is_counted(x, here[c]) or _is_counted(y, there[c]))]
    for p, q in combinations(things, 2):
        if _meet_otherwise(at, p, q):
            a, b = pair.a.reading.ranges[pair.i][0], pair.b.reading.ranges[pair.j][0]
            n, m = here[p], there[p]
            yield Replaced((a + n, a + n + 1), (b + m, b + m + 1), "outcome", sure=False)
            return


def _keeps_order(pair: Linked) -> bool:
    """Whether all that two sentences share stands in one order: then nothing has changed places."""
    in_order = pair.alike * (len(pair.words[0]) + len(pair.words[1])) / 2
    return in_order >= len(set(pair.stems[0])) - len(pair.alone[0])


def _is_counted(words: list[Word], n: int) -> bool:
    """Whether a figure stands before a word: of "six people" and "two people" the same may be told."""
    return n > 0 and words[n - 1].figure


_Place = tuple[int, int, int]
"""The number of a word's stretch between two commas, of its clause, and of the word."""


def _meet_otherwise(at: dict[str, tuple[_Place, _Place]], p: str, q: str) -> bool:
    """Whether two things stand in two clauses on both sides, each beside what is the other's on the other side."""
    (a, b), (c, d) = at[p], at[q]
    if a[1] == c[1] or b[1] == d[1]:
        return False
    rest = [at[w] for w in at if w not in {p, q}]
    return any(_beside(a, k) and _beside(d, m) for k, m in rest) and any(
        _beside(c, k) and _beside(b, m) for k, m in rest
    )


def _beside(x: _Place, y: _Place) -> bool:
    """Whether two words stand in one clause, near each other."""
    return x[0] == y[0] and abs(x[2] - y[2]) <= NEAR


NEAR = 5
"""Words between a thing and what is told of it, at most."""


def _once(words: list[Word]) -> dict[str, int]:
    """Where the words of a sentence stand that tell, by concept; those left out that stand there twice."""
    found: dict[str, int] = {}
    twice = set()
    for n, w in enumerate(words):
        if w.concept in found:
            twice.add(w.concept)
        found[w.concept] = n
    return {
        concept: n
        for concept, n in found.items()
        if concept not in twice and words[n].weight >= TELLS and not (words[n].figure or words[n].when)
    }


def _begins(words: list[Word], n: int, first: int, last: int) -> bool:
    """Whether a clause begins at token ``n``: with "and" where a verb stands behind it, and no "between" before."""
    if words[n].norm != "and":
        return words[n].norm in _BETWEEN
    if any(w.norm in _OF_TWO for w in words[max(first, n - NEAR) : n]):
        return False
    behind = words[n + 1 : min(last, n + NEAR)]
    return any(is_past(w) or w.norm in _HELPERS for w in behind) or (
        len(behind) > 1 and behind[0].name and behind[1].norm in _WHERE
    )


def _has_two(reading: Reading, sentence: int) -> bool:
    """Whether a sentence has more than one clause."""
    words, (first, last) = reading.tokens.words, reading.ranges[sentence]
    return any(
        n > first and words[n].cues & JOINED and _begins(words, n, first, last)
        for n in reading.among(reading.tokens.cued, sentence)
    )


def _clauses(reading: Reading, sentence: int) -> list[tuple[int, int]]:
    """For each word of a sentence the number of its stretch between commas or conjunctions, and that of its clause."""
    tokens, (first, last) = reading.tokens, reading.ranges[sentence]
    found, stretch, clause = [], 0, 0
    for n in range(first, last):
        if n > first and _begins(tokens.words, n, first, last):
            stretch, clause = stretch + 1, clause + 1
        elif n > first and (
            tokens.norms[n] in _ASIDE
            or not _PARTS.isdisjoint(reading.text[tokens.ends[n - 1] : tokens.starts[n]])
        ):
            stretch += 1
        found.append((stretch, clause))
    return found
