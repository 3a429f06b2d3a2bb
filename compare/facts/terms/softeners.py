"""Softeners: small words that limit a statement, and that one of two outlets leaves out.

    The village was largely spared, and the fire was probably set.   /   The village was spared. The fire was set.

Whoever shortens agency copy drops "largely" and "probably" first, and says more than is known. A sentence that limits
what it tells in another way, "most of it", "police believe", has dropped nothing.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.cues import CHANCE, EXTENT, SOFTENED
from compare.facts.found import Found, one_sided
from compare.facts.sides import Linked
from compare.words import Word

_OF_A_THING = frozenset("likely possible probable potential".split())
_LIMITED = frozenset(
    "most mostly much mainly largely part parts partly partially some many majority bulk few half nearly almost "
    "virtually practically chiefly primarily predominantly except apart".split()
)
"""Words that limit how much of a thing is meant ..."""
DOUBTED = frozenset(
    "may might could can would perhaps possibly probably potentially presumably likely unlikely apparently seemingly "
    "possible probable potential suspected alleged thought if whether unclear unknown appears appeared seems seemed "
    "suggests suggested suspects suspect suspicion believes believe believed believing thinks think investigating "
    "investigates examining looking assumed assumes feared fears expected risk fear chance hint hints rumors "
    "rumours".split()
)
"""... or that it is so at all."""
REACH = 3
"""The word that is limited stands this near behind the softener, with words between that tell nothing."""
TELLS = 0.75
"""A word of less weight ("take") says too little by itself."""
SURE = 0.85
"""The link is this likely at least."""


class _Softened(NamedTuple):
    """A softener by its index in a sentence, the word that it limits, which is a thing or what is done, and what would
    limit that otherwise."""

    at: int
    head: int
    of_a_thing: bool
    others: frozenset[str]


def softened(pair: Linked) -> Iterator[Found]:
    """Words that one sentence limits and the other has without any limit."""
    if pair.score < SURE:
        return
    a, b = pair.a.reading, pair.b.reading
    for left in (True, False):
        x, y = pair.words if left else pair.words[::-1]
        (own, n), (bare, m) = ((a, pair.i), (b, pair.j)) if left else ((b, pair.j), (a, pair.i))
        if not own.has(SOFTENED, n):
            continue
        there = {word.norm for word in y}
        for soft in _softeners(x):
            at = next((k for k, word in enumerate(y) if _is_same(x[soft.head], word, soft)), None)
            if at is None or not there.isdisjoint(soft.others):
                continue
            first, first_b = own.ranges[n][0], bare.ranges[m][0]
            limited = own.tokens.span(first + soft.at, first + soft.head + 1)
            plain = bare.tokens.span(first_b + at, first_b + at + 1)
            spans, kept = ((limited, plain), "left") if left else ((plain, limited), "right")
            yield one_sided("omission", pair.a, spans[0], pair.b, spans[1], kept, sure=False)


def _is_same(word: Word, other: Word, soft: _Softened) -> bool:
    """Whether a word is the one that is limited: behind an adjective in the same form, "cuts" and no "cutting"."""
    if soft.of_a_thing:
        return word.norm.rstrip("s") == other.norm.rstrip("s")
    return word.concept == other.concept


def _softeners(words: Sequence[Word]) -> Iterator[_Softened]:
    """The softeners of a sentence that limit a word that tells."""
    for n, word in enumerate(words):
        others = _LIMITED if word.norm in EXTENT else DOUBTED if word.norm in CHANCE else None
        if others is None or (n and words[n - 1].norm in {"not", "more", "most", "less"}):
            continue
        for k in range(n + 1, min(len(words), n + 1 + REACH)):
            if words[k].figure:
                break
            if words[k].weight >= TELLS:
                yield _Softened(n, k, word.norm in _OF_A_THING, others)
                break
