"""Opposites: one statement that ends in two ways, or tells of two things, however its words are set.

    A woman of 60 was found dead on a roof      /  From a roof a woman of 60 was pulled alive
    The court upheld the ban on street trade    /  Judges struck down a law that bans street trade
    He took a boy by the wrist and neck         /  He was seen taking the boy by the hand and neck

Where both sentences surely tell the same, two words that exclude each other (data/contrasts.txt) may be the news: for
how something ended where neither sentence denies anything; of things where the same word stands near both. It is never
sure: they may be of two clauses.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from compare import cues
from compare.facts.figures.roles import is_role, is_ruined, is_tallied
from compare.facts.found import Replaced
from compare.facts.sides import NAMES, Linked
from compare.facts.terms.wording import contrast, excluding, rivals_of
from compare.reading import Reading
from compare.words import Word, stem_of

LIKELY, SHARED, LESS = 0.9, 0.45, 0.35
"""The link is at least as likely, and of what each sentence tells the other has this share, for two endings, or less
where the same word that tells stands near both."""
SURE = 0.85
"""It is this likely at least for two things beside one word."""
TELLS = 0.5
"""A word of less weight ("said") excludes nothing."""
BESIDE = 4
"""The word that two sentences have beside two things stands this near."""
NAMED = 3
"""A name that both have beside them stands this near."""
OUTCOME = "outcome"
_OF_ACTS = "ation"
"""An administration is no administrator, though it has the same stem."""


class _Term(NamedTuple):
    """Words of one sentence that exclude others: their half-open range in it, what the table has them under, and
    whether they are denied, and how surely they tell of the counted (``_counted``)."""

    first: int
    last: int
    stem: str
    denied: bool
    counted: int


def opposites(pair: Linked) -> Iterator[Replaced]:
    """The first two words of two linked sentences that exclude each other, one on each side alone: of those that tell
    how something ended, and of those that name a thing."""
    if pair.score < SURE:
        return
    (x, y), rivals = pair.words, rivals_of()
    two, two_b = _of_two_words(pair.a.reading, pair.i), _of_two_words(pair.b.reading, pair.j)
    if not (two or two_b or excluding(pair)):
        return
    here = [] if rivals.keys().isdisjoint(pair.stems[0]) else _alone(x, two, y, two_b)
    there = _alone(y, two_b, x, two) if here else []
    found = [
        (p, q, contrast(p.stem, q.stem))
        for p in here
        for q in there
        if q.stem in rivals[p.stem] and p.counted + q.counted < BOTH
    ]
    ends = [
        one for one in found if one[2] == OUTCOME and _is_of_one(pair, *one[:2]) and _says_so(pair, *one[:2])
    ]
    things = [one for one in found if one[2] != OUTCOME and _beside_one_word(pair, *one[:2])]
    a, b = pair.a.reading.ranges[pair.i][0], pair.b.reading.ranges[pair.j][0]
    for p, q, kind in (*ends[:1], *things[:1]):
        yield Replaced((a + p.first, a + p.last), (b + q.first, b + q.last), kind, sure=False)


def _alone(
    words: list[Word], two: dict[int, str], others: list[Word], two_there: dict[int, str]
) -> list[_Term]:
    """What of ``words`` excludes others and stands under no other word on the other side.

    ``two`` and ``two_there`` are what the table has for two words of both sides (``_of_two_words``).
    """
    within = {*two_there, *[n + 1 for n in two_there]}
    known = {w.concept for n, w in enumerate(others) if n not in within}
    rivals = rivals_of()
    found: list[_Term] = []
    for n in sorted({*two, *[n for n, w in enumerate(words) if w.stem in rivals]}):
        w = words[n]
        if n in two:
            found.append(_Term(n, n + 2, two[n], denied=w.norm == "not", counted=0))
        elif w.weight >= TELLS and w.concept not in known and n - 1 not in two:
            found.append(_Term(n, n + 1, w.stem, denied=False, counted=_counted(w)))
    return found


def _counted(word: Word) -> int:
    """How surely a word tells of those that figures count: 2 of tolls, 1 of courts. Two such words, one of a toll, are
    judged with the figures, but for the dead and what is destroyed."""
    if word.norm == "dead" or is_ruined(word):
        return 0
    return BOTH - 1 if is_tallied(word) else int(is_role(word))


BOTH = 3


def _of_two_words(reading: Reading, sentence: int) -> dict[int, str]:
    """Where two words of a sentence stand that the table has as one, "not agree", "found guilty"."""
    if not reading.has(cues.PAIRED, sentence):
        return {}
    rivals, tokens, (first, last) = rivals_of(), reading.tokens, reading.ranges[sentence]
    found: dict[int, str] = {}
    for n in reading.cued(sentence):
        if tokens.words[n].cues & cues.PAIRED and n + 1 < last:
            both = f"{tokens.stems[n]}_{tokens.stems[n + 1]}"
            if both in rivals:
                found[n - first] = both
    return found


def _is_of_one(pair: Linked, p: _Term, q: _Term) -> bool:
    """Whether two sentences surely tell the same, or one word that tells stands near both of two endings."""
    if pair.score >= LIKELY and pair.shared >= SHARED:
        return True
    if pair.shared < LESS:
        return False
    x, y = pair.words
    acts = any(row[end.first].norm.endswith(_OF_ACTS) or row[end.first].name for row, end in ((x, p), (y, q)))
    return not acts and not _near(x, p.first).isdisjoint(_near(y, q.first))


def _says_so(pair: Linked, p: _Term, q: _Term) -> bool:
    """Whether neither sentence denies anything, but for what is one term with its "not"."""
    if not (p.denied or q.denied):
        return not pair.either & cues.DENIED
    return not pair.both & cues.DENIED


def _beside_one_word(pair: Linked, p: _Term, q: _Term) -> bool:
    """Whether a word that tells, and is no name, stands near both of two words that are no names."""
    x, y = pair.words
    plain = not any(w.name or w.norm.endswith(_OF_ACTS) for w in (x[p.first], y[q.first]))
    if not plain:
        return False
    p_near, q_near = _near(x, p.first), _near(y, q.first)
    return not p_near.isdisjoint(q_near) or not (
        {p.stem, q.stem} & _kin() or _named(x, p.first).isdisjoint(_named(y, q.first))
    )


@cache
def _kin() -> frozenset[str]:
    """Stems of words for relatives: of whom somebody is one, and of whom another, is no conflict."""
    return frozenset(stem_of(word) for word in _RELATIVES.split())


_RELATIVES = (
    "father mother brother sister son daughter uncle aunt husband wife cousin grandfather grandmother nephew niece "
    "grandson granddaughter stepfather stepmother fiance girlfriend boyfriend man woman boy girl"
)


def _named(words: list[Word], n: int) -> set[str]:
    """The names right beside a word: "the nurse, Ida Roe"."""
    near = (*words[max(0, n - NAMED) : n], *words[n + 1 : n + 1 + NAMED])
    return {w.concept for w in near if w.name and w.weight >= NAMES}


def _near(words: list[Word], n: int) -> set[str]:
    near = (*words[max(0, n - BESIDE) : n], *words[n + 1 : n + 1 + BESIDE])
    return {w.concept for w in near if w.weight >= TELLS and not w.name}
