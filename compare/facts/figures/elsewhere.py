"""Elsewhere: whether a text gives the other's figure in another place, so that the two may count different things.

left    12 were hurt in Vell. … 14 were hurt in all.
right   14 were hurt.                                     <- both have 14
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise

from compare.cues import FIGURED
from compare.facts.figures.numerals import ORDINALS
from compare.facts.figures.people import PEOPLE
from compare.facts.figures.quantities import Quantity, quantities, read_quantities
from compare.model import Divergence
from compare.reading import Reading
from corpus.spans import Span, overlap


def stands_elsewhere(d: Divergence, left: Reading, right: Reading) -> bool:
    """Whether one text has the other's figure too, in another place: then the two may count different things."""
    figures = [
        _likely(side, own, value)
        for side, own, value in ((left, d.left, d.right_value), (right, d.right, d.left_value))
    ]
    here = [
        [q for q in row if overlap(q.span, own)] for row, own in zip(figures, (d.left, d.right), strict=True)
    ]
    if any(p.low == q.low for p in here[0] for q in here[1]):
        return False
    one_thing = any(p.things & q.things - PEOPLE for p in here[0] for q in here[1])
    for value, other, own, there in (
        (d.left_value, d.right_value, here[1], figures[1]),
        (d.right_value, d.left_value, here[0], figures[0]),
    ):
        if any(
            _shows(q, value, other) and not (q in own or _counts_others(q, own, one_thing=one_thing))
            for q in there
        ):
            return True
    return False


def _counts_others(q: Quantity, here: Sequence[Quantity], *, one_thing: bool) -> bool:
    """Whether a figure is that of ``here`` by chance: it is of another kind, two years and two per cent, or it is low,
    as many a text has it, and counts something else, where those that differ count ``one_thing`` or are the same."""
    if here and all(q.kind != one.kind for one in here):
        return True
    return q.low < FEW and all(
        (one_thing or q.low == one.low) and q.things and one.things and q.things.isdisjoint(one.things)
        for one in here
    )


def _shows(q: Quantity, value: str, other: str) -> bool:
    """Whether a figure stands for a value: "at least 14", or "14" where that is not held against "at least 14"."""
    shown = q.value
    limited = f"{q.hedge} {shown}"
    return value == limited or (limited != other and value in {shown, q.written})


FEW = 10
"""A figure as low as this stands in many a text by chance."""


def _likely(reading: Reading, own: Span, value: str) -> list[Quantity]:
    """The figures of the sentence that has ``own``, and of all others that may give ``value``."""
    written = _NUMBER.search(value)
    digits = _bare(written.group()) if written else ""
    if digits:
        given = _given(reading)
        rows = [given.get(_ANY, []), given.get(digits, [])]
    else:
        rows = [reading.having(FIGURED)]
    own_sentence = reading.sentence_of(reading.token_at(own[0]))
    found = {own_sentence, *chain.from_iterable(row[:MOST] for row in rows)}
    likely = sorted([n for n in found if n is not None])
    read_quantities([(reading, n) for n in likely])
    return [q for n in likely for q in quantities(reading, n)]


MOST = 100
"""Sentences that are looked at for one figure: what stands in more is in a table."""


def _given(reading: Reading) -> dict[str, list[int]]:
    """The sentences that have a figure, by the digits of each; under ``_ANY`` those where a number may be made of
    parts, or a figure is no number by itself. Looked up once only."""
    kept: dict[int, dict[str, list[int]]] = reading.kept(_given)
    if 0 not in kept:
        found: defaultdict[str, list[int]] = defaultdict(list)
        tokens, norms = reading.tokens, reading.tokens.norms
        marks = [mark for mark in _MARKS if mark in reading.text]
        for n in reading.having(FIGURED):
            places = reading.among(tokens.figures, n)
            plain = [k for k in places if not (norms[k] in _SCALES and _is_scale(norms, k))]
            numbers = {_digits(tokens.concepts[k], norms[k]) for k in plain if norms[k] not in _VAGUE}
            if (
                _ANY in numbers
                or (len(plain) > 1 and any(k + 1 == m for k, m in pairwise(plain)))
                or not _PARTS.isdisjoint(norms[slice(*reading.ranges[n])])
                or (marks and any(map(reading.sentence(n).__contains__, marks)))
            ):
                numbers = {_ANY}
            for digits in numbers:
                found[digits].append(n)
        kept[0] = found
    return kept[0]


def _is_scale(norms: Sequence[str], n: int) -> bool:
    """Whether one of ``_SCALES`` only says by how much the digits before it are to be taken: "61 million"."""
    return n > 0 and norms[n - 1][-1:].isdecimal()


_SCALES = frozenset("thousand million billion trillion".split())
_ANY = ""
_VAGUE = frozenset("several couple dozen dozens tens scores hundreds thousands millions".split())
"""Words that by themselves are shown as they are written, without digits."""


@lru_cache(maxsize=1 << 12)
def _digits(concept: str, norm: str) -> str:
    """The digits of the word of a figure; ``_ANY`` where it is no number by itself."""
    ordinal = ORDINALS.get(norm)
    number = str(ordinal) if ordinal else concept.replace(".", "").replace(":", "")
    return _bare(number) if number.isdecimal() else _ANY


def _bare(number: str) -> str:
    """The digits of a number without what grouping, scales and units change: "38" of 3,800 and of 3.8 thousand."""
    return "".join(filter(str.isdecimal, number)).strip("0")


_NUMBER = re.compile(r"\d[\d.,]*")
_PARTS = frozenset(
    "half halves third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths "
    "tenth tenths".split()
)
_MARKS = "/½¼¾"
"""Signs of figures that are told in other digits than they are written in."""
