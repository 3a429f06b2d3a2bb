"""Persons: what two texts say of one person, or of who holds one office, wherever they say it.

special prosecutor Dan Weller    /  Daniel R. Weller, the special counsel        two offices of one person
the mayor of Arlen, Ines Bock    /  Arlen Mayor Rita Vance                       two holders of one office
Emil Hart, 71, was found         /  74-year-old Emil Hart                        two ages
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.cues import CHAIRS, POSTS, RANKS
from compare.facts.found import Found, told
from compare.facts.names.full_names import first_name, last_name, may_be_one
from compare.facts.names.holders import Holder, holders, joined, name_before, name_behind
from compare.facts.names.naming import known_to, one_alias
from compare.facts.names.offices import (
    CHIEF,
    GRADED,
    HEADS,
    LESSER,
    NO_DEPUTIES,
    POLICE,
    PORTFOLIOS,
    SPECIAL,
    SPOKEN_FOR,
    STEPS,
    are_ranks,
    of_a_body,
)
from compare.facts.sides import Side
from compare.words import stem_of

_RANKS = RANKS - POSTS
_WITH_DEPUTIES = frozenset(
    "minister president chancellor secretary ambassador governor mayor prosecutor director chief sheriff leader head "
    "headteacher headmaster headmistress dean rector curator editor speaker premier commissioner chairman chairwoman "
    "principal registrar".split()
) | {"attorney general"}
"""Offices that nobody calls by their name who means a deputy: an assistant coach is a coach."""
_ONE_AT_A_TIME = frozenset("mayor governor sheriff judge ambassador".split())
"""Offices of which nobody has two."""
_CHAMBERS = {
    "senator": 1,
    **dict.fromkeys("representative congressman congresswoman".split(), 2),
    **dict.fromkeys("councilor councilman councilwoman alderman".split(), 3),
}
"""Where members of an elected body sit: nobody sits in two."""
_OF_ONE = frozenset("mayor governor sheriff principal".split())
"""Offices that a place has one of."""
_CHIEFS = frozenset("police fire".split())
MOST = 9
"""Mentions of one last name that are looked at."""
OLDEST = 119
"""Years."""
Name = tuple[int, int]


def persons(a: Side, b: Side) -> Iterator[Found]:
    """Offices, ages and names that two texts do not tell alike of one person, or of one office."""
    here = holders(a)
    there = holders(b) if here else []
    if there:
        yield from _offices(a, here, b, there)
        yield from _held(a, here, b, there)
    ages = _ages(a)
    if ages:
        yield from _aged(a, ages, b, _ages(b))


def _offices(a: Side, here: Sequence[Holder], b: Side, there: Sequence[Holder]) -> Iterator[Found]:
    """Two offices that one person cannot have at a time, where the texts share none for that person."""
    mine, others = _by_last(a, here), _by_last(b, there)
    for last in sorted(mine.keys() & others.keys()):
        xs, ys = mine[last][:MOST], others[last][:MOST]
        x, y = xs[0], ys[0]
        if not (x.now and y.now and _excluded(x, y)) or _has_more(a, x) or _has_more(b, y):
            continue
        if any(x.head == y.head and not _excluded(x, y) for x in xs for y in ys):
            continue
        if _one_person(a, xs, a, xs) and _one_person(b, ys, b, ys) and _one_person(a, xs, b, ys):
            yield told(
                "name",
                a,
                _span(a, x.title),
                b,
                _span(b, y.title),
                sure=_full(a, x.name) and _full(b, y.name) and are_ranks({x.head, y.head}),
            )


def _by_last(side: Side, found: Sequence[Holder]) -> dict[str, list[Holder]]:
    """Holders by the last word of their names."""
    table: defaultdict[str, list[Holder]] = defaultdict(list)
    for one in found:
        table[side.reading.tokens.concepts[last_name(side.reading, one.name)]].append(one)
    return table


def _one_person(a: Side, xs: Sequence[Holder], b: Side, ys: Sequence[Holder]) -> bool:
    """Whether no two of these have different first names, and one of each is named in full."""
    return all(may_be_one(a, x.name, b, y.name) for x in xs for y in ys) and any(_full(a, x.name) for x in xs)


def _full(side: Side, name: Name) -> bool:
    return first_name(side.reading, name) is not None


def _has_more(side: Side, x: Holder) -> bool:
    """Whether somebody has another title beside this one: "chairman and chief executive"."""
    norms, (first, last) = side.reading.tokens.norms, x.title
    if first > 1 and norms[first - 1] == "and" and norms[first - 2] in HEADS:
        return True
    return norms[last : last + 1] == ["and"] and joined(side.reading, last)


def _excluded(x: Holder, y: Holder) -> bool:
    """Whether nobody holds both offices at a time."""
    if x.head != y.head:
        pair = {x.head, y.head}
        ranks, ranks_b = _RANKS & {x.head, *x.kept}, _RANKS & {y.head, *y.kept}
        two_ranks = (pair <= _RANKS and ranks.isdisjoint(ranks_b)) or pair <= POLICE
        seats = [_CHAMBERS.get(one.head, 0) for one in (x, y)]
        return (
            two_ranks
            or (all(seats) and seats[0] != seats[1])
            or pair <= _ONE_AT_A_TIME
            or (SPECIAL in x.kept and SPECIAL in y.kept)
            or _of_a_firm(pair)
            or of_a_body(pair)
        )
    p, q = x.kept & PORTFOLIOS, y.kept & PORTFOLIOS
    lesser = x.head in _WITH_DEPUTIES | POLICE - NO_DEPUTIES and bool(x.kept & LESSER) != bool(
        y.kept & LESSER
    )
    steps, steps_b = x.kept & STEPS, y.kept & STEPS
    if x.head in RANKS and steps and steps_b and steps.isdisjoint(steps_b):
        return True
    graded = x.head in GRADED & POLICE and (CHIEF in x.kept) != (CHIEF in y.kept)
    return lesser or graded or bool(p and q and p.isdisjoint(q))


def _of_a_firm(heads: set[str]) -> bool:
    """Whether one heads a board and the other a firm."""
    return "executive" in heads and not heads.isdisjoint(CHAIRS)


def _held(a: Side, here: Sequence[Holder], b: Side, there: Sequence[Holder]) -> Iterator[Found]:
    """One office of one place under two names, each unknown to the other text, or with two first names."""
    mine, others = _by_office(here), _by_office(there)
    for office in [office for office in mine if office in others]:
        x, y = mine[office][0], others[office][0]
        if len(mine[office]) > 1 and not _one_holder(a, mine[office]):
            continue
        if len(others[office]) > 1 and not _one_holder(b, others[office]):
            continue
        found = _differing(a, x.name, b, y.name, any_name=office[0] in _OF_ONE or bool(office[1] & _CHIEFS))
        if found:
            yield told("name", a, _span(a, found[0]), b, _span(b, found[1]), sure=False)


Office = tuple[str, frozenset[str], frozenset[str]]


def _by_office(found: Sequence[Holder]) -> dict[Office, list[Holder]]:
    """The holders of offices that are one place's, by office."""
    table: defaultdict[Office, list[Holder]] = defaultdict(list)
    for one in found:
        alone = one.head in _OF_ONE | SPOKEN_FOR or (one.head == "chief" and one.kept & _CHIEFS)
        if alone and one.of and one.now:
            head = "spokesman" if one.head in SPOKEN_FOR else one.head
            table[head, one.kept, one.of].append(one)
    return table


