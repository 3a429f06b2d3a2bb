"""The library's database file: opened with care, one connection a thread, transactions, errors in our words.

Opening goes by what the file is. Its header is looked at before SQLite touches it, so that a file which is
not ours, or which a later newsreader made, stays byte for byte as it was. Where the folder cannot be written
to, SQLite cannot make the files that its write-ahead log needs: then the file is opened for reading only, as
far as that works.
"""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from corpus import schema, writer_note
from corpus.library_errors import (
    LibraryClosed,
    LibraryError,
    NewerLibrary,
    NoLibrary,
    NotALibrary,
    damaged,
    from_sqlite,
    shown,
)

FILE_NAME: Final = "library.sqlite3"
_MAGIC: Final = b"SQLite format 3\x00"
_MODES: Final = {"writable": "mode=rw", "read-only": "mode=ro", "immutable": "mode=ro&immutable=1"}
_CANNOT_WRITE: Final = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)


class Database:
    """Connections to one library file. Safe to use from any thread; ``close`` waits for what is under way.

    ``patience`` is how many seconds a writer waits for another before it gives up.
    """

    def __init__(self, path: Path, *, patience: float) -> None:
        self.path = path
        self.mode = "writable"
        self._patience = patience
        self._local = threading.local()
        self._gate = threading.Condition()
        self._open: list[tuple[threading.Thread, sqlite3.Connection]] = []
        self._active = 0
        self._closed = False

    @classmethod
    def open(cls, folder: Path, *, create: bool, patience: float) -> "Database":
        """Open the library file in ``folder``, making both where ``create`` allows it.

        Raises a LibraryError that says what stands in the way; nothing that was there is changed then.
        """
        path = folder / FILE_NAME
        if not _prepare(path, create=create):
            raise NoLibrary(f"There is no library in {shown(folder)}.", "Make one with: newsreader add FILE")
        database = cls(path, patience=patience)
        try:
            database._settle()
        except BaseException:
            database.close()
            raise
        return database

    @property
    def writable(self) -> bool:
        """Whether writing may work, as far as can be told without trying."""
        return self.mode == "writable" and os.access(
            self.path, os.W_OK, effective_ids=os.access in os.supports_effective_ids
        )

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection on which everything read is of one moment."""
        with self._connection() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection that alone may write; committed at the end, undone when anything is raised."""
        folder = self.path.parent
        with self._connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                writer_note.write(folder)
                yield connection
                writer_note.erase(folder)
                connection.execute("COMMIT")
            except BaseException:
                writer_note.erase(folder)
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def connected(self) -> Iterator[sqlite3.Connection]:
        """A connection outside any transaction, as SQLite's online backup wants it."""
        with self._connection() as connection:
            yield connection

    def close(self) -> None:
        """Close every thread's connection, once what they are doing is done."""
        with self._gate:
            self._closed = True
            self._gate.wait_for(lambda: self._active == 0, timeout=self._patience)
            for _, connection in self._open:
                connection.close()
            self._open.clear()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with self._gate:
            if self._closed:
                raise LibraryClosed(f"The library in {shown(self.path.parent)} is closed.", "Open it again.")
            self._active += 1
        try:
            yield self._mine()
        except sqlite3.Error as error:
            raise from_sqlite(error, self.path, writer_note.holder(self.path.parent)) from error
        except UnicodeDecodeError as error:  # SQLite's own message about a broken schema quotes it
            raise damaged(self.path, "a text in it is not UTF-8") from error
        finally:
            with self._gate:
                self._active -= 1
                self._gate.notify_all()

    def _mine(self) -> sqlite3.Connection:
        """This thread's connection, opened on first use."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._connect(self.mode)
            self._local.connection = connection
            with self._gate:
                self._let_go_of_finished_threads()
                self._open.append((threading.current_thread(), connection))
        return connection

    def _let_go_of_finished_threads(self) -> None:
        for thread, connection in self._open:
            if not thread.is_alive():
                connection.close()
        self._open = [pair for pair in self._open if pair[0].is_alive()]

    def _connect(self, mode: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?{_MODES[mode]}",
            uri=True,
            timeout=self._patience,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.row_factory = sqlite3.Row
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA trusted_schema = OFF")
            self._stand_in(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _stand_in(self, connection: sqlite3.Connection) -> None:
        """Let a library of an earlier newsreader that cannot be written to be read as if it were of this one."""
        if self.writable:
            return
        application, version = schema.header_of(connection)
        if application == schema.APPLICATION_ID and 0 < version < schema.SCHEMA_VERSION:
            schema.stand_in(connection, version)

    def _settle(self) -> None:
        """Find the mode that works here, and make the tables if the file is still blank."""
        self.mode = self._usable_mode()
        with self._connection() as connection:
            up_to_date = _made_at(connection, self.path) == schema.SCHEMA_VERSION
        if not up_to_date and self.writable:
            self._upgrade()
        if self.writable:
            self._use_write_ahead_log()

    def _usable_mode(self) -> str:
        """The first mode in which the file can be read at all."""
        refusal: sqlite3.Error = sqlite3.OperationalError("unable to open database file")
        for mode in _MODES:
            if mode == "immutable" and _unmerged_log(self.path):
                break  # it would be read without its newest articles
            try:
                probe = self._connect(mode)
                try:
                    probe.execute("SELECT count(*) FROM sqlite_schema").fetchone()
                finally:
                    probe.close()
            except UnicodeDecodeError as error:
                raise damaged(self.path, "a text in it is not UTF-8") from error
            except sqlite3.Error as error:
                refusal = error
                if error.sqlite_errorcode & 0xFF not in _CANNOT_WRITE:
                    break
            else:
                return mode
        raise from_sqlite(refusal, self.path, writer_note.holder(self.path.parent)) from refusal

    def _upgrade(self) -> None:
        """Make the tables of a blank file, or those that an earlier newsreader did not have yet."""
        with self.writing() as connection:
            made_at = _made_at(connection, self.path)  # another process may have been quicker
            if made_at == 0:
                schema.create(connection)
            elif made_at < schema.SCHEMA_VERSION:
                from corpus.tracing import trace_all

                schema.upgrade(connection, made_at)
                trace_all(connection)

    def _use_write_ahead_log(self) -> None:
        """Switch to WAL, where readers never wait. SQLite does not wait here for others, so we do."""
        deadline = time.monotonic() + self._patience
        with self._connection() as connection:
            while True:
                try:
                    connection.execute("PRAGMA journal_mode = WAL")
                    return
                except sqlite3.OperationalError as error:
                    busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                    if not busy or time.monotonic() > deadline:
                        raise
                    time.sleep(0.02)


def _prepare(path: Path, *, create: bool) -> bool:
    """Make what is missing, if allowed, and look at the file. False: nothing there, nothing may be made."""
    folder = path.parent
    try:
        nearest = next(place for place in (folder, *folder.absolute().parents) if place.exists())
        if not nearest.is_dir():
            raise NotALibrary(
                f"{shown(nearest)} is a file, not a folder.", "Give a folder with --library DIR."
            )
        if not create and (not path.exists() or path.stat().st_size == 0):
            return False
        if create:
            _make_private(path)
        if not path.is_file():
            raise NotALibrary(f"{shown(path)} is not a file.", "Choose another folder with --library DIR.")
        _look_at_header(path)
    except OSError as error:
        raise LibraryError(
            f"There can be no library in {shown(folder)}: {(error.strerror or str(error)).lower()}.",
            "Choose another folder with --library DIR.",
        ) from error
    return True


def _make_private(path: Path) -> None:
    """Make what is missing, for the user's eyes only. A folder that was there keeps its permissions."""
    folder = path.parent
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
    if not path.exists():
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))


