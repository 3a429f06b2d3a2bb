"""The search engine on Whoosh 2.7.4.

- Whoosh's matchers are not used to combine terms (``AndNotMatcher`` keeps a first document that it should drop): a
  query is evaluated term by term here, over plain dictionaries.
- A document number from one commit means nothing in the next: a searcher is opened a commit, never refreshed.

How its files are read safely is told in ``whoosh_files``.
"""

import contextlib
import heapq
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from corpus.article import Article
from corpus.errors import ReaderError
from index import folder as disk
from index.commits import Commits, Snapshot
from index.engine import IndexBusy, IndexState, Order, Results, ScoredId
from index.evaluate import evaluate
from index.folder import Header
from index.keyterms import key_terms
from index.shapes import Token
from index.spelling import can_be_misspelt, nearest_word
from index.tree import Node, Query
from index.whoosh_files import Commit, Storage, is_ours, whoosh
from index.whoosh_leaf import SegmentLeaf
from index.whoosh_writing import write_commit

ENGINE = "whoosh/2.7.4"
_LOCK = "newsreader-index.lock"
_PATIENCE = 10.0  # seconds to wait for another writer
_IDLE_SEARCHERS = 2
_TELLING = ("text", "title")  # where words are looked for that no field was given for
_ANSWERS = 2  # so many queries' hits are kept: all of a large library may be among them

Found: TypeAlias = tuple[float, str, str]
"""Score, sort key of the day, id."""


class _Searcher:
    """One open commit. Used by one thread at a time."""

    def __init__(self, commit: Commit) -> None:
        self._searcher = commit.searcher()
        parts = self._searcher.leaf_searchers() if self.count() else []
        self.leaves = [SegmentLeaf(part) for part, _ in parts]

    def frequency(self, term: str) -> int:
        """In how many texts ``term`` stands."""
        return sum(leaf.frequency("text", term) for leaf in self.leaves)

    def knows(self, term: str) -> bool:
        """Whether ``term`` stands in a title or a text."""
        return any(leaf.frequency(field, term) for leaf in self.leaves for field in _TELLING)

    def forms(self, start: str) -> Iterator[str]:
        """The folded words of titles and texts that begin with ``start``, some of them several times."""
        return (form for leaf in self.leaves for field in _TELLING for form in leaf.forms(field, start))

    def texts_with(self, form: str) -> int:
        """In how many texts the folded word ``form`` stands."""
        return sum(leaf.frequency("text_forms", form) for leaf in self.leaves)

    def count(self) -> int:
        """Articles, without deleted ones."""
        return int(self._searcher.doc_count())

    def close(self) -> None:
        self._searcher.close()


@contextlib.contextmanager
def _plain_errors(folder: Path) -> Iterator[None]:
    """Whatever goes wrong inside Whoosh leaves as a ``ReaderError`` that names the folder."""
    try:
        yield
    except (ReaderError, MemoryError):
        raise
    except FileNotFoundError as error:
        raise disk.broken(folder) from error
    except OSError as error:
        raise disk.unwritable(folder, error) from error
    except Exception as error:  # Whoosh raises anything over files that are not as it left them
        raise disk.broken(folder) from error


