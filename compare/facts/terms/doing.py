"""Doing: which word of a clause says what is done, and who stands before it as the one who does it.

the Assembly voted late on Wednesday  ->  voted, the Assembly
her last term as governor ends        ->  ends, term
"""

from functools import lru_cache

from compare.facts.sides import Side
from compare.facts.terms.phrases import is_past
from compare.words import Word, word_of

SUBJECT = 6
"""Who does it stands at most this many words before the verb."""
PRONOUNS = frozenset("he she it they we you i who which that".split())
_CONTRACTED = frozenset(doer + verb for doer in PRONOUNS for verb in ("ll", "d", "ve", "re", "m", "s"))
BUT_ONCE = frozenset(
    word_of(word).stem for word in "born die end expire founded establish marry retire".split()
)
"""What befalls a person or a thing but once, so that its year counts."""
VERBS = 0.5
"""A verb of less weight says that somebody speaks."""
_NO_VERBS = frozenset("dead death deaths".split())
"""What is no verb, though it has the stem of one."""
_AHEAD_OF_A_VERB = frozenset("will to shall would could may might must hell shell theyll well itll".split())
_HELPERS = frozenset("was were been had did".split())
_AHEAD = frozenset("will to be hell shell theyll well ill itll".split())
"""What stands before a verb of what is to come; the last six are "he'll" and its like, as ``Word.norm`` has them."""
_AGAIN = frozenset(
    word_of(word).stem
    for word in (
        "meet speak talk visit play appear protest rally gather travel arrive return leave write ask call hold take "
        "give get go come see use be have do say tell fall rise attack fire shoot expect schedule set plan"
    ).split()
)


def is_pronoun(side: Side, n: int) -> bool:
    """Whether a word is a pronoun, or one with its verb: "he'll"."""
    tokens = side.reading.tokens
    if tokens.norms[n] not in _CONTRACTED:
        return tokens.norms[n] in PRONOUNS
    form = side.reading.text[tokens.starts[n] : tokens.ends[n]].lower().replace("’", "'")
    return form.partition("'")[0] in PRONOUNS


def is_verb(words: list[Word], n: int, *, once: bool) -> bool:
    """Whether the word at token ``n`` says what is done, and not again and again; or what is done but ``once``."""
    word = words[n]
    if once:
        return word.stem in BUT_ONCE and may_be_verb(word)
    return may_be_verb(word) or (n > 0 and words[n - 1].norm in _AHEAD and _is_no_other(word))


@lru_cache(maxsize=20_000)
def may_be_verb(word: Word) -> bool:
    """Whether a word has the form of a verb in the past, or names what happens but once."""
    return (is_past(word) or word.stem in BUT_ONCE) and _is_no_other(word)


def is_done(words: list[Word], n: int) -> bool:
    """Whether the word at token ``n`` says what is done, and more than that somebody speaks."""
    word = words[n]
    if word.name or word.weight < VERBS or word.norm in _NO_VERBS | _HELPERS:
        return False
    return is_past(word) or (n > 0 and words[n - 1].norm in _AHEAD_OF_A_VERB)


def _is_no_other(word: Word) -> bool:
    """Whether a word is no name, and no verb of speaking or of what is done again and again."""
    return not (word.name or word.weight < VERBS or word.stem in _AGAIN or word.norm in _NO_VERBS)


def doer_of(side: Side, low: int, verb: int) -> str:
    """The concept of who or what stands before a verb, "" for a pronoun and for nobody."""
    words = side.reading.tokens.words
    n, low = verb - 1, max(low, verb - SUBJECT)
    while n >= low:
        if is_pronoun(side, n):
            return ""
        if words[n].weight >= VERBS and not _is_beside(words[n]):
            within = next((m for m in (n - 1, n - 2, n - 3) if m >= low and words[m].norm in _WITHIN), None)
            if (
                within is not None
                and "," in side.reading.text[slice(*side.reading.tokens.span(within, n + 1))]
            ):
                within = None  # in Arlen, the mayor said
            if within is None:
                return words[n].concept
            n = within
        n -= 1
    return ""


def _is_beside(word: Word) -> bool:
    """Whether a word before a verb is an adverb, a day, or another verb."""
    return word.when or (not word.name and (word.norm.endswith("ly") or is_past(word)))


_WITHIN = frozenset("of as in at for from with on between under about over".split())


def clause_about(side: Side, sentence: int, first: int, last: int) -> tuple[int, int]:
    """The half-open token range of the clause about tokens ``first`` to ``last``."""
    reading = side.reading
    tokens, text = reading.tokens, reading.text
    start, end = reading.ranges[sentence]
    low = first
    while low > max(start, first - REACH) and _BREAKS.isdisjoint(
        text[tokens.ends[low - 1] : tokens.starts[low]]
    ):
        if _begins(tokens.words, low - 1):
            break
        low -= 1
    high = last
    while high < min(end, last + REACH) and _BREAKS.isdisjoint(
        text[tokens.ends[high - 1] : tokens.starts[high]]
    ):
        if _begins(tokens.words, high):
            break
        high += 1
    return low, high


def _begins(words: list[Word], n: int) -> bool:
    """Whether a new clause begins with the word at token ``n``: "before", or "and" with a verb behind it."""
    if words[n].norm in _CONJUNCTIONS:
        return True
    behind = words[n + 1] if n + 1 < len(words) else words[n]
    if words[n].norm == "as":  # "as governor" begins none
        return behind.name or behind.norm in PRONOUNS | {"the", "a", "an"}
    return words[n].norm == "and" and (is_past(behind) or behind.norm in PRONOUNS)


REACH = 12
"""Words on either side of a day that its clause is looked for in."""
_BREAKS = frozenset(',;:.—–()“”"\n')
_CONJUNCTIONS = frozenset(
    "before after when while that who which where because although though until since if but whether whose".split()
)
