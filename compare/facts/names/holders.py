"""Holders: who is said to hold an office, wherever a text says it.

    special prosecutor Dan Weller · Arlen Mayor Rita Vance · the mayor of Arlen, Ines Bock,
    Daniel R. Weller, the special counsel · Petra Sand, the defence minister

A title has a head ("minister"), what it is of ("defence", "Arlen"), and may be of another time ("former").
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from compare.cues import TITLED
from compare.facts.names.full_names import is_name
from compare.facts.names.offices import (
    CHIEF,
    GENERALS,
    GRADED,
    HEADS,
    LESSER,
    MODIFIERS,
    OTHER_TIME,
    PLAIN,
    SHORT,
)
from compare.facts.sides import NAMES, Side, cued
from compare.facts.terms.phrases import TITLES, is_past
from compare.reading import Reading
from compare.words import Word

MOST = 200
"""Holders of one text that are looked at."""
LONGEST = 5
"""Words of a title before its head, and of a name."""
_ALSO_WORDS = frozenset("major private general marshal".split())
_ARTICLES = frozenset("the a an its his her their our".split())
_OF = frozenset("of for".split())


class Holder(NamedTuple):
    """A title and who has it: half-open token ranges of both.

    ``head`` is the last word of the title ("attorney general" where it has two), ``kept`` its other words that part it
    from other titles, ``of`` the concepts of the names it is of.
    """

    title: tuple[int, int]
    name: tuple[int, int]
    head: str
    kept: frozenset[str]
    of: frozenset[str]

    @property
    def now(self) -> bool:
        """Whether the title is not said to be of another time."""
        return self.kept.isdisjoint(OTHER_TIME)


def holders(side: Side) -> list[Holder]:
    """All that a text says of who holds an office, in order; read once only."""
    known: dict[int, list[Holder]] = side.reading.kept(holders)
    if ALL not in known:
        known[ALL] = [*islice(_holders(side), MOST)]
    return known[ALL]


ALL = -1
"""What is kept of no one sentence."""


def _holders(side: Side) -> Iterator[Holder]:
    for n in cued(side.reading, TITLED):
        yield from _at(side, n)


def held_in(side: Side, sentence: int) -> list[Holder]:
    """What one sentence says of who holds an office, in order."""
    first, last = side.reading.ranges[sentence]
    return [one for one in holders(side) if first <= one.title[0] < last]


def _at(side: Side, n: int) -> Iterator[Holder]:
    """Who is named beside the head of a title at token ``n``: behind it, before it, or behind what it is of."""
    reading = side.reading
    words = reading.tokens.words
    if words[n].norm in _ALSO_WORDS and not words[n].name and not _is_general(words, n):
        return  # "a major ally", "private lawyers"
    first, last = _title(reading, n)
    bare, before = first, _names_before(reading, first)
    if before and (start := _title(reading, before[0])[0]) < before[0]:
        first = start
    name = name_behind(side, n + 1)
    if name:
        yield _holder(reading, (first, n + 1), name, before)
        return
    of, owned = _named_behind(reading, n + 1), _owned(reading, bare)
    is_owned = owned < bare
    end = of[1] if of else _phrase_behind(reading, n + 1)
    if not end and is_owned and not name_before(side, owned):
        end = n + 1  # "the union's treasurer, Ida Holm,"
    if end and _gap(reading, end).startswith(","):
        name = name_behind(side, end)
        if name and _gap(reading, name[1])[:1] in {",", "."}:
            yield _holder(reading, (first, n + 1), name, of)
            return
    name = name_before(side, owned)
    if name and _gap(reading, owned).startswith(",") and (is_owned or before is None):
        yield _holder(reading, (first, last), name, of)


def _owned(reading: Reading, first: int) -> int:
    """Where the words before a title at token ``first`` begin that say whose it is, or an article: "the union's"; they
    may stand before a word or two more: "the road minister"."""
    tokens = reading.tokens
    n = first
    while n > max(0, first - BETWEEN) and joined(reading, n):
        if tokens.norms[n - 1] in _ARTICLES:
            return n - 1
        if _is_possessive(reading, n - 1):
            start = n - 1
            while (
                start > max(0, n - LONGEST)
                and joined(reading, start)
                and tokens.norms[start] not in _ARTICLES
            ):
                start -= 1
            return start if tokens.norms[start] in _ARTICLES or not joined(reading, start) else first
        if not _is_plain(tokens.words[n - 1]) or tokens.words[n - 1].name:
            break
        n -= 1
    return first


def _is_possessive(reading: Reading, n: int) -> bool:
    """Whether token ``n`` is a possessive: "the union's", "the unions'"."""
    end = reading.tokens.ends[n]
    return reading.text.startswith(("'s", "’s"), end - 2) or reading.text.startswith(("s'", "s’"), end - 1)


def _is_general(words: list[Word], n: int) -> bool:
    """Whether "general" at token ``n`` is the second word of a title: "secretary general"."""
    return n > 0 and words[n].norm == "general" and words[n - 1].norm in GENERALS


def _title(reading: Reading, n: int) -> tuple[int, int]:
    """The half-open token range of a title whose head stands at ``n``."""
    words = reading.tokens.words
    first = n
    while first > max(0, n - LONGEST) and words[first - 1].norm in MODIFIERS and joined(reading, first):
        first -= 1
    return _from_lesser(reading, first), n + 1


def _from_lesser(reading: Reading, first: int) -> int:
    """Where a title that goes on at token ``first`` begins, should "deputy" and the like stand a word or two before it:
    "deputy road traffic minister"."""
    words = reading.tokens.words
    n = first if not LESSER.isdisjoint(reading.tokens.held()) else 0
    while n > max(0, first - BETWEEN) and joined(reading, n) and _is_plain(words[n - 1]):
        n -= 1
        if words[n].norm in LESSER:
            return n
    return first


BETWEEN = 3
"""Words before the known ones of a title within which it may begin."""


def _is_plain(word: Word) -> bool:
    """Whether a word may stand in a title: no small one, no verb in the past."""
    return (word.weight >= PLAINLY and not is_past(word)) or word.norm in LESSER


PLAINLY = 0.4
"""A word of less weight stands in no title."""


def _holder(
    reading: Reading, title: tuple[int, int], name: tuple[int, int], of: tuple[int, int] | None
) -> Holder:
    words = reading.tokens.words
    first, last = title
    full = [part for w in words[first:last] for part in SHORT.get(w.norm, w.norm).split()]
    head, kept = full[-1], MODIFIERS.intersection(full[:-1])
    if head == "officer" and "executive" in kept:
        head = "executive"
    if head == "general" and not kept and first and words[first - 1].norm in GENERALS:
        first, head = first - 1, f"{words[first - 1].norm} general"
        of = None
    elif head == "secretary" and "general" in kept:
        head, kept = "secretary general", kept - {"general"}
    named = words[slice(*of)] if of else []
    places = frozenset(w.concept for w in named if w.weight >= NAMES and w.norm not in PLAIN)
    kept = kept - (PLAIN - {CHIEF} if head in GRADED else PLAIN)
    return Holder((first, last), name, head, frozenset(kept | _time_before(reading, first)), places)


def _time_before(reading: Reading, first: int) -> frozenset[str]:
    """What says that a title at token ``first`` is of another time, behind names of what it is of: "former U.S."."""
    tokens = reading.tokens
    for n in range(first - 1, max(0, first - BETWEEN) - 1, -1):
        gap = reading.text[tokens.ends[n] : tokens.starts[n + 1]]
        if not (gap.isspace() or (gap == ". " and tokens.words[n].initials)) or tokens.norms[n] in _ARTICLES:
            break
        if tokens.norms[n] in OTHER_TIME:
            return frozenset({tokens.norms[n]})
        if not tokens.words[n].name and tokens.norms[n] not in MODIFIERS:
            break
    return frozenset()


def name_behind(side: Side, n: int) -> tuple[int, int] | None:
    """The name of a person that begins at token ``n``."""
    words = side.reading.tokens.words
    last = n
    while last < min(len(words), n + LONGEST) and is_name(words[last]) and (last == n or _spaced(side, last)):
        last += 1
    if last == n or (last < len(words) and words[last].norm in HEADS and _spaced(side, last)):
        return None
    return (n, last) if words[last - 1].weight >= NAMES else None


def name_before(side: Side, n: int) -> tuple[int, int] | None:
    """The name of a person, of more than one word, that ends right before token ``n``."""
    words = side.reading.tokens.words
    first = n
    while first > max(0, n - LONGEST) and is_name(words[first - 1]) and (first == n or _spaced(side, first)):
        first -= 1
    while first < n and words[first].norm in TITLES:
        first += 1
    return (first, n) if n - first > 1 else None


def _names_before(reading: Reading, n: int) -> tuple[int, int] | None:
    """Names right before a title: "Arlen Mayor", and in the singular: "Brine Water's spokesman" too."""
    words = reading.tokens.words
    first = n
    while first > max(0, n - LONGEST) and words[first - 1].name and joined(reading, first):
        if words[first - 1].weight < NAMES or words[first - 1].when:
            break
        first -= 1
    return (first, n) if first < n else None


def _named_behind(reading: Reading, n: int) -> tuple[int, int] | None:
    """The names behind "of" or "for" at token ``n``."""
    words = reading.tokens.words
    if n + 1 >= len(words) or words[n].norm not in _OF:
        return None
    first = n + 2 if words[n + 1].norm == "the" else n + 1
    last = first
    while (
        last < min(len(words), first + LONGEST)
        and words[last].name
        and (last == first or joined(reading, last))
    ):
        last += 1
    return (first, last) if last > first else None


def _phrase_behind(reading: Reading, n: int) -> int:
    """Where a phrase without names behind "of" or "for" at token ``n`` ends with a comma; 0 for none."""
    norms = reading.tokens.norms
    if n >= len(norms) or norms[n] not in _OF:
        return 0
    return next(
        (m for m in range(n + 2, min(len(norms), n + LONGEST)) if _gap(reading, m).startswith(",")), 0
    )


def joined(reading: Reading, n: int) -> bool:
    """Whether nothing but space, or the mark of an abbreviation or of a possessive, stands before token ``n``."""
    gap = reading.text[reading.tokens.ends[n - 1] : reading.tokens.starts[n]]
    return gap.isspace() or (gap == ". " and reading.tokens.norms[n - 1] in SHORT)


def _spaced(side: Side, n: int) -> bool:
    """The same inside a name: "Daniel R. Weller"."""
    tokens = side.reading.tokens
    gap = side.reading.text[tokens.ends[n - 1] : tokens.starts[n]]
    return gap.strip("[]").isspace() or (gap == ". " and len(tokens.norms[n - 1]) == 1)


def _gap(reading: Reading, n: int) -> str:
    """What stands before token ``n``."""
    tokens = reading.tokens
    if n <= 0:
        return ""
    return reading.text[tokens.ends[n - 1] : tokens.starts[n] if n < len(tokens) else len(reading.text)]
