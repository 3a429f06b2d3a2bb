"""Surroundings: what stands about a figure: what it counts, where, and what is done with it."""

from compare.facts.figures.roles import is_role
from compare.facts.names.naming import describes
from compare.facts.sides import NAMES
from compare.facts.terms.phrases import TITLES
from compare.reading import Reading
from compare.words import Word

_WITHIN = frozenset("in at across throughout around near outside inside".split())
PLACE = 6
"""Words behind "in" that may name the place."""
SCOPE_WORDS = 6
"""Words behind a figure within which "in the region" has to begin."""


def scope_of(reading: Reading, sentence: int, last: int) -> frozenset[str]:
    """The telling words of the place that follows the counted: "bridges in the old town"."""
    words, text = reading.tokens.words, reading.text
    end = reading.ranges[sentence][1]
    if _WITHIN.isdisjoint(reading.tokens.norms[last + 1 : min(end, last + SCOPE_WORDS)]):
        return frozenset()
    for n in range(last, min(end, last + SCOPE_WORDS)):
        if n > last and not _PARTS.isdisjoint(text[reading.tokens.ends[n - 1] : reading.tokens.starts[n]]):
            break
        if words[n].norm in _WITHIN and n > last:
            place = words[n + 1 : min(end, n + PLACE)]
            return frozenset(w.concept for w in place if w.weight >= 0.5 and not w.number)
    return frozenset()


def context(
    reading: Reading, sentence: int, first: int, last: int, *, unit: bool
) -> tuple[frozenset[str], frozenset[str]]:
    """The concepts right behind a figure (what is counted, or behind its ``unit``), and those around it."""
    words = reading.tokens.words
    lo, hi = reading.ranges[sentence]
    things: list[str] = []
    if last + 1 < hi and words[last].norm == "of" and words[last + 1].norm == "them":
        things = _taken_up(reading, lo, first)
    for n in range(last, min(hi, last + 5)):
        word = words[n]
        broken = not _joined(reading, n)
        if n == last and not broken and word.norm in _ARE:
            continue
        if broken or (word.weight < 0.1 and (things or word.norm not in _THROUGH)):
            break
        if word.figure and not things and n > last and words[n - 1].norm in _THROUGH:
            continue
        if word.weight >= 0.1 and not (is_role(word) or (word.name and _is_whose(words, n, hi))):
            things.append(word.concept)
        if len(things) == 3 or (not unit and word.weight >= 0.1 and _ends_counted(reading, n, hi)):
            if (
                word.norm in _SORTED
                and n + 2 < hi
                and words[n + 1].norm == "of"
                and words[n + 2].weight >= 0.1
            ):
                things.append(words[n + 2].concept)
            break
    near = [*words[max(lo, first - 6) : first], *words[last : min(hi, last + 6)]]
    return frozenset(things), frozenset([w.concept for w in near if w.weight >= 0.4])


def _taken_up(reading: Reading, low: int, first: int) -> list[str]:
    """What "of them" behind the figure at token ``first`` takes up: the nearest noun in the plural before it in the
    sentence from ``low``, unless that is counted itself: "miners, some 3,500 of them"."""
    words = reading.tokens.words
    for n in range(first - 1, max(low, first - OF_THEM) - 1, -1):
        if words[n].figure:
            break
        if words[n].weight >= 0.1 and _is_many(words[n]):
            counted = any(w.figure for w in words[max(low, n - 3) : n])
            return [] if counted else [words[n].concept]
    return []


OF_THEM = 6
"""Words before a figure within which that is named which "of them" takes up."""


def _is_whose(words: list[Word], n: int, end: int) -> bool:
    """Whether word ``n``, with a capital, is a name before what is counted: "Russian" in "12 Russian officers"."""
    if n + 1 == end:
        return False
    following = words[n + 1]
    return not (_is_many(words[n]) or following.weight < 0.1 or following.name or is_role(following))


def _ends_counted(reading: Reading, n: int, end: int) -> bool:
    """Whether word ``n`` is the noun with which ends what a figure counts: "properties" in "34,000 properties lost
    power", but not "sports" in "two sports halls", nor "Saints" in "the Saints’ 16 games"."""
    words, ends = reading.tokens.words, reading.tokens.ends
    if not _is_many(words[n]) or reading.text[ends[n] : ends[n] + 1] in {"'", "’"}:
        return False
    return n + 1 == end or not _is_many(words[n + 1])


def _is_many(word: Word) -> bool:
    """Whether a word looks like a noun in the plural."""
    if word.norm in _MANY:
        return True
    return word.norm.endswith("s") and not (word.norm.endswith(("ss", "us", "is")) or word.initials)


_SORTED = frozenset(
    "counts cases charges acts incidents instances pairs sets pieces boxes bags bottles cans packs rounds crates "
    "barrels loads tons tonnes types kinds sorts strains species doses sheets slices bars copies".split()
)
"""What things are counted in, where the word behind "of" says which: "seven counts of fraud"."""
_MANY = frozenset("people men women children police".split())


def beside_of(reading: Reading, sentence: int, first: int, last: int) -> frozenset[str]:
    """The telling concepts within three words of a figure, names aside: what is done with it."""
    lo, hi = reading.ranges[sentence]
    words = reading.tokens.words
    near = (*words[max(lo, first - 3) : first], *words[last : min(hi, last + 3)])
    return frozenset(w.concept for w in near if w.weight >= NAMES and not w.name and not w.number)


def name_of_aged(reading: Reading, sentence: int, first: int, last: int) -> frozenset[str]:
    """The concepts of the name of whose age a figure is: "Ellen Roe, 61", "Roe, a 61-year-old smith", "the 61-year-old
    smith Ellen Roe"; none where no name stands beside it.
    """
    lo, hi = reading.ranges[sentence]
    words = reading.tokens.words
    end = first
    while end > lo and words[end - 1].norm in _BEFORE_AN_AGE:
        end -= 1
    start = end
    while start > lo and _names(reading, start - 1) and (start == end or _joined(reading, start)):
        start -= 1
    if start == end:
        start = last
        while start < min(hi, last + AGED_WORDS) and _joined(reading, start) and not _names(reading, start):
            start += 1
        end = start
        while end < hi and _joined(reading, end) and _names(reading, end):
            end += 1
    return frozenset([w.concept for w in words[start:end] if not (w.concept[0] == "=" or describes(w))])


def _names(reading: Reading, n: int) -> bool:
    """Whether token ``n`` may be part of a name."""
    word = reading.tokens.words[n]
    return word.name and not word.number and (word.weight >= NAMES or word.norm in TITLES)


def _joined(reading: Reading, n: int) -> bool:
    """Whether no comma or bracket stands between token ``n`` and the one before."""
    return _BREAKS.isdisjoint(reading.text[reading.tokens.ends[n - 1] : reading.tokens.starts[n]])


AGED_WORDS = 6
"""Words behind an age within which the name of the aged begins: "the 61-year-old retired smith Ellen Roe"."""
_BEFORE_AN_AGE = frozenset("a an aged the who is was".split())
_PARTS = frozenset(",;:.—–")
_BREAKS = _PARTS | frozenset("()")
_THROUGH = frozenset("of the other more such additional new its his her their our".split())
_ARE = frozenset("were was are".split())
"""What may stand between a figure and what it counts: "two of its five mills", "three were children"."""
