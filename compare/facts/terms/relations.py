"""Relations: small words that say the contrary of each other before the same noun, however the rest is worded.

    called off on the advice of the police     /   called off against the advice of the police
    paid within the deadline                   /   paid after the deadline
    with the consent of the heirs              /   without the consent of the heirs

The noun stands once in each sentence. Of where a thing was ``positions`` tells.
"""

from collections.abc import Iterator

from compare.facts.found import Replaced
from compare.facts.sides import Linked
from compare.reading import Reading
from compare.words import Word, stem_of

SURE = 0.9
"""The link is this likely at least."""
TELLS = 0.5
"""A noun of less weight tells nothing."""
NEAR, REACH = 5, 3
"""Words before the small word that may say what is related, and words of the noun."""
_BETWEEN = frozenset("the a an his her its their our my your that this those these any of".split())
_SORTS = {
    "with": "with", "without": "without", "for": "for", "against": "against", "on": "on", "at": "on",
    "following": "on", "after": "after", "past": "after", "beyond": "after", "within": "before", "before": "before",
    "despite": "despite", "above": "over", "below": "under",
}  # fmt: skip
_PHRASES = {
    ("later", "than"): "after", ("ahead", "of"): "before", ("prior", "to"): "before", ("in", "favor"): "for",
    ("support", "of"): "for", ("because", "of"): "because", ("due", "to"): "because", ("thanks", "to"): "because",
}  # fmt: skip
"""What each of them says of a noun."""
_FIRSTS = _SORTS.keys() | {first for first, _ in _PHRASES}
_FIRST_STEMS = frozenset(map(stem_of, _FIRSTS))
_CONTRARY = frozenset(
    frozenset(pair.split())
    for pair in (
        "with without", "for against", "on against", "after before", "despite because", "over under",
    )
)  # fmt: skip
_BIDDING = frozenset(
    stem_of(word)
    for word in "advice advise recommendation request order wish will insistence instruction counsel".split()
)
"""What one acts on, or against."""


def relations(pair: Linked) -> Iterator[Replaced]:
    """The small words that say the contrary of each other before the same noun, each with its noun."""
    if pair.score < SURE or all(alone.isdisjoint(_FIRST_STEMS) for alone in pair.alone):
        return
    here = _related(pair.a.reading, pair.i)
    there = _related(pair.b.reading, pair.j) if here else {}
    for stem in [stem for stem in here if stem in there]:
        (sort, n, at, near), (other, m, at_b, near_b) = here[stem], there[stem]
        if frozenset((sort, other)) not in _CONTRARY or ("on" in {sort, other} and stem not in _BIDDING):
            continue
        if near & near_b or pair.alike >= LIKE:
            yield Replaced((n, at + 1), (m, at_b + 1), "outcome", sure=False)
            return


LIKE = 0.5
"""Sentences this alike tell of the same whatever stands before the small word."""


def _tells(word: Word) -> bool:
    return word.weight >= TELLS and not (word.figure or word.name)


def _related(reading: Reading, sentence: int) -> dict[str, tuple[str, int, int, frozenset[str]]]:
    """For the stem of each noun that stands once in a sentence behind such a small word: what that says, its token, the
    noun's, and the concepts before."""
    words, (first, last) = reading.tokens.words, reading.ranges[sentence]
    stems = reading.tokens.stems[first:last]
    found: dict[str, tuple[str, int, int, frozenset[str]]] = {}
    for n, norm in enumerate(reading.tokens.norms[first : last - 1], first):
        if norm not in _FIRSTS:
            continue
        sort = _PHRASES.get((norm, words[n + 1].norm), "")
        m = n + 2 if sort else n + 1
        sort = sort or _SORTS.get(norm, "")
        if not sort:
            continue
        while m < last and words[m].norm in _BETWEEN:
            m += 1
        near = frozenset([w.concept for w in words[max(first, n - NEAR) : n] if _tells(w)])
        for at in range(m, min(last, m + REACH)):
            word = words[at]
            if at > m and not reading.text[reading.tokens.ends[at - 1] : reading.tokens.starts[at]].isspace():
                break
            noun = word.weight >= TELLS or word.figure or word.stem in _BIDDING
            if noun and stems.count(word.stem) == 1 and not (word.name or word.when):
                found.setdefault(word.stem, (sort, n, at, near))
    return found
