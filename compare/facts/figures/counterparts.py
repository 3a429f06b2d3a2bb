"""Counterparts: figures of two articles that tell of the same thing, though their sentences share next to nothing.

    The coach to Vell, with 54 pensioners aboard, ran off …   /  There were 45 people on the bus.
    … will close with the loss of about 1,700 jobs            /  It will cost 1,900 people their jobs.
    Nearly 300 barges blocked the canal at Arlen.             /  … put the number of barges at around 240

A figure is *free* where nothing in the other article agrees with it. Two free figures of a kind and of like size are
weighed: whether they count the same thing, or people of whom the same is told; which words both have about them, rare
ones more; whether they are as near as two versions of one figure are, or the digits of one in another order. Only ever
may they differ.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log

from compare.facts.covered import Told
from compare.facts.figures.agreement import agree, currency, digits_of, passed
from compare.facts.figures.frames import (
    BOARDED,
    CUT_OFF,
    LIVING,
    WATCHING,
    Frame,
    frame_of,
    rarity,
    telling,
)
from compare.facts.figures.glances import FARTHEST, alike_at_a_glance
from compare.facts.figures.quantities import (
    Quantity,
    all_quantities,
    is_headline,
    quantities,
    read_quantities,
)
from compare.facts.sides import Side
from compare.reading import Reading

CLOSE, CLOSEST, NEXT = 0.35, 0.1, 0.025
LEAST = 2.0
"""What two figures must come to: of 43 places in 702 pairs of reports 22 had 1.5 to 2; two of these were right."""
_DIMENSIONS = frozenset({"time", "length", "area", "mass", "speed", "volume", "power", "percent", "money"})
FEW = 10
"""Fewer of something are often others of it."""


def counterparts(a: Side, b: Side, known: Told) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of figures that tell of the same and do not agree, the likeliest first, each figure once.

    What is ``known`` to differ is not looked at.
    """
    here, there = _likely_free(a.reading, b.reading, known)
    pairs = [(x, y) for x in here for y in there if _may_be_one(x, y)]
    if not pairs:
        return
    often = rarity(a.reading, b.reading)
    weighed = [(_weight(a.reading, x, b.reading, y, often), x, y) for x, y in pairs]
    likely = sorted(
        [one for one in weighed if one[0] >= LEAST - ALONE],
        key=lambda one: (_in_headlines(a, one[1], b, one[2]), -one[0], *_places(one[1], one[2])),
    )
    all_here, all_there = (all_quantities(s.reading) if likely else [] for s in (a, b))
    used: set[tuple[bool, str, float]] = set()
    for weight, x, y in likely:
        values = {(side is a, f.figure.kind, f.figure.low) for side, f in ((a, x), (b, y))}
        if not used.isdisjoint(values) or _leaves(x, y, all_here) or _leaves(y, x, all_there):
            continue
        other = _counts_others(x, all_here) + _counts_others(y, all_there)
        other -= ALONE * (_is_alone(x, all_here) and _is_alone(y, all_there))
        if weight - other >= LEAST and _is_free(x, all_there) and _is_free(y, all_here):
            used |= values
            yield x.figure, y.figure


def _in_headlines(a: Side, x: Frame, b: Side, y: Frame) -> int:
    """In how many of both texts a figure stands in the headline: the prose says the same better."""
    return is_headline(a.reading, x.sentence) + is_headline(b.reading, y.sentence)


def _places(x: Frame, y: Frame) -> tuple[int, int]:
    return x.sentence + y.sentence, min(x.sentence, y.sentence)


def _leaves(x: Frame, y: Frame, figures: Sequence[Quantity]) -> bool:
    """Whether something else that the first text counts beside ``x``, or tells the same of, is what the two figures are
    apart: 45 of 310, 265 are left; four killed and two, six killed."""
    p = x.figure
    apart = abs(p.low - y.figure.low)
    parts = [q for q in figures if q.kind == p.kind == "count" and q.low == apart and q is not p]
    return any(
        q.role == p.role != "" or (len(digits_of(q)) > 1 and abs(q.span[0] - p.span[0]) <= BESIDE)
        for q in parts
    )


BESIDE = 200
"""Parts are told within so many characters of the whole; one of a single digit, or 200, may be chance."""


