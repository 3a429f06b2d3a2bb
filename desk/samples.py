"""The sample library: the shipped sample articles, kept ready in the user's cache folder.

It is made once and named by a hash of what went into it, so that new samples, or a new way of reading them,
make a new one. It is made elsewhere, under a lock, and moved into place whole: of two processes that start at
once, one makes it and the other waits. Where the cache folder cannot be written, a temporary folder serves.
"""

import fcntl
import hashlib
import shutil
import tempfile
import time
from pathlib import Path

from corpus.incoming import Incoming
from corpus.library import Library
from corpus.library_errors import DamagedLibrary, LibraryError, NewerLibrary, NoLibrary, NotALibrary
from corpus.samples import sample_articles
from desk.places import cache_folder

DAY_SECONDS = 86_400
UNUSABLE = (NoLibrary, DamagedLibrary, NotALibrary, NewerLibrary)
TemporaryFolder = tempfile.TemporaryDirectory[str]


def open_samples() -> tuple[Library, TemporaryFolder | None]:
    """The sample library, and the temporary folder it had to be made in, if so: clean that up after use."""
    articles = sample_articles()
    try:
        return _kept(cache_folder() / "samples" / _fingerprint(articles), articles), None
    except (OSError, LibraryError):
        folder = TemporaryFolder(prefix="newsreader-samples-", ignore_cleanup_errors=True)
        _fill(Path(folder.name), articles)
        return Library.open(Path(folder.name), create=False), folder


def _fingerprint(articles: tuple[Incoming, ...]) -> str:
    digest = hashlib.sha256()
    for article in articles:
        digest.update(repr(article).encode("utf-8", "backslashreplace"))
    return digest.hexdigest()[:16]


def _kept(home: Path, articles: tuple[Incoming, ...]) -> Library:
    try:
        return Library.open(home, create=False)
    except UNUSABLE:
        _make(home, articles)
        return Library.open(home, create=False)


def _make(home: Path, articles: tuple[Incoming, ...]) -> None:
    """Make the library under the lock that all makers take, and move it into place whole."""
    home.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(home.parent / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _opens(home):  # another process was faster
            return
        _tidy(home.parent, keep=home.parent / ".lock")
        with TemporaryFolder(prefix=".making-", dir=home.parent, ignore_cleanup_errors=True) as building:
            _fill(Path(building) / "new", articles)
            shutil.rmtree(home, ignore_errors=True)
            (Path(building) / "new").rename(home)


def _opens(home: Path) -> bool:
    try:
        Library.open(home, create=False).close()
    except UNUSABLE:
        return False
    return True


def _fill(folder: Path, articles: tuple[Incoming, ...]) -> None:
    library = Library.open(folder)
    try:
        for _ in library.add_many(articles):
            pass
    finally:
        library.close()


def _tidy(folder: Path, *, keep: Path) -> None:
    """Remove samples of other versions, and what a killed process left, once untouched for a day."""
    for entry in folder.iterdir():
        if entry != keep and time.time() - entry.stat().st_mtime > DAY_SECONDS:
            shutil.rmtree(entry, ignore_errors=True)
