"""Keeping a search engine in step with its library.

The index is made from the library and catches up with it before every search. Where its folder cannot be
written (a library on a read-only disk), a temporary index serves, and the user is told why it took longer.
"""

import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from corpus.errors import ReaderError
from corpus.library import Library
from corpus.library_errors import LibraryClosed, LibraryError

if TYPE_CHECKING:
    from index.engine import SearchEngine

Answer = TypeVar("Answer")
LEAVING_PATIENCE = 0.3
"""Seconds to wait for a catch-up to notice that nobody needs it any more, before leaving without it."""

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
        self._closed = False
        self.trouble: ReaderError | None = None

    def ask(self, question: Callable[["SearchEngine"], Answer], progress: Progress | None = None) -> Answer:
        """Put a question to the engine once it is in step; an index found broken on the way is made again.

        ``trouble`` says afterwards what kept the index from being in step. Raises what the library raises.
        """
        from index.engine import IndexBroken

        engine = self.in_step(progress)
        try:
            return question(engine)
        except IndexBroken:
            engine.reset()
            return question(self.in_step(progress))

    def in_step(self, progress: Progress | None = None, *, make_do: bool = True) -> "SearchEngine":
        """The engine, in step with the library; where that cannot be and ``make_do`` is set, the best there is.

        Else raises IndexBusy or IndexRefused; always what the library raises.
        """
        with self._lock:
            try:
                return self._catch_up(self._unless_closed(progress))
            except LibraryError:
                raise
            except (ReaderError, OSError) as error:
                if self._temporary is not None or not make_do:
                    raise
                return self._as_it_is(error) or self._made_elsewhere(error, self._unless_closed(progress))
            finally:
                if self._closed:
                    self._let_go()

    def close(self) -> None:
        """Let go of the index; a temporary one is removed.

        A catch-up under way is stopped, and the next one goes on from its last commit. In the middle of writing a
        commit it cannot stop at once: then it is left to do this itself, or to end with the program, unfinished.
        """
        self._closed = True
        if self._lock.acquire(timeout=LEAVING_PATIENCE):
            try:
                self._let_go()
            finally:
                self._lock.release()

    def _let_go(self) -> None:
        if self._engine is not None:
            self._engine.close()
            self._engine = None
        if self._temporary is not None:
            self._temporary.cleanup()
            self._temporary = None

    def _unless_closed(self, progress: Progress | None) -> Progress:
        """Passes progress on, and stops the work of a desk that was closed meanwhile."""

        def told(done: int, total: int) -> None:
            if self._closed:
                raise LibraryClosed("The library was closed while it was being indexed.", "Open it again.")
            if progress:
                progress(done, total)

        return told

    def _catch_up(self, progress: Progress | None) -> "SearchEngine":
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
        return self._catch_up(progress)
