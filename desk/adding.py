"""Adding files, folders and streams: what is read is stored, what is refused is named, a stop undoes nothing."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from corpus.article import label
from corpus.incoming import Incoming
from corpus.intake import Options, RefusedFile, read_articles, read_stream, walk
from corpus.library import Library
from corpus.library_errors import LibraryError
from corpus.records import AddOutcome
from desk.watching import UNWATCHED, Progress, Watch


class Elsewhere(ABC):
    """A place that is neither a file nor a stream, and knows itself how to read the articles there."""

    @abstractmethod
    def articles(self, options: Options) -> Iterator[Incoming | RefusedFile]:
        """The articles there, and a RefusedFile for each that cannot be had."""


Input = Path | BinaryIO | Elsewhere
"""A file, a folder, a stream that is open for reading, or another place."""

Tell = Callable[[AddOutcome | RefusedFile], None]
"""Told each outcome once it is certain."""

STREAM: Final = "standard input"
STEPS: Final = 200
"""How far reading is in a single file is told so many times at most."""

FEW: Final = 20
"""Up to so many new articles are remembered by name; of more, only the number."""


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of what was read, in numbers of articles, places in files and files.

    ``updated`` were added as new versions of what was there, and are not counted in ``added``; ``known`` had been
    added before. ``new`` are those added or updated, if they are no more than ``FEW``. ``stopped``: cancelled
    before the end. ``trouble`` is what kept the library from taking more, ``index_trouble`` what kept the index from
    following; whatever counts as added is stored all the same. ``unchanged`` counts addresses whose servers say so.
    """

    added: int = 0
    known: int = 0
    refused: int = 0
    new: tuple[AddOutcome, ...] = ()
    stopped: bool = False
    trouble: LibraryError | None = None
    index_trouble: str = ""
    unchanged: int = 0
    updated: int = 0

    @property
    def stored(self) -> int:
        """How many articles the library has got: new ones, and new versions."""
        return self.added + self.updated

    @property
    def found_nothing(self) -> bool:
        """Whether there was no file at all to be read, and nothing else that explains why nothing was added."""
        told = self.stored or self.known or self.unchanged or self.refused
        return not (told or self.stopped or self.trouble)


def store(
    library: Library,
    inputs: Iterable[Input],
    watch: Watch = UNWATCHED,
    *,
    tell: Tell | None = None,
    options: Options | None = None,
) -> AddReport:
    """Read files, folders (all the way down) and streams into the library; the index is left alone."""
    tally = _Tally(tell)
    trouble = None
    try:
        for outcome in library.add_many(_read(inputs, options, tally, watch)):
            tally.take(outcome)
    except LibraryError as error:
        trouble = error
    return tally.report(stopped=watch.cancelled(), trouble=trouble)


def preview(
    library: Library | None,
    inputs: Iterable[Input],
    watch: Watch = UNWATCHED,
    *,
    tell: Tell | None = None,
    options: Options | None = None,
) -> AddReport:
    """What ``store`` would do, without doing it; None stands for a library that is not there yet.

    What is a version of another article among ``inputs`` counts as new.
    """
    tally = _Tally(tell)
    seen: set[str] = set()
    for one in _read(inputs, options, tally, watch):
        if library and one.sha256 not in seen:
            outcome = library.foresee(one)
        else:
            name = label(one.title, one.text[:200])
            outcome = AddOutcome(one.sha256[:16], one.sha256 not in seen, label=name, origin=one.origin)
        seen.add(one.sha256)
        tally.take(outcome)
    return tally.report(stopped=watch.cancelled(), trouble=None)


@dataclass(slots=True)
class _Tally:
    """Counts outcomes while they come, and passes them on."""

    tell: Tell | None
    added: int = 0
    known: int = 0
    refused: int = 0
    updated: int = 0
    new: list[AddOutcome] = field(default_factory=list)

    def take(self, one: AddOutcome | RefusedFile) -> None:
        if isinstance(one, RefusedFile):
            self.refused += one.count
        elif one.added:
            self.added += not one.updated
            self.updated += one.updated
            if len(self.new) < FEW:
                self.new.append(one)
        else:
            self.known += 1
        if self.tell:
            self.tell(one)

    def report(self, *, stopped: bool, trouble: LibraryError | None) -> AddReport:
        new = tuple(self.new) if self.added + self.updated <= FEW else ()
        return AddReport(self.added, self.known, self.refused, new, stopped, trouble, updated=self.updated)


def _read(
    inputs: Iterable[Input], options: Options | None, tally: _Tally, watch: Watch
) -> Iterator[Incoming]:
    """Every article there is, in order; refusals go to ``tally``."""
    found: list[Input] = []
    for one in _walked(inputs):
        if watch.cancelled():
            return
        if isinstance(one, RefusedFile):
            tally.take(one)
        else:
            found.append(one)
    for done, place in enumerate(found):
        watch.progress("Reading", done, len(found))
        inside = _Inside(watch.progress if len(found) == 1 else None)
        for read in _articles(place, options or Options(), inside):
            if watch.cancelled():
                return
            inside.tell()
            if isinstance(read, RefusedFile):
                tally.take(read)
            else:
                yield read


def _walked(inputs: Iterable[Input]) -> Iterator[Input | RefusedFile]:
    for one in inputs:
        if isinstance(one, Path):
            yield from walk([one])
        else:
            yield one


class _Inside:
    """Tells how far reading is inside a file, where that is the only one: in thousands of bytes, now and then."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._file: BinaryIO | None = None
        self._size = 0
        self._told = 0

    def opened(self, file: BinaryIO, size: int) -> None:
        """Reading begins."""
        self._file, self._size = file, size

    def tell(self) -> None:
        """Another article was read."""
        if self._progress is None or self._file is None or self._file.closed:
            return
        at = self._file.tell()
        if at - self._told >= max(self._size // STEPS, 1000):
            self._told = at
            self._progress("Reading kB", at // 1000, self._size // 1000)


def _articles(place: Input, options: Options, inside: _Inside) -> Iterator[Incoming | RefusedFile]:
    if isinstance(place, Path):
        return read_articles(place, options, opened=inside.opened)
    if isinstance(place, Elsewhere):
        return place.articles(options)
    return read_stream(place, STREAM, options)
