"""Taking: which of the scored pairs become links, the likeliest first.

A second link of a sentence has to explain words that the first did not (a sentence told as two), or be nearly certain
(a statement that stands twice). Where both sides have a statement twice, like is joined with like, and not crosswise.
A sentence that is left alone beside a linked one is joined with that one's partner where it says the rest of it.
"""

from collections.abc import Iterator, Sequence, Set
from typing import Literal, NamedTuple

from compare.scoring import Pair, compare_pair
from compare.weighing import Sentence, tie_break

LEAST = 0.47
"""A first link of two sentences needs this score."""
HALF = 0.4
"""A lone sentence is half of its neighbour's partner where this share of it stands among words to spare ..."""
LEAST_HALF = 800
"""... and it weighs this much."""
AGAIN = 0.98
"""A link that explains nothing new needs this score: a statement that stands twice."""
MOST = 4
"""So many links has a sentence that the last ones tell nothing new of."""
AGAIN_PHRASES = 9
"""... or this many pairs of neighbouring words in common: that is no chance."""
ALIKE = 0.6
"""... and its two partners have to be this alike, where the other sentence has a partner as well."""
NEW_SHARE = 0.35
"""What share of the words of a further link must be new on the side that has a link already."""


class Joined(NamedTuple):
    """Two linked sentences by index, how, and how surely.

    ``score`` is the probability of a link by all evidence; ``own`` that by which facts in the two can be held against
    each other: what they share counts for it more than that nothing else is like them.
    """

    left: int
    right: int
    kind: Literal["same", "reworded"]
    score: float
    own: float


class Told:
    """One side's sentences: what of each is explained by links taken so far, and by links with whom."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self.partners: dict[int, list[int]] = {}
        self._told: dict[int, Set[str]] = {}

    def add(self, n: int, partner: int, met: Set[str]) -> None:
        """Record that sentence ``n`` is linked with ``partner``, which explains the concepts ``met``."""
        self.partners.setdefault(n, []).append(partner)
        told = self._told.get(n)
        self._told[n] = met if told is None else told | met

    def tells_new(self, n: int, met: Set[str]) -> bool:
        """Whether most of the weight of ``met`` is not explained yet."""
        told = self._told.get(n)
        if told is None:
            return True
        bag = self.sentences[n].bag
        weight = sum([bag[c] for c in met])
        return sum([bag[c] for c in met if c not in told]) >= NEW_SHARE * weight

    def may_repeat(self, n: int) -> bool:
        """Whether sentence ``n`` may be linked once more with what says the same again."""
        return len(self.partners.get(n, ())) < MOST

    def spare(self, n: int, other: Sentence) -> float:
        """What share of ``other`` sentence ``n`` says with words that no link explains yet."""
        told = self._told.get(n, frozenset())
        bag = other.bag
        met = sum([bag[c] for c in bag.keys() & self.sentences[n].bag.keys() if c not in told])
        return met / other.total if other.total else 0.0

    def repeats(self, n: int, others: Sequence[int], *, likely: bool) -> bool:
        """Whether sentence ``n`` is one of ``others`` of its own side again, or says the same and is ``likely``."""
        mine = self.sentences[n]
        return any(
            mine.key == self.sentences[other].key
            or (likely and compare_pair(self.sentences, self.sentences, n, other).score >= ALIKE)
            for other in others
        )


def take(
    pairs: Sequence[Pair],
    scores: Sequence[float],
    own: Sequence[float],
    lefts: Told,
    rights: Told,
    same: set[tuple[int, int]],
) -> list[Joined]:
    """Take pairs, the likeliest first, while they explain something new or repeat what is linked already.

    ``scores`` and ``own`` are those of ``Joined``, one a pair; ``same`` are links by index that are taken already.
    """
    left, right = lefts.sentences, rights.sentences
    for i, j in same:
        lefts.add(i, j, left[i].bag.keys())
        rights.add(j, i, right[j].bag.keys())
    found: list[Joined] = []
    for n in _ranked(pairs, scores, left, right):
        p, score = pairs[n], scores[n]
        again = score >= AGAIN
        new = lefts.tells_new(p.left, p.left_met), rights.tells_new(p.right, p.right_met)
        if (
            not any(new)
            or not (new[0] or lefts.may_repeat(p.left))
            or not (new[1] or rights.may_repeat(p.right))
        ):
            continue
        lone = p.left not in lefts.partners or p.right not in rights.partners
        if (
            p.phrases >= AGAIN_PHRASES
            or (again and lone)
            or (
                (new[0] or rights.repeats(p.right, lefts.partners[p.left], likely=again))
                and (new[1] or lefts.repeats(p.left, rights.partners[p.right], likely=again))
            )
        ):
            lefts.add(p.left, p.right, p.left_met)
            rights.add(p.right, p.left, p.right_met)
            found.append(Joined(p.left, p.right, "reworded", score, own[n]))
    return found


def _ranked(
    pairs: Sequence[Pair], scores: Sequence[float], left: Sequence[Sentence], right: Sequence[Sentence]
) -> Iterator[int]:
    """The indexes of the pairs that may be taken, the likeliest first; ties are broken only where there are some."""
    alike: dict[float, list[int]] = {}
    for n, score in enumerate(scores):
        if score >= LEAST:
            alike.setdefault(round(score, 6), []).append(n)
    for score in sorted(alike, reverse=True):
        tied = alike[score]
        if len(tied) > 1:
            ties = [
                (tie_break(left[p.left], right[p.right]), p.left + p.right, n)
                for n, p in [(n, pairs[n]) for n in tied]
            ]
            tied = [n for *_, n in sorted(ties)]
        yield from tied


def halves(lefts: Told, rights: Told) -> list[Joined]:
    """Join what is left of sentences told as two: a lone sentence beside one whose partner has words to spare."""
    found = []
    for here, there, turned in ((lefts, rights, False), (rights, lefts, True)):
        for n, sentence in enumerate(here.sentences):
            if n in here.partners or sentence.total < LEAST_HALF:
                continue
            options = [
                (there.spare(partner, sentence), -partner)
                for beside in (n - 1, n + 1)
                for partner in here.partners.get(beside, ())
            ]
            share, partner = max(options, default=(0.0, 0))
            if share >= HALF:
                pair = (-partner, n) if turned else (n, -partner)
                score = round(0.5 + share / 4, 4)
                found.append(Joined(*pair, "reworded", score, score))
    return found
