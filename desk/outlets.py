"""The outlets of a library, and names of one outlet that are made one by the user."""

import sqlite3
from dataclasses import dataclass
from difflib import get_close_matches

from corpus import outlets
from corpus.cleaning import clean_line
from corpus.errors import ReaderError
from corpus.journal import log_change
from corpus.library import Library
from corpus.outlets import Likely, Outlet


class NoSuchOutlet(ReaderError):
    """No article of the library is of this outlet."""

    def __init__(self, name: str, near: list[str]) -> None:
        hint = f"Did you mean: {', '.join(near)}?" if near else "See the outlets with: newsreader outlets"
        super().__init__(f"No article is of an outlet {clean_line(name)!r}.", hint)


class NotMerged(ReaderError):
    """Two names that cannot be made one, or a name that stands for itself already."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge, or its undoing, did: ``articles`` are of another outlet now. ``undo`` takes it back."""

    name: str
    called: str
    articles: int
    undo: tuple[str, ...]


def listed(library: Library) -> tuple[list[Outlet], list[Likely]]:
    """Every outlet, the one with most articles first, and pairs of names that are likely one outlet's."""
    with library.reading() as db:
        found = outlets.outlets(db)
    return found, outlets.likely_same(found)


def without_outlet(library: Library) -> int:
    """The number of articles whose outlet is not known."""
    with library.reading() as db:
        return int(db.execute("SELECT count(*) FROM article WHERE source IS NULL").fetchone()[0])


def merge(library: Library, name: str, called: str) -> Merged:
    """Let ``called``, which may be a new name, stand for the outlet ``name``, now and in what is added later.

    What articles said themselves is kept, and so ``split`` can take it back. Raises NoSuchOutlet, NotMerged.
    """
    known = {one.name: one for one in listed(library)[0]}
    name = _meant(name, known)
    called = clean_line(called).strip()
    called = next((one for one in known if one == called), None) or next(
        (one for one in known if one.casefold() == called.casefold() and one != name), called
    )
    if not called or called == name:
        raise NotMerged(f"{name!r} cannot be merged with itself.", "Give two names.")
    with library.writing() as db:
        other_way_round = called in known[name].merged
        changed = outlets.merge(db, name, called)
        _log(db, changed)
    undo = ("merge", called, name) if other_way_round else ("split", name)
    return Merged(name, called, len(changed), undo)


def split(library: Library, name: str) -> Merged:
    """Let a name that was merged stand for itself again. Raises NotMerged."""
    wanted = clean_line(name).strip()
    with library.writing() as db:
        row = db.execute("SELECT called FROM outlet WHERE name = ?", (wanted,)).fetchone()
        if row is None:
            raise NotMerged(f"{wanted!r} is not merged into another outlet.", "See: newsreader outlets")
        changed = outlets.split(db, wanted)
        _log(db, changed)
    return Merged(wanted, row["called"], len(changed), ("merge", wanted, row["called"]))


def _log(db: sqlite3.Connection, changed: list[str]) -> None:
    """The index has to be told: these articles' outlet has another name."""
    for article_id in changed:
        log_change(db, article_id, removed=False)


def _meant(name: str, known: "dict[str, Outlet]") -> str:
    wanted = clean_line(name).strip()
    if wanted in known:
        return wanted
    alike = [one for one in known if one.casefold() == wanted.casefold()]
    if len(alike) != 1:
        raise NoSuchOutlet(wanted, get_close_matches(wanted, known, 3))
    return alike[0]
