"""Opposites: one statement that ends in two ways, however its words are set.

    A woman of 60 was found dead on a roof      /  From a roof a woman of 60 was pulled alive
    The court upheld the ban on street trade    /  Judges struck down a law that bans street trade

Where both sentences surely tell the same, and neither denies anything, two words that exclude each other
(data/contrasts.txt) may be the news. It is never sure: they may be of two clauses.
"""

from collections.abc import Iterator

from compare.facts.found import Replaced
from compare.facts.roles import is_role
from compare.facts.sides import Linked
from compare.facts.wording import endings
from compare.words import Word

LIKELY, SHARED = 0.9, 0.45
"""The link is at least as likely, and of what each sentence tells the other has this share."""
TELLS = 0.5
"""A word of less weight ("said") excludes nothing."""


def opposites(pair: Linked) -> Iterator[Replaced]:
    """The first two words of two linked sentences that exclude each other, one on each side alone."""
    x, y = pair.words
    ends, stems = endings(), pair.stem_sets
    if pair.score < LIKELY or not any(not ends[stem].isdisjoint(stems[1]) for stem in ends.keys() & stems[0]):
        return
    here, there = _alone(x, y), _alone(y, x)
    found = next(((n, m) for n in here for m in there if y[m].stem in ends[x[n].stem]), None)
    if found and pair.shared >= SHARED:
        a, b = pair.a.reading.ranges[pair.i][0] + found[0], pair.b.reading.ranges[pair.j][0] + found[1]
        yield Replaced((a, a + 1), (b, b + 1), "outcome", sure=False)


def _alone(words: list[Word], others: list[Word]) -> list[int]:
    """Which of ``words`` tell how something ended and stand under no other word on the other side.

    Counts of the killed and the wounded are judged as figures: of their words only the dead count here.
    """
    known = {w.concept for w in others}
    return [
        n
        for n, w in enumerate(words)
        if w.stem in endings()
        and w.weight >= TELLS
        and w.concept not in known
        and (w.norm == "dead" or not is_role(w))
    ]
