"""Denials: what one side says and the other denies, or only calls alleged."""

from collections.abc import Iterator

from compare import cues
from compare.facts.found import Replaced
from compare.facts.sides import Linked

KEPT = 0.7
"""Sentences are kept nearly word for word where this share of the longer one's words is."""


_SUPPORT = frozenset("do does did".split())
"""What "not" brings with it: "did not resign" is "resigned" denied, word for word."""


def denials(pair: Linked) -> Iterator[Replaced]:
    """Where one of two sentences, else kept nearly word for word, says "not", or "allegedly": each range holds the word
    denied, or what is said."""
    here, there = pair.a.reading.cues(pair.i), pair.b.reading.cues(pair.j)
    if (here ^ there) & cues.DENIED:
        yield from _only_in_one(pair, cues.NEGATIONS, "outcome", sure=True)
    if (here ^ there) & cues.HEDGED:
        yield from _only_in_one(pair, cues.HEDGES, "attribution", sure=False)


def _only_in_one(pair: Linked, marks: frozenset[str], kind: str, *, sure: bool) -> Iterator[Replaced]:
    a, b = pair.a.reading.ranges[pair.i], pair.b.reading.ranges[pair.j]
    x, y = pair.words
    found = pair.edits
    longest = max(sum(w.norm not in marks and w.norm not in _SUPPORT for w in row) for row in (x, y))
    if sum(e.left[1] - e.left[0] for e in found if e.kept) < KEPT * longest:
        return
    for edit in found:
        said = {w.norm for w in (*x[slice(*edit.left)], *y[slice(*edit.right)])}
        if edit.kept or not said & marks or len(said) > 2 or "non" in said:
            continue
        if edit.left[1] < len(x) and edit.right[1] < len(y):
            here = a[0] + edit.left[0], a[0] + edit.left[1] + 1
            there = b[0] + edit.right[0], b[0] + edit.right[1] + 1
            yield Replaced(here, there, kind, sure)
