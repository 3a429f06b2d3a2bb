"""Changing what is known about an article: what a user may write, and what follows from it."""

import sqlite3
from typing import Final

from corpus.dates import date_key, parse_date
from corpus.errors import ReaderError
from corpus.journal import line_or_none, log_change
from corpus.known import FIELDS, Edits

_LANGUAGE_HINT: Final = "Write it as a language tag: en, kk, pt-BR."


def fields_of(edits: Edits) -> dict[str, str | None]:
    """The fields as they are kept; blank is unknown.

    Raises ReaderError for what cannot be a date, an address, a language, and TypeError for another field.
    """
    if unknown := edits.keys() - set(FIELDS):
        raise TypeError(f"no such fields: {', '.join(sorted(unknown))}")
    return {name: _field_of(name, edits[name]) for name in FIELDS if name in edits}


def _field_of(name: str, value: str | None) -> str | None:
    line = line_or_none(value)
    if line is None or name not in ("published", "url", "language"):
        return line
    if name == "url":
        return _address(line)
    if name == "language":
        return _language(line)
    when = parse_date(line)
    if when is None:
        raise ReaderError(
            f"{line!r} cannot be read as one certain date.",
            "Write it as 2025-03-07 or 2025-03-07T14:05+01:00.",
        )
    return when


def edit(db: sqlite3.Connection, article_id: str, fields: dict[str, str | None]) -> bool:
    """Set these fields and log the change, in the caller's transaction; False where there is no such article."""
    if "published" in fields:
        fields = fields | {"published_key": date_key(fields["published"])}
    assignments = ", ".join(f"{name} = :{name}" for name in fields)
    query = f"UPDATE article SET {assignments} WHERE id = :id"  # noqa: S608 (the names are ours)
    if db.execute(query, {**fields, "id": article_id}).rowcount == 0:
        return False
    if "url" in fields:
        _move(db, article_id)
    log_change(db, article_id, removed=False)
    return True


def _move(db: sqlite3.Connection, article_id: str) -> None:
    """The article has another address: what comes from there from now on is another version of it."""
    from corpus.versions import place_by_hand

    row = db.execute("SELECT url, origin FROM article WHERE id = ?", (article_id,)).fetchone()
    place = place_by_hand(row["url"], row["origin"])
    db.execute("UPDATE trace SET place = ? WHERE id = ?", (place, article_id))


def _address(line: str) -> str:
    from corpus.addresses import is_web_address

    if not is_web_address(line):
        raise ReaderError(f"{line[:200]!r} is not a web address.", "Write it as https://example.org/article.")
    return line


def _language(line: str) -> str:
    from corpus.languages import tag_of

    tag = tag_of(line)
    if tag is None:
        raise ReaderError(f"{line[:80]!r} is not a language.", _LANGUAGE_HINT)
    return tag
