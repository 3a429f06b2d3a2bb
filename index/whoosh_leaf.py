"""A segment of a Whoosh index, read through its public postings. Imports nothing of Whoosh: it is handed a searcher."""

import functools
from collections.abc import Collection, Iterator
from typing import Any

from corpus.giving_way import GivingWay
from index.tokens import unplaced

_TURN = 1024
"""Documents between two moments at which other threads may have their turn."""
_BEGINNINGS = 8
"""Beginnings of words whose documents are kept: while a search is typed, they are asked for again at every key."""


class SegmentLeaf:
    """One segment as ``index.evaluate`` sees it, and its records: when and which article a document is.

    ``searcher`` is Whoosh's, over one segment; it is used by one thread at a time.
    """

    def __init__(self, searcher: Any) -> None:
        self._searcher = searcher
        self._reader = searcher.reader()
        self._begun: dict[tuple[str, str], set[int]] = {}

    @functools.cached_property
    def records(self) -> list[tuple[str, str]]:
        """The sort key of the day ("" when unknown) and the id, by document number."""
        count = self._reader.doc_count_all()
        if not count:
            return []
        column = self._reader.column_reader("record", translate=False)
        return [_split(column[i].decode()) for i in range(count)]

    def everything(self) -> list[int]:
        return list(self._reader.all_doc_ids())

    def frequency(self, field: str, term: str) -> int:
        return int(self._reader.doc_frequency(field, term.encode()))

    def _postings(self, field: str, term: bytes) -> Any:
        return self._searcher.postings(field, term) if (field, term) in self._reader else None

    def scores(self, field: str, term: str, within: Collection[int] | None) -> dict[int, float]:
        matcher = self._postings(field, term.encode())
        return {doc: matcher.score() for doc in _visit(matcher, within, self.frequency(field, term))}

    def places(self, field: str, term: str, within: Collection[int]) -> dict[int, set[tuple[int, int]]]:
        matcher = self._postings(field, term.encode())
        often = self.frequency(field, term)
        return {doc: unplaced(matcher.value_as("places")) for doc in _visit(matcher, within, often)}

    def starting(self, field: str, start: str) -> set[int]:
        known = self._begun.get((field, start))
        if known is None:
            known = self._starting(field, start)
            while len(self._begun) >= _BEGINNINGS:
                self._begun.pop(next(iter(self._begun)))
            self._begun[field, start] = known
        return known

    def _starting(self, field: str, start: str) -> set[int]:
        found: set[int] = set()
        give_way = GivingWay()
        for term in list(self._reader.expand_prefix(f"{field}_forms", start.encode())):
            found.update(self._reader.postings(f"{field}_forms", term).all_ids())
            give_way.now()
        return found

    def forms(self, field: str, start: str) -> Iterator[str]:
        """The folded words of a field that begin with ``start``, in order."""
        return (term.decode() for term in self._reader.expand_prefix(f"{field}_forms", start.encode()))

    def days(self, first: str | None, last: str | None) -> set[int]:
        found: set[int] = set()
        for name, term in self._reader.terms_from("day", (first or "").encode()):
            if name != "day" or (last is not None and term > last.encode()):
                break
            found.update(self._reader.postings("day", term).all_ids())
        return found


def _split(record: str) -> tuple[str, str]:
    moment, _, id_ = record.partition("\t")
    return moment, id_


def _visit(matcher: Any, within: Collection[int] | None, often: int) -> Iterator[int]:
    """Stop ``matcher`` at each of its documents that is in ``within``, and say which."""
    if matcher is None:
        return
    give_way = GivingWay()
    if within is not None and len(within) * 8 < often:
        for doc in sorted(within):
            if not matcher.is_active():
                return
            give_way.now()
            matcher.skip_to(doc)
            if matcher.is_active() and matcher.id() == doc:
                yield doc
        return
    turn = _TURN
    while matcher.is_active():
        doc = matcher.id()
        if within is None or doc in within:
            yield doc
        if doc >= turn:
            turn = doc + _TURN
            give_way.now()
        matcher.next()
