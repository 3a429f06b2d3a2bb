"""Dated: every day, time, year and part of a day of a text, and when two of them cannot be one.

on Tuesday · at 11am · in 2031 · Tuesday afternoon
"""

from collections.abc import Iterator

from compare.facts.sides import Side
from compare.facts.times import turns
from compare.facts.times.days import When, conflicts, moments
from compare.facts.times.turns import turn_at, turn_tokens

MOST = 100
"""Words for days and times, and years, of one text that are looked at."""
PARTS_OF_A_DAY = {"morning": (4, 12), "afternoon": (12, 19), "evening": (16, 24), "night": (18, 24)}
"""From this hour up to that one."""
YEAR = 4
"""Digits."""


def dated_sentences(side: Side) -> list[int]:
    """The sentences of a text that have a day, a time or a year in which something was done; found once only."""
    known: dict[int, list[int]] = side.reading.kept(dated_sentences)
    if 0 not in known:
        tokens = side.reading.tokens
        norms = tokens.norms
        years = [n for n in tokens.figures[:MOST] if len(norms[n]) == YEAR and _is_year(norms, n)]
        relative = turn_tokens(side.reading)[:MOST]
        found = {side.reading.sentence_of(at) for at in (*tokens.whens[:MOST], *years, *relative)}
        known[0] = sorted([n for n in found if n is not None])
    return known[0]


def dated(side: Side, sentence: int) -> Iterator[When]:
    """The days and times of a sentence, then its years.

    Beside the kinds of ``days.moments`` there are "year", "turn" (``turns``), and "part": "morning" and the like behind
    a weekday.
    """
    reading = side.reading
    yield from _with_parts(side, moments(reading, sentence, side.published))
    for at in reading.among(reading.tokens.figures, sentence):
        if _is_year(reading.tokens.norms, at):
            yield When(reading.tokens.span(at, at + 1), "year", reading.tokens.norms[at], None)
    for at in reading.among(turn_tokens(reading), sentence):
        yield turn_at(reading, at)


def same_moment(x: When, y: When) -> bool:
    """Whether two moments of one kind agree."""
    return x.kind == y.kind and not differ(x, y)


def differ(x: When, y: When) -> bool:
    """Whether two moments cannot be one."""
    if x.kind == y.kind == "year":
        return x.value != y.value
    if "turn" in {x.kind, y.kind}:
        return x.kind == y.kind and turns.differ(x, y)
    if {x.kind, y.kind} == {"time", "part"}:
        clock, part = (x, y) if x.kind == "time" else (y, x)
        first, last = PARTS_OF_A_DAY[part.value]
        return not first <= int(clock.value[:2]) < last
    if x.kind == y.kind == "part":
        (first, last), (first_b, last_b) = PARTS_OF_A_DAY[x.value], PARTS_OF_A_DAY[y.value]
        return last <= first_b or last_b <= first
    return not {"part", "year"} & {x.kind, y.kind} and next(conflicts([x], [y]), None) is not None


def _is_year(norms: list[str], n: int) -> bool:
    norm = norms[n]
    return (
        len(norm) == YEAR
        and norm.isdecimal()
        and norm[:2] in {"18", "19", "20"}
        and n > 0
        and norms[n - 1] == "in"
    )


def _with_parts(side: Side, found: list[When]) -> Iterator[When]:
    """The moments of a sentence, and the parts of a day that stand behind a weekday: "Tuesday afternoon"."""
    tokens = side.reading.tokens
    for when in found:
        yield when
        n = side.reading.token_at(when.span[1])
        if when.kind in {"weekday", "relative"} and n < len(tokens) and tokens.norms[n] in PARTS_OF_A_DAY:
            yield When((when.span[0], tokens.ends[n]), "part", tokens.norms[n], None)
