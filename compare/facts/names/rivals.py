"""Rivals: names that change places, or that each of two sentences has alone.

Valdez beat Marek in two sets    /  Marek beat Valdez in two sets          who did it to whom
… told a crowd in Des Arbres …   /  … told supporters in Cedar Falls …     the one name that the other lacks
"""

from collections.abc import Iterator
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein

from compare.facts.found import Replaced
from compare.facts.names.naming import PLACE_BEFORE, describes, may_hold, misspelt, one_alias
from compare.facts.names.offices import HEADS
from compare.facts.names.places import strangers, way
from compare.facts.sides import NAMES, SURE_LINK, Linked, Side
from compare.facts.terms.phrases import TITLES, is_past
from compare.facts.terms.spellings import folded, one_name, one_spelling
from compare.facts.times.another import is_another
from compare.words import Word

SHARED, AT_SIGHT = 0.7, 0.75
"""Two sentences share this much of what they tell, the names left out, for these to be rivals, and to be seen so."""
RIVAL_PLACES = 0.55
"""Of two places that only one text each knows, as much has to be shared around; of other names ``SHARED``."""


SUBJECT = 5
"""Who does it and to whom it is done stand this near to the verb."""


_UNCHANGED = frozenset("beat hit hurt cut bid bet quit sued".split())
"""Verbs whose past has no form of its own."""


def swaps(pair: Linked) -> Iterator[Replaced]:
    """Where two sentences have the same verb and their names change places about it: who did it to whom."""
    if pair.named_alike:
        return
    a, b = pair.a.reading.ranges[pair.i], pair.b.reading.ranges[pair.j]
    x, y = pair.words
    names = set(pair.named[0])
    names = names & {w.norm for w in y if w.name} if len(names) > 1 else names
    if len(names) < 2:
        return
    for n, m in _verbs(x, y):
        here, there = _beside(x, n, names), _beside(y, m, names)
        if (
            here
            and there
            and here[0] != here[1]
            and here == there[::-1]
            and _is_passive(x, n) == _is_passive(y, m)
        ):
            first = next(k for k in range(n) if x[n - 1 - k].norm == here[0])
            first_b = next(k for k in range(m) if y[m - 1 - k].norm == there[0])
            s, t = a[0] + n - 1 - first, b[0] + m - 1 - first_b
            yield Replaced((s, s + 1), (t, t + 1), "name", sure=False)
            return


def _verbs(x: list[Word], y: list[Word]) -> Iterator[tuple[int, int]]:
    """Where verbs in the past stand that both sides have."""
    at = {w.norm: m for m, w in enumerate(y) if not w.name and (is_past(w) or w.norm in _UNCHANGED)}
    for n, word in enumerate(x):
        if word.norm in at and not word.name:
            yield n, at[word.norm]


def _beside(words: list[Word], verb: int, names: set[str]) -> tuple[str, str] | None:
    """The nearest of ``names`` before a verb, and behind it."""
    before = next((w.norm for w in words[max(0, verb - SUBJECT) : verb][::-1] if w.norm in names), None)
    behind = next((w.norm for w in words[verb + 1 : verb + 1 + SUBJECT] if w.norm in names), None)
    return (before, behind) if before and behind else None


def _is_passive(words: list[Word], verb: int) -> bool:
    """Whether a verb is told of whom it befalls: "was beaten by"."""
    return "by" in {w.norm for w in words[verb + 1 : verb + 3]}


def rivals(pair: Linked) -> Iterator[Replaced]:
    """The one name that each of two sentences has and the other text nowhere, where all else is much the same."""
    here = [] if pair.named_alike else strangers(pair.a, pair.i, pair.b.names)
    there = strangers(pair.b, pair.j, pair.a.names) if len(here) == 1 else []
    if len(there) != 1 or is_another(pair):
        return
    (first, last), (first_b, last_b) = here[0], there[0]
    x, y = pair.a.reading.tokens, pair.b.reading.tokens
    gone, come = x.words[first:last], y.words[first_b:last_b]
    if _are_one(x.words, here[0], y.words, there[0]) or one_spelling(
        pair.a.reading.text[slice(*x.span(first, last))], pair.b.reading.text[slice(*y.span(first_b, last_b))]
    ):
        return
    share = pair.shared_but(frozenset(w.concept for w in (*gone, *come)))
    if {way(x.words, here[0]), way(y.words, there[0])} == {"from", "to"}:
        return
    places = [n > 0 and row[n - 1].norm in PLACE_BEFORE for row, n in ((x.words, first), (y.words, first_b))]
    if places[0] == places[1] and share >= (RIVAL_PLACES if places[0] else SHARED):
        sure = share >= AT_SIGHT and _stand_alike(pair, here[0], there[0])
        sure = sure and not (places[0] and may_hold(gone, come))
        yield Replaced((first, last), (first_b, last_b), "place" if places[0] else "name", sure)


def _are_one(x: list[Word], here: tuple[int, int], y: list[Word], there: tuple[int, int]) -> bool:
    """Whether two names are one, or are with the common word before them: "New Jersey", "N.J."."""
    names, names_b = (
        [row[n:last] for n in (first, first - 1) if n == first or (n >= 0 and row[n].name)]
        for row, (first, last) in ((x, here), (y, there))
    )
    return any(one_alias(gone, come) for gone in names for come in names_b)


