"""Versions: two quotations laid on each other, when they are one in two versions.

we need   whatever  means    are  necessary
you need  whatever  methods  are  necessary        kept and changed stretches, and how much is kept
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Indel

from compare.edits import Edit, edits
from compare.facts.quotations.modes import other_form, same_number
from compare.facts.terms.phrases import COURTESY, SMALL, other_tense, same_words, telling
from compare.facts.terms.spellings import one_spelling
from compare.reading import Reading
from compare.words import Word
from corpus.spans import Span

LEAST_SHARED = 0.5
"""Two quotations are versions of one where they share this much of the shorter's telling words."""
AT_AN_END = 3
"""Outlets begin and cut a quotation where they like: more words than these that differ at an end are no change."""
FRAME = 3
"""Two versions share a run of as many words, if they are not short."""
ANCHOR = 4
"""A run of as many words makes two quotations versions of one, however they are retold."""
SHORT = 5
"""A quotation of no more words than these is a few words only: all of it counts, and no long run can be asked for."""
LONGEST_RETOLD = 12
"""A change of more words is no change of wording: the two go on in different ways there."""
RARE = 0.9
"""A word of this weight tells something by itself."""
_ELLIPSIS = re.compile(r"\.\s?\.\s?\.|…|\[|\(")
A_LINE = 80
"""Characters in which a bracket that was opened is looked for."""
_OPENED = re.compile(r"[\[(][^\])]*\Z")


