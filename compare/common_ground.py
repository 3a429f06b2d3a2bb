"""Common ground: what two sentences share beyond the weight of their words, and beside their rivals.

A pair is looked at here only while it is in doubt (links).
"""

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from itertools import chain

from compare.scoring import Pair
from compare.weighing import UNIT, Sentence

TELLS = 200
"""What a word weighs that tells something by itself."""
MOST = 12
"""The likeliest partners of a sentence, more than it has in any article: only these are held against each other."""
NEAR = 4
"""Sentences so far from each other can tell one sentence of the other text between them."""
HALF_TOLD = 0.5
"""Of two that do, each tells more than this share of words that the other does not."""


def same_word(left: Sentence, right: Sentence) -> bool:
    """Whether both have a word that tells something, and not only one that means the same."""
    stems, others = left.read().stems, right.read().stems
    shared = left.bag.keys() & right.bag.keys()
    return any(left.bag[c] >= TELLS and stems.get(c, c) == others.get(c, c) for c in shared)


def rare_words(left: Sentence, right: Sentence, met: Set[str]) -> int:
    """How many words both have that stand in no other sentence of either text and in no table of common words.

    ``met`` are the concepts of the left that the right has, and may be more of its own.
    """
    weighs, weighs_there = left.bag, right.bag
    rare = [c for c in met if weighs[c] >= UNIT and c in weighs_there and weighs_there[c] >= UNIT]
    if not rare:
        return 0
    stems, others = left.read().stems, right.read().stems
    return sum([stems.get(c, c) == others.get(c, c) for c in rare])


class Topics:
    """What two texts are about: the concepts that more than one sentence of each has."""

    def __init__(self, left: Sequence[Sentence], right: Sequence[Sentence]) -> None:
        self._sides = left, right
        self._counts: list[Counter[str]] | None = None

    def is_all(self, pair: Pair) -> bool:
        """Whether all that two sentences share that tells is one word, which is such a concept."""
        bag = self._sides[0][pair.left].bag
        telling = [c for c in pair.left_met if bag[c] >= TELLS]
        return len(telling) == 1 and all(counts[telling[0]] > 1 for counts in self._counted())

    def _counted(self) -> list[Counter[str]]:
        if self._counts is None:  # counted once, and only where a pair shares no more
            self._counts = [Counter(chain.from_iterable([s.bag for s in side])) for side in self._sides]
        return self._counts


class Rivals:
    """The pairs that compete for a sentence, or share it between them.

    Two partners of one sentence are rivals by what they both explain of it. Where one explains what the other does
    not and they stand near each other, the sentence is told as two.
    """

    def __init__(
        self,
        pairs: Sequence[Pair],
        scores: Sequence[float],
        sides: tuple[Sequence[Sentence], Sequence[Sentence]],
        sure: Set[tuple[int, int]],
    ) -> None:
        self._pairs, self._scores, self._sides, self._sure = pairs, scores, sides, sure
        self._rows: dict[int, list[int]] = defaultdict(list)
        self._columns: dict[int, list[int]] = defaultdict(list)
        for n, p in enumerate(pairs):
            self._rows[p.left].append(n)
            self._columns[p.right].append(n)
        for row in (*self._rows.values(), *self._columns.values()):
            if len(row) > MOST:
                row[:] = sorted(row, key=scores.__getitem__, reverse=True)[:MOST]

    def beside(self, n: int) -> tuple[float, bool]:
        """The best score of a rival of pair ``n``, and whether one of its sentences has a sure partner just beside the
        other one, which tells other words of it."""
        pair = self._pairs[n]
        best, rest = 0.0, False
        for m in (*self._rows[pair.left], *self._columns[pair.right]):
            if m == n:
                continue
            p = self._pairs[m]
            apart = abs(p.right - pair.right) + abs(p.left - pair.left)  # in one of them they are the same
            score = self._scores[m]
            if apart <= NEAR:
                if p.left == pair.left:
                    both = both_explain(self._sides[0][pair.left].bag, pair.left_met, p.left_met)
                else:
                    both = both_explain(self._sides[1][pair.right].bag, pair.right_met, p.right_met)
                score *= both
                rest = rest or (apart == 1 and both < HALF_TOLD and (p.left, p.right) in self._sure)
            if score > best:
                best = score
        return best, rest


def both_explain(bag: dict[str, int], met: Set[str], other: Set[str]) -> float:
    """What share of the weight of ``met`` stands in ``other`` too."""
    weight = sum([bag[c] for c in met])
    return sum([bag[c] for c in met if c in other]) / weight if weight else 1.0
