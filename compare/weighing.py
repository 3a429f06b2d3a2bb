"""Weighing: the sentences of two texts, their words counting by how much they tell.

A word's own weight (words.Word.weight) times how rare it is in these two articles, so that the name both articles are
about says little and the number both cite says much. Weighing by rarity among sentences (tf-isf) is from
Sanchez-Perez, Sidorov and Gelbukh, "A winning approach to text alignment" (PAN at CLEF 2014).

Weights are whole numbers, so that sums do not depend on the order of adding: comparing B with A then mirrors
comparing A with B to the last digit.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from types import MappingProxyType
from zlib import crc32

from compare.reading import within
from compare.tokens import Tokens
from compare.words import Word

UNIT = 1000
"""The weight of a word that tells most: one that is in no table of common words and stands in one sentence."""
HEARSAY = 35
"""Per cent of its weight that a word keeps where it only says who says so."""
FEWEST_NAMES = 3
"""Texts with fewer names each do not tell by them whether they are about one event."""
FAMILIAR, STRANGE = 0.26, 0.12
"""Cosine of the counts of names: above the first two texts tell of one event, below the second of two. Of 60
pairs of reports on one event the lowest was 0.23; of 60 others three quarters were below 0.12."""
RARE = 0.01
"""A word in this share of a library's articles is rare there."""

Phrase = tuple[str, str]
"""The stems of two words that stand one behind the other."""


Weighed = tuple[str, int]
"""A concept, and what a word that has it weighs."""


@dataclass(slots=True)
class Details:
    """What a sentence is compared by in full.

    ``stems`` maps a concept to its stem where that is another; ``counted`` maps a number to what follows it;
    ``figures`` are its numbers that are rare enough to tell; ``bigrams`` are its pairs of neighbouring stems;
    ``quoted`` maps those inside quotation marks to what they weigh.
    """

    stems: dict[str, str]
    counted: dict[str, str]
    figures: frozenset[str]
    bigrams: frozenset[Phrase]
    quoted: dict[Phrase, int]


Ranges = Sequence[tuple[int, int]]
"""Half-open ranges of tokens."""
Place = tuple[Tokens, int, int, Ranges, Ranges]
"""The tokens of a text, where a sentence begins and ends among them, which of its say who says so, and which quote."""
_NOTHING: frozenset[str] = frozenset()
_NO_DETAILS = Details({}, {}, _NOTHING, frozenset(), {})


class Sentence:
    """A sentence ready for scoring.

    ``key`` is the same for sentences that are word for word the same, ``mark`` a number made from it; ``bag``
    maps a concept to its weight; ``names`` are the names among its concepts; ``total`` is the weight of the bag,
    ``plain`` without the names. Its ``details`` are ``read`` when they are first asked for: a sentence that is the same
    on both sides, or like no other, is never compared in full.
    """

    __slots__ = ("_place", "bag", "details", "key", "mark", "names", "plain", "total")

    def __init__(
        self,
        key: str,
        mark: int,
        bag: dict[str, int],
        names: frozenset[str],
        place: Place | None = None,
    ) -> None:
        self.key = key
        self.mark = mark
        self.bag = bag
        self.names = names
        self.total = sum(bag.values())
        self.plain = self.total - sum([bag[concept] for concept in names]) if names else self.total
        self._place = place
        self.details: Details | None = None

    def read(self) -> Details:
        """The details; they are kept in ``details``, an attribute like any other and as fast, once they are read."""
        if self.details is None:
            self.details = _details(self.bag, *self._place) if self._place else _NO_DETAILS
        return self.details

    def bare(self) -> "Sentence":
        """The sentence without what it could be scored by: it is linked with one that is the same at most."""
        return Sentence(self.key, self.mark, {}, _NOTHING)


def read_details(sentences: Iterable[Sentence]) -> None:
    """Read the details of many sentences at once, ahead of comparing them: cheaper than one now and then."""
    for sentence in sentences:
        sentence.read()


def rarity(*sides: tuple[Tokens, Sequence[tuple[int, int]]]) -> dict[str, float]:
    """How rare each concept is among the sentences of both sides, 0 to 1, the side where it is commoner counting.

    ``sides`` are the tokens of both with the half-open token ranges of their sentences.
    """
    most, other = (
        Counter(chain.from_iterable([set(tokens.concepts[first:last]) for first, last in ranges]))
        for tokens, ranges in sides
    )
    sentences = max(1, *(len(ranges) for _, ranges in sides))
    scale = math.log(sentences + 5)
    rare = [0.0, *[math.log((sentences + 5) / n) / scale for n in range(1, sentences + 1)]]
    found = {concept: rare[n] for concept, n in most.items()}
    known = most.get
    for concept, n in other.items():
        if n > known(concept, 0):
            found[concept] = rare[n]
    return found


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
            weight = rare[word.concept] * max(1 / 3, math.log(min(share, 1.0)) / math.log(RARE))
            found[word.concept] = min(found[word.concept], weight)  # of several words the commonest counts
    return found


