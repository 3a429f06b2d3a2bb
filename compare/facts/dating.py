"""Dating: where two linked sentences give one act two days or times."""

from collections.abc import Iterator

from compare.facts.days import When, apart, conflicts, moments, same_act, same_moments
from compare.facts.found import Found, told
from compare.facts.sides import NAMES, NEARLY, SURE_LINK, Linked


def dated_otherwise(pair: Linked) -> Iterator[Found]:
    """The days and times that two linked sentences give for one act, and that are not the same."""
    if same_moments(pair.a.reading, pair.i, pair.b.reading, pair.j):
        return
    here = moments(pair.a.reading, pair.i, pair.a.published)
    there = moments(pair.b.reading, pair.j, pair.b.published) if here else []
    for p, q in conflicts(here, there) if there else ():
        nearly = pair.kept >= NEARLY
        least = 0.5 if nearly else 0.9
        lone = len(here) == len(there) == 1
        alone = lone and _date_one_act(pair, p, q)
        one = pair.alike >= WHOLE or same_act(pair.a.reading, p, pair.b.reading, q, least)
        judged = alone or (one and pair.alike >= ALIKE / 2)
        if judged or _of_a_sure_link(pair, p, q, lone=lone):
            sure = judged and (nearly or pair.alike >= ALIKE or pair.shared >= NEARLY)
            yield told("date", pair.a, p.span, pair.b, q.span, sure=sure)


def _date_one_act(pair: Linked, p: When, q: When) -> bool:
    """Whether the only days of two sentences are of one act: of a month where nearly all is shared, or both to come.

    A weekday is too often that of who said so.
    """
    if p.kind in _OF_A_MONTH and q.kind in _OF_A_MONTH:
        return pair.shared >= NEARLY_ALL
    ahead = all(not _AHEAD.isdisjoint(w.norm for w in words) for words in pair.words)
    return ahead and pair.shared >= HALF


def _of_a_sure_link(pair: Linked, p: When, q: When, *, lone: bool) -> bool:
    """Whether two sentences that surely tell the same, and name one name or none, give one act two times of a clock, or
    two dates of a month where each is the ``lone`` one."""
    dates = lone and p.kind in _OF_A_MONTH and q.kind in _OF_A_MONTH
    times = p.kind == q.kind == "time" and apart(p, q) >= HALF_AN_HOUR
    if not (dates or times) or pair.score < SURE_LINK or pair.shared < LINKED_ALIKE:
        return False
    names, names_b = (
        {w.norm for w in words if w.name and w.weight >= NAMES and not (w.when or w.initials)}
        for words in pair.words
    )
    return not (names and names_b and names.isdisjoint(names_b))


_OF_A_MONTH = frozenset({"day", "month"})
_AHEAD = frozenset("will ll due expected scheduled set should shall planned".split())
LINKED_ALIKE, HALF_AN_HOUR = 0.35, 30
"""What sure links share whose only dates, or only times so many minutes apart, are of one act."""
NEARLY_ALL, HALF = 0.65, 0.4
"""Sentences that share this much of what they tell, each, date one act, and where both tell of what is to come."""
ALIKE, WHOLE = 0.6, 0.8
"""Two sentences that date the same act tell of one moment when this much alike, and may when half as much; sentences
that are the same but for little need no word beside both days."""
