"""Links: which sentences of one text stand in the other, word for word or reworded.

Five passes, each with one job:

1. sentences that are word for word the same are joined, the first with the first, the second with the second;
2. likely pairs are scored by what they share (weighing, scoring), and by the stretches they share verbatim;
3. order and neighbourhood speak: an unsure pair beside a sure one is likelier;
4. pairs are taken (taking), the likeliest first;
5. a sentence that is left alone beside a linked one is joined with that one's partner where it says the rest of it.
"""

from collections.abc import Sequence, Set
from itertools import accumulate, product
from math import exp, log

from compare.common_ground import Rivals, Topics, rare_words, same_word
from compare.order import crosses, off_chain
from compare.scoring import Pair, candidates, compare_pair
from compare.taking import Joined, Told, halves, take
from compare.weighing import Sentence, read_details, tie_break

SURE = 0.76
"""Links of at least this score support their neighbours."""
SUPPORT = (0.0, 2.0, 2.5)
"""Log-odds for no, one, and two sure neighbours ..."""
BY_SYNONYM = 1.0
"""... but so much for any where all that two sentences share is words that mean the same."""
ORDERED = 0.7
"""Where this share of the sure links keeps one order, a link out of it ..."""
CROSSING = 3.8
"""... loses this much of its log-odds, less where fewer than ``FULL_ORDER`` links keep it."""
FULL_ORDER = 8
MOVED = 0.5
"""... and this share of it where each of the two is the other's likeliest partner: a paragraph may have been moved."""
STRANGERS = 3.5
"""Log-odds against every link of two texts that name other names."""
PRIOR, PRIOR_LITTLE = 4.0, 45.0
HALF_SHARED, LITTLE_SHARED = 0.35, 0.2
"""Log-odds for a link by the share of sentences that have a sure one: ``PRIOR`` times what is above ``HALF_SHARED``,
``PRIOR_LITTLE`` times what lacks to ``LITTLE_SHARED`` against it, where two reports of one event were written apart."""
LEADS, FEWEST, LEAD = 2, 8, 0.7
"""Sentences that open a text of ``FEWEST`` or more, and log-odds for a link of two that do: both tell the news that the
texts are about."""
AROUND = 5
"""Sentences on either side of one within which sure links count for it."""
UNRIVALLED = 1.3
"""Log-odds for a pair neither of whose sentences has another partner at all."""
REST = 1.5
"""Log-odds for a pair that tells the rest of a sentence whose sure partner stands just beside."""
ONCE, MOST_ONCE = 0.3, 2
"""Log-odds for each word that both have, and no other sentence of either text, up to so many: rare words seldom come
together twice by chance."""
LOOSE = 0.7
"""What counts of what stands around where many sure links keep no order: then it is no one story told twice."""
OWN, OWN_QUOTED = 0.7, 0.6
"""How much of all this, and of what is quoted on both sides, counts where facts are held against each other."""
VERBATIM_WEIGHT = 2.4
"""A common stretch whose words weigh this much makes a link by itself."""


class _Shared:
    """What share of one text's sentences has a sure link: in all, and near a sentence."""

    def __init__(self, sentences: int, sure: set[int]) -> None:
        self._upto = [0, *accumulate([n in sure for n in range(sentences)])]
        self.all = self._upto[-1] / max(1, sentences)
        self.short = sentences < FEWEST

    def near(self, n: int) -> float:
        """The larger of the share in all and the share within ``AROUND`` sentences of sentence ``n``."""
        first, last = max(0, n - AROUND), min(len(self._upto) - 1, n + AROUND + 1)
        return max(self.all, (self._upto[last] - self._upto[first]) / (2 * AROUND + 1))


def _prior(shared: float) -> float:
    """Log-odds for any link where this share of sentences has a sure one."""
    return PRIOR * max(0.0, min(shared, 0.5) - HALF_SHARED) - PRIOR_LITTLE * max(0.0, LITTLE_SHARED - shared)


