"""The search engine on Whoosh 2.7.4, and the only module that imports it.

Whoosh is unmaintained, so little of it is relied on: its schema, its writer and codec, its term look-up and its BM25F.

- Its matchers are not used to combine terms (``AndNotMatcher`` keeps a first document that it should drop): a query is
  evaluated term by term here, over plain dictionaries.
- Its files hold pickles. The unpicklers that it reads with are replaced by one that knows four harmless names, so an
  index folder got from someone else cannot run code; and no file is given to Whoosh before its checksum is right.
- It deletes the files of the last commit before anything of ours says that there is a new one. Its storage is given
  to it here with deletion put off until our header is in place (``index.folder`` tells why).
- A document number from one commit means nothing in the next: a searcher is opened a commit, never refreshed.
- Compiling it gives SyntaxWarnings on Python 3.12 and later; they are silenced below, where all of it is imported.
"""

import contextlib
import heapq
import io
import os
import pickle
import threading
import warnings
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from corpus.article import Article
from corpus.dates import date_key
from corpus.errors import ReaderError
from index import folder as disk
from index.commits import Commits, Snapshot
from index.dates import day_of
from index.engine import IndexBusy, IndexState, Order, Results, ScoredId
from index.evaluate import evaluate
from index.folder import Header
from index.keyterms import key_terms
from index.tokens import postings
from index.tree import Query
from index.whoosh_leaf import SegmentLeaf

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import whoosh.codec.whoosh3
    import whoosh.columns
    import whoosh.fields
    import whoosh.filedb.filestore
    import whoosh.filedb.structfile
    import whoosh.formats
    import whoosh.index
    import whoosh.matching
    import whoosh.reading
    import whoosh.scoring
    import whoosh.searching
    import whoosh.util.filelock
    import whoosh.writing

ENGINE = "whoosh/2.7.4"
_NAME = "MAIN"
_LOCK = "newsreader-index.lock"
_PATIENCE = 10.0  # seconds to wait for another writer
_ALIKE = 4  # segments of like size before they become one...
_ALIKE_LARGE = 12  # ...but large ones are dear to rewrite, and a dozen are searched as fast
_LARGE = 256  # articles
_IDLE_SEARCHERS = 2
_SORT_MB = 64  # of postings sorted in memory at a time
_COMPRESSION = 1  # zlib's; what it saves beyond that is little, and slow


class _SafeUnpickler(pickle.Unpickler):
    """Reads the tuples, sets and numbers of Whoosh's files, and its two record classes; nothing else."""

    _known = {  # noqa: RUF012 - read only
        ("whoosh.codec.whoosh3", "W3Segment"): whoosh.codec.whoosh3.W3Segment,
        ("whoosh.codec.whoosh3", "W3Codec"): whoosh.codec.whoosh3.W3Codec,
        ("collections", "defaultdict"): defaultdict,
        ("builtins", "int"): int,
        ("__builtin__", "int"): int,
        ("builtins", "set"): set,
        ("__builtin__", "set"): set,
    }

    def find_class(self, module: str, name: str) -> Any:
        known = self._known.get((module, name))
        if known is None:
            raise pickle.UnpicklingError(f"an index file asks for {module}.{name}")
        return known


def _safe_load(file: Any) -> Any:
    return _SafeUnpickler(file).load()


def _safe_loads(data: bytes) -> Any:
    return _SafeUnpickler(io.BytesIO(data)).load()


def _short_dumps(value: object, _protocol: int) -> bytes:
    """The protocol that Whoosh asks for spells bytes out through a codec, which costs time, space and trust."""
    return pickle.dumps(value, 5)


whoosh.filedb.structfile.load_pickle = _safe_load
for _module in (whoosh.codec.whoosh3, whoosh.columns, whoosh.formats):
    _module.loads = _safe_loads
    _module.dumps = _short_dumps


class _Places(whoosh.formats.Format):  # type: ignore[misc]
    """The places of a term, as steps from one to the next in 32-bit numbers."""

    def decode_places(self, value: bytes) -> Iterator[int]:
        """The places that ``value`` holds, rising."""
        steps = array("I")
        steps.frombytes(value)
        return accumulate(steps)


def _pack(places: list[int]) -> bytes:
    return array("I", [places[0], *(b - a for a, b in pairwise(places))]).tobytes()


