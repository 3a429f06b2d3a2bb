"""Quotations: the words that two outlets put between quotation marks for the same statement.

    “armed looters”   /  “armed thugs”                   other words: a quotation that drifted
    “It is over, and we won,”  /  “It is over”           a quotation cut short: no conflict
    “colour”  /  “color”,  “don’t”  /  "do not"          spelling: no conflict

Where an outlet marks what it left out by an ellipsis or brackets, that place is no conflict.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from compare.edits import Edit, edits
from compare.facts.phrases import SMALL, TITLES, other_tense, same_words, telling, trimmed
from compare.facts.spellings import a_slip, one_spelling
from compare.reading import Reading
from compare.words import Word
from corpus.spans import Span

LEAST_SHARED = 0.5
"""Two quotations are versions of one where they share this much of the shorter's telling words."""
LONGEST = 6
"""A changed stretch of more words is a quotation retold: it may differ."""
LONGEST_RETOLD = 12
AT_AN_END = 3
"""Outlets begin and cut a quotation where they like: more words than these that differ at an end are no change."""
ALIKE, SURE = 0.4, 0.55
"""This share of the words between the first and the last shared one is kept in two versions, and in two sure ones."""
RETOLD = 0.3
"""Two quotations less alike than this are two, whatever they share."""
NEARLY = 0.8
"""In quotations this much alike one changed word is seen at sight, if it tells the least bit."""
FRAME = 3
"""Two versions share a run of as many words, if they are not short."""
ANCHOR = 4
"""A run of as many words makes two quotations versions of one, however they are retold."""
SHORT = 5
WORD_FOR_WORD, LONG = 0.7, 7
"""A quotation kept this nearly, and this many words of it: here a word left out is no chance."""
_NEGATIONS = frozenset(
    "not no never none nothing nobody without neither nor cannot dont doesnt didnt isnt arent wasnt wont "
    "cant couldnt shouldnt wouldnt hasnt havent hadnt".split()
)
_ELLIPSIS = re.compile(r"\.\.\.|…|\[|\(")


@dataclass(frozen=True, slots=True)
class Drift:
    """A quotation worded otherwise: token ranges (half-open) of the words that differ, and how surely.

    ``dropped`` is "left" or "right" where only that side has its words; the other range is what stands beside.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    sure: bool
    dropped: str = ""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two quotations as rows of words, with the token where each begins and the reading it stands in."""

    left: Reading
    right: Reading
    starts: tuple[int, int]
    x: list[Word]
    y: list[Word]
    framed: bool

    @property
    def short(self) -> bool:
        """Whether one of the two is a few words only."""
        return min(len(self.x), len(self.y)) <= SHORT

    def is_small_end(self, edit: Edit) -> bool:
        """Whether a change at an end is one of a few words, and not of where the outlets begin and end."""
        if not min(_lengths(edit)):
            return False
        return self.tells(edit) <= AT_AN_END and abs(_lengths(edit)[0] - _lengths(edit)[1]) < AT_AN_END

    def tells(self, edit: Edit) -> int:
        """How many words of an edit are more than small, on the side that has more of them."""
        rows = self.x[slice(*edit.left)], self.y[slice(*edit.right)]
        return max(len([w for w in row if w.norm not in SMALL]) for row in rows)

    def text(self, edit: Edit) -> tuple[str, str]:
        """The words of an edit as printed, with what stands about them; "" for none."""
        return (
            _printed(self.left, self.starts[0], edit.left),
            _printed(self.right, self.starts[1], edit.right),
        )

    def between(self, edit: Edit) -> str:
        """All that is printed from the kept word before an edit to the one behind it, on both sides."""
        return " ".join(
            reading.text[
                reading.tokens.ends[start + first - 1]
                if first
                else reading.tokens.starts[start] : reading.tokens.starts[start + last]
                if last < len(row)
                else reading.tokens.ends[start + len(row) - 1]
            ]
            for reading, start, (first, last), row in (
                (self.left, self.starts[0], edit.left, self.x),
                (self.right, self.starts[1], edit.right, self.y),
            )
        )


def _printed(reading: Reading, start: int, part: tuple[int, int]) -> str:
    return (
        reading.text[slice(*reading.tokens.span(start + part[0], start + part[1]))]
        if part[0] < part[1]
        else ""
    )


def drifts(left: Reading, a: Span, right: Reading, b: Span, *, other: bool, framed: bool) -> Iterator[Drift]:
    """How two quotations, spans of their texts, differ in wording; nothing where they are not one quotation.

    ``other`` says that two people are named as those who said it: then only near copies are one quotation.
    ``framed`` says that the sentences around are alike: then a few words tell that they are one quotation.
    """
    p, q = (left.token_at(a[0]), left.token_at(a[1])), (right.token_at(b[0]), right.token_at(b[1]))
    x, y = left.tokens.words[slice(*p)], right.tokens.words[slice(*q)]
    if not _versions(x, y):
        return
    pair = _Pair(left, right, (p[0], q[0]), x, y, framed)
    if not framed and min(len(x), len(y)) <= FRAME:
        return
    found = _stretches(pair)
    kept, alike = _alike(pair, found)
    if alike < (WORD_FOR_WORD if other else SURE) and (other or not _is_anchored(pair, found)):
        return
    if alike < ALIKE:
        if alike >= RETOLD:
            yield from _retold(pair, found, kept)
        return
    for n, edit in enumerate(found):
        if not edit.kept and not _excused(pair, edit):
            yield from _judged(pair, found, n, kept, alike)


