"""Polarity: what one of two sentences says was done and the other that it was not, however the rest is worded.

    The vendors will seek damages      /  They would not seek damages, their leader said
    He has apologised to the family    /  The driver has refused to apologise

``denials`` looks at sentences kept nearly word for word; here a link that is sure is enough, where both have the verb
once, and a word that tells beside it. Who says so may be another on each side, so it is never sure.
"""

from collections.abc import Iterator

from compare import cues
from compare.facts.figures.people import PEOPLE
from compare.facts.found import Replaced
from compare.facts.sides import Linked
from compare.facts.terms.denials import denials
from compare.facts.terms.phrases import is_past
from compare.reading import Reading, once
from compare.words import Word, stem_of

LIKELY, SHARED = 0.9, 0.45
"""The link is at least as likely, and of what each sentence tells the other has this share; ..."""
SURE, SHARED_OF_SURE = 0.99, 0.3
"""... and this one where the link is as sure as that."""
TELLS = 0.5
"""A verb of less weight ("asked") counts only with the same word behind it on both sides."""
REACH = 4
"""Between a "not" and its verb stand fewer words."""
BESIDE = 5
"""A word that both sentences have beside the verb stands this near."""
SHORT = 7
"""In a sentence of no more words all is beside the verb."""
_BETWEEN = frozenset(
    "be been being is are was were am have has had do does did will would can could may might shall should must to "
    "also yet so far ever immediately currently even now be able going".split()
)
_REFUSING = frozenset(stem_of(word) for word in cues.REFUSING)
_DENIAL = frozenset("deny denied denies denying".split())
_HAVING, _OF_DENIAL = "having", frozenset("that he she it they his her its their any ever".split())
"""Before what is denied: "denied that he had", "denies ever having"."""
_SAID = frozenset({"said", "told"})
_YET = "yet"
"""Who has yet to do something has not done it."""
_NOBODY = frozenset({"nobody", "none", "one"})
"""Who stands before a verb that is denied of all, "one" behind "no"."""
_NO_VERBS = ("ion", "ions", "ment", "ments", "ness", "ity", "ists", "ist")
_DENYING = cues.NEGATIONS | frozenset(
    "without nobody none nothing neither nor non too less hardly barely rarely unlikely until unless whether if".split()
)
_HINDERING = frozenset(
    stem_of(word)
    for word in "prevent bar ban prohibit forbid block deny reject stop avoid lack oppose rule cancel abandon".split()
)


def turned(pair: Linked) -> Iterator[Replaced]:
    """The first verb of two linked sentences that one of them denies: each range is that of the verb with its "not"."""
    if pair.score < LIKELY or pair.shared < (SHARED if pair.score < SURE else SHARED_OF_SURE):
        return
    here, there = _verbs(pair.a.reading, pair.i), _verbs(pair.b.reading, pair.j)
    for stem in [stem for stem in here if stem in there]:
        n, m = here[stem], there[stem]
        first, first_b = (
            _denied_from(reading.tokens.words, reading.ranges[sentence][0], verb)
            for reading, sentence, verb in ((pair.a.reading, pair.i, n), (pair.b.reading, pair.j, m))
        )
        if (first < n) == (first_b < m) or not _share_a_word(pair, n, m):
            continue
        if not _denies(pair, 1 if first < n else 0) and not any(denials(pair)):
            yield Replaced((first, n + 1), (first_b, m + 1), "outcome", sure=False)
            return


def _denies(pair: Linked, side: int) -> bool:
    """Whether a sentence denies anything at all, or hinders what the other does not: it may deny the same in other
    words."""
    alone = pair.alone[side]
    return any(
        w.norm in _DENYING or (w.stem in alone and w.stem in _REFUSING | _HINDERING) for w in pair.words[side]
    )


@once
def _verbs(reading: Reading, sentence: int) -> dict[str, int]:
    """The words of a sentence that may be verbs, by stem; those that stand there twice are left out."""
    words = reading.tokens.words
    first, last = reading.ranges[sentence]
    found: dict[str, int] = {}
    twice: set[str] = set()
    for n in range(first, last):
        word = words[n]
        if word.stem in found:
            twice.add(word.stem)
        elif _may_be_a_verb(word):
            found[word.stem] = n
    return {stem: place for stem, place in found.items() if stem not in twice}


def _may_be_a_verb(word: Word) -> bool:
    if word.weight < TELLS:
        return is_past(word) and word.norm not in _BETWEEN | _SAID
    return (
        not (word.name or word.figure or word.when)
        and not word.norm.endswith(_NO_VERBS)
        and word.stem not in _REFUSING
        and word.concept not in PEOPLE
    )


def _denied_from(words: list[Word], first: int, verb: int) -> int:
    """The token that denies the word at ``verb``; ``verb`` itself where none does."""
    clause = False
    for n in range(verb - 1, max(first, verb - REACH) - 1, -1):
        norm = words[n].norm
        if (norm in cues.NEGATIONS and not clause) or (norm == _YET and words[n + 1].norm == "to"):
            return n
        if norm in _NOBODY and not clause and (norm != "one" or words[n - 1].norm == "no"):
            return n - 1 if norm == "one" else n
        if words[n].stem in _REFUSING and words[n + 1].norm == "to":
            return n
        if norm in _DENIAL and (clause or words[verb].norm.endswith("ing")):
            return n
        clause = clause or norm == _HAVING or norm in _OF_DENIAL
        if not (clause or norm in _BETWEEN) or (clause and norm not in _BETWEEN | _OF_DENIAL | {_HAVING}):
            break
    return verb


def _share_a_word(pair: Linked, n: int, m: int) -> bool:
    """Whether a word that tells, and is no name, stands beside both verbs, or one sentence is short; behind verbs that
    say little."""
    if pair.a.reading.tokens.words[n].weight < TELLS:
        return not _behind(pair.a.reading, pair.i, n).isdisjoint(_behind(pair.b.reading, pair.j, m))
    if min(map(len, pair.words)) <= SHORT:
        return True
    return not _beside(pair.a.reading, pair.i, n).isdisjoint(_beside(pair.b.reading, pair.j, m))


def _behind(reading: Reading, sentence: int, n: int) -> set[str]:
    """What tells behind a verb that says little by itself: "known to the police"."""
    words, last = reading.tokens.words, reading.ranges[sentence][1]
    return {w.concept for w in words[n + 1 : min(last, n + 2 + BESIDE)] if w.weight >= TELLS and not w.name}


def _beside(reading: Reading, sentence: int, n: int) -> set[str]:
    first, last = reading.ranges[sentence]
    words = reading.tokens.words
    near = (*words[max(first, n - BESIDE) : n], *words[n + 1 : min(last, n + 1 + BESIDE)])
    return {w.concept for w in near if w.weight >= TELLS and not w.name}
