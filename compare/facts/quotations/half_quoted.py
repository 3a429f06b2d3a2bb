"""Half quoted: one outlet quotes a phrase, the other its end only, with a word of its own before it.

    … has ordered them to “kill without warning”   /   … has allowed them to open fire “without warning”

A quotation may be cut anywhere; but here a word that was said has become another that was not.
"""

from collections.abc import Iterator

from compare.facts.found import Found
from compare.facts.quotations.boundaries import printed, quotations
from compare.facts.sides import Linked
from compare.words import Word

LEAST, MOST = 2, 3
"""Words that both sides quote at least, and words that one side changed at most."""
TELLS = 0.5
"""Of the changed words one tells something by itself, on either side."""

Tokens = tuple[int, int]


def half_quoted(pair: Linked) -> Iterator[Found]:
    """Quotations that end alike, the shorter with other words before it that stand in the place of quoted ones."""
    first, first_b = pair.a.reading.ranges[pair.i][0], pair.b.reading.ranges[pair.j][0]
    here = {part[0]: part for part in quotations(pair.a.reading, pair.i)}
    there = {part[0]: part for part in quotations(pair.b.reading, pair.j)} if here else {}
    x, y = pair.words
    for edit in pair.edits if there else ():
        gone, come = x[slice(*edit.left)], y[slice(*edit.right)]
        if edit.kept or not (_tells(gone) and _tells(come)):
            continue
        words = first + edit.left[0], first + edit.left[1]
        others = first_b + edit.right[0], first_b + edit.right[1]
        for whole, part in _quoting(here, words[0], there, others[1]):
            if _ends_alike(pair, whole, part, words, others):
                yield _told(pair, whole, (others[0], part[1]), part, left=False)
        for part, whole in _quoting(there, others[0], here, words[1]):
            if _ends_alike(pair, whole, part, words, others, turned=True):
                yield _told(pair, (words[0], whole[1]), part, whole, left=True)


def _quoting(
    quoted: dict[int, Tokens], changed: int, others: dict[int, Tokens], behind: int
) -> Iterator[tuple[Tokens, Tokens]]:
    """The quotations, by their first token, that hold the ``changed`` one near their start, with the other side's that
    begins with the token ``behind`` the change there."""
    part = others.get(behind)
    for first in range(changed, changed - MOST, -1) if part else ():
        whole = quoted.get(first)
        if whole and part:
            yield whole, part


def _ends_alike(
    pair: Linked, here: Tokens, there: Tokens, words: Tokens, others: Tokens, *, turned: bool = False
) -> bool:
    """Whether one quotation, the right one where ``turned``, is the changed words and all of the other quotation."""
    x, y = pair.a.reading.tokens.norms, pair.b.reading.tokens.norms
    if turned:
        here, there, words, others, x, y = there, here, others, words, y, x
    rest = x[words[1] : here[1]]
    return (
        here[0] <= words[0]
        and words[0] - here[0] < MOST
        and len(rest) >= LEAST
        and others[1] == there[0]
        and rest == y[slice(*there)]
    )


def _tells(words: list[Word]) -> bool:
    """Whether words are few and tell something, and none is a name or a figure."""
    plain = not any(w.name or w.figure for w in words)
    return len(words) <= MOST and plain and any(w.weight >= TELLS for w in words)


def _told(pair: Linked, here: Tokens, there: Tokens, short: Tokens, *, left: bool) -> Found:
    """Both stretches as they are printed, the quoted part of the ``left`` or right one between marks."""
    spans, printed_here = printed(pair, here, there)
    own, side = (here, pair.a.reading) if left else (there, pair.b.reading)
    before = " ".join(side.text[slice(*side.tokens.span(own[0], short[0]))].split())
    quoted = " ".join(side.text[slice(*side.tokens.span(*short))].split())
    values = (f"{before} “{quoted}”", f"“{printed_here[1]}”")
    if not left:
        values = (f"“{printed_here[0]}”", values[0])
    return Found("quote", *spans, *values, "possible", values)
