"""Quotations: the words that two outlets put between quotation marks for the same statement.

    “armed looters”   /  “armed thugs”                   other words: a quotation that drifted
    “It is over, and we won,”  /  “It is over”           a quotation cut short: no conflict
    “colour”  /  “color”,  “don’t”  /  "do not"          spelling: no conflict

Quotation marks are read over the whole text, curly or straight, since a quotation may go on over sentences.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from compare.edits import Edit, changes
from compare.reading import Reading
from compare.words import Word, word_of
from corpus.spans import Span

LEAST_SHARED = 0.5
"""Two quotations are versions of one where they share this much of the shorter's telling words."""
LONGEST = 6
"""A changed stretch of more words is a quotation retold: it may differ."""
LONGEST_RETOLD = 12
AT_AN_END = 4
"""Changes of more words than these, inside and at an end, are no version of the same words."""
ALIKE = 0.5
"""Two quotations less alike than this may be two, whatever they share."""
_CURLY = re.compile(
    r"[“«„](?P<inside>[^“”«»„\n]{2,}?)(?:[”»]|(?=\n|\Z))|(?:(?<=\n)|\A)(?P<tail>[^“”\n]{2,}?)”"
)
_STRAIGHT = re.compile(r"\"(?<!\w.)(?P<inside>[^\"\n]{2,}?)(?:\"|(?=\n|\Z))")
_SINGLE = re.compile(r"[‘'](?<!\w.)(?P<inside>[^‘’'\n]{3,}?(?:[’']\w[^‘’'\n]*?)*)[’'](?!\w)")
_NEGATIONS = frozenset(
    "not no never none nothing nobody without neither nor cannot dont doesnt didnt isnt arent wasnt wont "
    "cant couldnt shouldnt wouldnt hasnt havent hadnt".split()
)
_CONTRACTED = {
    "dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not", "arent": "are not",
    "wasnt": "was not", "werent": "were not", "wont": "will not", "cant": "can not",
    "cannot": "can not", "couldnt": "could not", "shouldnt": "should not", "wouldnt": "would not", "hasnt": "has not",
    "havent": "have not", "hadnt": "had not",
    "ill": "i will", "im": "i am", "ive": "i have", "id": "i would", "youre": "you are", "theyre": "they are",
    "weve": "we have", "theyve": "they have", "well": "we will", "were": "we are", "theyll": "they will",
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "sen": "senator", "rep": "representative",
    "gov": "governor", "gen": "general",
}  # fmt: skip
_ELLIPSIS = re.compile(r"\.\.\.|…|\[|\(")


def quotations(text: str) -> tuple[Span, ...]:
    """The insides of all quotations of ``text``, as half-open spans in order, without overlap."""
    found: list[Span] = []
    for pattern, marks in ((_CURLY, "“«„”"), (_STRAIGHT, '"'), (_SINGLE, "‘'")):
        for m in pattern.finditer(text) if any(mark in text for mark in marks) else ():
            span = m.span("inside") if m.group("inside") else m.span("tail")
            at = bisect_left(found, span)
            if (not at or found[at - 1][1] <= span[0]) and (at == len(found) or span[1] <= found[at][0]):
                found.insert(at, span)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Drift:
    """A quotation worded otherwise: token ranges (half-open) of the words that differ, and how surely."""

    left: tuple[int, int]
    right: tuple[int, int]
    sure: bool


def drifts(left: Reading, a: Span, right: Reading, b: Span) -> Iterator[Drift]:
    """How two quotations, spans of their texts, differ in wording; nothing where they are not one quotation."""
    p, q = (left.token_at(a[0]), left.token_at(a[1])), (right.token_at(b[0]), right.token_at(b[1]))
    x, y = left.tokens.words[slice(*p)], right.tokens.words[slice(*q)]
    if not _versions(x, y) or _ELLIPSIS.search(left.text, *a) or _ELLIPSIS.search(right.text, *b):
        return
    alike = Indel.normalized_similarity([w.stem for w in x], [w.stem for w in y]) >= ALIKE
    for edit in changes([w.stem for w in x], [w.stem for w in y], _SMALL):
        gone, come = x[slice(*edit.left)], y[slice(*edit.right)]
        longest = AT_AN_END if _at_an_end(edit, len(x), len(y)) else LONGEST_RETOLD
        if not gone or not come or max(len(gone), len(come)) > longest or _same_words(gone, come):
            continue
        lost, new = _apart(gone, come), _apart(come, gone)
        negated = alike and bool(_negations(gone)) != bool(_negations(come))
        short = max(len(gone), len(come)) <= LONGEST
        sure = negated or (alike and short and _telling(lost) and _telling(new))
        if sure or _telling(lost) or _telling(new) or _MODAL & {w.norm for w in (*lost, *new)}:
            yield Drift(
                (p[0] + edit.left[0], p[0] + edit.left[1]), (q[0] + edit.right[0], q[0] + edit.right[1]), sure
            )


def _at_an_end(edit: Edit, length: int, length_b: int) -> bool:
    """Whether a change touches an end of a quotation: outlets begin and cut them where they like."""
    return 0 in (edit.left[0], edit.right[0]) or edit.left[1] == length or edit.right[1] == length_b


_SMALL = frozenset("a an the of to in on at for by with and or is was are were be it that this".split())
_MODAL = frozenset("must may might should could can will would need shall".split())


def _versions(x: list[Word], y: list[Word]) -> bool:
    a, b = [w for w in x if w.weight >= 0.25], [w for w in y if w.weight >= 0.25]
    if not a or not b:
        return False
    common = {w.concept for w in a} & {w.concept for w in b}
    least = min(sum(w.weight for w in a), sum(w.weight for w in b))
    share = sum(w.weight for w in (a if len(a) <= len(b) else b) if w.concept in common) / least
    phrases = Indel.normalized_similarity([w.norm for w in x], [w.norm for w in y])
    return (share >= LEAST_SHARED and len(common) > 1) or phrases >= 0.5


def _same_words(a: list[Word], b: list[Word]) -> bool:
    """Whether two stretches are one but for contraction, initials, number words and inflection."""
    if _spelt_out(a) == _spelt_out(b):
        return True
    return any(
        len(short) == 1 and short[0].norm == "".join(w.norm[0] for w in long if w.weight > 0.06)
        for short, long in ((a, b), (b, a))
    )


def _spelt_out(words: list[Word]) -> str:
    full = " ".join(_CONTRACTED.get(w.norm, w.norm) for w in words).split()
    return "".join(
        word_of(w).stem if not word_of(w).concept[0].isdigit() else word_of(w).concept for w in full
    )


def _apart(words: list[Word], others: list[Word]) -> list[Word]:
    """The ``words`` whose stems are not among ``others``."""
    stems = {w.stem for w in others}
    return [w for w in words if w.stem not in stems]


def _telling(words: list[Word]) -> bool:
    return any(w.weight >= 0.25 for w in words)


def _negations(words: list[Word]) -> set[str]:
    return {w.norm for w in words} & _NEGATIONS
