"""Order: which links keep the common order of the two texts, and which are out of it.

    left   A B C D E        the heaviest chain is A B D E: C alone is moved,
    right  A B D E C        not D and E, though either would make a chain of links

Links that follow each other on both sides are one block, so that a paragraph moves as one. The chain is the
heaviest set of blocks that increases on both sides (weighted longest increasing subsequence, by a Fenwick tree
of prefix maxima; Fredman 1975 for the unweighted case). Weights are whole numbers with a tie-break that does
not know left from right, so that swapping the texts gives the mirrored answer.

Cost: n log n for n links.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class _Block:
    members: list[int]
    first: tuple[int, int]
    last: tuple[int, int]
    weight: int


def moved_links(links: Sequence[tuple[int, int]], weights: Sequence[int]) -> set[int]:
    """The indexes of the links that are out of the common order.

    ``links`` are sorted pairs of sentence indexes; ``weights`` are positive, one a link. The order is kept by each
    sentence's heaviest links; a lighter one (a headline linked with the lead as well) is moved where it crosses
    the order, and never decides it.
    """
    best_left: dict[int, int] = {}
    best_right: dict[int, int] = {}
    for (i, j), weight in zip(links, weights, strict=True):
        if weight > best_left.get(i, 0):
            best_left[i] = weight
        if weight > best_right.get(j, 0):
            best_right[j] = weight
    first = [n for n, (i, j) in enumerate(links) if weights[n] == best_left[i] or weights[n] == best_right[j]]
    off = {first[k] for k in off_chain([links[n] for n in first], [weights[n] for n in first])}
    if len(first) == len(links):
        return off
    chain = [links[n] for n in first if n not in off]
    second = set(range(len(links))) - set(first)
    return off | {n for n in second if crosses(chain, *links[n])}


def crosses(chain: Sequence[tuple[int, int]], i: int, j: int) -> bool:
    """Whether a link of sentences ``i`` and ``j`` is out of the order of ``chain``, sorted links that increase."""
    before, behind = bisect_left(chain, (i, -1)), bisect_left(chain, (i + 1, -1))
    return (before > 0 and chain[before - 1][1] > j) or (behind < len(chain) and chain[behind][1] < j)


def off_chain(links: Sequence[tuple[int, int]], weights: Sequence[int]) -> set[int]:
    """The indexes of the links that are off the heaviest increasing chain.

    ``links`` are pairs of sentence indexes, sorted, each pair once; ``weights`` are positive, one a link.
    """
    if _keeps_order(links):
        return set()
    blocks = _blocks(links, weights)
    kept = _heaviest(blocks, max([j for _, j in links], default=0) + 1)
    return {n for b, block in enumerate(blocks) if b not in kept for n in block.members}


def _keeps_order(links: Sequence[tuple[int, int]]) -> bool:
    """Whether all links are on one chain."""
    rights = [j for _, j in links]
    return rights == sorted(rights)


def _blocks(links: Sequence[tuple[int, int]], weights: Sequence[int]) -> list[_Block]:
    """The sorted ``links``, those that follow each other taken together, in the order of the blocks' first ones."""
    blocks: list[list[int]] = []
    at = -1
    above: dict[int, list[int]] = {}  # the blocks of the links of the left sentence before, by right index
    here: dict[int, list[int]] = {}  # and those of this one's
    for n, (i, j) in enumerate(links):
        if i != at:
            above, here, at = here if i == at + 1 else {}, {}, i
        block = above.get(j - 1) or above.get(j) or here.get(j - 1)
        if block is None:
            block = []
            blocks.append(block)
        block.append(n)
        here[j] = block
        other = here.get(j - 1, block)
        if other is not block:  # it follows one on either side: their blocks are one
            _merge(block, other, (above, here))
    return [_block(links, weights, members) for members in blocks if members]


def _merge(a: list[int], b: list[int], known: Sequence[dict[int, list[int]]]) -> None:
    """Put the later of two blocks into the earlier one, here and in what is ``known`` of them."""
    first, second = (a, b) if a[0] < b[0] else (b, a)
    first += second
    for blocks in known:
        blocks.update({j: first for j, block in blocks.items() if block is second})
    second.clear()


def _block(links: Sequence[tuple[int, int]], weights: Sequence[int], members: list[int]) -> _Block:
    if len(members) == 1:
        return _Block(members, links[members[0]], links[members[0]], weights[members[0]])
    rows = sorted([links[n] for n in members])
    rights = [j for _, j in rows]
    weight = sum([weights[n] for n in members])
    return _Block(members, (rows[0][0], min(rights)), (rows[-1][0], max(rights)), weight)


def _heaviest(blocks: list[_Block], width: int) -> set[int]:
    """The indexes of the blocks on the heaviest chain: each begins where the one before has ended, or later."""
    best: list[tuple[int, int]] = [(0, -1)] * (width + 1)  # Fenwick: (weight, block) up to a right index
    total = [0] * len(blocks)
    before = [-1] * len(blocks)

    def query(j: int) -> tuple[int, int]:
        found = (0, -1)
        j += 1
        while j > 0:
            if best[j] > found:
                found = best[j]
            j -= j & -j
        return found

    def insert(j: int, entry: tuple[int, int]) -> None:
        j += 1
        while j <= width:
            if best[j] < entry:
                best[j] = entry
            j += j & -j

    for _, phase, _, b in _events(blocks):
        block = blocks[b]
        if phase != 0:
            weight, before[b] = query(block.first[1])
            total[b] = weight + block.weight
        if phase != 2:
            insert(block.last[1], (total[b], b))
    kept: set[int] = set()
    at = max(range(len(blocks)), key=lambda b: total[b], default=-1)
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept


def _events(blocks: list[_Block]) -> list[tuple[int, int, int, int]]:
    """What a sweep over the left meets: ends of long blocks (0), short blocks (1), starts of long ones (2)."""
    events = []
    for b, block in enumerate(blocks):
        if block.first[0] == block.last[0]:
            events.append((block.first[0], 1, block.first[1], b))
        else:
            events.append((block.first[0], 2, block.first[1], b))
            events.append((block.last[0], 0, block.last[1], b))
    return sorted(events)