class _Sure:
    """The links that are beyond doubt, the sentences that have one, and the order they keep."""

    def __init__(
        self, pairs: set[tuple[int, int]], left: Sequence[Sentence], right: Sequence[Sentence]
    ) -> None:
        self.pairs = pairs
        self.lefts = {i for i, _ in pairs}
        self.rights = {j for _, j in pairs}
        row = sorted(pairs)
        off = off_chain(row, [(1 << 40) + tie_break(left[i], right[j]) + i + j for i, j in row])
        self._chain = [pair for n, pair in enumerate(row) if n not in off]
        ordered = len(self._chain) >= ORDERED * len(row)
        self.loose = LOOSE if len(row) >= FULL_ORDER and not ordered else 1.0
        self.strength = min(1.0, max(0, len(self._chain) - 2) / FULL_ORDER) if ordered else 0.0

    def crosses(self, i: int, j: int) -> bool:
        """Whether a link of ``i`` and ``j`` is out of the order that the sure links keep."""
        return self.strength > 0 and crosses(self._chain, i, j)


def join(
    left: Sequence[Sentence],
    right: Sequence[Sentence],
    verbatim: dict[tuple[int, int], float],
    *,
    doubt: float = 0.0,
) -> list[Joined]:
    """All links of two texts, sorted by left and right index.

    ``verbatim`` maps index pairs to the weight of the words that they share in long common stretches. ``doubt``
    (0 to 1) says how much the texts seem to tell of different events: links then need more.
    """
    same = _same(left, right)
    done_left, done_right = {i for i, _ in same}, {j for _, j in same}
    likely = candidates(left, right) | {p for p, weight in verbatim.items() if weight >= 1}
    unsure = [(i, j) for i, j in sorted(likely) if not (i in done_left and j in done_right)]
    read_details([left[i] for i in {i for i, _ in unsure}] + [right[j] for j in {j for _, j in unsure}])
    pairs = [compare_pair(left, right, i, j) for i, j in unsure]
    scores = [p.score for p in pairs]
    if doubt:
        scores = _doubted(pairs, same, doubt)
    if verbatim:
        scores = _with_verbatim(pairs, scores, verbatim)
    sure = _Sure(same | _mutual_best(pairs, scores), left, right)
    more = _mutual_best(pairs, _with_neighbours(pairs, scores, left, right, sure)) - sure.pairs
    if more:
        sure = _Sure(sure.pairs | more, left, right)
    shared = _Shared(len(left), sure.lefts), _Shared(len(right), sure.rights)
    scores = _with_neighbours(pairs, scores, left, right, sure)
    scores, own = _with_rivals(pairs, scores, left, right, shared, sure)
    found = [Joined(i, j, "same", 1.0, 1.0) for i, j in same]
    lefts, rights = Told(left), Told(right)
    found += take(pairs, scores, own, lefts, rights, same)
    found += halves(lefts, rights)
    return sorted(found)


def _same(left: Sequence[Sentence], right: Sequence[Sentence]) -> set[tuple[int, int]]:
    keys = {s.key for s in left}.intersection([s.key for s in right])
    places: dict[str, tuple[list[int], list[int]]] = {key: ([], []) for key in keys}
    for side, sentences in enumerate((left, right)):
        for n, sentence in enumerate(sentences):
            if sentence.key in keys:
                places[sentence.key][side].append(n)
    found: set[tuple[int, int]] = set()
    for lefts, rights in places.values():
        for n in range(max(len(lefts), len(rights))):
            found.add((lefts[min(n, len(lefts) - 1)], rights[min(n, len(rights) - 1)]))
    return found


def _doubted(pairs: Sequence[Pair], same: set[tuple[int, int]], doubt: float) -> list[float]:
    """Scores with ``doubt`` counted against pairs that stand alone: one event is told in more than one sentence."""
    likely = same | {(p.left, p.right) for p in pairs if p.score >= SURE}
    found = []
    for p in pairs:
        score = p.score
        if 0 < score < 1 and not _beside(likely, p.left, p.right):
            score = _shifted(score, -STRANGERS * doubt)
        found.append(score)
    return found


def _shifted(score: float, gain: float) -> float:
    """A probability with ``gain`` added to its log-odds."""
    return 1 / (1 + exp(-gain - log(score / (1 - score))))


