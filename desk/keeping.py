"""Keeping what is in a library: taking it out as a file that ``add`` takes back, copying it, checking it."""

import gzip
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import IO, TYPE_CHECKING, cast

from corpus.cleaning import clean_line
from corpus.errors import ReaderError
from corpus.exporting import line_of
from corpus.library import Library
from corpus.near_copies import take_some_prints

if TYPE_CHECKING:
    from corpus.checking import Finding
    from desk.indexing import Indexing


class NotWritten(ReaderError):
    """A file to write that is there already, or cannot be made."""


def export(
    library: Library, out: IO[bytes], cancelled: Callable[[], bool], ids: Iterable[str] | None = None
) -> int:
    """Write articles as lines of JSON, these by their full ids or every one; how many there were.

    Every one means in the order in which they were kept, so that what is taken back is kept in that order too. One
    removed meanwhile is left out.
    """
    written = 0
    for id_ in library.ids_as_kept() if ids is None else ids:
        if cancelled():
            raise KeyboardInterrupt
        found = library.get_many([id_])
        if id_ in found:
            raw, version = library.raw(id_), library.membership(id_)
            by_hand = library.url_is_set_by_hand(id_)
            out.write(line_of(found[id_], raw, version, url_by_hand=by_hand))
            written += 1
    return written


@contextmanager
def new_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write, which appears under its name once it is whole.

    Compressed where the name ends in .gz. Raises NotWritten where there is something already.
    """
    with _new_path(path) as temporary, temporary.open("wb") as plain:
        if path.suffix.lower() == ".gz":
            with gzip.GzipFile(filename="", mode="wb", fileobj=plain, mtime=0) as packed:
                yield cast("IO[bytes]", packed)
        else:
            yield plain
        plain.flush()
        os.fsync(plain.fileno())


def backup(library: Library, path: Path) -> None:
    """Copy the whole database as of one moment, while others may go on writing. Raises NotWritten, LibraryError."""
    with _new_path(path) as temporary, closing(sqlite3.connect(temporary)) as copy:
        library.copy_to(copy)


def check(library: Library, indexing: "Indexing") -> "list[Finding]":
    """What is wrong in the library, and where the index, brought in step, differs from it. Changes no article."""
    from corpus.checking import Finding
    from index.tree import Everything, Query

    findings = library.check()
    kept = {summary.id for summary in library.list()}
    everything = Query("", Everything())
    results = indexing.ask(lambda engine: engine.search(everything, limit=len(kept) + 1000, order="newest"))
    indexed = {hit.id for hit in results.hits}
    findings += [Finding(id_, "the index does not hold it", mendable=True) for id_ in sorted(kept - indexed)]
    findings += [
        Finding(id_, "the index holds it, the library does not", mendable=True)
        for id_ in sorted(indexed - kept)
    ]
    return findings


def repair(library: Library, indexing: "Indexing", findings: "list[Finding]") -> "list[Finding]":
    """Mend what can be made again from what is sound, index everything anew, and say what is still wrong."""
    library.mend({one.id for one in findings if one.mendable and one.id})
    while take_some_prints(library):
        pass
    indexing.ask(lambda engine: engine.reset())
    return check(library, indexing)


@contextmanager
def _new_path(path: Path) -> Iterator[Path]:
    shown = clean_line(str(path))
    if path.exists() or path.is_symlink():
        raise NotWritten(f"{shown} is there already.", "Nothing was overwritten: give another name.")
    temporary = None
    try:
        made = path.parent / f".newsreader-{token_hex(8)}"
        # An ordinary file: who may read what the user had written somewhere, the umask says, as of any other file.
        made.touch(0o666, exist_ok=False)
        temporary = made
        yield temporary
        os.link(temporary, path)  # unlike a rename, this never puts one file in another's place
    except FileExistsError as error:
        raise NotWritten(
            f"{shown} is there already.", "Nothing was overwritten: give another name."
        ) from error
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise NotWritten(
            f"{shown} cannot be written ({why}).", "Give a place on another disk or folder."
        ) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
