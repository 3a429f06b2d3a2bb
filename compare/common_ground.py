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


def same_word(left: Sentence, right: Sentence) -> bool:
    """Whether both have a word that tells something, and not only one that means the same."""
    stems, others = left.read().stems, right.read().stems
    shared = left.bag.keys() & right.bag.keys()
    return any(left.bag[c] >= TELLS and stems.get(c, c) == others.get(c, c) for c in shared)


def rare_words(left: Sentence, right: Sentence) -> int:
    """How many words both have that stand in no other sentence of either text and in no table of common words."""
    stems, others = left.read().stems, right.read().stems
    return sum(
        [
            left.bag[c] >= UNIT <= right.bag[c] and stems.get(c, c) == others.get(c, c)
            for c in left.bag.keys() & right.bag.keys()
        ]
    )


class Topics:
    """What two texts are about: the concepts that more than one sentence of each has."""

    def __init__(self, left: Sequence[Sentence], right: Sequence[Sentence]) -> None:
        self._sides = left, right
        self._found: Set[str] | None = None

    def is_all(self, pair: Pair) -> bool:
        """Whether all that two sentences share that tells is one word, which is such a concept."""
        bag = self._sides[0][pair.left].bag
        telling = [c for c in pair.left_met if bag[c] >= TELLS]
        return len(telling) == 1 and telling[0] in self._concepts()

    def _concepts(self) -> Set[str]:
        if self._found is None:  # looked up once, and only where a pair shares no more
            counts, counts_b = (Counter(chain.from_iterable(s.bag for s in side)) for side in self._sides)
            self._found = {c for c, n in counts.items() if n > 1 and counts_b[c] > 1}
        return self._found


class Ranks:
    """The scores of all pairs of each sentence of one text."""

    def __init__(self) -> None:
        self.scores: dict[int, list[float]] = defaultdict(list)
        self._best: dict[int, tuple[float, float]] = {}

    def beside(self, n: int, own: float) -> float:
        """The best of the scores of sentence ``n`` besides one that is ``own``."""
        if n not in self._best:  # looked up once, and only where a pair of the sentence is in doubt
            scores = self.scores[n]
            best = max(scores)
            tie = best if scores.count(best) > 1 else 0.0
            self._best[n] = best, max([s for s in scores if s < best], default=tie)
        best, following = self._best[n]
        return best if best > own else following
