"""Who else tells a sentence: for each sentence of an article, the related articles that carry it, word for word or not.

>>> support = Support()
>>> for other in related_ids(desk, article):
...     support = support.with_carried(other, carried_by(desk, article, other))
>>> support.at(0)
(Carrier(id='77c1...', span=(35, 241), kind='reworded', score=0.93),)

Each comparison takes 10 to 250 ms for articles of up to 10,000 words, so they are made one by one, in a thread, and
kept: texts never change.
"""

import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from corpus.article import Article
from corpus.spans import Span

if TYPE_CHECKING:
    from desk.session import Desk

MOST_RELATED: Final = 8
"""So many related articles are looked at."""

MOST_WORDS: Final = 40_000
"""Words compared for one article; what would go beyond is left out."""

SURE: Final = 0.85
"""A sentence is told elsewhere where the link is this sure: a comparison shows more, and lets the reader judge."""

MOST_KEPT: Final = 512
"""Comparisons whose outcome is kept."""


Differs = Literal["", "may differ", "differs"]


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that tells a sentence too: its id, where in its text, how, and how alike (0 to 1).

    ``doubtful`` says that the two need not be one statement, ``differs`` that facts in them do, as a comparison of the
    two articles says both.
    """

    id: str
    span: Span
    kind: Literal["same", "reworded"]
    score: float
    doubtful: bool = False
    differs: Differs = ""

    @property
    def words(self) -> list[str]:
        """How it tells the sentence, in words, one each: ``["perhaps reworded", "differs"]``."""
        return ["perhaps " * self.doubtful + self.kind] + [self.differs] * bool(self.differs)


Carried = tuple[tuple[Span, Carrier], ...]
"""Sentences of one article, each with its likeliest partner in another."""


@dataclass(frozen=True, slots=True)
class Support:
    """Sentences that at least one other article tells, in order of the text, and by whom each is told.

    ``looked_at`` are the ids of the articles that were compared so far.
    """

    sentences: tuple[Span, ...] = ()
    carriers: tuple[tuple[Carrier, ...], ...] = ()
    looked_at: tuple[str, ...] = ()

    def at(self, index: int) -> tuple[Carrier, ...]:
        """Who tells the sentence ``sentences[index]``, the most alike first."""
        return self.carriers[index]

    def index_at(self, offset: int) -> int | None:
        """Which of the sentences holds a place in the text."""
        n = bisect_right(self.sentences, (offset, float("inf"))) - 1
        return n if n >= 0 and offset < self.sentences[n][1] else None

    def with_carried(self, other: str, carried: Carried) -> "Support":
        """The same with what one more article tells."""
        told = [(span, list(by)) for span, by in zip(self.sentences, self.carriers, strict=True)]
        told += [(span, [carrier]) for span, carrier in carried]
        joined = _joined(sorted(told, key=lambda one: one[0]))
        by = tuple(tuple(sorted(by, key=lambda one: (-one.score, one.id))) for _, by in joined)
        return replace(
            self, sentences=tuple(s for s, _ in joined), carriers=by, looked_at=(*self.looked_at, other)
        )


def _joined(told: list[tuple[Span, list[Carrier]]]) -> list[tuple[Span, list[Carrier]]]:
    """Spans in order, those that overlap as one: another article can show where a long sentence has a seam."""
    joined: list[tuple[Span, list[Carrier]]] = []
    for span, by in told:
        if joined and span[0] < joined[-1][0][1]:
            (start, end), before = joined.pop()
            span, by = (start, max(end, span[1])), before + by
        joined.append((span, by))
    return joined


def related_ids(desk: "Desk", article: Article) -> tuple[str, ...]:
    """The articles that may tell the same, the likeliest first: so many as are quick to compare."""
    ids: list[str] = []
    words = len(article.text.split())
    room = MOST_WORDS
    for hit in desk.nearest(article.id, MOST_RELATED):
        room -= words + hit.summary.words
        if room < 0 and ids:
            break
        ids.append(hit.summary.id)
    return tuple(ids)


def carried_by(desk: "Desk", article: Article, other: str) -> Carried:
    """The sentences of an article that another one, by its full id, tells too. Raises what the library raises."""
    known = _KEPT.get(article.id, other)
    if known is None:
        known = _compared(article, desk.library.get(other))
        _KEPT.put(article.id, other, known)
    return known


def sentence_support(desk: "Desk", article: Article, others: Iterable[str] | None = None) -> Support:
    """All of it at once, for those who can wait."""
    support = Support()
    for other in related_ids(desk, article) if others is None else others:
        support = support.with_carried(other, carried_by(desk, article, other))
    return support


def _compared(article: Article, other: Article) -> Carried:
    from compare import least_sure
    from desk.compared import compare_articles

    compared = compare_articles(article, other)
    best: dict[Span, Carrier] = {}
    for passage in compared.passages:
        differs: Differs = "differs" if passage.certain else "may differ" if passage.divergences else ""
        for link in (compared.comparison.links[n] for n in passage.links):
            if link.score >= SURE and (link.left not in best or best[link.left].score < link.score):
                doubtful = link.kind == "reworded" and link.score < least_sure(compared.comparison)
                best[link.left] = Carrier(other.id, link.right, link.kind, link.score, doubtful, differs)
    return tuple(sorted(best.items()))


class _Kept:
    """Outcomes of comparisons, the least lately used forgotten. An id stands for one text for good."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._found: OrderedDict[tuple[str, str], Carried] = OrderedDict()

    def get(self, article: str, other: str) -> Carried | None:
        with self._lock:
            found = self._found.get((article, other))
            if found is not None:
                self._found.move_to_end((article, other))
            return found

    def put(self, article: str, other: str, carried: Carried) -> None:
        with self._lock:
            self._found[(article, other)] = carried
            while len(self._found) > MOST_KEPT:
                self._found.popitem(last=False)


_KEPT = _Kept()
