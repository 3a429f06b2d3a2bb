"""A text as the passes see it: its words, its furniture, its sentences."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from compare.cues import QUOTED
from compare.quoting import quotations
from compare.sentences import sentence_spans
from compare.tokens import Tokens
from corpus.boilerplate import boilerplate_spans
from corpus.spans import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """One side of a comparison, read once.

    ``sentences`` are half-open spans of ``text``; ``ranges`` the same sentences as half-open token ranges.
    ``quotations`` are the half-open spans of what stands between quotation marks.
    """

    text: str
    tokens: Tokens
    furniture: tuple[Span, ...]
    sentences: tuple[Span, ...]
    ranges: tuple[tuple[int, int], ...]
    quotations: tuple[Span, ...]
    _found: defaultdict[object, dict[int, Any]] = field(
        default_factory=lambda: defaultdict(dict), init=False, compare=False, repr=False
    )
    _quoted: dict[int, list[Span]] = field(init=False, compare=False, repr=False)
    _cues: list[int] = field(init=False, compare=False, repr=False)
    _cued: list[list[int]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Look up what nearly everybody asks of every sentence."""
        object.__setattr__(self, "_quoted", _quoted(self))
        cues, cued = _cues(self)
        object.__setattr__(self, "_cues", cues)
        object.__setattr__(self, "_cued", cued)

    def sentence(self, n: int) -> str:
        """The text of sentence ``n``."""
        start, end = self.sentences[n]
        return self.text[start:end]

    def sentence_of(self, token: int) -> int | None:
        """The number of the sentence that holds a token; ``None`` for furniture."""
        n = bisect_left(self.ranges, (token + 1,)) - 1
        return n if n >= 0 and token < self.ranges[n][1] else None

    def among(self, places: list[int], n: int) -> list[int]:
        """Those of ``places``, rising token indexes, that are in sentence ``n``."""
        first, last = self.ranges[n]
        return places[bisect_left(places, first) : bisect_left(places, last)] if places else []

    def kept(self, find: object) -> dict[int, Any]:
        """What ``find`` found in this reading, by sentence; empty until it puts something in."""
        return self._found[find]

    def quoted(self, n: int) -> list[Span]:
        """The parts of sentence ``n`` that stand in quotation marks, as spans of the text."""
        return self._quoted.get(n, [])

    def cues(self, n: int) -> int:
        """The cues in sentence ``n``: a bit for each sort of fact that it may tell of (``compare.cues``)."""
        return self._cues[n]

    def cued(self, n: int) -> list[int]:
        """The tokens of sentence ``n`` that have cues."""
        return self._cued[n]

    def has(self, sort: int, n: int) -> bool:
        """Whether sentence ``n`` has a cue of a sort."""
        return self._cues[n] & sort > 0

    def having(self, sort: int) -> list[int]:
        """The sentences that have a cue of a sort."""
        return [n for n, cues in enumerate(self._cues) if cues & sort]

    def token_at(self, position: int) -> int:
        """The index of the first token that starts at ``position`` or behind it."""
        return bisect_left(self.tokens.starts, position)


def _quoted(reading: Reading) -> dict[int, list[Span]]:
    """What of each sentence that quotes stands in quotation marks, scraps aside."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    sentences = reading.sentences
    ends = [end for _, end in sentences]
    for first, last in reading.quotations:
        n = bisect_right(ends, first)
        while n < len(ends) and sentences[n][0] < last:
            start, end = max(first, sentences[n][0]), min(last, ends[n])
            if end - start > 2:
                found[n].append((start, end))
            n += 1
    return found


def _cues(reading: Reading) -> tuple[list[int], list[list[int]]]:
    """The cues of all sentences, and the tokens that have them."""
    found, cued = [0] * len(reading.ranges), [list[int]() for _ in reading.ranges]
    words, ends = reading.tokens.words, [last for _, last in reading.ranges]
    first = last = n = 0
    for at in reading.tokens.cued:
        if at >= last:
            n = bisect_right(ends, at)
            if n == len(ends):
                break
            first, last = reading.ranges[n]
        if at >= first:
            found[n] |= words[at].cues
            cued[n].append(at)
    for n in reading._quoted:
        found[n] |= QUOTED
    return found, cued


def within(places: list[int], first: int, last: int) -> list[int]:
    """Those of ``places``, rising token indexes, from ``first`` up to but not including ``last``."""
    return places[bisect_left(places, first) : bisect_left(places, last)] if places else []


def once(find: Callable[[Reading, int], T]) -> Callable[[Reading, int], T]:
    """Let ``find``, which reads one sentence, read it once only: the reading keeps what was found."""

    @wraps(find)
    def kept(reading: Reading, sentence: int) -> T:
        known: dict[int, T] = reading._found[find]
        if sentence not in known:
            known[sentence] = find(reading, sentence)
        return known[sentence]

    return kept


def read(text: str) -> Reading:
    """Read any string into words and sentences."""
    tokens = Tokens(text)
    furniture = boilerplate_spans(text)
    spans = sentence_spans(text, furniture)
    ranges = _ranges(tokens.starts, spans)
    kept = [n for n, (first, last) in enumerate(ranges) if first < last]
    return Reading(
        text,
        tokens,
        furniture,
        tuple([spans[n] for n in kept]),
        tuple([ranges[n] for n in kept]),
        quotations(text),
    )


def _ranges(starts: list[int], spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The half-open token ranges of ``spans``, in order: nearly always one begins where the one before has ended."""
    found: list[tuple[int, int]] = []
    last = 0
    for start, end in spans:
        first = bisect_left(starts, start, last) if last < len(starts) and starts[last] < start else last
        last = bisect_left(starts, end, first)
        found.append((first, last))
    return found
