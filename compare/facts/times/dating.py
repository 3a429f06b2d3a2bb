"""Dating: where two linked sentences give one act two days or times."""

from collections.abc import Iterator
from functools import cache

from compare.cues import SAYING
from compare.facts.found import Found, told
from compare.facts.sides import NAMES, NEARLY, SURE_LINK, Linked, Side
from compare.facts.terms.doing import clause_about, doer_of, is_done
from compare.facts.times.another import is_another
from compare.facts.times.days import When, apart, conflicts, moments, same_act, same_moments
from compare.words import word_of


def dated_otherwise(pair: Linked) -> Iterator[Found]:
    """The days and times that two linked sentences give for one act, and that are not the same."""
    if same_moments(pair.a.reading, pair.i, pair.b.reading, pair.j):
        return
    here = moments(pair.a.reading, pair.i, pair.a.published)
    there = moments(pair.b.reading, pair.j, pair.b.published) if here else []
    for p, q in conflicts(here, there) if there and not is_another(pair) else ():
        if _is_of_saying(pair.a, p) != _is_of_saying(pair.b, q):
            continue
        nearly = pair.kept >= NEARLY
        least = 0.5 if nearly else 0.9
        lone = len(here) == len(there) == 1
        alone = lone and _date_one_act(pair, p, q)
        one = pair.alike >= WHOLE or same_act(pair.a.reading, p, pair.b.reading, q, least)
        judged = alone or (one and pair.alike >= ALIKE / 2)
        if judged or _of_a_sure_link(pair, p, q, lone=lone) or _of_one_clause(pair, p, q):
            sure = judged and (nearly or pair.alike >= ALIKE or pair.shared >= NEARLY)
            yield told("date", pair.a, p.span, pair.b, q.span, sure=sure)


def _is_of_saying(side: Side, when: When) -> bool:
    """Whether a moment stands right behind who says so: "the spokesman said on Sunday"."""
    norms = side.reading.tokens.norms
    n = side.reading.token_at(when.span[0]) - 1
    while n >= 0 and norms[n] in _BEFORE_A_DAY:
        n -= 1
    return n >= 0 and norms[n] in SAYING


_BEFORE_A_DAY = frozenset("on late early last this".split())


def _date_one_act(pair: Linked, p: When, q: When) -> bool:
    """Whether the only days of two sentences are of one act: of a month where nearly all is shared, or both to come.

    A weekday is too often that of who said so.
    """
    if p.kind in _OF_A_MONTH and q.kind in _OF_A_MONTH:
        return pair.shared >= NEARLY_ALL
    return pair.shared >= HALF and _is_ahead(pair.a, p) and _is_ahead(pair.b, q)


def _of_a_sure_link(pair: Linked, p: When, q: When, *, lone: bool) -> bool:
    """Whether two sentences that surely tell the same, and name one name or none, give one act two times of a clock, or
    two dates of a month or weekdays ahead where each is the ``lone`` one."""
    if pair.score < SURE_LINK:
        return False
    dates = lone and p.kind in _OF_A_MONTH and q.kind in _OF_A_MONTH
    times = p.kind == q.kind == "time" and apart(p, q) >= HALF_AN_HOUR
    ahead = lone and p.kind == q.kind == "weekday" and _is_ahead(pair.a, p) and _is_ahead(pair.b, q)
    least = LINKED_ALIKE if dates or ahead else TIMES_ALIKE
    if not (dates or times or ahead) or pair.shared < least:
        return False
    return not (_name_others(pair) or (dates and _of_two_years(pair, p, q)))


def _is_ahead(side: Side, when: When) -> bool:
    """Whether a moment is that of what is still to come: "would arrive on Friday"."""
    norms = side.reading.tokens.norms
    first = side.reading.token_at(when.span[0])
    before = norms[max(0, first - AHEAD_BEFORE) : first]
    return not _AHEAD.isdisjoint(before) and SAYING.keys().isdisjoint(before)


