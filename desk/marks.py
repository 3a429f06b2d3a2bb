"""What the user has read and starred: asked for by article, set for several at once.

The samples are not the user's own articles, but may be read and starred like them.
"""

from collections.abc import Iterable

from corpus import marks
from corpus.library_errors import LibraryError
from corpus.marks import UNMARKED, Mark
from desk.session import Desk


def mark_of(desk: Desk, article_id: str) -> Mark:
    """The marks of one article."""
    return marks.marks_of(desk.library, [article_id]).get(article_id, UNMARKED)


def marks_of(desk: Desk, ids: Iterable[str]) -> dict[str, Mark]:
    """The marks of each of these articles."""
    return _now(desk, tuple(ids))


def opened(desk: Desk, article_id: str) -> Mark:
    """An article is being read: mark it so, where the library can be written to, and return its marks now."""
    if desk.library.writable and mark_of(desk, article_id).read is None:
        try:
            marks.set_read(desk.library, [article_id], read=True)
        except LibraryError:
            return mark_of(desk, article_id)  # another newsreader is writing: reading must not wait for it
    return mark_of(desk, article_id)


def toggle_starred(desk: Desk, ids: Iterable[str]) -> dict[str, Mark]:
    """Star these articles; where all of them are starred, take the stars. Returns their marks now."""
    wanted = tuple(ids)
    before = marks.marks_of(desk.library, wanted)
    all_starred = all(before.get(id_, UNMARKED).starred for id_ in wanted)
    marks.set_starred(desk.library, wanted, starred=not all_starred)
    return _now(desk, wanted)


def toggle_read(desk: Desk, ids: Iterable[str]) -> dict[str, Mark]:
    """Mark these articles as read; where all of them are, as unread. Returns their marks now."""
    wanted = tuple(ids)
    before = marks.marks_of(desk.library, wanted)
    all_read = all(before.get(id_, UNMARKED).read for id_ in wanted)
    marks.set_read(desk.library, wanted, read=not all_read)
    return _now(desk, wanted)


def set_marks(
    desk: Desk, ids: Iterable[str], *, starred: bool | None = None, read: bool | None = None
) -> None:
    """Set marks of articles by their full ids; None leaves that mark as it is. Raises what the library raises."""
    wanted = tuple(ids)
    if starred is not None:
        marks.set_starred(desk.library, wanted, starred=starred)
    if read is not None:
        marks.set_read(desk.library, wanted, read=read)


def _now(desk: Desk, ids: tuple[str, ...]) -> dict[str, Mark]:
    now = marks.marks_of(desk.library, ids)
    return {id_: now.get(id_, UNMARKED) for id_ in ids}
