"""Deeds: when two texts say that somebody did the same, or that it befell them, wherever they say it.

    the Assembly voted on Tuesday to override the veto  /  … fell: the Assembly voted to override it on Wednesday
    She will make the announcement at 11am in Dunmore   /  … made the announcement on Tuesday afternoon in Dunmore
    Holt's last term officially ends in 2031            /  … may resign before her term ends in 2030

A deed is a clause with one day, time or year: what it tells, its verb and who does it. Two are one where the verb and
the doer are the same and the shorter clause says little that the other does not. Only ever may they differ.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from compare.facts.dated import PARTS, dated, dated_sentences, differ, same_moment
from compare.facts.days import When
from compare.facts.found import Found, told
from compare.facts.phrases import is_past
from compare.facts.sides import NAMES, Side
from compare.words import Word, word_of

MOST = 12
"""Deeds of one verb in one text that are looked at."""
REACH = 12
"""Words on either side of a day that its clause is looked for in."""
TELLS = 0.25
"""A word of less weight tells nothing of a deed."""
SUBJECT = 6
"""Who does it stands at most this many words before the verb."""
SHARED, FEWEST = 0.6, 3
"""What two clauses share of the one that tells less, and how many words."""
_BREAKS = frozenset(',;:.—–()“”"\n')
_CONJUNCTIONS = frozenset(
    "before after when while that who which where because although though until since if but whether whose".split()
)
_UNSURE = frozenset(
    "would could might should if not never no unless would-be cant didnt dont wont isnt wasnt every each".split()
)
_NO_DAY_OF_IT = frozenset("since until till by before after from through between during".split())
_SELDOM = frozenset(
    word_of(word).concept
    for word in (
        "resign retire die surrender abdicate escape crash sink collapse born bury marry divorce impeach inaugurate"
    ).split()
)
"""What somebody seldom does twice, so that a short clause tells enough."""
_DOERS = frozenset("he she it they we you i who which that".split())
_CONTRACTED = frozenset(doer + verb for doer in _DOERS for verb in ("ll", "d", "ve", "re", "m", "s"))
_ONCE = frozenset(word_of(word).stem for word in "born die end expire founded establish marry retire".split())
"""What befalls a person or a thing but once, so that its year counts."""


class Deed(NamedTuple):
    """What is dated: its span and value, the concepts of its clause with their weights, its ``names``, its verbs by
    concept with who is told to do it ("" where nobody is) and what it is done to."""

    when: When
    bag: dict[str, float]
    names: frozenset[str]
    verbs: dict[str, tuple[str, frozenset[str]]]


_Sentences = Sequence[tuple[int, frozenset[str]]]


def deeds(a: Side, aside: Set[int], b: Side, aside_b: Set[int]) -> Iterator[Found]:
    """Days, times and years that two texts give one deed, and that do not agree, the sentences ``aside`` left out."""
    near, near_b = _near(_telling(a, aside), _telling(b, aside_b))
    here = _by_verb(a, near)
    there = _by_verb(b, near_b) if here else {}
    for verb in sorted(here.keys() & there.keys()):
        xs, ys = here[verb][:MOST], there[verb][:MOST]
        alike = [(x, y) for x in xs for y in ys if _is_one(x, y, verb)]
        agreed = {when for x, y in alike if same_moment(x.when, y.when) for when in (x.when, y.when)}
        for x, y in alike:
            if agreed.isdisjoint((x.when, y.when)) and differ(x.when, y.when):
                yield told("date", a, x.when.span, b, y.when.span, sure=False)


def _telling(side: Side, aside: Set[int]) -> list[tuple[int, frozenset[str]]]:
    """The dated sentences of a text that are not ``aside``, with the concepts of words that may be verbs or names."""
    words, ranges = side.reading.tokens.words, side.reading.ranges
    return [
        (n, frozenset([w.concept for w in words[slice(*ranges[n])] if w.weight >= VERBS and not w.when]))
        for n in dated_sentences(side)
        if n not in aside
    ]


def _near(here: _Sentences, there: _Sentences) -> tuple[list[int], list[int]]:
    """The sentences of two texts that share as much with one of the other's as two clauses on one deed must."""
    pairs = [(i, j) for i, x in here for j, y in there if len(x & y) >= 2]
    return sorted({i for i, _ in pairs}), sorted({j for _, j in pairs})


def _by_verb(side: Side, sentences: Sequence[int]) -> dict[str, list[Deed]]:
    """What is dated in sentences, by the concepts of the verbs."""
    table: defaultdict[str, list[Deed]] = defaultdict(list)
    for n in sentences:
        for when in dated(side, n):
            deed = _deed(side, n, when)
            if deed:
                for verb in deed.verbs:
                    table[verb].append(deed)
    return table


def _deed(side: Side, sentence: int, when: When) -> Deed | None:
    """What a moment dates; ``None`` where that is no deed, not sure to be done, or has more than one date."""
    reading = side.reading
    words, text = reading.tokens.words, reading.text
    first, last = reading.token_at(when.span[0]), reading.token_at(when.span[1])
    if text[when.span[1] : when.span[1] + 2] in {"’s", "'s"} or _names_no_day(words, first):
        return None
    low, high = _clause(side, sentence, first, last)
    clause = [*range(low, first), *range(last, high)]
    acts = [n for n in clause if _is_verb(words, n, when)]
    if not acts or any(words[n].norm in _UNSURE or _is_other_date(words[n], when) for n in clause):
        return None
    before = _antecedent(side, sentence, low) if low and words[low - 1].norm in _RELATIVE else []
    telling = [n for n in (*before, *clause) if _tells(side, n)]
    owner = words[before[-1]].concept if before else ""
    verbs = {words[n].concept: (_doer(side, low, n) or owner, _done_to(words, n, telling)) for n in acts}
    bag = {words[n].concept: words[n].weight for n in telling}
    names = frozenset([words[n].concept for n in telling if words[n].name and words[n].weight >= NAMES])
    return Deed(when, bag, names & side.names, verbs)