def other_letters(pair: Linked) -> Iterator[Replaced]:
    """A name of each of two sentences that the other text does not know and that is the other's but for a letter."""
    if pair.named_alike or pair.score < SURE_LINK:
        return
    names, names_b = set(pair.named[0]), set(pair.named[1])
    if {name[:ALIKE] for name in names - names_b}.isdisjoint([name[:ALIKE] for name in names_b - names]):
        return
    here, there = _strange_words(pair.a, pair.i, pair.b), _strange_words(pair.b, pair.j, pair.a)
    x, y = pair.a.reading.tokens, pair.b.reading.tokens
    for n in here:
        p = folded(x.norms[n])
        for m in there:
            q = folded(y.norms[m])
            known = x.concepts[n] in pair.a.names or y.concepts[m] in pair.b.names
            if (
                known
                and min(len(p), len(q)) >= FEWEST_LETTERS
                and p[:ALIKE] == q[:ALIKE]
                and _is_a_letter_off(p, q)
            ):
                yield Replaced((n, n + 1), (m, m + 1), "name", sure=False)


def _strange_words(side: Side, sentence: int, other: Side) -> list[int]:
    """The tokens of names that the other text does not know, and the first one of a sentence, should it be a name."""
    found = [n for part in strangers(side, sentence, other.names)[:MOST] for n in range(*part)]
    first = side.reading.ranges[sentence][0]
    word = side.reading.tokens.words[first]
    opens = word.name and word.weight >= NAMES and not (word.when or word.joined or describes(word))
    return (
        [first, *found]
        if opens and first not in found and not other.reading.tokens.hold({word.norm})
        else found
    )


def _is_a_letter_off(p: str, q: str) -> bool:
    """Whether one name is the other but for a letter, and no other way to print it, nor its plural or its people."""
    if one_name(p, q) or p.startswith(q) or q.startswith(p) or not (p.isalpha() and q.isalpha()):
        return False
    return DamerauLevenshtein.distance(p, q, score_cutoff=1) == 1


MOST = 30
"""Names of one sentence that may be misspelt."""
FEWEST_LETTERS, ALIKE = 4, 2
"""Letters of a name that may be misspelt, and those with which both begin."""


def _stand_alike(pair: Linked, here: tuple[int, int], there: tuple[int, int]) -> bool:
    """Whether two token ranges have the same word before them or behind them, or both begin or end their sentence."""
    a, b = pair.a.reading.ranges[pair.i], pair.b.reading.ranges[pair.j]
    x, y = pair.words
    for n, m, step in ((here[0] - a[0], there[0] - b[0], -1), (here[1] - a[0] - 1, there[1] - b[0] - 1, 1)):
        p, q = n + step, m + step
        inside, inside_b = 0 <= p < len(x), 0 <= q < len(y)
        if inside == inside_b and (not inside or x[p].stem == y[q].stem):
            return True
    return False


def namesakes(pair: Linked) -> Iterator[Replaced]:
    """Where two sentences name somebody by one last name and two first names, each unknown to the other text."""
    here = {} if pair.named_alike else _full_names(pair.a, pair.i)
    there = _full_names(pair.b, pair.j) if here else {}
    for last, n in here.items():
        m = there.get(last)
        if m is None:
            continue
        first, first_b = pair.a.reading.tokens.words[n], pair.b.reading.tokens.words[m]
        if first.concept in pair.b.names or first_b.concept in pair.a.names or one_alias([first], [first_b]):
            continue
        slip = misspelt(first.norm, first_b.norm)
        yield Replaced((n, n + 1), (m, m + 1), "name", sure=not slip)
    yield from _other_last_names(pair, here, there)


def _other_last_names(pair: Linked, here: dict[str, int], there: dict[str, int]) -> Iterator[Replaced]:
    """The same for one first name and two last names."""
    x, y = pair.a.reading.tokens.words, pair.b.reading.tokens.words
    firsts = {y[m].concept: m + 1 for m in there.values()}
    for n in [n + 1 for n in here.values() if x[n].concept in firsts]:
        m = firsts[x[n - 1].concept]
        known = x[n].concept in pair.b.names or y[m].concept in pair.a.names
        if not known and pair.shared >= NAMED_ALIKE and not one_alias([x[n]], [y[m]]):
            yield Replaced((n, n + 1), (m, m + 1), "name", sure=False)


NAMED_ALIKE = 0.3
"""Sentences share this much of what they tell that name one person by two last names."""


def _full_names(side: Side, sentence: int) -> dict[str, int]:
    """The first name's token by last name, of all who are named by just two names in a sentence."""
    tokens, found = side.reading.tokens, {}
    lo, hi = side.reading.ranges[sentence]
    capitals = [n for n, word in enumerate(tokens.words[lo:hi], lo) if word.name]
    for n in [n for n, behind in pairwise(capitals) if behind == n + 1]:
        first, last = tokens.words[n], tokens.words[n + 1]
        if not (_is_name(first) and _is_name(last) and last.concept in side.names):
            continue
        alone = (n == lo or not _may_be_named(tokens.words[n - 1], side)) and (
            n + 2 == hi or not tokens.words[n + 2].name
        )
        beside = side.reading.text[tokens.ends[n] : tokens.starts[n + 1]] == " "
        if alone and beside:
            found[last.concept] = n
    return found


def _may_be_named(word: Word, side: Side) -> bool:
    """Whether a word with a capital is a name, and not only the first of its sentence, or a title."""
    if word.norm in TITLES or word.norm in HEADS:
        return False
    return word.name and (word.concept in side.names or word.weight >= NAMES)


def _is_name(word: Word) -> bool:
    return (
        word.name
        and word.weight >= NAMES
        and not (describes(word) or word.when or word.norm in HEADS or len(word.norm) < SHORTEST)
    )


SHORTEST = 3
"""Fewer letters behind a name are that of a model or a degree: "Kepler GT", "Roe MP"."""
