"""Scoring: how likely two sentences make the same statement.

Words count by how much they tell: their own weight (words.Word.weight) times how rare they are in these two
articles, so that the name both articles are about says little and the number both cite says much. What two
sentences share, as a share of both and as a mass, is weighed by a logistic function whose parameters were
fitted on labelled sentence pairs (docs/comparison.md). Weighing by rarity among sentences (tf-isf) is from
Sanchez-Perez, Sidorov and Gelbukh, "A winning approach to text alignment" (PAN at CLEF 2014); the fitted
function stands where they had fixed thresholds.

Weights are whole numbers, so that sums do not depend on the order of adding: comparing B with A then mirrors
comparing A with B to the last digit.

Cost: a posting list a concept; each sentence is compared in full with its few likeliest partners only.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from zlib import crc32

from rapidfuzz.fuzz import ratio

from compare.reading import within
from compare.words import Tokens, Word

UNIT = 1000
"""The weight of a word that tells most: one that is in no table of common words and stands in one sentence."""
CANDIDATES = 4
"""How many partners a sentence is compared with in full; true ones stood among the first 4 in all trials."""
LIKELY = 0.33
"""Only partners that share more than this, as the sum of both sentences' shares, are compared in full: of 2,398 links
of real pairs eight shared less, and four in ten of all pairs do."""
LONGEST_POSTING = 60
"""A concept in more sentences than this finds no partner: it only adds to what rarer ones found."""
SYNONYM = 60
"""Per cent of its weight that a word counts for where only a synonym stands on the other side."""
HEARSAY = 35
"""Per cent of its weight that a word keeps where it only says who says so."""
FIGURE = 2.5
"""Log-odds for a figure of three digits or more, no year, that stands in one sentence of each text."""
FAR = 4.0
"""Counts farther apart than this ratio are not taken for two versions of one."""
PHRASES = 2.5
"""Log-odds for having all pairs of neighbouring words in common, small words included."""
PHRASE = 0.4
"""Log-odds for each pair of neighbouring words in common from the fourth on."""
QUOTED = 4.0
"""Log-odds for the words of a short quotation that stand between quotation marks on the other side too."""
QUOTED_HALF, QUOTED_WEIGHT = 0.5, 1000
"""... where they are this share of the shorter quotation; less of it below this weight of word pairs."""
OTHER_NAMES = 1.5
"""Log-odds against a link where both sentences name names, and none is the same."""
FEWEST_NAMES = 3
"""Texts of fewer names than these tell less of their events."""
FAMILIAR, STRANGE = 0.26, 0.12
"""Cosine of the counts of names: above the first two texts tell of one event, below the second of two. Of 60
pairs of reports on one event the lowest was 0.23; of 60 others three quarters were below 0.12."""
RARE = 0.01
"""A word in this share of a library's articles is rare there."""
TELLING = 120
"""A concept of less weight finds no partner."""


Phrase = tuple[str, str]
"""The stems of two words that stand one behind the other."""


@dataclass(slots=True)
class Sentence:
    """A sentence ready for scoring.

    ``key`` is the same for sentences that are word for word the same, ``mark`` a number made from it; ``bag``
    maps a concept to its weight; ``stems`` maps a concept to its stem where that is another; ``names`` are the
    names among its concepts; ``counted`` maps a number to what follows it; ``figures`` are its numbers that are
    rare enough to tell; ``spelt`` are its long concepts of some weight by how they begin; ``bigrams`` are its
    pairs of neighbouring stems; ``quoted`` maps those inside quotation marks to what they weigh;
    ``total`` is the weight of the bag, ``plain`` without the names.
    """

    key: str
    mark: int
    bag: dict[str, int]
    stems: dict[str, str]
    names: frozenset[str]
    counted: dict[str, str]
    figures: frozenset[str]
    spelt: dict[str, list[str]]
    bigrams: frozenset[Phrase]
    quoted: dict[Phrase, int]
    total: int
    plain: int

    def bare(self) -> "Sentence":
        """The sentence without what it could be scored by: it is linked with one that is the same at most."""
        return Sentence(self.key, self.mark, {}, {}, frozenset(), {}, frozenset(), {}, frozenset(), {}, 0, 0)


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


