"""From files and folders to articles on their way in: every file ends as an Incoming or as a RefusedFile.

Files are distrusted: they may be huge, vanish while they are read, be a pipe that nobody writes to, or lead
around in circles. Each of these is an outcome with a name, and none of them stops the rest.
"""

import io
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from corpus.formats.plain import EXTRACTOR
from corpus.formats.source import SIZE_LIMIT, Options, Source
from corpus.formats.telling import SUFFIXES, read
from corpus.incoming import Incoming
from corpus.refusals import PassedOver, Refusal, RefusedFile, Skipped

__all__ = [
    "EXTRACTOR",
    "SIZE_LIMIT",
    "Incoming",
    "Options",
    "RefusedFile",
    "read_articles",
    "read_bytes",
    "read_file",
    "read_stream",
    "walk",
]

NAMED: Final = 20
"""So many bad rows of one file are refused by name; the others are counted."""

_KINDS: Final = (
    (stat.S_ISFIFO, "it is a pipe"),
    (stat.S_ISSOCK, "it is a socket"),
    (stat.S_ISCHR, "it is a device"),
    (stat.S_ISBLK, "it is a device"),
    (stat.S_ISDIR, "it is a folder"),
)
_PLAIN: Final = Options()
_HOST: Final = re.compile(r"(?:www\.|(?:[a-z0-9-]+\.)+(?:com|org|net|info|news|[a-z]{2})[/:])", re.IGNORECASE)


def read_file(path: Path) -> Incoming:
    """Read a file that holds one article. Raises RefusedFile, naming the path and the reason."""
    path = Path(path)
    found: Incoming | None = None
    for one in read_articles(path):
        if isinstance(one, PassedOver):
            continue
        if isinstance(one, RefusedFile):
            raise one
        if found is not None:
            hint = "Add it with newsreader add, and name an article of it by its id."
            raise RefusedFile(path, "it holds more than one article", hint)
        found = one
    assert found is not None, "a file gives articles or refusals"
    return found


def read_articles(
    path: Path, options: Options = _PLAIN, *, opened: Callable[[BinaryIO, int], None] | None = None
) -> Iterator[Incoming | RefusedFile]:
    """The articles in a file of any format, as a stream, and a RefusedFile for each place that gives none.

    ``opened`` is given the file and its size in bytes, to tell from its position how far reading is.
    """
    path = Path(path)
    try:
        with _opened(path) as (file, size):
            if opened:
                opened(file, size)
            yield from _read(
                Source(file, name=path.name, origin=os.path.abspath(path), size=size), path, options
            )
    except OSError as error:
        yield RefusedFile(path, _why(error))
    except RefusedFile as refused:
        yield refused


def read_stream(stream: BinaryIO, name: str, options: Options = _PLAIN) -> Iterator[Incoming | RefusedFile]:
    """The same for an open stream, such as standard input, which messages call ``name``."""
    path = Path(name)
    try:
        yield from _read(Source(stream, name=name, origin=name), path, options)
    except OSError as error:
        yield RefusedFile(path, _why(error))


def read_bytes(
    raw: bytes, name: str, origin: str, options: Options = _PLAIN, *, charset: str = ""
) -> Iterator[Incoming | RefusedFile]:
    """The same for bytes that were had from ``origin`` under the file name ``name``.

    ``charset`` is the encoding that they are said to be in, by who sent them.
    """
    source = Source(io.BytesIO(raw), name=name, origin=origin, size=len(raw), charset=charset)
    return _read(source, origin, options)


def _read(source: Source, path: Path | str, options: Options) -> Iterator[Incoming | RefusedFile]:
    added, refused = 0, 0
    try:
        for one in read(source, options):
            if isinstance(one, Incoming):
                added += 1
                yield one
                continue
            if isinstance(one, Skipped):
                yield PassedOver(path, one.reason)
                continue
            refused += 1
            if refused <= NAMED:
                yield RefusedFile(path, one.reason, one.hint, one.place)
        if not added and not refused:
            yield RefusedFile(path, "there is no article in it")
    except Refusal as last:
        yield RefusedFile(path, last.reason, last.hint, last.place or ("the rest of it" if added else ""))
    if refused > NAMED:
        rest = refused - NAMED
        yield RefusedFile(path, f"{rest:,} more places in it gave no article", count=rest)


def walk(paths: Iterable[Path]) -> Iterator[Path | RefusedFile]:
    """The files to read: each path given, and the files in and below each folder whose names end in
    one of ``SUFFIXES``, sorted.

    Hidden files and folders inside a folder are passed over; links to files are followed, links to folders
    are not (they are refused by name), so a walk always ends. A path that does not exist is refused.
    """
    for path in map(Path, paths):
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            hint = "If it is a web address, begin it with https://" if _HOST.match(str(path)) else ""
            yield RefusedFile(path, _why(error), hint)
            continue
        if stat.S_ISDIR(mode):
            yield from _walk_folder(path)
        else:
            yield path


def _walk_folder(top: Path) -> Iterator[Path | RefusedFile]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as scan:
                entries = sorted(
                    (entry for entry in scan if not entry.name.startswith(".")), key=lambda e: e.name
                )
        except OSError as error:
            yield RefusedFile(folder, _why(error))
            continue
        below = []
        for entry in entries:
            path = folder / entry.name
            if entry.is_dir(follow_symlinks=False):
                below.append(path)
            elif entry.is_symlink() and path.is_dir():
                yield RefusedFile(
                    path, "it is a link to a folder", "Give that folder itself to add what is in it."
                )
            elif entry.name.lower().endswith(SUFFIXES):
                yield path
        waiting.extend(reversed(below))


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """A regular file, open for reading, and its size; never waits for a pipe. Raises RefusedFile, OSError."""
    try:
        _insist_on_file(path, os.stat(path))
    except ValueError as error:
        raise RefusedFile(path, _why(error)) from error
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        _insist_on_file(path, status)
        yield file, status.st_size


def _insist_on_file(path: Path, status: os.stat_result) -> None:
    for is_kind, reason in _KINDS:
        if is_kind(status.st_mode):
            raise RefusedFile(path, reason)


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "it is not there"
    if isinstance(error, PermissionError):
        return "you have no permission to read it"
    if isinstance(error, OSError):
        return f"it cannot be read ({(error.strerror or str(error)).lower()})"
    return "its name cannot be a file's"
