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

from compare.facts.roles import role_of, role_stems
from compare.facts.surroundings import beside_of, context, scope_of
from compare.reading import Reading, once
from compare.words import stem_of
from corpus.spans import Span

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {w: n for n, w in enumerate(_ONES)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
_SCALE = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6,
    "mln": 1e6, "bn": 1e9, "tn": 1e12, "lakh": 1e5, "crore": 1e7, "dozen": 12,
}  # fmt: skip
_VAGUE = {
    "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2e3, 9.99e3), "tens of thousands":
    (2e4, 9.99e4), "hundreds of thousands": (2e5, 9.99e5), "millions": (2e6, 9.99e6), "several": (3, 9), "a dozen":
    (11, 13), "a couple": (2, 2), "half a dozen": (6, 6),
}  # fmt: skip
_ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_MULTIPLES = {
    "twice": 2.0,
    "thrice": 3.0,
    "doubled": 2.0,
    "trebled": 3.0,
    "tripled": 3.0,
    "quadrupled": 4.0,
    "halved": 0.5,
}
_UNITS = {
    "km": ("length", 1000), "kilometre": ("length", 1000), "kilometer": ("length", 1000), "mile": ("length", 1609.34),
    "metre": ("length", 1), "meter": ("length", 1), "foot": ("length", 0.3048), "feet": ("length", 0.3048),
    "ft": ("length", 0.3048), "yard": ("length", 0.9144), "inch": ("length", 0.0254), "cm": ("length", 0.01),
    "centimetre": ("length", 0.01), "centimeter": ("length", 0.01),
    "kg": ("mass", 1), "kilo": ("mass", 1), "kilogram": ("mass", 1), "kilogramme": ("mass", 1),
    "pound": ("mass", 0.4536), "lb": ("mass", 0.4536), "tonne": ("mass", 1000),
    "ton": ("mass", 1000), "gram": ("mass", 0.001),
    "hectare": ("area", 1), "acre": ("area", 0.4047), "litre": ("volume", 1), "liter": ("volume", 1),
    "gallon": ("volume", 3.785), "barrel": ("volume", 158.99),
    "kph": ("speed", 1), "mph": ("speed", 1.609), "knot": ("speed", 1.852), "megawatt": ("power", 1),
    "mw": ("power", 1),
}  # fmt: skip
_MONEY = (
    "dollars euros pounds crowns yen yuan rupees francs pesos roubles rubles shekels won lira tenge krona marks kroner "
    "forints zloty baht rand reais"
).split()