def rarity(*sides: tuple[Tokens, Sequence[tuple[int, int]]]) -> dict[str, float]:
    """How rare each concept is among the sentences of both sides, 0 to 1, the side where it is commoner counting.

    ``sides`` are the tokens of both with the half-open token ranges of their sentences.
    """
    most, other = (
        Counter(chain.from_iterable(set(tokens.concepts[first:last]) for first, last in ranges))
        for tokens, ranges in sides
    )
    for concept, n in other.items():
        if n > most.get(concept, 0):
            most[concept] = n
    sentences = max(1, *(len(ranges) for _, ranges in sides))
    scale = math.log(sentences + 5)
    rare = [
        0.0,
        *(math.log((sentences + 5) / n) / scale for n in range(1, max(most.values(), default=0) + 1)),
    ]
    return {concept: rare[n] for concept, n in most.items()}


def sharpened(
    rare: dict[str, float], words: Iterable[Word], frequencies: Mapping[str, float]
) -> dict[str, float]:
    """``rare`` with the words of a library weighed by the share of its articles that hold them.

    ``frequencies`` maps a word's ``norm`` to that share (0 to 1). A word in ``RARE`` of the articles or fewer
    keeps its weight, one in all of them a third of it; words of the common tiers are weighed already.
    """
    found = dict(rare)
    for word in words:
        share = frequencies.get(word.norm, 0.0)
        if word.weight == 1.0 and share > RARE and word.concept in found:
            found[word.concept] = rare[word.concept] * max(1 / 3, math.log(min(share, 1.0)) / math.log(RARE))
    return found


def names_of(tokens: Tokens, ranges: Sequence[tuple[int, int]]) -> Counter[str]:
    """A text's names with how often they stand: written with a capital inside a sentence, and never without.

    ``ranges`` are the sentences' half-open token ranges.
    """
    words = set(chain.from_iterable(tokens.words[first:last] for first, last in ranges))
    forms = [word for word in words if word.weight > 0.5 and not word.number]
    plain = {word.concept for word in forms if not word.name}
    names = {word for word in forms if word.name and word.concept not in plain}
    inside = chain.from_iterable(tokens.words[first + 1 : last] for first, last in ranges)
    return Counter([word.concept for word in inside if word in names])


def strangeness(left: Counter[str], right: Counter[str]) -> float:
    """0 where two texts name the same names, 1 where they name so few of the same that they tell of two events."""
    known = min(1.0, min(len(left), len(right)) / FEWEST_NAMES)
    if not known:
        return 0.0
    shared = sum(left[c] * right[c] for c in left.keys() & right.keys())
    size = math.sqrt(sum(n * n for n in left.values()) * sum(n * n for n in right.values()))
    return known * min(1.0, max(0.0, (FAMILIAR - shared / size) / (FAMILIAR - STRANGE)))


def prepare(
    tokens: Tokens,
    ranges: Sequence[tuple[int, int]],
    rare: dict[str, float],
    names: frozenset[str],
    attributed: Sequence[Sequence[tuple[int, int]]],
    quoted: Sequence[tuple[int, int]] = (),
) -> list[Sentence]:
    """A text's sentences, given by half-open token ranges, their words weighed by ``rare``.

    ``names`` are the text's names (``names_of``). ``attributed`` are for each sentence the half-open token
    ranges in it that say who says so: they weigh less. ``quoted`` are the half-open token ranges between quotation
    marks, in order.
    """
    words = tokens.words
    weights = {word: int(UNIT * word.weight * rare.get(word.concept, 0)) for word in set(words)}
    text = _Text(
        tokens,
        names,
        [*map(weights.__getitem__, words)],
        [n for first, last in quoted for n in range(first, last - 1)],
    )
    return [_prepared(text, *tokens_in, said) for tokens_in, said in zip(ranges, attributed, strict=True)]


@dataclass(slots=True)
class _Text:
    """What all sentences of a text are prepared from.

    ``weights`` are those of the words; ``quoted`` are the rising indexes of the words that stand, with the next one,
    between quotation marks.
    """

    tokens: Tokens
    names: frozenset[str]
    weights: Sequence[int]
    quoted: list[int]


