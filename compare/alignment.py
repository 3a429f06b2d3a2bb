"""Alignment: the words that two rows have in common, in order, at a cost that stays bounded.

    p    A B C D … 30,000 words …        an edit script over all of it: 900,000,000 cells
    q    A B X D … 30,000 words …        stretches in common as posts, edit scripts between them: far fewer

An edit script (rapidfuzz's Indel, compiled) is exact, but its cost is the product of the lengths. Rows longer
than a sentence ever is are first pinned at the long stretches that they share in one order; what lies between two
pins and is still too long is cut at equal shares on both sides.
"""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from compare.order import off_chain
from compare.verbatim import stretches

MOST_CELLS = 1_000_000
"""Words times words of one edit script: two rows of 1,000 words."""

Block = tuple[int, int, int]
"""Words in common: where they start in the one row, where in the other, and how many they are."""


def common(p: Sequence[str], q: Sequence[str]) -> list[Block]:
    """The words that ``p`` and ``q`` have in common, in the order of both; as many as can be where they are short."""
    if len(p) * len(q) <= MOST_CELLS:
        return _script(p, q)
    found: list[Block] = []
    i = j = 0
    for a, b, n in [*_pins(p, q), (len(p), len(q), 0)]:
        for first, last, first_b, last_b in _pieces(i, a, j, b):
            between = _script(p[first:last], q[first_b:last_b])
            found += [(first + s, first_b + t, m) for s, t, m in between]
        if n:
            found.append((a, b, n))
        i, j = a + n, b + n
    return _joined(found)


def _script(p: Sequence[str], q: Sequence[str]) -> list[Block]:
    blocks = Indel.editops(p, q).as_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks if block.size]


def _pins(p: Sequence[str], q: Sequence[str]) -> Iterator[Block]:
    """The long stretches in common that keep one order, none overlapping another."""
    rows = stretches(p, q)
    off = off_chain([(a, b) for a, b, _ in rows], [n for _, _, n in rows])
    i = j = 0
    for k, (a, b, n) in enumerate(rows):
        cut = max(i - a, j - b, 0)
        if k not in off and cut < n:
            i, j = a + n, b + n
            yield a + cut, b + cut, n - cut


def _pieces(i: int, a: int, j: int, b: int) -> Iterator[tuple[int, int, int, int]]:
    """What lies between two pins, ``p[i:a]`` and ``q[j:b]``, cut into parts small enough."""
    width, height = a - i, b - j
    parts = 1
    while width * height > MOST_CELLS * parts * parts:
        parts += 1
    for n in range(parts):
        yield (
            i + width * n // parts,
            i + width * (n + 1) // parts,
            j + height * n // parts,
            j + height * (n + 1) // parts,
        )


def _joined(blocks: Sequence[Block]) -> list[Block]:
    found: list[Block] = []
    for i, j, n in blocks:
        if found and (found[-1][0] + found[-1][2], found[-1][1] + found[-1][2]) == (i, j):
            i, j, n = found[-1][0], found[-1][1], found.pop()[2] + n
        found.append((i, j, n))
    return found
