"""Omissions: a clause that one outlet left out of a sentence that it otherwise kept.

    … to crush the violent protests that have paralyzed the former Soviet republic and reportedly left dozens dead
    … to crush the violent protests that                                               reportedly left dozens dead

Only sentences kept nearly word for word count, and only clauses of some weight: a reworded sentence always
leaves something out. Who says so is no clause, nor is what a narrator puts before a quotation; a quotation cut at an
end or where dots mark it is as it may be; and what the other text tells in another sentence is not left out.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from compare.attribution import said_in
from compare.cues import SAYING
from compare.edits import Edit, edits
from compare.facts.sides import Linked, Side
from compare.reading import Reading
from compare.words import Word

KEPT = 0.85
"""The shorter sentence stands in the longer with at least this share of its words."""
SHORTEST = 6
"""Of a sentence of fewer words none can be said to be kept."""
LEAST_WEIGHT = 2.5
"""A clause weighs at least as much as two words that tell and a little more."""
LEAST_APART = 1.5
"""... and one that opens with a word of these, which says that it is one, as much as a word and a half."""
LEAST_LIMITING = 0.5
"""... and one that opens with a word of these, without which more is said, as much as half a word: a day does."""
_LIMITING = frozenset("until till unless except only pending".split())
_OPENING = frozenset("which who whose where when although though provided unless if but despite".split())
QUOTING = 0.5
"""In a sentence of which this share is quoted the words outside the marks only say who, where and when."""
ELSEWHERE = 0.6
"""A sentence with this much of a clause, by weight, tells it, if the rest stands somewhere in the text."""


@dataclass(frozen=True, slots=True)
class Omission:
    """Half-open token ranges: the clause on the side that has it, the words beside the gap on the other."""

    left: tuple[int, int]
    right: tuple[int, int]
    kept: str


def omissions(pair: Linked) -> Iterator[Omission]:
    """The clauses that one of two linked sentences has and the other lacks."""
    if pair.kept < KEPT:
        return
    x, y = pair.words
    if len(x) >= len(y):
        yield from _left_out(pair.a, pair.i, pair.b, pair.j, x, y)
    else:
        for other in _left_out(pair.b, pair.j, pair.a, pair.i, y, x):
            yield Omission(other.right, other.left, "right")


def _left_out(long: Side, i: int, short: Side, j: int, x: list[Word], y: list[Word]) -> Iterator[Omission]:
    if len(y) < SHORTEST or len(x) == len(y):
        return
    norms = (
        long.reading.tokens.norms[slice(*long.reading.ranges[i])],
        short.reading.tokens.norms[slice(*short.reading.ranges[j])],
    )
    if LCSseq.similarity(*norms) < KEPT * len(y):
        return
    found = edits(*norms)
    if sum(e.left[1] - e.left[0] for e in found if e.kept) < KEPT * len(y):
        return
    first, first_b = long.reading.ranges[i][0], short.reading.ranges[j][0]
    for n, edit in enumerate(found):
        instead = y[slice(*edit.right)]
        if edit.kept or any(w.weight > 0.3 for w in instead) or not _is_clause(x[slice(*edit.left)]):
            continue
        clause = first + edit.left[0], first + edit.left[1]
        beside = min(max(first_b + edit.right[0] - 1, first_b), first_b + len(y) - 1)
        gap = beside, min(beside + 2, first_b + len(y))
        if (
            _holds(found, n - 1)
            and _holds(found, n + 1)
            and not _is_said(long.reading, i, clause)
            and not of_quoting(long, i, clause)
            and not _dotted(short.reading, gap)
            and not told_elsewhere(x[slice(*edit.left)], short.reading)
        ):
            yield Omission(clause, gap, "left")


def _is_clause(words: list[Word]) -> bool:
    """Whether words weigh enough, and are no name and no attribution."""
    least = LEAST_APART if words and words[0].norm in _OPENING else LEAST_WEIGHT
    if words and words[0].norm in _LIMITING:
        least = LEAST_LIMITING
    if sum(w.weight for w in words) < least or all(w.name for w in words):
        return False
    return not any(w.norm in SAYING for w in words)


def _is_said(reading: Reading, sentence: int, clause: tuple[int, int]) -> bool:
    """Whether a clause is part of who says so."""
    start, (s, e) = reading.sentences[sentence][0], reading.tokens.span(*clause)
    return any(start + first < e and s < start + last for first, last in said_in(reading, sentence))


def of_quoting(side: Side, sentence: int, clause: tuple[int, int]) -> bool:
    """Whether a clause is the beginning or end of a quotation, or stands outside one that is the main thing."""
    quoted = side.quoted(sentence)
    if not quoted:
        return False
    s, e = side.reading.tokens.span(*clause)
    for start, end in quoted:
        if start <= s and e <= end:
            inside = side.reading.token_at(start), side.reading.token_at(end)
            return clause[0] == inside[0] or clause[1] == inside[1]
    first, last = side.reading.sentences[sentence]
    outside = not any(start < e and s < end for start, end in quoted)
    return outside and sum(b - a for a, b in quoted) >= QUOTING * (last - first - (e - s))


def _dotted(reading: Reading, gap: tuple[int, int]) -> bool:
    """Whether dots mark that something is left out."""
    return re.search(r"\.\.\.|…|\[", reading.text[slice(*reading.tokens.span(*gap))]) is not None


def told_elsewhere(clause: list[Word], reading: Reading) -> bool:
    """Whether one sentence of the other text has most of a clause, and the rest stands somewhere in it."""
    weights = {w.norm: w.weight for w in clause if w.weight >= 0.5}
    if not weights or not reading.tokens.hold(weights.keys()):
        return False
    places = reading.tokens.places(0, len(reading.tokens))
    told: Counter[int] = Counter()
    for norm, weight in weights.items():
        for n in {_sentence_at(reading, at) for at in places[norm][:OFTEN]}:
            told[n] += round(100 * weight)
    return max(told.values()) >= 100 * ELSEWHERE * sum(weights.values())


def _sentence_at(reading: Reading, token: int) -> int:
    return bisect_right(reading.ranges, token, key=lambda tokens: tokens[0]) - 1


OFTEN = 100
"""Of a word that stands more often in a text the first places tell enough."""


def _holds(found: list[Edit], n: int) -> bool:
    """Whether the words beside a gap are kept, two of them at least, or the sentence ends there."""
    if not 0 <= n < len(found):
        return True
    return found[n].kept and found[n].left[1] - found[n].left[0] >= 2