def _done_to(words: list[Word], verb: int, telling: list[int]) -> frozenset[str]:
    """What of those ``telling`` stands behind a verb: to whom or what it is done; of what happens once, nothing."""
    if words[verb].stem in _ONCE:
        return frozenset()
    return frozenset([words[n].concept for n in telling if n > verb])


def _names_no_day(words: list[Word], n: int) -> bool:
    """Whether the day at token ``n`` is an end of a time, or says of which day something is: "the Monday meeting"."""
    return n > 0 and words[n - 1].norm in _NO_DAY_OF_IT | _OF_A_DAY


_OF_A_DAY = frozenset("the a his her its their our my and or to".split())
_RELATIVE = frozenset("who which that".split())


def _is_other_date(word: Word, when: When) -> bool:
    """Whether a word gives a further date of the kind, or a year beside a day."""
    if when.kind == "year":
        return word.norm.isdecimal() and len(word.norm) == 4
    if word.norm.isdecimal() and len(word.norm) == 4:
        return True
    return word.when and when.kind == "weekday" and word.name


def _clause(side: Side, sentence: int, first: int, last: int) -> tuple[int, int]:
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
        return behind.name or behind.norm in _DOERS | {"the", "a", "an"}
    return words[n].norm == "and" and (is_past(behind) or behind.norm in _DOERS)


def _antecedent(side: Side, sentence: int, low: int) -> list[int]:
    """The tokens before "who" that say of whom a clause tells."""
    reading = side.reading
    start = max(reading.ranges[sentence][0], low - 1 - SUBJECT)
    return [n for n in range(start, low - 1) if reading.tokens.words[n].weight >= TELLS]


def _tells(side: Side, n: int) -> bool:
    word = side.reading.tokens.words[n]
    return word.weight >= TELLS and not (
        word.number or word.when or word.norm in PARTS or _is_pronoun(side, n)
    )


def _is_pronoun(side: Side, n: int) -> bool:
    """Whether a word is a pronoun, or one with its verb: "he'll"."""
    tokens = side.reading.tokens
    if tokens.norms[n] not in _CONTRACTED:
        return tokens.norms[n] in _DOERS
    form = side.reading.text[tokens.starts[n] : tokens.ends[n]].lower().replace("’", "'")
    return form.partition("'")[0] in _DOERS


def _is_verb(words: list[Word], n: int, when: When) -> bool:
    """Whether the word at token ``n`` says what is done, and not again and again."""
    word = words[n]
    if word.name or word.weight < VERBS or word.stem in _AGAIN or word.norm in _NO_VERBS:
        return False
    if when.kind == "year":
        return word.stem in _ONCE
    return is_past(word) or word.stem in _ONCE or (n > 0 and words[n - 1].norm in _AHEAD)


VERBS = 0.5
"""A verb of less weight says that somebody speaks."""
_NO_VERBS = frozenset("dead death deaths".split())
"""What is no verb, though it has the stem of one."""
_AHEAD = frozenset("will to be hell shell theyll well ill itll".split())
_AGAIN = frozenset(
    word_of(word).stem
    for word in (
        "meet speak talk visit play appear protest rally gather travel arrive return leave write ask call hold take "
        "give get go come see use be have do say tell fall rise attack fire shoot expect schedule set plan"
    ).split()
)


def _doer(side: Side, low: int, verb: int) -> str:
    """The concept of who or what stands before a verb, "" for a pronoun and for nobody."""
    words = side.reading.tokens.words
    n, low = verb - 1, max(low, verb - SUBJECT)
    while n >= low:
        if _is_pronoun(side, n):
            return ""
        if words[n].weight >= VERBS and not _is_beside(words[n]):
            within = next((m for m in (n - 1, n - 2, n - 3) if m >= low and words[m].norm in _WITHIN), None)
            if within is None:
                return words[n].concept
            n = within
        n -= 1
    return ""


def _is_beside(word: Word) -> bool:
    """Whether a word before a verb is an adverb, a day, or another verb."""
    return word.when or (not word.name and (word.norm.endswith("ly") or is_past(word)))


_WITHIN = frozenset("of as in at for from with on between under about over".split())


def _is_one(x: Deed, y: Deed, verb: str) -> bool:
    """Whether two clauses with the same verb tell of one deed."""
    (doer, done_to), (doer_b, done_to_b) = x.verbs[verb], y.verbs[verb]
    for one, other in (({doer} - {""}, {doer_b} - {""}), (done_to, done_to_b), (x.names, y.names)):
        if one and other and one.isdisjoint(other):
            return False
    shared = x.bag.keys() & y.bag.keys()
    least = min(sum(x.bag.values()), sum(y.bag.values()))
    if sum(min(x.bag[c], y.bag[c]) for c in shared) < SHARED * least:
        return False
    if doer == doer_b != "" and (x.when.kind == "year" or (verb in _SELDOM and doer in x.names & y.names)):
        return len(shared) >= min(FEWEST, len(x.bag), len(y.bag))
    return len(shared) >= FEWEST and (doer == doer_b != "" or not x.names.isdisjoint(y.names))
