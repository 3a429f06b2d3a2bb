"""Facts: where two texts that make the same statement do not agree.

Each module reads one sort of fact in one sentence, and judges two of them; this one walks the linked sentences
and turns what they find into divergences.
"""

from collections.abc import Iterator, Sequence

from compare.facts.numbers import Disagreement, disagreements, reason
from compare.facts.quantities import Quantity, quantities
from compare.links import Joined
from compare.model import Certainty, Divergence
from compare.reading import Reading


def divergences(left: Reading, right: Reading, joined: Sequence[Joined]) -> tuple[Divergence, ...]:
    """Every place where linked sentences state different facts, sorted by left span, each place once."""
    found: dict[tuple[object, ...], Divergence] = {}
    for pair in joined:
        if pair.kind == "reworded":
            for d in _of_link(left, pair.left, right, pair.right):
                found.setdefault((d.kind, d.left, d.right), d)
    return tuple(sorted(found.values(), key=lambda d: (d.left, d.right, d.kind)))


def _of_link(left: Reading, i: int, right: Reading, j: int) -> Iterator[Divergence]:
    """Judge one link, always in the same orientation: what is found must not depend on the side."""
    if right.sentence(j) < left.sentence(i):
        yield from (_figures(d.right, d.left, d) for d in _disagreeing(right, j, left, i))
    else:
        yield from (_figures(d.left, d.right, d) for d in _disagreeing(left, i, right, j))


def _disagreeing(left: Reading, i: int, right: Reading, j: int) -> list[Disagreement]:
    a, b = quantities(left, i), quantities(right, j)
    return disagreements(a, b, _slots(left, i, a, right, j, b)) if a and b else []


def _figures(a: Quantity, b: Quantity, found: Disagreement) -> Divergence:
    certainty: Certainty = "differs" if found.sure else "possible"
    return Divergence(found.kind, a.span, b.span, a.value, b.value, certainty, reason(a, b))


def _slots(
    left: Reading, i: int, a: Sequence[Quantity], right: Reading, j: int, b: Sequence[Quantity]
) -> list[tuple[int, int]]:
    """Figures that stand at the same place: the telling words right before or behind are the same."""
    around_a = [_neighbours(left, i, q) for q in a]
    around_b = [_neighbours(right, j, q) for q in b]
    return [
        (m, n)
        for m, (before, behind) in enumerate(around_a)
        for n, (before_b, behind_b) in enumerate(around_b)
        if (behind and behind == behind_b and (before == before_b or behind[1]))
    ]


def _neighbours(reading: Reading, sentence: int, q: Quantity) -> tuple[str, tuple[str, str]]:
    """The stem right before a figure (its qualifiers skipped), and the two right behind it ("" at the end)."""
    words = reading.tokens.words
    lo, hi = reading.ranges[sentence]
    first, last = reading.token_at(q.span[0]), reading.token_at(q.span[1])
    before = next((words[n].stem for n in range(first - 1, lo - 1, -1) if words[n].norm not in _SKIPPED), "")
    behind = [words[n].stem for n in range(last, min(hi, last + 2))]
    return before, (behind[0] if behind else "", behind[1] if len(behind) > 1 else "")


_SKIPPED = frozenset(
    "more than at least about around some nearly almost over up to as many an estimated the a".split()
)
