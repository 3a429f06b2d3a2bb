"""What can go wrong with a library, in words for the one who uses it."""

import sqlite3
from pathlib import Path

from corpus.cleaning import clean_line
from corpus.errors import ReaderError


class LibraryError(ReaderError):
    """Anything that keeps a library from being opened, read or written."""


class NoLibrary(LibraryError):
    """There is no library in the folder, and none was to be made."""


class NotALibrary(LibraryError):
    """The place holds something else: a file, another program's database, no database at all."""


class NewerLibrary(LibraryError):
    """A later newsreader made the library; this one leaves it as it is."""


class DamagedLibrary(LibraryError):
    """The database is cut short or its content is broken. Nothing is deleted."""


class ReadOnlyLibrary(LibraryError):
    """Reading works, writing is not permitted."""


class LibraryBusy(LibraryError):
    """Another process kept the library locked for longer than we wait."""


class LibraryFull(LibraryError):
    """The disk has no room left."""


class LibraryClosed(LibraryError):
    """The library was closed while something still wanted to use it."""


class NoSuchArticle(LibraryError):
    """No article has this id, or an id that begins so."""

    def __init__(self, reference: str) -> None:
        self.reference = clean_line(reference)
        super().__init__(
            f"The library holds no article with the id {self.reference!r}.",
            "See the ids with: newsreader list",
        )


class ChangedSince(LibraryError):
    """What is to be set back is no more what was set: somebody else has set it since."""


class NoSuchVersion(NoSuchArticle):
    """An article is there, but not the version of it that was asked for. ``there`` are the numbers that are."""

    def __init__(self, reference: str, there: tuple[int, ...]) -> None:
        self.reference = clean_line(reference)
        known = ", ".join(map(str, there)) if there else "only one, and no number"
        LibraryError.__init__(
            self,
            f"The library holds no version {self.reference!r}.",
            f"Of this article it has: {known}.",
        )


class AmbiguousPrefix(LibraryError):
    """Several ids begin so. ``candidates`` are (id, label) pairs, the first few of them; ``more``: there are others.

    In words it is more than one line: below the first, each candidate has one.
    """

    def __init__(self, prefix: str, candidates: tuple[tuple[str, str], ...], *, more: bool = False) -> None:
        self.prefix = prefix
        self.candidates = candidates
        named = [f"  {id_}  {clean_line(label)[:60].rstrip()}" for id_, label in candidates]
        first = f"More than one article has an id that begins with {prefix!r}. Give more of the id:"
        super().__init__("\n".join((first, *named, *(["  and more"] if more else []))))


def shown(path: Path) -> str:
    """A path as it may be printed: one line, no control characters."""
    return clean_line(str(path))


def damaged(path: Path, why: str) -> DamagedLibrary:
    """The error for a library file that SQLite, or we, cannot make sense of."""
    return DamagedLibrary(
        f"The library file {shown(path)} is damaged ({why}).",
        "It was left as it is: put back a copy of it, or choose another folder with --library DIR.",
    )


def changed_on_disk(path: Path, article_id: str) -> DamagedLibrary:
    """The error for an article whose text does not fit the hash that was taken of it when it was kept."""
    return DamagedLibrary(
        f"The text of article {article_id} in {shown(path.parent)} is not the one that was kept: the disk changed it.",
        "Get it back with: newsreader check --repair",
    )


def read_only(path: Path) -> ReadOnlyLibrary:
    """The error for a write to a library that may only be read."""
    return ReadOnlyLibrary(
        f"The library in {shown(path.parent)} can be read but not changed.",
        "Make the folder and its library.sqlite3 writable, or choose another folder with --library DIR.",
    )


def from_sqlite(error: sqlite3.Error, path: Path, holder: str | None) -> LibraryError:
    """Say in our words what SQLite reported about the library file at ``path``.

    ``holder`` describes the process that is writing, where that is known.
    """
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryBusy(
            f"{holder or 'Another program'} is writing to the library in {shown(path.parent)}.",
            "Wait until it is done, or close it, and try again.",
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return read_only(path)
    if code == sqlite3.SQLITE_FULL:
        return LibraryFull(
            f"The disk that holds {shown(path.parent)} is full.",
            "Make room and do it again; what was stored is kept.",
        )
    if code == sqlite3.SQLITE_IOERR:
        return LibraryError(
            f"The disk did not take or give a part of the library in {shown(path.parent)} ({clean_line(str(error))}).",
            "It may be full, or allow no file of that size; what was stored is kept.",
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(path, str(error))
    if "decode to UTF-8" in str(error):
        return damaged(path, "a text in it is not UTF-8")
    return LibraryError(
        f"The library file {shown(path)} cannot be used ({clean_line(str(error))}).",
        "Look at the folder's permissions and disk, or choose another folder with --library DIR.",
    )