_DIGITS = r"(?<![\w.,])\d{1,3}(?:[,\u00a0\u202f\u2009']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_WORD = (
    r"(?:"
    + "|".join(sorted((*_SMALL, "a\\ hundred", "a\\ thousand", "a\\ million"), key=len, reverse=True))
    + r")"
)
_SCALE_WORD = r"(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)\b"
_NUMBER = re.compile(
    rf"""(?xi)
    (?P<currency>(?:US|A|C|NZ|HK)?[$£€¥₹])?\s?
    (?:
      (?P<vague>\b(?:{"|".join(re.escape(v) for v in sorted(_VAGUE, key=len, reverse=True))})\b)
    | (?P<digits>{_DIGITS})
      (?:\s?(?:-|–|—|\sto\s|\sand\s)\s?(?P<upper>{_DIGITS})(?=\s|[-–—]?\w))?
      (?P<suffix>st|nd|rd|th)?
    | (?P<words>\b{_WORD}(?:(?:[-\s](?:and\s)?{_WORD})|[\s-]{_SCALE_WORD})*\b)
    | (?P<share>\b(?:(?:a|one)\s(?:third|quarter|fifth|tenth)|half)(?=\s(?:of|the|its|their|all)\b))
    | (?P<ordinal>\b(?:{"|".join(_ORDINALS)})\b)
    | (?P<multiple>\b(?:{"|".join(_MULTIPLES)})\b)
    )
    (?P<scale>(?:[\s\u00a0-]?(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen))+\b|(?<=\d)\s?(?:k|m|mn|mln|bn|tn)\b)?
    (?P<percent>\s?%|[\s\u00a0-](?:per\s?cent(?:age\spoints?)?)\b)?
    """
)
LONGEST = 20
"""Characters of a figure in digits: longer ones are numbers of accounts, not of things."""
MOST = 60
"""Figures of one sentence that are read: more stand in tables only."""
_LEAD, _LONG_LEAD = len("HK$ "), len("HK$ half a ")
"""A figure may begin this long before its first word that says so; the second where that is "dozen", "couple"."""
_BOUND = re.compile(
    r"(?i)\b(?P<more>more than|over|at least|no fewer than|not less than|above|in excess of|upwards of)\s+\Z"
    r"|\b(?P<less>less than|fewer than|under|below|up to|at most|as many as|no more than|nearly|almost|close to)\s+\Z"
    r"|\b(?P<about>about|around|some|roughly|approximately|an estimated|estimated|circa|or so)\s+\Z"
)
_YEAR_BEFORE = re.compile(
    r"(?i)\b(?:in|since|of|from|until|till|by|before|after|year|during|and|to|spring|summer|autumn|fall|winter|"
    r"early|late|mid|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z.]*(?:\s\d{1,2},?)?)\s*[-(]?\Z"
)
_THE = re.compile(r"(?i)\b(?:the|his|her|its|their)\s\Z|[’']s\s\Z")
_PLURAL_BEHIND = re.compile(r"\s[a-z]+(?:s|people|men|women|children)\b")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_MONTH_LAST = re.compile(rf"\b{_MONTH}\s*\Z")
_DATE_BEHIND = re.compile(rf"\A(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?!\w)")
_MINUS = re.compile(r"(?:\A|[\s(])[-−]\Z")
_SCORE = re.compile(
    r"(?i)\s(?:vote|votes|in favou?r|against|majority|margin|win|victory|defeat|lead|loss|draw)\b"
)
_PART = re.compile(
    r"(?i)[-\s](?P<part>half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b"
)
_PARTS = {"hal": 2, "thi": 3, "qua": 4, "fif": 5, "six": 6, "sev": 7, "eig": 8, "nin": 9, "ten": 10}
_TIMES = re.compile(r"(?i)\A[-\s]?(?:times|fold)\b")
_DEGREES = re.compile(r"(?i)\A\s?(?:°\s?|degrees?\s|deg\s)?(?P<scale>C|F|celsius|centigrade|fahrenheit)\b")
_MAGNITUDE_BEFORE = re.compile(
    r"(?i)\bmagnitude[-\s](?:of\s)?\Z|\bmagnitude\b[^,;:.]{0,60}\s(?:at|was|of|to)\s\Z"
)
_MAGNITUDE_BEHIND = re.compile(r"(?i)\A[-\s]magnitude\b")
_RATE = re.compile(r"(?i)\s(?:an?|per|each|every)\s(?P<time>minute|hour|night|day|week|month|year)\b")
_HYPHENED = re.compile(r"[A-Za-z]-\Z")
_TO = re.compile(r"-\d")
_OLD = re.compile(r"(?i)[-\s]years?[-\s]old\b")
_AGED = re.compile(r"\b(?:[Aa]ged|(?:at the )?age of)\s\Z")
_AGE_BEFORE = re.compile(r"(?:[A-Z][\w’'-]+,|\bage)\s\Z")
_AGE_BEHIND = re.compile(r"\A,\s(?!\d)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NEXT_WORD = re.compile(r"[-\s\u00a0]?([A-Za-z]+)")
_BOUND_ENDS = tuple(
    "than over least of above under below to most many nearly almost about around some roughly approximately estimated "
    "circa so".split()
)
_CLOCK = re.compile(r"(?i)\A\s?(?::\d\d|[ap]\.?m\b|o.clock|gmt|hours? gmt)")
_ODDS = re.compile(
    r"(?i)[-\s](?:in|out of)[-\s](?:\d|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)"
)
_NAMED = re.compile(
    r"\b(?:Amendment|Article|Section|Chapter|Title|Route|Highway|Flight|Proposition|Measure|No\.|Number|Channel|"
    r"Interstate|Room|Page|Phase|Group|Formula|Boeing|Airbus|Apollo|Gate|Pier|Dock|Line|Platform|Ward|District)\Z"
)
_NOT_COUNT = re.compile(
    r"(?i)\A\s?(?:of (?:the|those|them|his|her|its|their|our)\b|another\b|day\b|thing\b|by one\b)"
)


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
    for m in _numbers(
        text, [(reading.tokens.starts[n] - start, reading.tokens.ends[n] - start) for n in likely]
    ):
        head = _head(m)
        before, after = text[max(0, head - 80) : head], text[m.end() : m.end() + 24]
        if not _is_figure(m, before, after):
            continue
        low, high = _values(m)
        if _MINUS.search(before):
            low, high = -high, -low
        if m.group("currency"):
            head = m.start("currency")
        kind, unit, factor, tail = _kind(m, before, after)
        if (kind, unit) == ("temperature", "F"):
            low, high = (low - 32) / 1.8, (high - 32) / 1.8
        span = (start + head, start + m.end() + tail)
        bound, hedge = _bound(text[max(0, head - 40) : head])
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


def _numbers(text: str, likely: Sequence[Span]) -> Iterator[re.Match[str]]:
    """The matches of ``_NUMBER`` in ``text``, looked for only where one of the ``likely`` words is part of it."""
    at = 0
    for start, end in likely:
        if end > at:
            lead = _LONG_LEAD if text[start] in "DdCc" else _LEAD
            m = _NUMBER.search(text, max(at, start - lead))
            while m:
                yield m
                at = m.end()
                m = _NUMBER.search(text, at) if at < end else None


_FIGURES = ("vague", "share", "digits", "words", "ordinal", "multiple")


def _head(m: re.Match[str]) -> int:
    return max(map(m.start, _FIGURES))


def _is_figure(m: re.Match[str], before: str, after: str) -> bool:
    if before and (before[-1].isalnum() or before[-1] in "_@#/"):
        return False
    if _HYPHENED.match(before[-2:]) and not _MAGNITUDE_BEFORE.search(before):
        return False
    odds = _ODDS.match(after) and not m.group("multiple")
    if (after and (after[0].isalnum() or odds)) or _is_numbered(before):
        return False
    digits = m.group("digits")
    if digits and len(digits) > LONGEST:
        return False
    word = "" if digits else (m.group("words") or "").lower()
    if word == "one" and (
        _NOT_COUNT.match(after) or before.lower().endswith(("no ", "any", "every", "another "))
    ):
        return False
    if digits and (_CLOCK.match(after) or (before[-1:] in {":", "."} and before[-2:-1].isdecimal())):
        return False
    if not m.group("scale") and (_DATE_BEHIND.match(after) or _is_month(before)):
        return False
    return not (digits and len(digits) <= 3 and _TO.match(after) and not m.group("upper"))


def _is_numbered(before: str) -> bool:
    """Whether a figure is part of a name: "Flight 370"."""
    words = before.rsplit(None, 1)
    return bool(words) and before[-1].isspace() and _NAMED.search(words[-1]) is not None


def _is_month(before: str) -> bool:
    return before[-1:].isspace() and _MONTH_LAST.search(before.rsplit(None, 1)[-1]) is not None


def _values(m: re.Match[str]) -> tuple[float, float]:
    scale = 1.0
    if m.group("scale"):
        for word in re.findall(r"[a-z]+", m.group("scale").lower()):
            scale *= _SCALE[word]
    if m.group("vague"):
        low, high = _VAGUE[m.group("vague").lower()]
        return low * scale, high * scale
    if m.group("ordinal") or m.group("multiple"):
        value = float((_ORDINALS | _MULTIPLES)[(m.group("ordinal") or m.group("multiple")).lower()])
        return value, value
    if m.group("share"):
        value = 1.0 / _PARTS[m.group("share").lower().removeprefix("a ").removeprefix("one ")[:3]]
        return value, value
    if m.group("words"):
        value = _words_value(m.group("words")) * scale
        return value, value
    low = _digits_value(m.group("digits"))
    high = _digits_value(m.group("upper")) if m.group("upper") else low
    return low * scale, high * scale


def _digits_value(digits: str) -> float:
    if digits.isdecimal():
        return float(digits)
    plain = re.sub(r"[\u00a0\u202f\u2009' ]", "", digits)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        plain = plain.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", plain):
        plain = plain.replace(".", "")
    whole, mark, rest = plain.replace(",", ".").partition(".")
    return float(whole + mark + rest.replace(".", ""))


def _words_value(words: str) -> float:
    """The value of a number in words: "two thousand one hundred and fifty" is 2150."""
    done = part = 0.0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word not in _SCALE:
            part += _SMALL.get(word, 1 if word == "a" else 0)
        elif _SCALE[word] < 1000:
            part *= _SCALE[word]
        else:
            done, part = done + part * _SCALE[word], 0.0
    return done + part


def _kind(m: re.Match[str], before: str, after: str) -> tuple[str, str, float, int]:
    """Kind, unit, factor to the base unit, and how many characters of ``after`` belong to the quantity."""
    if m.group("percent"):
        return "percent", "%", 1.0, 0
    if m.group("currency"):
        return "money", m.group("currency"), 1.0, 0
    if m.group("share"):
        return "percent", "share", 100.0, 0
    if m.group("suffix") or m.group("ordinal"):
        return "ordinal", "", 1.0, 0
    times = _TIMES.match(after)
    if m.group("multiple") or times:
        return "multiple", "", 1.0, times.end() if times else 0
    degrees = _DEGREES.match(after) if m.group("digits") else None
    if degrees:
        return "temperature", degrees.group("scale")[0].upper(), 1.0, degrees.end()
    if m.group("digits") and (_MAGNITUDE_BEFORE.search(before) or _MAGNITUDE_BEHIND.match(after)):
        return "magnitude", "", 1.0, 0
    part = _PART.match(after)
    if part and not m.group("scale"):
        return "percent", "share", 100 / _PARTS[part.group("part")[:3].lower()], part.end()
    if m.group("upper") and (
        _digits_value(m.group("upper")) < _digits_value(m.group("digits")) or _SCORE.match(after)
    ):
        return "score", "", 1.0, 0
    if _OLD.match(after) or _is_age(m, before, after):
        return "age", "", 1.0, 0
    following = _NEXT_WORD.match(after)
    word = following.group(1).lower() if following else ""
    if word in _MONEY:
        return "money", word, 1.0, following.end() if following else 0
    unit = _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))
    if unit:
        return unit[0], word, unit[1], following.end() if following else 0
    digits = m.group("digits") or ""
    year = _YEAR.fullmatch(digits) and not m.group("scale")
    if year and (_YEAR_BEFORE.search(before) or (_THE.search(before) and not _PLURAL_BEHIND.match(after))):
        return "year", "", 1.0, 0
    return "count", "", 1.0, 0


def _is_age(m: re.Match[str], before: str, after: str) -> bool:
    """Whether a figure is an age: "aged seven", or between commas behind a name: "Ellen Roe, 61, resigned"."""
    if _AGED.search(before):
        return True
    short = m.group("digits") is not None and len(m.group("digits")) <= OLDEST
    return short and _AGE_BEHIND.match(after) is not None and _AGE_BEFORE.search(before) is not None


OLDEST = 3
"""Ages have no more digits than these."""


def _bound(before: str) -> tuple[str, str]:
    """The bound that the words before a figure set, and these words."""
    if not before.rstrip().lower().endswith(_BOUND_ENDS):
        return "", ""
    found = _BOUND.search(before)
    return (found.lastgroup or "", " ".join(found.group().lower().split())) if found else ("", "")
