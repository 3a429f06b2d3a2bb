"""Sides: the two texts as the judges of facts see them, and two linked sentences held against each other."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz.distance import Indel

from compare.alignment import Block, common
from compare.cues import SELDOM
from compare.edits import Edit, about, between
from compare.reading import Reading
from compare.words import Word
from corpus.spans import Span


@dataclass(frozen=True, slots=True)
class Side:
    """One text with what the judges need of it: its names, its quotations, and when it was published."""

    reading: Reading
    names: frozenset[str]
    published: date | None = None

    def quoted(self, sentence: int) -> list[Span]:
        """The parts of ``sentence`` that stand in quotation marks."""
        return self.reading.quoted(sentence)


def cued(reading: Reading, sort: int) -> list[int]:
    """The tokens of a text that have a cue of a sort, one of ``cues.SELDOM``, rising."""
    known: dict[int, list[int]] = reading.kept(cued)  # by cues
    if not known:
        known[0] = []
        words = reading.tokens.words
        for n in reading.tokens.cued:
            cues = words[n].cues & SELDOM
            if cues:
                known.setdefault(cues, []).append(n)
    return sorted([n for cues, places in known.items() if cues & sort for n in places])


def cued_in(reading: Reading, sentence: int, sort: int) -> list[int]:
    """Those of one sentence, for any sort."""
    words = reading.tokens.words
    return [n for n in reading.cued(sentence) if words[n].cues & sort]


def told_by(words: Iterable[Word], aside: frozenset[str] = frozenset()) -> dict[str, float]:
    """The concepts of words that tell something, figures, days and what is ``aside`` left out, with their weights."""
    return {
        w.concept: w.weight
        for w in words
        if w.weight >= TELLS and not (w.figure or w.when) and w.concept not in aside
    }


TELLS = 0.25
"""A word of less weight tells nothing by itself."""
NAMES = 0.9
"""A word with a capital of less weight is a common one."""


@dataclass(eq=False, slots=True)
class Linked:
    """Sentence ``i`` of ``a`` and sentence ``j`` of ``b``, linked with ``score`` (0 to 1).

    The pair is ``whole`` where neither sentence is linked with another one. ``words`` and ``stems`` are those of both
    sentences, ``alone`` the stems that one of them has and the other lacks, ``named`` their telling words with a
    capital, which may be the same, in the same order (``named_alike``).
    ``exclude`` keeps whether a word of one alone excludes one of the other, once ``wording.excluding`` was asked.
    ``both`` and ``either`` are the cues that both have, and that one has. They are ``alike`` in their words and order,
    and of the shorter one's words this share is ``kept`` in the other, in order, both 0 to 1.
    """

    a: Side
    i: int
    b: Side
    j: int
    score: float
    whole: bool
    words: tuple[list[Word], list[Word]] = field(init=False)
    stems: tuple[list[str], list[str]] = field(init=False)
    alone: tuple[set[str], set[str]] = field(init=False)
    named: tuple[list[str], list[str]] = field(init=False)
    named_alike: bool = field(init=False)
    both: int = field(init=False)
    either: int = field(init=False)
    alike: float = field(init=False)
    kept: float = field(init=False)
    _edits: list[Edit] | None = field(default=None, init=False)
    _blocks: list[Block] | None = field(default=None, init=False)
    _replaced: list[Edit] | None = field(default=None, init=False)
    _shared: float | None = field(default=None, init=False)
    exclude: bool | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        """Look the sentences up, and lay them on each other: nearly every judge asks for that."""
        left, right = self.a.reading, self.b.reading
        (first, last), (first_b, last_b) = left.ranges[self.i], right.ranges[self.j]
        x, y = self.words = left.tokens.words[first:last], right.tokens.words[first_b:last_b]
        stems, stems_b = self.stems = left.tokens.stems[first:last], right.tokens.stems[first_b:last_b]
        here, there = set(stems), set(stems_b)
        self.alone = here - there, there - here
        named = [w.norm for w in x if w.name and w.weight >= NAMES]
        named_b = [w.norm for w in y if w.name and w.weight >= NAMES]
        self.named, self.named_alike = (named, named_b), named == named_b
        cues, cues_b = left.cues(self.i), right.cues(self.j)
        self.both, self.either = cues & cues_b, cues | cues_b
        self.alike = Indel.normalized_similarity(stems, stems_b)
        length, length_b = last - first, last_b - first_b
        self.kept = self.alike * (length + length_b) / 2 / min(length, length_b)

    @property
    def edits(self) -> list[Edit]:
        """What of the two sentences is kept, and what stands in its place: their stems laid on each other."""
        if self._edits is None:
            self._edits = about(self._common(), *map(len, self.stems))
        return self._edits

    @property
    def replaced(self) -> list[Edit]:
        """Those ``edits`` that put words for others: nearly every judge of wording looks at these alone."""
        if self._replaced is None:
            self._replaced = between(self._common(), *map(len, self.stems))
        return self._replaced

    def _common(self) -> list[Block]:
        if self._blocks is None:
            self._blocks = common(*self.stems)
        return self._blocks

    @property
    def shared(self) -> float:
        """What share of the telling words of each sentence, figures and days aside, the other has in any order: the
        lower of the two, 0 to 1."""
        if self._shared is None:
            self._shared = self.shared_but(frozenset())
        return self._shared

    def shared_but(self, aside: frozenset[str]) -> float:
        """The same as ``shared``, with the concepts ``aside`` left out."""
        here, there = told_by(self.words[0], aside), told_by(self.words[1], aside)
        common = here.keys() & there.keys()
        return min([sum([bag[c] for c in common]) / (sum(bag.values()) or 1) for bag in (here, there)])


def is_alike(pair: Linked) -> bool:
    """Whether a pair is sure, or alike enough, for its words to be held against each other one by one."""
    return pair.score >= SURE_LINK or pair.alike >= FRAMED


SURE_LINK = 0.85
"""From this score on a link tells by itself that two sentences are about the same."""
FRAMED, NEARLY = 0.35, 0.7
"""Two sentences this alike are about the same words of somebody, and where the shorter is kept this nearly they are one
in all but a few words."""