def _one_holder(side: Side, found: Sequence[Holder]) -> bool:
    concepts = side.reading.tokens.concepts
    return len({concepts[last_name(side.reading, one.name)] for one in found}) == 1


def _differing(a: Side, x: Name, b: Side, y: Name, *, any_name: bool) -> tuple[Name, Name] | None:
    """The parts of two names that differ: first names of one last name, or all of both."""
    n, m = last_name(a.reading, x), last_name(b.reading, y)
    p, q = a.reading.tokens.words, b.reading.tokens.words
    if p[n].concept == q[m].concept:
        first, first_b = first_name(a.reading, x), first_name(b.reading, y)
        if first is None or first_b is None or may_be_one(a, x, b, y):
            return None
        if known_to([p[first]], b.names) or known_to([q[first_b]], a.names):
            return None
        return (first, first + 1), (first_b, first_b + 1)
    strangers = not (known_to(p[slice(*x)], b.names) or known_to(q[slice(*y)], a.names))
    if any_name and strangers and not one_alias(p[slice(*x)], q[slice(*y)]):
        return x, y
    return None


class Age(NamedTuple):
    """The token range of a name, the token of an age, the age in years, and whether it is said to be one."""

    name: Name
    at: int
    years: int
    said: bool


def _ages(side: Side) -> dict[str, list[Age]]:
    """The ages of persons named in full, by their last names."""
    tokens = side.reading.tokens
    found: defaultdict[str, list[Age]] = defaultdict(list)
    for n in tokens.figures:
        norm = tokens.norms[n]
        if len(norm) < 4 and norm.isdecimal() and 0 < int(norm) <= OLDEST:
            name = _aged_at(side, n)
            said = "old" in tokens.norms[n + 1 : n + 3] or (n > 0 and tokens.norms[n - 1] == "aged")
            if name and _full(side, name) and (said or not _is_counted(side, n)):
                found[tokens.concepts[last_name(side.reading, name)]].append(Age(name, n, int(norm), said))
    return found


