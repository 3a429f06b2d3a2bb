"""Verbatim: stretches of words that stand in both texts, wherever they stand.

    left    … state of emergency is yielding results …      seed: any SEED words in a row, looked up by hash
    right   … a state of emergency is yielding results …    extended both ways while the words agree

Sentences may be cut otherwise on the two sides, or not at all; a shared stretch is evidence all the same. Seeds
are word n-grams in a table, each maximal stretch is found once (seeds on a known diagonal are skipped), and
where two overlap on both sides the longer stays (after greedy string tiling; Wise 1993).

Cost: linear in the words, but for repeats, of which only the first ``REPEATS`` places on each side are followed.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

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

    Each is at least ``seed`` words long and cannot be extended; none overlaps a longer one on both sides.
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
    return _tiled(found)


def _tiled(found: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Drop what overlaps a longer stretch on both sides: refrains match themselves at every shift."""
    kept: list[tuple[int, int, int]] = []
    over: dict[int, list[tuple[int, int, int]]] = {}
    for n, alike in groupby(sorted(found, key=lambda f: -f[2]), key=lambda f: f[2]):
        free = [
            f
            for f in alike
            if not any(_meets(f, k) for end in (f[0], f[0] + n - 1) for k in over.get(end, ()))
        ]
        for stretch in free:
            for word in range(stretch[0], stretch[0] + n):
                over.setdefault(word, []).append(stretch)
        kept += free
    return sorted(kept)


def _meets(a: tuple[int, int, int], b: tuple[int, int, int]) -> bool:
    return a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[2] and b[1] < a[1] + a[2]
