"""Completing a path as it is typed: which files and folders could be meant."""

import os
from pathlib import Path

from corpus.cleaning import clean_line
from corpus.errors import ReaderError

MOST = 200
"""So many are offered."""

HIDDEN = (".", "__")
"""Names that begin so are the programs' own, as ``.git`` and ``__pycache__`` are."""

CACHES = frozenset({"node_modules"})
"""So are these."""

FOLDER, READABLE, OTHER = range(3)
"""In this order they are offered."""


class NoHome(ReaderError):
    """A path that begins with ``~NAME`` where nobody of that name is known."""


def path_of(typed: str) -> Path:
    """The path that is meant; ``~`` is the home folder, ``~NAME`` another user's. Raises NoHome."""
    try:
        return Path(typed.strip()).expanduser()
    except RuntimeError as error:
        name = clean_line(typed.strip().partition(os.sep)[0])[:80]
        raise NoHome(f"{name!r} is nobody's home folder here.", "Write the path out.") from error


def completions(typed: str) -> tuple[str, ...]:
    """The files and folders whose paths begin as typed: what can be added first, and each kind sorted.

    Folders, with a separator at the end, come before files whose names say that they may hold an article, and other
    files after these. ``~`` is the home folder. What is hidden, and folders of caches, wait until their name is begun.
    What cannot be read offers nothing.
    """
    head, tail = os.path.split(typed)
    found: list[tuple[int, str]] = []
    try:
        folder = Path(head).expanduser() if head else Path()
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if not name.casefold().startswith(tail.casefold()) or not name.isprintable():
                    continue
                if tail or not (name.startswith(HIDDEN) or name in CACHES):
                    found.append((_rank(entry), name))
    except (OSError, ValueError, RuntimeError):
        return ()
    return tuple(
        os.path.join(head, name) + (os.sep if rank == FOLDER else "") for rank, name in sorted(found)[:MOST]
    )


def _rank(entry: "os.DirEntry[str]") -> int:
    from corpus.formats.telling import SUFFIXES

    try:
        if entry.is_dir():
            return FOLDER
    except OSError:  # a link to itself, for one: what cannot be followed hides nothing beside it
        return OTHER
    return READABLE if entry.name.lower().endswith(SUFFIXES) else OTHER
