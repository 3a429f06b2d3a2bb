"""Positions: where a thing was, told by a small word before the same noun: inside the hall, or outside of it.

    … who had been sleeping beside their lorries   /   … who were asleep inside their lorries

Only words that exclude each other count: what is "in" or "near" may be "under" or "behind", too.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from compare.cues import POSITIONS
from compare.facts.found import Replaced
from compare.facts.sides import Linked
from compare.words import Word

_SORTS = {**dict.fromkeys(("inside", "within", "in"), "in"), **POSITIONS}
"""What each of these words says of a place; words of one sort agree."""
_BETWEEN = frozenset("the a an his her its their our my your of that this those these".split())
TELLS = 0.9
"""The noun is no common word."""
SURE = 0.9
"""The link is this likely at least."""


def positions(pair: Linked) -> Iterator[Replaced]:
    """The small words that exclude each other before the same noun of two linked sentences, each with its noun."""
    if pair.score < SURE:
        return
    x, y = pair.words
    here = _placed(x)
    there = _placed(y) if here else {}
    a, b = pair.a.reading.ranges[pair.i][0], pair.b.reading.ranges[pair.j][0]
    for stem in here.keys() & there.keys():
        (n, at), (m, at_b) = here[stem], there[stem]
        if _exclude(x[n].norm, y[m].norm) and not _is_measure(x, n) and not _is_measure(y, m):
            yield Replaced((a + n, a + at + 1), (b + m, b + at_b + 1), "place", sure=False)


def _placed(words: Sequence[Word]) -> dict[str, tuple[int, int]]:
    """For the stem of each noun that stands once behind such a word where both stand."""
    at = [n for n, word in enumerate(words) if word.norm in _SORTS]
    if not at:
        return {}
    often = Counter([word.stem for word in words])
    found: dict[str, tuple[int, int]] = {}
    for n in at:
        m = n + 1
        while m < len(words) and words[m].norm in _BETWEEN:
            m += 1
        if m == len(words) or (m == n + 1 and words[n].norm == "outside"):  # "outside temperatures"
            continue
        noun = words[m]
        if noun.weight >= TELLS and often[noun.stem] == 1 and not (noun.name or noun.figure or noun.when):
            found[noun.stem] = n, m
    return found


def _exclude(here: str, there: str) -> bool:
    """Whether two of these words exclude each other: "in" is no more than not "outside"."""
    sorts = {_SORTS[here], _SORTS[there]}
    return len(sorts) > 1 and ("in" not in {here, there} or "out" in sorts)


def _is_measure(words: Sequence[Word], n: int) -> bool:
    """Whether a figure stands before the word: "in two", "8 metres above"."""
    return any(word.figure for word in words[max(0, n - 2) : n])
