"""Quotations: the words that two outlets put between quotation marks for the same statement.

    “armed looters”   /  “armed thugs”                   other words: a quotation that drifted
    “It is over, and we won,”  /  “It is over”           a quotation cut short: no conflict
    “colour”  /  “color”,  “don’t”  /  "do not"          spelling: no conflict

Where an outlet marks what it left out by an ellipsis or brackets, that place is no conflict.
"""

from collections.abc import Iterator

from compare.edits import Edit, edits
from compare.facts.quotations.endings import begin_sentences, goes_on, last_word, limited, one_more, opening
from compare.facts.quotations.modes import (
    MODAL,
    TENSES,
    modes,
    negations,
    other_form,
    other_number,
    other_person,
    other_time,
)
from compare.facts.quotations.reorder import is_reordered, reordered
from compare.facts.quotations.showing import LONGEST, Drift, left_out, shown
from compare.facts.quotations.versions import (
    ANCHOR,
    FRAME,
    LONGEST_RETOLD,
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
from compare.facts.terms.phrases import COURTESY, SMALL, TITLES, other_tense, telling
from compare.facts.terms.spellings import a_slip
from compare.reading import Reading
from compare.words import Word
from corpus.spans import Span

ALIKE, SURE = 0.4, 0.55
"""This share of the words between the first and the last shared one is kept in two versions, and in two sure ones."""
RETOLD = 0.3
"""Two quotations less alike than this are two, whatever they share."""
NEARLY = 0.8
"""In quotations this much alike one changed word is seen at sight, if it tells the least bit."""
WORD_FOR_WORD, LONG = 0.7, 7
"""A quotation kept this nearly, and this many words of it: here a word left out is no chance."""


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
    if one is not False and max(len(pair.x), len(pair.y)) <= LONGEST_RETOLD and is_reordered(pair.x, pair.y):
        yield from _in_another_order(pair)
        return
    kept, alike = likeness(pair, found)
    found = reordered(pair, found)
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
        for drift in _judged(pair, found, n, kept, alike, one=one)
    ]
    yield from told
    yield from _slight(pair, kept, alike, told)
    if kept >= LONG and alike >= WORD_FOR_WORD:
        for edit in (*opening(pair), *one_more(pair, found)):
            yield left_out(pair, edit, long=False)
    for edit in limited(pair, found) if one is not False else ():
        yield left_out(pair, edit, long=False)
    if one and not told:
        for edit in goes_on(pair, found):
            yield shown(pair, edit, sure=False)


def _in_another_order(pair: Versions) -> Iterator[Drift]:
    """Two quotations of the same words, told from the first to the last that changed its place."""
    changed = [edit for edit in edits([w.norm for w in pair.x], [w.norm for w in pair.y]) if not edit.kept]
    whole = joined(changed[0], changed[-1], kept=False)
    if not any("…" in text or "..." in text for text in pair.text(whole)):
        yield shown(pair, whole, sure=max(lengths(whole)) <= LONGEST and _are_lists(pair.x, pair.y))


def _are_lists(x: list[Word], y: list[Word]) -> bool:
    """Whether words are two lists of just the same words, whose order a reader sees at sight."""
    here, there = [w.norm for w in x], [w.norm for w in y]
    return not {"and", "or", "but"}.isdisjoint(here) and sorted(here) == sorted(there)


def _slight(pair: Versions, kept: int, alike: float, told: list[Drift]) -> Iterator[Drift]:
    """Where two long versions of one quotation differ in small words; in articles only where nothing else is told."""
    if kept < ANCHOR or alike < NEARLY:
        return
    found = small_changes(pair)
    if any(excused(pair, edit) for edit in found):
        return
    if kept < LONG:
        found = found if len(found) == 1 and pair.framed and _says_much(pair, found[0]) else []
    for edit in found:
        words = {w.norm for w in (*pair.x[slice(*edit.left)], *pair.y[slice(*edit.right)])}
        drift = shown(pair, edit, sure=False)
        bare = any({w.norm for w in row} <= _ARTICLES for row in _rows(pair, drift))
        near = bare or any(_meet(drift.left, other.left) or _meet(drift.right, other.right) for other in told)
        if not told or not (near or words <= _ARTICLES):
            yield drift


def _rows(pair: Versions, drift: Drift) -> tuple[list[Word], list[Word]]:
    return pair.left.tokens.words[slice(*drift.left)], pair.right.tokens.words[slice(*drift.right)]


def _says_much(pair: Versions, edit: Edit) -> bool:
    """Whether small words stand for others, or say once more who does it: "and jumped", "and I jumped"."""
    return all(map(_says, pair.text(edit))) or "".join(pair.text(edit)).lower() in _SUBJECTS


_SUBJECTS = frozenset("i we you he she they".split())


def _says(words: str) -> bool:
    """Whether small words stand there, and not articles only."""
    return bool(words) and not set(words.lower().split()) <= _ARTICLES - {"of"}


_ARTICLES = frozenset("a an the that of this".split())


def _meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _retold(pair: Versions, found: list[Edit], kept: int) -> Iterator[Drift]:
    """One quotation in two versions, told as a whole: from its first change to its last, if long stretches are kept."""
    changed = [
        e for e in found[1:-1] if not e.kept and telling([*pair.x[slice(*e.left)], *pair.y[slice(*e.right)]])
    ]
    if len(changed) > 1 and kept > LONG:
        yield shown(pair, joined(changed[0], changed[-1], kept=False), sure=False)


