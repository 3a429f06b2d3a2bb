"""Single places: two places of one thing that is told in sentences not linked, each unknown to the other text.

… after a family came back from Norland     /  … a family from Arlen that had been to visit relatives in Sudland

``places`` does that in linked sentences. Here either text has but one such place beside words that both have, the rarer
the better. Only ever may they differ.
"""

from collections import Counter
from collections.abc import Iterator, Set
from itertools import compress, count
from typing import NamedTuple

from compare.facts.covered import Covered, Told, outside
from compare.facts.figures.frames import rarity
from compare.facts.found import Found, told
from compare.facts.names.naming import PLACE_BEFORE, countries, describes, one_alias
from compare.facts.names.places import PLACES, WAYS, named, way
from compare.facts.sides import NAMES, Side
from compare.facts.times.another import marked, of_another
from compare.words import Word

MOST = 30
"""Places of one text that are looked at."""
ABOUT = 12
"""Words on either side of a place that tell something about it."""
TELLS = 0.5
"""A word of less weight tells nothing of a place."""
ENOUGH = 1.2
"""What the words about two places come to that both texts have, each the rarer the more."""


class _Place(NamedTuple):
    """A place: its half-open tokens, how it is one, the concepts that tell something about it, those of them that are
    no names, whether others may be named beside it than in the other text, and the words about it."""

    tokens: tuple[int, int]
    sort: tuple[str, str]
    about: frozenset[str]
    plain: frozenset[str]
    of_others: bool
    words: list[Word]


def single_places(a: Side, b: Side, told_of: Told) -> Iterator[Found]:
    """Places that two texts give one thing, each unknown to the other; none in a span ``told_of``."""
    if a.names <= b.names or b.names <= a.names:
        return
    here = _places(a, b, told_of[0])
    there = _places(b, a, told_of[1]) if here else []
    pairs = [
        (x, y)
        for x in here
        for y in there
        if x.sort == y.sort
        and (x.sort[1] or not x.plain.isdisjoint(y.plain))
        and not (x.of_others and y.of_others)
        and _unknown(a, x, b)
        and _unknown(b, y, a)
    ]
    often = rarity(a.reading, b.reading) if pairs else Counter[str]()
    used: set[tuple[int, int]] = set()
    for x, y in pairs:
        least = 0.0 if x.sort[1] else ENOUGH
        enough = sum(2 / often[c] for c in x.about & y.about) >= least
        if not enough or x.tokens in used or y.tokens in used:
            continue
        two = of_another(marked(x.words), x.words, marked(y.words), y.words)
        if not (two or _is_one(a, x, b, y)):
            used |= {x.tokens, y.tokens}
            spans = a.reading.tokens.span(*x.tokens), b.reading.tokens.span(*y.tokens)
            yield told("place", a, spans[0], b, spans[1], sure=False)


def _unknown(side: Side, place: _Place, other: Side) -> bool:
    """Whether the other text has no word of a place."""
    known = other.reading.tokens.known()
    return not any(w.concept in known for w in side.reading.tokens.words[slice(*place.tokens)] if _is_own(w))


def _is_one(a: Side, x: _Place, b: Side, y: _Place) -> bool:
    """Whether two places have one name."""
    own, own_b = (
        [w for w in s.reading.tokens.words[slice(*p.tokens)] if w.norm not in PLACES]
        for s, p in ((a, x), (b, y))
    )
    return not (own and own_b) or one_alias(own, own_b)


def _is_own(word: Word) -> bool:
    """Whether a word of a name is not that for what it is the name of."""
    return not (describes(word) or word.norm in PLACES)


def _places(side: Side, other: Side, told_of: Covered) -> list[_Place]:
    """The countries, and the places that are one by the word before them, which the other text does not know."""
    strange = side.names - other.names
    tokens, found = side.reading.tokens, list[_Place]()
    likely = compress(count(), map(strange.__contains__, tokens.concepts)) if strange else ()
    placed = [
        at for at in likely if at and (tokens.norms[at - 1] in _BEFORE or tokens.concepts[at] in countries())
    ]
    for sentence in sorted({n for at in placed if (n := side.reading.sentence_of(at)) is not None}):
        first, last = side.reading.ranges[sentence]
        for part in named(side, sentence):
            place = (
                None if _in_a_list(side, part, strange) else _place(tokens.words, part, strange, first, last)
            )
            if place and outside(side.reading, part[:1], told_of):
                found.append(place)
    return found[:MOST]


def _in_a_list(side: Side, part: tuple[int, int], strange: Set[str]) -> bool:
    """Whether a name stands beside another one that the other text does not know either, is an end, or is a part
    of a longer name."""
    tokens, (first, last) = side.reading.tokens, part
    words, norms = tokens.words, tokens.norms
    if not first or not side.reading.text[tokens.ends[first - 1] : tokens.starts[first]].isspace():
        return True
    gap = side.reading.text[tokens.ends[last - 1] : tokens.starts[last]] if last < len(words) else ""
    if gap.isspace() and words[last].name and words[last].norm not in PLACES:
        return True
    behind = last + 1 if gap.isspace() and norms[last] in _AND else last if gap == ", " else len(words)
    before = first - 2 if first > 1 and norms[first - 1] in _AND else len(words)
    return norms[first - 1] == "between" or any(
        words[n].name and words[n].concept in strange for n in (behind, before) if n < len(words)
    )


_AND = frozenset("and or".split())
_BEFORE = PLACE_BEFORE | WAYS.keys() | _AND | {"on"}
"""What stands before the name of a place, or before the first word of it."""


def _place(
    words: list[Word], part: tuple[int, int], strange: Set[str], first: int, last: int
) -> _Place | None:
    own = words[slice(*part)]
    if not all(w.concept in strange for w in own if _is_own(w)):
        return None
    behind = words[part[1]] if part[1] < last else own[-1]
    of_what = next((w.norm for w in (own[-1], behind) if w.norm in PLACES and w.name), "")
    sort = "" if of_what else "country" if own[-1].concept in countries() else way(words, part)
    if not (sort or of_what):
        return None
    before = words[max(first, part[0] - ABOUT) : part[0]]
    near = [
        w
        for w in (*before, *words[part[1] : min(last, part[1] + ABOUT)])
        if w.weight >= TELLS and not (w.figure or w.when or w.norm in PLACES)
    ]
    opens = part[0] - ABOUT <= first and len(before) > 1 and before[0].name and before[1].name
    others = opens and before[0].weight >= NAMES and not describes(before[0])
    about = frozenset(w.concept for w in near)
    plain = frozenset(w.concept for w in near if not w.name)
    return _Place(
        part,
        (sort, of_what),
        about,
        plain,
        others or not strange.isdisjoint(about - plain),
        [*before, *words[part[0] : min(last, part[1] + ABOUT)]],
    )
