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
import zlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from corpus.article import Article
from corpus.database import Database
from corpus.journal import log_change, newest_revision
from corpus.library_errors import (
    AmbiguousPrefix,
    NoSuchArticle,
    NoSuchVersion,
    changed_on_disk,
    damaged,
)
from corpus.records import (
    ARTICLE_COLUMNS,
    KEEP,
    SUMMARY_COLUMNS,
    AddOutcome,
    Changes,
    Keep,
    Summary,
    article_from,
    summary_from,
)

if TYPE_CHECKING:
    import builtins
    from contextlib import AbstractContextManager

    from corpus.checking import Finding
    from corpus.incoming import Incoming
    from corpus.outlets import Names
    from corpus.storing import Prepared
    from corpus.versions import Version

__all__ = ["KEEP", "AddOutcome", "Changes", "Keep", "Library", "Summary"]

_BATCH_ARTICLES: Final = 32
_BATCH_BYTES: Final = 8 * 1024 * 1024
_BATCH_SECONDS: Final = 0.25
_CANDIDATES_NAMED: Final = 10
_IDS_AT_ONCE: Final = 500


class Library:
    """The articles in one folder. Safe to use from several threads and several processes at once.

    One process writes at a time, another waits up to ``patience`` seconds and then says who holds it; readers
    never wait. Methods raise LibraryError (see :mod:`corpus.library_errors`) with a line fit to print.
    """

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder = folder
        self._database = database
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

    @property
    def writable(self) -> bool:
        """Whether writing may work, as far as can be told without trying."""
        return self._database.writable

    def identity(self) -> str:
        """The random id made with the library: 32 hex digits, the same for as long as it exists."""
        with self._database.reading() as db:
            return str(db.execute("SELECT identity FROM library").fetchone()[0])

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

    # Reading

    def count(self) -> int:
        """How many articles the library holds."""
        with self._database.reading() as db:
            return int(db.execute("SELECT count(*) FROM article").fetchone()[0])

    def id_of(self, sha256: str) -> str | None:
        """The id of the article whose raw bytes have this hash; None where there is none."""
        with self._database.reading() as db:
            row = db.execute("SELECT id FROM article WHERE sha256 = ?", (sha256,)).fetchone()
        return str(row["id"]) if row else None

    def get(self, article_id: str) -> Article:
        """The article with this full id. Raises NoSuchArticle; DamagedLibrary where the disk changed its text."""
        from corpus.versions import hash_of

        article = self._get(article_id)
        with self._database.reading() as db:
            row = db.execute("SELECT text_hash FROM trace WHERE id = ?", (article_id,)).fetchone()
        if row is not None and row["text_hash"] != hash_of(article.text):
            raise changed_on_disk(self._database.path, article_id)
        return article

    def _get(self, article_id: str) -> Article:
        found = self.get_many([article_id])
        if article_id not in found:
            raise NoSuchArticle(article_id)
        return found[article_id]

    def get_many(self, ids: Iterable[str]) -> dict[str, Article]:
        """The articles with these full ids, in the order asked for, without those that the library lacks."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, Article] = {}
        with self._database.reading() as db:
            for start in range(0, len(wanted), _IDS_AT_ONCE):
                part = wanted[start : start + _IDS_AT_ONCE]
                marks = ",".join("?" * len(part))
                query = f"SELECT {ARTICLE_COLUMNS} FROM article JOIN content USING (id) WHERE id IN ({marks})"  # noqa: S608
                found.update((row["id"], self._article(row)) for row in db.execute(query, part))
        return {id_: found[id_] for id_ in wanted if id_ in found}

    def find(self, prefix: str) -> Article:
        """The one article whose id is or begins with ``prefix``; raises NoSuchArticle or AmbiguousPrefix.

        With ``@2`` behind it, the second version of that article; raises NoSuchVersion.
        """
        return self.get(self.find_id(prefix))

    def find_id(self, prefix: str) -> str:
        """The full id of what ``find`` finds, also where its text is damaged."""
        wanted, at, number = prefix.strip().lower().partition("@")
        if at:
            return self._version(wanted, number, prefix)
        if not wanted or not set(wanted) <= set("0123456789abcdef"):
            raise NoSuchArticle(prefix)
        query = f"SELECT {SUMMARY_COLUMNS} FROM article WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"  # noqa: S608
        with self._database.reading() as db:
            rows = db.execute(query, (wanted, wanted + "g", _CANDIDATES_NAMED + 1)).fetchall()
        candidates = [summary_from(row) for row in rows]
        if not candidates:
            raise NoSuchArticle(prefix)
        if len(candidates) > 1 and candidates[0].id != wanted:
            named = tuple((one.id, one.label) for one in candidates[:_CANDIDATES_NAMED])
            raise AmbiguousPrefix(wanted, named, more=len(candidates) > len(named))
        return candidates[0].id

    def _version(self, prefix: str, number: str, reference: str) -> str:
        versions = self.versions(self.find_id(prefix))
        wanted = [one.id for one in versions if number.isascii() and str(one.number) == number.lstrip("0")]
        if not wanted:
            raise NoSuchVersion(reference, tuple(one.number for one in versions))
        return wanted[0]

    def raw(self, article_id: str) -> bytes:
        """The bytes the article came from; raises NoSuchArticle."""
        with self._database.reading() as db:
            row = db.execute("SELECT raw FROM content WHERE id = ?", (article_id,)).fetchone()
        if row is None:
            raise NoSuchArticle(article_id)
        try:
            return zlib.decompress(row["raw"])
        except (zlib.error, TypeError) as error:
            raise damaged(self._database.path, f"the bytes of article {article_id} are broken") from error

    def list(self, *, limit: int | None = None, offset: int = 0) -> tuple[Summary, ...]:
        """Summaries, the newest published first and unknown dates last. No text is loaded."""
        query = (
            f"SELECT {SUMMARY_COLUMNS} FROM article"  # noqa: S608
            " ORDER BY published_key DESC, added DESC, id LIMIT ? OFFSET ?"
        )
        with self._database.reading() as db:
            rows = db.execute(query, (-1 if limit is None else max(limit, 0), max(offset, 0))).fetchall()
        return tuple(summary_from(row) for row in rows)

    def ids_as_kept(self) -> tuple[str, ...]:
        """The full id of every article, in the order in which they were added."""
        query = "SELECT id FROM article LEFT JOIN trace USING (id) ORDER BY added, trace.number, id"
        with self._database.reading() as db:
            return tuple(row["id"] for row in db.execute(query))

    def summaries(self, ids: Iterable[str]) -> Iterator[Summary]:
        """Summaries of a few articles by their full ids, in the order of ``list``."""
        marks = ",".join("?" * len(wanted := [*ids]))
        query = (
            f"SELECT {SUMMARY_COLUMNS} FROM article WHERE id IN ({marks})"  # noqa: S608
            " ORDER BY published_key DESC, added DESC, id"
        )
        with self._database.reading() as db:
            rows = db.execute(query, wanted).fetchall()
        return map(summary_from, rows)

    def versions(self, article_id: str) -> "tuple[Version, ...]":
        """The kept versions of an article's page, itself among them, by number; () where it is the only one."""
        from corpus.versions import versions_of

        with self._database.reading() as db:
            return versions_of(db, article_id)

    def same_page(self, article_id: str) -> frozenset[str]:
        """The ids of the versions of an article's page, its own among them."""
        return frozenset((article_id, *(one.id for one in self.versions(article_id))))

    def membership(self, article_id: str) -> tuple[str, int] | None:
        """What an export says of an article: its page's first version, and its number; None for nothing."""
        from corpus.versions import told_to_others

        with self._database.reading() as db:
            return told_to_others(db, article_id)

    def near_copies(self, article_id: str) -> "tuple[tuple[str, float], ...]":
        """Articles of other places that tell much the same word for word, as (id, share), the nearest first.

        Where fingerprints are still to be taken, because an earlier version kept the articles, some are taken now.
        """
        from corpus.near_copies import near_copies, take_some_prints

        take_some_prints(self)
        with self._database.reading() as db:
            return near_copies(db, article_id)

    def _article(self, row: sqlite3.Row) -> Article:
        try:
            return article_from(row)
        except (ValueError, TypeError) as error:
            raise damaged(self._database.path, f"article {row['id']} is broken") from error

    # Changing

    def edit(
        self,
        article_id: str,
        *,
        title: str | Keep | None = KEEP,
        source: str | Keep | None = KEEP,
        published: str | Keep | None = KEEP,
        url: str | Keep | None = KEEP,
        author: str | Keep | None = KEEP,
        language: str | Keep | None = KEEP,
    ) -> Article:
        """Change what is known about an article and return it as it is now; its text never changes.

        None, or a blank, means unknown. ``published`` may be written in any form that can mean only one
        date, and is kept as ISO 8601; ``url`` is an http or https address, ``language`` a BCP 47 tag;
        otherwise ReaderError. Raises NoSuchArticle.
        """
        from corpus.editing import edit, field_of

        given = {
            "title": title,
            "source": source,
            "published": published,
            "url": url,
            "author": author,
            "language": language,
        }
        fields = {name: field_of(name, value) for name, value in given.items() if not isinstance(value, Keep)}
        before = self.get(article_id)
        if all(getattr(before, name) == value for name, value in fields.items()):
            return before
        with self._database.writing() as db:
            if not edit(db, article_id, fields):
                raise NoSuchArticle(article_id)
        self._names = None
        return self.get(article_id)

    def remove(self, article_id: str) -> Article:
        """Take an article out for good and return what it was; raises NoSuchArticle."""
        article = self._get(article_id)
        with self._database.writing() as db:
            if db.execute("DELETE FROM article WHERE id = ?", (article_id,)).rowcount == 0:
                raise NoSuchArticle(article_id)
            log_change(db, article_id, removed=True)
        return article

    def restore(self, article: Article, raw: bytes) -> Article:
        """Put back an article that was removed, with its id and all that was known; ``raw`` are its bytes.

        Nothing changes where its bytes have come back meanwhile. Returns the article as it is now: the same
        version of its page as before.
        """
        from corpus.storing import reinsert

        with self._database.writing() as db:
            article_id = reinsert(db, article, raw)
        return self.get(article_id)

    # The user's own tables: marks, saved searches, feeds

    def reading(self) -> "AbstractContextManager[sqlite3.Connection]":
        """For the modules of this room: a connection on which everything read is of one moment."""
        return self._database.reading()

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

    # Catching up

    def revision(self) -> int:
        """A number that every add, edit and remove makes higher; 0 for a library that nothing happened to."""
        with self._database.reading() as db:
            return newest_revision(db)

    def changes_since(self, revision: int) -> Changes:
        """What an index made at ``revision`` has to do to be in step; from 0, everything."""
        query = "SELECT revision, id, removed FROM change WHERE revision > ? ORDER BY revision"
        with self._database.reading() as db:
            rows = db.execute(query, (revision,)).fetchall()
            now = newest_revision(db)
        return Changes(
            revision=now,
            changed=tuple(row["id"] for row in rows if not row["removed"]),
            revisions=tuple(row["revision"] for row in rows if not row["removed"]),
            removed=tuple(row["id"] for row in rows if row["removed"]),
        )
