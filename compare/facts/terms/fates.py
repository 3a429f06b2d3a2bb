"""Fates: how a case ended, what became of somebody, whether it takes place: one outcome a text, and not the other's.

The brewery's lawyers said they would appeal.   /  The brewer accepted the ruling.
A cyclist was slightly hurt by a slate.         /  One woman was taken away with a broken arm.
The driver hasn't apologized to the widow.      /  On Monday the man issued an apology.

Each sort of fate has outcomes that exclude each other, in the words that news has for them. Where each of two texts
tells one of a sort, and not the same, the two may differ, however little the sentences share: an article tells of one
appeal, one apology, one arrest. A text that tells of two is left alone.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from compare.cues import DENIED, FATED
from compare.facts.figures.quantities import is_headline
from compare.facts.found import Found, told
from compare.facts.quotations.sources import general
from compare.facts.sides import SURE_LINK, Linked, Side, cued, cued_in
from compare.facts.terms.doing import doer_of, is_pronoun
from compare.facts.terms.more_fates import MORE_FATES
from compare.facts.terms.sorts_of_fate import FATES as FIRST_FATES
from compare.words import word_of
from corpus.spans import Span, overlap

FATES = (*FIRST_FATES, *MORE_FATES)
BEFORE, BEHIND = 6, 6
"""Words around one that is looked for within which an outcome is told."""
MOST = 100
"""Words of fates of one text that are looked at."""
YEAR, _IN = 4, frozenset({"in", "since"})
"""Digits, and what stands before them."""
_UNSURE = frozenset(
    "if whether unless could can may might should nobody none neither never not no without until since ago "
    "deny denies denied".split()
)
"""What stands before an outcome that is not, or not yet, or not surely told."""


class _Mention(NamedTuple):
    """Where an outcome is told, who is told to meet it ("" where nobody is), whether in a headline, whether it is not
    surely told, and whether a pronoun, or what they are, stands for whoever meets it: "he", "the company"."""

    span: Span
    doer: str
    headline: bool
    unsure: bool
    short: bool


def fates(a: Side, b: Side) -> Iterator[Found]:
    """The outcomes of one sort that two texts tell, each but one, and not the same."""
    here = _words(a)
    there = _words(b) if here else {}
    for sort in [sort for sort in sorted(here.keys() & there.keys()) if not FATES[sort].linked]:
        places, places_b = _by_words(a, here[sort]), _by_words(b, there[sort])
        own = [n for words, n in places.items() if words not in places_b]
        own_b = [n for words, n in places_b.items() if words not in places]
        if not (own and own_b):
            continue
        if any(_is_told(a, sort, n) for words, n in places.items() if words in places_b):
            continue  # both tell it
        every = FATES[sort].of_one
        x = _outcomes(a, sort, own, every=every)
        y = _outcomes(b, sort, own_b, every=every) if len(x) == 1 else {}
        if len(y) == 1 and x.keys() != y.keys():
            (p,), (q,) = x.values(), y.values()
            if p.unsure or q.unsure:
                continue
            if not FATES[sort].of_one or _are_one(p, q, named=FATES[sort].named):
                yield told("outcome", a, p.span, b, q.span, sure=False)
                continue
        if FATES[sort].of_one:
            yield from _of_one_name(a, b, sort, own, own_b)


def _are_one(p: _Mention, q: _Mention, *, named: bool) -> bool:
    """Whether one person may be told to meet both: of one name, or named by one text alone, a pronoun standing for
    them in the other unless both have to be ``named``."""
    if p.doer and q.doer and not (p.doer in general()) ^ (q.doer in general()):
        return p.doer == q.doer
    if named and not (p.doer and q.doer):
        return False
    return bool(p.doer and q.short) or bool(q.doer and p.short)


def _is_short(side: Side, low: int, at: int) -> bool:
    """Whether a sentence begins with a pronoun, or with two words, right before what is told."""
    return is_pronoun(side, low) or at - low <= NAMELESS


NAMELESS = 2
"""Words of one who is not named: "the company"."""


def _of_one_name(a: Side, b: Side, sort: int, own: list[int], own_b: list[int]) -> Iterator[Found]:
    """The outcomes that one name meets, one in each of two texts, where others meet theirs."""
    here = _by_name(a, sort, own)
    there = _by_name(b, sort, own_b) if here else {}
    for name in [name for name in here if name in there and name in a.names and name in b.names]:
        x, y = here[name], there[name]
        if len(x) == len(y) == 1 and x.keys() != y.keys():
            (p,), (q,) = x.values(), y.values()
            if not (p.unsure or q.unsure):
                yield told("outcome", a, p.span, b, q.span, sure=False)
                return


def _by_name(side: Side, sort: int, places: list[int]) -> dict[str, dict[int, _Mention]]:
    """The outcomes of a sort by who meets them."""
    found: dict[str, dict[int, _Mention]] = {}
    for n in places:
        told_here = _outcome(side, sort, n)
        special = FATES[sort].named and not _ABOUT.isdisjoint(side.reading.tokens.norms[n : n + SUBJECT])
        if told_here and not special and not (FATES[sort].named and told_here[0] >= FREE):
            for name in _names_before(side, n):
                found.setdefault(name, {}).setdefault(*told_here)
    return found


def _names_before(side: Side, n: int) -> set[str]:
    """The names that stand before a word in its clause, as the one who meets an outcome does."""
    reading = side.reading
    sentence = reading.sentence_of(n)
    first = max(reading.ranges[sentence][0], n - SUBJECT) if sentence is not None else n
    return {w.concept for w in reading.tokens.words[first:n] if w.name and w.concept in side.names}


_ABOUT = frozenset({"about", "whether"})
"""Behind an answer that is none to what else is asked."""
FREE = 2
"""Of answers these many exclude each other wherever they are told: much is confirmed that nobody else speaks of."""
SUBJECT = 9
"""Words before an outcome within which stands who meets it."""


def fates_of_linked(pair: Linked) -> Iterator[Found]:
    """The outcomes of one sort that two surely linked sentences tell, each but one, and not the same, whatever else
    the texts tell."""
    if pair.score < SURE_LINK:
        return
    here = _words(pair.a, pair.i)
    there = _words(pair.b, pair.j) if here else {}
    denied = pair.either & DENIED
    norms, norms_b = pair.a.reading.tokens.norms, pair.b.reading.tokens.norms
    for sort in sorted(here.keys() & there.keys()):
        if not denied and {norms[n] for n in here[sort]} == {norms_b[n] for n in there[sort]}:
            continue
        x = _outcomes(pair.a, sort, here[sort], every=True)
        y = _outcomes(pair.b, sort, there[sort], every=True) if len(x) == 1 else {}
        if len(y) == 1 and x.keys() != y.keys():
            (p,), (q,) = x.values(), y.values()
            if p.unsure or q.unsure:
                continue
            if _may_be_one(pair, p.doer, q.doer, named=FATES[sort].of_one):
                yield told("outcome", pair.a, p.span, pair.b, q.span, sure=False)


def _may_be_one(pair: Linked, doer: str, other: str, *, named: bool) -> bool:
    """Whether two outcomes may befall one person: both name the same, or one nobody and its sentence has the other's;
    where nobody has to be ``named``, two that are no names may be one, too."""
    doer, other = ("" if one in _OWNED else one for one in (doer, other))
    here, there = ({w.concept for w in words} for words in pair.words)
    if doer and other:
        known = pair.a.names | pair.b.names
        one = doer == other or (doer in there and other in here)
        return one or not (named or doer in known or other in known)
    if not (doer or other):
        return not named or pair.shared >= SHARED
    return not named or (other in here if other else doer in there)


_OWNED = frozenset(word_of(word).concept for word in ("life", "condition", "injury"))
"""What somebody has who meets an outcome."""
SHARED = 0.3
"""Of what two sentences tell that name nobody this much is shared."""


def _by_words(side: Side, places: list[int]) -> dict[tuple[str, ...], int]:
    """The first tokens with other words right beside them: where two texts have the same, they tell the same."""
    norms = side.reading.tokens.norms
    return {tuple(norms[max(0, n - 3) : n + 4]): n for n in reversed(places)}


_FOLLOWED_BY = {
    "turned": "down",
    "called": "off",
    "step": "down",
    "stepped": "down",
    "stepping": "down",
    "put": "out",
}
_STILL = frozenset("remain remains remained stay stays stayed still".split())
_NOT = frozenset("not didnt immediately hasnt havent".split())
_OWN = frozenset("his her their".split())
_LED_BY = {
    "closed": _STILL,
    "shut": _STILL,
    "reached": frozenset({"be"}),
    "return": _NOT,
    "life": _OWN,
    "lives": _OWN,
    "run": frozenset({"the"}),
    "large": frozenset({"at"}),
}
"""Common words that tell of a fate only with another one right behind or before them."""


def _words(side: Side, sentence: int = -1) -> dict[int, list[int]]:
    """By the number of a sort, the tokens that may tell of it, in a text or one ``sentence``."""
    tokens = side.reading.tokens
    found: defaultdict[int, list[int]] = defaultdict(list)
    likely = cued(side.reading, FATED) if sentence < 0 else cued_in(side.reading, sentence, FATED)
    for n in likely[:MOST]:
        norm = tokens.norms[n]
        if norm in _FOLLOWED_BY and tokens.norms[n + 1 : n + 2] != [_FOLLOWED_BY[norm]]:
            continue
        if norm in _LED_BY and tokens.norms[max(0, n - 1)] not in _LED_BY[norm]:
            continue
        for sort in _sorts().get(norm, ()):
            found[sort].append(n)
    return found


@cache
def _sorts() -> dict[str, list[int]]:
    """The numbers of the sorts that a word may tell of."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for sort, fate in enumerate(FATES):
        for word in fate.words.split():
            found[word].append(sort)
    return found


