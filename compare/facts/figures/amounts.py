"""Amounts: an hour, a week, a dozen, half, with a limit on one side alone.

    … was given less than an hour’s notice      /  … was given an hour’s notice
    the trial lasted a week                     /  the trial lasted more than a week

An amount without a figure is told by no number; but who leaves a "less than" out tells another amount.
"""

from collections.abc import Iterator

from compare.facts.figures.bounds import bound_of, is_limit
from compare.facts.found import Replaced
from compare.facts.sides import SURE_LINK, Linked
from compare.reading import Reading, once
from compare.words import stem_of

LONGEST = 24
"""Characters before an amount in which its limit stands."""
KEPT = 0.8
"""A link that is less sure will do where this share of the shorter sentence is kept."""
NEAR = 3
"""Words about an amount of which both sentences have one."""
TELLS = 0.5
"""A word of this weight tells something by itself."""
_UNITS = frozenset(
    stem_of(word)
    for word in "minute hour day week fortnight month year decade generation century dozen hundred thousand million "
    "billion mile kilometer meter ton acre hectare".split()
)
_ONE = frozenset({"a", "an"})


def amounts(pair: Linked) -> Iterator[Replaced]:
    """The amounts of two linked sentences that one of them limits: each range is that of the amount, with its limit."""
    if (
        (pair.score < SURE_LINK and pair.kept < KEPT)
        or _UNITS.isdisjoint(pair.stems[0])
        or _UNITS.isdisjoint(pair.stems[1])
    ):
        return
    here, there = _amounts(pair.a.reading, pair.i), _amounts(pair.b.reading, pair.j)
    for stem in [stem for stem in here if stem in there]:
        (p, limited), (q, limited_b) = here[stem], there[stem]
        if limited != limited_b and _beside_one_word(pair, p[1] - 1, q[1] - 1):
            yield Replaced(p, q, "number", sure=False)


@once
def _amounts(reading: Reading, sentence: int) -> dict[str, tuple[tuple[int, int], str]]:
    """The amounts of a sentence by the stem of their unit: the tokens, and the sort of their limit, "" for none."""
    tokens, (first, last) = reading.tokens, reading.ranges[sentence]
    found: dict[str, tuple[tuple[int, int], str]] = {}
    for n in [n for n, stem in enumerate(tokens.stems[first + 1 : last], first + 1) if stem in _UNITS]:
        if tokens.norms[n - 1] in _ONE:
            start = tokens.starts[n - 1]
            bound, hedge = bound_of(
                reading.text[max(reading.sentences[sentence][0], start - LONGEST) : start]
            )
            limited = bound if is_limit(bound, hedge, few=True) else ""
            begin = n - 1 - (len(hedge.split()) if limited else 0)
            found[tokens.stems[n]] = (max(first, begin), n + 1), limited
    return found


def _beside_one_word(pair: Linked, n: int, m: int) -> bool:
    """Whether a word that tells stands near both of two tokens."""
    return not _near(pair.a.reading, pair.i, n).isdisjoint(_near(pair.b.reading, pair.j, m))


def _near(reading: Reading, sentence: int, n: int) -> set[str]:
    """The concepts that tell near token ``n`` of a sentence."""
    words, (first, last) = reading.tokens.words, reading.ranges[sentence]
    near = (*words[max(first, n - 1 - NEAR) : n], *words[n + 1 : min(last, n + 1 + NEAR)])
    return {w.concept for w in near if w.weight >= TELLS}
