"""Facts: where two texts that make the same statement do not agree.

Each package has one sort of fact, figures, times, quotations, names, terms; each of its modules reads one thing in a
sentence and judges two of them. This module walks the linked sentences, and turns what they find into divergences.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from compare.facts.covered import Covered
from compare.facts.figures.bounds import with_bound
from compare.facts.figures.claims import conflicting
from compare.facts.figures.elsewhere import stands_elsewhere
from compare.facts.figures.quantities import Quantity, besides, counted, counting
from compare.facts.figures.sourced import of_one_source
from compare.facts.found import two_figures
from compare.facts.judging import judge
from compare.facts.quotations.boundaries import boundaries
from compare.facts.sides import Linked, Side
from compare.facts.whole_texts import of_whole_texts
from compare.model import Divergence
from compare.reading import Reading
from compare.taking import Joined
from corpus.spans import Span, overlap

__all__ = ["Side", "divergences"]


def divergences(left: Side, right: Side, joined: Sequence[Joined]) -> tuple[Divergence, ...]:
    """Every place where the two texts state different facts, sorted by left span, each place once."""
    lone = _lone(joined)
    found: dict[tuple[object, ...], Divergence] = {}
    pairs = [pair for pair in joined if _can_differ(left, right, pair)]
    for n in range(0, len(pairs), AT_ONCE):
        for d in _of_links(left, right, pairs[n : n + AT_ONCE], lone):
            found.setdefault((d.kind, d.left, d.right), d)
    counts = _counts(left.reading, right.reading, joined, list(found.values()))
    claims = list(_of_claims(left.reading, counts[0], right.reading, counts[1], list(found.values())))
    for x, y in of_one_source(left.reading, counts[0], right.reading, counts[1]):
        if not any(d.left == x.span or d.right == y.span for d in (*found.values(), *claims)):
            claims.append(two_figures("number", x, y, sure=False).told(turned=False))
    outcomes = "outcome" in [d.kind for d in found.values()]
    tallies = (_by_role(counts[0]), _by_role(counts[1])) if outcomes else ({}, {})
    kept = [
        _with_own_count(d, *tallies)
        for d in found.values()
        if d.kind != "number"
        or d.certainty == "differs"
        or not (_beaten(d, claims) or stands_elsewhere(d, left.reading, right.reading))
    ]
    more = list(_elsewhere(left, right, joined, [*kept, *claims]))
    told = [_with_bounds(d, left.reading.text, right.reading.text) for d in (*kept, *claims, *more)]
    return tuple(sorted(told, key=lambda d: (d.left, d.right, d.kind)))


def _with_bounds(d: Divergence, left: str, right: str) -> Divergence:
    """The divergence; of figures, its spans hold the words that set their bounds: "more than 3,800"."""
    if d.kind not in {"number", "outcome"}:
        return d
    starts = with_bound(left, d.left[0]), with_bound(right, d.right[0])
    if starts == (d.left[0], d.right[0]):
        return d
    return replace(d, left=(starts[0], d.left[1]), right=(starts[1], d.right[1]))


def _counts(
    left: Reading, right: Reading, joined: Sequence[Joined], found: Sequence[Divergence]
) -> tuple[list[Quantity], list[Quantity]]:
    """The figures of both texts that may be claims, where any can differ: one that the other text repeats word for word
    has its like there. An outcome is told with them too."""
    rest, rest_b = set(counting(left)), set(counting(right))
    if "outcome" not in [d.kind for d in found]:
        same = [k for k in joined if k.kind == "same"]
        if not (rest - {k.left for k in same} and rest_b - {k.right for k in same}):
            return [], []
    return counted(left), counted(right)


def _elsewhere(
    left: Side, right: Side, joined: Sequence[Joined], known: list[Divergence]
) -> Iterator[Divergence]:
    """What the texts tell differently in sentences that are not linked, where neither side's words are told of yet."""
    told = Covered([d.left for d in known]), Covered([d.right for d in known])
    for found in of_whole_texts(left, right, joined, told):
        if not any(overlap(found.left, d.left) or overlap(found.right, d.right) for d in known):
            known.append(found.told(turned=False))
            yield known[-1]