@cache
def _pattern(sort: int) -> re.Pattern[str]:
    """A pattern that finds the outcomes of a sort, each as a group with its number."""
    groups = (f"(?P<o{n}>{outcome})" for n, outcome in reversed([*enumerate(FATES[sort].outcomes)]))
    return re.compile(rf"(?i)\b(?:{'|'.join(groups)})")


def _outcomes(side: Side, sort: int, places: list[int], *, every: bool = False) -> dict[int, _Mention]:
    """The outcomes of a sort that a text tells, each where its prose does first; ``every`` one, or only those that it
    surely tells."""
    found: dict[int, _Mention] = {}
    for n in places:
        told_here = _outcome(side, sort, n)
        if told_here:
            outcome, mention = told_here
            if mention.unsure and not every:
                continue
            if outcome not in found or (found[outcome].headline and not mention.headline):
                found[outcome] = mention
    return found


def _is_told(side: Side, sort: int, n: int) -> bool:
    """Whether an outcome is surely told about token ``n``."""
    found = _outcome(side, sort, n)
    return found is not None and not found[1].unsure


def _outcome(side: Side, sort: int, n: int) -> tuple[int, _Mention] | None:
    """The outcome that is told about token ``n``; looked for once only."""
    known: dict[int, tuple[int, _Mention] | None] = side.reading.kept(_outcome)
    key = n * len(FATES) + sort
    if key not in known:
        known[key] = _found(side, sort, n)
    return known[key]