def _judged(
    pair: Versions, found: list[Edit], n: int, kept: int, alike: float, *, one: bool | None
) -> Iterator[Drift]:
    """What a reader sees changed by edit ``n`` of ``found``."""
    edit = found[n]
    at_an_end = n in (0, len(found) - 1)
    if not min(lengths(edit)):
        if not at_an_end and not slides_to_an_end(pair, found, n) and _is_whole(pair, found, n, kept, alike):
            yield left_out(pair, edit, long=kept >= LONG and alike >= WORD_FOR_WORD)
        return
    gone, come = pair.x[slice(*edit.left)], pair.y[slice(*edit.right)]
    if other_form(gone, come) and (not at_an_end or (n == 0 and begin_sentences(pair))) and kept >= FRAME:
        yield shown(pair, edit, sure=False)
        return
    if is_reordered(gone, come):
        short = max(lengths(edit)) <= LONGEST
        yield shown(pair, edit, sure=alike >= SURE and short and _are_lists(gone, come))
        return
    if not pair.is_small_end(edit) if at_an_end else max(lengths(edit)) > LONGEST_RETOLD:
        if n and at_an_end and kept >= LONG and alike >= WORD_FOR_WORD:
            yield from (shown(pair, last, sure=False) for last in last_word(pair, found))
        return
    lost, new = _apart(gone, come), _apart(come, gone)
    if not (lost or new) or other_time(gone, come):
        tense = other_tense(gone, come) or (other_time(gone, come) and not at_an_end)
        if tense and alike >= WORD_FOR_WORD and kept >= LONG:
            yield shown(pair, edit, sure=False)
        return
    least = 0.5 if pair.short and pair.framed else SURE
    if at_an_end and not ((one or pair.framed) and all(e.kept for e in found[1:-1])):
        least = WORD_FOR_WORD  # that retold they may as well be two
    sure = (
        alike >= least
        and not (at_an_end and one is False)
        and max(lengths(edit)) <= LONGEST
        and not a_slip(*pair.text(edit))
        and not _are_titles(gone, come)
    )
    near = alike >= NEARLY and kept >= LONG
    if _plain(pair, gone, come, lost, new, alike) or (near and _is_other_mode(pair, edit)):
        yield shown(pair, edit, sure=sure)
    elif _to_see(lost, new, at_an_end and not (n == 0 and begin_sentences(pair))) or (
        alike >= WORD_FOR_WORD and other_person(gone, come)
    ):
        yield shown(pair, edit, sure=False)


def _is_whole(pair: Versions, found: list[Edit], n: int, kept: int, alike: float) -> bool:
    """Whether a quotation is kept so nearly beside a gap that words left out there are no chance."""
    before, behind = found[n - 1], found[n + 1]
    for m, o in ((before.left[1] - 1, before.right[1] - 1), (behind.left[0], behind.right[0])):
        if pair.x[m].norm != pair.y[o].norm:
            return False
    return (kept >= LONG and alike >= WORD_FOR_WORD) or _is_all_else(found)


def _is_all_else(found: list[Edit]) -> bool:
    """Whether all of one short quotation between its ends stands in the other, which has little more."""
    whole = [e for e in found if e.kept]
    kept = sum(min(lengths(e)) for e in whole)
    between = whole[-1].left[1] - whole[0].left[0], whole[-1].right[1] - whole[0].right[0]
    return kept >= FRAME and kept == min(between) and max(between) < 2 * kept


def _plain(
    pair: Versions, gone: list[Word], come: list[Word], lost: list[Word], new: list[Word], alike: float
) -> bool:
    """Whether a change is one that a reader sees at sight."""
    if (telling(lost) and telling(new)) or bool(negations(gone)) != bool(negations(come)):
        return True
    seen = {w.norm for w in (*lost, *new)}
    if pair.short and {w.norm for w in lost} & MODAL != {w.norm for w in new} & MODAL:
        return True
    single = len(gone) == len(come) == 1 and alike >= NEARLY and (telling(lost) or telling(new))
    return single and seen.isdisjoint(SMALL | MODAL | TENSES) and gone[0].norm[:3] != come[0].norm[:3]


def _are_titles(gone: list[Word], come: list[Word]) -> bool:
    """Whether an office stands on one side and a mere "Mr." on the other."""
    titles = [{w.norm for w in words} <= TITLES for words in (gone, come)]
    return all(titles) and any({w.norm for w in words} <= COURTESY for words in (gone, come))


def _is_other_mode(pair: Versions, edit: Edit) -> bool:
    """Whether a change of small words is one that a reader sees at sight: a must for a can, some for all."""
    here, there = modes(pair.x, edit.left), modes(pair.y, edit.right)
    if here and there:
        return here.isdisjoint(there)
    return other_number(pair.x[slice(*edit.left)], pair.y[slice(*edit.right)])


def _to_see(lost: list[Word], new: list[Word], at_an_end: bool) -> bool:
    """Whether a change may matter: a word that tells, a must for a may, another tense."""
    seen, instead = {w.norm for w in lost}, {w.norm for w in new}
    if seen & MODAL != instead & MODAL or bool(seen & TENSES and instead & TENSES):
        return True
    return (telling(lost) and telling(new)) if at_an_end else (telling(lost) or telling(new))


def _apart(words: list[Word], others: list[Word]) -> list[Word]:
    """The ``words`` whose stems are not among ``others``."""
    stems = {w.stem for w in others}
    return [w for w in words if w.stem not in stems]
