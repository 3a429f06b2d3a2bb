"""Counting: the figures of linked sentences, held against each other.

Which figure of one sentence stands for which of the other, and whether they agree, is for ``numbers``; whether the two
count one thing at one time is judged here.
"""

import re
from collections.abc import Iterator, Sequence

from compare import cues
from compare.attribution import said_in
from compare.facts.figures.agreement import ROUGHLY
from compare.facts.figures.fits import of_one_person
from compare.facts.figures.numbers import FAR, Disagreement, disagreements
from compare.facts.figures.people import PEOPLE, persons
from compare.facts.figures.quantities import YEARS, Quantity, besides, quantities, read_quantities
from compare.facts.figures.slots import same_figures, slots
from compare.facts.found import Found, two_figures
from compare.facts.names.naming import describes
from compare.facts.sides import FRAMED, NAMES, NEARLY, Linked, is_alike
from compare.facts.times.days import conflicts, moments
from compare.reading import Reading
from compare.words import stem_of


def other_figures(pairs: Sequence[Linked]) -> Iterator[list[Found]]:
    """The figures in which linked sentences differ, for each pair in order."""
    other = [
        pair.both & cues.FIGURED > 0 and not same_figures(pair.a.reading, pair.i, pair.b.reading, pair.j)
        for pair in pairs
    ]
    read_quantities(
        place
        for pair, differs in zip(pairs, other, strict=True)
        if differs
        for place in ((pair.a.reading, pair.i), (pair.b.reading, pair.j))
    )
    for pair, differs in zip(pairs, other, strict=True):
        yield [*_of_pair(pair)] if differs else []


def _of_pair(pair: Linked) -> Iterator[Found]:
    left, i, right, j = pair.a.reading, pair.i, pair.b.reading, pair.j
    a = quantities(left, i)
    b = quantities(right, j) if a else []
    if b and not _one_figure(a, b):
        surely = pair.score >= ONE_STATEMENT
        for found in disagreements(a, b, slots(left, i, a, right, j, b), one_statement=surely):
            if of_one_person(found.left, found.right) or _may_count_the_same(pair, found):
                sure = found.sure and (
                    is_alike(pair) or (pair.score >= FIT and _count_one_thing(found.left, found.right))
                )
                if found.kind == "number":
                    sure = sure and _is_seen(pair, found) and not _at_other_times(pair, found.left.role)
                yield two_figures(found.kind, found.left, found.right, sure=sure)
        if surely:
            yield from _numbered(a, b)


def _numbered(a: Sequence[Quantity], b: Sequence[Quantity]) -> Iterator[Found]:
    """Where one sentence numbers a thing higher than the other counts them: "the 11th fire this year", "nine fires"."""
    for x in a:
        for y in b:
            ordinal, count = (x, y) if x.kind == "ordinal" else (y, x)
            if (ordinal.kind, count.kind) != ("ordinal", "count") or count.vague or count.is_limit:
                continue
            many = count.low if count.low == count.high else count.high
            if (
                many < ordinal.low <= FAR * many
                and len(ordinal.things & count.things - PEOPLE) > 0
                and many > 1
            ):
                yield two_figures("number", x, y, sure=False)


def _is_seen(pair: Linked, found: Disagreement) -> bool:
    """Whether a reader sees at once that two figures are of one thing: both sentences are the same but for little, or
    the figures stand at the same place of the same words, or they say what became of the same."""
    x, y = found.left, found.right
    role = x.role == y.role != ""
    if _count_two_things(x, y) or besides(pair.a.reading, x) or besides(pair.b.reading, y):
        return False
    if of_one_person(x, y):
        return True
    if _of_a_market(pair) or _name_their_own(pair):
        return False
    if pair.alike >= COPIED or (pair.kept >= NEARLY and (found.placed or role)):
        return True
    if found.placed and role:
        return True
    ratio = (x.low or 1) / (y.low or 1)
    if not (role or 1 / WIDE <= ratio <= WIDE):
        return False
    lone = found.lone and x.kind != "year" and pair.score >= ONE_STATEMENT
    nearly = x.kind != "year" and 1 / ROUGHLY <= ratio <= ROUGHLY and pair.shared >= TOLD_NEARLY
    if nearly or ((found.placed or lone) and (pair.shared >= TOLD_ALIKE or x.beside & y.beside)):
        others = x.kind == "score" or (x.kind == "age" and not x.things & y.things)
        names, names_b = map(frozenset, pair.named)
        others = others or all(words[0].norm in _SOMEBODY for words in pair.words)
        return not (others or (names and names_b and names.isdisjoint(names_b)))
    if not role:
        return False
    near = bool(x.things & y.things) and 1 / FAR <= ratio <= FAR
    return near or not (x.things | y.things) - PEOPLE


def _count_two_things(x: Quantity, y: Quantity) -> bool:
    """Whether figures are of two things, "three legs", "four cameras", as far as their nouns say; people have many."""
    here, there = x.things - persons(), y.things - persons()
    return x.kind == "count" and bool(here and there) and here.isdisjoint(there)


def _of_a_market(pair: Linked) -> bool:
    """Whether both sentences tell what something was traded for: that is another price by the minute."""
    return not any(_TRADED.isdisjoint(row) for row in pair.stems)


_TRADED = frozenset(
    map(
        stem_of,
        "nasdaq dow nyse index indexes indices shares stock yield yen futures crude bond barrel ounce".split(),
    )
)


