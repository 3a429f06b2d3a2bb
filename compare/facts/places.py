"""Places: where two sentences that surely tell the same say that it was, however they are worded.

bound for Karsk, the trawler …          /  the trawler to Velm …            the one place that only one text knows
a party of pilgrims from Portugal       /  pilgrims from Ecuador            the one country
was taken to a hospital in Arlen        /  is in hospital in Velm           the places of one thing
"""

from collections.abc import Callable, Iterator, Sequence

from compare.facts.found import Replaced
from compare.facts.naming import countries, describes, known_to, one_alias
from compare.facts.sides import SURE_LINK, Linked, Side
from compare.words import Word

Tokens = tuple[int, int]

SHARED = 0.3
"""Of what two sentences tell this much is shared, where each has the one place that the other text does not know."""
TELLS = 0.5
"""A word of less weight is no thing whose place is told."""
BEFORE = 3
"""The thing stands at most this many words before "in" and the like."""
_WAYS = {
    **dict.fromkeys("in inside across".split(), "in"),
    **dict.fromkeys("at near around outside".split(), "at"),
    **dict.fromkeys("to for toward into".split(), "to"),
    "from": "from",
}
_PARTS = frozenset(
    "north south east west northern southern eastern western central upper lower greater inner outer".split()
)
_OF_A_THING = {**{word: sort for word, sort in _WAYS.items() if sort != "to"}, "of": "of"}
"""Letters are addressed to persons."""


def places(pair: Linked) -> Iterator[Replaced]:
    """The places in which two sentences of a sure link differ."""
    if pair.named_alike or pair.score < SURE_LINK:
        return
    here = _names(pair.a, pair.i)
    there = _names(pair.b, pair.j) if here else []
    if there:
        yield from _known_to_one(pair, here, there)
        yield from _of_one_thing(pair, here, there)


def strangers(side: Side, sentence: int, known: frozenset[str]) -> list[Tokens]:
    """The names of a sentence that the other text, which has the names ``known``, does not know, as token ranges."""
    words = side.reading.tokens.words
    return [part for part in _names(side, sentence) if not known_to(words[slice(*part)], known)]


def _names(side: Side, sentence: int) -> list[Tokens]:
    """The names of a sentence as token ranges; read once only."""
    kept: dict[int, list[Tokens]] = side.reading.kept(_names)
    if sentence in kept:
        return kept[sentence]
    words = side.reading.tokens.words
    first, last = side.reading.ranges[sentence]
    found: list[Tokens] = []
    for n in [n for n, word in enumerate(words[first:last], first) if word.name]:
        if words[n].concept in side.names and not words[n].when:
            if found and found[-1][1] == n:
                found[-1] = found[-1][0], n + 1
            else:
                found.append((n, n + 1))
    kept[sentence] = [part for part in found if not all(describes(w) for w in words[slice(*part)])]
    return kept[sentence]


def way(words: Sequence[Word], part: Tokens) -> str:
    """How a name is a place: where something is, where from, where to, or the word before "of"; "" for none."""
    before = words[part[0] - 1].norm if part[0] else ""
    if before == "of" and part[0] > 1:
        return words[part[0] - 2].concept
    return _WAYS.get(before, "")


def _known_to_one(pair: Linked, here: Sequence[Tokens], there: Sequence[Tokens]) -> Iterator[Replaced]:
    """The one country, people or other place that each sentence has and the other text nowhere."""
    x, y = pair.a.reading.tokens.words, pair.b.reading.tokens.words
    for of, least in ((_country, 0.0), (way, SHARED)):
        p, q = _unknown(pair.a, here, pair.b, of), _unknown(pair.b, there, pair.a, of)
        if len(p) == len(q) == 1:
            if of(x, p[0]) == of(y, q[0]) and pair.shared >= least and _are_two(pair, p[0], q[0]):
                yield Replaced(p[0], q[0], "place", sure=False)
            return


def _unknown(
    side: Side, names: Sequence[Tokens], other: Side, of: Callable[[Sequence[Word], Tokens], object]
) -> list[Tokens]:
    """Those names that are places, as ``of`` has it, and no part of which the other text knows."""
    words = side.reading.tokens.words
    return [
        part
        for part in names
        if of(words, part) and other.names.isdisjoint(w.concept for w in words[slice(*part)])
    ]


def _country(words: Sequence[Word], part: Tokens) -> bool:
    """Whether a name is that of a country or a people."""
    return words[part[1] - 1].concept in countries()


def _of_one_thing(pair: Linked, here: Sequence[Tokens], there: Sequence[Tokens]) -> Iterator[Replaced]:
    """The places of one thing: the same word stands before both, and neither sentence has the other place."""
    things = _things(pair.a, pair.i, here)
    others = _things(pair.b, pair.j, there) if things else {}
    both = [thing for thing in things if thing in others]
    known = [{w.concept for w in words} for words in pair.words] if both else []
    for thing in both:
        p, q = things[thing], others[thing]
        x, y = pair.a.reading.tokens.words[slice(*p)], pair.b.reading.tokens.words[slice(*q)]
        apart = known[1].isdisjoint(w.concept for w in x) and known[0].isdisjoint(w.concept for w in y)
        if apart and _are_two(pair, p, q):
            yield Replaced(p, q, "place", sure=False)


def _things(side: Side, sentence: int, names: Sequence[Tokens]) -> dict[tuple[str, str], Tokens]:
    """The places of a sentence by the concept of the thing that stands before "in" and the like, and by that way."""
    words = side.reading.tokens.words
    first = side.reading.ranges[sentence][0]
    found: dict[tuple[str, str], Tokens] = {}
    for part in names:
        before = words[part[0] - 1].norm if part[0] > first else ""
        near = range(part[0] - 2, max(first, part[0] - 2 - BEFORE) - 1, -1) if before in _OF_A_THING else ()
        at = next((n for n in near if words[n].weight >= TELLS), None)
        if at is not None and not words[at].name:
            found.setdefault((words[at].concept, _OF_A_THING[before]), part)
    return found


def _are_two(pair: Linked, p: Tokens, q: Tokens) -> bool:
    """Whether two places are not one, and not where something came from and where it went."""
    x, y = pair.a.reading.tokens.words, pair.b.reading.tokens.words
    if (x[p[0]].norm in _PARTS) != (y[q[0]].norm in _PARTS):
        return False  # "South Norland" may hold the other
    return {way(x, p), way(y, q)} != {"from", "to"} and not one_alias(x[slice(*p)], y[slice(*q)])
