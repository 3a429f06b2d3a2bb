"""Quotations: the words that two outlets put between quotation marks for the same statement.

    “armed looters”   /  “armed thugs”                   other words: a quotation that drifted
    “It is over, and we won,”  /  “It is over”           a quotation cut short: no conflict
    “colour”  /  “color”,  “don’t”  /  "do not"          spelling: no conflict

Where an outlet marks what it left out by an ellipsis or brackets, that place is no conflict.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from compare.edits import Edit
from compare.facts.phrases import SMALL, other_tense, telling, trimmed
from compare.facts.spellings import a_slip
from compare.facts.versions import (
    ANCHOR,
    AT_AN_END,
    FRAME,
    LONGEST_RETOLD,
    RARE,
    Versions,
    excused,
    is_anchored,
    joined,
    laid_on,
    lengths,
    likeness,
    slides_to_an_end,
    small_changes,
    stretches,
)
from compare.reading import Reading
from compare.words import Word
from corpus.spans import Span

LONGEST = 6
"""A changed stretch of more words is a quotation retold: it may differ."""
ALIKE, SURE = 0.4, 0.55
"""This share of the words between the first and the last shared one is kept in two versions, and in two sure ones."""
RETOLD = 0.3
"""Two quotations less alike than this are two, whatever they share."""
NEARLY = 0.8
"""In quotations this much alike one changed word is seen at sight, if it tells the least bit."""
WORD_FOR_WORD, LONG = 0.7, 7
"""A quotation kept this nearly, and this many words of it: here a word left out is no chance."""
_NEGATIONS = frozenset(
    "not no never none nothing nobody without neither nor cannot dont doesnt didnt isnt arent wasnt wont "
    "cant couldnt shouldnt wouldnt hasnt havent hadnt".split()
)


@dataclass(frozen=True, slots=True)
class Drift:
    """A quotation worded otherwise: token ranges (half-open) of the words that differ, and how surely.

    ``dropped`` is "left" or "right" where only that side has its words; the other range is what stands beside.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    sure: bool
    dropped: str = ""


def drifts(
    left: Reading, a: Span, right: Reading, b: Span, *, one: bool | None, framed: bool
) -> Iterator[Drift]:
    """How two quotations, spans of their texts, differ in wording; nothing where they are not one quotation.

    ``one`` says whether one person is named as who said both, ``None`` that it is not to be told: of two people only
    near copies are one quotation, of one a retold one is too.
    ``framed`` says that the sentences around are alike: then a few words tell that they are one quotation.
    """
    pair = laid_on(left, a, right, b, framed=framed)
    if not pair:
        return
    found = stretches(pair)
    kept, alike = likeness(pair, found)
    if alike < WORD_FOR_WORD and one is False:
        return
    if alike < SURE and not one and not is_anchored(pair, found):
        return
    if alike < ALIKE:
        if alike >= RETOLD:
            yield from _retold(pair, found, kept)
        return
    told = [
        drift
        for n, edit in enumerate(found)
        if not edit.kept and not excused(pair, edit)
        for drift in _judged(pair, found, n, kept, alike)
    ]
    yield from told or _slight(pair, kept, alike)


def _slight(pair: Versions, kept: int, alike: float) -> Iterator[Drift]:
    """Where two long versions of one quotation differ in small words only."""
    if kept < LONG or alike < NEARLY:
        return
    found = small_changes(pair)
    if not any(excused(pair, edit) for edit in found):
        for edit in found:
            yield _shown(pair, edit, sure=False)


def _retold(pair: Versions, found: list[Edit], kept: int) -> Iterator[Drift]:
    """One quotation in two versions, told as a whole: from its first change to its last, if long stretches are kept."""
    changed = [
        e for e in found[1:-1] if not e.kept and telling([*pair.x[slice(*e.left)], *pair.y[slice(*e.right)]])
    ]
    if len(changed) > 1 and kept > LONG:
        yield _shown(pair, joined(changed[0], changed[-1], kept=False), sure=False)