def _likely_free(a: Reading, b: Reading, known: Told) -> tuple[list[Frame], list[Frame]]:
    """The figures of both texts whose numbers stand nowhere in the other one, where two may be one at a glance."""
    here, there = alike_at_a_glance(a, b, known)
    if here:
        read_quantities((r, n) for r, rows in ((a, here), (b, there)) for n in rows)
    return _frames(a, here), _frames(b, there)


def _frames(reading: Reading, free: dict[int, set[int]]) -> list[Frame]:
    return [
        frame_of(reading, n, figure)
        for n, places in free.items()
        for figure in quantities(reading, n)
        if _is_exact(figure)
        and any(figure.span[0] <= at < figure.span[1] for at in places)
        and not _ends_a_range(reading, reading.token_at(figure.span[0]))
    ]


def _ends_a_range(reading: Reading, first: int) -> bool:
    """Whether the figure at a token is an end of a range: "between $9 and $12"."""
    return "between" in reading.tokens.norms[max(0, first - RANGE) : first]


RANGE = 4
"""Words before a figure within which "between" stands where it is an end of a range."""


def _is_exact(q: Quantity) -> bool:
    """Whether a figure is one that can be held against any other: a number of things, or a measure."""
    if q.vague or q.low != q.high or q.low <= 0:
        return False
    return q.low > 1 if q.kind == "count" else q.kind.split(" a ")[0] in _DIMENSIONS


def _may_be_one(x: Frame, y: Frame) -> bool:
    """Whether two figures are of one kind, of like size, and have a word in common."""
    p, q = x.figure, y.figure
    if p.kind != q.kind or (p.kind.startswith("money") and currency(p) != currency(q)):
        return False
    like = abs(log(p.low / q.low)) <= FARTHEST and not _agree(p, q)
    return like and (not x.keys.isdisjoint(y.keys) or _turned(p, q) or _is_beside(x, y))


def _is_beside(x: Frame, y: Frame) -> bool:
    """Whether what one figure counts stands beside the other, which counts nothing."""
    return not (x.things.isdisjoint(y.near) and y.things.isdisjoint(x.near))


def _agree(p: Quantity, q: Quantity) -> bool:
    """The same as ``agree``, but for "about 240" and "about 250", which two reporters do not make of one figure, and
    "nearly 300", which 240 are not."""
    if passed(p, q):
        return False
    apart = abs(log(p.low / q.low))
    if p.kind in _MEASURED and p.factor != q.factor:
        return agree(p, q) or abs(p.low - q.low) <= max(p.factor, q.factor) / 2  # two years, 22 months
    if p.bound and q.bound and _is_rounded(p, q):
        return True
    if p.unit == q.unit and all(one.bound == "about" or one.hedge in _NEARLY for one in (p, q)):
        if min(len(digits_of(p)), len(digits_of(q))) > 1 and "dozen" not in p.written + q.written:
            return p.low == q.low
        if len(_rough(p)) == len(_rough(q)) == 1:
            return apart <= ROUGHLY
    if p.kind == "count" and any(one.hedge in _NEARLY for one in (p, q)):
        return apart <= CLOSEST
    return agree(p, q)


def _is_rounded(p: Quantity, q: Quantity) -> bool:
    """Whether the one with fewer digits is the other rounded to as many."""
    short, long = sorted((p, q), key=lambda one: len(digits_of(one)))
    digits = len(digits_of(short))
    return len(digits_of(long)) > digits > 1 and f"{short.low:.{digits - 1}e}" == f"{long.low:.{digits - 1}e}"


ROUGHLY = 0.22
"""Two rough figures of one digit each may be one up to here: "some 20", "nearly two dozen"."""
_MEASURED = frozenset({"time", "length", "area", "mass", "volume"})
_NEARLY = frozenset({"nearly", "almost", "close to"})


def _rough(q: Quantity) -> str:
    """The digits of a figure; of dozens, how many of them."""
    return f"{q.low / 12:g}" if "dozen" in q.written else digits_of(q)


def _turned(p: Quantity, q: Quantity) -> bool:
    """Whether one figure has the digits of another in another order: 318, 381."""
    x, y = digits_of(p), digits_of(q)
    return x != y and len(x) > 1 and sorted(x) == sorted(y)


