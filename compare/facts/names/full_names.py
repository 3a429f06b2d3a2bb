"""Full names: which words name a person, and when two names with one last name may be one person's."""

from compare.facts.names.naming import is_part_of_a_name, one_alias
from compare.facts.names.offices import HEADS
from compare.facts.sides import Side
from compare.reading import Reading
from compare.words import Word

_SUFFIXES = frozenset("ii iii iv jr sr".split())


def is_name(word: Word) -> bool:
    """Whether a word may be part of the name of a person: an initial and "III" may."""
    if not word.name or word.when or word.norm in HEADS:
        return False
    return is_part_of_a_name(word) or len(word.norm) == 1 or word.norm in _SUFFIXES


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
