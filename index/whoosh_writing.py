"""Writing a commit of the Whoosh index: what an article is to it, what is deleted, and which segments become one."""

import contextlib
from bisect import insort
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from corpus.article import Article
from corpus.dates import date_key
from index.dates import day_of
from index.folder import Header
from index.tokens import postings
from index.whoosh_files import NAME, SCHEMA, Commit, Storage, whoosh

_ALIKE = 4  # segments of like size before they become one...
_ALIKE_LARGE = 12  # ...but large ones are dear to rewrite, and a dozen are searched as fast
_LARGE = 256  # articles
_SORT_MB = 64  # of postings sorted in memory at a time
_POSTING_BYTES = 150  # that a posting takes in memory beside its value
_COMPRESSION = 1  # zlib's; what it saves beyond that is little, and slow


class _Pool(whoosh.writing.PostingPool):  # type: ignore[misc]
    """Postings put in order by putting their terms in order: a document's number only ever rises.

    Whoosh sorts them all at once, which no other thread interrupts: half a second for a few hundred articles.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._by_term: dict[tuple[str, bytes], list[Any]] = {}

    def add(self, item: Any) -> None:
        """Take (field, term, document, weight, value)."""
        field, term, document, _, value = item
        self.fieldnames.add(field)
        self.currentsize += _POSTING_BYTES + len(value or b"")
        if self.currentsize > self.limit:
            self.save()
        known = self._by_term.setdefault((field, term), [])
        if known and known[-1][2] > document:
            insort(known, item)
        else:
            known.append(item)

    def save(self) -> None:
        """Put what is here to disk."""
        self.current = list(self._in_order())
        super().save()

    def items(self, *args: Any, **options: Any) -> Any:
        """All postings in order."""
        if not self.runs:
            return self._in_order()
        return super().items(*args, **options)

    def cleanup(self) -> None:
        """Let go of them."""
        self._by_term = {}
        super().cleanup()

    def _in_order(self) -> Iterator[Any]:
        for key in sorted(self._by_term):
            yield from self._by_term.pop(key)  # letting go of all at once would hold others up as well


def write_commit(
    storage: Storage,
    header: Header,
    articles: Mapping[str, Article],
    gone: set[str],
    progress: Callable[[int], None] | None,
) -> int:
    """Write a commit's files, and return its number. The files of the commit before are still there."""
    if not header.files:
        whoosh.index.TOC.create(storage, SCHEMA, NAME)
    elif not gone:
        return header.generation
    commit = Commit(storage, header.generation)
    codec = whoosh.codec.whoosh3.W3Codec(compression=_COMPRESSION)
    codec.length_stats = False  # bounds for matchers that are not used here, looked up once a posting
    writer = whoosh.writing.SegmentWriter(commit, _lk=False, limitmb=_SORT_MB, codec=codec, compound=False)
    writer.pool = _Pool(writer.pool.tempstore, writer.pool.segment, limitmb=_SORT_MB)
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


def _document(article: Article) -> dict[str, object]:
    day = day_of(article.published)
    fields: dict[str, object] = {
        "id": (article.id,),
        "day": (day,) if day else (),
        "record": f"{date_key(article.published)}\t{article.id}".encode(),
    }
    for name, value in (("title", article.title), ("text", article.text), ("source", article.source)):
        if value:
            fields[name], fields[f"{name}_forms"] = postings(value, as_whole=name == "source")
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
