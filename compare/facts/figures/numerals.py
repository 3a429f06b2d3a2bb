"""Numerals: where numbers stand in a text, in digits or in words, and what they are worth.

3,800 · 3 800 · 2.5bn · one hundred and fifty · dozens · 10 to 15 · half of · doubled · third
"""

import re
from collections.abc import Iterator, Sequence

from corpus.furniture import MONTH
from corpus.spans import Span

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {w: n for n, w in enumerate(_ONES)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6,
    "mln": 1e6, "bn": 1e9, "tn": 1e12, "lakh": 1e5, "crore": 1e7, "dozen": 12,
}  # fmt: skip
"""Words behind a number, and what they multiply it by."""
_VAGUE = {
    "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2e3, 9.99e3), "tens of thousands":
    (2e4, 9.99e4), "hundreds of thousands": (2e5, 9.99e5), "millions": (2e6, 9.99e6), "several": (3, 9), "a dozen":
    (11, 13), "a couple": (2, 2), "half a dozen": (6, 6),
}  # fmt: skip
ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
"""Ordinals in words, to their numbers."""
_MULTIPLES = {
    "twice": 2.0,
    "thrice": 3.0,
    "doubled": 2.0,
    "trebled": 3.0,
    "tripled": 3.0,
    "quadrupled": 4.0,
    "halved": 0.5,
}
PARTS = {"hal": 2, "thi": 3, "qua": 4, "fif": 5, "six": 6, "sev": 7, "eig": 8, "nin": 9, "ten": 10}
_DIGITS = (
    r"(?<![\w.,])\d{1,3}(?:[,\u00a0\u202f\u2009']\d{3})+(?!\d)(?:[.,]\d+)?|(?<![\w.,])\d{1,3}(?:\.\d{3}){2,}(?![.,]?\d)"
    r"|(?<!\d[ ])(?<![\w.,])[1-9]\d{0,2}[ ]\d{3}(?:[ ]\d{3})?(?![ .,]?\d|[-\w])|\d+(?:[.,]\d+)?"
)
_PART_OF = {"half a ": 0.5, "a quarter of a ": 0.25}
_HUNDREDS = (
    "a\\ hundred", "a\\ thousand", "a\\ million", "half\\ a\\ million", "half\\ a\\ billion", "a\\ billion",
    "a\\ quarter\\ of\\ a\\ million",
)  # fmt: skip
_WORD = r"(?:" + "|".join(sorted((*_SMALL, *_HUNDREDS), key=len, reverse=True)) + r")"
_SCALE_WORD = r"(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)\b"
_WHOLE = r"(?:mile|kilomet(?:er|re)|yard|acre|hour|day|week|month|year|decade|century)"
LETTERS = {"KSh": "shilling", "Sh": "shilling", "Rs": "rupee", "P": "peso", "R": "rand", "N": "naira"}
"""Letters that stand for a currency right before a figure with groups of three digits."""
_NUMBER = re.compile(
    rf"""(?xi)
    (?P<currency>(?:US|A|C|NZ|HK)?[$£€¥₹]|\$(?:US|A|C|NZ|HK)|\b(?-i:{"|".join(LETTERS)})(?=\d{{1,3}},\d{{3}}))?\s?
    (?:
      (?P<lap>(?<![\w.,:])(?:\d{{1,2}}:)?\d{{1,2}}:[0-5]\d\.\d{{1,3}}(?![.:]?\d))
    | (?P<vague>\b(?:{"|".join(re.escape(v) for v in sorted(_VAGUE, key=len, reverse=True))})\b)
    | (?P<between>(?<=between\s)|(?<=between\s[$£€]))?(?P<digits>{_DIGITS})
      (?:\s?(?:-|–|—|\s(?:to|until|till|through|(?(between)and|(?!)))\s)\s?[$£€]?(?P<upper>{_DIGITS})(?![.,]?\d))?
      (?P<suffix>st|nd|rd|th)?(?:\s?(?P<vulgar>[½¼¾])|\s(?P<part>[13])/(?P<parts>[248])(?![\d/]))?
    | (?P<words>\b{_WORD}(?:(?:[-\s](?:and\s)?{_WORD})|[\s-]{_SCALE_WORD})*\b)
    | (?P<halves>\b(?:(?:a\s)?half(?:[-\s]an?)?(?=[-\s]{_WHOLE}\b)|an?(?=\s{_WHOLE}\sand\sa\shalf\b)
                 |(?:a\s)?quarter(?:[-\s]of\sa)?(?=[-\s](?:century|mile)\b)))
    | (?P<share>\b(?:(?:a|one)\s(?:third|quarter|fifth|tenth)|half)(?=\s(?:of|the|its|their|all)\b))
    | (?P<ordinal>\b(?:{"|".join(ORDINALS)})\b)
    | (?P<multiple>\b(?:{"|".join(_MULTIPLES)})\b)
    )
    (?P<half>\sand\sa\shalf\b)?
    (?P<scale>(?:[”"]?[\s\u00a0-]?(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen))+\b|(?<=\d)\s?(?:k|m|mn|mln|bn|tn)\b)?
    (?P<percent>\s?%|[\s\u00a0-](?:per\s?cent(?:age\spoints?)?)\b)?
    """
)
_LETTERS = re.compile(r"[a-z]+")
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u202f\u2009' "))
_BY_COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_BY_STOPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_BY_ONE_STOP = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
"""Digits in groups of three."""
_CURRENCIES = frozenset("$£€¥₹")
_LEAD, _LONG_LEAD = len("HK$ "), len("HK$ a quarter of a ")
"""A figure may begin this long before its first word that says so; the second there is "dozen", "couple", "half"."""
_ENDS_OF_A = frozenset("aAnN")
_FIGURES = ("lap", "vague", "share", "digits", "words", "halves", "ordinal", "multiple")


