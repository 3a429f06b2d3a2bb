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
from itertools import product

from rapidfuzz.fuzz import ratio

from compare.edits import Edit, edits
from compare.facts.phrases import TITLES, is_past, trimmed
from compare.facts.sides import Linked, Side
from compare.facts.spellings import folded, one_name, one_spelling
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


def replacements(pair: Linked) -> Iterator[Replaced]:
    """The names, places and terms in which two linked sentences differ."""
    left, right = pair.a.reading, pair.b.reading
    a, b = left.ranges[pair.i], right.ranges[pair.j]
    x, y = pair.words
    found = edits(*pair.stems)
    kept = sum([e.left[1] - e.left[0] for e in found if e.kept])
    for edit in found:
        if edit.kept:
            continue
        gone, come = x[slice(*edit.left)], y[slice(*edit.right)]
        if not gone or not come or max(len(gone), len(come)) > LONGEST:
            continue
        named = _are_names(gone, pair.a.names) and _are_names(come, pair.b.names)
        kind = "" if named else _contrast(gone, come)
        framed = _framed(x, y, edit) or (_at_the_end(x, y, edit) and _is_one_statement(pair))
        if not (named or kind) or not framed or _stands(gone, y) or _stands(come, x):
            continue
        here = a[0] + edit.left[0], a[0] + edit.left[1]
        there = b[0] + edit.right[0], b[0] + edit.right[1]
        printed = left.text[slice(*left.tokens.span(*here))], right.text[slice(*right.tokens.span(*there))]
        if one_spelling(*printed):
            continue
        if kind:
            sure = not kind.startswith("?") and (kind != "term" or len(gone) == len(come) == 1)
            yield Replaced(trimmed(gone, *here), trimmed(come, *there), kind.removeprefix("?"), sure)
        elif not _alias(gone, come):
            slip = _beside_a_name(x, y, edit) and _misspelt(*printed)
            known = _known(gone, pair.b.names) or _known(come, pair.a.names)
            share = kept / (max(len(x) - len(gone), len(y) - len(come)) or 1)
            if slip or share >= (KEPT if known else MAYBE):
                sure = (
                    slip
                    or share >= (SURE if known else NEARLY)
                    or (not known and _is_one_statement(pair, frozenset(w.concept for w in (*gone, *come))))
                )
                yield Replaced(here, there, "place" if _is_place(x, edit) else "name", sure)


NEARLY, SURE, MAYBE = 0.75, 0.9, 0.5
"""A name that the other text knows nothing of is another one at sight where this share of the words around is kept, one
that it knows where the second is; where less than the third is kept, or than ``KEPT`` of one known, nothing is said."""
SHARED = 0.7
"""Sentences that share this much of what they tell, each, are one statement."""


def rivals(pair: Linked) -> Iterator[Replaced]:
    """The one name that each of two sentences has and the other text nowhere, where all else is much the same."""
    here, there = _strangers(pair.a, pair.i, pair.b.names), _strangers(pair.b, pair.j, pair.a.names)
    if len(here) != 1 or len(there) != 1:
        return
    (first, last), (first_b, last_b) = here[0], there[0]
    x, y = pair.a.reading.tokens, pair.b.reading.tokens
    gone, come = x.words[first:last], y.words[first_b:last_b]
    if _alias(gone, come) or one_spelling(
        pair.a.reading.text[slice(*x.span(first, last))], pair.b.reading.text[slice(*y.span(first_b, last_b))]
    ):
        return
    share = pair.shared_but(frozenset(w.concept for w in (*gone, *come)))
    places = [n > 0 and row[n - 1].norm in _PLACE_BEFORE for row, n in ((x.words, first), (y.words, first_b))]
    if places[0] == places[1] and share >= (RIVAL_PLACES if places[0] else SHARED):
        yield Replaced((first, last), (first_b, last_b), "place" if places[0] else "name", share >= NEARLY)


RIVAL_PLACES = 0.55
"""Of two places that only one text each knows, as much has to be shared around; of other names ``SHARED``."""


def _strangers(side: Side, sentence: int, known: frozenset[str]) -> list[tuple[int, int]]:
    """The names of a sentence that the other text does not know, as token ranges."""
    words = side.reading.tokens.words
    first, last = side.reading.ranges[sentence]
    found: list[tuple[int, int]] = []
    for n in range(first, last):
        if words[n].name and words[n].concept in side.names and not words[n].when:
            if found and found[-1][1] == n:
                found[-1] = found[-1][0], n + 1
            else:
                found.append((n, n + 1))
    return [
        part
        for part in found
        if not all(_describes(w) for w in words[slice(*part)]) and not _known(words[slice(*part)], known)
    ]


def _is_one_statement(pair: Linked, aside: frozenset[str] = frozenset()) -> bool:
    """Whether two sentences share nearly all that they tell, the concepts ``aside`` left out."""
    return pair.kept >= NEARLY or pair.shared_but(aside) >= SHARED