def _is_counted(side: Side, n: int) -> bool:
    """Whether the sentence of a figure tells of points, votes or shares: "Rook, 49, Frost, 44"."""
    sentence = side.reading.sentence_of(n)
    return sentence is None or not _COUNTED.isdisjoint(
        side.reading.tokens.stems[slice(*side.reading.ranges[sentence])]
    )


_COUNTED = frozenset(
    stem_of(word) for word in "poll percent point score vote ballot seat goal win lead rank medal".split()
)


def _aged_at(side: Side, n: int) -> Name | None:
    """Whose age stands at token ``n``: "Emil Hart, 71," or "74-year-old Emil Hart" or "Emil Hart, a 71-year-old"."""
    tokens, text = side.reading.tokens, side.reading.text
    old = n + 2 < len(tokens) and tokens.norms[n + 1 : n + 3] == ["year", "old"]
    if old:
        name = name_behind(side, n + 3) if text[tokens.ends[n + 2] : tokens.ends[n + 2] + 1] == " " else None
        if name or not n or tokens.norms[n - 1] not in {"a", "an"}:
            return name
        return _before_comma(side, n - 1)
    behind = text[tokens.ends[n] : tokens.ends[n] + 1]
    if behind not in {",", ".", ";", ")"}:
        return None
    return _before_comma(side, n - 1 if n and tokens.norms[n - 1] == "aged" else n)


def _before_comma(side: Side, n: int) -> Name | None:
    """The name that a comma, or a bracket, parts from token ``n``."""
    tokens = side.reading.tokens
    if not n or side.reading.text[tokens.ends[n - 1] : tokens.starts[n]] not in {", ", " ("}:
        return None
    return name_before(side, n)


def _aged(a: Side, here: dict[str, list[Age]], b: Side, there: dict[str, list[Age]]) -> Iterator[Found]:
    """Two ages of one person; a birthday may lie between two that are a year apart."""
    for last in sorted(here.keys() & there.keys()):
        x, y = here[last][0], there[last][0]
        alone = len({age.years for age in here[last]}) == len({age.years for age in there[last]}) == 1
        if alone and x.years != y.years and may_be_one(a, x.name, b, y.name):
            sure = abs(x.years - y.years) > 1 and (x.said or y.said)
            spans = _span(a, (x.at, x.at + 1)), _span(b, (y.at, y.at + 1))
            yield told("number", a, spans[0], b, spans[1], sure=sure, values=(str(x.years), str(y.years)))


def _span(side: Side, tokens: Name) -> tuple[int, int]:
    return side.reading.tokens.span(*tokens)
