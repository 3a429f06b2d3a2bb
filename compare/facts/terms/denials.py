"""Denials: what one side says and the other denies, or only calls alleged."""

from collections.abc import Iterator

from compare import cues
from compare.facts.found import Replaced
from compare.facts.sides import TELLS, Linked, is_alike

KEPT = 0.7
"""Sentences are kept nearly word for word where this share of the longer one's words is."""


_DENIED = "deni"
"""The stem of "denied"."""
_SAY = frozenset({"say", "says", "said", "tell", "told"})
"""Who could not say one thing may have said another."""
_SUPPORT = frozenset("do does did".split())
"""What "not" brings with it: "did not resign" is "resigned" denied, word for word."""


_DENYING = frozenset("nor neither none nobody".split())
"""Words that deny too: "nor was he asked" is "he was not asked"."""
_IN_DOUBT = frozenset("accus alleg report claim suspect believ charg".split())
"""Stems of words by which a sentence itself says that what it tells is not proven."""


def denials(pair: Linked) -> Iterator[Replaced]:
    """Where one of two sentences, else kept nearly word for word, says "not", or "allegedly": each range holds the word
    denied, or what is said."""
    here, there = pair.a.reading.cues(pair.i), pair.b.reading.cues(pair.j)
    if (here ^ there) & cues.DENIED and not any(w.norm in _DENYING for w in (*pair.words[0], *pair.words[1])):
        yield from _only_in_one(pair, cues.NEGATIONS, "outcome", sure=True)
    if (here ^ there) & cues.HEDGED:
        copied = list(_only_in_one(pair, cues.HEDGES, "attribution", sure=False))
        yield from copied or _hedged(pair)


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
        if kind == "outcome" and any(w.stem == _DENIED for w in (*x, *y)):
            continue  # "denied that it was", "said it was not"
        if edit.left[1] < len(x) and edit.right[1] < len(y):
            here = a[0] + edit.left[0], a[0] + edit.left[1] + 1
            there = b[0] + edit.right[0], b[0] + edit.right[1] + 1
            spoken = x[edit.left[1]].norm in _SAY
            yield Replaced(here, there, kind, sure and not spoken)


def _hedged(pair: Linked) -> Iterator[Replaced]:
    """What one sentence says "reportedly" was done, or calls "alleged", and the other tells as it is."""
    if not is_alike(pair):
        return
    ranges = pair.a.reading.ranges[pair.i], pair.b.reading.ranges[pair.j]
    for left in (True, False):
        (x, y), (a, b) = (pair.words, ranges) if left else (pair.words[::-1], ranges[::-1])
        if any(word.stem in _IN_DOUBT for word in y):
            continue
        told = {word.stem: n for n, word in reversed(list(enumerate(y))) if word.weight >= TELLS}
        for n, word in enumerate(x[:-1]):
            at = told.get(x[n + 1].stem) if word.norm in cues.HEDGES else None
            if at is not None and not x[n + 1].name and not (at and y[at - 1].norm == "any"):
                here, there = (a[0] + n, a[0] + n + 2), (b[0] + at, b[0] + at + 1)
                yield Replaced(*((here, there) if left else (there, here)), "attribution", sure=False)