def _is_place(x: list[Word], edit: Edit) -> bool:
    """Whether a changed name is that of a place: behind "in" and the like, and not the head of a longer name."""
    (start, end) = edit.left
    behind = x[end] if end < len(x) else None
    return start > 0 and x[start - 1].norm in _PLACE_BEFORE and not (behind and behind.name)


def _at_the_end(x: list[Word], y: list[Word], edit: Edit) -> bool:
    """Whether both sentences end with the changed words, and the word before them is kept."""
    (start, end), (start_b, end_b) = edit.left, edit.right
    return end == len(x) and end_b == len(y) and start > 0 and start_b > 0


def _are_names(words: list[Word], names: frozenset[str]) -> bool:
    """Whether words name a person or a place, and not an office, a party or a people."""
    return all(w.name and w.concept in names for w in words) and not all(_describes(w) for w in words)


def _describes(word: Word) -> bool:
    return word.norm in _DESCRIPTORS or word.norm in TITLES or word.weight < 1 or word.concept.startswith("=")


_DESCRIPTORS = frozenset(
    "democrat democratic democrats republican republicans gop labor conservative conservatives liberal liberals "
    "socialist senate house congress congressional parliament commons assembly council committee commission party "
    "federal national state interior foreign defense finance justice treasury minority majority opposition deputy "
    "leader speaker chairman chairwoman chair secretary attorney director chief chancellor premier supreme court "
    "ministry department office bureau agency board bank union association society church university college "
    "american european african asian western eastern northern southern central former acting interim senior junior "
    "tea primary caucus convention celsius fahrenheit".split()
)


def _known(words: list[Word], names: frozenset[str]) -> bool:
    """Whether the other text knows these names too: then it may well speak of something else here."""
    return any(w.concept in names for w in words if not _describes(w))


def _beside_a_name(x: list[Word], y: list[Word], edit: Edit) -> bool:
    """Whether a kept name stands beside the changed one: "Vicenta Ruiz" / "Vincenta Ruiz"."""
    (start, end), (start_b, end_b) = edit.left, edit.right
    behind = end < len(x) and end_b < len(y) and x[end].name and not _describes(x[end])
    return behind or (start > 0 and start_b > 0 and x[start - 1].name and x[start - 1].norm not in TITLES)


def _misspelt(a: str, b: str) -> bool:
    """Whether two names are one that somebody spelt wrongly."""
    x, y = folded(a), folded(b)
    return x[0] == y[0] and ratio(x, y) >= 75


def _framed(x: list[Word], y: list[Word], edit: Edit) -> bool:
    """Whether words are kept behind the changed ones, and some around them tell."""
    (start, end), (_, end_b) = edit.left, edit.right
    if end >= len(x) or end_b >= len(y):
        return False
    return sum(w.weight for w in (*x[max(0, start - 3) : start], *x[end : end + 3])) >= 0.5


def hedges(left: Reading, i: int, right: Reading, j: int) -> Iterator[Replaced]:
    """Where one of two sentences, else kept nearly word for word, says "allegedly": each range holds what is said."""
    yield from _only_in_one(left, i, right, j, _HEDGES, "attribution", sure=False)


def swaps(left: Reading, i: int, right: Reading, j: int) -> Iterator[Replaced]:
    """Where two sentences have the same verb and their names change places about it: who did it to whom."""
    a, b = left.ranges[i], right.ranges[j]
    x, y = left.tokens.words[slice(*a)], right.tokens.words[slice(*b)]
    names = {w.norm for w in x if w.name and w.weight >= NAMES} & {w.norm for w in y if w.name}
    if len(names) < TWO:
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


TWO = 2
SUBJECT = 5
"""Who does it and to whom it is done stand this near to the verb."""


def _verbs(x: list[Word], y: list[Word]) -> Iterator[tuple[int, int]]:
    """Where verbs in the past stand that both sides have."""
    at = {w.norm: m for m, w in enumerate(y) if not w.name and (is_past(w) or w.norm in _UNCHANGED)}
    for n, word in enumerate(x):
        if word.norm in at and not word.name:
            yield n, at[word.norm]


_UNCHANGED = frozenset("beat hit hurt cut bid bet quit sued".split())
"""Verbs whose past has no form of its own."""
NAMES = 0.9
"""A name of less weight is a common word with a capital."""


def _beside(words: list[Word], verb: int, names: set[str]) -> tuple[str, str] | None:
    """The nearest of ``names`` before a verb, and behind it."""
    before = next((w.norm for w in words[max(0, verb - SUBJECT) : verb][::-1] if w.norm in names), None)
    behind = next((w.norm for w in words[verb + 1 : verb + 1 + SUBJECT] if w.norm in names), None)
    return (before, behind) if before and behind else None


def _is_passive(words: list[Word], verb: int) -> bool:
    """Whether a verb is told of whom it befalls: "was beaten by"."""
    return "by" in {w.norm for w in words[verb + 1 : verb + 3]}