def _look_at_header(path: Path) -> None:
    """Refuse what is no library by its first bytes, before SQLite could touch it."""
    with path.open("rb") as file:
        header = file.read(100)
    if not header:
        return
    if not header.startswith(_MAGIC[: len(header)]):
        raise NotALibrary(
            f"{shown(path)} is not a newsreader library: it is no database at all.",
            "It was left as it is. Move it away, or choose another folder with --library DIR.",
        )
    if len(header) < 100:
        raise damaged(path, "it is cut short")
    version, application = (int.from_bytes(header[start : start + 4], "big") for start in (60, 68))
    if application == schema.APPLICATION_ID and version > schema.SCHEMA_VERSION:
        raise _newer(path, version)


def _made_at(connection: sqlite3.Connection, path: Path) -> int:
    """The library's version; 0 while the database is blank. Raises when it is neither that nor ours to read."""
    application, version = schema.header_of(connection)
    if application == 0 and version == 0 and schema.is_blank(connection):
        return 0
    if application != schema.APPLICATION_ID or version < 1:
        raise NotALibrary(
            f"{shown(path)} is another program's database, not a newsreader library.",
            "It was left as it is. Choose another folder with --library DIR.",
        )
    if version > schema.SCHEMA_VERSION:
        raise _newer(path, version)
    return version


def _newer(path: Path, version: int) -> NewerLibrary:
    return NewerLibrary(
        f"The library in {shown(path.parent)} was made by a newer newsreader"
        f" (format {version}; this one reads up to {schema.SCHEMA_VERSION}).",
        "It was left as it is. Update newsreader, or choose another folder with --library DIR.",
    )


def _unmerged_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0
