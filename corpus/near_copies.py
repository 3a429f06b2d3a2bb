"""Near-copies: articles of other places that tell most of a text word for word, such as an agency's report at three
outlets. They are linked and never merged: each is its outlet's own article.

Candidates come from fingerprints (``corpus.shingles``); what is answered is measured on the texts themselves. Every
function works in its caller's transaction.
"""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from sys import byteorder
from typing import TYPE_CHECKING, Final

from corpus.shingles import prints_of, shared, shingles_of, words_of
from corpus.spans import Span

if TYPE_CHECKING:
    from corpus.library import Library

LEAST: Final = 0.5
"""The share of the shorter text's eight-word sequences from which two articles are near-copies."""

FEWEST: Final = 16
"""Sequences that the shorter text must have: two briefs of a line each prove nothing."""

_CANDIDATES: Final = 60
_AT_ONCE: Final = 200


def packed(prints: Iterable[int]) -> bytes:
    """Fingerprints as they are kept with an article: four bytes each, the lowest first."""
    numbers = array("I", prints)
    if byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def unpacked(kept: bytes) -> Sequence[int]:
    """The reverse of ``packed``. Raises ValueError where the bytes cannot be such."""
    numbers = array("I")
    numbers.frombytes(kept)
    if byteorder == "big":
        numbers.byteswap()
    return numbers


def take_prints(db: sqlite3.Connection, article_ids: Iterable[str]) -> None:
    """Take the fingerprints of articles that are kept (anew)."""
    for article_id in article_ids:
        prints = packed(prints_of(_words(db, article_id) or ()))
        db.execute("UPDATE trace SET prints = ? WHERE id = ?", (prints, article_id))


def take_some_prints(library: "Library", limit: int = 1000) -> bool:
    """Take fingerprints that are still to be taken, of up to ``limit`` articles; whether there are more."""
    with library.reading() as db:
        waiting = without_prints(db, limit + 1)
    for start in range(0, min(len(waiting), limit), _AT_ONCE):
        with library.writing() as db:
            take_prints(db, waiting[start : start + _AT_ONCE])
    return len(waiting) > limit


def without_prints(db: sqlite3.Connection, limit: int) -> list[str]:
    """Ids of up to ``limit`` articles, kept by an earlier version, whose fingerprints were not taken yet."""
    query = "SELECT id FROM trace WHERE prints IS NULL ORDER BY number LIMIT ?"
    return [row["id"] for row in db.execute(query, (limit,))]


def near_copies(db: sqlite3.Connection, article_id: str) -> tuple[tuple[str, float], ...]:
    """The articles that share at least ``LEAST`` of the shorter text, the nearest first, as (id, share).

    Other versions of the article are not among them.
    """
    candidates = _candidates(db, article_id)
    words = _words(db, article_id) if candidates else None
    if words is None:
        return ()
    own = shingles_of(words)
    found = []
    for other_id in candidates:
        other = shingles_of(_words(db, other_id) or ())
        if min(len(own), len(other)) >= FEWEST and (share := shared(own, other)) >= LEAST:
            found.append((other_id, share))
    return tuple(sorted(found, key=lambda one: (-one[1], one[0])))


def _candidates(db: sqlite3.Connection, article_id: str) -> list[str]:
    """The articles with the most fingerprints in common. Cost: a look at every article's, 0.2 s for 100,000."""
    row = db.execute("SELECT number, prints FROM trace WHERE id = ?", (article_id,)).fetchone()
    own = frozenset(unpacked(row["prints"] or b"")) if row else frozenset()
    if not own:
        return []
    common = {
        number: sum(one in own for one in unpacked(prints))
        for number, prints in db.execute("SELECT number, prints FROM trace WHERE prints IS NOT NULL")
        if not own.isdisjoint(unpacked(prints))
    }
    del common[row["number"]]
    best = sorted(common, key=lambda number: (-common[number], number))[:_CANDIDATES]
    marks = ",".join("?" * len(best))
    query = (
        f"SELECT id FROM trace WHERE number IN ({marks})"  # noqa: S608
        " AND id NOT IN (SELECT id FROM version WHERE first = (SELECT first FROM version WHERE id = ?))"
    )
    return [one["id"] for one in db.execute(query, (*best, article_id))]


def _words(db: sqlite3.Connection, article_id: str) -> list[str] | None:
    row = db.execute("SELECT text, boilerplate FROM content WHERE id = ?", (article_id,)).fetchone()
    return words_of(str(row["text"]), furniture_of(row["boilerplate"])) if row else None


def furniture_of(written: str) -> list[Span]:
    """The spans of furniture as they are kept with a text; none where they are broken, which the check tells."""
    try:
        return [(int(start), int(end)) for start, end in json.loads(written)]
    except (ValueError, TypeError):
        return []
