"""Tokens: a text as a row of words, each with its span.

What stands between two spaces ("Friday,") is read once and kept with its words, since no token holds a space and news
repeats its words.
"""

from collections import defaultdict
from collections.abc import Set

from compare.cues import CENT
from compare.words import MOST_FORMS, Word, word_of
from corpus.spans import Span
from corpus.tables import Late

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
_W = rf"[^\W{_CJK}]"
_TOKEN = Late(
    rf"\d{{1,3}}(?:[\u00a0\u202f\u2009]\d{{3}})+(?!{_W})|\d+(?:[.,:]\d+)+{_W}*|{_W}(?:\.{_W})+(?!{_W})|{_W}+(?:['’ʼ\u00ad]{_W}+)*|[{_CJK}]|[%$£€¥₹]"
    r"|(?:(?<=\s)|\A)[-−](?=\d)",
)
_LONGEST_KEPT = 40


class Tokens:
    """A text's tokens in order: ``words[n]`` stands at ``text[starts[n]:ends[n]]``.

    ``norms``, ``stems`` and ``concepts`` are those of the words. ``figures``, ``whens``, ``joined``, ``counts``
    and ``named`` are the rising indexes of the words that are so, ``cued`` of cues.
    """

    __slots__ = (
        "_distinct",
        "_known",
        "_norms",
        "_places",
        "concepts",
        "counts",
        "cued",
        "ends",
        "figures",
        "joined",
        "named",
        "norms",
        "starts",
        "stems",
        "whens",
        "words",
    )

    def __init__(self, text: str) -> None:
        words: list[Word] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for length, word, start, end, more in [*map(_pieces.__getitem__, text.split(" "))]:
            if word is not None:
                words.append(word)
                starts.append(at + start)
                ends.append(at + end)
            else:
                for one, start, end in more:
                    words.append(one)
                    starts.append(at + start)
                    ends.append(at + end)
            at += length
        self.words, self.starts, self.ends = words, starts, ends
        self._find_special()
        if self._join_per_cent():
            self._find_special()
        self.norms: list[str] = [word.norm for word in words]
        self.stems: list[str] = [word.stem for word in words]
        self.concepts: list[str] = [word.concept for word in words]
        self._distinct: frozenset[Word] | None = None
        self._norms: frozenset[str] | None = None
        self._known: frozenset[str] | None = None
        self._places: dict[tuple[int, int], dict[str, list[int]]] = {}

    def _find_special(self) -> None:
        """Note where the words are of which there are few."""
        cued: list[int] = []
        figures: list[int] = []
        whens: list[int] = []
        joined: list[int] = []
        counts: list[int] = []
        named: list[int] = []
        for n, word in enumerate(self.words):
            if word.special:
                if word.cues:
                    cued.append(n)
                    if word.figure:
                        figures.append(n)
                    if word.when:
                        whens.append(n)
                if word.joined:
                    joined.append(n)
                if word.counts:
                    counts.append(n)
                if word.named:
                    named.append(n)
        self.cued, self.figures, self.whens = cued, figures, whens
        self.joined, self.counts, self.named = joined, counts, named

    def _join_per_cent(self) -> bool:
        """Make "per" and "cent" one word; whether there was any."""
        cents = [n for n in self.cued if n and self.words[n].cues & CENT and self.words[n - 1].norm == "per"]
        for n in reversed(cents):
            self.words[n - 1 : n + 1] = [word_of("%")]
            del self.starts[n], self.ends[n - 1]
        return bool(cents)

    def __len__(self) -> int:
        return len(self.words)

    def marks(self) -> str:
        """The marks of the words, in order."""
        return "".join([word.mark for word in self.words])

    def distinct(self) -> frozenset[Word]:
        """The words, each once; looked up once and kept."""
        if self._distinct is None:
            self._distinct = frozenset(self.words)
        return self._distinct

    def held(self) -> frozenset[str]:
        """The norms of the words, each once; looked up once and kept."""
        if self._norms is None:
            self._norms = frozenset(self.norms)
        return self._norms

    def known(self) -> frozenset[str]:
        """The concepts of the words, each once; looked up once and kept."""
        if self._known is None:
            self._known = frozenset(self.concepts)
        return self._known

    def hold(self, norms: Set[str]) -> bool:
        """Whether each of ``norms`` stands among the tokens."""
        return norms <= self.held()

    def places(self, first: int, last: int) -> dict[str, list[int]]:
        """Where each norm stands among the tokens ``first`` to ``last`` (half-open); looked up once and kept."""
        if (first, last) not in self._places:
            found: defaultdict[str, list[int]] = defaultdict(list)
            for n, norm in enumerate(self.norms[first:last], first):
                found[norm].append(n)
            self._places[first, last] = found
        return self._places[first, last]

    def span(self, first: int, last: int) -> Span:
        """The half-open span of tokens ``first`` up to but not including ``last``."""
        return self.starts[first], self.ends[last - 1]


Placed = tuple[Word, int, int]
"""A word with where it starts and ends in its piece."""
Piece = tuple[int, Word | None, int, int, tuple[Placed, ...]]
"""What stands between two spaces: its length with one of them, its word, and where that starts and ends; of the few
that are not just one word ``None``, and all their words."""


class _Pieces(dict[str, Piece]):
    """What stands between two spaces, read when it is first asked for."""

    def __missing__(self, piece: str) -> Piece:
        placed = [(word_of(m.group()), m.start(), m.end()) for m in _TOKEN.compiled.finditer(piece)]
        length = len(piece) + 1
        read: Piece = (length, *placed[0], ()) if len(placed) == 1 else (length, None, 0, 0, tuple(placed))
        if len(piece) > _LONGEST_KEPT:
            return read
        if len(self) >= MOST_FORMS:
            self.clear()
        self[piece] = read
        return read


_pieces = _Pieces()
