"""Keeping a search engine in step with its library.

The index is made from the library and catches up with it before every search. Where its folder cannot be
written (a library on a read-only disk), a temporary index serves, and the user is told why it took longer.
"""

import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import ReaderError
from corpus.library import Library
from corpus.library_errors import LibraryError

if TYPE_CHECKING:
    from index.engine import SearchEngine

Progress = Callable[[int, int], None]
"""Told how many articles are indexed, and how many there are to index."""


class Indexing:
    """The engine of one library, opened at the first need. Safe to use from several threads."""

    def __init__(self, library: Library, folder: Path) -> None:
        self._library = library
        self._folder = folder
        self._engine: SearchEngine | None = None
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._lock = threading.Lock()
        self.trouble: ReaderError | None = None

    def engine(self, progress: Progress | None = None) -> "SearchEngine":
        """The engine, in step with the library.

        ``trouble`` says afterwards why a temporary index had to serve. Raises what the library raises.
        """
        with self._lock:
            try:
                return self._in_step(self._folder, progress)
            except LibraryError:
                raise
            except (ReaderError, OSError) as error:
                if self._temporary is not None:
                    raise
                self._fall_back(error)
                return self._in_step(self._folder, progress)

    def close(self) -> None:
        """Let go of the index; a temporary one is removed."""
        with self._lock:
            if self._engine is not None:
                self._engine.close()
                self._engine = None
            if self._temporary is not None:
                self._temporary.cleanup()
                self._temporary = None

    def _in_step(self, folder: Path, progress: Progress | None) -> "SearchEngine":
        from index.sync import catch_up
        from index.whoosh_engine import WhooshEngine

        if self._engine is None:
            self._engine = WhooshEngine(folder)
        catch_up(self._engine, self._library, progress)
        return self._engine

    def _fall_back(self, error: Exception) -> None:
        if self._engine is not None:
            self._engine.close()
            self._engine = None
        self._temporary = tempfile.TemporaryDirectory(prefix="newsreader-index-", ignore_cleanup_errors=True)
        self._folder = Path(self._temporary.name)
        what = error.what if isinstance(error, ReaderError) else f"{error.strerror}: {error.filename}."
        self.trouble = ReaderError(what, "A temporary index was made for this run.")
