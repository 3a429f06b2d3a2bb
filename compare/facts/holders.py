"""Holders: who is said to hold an office, wherever a text says it.

    special prosecutor Dan Weller · Arlen Mayor Rita Vance · the mayor of Arlen, Ines Bock,
    Daniel R. Weller, the special counsel · Petra Sand, the defence minister

A title has a head ("minister"), what it is of ("defence", "Arlen"), and may be of another time ("former").
"""

from collections.abc import Iterator, Set
from itertools import islice
from typing import NamedTuple

from compare.cues import HOLDERS, OFFICES, POSTS, RANKS, SHORT_OFFICES, SHORT_RANKS, TITLED
from compare.facts.naming import is_part_of_a_name, one_alias
from compare.facts.phrases import TITLES
from compare.facts.sides import NAMES, Side
from compare.reading import Reading
from compare.words import Word

MOST = 200
"""Holders of one text that are looked at."""
HEADS = RANKS | OFFICES | HOLDERS | SHORT_RANKS.keys() | SHORT_OFFICES.keys()
_SHORT = {
    **SHORT_RANKS,
    **SHORT_OFFICES,
    "ch": "chief",
    "det": "detective",
    "dep": "deputy",
    "asst": "assistant",
}
GRADED = frozenset("inspector superintendent constable executive officer".split())
"""Heads of titles of which "chief" makes others."""
CHIEF = "chief"
LONGEST = 5
"""Words of a title before its head, and of a name."""
LESSER = frozenset("deputy vice assistant associate junior".split())
OTHER_TIME = frozenset("former ex then late outgoing incoming elect next new first retired".split())
PORTFOLIOS = frozenset(
    "prime foreign finance interior defense justice health education trade home transport labor agriculture "
    "environment energy economy culture treasury press police fire majority minority financial operating".split()
)
SPECIAL = "special"
POLICE = frozenset("constable sergeant inspector superintendent".split())
"""Ranks of police, who have others that are posts elsewhere."""
_GENERALS = frozenset(
    "attorney solicitor surgeon secretary director inspector consul adjutant postmaster governor auditor".split()
)
STEPS = frozenset("rear vice major lieutenant brigadier staff master petty second flight".split())
"""What parts ranks of one name: a rear admiral is no vice admiral, but either is an admiral."""
_PLAIN = frozenset(
    "acting interim chief executive state city county district national federal senior detective".split()
)
_MODIFIERS = LESSER | OTHER_TIME | PORTFOLIOS | _PLAIN | RANKS | {SPECIAL} | _SHORT.keys() | STEPS
_ALSO_WORDS = frozenset("major private general marshal".split())
_ARTICLES = frozenset("the a an".split())
_SUFFIXES = frozenset("ii iii iv jr sr".split())
_OF = frozenset("of for".split())


def are_ranks(heads: Set[str]) -> bool:
    """Whether heads of titles are ranks, and no posts, of which one person has one."""
    return heads <= RANKS - POSTS or heads <= POLICE


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
    words = side.reading.tokens.words
    for n in [n for n in side.reading.tokens.cued if words[n].cues & TITLED]:
        yield from _at(side, n)


def held_in(side: Side, sentence: int) -> list[Holder]:
    """What one sentence says of who holds an office, in order."""
    first, last = side.reading.ranges[sentence]
    return [one for one in holders(side) if first <= one.title[0] < last]


def _at(side: Side, n: int) -> Iterator[Holder]:
    """Who is named beside the head of a title at token ``n``: behind it, before it, or behind what it is of."""
    reading = side.reading
    words = reading.tokens.words
    if words[n].norm in _ALSO_WORDS and not words[n].name:
        return  # "a major ally", "private lawyers"
    first, last = _title(reading, n)
    before = _names_before(reading, first)
    first = _title(reading, before[0])[0] if before else first
    name = name_behind(side, n + 1)
    if name:
        yield _holder(reading, (first, n + 1), name, before)
        return
    of = _named_behind(reading, n + 1)
    end = of[1] if of else _phrase_behind(reading, n + 1)
    if end and _gap(reading, end).startswith(","):
        name = name_behind(side, end)
        if name and _gap(reading, name[1])[:1] in {",", "."}:
            yield _holder(reading, (first, n + 1), name, of)
            return
    start = first - 1 if first and words[first - 1].norm in _ARTICLES else first
    name = name_before(side, start)
    if name and _gap(reading, start).startswith(",") and (start < first or before is None):
        yield _holder(reading, (first, last), name, of)


def _title(reading: Reading, n: int) -> tuple[int, int]:
    """The half-open token range of a title whose head stands at ``n``."""
    words = reading.tokens.words
    first = n
    while first > max(0, n - LONGEST) and words[first - 1].norm in _MODIFIERS and joined(reading, first):
        first -= 1
    return first, n + 1


def _holder(
    reading: Reading, title: tuple[int, int], name: tuple[int, int], of: tuple[int, int] | None
) -> Holder:
    words = reading.tokens.words
    first, last = title
    full = [part for w in words[first:last] for part in _SHORT.get(w.norm, w.norm).split()]
    head, kept = full[-1], _MODIFIERS.intersection(full[:-1])
    if head == "officer" and "executive" in kept:
        head = "executive"
    if head == "general" and not kept and first and words[first - 1].norm in _GENERALS:
        first, head = first - 1, f"{words[first - 1].norm} general"
        of = None
    named = words[slice(*of)] if of else []
    places = frozenset(w.concept for w in named if w.weight >= NAMES and w.norm not in _PLAIN)
    kept = kept - (_PLAIN - {CHIEF} if head in GRADED else _PLAIN)
    return Holder((first, last), name, head, frozenset(kept), places)


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


def is_name(word: Word) -> bool:
    """Whether a word may be part of the name of a person: an initial and "III" may."""
    if word.when or word.norm in HEADS:
        return False
    return is_part_of_a_name(word) or (word.name and (len(word.norm) == 1 or word.norm in _SUFFIXES))


def last_name(reading: Reading, name: tuple[int, int]) -> int:
    """The token of the last name in a name."""
    n = name[1] - 1
    while n > name[0] and (reading.tokens.norms[n] in _SUFFIXES or len(reading.tokens.norms[n]) == 1):
        n -= 1
    return n


def first_name(reading: Reading, name: tuple[int, int]) -> int | None:
    """The token of the first name in a name that has one."""
    return name[0] if name[0] < last_name(reading, name) else None


def may_be_one(a: Side, x: tuple[int, int], b: Side, y: tuple[int, int]) -> bool:
    """Whether two names with one last name may be one person's."""
    n, m = first_name(a.reading, x), first_name(b.reading, y)
    if n is None or m is None:
        return True
    p, q = a.reading.tokens.words[n], b.reading.tokens.words[m]
    suffixes = [_SUFFIXES.intersection(s.reading.tokens.norms[slice(*z)]) for s, z in ((a, x), (b, y))]
    if all(suffixes) and suffixes[0] != suffixes[1]:
        return False
    short = min(len(p.norm), len(q.norm)) == 1 and p.norm[0] == q.norm[0]
    return short or one_alias([p], [q])


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
    return gap.isspace() or (gap == ". " and reading.tokens.norms[n - 1] in _SHORT)


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