def _can_differ(left: Side, right: Side, pair: Joined) -> bool:
    """Whether there is anything to hold against each other, word by word: of sentences that are the same, only what is
    quoted."""
    if pair.kind == "same":
        return bool(left.quoted(pair.left) or right.quoted(pair.right))
    (first, last), (first_b, last_b) = left.reading.ranges[pair.left], right.reading.ranges[pair.right]
    lengths = last - first, last_b - first_b
    return max(lengths) <= ENDLESS or max(lengths) <= 4 * min(lengths)


AT_ONCE = 100
"""Links that are judged together."""
ENDLESS = 1000
"""A sentence of more words than this is a text without stops: only one that is as long is judged with it."""


def _beaten(d: Divergence, claims: Sequence[Divergence]) -> bool:
    """Whether a figure of a doubtful pair has found a likelier partner, of another value, or both are told already."""
    same = (d.left_value, d.right_value)
    return any(
        (d.left == c.left and d.right == c.right)
        if same == (c.left_value, c.right_value)
        else (d.left == c.left or d.right == c.right)
        for c in claims
    )


def _lone(joined: Sequence[Joined]) -> set[int]:
    """The left sentences of links that are the only ones of both: what such a sentence lacks, no other one tells."""
    lefts, rights = Counter([k.left for k in joined]), Counter([k.right for k in joined])
    return {k.left for k in joined if lefts[k.left] == rights[k.right] == 1}


def _of_links(left: Side, right: Side, joined: Sequence[Joined], lone: set[int]) -> Iterator[Divergence]:
    """Judge links, each always in the same orientation: what is found must not depend on the side."""
    p, q = left.reading, right.reading
    turned = [q.text[slice(*q.sentences[k.right])] < p.text[slice(*p.sentences[k.left])] for k in joined]
    pairs = [
        Linked(right, k.right, left, k.left, k.own, k.left in lone)
        if other
        else Linked(left, k.left, right, k.right, k.own, k.left in lone)
        for k, other in zip(joined, turned, strict=True)
    ]
    judged = iter(judge([pair for pair, k in zip(pairs, joined, strict=True) if k.kind == "reworded"]))
    for pair, k, other in zip(pairs, joined, turned, strict=True):
        for found in next(judged) if k.kind == "reworded" else boundaries(pair):
            yield found.told(turned=other)


_Tallies = dict[str, list[Span]]


def _by_role(counts: Sequence[Quantity]) -> _Tallies:
    """Where a text counts how many of a role: the spans of "40 killed"."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for q in counts:
        found[f"{q.value} {q.role}"].append(q.span)
    return found


def _with_own_count(d: Divergence, left: _Tallies, right: _Tallies) -> Divergence:
    """The divergence; of an outcome, told too where a side elsewhere gives the very count of the other."""
    if d.kind != "outcome":
        return d
    why = d.why
    for name, own, other, tallies in (
        ("left", d.left, d.right_value, left),
        ("right", d.right, d.left_value, right),
    ):
        if any(not overlap(span, own) for span in tallies.get(other, ())):
            why += f"; elsewhere the {name} has {other} too"
    return replace(d, why=why)


def _of_claims(
    left: Reading, a: Sequence[Quantity], right: Reading, b: Sequence[Quantity], known: Sequence[Divergence]
) -> Iterator[Divergence]:
    sure = [d for d in known if d.kind in {"number", "outcome"} and d.certainty == "differs"]
    seen_left, seen_right = {d.left for d in sure}, {d.right for d in sure}
    values = {(d.left_value, d.right_value) for d in sure}
    for x, y, certain in conflicting(a, b):
        elsewhere = (x.value, y.value) in values and not (x.span in seen_left and y.span in seen_right)
        if elsewhere or (x.span not in seen_left and y.span not in seen_right):
            lone = not (besides(left, x) or besides(right, y))
            yield two_figures("number", x, y, sure=certain and lone).told(turned=False)
