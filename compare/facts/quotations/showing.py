"""Showing: a change of a quotation as a reader likes to see it.

    “We must leave the island”  /  “We must quit the island”      “leave” and “quit”
    “It is a steel wall”        /  “It is the steel wall”         “a steel” and “the steel”

No loose small word stands at an end of what is shown, nor alone.
"""

from dataclasses import dataclass

from compare.edits import Edit
from compare.facts.quotations.modes import MODAL, TENSES, negations
from compare.facts.quotations.versions import AT_AN_END, RARE, Versions
from compare.facts.terms.phrases import SMALL, TITLES, telling, trimmed
from compare.words import Word

LONGEST = 6
"""A changed stretch of more words is a quotation retold: it may differ."""


@dataclass(frozen=True, slots=True)
class Drift:
    """A quotation worded otherwise: token ranges (half-open) of the words that differ, and how surely.

    ``dropped`` is "left" or "right" where only that side has its words; the other range is what stands beside.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    sure: bool
    dropped: str = ""


def left_out(pair: Versions, edit: Edit, *, long: bool) -> Drift:
    """Words that one of two quotations lacks: surely so where the rest is ``long``, and they are few and tell."""
    here = edit.right[0] == edit.right[1]
    words = pair.x[slice(*edit.left)] if here else pair.y[slice(*edit.right)]
    tells = any(w.weight >= RARE and w.norm not in TITLES for w in words) or bool(negations(words))
    sure = long and len(words) <= LONGEST and tells
    if here:
        side, row = (pair.starts[1], edit.right[0]), pair.y
    else:
        side, row = (pair.starts[0], edit.left[0]), pair.x
    beside = side[0] + max(side[1] - 1, 0), side[0] + min(side[1] + 1, len(row))
    first, last = edit.left if here else edit.right
    loose = 1 if words[0].norm in _JOINING and len(words) > 1 else 0
    first, last = first + loose, trimmed(words, first, last)[1]
    start = pair.starts[0 if here else 1]
    told = start + first, start + last
    return Drift(told, beside, sure, "left") if here else Drift(beside, told, sure, "right")


def shown(pair: Versions, edit: Edit, *, sure: bool) -> Drift:
    """A change as a reader likes to see it: no loose small words at its ends, and something that tells in it."""
    gone, come = pair.x[slice(*edit.left)], pair.y[slice(*edit.right)]
    if _can_be_shown(gone) and _can_be_shown(come):
        left, right = trimmed(gone, *edit.left), trimmed(come, *edit.right)
    else:
        left, right = _with_next(pair, edit)
    s, t = pair.starts
    return Drift((s + left[0], s + left[1]), (t + right[0], t + right[1]), sure)


def _can_be_shown(words: list[Word]) -> bool:
    """Whether words can be read without those beside them."""
    loose = SMALL | MODAL | TENSES
    return telling(words) or (len(words) == 1 and words[0].norm not in loose and len(words[0].norm) > 3)


def _with_next(pair: Versions, edit: Edit) -> tuple[tuple[int, int], tuple[int, int]]:
    """A change with the kept words behind it, up to the first that tells; at the end with those before it."""
    x, y = pair.x, pair.y
    m, n = edit.left[1], edit.right[1]
    while m < len(x) and n < len(y) and x[m].stem == y[n].stem and m - edit.left[1] < AT_AN_END:
        m, n = m + 1, n + 1
        if telling([x[m - 1]]):
            break
    i, j = edit.left[0], edit.right[0]
    if (m, n) == (edit.left[1], edit.right[1]):
        while i and j and x[i - 1].stem == y[j - 1].stem and edit.left[0] - i < AT_AN_END:
            i, j = i - 1, j - 1
            if telling([x[i]]):
                break
    return (i, m), (j, n)


_JOINING = frozenset("and but or so a an the".split())