def _is_anchored(pair: _Pair, found: list[Edit]) -> bool:
    """Whether a stretch is kept that is too long and tells too much to be chance, or the quotations are short."""
    runs = [pair.x[slice(*e.left)] for e in found if e.kept]
    return pair.short or any(len(run) >= ANCHOR and any(w.weight >= RARE for w in run) for run in runs)


def _retold(pair: _Pair, found: list[Edit], kept: int) -> Iterator[Drift]:
    """One quotation in two versions, told as a whole: from its first change to its last, if long stretches are kept."""
    changed = [
        e for e in found[1:-1] if not e.kept and telling([*pair.x[slice(*e.left)], *pair.y[slice(*e.right)]])
    ]
    if len(changed) > 1 and kept > LONG:
        yield _shown(pair, _joined(changed[0], changed[-1], kept=False), sure=False)


def _stretches(pair: _Pair) -> list[Edit]:
    """The edits of a pair of quotations; what is only spelt otherwise is kept, and small kept words join changes."""
    found: list[Edit] = []
    for edit in edits([w.norm for w in pair.x], [w.norm for w in pair.y]):
        kept = edit.kept or _no_change(pair, edit)
        if found and found[-1].kept == kept and not (kept and not edit.kept):
            found[-1] = _joined(found[-1], edit, kept=kept)
        elif len(found) > 1 and not kept and found[-1].kept and _is_glue(pair, found, edit):
            glue = found.pop()
            found[-1] = _joined(_joined(found[-1], glue, kept=False), edit, kept=False)
        else:
            found.append(Edit(edit.left, edit.right, kept))
    return found


def _joined(first: Edit, then: Edit, *, kept: bool) -> Edit:
    return Edit((first.left[0], then.left[1]), (first.right[0], then.right[1]), kept)


def _is_glue(pair: _Pair, found: list[Edit], edit: Edit) -> bool:
    """Whether the kept words before ``edit`` are small and few, so that a reader sees one change and not two."""
    glue, before = found[-1], found[-2]
    words = pair.x[slice(*glue.left)]
    most = 2 if min(*_lengths(before), *_lengths(edit)) else 1
    if len(words) > most or telling(words) or _excused(pair, before) or _excused(pair, edit):
        return False
    return max(edit.left[1] - before.left[0], edit.right[1] - before.right[0]) <= LONGEST_RETOLD


def _no_change(pair: _Pair, edit: Edit) -> bool:
    """Whether an edit changes no word that a reader would see: spelling, contractions, titles, small words left out."""
    gone, come = pair.x[slice(*edit.left)], pair.y[slice(*edit.right)]
    if not gone or not come:
        words = [*gone, *come]
        return all(w.norm in TITLES or not (w.norm in _SEEN or telling([w])) for w in words)
    if {w.norm for w in gone} <= TITLES and {w.norm for w in come} <= TITLES:
        return True
    return (same_words(gone, come) and not other_tense(gone, come)) or one_spelling(*pair.text(edit))


def _excused(pair: _Pair, edit: Edit) -> bool:
    """Whether an outlet marks the place itself: an ellipsis, or words put in brackets."""
    return _ELLIPSIS.search(pair.between(edit)) is not None


def _alike(pair: _Pair, found: list[Edit]) -> tuple[int, float]:
    """How many words are kept, and their share of what lies between the first and the last of them."""
    kept = [e for e in found if e.kept and min(_lengths(e))]
    if not kept:
        return 0, 0.0
    count = sum(e.left[1] - e.left[0] for e in kept)
    if max(e.left[1] - e.left[0] for e in kept) < FRAME and not pair.short:
        return count, 0.0
    if pair.short and 2 * count < min(len(pair.x), len(pair.y)):
        return count, 0.0
    lengths = kept[-1].left[1] - kept[0].left[0], kept[-1].right[1] - kept[0].right[0]
    ends = sum(_of_an_end(pair, e) for e in {found[0], found[-1]} if not e.kept)
    return count, count / (max(lengths) + ends)


def _of_an_end(pair: _Pair, edit: Edit) -> int:
    """How many words a change at an end counts: where both sides go on in other words, they may be two quotations."""
    return pair.tells(edit) if pair.is_small_end(edit) else min(_lengths(edit))


def _lengths(edit: Edit) -> tuple[int, int]:
    return edit.left[1] - edit.left[0], edit.right[1] - edit.right[0]


