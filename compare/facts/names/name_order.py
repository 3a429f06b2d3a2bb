"""Name order: the words of one name that two linked sentences have in two orders.

its Smart Dynamic Cooling unit   /  the Dynamic Smart Cooling unit
"""

from collections.abc import Iterator

from compare.facts.found import Replaced
from compare.facts.sides import Linked, Side

FEWEST, LONGEST = 3, 6
"""Words of a name: of two, either may be a family's."""


def reordered(pair: Linked) -> Iterator[Replaced]:
    """Names of the same words in another order."""
    if pair.named_alike or len(pair.named[0]) < FEWEST:
        return
    common = set(pair.named[0]).intersection(pair.named[1])
    rows = [[name for name in names if name in common] for names in pair.named]
    if len(common) < FEWEST or rows[0] == rows[1]:
        return
    there = _names(pair.b, pair.j)
    for words, (first, last) in _names(pair.a, pair.i).items() if there else ():
        other = next((w for w in there if w != words and sorted(w) == sorted(words)), None)
        if other:
            yield Replaced((first, last), there[other], "name", sure=False)


def _names(side: Side, sentence: int) -> dict[tuple[str, ...], tuple[int, int]]:
    """All runs of so many words with capitals in a sentence, with their half-open tokens."""
    tokens = side.reading.tokens
    low, high = side.reading.ranges[sentence]
    found: dict[tuple[str, ...], tuple[int, int]] = {}
    start = low
    for n in range(low, high + 1):
        gap = side.reading.text[tokens.ends[n - 1] : tokens.starts[n]] if low < n < high else ""
        if n == high or not tokens.words[n].name or (n > start and not gap.isspace()):
            for first in range(start, n - FEWEST + 1):
                for last in range(first + FEWEST, min(n, first + LONGEST) + 1):
                    found[tuple(tokens.stems[first:last])] = first, last
            start = n if n < high and tokens.words[n].name else n + 1
    return found
