"""Numbers: figures of two linked sentences, matched by what they count, and judged.

Figures that agree are matched first; what is left is paired by thing counted, role, and the words around. Two
figures agree when they are equal, when one is the other rounded and says so ("about", "nearly"), when a bound
holds ("more than 3,000" and 3,100), when units convert, when a vague word holds the figure ("dozens" and 40).
Years are never rounded. Two lower bounds that differ ("at least seven", "at least nine") do not agree: the
reader sees two tolls.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from math import floor, log10

from compare.facts.quantities import Quantity
from compare.facts.roles import EXCLUSIVE

PEOPLE = frozenset(
    {
        "person",
        "=person",
        "=public",
        "=man",
        "=woman",
        "man",
        "woman",
        "other",
        "=resid",
        "=citizen",
        "=suspect",
    }
)


_EXACT = frozenset({"year", "ordinal", "age", "score", "multiple", "magnitude"})
"""Kinds of figures that nobody rounds."""
DEGREE = 1.0
"""Celsius and Fahrenheit may be this many degrees Celsius apart: both are rounded."""
TIME = frozenset({"time"})
""""The third time" may count whatever happened three times."""
SHARE = 1.5
"""Per cent by which "two-thirds" and 67 per cent may be apart."""
MORE = 1.6
""""At least 30" and 45 can both be right; of 100 a reader would ask."""
DECIMALS = 10
"""From here on decimals are left away in prose: 44 per cent are 44.1."""
EDGE = 1.05
""""Close to 1,000" may still be hundreds."""
LESS = 0.8
""""Up to five" and four can both be right."""
OTHER_PLACE = 8
"""Taken from the fit of counts in two places: two bridges in the old town, eleven in the region."""
FAR_OFF = 2.0
"""Dozens and six, or some hundreds and ten thousand, are this far apart, and seen to differ."""
ROUGHLY = 1.25
""""About 300" and "about 350" may be one count."""
SAME_SLOT = 5
"""A fit that only figures at the same place of the same words have."""
FAR = 3.0
"""Counts of people farther apart than this ratio may well count other people."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two figures that do not agree: ``kind`` is "number" or "outcome", ``sure`` whether a reader sees it at once."""

    left: Quantity
    right: Quantity
    kind: str
    sure: bool


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
    if a.vague or b.vague or a.low != a.high or b.low != b.high:
        edge = EDGE if a.bound == "less" or b.bound == "less" else 1.0001
        return a.low <= b.high * edge and b.low <= a.high * edge
    if (
        any(x.low == x.high == round(y.low) != y.low for x, y in ((a, b), (b, a)))
        and min(a.low, b.low) >= DECIMALS
    ):
        return True
    if a.unit != b.unit and not a.kind.startswith(("count", "percent", "money")):
        return abs(a.low - b.low) <= 0.06 * max(a.low, b.low)
    return _rounded(a, b) or _rounded(b, a) or _bounded(a, b) or _bounded(b, a)


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
    if abs(rough.low - exact.low) > min(step / 2, 0.1 * exact.low):
        return False
    return bool(rough.bound) or (
        (rough.kind.startswith("money") or rough.low >= 1e6) and _digits(rough.low) < _digits(exact.low)
    )


def _digits(value: float) -> int:
    """How many significant digits a value is written with."""
    return len(f"{value:.10g}".replace(".", "").strip("0").split("e")[0]) or 1


def _bounded(bound: Quantity, value: Quantity) -> bool:
    if bound.bound == "more" and value.bound != "more":
        return bound.low <= value.low <= MORE * bound.low
    if bound.bound == "less" and value.bound != "less":
        return LESS * bound.low <= value.low <= bound.low
    if bound.bound == value.bound == "more" and _digits(bound.low) < _digits(value.low):
        return bound.low <= value.low <= ROUGHLY * bound.low
    return bound.bound == "about" and abs(bound.low - value.low) <= 0.07 * bound.low


