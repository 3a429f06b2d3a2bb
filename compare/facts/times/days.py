"""Days and times: when two linked sentences say it happened.

    on Friday / on Thursday · 14 June / June 16 · at 2.40 a.m. / at 3 a.m. · 2.40 a.m. / 2:40 am agree
    in October / in December · in October / on 5 December · in June / on 14 June agree

A weekday, a date and "yesterday" are compared with each other only where the date of publication is known. A sentence
often dates one of several acts (he said on Saturday that the report of Thursday …): two days are held against each
other only where the same word that tells stands right before or right behind both, or the sentences are much alike.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from compare.reading import Reading
from corpus.spans import Span

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_WHEN = re.compile(
    rf"""(?x)
      \b(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b
    | \b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH})(?!\w)
    | \b(?P<month2>{_MONTH})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\d)
    | \b(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b\.?
    | \b(?P<hour2>\d{{1,2}}):(?P<minute2>\d\d)\b
    | \b(?:at|by|until|before|after|around)\s(?P<named>noon|midday|midnight)\b
    | \b(?P<relative>today|yesterday|tomorrow)\b
    | \b(?:in|since|until|till|by|from|during|of|last|next|this|early|late|before|after|mid)[\s-]
      (?P<alone>{_MONTH})(?!\w|\s\d{{1,2}}(?!\d))
    | \b(?P<alone2>{_MONTH})(?=,?\s(?:19|20)\d\d\b)
    """
)


LEAD, TAIL = len("14th of "), len("., 2026 at")
"""A moment may begin this long before its first word that tells a day, a month or a time, and go on behind its last."""


@dataclass(frozen=True, slots=True)
class When:
    """A day or time in a text: its span, its kind ("weekday", "day", "month", "time"), and its value to compare by.

    Of a time, ``zone`` is how many minutes its zone is ahead of Greenwich, where that is named.
    """

    span: Span
    kind: str
    value: str
    on: date | None
    zone: int | None = None


def moments(reading: Reading, sentence: int, published: date | None) -> list[When]:
    """The days and times of one sentence, in order, each resolved to a date where ``published``, which is one for all
    of a text, allows it; read once only."""
    known: dict[int, list[When]] = reading.kept(moments)
    if sentence not in known:
        known[sentence] = _moments(reading, sentence, published)
    return known[sentence]


def _moments(reading: Reading, sentence: int, published: date | None) -> list[When]:
    likely = reading.among(reading.tokens.whens, sentence)
    if not likely:
        return []
    start, end = reading.sentences[sentence]
    start = max(start, reading.tokens.starts[likely[0]] - LEAD)
    end = min(end, reading.tokens.ends[likely[-1]] + TAIL)
    found = []
    for m in _WHEN.finditer(reading.text, start, end):
        if m.group("weekday"):
            name = m.group("weekday").lower()
            found.append(When(m.span(), "weekday", name, _last(name, published)))
        elif m.group("relative"):
            shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[m.group("relative")]
            found.append(When(m.span(), "relative", m.group("relative"), _shifted(published, shift)))
        elif m.group("named"):
            value = "00:00" if m.group("named") == "midnight" else "12:00"
            found.append(When(m.span("named"), "time", value, None))
        elif m.group("alone") or m.group("alone2"):
            name = "alone" if m.group("alone") else "alone2"
            found.append(When(m.span(name), "month", _month(m.group(name)), None))
        elif m.group("hour") or m.group("hour2"):
            found.append(When(m.span(), "time", _clock(m), None, _zone(reading.text, m.end())))
        else:
            month = _month(m.group("month") or m.group("month2"))
            day = int(m.group("day") or m.group("day2"))
            if 1 <= day <= 31:
                found.append(When(m.span(), "day", f"{month}-{day:02}", _on(published, int(month), day)))
    return found


def same_moments(left: Reading, i: int, right: Reading, j: int) -> bool:
    """Whether two sentences have the same words for days and times between the same words: then none need be read. Also
    where one has none.
    """
    here, there = left.among(left.tokens.whens, i), right.among(right.tokens.whens, j)
    if not here or not there:
        return True
    x, y = left.tokens.norms, right.tokens.norms
    return len(here) == len(there) and all(
        x[max(0, m - 2) : m + 3] == y[max(0, n - 2) : n + 3] for m, n in zip(here, there, strict=True)
    )


def _month(name: str) -> str:
    """A month's number in two digits."""
    return f"{_MONTHS.index(name[:3].lower()) + 1:02}"


def conflicts(left: list[When], right: list[When]) -> Iterator[tuple[When, When]]:
    """The days or times that disagree: one of a kind on each side, and not the same."""
    for kind in ("weekday", "day", "time"):
        a, b = [w for w in left if w.kind == kind], [w for w in right if w.kind == kind]
        if len({w.value for w in a}) == len({w.value for w in b}) == 1 and a[0].value != b[0].value:
            if (a[0].on and a[0].on == b[0].on) or _in_two_zones(a[0], b[0]):
                continue
            yield a[0], b[0]
    yield from _months(left, right)
    yield from _resolved(left, right)


def _in_two_zones(a: When, b: When) -> bool:
    """Whether two times of a clock may be one: their zones are apart by as much, or only one zone is named and they are
    whole hours apart."""
    if a.kind != "time" or a.zone == b.zone:
        return False
    if a.zone is None or b.zone is None:
        return apart(a, b) % HOUR == 0
    ahead = _minutes(a) - _minutes(b) - (a.zone - b.zone)
    return ahead % DAY in {0, HOUR, DAY - HOUR}  # one of them may keep summer time


HOUR, DAY = 60, 24 * 60
_ZONES = {
    "PT": -8, "PST": -8, "PDT": -8, "Pacific": -8, "MST": -7, "MDT": -7, "Mountain": -7, "CST": -6, "CDT": -6,
    "Central": -6, "ET": -5, "EST": -5, "EDT": -5, "Eastern": -5, "GMT": 0, "UTC": 0, "BST": 1, "CET": 1, "CEST": 1,
    "EET": 2, "MSK": 3, "IST": 5.5, "JST": 9, "AEST": 10,
}  # fmt: skip
_ZONE = re.compile(rf"\s?\(?(?P<zone>{'|'.join(_ZONES)})\b")


def _zone(text: str, at: int) -> int | None:
    """How many minutes the zone named behind a time is ahead of Greenwich; None where none is."""
    found = _ZONE.match(text, at)
    return int(HOUR * _ZONES[found.group("zone")]) if found else None


def _months(left: list[When], right: list[When]) -> Iterator[tuple[When, When]]:
    """Months that disagree: one on each side, on one of them without a day ("in October" / "on 5 December")."""
    a, b = [w for w in left if w.kind in {"month", "day"}], [w for w in right if w.kind in {"month", "day"}]
    if len(a) == len(b) == 1 and "month" in (a[0].kind, b[0].kind) and a[0].value[:2] != b[0].value[:2]:
        yield a[0], b[0]


def _resolved(left: list[When], right: list[When]) -> Iterator[tuple[When, When]]:
    """Days of different kinds that fall on different dates, where both are sure ("today" / "Friday")."""
    a, b = [w for w in left if w.kind != "time"], [w for w in right if w.kind != "time"]
    known = len(a) == len(b) == 1 and a[0].kind != b[0].kind and a[0].on and b[0].on
    if known and _dates(a[0]).isdisjoint(_dates(b[0])):
        yield a[0], b[0]


def _dates(when: When) -> set[date | None]:
    """The dates that a day may be: a weekday is the last one before it was published, or the next."""
    return {when.on, _shifted(when.on, WEEK)} if when.kind == "weekday" else {when.on}


WEEK = 7
"""Days."""


def same_act(left: Reading, a: When, right: Reading, b: When, least: float = 0.9) -> bool:
    """Whether two days date the same act: a word of the ``least`` weight that is no name stands close by both."""
    return any(
        not x.isdisjoint(y) for x, y in zip(_acts(left, a, least), _acts(right, b, least), strict=True)
    )


def _acts(reading: Reading, when: When, least: float) -> tuple[frozenset[str], frozenset[str]]:
    """The concepts of what may be dated, before a day and behind it, as far as commas and the like let them reach."""
    first, last = reading.token_at(when.span[0]), reading.token_at(when.span[1])
    tokens = reading.tokens
    before, n = set(), first - 1
    while n >= max(0, first - REACH) and _BREAKS.isdisjoint(
        reading.text[tokens.ends[n] : tokens.starts[n + 1]]
    ):
        before.add(n)
        n -= 1
    behind, n = set(), last
    while n < min(len(tokens), last + REACH) and _BREAKS.isdisjoint(
        reading.text[tokens.ends[n - 1] : tokens.starts[n]]
    ):
        behind.add(n)
        n += 1
    return _telling(reading, before, least), _telling(reading, behind, least)


def _telling(reading: Reading, places: set[int], least: float) -> frozenset[str]:
    words = (reading.tokens.words[n] for n in places)
    return frozenset(w.concept for w in words if w.weight >= least and not w.name and not w.number)


REACH = 4
"""The word for what happened stands at most this many words from its day."""
_BREAKS = frozenset(',;:.—–()“”"\n')


def apart(a: When, b: When) -> int:
    """How many minutes lie between two times of a clock."""
    return abs(_minutes(a) - _minutes(b))


def _minutes(time: When) -> int:
    return HOUR * int(time.value[:2]) + int(time.value[3:])


def _clock(m: re.Match[str]) -> str:
    if m.group("hour2"):
        return f"{int(m.group('hour2')):02}:{m.group('minute2')}"
    hour = int(m.group("hour")) % 12 + (12 if m.group("half") == "p" else 0)
    return f"{hour:02}:{m.group('minute') or '00'}"


def _last(weekday: str, published: date | None) -> date | None:
    if not published:
        return None
    return _shifted(published, -((published.weekday() - _WEEKDAYS.index(weekday)) % 7))


def _shifted(published: date | None, days: int) -> date | None:
    """``published`` moved by ``days``; ``None`` where that is off the calendar."""
    try:
        return published + timedelta(days=days) if published else None
    except OverflowError:
        return None


def _on(published: date | None, month: int, day: int) -> date | None:
    if not published:
        return None
    try:
        return date(published.year, month, day)
    except ValueError:
        return None
