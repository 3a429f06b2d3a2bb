"""Compressed files (gzip, bzip2, xz) and zip archives of any of the other formats; also those that are zip archives
themselves: EPUB books and WACZ web archives.

Nothing is unpacked to disk: a member's name is a name to print and no path to write, and what it unpacks to is read as
a stream. A file that would fill a memory is stopped by limits on what comes out, and by how many times larger that is
than what went in; archives inside each other share these limits.
"""

import bz2
import gzip
import io
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from typing import IO, BinaryIO, Final

from corpus.cleaning import clean_line
from corpus.formats.source import Options, Source
from corpus.formats.unpacking import (
    BROKEN,
    BROKEN_ZIP,
    DEPTH_LIMIT,
    UNPACK_IT,
    Bounded,
    Budget,
    Counted,
    TooMuch,
    Unpacking,
    Xz,
    damaged,
)
from corpus.incoming import Incoming
from corpus.refusals import Refusal, Skipped

MEMBER_LIMIT: Final = 100_000
ARCHIVE_LIMIT: Final = 2 * 1024**3

SUFFIXES: Final = (".gz", ".bz2", ".xz")


def read(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    """The articles of what is packed in a file. Raises Refusal where it is damaged, or unpacks to too much."""
    depth = source.inside.depth if source.inside else 0
    if depth == DEPTH_LIMIT:
        raise Refusal(f"it is packed more than {DEPTH_LIMIT} times", UNPACK_IT)
    if source.inside:
        source.inside.depth += 1
    try:
        if source.head.startswith(b"PK"):
            yield from _zipped(source, options)
        else:
            yield from _one(source, options)
    except BROKEN as error:
        raise damaged(error) from error
    finally:
        if source.inside:
            source.inside.depth = depth


def _one(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    from corpus.formats.telling import read

    stream = source.stream()
    budget = source.inside or Budget()
    packed: BinaryIO = stream if source.inside else io.BufferedReader(Counted(stream, budget))
    name = source.name[: -len(source.suffix)] if source.suffix in SUFFIXES else source.name
    opened = Bounded(_opened(packed, source.head), budget)
    yield from read(Source(opened, name=name, origin=source.origin, inside=budget), options)


def _opened(stream: BinaryIO, head: bytes) -> Unpacking:
    if head.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=stream)
    if head.startswith(b"BZh"):
        return bz2.BZ2File(stream)
    return io.BufferedReader(Xz(stream))


def _zipped(source: Source, options: Options) -> Iterator[Incoming | Refusal]:
    with ExitStack() as stack:
        file = source.file
        if file is None:
            file = stack.enter_context(tempfile.TemporaryFile())
            size = _copied(source, file)
        else:
            size = source.size or 0
        try:
            archive = stack.enter_context(zipfile.ZipFile(file))
        except BROKEN_ZIP as error:
            raise damaged(error) from error
        if len(archive.infolist()) > MEMBER_LIMIT:
            raise Refusal(f"it has more than {MEMBER_LIMIT:,} members", UNPACK_IT)
        yield from _told(archive, source, source.inside or Budget(size), options)


def _told(
    archive: zipfile.ZipFile, source: Source, budget: Budget, options: Options
) -> Iterator[Incoming | Refusal]:
    """What is in a zip archive, as what it is by the members that its kind must have."""
    names = archive.NameToInfo
    if "META-INF/container.xml" in names:
        from corpus.formats.epub import articles

        yield from articles(archive, source, budget)
    elif "[Content_Types].xml" in names or _says_office(archive, budget):
        raise Refusal(
            "it is an office document (as are .docx, .odt and .xlsx)", "Save it as plain text and add that."
        )
    elif "datapackage.json" in names and any(_is_web_archive(name) for name in names):
        yield from _members(archive, _is_web_archive, source, budget, options)
    else:
        yield from _members(archive, _is_wanted, source, budget, options)


def _says_office(archive: zipfile.ZipFile, budget: Budget) -> bool:
    says = b""
    with suppress(KeyError, *BROKEN_ZIP), archive.open("mimetype") as stream:
        says = Bounded(stream, budget).read(100) or b""
    return says.startswith(b"application/vnd.oasis.opendocument")


def _members(
    archive: zipfile.ZipFile,
    is_wanted: Callable[[str], bool],
    source: Source,
    budget: Budget,
    options: Options,
) -> Iterator[Incoming | Refusal]:
    for member in archive.infolist():
        if not member.filename.endswith("/") and is_wanted(member.filename):
            yield from _member(archive, member, budget, source, options)


def _is_web_archive(name: str) -> bool:
    """Whether a member of a WACZ file holds its records."""
    return name.startswith("archive/") and name.lower().endswith((".warc", ".warc.gz"))


def _is_wanted(name: str) -> bool:
    """Whether a member has the name of a known format and is not hidden (as macOS adds them)."""
    from corpus.formats.telling import SUFFIXES as known

    parts = name.replace("\\", "/").split("/")
    hidden = any(part.startswith((".", "__MACOSX")) and part not in (".", "..") for part in parts)
    return not hidden and name.lower().endswith(known)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget, source: Source, options: Options
) -> Iterator[Incoming | Refusal]:
    from corpus.formats.telling import read

    shown = clean_line(member.filename)[:200]
    try:
        with _member_opened(archive, member) as stream:
            name = member.filename.replace("\\", "/").rpartition("/")[2]
            opened = Bounded(stream, budget)
            inner = Source(opened, name=name, origin=f"{source.origin}, {shown}", inside=budget)
            for one in read(inner, options):
                yield _placed(one, shown) if isinstance(one, Refusal) else one
    except TooMuch:
        raise
    except Refusal as why:
        yield _placed(why, shown)


def _member_opened(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> IO[bytes]:
    if member.flag_bits & 1:
        raise Refusal("it is locked with a password", UNPACK_IT)
    try:
        return archive.open(member)
    except BROKEN_ZIP as error:
        raise damaged(error) from error


def _placed(why: Refusal, member: str) -> Refusal:
    """The same, said of a place in a member."""
    if isinstance(why, Skipped):
        return Skipped(f"{why.reason} in {member}")
    return Refusal(why.reason, why.hint, f"{member}, {why.place}" if why.place else member)


def _copied(source: Source, seekable: BinaryIO) -> int:
    """Put a zip archive where one can go back and forth in it, which a pipe does not allow."""
    stream = source.stream()
    size = 0
    while piece := stream.read(1024 * 1024):
        size += len(piece)
        if size > ARCHIVE_LIMIT:
            raise Refusal(f"the archive is larger than {ARCHIVE_LIMIT // 1024**3} GB", UNPACK_IT)
        seekable.write(piece)
    return size
