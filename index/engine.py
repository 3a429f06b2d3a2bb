"""What a search engine is to the rest of the program. ``tests/index/conformance.py`` says it as tests."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from corpus.article import Article
from corpus.errors import ReaderError
from index.shapes import Token
from index.tree import Query

Order: TypeAlias = Literal["relevance", "newest", "oldest"]


class IndexBroken(ReaderError):
    """The index cannot be read: missing, damaged, or not this version's. ``index.sync`` makes it again."""


class IndexBusy(ReaderError):
    """Another newsreader is writing this index, and did not finish in time."""


class IndexRefused(ReaderError):
    """The index's folder cannot be used: not the user's own, or not to be written."""


@dataclass(frozen=True, slots=True)
class IndexState:
    """How far an index has come: up to ``revision`` of the library whose ``identity`` it is."""

    identity: str
    revision: int


@dataclass(frozen=True, slots=True)
class ScoredId:
    """An article by its id; ``score`` is above 0 and means something within one answer only."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Results:
    """``total`` articles match; ``hits`` are those of the page asked for."""

    total: int
    hits: tuple[ScoredId, ...]


class SearchEngine(Protocol):
    """An index of articles, derived from a library and never the only place where something is kept.

    Every method may be called from any thread. A search sees the index as of some whole commit.
    """

    def apply(
        self,
        changed: Iterable[Article],
        removed: Iterable[str],
        *,
        identity: str,
        revision: int,
        progress: Callable[[int], None] | None = None,
    ) -> None:
        """Index ``changed`` in place of what is there under their ids, forget ``removed``, and commit, all or nothing.

        Applying the same again changes nothing. An index of another identity is emptied first.
        ``progress`` is told after each article how many are done; what it raises undoes them all and is raised here.
        Raises ``IndexBusy``, ``IndexBroken``, ``IndexRefused``.
        """

    def state(self) -> IndexState | None:
        """What the last commit was told; ``None`` when the index has to be built from the start."""

    def search(
        self,
        query: Query,
        *,
        limit: int = 50,
        offset: int = 0,
        order: Order = "relevance",
        only: Callable[[str], bool] | None = None,
    ) -> Results:
        """The articles that match, best first, or by day; equals by day, newest first. Unknown days come last.

        ``only``: those alone whose id it says yes to; scores stay what they are without it.
        Raises ``IndexBroken``.
        """

    def similar(
        self, text: str, *, limit: int, exclude: frozenset[str] = frozenset()
    ) -> tuple[ScoredId, ...]:
        """The articles that share most of what is particular to ``text``, best first. Raises ``IndexBroken``."""

    def meant(self, token: Token) -> str | None:
        """The folded word of a title or text that is spelt most like a word that stands in none; ``None``: none is.

        Raises ``IndexBroken``.
        """

    def reset(self) -> None:
        """Drop everything: the state is ``None`` afterwards. Raises ``IndexBusy``, ``IndexRefused``."""

    def close(self) -> None:
        """Let go of files. The engine may still be used; it opens them again."""