def _name_their_own(pair: Linked) -> bool:
    """Whether a name stands in the place of another, who says so aside: each sentence may tell the same of its own."""
    if not all(pair.named):
        return False
    here, there = _named(pair.a.reading, pair.i), _named(pair.b.reading, pair.j)
    names, names_b = set(here.values()), set(there.values())
    a, b = pair.a.reading.ranges[pair.i][0], pair.b.reading.ranges[pair.j][0]
    return any(
        any(a + n in here and here[a + n] not in names_b for n in range(*edit.left))
        and any(b + n in there and there[b + n] not in names for n in range(*edit.right))
        for edit in pair.replaced
    )


def _named(reading: Reading, sentence: int) -> dict[int, str]:
    """The names of a sentence by their tokens, but for those of who says so; no peoples, parties and offices."""
    tokens, start = reading.tokens, reading.sentences[sentence][0]
    said = [(start + s, start + e) for s, e in said_in(reading, sentence)]
    return {
        n: tokens.concepts[n]
        for n in range(*reading.ranges[sentence])
        if tokens.words[n].name
        and tokens.words[n].weight >= NAMES
        and tokens.norms[n].isalpha()
        and not describes(tokens.words[n])
        and not any(s <= tokens.starts[n] < e for s, e in said)
    }


_SOMEBODY = frozenset({"he", "she"})
"""Who two sentences that begin so tell of, stands before them: one may be of another player's game."""
WIDE = 6
"""Figures farther apart than this ratio may well be of other things, but where all else is the same."""
COPIED, TOLD_ALIKE, TOLD_NEARLY = 0.6, 0.3, 0.4
"""Sentences this alike are copies of one another; of what is told in both so much is shared where figures at the same
place of the same words, or the only ones, are of one thing, and where those that are nearly the same are: else a run of
84 yards was held against one of 226."""
FIT = 0.5
"""Sentences less likely linked may each tell of others of what they count."""


def _count_one_thing(x: Quantity, y: Quantity) -> bool:
    """Whether two figures count the same by what stands beside them, people and spans of time aside; "thousands" of
    something may be others of it.
    """
    if x.role == y.role != "" or of_one_person(x, y):
        return True
    exact = x.low == x.high and y.low == y.high
    return exact and x.kind != "time" and bool(x.things & y.things - PEOPLE)


def _at_other_times(pair: Linked, role: str) -> bool:
    """Whether counts of two sentences are those of two times, and may both be right: of two years, of a season, or
    tolls of two days, or one that has risen since; or one is of a part alone, or what somebody expected or asked for.
    """
    texts = [s.reading.sentence(n) for s, n in ((pair.a, pair.i), (pair.b, pair.j))]
    words, words_b = (
        s.reading.tokens.norms[slice(*s.reading.ranges[n])] for s, n in ((pair.a, pair.i), (pair.b, pair.j))
    )
    if any(mark.isdisjoint(words) != mark.isdisjoint(words_b) for mark in (_AGO, _HOPED)):
        return True
    if pair.kept >= NEARLY:
        return bool(role) and _on_other_days(pair)
    years = [set(YEARS.findall(text)) for text in texts]
    if years[0] and years[1] and years[0].isdisjoint(years[1]):
        return True
    since = _SEASON if not role else _SINCE
    return (since.search(texts[0]) is None) != (since.search(texts[1]) is None) or (
        bool(role) and _on_other_days(pair)
    )


def _on_other_days(pair: Linked) -> bool:
    """Whether two sentences give other days."""
    here = moments(pair.a.reading, pair.i, pair.a.published)
    there = moments(pair.b.reading, pair.j, pair.b.published) if here else []
    return any(p.kind != "time" for p, _ in conflicts(here, there))


_AGO = frozenset("ago earlier previously alone".split())
_HOPED = frozenset("expected forecast predicted demanded sought".split())
_SEASON = re.compile(
    r"(?i)\b(?:this|last) (?:year|winter|spring|summer|autumn|season|month)\b|\bin the (?:past|last)\b"
)
_SINCE = re.compile(rf"{_SEASON.pattern}|\b(?:rose|risen|rises|climbed|climbs|grown|jumped) to\b")


def _may_count_the_same(pair: Linked, found: Disagreement) -> bool:
    """Whether the sentences are alike enough for figures that are not of the killed, the held and so on; less is enough
    where they are the same but for a limit, or of the same things."""
    x, y = found.left, found.right
    if x.kind == "ordinal":
        return pair.alike >= FRAMED or pair.score >= ONE_STATEMENT
    same = x.low == y.low or x.measure == y.measure != "" or bool(x.things & y.things - PEOPLE)
    return bool(x.role) or pair.score >= (FIT if same else LIKELY_LINK) or pair.alike >= FRAMED


ONE_STATEMENT, LIKELY_LINK = 0.95, 0.7
"""From these scores on a link tells by itself that the only figures count the same, and that two figures may."""


def _one_figure(a: Sequence[Quantity], b: Sequence[Quantity]) -> bool:
    """Whether both sentences have just one figure, and it is the same."""
    x, y = a[0], b[0]
    same = (x.kind, x.unit, x.low, x.high, x.role) == (y.kind, y.unit, y.low, y.high, y.role)
    return len(a) == len(b) == 1 and same and x.bound == y.bound
