"""Indirect: what one outlet quotes, told by the other in its own voice with the same words.

    “We will not go back until we have an answer”   /   She said they would not go back until they had an answer
    “I would urge everybody to stay away”           /   He urged “everybody to stay away”

Who tells what somebody said changes pronouns and tenses with it, and nothing else: these are laid aside before the
words of a quotation are held against those outside of quotation marks. ``boundaries`` has what is kept to the letter.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from compare import cues
from compare.edits import edits
from compare.facts.found import Found
from compare.facts.quotations.boundaries import MOST_QUOTED, is_narrated, printed, quotations
from compare.facts.sides import Linked, Side
from compare.facts.terms.phrases import at_length
from compare.words import word_of

FEWEST, LONGEST = 4, 40
"""Words of a quotation that are told so, at least, and words of one that is looked at."""
KEPT = 0.75
"""From the first kept word to the last this share of the words is kept, on both sides."""
TELLS, TELLS_IN_ALL = 0.5, 1.4
"""A word of this weight tells something by itself; all the kept ones weigh as much as that."""
MOST_OF = 0.6
"""This share of the words of a quotation is told so."""
LEADS = 0.25
"""What weighs as much leads up to what both sides quote."""
AROUND = 2
"""Words that tell who says so, at least."""
BESIDE = 3
"""Words that both sides quote beside a word that only one of them quotes."""

Tokens = tuple[int, int]


class _Said(NamedTuple):
    """A word as it is told indirectly, the token it stands in, what it weighs if it is no name, and whether it is a
    pronoun by which somebody speaks for themselves, or to somebody."""

    form: str
    token: int
    weight: float
    speaks: bool


_Both = tuple[_Said, _Said]
"""A word of a quotation and the same word on the other side."""


def told_indirectly(pair: Linked) -> Iterator[Found]:
    """The first quotation of either sentence whose words the other tells without marks."""
    here, there = (
        quotations(pair.a.reading, pair.i)[:MOST_QUOTED],
        quotations(pair.b.reading, pair.j)[:MOST_QUOTED],
    )
    for quoting, other, left in ((here, there, True), (there, here, False)):
        own, side, n = (pair.a, pair.b, pair.j) if left else (pair.b, pair.a, pair.i)
        found = next(_told_so(own, quoting, side, n, other), None)
        if found:
            spans, (x, y) = printed(pair, *(found if left else found[::-1]))
            values = (f"“{x}”", y) if left else (x, f"“{y}”")
            yield Found("quote", *spans, *values, "possible", values)


def _told_so(
    own: Side, quoting: list[Tokens], side: Side, n: int, other: list[Tokens]
) -> Iterator[tuple[Tokens, Tokens]]:
    """Quotations of ``own`` that sentence ``n`` of the other side tells outside of its ``other`` quotations."""
    if not quoting:
        return
    first, last = side.reading.ranges[n]
    speaks = side.reading.has(cues.SPEAKS, n) or not _speaking().isdisjoint(
        side.reading.tokens.stems[first:last]
    )
    if not (other or speaks):
        return
    marked = {k for part in other for k in range(*part)}
    words = side.reading.tokens.words
    outside = {words[k].stem for k in range(first, last) if k not in marked and words[k].weight >= LEADS}
    told: list[_Said] = []
    for quoted in quoting:
        said = own.reading.tokens.words[slice(*quoted)]
        if not FEWEST <= len(said) <= LONGEST or outside.isdisjoint([w.stem for w in said]):
            continue
        told = told or _indirect(side, (first, last))
        kept = _kept(_indirect(own, quoted), told)
        found = _outside(kept, marked, len(said)) if speaks else None
        if found and is_narrated(side, n, found[1], AROUND) and not _quotes_it_too(side, own, found[0]):
            yield found
        led = _led_up_to(kept, marked)
        if led:
            yield led


_PRONOUNS = frozenset(
    "i me my mine we us our ours you your he him his she her they them their it its this that these those".split()
)
_SPEAKING_FOR = frozenset("i me my mine we us our ours im ive weve you your yours".split())
_MODES = {"would": "will", "shall": "will", "ll": "will", "could": "can", "might": "may", "d": "will"}


def _indirect(side: Side, part: Tokens) -> list[_Said]:
    """The words of a token range without what changes where speech is told: contractions at length, one form for all
    pronouns, one for each verb."""
    tokens, text = side.reading.tokens, side.reading.text
    row: list[_Said] = []
    for n in range(*part):
        norm = tokens.norms[n]
        short = not text[tokens.starts[n] : tokens.ends[n]].isalpha()
        for word in map(word_of, at_length(norm)) if short else (tokens.words[n],):
            form = "" if word.norm in _PRONOUNS else _MODES.get(word.norm, word.stem)
            row.append(_Said(form, n, 0.0 if word.name else word.weight, word.norm in _SPEAKING_FOR))
    return row


@cache
def _speaking() -> frozenset[str]:
    """Stems of verbs that tell what was said, besides those of ``cues.SAYING``."""
    words = (
        "urge promise pledge vow warn call ask admit deny insist believe hope plead demand describe suggest "
        "acknowledge concede complain remark testify recall predict speak express"
    )
    return frozenset(word_of(word).stem for word in words.split())


def _kept(quoted: list[_Said], told: list[_Said]) -> list[_Both]:
    """The words that are the same on both sides, in order."""
    return [
        (quoted[e.left[0] + k], told[e.right[0] + k])
        for e in edits([said.form for said in quoted], [said.form for said in told])
        if e.kept
        for k in range(e.left[1] - e.left[0])
    ]


def _outside(kept: list[_Both], marked: set[int], length: int) -> tuple[Tokens, Tokens] | None:
    """The token ranges of kept words that are not ``marked`` as quoted on the other side, if they are most of a
    quotation of this ``length``."""
    outside = _closest([both for both in kept if both[1].token not in marked])
    if len(outside) < max(FEWEST, MOST_OF * length) or any(told.speaks for _, told in outside):
        return None
    weight = sum(max(said.weight, told.weight) for said, told in outside)  # "People" begins a sentence
    if weight < TELLS_IN_ALL:
        return None
    last = outside[-1]
    for said, told in kept:  # what is quoted on both sides right behind
        if (said.token, told.token) == (last[0].token + 1, last[1].token + 1):
            last = said, told
    return _ranges([outside[0], last])


def _led_up_to(kept: list[_Both], marked: set[int]) -> tuple[Tokens, Tokens] | None:
    """What both sides quote, with the verb of speaking right before it that only one of them quotes."""
    inside = _closest([both for both in kept if both[1].token in marked])
    if len(inside) < BESIDE:
        return None
    said, told = inside[0]
    for before in kept:
        if (before[0].token, before[1].token) == (said.token - 1, told.token - 1):
            leads = (
                before[0].weight >= LEADS and before[1].token not in marked and before[0].form in _speaking()
            )
            return _ranges([before, *inside]) if leads else None
    return None


def _closest(kept: list[_Both]) -> list[_Both]:
    """The longest row of kept words that stand close to each other on both sides."""
    best: list[_Both] = []
    for start in range(len(kept)):
        for end in range(len(kept), start + len(best), -1):
            (a, b), (c, d) = _ranges(kept[start:end])
            if end - start >= KEPT * max(b - a, d - c):
                best = kept[start:end]
                break
    return best


def _ranges(run: list[_Both]) -> tuple[Tokens, Tokens]:
    return (run[0][0].token, run[-1][0].token + 1), (run[0][1].token, run[-1][1].token + 1)


def _quotes_it_too(side: Side, own: Side, quoted: Tokens) -> bool:
    """Whether a text quotes elsewhere most of what a token range of the other one tells."""
    reading = side.reading
    telling = {w.stem for w in own.reading.tokens.words[slice(*quoted)] if w.weight >= TELLS}
    for start, end in reading.quotations:
        stems = reading.tokens.stems[reading.token_at(start) : reading.token_at(end)]
        if len(telling.intersection(stems)) > KEPT * len(telling):
            return True
    return False
