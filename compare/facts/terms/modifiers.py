"""Modifiers: what two retold sentences set before the same word in the same phrase, and that may say another thing.

    They will swim under their own flag       /   Its swimmers may race under a neutral flag
    Observers said the count was well run     /   The count was poorly run, observers said

``heads`` has the words that exclude each other, ``substitutes`` those of sentences kept nearly word for word; here any
two words will do, where the same word leads up to them and the same word, which both sentences have once, stands
behind.
Neither text may have the other's word before that word anywhere. Who only praises or blames says no other thing.
"""

from collections.abc import Iterator

from compare.facts.found import Replaced
from compare.facts.sides import Linked, Side
from compare.facts.terms.phrases import is_past
from compare.words import Word

LIKELY, COPY = 0.5, 0.8
"""The link is at least as likely; sentences more alike are copies, whose changed words are told as such."""
TELLS = 0.5
"""A word of less weight is no head, and no modifier but for those listed."""
ALIKE = 4
"""Two words that begin with as many letters alike are one: "drunk", "drunken"."""
MOST = 2
"""So many are told of one pair; sentences that have more are two statements."""
_LIGHT = frozenset("own well poorly badly ill better worse best worst fully barely".split())
"""Light words that tell something before a noun or a participle."""
_SKIPPED = frozenset("a an the his her its their our my your this that these those some any no not".split())
_PLACED = dict.fromkeys("in at on inside near within".split(), "in")
_WAYS = "of under with from for by to into against over through behind as"
_LEADING = {word: word for word in _WAYS.split()} | _PLACED
"""What leads up to a phrase, each with what it is compared by."""
_BEING = frozenset("is are was were be been being".split())
_OPINION = frozenset(
    (
        "big large huge massive great major strong powerful heavy severe serious harsh brutal fierce furious "
        "terrible tragic horrific chilling vicious deadly dramatic shocking stunning key main chief leading top "
        "prominent famous popular notable important significant considerable substantial nice good bad fine "
        "beautiful small little tiny short long new latest recent old former late current next last previous other "
        "further additional extra more another local different various several many few certain such same whole "
        "entire total real true simple clear extensive emotional long-awaited controversial so-called "
        "complimentary"
    ).split()
)
"""Words that praise or blame, or set a thing in size or time, and hardly make it another."""


def modifiers(pair: Linked) -> Iterator[Replaced]:
    """The words that stand before the same word of two linked sentences, one on each side alone, in the same phrase."""
    if pair.score < LIKELY or pair.alike > COPY:
        return
    a, b = pair.a.reading.ranges[pair.i][0], pair.b.reading.ranges[pair.j][0]
    found = [(a + n, b + m) for n, m in _replaced(pair) if _differ(pair, a + n, b + m)]
    for n, m in found if len(found) <= MOST else ():
        yield Replaced((n - 1, n), (m - 1, m), "term", sure=False)


def _replaced(pair: Linked) -> Iterator[tuple[int, int]]:
    """Where in two sentences kept words stand behind one that each has alone, put for the other's."""
    (x, y), (alone, alone_b) = pair.stems, pair.alone
    for edit in pair.replaced:
        n, m = edit.left[1], edit.right[1]
        if 1 < n < len(x) and 1 < m < len(y) and x[n - 1] in alone and y[m - 1] in alone_b:
            yield n, m


def _is_head(word: Word) -> bool:
    return word.weight >= TELLS and not (word.name or word.figure or word.when)


def _modifies(word: Word) -> bool:
    """Whether a word may say what the next one is like, and more than that it is good, bad or big."""
    if word.name or word.figure or word.when or word.norm in _OPINION:
        return False
    return word.norm in _LIGHT or (word.weight >= TELLS and not word.norm.endswith("ly"))


def _differ(pair: Linked, n: int, m: int) -> bool:
    """Whether what stands before one word at token ``n`` and at ``m`` may be two things: the word stands once in both
    sentences, the same word leads up to both, and no text has what the other has."""
    x, y = pair.a.reading.tokens, pair.b.reading.tokens
    gone, come = x.words[n - 1], y.words[m - 1]
    if not (_is_head(x.words[n]) and _modifies(gone) and _modifies(come)) or _is_one(gone, come):
        return False
    for side, sentence, at in ((pair.a, pair.i, n), (pair.b, pair.j, m)):
        tokens = side.reading.tokens
        between = side.reading.text[tokens.ends[at - 1] : tokens.starts[at]]
        if (
            not between.isspace()
            or tokens.norms[slice(*side.reading.ranges[sentence])].count(tokens.norms[at]) > 1
        ):
            return False
    led = _led_by(pair.a, pair.i, n - 1)
    if not led or led != _led_by(pair.b, pair.j, m - 1):
        return False
    return not (_stands(pair.b, x.stems[n], gone) or _stands(pair.a, x.stems[n], come))


def _is_one(gone: Word, come: Word) -> bool:
    return gone.concept == come.concept or gone.norm[:ALIKE] == come.norm[:ALIKE]


def _led_by(side: Side, sentence: int, modifier: int) -> tuple[str, ...]:
    """The word that leads up to a modifier, with the word before it where it is a small one; none for a verb."""
    words = side.reading.tokens.words
    first = side.reading.ranges[sentence][0]
    n = modifier - 1
    while n >= first and words[n].norm in _SKIPPED:
        n -= 1
    if n <= first:
        return ()
    before = words[n - 1] if words[n - 1].weight >= TELLS or n - 1 == first else words[n - 2]
    if words[n].norm in _BEING:
        return ("be",) if words[modifier].norm in _LIGHT else ("be", before.concept)
    if words[n].norm in _LEADING:
        return (_LEADING[words[n].norm], before.concept) if before.weight >= TELLS else ()
    leads = words[n].weight >= TELLS and (n < modifier - 1 or is_past(words[n]))
    return (words[n].concept,) if leads else ()


def _stands(side: Side, head: str, modifier: Word) -> bool:
    """Whether a text has a modifier right before a head, or two words before."""
    stems, known = side.reading.tokens.stems, side.reading.kept(_stands)
    if 0 not in known:
        known[0] = frozenset(stems)
    at = -1
    for _ in range(stems.count(modifier.stem) if modifier.stem in known[0] else 0):
        at = stems.index(modifier.stem, at + 1)
        if head in stems[at + 1 : at + 3]:
            return True
    return False
