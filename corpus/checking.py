"""Looking through a library for what is not as it was put in."""

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from corpus.article import OPENING, first_words
from corpus.cleaning import clean
from corpus.dates import date_key
from corpus.journal import log_change
from corpus.near_copies import furniture_of, packed
from corpus.rereading import text_again
from corpus.shingles import prints_of
from corpus.tracing import trace
from corpus.versions import hash_of, membership, place_by_hand, place_of, put

AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with an article (``id``), or with the file as a whole ('').

    ``mendable``: it can be made again from what is sound.
    """

    id: str
    what: str
    mendable: bool = False


def look_through(db: sqlite3.Connection) -> Iterator[Finding]:
    """Everything that is wrong, article after article; nothing is changed."""
    for (said,) in db.execute("PRAGMA integrity_check(20)").fetchall():
        if said != "ok":
            yield Finding("", f"the database is damaged ({said})")
    missing = "SELECT id FROM article WHERE id NOT IN (SELECT id FROM content)"
    for (id_,) in db.execute(missing).fetchall():
        yield Finding(id_, "its text and bytes are missing")
    unlogged = "SELECT id FROM article WHERE id NOT IN (SELECT id FROM change WHERE removed = 0)"
    for (id_,) in db.execute(unlogged).fetchall():
        yield Finding(id_, "the log of changes does not know it, so that no search finds it", mendable=True)
    twice = (
        "SELECT id FROM version JOIN (SELECT first, number FROM version GROUP BY 1, 2 HAVING count(*) > 1)"
        " USING (first, number)"
    )
    for (id_,) in db.execute(twice).fetchall():
        yield Finding(id_, "its number is another version's too", mendable=True)
    rows = db.execute("SELECT * FROM article JOIN content USING (id) LEFT JOIN trace USING (id) ORDER BY id")
    for row in rows:
        yield from _of_article(row)


def _of_article(row: sqlite3.Row) -> Iterator[Finding]:
    id_ = str(row["id"])
    try:
        raw = zlib.decompress(row["raw"])
    except (zlib.error, TypeError):
        yield Finding(id_, "its bytes are broken")
    else:
        if hashlib.sha256(raw).hexdigest() != row["sha256"]:
            yield Finding(id_, "its bytes do not fit its hash")
    if not str(row["sha256"]).startswith(id_):
        yield Finding(id_, "its id does not fit its hash")
    text = row["text"]
    if not isinstance(text, str) or not text.strip():
        yield Finding(id_, "its text is missing")
        return
    if clean(text) != text:
        yield Finding(id_, "there are harmful characters in its text")
    if not _spans_fit(row["boilerplate"], len(text)):
        yield Finding(id_, "its spans of furniture do not fit its text")
    elif any(row[name] != value for name, value in derived(row).items()):
        yield Finding(
            id_, "its count of words, opening or order does not fit its text and date", mendable=True
        )
    yield from _of_trace(row)


def _of_trace(row: sqlite3.Row) -> Iterator[Finding]:
    """What the library noted of the article when it was kept, against what it is now."""
    id_, text = str(row["id"]), row["text"]
    if row["text_hash"] is None:
        yield Finding(
            id_, "nothing was noted of where it is from, so that no version of it is told", mendable=True
        )
        return
    if row["text_hash"] != hash_of(text):
        again = text_again(row, row["text_hash"]) is not None
        yield Finding(id_, "its text is not the one that was kept", mendable=again)
    told = row["url"], row["origin"]
    if row["place"] not in (place_of(*told), place_by_hand(*told)):
        yield Finding(id_, "what was noted of where it is from does not fit its address", mendable=True)
    if row["prints"] is not None and row["prints"] != prints_of_row(row):
        yield Finding(id_, "its fingerprints do not fit its text", mendable=True)


def prints_of_row(row: sqlite3.Row) -> bytes:
    """The fingerprints that follow from an article's text and furniture, as they are kept."""
    return packed(prints_of(row["text"], furniture_of(row["boilerplate"])))


def derived(row: sqlite3.Row) -> dict[str, str | int]:
    """The columns that follow from others."""
    text = row["text"]
    spans = tuple((start, end) for start, end in json.loads(row["boilerplate"]))
    return {
        "words": len(text.split()),
        "opening": text[first_words(text, spans) :][:OPENING],
        "published_key": date_key(row["published"]),
    }


def mend(db: sqlite3.Connection, article_id: str) -> None:
    """Make again what follows from an article's text, date and address, and log it as changed.

    In the caller's transaction. A text that does not fit its hash is read again from the article's bytes; where these
    do not give it, it stays as it is, and so does the hash.
    """
    _mend_text(db, article_id)
    row = db.execute("SELECT * FROM article JOIN content USING (id) WHERE id = ?", (article_id,)).fetchone()
    if (
        row is None
        or not isinstance(row["text"], str)
        or not _spans_fit(row["boilerplate"], len(row["text"]))
    ):
        return
    values = derived(row) | {"id": article_id}
    db.execute(
        "UPDATE article SET words = :words, opening = :opening, published_key = :published_key WHERE id = :id",
        values,
    )
    if db.execute("SELECT 1 FROM trace WHERE id = ?", (article_id,)).fetchone() is None:
        trace(db, article_id)
    db.execute(
        "UPDATE trace SET place = ?, prints = ? WHERE id = ?",
        (_place_of_row(db, row), prints_of_row(row), article_id),
    )
    if known := membership(db, article_id):
        put(db, article_id, *known)
    log_change(db, article_id, removed=False)


def _place_of_row(db: sqlite3.Connection, row: sqlite3.Row) -> str:
    """Where an article is found again: as it was noted, if that may be so, for its address may be set by hand."""
    told = row["url"], row["origin"]
    noted = db.execute("SELECT place FROM trace WHERE id = ?", (row["id"],)).fetchone()
    if noted is not None and noted["place"] == place_by_hand(*told):
        return place_by_hand(*told)
    return place_of(*told)


def _mend_text(db: sqlite3.Connection, article_id: str) -> None:
    query = "SELECT * FROM article JOIN content USING (id) JOIN trace USING (id) WHERE id = ?"
    row = db.execute(query, (article_id,)).fetchone()
    if row is None or (isinstance(row["text"], str) and row["text_hash"] == hash_of(row["text"])):
        return
    if found := text_again(row, row["text_hash"]):
        text, furniture = found
        values = (text, json.dumps(furniture), article_id)
        db.execute("UPDATE content SET text = ?, boilerplate = ? WHERE id = ?", values)


@contextmanager
def reading_anything(db: sqlite3.Connection) -> Iterator[None]:
    """Within the block the connection reads columns that are no UTF-8 any more, instead of failing over them."""
    before = db.text_factory
    db.text_factory = _as_text
    try:
        yield
    finally:
        db.text_factory = before


def _as_text(raw: bytes) -> str:
    """What is in a column, also where it is no UTF-8 any more."""
    return raw.decode("utf-8", "replace")


def _spans_fit(written: str, length: int) -> bool:
    last = 0
    try:
        for start, end in json.loads(written):
            if not last <= start < end <= length:
                return False
            last = end
    except (ValueError, TypeError):
        return False
    return True
