"""The articles that the right pane can be turned to, one after another: a search's hits, or what is related.

Everything here may take a while and is called in a thread.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.article import Article
from desk.compared import Compared

if TYPE_CHECKING:
    from desk.session import Desk, Order

PAGE = 100
"""Hits of a search fetched at a time."""


@dataclass(frozen=True, slots=True)
class Others:
    """A list of articles to go through, the left pane's own left out.

    ``fetch`` gives, for the left article, the ids from an offset on (what it cares to give at a time), and how
    many there are in all. ``compare`` compares the left article with the one of an id. ``one`` and ``many`` are
    what the articles are called; ``nothing`` is said where there is none.
    """

    fetch: Callable[[Article, int], tuple[tuple[str, ...], int]]
    compare: Callable[[Article, str], Compared]
    one: str
    many: str
    nothing: str


def found_by(desk: "Desk", text: str, order: "Order") -> Others:
    """The hits of a search, in the order of its list."""

    def fetch(_left: Article, offset: int) -> tuple[tuple[str, ...], int]:
        page = desk.search(text, limit=PAGE, offset=offset, order=order)
        return tuple(hit.summary.id for hit in page.hits), page.total

    return Others(
        fetch, comparing(desk), "result", "results", "The search finds no other article. q goes back to it."
    )


def related_in(desk: "Callable[[], Desk]") -> Others:
    """What is related to the left article, what shares most first: nothing that shares no sentence."""

    def fetch(left: Article, offset: int) -> tuple[tuple[str, ...], int]:
        ids = tuple(one.id for one in desk().related(left) if one.shared_words != 0)
        return ids[offset:], len(ids)

    return Others(
        fetch,
        lambda left, id_: comparing(desk())(left, id_),
        "related article",
        "related articles",
        "No other article in the library shares a sentence with the one on the left.",
    )


def comparing(desk: "Desk") -> Callable[[Article, str], Compared]:
    """What compares an article with a stored one, told by its id."""
    return lambda left, id_: desk.compare(left, desk.article(id_))


class Round:
    """Where one is in ``Others``, for one left article. Not for several threads at once."""

    def __init__(self, others: Others, left: Article) -> None:
        self._others = others
        self.left = left
        self._ids: list[str] = []
        self._fetched = 0
        self._all = 1
        self._own = False

    @property
    def total(self) -> int:
        """How many there are, as far as is known, without the left article."""
        return self._all - self._own

    def beside(self, right_id: str, by: int) -> str | None:
        """The article ``by`` places on from ``right_id`` (negative: back), or the last one that way; None: none.

        From an article that is not in the list one comes to its first.
        """
        while self._more() and right_id not in self._ids:
            self._fetch()
        at = self._ids.index(right_id) + by if right_id in self._ids else 0
        while at >= len(self._ids) and self._more():
            self._fetch()
        return self._ids[max(0, min(at, len(self._ids) - 1))] if self._ids else None

    def place(self, right_id: str) -> int | None:
        """The how-manyth an article is, from 1; None for one that is not in the list."""
        return self._ids.index(right_id) + 1 if right_id in self._ids else None

    def _more(self) -> bool:
        return self._fetched < self._all

    def _fetch(self) -> None:
        ids, self._all = self._others.fetch(self.left, self._fetched)
        self._fetched = self._fetched + len(ids) if ids else self._all
        self._own = self._own or self.left.id in ids
        self._ids += [id_ for id_ in ids if id_ != self.left.id and id_ not in self._ids]