class WhooshEngine:
    """A ``SearchEngine`` kept in ``folder``, which it makes, and makes private, when something is first written."""

    def __init__(self, folder: Path, *, patience: float = _PATIENCE) -> None:
        """``patience``: seconds that a write waits for another newsreader's before it raises ``IndexBusy``."""
        self.folder = folder
        self._patience = patience
        self._commits = Commits(folder, ENGINE, is_ours)
        self._mutex = threading.Lock()
        self._idle: tuple[Snapshot | None, list[_Searcher]] = (None, [])
        self._answers: tuple[Snapshot | None, dict[Node, list[Found]]] = (None, {})

    def state(self) -> IndexState | None:
        header = self._commits.header()
        if header is None or not disk.has_files(self.folder, header):
            return None
        return IndexState(header.identity, header.revision)

    def search(
        self,
        query: Query,
        *,
        limit: int = 50,
        offset: int = 0,
        order: Order = "relevance",
        only: Callable[[str], bool] | None = None,
    ) -> Results:
        found = self._found(query.root)
        if only is not None:
            found = [one for one in found if only(one[2])]
        page = _top(found, offset + limit, order)[offset:] if limit > 0 else []
        return Results(len(found), tuple(ScoredId(id_, score) for score, _, id_ in page))

    def _found(self, root: Node) -> list[Found]:
        """All that match, in no order. Pages and counts ask again for what was found just now: it is kept."""
        with _plain_errors(self.folder):
            snapshot = self._commits.latest()
            with self._mutex:
                of, kept = self._answers
                if of is snapshot and root in kept:
                    return kept[root]
            with self._searcher(snapshot) as searcher:
                found = [
                    (score if score > 0 else 1.0, *leaf.records[doc])
                    for leaf in searcher.leaves
                    for doc, score in evaluate(leaf, root).items()
                ]
        with self._mutex:
            of, kept = self._answers
            others = list(kept.items())[1 - _ANSWERS :] if of is snapshot else []
            self._answers = snapshot, dict([*others, (root, found)])
        return found

    def similar(
        self, text: str, *, limit: int, exclude: frozenset[str] = frozenset()
    ) -> tuple[ScoredId, ...]:
        found: list[Found] = []
        with _plain_errors(self.folder), self._searcher(self._commits.latest()) as searcher:
            wanted = key_terms(text, searcher.frequency, searcher.count())
            for leaf in searcher.leaves:
                total: dict[int, float] = {}
                for term, weight in wanted.items():
                    for doc, score in leaf.scores("text", term, None).items():
                        total[doc] = total.get(doc, 0.0) + score * weight
                found.extend((score, *leaf.records[doc]) for doc, score in total.items())
        kept = [one for one in found if one[2] not in exclude]
        return tuple(ScoredId(id_, score) for score, _, id_ in _top(kept, limit, "relevance"))

    def meant(self, token: Token) -> str | None:
        if not can_be_misspelt(token.form):
            return None
        with _plain_errors(self.folder), self._searcher(self._commits.latest()) as searcher:
            if searcher.knows(token.term):
                return None
            return nearest_word(token.form, searcher.forms(token.form[0]), searcher.texts_with)

    def apply(
        self,
        changed: Iterable[Article],
        removed: Iterable[str],
        *,
        identity: str,
        revision: int,
        progress: Callable[[int], None] | None = None,
    ) -> None:
        articles = {article.id: article for article in changed}
        with _plain_errors(self.folder), self._writing():
            header = self._commits.header()
            if header is None or header.identity != identity:
                self._commits.empty()
                header = Header(ENGINE, identity, revision, 0)
            self._commits.sweep(header.files)
            storage = Storage(self.folder, self._commits.load(header))
            gone = set(removed) | articles.keys()
            generation = write_commit(storage, header, articles, gone, progress)
            files = [name for name in storage.list() if is_ours(name)]
            self._commits.finish(header, files, identity=identity, revision=revision, generation=generation)

    def reset(self) -> None:
        with _plain_errors(self.folder), self._writing():
            self._commits.empty()

    def close(self) -> None:
        self._commits.forget()
        self._retire(None)
        with self._mutex:
            self._answers = (None, {})

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the one writer's place among threads and processes."""
        tainted = self.folder.exists() and not disk.is_private(self.folder)
        disk.make_private(self.folder)
        lock = whoosh.util.filelock.FileLock(str(self.folder / _LOCK))
        if not whoosh.util.filelock.try_for(lock.acquire, timeout=self._patience, delay=0.05):
            raise IndexBusy(
                f"Another newsreader is indexing in {self.folder}.",
                "Wait until it has finished, then try again.",
            )
        try:
            if tainted:
                self._commits.empty()  # others could have put files there
            yield
        finally:
            lock.release()

    @contextlib.contextmanager
    def _searcher(self, snapshot: Snapshot) -> Iterator[_Searcher]:
        self._retire(snapshot)
        with self._mutex:
            of, idle = self._idle
            searcher = idle.pop() if of is snapshot and idle else None
        if searcher is None:
            searcher = _Searcher(Commit(Storage(self.folder, snapshot.files), snapshot.header.generation))
        yield searcher
        with self._mutex:  # not reached when a search failed: its searcher is dropped
            of, idle = self._idle
            if of is snapshot and len(idle) < _IDLE_SEARCHERS:
                idle.append(searcher)
                return
        searcher.close()

    def _retire(self, snapshot: Snapshot | None) -> None:
        """Close the searchers that wait for a commit other than ``snapshot``."""
        with self._mutex:
            if self._idle[0] is snapshot:
                return
            (_, idle), self._idle = self._idle, (snapshot, [])
        for searcher in idle:
            searcher.close()


def _top(found: list[Found], count: int, order: Order) -> list[Found]:
    """The first ``count``."""
    match order:
        case "relevance":
            return heapq.nlargest(count, found)
        case "newest":
            return heapq.nlargest(count, found, key=lambda one: one[1:])
        case "oldest":
            return heapq.nsmallest(count, found, key=lambda one: (not one[1], *one[1:]))
