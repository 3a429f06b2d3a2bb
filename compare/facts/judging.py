"""Judging: every sort of fact of two linked sentences, held against each other."""

from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from itertools import compress
from operator import or_

from compare import cues
from compare.facts.figures.amounts import amounts
from compare.facts.figures.counting import other_figures
from compare.facts.figures.extremes import extremes
from compare.facts.figures.numbered import other_numbers
from compare.facts.figures.one_number import one_number
from compare.facts.figures.portions import portions
from compare.facts.figures.shares import shares
from compare.facts.found import Found, Replaced, one_sided, told
from compare.facts.names.name_order import reordered
from compare.facts.names.places import places
from compare.facts.names.positions import positions
from compare.facts.names.rivals import namesakes, other_letters, rivals, swaps
from compare.facts.names.titles import titles
from compare.facts.quotations.boundaries import boundaries
from compare.facts.quotations.half_quoted import half_quoted
from compare.facts.quotations.indirect import told_indirectly
from compare.facts.quotations.quotes import quotes
from compare.facts.quotations.reported import reported
from compare.facts.quotations.retelling import retold
from compare.facts.quotations.sources import claimed_by_one, disputed
from compare.facts.sides import NAMES, Linked, is_alike
from compare.facts.terms.acts import planned
from compare.facts.terms.clauses import left_out
from compare.facts.terms.denials import denials
from compare.facts.terms.fates import fates_of_linked
from compare.facts.terms.heads import other_heads
from compare.facts.terms.listing import unlisted
from compare.facts.terms.omissions import Omission, omissions
from compare.facts.terms.opposites import opposites
from compare.facts.terms.polarity import turned
from compare.facts.terms.prospects import prospects
from compare.facts.terms.relations import relations
from compare.facts.terms.softeners import softened
from compare.facts.terms.substitutes import substitutes
from compare.facts.terms.wording import excluding, replacements
from compare.facts.times.dating import NEARLY_ALL, dated_otherwise
from compare.facts.times.turns import turned_otherwise
from corpus.spans import overlap


def judge(pairs: Sequence[Linked]) -> list[list[Found]]:
    """All that linked sentences state differently, for each pair in order, each place once.

    One sort of fact is judged in all pairs before the next: what that takes is then at hand.
    """
    judged = list(zip(pairs, other_figures(pairs), strict=True))
    held = _held(pairs)
    likely = [is_alike(pair) for pair in pairs]
    alike = [*compress(judged, likely)]
    held_alike = [[*compress(row, likely)] for row in held]
    for sorts, among, rows in ((_OF_ALL, judged, held), (_OF_ALIKE, alike, held_alike)):
        any_held = [reduce(or_, row, 0) for row in rows]
        for sort, by, sought in sorts:
            if not any_held[by] & sought:
                continue
            for pair, known in compress(among, map(sought.__and__, rows[by])):
                for found in sort(pair):
                    _add(pair, known, found)
    another = [len(known) >= TOO_MANY - 1 and _is_another_event(pair, known) for pair, known in judged]
    told = [one for one, other in zip(judged, another, strict=True) if not other]
    _add_omitted([(pair, known) for pair, known in told if pair.whole])
    return [[] if other else known for (_, known), other in zip(judged, another, strict=True)]


def _add_omitted(judged: Sequence[tuple[Linked, list[Found]]]) -> None:
    """Add to what is known of each pair what one of its sentences leaves out: of two ways to find a gap, the first."""
    gaps: list[list[Omission]] = [[] for _ in judged]
    for find in (unlisted, omissions, left_out):
        for (pair, _), seen in zip(judged, gaps, strict=True):
            for gap in find(pair):
                if not any(_meet(gap.left, one.left) or _meet(gap.right, one.right) for one in seen):
                    seen.append(gap)
    for (pair, known), seen in zip(judged, gaps, strict=True):
        known += [_omitted(pair, gap) for gap in seen]


def _add(pair: Linked, known: list[Found], found: Found | Replaced) -> None:
    """Add what is found to what is ``known`` of a pair, unless that place is known already, or too much is."""
    if len(known) >= MOST_TOLD:
        return
    if isinstance(found, Replaced):
        left, right = pair.a.reading.tokens.span(*found.left), pair.b.reading.tokens.span(*found.right)
        found = told(found.kind, pair.a, left, pair.b, right, sure=found.sure)
    if not any(overlap(found.left, d.left) and overlap(found.right, d.right) for d in known):
        known.append(found)


MOST_TOLD = 500
"""What is told of two sentences: where more differs they are texts without stops."""


def _is_another_event(pair: Linked, found: Sequence[Found]) -> bool:
    """Whether so much differs, of who, where, when and how many, that two sentences tell of two events."""
    questions = {_ANSWERS[d.kind] for d in found if d.kind in _ANSWERS}
    if len(questions) < TOO_MANY - 1 or pair.shared >= NEARLY_ALL:
        return False
    return len(questions) >= TOO_MANY or _names_others(pair)


def _names_others(pair: Linked) -> bool:
    """Whether both sentences name more than one, and none is the same."""
    here, there = (
        {w.concept for w in words if w.concept in side.names}
        for side, words in zip((pair.a, pair.b), pair.words, strict=True)
    )
    return min(len(here), len(there)) > 1 and here.isdisjoint(there)


TOO_MANY = 3
"""Two sentences that answer as many of these questions in two ways tell of two events."""
_ANSWERS = {
    "number": "how many", "date": "when", "place": "where", "name": "who", "term": "who", "outcome": "what",
}  # fmt: skip


def _wording(pair: Linked) -> Iterator[Replaced]:
    found = replacements(pair)
    return found if is_alike(pair) else (one._replace(sure=False) for one in found)


