"""Adding files and folders: what is read is stored, what is refused is named, a stop undoes nothing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.incoming import Incoming
from corpus.intake import RefusedFile, read_file, walk
from corpus.library import Library
from corpus.library_errors import LibraryError
from corpus.records import AddOutcome

Progress = Callable[[str, int, int], None]
"""Told how far a stage is: its name, how many are done, how many there are."""


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the files.

    ``known`` are files whose very bytes the library had already. ``stopped``: cancelled before the end.
    ``trouble`` is what kept the library from taking more, ``index_trouble`` what kept the index from
    following; whatever is in ``added`` is stored all the same.
    """

    added: tuple[AddOutcome, ...] = ()
    known: tuple[AddOutcome, ...] = ()
    refused: tuple[RefusedFile, ...] = ()
    stopped: bool = False
    trouble: LibraryError | None = None
    index_trouble: str = ""


def never() -> bool:
    """The answer of a user who does not want to stop."""
    return False


def store_files(
    library: Library, paths: Iterable[Path], progress: Progress | None, cancelled: Callable[[], bool]
) -> AddReport:
    """Read files and folders (all the way down) into the library; the index is left alone."""
    refused: list[RefusedFile] = []
    outcomes: list[AddOutcome] = []
    trouble = None
    try:
        for outcome in library.add_many(_read(walk(paths), refused, progress, cancelled)):
            outcomes.append(outcome)
    except LibraryError as error:
        trouble = error
    return AddReport(
        added=tuple(outcome for outcome in outcomes if outcome.added),
        known=tuple(outcome for outcome in outcomes if not outcome.added),
        refused=tuple(refused),
        stopped=cancelled(),
        trouble=trouble,
    )


def _read(
    found: Iterable[Path | RefusedFile],
    refused: list[RefusedFile],
    progress: Progress | None,
    cancelled: Callable[[], bool],
) -> Iterator[Incoming]:
    files: list[Path] = []
    for one in found:
        if cancelled():
            return
        if isinstance(one, RefusedFile):
            refused.append(one)
        else:
            files.append(one)
    for done, path in enumerate(files):
        if cancelled():
            return
        if progress:
            progress("Reading", done, len(files))
        try:
            yield read_file(path)
        except RefusedFile as error:
            refused.append(error)