def _prepared(text: _Text, first: int, last: int, attributed: Sequence[tuple[int, int]]) -> Sentence:
    tokens = text.tokens
    concepts = tokens.concepts[first:last]
    bag = dict(zip(concepts, text.weights[first:last], strict=True))
    for start, end in attributed:
        for concept in set(tokens.concepts[start:end]):
            bag[concept] = bag[concept] * HEARSAY // 100
    numbers, joined = within(tokens.counts, first, last), within(tokens.joined, first, last)
    named = text.names.intersection(bag)
    total = sum(bag.values())
    key = "".join(tokens.norms[first:last])
    return Sentence(
        key,
        crc32(key.encode("utf-8", "surrogatepass")),
        bag,
        {tokens.concepts[n]: tokens.stems[n] for n in joined},
        named,
        {tokens.concepts[n]: tokens.concepts[n + 1] for n in numbers if n + 1 < last},
        frozenset([tokens.concepts[n] for n in numbers if _is_rare_figure(tokens.concepts[n])]),
        _spelt(bag),
        _phrases(tokens.stems, first, last, attributed),
        _quoted(text, first, last, bag),
        total,
        total - sum([bag[concept] for concept in named]),
    )


def _quoted(text: _Text, first: int, last: int, bag: dict[str, int]) -> dict[Phrase, int]:
    concepts, stems = text.tokens.concepts, text.tokens.stems
    return {
        (stems[n], stems[n + 1]): bag[concepts[n]] + bag[concepts[n + 1]]
        for n in within(text.quoted, first, last - 1)
    }


def reweighed(
    sentence: Sentence, bag: dict[str, int], stems: dict[str, str], names: frozenset[str]
) -> Sentence:
    """``sentence`` with other weights, stems and names, and all that follows from them."""
    total = sum(bag.values())
    plain = total - sum([bag[concept] for concept in names])
    return replace(sentence, bag=bag, stems=stems, names=names, spelt=_spelt(bag), total=total, plain=plain)


def _spelt(bag: dict[str, int]) -> dict[str, list[str]]:
    spelt: dict[str, list[str]] = {}
    for concept, weight in bag.items():
        if weight > 200 and len(concept) >= 5 and concept[0] != "=":
            spelt.setdefault(concept[:3], []).append(concept)
    return spelt


def _phrases(
    stems: Sequence[str], first: int, last: int, attributed: Sequence[tuple[int, int]]
) -> frozenset[Phrase]:
    """The pairs of neighbouring stems, but for those that only say who says so."""
    if not attributed:
        return frozenset(pairwise(stems[first:last]))
    cuts = [first, *(n for pair in attributed for n in pair), last]
    kept = zip(cuts[::2], cuts[1::2], strict=True)
    return frozenset(chain.from_iterable([pairwise(stems[s:e]) for s, e in kept]))


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
    for i, sentence in enumerate(left):
        row: dict[int, int] = {}
        met = row.get
        bag, total = sentence.bag, sentence.total
        for concept in bag.keys() & postings.keys():
            here = bag[concept]
            if here >= TELLING:
                for j, there in postings[concept]:
                    row[j] = met(j, 0) + (here if here < there else there)
        ranked = []
        for j, mass in row.items():
            if mass > UNIT // 2:
                value = mass / total + mass / totals[j]
                if value > LIKELY:
                    ranked.append((value, j))
                    columns[j].append((value, i))
        ranked.sort(reverse=True)
        pairs.update([(i, j) for _, j in ranked[:CANDIDATES]])
    for j, column in enumerate(columns):
        column.sort(reverse=True)
        pairs.update([(i, j) for _, i in column[:CANDIDATES]])
    return pairs


def _postings(sentences: Sequence[Sentence]) -> dict[str, list[tuple[int, int]]]:
    """For each concept that tells something the sentences that have it, and what it weighs there."""
    postings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for j, sentence in enumerate(sentences):
        for concept, weight in sentence.bag.items():
            if weight >= TELLING:
                postings[concept].append((j, weight))
    return postings


def compare_pair(left: Sequence[Sentence], right: Sequence[Sentence], i: int, j: int) -> Pair:
    """Sentence ``i`` of the left compared in full with ``j`` of the right; symmetric in the two."""
    a, b = left[i], right[j]
    phrases = len(a.bigrams & b.bigrams)
    quoted = _same_quotation(a.quoted, b.quoted) if phrases and a.quoted and b.quoted else 0.0
    if b.key < a.key:
        evidence, right_met, left_met = _evidence(b, a, phrases)
    else:
        evidence, left_met, right_met = _evidence(a, b, phrases)
    return Pair(i, j, 1 / (1 + math.exp(-evidence)), left_met, right_met, phrases, quoted)


