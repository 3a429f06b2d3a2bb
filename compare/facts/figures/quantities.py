"""Quantities: every figure of a sentence with what it counts.

    More than 3,800 people have been detained   ->  3800, bound "more than", thing {person}, role "held"
    $2.5bn · five per cent · 14 kilometres · dozens · 10 to 15 · the 60-year-old · 3rd quarter

Numbers are read in digits (grouped by comma, point, no-break or thin space) and in words. A year is a year and
not a count; a clock's time and a day of a month are left to the dates.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from compare.cues import FIGURED, TALLIED
from compare.facts.figures.bounds import FEW, LONGEST_BOUND, bound_of, is_limit
from compare.facts.figures.kinds import LAP, METRES, is_figure, kind_of
from compare.facts.figures.measures import measured
from compare.facts.figures.numerals import head, numbers, values
from compare.facts.figures.roles import role_of
from compare.facts.figures.surroundings import beside_of, context, name_of_aged, scope_of
from compare.reading import Reading
from compare.words import word_of
from corpus.spans import Span

MOST = 60
"""Figures of one sentence that are read: more stand in tables only."""
_MINUSES = ("-", "−")
_MINUS = re.compile(r"(?:\A|[\s(])[-−]\Z")
_RATE = re.compile(
    r"(?i)\s(?:an?|per|each|every)\s(?P<time>minute|hour|night|day|week|month|year)\b"
    r"(?!\s(?:ago|before|earlier|later|after|previously|prior)\b)"
)
_RATE_BEGINS = frozenset("aApPeE")
_PLUS = re.compile(r"(?i)\+|-plus\b")
_PLUSES = frozenset("+-")
_PLACED = frozenset("finish come place rank end".split())
_PLACE = frozenset({"=place"})
"""What an ordinal behind such a verb counts: "she came sixth"."""
_OF_AGES = frozenset({word_of("year").concept, word_of("old").concept})
"""What stands behind any age."""


@dataclass(slots=True, eq=False)
class Quantity:
    """A figure in a text.

    ``span`` is its half-open range in the text; ``low`` and ``high`` its value (equal unless a range or vague);
    ``bound`` is "", "more", "less" or "about", ``hedge`` the words that say so ("at least");
    ``kind`` is "count", "percent", "money", "ordinal", "multiple", "year", "period" (from one year to another),
    "age", "score", "temperature" (in degrees Celsius), "magnitude" or a dimension ("length", in metres), with " a day"
    and the like behind it where it is a rate;
    ``things`` are the concepts counted, ``around`` those near it, ``beside`` the telling ones right before or behind it
    that are no names;
    ``role`` says what becomes of the counted ("killed", "wounded", ...) where the sentence tells, and
    ``role_span`` is the word that does; ``scope`` are the concepts of the place they are counted in, of an age those
    of the name;
    ``years`` are those that its sentence names, where it is one of ``counted``;
    ``measure`` is what a length measures, by ``measures.measured``;
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
    factor: float
    written: str
    role_span: Span
    role: str = ""
    things: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    scope: frozenset[str] = frozenset()
    measure: str = ""
    years: frozenset[str] = frozenset()

    @property
    def is_limit(self) -> bool:
        """Whether the figure is given as a limit: "at least 14", and not "nearly 14"."""
        return is_limit(self.bound, self.hedge, few=self.kind == "time" or self.low < FEW * self.factor)

    @property
    def value(self) -> str:
        """The value to show, in the unit it is written in: plain digits, "10-15" for a range.

        Shares are in per cent, "hundreds" and the like as they are written.
        """
        if self.vague or self.unit == LAP:
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


def quantities(reading: Reading, sentence: int) -> list[Quantity]:
    """The quantities of one sentence, in order; read once only."""
    known: dict[int, list[Quantity]] = reading.kept(quantities)
    if sentence not in known:
        read_quantities([(reading, sentence)])
    return known[sentence]


def read_quantities(places: Iterable[tuple[Reading, int]]) -> None:
    """Read the quantities of many sentences ahead, each step in all before the next: its code and tables are then at
    hand, which makes it a third cheaper than one sentence after another."""
    figures: list[Figure] = []
    for reading, n in places:
        known = reading.kept(quantities)
        if n not in known:
            known[n] = []
            figures += islice(_figures(reading, n), MOST)
    placed = [_measured(*figure) for figure in figures]
    for reading, n, first, last, q in placed:
        q.things, q.around = context(reading, n, first, last, unit=q.unit != "")
        if q.kind == "ordinal" and first and reading.tokens.words[first - 1].stem in _PLACED:
            q.things = _PLACE
        elif q.kind == "money":
            q.things -= {word_of(q.unit).concept}
            q.beside = beside_of(reading, n, first, last)
        elif q.unit:
            q.things -= {word_of(q.unit).concept}
            if q.kind == "length":
                q.measure = measured(reading.text, *q.span)
        elif q.kind == "age":
            q.things -= _OF_AGES
            q.scope = name_of_aged(reading, n, first, last)
    for reading, n, first, last, q in placed:
        if q.kind == "count":
            q.role, named_at = role_of(reading, n, first, last)
            if q.role:
                q.role_span = reading.tokens.span(named_at, named_at + 1)
            q.scope = scope_of(reading, n, last)
        reading.kept(quantities)[n].append(q)