def names_of(tokens: Tokens, ranges: Sequence[tuple[int, int]]) -> Counter[str]:
    """A text's names with how often they stand: written with a capital inside a sentence, and never without.

    ``ranges`` are the sentences' half-open token ranges.
    """
    if sum([last - first for first, last in ranges]) == len(tokens):
        words = tokens.distinct()
        opening = {first for first, _ in ranges}
        inside = [n for n in tokens.named if n not in opening]
    else:  # some are furniture
        words = frozenset(chain.from_iterable([tokens.words[first:last] for first, last in ranges]))
        inside = [n for first, last in ranges for n in within(tokens.named, first + 1, last)]
    plain = {word.concept for word in words if word.plain}
    concepts = [tokens.concepts[n] for n in inside]
    return Counter([concept for concept in concepts if concept not in plain])


def strangeness(left: Counter[str], right: Counter[str]) -> float:
    """0 where two texts name the same names, 1 where they name so few of the same that they tell of two events."""
    known = min(1.0, min(len(left), len(right)) / FEWEST_NAMES)
    if not known:
        return 0.0
    shared = sum([left[c] * right[c] for c in left.keys() & right.keys()])
    size = math.sqrt(sum([n * n for n in left.values()]) * sum([n * n for n in right.values()]))
    return known * min(1.0, max(0.0, (FAMILIAR - shared / size) / (FAMILIAR - STRANGE)))


def weights_of(words: Iterable[Word], rare: dict[str, float]) -> dict[Word, Weighed]:
    """The concept of each of ``words``, and what it weighs: by itself, and by how ``rare`` its concept is."""
    known = rare.get
    return {word: (word.concept, int(UNIT * word.weight * known(word.concept, 0))) for word in words}


def prepare(
    tokens: Tokens,
    ranges: Sequence[tuple[int, int]],
    weights: Mapping[Word, Weighed],
    names: frozenset[str],
    attributed: Sequence[Ranges],
    quoted: Mapping[int, Ranges] = MappingProxyType({}),
) -> list[Sentence]:
    """A text's sentences, given by half-open token ranges, their words weighed by ``weights`` (``weights_of``).

    ``names`` are the text's names (``names_of``). ``attributed`` are for each sentence the half-open token
    ranges in it that say who says so: they weigh less. ``quoted`` are by a sentence's number the half-open token
    ranges in it between quotation marks.
    """
    weighed = [*map(weights.__getitem__, tokens.words)]
    found: list[Sentence] = []
    for n, ((first, last), said) in enumerate(zip(ranges, attributed, strict=True)):
        bag = dict(weighed[first:last])
        for start, end in said:
            for concept in set(tokens.concepts[start:end]):
                bag[concept] = bag[concept] * HEARSAY // 100
        key = "".join(tokens.norms[first:last])
        mark = crc32(key.encode("utf-8", "surrogatepass"))
        place = tokens, first, last, said, quoted.get(n, ())
        found.append(Sentence(key, mark, bag, names.intersection(bag), place))
    return found


def _details(
    bag: dict[str, int], tokens: Tokens, first: int, last: int, attributed: Ranges, quoted: Ranges
) -> Details:
    concepts, stems = tokens.concepts, tokens.stems
    numbers = within(tokens.counts, first, last)
    return Details(
        {concepts[n]: stems[n] for n in within(tokens.joined, first, last)},
        {concepts[n]: concepts[n + 1] for n in numbers if n + 1 < last} if numbers else {},
        frozenset([concepts[n] for n in numbers if _is_rare_figure(concepts[n])]) if numbers else _NOTHING,
        _phrases(stems, first, last, attributed),
        {
            (stems[n], stems[n + 1]): bag[concepts[n]] + bag[concepts[n + 1]]
            for start, end in quoted
            for n in range(start, end - 1)
        }
        if quoted
        else {},
    )


def reweighed(
    sentence: Sentence, bag: dict[str, int], stems: dict[str, str], names: frozenset[str]
) -> Sentence:
    """``sentence`` with other weights and names, more ``stems``, and all that follows from them."""
    known = sentence.read()
    found = Sentence(sentence.key, sentence.mark, bag, names)
    found.details = replace(known, stems=known.stems | stems)
    return found


def tie_break(left: Sentence, right: Sentence) -> int:
    """A number for two sentences that is the same when the sides are swapped, and rarely the same for others."""
    low, high = left.mark, right.mark
    if high < low:
        low, high = high, low
    return crc32(b"%d %d" % (low, high))


def _phrases(stems: Sequence[str], first: int, last: int, attributed: Ranges) -> frozenset[Phrase]:
    """The pairs of neighbouring stems, but for those that only say who says so."""
    if not attributed:
        return frozenset(pairwise(stems[first:last]))
    cuts = [first, *(n for pair in attributed for n in pair), last]
    kept = zip(cuts[::2], cuts[1::2], strict=True)
    return frozenset(chain.from_iterable([pairwise(stems[s:e]) for s, e in kept]))


def _is_rare_figure(concept: str) -> bool:
    digits = concept.replace(".", "")
    return digits.isdecimal() and len(digits) >= 3 and not (len(digits) == 4 and digits[:2] in {"19", "20"})