def _found(side: Side, sort: int, n: int) -> tuple[int, _Mention] | None:
    reading = side.reading
    sentence = reading.sentence_of(n)
    if sentence is None:
        return None
    low, high = reading.ranges[sentence]
    first, last = max(low, n - BEFORE), min(high, n + BEHIND)
    start = reading.tokens.starts[first]
    words = reading.text[start : reading.tokens.ends[last - 1]]
    place = reading.tokens.starts[n] - start, reading.tokens.ends[n] - start
    found = _first_found(sort, words, place)
    if not found:
        return None
    outcome, begin, end = found
    tokens = reading.tokens
    at = bisect_right(tokens.starts, start + begin) - 1
    unsure = not _UNSURE.isdisjoint(tokens.norms[max(low, at - BEFORE) : at])
    others = not FATES[sort].not_of.isdisjoint(tokens.norms[max(low, at - BEFORE) : at])
    if others or _of_a_year(side, at, sentence):
        return None
    span = tokens.span(at, reading.token_at(start + end))
    return outcome, _Mention(
        span, doer_of(side, low, at), is_headline(reading, sentence), unsure, _is_short(side, low, at)
    )


def _first_found(sort: int, words: str, place: Span) -> tuple[int, int, int] | None:
    """The outcome of a sort that words tell at a ``place`` in them, else the first, and its half-open range."""
    found = first = _pattern(sort).search(words)
    while found and not overlap(found.span(), place):
        found = _pattern(sort).search(words, found.end())
    found = found or first
    return (int((found.lastgroup or "o0")[1:]), *found.span()) if found else None


def _of_a_year(side: Side, at: int, sentence: int) -> bool:
    """Whether the part of a sentence between two commas that holds token ``at`` tells of another year."""
    reading, tokens = side.reading, side.reading.tokens
    first = reading.ranges[sentence][0]
    years = [n for n in reading.among(tokens.figures, sentence) if n > first and tokens.norms[n - 1] in _IN]
    for n in years:
        if len(tokens.norms[n]) == YEAR and tokens.norms[n].isdecimal():
            between = range(min(at, n - 1), max(at, n))
            if not any("," in reading.text[tokens.ends[k] : tokens.starts[k + 1]] for k in between):
                return True
    return False
