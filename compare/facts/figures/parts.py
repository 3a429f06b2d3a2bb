"""Parts: what befell a thing as a whole on one side, and a part of it on the other, wherever the texts say it.

overturned a part of the Harbour Marriage Act   /   the ruling to overturn the Harbour Marriage Act
"""

from collections.abc import Iterator
from typing import NamedTuple

from compare.cues import PARTLY
from compare.facts.found import Found, told
from compare.facts.sides import NAMES, Side, cued
from compare.facts.terms.phrases import is_past
from compare.words import Word, word_of

MOST = 50
"""Parts of one text, and places of a thing in the other, that are looked at."""
REACH = 4
"""A verb stands at most this many words before what it is done to."""
LONGEST = 6
"""Words of the name of a thing."""
_ONE_ACT = tuple(
    frozenset(word_of(word).stem for word in line.split())
    for line in (
        "overturn strike void invalidate quash annul repeal scrap",
        "destroy burn raze gut flatten level demolish",
        "uphold upheld affirm",
        "close shut block",
        "approve pass adopt",
        "reject refuse",
    )
)
"""Verbs that say the same of a thing."""
_ALONG = 0.3
"""A word of less weight may stand between a verb and its object."""


class _Part(NamedTuple):
    """A verb, what it is done to a part of, and the token where the part is named; half-open token ranges."""

    verb: int
    part: int
    thing: tuple[int, int]


def parts(a: Side, b: Side) -> Iterator[Found]:
    """Where one text tells of a part what the other tells of the whole, and nowhere of a part."""
    for side, other in ((a, b), (b, a)):
        done: set[tuple[str, ...]] = set()
        for one in _parts(side):
            name = tuple(side.reading.tokens.concepts[slice(*one.thing)])
            if name in done:
                continue
            done.add(name)
            found = _whole(other, name, side.reading.tokens.words[one.verb])
            if found:
                here = side.reading.tokens.span(one.verb, one.thing[1])
                there = other.reading.tokens.span(*found)
                left, right = (here, there) if side is a else (there, here)
                yield told("outcome", a, left, b, right, sure=False)


def _parts(side: Side) -> Iterator[_Part]:
    """The parts of named things that something is done to."""
    reading = side.reading
    words = reading.tokens.words
    for n in cued(reading, PARTLY)[:MOST]:
        if n + 2 >= len(words) or words[n + 1].norm != "of":
            continue
        thing = _thing(side, n + 2)
        verb = next((m for m in range(n - 1, max(-1, n - 1 - REACH), -1) if _is_verb(words[m])), None)
        if thing and verb is not None and _unbroken(side, verb, n):
            yield _Part(verb, n, thing)


def _thing(side: Side, n: int) -> tuple[int, int] | None:
    """The name of two words and more at token ``n``, behind an article, of which nothing else is said."""
    words = side.reading.tokens.words
    first = n + 1 if words[n].norm in {"the", "a", "its", "their"} else n
    last = first
    while last < min(len(words), first + LONGEST) and _is_named(words, last, first):
        last += 1
    while last > first and not words[last - 1].name:
        last -= 1
    telling = any(w.weight >= NAMES for w in words[first:last])
    return (first, last) if telling and last - first > 1 and not _goes_on(side, last) else None


def _is_named(words: list[Word], n: int, first: int) -> bool:
    word = words[n]
    return (word.name and not word.when) or (n > first and word.norm in {"of", "and", "for", "the"})


def _goes_on(side: Side, n: int) -> bool:
    """Whether the word at token ``n`` is a noun that the name before it belongs to: "the Mill museum"."""
    tokens, text = side.reading.tokens, side.reading.text
    if n >= len(tokens) or not text[tokens.ends[n - 1] : tokens.starts[n]].isspace():
        return False
    word = tokens.words[n]
    return word.weight >= NAMES and not (
        word.when or word.number or is_past(word) or word.norm.endswith("ly")
    )


def _is_verb(word: Word) -> bool:
    return (
        not word.name and word.weight >= 0.5 and (is_past(word) or any(word.stem in act for act in _ONE_ACT))
    )


def _unbroken(side: Side, first: int, last: int) -> bool:
    """Whether words ``first`` to ``last`` stand in one clause, with nothing told between them."""
    tokens, text = side.reading.tokens, side.reading.text
    gaps = (text[tokens.ends[n] : tokens.starts[n + 1]] for n in range(first, last))
    return all(map(str.isspace, gaps)) and all(
        w.weight < _ALONG or w.number or w.norm == "down" for w in tokens.words[first + 1 : last]
    )


def _whole(side: Side, name: tuple[str, ...], verb: Word) -> tuple[int, int] | None:
    """Where a text tells of the whole of a thing what ``verb`` says, from that verb to the thing's end; ``None`` too
    where it elsewhere speaks of a part.
    """
    tokens = side.reading.tokens
    rarest = len(name) - 1
    ends = [n for n, concept in enumerate(tokens.concepts) if concept == name[rarest]][:MOST]
    found: tuple[int, int] | None = None
    for end in ends:
        first = end - rarest
        if first < 0 or tuple(tokens.concepts[first : end + 1]) != name or not tokens.words[first].name:
            continue
        before = tokens.words[max(0, first - REACH - 1) : first]
        if any(w.cues & PARTLY or w.norm in _SHARES for w in before):
            return None
        if _goes_on(side, end + 1) or found:
            continue
        near = range(first - 1, max(-1, first - 1 - REACH), -1)
        at = next((m for m in near if _one_act(tokens.words[m], verb)), None)
        if at is not None and _unbroken(side, at, first):
            found = at, end + 1
    return found


_SHARES = frozenset("most much some key two three".split())
"""Words that say of a thing that not all of it is meant."""


def _one_act(word: Word, verb: Word) -> bool:
    if word.name:
        return False
    return word.concept == verb.concept or any({word.stem, verb.stem} <= act for act in _ONE_ACT)
