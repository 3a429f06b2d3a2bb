"""The sample library: the shipped sample articles, kept ready in the user's cache folder.

It is made once and named by what it is made of, so that new samples, or a new way of reading them, make a new
one. To see that nothing is new, no sample is read: a start would wait for that. It is made elsewhere, under a
lock, and moved into place whole: of two processes that start at once, one makes it and the other waits. Where the
cache folder cannot be written, a temporary folder serves.
"""

import fcntl
import shutil
import tempfile
import time
import zlib
from pathlib import Path

import corpus
from corpus.library import Library
from corpus.library_errors import DamagedLibrary, LibraryError, NewerLibrary, NoLibrary, NotALibrary
from desk.places import cache_folder

DAY_SECONDS = 86_400
UNUSABLE = (NoLibrary, DamagedLibrary, NotALibrary, NewerLibrary)
TemporaryFolder = tempfile.TemporaryDirectory[str]


def open_samples() -> tuple[Library, TemporaryFolder | None]:
    """The sample library, and the temporary folder it had to be made in, if so: clean that up after use."""
    try:
        return _kept(cache_folder() / "samples" / fingerprint(Path(corpus.__path__[0]))), None
    except (OSError, LibraryError):
        folder = TemporaryFolder(prefix="newsreader-samples-", ignore_cleanup_errors=True)
        _fill(Path(folder.name))
        return Library.open(Path(folder.name), create=False), folder


def fingerprint(folder: Path) -> str:
    """A name for what samples are made of: the shipped articles, and the code that reads them, below ``folder``.

    It goes by where the files are, their sizes and when they were last changed, and is another for another install.
    """
    found = sorted(
        path for kind in ("*.py", "samples/*.json", "samples/*/*.txt") for path in folder.glob(kind)
    )
    about = ((str(path), path.stat()) for path in found)
    made_of = "\n".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in about)
    return f"{zlib.crc32(made_of.encode('utf-8', 'surrogateescape')):08x}"


def _kept(home: Path) -> Library:
    try:
        return Library.open(home, create=False)
    except UNUSABLE:
        _make(home)
        return Library.open(home, create=False)


def _make(home: Path) -> None:
    """Make the library under the lock that all makers take, and move it into place whole."""
    home.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(home.parent / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _opens(home):  # another process was faster
            return
        _tidy(home.parent, keep=home.parent / ".lock")
        with TemporaryFolder(prefix=".making-", dir=home.parent, ignore_cleanup_errors=True) as building:
            _fill(Path(building) / "new")
            shutil.rmtree(home, ignore_errors=True)
            (Path(building) / "new").rename(home)


def _opens(home: Path) -> bool:
    try:
        Library.open(home, create=False).close()
    except UNUSABLE:
        return False
    return True


def _fill(folder: Path) -> None:
    from corpus.samples import sample_articles

    library = Library.open(folder)
    try:
        for _ in library.add_many(sample_articles()):
            pass
    finally:
        library.close()


def _tidy(folder: Path, *, keep: Path) -> None:
    """Remove samples of other versions, and what a killed process left, once untouched for a day."""
    for entry in folder.iterdir():
        if entry != keep and time.time() - entry.stat().st_mtime > DAY_SECONDS:
            shutil.rmtree(entry, ignore_errors=True)
