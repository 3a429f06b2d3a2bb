"""The library's file: is it there, is it one of ours, may one be made?

Its header is looked at before SQLite touches it, so that a file which is not ours, or which a later newsreader made,
stays byte for byte as it was.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final

from corpus import schema
from corpus.library_errors import LibraryError, NewerLibrary, NotALibrary, damaged, shown

FILE_NAME: Final = "library.sqlite3"
_MAGIC: Final = b"SQLite format 3\x00"
_HEADER_BYTES: Final = 100
_VERSION_AT, _APPLICATION_AT = 60, 68  # where SQLite keeps user_version and application_id


def prepare(path: Path, *, create: bool) -> bool:
    """Make what is missing, if allowed, and look at the file. False: nothing there, nothing may be made.

    Raises a LibraryError where there can be no library, or what is there is none; that stays as it was.
    """
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
        header = file.read(_HEADER_BYTES)
    if not header:
        return
    if not header.startswith(_MAGIC[: len(header)]):
        raise NotALibrary(
            f"{shown(path)} is not a newsreader library: it is no database at all.",
            "It was left as it is. Move it away, or choose another folder with --library DIR.",
        )
    if len(header) < _HEADER_BYTES:
        raise damaged(path, "it is cut short")
    version, application = (
        int.from_bytes(header[start : start + 4], "big") for start in (_VERSION_AT, _APPLICATION_AT)
    )
    if application == schema.APPLICATION_ID and version > schema.SCHEMA_VERSION:
        raise _newer(path, version)


def made_at(connection: sqlite3.Connection, path: Path) -> int:
    """The library's version; 0 while the database is blank. Raises NotALibrary, NewerLibrary."""
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


def has_unmerged_log(path: Path) -> bool:
    """Whether SQLite has not yet merged all that was written: without the log, the newest articles are missing."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0