def negations(left: Reading, i: int, right: Reading, j: int) -> Iterator[Replaced]:
    """Where one of two sentences, else kept nearly word for word, says "not": each range holds the word denied."""
    yield from _only_in_one(left, i, right, j, _NOT, "outcome", sure=True)


def _only_in_one(
    left: Reading, i: int, right: Reading, j: int, marks: frozenset[str], kind: str, *, sure: bool
) -> Iterator[Replaced]:
    a, b = left.ranges[i], right.ranges[j]
    if marks.isdisjoint(left.tokens.norms[slice(*a)]) == marks.isdisjoint(right.tokens.norms[slice(*b)]):
        return
    x, y = left.tokens.words[slice(*a)], right.tokens.words[slice(*b)]
    found = edits([w.stem for w in x], [w.stem for w in y])
    longest = max(sum(w.norm not in marks and w.norm not in _SUPPORT for w in row) for row in (x, y))
    if sum(e.left[1] - e.left[0] for e in found if e.kept) < KEPT * longest:
        return
    for edit in found:
        said = {w.norm for w in (*x[slice(*edit.left)], *y[slice(*edit.right)])}
        if edit.kept or not said & marks or len(said) > 2 or any(w.startswith(_UN) for w in said):
            continue
        if edit.left[1] < len(x) and edit.right[1] < len(y):
            here = a[0] + edit.left[0], a[0] + edit.left[1] + 1
            there = b[0] + edit.right[0], b[0] + edit.right[1] + 1
            yield Replaced(here, there, kind, sure)


_UN = ("non", "un", "in", "im", "dis")
"""What a word begins with that says "not" by itself: "not binding" and "non-binding"."""
_SUPPORT = frozenset("do does did".split())
"""What "not" brings with it: "did not resign" is "resigned" denied, word for word."""
_HEDGES = frozenset("allegedly reportedly apparently purportedly supposedly alleged suspected".split())
_NOT = frozenset(
    "not no never cannot dont doesnt didnt isnt arent wasnt werent wont cant couldnt wouldnt hasnt havent".split()
)
KEPT = 0.7
"""Sentences are kept nearly word for word where this share of the longer one's words is."""


def _stands(words: list[Word], sentence: list[Word]) -> bool:
    """Whether one of ``words`` that tells stands in the other sentence too, elsewhere: then nothing is replaced."""
    stems = {w.stem for w in sentence}
    return any(w.stem in stems for w in words if w.weight >= 0.5)


def _contrast(gone: list[Word], come: list[Word]) -> str:
    """The kind under which two words that contrast stand in the table, with "?" if they only may; "" for none."""
    sorts = _sorts()
    pairs = [(a.stem, b.stem) for a in gone for b in come if a.concept != b.concept]
    for verb, row, turned in ((gone, come, False), (come, gone, True)):
        if len(row) == PARTICLE:  # "accepted" / "turned down"
            both = "_".join(w.stem for w in row)
            pairs += [(both, w.stem) if turned else (w.stem, both) for w in verb]
    return next((sorts[pair] for pair in pairs if pair in sorts), "")


PARTICLE = 2
"""Words of a verb with a particle."""


def _alias(gone: list[Word], come: list[Word]) -> bool:
    """Whether two names are one: a part of the other, its initials, or another spelling."""
    a, b = [folded(w.norm) for w in gone], [folded(w.norm) for w in come]
    if set(a) & set(b) or {w.concept for w in gone} & {w.concept for w in come}:
        return True
    if TITLES.issuperset(a) or TITLES.issuperset(b):
        return True
    if any(x[:3] == y[:3] and (x.startswith(y) or y.startswith(x)) for x in a for y in b):
        return True
    for short, long in ((a, b), (b, a)):
        if len(short) == 1 and short[0] == "".join(word[0] for word in long):
            return True
    if len(a) == len(b):
        return all(map(one_name, a, b))
    return any(one_name(x, y) for x in a for y in b)


def _stem(word: str) -> str:
    return stem_of(word_of(word).norm)


@cache
def _sorts() -> dict[tuple[str, str], str]:
    """Pairs of stems that contrast, to the kind of divergence; the first line of the table that has them counts.

    Before the kind stands "?" where the texts only may differ.
    """
    table: dict[tuple[str, str], str] = {}
    for line in read_lines("contrasts.txt"):
        kind, _, words = line.removeprefix("? ").rpartition(":")
        kind = ("?" if line.startswith("?") else "") + (kind or "term")
        sides = [["_".join(map(_stem, w.split("_"))) for w in side.split()] for side in words.split("|")]
        groups = sides if len(sides) > 1 else [[stem] for stem in sides[0]]
        for here in groups:
            for there in groups:
                for pair in product(here, there):
                    if here is not there and pair[0] != pair[1]:
                        table.setdefault(pair, kind)
    return table