def _with_verbatim(
    pairs: Sequence[Pair], scores: Sequence[float], verbatim: dict[tuple[int, int], float]
) -> list[float]:
    """The scores, those of pairs that share a heavy stretch word for word raised."""
    found = list(scores)
    for n, p in enumerate(pairs):
        weight = verbatim.get((p.left, p.right), 0.0)
        if weight >= VERBATIM_WEIGHT:
            found[n] = max(found[n], 1 - exp(-0.75 * weight))
    return found


def _mutual_best(pairs: Sequence[Pair], scores: Sequence[float]) -> set[tuple[int, int]]:
    """The sure pairs neither of whose sentences has a likelier partner."""
    best_left: dict[int, float] = {}
    best_right: dict[int, float] = {}
    likely = [(p.left, p.right, score) for p, score in zip(pairs, scores, strict=True) if score >= SURE]
    for i, j, score in likely:
        if score > best_left.get(i, 0.0):
            best_left[i] = score
        if score > best_right.get(j, 0.0):
            best_right[j] = score
    return {(i, j) for i, j, score in likely if score >= best_left[i] and score >= best_right[j]}


def _with_neighbours(
    pairs: Sequence[Pair],
    scores: Sequence[float],
    left: Sequence[Sentence],
    right: Sequence[Sentence],
    sure: _Sure,
) -> list[float]:
    """The scores with support from sure links just before and just behind, at most two sentences away on either side.

    A sentence that has another sure partner gets none: what stands beside it speaks for that one.
    """
    found = list(scores)
    for n, (p, score) in enumerate(zip(pairs, scores, strict=True)):
        if not 0.02 < score < 0.98:
            continue
        i, j = p.left, p.right
        if sure.crosses(i, j):
            doubt = CROSSING * sure.strength
            found[n] = _shifted(score, -doubt * MOVED if (i, j) in sure.pairs else -doubt)
        elif (i, j) in sure.pairs or (i not in sure.lefts and j not in sure.rights):
            beside = _beside(sure.pairs, i, j)
            if beside:
                found[n] = _shifted(score, SUPPORT[beside] if same_word(left[i], right[j]) else BY_SYNONYM)
    return found


def _beside(pairs: Set[tuple[int, int]], i: int, j: int) -> int:
    """On how many sides of sentences ``i`` and ``j``, before and behind, one of ``pairs`` stands: directly, or with one
    sentence between on the left or on the right."""
    before = (i - 1, j - 1) in pairs or (i - 1, j - 2) in pairs or (i - 2, j - 1) in pairs
    behind = (i + 1, j + 1) in pairs or (i + 1, j + 2) in pairs or (i + 2, j + 1) in pairs
    return before + behind


def _with_rivals(
    pairs: Sequence[Pair],
    scores: Sequence[float],
    left: Sequence[Sentence],
    right: Sequence[Sentence],
    shared: tuple[_Shared, _Shared],
    sure: _Sure,
) -> tuple[list[float], list[float]]:
    """The scores by what stands around: raised where neither sentence has another likely partner and where much is
    shared, lowered where little is; and what they would be if that counted less.

    ``shared`` tells of both texts how much is linked surely: where much is, more is.
    """
    rivals, topics = Rivals(pairs, scores, (left, right), sure.pairs), Topics(left, right)
    leads = set() if shared[0].short or shared[1].short else set(product(range(LEADS), repeat=2))
    found, own = list(scores), list(scores)
    for n, (p, score) in enumerate(zip(pairs, scores, strict=True)):
        if 0.02 < score < 0.98:
            rival, rest = rivals.beside(n)
            prior = _prior(max(shared[0].near(p.left), shared[1].near(p.right)))
            once = min(rare_words(left[p.left], right[p.right], p.left_met), MOST_ONCE)
            gain = (prior + UNRIVALLED * (1 - min(1.0, rival / score))) * sure.loose
            partners = (p.left in sure.lefts) + (p.right in sure.rights)
            if rest and partners == 1:
                gain += REST
            if gain > 0 and score < SURE and topics.is_all(p):
                gain = 0.0
            quoted = p.quoted if partners < 2 else 0.0
            own[n] = _shifted(score, OWN * gain + OWN_QUOTED * quoted)
            gain += quoted + ONCE * once * sure.loose
            if not partners and (p.left, p.right) in leads:
                gain = max(gain, 0.0) + LEAD
            found[n] = _shifted(score, gain)
    return found, own
