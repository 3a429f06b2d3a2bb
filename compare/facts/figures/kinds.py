"""Kinds: what sort of figure a number is, told by what stands before and behind it.

the 60-year-old · aged 60        age          magnitude 6.1         magnitude
40 degrees Celsius · 104F        temperature  14 km · 9 miles       length
in 2019 · the 2019 election      year         from 2019 to 2022     period
31 votes to 28                   score
"""

import re
from functools import cache

from compare.facts.figures.magnitudes import gives_magnitude, is_magnitude
from compare.facts.figures.numerals import PARTS, digits_value, has_short_year, names_a_thing
from compare.words import stem_of
from corpus.furniture import MONTH

_DAY = 86400.0
_DURATIONS = {
    "minute": 60.0, "min": 60.0, "hour": 3600.0, "hr": 3600.0, "day": _DAY, "week": 7 * _DAY,
    "fortnight": 14 * _DAY, "month": 30.4 * _DAY,
    "year": 365.25 * _DAY, "decade": 3652.5 * _DAY, "century": 36525 * _DAY,
}  # fmt: skip
_SQUARE = {
    "kilometre": 100.0, "kilometer": 100.0, "km": 100.0, "mile": 259.0, "metre": 1e-4, "meter": 1e-4, "m": 1e-4,
    "foot": 9.29e-6, "feet": 9.29e-6,
}  # fmt: skip
_UNITS = {
    "km": ("length", 1000), "kilometre": ("length", 1000), "kilometer": ("length", 1000), "mile": ("length", 1609.34),
    "metre": ("length", 1), "meter": ("length", 1), "foot": ("length", 0.3048), "feet": ("length", 0.3048),
    "ft": ("length", 0.3048), "yard": ("length", 0.9144), "inch": ("length", 0.0254), "cm": ("length", 0.01),
    "centimetre": ("length", 0.01), "centimeter": ("length", 0.01), "mm": ("length", 0.001),
    "millimetre": ("length", 0.001), "millimeter": ("length", 0.001),
    "kg": ("mass", 1), "kilo": ("mass", 1), "kilogram": ("mass", 1), "kilogramme": ("mass", 1),
    "pound": ("mass", 0.4536), "lb": ("mass", 0.4536), "tonne": ("mass", 1000),
    "ton": ("mass", 1000), "gram": ("mass", 0.001), "g": ("mass", 0.001),
    "hectare": ("area", 1), "acre": ("area", 0.4047), "litre": ("volume", 1), "liter": ("volume", 1),
    "gallon": ("volume", 3.785), "barrel": ("volume", 158.99),
    "kph": ("speed", 1), "kmh": ("speed", 1), "kmph": ("speed", 1), "mph": ("speed", 1.609), "knot": ("speed", 1.852),
    "kilowatt": ("power", 0.001), "kw": ("power", 0.001), "megawatt": ("power", 1), "mw": ("power", 1),
    "gigawatt": ("power", 1000), "gw": ("power", 1000),
}  # fmt: skip
_MONEY = frozenset(
    "dollars euros pounds crowns yen yuan rupees francs pesos roubles rubles shekels won lira tenge krona marks kroner "
    "forints zloty baht rand reais".split()
)
LONGEST = 20
"""Characters of a figure in digits: longer ones are numbers of accounts, not of things."""
OLDEST = 3
"""Ages have no more digits than these."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR_BEFORE = re.compile(
    r"(?i)\b(?:in|since|of|from|until|till|by|before|after|year|during|between|and|to|spring|summer|autumn|fall|winter|"
    r"early|late|mid|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z.]*(?:\s\d{1,2},?)?)\s*[-(]?\Z"
)
_THE = re.compile(r"(?i)\b(?:the|his|her|its|their)\s\Z|[’']s\s\Z")
_PLURAL_BEHIND = re.compile(r"\s[a-z]+(?:s|people|men|women|children)\b")
_MONTH_LAST = re.compile(rf"(?i)\b{MONTH}\s*\Z")
_DATE_BEHIND = re.compile(rf"\A(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?!\w)")
_SCORE = re.compile(
    r"(?i)\s(?:vote|votes|in favou?r|against|majority|margin|win|victory|defeat|lead|loss|draw)\b"
)
_PART = re.compile(
    r"(?i)[-\s](?P<part>half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b"
)
_OF_TWO_SHARES = re.compile(r"(?i)\s?(?:to|-|–|against|versus)\s?\d{1,2}(?:\.\d+)?\s?(?:%|per\s?cent)")
_TIMES = re.compile(r"(?i)\A[-\s]?(?:times|fold)\b")
_DEGREES = re.compile(r"(?i)\A\s?(?:°\s?|degrees?\s|deg\s)?(?P<scale>C|F|celsius|centigrade|fahrenheit)\b")
_HYPHENED = re.compile(r"[A-Za-z]-\Z")
_TO = re.compile(r"-\d")
_OLD = re.compile(r"(?i)[-\s]years?[-\s]old\b")
_YEAR_BEGINS = frozenset("yY")
_AGED = re.compile(
    r"\b(?:[Aa]ged(?: from)?(?: (?:\d\d?|[a-z]{3,6}) (?:and|to))?|(?:at the )?age of|(?:children|kids|boys|girls"
    r"|infants|pupils|adults|people|men|women|patients|[Aa]ged|those|anyone) (?:under|over|below|above))\s\Z"
)
_AGED_ENDS = ("ged", "age of", "under", "over", "below", "above", " and", " to", " from")
_AGE_BEFORE = re.compile(
    r"(?:[A-Z][\w’'-]+,|\bage|\b(?:man|woman|boy|girl|father|mother|son|daughter|husband|wife|brother|sister|widow|widower"
    r"|victim|driver|motorist|cyclist|pedestrian|teacher|nurse|farmer|student|teenager|pensioner|suspect|gunman),"
    r"|\b(?:who|he|she) (?:is|was|turned))\s\Z"
)
_AGE_BEHIND = re.compile(r"\A(?:,\s(?!\d)|[.;][\"”’']?\s*\Z)")
_NEXT_WORD = re.compile(r"[-\s\u00a0]?([A-Za-z]+)")
_SQUARED = re.compile(r"(?i)[-\s]?(?:square|sq\.?)[-\s]([a-z]+)")
_ATTACHED = re.compile(
    r"(?:(?:km|cm|mm|ft|kg|lbs?|mph|km/?h|kph|kmph|[kKmMgG][wW]|ha|hrs?|mins?|sq|[CF])\b|[gm]\b(?!-))"
)
"""Units that are written right behind a figure: "200ft", "40mph"."""
_METRES = re.compile(
    r"(?i)-(?:long|wide|high|deep|tall|thick)|[-\s](?:long|wide|high|deep|tall|thick|away|from|above|below|beneath|down|up"
    r"|off|ahead|behind|apart|underground|underwater|offshore|race|sprint|hurdles|relay|freestyle|butterfly|backstroke"
    r"|breaststroke|medley|dash|radius|drop|fall|plunge|cliff|tower|mast|waves?|trench|tunnel|fence|wall"
    r"|final|champion|champions|championship|title|gold|silver|bronze|record)\b"
    r"|\s?\([\d,.]+\s?(?:ft|feet|foot|yards?|miles?)\b"
)
_IN_METRES = re.compile(
    r"(?i)\b(?:fell|fallen|fall|falls|falling|plunge[sd]?|plunging|plummet(?:s|ed|ing)?|drop(?:s|ped|ping)?|slid|slipped"
    r"|swept|dragged|carried|thrown|hurled|flung|climb(?:s|ed|ing)?|descend(?:s|ed|ing)?|dived?|swam|within"
    r"|(?:height|depth|altitude|length|width|distance|radius) of)\s"
    r"(?:(?:a|about|around|some|nearly|almost|more than|over|at least|up to|roughly|approximately|further|another)\s)*"
    r"\Z"
    r"|(?:ft|feet|foot|yards?|miles?)\s\((?:(?:about|around|some|nearly|almost)\s)?\Z"
)
FEWEST_METRES = 10
"""Sales that "fell 2m" fell by millions; who "fell 20m" fell by metres."""
_CLOCK = re.compile(r"(?i)\A\s?(?::\d\d|[ap]\.?m\b|o.clock|gmt|hours? gmt)")
_OVER = re.compile(r"/\d")
_ODDS = re.compile(
    r"(?i)[-\s](?:in|out of)[-\s](?:\d|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)"
)
_NAMED = re.compile(
    r"\b(?:Amendment|Article|Section|Chapter|Title|Route|Highway|Flight|Proposition|Measure|No\.|Number|Channel|"
    r"Interstate|Room|Page|Phase|Group|Formula|Boeing|Airbus|Apollo|Gate|Pier|Dock|Line|Platform|Ward|District)\Z"
)
_DIALLED = re.compile(r"-\d{4}\b|\)\s?\d{3}-\d{4}\b")
_BEHIND_DIALLED = re.compile(r"\d{3}-\Z|\(\d{3}\)\s\Z")
_GOES_ON = re.compile(r"(?:\d[:.]|[A-Z]:|(?:\A|\s)\.)\Z")
"""What stands before digits that are no figure by themselves: "9:", "JP:", and ".20 parts"."""
_OF_A_LAW = ("section ", "article ", "chapter ", "paragraph ", "clause ")
_NOT_COUNT = re.compile(
    r"(?i)\A\s?(?:of (?:the|those|them|his|her|its|their|our)\b|another\b|day\b|thing\b|by one\b)"
)


def is_unit(word: str) -> bool:
    """Whether ``word``, in lower case, is a unit of length, weight and so on."""
    return word in _UNITS or word.removesuffix("s") in _UNITS


def dimension_of(word: str) -> str:
    """Of what a number before ``word``, in lower case, is a measure: "money", "percent", "time", "length" and so on; ""
    where it counts."""
    if word in _MONEY or word == "percent":
        return "percent" if word == "percent" else "money"
    short = word.removesuffix("s")
    if word in _DURATIONS or short in _DURATIONS:
        return "time"
    unit = _UNITS.get(word) or _UNITS.get(short)
    return unit[0] if unit else ""


@cache
def of_units() -> frozenset[str]:
    """The stems of all words for units, money and lengths of time."""
    return frozenset(map(stem_of, (*_MONEY, *_DURATIONS, *_UNITS, "percent")))


def is_figure(m: re.Match[str], before: str, after: str) -> bool:
    """Whether a match of ``numerals.numbers`` is a figure, and no part of a name, a day, a clock's time or a word.

    ``before`` and ``after`` are some of what stands around it.
    """
    if before and (before[-1].isalnum() or before[-1] in "_@#/") and not m["currency"]:
        return False
    if before[-1:] == "-" and _HYPHENED.match(before[-2:]) and not gives_magnitude(before):
        return False
    odds = _ODDS.match(after) and not m["multiple"]
    glued = after[:1].isalnum() and not (m["digits"] and _ATTACHED.match(after))
    last = _word_before(before)
    sign = after[:1]
    if glued or odds or (sign == "/" and _OVER.match(after)) or (last and _NAMED.search(last)):
        return False
    digits = m["digits"]
    if digits and (len(digits) > LONGEST or names_a_thing(m, before, after)):
        return False
    word = "" if digits else (m["words"] or "").lower()
    if word == "one" and (
        _NOT_COUNT.match(after) or before.lower().endswith(("no ", "any", "every", "another "))
    ):
        return False
    if digits and (_CLOCK.match(after) or (before[-1:] in {":", "."} and _GOES_ON.search(before))):
        return False
    if digits and (_DIALLED.match(after) or _BEHIND_DIALLED.search(before) or before.endswith(_OF_A_LAW)):
        return False
    dated = (last and _MONTH_LAST.search(last)) or (not after.islower() and _DATE_BEHIND.match(after))
    if dated and not m["scale"]:
        return False
    return not (sign == "-" and digits and len(digits) <= 3 and _TO.match(after) and not m["upper"])


def _word_before(before: str) -> str:
    """The word before a figure, "Flight" of "Flight 370" and "May" of "May 4"; "" where it has no capital letter."""
    words = before.rsplit(None, 1) if before[-1:].isspace() else []
    return words[-1] if words and not words[-1].islower() else ""


def kind_of(m: re.Match[str], before: str, after: str) -> tuple[str, str, float, int]:
    """Kind, unit, factor to the base unit, and how many characters of ``after`` belong to the quantity.

    For a match of ``numerals.numbers`` and some of what stands around it.
    """
    if m["lap"]:
        return "time", LAP, 1.0, 0
    if m["percent"] or (m["digits"] and " " in after and _OF_TWO_SHARES.match(after)):
        return "percent", "%", 1.0, 0
    if m["currency"]:
        return "money", m["currency"], 1.0, 0
    if m["share"]:
        return "percent", "share", 100.0, 0
    if m["suffix"] or m["ordinal"]:
        return "ordinal", "", 1.0, 0
    return _measured(m, before, after) or _counted(m, before, after)


def _measured(m: re.Match[str], before: str, after: str) -> tuple[str, str, float, int] | None:
    """A multiple, a temperature, a magnitude or a share; ``None`` for all else."""
    times = _TIMES.match(after) if "times" in after or "fold" in after else None
    if m["multiple"] or times:
        return "multiple", "", 1.0, times.end() if times else 0
    degrees = _DEGREES.match(after) if m["digits"] else None
    if degrees:
        return "temperature", degrees.group("scale")[0].upper(), 1.0, degrees.end()
    if m["digits"] and is_magnitude(m["digits"], before, after):
        return "magnitude", "", 1.0, 0
    part = _PART.match(after)
    if part and not m["scale"]:
        return "percent", "share", 100 / PARTS[part.group("part")[:3].lower()], part.end()
    return None


def _counted(m: re.Match[str], before: str, after: str) -> tuple[str, str, float, int]:
    """A score, an age, a sum, a dimension, a year, or a count."""
    if m["upper"] and has_short_year(m):
        return "period", "", 1.0, 0
    if m["upper"] and (digits_value(m["upper"]) < digits_value(m["digits"]) or _SCORE.match(after)):
        return "score", "", 1.0, 0
    if (after[1:2] in _YEAR_BEGINS and _OLD.match(after)) or _is_age(m, before, after):
        return "age", "", 1.0, 0
    square = _SQUARED.match(after) if "sq" in after else None
    if square and square.group(1).lower().removesuffix("s") in _SQUARE:
        return (
            "area",
            "square " + square.group(1).lower(),
            _SQUARE[square.group(1).lower().removesuffix("s")],
            square.end(),
        )
    following = _NEXT_WORD.match(after)
    word = following.group(1).lower() if following else ""
    if m["scale"] == "m" and _is_in_metres(m, before, after):
        return "length", METRES, 1.0, 0
    lasting = _DURATIONS.get(word) or _DURATIONS.get(word.removesuffix("s"))
    end = _end_of_unit(m, following) if following else 0
    if lasting and not m["vague"]:
        return "time", word, lasting, end
    if word in _MONEY:
        return "money", word, 1.0, end
    unit = _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))
    if unit:
        return unit[0], word, unit[1], end
    digits = m["digits"] or ""
    year = _YEAR.fullmatch(digits) and not m["scale"]
    if year and (_YEAR_BEFORE.search(before) or (_THE.search(before) and not _PLURAL_BEHIND.match(after))):
        return "period" if m["upper"] else "year", "", 1.0, 0
    return "count", "", 1.0, 0


def _end_of_unit(m: re.Match[str], unit: re.Match[str]) -> int:
    """Where a unit ends behind a match of ``numerals.numbers``: "mile", of "a mile and a half" all of it."""
    parted = m["halves"] is not None and _AND_A_HALF.match(m.string, m.end() + unit.end())
    return parted.end() - m.end() if parted else unit.end()


_AND_A_HALF = re.compile(r"(?i)\sand\sa\shalf\b")
LAP = "min"
"""The unit of what a race took, "3:55.62", in seconds."""
METRES = "m"
"""The unit of a figure of which "m" does not stand for millions: its value is a millionth of what it was read as."""


def _is_in_metres(m: re.Match[str], before: str, after: str) -> bool:
    """Whether the "m" behind a figure stands for metres: "150m deep", "fell 150m"."""
    if _METRES.match(after):
        return True
    return digits_value(m["digits"]) >= FEWEST_METRES and _IN_METRES.search(before) is not None


def _is_age(m: re.Match[str], before: str, after: str) -> bool:
    """Whether a figure is an age: "aged seven", or behind a name or a person: "Ellen Roe, 61, resigned"."""
    if before.rstrip().endswith(_AGED_ENDS) and _AGED.search(before):
        return True
    short = m["digits"] is not None and len(m["digits"]) <= OLDEST
    return short and _AGE_BEHIND.match(after) is not None and _AGE_BEFORE.search(before) is not None