def _disputed(pair: Linked) -> Iterator[Found]:
    for x, y, sure in disputed(pair):
        yield told("attribution", pair.a, x.span, pair.b, y.span, sure=sure, values=(x.text, y.text))


def _claimed(pair: Linked) -> Iterator[Found]:
    one = claimed_by_one(pair)
    if one:
        speaker, kept = one
        bare, n = (pair.b.reading, pair.j) if kept == "left" else (pair.a.reading, pair.i)
        spans = speaker.span, bare.tokens.span(bare.ranges[n][1] - 1, bare.ranges[n][1])
        left, right = spans if kept == "left" else spans[::-1]
        yield one_sided("attribution", pair.a, left, pair.b, right, kept, sure=False)


_BOTH, _EITHER, _ONE, _ALONE, _PAIR = range(5)
"""What counts of two sentences: the cues that both have, that either has, that just one has; those of the words that
the other sentence lacks; or what they are."""
_ANY, _OTHERS, _STRANGERS, _EXCLUDING, _PAIRED = (1 << n for n in range(5))
"""What two sentences are: any; such that name others, or in another order; that each name one of their own; of which a
word that one has alone excludes one of the other's; or of which a word may do so with the one behind it."""


def _held(pairs: Sequence[Linked]) -> list[list[int]]:
    """What each pair has for each of ``_BOTH`` and so on."""
    return [
        [pair.both for pair in pairs],
        [pair.either for pair in pairs],
        [pair.both ^ pair.either for pair in pairs],
        [_alone(pair) for pair in pairs],
        [_are(pair) for pair in pairs],
    ]


def _alone(pair: Linked) -> int:
    """The cues of the words of each sentence that the other one lacks, so far as they count."""
    found = 0
    if not pair.either & _OF_ONE_ALONE:
        return found
    for side, n, alone in ((pair.a, pair.i, pair.alone[0]), (pair.b, pair.j, pair.alone[1])):
        if alone and side.reading.has(_OF_ONE_ALONE, n):
            words = side.reading.tokens.words
            for k in side.reading.cued(n):
                if words[k].stem in alone:
                    found |= words[k].cues
    return found


def _are(pair: Linked) -> int:
    """What two sentences are, as ``_ANY`` and the others tell."""
    found = _ANY
    if not pair.named_alike:
        found |= _OTHERS | _STRANGERS * _are_strangers(pair)
    return found | _EXCLUDING * excluding(pair) | _PAIRED * (pair.either & cues.PAIRED > 0)


def _are_strangers(pair: Linked) -> bool:
    """Whether each of two sentences has a name that is not in the other one, or no name of the other text."""
    (here, there), (x, y) = map(frozenset, pair.named), pair.words
    return not (
        (there >= here and all(w.concept in pair.b.names for w in x if w.name and w.weight >= NAMES))
        or (here >= there and all(w.concept in pair.a.names for w in y if w.name and w.weight >= NAMES))
    )


_Sort = tuple[Callable[[Linked], Iterator[Found | Replaced]], int, int]
"""How a sort of fact is judged, what of a pair shows that it may differ, and what that must have some of."""

_OF_ALL: tuple[_Sort, ...] = (
    (dated_otherwise, _BOTH, cues.DATED),
    (quotes, _BOTH, cues.QUOTED),
    (boundaries, _EITHER, cues.QUOTED),
    (half_quoted, _BOTH, cues.QUOTED),
    (retold, _EITHER, cues.QUOTED),
    (told_indirectly, _EITHER, cues.QUOTED),
    (_disputed, _EITHER, cues.SPEAKS | cues.TOLD),
    (_claimed, _EITHER, cues.SPEAKS),
    (denials, _ONE, cues.DENIED | cues.HEDGED),
    (swaps, _PAIR, _OTHERS),
    (_wording, _PAIR, _ANY),
)
_OF_ALIKE: tuple[_Sort, ...] = (
    (planned, _ALONE, cues.AHEAD),
    (turned_otherwise, _BOTH, cues.TURNED | cues.UNTIL),
    (other_numbers, _BOTH, cues.NUMBERED),
    (titles, _BOTH, cues.TITLED),
    (rivals, _PAIR, _STRANGERS),
    (namesakes, _PAIR, _STRANGERS),
    (other_letters, _PAIR, _STRANGERS),
    (places, _PAIR, _STRANGERS),
    (reordered, _PAIR, _OTHERS),
    (positions, _ALONE, cues.POSITIONED),
    (substitutes, _PAIR, _ANY),
    (other_heads, _PAIR, _EXCLUDING),
    (shares, _ALONE, cues.PARTED),
    (amounts, _ALONE, cues.LIMITED),
    (extremes, _BOTH, cues.EXTREME),
    (reported, _EITHER, cues.QUOTED),
    (prospects, _ALONE, cues.AHEAD),
    (softened, _ALONE, cues.SOFTENED),
    (turned, _ONE, cues.DENIED | cues.REFUSED | cues.PORTIONED),
    (one_number, _BOTH, cues.FIGURED),
    (portions, _ALONE, cues.PORTIONED),
    (relations, _ALONE, cues.RELATED),
    (fates_of_linked, _ALONE, cues.FATED),
    (opposites, _PAIR, _EXCLUDING | _PAIRED),
)
_OF_ONE_ALONE = reduce(or_, [sought for _, by, sought in _OF_ALIKE if by == _ALONE])
"""What counts of the words that the other sentence lacks."""


def _omitted(pair: Linked, gap: Omission) -> Found:
    left, right = pair.a.reading.tokens.span(*gap.left), pair.b.reading.tokens.span(*gap.right)
    return one_sided("omission", pair.a, left, pair.b, right, gap.kept, sure=False)


def _meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]
