"""Quantities: every figure of a sentence with what it counts.

    More than 3,800 people have been detained   ->  3800, bound "more than", thing {person}, role "held"
    $2.5bn · five per cent · 14 kilometres · dozens · 10 to 15 · the 60-year-old · 3rd quarter

Numbers are read in digits (grouped by comma, point, no-break or thin space) and in words. A year is a year and
not a count; a clock's time and a day of a month are left to the dates.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from compare.facts.kinds import bound_of, is_figure, kind_of
from compare.facts.numerals import head, numbers, values
from compare.facts.roles import role_of, role_stems
from compare.facts.surroundings import beside_of, context, scope_of
from compare.reading import Reading, once
from compare.words import stem_of
from corpus.spans import Span

MOST = 60
"""Figures of one sentence that are read: more stand in tables only."""
_MINUSES = ("-", "−")
_MINUS = re.compile(r"(?:\A|[\s(])[-−]\Z")
_RATE = re.compile(r"(?i)\s(?:an?|per|each|every)\s(?P<time>minute|hour|night|day|week|month|year)\b")
_MAGNITUDE = stem_of("magnitude")
_PLACED = frozenset("finish come place rank end".split())
_PLACE = frozenset({"=place"})
"""What an ordinal behind such a verb counts: "she came sixth"."""


@dataclass(slots=True, eq=False)
class Quantity:
    """A figure in a text.

    ``span`` is its half-open range in the text; ``low`` and ``high`` its value (equal unless a range or vague);
    ``bound`` is "", "more", "less" or "about", ``hedge`` the words that say so ("at least");
    ``kind`` is "count", "percent", "money", "ordinal", "multiple", "year", "age", "score", "temperature" (in degrees
    Celsius), "magnitude" or a dimension ("length", in metres), with " a day" and the like behind it where it is a rate;
    ``things`` are the concepts counted, ``around`` those near it, ``beside`` the telling ones right before or behind it
    that are no names;
    ``role`` says what becomes of the counted ("killed", "wounded", ...) where the sentence tells, and
    ``role_span`` is the word that does; ``scope`` are the concepts of the place they are counted in;
    ``factor`` is what the figure as ``written`` was multiplied by to have its base unit.
    """

    span: Span
    low: float
    high: float
    bound: str
    hedge: str
    kind: str
    unit: str
    vague: bool
    things: frozenset[str]
    around: frozenset[str]
    beside: frozenset[str]
    role: str
    role_span: Span
    scope: frozenset[str]
    factor: float
    written: str

    @property
    def value(self) -> str:
        """The value to show, in the unit it is written in: plain digits, "10-15" for a range.

        Shares are in per cent, "hundreds" and the like as they are written.
        """
        if self.vague:
            return self.written
        if self.unit == "share":
            return f"{self.low:.4g}"
        if (self.kind, self.unit) == ("temperature", "F"):
            return _plain(round(self.low * 1.8 + 32, 2))
        low, high = _plain(self.low / self.factor), _plain(self.high / self.factor)
        return low if low == high else f"{low}-{high}"


def _plain(value: float) -> str:
    """A number in digits, without an exponent where it is whole."""
    return f"{value:.0f}" if abs(value) < 1e16 and round(value, 6).is_integer() else f"{value:.10g}"


@once
def quantities(reading: Reading, sentence: int) -> list[Quantity]:
    """The quantities of one sentence, in order."""
    likely = reading.among(reading.tokens.figures, sentence)
    return list(islice(_found(reading, sentence, likely), MOST)) if likely else []


def counted(reading: Reading) -> list[Quantity]:
    """All figures of a text that can be held against any of another: those of sentences that name a role, or a
    magnitude."""
    roles = {*role_stems(), _MAGNITUDE}
    return [
        q
        for n, (first, last) in enumerate(reading.ranges)
        if not roles.isdisjoint(reading.tokens.stems[first:last])
        for q in quantities(reading, n)
    ]


def _found(reading: Reading, sentence: int, likely: Sequence[int]) -> Iterator[Quantity]:
    start = reading.sentences[sentence][0]
    text = reading.sentence(sentence)
    for m in numbers(
        text, [(reading.tokens.starts[n] - start, reading.tokens.ends[n] - start) for n in likely]
    ):
        begin = head(m)
        before, after = text[max(0, begin - 80) : begin], text[m.end() : m.end() + 24]
        if not is_figure(m, before, after):
            continue
        low, high = values(m)
        if before.endswith(_MINUSES) and _MINUS.search(before):
            low, high = -high, -low
        if m.group("currency"):
            begin = m.start("currency")
        kind, unit, factor, tail = kind_of(m, before, after)
        if (kind, unit) == ("temperature", "F"):
            low, high = (low - 32) / 1.8, (high - 32) / 1.8
        span = (start + begin, start + m.end() + tail)
        bound, hedge = bound_of(text[max(0, begin - 40) : begin])
        rate = _RATE.match(text, m.end() + tail)
        if rate:
            kind = f"{kind} a {rate.group('time').lower()}"
        first = reading.token_at(span[0])
        last = max(
            reading.token_at(start + m.end() + (tail if unit == "share" or kind == "multiple" else 0)),
            first + 1,
        )
        things, around = context(reading, sentence, first, last)
        if kind == "ordinal" and first and reading.tokens.words[first - 1].stem in _PLACED:
            things = _PLACE
        beside = beside_of(reading, sentence, first, last) if kind == "money" else frozenset()
        role, named_at = role_of(reading, sentence, first, last) if kind == "count" else ("", -1)
        scope = scope_of(reading, sentence, last) if kind == "count" else frozenset()
        yield Quantity(
            span,
            low * factor,
            high * factor,
            bound,
            hedge,
            kind,
            unit,
            bool(m.group("vague")),
            things,
            around,
            beside,
            role,
            reading.tokens.span(named_at, named_at + 1) if named_at >= 0 else span,
            scope,
            factor,
            ("-" if low < 0 else "") + " ".join(reading.text[slice(*span)].split()),
        )
