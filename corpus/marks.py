"""What the user has read and starred. Kept beside the articles, and no change of theirs: the index is not concerned.

>>> star(library, ["3f2a..."], starred=True)
>>> listed(library, Chosen(starred=True), limit=50)

An article that nobody has opened has no mark at all, so an unread library costs nothing.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from corpus.records import SUMMARY_COLUMNS, Summary, summary_from

if TYPE_CHECKING:
    from corpus.library import Library

_IDS_AT_ONCE: Final = 500
_ORDER: Final = "published_key DESC, added DESC, id"
_ORDER_OLDEST: Final = "published_key = '', published_key, added, id DESC"


@dataclass(frozen=True, slots=True)
class Mark:
    """When an article was read, and when it was starred: ISO 8601 UTC times, None where it was not."""

    read: str | None = None
    starred: str | None = None


UNMARKED: Final = Mark()


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which articles are wanted by their marks; None: those with it and those without."""

    starred: bool | None = None
    read: bool | None = None

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return self.starred is not None or self.read is not None

    def holds(self, mark: Mark) -> bool:
        """Whether an article with this mark is wanted."""
        return self.starred in (None, mark.starred is not None) and self.read in (None, mark.read is not None)


UNCHOSEN: Final = Chosen()
"""Every article."""


def marks(library: "Library") -> dict[str, Mark]:
    """Every article that is marked, by id."""
    with library.reading() as db:
        rows = db.execute("SELECT id, read, starred FROM mark WHERE read IS NOT NULL OR starred IS NOT NULL")
        return {row["id"]: Mark(row["read"], row["starred"]) for row in rows}


def marks_of(library: "Library", ids: Iterable[str]) -> dict[str, Mark]:
    """The marks of these articles; those without one are left out."""
    found: dict[str, Mark] = {}
    with library.reading() as db:
        for part in _parts(ids):
            query = f"SELECT id, read, starred FROM mark WHERE id IN ({','.join('?' * len(part))})"  # noqa: S608
            found |= {row["id"]: Mark(row["read"], row["starred"]) for row in db.execute(query, part)}
    return found


def set_read(library: "Library", ids: Iterable[str], *, read: bool) -> None:
    """Mark articles as read now, or as unread. Ids that are gone are passed over."""
    _set(library, "read", ids, _now() if read else None)


def set_starred(library: "Library", ids: Iterable[str], *, starred: bool) -> None:
    """Star articles now, or take their stars. Ids that are gone are passed over."""
    _set(library, "starred", ids, _now() if starred else None)


def count(library: "Library", chosen: Chosen) -> int:
    """How many articles are chosen."""
    with library.reading() as db:
        query = f"SELECT count(*) FROM {_tables(chosen)} WHERE {_where(chosen)}"  # noqa: S608
        return int(db.execute(query).fetchone()[0])


def listed(
    library: "Library",
    chosen: Chosen,
    *,
    limit: int | None = None,
    offset: int = 0,
    oldest_first: bool = False,
    first: Sequence[str] = (),
) -> tuple[Summary, ...]:
    """The chosen articles by date, the newest first unless asked otherwise, those without a date last.

    Those ``first``, by their full ids, stand before all others.
    """
    order = _ORDER_OLDEST if oldest_first else _ORDER
    if first:
        order = f"article.id IN (SELECT value FROM json_each(:first)) DESC, {order}"  # noqa: S608
    query = (
        f"SELECT {SUMMARY_COLUMNS} FROM {_tables(chosen)}"  # noqa: S608
        f" WHERE {_where(chosen)} ORDER BY {order} LIMIT :limit OFFSET :offset"
    )
    given = {
        "limit": -1 if limit is None else max(limit, 0),
        "offset": max(offset, 0),
        "first": json.dumps(list(first)),
    }
    with library.reading() as db:
        rows = db.execute(query, given).fetchall()
    return tuple(summary_from(row) for row in rows)


def _set(library: "Library", column: str, ids: Iterable[str], when: str | None) -> None:
    """Set one column; what is set already keeps its time."""
    query = (
        f"INSERT INTO mark (id, {column}) SELECT id, :when FROM article WHERE id = :id"  # noqa: S608
        f" ON CONFLICT (id) DO UPDATE SET {column} = CASE WHEN :when IS NULL THEN NULL"
        f" ELSE coalesce({column}, :when) END"
    )
    with library.writing() as db:
        db.executemany(query, [{"id": id_, "when": when} for id_ in ids])


def _tables(chosen: Chosen) -> str:
    return "article LEFT JOIN mark USING (id)" if chosen else "article"


def _where(chosen: Chosen) -> str:
    parts = [
        f"mark.{column} IS {'NOT ' if wanted else ''}NULL"
        for column, wanted in (("starred", chosen.starred), ("read", chosen.read))
        if wanted is not None
    ]
    return " AND ".join(parts) or "TRUE"


def _parts(ids: Iterable[str]) -> list[list[str]]:
    wanted = list(dict.fromkeys(ids))
    return [wanted[start : start + _IDS_AT_ONCE] for start in range(0, len(wanted), _IDS_AT_ONCE)]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
