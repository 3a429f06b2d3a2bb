"""Endings: where one of two versions of a quotation goes on otherwise, or says a word more.

    “… lies or rumours”            /  “… lies or leaflets and …”      another last word
    “… better than I”              /  “… better than I am”            a word more at the very end
    “But it is late, and …”        /  “It is late, and …”             or at the beginning
    “a burden on honest traders for years to come”  /  “This is a burden on honest traders, out of proportion, and …”

Outlets cut a quotation where they like, so none of these is sure. A cut stands at a comma or takes a clause away; it
does not take away one small word.
"""

from collections.abc import Iterator

from compare.edits import Edit
from compare.facts.quotations.versions import ANCHOR, LONGEST_RETOLD, RARE, Versions, excused, lengths
from compare.facts.terms.omissions import told_elsewhere
from compare.facts.terms.phrases import SMALL, telling
from compare.reading import Reading

MORE = 2
"""More words at an end are where the other outlet cut."""
PHRASE = 2.0
"""A run of words that weighs this much is no phrase that somebody uses twice by chance."""
_BREAKS = frozenset(",;:—–-…([\n")


def last_word(pair: Versions, found: list[Edit]) -> Iterator[Edit]:
    """The last word of a quotation that ends with another one where the other goes on: that is not where it was cut."""
    edit, before = found[-1], found[-2]
    if min(lengths(edit)) > 1 or lengths(before)[0] < ANCHOR:
        return
    start, other = edit.left[0], edit.right[0]
    gone, come = pair.x[start : start + 1], pair.y[other : other + 1]
    if telling(gone) and telling(come) and gone[0].concept != come[0].concept:
        yield Edit((start, start + 1), (other, other + 1), kept=False)


def one_more(pair: Versions, found: list[Edit]) -> Iterator[Edit]:
    """The word or two that one quotation has more than the other at its very end, with no pause before them."""
    if len(found) < 2 or min(lengths(found[-1])) or lengths(found[-2])[0] < ANCHOR:
        return
    edit = found[-1]
    left_is_longer = edit.left[0] < edit.left[1]
    (first, last), end = (edit.left, edit.right[0]) if left_is_longer else (edit.right, edit.left[0])
    long, short = (pair.left, pair.right) if left_is_longer else (pair.right, pair.left)
    at, stop = pair.starts if left_is_longer else pair.starts[::-1]
    words = long.tokens.words[at + first : at + last]
    if len(words) > MORE or _pauses(long, at + first) or excused(pair, edit):
        return
    ends = _ends_a_sentence(long, at + last) and _ends_a_sentence(short, stop + end)
    if telling(words) and (not ends or words[0].norm in SMALL):  # "nothing left to lose" may be cut
        return
    if not _goes_on_with(short, stop + end, long.tokens.norms[at + first]):
        yield edit


def _pauses(reading: Reading, token: int) -> bool:
    """Whether a mark stands before a token, where a quotation may be cut."""
    between = reading.text[reading.tokens.ends[token - 1] : reading.tokens.starts[token]]
    return not _BREAKS.isdisjoint(between)


def _ends_a_sentence(reading: Reading, token: int) -> bool:
    """Whether a quotation that ends before ``token`` is printed as a sentence that ends with it, or leads to who says
    so."""
    end = reading.tokens.ends[token - 1]
    return reading.text[end : end + 1] in set(",.!?")


def _goes_on_with(reading: Reading, token: int, norm: str) -> bool:
    """Whether behind a quotation that ends before ``token`` the text goes on with a word, or dots."""
    end = reading.tokens.ends[token - 1]
    if any(mark in reading.text[end : end + 4] for mark in ("…", "..", "—", "–")):
        return True
    return token < len(reading.tokens) and reading.tokens.norms[token] == norm


def begin_sentences(pair: Versions) -> bool:
    """Whether both quotations begin with a capital: neither says that it is cut in front."""
    return pair.x[0].name and pair.y[0].name


def opening(pair: Versions) -> Iterator[Edit]:
    """The "but" before a sentence that the other quotation begins without, as if it had been said so."""
    if not begin_sentences(pair):
        return
    first, second = ([w.norm for w in row[: ANCHOR + 1]] for row in (pair.x, pair.y))
    if first[0] in _LEADING_ON and first[1:] == second[:ANCHOR]:
        yield Edit((0, 1), (0, 0), kept=False)
    elif second[0] in _LEADING_ON and second[1:] == first[:ANCHOR]:
        yield Edit((0, 0), (0, 1), kept=False)


_LEADING_ON = frozenset("and but so".split())


def limited(pair: Versions, found: list[Edit]) -> Iterator[Edit]:
    """The word with which one quotation begins and the other, which has all the rest, does not: "almost", "not"."""
    if len(found) != LIMITED or min(lengths(found[0])) or max(lengths(found[0])) != 1 or not pair.framed:
        return
    left_is_longer = found[0].left[0] < found[0].left[1]
    word = pair.x[0] if left_is_longer else pair.y[0]
    short, at = (pair.right, pair.starts[1]) if left_is_longer else (pair.left, pair.starts[0])
    if (
        word.norm in _LIMITS
        and not excused(pair, found[0])
        and not (at and short.tokens.norms[at - 1] == word.norm)
    ):
        yield found[0]


LIMITED = 2
"""A quotation that begins with one word more and is the same in all else has two edits."""
_LIMITS = frozenset("not never no almost nearly hardly barely partly half".split())


def goes_on(pair: Versions, found: list[Edit]) -> Iterator[Edit]:
    """How two quotations of one speaker go on behind a phrase that both have, and that one of them begins with."""
    edit, before = found[-1], found[-2] if len(found) > 1 else None
    if edit.kept or not before or not before.kept or min(lengths(edit)) < MORE or excused(pair, edit):
        return
    first = found[0]
    if len(found) > 3 or (len(found) == 3 and (first.kept or min(lengths(first)))):
        return
    run = pair.x[slice(*before.left)]
    if len(run) < ANCHOR or sum(w.weight for w in run if w.weight >= RARE) < PHRASE:
        return
    gone, come = pair.x[slice(*edit.left)], pair.y[slice(*edit.right)]
    if not (telling(gone) and telling(come)):
        return
    if told_elsewhere(gone, pair.right) or told_elsewhere(come, pair.left):
        return
    (a, _), (b, _) = edit.left, edit.right
    yield Edit(
        (a, min(edit.left[1], a + LONGEST_RETOLD)), (b, min(edit.right[1], b + LONGEST_RETOLD)), kept=False
    )
