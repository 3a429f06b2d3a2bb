"""Glances: which figures of two texts may tell of the same, seen from their words alone.

To read a figure in full costs as much as a sentence's words. Most need not be read: the other text has their number
too, has none of its kind and size left, or has no word in common with what stands about them.
"""

from collections import defaultdict
from collections.abc import Sequence
from math import log
from typing import NamedTuple

from compare.facts.covered import Covered, Told, outside
from compare.facts.figures.frames import NEAR, scene_of, telling
from compare.facts.figures.kinds import dimension_of
from compare.facts.figures.numerals import SCALES
from compare.reading import Reading
from compare.words import Word

MOST = 60
"""Figures of one text that are looked at."""
FARTHEST = 0.92
"""Logarithm of the ratio of two figures: those farther apart count other things."""
_SIGNS = frozenset("$£€¥₹")
_SIZED = frozenset({"", "money", "percent"})
"""What is measured in one unit on both sides."""
Places = dict[int, set[int]]
"""Where figures begin in the text, by sentence."""


def alike_at_a_glance(a: Reading, b: Reading, known: Told) -> tuple[Places, Places]:
    """Where the figures of two texts stand that may be one, none of them in the other text nor in a span ``known``."""
    x, y = _numbers(a), _numbers(b)
    free = _free(a, x, set(y), known[0])
    free_b = _free(b, y, set(x), known[1]) if free else []
    if not free_b:
        return {}, {}
    here, there = [_glance(a, n) for n in free], [_glance(b, n) for n in free_b]
    of_sort: defaultdict[str, list[_Glance]] = defaultdict(list)
    for q in there:
        of_sort[q.sort].append(q)
    pairs = [(p.at, q.at) for p in here for q in of_sort.get(p.sort, ()) if _are_like(p, q)]
    about, about_b = ({n: _about(r, n) for n in {p[i] for p in pairs}} for i, r in enumerate((a, b)))
    kept = [(n, m) for n, m in pairs if not about[n].isdisjoint(about_b[m])]
    return _by_sentence(a, {n for n, _ in kept}), _by_sentence(b, {m for _, m in kept})


def _free(reading: Reading, own: Sequence[str], others: set[str], known: Covered) -> list[int]:
    """The tokens of figures whose numbers, ``own``, are none of the ``others`` and that stand in no span ``known``."""
    tokens = reading.tokens
    new = [n for n, number in zip(tokens.figures, own, strict=True) if number not in others]
    return outside(reading, [n for n in new if _is_number(tokens.words[n])], known)[:MOST]


def _numbers(reading: Reading) -> list[str]:
    """The numbers of all figures, in order; of a single digit, which any text has, with the word behind it."""
    concepts = reading.tokens.concepts
    numbers = [concepts[n] for n in reading.tokens.figures]
    for k in [k for k, number in enumerate(numbers) if len(number) == 1]:
        behind = reading.tokens.figures[k] + 1
        numbers[k] = " ".join((numbers[k], *concepts[behind : behind + 1]))
    return numbers


def _is_number(word: Word) -> bool:
    """Whether a word is a number by itself, and not "million" or "third"."""
    return word.counts or "-" in word.norm


class _Glance(NamedTuple):
    """The token of a figure, of what it is a measure ("" where it counts), and its size, 0 where that is not plain."""

    at: int
    sort: str
    size: float


def _glance(reading: Reading, n: int) -> _Glance:
    norms = reading.tokens.norms
    behind = norms[n + 1 : n + 3]
    scale = SCALES.get(behind[0]) if behind else None
    measure = dimension_of(behind[-1 if scale else 0]) if behind else ""
    sort = "money" if n and norms[n - 1] in _SIGNS else measure
    value = reading.tokens.concepts[n] if norms[n].isalpha() else norms[n]
    plain = value.replace(".", "", 1).isdecimal() and sort in _SIZED
    return _Glance(n, sort, float(value) * (scale or 1.0) if plain else 0.0)


def _are_like(x: _Glance, y: _Glance) -> bool:
    """Whether two figures of one kind are of like size, as far as that is plain."""
    return not (x.size and y.size and abs(log(x.size / y.size)) > FARTHEST)


def _about(reading: Reading, n: int) -> frozenset[str]:
    """By what a figure may be found to be another: the words near it, that people are on board, its digits."""
    words = reading.tokens.words[max(0, n - NEAR) : n + NEAR + 2]
    digits = "".join(sorted(reading.tokens.concepts[n].replace(".", "").rstrip("0")))
    return frozenset([digits, *[scene_of(w) or w.concept for w in telling(words)]])


def _by_sentence(reading: Reading, places: set[int]) -> Places:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for n in sorted(places):
        sentence = reading.sentence_of(n)
        if sentence is not None:
            found[sentence].add(reading.tokens.starts[n])
    return found
