"""Denials: what one side says and the other denies, or only calls alleged."""

from collections.abc import Iterator

from compare.facts.found import Replaced
from compare.facts.sides import Linked

KEPT = 0.7
"""Sentences are kept nearly word for word where this share of the longer one's words is."""


_SUPPORT = frozenset("do does did".split())
"""What "not" brings with it: "did not resign" is "resigned" denied, word for word."""
_HEDGES = frozenset("allegedly reportedly apparently purportedly supposedly alleged suspected".split())
_NOT = frozenset(
    "not no never cannot dont doesnt didnt isnt arent wasnt werent wont cant couldnt wouldnt hasnt havent".split()
)


def denials(pair: Linked) -> Iterator[Replaced]:
    """Where one of two sentences, else kept nearly word for word, says "not", or "allegedly": each range holds the word
    denied, or what is said."""
    left, right = pair.a.reading, pair.b.reading
    here = left.tokens.norms[slice(*left.ranges[pair.i])]
    there = right.tokens.norms[slice(*right.ranges[pair.j])]
    for marks, kind, sure in ((_NOT, "outcome", True), (_HEDGES, "attribution", False)):
        if marks.isdisjoint(here) != marks.isdisjoint(there):
            yield from _only_in_one(pair, marks, kind, sure=sure)


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
