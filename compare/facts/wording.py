"""Wording: names, places and terms that stand in each other's place.

    … the mayor of Almaty, Erbol Sadyr, said …   /   … the mayor of Almaty, Erlan Sadyr, said …      name
    … a train in Leipzig …                       /   … a train in Halle …                            place
    … tanks of diesel …                          /   … tanks of petrol …                             term

Two words stand in each other's place where an edit script over the sentences replaces one by the other and the
words beside them agree. Capitals make a name; a table of contrasts (data/contrasts.txt) makes a term: most
replaced words are only another way to say it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import ratio

from compare.reading import Reading
from compare.words import Word, read_lines, stem_of, word_of

_PLACE_BEFORE = frozenset("in at near from to of around outside inside across toward into through".split())
LONGEST = 3
"""Names of more words than this that replace each other are other statements."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """Words that stand in each other's place: half-open token ranges, kind, and how surely they differ."""

    left: tuple[int, int]
    right: tuple[int, int]
    kind: str
    sure: bool


def replacements(
    left: Reading, i: int, right: Reading, j: int, names: tuple[frozenset[str], frozenset[str]]
) -> Iterator[Replaced]:
    """The names, places and terms in which two linked sentences differ. ``names`` are the texts' names."""
    a, b = left.ranges[i], right.ranges[j]
    x, y = left.tokens.words[slice(*a)], right.tokens.words[slice(*b)]
    for op in Indel.opcodes([w.stem for w in x], [w.stem for w in y]):
        if op.tag != "replace":
            continue
        gone, come = x[op.src_start : op.src_end], y[op.dest_start : op.dest_end]
        if max(len(gone), len(come)) > LONGEST:
            continue
        kind = _kind(gone, come, names, x[op.src_start - 1] if op.src_start else None)
        if kind and _framed(x, y, op.src_start, op.src_end, op.dest_start, op.dest_end):
            yield Replaced(
                (a[0] + op.src_start, a[0] + op.src_end),
                (b[0] + op.dest_start, b[0] + op.dest_end),
                kind,
                kind != "term" or len(gone) == len(come) == 1,
            )


def _framed(x: list[Word], y: list[Word], start: int, end: int, start_b: int, end_b: int) -> bool:
    """Whether words on both sides of the replaced ones agree, or two on one side."""
    before = sum(w.weight for w in x[max(0, start - 3) : start])
    behind = sum(w.weight for w in x[end : end + 3])
    same_before = start > 0 and start_b > 0 and x[start - 1].stem == y[start_b - 1].stem
    same_behind = end < len(x) and end_b < len(y) and x[end].stem == y[end_b].stem
    return same_before and same_behind and before + behind >= 0.5


def _kind(
    gone: list[Word], come: list[Word], names: tuple[frozenset[str], frozenset[str]], before: Word | None
) -> str:
    if all(w.name and w.concept in names[0] for w in gone) and all(
        w.name and w.concept in names[1] for w in come
    ):
        if _alias(gone, come):
            return ""
        return "place" if before and before.norm in _PLACE_BEFORE else "name"
    sorts = _sorts()
    for a in gone:
        for b in come:
            if a.stem != b.stem and sorts.get(a.stem, -1) == sorts.get(b.stem, -2):
                return "term"
    return ""


def _alias(gone: list[Word], come: list[Word]) -> bool:
    """Whether two names are one: a part of the other, its initials, or another spelling."""
    a, b = [w.norm for w in gone], [w.norm for w in come]
    if set(a) & set(b):
        return True
    for short, long in ((a, b), (b, a)):
        if len(short) == 1 and short[0] == "".join(word[0] for word in long):
            return True
    joined = "".join(a), "".join(b)
    return joined[0] == joined[1] or (
        ratio(*joined) >= 85 and joined[0][:2] == joined[1][:2] and len(joined[0]) > 7
    )


@cache
def _sorts() -> dict[str, int]:
    table: dict[str, int] = {}
    for n, line in enumerate(read_lines("contrasts.txt")):
        for word in line.split():
            table.setdefault(stem_of(word_of(word).norm), n)
    return table
