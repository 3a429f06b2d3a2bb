"""Substitutes: words that stand in each other's place in two copies of one sentence.

    The price of coffee rose to its highest in 13 years …   /   The price of cocoa rose to its highest in 13 years …

Nobody can list all words that name two things. Where agency copy is kept nearly word for word, who edited it changed
a word for a reason: it may be another word for one thing, or another thing, and a reader wants to see it.
"""

from collections.abc import Iterator

from compare.attribution import said_in
from compare.cues import QUOTED, SAID
from compare.edits import Edit
from compare.facts.figures.kinds import is_unit
from compare.facts.found import Replaced
from compare.facts.sides import Linked, Side
from compare.facts.terms.phrases import is_past, same_words, trimmed
from compare.facts.terms.spellings import one_spelling
from compare.words import Word

COPY, ALIKE, SHORTEST = 0.75, 0.65, 7
"""Two sentences are copies where this share of the shorter one's words is kept, and both are this much alike, if they
have as many words."""
MOST = 3
"""A sentence with more changes is retold."""
LONGEST = 4
"""Stretches of more words are other statements."""
TELLS = 0.5
"""A word of this weight tells something by itself."""


def substitutes(pair: Linked) -> Iterator[Replaced]:
    """The words, neither names nor figures, that stand in each other's place in two copies of one sentence."""
    x, y = pair.words
    if pair.alike < ALIKE or pair.kept < COPY or min(len(x), len(y)) < SHORTEST:
        return
    found = pair.replaced
    if len(found) > MOST:
        return
    a, b = pair.a.reading.ranges[pair.i][0], pair.b.reading.ranges[pair.j][0]
    for edit in found:
        gone, come = x[slice(*edit.left)], y[slice(*edit.right)]
        if _are_verbs(x, y, edit) or not (_names_a_thing(gone) and _names_a_thing(come)):
            continue
        if _is_one(gone, come):
            continue
        here = trimmed(gone, a + edit.left[0], a + edit.left[1])
        there = trimmed(come, b + edit.right[0], b + edit.right[1])
        if max(here[1] - here[0], there[1] - there[0]) > LONGEST:
            continue
        if not (_stand(gone, pair.b, pair.j) or _stand(come, pair.a, pair.i) or _is_aside(pair, here, there)):
            yield Replaced(here, there, "term", sure=False)


def _names_a_thing(words: list[Word]) -> bool:
    """Whether one of ``words`` may name a thing or say what it is like, and none is a figure, a day or a time."""
    tells = False
    for w in words:
        if w.figure or w.when:
            return False
        if not (tells or w.weight < TELLS or w.name):
            tells = not (w.norm.endswith(_NO_THINGS) or is_past(w))
    return tells


_NO_THINGS = ("ly", "ing")
_BEFORE_A_VERB = frozenset("to will would can could may might must should shall not".split())


def _are_verbs(x: list[Word], y: list[Word], edit: Edit) -> bool:
    """Whether a verb is another verb: a new word for what is done, as agency copy gets them by the dozen."""
    n, m = edit.left[0], edit.right[0]
    return (n > 0 and x[n - 1].norm in _BEFORE_A_VERB) or (m > 0 and y[m - 1].norm in _BEFORE_A_VERB)


def _is_one(gone: list[Word], come: list[Word]) -> bool:
    """Whether two stretches are one in other words, a unit, or one written apart or at length: "tear gas", "vet"."""
    if not {w.concept for w in gone}.isdisjoint([w.concept for w in come]):
        return True
    a, b = _joined(gone), _joined(come)
    if a.startswith(b) or b.startswith(a) or is_unit(gone[0].norm) or is_unit(come[0].norm):
        return True
    return same_words(gone, come)


def _joined(words: list[Word]) -> str:
    return "".join([w.norm for w in words if w.weight >= 0.25])


def _stand(words: list[Word], side: Side, sentence: int) -> bool:
    """Whether one of ``words`` that tells stands in the other sentence too, elsewhere."""
    told = {w.concept for w in words if w.weight >= TELLS}
    return not told.isdisjoint(side.reading.tokens.concepts[slice(*side.reading.ranges[sentence])])


def _is_aside(pair: Linked, here: tuple[int, int], there: tuple[int, int]) -> bool:
    """Whether the words are quoted, or only say who says so, or are one word in two spellings."""
    for side, sentence, tokens in ((pair.a, pair.i, here), (pair.b, pair.j, there)):
        reading = side.reading
        if not reading.has(SAID | QUOTED, sentence):
            continue
        start, end = reading.tokens.span(*tokens)
        begin = reading.sentences[sentence][0]
        said = [(begin + s, begin + e) for s, e in said_in(reading, sentence)]
        if any(s < end and start < e for s, e in (*side.quoted(sentence), *said)):
            return True
    x, y = pair.a.reading, pair.b.reading
    return one_spelling(x.text[slice(*x.tokens.span(*here))], y.text[slice(*y.tokens.span(*there))])
