"""The library's database file: opened with care, one connection a thread, transactions, errors in our words.

Opening goes by what the file is (``corpus.library_file``). Where the folder cannot be written to, SQLite cannot make
the files that its write-ahead log needs: then the file is opened for reading only, as far as that works.
"""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from corpus import schema, writer_note
from corpus.library_errors import LibraryClosed, NoLibrary, damaged, from_sqlite, shown
from corpus.library_file import FILE_NAME, has_unmerged_log, made_at, prepare

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
        if not prepare(path, create=create):
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
            up_to_date = made_at(connection, self.path) == schema.SCHEMA_VERSION
        if not up_to_date and self.writable:
            self._upgrade()
        if self.writable:
            self._use_write_ahead_log()

    def _usable_mode(self) -> str:
        """The first mode in which the file can be read at all."""
        refusal: sqlite3.Error = sqlite3.OperationalError("unable to open database file")
        for mode in _MODES:
            if mode == "immutable" and has_unmerged_log(self.path):
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
            version = made_at(connection, self.path)  # another process may have been quicker
            if version == 0:
                schema.create(connection)
            elif version < schema.SCHEMA_VERSION:
                from corpus.tracing import trace_all

                schema.upgrade(connection, version)
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
