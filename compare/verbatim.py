"""Verbatim: stretches of words that stand in both texts, wherever they stand.

    left    … state of emergency is yielding results …      seed: any SEED words in a row, looked up by hash
    right   … a state of emergency is yielding results …    extended both ways while the words agree

Sentences may be cut otherwise on the two sides, or not at all; a shared stretch is evidence all the same. Seeds
are word n-grams in a table, each maximal stretch is found once (seeds on a known diagonal are skipped), and
where stretches overlap the longest keeps the words (greedy string tiling; Wise 1993).

Cost: linear in the words, but for repeats, of which only the first ``REPEATS`` places on each side are followed.
"""

from collections import Counter
from collections.abc import Sequence

from compare.words import Tokens

SEED = 6
"""Words in a seed: shorter ones are chance ("at the end of the day" has six)."""
REPEATS = 8
"""How often one seed may start a stretch, on each side."""


def shared_weights(
    left: Tokens, at_left: Sequence[int], at_right: Sequence[int], found: Sequence[tuple[int, int, int]]
) -> dict[tuple[int, int], float]:
    """The weight of words that each pair of sentences shares in common stretches.

    ``at_left[n]`` is the sentence of token ``n``, or -1; ``found`` are stretches of tokens. Weights are summed as
    whole hundredths, so that the order of adding does not matter.
    """
    weights = [round(100 * w.weight) for w in left.words]
    shared: Counter[tuple[int, int]] = Counter()
    for i, j, n in found:
        pairs = zip(at_left[i : i + n], at_right[j : j + n], strict=True)
        for pair, weight in zip(pairs, weights[i : i + n], strict=True):
            shared[pair] += weight
    return {pair: weight / 100 for pair, weight in shared.items() if min(pair) >= 0}


def stretches(left: Sequence[str], right: Sequence[str], seed: int = SEED) -> list[tuple[int, int, int]]:
    """The tiled common stretches of two rows of words, as ``(left start, right start, length)``, sorted.

    Each is at least ``seed`` words long and cannot be extended; none overlaps another on both sides.
    """
    grams, others = ([*zip(*(row[k:] for k in range(seed)), strict=False)] for row in (left, right))
    both = set(grams).intersection(others)
    places: dict[tuple[str, ...], list[int]] = {gram: [] for gram in both}
    met = dict.fromkeys(both, 0)
    for j, gram in enumerate(others):
        if gram in both and len(places[gram]) < REPEATS:
            places[gram].append(j)
    reached: dict[int, int] = {}
    found: list[tuple[int, int, int]] = []
    for i, gram in enumerate(grams):
        if gram not in both:
            continue
        met[gram] += 1
        for j in places[gram] if met[gram] <= REPEATS else ():
            if reached.get(j - i, -1) > i:
                continue
            n = seed
            while i + n < len(left) and j + n < len(right) and left[i + n] == right[j + n]:
                n += 1
            reached[j - i] = i + n - seed + 1
            found.append((i, j, n))
    return found
