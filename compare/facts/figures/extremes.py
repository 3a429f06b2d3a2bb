"""Extremes: what is the largest of all on one side, and one of the largest, or the second, on the other.

    Norland is the world's largest exporter of tin     /  Norland, one of the largest exporters of tin, …
    the worst fire in a decade                         /  the second-worst fire in a decade

Both sentences have the superlative, and a word of what it is of. One that the other side lacks says nothing.
"""

from collections.abc import Iterator

from compare.cues import EXTREMES, MOST
from compare.facts.found import Replaced
from compare.facts.sides import Linked
from compare.reading import Reading, once

LIKELY = 0.9
"""The link is at least as likely."""
NEAR = 5
"""Words about a superlative that tell what it is of."""
BEFORE = 6
"""Words before it within which its place stands."""
TELLS = 0.4
"""A word of less weight ("most of") is none."""
_PLACES = {"second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5}
_ONE, _AMONG = 1, 0


def extremes(pair: Linked) -> Iterator[Replaced]:
    """Where one side makes the only one of what the other makes one of several, or the second."""
    if pair.score < LIKELY:
        return
    here = _superlatives(pair.a.reading, pair.i)
    there = _superlatives(pair.b.reading, pair.j) if here else {}
    for stem in [stem for stem in here if stem in there]:
        (place, first, n), (place_b, first_b, m) = here[stem], there[stem]
        if place != place_b and _of_one_thing(pair, n, m):
            yield Replaced((first, n + 1), (first_b, m + 1), "number", sure=False)


@once
def _superlatives(reading: Reading, sentence: int) -> dict[str, tuple[int, int, int]]:
    """The superlatives of a sentence by concept: the place each gives, the token where that is said, and its own."""
    first, last = reading.ranges[sentence]
    found: dict[str, tuple[int, int, int]] = {}
    for n in [n for n, norm in enumerate(reading.tokens.norms[first:last], first) if norm in EXTREMES]:
        at = n + 1 if reading.tokens.norms[n] in MOST else n
        if at < last and reading.tokens.words[at].weight >= TELLS:
            start, place = _place(reading, first, at)
            if start < at:
                found[reading.tokens.concepts[at]] = place, start, at
    return found


def _place(reading: Reading, lo: int, n: int) -> tuple[int, int]:
    """Where the place of a superlative at token ``n`` is said, and the place; ``n`` itself where it is not said."""
    norms, text = reading.tokens.norms, reading.text
    start = n - 1 if n > lo and norms[n - 1] in MOST else n
    if start > lo and norms[start - 1] in _PLACES:
        return start - 1, _PLACES[norms[start - 1]]
    for m in range(start - 1, max(lo, start - BEFORE) - 1, -1):
        if norms[m] == "among" or (norms[m] in {"one", "some"} and norms[m + 1] == "of"):
            return m, _AMONG
        if not text[reading.tokens.ends[m] : reading.tokens.starts[m + 1]].strip(" ’'s"):
            continue
        break
    before = norms[start - 1] if start > lo else ""
    owned = start > lo and text.endswith(("'s", "’s"), 0, reading.tokens.ends[start - 1])
    return (start - 1, _ONE) if before in _SOLE or owned else (n, _ONE)


_SOLE = frozenset("the its their his her our".split())


def _of_one_thing(pair: Linked, n: int, m: int) -> bool:
    """Whether a word that tells stands behind, or near, both superlatives."""
    x, y = pair.a.reading, pair.b.reading
    near = [
        {
            w.concept
            for k, w in enumerate(reading.tokens.words[first:last], first)
            if k != at and abs(k - at) <= NEAR and w.weight >= TELLS
        }
        for reading, (first, last), at in ((x, x.ranges[pair.i], n), (y, y.ranges[pair.j], m))
    ]
    return not near[0].isdisjoint(near[1])
