"""The desk: one library, its index, and what a reader does with them, on a screen or in a command.

>>> desk = Desk.open_default(None)
>>> page = desk.search('kill "without warning"')
>>> compared = desk.compare(desk.article(page.hits[0].summary.id), desk.article(page.hits[1].summary.id))

Opening is cheap: the index and the comparing rooms are imported at the first need. Reading is thread-safe.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal, Self

from corpus.article import Article
from corpus.errors import ReaderError
from corpus.library import Library
from corpus.library_errors import NoLibrary
from corpus.spans import Span
from desk.indexing import Indexing
from desk.indexing import Progress as IndexProgress
from desk.narrowing import narrow
from desk.places import own_library_folder
from desk.refs import resolve
from desk.watching import UNWATCHED, Watch

if TYPE_CHECKING:
    from corpus.checking import Finding
    from corpus.formats.source import Options
    from corpus.records import Summary
    from corpus.removing import Removed
    from desk.adding import AddReport, Input, Tell
    from desk.compared import Compared
    from desk.facets import FacetCounter, Facets
    from desk.hits import Hit, SearchPage
    from desk.related import Related

Order = Literal["relevance", "newest", "oldest"]


class Desk:
    """An open library and all that can be done with it. ``is_sample``: it is the shipped sample library."""

    def __init__(
        self,
        library: Library | None,
        *,
        is_sample: bool = False,
        temporary: "TemporaryDirectory[str] | None" = None,
    ) -> None:
        self._library = library
        self.is_sample = is_sample
        self._temporary = temporary
        self._indexing = Indexing(library, library.folder / "index") if library else None
        self._facets: FacetCounter | None = None

    @classmethod
    def open(cls, folder: Path | None = None, *, sample: bool = False, create: bool = True) -> Self:
        """Open the library in ``folder`` (None: the user's own), or the samples. Raises LibraryError."""
        if sample:
            from desk.samples import open_samples

            library, temporary = open_samples()
            return cls(library, is_sample=True, temporary=temporary)
        return cls(Library.open(folder or own_library_folder(), create=create))

    @classmethod
    def open_default(cls, folder: Path | None = None) -> Self:
        """Open the library in ``folder`` (None: the user's own), or the samples while it is empty."""
        try:
            desk = cls.open(folder, create=False)
        except NoLibrary:
            return cls.open(sample=True)
        if desk.library.count():
            return desk
        desk.close()
        return cls.open(sample=True)

    @classmethod
    def for_files(cls) -> Self:
        """A desk without a library: all it can do is to resolve and compare files."""
        return cls(None)

    @property
    def library(self) -> Library:
        """The open library. Raises NoLibrary on a desk for files."""
        if self._library is None:
            raise _without_library()
        return self._library

    @property
    def _index(self) -> Indexing:
        if self._indexing is None:
            raise _without_library()
        return self._indexing

    def close(self) -> None:
        """Let go of the library and the index."""
        if self._indexing is not None:
            self._indexing.close()
        if self._library is not None:
            self._library.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    def sync(self, progress: IndexProgress | None = None) -> None:
        """Bring the index in step with the library, making it anew where it is missing, older or broken."""
        self._index.in_step(progress)

    def search(
        self,
        text: str,
        *,
        limit: int = 50,
        offset: int = 0,
        order: Order = "relevance",
        first: Sequence[str] = (),
        progress: IndexProgress | None = None,
    ) -> "SearchPage":
        """One page of the articles that match a query; an empty one matches all, the newest first.

        Of a search without words, the articles ``first``, by their full ids, stand before the others.
        ``is:starred`` and its like in the query are told in ``desk.narrowing``.
        """
        narrowed = narrow(text)
        if not narrowed.words:
            from desk.newest import newest

            return newest(
                self.library,
                limit=limit,
                offset=offset,
                oldest_first=order == "oldest",
                chosen=narrowed.chosen,
                text=text.strip(),
                first=first,
            )
        from desk.searching import search

        page = self._index.ask(
            lambda engine: search(self.library, engine, text, limit=limit, offset=offset, order=order),
            progress,
        )
        return page.with_note(self._index.trouble)

    def matching(self, text: str) -> "tuple[Summary, ...]":
        """All articles that match a query, told briefly: the best first, those of a query without words by date."""
        narrowed = narrow(text)
        if not narrowed.words:
            from corpus.marks import listed

            return listed(self.library, narrowed.chosen)
        from desk.searching import matching

        return self._index.ask(lambda engine: matching(self.library, engine, text))

    def nearest(self, article_id: str, limit: int = 5) -> "tuple[Hit, ...]":
        """The other articles that share most of this one's telling words, the nearest first."""
        from desk.searching import nearest

        article = self.library.get(article_id)
        return self._index.ask(lambda engine: nearest(self.library, engine, article, limit))

    def related(self, article: Article) -> "tuple[Related, ...]":
        """The other articles to read beside this one, which need not be stored, those that share most first."""
        from desk.related import related

        return self._index.ask(lambda engine: related(self.library, engine, article))

    def term_spans(self, article: Article, text: str) -> tuple[Span, ...]:
        """Where the terms of the query ``text`` stand in the article's text."""
        from index.query import parse
        from index.snippets import term_spans

        return term_spans(article.text, parse(narrow(text).words))

    def article(self, ref: str) -> Article:
        """The article whose id begins with ``ref``. Raises NoSuchArticle or AmbiguousPrefix."""
        return self.library.find(ref)

    def resolve(self, ref: str) -> Article:
        """The article that ``ref`` means: the start of an id, or a file's path (see ``desk.refs``)."""
        return resolve(ref, lambda: self.library)

    def compare(self, left: Article, right: Article) -> "Compared":
        """Compare two articles; the same one twice is allowed."""
        from desk.compared import compare_articles

        return compare_articles(left, right)

    def add(
        self,
        inputs: "Iterable[Input]",
        watch: Watch = UNWATCHED,
        *,
        tell: "Tell | None" = None,
        options: "Options | None" = None,
    ) -> "AddReport":
        """Store files, folders and streams, then index them. Trouble on the way is told in the report.

        ``tell`` is called with each outcome once it is certain; ``options`` say how data sets are to be read.
        """
        from desk.adding import store

        report = store(self.library, inputs, watch, tell=tell, options=options)
        if report.stopped or not report.stored:
            return report

        stopped, trouble = self.index_stored(watch)
        return replace(report, stopped=stopped, index_trouble=trouble)

    def index_stored(self, watch: Watch) -> tuple[bool, str]:
        """Index what was stored: whether that was stopped, and what kept the index from following; '' for nothing.

        Another newsreader that is indexing the same library is no trouble: the next search has it all.
        """

        def indexed(done: int, total: int) -> None:
            watch.progress("Indexing", done, total)
            if watch.cancelled():
                raise KeyboardInterrupt

        try:
            self._index.in_step(indexed, make_do=False)
        except KeyboardInterrupt:
            return True, "Indexing was stopped."
        except (ReaderError, OSError) as error:
            from index.engine import IndexBusy

            return False, "" if isinstance(error, IndexBusy) else str(error)
        return False, ""

    def check(self, *, repair: bool = False) -> "list[Finding]":
        """What is wrong in the library and its index; with ``repair``, what is still wrong after mending."""
        from desk import keeping

        findings = keeping.check(self.library, self._index)
        return keeping.repair(self.library, self._index, findings) if repair else findings

    def remove(self, ref: str) -> Article:
        """Remove an article, and return what it was."""
        return self.library.remove(self.library.find_id(ref))

    def take_out(self, ref: str) -> "Removed":
        """Remove an article, and return all that it takes to put it back."""
        return self.library.take_out(self.library.find_id(ref))

    def put_back(self, removed: "Removed") -> Article:
        """Undo ``take_out``: the article is what it was, under its own id, with the user's marks."""
        return self.library.put_back(removed)

    def facets(self, text: str) -> "Facets":
        """By which outlets and times the hits of a search (an empty one: all articles) can be narrowed."""
        from desk.facets import FacetCounter

        counter = self._facets = self._facets or FacetCounter(self.library)
        return self._index.ask(lambda engine: counter.count(engine, text))


def _without_library() -> NoLibrary:
    return NoLibrary(
        "Two files are compared here, and no library is open.", "Open your library with: newsreader"
    )
