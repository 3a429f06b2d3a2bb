"""Scoring: how likely two sentences make the same statement.

What two sentences share, as a share of both and as a mass (weighing), is weighed by a logistic function whose
parameters were fitted on labelled sentence pairs (docs/comparison.md); it stands where Sanchez-Perez, Sidorov and
Gelbukh ("A winning approach to text alignment", PAN at CLEF 2014) had fixed thresholds.

Cost: a posting list a concept; each sentence is compared in full with its few likeliest partners only.
"""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import chain
from math import exp, log1p

from rapidfuzz.fuzz import ratio

from compare.weighing import UNIT, Details, Phrase, Sentence

CANDIDATES = 4
"""How many partners a sentence is compared with in full; true ones stood among the first 4 in all trials."""
LIKELY = 0.33
"""Only partners that share more than this, as the sum of both sentences' shares, are compared in full: of 2,398 links
of real pairs eight shared less, and four in ten of all pairs do."""
LEAST = UNIT // 2
"""Sentences that share less weight are not looked at."""
LONGEST_POSTING = 60
"""A concept in more sentences than this finds no partner: it only adds to what rarer ones found."""
TELLING = 120
"""A concept of less weight finds no partner."""
SYNONYM = 60
"""Per cent of its weight that a word counts for where only a synonym stands on the other side."""
FIGURE = 3.0
"""Log-odds for a figure of three digits or more, no year, that stands in one sentence of each text."""
FAR = 4.0
"""Counts farther apart than this ratio are not taken for two versions of one."""
PHRASES = 2.5
"""Log-odds for having all pairs of neighbouring words in common, small words included."""
PHRASE, USUAL = 0.18, 4
"""Log-odds for each pair of neighbouring words in common beyond as many."""
COUNT = 0.75
"""Log-odds for a count of two digits in both sentences."""
QUOTED = 6.0
"""Log-odds for the words of a short quotation that stand between quotation marks on the other side too."""
QUOTED_HALF, QUOTED_WEIGHT = 0.5, 1000
"""... where they are this share of the shorter quotation; less of it below this weight of word pairs."""
LIGHT = 300
"""A sentence that weighs less counts as if it weighed so much."""
SPELT, SPELT_WEIGHT = 5, 200
"""Letters of a word that may be another one spelt otherwise, and more than this weighs it."""
OTHER_NAMES = 1.0
"""Log-odds against a link where both sentences name names, and none is the same."""


@dataclass(slots=True)
class Pair:
    """Two sentences compared: indexes, ``score`` (the probability of a link), what met on each
    side, how many pairs of neighbouring words the two have in common, and the log-odds for a quotation in common, which
    ``score`` does not count."""

    left: int
    right: int
    score: float
    left_met: Set[str]
    right_met: Set[str]
    phrases: int
    quoted: float


def candidates(left: Sequence[Sentence], right: Sequence[Sentence]) -> set[tuple[int, int]]:
    """The pairs worth a full comparison: each sentence's likeliest partners, seen from both sides."""
    postings = _postings(right)
    if max(len(left), len(right)) > LONGEST_POSTING:
        often = Counter(chain.from_iterable([s.bag for s in left]))
        for concept in [
            c for c, posting in postings.items() if max(len(posting), often[c]) > LONGEST_POSTING
        ]:
            del postings[concept]
    totals = [s.total for s in right]
    columns: list[list[tuple[float, int]]] = [[] for _ in right]
    pairs: set[tuple[int, int]] = set()
    shared = [0] * len(right)  # what the sentence at hand shares with each of the right's
    for i, sentence in enumerate(left):
        met: list[int] = []
        total = sentence.total
        for concept, here in sentence.bag.items():
            if here >= TELLING and concept in postings:
                for j, there in postings[concept]:
                    if not shared[j]:
                        met.append(j)
                    shared[j] += here if here < there else there
        ranked = []
        for j in met:
            mass = shared[j]
            shared[j] = 0
            if mass > LEAST:
                value = mass / total + mass / totals[j]
                if value > LIKELY:
                    ranked.append((value, j))
                    columns[j].append((value, i))
        ranked.sort(reverse=True)
        for _, j in ranked[:CANDIDATES]:
            pairs.add((i, j))
    for j, column in enumerate(columns):
        column.sort(reverse=True)
        for _, i in column[:CANDIDATES]:
            pairs.add((i, j))
    return pairs


def _postings(sentences: Sequence[Sentence]) -> dict[str, list[tuple[int, int]]]:
    """For each concept that tells something the sentences that have it, and what it weighs there."""
    postings: dict[str, list[tuple[int, int]]] = {}
    for j, sentence in enumerate(sentences):
        for concept, weight in sentence.bag.items():
            if weight >= TELLING:
                if concept in postings:
                    postings[concept].append((j, weight))
                else:
                    postings[concept] = [(j, weight)]
    return postings


def compare_pair(left: Sequence[Sentence], right: Sequence[Sentence], i: int, j: int) -> Pair:
    """Sentence ``i`` of the left compared in full with ``j`` of the right; symmetric in the two."""
    a, b = left[i], right[j]
    here, there = a.details or a.read(), b.details or b.read()
    phrases = len(here.bigrams & there.bigrams)
    quoted = _same_quotation(here.quoted, there.quoted) if phrases and here.quoted and there.quoted else 0.0
    if b.key < a.key:
        evidence, right_met, left_met = _evidence(b, a, there, here, phrases)
    else:
        evidence, left_met, right_met = _evidence(a, b, here, there, phrases)
    return Pair(i, j, 1 / (1 + exp(-evidence)), left_met, right_met, phrases, quoted)


