"""What can be asked of a library: the half of it that changes nothing."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from corpus.article import Article
from corpus.database import Database
from corpus.giving_way import GivingWay
from corpus.journal import newest_revision
from corpus.library_errors import AmbiguousPrefix, NoSuchArticle, NoSuchVersion, changed_on_disk, damaged
from corpus.records import (
    ARTICLE_COLUMNS,
    SHOWN_SOURCE,
    SUMMARY_COLUMNS,
    Changes,
    Summary,
    article_from,
    summary_from,
)

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from corpus.versions import Version

_CANDIDATES_NAMED: Final = 10
_IDS_AT_ONCE: Final = 500
_ROWS_AT_ONCE: Final = 200


class LibraryReading:
    """The articles in one folder, to read. Made as a :class:`corpus.library.Library`; methods raise LibraryError."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder = folder
        self._database = database

    @property
    def writable(self) -> bool:
        """Whether writing may work, as far as can be told without trying."""
        return self._database.writable

    def identity(self) -> str:
        """The random id made with the library: 32 hex digits, the same for as long as it exists."""
        with self._database.reading() as db:
            return str(db.execute("SELECT identity FROM library").fetchone()[0])

    def reading(self) -> "AbstractContextManager[sqlite3.Connection]":
        """For the modules of this room: a connection on which everything read is of one moment."""
        return self._database.reading()

    def count(self) -> int:
        """How many articles the library holds."""
        with self._database.reading() as db:
            return int(db.execute("SELECT count(*) FROM article").fetchone()[0])

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

    def outlets_and_dates(self) -> dict[str, tuple[str | None, str | None]]:
        """Each article's outlet, as it is called, and ISO 8601 date, by its full id; None for what is unknown."""
        found: dict[str, tuple[str | None, str | None]] = {}
        give_way = GivingWay()
        with self._database.reading() as db:
            rows = db.execute(f"SELECT id, {SHOWN_SOURCE}, published FROM article")  # noqa: S608
            while some := rows.fetchmany(_ROWS_AT_ONCE):
                found.update((id_, (source, published)) for id_, source, published in some)
                give_way.now()
        return found

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

    def url_is_set_by_hand(self, article_id: str) -> bool:
        """Whether the user says that an article is at its address, which another site than it was had from is of."""
        from corpus.versions import is_set_by_hand

        with self._database.reading() as db:
            return is_set_by_hand(db, article_id)

    def _article(self, row: sqlite3.Row) -> Article:
        try:
            return article_from(row)
        except (ValueError, TypeError) as error:
            raise damaged(self._database.path, f"article {row['id']} is broken") from error

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
