"""Agreement: whether two figures of one kind can both be right.

They can when they are equal, when one is the other rounded and says so ("about", "nearly"), when a bound holds ("more
than 3,000" and 3,100), when units convert, when a vague word holds the figure ("dozens" and 40). Years are never
rounded. Two lower bounds that differ ("at least seven", "at least nine") do not agree: the reader sees two tolls.
"""

from math import floor, log10

from compare.facts.figures.bounds import ROUGH
from compare.facts.figures.numerals import LETTERS
from compare.facts.figures.quantities import Quantity

_EXACT = frozenset({"year", "period", "ordinal", "age", "score", "multiple", "magnitude"})
"""Kinds of figures that nobody rounds."""
DEGREE = 1.0
"""Celsius and Fahrenheit may be this many degrees Celsius apart: both are rounded."""
SHARE = 1.5
"""Per cent by which "two-thirds" and 67 per cent may be apart."""
MORE = 1.6
""""At least 30" and 45 can both be right; of 100 a reader would ask."""
DECIMALS = 10
"""From here on decimals are left away in prose: 44 per cent are 44.1."""
EDGE = 1.05
""""Close to 1,000" may still be hundreds."""
NEXT_TO = 0.05
"""Six miles and 6.2 miles are one distance."""
POINT = 0.55
"""Of per cent this many: 31.5 and 32 are one share."""
UNSAID = 0.05
"""Who rounds a sum by more than this share says so."""
LESS = 0.8
""""Up to five" and four can both be right."""
ROUGHLY = 1.25
""""About 300" and "about 350" may be one count."""


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether two figures of one kind can both be right."""
    if a.kind.startswith("money") and currency(a) != currency(b):
        return False
    if a.low == b.low and a.high == b.high:
        return True
    if a.kind == b.kind == "temperature":
        return a.low == b.low if a.unit == b.unit else abs(a.low - b.low) <= DEGREE
    if a.kind in _EXACT or min(a.low, b.low) < 0:
        return False
    if "share" in (a.unit, b.unit):
        return any(_share_holds(x, y) for x, y in ((a, b), (b, a)))
    if not (a.vague or b.vague) and a.low < a.high and b.low < b.high:
        return False  # two ranges, each with its ends
    if a.vague or b.vague or a.low != a.high or b.low != b.high:
        edge = EDGE if a.bound == "less" or b.bound == "less" else 1.0001
        return a.low <= b.high * edge and b.low <= a.high * edge
    low, high = sorted((a.low, b.low))
    if high > MORE * low and high - low > 1:
        return False  # farther apart than all that follows allows
    if (
        any(x.low == x.high == round(y.low) != y.low for x, y in ((a, b), (b, a)))
        and min(a.low, b.low) >= DECIMALS
    ):
        return True
    near = abs(a.low - b.low) <= NEXT_TO * max(a.low, b.low)
    if near and a.factor == b.factor and (_cut(a, b) or _cut(b, a)):
        return True
    if a.unit != b.unit and not a.kind.startswith(("count", "percent", "money")):
        return abs(a.low - b.low) <= 0.06 * max(a.low, b.low)
    if (
        a.unit == b.unit != ""
        and _whole(a) != _whole(b)
        and not a.kind.startswith("money")
        and (abs(a.low - b.low) <= POINT if a.kind == "percent" else near)
    ):
        return True
    return _rounded(a, b) or _rounded(b, a) or _bounded(a, b) or _bounded(b, a)


def _cut(short: Quantity, long: Quantity) -> bool:
    """Whether a figure is another one with fewer decimals: 31.5 and 31.48."""
    x, y = (f"{q.low / q.factor:.10g}" for q in (short, long))
    decimals, more = (len(value.partition(".")[2]) for value in (x, y))
    return 0 < decimals < more and f"{long.low / long.factor:.{decimals}f}" == x


def _whole(q: Quantity) -> bool:
    """Whether a figure is given without decimals in its unit."""
    return (q.low / q.factor).is_integer()


def _share_holds(share: Quantity, value: Quantity) -> bool:
    """Whether a share in words, and what stands before it, holds a percentage: "more than half" and 58 per cent."""
    if share.unit != "share":
        return False
    low = {"less": -10.0, "about": -4.0}.get(share.bound, -SHARE)
    high = {"more": 16.0, "about": 4.0}.get(share.bound, SHARE)
    return low <= value.low - share.low <= high


def _rounded(rough: Quantity, exact: Quantity) -> bool:
    """Whether ``rough`` is ``exact`` rounded, and says so by a word or by being round where the other is not."""
    if not rough.low or not exact.low:
        return False
    step = 10.0 ** (floor(log10(rough.low)) - (0 if _digits(rough.low) == 1 else 1))
    if abs(rough.low - exact.low) > min(step / 2, (0.1 if rough.bound else UNSAID) * exact.low):
        return False
    return bool(rough.bound) or (
        (rough.kind.startswith("money") or rough.low >= 1e6) and _digits(rough.low) < _digits(exact.low)
    )


def are_two(a: Quantity, b: Quantity) -> bool:
    """Whether two figures that can both be right are two figures all the same, to one who reads both.

    "More than 7,600" and "more than 7,000", "about 340" and "around 350", "almost 50" and 47, "at least 14" and 17:
    none is a rounding of the other.
    """
    if (
        a.vague
        or b.vague
        or a.low != a.high
        or b.low != b.high
        or a.kind in _EXACT
        or a.unit == b.unit == "share"
    ):
        return False
    if a.low == b.low or min(a.low, b.low) <= 0:
        return False
    if a.bound == b.bound == "about":
        return _digits(a.low) == _digits(b.low)
    if min(a.low, b.low) > NEAR * max(a.low, b.low):
        return False
    if a.bound == b.bound != "":
        return a.bound == "more" and a.hedge == b.hedge
    if passed(a, b):
        return True
    return a.kind == "count" and any(x.hedge in ROUGH and not y.bound for x, y in ((a, b), (b, a)))


def passed(a: Quantity, b: Quantity) -> bool:
    """Whether either of two figures is a lower limit that the other passes, far enough for a reader to ask."""
    return _is_passed(a, b) or _is_passed(b, a)


def _is_passed(limit: Quantity, value: Quantity) -> bool:
    """Whether a figure lies so far above a lower limit that who gave the limit knew of fewer: "more than" rounds a
    figure off, "at least" gives what is known."""
    if limit.bound != "more" or value.bound == "more":
        return False
    return limit.low < (ROUNDED_OFF if limit.hedge in _ROUND_OFF else NEAR) * value.low


_ROUND_OFF = frozenset({"more than", "over", "above", "in excess of"})
ROUNDED_OFF = 0.8
""""More than 100" may be 120."""
NEAR = 0.95
"""Figures nearer than this ratio are one."""


def digits_of(q: Quantity) -> str:
    """The digits that a figure is written with, without zeros at its end."""
    return f"{q.low / q.factor:.10g}".replace(".", "").strip("0") or "0"


def _digits(value: float) -> int:
    """How many significant digits a value is written with."""
    return len(f"{value:.10g}".replace(".", "").strip("0").split("e")[0]) or 1


def _bounded(bound: Quantity, value: Quantity) -> bool:
    if bound.bound == "more" and value.bound != "more":
        return bound.low <= value.low <= MORE * bound.low
    if bound.bound == "less" and value.bound == "more":  # nearly four, three-plus
        return LESS * bound.low <= value.low * 1.2 and value.low <= bound.low
    if bound.bound == "less" and value.bound != "less":
        return max(LESS * bound.low, _least_near(bound)) <= value.low <= bound.low
    if bound.bound == value.bound == "more" and _digits(bound.low) < _digits(value.low):
        return bound.low <= value.low <= ROUGHLY * bound.low
    return bound.bound == "about" and abs(bound.low - value.low) <= 0.07 * bound.low


def _least_near(q: Quantity) -> float:
    """The least that is nearly a figure which says so: "nearly 74" are 73 at least, "nearly 1,100" no fewer than 1,000,
    since who knows of fewer takes a rounder one."""
    if q.hedge not in ROUGH:
        return 0.0
    digits = digits_of(q)
    last = 10.0 ** (floor(log10(q.low)) - len(digits) + 1)
    return q.low - (5 * last if digits.endswith("5") else last)


def currency(q: Quantity) -> str:
    """The currency of a sum: a word, in the singular; dollars of another country than the States have its letters."""
    if q.unit in LETTERS:
        return LETTERS[q.unit]
    letters = q.unit.strip("$£€¥₹").upper()
    sign = q.unit.replace(letters, "") if letters else q.unit
    name = {"$": "dollar", "£": "pound", "€": "euro"}.get(sign)
    return name + letters.replace("US", "") if name else q.unit.removesuffix("s")