def _judged(pair: _Pair, found: list[Edit], n: int, kept: int, alike: float) -> Iterator[Drift]:
    edit = found[n]
    at_an_end = n in (0, len(found) - 1)
    if not min(_lengths(edit)):
        if not at_an_end and not _slides_to_an_end(pair, found, n) and _is_whole(pair, found, n, kept, alike):
            yield _left_out(pair, edit, long=kept >= LONG)
        return
    if not pair.is_small_end(edit) if at_an_end else max(_lengths(edit)) > LONGEST_RETOLD:
        return
    gone, come = pair.x[slice(*edit.left)], pair.y[slice(*edit.right)]
    lost, new = _apart(gone, come), _apart(come, gone)
    if not (lost or new):
        if other_tense(gone, come) and alike >= WORD_FOR_WORD and kept >= LONG:
            yield _shown(pair, edit, sure=False)
        return
    least = 0.5 if pair.short and pair.framed else SURE
    sure = alike >= least and max(_lengths(edit)) <= LONGEST and not a_slip(*pair.text(edit))
    if _plain(pair, gone, come, lost, new, alike):
        yield _shown(pair, edit, sure=sure)
    elif _to_see(lost, new, at_an_end):
        yield _shown(pair, edit, sure=False)


def _slides_to_an_end(pair: _Pair, found: list[Edit], n: int) -> bool:
    """Whether words left out may as well stand at an end: "you [know that you] go on" is "[you know that] you go on"."""
    edit, ends = found[n], [m for m, e in enumerate(found) if e.kept]
    row, (first, last) = (pair.x, edit.left) if edit.left[0] < edit.left[1] else (pair.y, edit.right)
    gone = [w.norm for w in row[first:last]]
    before, behind = found[n - 1].right, found[n + 1].right
    head, tail = ([w.norm for w in pair.y[slice(*part)]] for part in (before, behind))
    return (n - 1 == ends[0] and gone[-len(head) :] == head) or (
        n + 1 == ends[-1] and gone[: len(tail)] == tail
    )


def _is_whole(pair: _Pair, found: list[Edit], n: int, kept: int, alike: float) -> bool:
    """Whether a quotation is kept so nearly beside a gap that words left out there are no chance."""
    before, behind = found[n - 1], found[n + 1]
    for m, o in ((before.left[1] - 1, before.right[1] - 1), (behind.left[0], behind.right[0])):
        if pair.x[m].norm != pair.y[o].norm:
            return False
    return (kept >= LONG and alike >= WORD_FOR_WORD) or _is_all_else(found, kept)


def _is_all_else(found: list[Edit], kept: int) -> bool:
    """Whether all of one short quotation between its ends stands in the other, which has little more."""
    whole = [e for e in found if e.kept]
    lengths = whole[-1].left[1] - whole[0].left[0], whole[-1].right[1] - whole[0].right[0]
    return kept >= FRAME and kept == min(lengths) and max(lengths) < 2 * kept


def _plain(
    pair: _Pair, gone: list[Word], come: list[Word], lost: list[Word], new: list[Word], alike: float
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


def _left_out(pair: _Pair, edit: Edit, *, long: bool) -> Drift:
    """Words that one of two quotations lacks: surely so where the rest is ``long``, and they are few and tell."""
    here = edit.right[0] == edit.right[1]
    words = pair.x[slice(*edit.left)] if here else pair.y[slice(*edit.right)]
    sure = long and len(words) <= LONGEST and any(w.weight >= RARE for w in words)
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


def _shown(pair: _Pair, edit: Edit, *, sure: bool) -> Drift:
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


def _with_next(pair: _Pair, edit: Edit) -> tuple[tuple[int, int], tuple[int, int]]:
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


RARE = 0.9
"""A word of this weight tells something by itself."""
_JOINING = frozenset("and but or so a an the".split())
_MODAL = frozenset("must may might should could can will would need shall".split())
_TENSES = frozenset("is are was were has have had do does did".split())
_SEEN = frozenset(
    "not no never none nothing nobody without only all every most some few very just must may might should could would "
    "cannot always ever even alone".split()
)


def _versions(x: list[Word], y: list[Word]) -> bool:
    a, b = [w for w in x if w.weight >= 0.25], [w for w in y if w.weight >= 0.25]
    if not a or not b:
        return False
    common = {w.concept for w in a} & {w.concept for w in b}
    least = min(sum(w.weight for w in a), sum(w.weight for w in b))
    share = sum(w.weight for w in (a if len(a) <= len(b) else b) if w.concept in common) / least
    phrases = Indel.normalized_similarity([w.norm for w in x], [w.norm for w in y])
    return (share >= LEAST_SHARED and len(common) > 1) or phrases >= 0.5


def _apart(words: list[Word], others: list[Word]) -> list[Word]:
    """The ``words`` whose stems are not among ``others``."""
    stems = {w.stem for w in others}
    return [w for w in words if w.stem not in stems]


def _negations(words: list[Word]) -> set[str]:
    return {w.norm for w in words} & _NEGATIONS
