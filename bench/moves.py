"""Moves: paragraphs of an article put elsewhere, only so that it is clear what was moved and what was crossed.

before   [1 2 3] [4 5 6 7] [8 9]          after   [1 2 3] [8] [4 5 6 7] [9]     8 was moved: it crossed four
"""

import random

CLEARLY = 1.5
"""A moved stretch has crossed this many times its own words."""

Order = list[list[int]]


def move(
    order: Order, shared: set[int], sizes: dict[int, int], draw: random.Random
) -> tuple[Order, frozenset[int]]:
    """Take up to three stretches of 1 to 4 sentences out of their paragraphs and put each elsewhere as its own.

    ``order`` are paragraphs of sentence numbers, ``shared`` the numbers that both sides have, ``sizes`` their
    lengths. Returns the new paragraphs, and the numbers that were moved.
    """
    now = order
    blocks: list[tuple[int, ...]] = []
    wanted = draw.choice((0, 1, 2, 2, 3))
    for _ in range(40):
        if len(blocks) == wanted:
            break
        home = draw.choice(order)
        first = draw.randrange(len(home))
        block = tuple(n for n in home[first : first + draw.randint(1, 4)] if n in shared)
        if not block or any(n in other for n in block for other in blocks):
            continue
        rest = [kept for p in now if (kept := [n for n in p if n not in block])]
        at = draw.randrange(len(rest) + 1)
        tried = [*rest[:at], list(block), *rest[at:]]
        if _clear(order, tried, [*blocks, block], shared, sizes):
            now, blocks = tried, [*blocks, block]
    return now, frozenset(n for block in blocks for n in block)


def _clear(
    before: Order, after: Order, blocks: list[tuple[int, ...]], shared: set[int], sizes: dict[int, int]
) -> bool:
    """Whether any set of the blocks would have to push out clearly more than itself to count as unmoved."""
    old = {n: k for k, n in enumerate(n for p in before for n in p)}
    new = {n: k for k, n in enumerate(n for p in after for n in p)}
    still = [n for n in shared if not any(n in block for block in blocks)]
    for chosen in range(1, 1 << len(blocks)):
        picked = [n for k, block in enumerate(blocks) if chosen >> k & 1 for n in block]
        crossed = {s for s in still for n in picked if (old[s] < old[n]) != (new[s] < new[n])}
        if sum(sizes[s] for s in crossed) < CLEARLY * sum(sizes[n] for n in picked):
            return False
    return True
