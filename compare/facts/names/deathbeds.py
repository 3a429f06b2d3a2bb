"""Deathbeds: at the scene, on the way, in hospital, at home or in custody: where two texts say that one person died.

The third victim died on the way to hospital.      /  The woman, whom police named as Ada Holm, died at the scene.

Each text tells of one such place only. What is said of several dead, or of two names, is no conflict.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from compare.cues import ONCE, TALLIED
from compare.facts.covered import Covered, Told
from compare.facts.found import Found, told
from compare.facts.sides import NAMES, Side, cued
from compare.words import Word, word_of
from corpus.spans import Span

_WHERE = re.compile(
    r"""(?xi)\b(?:
      (?P<scene>(?:at|on)\s(?:the\s|that\s)?(?:scene|spot|site|roadside))
    | (?P<way>(?:on\s(?:the|his|her|their)\sway|en\sroute|while\sbeing\s(?:taken|flown|rushed|driven))\sto\s
        (?:an?\s|the\s)?(?:[\w.’']+\s){0,3}?(?:hospital|clinic|infirmary)|in\s(?:an?|the)\sambulance)
    | (?P<hospital>(?:in|at)\s(?:an?\s|the\s)?(?:[\w.’']+\s){0,3}?(?:hospital|clinic|infirmary|intensive\scare))
    | (?P<home>at\s(?:his\s|her\s|their\s)?home\b)
    | (?P<custody>in\s(?:police\s)?(?:custody|prison|jail|detention)|in\s(?:his|her|a)\s(?:\w+\s)?cell)
    )\b"""
)
_WORDS = frozenset(
    "scene spot site roadside hospital clinic infirmary ambulance care home custody prison jail detention cell".split()
)
"""One of these stands in each of them."""
REACH = 60
"""Characters behind the word for a death within which its place begins."""
VICTIM = 8
"""Words before it within which who died is told."""
_BREAKS = re.compile(r"[;:.—–(]|,\s(?:and|but|while|who)\b|\b(?:after|when|before|while|and)\b")
_DEAD = frozenset({"dead"})
_PRONOUNCED = frozenset("pronounced declared".split())
_SEVERAL = frozenset(
    "they people men women children persons passengers victims others both several many some all most were".split()
)
_KIN = frozenset(
    "husband wife widow partner son daughter child baby mother father parent brother sister uncle aunt cousin "
    "grandmother grandfather grandson granddaughter nephew niece friend colleague passenger driver".split()
)
_NOT_SO = frozenset("not never nobody none nearly almost would could might if".split())


class _Death(NamedTuple):
    """Where somebody died: the span of the words, the sort of place, the concepts of names before them, whose kin it
    was, and whether several died."""

    span: Span
    sort: str
    names: frozenset[str]
    kin: frozenset[str]
    several: bool


def deathbeds(a: Side, b: Side, told_of: Told) -> Iterator[Found]:
    """The two places where one person died; none in a span ``told_of``."""
    x = _only(a, told_of[0])
    y = _only(b, told_of[1]) if x else None
    if (
        x
        and y
        and x.sort != y.sort
        and x.kin == y.kin
        and not (x.names and y.names and x.names.isdisjoint(y.names))
    ):
        yield told("place", a, x.span, b, y.span, sure=False)


def _only(side: Side, told_of: Covered) -> _Death | None:
    """The one death of a text, where it tells of one sort of place and of nobody else who died there."""
    found = list(_deaths(side))
    free = [
        d for d in found if not told_of.holds(side.reading.tokens.starts[side.reading.token_at(d.span[0])])
    ]
    alone = len({d.sort for d in found}) == 1 and not any(d.several for d in found)
    return free[0] if free and alone else None


def _deaths(side: Side) -> Iterator[_Death]:
    reading, tokens = side.reading, side.reading.tokens
    if _WORDS.isdisjoint(tokens.held()):
        return
    for n in cued(reading, ONCE | TALLIED):
        if not _is_death(tokens.words, n):
            continue
        sentence = reading.sentence_of(n)
        if sentence is None:
            continue
        low, end = reading.ranges[sentence][0], reading.sentences[sentence][1]
        before = tokens.words[max(low, n - VICTIM) : n]
        found = _WHERE.search(reading.text, tokens.ends[n], min(end, tokens.ends[n] + REACH + VICTIM))
        if not found or found.start() > tokens.ends[n] + REACH or any(w.norm in _NOT_SO for w in before):
            continue
        if _BREAKS.search(reading.text, tokens.ends[n], found.start()):
            continue
        names = frozenset(
            w.concept for w in before if w.name and w.weight >= NAMES and w.concept in side.names
        )
        kin = _KIN.intersection(w.norm for w in before)
        several = any(w.norm in _SEVERAL for w in before) or any(
            w.counts and w.concept != "1" and not one.name for one, w in pairwise(before)
        )
        yield _Death(found.span(), found.lastgroup or "", names, kin, several)


def _is_death(words: list[Word], n: int) -> bool:
    """Whether the word at token ``n`` says that somebody died: "died", "pronounced dead"."""
    if words[n].norm in _DEAD:
        return any(w.norm in _PRONOUNCED for w in words[max(0, n - 2) : n])
    return words[n].concept == _dying() and not words[n].name


def _dying() -> str:
    return word_of("died").concept
