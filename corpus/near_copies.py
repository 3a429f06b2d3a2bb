"""Near-copies: articles of other places that tell most of a text word for word, such as an agency's report at three
outlets. They are linked and never merged: each is its outlet's own article.

Candidates come from fingerprints (``corpus.shingles``); what is answered is measured on the texts themselves. Every
function works in its caller's transaction.
"""

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
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

Near = tuple[tuple[str, float], ...]
"""Near-copies of an article: (id, share) pairs, the nearest first."""

_CANDIDATES: Final = 60
_SETS_KEPT: Final = 500
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
        text, furniture = _text(db, article_id)
        prints = packed(prints_of(text, furniture))
        db.execute("UPDATE trace SET prints = ? WHERE id = ?", (prints, article_id))


def take_some_prints(library: "Library", limit: int = 1000) -> bool:
    """Take fingerprints that are still to be taken, of up to ``limit`` articles; whether there are more."""
    if not library.writable:
        return False
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


def near_copies(db: sqlite3.Connection, article_id: str) -> Near:
    """The articles that share at least ``LEAST`` of the shorter text, the nearest first.

    Other versions of the article are not among them. Cost: a look at every article's fingerprints, 0.2 s for 100,000.
    """
    row = db.execute("SELECT number, prints FROM trace WHERE id = ?", (article_id,)).fetchone()
    own = frozenset(unpacked(row["prints"] or b"")) if row else frozenset()
    if not own:
        return ()
    common = Counter(
        {
            number: sum(one in own for one in unpacked(prints))
            for number, prints in db.execute("SELECT number, prints FROM trace WHERE prints IS NOT NULL")
            if not own.isdisjoint(unpacked(prints))
        }
    )
    return _verified(
        article_id, _others(db, article_id, row["number"], common), lambda id_: _shingles(db, id_)
    )


def near_copies_of_all(db: sqlite3.Connection, article_ids: Iterable[str]) -> dict[str, Near]:
    """The same for many articles at once; those without near-copies are left out. Takes 2 KB for each kept article."""
    holders: dict[int, list[int]] = {}
    prints_by_id: dict[str, tuple[int, Sequence[int]]] = {}
    for row in db.execute("SELECT id, number, prints FROM trace WHERE prints IS NOT NULL"):
        prints = unpacked(row["prints"])
        prints_by_id[row["id"]] = row["number"], prints
        for one in prints:
            holders.setdefault(one, []).append(row["number"])
    shingles = lru_cache(maxsize=_SETS_KEPT)(lambda id_: _shingles(db, id_))
    found = {}
    for article_id in article_ids:
        number, prints = prints_by_id.get(article_id, (0, ()))
        common = Counter(other for one in prints for other in holders[one])
        if len(common) > 1 and (
            near := _verified(article_id, _others(db, article_id, number, common), shingles)
        ):
            found[article_id] = near
    return found


def _others(db: sqlite3.Connection, article_id: str, own: int, common: Counter[int]) -> list[str]:
    """Ids of the articles with the most fingerprints in common, told by the numbers of their traces."""
    del common[own]
    best = sorted(common, key=lambda number: (-common[number], number))[:_CANDIDATES]
    marks = ",".join("?" * len(best))
    query = (
        f"SELECT id FROM trace WHERE number IN ({marks})"  # noqa: S608
        " AND id NOT IN (SELECT id FROM version WHERE first = (SELECT first FROM version WHERE id = ?))"
    )
    return [one["id"] for one in db.execute(query, (*best, article_id))]


def _verified(
    article_id: str, others: Iterable[str], shingles: Callable[[str], set[tuple[str, ...]]]
) -> Near:
    own = shingles(article_id)
    shares = {other: shared(own, shingles(other)) for other in others if _enough(own, shingles(other))}
    near = [(other, share) for other, share in shares.items() if share >= LEAST]
    return tuple(sorted(near, key=lambda one: (-one[1], one[0])))


def _enough(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> bool:
    return min(len(one), len(other)) >= FEWEST


def _shingles(db: sqlite3.Connection, article_id: str) -> set[tuple[str, ...]]:
    return shingles_of(words_of(*_text(db, article_id)))


def _text(db: sqlite3.Connection, article_id: str) -> tuple[str, list[Span]]:
    """An article's text and what is furniture in it; ('', []) where there is none."""
    row = db.execute("SELECT text, boilerplate FROM content WHERE id = ?", (article_id,)).fetchone()
    return (str(row["text"]), furniture_of(row["boilerplate"])) if row else ("", [])


def furniture_of(written: str) -> list[Span]:
    """The spans of furniture as they are kept with a text; none where they are broken, which the check tells."""
    try:
        return [(int(start), int(end)) for start, end in json.loads(written)]
    except (ValueError, TypeError):
        return []