def numbers(text: str, likely: Sequence[Span]) -> Iterator[re.Match[str]]:
    """The numbers of ``text``, a sentence, in order; looked for only where one of the ``likely`` words is part of it.

    ``likely`` are the half-open spans, rising, of its words that may be part of a number. A match has groups for what
    the number is written in ("digits" with "upper" and "suffix", "words", "vague", "share", "ordinal", "multiple",
    "lap": what a race took, "halves": half a mile, a mile and a half, a quarter of a century), and
    for what stands beside it: "currency", "scale", "percent".
    """
    at = 0
    for start, end in likely:
        if end > at:
            begins = at <= start and _may_begin(text, start)
            m = _NUMBER.match(text, start) if begins else None
            if not (m or (begins and text[start:end].isalpha())):  # "an elderly couple" is no number
                lead = _LONG_LEAD if text[start] in "DdCcHh" else _LEAD
                m = _first(text, max(at, start - lead), end)
            while m:
                if m["percent"] and m["upper"] and _falls(m):
                    m = _NUMBER.match(text, m.start(), m.end("digits")) or m
                elif m["digits"] and " " in m["digits"] and _BEHIND_A_MONTH.search(text, 0, m.start()):
                    m = _NUMBER.match(text, m.start(), text.index(" ", m.start("digits"))) or m
                yield m
                at = m.end()
                m = _first(text, at, end)


