"""Verbatim: stretches of words that stand in both texts, wherever they stand.

    left    … state of emergency is yielding results …      seed: any SEED words in a row; four are looked up by hash
    right   … a state of emergency is yielding results …    extended both ways while the words agree

Sentences may be cut otherwise on the two sides, or not at all; a shared stretch is evidence all the same. Seeds
are word n-grams in a table, each maximal stretch is found once (seeds on a known diagonal are skipped), and
where two overlap on both sides the longer stays (after greedy string tiling; Wise 1993).

Cost: linear in the words, but for repeats, of which only the first ``REPEATS`` places on each side are followed.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from compare.reading import Reading
from compare.tokens import Tokens
from compare.words import mark_of

SEED = 6
"""Words in a seed: shorter ones are chance ("at the end of the day" has six)."""
REPEATS = 8
"""How often one seed may start a stretch, on each side."""
QUOTED_WORDS, QUOTED_TELLS = 4, 0.9
"""A quotation of so many words, one of which tells as much and is no name, joins its sentences where both texts have
it: what has capital letters only may be a title."""


def shared_weights(
    left: Tokens,
    at_left: Sequence[tuple[int, int]],
    at_right: Sequence[tuple[int, int]],
    found: Sequence[tuple[int, int, int]],
) -> dict[tuple[int, int], float]:
    """The weight of words that each pair of sentences shares in common stretches.

    ``at_left`` and ``at_right`` are the sentences' half-open token ranges, in order; ``found`` are stretches of tokens.
    Weights are summed in grains, whole hundredths, so that the order of adding does not matter.
    """
    ends_left, ends_right = [end for _, end in at_left], [end for _, end in at_right]
    shared: defaultdict[tuple[int, int], int] = defaultdict(int)
    for i, j, n in found:
        p, q, at = bisect_right(ends_left, i), bisect_right(ends_right, j), 0
        while at < n and p < len(at_left) and q < len(at_right):
            first = max(at, at_left[p][0] - i, at_right[q][0] - j)
            to_left, to_right = ends_left[p] - i, ends_right[q] - j
            at = min(n, to_left, to_right)
            if first < at:
                shared[p, q] += sum([word.grains for word in left.words[i + first : i + at]])
            p, q = p + (to_left <= at), q + (to_right <= at)
    return {pair: weight / 100 for pair, weight in shared.items()}


def quoted_alike(left: Reading, right: Reading) -> Iterator[tuple[int, int]]:
    """The pairs of sentences, by index, with a quotation of a few words or more that is word for word the same."""
    known = _quotations(left)
    for words, there in _quotations(right).items() if known else ():
        yield from zip(known.get(words, ()), there, strict=False)


def _quotations(side: Reading) -> dict[tuple[str, ...], list[int]]:
    """The quotations of a text that say something, by their words, each with the sentences that it stands in."""
    found: dict[tuple[str, ...], list[int]] = {}
    ends = [last for _, last in side.ranges]
    for s, e in side.quotations:
        first, last = side.token_at(s), side.token_at(e)
        sentence = bisect_right(ends, first)
        words = side.tokens.words[first:last]
        said = len(words) >= QUOTED_WORDS and any(w.weight >= QUOTED_TELLS and not w.name for w in words[1:])
        if said and sentence < len(ends) and last <= ends[sentence]:
            found.setdefault(tuple(side.tokens.norms[first:last]), []).append(sentence)
    return found


def stretches(
    left: Sequence[str], right: Sequence[str], marks: tuple[str, str] | None = None, seed: int = SEED
) -> list[tuple[int, int, int]]:
    """The tiled common stretches of two rows of words, as ``(left start, right start, length)``, sorted.

    Each is at least ``seed`` words long and cannot be extended; none overlaps a longer one on both sides. ``marks`` are
    the marks of the words of both rows (``words.mark_of``), which are made here where they are not given.
    """
    here, there = marks or ("".join(map(mark_of, left)), "".join(map(mark_of, right)))
    few = _of_few(left, here, right, there, seed)
    if few is not None:
        return _tiled(few)
    grams = [here[n : n + seed] for n in range(len(here) - seed + 1)]
    known = set(grams)
    places: dict[str, list[int]] = {}
    for j in range(len(there) - seed + 1):
        gram = there[j : j + seed]
        if gram in known:
            spots = places.get(gram)
            if spots is None:
                places[gram] = [j]
            elif len(spots) < REPEATS:
                spots.append(j)
    repeated = len(known) < len(grams)
    met: dict[str, int] = dict.fromkeys(places, 0)
    reached: dict[int, int] = {}
    found: list[tuple[int, int, int]] = []
    for i in [i for i, gram in enumerate(grams) if gram in places]:
        gram = grams[i]
        if repeated:
            met[gram] += 1
            if met[gram] > REPEATS:
                continue
        for j in places[gram]:
            if reached.get(j - i, -1) > i or left[i : i + seed] != right[j : j + seed]:
                continue
            n = _extended(left, i, right, j, seed)
            reached[j - i] = i + n - seed + 1
            found.append((i, j, n))
    return _tiled(found)


def _of_few(
    left: Sequence[str], here: str, right: Sequence[str], there: str, seed: int
) -> list[tuple[int, int, int]] | None:
    """All common stretches, or ``None`` where so many meet somewhere that a seed may repeat too often.

    Every seed holds one of the shorter rows of words that begin at each few words of the right: only these are looked
    up, and what meets there is extended both ways.
    """
    part = seed // 2 + 1
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j in range(0, len(there) - part + 1, seed - part + 1):
        places[there[j : j + part]].append(j)
    reached: dict[int, int] = {}
    found: list[tuple[int, int, int]] = []
    for i in [i for i in range(len(here) - part + 1) if here[i : i + part] in places]:
        spots = places[here[i : i + part]]
        if len(spots) > REPEATS:
            return None
        for j in spots:
            if reached.get(j - i, 0) <= i and left[i : i + part] == right[j : j + part]:
                before = 0
                while before < min(i, j) and left[i - before - 1] == right[j - before - 1]:
                    before += 1
                n = _extended(left, i, right, j, part)
                reached[j - i] = i + n
                if before + n >= seed:
                    found.append((i - before, j - before, before + n))
    ranges = sorted([(i, i + n) for i, _, n in found]), sorted([(j, j + n) for _, j, n in found])
    crowded = any(q[0] < p[1] for side in ranges for p, q in zip(side, side[REPEATS:], strict=False))
    return None if crowded else found


def _extended(left: Sequence[str], i: int, right: Sequence[str], j: int, n: int) -> int:
    """How many words agree from ``i`` and ``j`` on, of which the first ``n`` do."""
    most = min(len(left) - i, len(right) - j)
    while n < most and left[i + n] == right[j + n]:
        n += 1
    return n


def _tiled(found: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Drop what overlaps a longer stretch on both sides: refrains match themselves at every shift."""
    kept: list[tuple[int, int, int]] = []
    among: list[tuple[int, int, int]] = []
    ended = 0
    for f in sorted(found):
        if among and f[0] >= ended:
            kept += among if len(among) == 1 else _longest(among)
            among = []
        among.append(f)
        ended = max(ended, f[0] + f[2])
    return sorted(kept + _longest(among))


def _longest(found: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Of stretches that overlap on the left, those that overlap no longer one on both sides."""
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
    return kept


def _meets(a: tuple[int, int, int], b: tuple[int, int, int]) -> bool:
    return a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[2] and b[1] < a[1] + a[2]
