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

        ``trouble`` says afterwards what keeps it from being so. Raises what the library raises.
        """
        with self._lock:
            try:
                return self._in_step(progress)
            except LibraryError:
                raise
            except (ReaderError, OSError) as error:
                if self._temporary is not None:
                    raise
                return self._as_it_is(error) or self._made_elsewhere(error, progress)

    def close(self) -> None:
        """Let go of the index; a temporary one is removed."""
        with self._lock:
            if self._engine is not None:
                self._engine.close()
                self._engine = None
            if self._temporary is not None:
                self._temporary.cleanup()
                self._temporary = None

    def _in_step(self, progress: Progress | None) -> "SearchEngine":
        from index.sync import catch_up
        from index.whoosh_engine import WhooshEngine

        if self._engine is None:
            self._engine = WhooshEngine(self._folder)
        catch_up(self._engine, self._library, progress)
        if self._temporary is None:
            self.trouble = None
        return self._engine

    def _as_it_is(self, error: Exception) -> "SearchEngine | None":
        """The index as last committed, while another process is busy writing it."""
        from index.engine import IndexBusy

        if not isinstance(error, IndexBusy) or self._engine is None:
            return None
        state = self._engine.state()
        if state is None or state.identity != self._library.identity():
            return None
        self.trouble = ReaderError(error.what, "What was added in the last moments may be missing.")
        return self._engine

    def _made_elsewhere(self, error: Exception, progress: Progress | None) -> "SearchEngine":
        """An index in a temporary folder, because of ``error``."""
        if self._engine is not None:
            self._engine.close()
            self._engine = None
        self._temporary = tempfile.TemporaryDirectory(prefix="newsreader-index-", ignore_cleanup_errors=True)
        self._folder = Path(self._temporary.name)
        what = error.what if isinstance(error, ReaderError) else f"The index cannot be used ({error})."
        self.trouble = ReaderError(what, "A temporary index was made for this run.")
        return self._in_step(progress)