def disagreements(
    left: Sequence[Quantity],
    right: Sequence[Quantity],
    slots: Set[tuple[int, int]] = frozenset(),
    *,
    one_statement: bool = False,
) -> list[Disagreement]:
    """The figures that two sentences state differently.

    ``slots`` are index pairs of figures that stand at the same place of the same words. ``one_statement`` says that
    the sentences surely say the same: then the only figures of a kind are likely to be one.
    """
    lone = _lone_counts(left) & _lone_counts(right)
    table = {
        (i, j): _fit(a, b, (i, j) in slots) + (_alone(a, b, one_statement) if a.kind in lone else 0)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if _same_kind(a, b)
    }
    agreed = {(i, j): agree(left[i], right[j]) for i, j in table}
    done_left = _summed(left, right)
    done_right = _summed(right, left)
    found: list[Disagreement] = []
    for agreeing in (True, False):
        ranked = sorted(
            [pair for pair in table if agreed[pair] == agreeing],
            key=lambda p: (-table[p], abs(p[0] - p[1]), p[0] + p[1], min(p)),
        )
        last = {} if agreeing else _last_of_a_kind(left, done_left, right, done_right)
        for i, j in ranked:
            if i in done_left or j in done_right:
                continue
            fit = table[i, j] + 2 * (last.get(i) == j)
            judged = _same_figure(left[i], right[j]) if agreeing else _other_figure(left[i], right[j], fit)
            if agreeing or judged:
                done_left.add(i)
                done_right.add(j)
            if judged:
                found.append(judged)
    return found


def _last_of_a_kind(
    left: Sequence[Quantity], done_left: set[int], right: Sequence[Quantity], done_right: set[int]
) -> dict[int, int]:
    """Left to right, the only figures of a kind that two sentences do not agree on, where they agree on another."""
    found: dict[int, int] = {}
    for kind in {left[i].kind for i in done_left} & {right[j].kind for j in done_right}:
        i = [n for n, q in enumerate(left) if q.kind == kind and n not in done_left]
        j = [n for n, q in enumerate(right) if q.kind == kind and n not in done_right]
        if len(i) == len(j) == 1 and 1 / FAR <= (left[i[0]].low or 1) / (right[j[0]].low or 1) <= FAR:
            found[i[0]] = j[0]
    return found


def _summed(figures: Sequence[Quantity], others: Sequence[Quantity]) -> set[int]:
    """The figures that are parts of one on the other side, or the sum of its parts: four and two dead, six dead."""
    found: set[int] = set()
    for parts, wholes, of_parts in ((figures, others, True), (others, figures, False)):
        for n, whole in enumerate(wholes):
            members = [m for m, q in enumerate(parts) if q.role and q.role == whole.role and q.low == q.high]
            if len(members) > 1 and sum(parts[m].low for m in members) == whole.low:
                found.update(members if of_parts else [n])
            if whole.kind == "count" and not whole.vague:
                left = [m for m in _left_over(parts, whole) if all(parts[m].low != q.low for q in wholes)]
                found.update(left if of_parts else [n] if left else [])
    return found


def _left_over(figures: Sequence[Quantity], rest: Quantity) -> list[int]:
    """The index of the figure that leaves ``rest`` when another is taken from it: 45 of 310, 265 are left."""
    counts = [(n, q.low) for n, q in enumerate(figures) if q.kind == "count" and not q.vague]
    if len(counts) < 2 and rest.low:  # a figure taken from itself leaves none
        return []
    pairs = (
        (n, whole) for n, whole in counts for _, part in counts if part > FEW and whole - part == rest.low
    )
    return [n for n, _ in pairs][:1]


FEW = 2
"""One less, or two, may be chance."""


def _lone_counts(figures: Sequence[Quantity]) -> set[str]:
    """The kinds of which a sentence has one figure only."""
    kinds = [q.kind for q in figures]
    return {kind for kind in kinds if kinds.count(kind) == 1}


