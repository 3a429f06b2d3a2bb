"""Ballots: how a vote on one thing went, wherever two texts tell it.

The Senate rejected the Reef Treaty by 51 votes to 48   /   In a vote of 53 to 46, the Senate threw out the Reef Treaty
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from compare.facts.found import Found, told
from compare.facts.sides import NAMES, Side
from compare.words import word_of
from corpus.spans import Span

MOST = 60
"""Figures of one text that are looked at."""
NEAR = 5
"""Words from one number of a tally to the other: "51 votes to 48", "51 voted in favor, 48 against"."""
_TALLY = re.compile(
    r"\b(?P<for>\d{1,3})(?: votes)?(?:[-–]|,? to | against )(?P<against>\d{1,3})\b(?![-–.,]?\d)"
)
_FOR_AND_AGAINST = re.compile(
    r"\b(?P<for>\d{1,3})(?: (?:votes?|voted|voting|were))? (?:in favou?r|for)(?: of it)?(?:,| and|, and|, with|;) "
    r"(?P<against>\d{1,3})(?: (?:votes?|voted|voting|were))? against\b"
)
_AGAINST_AND_FOR = re.compile(
    r"\b(?P<against>\d{1,3})(?: (?:votes?|voted|voting|were))? against(?: it)?(?:,| and|, and|, with|;) "
    r"(?P<for>\d{1,3})(?: (?:votes?|voted|voting|were))? (?:in favou?r|for)\b"
)
_VOTING = frozenset(
    word_of(word).concept
    for word in "vote against ballot approve pass reject override adopt confirm ratify".split()
)
_BODIES = frozenset(
    word_of(word).concept
    for word in "Senate House Assembly Parliament Council Commons Lords Congress Committee Duma Knesset Board".split()
)
_STAGES = frozenset(
    "amendment motion cloture procedural committee advance debate preliminary first second".split()
)
"""Words for a vote that is not the last on a thing."""
SHARED = 2
"""Names besides those of bodies that two sentences on one ballot share."""
MANY, NEARLY = 20, 0.03
"""Where one number of both is the same, or both are this nearly, and none as low as this, no name need be shared."""
SPREAD = 1.15
"""Of one body about as many vote on a thing, however it goes."""


class Ballot(NamedTuple):
    """A tally, its span, and the names, bodies and words for a stage in its sentence."""

    span: Span
    counts: tuple[int, int]
    names: frozenset[str]
    bodies: frozenset[str]
    stages: frozenset[str]


def ballots(a: Side, b: Side) -> Iterator[Found]:
    """Two tallies of what seems to be one vote, each the only one of its text that it may be."""
    here = _ballots(a)
    there = _ballots(b) if here else []
    alike = [(x, y) for x in here for y in there if _is_one(x, y)]
    for x, y in alike:
        alone = sum(p is x or q is y for p, q in alike) == 1
        if alone and sorted(x.counts) != sorted(y.counts):
            yield told("number", a, x.span, b, y.span, sure=False)


def _ballots(side: Side) -> list[Ballot]:
    """The tallies of sentences that speak of a vote."""
    reading = side.reading
    found: list[Ballot] = []
    tokens = reading.tokens
    numbers = [n for n in tokens.figures[:MOST] if tokens.words[n].number]
    likely = [at for at, following in pairwise(numbers) if following - at <= NEAR]
    for n in dict.fromkeys(map(reading.sentence_of, likely)):
        if n is None:
            continue
        first, end = reading.ranges[n]
        concepts = tokens.concepts[first:end]
        tally = None if _VOTING.isdisjoint(concepts) else _tally(reading.text, *reading.sentences[n])
        if tally:
            words = tokens.words[first:end]
            bodies = frozenset(concepts) & _BODIES
            names = frozenset(w.concept for w in words if w.name and w.weight >= NAMES and not w.when)
            stages = frozenset(w.norm for w in words) & _STAGES
            counts = int(tally["for"]), int(tally["against"])
            found.append(Ballot(tally.span(), counts, (names & side.names) - _BODIES, bodies, stages))
    return found


def _tally(text: str, first: int, last: int) -> re.Match[str] | None:
    found = _TALLY.search(text, first, last)
    if found or " against" not in text[first:last]:
        return found
    return _FOR_AND_AGAINST.search(text, first, last) or _AGAINST_AND_FOR.search(text, first, last)


def _is_one(x: Ballot, y: Ballot) -> bool:
    """Whether two ballots are of one body on one thing."""
    total, total_b = sum(x.counts) or 1, sum(y.counts) or 1
    halved = max(x.counts) == max(y.counts) or min(x.counts) == min(y.counts)
    near = all(abs(p - q) <= NEARLY * p for p, q in zip(sorted(x.counts), sorted(y.counts), strict=True))
    return (
        (len(x.names & y.names) >= SHARED or ((halved or near) and min(x.counts) >= MANY))
        and not (x.bodies and y.bodies and x.bodies.isdisjoint(y.bodies))
        and x.stages == y.stages
        and 1 / SPREAD <= total / total_b <= SPREAD
    )