def _first(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first number that begins from ``start`` up to but not including ``end``: a search would go on behind it."""
    for at in range(start, end):
        m = _NUMBER.match(text, at)
        if m:
            return m
    return None


_BEHIND_A_MONTH = re.compile(rf"\b{MONTH}\s\Z")
"""Where "12 300" are a day and what is counted: "on March 12 300 people"."""


def _falls(m: re.Match[str]) -> bool:
    """Whether the second figure of a range is the lower: "51.4 to 48.6 per cent" are the shares of two."""
    return digits_value(m["digits"]) > digits_value(m["upper"])


def _may_begin(text: str, start: int) -> bool:
    """Whether a number that has the word at ``start`` begins there: no currency stands before it, nor an "a" or "an"
    before what is no digit."""
    if text[start].isdecimal():
        return _CURRENCIES.isdisjoint(text[max(0, start - 2) : start])
    before = text[max(0, start - _LEAD) : start]
    return before[-2:-1] not in _ENDS_OF_A and _CURRENCIES.isdisjoint(before)


def names_a_thing(m: re.Match[str], before: str, after: str) -> bool:
    """Whether digits count nothing: those of a telephone ("0845 125 222"), a chip ("9400M").

    ``before`` and ``after`` are some of what stands around the match.
    """
    digits = m["digits"]
    if not digits or not digits.isdecimal():
        return False
    if (m["scale"] or "").strip() in {"M", "K"} and not m["currency"]:
        return len(digits) > _MOST_OF_MILLIONS
    dialled = digits[0] == "0" or bool(_DIALLED.match(after))
    return len(digits) > 1 and (dialled or bool(_DIALLED_BEFORE.search(before)))


_DIALLED = re.compile(r" 0\d\d")
_DIALLED_BEFORE = re.compile(r"(?<![\d.,])0\d+(?: \d+)* $")
_MOST_OF_MILLIONS = 3
"""Of more digits nobody counts millions."""


def head(m: re.Match[str]) -> int:
    """Where the number of a match of ``numbers`` begins, without its currency."""
    digits = m.start("digits")
    return digits if digits >= 0 else max(map(m.start, _FIGURES))


def values(m: re.Match[str], *, by_stops: bool = False) -> tuple[float, float]:
    """The lowest and the highest value that a match of ``numbers`` stands for; a share of one where it is a share.

    ``by_stops`` says that a stop parts groups of three digits, and no decimals: "3.800" are 3,800.
    """
    if m["lap"]:
        seconds = sum([float(part) * 60**n for n, part in enumerate(reversed(m["lap"].split(":")))])
        return seconds, seconds
    scale = 1.0
    if m["scale"]:
        for word in _LETTERS.findall(m["scale"].lower()):
            scale *= SCALES[word]
    if m["vague"]:
        low, high = _VAGUE[m["vague"].lower()]
        return low * scale, high * scale
    if m["ordinal"] or m["multiple"]:
        value = float((ORDINALS | _MULTIPLES)[(m["ordinal"] or m["multiple"]).lower()])
        return value, value
    if m["share"]:
        value = 1.0 / PARTS[m["share"].lower().split()[-1][:3]]
        return value, value
    if m["halves"]:
        part = m["halves"].lower()
        value = 0.25 if "quarter" in part else 0.5 if "half" in part else 1.5
        return value, value
    half = 0.5 * scale if m["half"] else 0.0
    if m["words"]:
        value = _words_value(m["words"]) * scale + half
        return value, value
    half += _fraction(m) * scale
    low = digits_value(m["digits"], by_stops=by_stops)
    high = digits_value(m["upper"], by_stops=by_stops) if m["upper"] else low
    if has_short_year(m):
        high += low // 100 * 100
    return low * scale + half, high * scale + half


def has_short_year(m: re.Match[str]) -> bool:
    """Whether a match of ``numbers`` is a range of years of which the last has two digits: "1914-18", "2008-09"."""
    years = m["upper"] is not None and _SHORT_YEAR.fullmatch(f"{m['digits']}-{m['upper']}")
    return bool(years) and not m["scale"] and int(m["upper"]) > int(m["digits"]) % 100


_SHORT_YEAR = re.compile(r"(?:1[5-9]|20)\d\d-\d\d")


def _fraction(m: re.Match[str]) -> float:
    """What stands behind the digits of a match of ``numbers``: half of "4 1/2" and "4½"."""
    if m["vulgar"]:
        return {"½": 0.5, "¼": 0.25, "¾": 0.75}[m["vulgar"]]
    return int(m["part"]) / int(m["parts"]) if m["part"] else 0.0


def digits_value(digits: str, *, by_stops: bool = False) -> float:
    """The value of a number in digits, grouped or not: "3,800", "3 800" and "3.5"; ``by_stops`` as for ``values``."""
    if digits.isdecimal():
        return float(digits)
    plain = digits.translate(_BLANKS)
    if _BY_COMMAS.fullmatch(plain):
        plain = plain.replace(",", "")
    elif (_BY_ONE_STOP if by_stops else _BY_STOPS).fullmatch(plain):
        plain = plain.replace(".", "")
    whole, mark, rest = plain.replace(",", ".").partition(".")
    return float(whole + mark + rest.replace(".", ""))


def _words_value(words: str) -> float:
    """The value of a number in words: "two thousand one hundred and fifty" is 2150."""
    small = _SMALL.get(words.lower())
    if small is not None:
        return float(small)
    for part_of, share in _PART_OF.items():
        if words.lower().startswith(part_of):
            return share * _words_value(words[len(part_of) - len("a ") :])
    done = part = 0.0
    for word in _LETTERS.findall(words.lower()):
        if word not in SCALES:
            part += _SMALL.get(word, 1 if word == "a" else 0)
        elif SCALES[word] < 1000:
            part *= SCALES[word]
        else:
            done, part = done + part * SCALES[word], 0.0
    return done + part
