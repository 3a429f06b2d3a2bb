"""How one article becomes rows, or is found to be there already.

Text and metadata are cleaned here once more, so that nothing harmful gets in by any way.
"""

import json
import sqlite3
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from corpus import versions
from corpus.article import OPENING, first_words, label
from corpus.cleaning import clean, clean_line
from corpus.dates import date_key
from corpus.journal import line_or_none, log_change
from corpus.languages import told_or_guessed
from corpus.near_copies import packed
from corpus.outlets import Names, without_outlet
from corpus.records import SUMMARY_COLUMNS, AddOutcome, Summary, summary_from
from corpus.shingles import prints_of
from corpus.tracing import note
from corpus.versions import Found, State

if TYPE_CHECKING:
    from corpus.incoming import Incoming

_ID_LENGTH: Final = 16
COMPRESSION: Final = 1
"""zlib's: the highest makes articles 3% smaller, and takes half as long again."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An incoming article with the costly work done, so that the lock is held for the inserts alone."""

    incoming: "Incoming"
    text: str
    compressed: bytes
    language: str | None
    state: State
    prints: tuple[int, ...]

    @classmethod
    def of(cls, incoming: "Incoming") -> "Prepared":
        """Clean the text, compress the bytes, tell the language, take hashes and fingerprints."""
        one, text = incoming, clean(incoming.text)
        told = line_or_none(one.language)
        return cls(
            one,
            text,
            zlib.compress(one.raw, COMPRESSION),
            told if one.exported else told_or_guessed(told, text),
            State.of(text, line_or_none(one.url), clean_line(one.origin), by_hand=one.url_by_hand),
            prints_of(text, one.boilerplate),
        )


def insert(db: sqlite3.Connection, prepared: Prepared, now: str, names: Names) -> AddOutcome:
    """Store an article, added at ``now`` (ISO 8601), unless it is there; in the caller's transaction.

    What says something else than what its page, or its file, said before is stored as that one's next version.
    """
    one, text = prepared.incoming, prepared.text
    known = _known(db, "sha256 = ?", one.sha256)
    if known is not None:
        if one.version:
            _join_as_told(db, known.id, one.version)
        return AddOutcome(known.id, added=False, label=known.label, origin=one.origin)
    row = _row(db, prepared, now, names)
    title, source = row["title"], row["source"]
    found = Found() if one.version else versions.look_up(db, prepared.state, text, title, source)
    if found.same and not one.exported and (there := _known(db, "id = ?", found.same)) is not None:
        return AddOutcome(there.id, added=False, label=there.label, origin=one.origin)
    id_ = _free_id(db, one.sha256)
    _write(db, {"id": id_, **row}, (id_, text, json.dumps(one.boilerplate), prepared.compressed))
    note(db, id_, prepared.state, packed(prepared.prints))
    number = 1
    if one.version:
        number = _join_as_told(db, id_, one.version)
    elif earlier := found.earlier or found.same:
        number = versions.join(db, earlier, id_)
    return AddOutcome(
        id_,
        added=True,
        label=label(title, str(row["opening"])),
        origin=one.origin,
        updated=number > 1 and not one.exported,
        version=number,
    )


def foresee(db: sqlite3.Connection, prepared: Prepared) -> AddOutcome:
    """What ``insert`` would answer; nothing is changed."""
    one, text = prepared.incoming, prepared.text
    row = _row(db, prepared, "", Names())
    known = _known(db, "sha256 = ?", one.sha256)
    if known is None:
        found = versions.look_up(db, prepared.state, text, row["title"], row["source"])
        known = _known(db, "id = ?", found.same) if found.same and not one.exported else None
        updated = bool(found.earlier) and not one.exported
    if known is not None:
        return AddOutcome(known.id, added=False, label=known.label, origin=one.origin)
    named = label(row["title"], str(row["opening"]))
    return AddOutcome(one.sha256[:_ID_LENGTH], added=True, label=named, origin=one.origin, updated=updated)


def _known(db: sqlite3.Connection, condition: str, value: str) -> Summary | None:
    query = f"SELECT {SUMMARY_COLUMNS} FROM article WHERE {condition}"  # noqa: S608 (the conditions are ours)
    row = db.execute(query, (value,)).fetchone()
    return summary_from(row) if row is not None else None


def _row(db: sqlite3.Connection, prepared: Prepared, now: str, names: Names) -> dict[str, Any]:
    """What is kept of an article in lists, but for its id."""
    one, text = prepared.incoming, prepared.text
    published = clean_line(one.published) if one.published else None
    title, source, url = line_or_none(one.title), line_or_none(one.source), line_or_none(one.url)
    if not one.exported:
        source = names.name(db, source, url, learn=versions.is_vouched_for(url, one.origin))
        title = without_outlet(title, source)
    return {
        "sha256": one.sha256,
        "title": title,
        "source": source,
        "url": url,
        "author": line_or_none(one.author),
        "language": prepared.language,
        "published": published,
        "published_key": date_key(published),
        "words": len(text.split()),
        "opening": text[first_words(text, one.boilerplate) :][:OPENING],
        "origin": clean_line(one.origin),
        "added": one.added or now,
        "extractor": one.extractor,
    }


def _join_as_told(db: sqlite3.Connection, article_id: str, told: tuple[str, int]) -> int:
    """Let an article be the version that another library says it is, unless this one says so of it already."""
    known = versions.membership(db, article_id)
    return known[1] if known else versions.put(db, article_id, *told)


def _write(db: sqlite3.Connection, row: dict[str, object], content: tuple[str, str, str, bytes]) -> None:
    """Both rows of an article: what lists need, and id, text, furniture and compressed bytes."""
    names = ", ".join(row)
    marks = ", ".join(f":{name}" for name in row)
    db.execute(f"INSERT INTO article ({names}) VALUES ({marks})", row)  # noqa: S608 (the names are ours)
    db.execute("INSERT INTO content (id, text, boilerplate, raw) VALUES (?, ?, ?, ?)", content)
    log_change(db, content[0], removed=False)


def _free_id(db: sqlite3.Connection, sha256: str) -> str:
    """The first 16 hex digits, or more in the freak case that another article begins with the same."""
    length = _ID_LENGTH
    while db.execute("SELECT 1 FROM article WHERE id = ?", (sha256[:length],)).fetchone():
        length += 1
    return sha256[:length]
