"""Changing what is known about an article: what a user may write, what follows from it, and the way back.

The way back goes by what was stored: an outlet may be shown under a name that was merged over its own, a date may have
come in a form that nobody is to write, and an article's place may be another than its address tells.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from corpus.article import Article
from corpus.dates import date_key, parse_date
from corpus.errors import ReaderError
from corpus.journal import line_or_none, log_change
from corpus.known import FIELDS, LONGEST_LINE, Edits
from corpus.library_errors import ChangedSince, NoSuchArticle
from corpus.versions import place_by_hand

_LANGUAGE_HINT: Final = "Write it as a language tag: en, kk, pt-BR."
_ARTICLE: Final = "SELECT article.*, place FROM article LEFT JOIN trace USING (id) WHERE id = ?"

Changed = Mapping[str, tuple[str | None, str | None]]
"""Columns by name, each as it was and as it was set."""


@dataclass(frozen=True, slots=True)
class Edited:
    """An article as it is shown, before and after what is known of it was changed.

    ``stored`` are the columns that were changed, each as it was and as it was set.
    """

    before: Article
    after: Article
    stored: Changed = field(default_factory=dict)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of what is another now."""
        return tuple(name for name in FIELDS if name in self.stored)


def fields_of(edits: Edits) -> dict[str, str | None]:
    """The fields as they are kept; blank is unknown.

    Raises ReaderError for what cannot be a date, an address, a language, or is too long, and TypeError for another
    field.
    """
    if unknown := edits.keys() - set(FIELDS):
        raise TypeError(f"no such fields: {', '.join(sorted(unknown))}")
    return {name: _field_of(name, edits[name]) for name in FIELDS if name in edits}


def _field_of(name: str, value: str | None) -> str | None:
    line = line_or_none(value)
    if line is not None and len(line) > LONGEST_LINE:
        raise ReaderError(
            f"{len(line):,} characters are more than a field may have.", f"At most {LONGEST_LINE:,} are kept."
        )
    if line is None or name not in ("published", "url", "language"):
        return line
    if name == "url":
        return _address(line)
    if name == "language":
        return _language(line)
    when = parse_date(line)
    if when is None:
        raise ReaderError(
            f"{line[:80]!r} cannot be read as one certain date.",
            "Write it as 2025-03-07 or 2025-03-07T14:05+01:00.",
        )
    return when


def differing(
    db: sqlite3.Connection, article_id: str, fields: Mapping[str, str | None]
) -> dict[str, str | None]:
    """The fields that are stored otherwise, with what is to be stored. Raises NoSuchArticle."""
    row = _row(db, article_id)
    return {name: value for name, value in fields.items() if row[name] != value}


def edit(
    db: sqlite3.Connection, article_id: str, fields: Mapping[str, str | None]
) -> dict[str, tuple[str | None, str | None]]:
    """Set these fields, and what follows from them, and log the change, in the caller's transaction.

    Returns the columns that are changed by that, each as it was and as it is. Raises NoSuchArticle.
    """
    changed, row = differing(db, article_id, fields), _row(db, article_id)
    if "published" in changed:
        changed["published_key"] = date_key(changed["published"])
    if "url" in changed and row["place"] is not None:  # what comes from there from now on is another version
        changed["place"] = place_by_hand(changed["url"], row["origin"])
    _store(db, article_id, changed)
    return {name: (row[name], value) for name, value in changed.items()}


def edit_back(db: sqlite3.Connection, article_id: str, changed: Changed) -> None:
    """Set columns back that ``edit`` set and nobody since, and log the change, in the caller's transaction.

    Raises NoSuchArticle; ChangedSince where none is as it was set.
    """
    row = _row(db, article_id)
    back = {name: was for name, (was, now) in changed.items() if row[name] == now}
    if changed and not back:
        raise ChangedSince(
            "What was changed has been changed again since, by another newsreader.",
            "It is left as it is now.",
        )
    _store(db, article_id, back)


def _row(db: sqlite3.Connection, article_id: str) -> sqlite3.Row:
    row: sqlite3.Row | None = db.execute(_ARTICLE, (article_id,)).fetchone()
    if row is None:
        raise NoSuchArticle(article_id)
    return row


def _store(db: sqlite3.Connection, article_id: str, columns: Mapping[str, str | None]) -> None:
    for name, value in columns.items():
        table = "trace" if name == "place" else "article"
        query = f"UPDATE {table} SET {name} = ? WHERE id = ?"  # noqa: S608 (the names are ours)
        db.execute(query, (value, article_id))
    if columns:
        log_change(db, article_id, removed=False)


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