def _judged(pair: Versions, found: list[Edit], n: int, kept: int, alike: float) -> Iterator[Drift]:
    edit = found[n]
    at_an_end = n in (0, len(found) - 1)
    if not min(lengths(edit)):
        if not at_an_end and not slides_to_an_end(pair, found, n) and _is_whole(pair, found, n, kept, alike):
            yield _left_out(pair, edit, long=kept >= LONG)
        return
    if not pair.is_small_end(edit) if at_an_end else max(lengths(edit)) > LONGEST_RETOLD:
        if n and at_an_end and kept >= LONG and alike >= WORD_FOR_WORD:
            yield from _last_word(pair, found, n)
        return
    gone, come = pair.x[slice(*edit.left)], pair.y[slice(*edit.right)]
    lost, new = _apart(gone, come), _apart(come, gone)
    if not (lost or new):
        if other_tense(gone, come) and alike >= WORD_FOR_WORD and kept >= LONG:
            yield _shown(pair, edit, sure=False)
        return
    least = 0.5 if pair.short and pair.framed else SURE
    sure = alike >= least and max(lengths(edit)) <= LONGEST and not a_slip(*pair.text(edit))
    if _plain(pair, gone, come, lost, new, alike):
        yield _shown(pair, edit, sure=sure)
    elif _to_see(lost, new, at_an_end):
        yield _shown(pair, edit, sure=False)


def _last_word(pair: Versions, found: list[Edit], n: int) -> Iterator[Drift]:
    """A quotation that ends with another word where the other goes on: that is not where it was cut."""
    edit, before = found[n], found[n - 1]
    if min(lengths(edit)) > 1 or lengths(before)[0] < ANCHOR:
        return
    start, other = edit.left[0], edit.right[0]
    gone, come = pair.x[start : start + 1], pair.y[other : other + 1]
    if telling(gone) and telling(come) and gone[0].concept != come[0].concept:
        yield _shown(pair, Edit((start, start + 1), (other, other + 1), kept=False), sure=False)


def _is_whole(pair: Versions, found: list[Edit], n: int, kept: int, alike: float) -> bool:
    """Whether a quotation is kept so nearly beside a gap that words left out there are no chance."""
    before, behind = found[n - 1], found[n + 1]
    for m, o in ((before.left[1] - 1, before.right[1] - 1), (behind.left[0], behind.right[0])):
        if pair.x[m].norm != pair.y[o].norm:
            return False
    return (kept >= LONG and alike >= WORD_FOR_WORD) or _is_all_else(found, kept)


def _is_all_else(found: list[Edit], kept: int) -> bool:
    """Whether all of one short quotation between its ends stands in the other, which has little more."""
    whole = [e for e in found if e.kept]
    between = whole[-1].left[1] - whole[0].left[0], whole[-1].right[1] - whole[0].right[0]
    return kept >= FRAME and kept == min(between) and max(between) < 2 * kept


def _plain(
    pair: Versions, gone: list[Word], come: list[Word], lost: list[Word], new: list[Word], alike: float
) -> bool:
    """Whether a change is one that a reader sees at sight."""
    if (telling(lost) and telling(new)) or bool(_negations(gone)) != bool(_negations(come)):
        return True
    seen = {w.norm for w in (*lost, *new)}
    if pair.short and {w.norm for w in lost} & _MODAL != {w.norm for w in new} & _MODAL:
        return True
    single = len(gone) == len(come) == 1 and alike >= NEARLY and (telling(lost) or telling(new))
    return single and seen.isdisjoint(SMALL | _MODAL | _TENSES) and gone[0].norm[:3] != come[0].norm[:3]


def _to_see(lost: list[Word], new: list[Word], at_an_end: bool) -> bool:
    """Whether a change may matter: a word that tells, a must for a may, another tense."""
    seen, instead = {w.norm for w in lost}, {w.norm for w in new}
    if seen & _MODAL != instead & _MODAL or bool(seen & _TENSES and instead & _TENSES):
        return True
    return (telling(lost) and telling(new)) if at_an_end else (telling(lost) or telling(new))


def _left_out(pair: Versions, edit: Edit, *, long: bool) -> Drift:
    """Words that one of two quotations lacks: surely so where the rest is ``long``, and they are few and tell."""
    here = edit.right[0] == edit.right[1]
    words = pair.x[slice(*edit.left)] if here else pair.y[slice(*edit.right)]
    sure = (
        long and len(words) <= LONGEST and (any(w.weight >= RARE for w in words) or bool(_negations(words)))
    )
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


def _shown(pair: Versions, edit: Edit, *, sure: bool) -> Drift:
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
    loose = SMALL | _MODAL | _TENSES
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
_MODAL = frozenset("must may might should could can will would need shall".split())
_TENSES = frozenset("is are was were has have had do does did".split())


def _apart(words: list[Word], others: list[Word]) -> list[Word]:
    """The ``words`` whose stems are not among ``others``."""
    stems = {w.stem for w in others}
    return [w for w in words if w.stem not in stems]


def _negations(words: list[Word]) -> set[str]:
    return {w.norm for w in words} & _NEGATIONS