class _Text(whoosh.fields.FieldType):  # type: ignore[misc]
    """A field that is given the places of its terms, analysed by ``index.tokens`` and not by Whoosh."""

    def __init__(self) -> None:
        super().__init__(format=_Places(), analyzer=None, scorable=True)

    def index(self, value: Mapping[str, list[int]], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        for term, places in value.items():
            yield term.encode(), len(places), float(len(places)), _pack(places)


class _Terms(whoosh.fields.FieldType):  # type: ignore[misc]
    """A field that is given its terms, each there or not: an id, a day, the forms that a prefix is tried on."""

    def __init__(self) -> None:
        super().__init__(format=whoosh.formats.Existence(), analyzer=None)

    def index(self, value: Iterable[str], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        for term in value:
            yield term.encode(), 1, 1.0, b""


_WORD_FIELDS = ("title", "text", "source")
_SCHEMA = whoosh.fields.Schema(
    id=_Terms(),
    day=_Terms(),
    record=whoosh.fields.COLUMN(whoosh.columns.VarBytesColumn()),
    **{name: _Text() for name in _WORD_FIELDS},
    **{f"{name}_forms": _Terms() for name in _WORD_FIELDS},
)


class _Storage(whoosh.filedb.filestore.FileStorage):  # type: ignore[misc]
    """The folder as one header tells it, from memory; new files go to disk, and deletion waits for ``sweep``."""

    def __init__(self, folder: Path, files: Mapping[str, bytes]) -> None:
        super().__init__(str(folder))
        self._files = files
        self._doomed: set[str] = set()
        self._there = set(os.listdir(folder))  # Whoosh asks for a file once a posting

    def open_file(self, name: str, **_: object) -> Any:
        data = self._files.get(name)
        if data is None:
            data = Path(self.folder, name).read_bytes()
        return whoosh.filedb.structfile.BufferFile(data, name=name)

    def file_exists(self, name: str) -> bool:
        return name in self._files or name in self._there

    def create_file(self, name: str, **options: Any) -> Any:
        self._there.add(name)
        return super().create_file(name, **options)

    def file_length(self, name: str) -> int:
        data = self._files.get(name)
        return int(super().file_length(name)) if data is None else len(data)

    def delete_file(self, name: str) -> None:
        self._doomed.add(name)

    def list(self) -> list[str]:
        return [name for name in super().list() if name not in self._doomed]


class _Commit(whoosh.index.FileIndex):  # type: ignore[misc]
    """The index as of the commit that a header names, whatever newer files a crash left beside it."""

    def __init__(self, storage: _Storage, generation: int) -> None:
        self.storage = storage
        self.indexname = _NAME
        self._schema = _SCHEMA
        self._generation = generation

    def latest_generation(self) -> int:
        return self._generation

    def _read_toc(self) -> Any:
        return whoosh.index.TOC.read(self.storage, self.indexname, gen=self._generation, schema=self._schema)

    def searcher(self, **_: object) -> Any:
        toc = self._read_toc()
        reader = self._reader(self.storage, _SCHEMA, toc.segments, toc.generation)
        return whoosh.searching.Searcher(reader, weighting=whoosh.scoring.BM25F(title_B=0.3, source_B=0.0))


class _Searcher:
    """One open commit. Used by one thread at a time."""

    def __init__(self, commit: _Commit) -> None:
        self._searcher = commit.searcher()
        parts = self._searcher.leaf_searchers() if self.count() else []
        self.leaves = [SegmentLeaf(part) for part, _ in parts]

    def frequency(self, term: str) -> int:
        """In how many texts ``term`` stands."""
        return sum(leaf.frequency("text", term) for leaf in self.leaves)

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
        self._commits = Commits(folder, ENGINE, _is_ours)
        self._mutex = threading.Lock()
        self._idle: tuple[Snapshot | None, list[_Searcher]] = (None, [])

    def state(self) -> IndexState | None:
        header = self._commits.header()
        if header is None or not disk.has_files(self.folder, header):
            return None
        return IndexState(header.identity, header.revision)

    def search(
        self, query: Query, *, limit: int = 50, offset: int = 0, order: Order = "relevance"
    ) -> Results:
        with _plain_errors(self.folder), self._searcher() as searcher:
            found = [
                (score if score > 0 else 1.0, *leaf.records[doc])
                for leaf in searcher.leaves
                for doc, score in evaluate(leaf, query.root).items()
            ]
        page = _top(found, offset + limit, order)[offset:] if limit > 0 else []
        return Results(len(found), tuple(ScoredId(id_, score) for score, _, id_ in page))

    def similar(
        self, text: str, *, limit: int, exclude: frozenset[str] = frozenset()
    ) -> tuple[ScoredId, ...]:
        found: list[tuple[float, str, str]] = []
        with _plain_errors(self.folder), self._searcher() as searcher:
            wanted = key_terms(text, searcher.frequency, searcher.count())
            for leaf in searcher.leaves:
                total: dict[int, float] = {}
                for term, weight in wanted.items():
                    for doc, score in leaf.scores("text", term, None).items():
                        total[doc] = total.get(doc, 0.0) + score * weight
                found.extend((score, *leaf.records[doc]) for doc, score in total.items())
        kept = [one for one in found if one[2] not in exclude]
        return tuple(ScoredId(id_, score) for score, _, id_ in _top(kept, limit, "relevance"))

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
            storage = _Storage(self.folder, self._commits.load(header))
            gone = set(removed) | articles.keys()
            generation = self._write(storage, header, articles, gone, progress)
            files = [name for name in storage.list() if _is_ours(name)]
            self._commits.finish(header, files, identity=identity, revision=revision, generation=generation)

    def reset(self) -> None:
        with _plain_errors(self.folder), self._writing():
            self._commits.empty()

    def close(self) -> None:
        self._commits.forget()
        self._retire(None)

    def _write(
        self,
        storage: _Storage,
        header: Header,
        articles: Mapping[str, Article],
        gone: set[str],
        progress: Callable[[int], None] | None,
    ) -> int:
        """Write a commit's files, and return its number. The files of the commit before are still there."""
        if not header.files:
            whoosh.index.TOC.create(storage, _SCHEMA, _NAME)
        elif not gone:
            return header.generation
        commit = _Commit(storage, header.generation)
        codec = whoosh.codec.whoosh3.W3Codec(compression=_COMPRESSION)
        codec.length_stats = False  # bounds for matchers that are not used here, looked up once a posting
        writer = whoosh.writing.SegmentWriter(
            commit, _lk=False, limitmb=_SORT_MB, codec=codec, compound=False
        )
        try:
            _delete(writer, gone)
            for done, article in enumerate(articles.values(), 1):
                writer.add_document(**_document(article))
                if progress:
                    progress(done)
            writer.commit(mergetype=_merge)
        except BaseException:
            with contextlib.suppress(Exception):
                writer.cancel()
            raise
        return header.generation + 1

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
    def _searcher(self) -> Iterator[_Searcher]:
        snapshot = self._commits.latest()
        self._retire(snapshot)
        with self._mutex:
            of, idle = self._idle
            searcher = idle.pop() if of is snapshot and idle else None
        if searcher is None:
            searcher = _Searcher(_Commit(_Storage(self.folder, snapshot.files), snapshot.header.generation))
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


def _top(found: list[tuple[float, str, str]], count: int, order: Order) -> list[tuple[float, str, str]]:
    """The first ``count`` of (score, sort key of the day, id)."""
    match order:
        case "relevance":
            return heapq.nlargest(count, found)
        case "newest":
            return heapq.nlargest(count, found, key=lambda one: one[1:])
        case "oldest":
            return heapq.nsmallest(count, found, key=lambda one: (not one[1], *one[1:]))


def _is_ours(name: str) -> bool:
    """Whether a file of this name is one of Whoosh's."""
    return name.startswith((f"{_NAME}_", f"_{_NAME}_")) or name == f"{_NAME}.tmp"


def _document(article: Article) -> dict[str, object]:
    day = day_of(article.published)
    fields: dict[str, object] = {
        "id": (article.id,),
        "day": (day,) if day else (),
        "record": f"{date_key(article.published)}\t{article.id}".encode(),
    }
    for name, value in (("title", article.title), ("text", article.text), ("source", article.source)):
        if value:
            fields[name], fields[f"{name}_forms"] = postings(value)
    return fields


def _delete(writer: Any, ids: set[str]) -> None:
    reader = writer.reader()
    for leaf, base in reader.leaf_readers() if reader.doc_count_all() else ():
        for id_ in ids:
            if ("id", id_.encode()) in leaf:
                for doc in list(leaf.postings("id", id_.encode()).all_ids()):
                    writer.delete_document(base + doc)
    reader.close()


def _merge(writer: Any, segments: list[Any]) -> list[Any]:
    """Keep the number of segments at a logarithm of the articles: four of like size become one, by the new commit."""
    levels: dict[int, list[Any]] = {}
    for segment in segments:
        if segment.doc_count():
            levels.setdefault((segment.doc_count().bit_length() - 1) // 2, []).append(segment)
    kept: list[Any] = []
    for _, alike in sorted(levels.items()):
        enough = _ALIKE if alike[0].doc_count() < _LARGE else _ALIKE_LARGE
        if len(alike) < enough and not any(s.deleted_count() > s.doc_count() for s in alike):
            kept.extend(alike)
            continue
        for segment in alike:
            reader = whoosh.reading.SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
    return kept
