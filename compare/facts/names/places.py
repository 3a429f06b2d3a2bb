"""Places: where two sentences that surely tell the same say that it was, however they are worded.

bound for Karsk, the trawler …          /  the trawler to Velm …            the one place that only one text knows
a party of pilgrims from Portugal       /  pilgrims from Ecuador            the one country
was taken to a hospital in Arlen        /  is in hospital in Velm           the places of one thing
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from compare.facts.found import Replaced
from compare.facts.names.naming import countries, describes, known_to, may_hold, one_alias
from compare.facts.sides import NAMES, SURE_LINK, Linked, Side
from compare.facts.times.another import is_another
from compare.words import Word

Tokens = tuple[int, int]

LIKELY = 0.7
"""The link is at least as likely."""
SHARED, SHARED_OF_LIKELY = 0.3, 0.4
"""Of what two sentences tell this much is shared, the names left out that are held against each other, where each has
the one place that the other text does not know; and of what those tell whose link is not sure."""
TELLS = 0.5
"""A word of less weight is no thing whose place is told."""
BEFORE = 3
"""The thing stands at most this many words before "in" and the like."""
WAYS = {
    **dict.fromkeys("in inside across".split(), "in"),
    **dict.fromkeys("at near around outside".split(), "at"),
    **dict.fromkeys("to for toward into".split(), "to"),
    "from": "from",
    "between": "between",
}
"""What stands before a place, and how it is one."""
_PARTS = frozenset(
    "north south east west northern southern eastern western central upper lower greater inner outer".split()
)
_OF_A_THING = {**{word: sort for word, sort in WAYS.items() if sort != "to"}, "of": "of"}
"""Letters are addressed to persons."""


def places(pair: Linked) -> Iterator[Replaced]:
    """The places in which two sentences of a sure link differ."""
    if pair.named_alike or pair.score < LIKELY:
        return
    here = named(pair.a, pair.i)
    there = named(pair.b, pair.j) if here else []
    if there and not is_another(pair):
        yield from _known_to_one(pair, here, there)
        yield from _of_one_sort(pair, here, there)
        if pair.score >= SURE_LINK:
            yield from _of_one_thing(pair, here, there)


PLACES = frozenset(
    "hospital clinic infirmary school college university academy church cathedral chapel mosque temple synagogue "
    "prison jail court station airport street road avenue lane boulevard square bridge park stadium arena hotel "
    "restaurant museum theater library river lake bay beach mountain hill island forest valley district county "
    "province village barracks cemetery farm estate tunnel dam harbor port pier market mall tower hall "
    "town city region state capital center".split()
)
"""What stands behind the name of a place and says of what sort it is."""


def strangers(side: Side, sentence: int, known: frozenset[str]) -> list[Tokens]:
    """The names of a sentence that the other text, which has the names ``known``, does not know, as token ranges."""
    words = side.reading.tokens.words
    return [part for part in named(side, sentence) if not known_to(words[slice(*part)], known)]


def named(side: Side, sentence: int) -> list[Tokens]:
    """The names of a sentence as token ranges; read once only."""
    kept: dict[int, list[Tokens]] = side.reading.kept(named)
    if sentence in kept:
        return kept[sentence]
    words = side.reading.tokens.words
    first, last = side.reading.ranges[sentence]
    found: list[Tokens] = []
    for n, word in enumerate(words[first:last], first):
        if word.name and word.concept in side.names and not word.when:
            if found and found[-1][1] == n and _goes_on(side, n):
                found[-1] = found[-1][0], n + 1
            else:
                found.append((n, n + 1))
    kept[sentence] = [part for part in found if not all(map(describes, words[slice(*part)]))]
    return kept[sentence]


def _goes_on(side: Side, n: int) -> bool:
    """Whether a name may go on with token ``n``: no comma stands before it."""
    tokens = side.reading.tokens
    return "," not in side.reading.text[tokens.ends[n - 1] : tokens.starts[n]]


def way(words: Sequence[Word], part: Tokens) -> str:
    """How a name is a place: where something is, where from, where to, or the word before "of"; "" for none."""
    first = _list_of(words, part[0])
    before = words[first - 1].norm if first else ""
    if before == "of" and first > 1:
        return words[first - 2].concept
    return WAYS.get(before, "")


def _list_of(words: Sequence[Word], first: int) -> int:
    """Where the list of names begins in which one stands at token ``first`` behind "and": "in Rome and Paris"."""
    start = first
    while start > 1 and words[start - 1].norm in {"and", "or"} and words[start - 2].name:
        start -= 2
        while start and words[start - 1].name:
            start -= 1
    return start


def _known_to_one(pair: Linked, here: Sequence[Tokens], there: Sequence[Tokens]) -> Iterator[Replaced]:
    """The one country, people or other place that each sentence has and the other text nowhere."""
    x, y = pair.a.reading.tokens.words, pair.b.reading.tokens.words
    sure = pair.score >= SURE_LINK
    strange = _unknown(pair.a, here, pair.b)
    strange_b = _unknown(pair.b, there, pair.a) if strange else []
    if not strange_b:
        return
    for of, least in ((_country, 0.0 if sure else SHARED), (way, SHARED if sure else SHARED_OF_LIKELY)):
        p, q = [part for part in strange if of(x, part)], [part for part in strange_b if of(y, part)]
        if len(p) == len(q) == 1:
            share = pair.shared_but(frozenset(w.concept for w in (*x[slice(*p[0])], *y[slice(*q[0])])))
            if of(x, p[0]) == of(y, q[0]) and share >= least and _are_two(pair, p[0], q[0]):
                yield Replaced(p[0], q[0], "place", sure=False)
            return


def _unknown(side: Side, names: Sequence[Tokens], other: Side) -> list[Tokens]:
    """Those names no part of which the other text knows."""
    words, known = side.reading.tokens.words, other.reading.tokens.known()
    return [
        part
        for part in names
        if other.names.isdisjoint(w.concept for w in words[slice(*part)])
        and not any(w.concept in known for w in words[slice(*part)] if not describes(w))
    ]


def _country(words: Sequence[Word], part: Tokens) -> bool:
    """Whether a name is that of a country or a people."""
    return words[part[1] - 1].concept in countries()


def _of_one_sort(pair: Linked, here: Sequence[Tokens], there: Sequence[Tokens]) -> Iterator[Replaced]:
    """The one school, hospital or street of each sentence, whose name the other text does not know."""
    mine = _sorts(pair.a, here, pair.b)
    others = _sorts(pair.b, there, pair.a) if mine else {}
    for sort in [sort for sort in mine if sort in others]:
        if len(mine[sort]) == len(others[sort]) == 1:
            (p, own), (q, own_b) = mine[sort][0], others[sort][0]
            share = pair.shared_but(frozenset(w.concept for w in (*own, *own_b)))
            least = SHARED if pair.score >= SURE_LINK else SHARED_OF_LIKELY
            if share >= least and not one_alias(own, own_b):
                yield Replaced(p, q, "place", sure=False)


def _sorts(side: Side, names: Sequence[Tokens], other: Side) -> dict[str, list[tuple[Tokens, list[Word]]]]:
    """The names that have a word for a sort of place behind them, or end with it, by that word, each with its own;
    those left out that the other text knows."""
    words = side.reading.tokens.words
    found: defaultdict[str, list[tuple[Tokens, list[Word]]]] = defaultdict(list)
    for first, last in names:
        at = last - 1
        while at < min(len(words) - 1, last + 1) and words[at].norm not in PLACES and words[at + 1].name:
            at += 1
        if words[at].norm not in PLACES:
            continue
        own = [w for w in words[first : min(last, at)] if w.weight >= NAMES and not describes(w)]
        if own and other.names.isdisjoint(w.concept for w in own):
            found[words[at].concept].append(((first, max(last, at + 1)), own))
    return found


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
    if may_hold(x[slice(*p)], y[slice(*q)]):
        return False
    return {way(x, p), way(y, q)} != {"from", "to"} and not one_alias(x[slice(*p)], y[slice(*q)])
