"""Misnamed: a name that two texts spell in two ways, beside a name that both have.

Captain Karin Brandt said …  /  … according to Karen Brandt        Vera Stoyan  /  Vera Stoyanov

In linked sentences ``rivals`` sees to that. Anywhere else it takes more: each spelling is unknown to the other text,
one is nearly the other, and next to both stands one and the same name. Only ever may they differ.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import compress, count

from rapidfuzz.distance import DamerauLevenshtein

from compare.cues import TITLED
from compare.facts.found import Found, told
from compare.facts.names.naming import describes
from compare.facts.sides import NAMES, Side
from compare.facts.terms.phrases import TITLES
from compare.facts.terms.spellings import folded, one_name

MOST, PLACES = 60, 9
"""Names of one text that the other lacks, and places of a name, that are looked at."""
SHORTEST, LONGER = 3, 6
"""Letters that a name has at least; one letter may be another, two where both are so much longer."""
LONGEST_TAIL = 4
"""Letters by which one may be longer."""
_PREFIX = 4
"""Of two names one may be the beginning of the other where both share so many letters."""


def misnamed(a: Side, b: Side) -> Iterator[Found]:
    """Names that are spelt in two ways beside a name that both texts have."""
    strange: defaultdict[str, list[str]] = defaultdict(list)
    for concept in sorted(b.names - a.names):
        strange[concept[:2]].append(concept)
    likely = [
        (x, y)
        for x in sorted(a.names - b.names)[:MOST]
        for y in strange.get(x[:2], [])[:MOST]
        if _may_be_one(x, y)
    ][:MOST]
    if not likely:
        return
    here, there = _places(a, {x for x, _ in likely}, b), _places(b, {y for _, y in likely}, a)
    for x, y in likely:
        pairs = ((n, m) for n in here[x] for m in there[y])
        found = next(
            (one for one in pairs if _nearly_one(a, one[0], b, one[1]) and _beside_one(a, one[0], b, one[1])),
            None,
        )
        if found:
            left, right = (s.reading.tokens.span(n, n + 1) for s, n in zip((a, b), found, strict=True))
            yield told("name", a, left, b, right, sure=False)


def _may_be_one(x: str, y: str) -> bool:
    """Whether the concepts of two names are as near as those of one name in two spellings."""
    if abs(len(x) - len(y)) > LONGEST_TAIL:
        return False
    return DamerauLevenshtein.distance(x, y, score_cutoff=2) <= 2 or x.startswith(y) or y.startswith(x)


def _places(side: Side, concepts: set[str], other: Side) -> defaultdict[str, list[int]]:
    """Where names stand whose form the other text does not know."""
    tokens, known = side.reading.tokens, other.reading.tokens
    found: defaultdict[str, list[int]] = defaultdict(list)
    for n in compress(count(), map(concepts.__contains__, tokens.concepts)):
        if not tokens.words[n].name:
            continue
        place = found[tokens.concepts[n]]
        if len(place) < PLACES and not (describes(tokens.words[n]) or known.hold({tokens.norms[n]})):
            place.append(n)
    return found


def _nearly_one(a: Side, n: int, b: Side, m: int) -> bool:
    """Whether the form at one token is nearly the other's, and no other way to print it, nor a title."""
    x, y = a.reading.tokens.words[n], b.reading.tokens.words[m]
    p, q = folded(x.norm), folded(y.norm)
    short, long = sorted((p, q), key=len)
    if (
        len(short) < SHORTEST
        or one_name(p, q)
        or not (p.isalpha() and q.isalpha())
        or (x.cues | y.cues) & TITLED
    ):
        return False
    if long.startswith(short):
        return len(short) >= _PREFIX and long != f"{short}s"
    most = 1 + (len(short) >= LONGER)
    return DamerauLevenshtein.distance(p, q, score_cutoff=most) <= most


def _beside_one(a: Side, n: int, b: Side, m: int) -> bool:
    """Whether one and the same name stands right before two tokens, or right behind them where neither is the short
    form of the other: "Phil" and "Phillip" are one."""
    x, y = (folded(s.reading.tokens.norms[k]) for s, k in ((a, n), (b, m)))
    short = x.startswith(y) or y.startswith(x)
    return any(_name_at(a, n, step) == _name_at(b, m, step) != "" for step in ((-1,) if short else (-1, 1)))


def _name_at(side: Side, n: int, step: int) -> str:
    """The concept of the name next to a token; "" where there is none."""
    tokens = side.reading.tokens
    at = n + step
    if not 0 <= at < len(tokens):
        return ""
    word = tokens.words[at]
    first = min(n, at)
    apart = side.reading.text[tokens.ends[first] : tokens.starts[first + 1]]
    if not apart.isspace() or not word.name or word.weight < NAMES or word.norm in TITLES or describes(word):
        return ""
    return word.concept
