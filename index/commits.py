"""The whole commits of an index folder: reading the last one into memory, and putting the next in its place.

The files of a commit are small beside the articles that they index, and a reader that has them all in memory keeps a
true picture while another process writes and deletes. A file that two commits share is read once.
"""

import os
import shutil
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from index import folder as disk
from index.folder import Header

_TRIES = 5  # headers read before a missing file is taken for lost


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """A header with the bytes of every file it names; ``stamp`` tells whether the header is still the one in place."""

    stamp: tuple[int, int, int] | None
    header: Header
    files: dict[str, bytes]


class Commits:
    """What ``folder`` holds for ``engine``; ``is_ours`` tells the engine's files by name. Thread-safe for reading."""

    def __init__(self, folder: Path, engine: str, is_ours: Callable[[str], bool]) -> None:
        self._folder = folder
        self._engine = engine
        self._is_ours = is_ours
        self._mutex = threading.Lock()
        self._snapshot: Snapshot | None = None

    def header(self) -> Header | None:
        """What the last commit left; ``None`` when there is none to go by."""
        return disk.read_header(self._folder, self._engine)

    def latest(self) -> Snapshot:
        """The last whole commit. Raises ``IndexBroken`` when there is none, or a file of it is damaged or lost."""
        for _ in range(_TRIES):
            stamp = disk.header_stamp(self._folder)
            known = self._known()
            if known is not None and stamp is not None and known.stamp == stamp:
                return known
            header = self.header()
            if header is None:
                break
            try:
                snapshot = Snapshot(stamp, header, self.load(header))
            except FileNotFoundError:
                continue  # a writer has put a newer commit in place meanwhile, or the file is lost
            with self._mutex:
                self._snapshot = snapshot
            return snapshot
        raise disk.broken(self._folder)

    def load(self, header: Header) -> dict[str, bytes]:
        """The bytes of the files that ``header`` names. Raises ``IndexBroken``, ``FileNotFoundError``."""
        known = self._known()
        files: dict[str, bytes] = {}
        for name, said in header.files.items():
            if known is not None and known.header.files.get(name) == said:
                files[name] = known.files[name]
            else:
                files[name] = disk.read_checked(self._folder, name, said)
        return files

    def forget(self) -> None:
        """Let go of the files in memory."""
        with self._mutex:
            self._snapshot = None

    def finish(
        self, before: Header, files: Iterable[str], *, identity: str, revision: int, generation: int
    ) -> None:
        """Make ``files``, which are written, the commit after ``before``; its other files are deleted. Writers only."""
        said = {name: before.files.get(name) or disk.describe(self._folder, name) for name in files}
        disk.write_header(self._folder, Header(self._engine, identity, revision, generation, said))
        self.sweep(said)

    def empty(self) -> None:
        """Delete the index. Writers only."""
        (self._folder / disk.HEADER).unlink(missing_ok=True)
        self.sweep(())

    def sweep(self, keep: Iterable[str]) -> None:
        """Delete the index files that are not in ``keep``: left by a crash, or superseded. Writers only."""
        kept = set(keep)
        for name in os.listdir(self._folder):
            path = self._folder / name
            if name in kept or not (self._is_ours(name) or name == f"{disk.HEADER}.new"):
                continue
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()

    def _known(self) -> Snapshot | None:
        with self._mutex:
            return self._snapshot