def _of_two_years(pair: Linked, p: When, q: When) -> bool:
    """Whether a year stands behind either of two dates, and not the same."""
    years = []
    for side, when in ((pair.a, p), (pair.b, q)):
        tokens = side.reading.tokens
        behind = tokens.norms[(n := side.reading.token_at(when.span[1])) : n + 1]
        years += [norm for norm in behind if len(norm) == YEAR and norm.isdecimal()]
    return len(set(years)) > 1


def _of_one_clause(pair: Linked, p: When, q: When) -> bool:
    """Whether in sentences that surely tell the same two moments are both an end of a time, or stand in clauses that
    have the word for what is done in common."""
    if pair.score < SURE_LINK or _name_others(pair):
        return False
    if p.kind == q.kind == "time" and apart(p, q) < HALF_AN_HOUR:
        return False
    ends = [_end_before(side, when) for side, when in ((pair.a, p), (pair.b, q))]
    if ends[0] != ends[1]:
        return False
    if ends[0]:
        return pair.shared >= ENDS_ALIKE
    acts, acts_b = _acts(pair.a, pair.i, p), _acts(pair.b, pair.j, q)
    return any(not (acts[c] and acts_b[c] and acts[c] != acts_b[c]) for c in acts.keys() & acts_b.keys())


def _end_before(side: Side, when: When) -> str:
    """The word that makes a moment an end of a time, "" where it is none: "until Tuesday", "by the end of June"."""
    norms = side.reading.tokens.norms
    first = side.reading.token_at(when.span[0])
    return next(
        (_ENDS[norm] for norm in norms[max(0, first - END_BEFORE) : first][::-1] if norm in _ENDS), ""
    )


def _acts(side: Side, sentence: int, when: When) -> dict[str, str]:
    """The concepts of what is done in the clause about a moment, with that of who does it where it is a name or a body,
    else ""; none where a noun has that day: "the Friday game"."""
    words = side.reading.tokens.words
    first, last = side.reading.token_at(when.span[0]), side.reading.token_at(when.span[1])
    if side.reading.text[when.span[1] : when.span[1] + 3].lstrip(" ").startswith(("'s", "’s")):
        return {}
    if first and words[first - 1].norm in _OF_A_NOUN:
        return {}
    low, high = clause_about(side, sentence, first, last)
    done = [n for n in (*range(low, first), *range(last, high)) if is_done(words, n)]
    doers = {words[n].concept: doer_of(side, low, n) for n in done}
    return {act: doer if doer in side.names or doer in _bodies() else "" for act, doer in doers.items()}


@cache
def _bodies() -> frozenset[str]:
    """The concepts of bodies that do the same one after the other: a committee votes, then the house."""
    words = (
        "committee subcommittee house senate parliament assembly council court jury board cabinet commission"
    )
    return frozenset(word_of(word).concept for word in words.split())


def _name_others(pair: Linked) -> bool:
    """Whether both sentences have names, and none is the same."""
    names, names_b = (
        {w.norm for w in words if w.name and w.weight >= NAMES and not (w.when or w.initials)}
        for words in pair.words
    )
    return bool(names) and bool(names_b) and names.isdisjoint(names_b)


_OF_A_NOUN = frozenset("a an the this that his her its their our".split())
"""What stands before a day that says of which day something is."""
_ENDS = {"until": "until", "till": "until", "by": "until", "since": "since"}
END_BEFORE = 4
"""Words before a moment within which "until" stands."""
ENDS_ALIKE = 0.3
"""What sure links share whose moments both are ends of a time."""


YEAR = 4
"""Digits."""
_OF_A_MONTH = frozenset({"day", "month"})
_AHEAD = frozenset("will would ll due expected scheduled set should shall planned".split())
AHEAD_BEFORE = 7
"""Words before a moment within which one of these says that it is to come."""
LINKED_ALIKE, TIMES_ALIKE, HALF_AN_HOUR = 0.3, 0.25, 30
"""What sure links share whose only dates or days ahead, or only times so many minutes apart, are of one act."""
NEARLY_ALL, HALF = 0.65, 0.4
"""Sentences that share this much of what they tell, each, date one act, and where both tell of what is to come."""
ALIKE, WHOLE = 0.6, 0.8
"""Two sentences that date the same act tell of one moment when this much alike, and may when half as much; sentences
that are the same but for little need no word beside both days."""