def _alone(a: Quantity, b: Quantity, one_statement: bool) -> int:
    """What it adds to the fit of two figures that each is the only one of its kind."""
    if a.kind != b.kind:
        return 0
    return 2 if one_statement and a.kind != "year" and not (a.vague or b.vague) else 1


def _same_kind(a: Quantity, b: Quantity) -> bool:
    return a.kind == b.kind and (
        not a.kind.startswith("money") or currency(a) == currency(b) or a.low == b.low
    )


def currency(q: Quantity) -> str:
    """The currency of a sum: a word, in the singular."""
    return {"$": "dollar", "£": "pound", "€": "euro"}.get(q.unit[-1:], q.unit.removesuffix("s"))


def _fit(a: Quantity, b: Quantity, same_slot: bool) -> int:
    """How surely two figures count the same thing: 3 and more is at sight, 2 is maybe."""
    fit = 3 * same_slot
    if a.role and b.role:
        fit += 2 if a.role == b.role else -3
    shared = a.things & b.things
    if shared - PEOPLE or _one_trade(a.things, b.things):
        fit += 2
    elif shared or (a.role and not (a.things and b.things)):
        fit += 1
    elif a.things - PEOPLE and b.things - PEOPLE and not same_slot and TIME not in (a.things, b.things):
        fit -= 1
    elif not (a.things and b.things) and len(a.around & b.around) >= 2:
        fit += 1
    if a.scope and b.scope and not a.scope & b.scope:
        fit -= OTHER_PLACE
    if a.beside & b.beside:
        fit += 1
    around = len(a.around & b.around)
    return fit + min(2, around // 2 if a.kind == "count" else around)


def _one_trade(a: Set[str], b: Set[str]) -> bool:
    """Whether one side names by one word whom the other names by two: "dockers" and "dock workers"."""
    return any(
        short != long and long.startswith(short) and long.removeprefix(short) in _TRADE
        for x, y in ((a, b), (b, a))
        for short in x
        if len(short) >= 3
        for long in y
    )


_TRADE = frozenset({"er", "or", "man", "woman", "ist"})


def _same_figure(a: Quantity, b: Quantity) -> Disagreement | None:
    """An outcome that differs: the same figure in roles that exclude each other."""
    if (
        a.kind != "count"
        or a.role == b.role
        or not {a.role, b.role} <= EXCLUSIVE
        or a.low != b.low
        or a.vague
    ):
        return None
    things = (a.things - PEOPLE, b.things - PEOPLE)
    if things[0] and things[1] and not things[0] & things[1]:
        return None
    sure = bool(a.things & b.things) or a.low >= 3
    return Disagreement(a, b, "outcome", sure)


def _other_figure(a: Quantity, b: Quantity, fit: int) -> Disagreement | None:
    if fit < 2:
        return None
    one_thing = bool(a.things & b.things) or TIME in (a.things, b.things) or fit >= SAME_SLOT
    if a.kind == "ordinal" and (fit < 3 or not one_thing):
        return None
    vague_thing = not (a.things & b.things) - PEOPLE
    far = a.kind == "count" and vague_thing and not 1 / FAR <= (a.low or 1) / (b.low or 1) <= FAR
    return Disagreement(a, b, "number", fit >= 3 and not (far and fit < SAME_SLOT) and not _near(a, b))


def _near(a: Quantity, b: Quantity) -> bool:
    """Whether two figures that say to be rough are not far enough apart to be seen to differ."""
    if a.vague or b.vague:
        return a.low < FAR_OFF * b.high and b.low < FAR_OFF * a.high
    return a.bound == b.bound == "about" and 1 / ROUGHLY <= a.low / (b.low or 1) <= ROUGHLY


def in_words(q: Quantity) -> str:
    """A figure as it is written, with the words of its bound and what became of the counted: "more than 3,800 held"."""
    return " ".join(filter(None, (q.hedge, q.written, q.role)))
