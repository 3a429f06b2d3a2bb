"""From files and folders to articles on their way in: every file ends as an Incoming or as a RefusedFile.

Files are distrusted: they may be huge, vanish while they are read, be a pipe that nobody writes to, or lead
around in circles. Each of these is an outcome with a name, and none of them stops the rest.
"""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from corpus.boilerplate import boilerplate_spans
from corpus.cleaning import clean, clean_line
from corpus.decoding import NotText, decode
from corpus.errors import ReaderError
from corpus.incoming import Incoming
from corpus.metadata import tell

__all__ = ["EXTRACTOR", "SIZE_LIMIT", "Incoming", "RefusedFile", "read_bytes", "read_file", "walk"]

SIZE_LIMIT: Final = 32 * 1024 * 1024
"""The largest file that is read, in bytes."""

EXTRACTOR: Final = "text/1"
"""What turns plain text into an article, with its version."""

_SUFFIXES: Final = (".txt", ".text")
_KINDS: Final = (
    (stat.S_ISFIFO, "it is a pipe"),
    (stat.S_ISSOCK, "it is a socket"),
    (stat.S_ISCHR, "it is a device"),
    (stat.S_ISBLK, "it is a device"),
    (stat.S_ISDIR, "it is a folder"),
)


class RefusedFile(ReaderError):
    """A file (or folder) that gives no article. ``path`` is which, ``reason`` is why, without the path."""

    def __init__(self, path: Path, reason: str, hint: str = "") -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{clean_line(str(path))} was not added: {reason}.", hint)

    def __reduce__(self) -> tuple[type["RefusedFile"], tuple[Path, str, str]]:
        return RefusedFile, (self.path, self.reason, self.hint)


def read_file(path: Path) -> Incoming:
    """Read one plain-text file. Raises RefusedFile, naming the path and the reason."""
    path = Path(path)
    raw = _raw_of(path)
    try:
        return read_bytes(raw, name=path.name, origin=str(path))
    except NotText as refusal:
        hint = "Save it as plain text in UTF-8 and add that."
        raise RefusedFile(path, f"it is {refusal}", hint) from refusal
    except ValueError as refusal:
        raise RefusedFile(path, str(refusal)) from refusal


def read_bytes(raw: bytes, *, name: str, origin: str) -> Incoming:
    """The article in the bytes of a plain-text file called ``name``.

    Its text is the decoded file, byte-order mark dropped, line ends made LF, cleaned; a title that is told
    stays in it. Raises NotText, or ValueError when there is nothing to read.
    """
    if not raw:
        raise ValueError("it is empty")
    text = clean(decode(raw))
    if not text.strip():
        raise ValueError("there is only white space in it")
    furniture = boilerplate_spans(text)
    told = tell(text, name=name, furniture=furniture)
    return Incoming(
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        title=told.title,
        source=told.source,
        published=told.published,
        url=told.url,
        author=told.author,
        boilerplate=furniture,
        origin=clean_line(origin),
        extractor=EXTRACTOR,
    )


def walk(paths: Iterable[Path]) -> Iterator[Path | RefusedFile]:
    """The files to read: each path given, and the .txt and .text files in and below each folder, sorted.

    Hidden files and folders inside a folder are passed over; links to files are followed, links to folders
    are not (they are refused by name), so a walk always ends. A path that does not exist is refused.
    """
    for path in map(Path, paths):
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            yield RefusedFile(path, _why(error))
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
            elif entry.name.lower().endswith(_SUFFIXES):
                yield path
        waiting.extend(reversed(below))


def _raw_of(path: Path) -> bytes:
    """The bytes of a regular file of bearable size; never waits for a pipe, never reads without bound."""
    try:
        _insist_on_file(path, os.stat(path))
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            _insist_on_file(path, os.fstat(descriptor))
            raw = file.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:
        raise RefusedFile(path, _why(error)) from error
    if len(raw) > SIZE_LIMIT:
        raise _too_large(path)
    return raw


def _insist_on_file(path: Path, status: os.stat_result) -> None:
    for is_kind, reason in _KINDS:
        if is_kind(status.st_mode):
            raise RefusedFile(path, reason)
    if status.st_size > SIZE_LIMIT:
        raise _too_large(path)


def _too_large(path: Path) -> RefusedFile:
    limit = SIZE_LIMIT // (1024 * 1024)
    return RefusedFile(path, f"it is larger than {limit} MB", "Split it into one file an article.")


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "it is not there"
    if isinstance(error, PermissionError):
        return "you have no permission to read it"
    if isinstance(error, OSError):
        return f"it cannot be read ({(error.strerror or str(error)).lower()})"
    return "its name cannot be a file's"
