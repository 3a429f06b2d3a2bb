"""An index's folder: private to the user, with a header of ours that says what is in it and whether it is whole.

The header is the commit point. A writer leaves the files of the commit before alone, writes its own, puts the new
header in place with one rename, and only then deletes what the new header does not name. So whoever reads the header
finds every file it names (or a newer header), and a crash at any moment leaves the last whole commit.

The header carries each file's size and CRC-32, and one of itself: a damaged file is told before an engine reads it.
"""

import json
import os
import stat
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from index.engine import IndexBroken, IndexRefused
from index.tokens import ANALYSIS_VERSION

FORMAT = 1
"""Raise it when the folder's layout or an engine's schema changes: older indexes are rebuilt."""

HEADER = "newsreader-index.json"


@dataclass(frozen=True, slots=True)
class Header:
    """What one commit left. ``files`` maps a file's name to its size in bytes and its CRC-32."""

    engine: str
    identity: str
    revision: int
    generation: int
    files: dict[str, tuple[int, int]] = field(default_factory=dict)

    def encode(self) -> bytes:
        """The header as it is written."""
        body = {
            "format": FORMAT,
            "analysis": ANALYSIS_VERSION,
            "engine": self.engine,
            "identity": self.identity,
            "revision": self.revision,
            "generation": self.generation,
            "files": {name: list(said) for name, said in sorted(self.files.items())},
        }
        return json.dumps({"check": _check(body), **body}, indent=1).encode()


def _check(body: dict[str, object]) -> int:
    return zlib.crc32(json.dumps(body, sort_keys=True).encode())


def make_private(folder: Path) -> None:
    """Make ``folder`` if it is missing, and the user's alone. Raises ``IndexRefused`` where that cannot be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_own(folder):
            raise IndexRefused(
                f"The index folder {folder} is another user's.", "Remove it, or choose another library."
            )
        if stat.S_IMODE(folder.stat().st_mode) & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        raise unwritable(folder, error) from error


def is_private(folder: Path) -> bool:
    """Whether nobody but the user can have put anything into ``folder``."""
    return folder.is_dir() and _is_own(folder) and not stat.S_IMODE(folder.stat().st_mode) & 0o022


def _is_own(path: Path) -> bool:
    return not hasattr(os, "geteuid") or path.stat().st_uid == os.geteuid()


def unwritable(folder: Path, error: OSError) -> IndexRefused:
    """The error for a folder that cannot be written, in plain words."""
    return IndexRefused(
        f"The index in {folder} cannot be written: {error.strerror or error}.",
        "Check the folder's permissions and the free space, or choose another library.",
    )


def broken(folder: Path) -> IndexBroken:
    """The error for an index that cannot be read."""
    return IndexBroken(f"The index in {folder} cannot be read.", "It has to be made again from the library.")


def read_header(folder: Path, engine: str) -> Header | None:
    """The header of ``folder``; ``None`` where there is none that this version of ``engine`` can go by."""
    try:
        if not is_private(folder):
            return None
        body = json.loads((folder / HEADER).read_bytes())
        check = body.pop("check")
        made_by = (body["format"], body["analysis"], body["engine"])
        if check != _check(body) or made_by != (FORMAT, ANALYSIS_VERSION, engine):
            return None
        files = {str(name): (int(size), int(crc)) for name, (size, crc) in body["files"].items()}
        return Header(engine, str(body["identity"]), int(body["revision"]), int(body["generation"]), files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def has_files(folder: Path, header: Header) -> bool:
    """Whether every file that ``header`` names is there at its size, and was written by the user."""
    try:
        return all(
            (folder / name).stat().st_size == size and _is_own(folder / name)
            for name, (size, _) in header.files.items()
        )
    except OSError:
        return False


def header_stamp(folder: Path) -> tuple[int, int, int] | None:
    """Something that differs whenever another header has been put in place; ``None`` without a header."""
    try:
        found = (folder / HEADER).stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def read_checked(folder: Path, name: str, said: tuple[int, int]) -> bytes:
    """A file's bytes. Raises ``IndexBroken`` when they are not those the header speaks of, ``OSError`` when missing."""
    data = (folder / name).read_bytes()
    if (len(data), zlib.crc32(data)) != said:
        raise IndexBroken(
            f"The index file {folder / name} is damaged.", "The index is made again from the library."
        )
    return data


def describe(folder: Path, name: str) -> tuple[int, int]:
    """The size and CRC-32 of a file."""
    data = (folder / name).read_bytes()
    return len(data), zlib.crc32(data)


def write_header(folder: Path, header: Header) -> None:
    """Put ``header`` in place in one step."""
    new = folder / f"{HEADER}.new"
    new.write_bytes(header.encode())
    os.replace(new, folder / HEADER)