def _evidence(a: Sentence, b: Sentence, phrases: int) -> tuple[float, Set[str], Set[str]]:
    """The log-odds that ``a`` and ``b`` say the same, and the concepts of each that met a partner.

    ``phrases`` is how many pairs of neighbouring words they have in common.
    """
    shared = a.bag.keys() & b.bag.keys()
    mass = sum(map(a.bag.__getitem__, shared))
    for c, stem in a.stems.items():
        if c in shared and b.stems.get(c, c) != stem:
            mass -= a.bag[c] - a.bag[c] * SYNONYM // 100
    for c, stem in b.stems.items():
        if c in shared and c not in a.stems and stem != c:
            mass -= a.bag[c] - a.bag[c] * SYNONYM // 100
    left_met, right_met = shared.copy(), shared.copy()
    mass += _alike(a, b, left_met, right_met)
    if a.counted and b.counted:
        mass += _other_number(a, b, left_met, right_met)
    low, high = sorted((max(a.total, 300), max(b.total, 300)))
    dice = min(1.0, 2 * mass / (low + high))
    evidence = 5.43 * dice + 7.19 * math.log1p(mass / UNIT) - 2.39 * math.log1p(low / UNIT) - 6.18
    evidence += PHRASES * phrases / max(3, min(len(a.bigrams), len(b.bigrams))) + PHRASE * max(0, phrases - 3)
    if a.figures and any(a.bag[c] >= UNIT * 3 // 4 for c in a.figures & b.figures):
        evidence += FIGURE
    evidence -= _only_names(a, b, shared) + _other_names(a, b)
    return evidence, left_met, right_met


def _same_quotation(a: dict[Phrase, int], b: dict[Phrase, int]) -> float:
    """The log-odds where a short quotation of one sentence stands in a quotation of the other."""
    weight = sum([min(a[phrase], b[phrase]) for phrase in a.keys() & b.keys()])
    if weight < QUOTED_HALF * min(sum(a.values()), sum(b.values())):
        return 0.0
    return QUOTED * min(1.0, weight / QUOTED_WEIGHT)


def _other_names(a: Sentence, b: Sentence) -> float:
    """What to take off where both sentences name someone, and not one name is the same."""
    return OTHER_NAMES if a.names and b.names and not a.names & b.names else 0.0


def _only_names(a: Sentence, b: Sentence, shared: set[str]) -> float:
    """What to take off where two sentences share a person's name and title, and next to nothing else."""
    if not shared & a.names & b.names:
        return 0.0
    plain = sum([a.bag[c] for c in shared if c not in a.names and c not in b.names])
    share = plain / max(min(a.plain, b.plain), 300)
    return 8 * (0.3 - share) if share < 0.3 else 0.0


def _other_number(a: Sentence, b: Sentence, left_met: set[str], right_met: set[str]) -> int:
    """Different numbers of the same thing: the statement is the same, the fact is not."""
    mass = 0
    rest_a = [n for n in a.counted if n not in left_met]
    rest_b = [n for n in b.counted if n not in right_met]
    for number in rest_a:
        thing = a.counted[number]
        same = [n for n in rest_b if n not in right_met and b.counted[n] == thing]
        if thing == _PEOPLE:
            same = [n for n in same if _near(number, n)]
        lone = not same and len(rest_a) == len(rest_b) == 1
        alone = [n for n in rest_b if _near(number, n)] if lone else []
        for other in (same or alone)[:1]:
            mass += (7 if same else 4) * min(a.bag[number], b.bag[other]) // 10
            left_met.add(number)
            right_met.add(other)
    return mass


_PEOPLE = "=person"


def _is_rare_figure(concept: str) -> bool:
    digits = concept.replace(".", "")
    return digits.isdecimal() and len(digits) >= 3 and not (len(digits) == 4 and digits[:2] in {"19", "20"})


def _near(a: str, b: str) -> bool:
    """Whether two figures, written in digits, can be two counts of one thing."""
    x, y = (float(n) if n.isdecimal() else 0.0 for n in (a, b))
    return not x or not y or 1 / FAR <= x / y <= FAR


def _alike(a: Sentence, b: Sentence, left_met: set[str], right_met: set[str]) -> int:
    """Words left over on both sides that are written nearly alike: names spelt otherwise, other endings."""
    mass = 0
    for head in a.spelt.keys() & b.spelt.keys():
        rest = [c for c in b.spelt[head] if c not in right_met]
        for concept in a.spelt[head] if rest else ():
            if concept in left_met:
                continue
            for other in rest:
                if other not in right_met and ratio(concept, other) >= 72:
                    mass += 7 * min(a.bag[concept], b.bag[other]) // 10
                    left_met.add(concept)
                    right_met.add(other)
                    break
    return mass