def _weight(a: Reading, x: Frame, b: Reading, y: Frame, often: Counter[str]) -> float:
    """How likely two figures are one that is told in two ways."""
    p, q = x.figure, y.figure
    both = x.near & y.near
    told = (_told(a, x) & _told(b, y)) - x.things - y.things
    weight = _counted(x, y, told=bool(told)) if p.kind == "count" else _measured(x, y)
    weight += min(2.5, sum(2 / often[c] for c in both))
    weight += min(1.0, sum(1 / often[c] for c in told - both))
    apart = abs(log(p.low / q.low))
    if _turned(p, q) or (apart <= NEXT and min(len(digits_of(p)), len(digits_of(q))) > 1):
        weight += 1.5
    elif apart <= CLOSEST and min(len(digits_of(p)), len(digits_of(q))) > 1:
        weight += 1.0
    elif apart <= CLOSE:
        weight += 0.5
    return weight - 0.5 * bool(p.scope and q.scope and p.scope.isdisjoint(q.scope))


def _counted(x: Frame, y: Frame, *, told: bool) -> float:
    """How surely two counts are of the same things; ``told`` says that their sentences have something in common."""
    weight = 0.0
    if x.things & y.things:
        weight = 3.0 if x.role == y.role != "" else 2.0
    elif x.role and x.role == y.role and ((x.people and y.people) or x.role in _OF_PEOPLE):
        weight = 2.0 if x.role != LIVING or told else 1.0
    elif x.folk & y.folk:
        weight = 1.5
    elif _is_beside(x, y):
        weight = 2.0 if x.marked or y.marked else 1.0
    elif x.people and y.people:
        weight = -0.5
    elif x.things and y.things:
        weight = -1.0
    if x.role and y.role and x.role != y.role:
        weight -= 3.0
    small = max(x.figure.low, y.figure.low) < FEW
    return weight - 1.5 * small


_OF_PEOPLE = frozenset({BOARDED, "laid off", CUT_OFF, WATCHING})
"""Roles of people, whatever they are called."""


def _measured(x: Frame, y: Frame) -> float:
    """How surely two measures are of the same."""
    weight = 0.75 if x.figure.unit == y.figure.unit else 0.5
    if "year" in x.figure.unit or "year" in y.figure.unit:
        weight -= 1.0
    if x.role and y.role and x.role != y.role:
        weight -= 1.5
    return weight + bool(x.things & y.things) + 1.5 * (x.role == y.role != "")


def _told(reading: Reading, x: Frame) -> frozenset[str]:
    """The concepts that the sentence of a figure tells."""
    words = reading.tokens.words[slice(*reading.ranges[x.sentence])]
    return frozenset([w.concept for w in telling(words)])


def _is_free(x: Frame, others: Sequence[Quantity]) -> bool:
    """Whether no figure of the other text agrees with a figure; "hundreds" agree with too many."""
    p = x.figure
    return not any(
        p.kind == q.kind and q.low > 0 and not q.vague and _agree(p, q) and not _count_two_things(p, q)
        for q in others
    )


def _count_two_things(p: Quantity, q: Quantity) -> bool:
    """Whether two low figures, which agree by chance, count other things, and nothing that is told of both."""
    other = p.things and q.things and p.things.isdisjoint(q.things)
    return p.low < FEW and p.kind == "count" and bool(other) and not (p.role and p.role == q.role)


def _is_alone(x: Frame, figures: Sequence[Quantity]) -> bool:
    """Whether a measure is the only one in its unit in its text."""
    p = x.figure
    unit = p.unit.removesuffix("s")
    return p.kind != "count" and not any(
        q.kind == p.kind and q.unit.removesuffix("s") == unit and q.low != p.low for q in figures
    )


ALONE = 0.5
"""What it adds that either text has one measure of a kind."""


def _counts_others(x: Frame, figures: Sequence[Quantity]) -> float:
    """What it takes away that a text counts the same things more than once."""
    return float(
        any(
            q.kind == x.figure.kind and not q.role and not agree(q, x.figure) and x.things & q.things
            for q in figures
        )
    )
