"""Bringing an index in step with its library: what changed since, or everything where the index is no use."""

from collections.abc import Callable, Iterable
from typing import Protocol

from corpus.article import Article
from index.engine import IndexBroken, IndexState, SearchEngine

BATCH = 500
"""Articles read and indexed at a time: what bounds the memory of a large catch-up, and what a stop may lose."""

TELL_EVERY = 20
"""Articles between two words on progress, which is where a catch-up may be stopped."""

Progress = Callable[[int, int], None]
"""Told how many articles of how many are done."""


class ChangesLike(Protocol):
    """What a library says has happened since a revision."""

    @property
    def revision(self) -> int:
        """The library's revision now."""

    @property
    def changed(self) -> tuple[str, ...]:
        """Ids of articles added or edited."""

    @property
    def revisions(self) -> tuple[int, ...]:
        """The revision of each of ``changed``, rising."""

    @property
    def removed(self) -> tuple[str, ...]:
        """Ids of articles that are there no more."""


class LibraryLike(Protocol):
    """What of a library an index needs."""

    def identity(self) -> str:
        """A name that no other library has."""

    def revision(self) -> int:
        """A number that every change raises."""

    def changes_since(self, revision: int) -> ChangesLike:
        """Everything that changed after ``revision``; from 0, every article."""

    def get_many(self, ids: Iterable[str]) -> dict[str, Article]:
        """The articles by id; those that are gone meanwhile are left out."""


def catch_up(engine: SearchEngine, library: LibraryLike, progress: Progress | None = None) -> None:
    """Make ``engine`` say what ``library`` holds. Cheap when it already does.

    An index that is missing, broken, older, ahead of its library, or another library's is made again. What
    ``progress`` raises stops it; the next call goes on behind the last whole batch.
    Raises ``IndexBusy``, ``IndexRefused``.
    """
    state = engine.state()
    if state is None or state.identity != library.identity() or state.revision > library.revision():
        rebuild(engine, library, progress)
        return
    if state.revision == library.revision():
        return
    try:
        _apply(engine, library, state, progress)
    except IndexBroken:
        rebuild(engine, library, progress)


def rebuild(engine: SearchEngine, library: LibraryLike, progress: Progress | None = None) -> None:
    """Make the whole index again, whatever is there."""
    engine.reset()
    _apply(engine, library, IndexState(library.identity(), 0), progress)


def _apply(engine: SearchEngine, library: LibraryLike, since: IndexState, progress: Progress | None) -> None:
    changes = library.changes_since(since.revision)
    changed = changes.changed
    report = progress or (lambda _done, _all: None)
    report(0, len(changed))
    removed = changes.removed
    for start in range(0, max(len(changed), 1), BATCH):
        ids = changed[start : start + BATCH]
        found = library.get_many(ids)
        gone = [*removed, *(id_ for id_ in ids if id_ not in found)]

        def told(done: int, before: int = start) -> None:
            if done % TELL_EVERY == 0:
                report(before + done, len(changed))

        last = start + BATCH >= len(changed)
        revision = changes.revision if last else changes.revisions[start + len(ids) - 1]
        engine.apply(found.values(), gone, identity=since.identity, revision=revision, progress=told)
        removed = ()
        report(start + len(ids), len(changed))