def all_quantities(reading: Reading) -> list[Quantity]:
    """All figures of a text, in order."""
    figured = reading.having(FIGURED)
    read_quantities([(reading, n) for n in figured])
    return [q for n in figured for q in quantities(reading, n)]


def counting(reading: Reading) -> list[int]:
    """The sentences that name a role, or a magnitude, and have a figure."""
    return [n for n in reading.having(TALLIED) if reading.has(FIGURED, n)]


def counted(reading: Reading) -> list[Quantity]:
    """All figures of a text that can be held against any of another: those of sentences that name a role, or a
    magnitude; last those of a headline, which the prose says better."""
    naming = counting(reading)
    if naming[:1] == [0] and is_headline(reading, 0):
        naming = [*naming[1:], 0]
    read_quantities([(reading, n) for n in naming])
    for n in naming:
        row = quantities(reading, n)
        figures = [reading.tokens.norms[k] for k in reading.among(reading.tokens.figures, n)] if row else []
        may_be = any(len(norm) >= YEAR and not norm.isalpha() for norm in figures)
        years = frozenset(YEARS.findall(reading.sentence(n))) if may_be else frozenset()
        for q in row if years else ():
            q.years = years
    return [q for n in naming for q in quantities(reading, n)]


def besides(reading: Reading, q: Quantity) -> bool:
    """Whether a figure counts those besides others: "another four people", "five other men"."""
    tokens = reading.tokens
    first, behind = reading.token_at(q.span[0]), reading.token_at(q.span[1])
    return not _MORE.isdisjoint(tokens.norms[max(0, first - 1) : behind + 1])


_MORE = frozenset("another other others additional extra further more".split())
YEARS, YEAR = re.compile(r"\b(?:19|20)\d\d\b"), 4
"""Years in a text, and their digits."""


def is_headline(reading: Reading, sentence: int) -> bool:
    """Whether a sentence is the line that a text opens with, which has no stop."""
    return sentence == 0 and reading.sentence(0)[-1] not in _STOPS


_STOPS = frozenset(".?!”\"’'")


_ENGLISH = frozenset({"the"})
"""A text without it is in another language; most that part groups of digits by a stop write decimals with a comma."""
Figure = tuple[Reading, int, re.Match[str], int, str, str]
"""A text, the number of a sentence, a match of ``numerals.numbers`` in it, where its number begins, and some of what
stands before and behind it."""


def _figures(reading: Reading, sentence: int) -> Iterator[Figure]:
    """The numbers of a sentence that are figures."""
    likely = reading.among(reading.tokens.figures, sentence)
    if not likely:
        return
    start = reading.sentences[sentence][0]
    text = reading.sentence(sentence)
    starts, ends = reading.tokens.starts, reading.tokens.ends
    for m in numbers(text, [(starts[n] - start, ends[n] - start) for n in likely]):
        begin = head(m)
        before, after = text[max(0, begin - 80) : begin], text[m.end() : m.end() + 24]
        if is_figure(m, before, after):
            yield reading, sentence, m, begin, before, after


def _measured(
    reading: Reading, sentence: int, m: re.Match[str], begin: int, before: str, after: str
) -> tuple[Reading, int, int, int, Quantity]:
    """Its text and sentence, the half-open range of its tokens, and a figure with its value and its kind."""
    start, text = reading.sentences[sentence][0], m.string
    low, high = values(m, by_stops="." in (m["digits"] or "") and not reading.tokens.hold(_ENGLISH))
    if before.endswith(_MINUSES) and _MINUS.search(before):
        low, high = -high, -low
    if m["currency"]:
        begin = m.start("currency")
    kind, unit, factor, tail = kind_of(m, before, after)
    if (kind, unit) == ("temperature", "F"):
        low, high = (low - 32) / 1.8, (high - 32) / 1.8
    elif unit == METRES:
        low, high = low / 1e6, high / 1e6
    end = start + m.end()
    span = (start + begin, end + tail)
    bound, hedge = bound_of(text[max(0, begin - LONGEST_BOUND) : begin])
    if not bound and after[:1] in _PLUSES and _PLUS.match(after):
        bound, hedge = "more", "more than"
    at = m.end() + tail
    rate = _RATE.match(text, at) if text[at + 1 : at + 2] in _RATE_BEGINS else None
    if rate:
        kind = f"{kind} a {rate.group('time').lower()}"
    first = reading.token_at(span[0])
    last = reading.token_at(end + (tail if unit == "share" or kind == "multiple" else 0))
    written = " ".join(reading.text[slice(*span)].split())
    return (
        reading,
        sentence,
        first,
        max(last, first + 1),
        Quantity(
            span,
            low * factor,
            high * factor,
            bound,
            hedge,
            kind,
            unit,
            bool(m["vague"]),
            factor,
            f"-{written}" if low < 0 else written,
            span,
        ),
    )
