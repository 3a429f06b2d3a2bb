"""Heads: a word that two sentences set before the same word, and that says another thing in each.

    … after it collided with a fuel tanker, killing …     /  … sank after hitting an oil tanker
    Ana Ruiz, of North Karsk Police, said …              /  Ana Ruiz of West Karsk Police told …

However the rest was reworded: where each sentence has the word behind it once, and neither has the other's word, the
one was put for the other. Which words exclude each other stands in data/contrasts.txt.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from compare.facts.found import Replaced
from compare.facts.sides import FRAMED, NAMES, Linked
from compare.facts.terms.wording import contrast_of, contrasting
from compare.reading import Reading
from compare.words import Word

TELLS = 0.5
"""A head of less weight ("other", "the") is none."""
MOST = 3
"""So many are told of one pair; sentences that have more are lists."""


def other_heads(pair: Linked) -> Iterator[Replaced]:
    """The words that exclude each other before the same word of two linked sentences, less alike ones where they are
    names: "North Karsk", "West Karsk"."""
    known, (alone, alone_b) = contrasting(), pair.alone
    x, y = pair.words
    found = 0
    there = _heads(pair.b.reading, pair.j, y, known)
    for stem, n in _heads(pair.a.reading, pair.i, x, known).items() if there else ():
        m = there.get(stem, 0)
        kind = contrast_of(x[n - 1], y[m - 1]) if m else ""
        if kind in {"", "outcome"} or x[n - 1].stem not in alone or y[m - 1].stem not in alone_b:
            continue
        if found == MOST:
            return
        named = x[n - 1].name and y[m - 1].name and x[n].name and y[m].name
        if named or pair.alike >= FRAMED:
            a, b = pair.a.reading.ranges[pair.i][0] + n, pair.b.reading.ranges[pair.j][0] + m
            found += 1
            yield Replaced((a - 1, a), (b - 1, b), "name" if named else kind, sure=False)


def _heads(reading: Reading, sentence: int, words: Sequence[Word], known: frozenset[str]) -> dict[str, int]:
    """Where words that tell stand right behind one of the ``known`` in a sentence, by stem; those that stand once."""
    tokens, first = reading.tokens, reading.ranges[sentence][0]
    stems = [w.stem for w in words]
    often = Counter(stems)
    return {
        stems[n]: n
        for n in range(1, len(words))
        if stems[n - 1] in known
        and words[n - 1].weight >= NAMES
        and words[n].weight >= TELLS
        and often[stems[n]] == 1
        and reading.text[tokens.ends[first + n - 1] : tokens.starts[first + n]].isspace()
    }