def _evidence(
    a: Sentence, b: Sentence, here: Details, there: Details, phrases: int
) -> tuple[float, Set[str], Set[str]]:
    """The log-odds that ``a`` and ``b`` say the same, and the concepts of each that met a partner.

    ``here`` and ``there`` are their details, ``phrases`` is how many pairs of neighbouring words they have in common.
    """
    bag = a.bag
    shared = bag.keys() & b.bag.keys()
    mass = sum(map(bag.__getitem__, shared))
    for c, stem in here.stems.items():
        if c in shared and there.stems.get(c, c) != stem:
            mass -= bag[c] - bag[c] * SYNONYM // 100
    for c, stem in there.stems.items():
        if c in shared and c not in here.stems and stem != c:
            mass -= bag[c] - bag[c] * SYNONYM // 100
    left_met, right_met = shared, shared  # nearly always nothing else met: then one set serves both
    alike = _alike(bag, b.bag, shared)
    if alike:
        left_met, right_met = shared.union([c for c, _ in alike]), shared.union([c for _, c in alike])
        mass += sum([7 * min(bag[c], b.bag[other]) // 10 for c, other in alike])
    if here.counted and there.counted:
        left_met, right_met = left_met.copy(), right_met.copy()
        mass += _other_number((a, here.counted), (b, there.counted), left_met, right_met)
    low, high = (a.total, b.total) if a.total < b.total else (b.total, a.total)
    if low < LIGHT:
        low, high = LIGHT, max(high, LIGHT)
    dice = min(1.0, 2 * mass / (low + high))
    evidence = 5.7 * dice + 7.19 * log1p(mass / UNIT) - 2.27 * log1p(low / UNIT) - 6.27
    if phrases:
        pairs = max(3, min(len(here.bigrams), len(there.bigrams)))
        evidence += PHRASES * phrases / pairs + PHRASE * max(0, phrases - USUAL)
    if here.figures and any(bag[c] >= UNIT * 3 // 4 for c in here.figures & there.figures):
        evidence += FIGURE
    elif here.counted and there.counted and _count_alike(here, there, bag):
        evidence += COUNT
    if a.names and b.names:
        evidence -= _of_names(a, b, shared)
    return evidence, left_met, right_met


def _count_alike(here: Details, there: Details, bag: dict[str, int]) -> bool:
    """Whether a count of two digits, that is no common one, stands in both sentences."""
    return any(
        len(c) > 1 and bag[c] >= UNIT // 2 and c.isdecimal()
        for c in here.counted.keys() & there.counted.keys()
    )


def _same_quotation(a: dict[Phrase, int], b: dict[Phrase, int]) -> float:
    """The log-odds where a short quotation of one sentence stands in a quotation of the other."""
    weight = sum([min(a[phrase], b[phrase]) for phrase in a.keys() & b.keys()])
    if weight < QUOTED_HALF * min(sum(a.values()), sum(b.values())):
        return 0.0
    return QUOTED * min(1.0, weight / QUOTED_WEIGHT)


def _of_names(a: Sentence, b: Sentence, shared: set[str]) -> float:
    """What to take off where both sentences name someone: not one name is the same, or they share a person's name and
    title and next to nothing else."""
    if a.names.isdisjoint(b.names):
        return OTHER_NAMES
    plain = sum(map(a.bag.__getitem__, shared - a.names - b.names))
    share = plain / max(min(a.plain, b.plain), LIGHT)
    return 8 * (0.3 - share) if share < 0.3 else 0.0


def _other_number(
    left: tuple[Sentence, dict[str, str]],
    right: tuple[Sentence, dict[str, str]],
    left_met: set[str],
    right_met: set[str],
) -> int:
    """Different numbers of the same thing: the statement is the same, the fact is not. The sets get what met."""
    mass = 0
    (a, here), (b, there) = left, right
    rest_a = [n for n in here if n not in left_met]
    rest_b = [n for n in there if n not in right_met]
    for number in rest_a:
        thing = here[number]
        same = [n for n in rest_b if n not in right_met and there[n] == thing]
        if thing in _ANY:
            same = [n for n in same if _near(number, n)]
        lone = not same and len(rest_a) == len(rest_b) == 1
        alone = [n for n in rest_b if _near(number, n)] if lone else []
        for other in (same or alone)[:1]:
            mass += (7 if same and thing != _PERCENT else 4) * min(a.bag[number], b.bag[other]) // 10
            left_met.add(number)
            right_met.add(other)
    return mass


_PERCENT = "percent"
_ANY = frozenset(["=person", _PERCENT])
"""What is counted in many statements: two counts of it that are far apart are no two versions of one."""


def _near(a: str, b: str) -> bool:
    """Whether two figures, written in digits, can be two counts of one thing."""
    x, y = (float(n) if n.replace(".", "", 1).isdecimal() else 0.0 for n in (a, b))
    return not x or not y or 1 / FAR <= x / y <= FAR


def _alike(a: dict[str, int], b: dict[str, int], shared: set[str]) -> list[tuple[str, str]]:
    """Words left over on both sides that are written nearly alike: names spelt otherwise, other endings."""
    rest = [c for c in a if c not in shared and len(c) >= SPELT and a[c] > SPELT_WEIGHT and c[0] != "="]
    if not rest:
        return []
    heads = {c[:3] for c in rest}
    others = [c for c in b if c not in shared and c[:3] in heads and len(c) >= SPELT and b[c] > SPELT_WEIGHT]
    found: list[tuple[str, str]] = []
    for concept in rest if others else ():
        for other in others:
            if other[:3] == concept[:3] and ratio(concept, other) >= 72:
                found.append((concept, other))
                others.remove(other)  # met: no second word is written like it
                break
    return found