@dataclass(frozen=True, slots=True)
class Versions:
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
        if not min(lengths(edit)):
            return False
        return self.tells(edit) <= AT_AN_END and abs(lengths(edit)[0] - lengths(edit)[1]) < AT_AN_END

    def tells(self, edit: Edit) -> int:
        """How many words of an edit are more than small, on the side that has more of them."""
        rows = self.x[slice(*edit.left)], self.y[slice(*edit.right)]
        return max(len([w for w in row if w.norm not in SMALL]) for row in rows)

    def tells_something(self, edit: Edit) -> bool:
        """Whether a word of an edit tells something, on either side."""
        return telling([*self.x[slice(*edit.left)], *self.y[slice(*edit.right)]])

    def text(self, edit: Edit) -> tuple[str, str]:
        """The words of an edit as printed, with what stands about them; "" for none."""
        return (
            _printed(self.left, self.starts[0], edit.left),
            _printed(self.right, self.starts[1], edit.right),
        )

    def before(self, edit: Edit) -> Iterator[str]:
        """What is printed before an edit, a line of it at most, on both sides."""
        for reading, start, first in (
            (self.left, self.starts[0], edit.left[0]),
            (self.right, self.starts[1], edit.right[0]),
        ):
            if first:
                begin, end = reading.tokens.starts[start], reading.tokens.ends[start + first - 1]
                yield reading.text[max(begin - 1, end - A_LINE) : end]

    def between(self, edit: Edit) -> str:
        """All that is printed from the kept word before an edit to the one behind it, on both sides."""
        return " ".join(
            reading.text[
                reading.tokens.ends[start + first - 1]
                if first
                else max(0, reading.tokens.starts[start] - 1) : reading.tokens.starts[start + last]
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


def laid_on(left: Reading, a: Span, right: Reading, b: Span, *, framed: bool) -> Versions | None:
    """Two quotations, spans of their texts, as a pair; ``None`` where they share too little to be one.

    ``framed`` says that the sentences around are alike: then a few words tell that they are one quotation.
    """
    p, q = (left.token_at(a[0]), left.token_at(a[1])), (right.token_at(b[0]), right.token_at(b[1]))
    x, y = left.tokens.words[slice(*p)], right.tokens.words[slice(*q)]
    if not _share_enough(x, y) or (not framed and min(len(x), len(y)) <= FRAME):
        return None
    return Versions(left, right, (p[0], q[0]), x, y, framed)


def _share_enough(x: list[Word], y: list[Word]) -> bool:
    a, b = [w for w in x if w.weight >= 0.25], [w for w in y if w.weight >= 0.25]
    if not a or not b:
        return False
    common = {w.concept for w in a} & {w.concept for w in b}
    least = min(sum(w.weight for w in a), sum(w.weight for w in b))
    share = sum(w.weight for w in (a if len(a) <= len(b) else b) if w.concept in common) / least
    phrases = Indel.normalized_similarity([w.norm for w in x], [w.norm for w in y])
    return (share >= LEAST_SHARED and len(common) > 1) or phrases >= 0.5


def stretches(pair: Versions) -> list[Edit]:
    """The edits of a pair of quotations; what is only spelt otherwise is kept, and small kept words join changes."""
    found: list[Edit] = []
    for edit in edits([w.norm for w in pair.x], [w.norm for w in pair.y]):
        kept = edit.kept or _no_change(pair, edit)
        if found and found[-1].kept == kept and not (kept and not edit.kept):
            found[-1] = joined(found[-1], edit, kept=kept)
        elif len(found) > 1 and not kept and found[-1].kept and _is_glue(pair, found, edit):
            glue = found.pop()
            found[-1] = joined(joined(found[-1], glue, kept=False), edit, kept=False)
        else:
            found.append(Edit(edit.left, edit.right, kept))
    return found


def small_changes(pair: Versions) -> list[Edit]:
    """The places inside two quotations, not at their ends, where other small words stand."""
    found = edits([w.norm for w in pair.x], [w.norm for w in pair.y])
    return [
        edit
        for edit in found[1:-1]
        if not (
            edit.kept or pair.tells_something(edit) or one_spelling(*pair.text(edit)) or _is_one(pair, edit)
        )
    ]


def _is_one(pair: Versions, edit: Edit) -> bool:
    """Whether an edit changes words into the same at length, or cut short: "he's" and "he is", "&" and "and"."""
    gone, come = pair.x[slice(*edit.left)], pair.y[slice(*edit.right)]
    if gone and come:
        return _are_one(gone, come) or same_number(gone, come)
    words = {w.norm for w in (*gone, *come)}
    if words <= COURTESY:
        return True
    before = Edit((edit.left[0] - 1, edit.left[0]), (edit.right[0] - 1, edit.right[0]), kept=True)
    return (words == {"and"} and "&" in pair.between(edit)) or (
        words <= {"is", "has", "us"} and any(word.endswith(("’s", "'s")) for word in pair.text(before))
    )


def joined(first: Edit, then: Edit, *, kept: bool) -> Edit:
    """Two edits that follow each other, and all between them, as one."""
    return Edit((first.left[0], then.left[1]), (first.right[0], then.right[1]), kept)


def _is_glue(pair: Versions, found: list[Edit], edit: Edit) -> bool:
    """Whether the kept words before ``edit`` are small and few, so that a reader sees one change and not two."""
    glue, before = found[-1], found[-2]
    words = pair.x[slice(*glue.left)]
    most = 2 if min(*lengths(before), *lengths(edit)) else 1
    if len(words) > most or telling(words) or excused(pair, before) or excused(pair, edit):
        return False
    return max(edit.left[1] - before.left[0], edit.right[1] - before.right[0]) <= LONGEST_RETOLD


def _no_change(pair: Versions, edit: Edit) -> bool:
    """Whether an edit changes no word that a reader would see: spelling, contractions, titles, small words left out."""
    gone, come = pair.x[slice(*edit.left)], pair.y[slice(*edit.right)]
    if not gone or not come:
        words = [*gone, *come]
        return all(w.norm in _UNSAID or not (w.norm in _SEEN or telling([w])) for w in words)
    if {w.norm for w in gone} <= COURTESY and {w.norm for w in come} <= COURTESY:
        return True
    if same_number(gone, come):
        return True
    rows = [w for w in gone if w.norm != "the"], [w for w in come if w.norm != "the"]
    return _are_one(*rows) or one_spelling(*pair.text(edit))


def _are_one(gone: list[Word], come: list[Word]) -> bool:
    """Whether two stretches are the same words but for what no reader of a quotation minds."""
    return same_words(gone, come) and not (other_tense(gone, come) or other_form(gone, come))


def excused(pair: Versions, edit: Edit) -> bool:
    """Whether an outlet marks the place itself, by an ellipsis or words in brackets, or all that one has there is
    an "s" printed apart, "the third time ’ s the charm", or a month that the other puts behind its day."""
    words = (*pair.x[slice(*edit.left)], *pair.y[slice(*edit.right)])
    if len(words) == 1 and (words[0].norm == "s" or _is_a_month_of_both(pair, words[0])):
        return True
    return _ELLIPSIS.search(pair.between(edit)) is not None or any(
        _OPENED.search(before) for before in pair.before(edit)
    )


def _is_a_month_of_both(pair: Versions, word: Word) -> bool:
    """Whether a word is a month that both sides have, short or at length."""
    return word.when and all(
        any(w.when and w.norm[:3] == word.norm[:3] for w in row) for row in (pair.x, pair.y)
    )


def likeness(pair: Versions, found: list[Edit]) -> tuple[int, float]:
    """How many words are kept, and their share of what lies between the first and the last of them."""
    kept = [e for e in found if e.kept and min(lengths(e))]
    if not kept:
        return 0, 0.0
    count = sum(e.left[1] - e.left[0] for e in kept)
    runs = [[*run] for same, run in groupby(found, key=lambda e: e.kept) if same]
    if max(run[-1].left[1] - run[0].left[0] for run in runs) < FRAME and not pair.short:
        return count, 0.0
    if pair.short and 2 * count < min(len(pair.x), len(pair.y)):
        return count, 0.0
    between = kept[-1].left[1] - kept[0].left[0], kept[-1].right[1] - kept[0].right[0]
    ends = sum(_of_an_end(pair, e) for e in {found[0], found[-1]} if not e.kept)
    return count, count / (max(between) + ends)


def _of_an_end(pair: Versions, edit: Edit) -> int:
    """How many words a change at an end counts: where both sides go on in other words, they may be two quotations."""
    return pair.tells(edit) if pair.is_small_end(edit) else min(lengths(edit))


def lengths(edit: Edit) -> tuple[int, int]:
    """How many words an edit has on each side."""
    return edit.left[1] - edit.left[0], edit.right[1] - edit.right[0]


def is_anchored(pair: Versions, found: list[Edit]) -> bool:
    """Whether a stretch is kept that is too long and tells too much to be chance, or the quotations are short."""
    runs = [pair.x[slice(*e.left)] for e in found if e.kept]
    return pair.short or any(len(run) >= ANCHOR and any(w.weight >= RARE for w in run) for run in runs)


def slides_to_an_end(pair: Versions, found: list[Edit], n: int) -> bool:
    """Whether words left out may as well stand at an end: "he [said that he] came", "[he said that] he came"."""
    edit, ends = found[n], [m for m, e in enumerate(found) if e.kept]
    row, (first, last) = (pair.x, edit.left) if edit.left[0] < edit.left[1] else (pair.y, edit.right)
    gone = [w.norm for w in row[first:last]]
    before, behind = found[n - 1].right, found[n + 1].right
    head, tail = ([w.norm for w in pair.y[slice(*part)]] for part in (before, behind))
    return (n - 1 == ends[0] and gone[-len(head) :] == head) or (
        n + 1 == ends[-1] and gone[: len(tail)] == tail
    )


_UNSAID = COURTESY | {"um", "uh", "er", "erm", "ah", "eh", "mm", "al"}
"""What an outlet leaves out and puts in without a thought."""
_SEEN = frozenset(
    "not no never none nothing nobody without only all every most some few very just must may might should could would "
    "cannot always ever even alone".split()
)
