"""Single days: two days, months or years that stand beside one word for what is done, and nowhere in the other text.

The council votes on the salt tax on Monday             /  … a tax that the town will vote on this Friday
Work on the bridge will be finished by the end of June   /  The bridge is to be finished in October.

``deeds`` asks for one doer and much the same clause. Here a word for the act is enough where each text knows but its
own day, the act stands right beside both, and the words about them are rare ones. Only ever may they differ.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from compare.facts.covered import NOTHING, Told, outside
from compare.facts.figures.frames import rarity
from compare.facts.found import Found, told
from compare.facts.sides import Side
from compare.facts.terms.doing import doer_of, may_be_verb
from compare.facts.times.another import marked, of_another
from compare.facts.times.dated import PARTS_OF_A_DAY, dated, dated_sentences, differ
from compare.facts.times.days import When
from compare.facts.times.turns import turn_tokens
from compare.words import Word, word_of

MOST = 30
"""Words for days of one text that are looked at, and years."""
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
YEAR, _CENTURIES = 4, frozenset({"18", "19", "20"})
BESIDE, ABOUT = 6, 10
"""Words on either side of a day within which the act stands, and what else is told of it."""
ACTS, TELLS = 0.9, 0.5
"""A word of less weight names no act, and tells nothing of it."""
ENOUGH, ENOUGH_OF_A_DAY = 0.6, 0.9
"""What the words that stand about both come to, each the rarer the more; of weekdays, which dates news of any sort."""
_BREAKS = frozenset(';:.—–()“”"\n')
_ONWARD = frozenset(
    "before after when while that who which where because although though until since if but whether whose as for over "
    "about following amid and or".split()
)
"""What follows one of these behind a day is told of another day, or of none."""
_AHEAD = frozenset("will shall would be due set expected scheduled votes meets opens begins starts".split())
_EVER = frozenset("every each most".split())
_NO_ACTS = frozenset(
    word_of(word).concept
    for word in (
        *PARTS_OF_A_DAY, *"day week month year morning report statement interview meeting post use job news say "
        "declare state party new time week other people country house".split(),
    )
)  # fmt: skip
"""What stands beside a day and says not what is done, or is done every day."""


@cache
def _events() -> frozenset[str]:
    """The concepts of what takes place on a day that is told beforehand."""
    return frozenset(
        word_of(word).concept
        for word in (
            "vote election ballot referendum hearing trial verdict sentencing funeral burial wedding inauguration "
            "summit talks final match launch opening closure deadline execution premiere auction ceremony parade "
            "concert operation surgery strike landing arrival departure finish"
        ).split()
    )


@cache
def _one_act() -> dict[str, str]:
    """The concepts of acts that news tells in more than one word, to the first of their group."""
    groups = (
        "completed finished concluded",
        "sworn inaugurated",
        "established founded",
        "began started",
        "resume restart",
    )
    return {word_of(w).concept: word_of(group.split()[0]).concept for group in groups for w in group.split()}


_TAKING = frozenset("take takes took taking taken assume assumes assumed assuming".split())
SWORN = "sworn"
"""Who takes office is sworn in."""


class _Act(NamedTuple):
    """Who does it, "" where nobody is told to; what it is done to; and whether it is yet to come."""

    doer: str
    to: frozenset[str]
    ahead: bool


class _Day(NamedTuple):
    """A day, the concepts right beside it that may name an act, all that tell something about it, and the words."""

    when: When
    acts: dict[str, _Act]
    about: frozenset[str]
    words: list[Word]


def single_days(a: Side, b: Side, told_of: Told = NOTHING) -> Iterator[Found]:
    """Days, months and years that two texts give one act, each unknown to the other; none in a span ``told_of``."""
    words, words_b = _words(a), _words(b)
    known, known_b = set(words.values()), set(words_b.values())
    new, new_b = known - _with_months(known_b), known_b - _with_months(known)
    sorts = {_sort(norm) for norm in new} & {_sort(norm) for norm in new_b}
    free = outside(
        a.reading, [n for n, norm in words.items() if norm in new and _sort(norm) in sorts], told_of[0]
    )
    free_b = outside(
        b.reading, [n for n, norm in words_b.items() if norm in new_b and _sort(norm) in sorts], told_of[1]
    )
    if not (free and free_b):
        return
    here, there = _days(a, set(free)), _days(b, set(free_b))
    pairs = [
        (x, y)
        for x in here
        for y in there
        if any(_may_be_one(x, y, c) for c in x.acts.keys() & y.acts.keys())
    ]
    often = rarity(a.reading, b.reading) if pairs else Counter[str]()
    if often:
        for concept, first in _one_act().items():
            often[first] += often[concept] if concept != first else 0
    used: set[When] = set()
    for x, y in pairs:
        if not differ(x.when, y.when) or not used.isdisjoint((x.when, y.when)):
            continue
        enough = ENOUGH_OF_A_DAY if x.when.kind in {"weekday", "turn"} else ENOUGH
        ahead = any(x.acts[c].ahead and y.acts[c].ahead for c in x.acts.keys() & y.acts.keys())
        two = not ahead and of_another(marked(x.words), x.words, marked(y.words), y.words)
        if not two and sum(2 / often[c] for c in x.about & y.about) >= enough:
            used |= {x.when, y.when}
            yield told("date", a, x.when.span, b, y.when.span, sure=False)


def _may_be_one(x: _Day, y: _Day, concept: str) -> bool:
    """Whether two acts of a sort may be one: nothing says that others do it, or to something else."""
    p, q = x.acts[concept], y.acts[concept]
    if p.ahead and q.ahead:
        return True
    others = bool(p.doer and q.doer and p.doer != q.doer)
    return not others and not (p.to and q.to and p.to.isdisjoint(q.to))


def _words(side: Side) -> dict[int, str]:
    """The tokens that tell a day, a month, a year or a turn, with what each tells: a month with its day, where one
    stands beside it."""
    tokens = side.reading.tokens
    norms = tokens.norms
    years = [n for n in tokens.figures if len(norms[n]) == YEAR and norms[n][:2] in _CENTURIES]
    found = {n: _with_day(norms, n) for n in (*tokens.whens[:MOST], *years[:MOST])}
    for n in turn_tokens(side.reading)[:MOST]:
        found[n - 1] = " ".join(norms[n - 1 : n + 1])
    return found


def _with_day(norms: list[str], n: int) -> str:
    """A word for a day; that of a month with the day of it: "june 14"."""
    norm = norms[n]
    if norm[:3] not in _MONTHS or norm[0].isdigit():
        return norm
    beside = (norms[m] for m in (n + 1, n - 1) if 0 <= m < len(norms))
    day = next((found[1] for found in map(_DAY.fullmatch, beside) if found), "")
    return f"{norm[:3]} {int(day)}" if day else norm[:3]


def _with_months(words: Set[str]) -> set[str]:
    """What words for days tell, and of each day of a month that month."""
    return {*words, *(norm[:3] for norm in words if norm[:3] in _MONTHS)}


def _sort(norm: str) -> str:
    """Of what sort a word for a day is: a year, a day of the week and the like, a turn, or another, such as a month."""
    if norm.isdecimal():
        return "year"
    if norm.endswith("day"):
        return "day"
    return "turn" if " " in norm and norm[:3] not in _MONTHS else "other"


def _days(side: Side, free: Set[int]) -> list[_Day]:
    """The days of a text that begin with one of the ``free`` tokens, or hold one, and that date an act."""
    found = []
    for sentence in dated_sentences(side) if free else ():
        if free.isdisjoint(range(*side.reading.ranges[sentence])):
            continue
        for when in dated(side, sentence):
            first, last = side.reading.token_at(when.span[0]), side.reading.token_at(when.span[1])
            if not free.isdisjoint(range(first, last)):
                day = _day(side, sentence, when, first, last)
                found += [day] if day.acts else []
    return found


def _day(side: Side, sentence: int, when: When, first: int, last: int) -> _Day:
    words = side.reading.tokens.words
    low, high = side.reading.ranges[sentence]
    start = first
    while start > max(low, first - ABOUT) and _goes_on(side, start):
        start -= 1
    end = last
    while end < min(high, last + ABOUT) and _goes_on(side, end) and words[end].norm not in _ONWARD:
        end += 1
    about = [*words[start:first], *words[last:end]]
    norms = [w.norm for w in about]
    if not _EVER.isdisjoint(norms):
        return _Day(when, {}, frozenset(), [])
    beside = (*range(max(start, first - BESIDE), first), *range(last, min(end, last + BESIDE)))
    acts = [n for n in beside if _may_be_act(words[n])]
    ahead = not _AHEAD.isdisjoint(norms)
    told = {
        _concept(words, n): _Act(
            doer_of(side, start, n), _concepts(words[n + 1 : first] + words[max(n + 1, last) : end]), ahead
        )
        for n in acts
        if words[n].concept not in _NO_ACTS
        and (
            may_be_verb(words[n])
            or words[n].concept in _events()
            or _concept(words, n) in _one_act()
            or when.kind == "turn"
        )
    }
    return _Day(when, told, _concepts(about) | told.keys(), about)


def _may_be_act(word: Word) -> bool:
    """Whether a word may name an act: it tells much, or is one of a group that does."""
    return (word.weight >= ACTS or word.concept in _one_act()) and not word.name and _tells(word)


def _concept(words: Sequence[Word], n: int) -> str:
    """The concept by which the act at token ``n`` is known: that of the first word of its group."""
    if words[n].norm == "office" and n and words[n - 1].norm in _TAKING:
        return word_of(SWORN).concept
    return _one_act().get(words[n].concept, words[n].concept)


def _concepts(words: Sequence[Word]) -> frozenset[str]:
    return frozenset([w.concept for w in words if w.weight >= TELLS and _tells(w)])


def _tells(word: Word) -> bool:
    return not (word.figure or word.when or word.number)


def _goes_on(side: Side, n: int) -> bool:
    """Whether no stop or bracket stands before token ``n``."""
    tokens = side.reading.tokens
    return not n or _BREAKS.isdisjoint(side.reading.text[tokens.ends[n - 1] : tokens.starts[n]])
