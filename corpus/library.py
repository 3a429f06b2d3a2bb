"""The library: the one place where articles are kept, in SQLite.

>>> with Library.open(folder) as library:
...     for outcome in library.add_many(read_file(path) for path in paths):
...         print(outcome.added, outcome.label)

Raw bytes, their hash, the frozen text and the metadata are the truth; whatever else exists (an index) is made
from them and catches up through ``changes_since``. Every add, edit and remove is logged in its own
transaction.
"""

import sqlite3
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from corpus.article import Article
from corpus.database import Database
from corpus.library_errors import NoSuchArticle
from corpus.library_reading import LibraryReading
from corpus.records import AddOutcome, Changes, Summary

if TYPE_CHECKING:
    import builtins
    from contextlib import AbstractContextManager
    from typing import Unpack

    from corpus.checking import Finding
    from corpus.editing import Edited
    from corpus.incoming import Incoming
    from corpus.known import Edits
    from corpus.outlets import Names
    from corpus.removing import Removed
    from corpus.storing import Prepared

__all__ = ["AddOutcome", "Changes", "Library", "Summary"]

_BATCH_ARTICLES: Final = 32
_BATCH_BYTES: Final = 8 * 1024 * 1024
_BATCH_SECONDS: Final = 0.25


class Library(LibraryReading):
    """The articles in one folder. Safe to use from several threads and several processes at once.

    One process writes at a time, another waits up to ``patience`` seconds and then says who holds it; readers
    never wait. Methods raise LibraryError (see :mod:`corpus.library_errors`) with a line fit to print.
    """

    def __init__(self, folder: Path, database: Database) -> None:
        super().__init__(folder, database)
        self._names: Names | None = None

    @classmethod
    def open(cls, folder: Path, *, create: bool = True, patience: float = 10.0) -> "Library":
        """Open the library in ``folder``; a missing folder (0700) and file (0600) are made if ``create``.

        A library that cannot be written to is opened for reading. Raises a LibraryError when the place holds
        something else, a library of a newer newsreader or a damaged one; nothing there is changed then.
        """
        folder = Path(folder).expanduser()
        return cls(folder, Database.open(folder, create=create, patience=patience))

    def __enter__(self) -> "Library":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file. Calls on other threads finish first; later ones raise LibraryClosed."""
        self._database.close()

    # Adding

    def add(self, incoming: "Incoming") -> AddOutcome:
        """Keep one article. Bytes that are there already, or say what their page said already, are not kept twice."""
        from corpus.storing import Prepared

        return self._store([Prepared.of(incoming)])[0]

    def add_many(self, incoming: "Iterable[Incoming]") -> Iterator[AddOutcome]:
        """Keep articles, yielding one outcome for each, in order.

        They are committed in small batches, and an outcome is yielded only after its commit: whatever was
        yielded is stored, whatever happens next. An interrupt drops at most one batch that was read but not
        yet yielded.
        """
        from corpus.storing import Prepared

        batch: list[Prepared] = []
        size, since = 0, time.monotonic()
        for one in incoming:
            batch.append(Prepared.of(one))
            size += len(one.raw)
            late = time.monotonic() - since > _BATCH_SECONDS
            if late or size >= _BATCH_BYTES or len(batch) >= _BATCH_ARTICLES:
                yield from self._store(batch)
                batch, size, since = [], 0, time.monotonic()
        if batch:
            yield from self._store(batch)

    def _store(self, batch: "builtins.list[Prepared]") -> "builtins.list[AddOutcome]":
        from corpus.outlets import Names
        from corpus.storing import insert

        now = datetime.now(UTC).isoformat(timespec="seconds")
        names = self._names or Names()
        self._names = None  # what they were learned from may be undone
        with self._database.writing() as db:
            outcomes = [insert(db, one, now, names) for one in batch]
        self._names = names
        return outcomes

    def foresee(self, incoming: "Incoming") -> AddOutcome:
        """What ``add`` would answer now; nothing is added."""
        from corpus.storing import Prepared, foresee

        prepared = Prepared.of(incoming)
        with self._database.reading() as db:
            return foresee(db, prepared)

    # Reading; the rest of it is in corpus.library_reading

    def near_copies(self, article_id: str) -> "tuple[tuple[str, float], ...]":
        """Articles of other places that tell much the same word for word, as (id, share), the nearest first.

        Where fingerprints are still to be taken, because an earlier version kept the articles, some are taken now.
        """
        from corpus.near_copies import near_copies, take_some_prints

        take_some_prints(self)
        with self._database.reading() as db:
            return near_copies(db, article_id)

    # Changing

    def edit(self, article_id: str, **edits: "Unpack[Edits]") -> Article:
        """Change what is known about an article and return it as it is now; its text never changes.

        None, or a blank, means unknown. ``published`` may be written in any form that can mean only one
        date, and is kept as ISO 8601; ``url`` is an http or https address, ``language`` a BCP 47 tag;
        otherwise ReaderError. Raises NoSuchArticle.
        """
        return self.change(article_id, edits).after

    def change(self, article_id: str, edits: "Edits") -> "Edited":
        """The same, and what it takes to ``change_back``."""
        from corpus.editing import Edited, differing, edit, fields_of

        fields = fields_of(edits)
        before = self.get(article_id)
        with self._database.reading() as db:  # so that setting what is so already asks for no right to write
            if not differing(db, article_id, fields):
                return Edited(before, before)
        with self._database.writing() as db:
            stored = edit(db, article_id, fields)
        self._names = None
        return Edited(before, self.get(article_id), stored)

    def change_back(self, edited: "Edited") -> Article:
        """Set what ``change`` changed to what was stored before, but for what somebody else has changed since.

        Raises NoSuchArticle; ChangedSince where nothing is left of the change.
        """
        from corpus.editing import edit_back

        with self._database.writing() as db:
            edit_back(db, edited.before.id, edited.stored)
        self._names = None
        return self.get(edited.before.id)

    def remove(self, article_id: str) -> Article:
        """Take an article out for good and return what it was; raises NoSuchArticle."""
        return self.take_out(article_id).article

    def take_out(self, article_id: str) -> "Removed":
        """Remove an article and return all that it takes to ``put_back``; raises NoSuchArticle."""
        from corpus.removing import Removed, take_out

        article = self._get(article_id)
        with self._database.writing() as db:
            rows = take_out(db, article_id)
            if not rows:
                raise NoSuchArticle(article_id)
        return Removed(article, rows)

    def put_back(self, removed: "Removed") -> Article:
        """Put back an article that was taken out, with its id and marks and all that was stored of it.

        Nothing but its marks changes where its bytes have come back meanwhile. Returns the article as it is now: the
        same version of its page as before.
        """
        from corpus.removing import put_back

        with self._database.writing() as db:
            article_id = put_back(db, removed.rows)
        return self._get(article_id)

    # The user's own tables: marks, saved searches, feeds

    def writing(self) -> "AbstractContextManager[sqlite3.Connection]":
        """For the modules of this room: a connection that alone may write, committed at the end or undone."""
        return self._database.writing()

    # Keeping it sound

    def check(self) -> "builtins.list[Finding]":
        """What in the library is not as it was put in; see :mod:`corpus.checking`."""
        from corpus.checking import look_through, reading_anything

        with self._database.reading() as db, reading_anything(db):
            return [*look_through(db)]

    def mend(self, article_ids: Iterable[str]) -> None:
        """Make again what follows from the text and date of these articles."""
        from corpus.checking import mend, reading_anything

        with self._database.writing() as db, reading_anything(db):
            for article_id in article_ids:
                mend(db, article_id)

    def copy_to(self, other: sqlite3.Connection) -> None:
        """Copy everything, as of one moment, into an empty database; others may go on writing meanwhile."""
        with self._database.connected() as db:
            db.backup(other)
