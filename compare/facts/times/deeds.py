"""Deeds: when two texts say that somebody did the same, or that it befell them, wherever they say it.

    the Assembly voted on Tuesday to override the veto  /  … fell: the Assembly voted to override it on Wednesday
    She will make the announcement at 11am in Dunmore   /  … made the announcement on Tuesday afternoon in Dunmore
    Holt's last term officially ends in 2031            /  … may resign before her term ends in 2030

A deed is a clause with one day, time or year: what it tells, its verb and who does it. Two are one where the verb and
the doer are the same and the shorter clause says little that the other does not. Only ever may they differ.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.cues import AHEAD, DATED
from compare.facts.found import Found, told
from compare.facts.sides import NAMES, Side
from compare.facts.terms.doing import (
    BUT_ONCE,
    SUBJECT,
    VERBS,
    clause_about,
    doer_of,
    is_pronoun,
    is_verb,
    may_be_verb,
)
from compare.facts.times.another import marked, of_another
from compare.facts.times.dated import PARTS_OF_A_DAY, dated, dated_sentences, differ, same_moment
from compare.facts.times.days import When, same_moments
from compare.reading import Reading
from compare.taking import Joined
from compare.words import Word, word_of

MOST = 12
"""Deeds of one verb in one text that are looked at."""
TELLS = 0.25
"""A word of less weight tells nothing of a deed."""
SHARED, FEWEST = 0.6, 3
"""What two clauses share of the one that tells less, and how many words."""
_UNSURE = frozenset(
    "would could might should if not never no unless cant didnt dont wont isnt wasnt every each".split()
)
_NO_DAY_OF_IT = frozenset(
    "since until till by before after from through between during the a his her its their our my and or to".split()
)
_SELDOM = frozenset(
    word_of(word).concept
    for word in (
        "resign retire die surrender abdicate escape crash sink collapse born bury marry divorce impeach inaugurate"
    ).split()
)
"""What somebody seldom does twice, so that a short clause tells enough."""


class Deed(NamedTuple):
    """What is dated: its span and value, the concepts of its clause with their weights, its ``names``, its verbs by
    concept with who is told to do it ("" where nobody is) and what it is done to, and its words."""

    when: When
    bag: dict[str, float]
    names: frozenset[str]
    verbs: dict[str, tuple[str, frozenset[str]]]
    words: list[Word]

    @property
    def marks(self) -> dict[str, str]:
        """What is another one or one more, as the clause says."""
        return marked(self.words)


_Sentences = list[tuple[int, dict[str, Word]]]


def deeds(a: Side, b: Side, joined: Sequence[Joined]) -> Iterator[Found]:
    """Days, times and years that two texts give one deed, and that do not agree.

    What two sentences that are ``joined`` date alike is at odds with neither text.
    """
    new, new_b = _with_new_dates(a, b), _with_new_dates(b, a)
    if not (new or new_b):
        return
    dated_a, dated_b = dict.fromkeys(dated_sentences(a)), dict.fromkeys(dated_sentences(b))
    agreed = [k for k in joined if k.left in dated_a and k.right in dated_b and _date_alike(a, b, k)]
    lefts, rights = {k.left for k in agreed}, {k.right for k in agreed}
    rest, rest_b = [n for n in dated_a if n not in lefts], [n for n in dated_b if n not in rights]
    new, new_b = new.intersection(rest), new_b.intersection(rest_b)
    if not (new or new_b):
        return
    here, there = _telling(a, rest if new_b else sorted(new)), _telling(b, rest_b if new else sorted(new_b))
    near, near_b = _near(a.reading, here, b.reading, there, (new, new_b))
    mine = _by_verb(a, near)
    others = _by_verb(b, near_b) if mine else {}
    for verb in sorted(mine.keys() & others.keys()):
        xs, ys = mine[verb][:MOST], others[verb][:MOST]
        alike = [(x, y) for x in xs for y in ys if _is_one(x, y, verb)]
        settled = {when for x, y in alike if same_moment(x.when, y.when) for when in (x.when, y.when)}
        for x, y in alike:
            two = of_another(x.marks, x.words, y.marks, y.words)
            if settled.isdisjoint((x.when, y.when)) and differ(x.when, y.when) and not two:
                yield told("date", a, x.when.span, b, y.when.span, sure=False)


def _date_alike(a: Side, b: Side, link: Joined) -> bool:
    """Whether two linked sentences tell the same days and times."""
    i, j = link.left, link.right
    dated = a.reading.cues(i) & b.reading.cues(j) & DATED > 0
    return link.kind == "same" or (dated and same_moments(a.reading, i, b.reading, j))


def _telling(side: Side, sentences: Sequence[int]) -> _Sentences:
    """Sentences with their words that may be verbs or names by concept."""
    words, ranges = side.reading.tokens.words, side.reading.ranges
    return [
        (n, {w.concept: w for w in words[slice(*ranges[n])] if w.weight >= VERBS and not w.when})
        for n in sentences
    ]


def _with_new_dates(side: Side, other: Side) -> set[int]:
    """The sentences that have a word for a day or time, or a figure, that the other text does not know."""
    tokens, known = side.reading.tokens, other.reading.tokens.held()
    new = [n for n in (*tokens.whens, *tokens.figures) if tokens.norms[n] not in known]
    return {n for n in map(side.reading.sentence_of, new) if n is not None}


def _near(
    a: Reading, here: _Sentences, b: Reading, there: _Sentences, new: tuple[set[int], set[int]]
) -> tuple[list[int], list[int]]:
    """The sentences of two texts that share with one of the other's as much as two clauses on one deed must, and of
    which one has ``new`` dates."""
    pairs = [
        (i, j)
        for i, x in here
        for j, y in there
        if (i in new[0] or j in new[1]) and _share_a_verb(x, y, a.has(AHEAD, i) and b.has(AHEAD, j))
    ]
    return sorted({i for i, _ in pairs}), sorted({j for _, j in pairs})


def _share_a_verb(x: dict[str, Word], y: dict[str, Word], ahead: bool) -> bool:
    """Whether two sentences share two words, of which one may be a verb."""
    shared = x.keys() & y.keys()
    return len(shared) > 1 and (ahead or any(may_be_verb(x[c]) or may_be_verb(y[c]) for c in shared))


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
    low, high = clause_about(side, sentence, first, last)
    clause = [*range(low, first), *range(last, high)]
    acts = [n for n in clause if is_verb(words, n, once=when.kind == "year")]
    if not acts or any(words[n].norm in _UNSURE or _is_other_date(words[n], when) for n in clause):
        return None
    before = _antecedent(side, sentence, low) if low and words[low - 1].norm in _RELATIVE else []
    telling = [n for n in (*before, *clause) if _tells(side, n)]
    owner = words[before[-1]].concept if before else ""
    verbs = {words[n].concept: (doer_of(side, low, n) or owner, _done_to(words, n, telling)) for n in acts}
    bag = {words[n].concept: words[n].weight for n in telling}
    names = frozenset([words[n].concept for n in telling if words[n].name and words[n].weight >= NAMES])
    return Deed(when, bag, names & side.names, verbs, words[low:high])


def _done_to(words: list[Word], verb: int, telling: list[int]) -> frozenset[str]:
    """What of those ``telling`` stands behind a verb: to whom or what it is done; of what happens once, nothing."""
    if words[verb].stem in BUT_ONCE:
        return frozenset()
    return frozenset([words[n].concept for n in telling if n > verb])


def _names_no_day(words: list[Word], n: int) -> bool:
    """Whether the day at token ``n`` is an end of a time, or says of which day something is: "the Monday meeting"."""
    return n > 0 and words[n - 1].norm in _NO_DAY_OF_IT


_RELATIVE = frozenset("who which that".split())


def _is_other_date(word: Word, when: When) -> bool:
    """Whether a word gives a further date of the kind, or a year beside a day."""
    if when.kind == "year":
        return word.norm.isdecimal() and len(word.norm) == 4
    if word.norm.isdecimal() and len(word.norm) == 4:
        return True
    return word.when and when.kind == "weekday" and word.name


def _antecedent(side: Side, sentence: int, low: int) -> list[int]:
    """The tokens before "who" that say of whom a clause tells."""
    reading = side.reading
    start = max(reading.ranges[sentence][0], low - 1 - SUBJECT)
    return [n for n in range(start, low - 1) if reading.tokens.words[n].weight >= TELLS]


def _tells(side: Side, n: int) -> bool:
    word = side.reading.tokens.words[n]
    return word.weight >= TELLS and not (
        word.number or word.when or word.norm in PARTS_OF_A_DAY or is_pronoun(side, n)
    )


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
