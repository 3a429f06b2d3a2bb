"""What is put back, or set back, is what was stored: every column of every table, byte for byte."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from corpus import marks, outlets
from corpus.library import Library
from corpus.library_errors import ChangedSince, NoSuchArticle
from corpus.marks import Mark
from tests.corpus.making import change_database, incoming
from tests.corpus.test_near_copies import prose
from tests.corpus.test_versions import FIRST, SECOND, THIRD, URL, page

Stored = dict[str, list[tuple[object, ...]]]


def stored(library: Library) -> Stored:
    """Every row of every table, but the log of changes, as a program that knows nothing of libraries sees them."""
    with closing(sqlite3.connect(library.folder / "library.sqlite3")) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            name: sorted(db.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for name in tables
            if name != "change" and not name.startswith("sqlite_")
        }


def merge(library: Library, name: str, called: str) -> None:
    with library.writing() as db:
        outlets.merge(db, name, called)


def split(library: Library, name: str) -> None:
    with library.writing() as db:
        outlets.split(db, name)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Three versions of a page, near-copies, merged outlets, stars, furniture, an address of another site's, and an old
    library's leavings: bytes that another zlib packed, fingerprints still to be taken, a date in words."""
    folder = tmp_path / "library"
    with Library.open(folder) as made:
        made.add(page(FIRST))
        made.add(replace(page(SECOND), boilerplate=((0, 4),)))
        made.add(page(THIRD))
        text = prose(1)
        for source, url in (("Wire", None), ("The Wire", None), ("Orne Weekly", "https://orne.example/1")):
            made.add(incoming(f"{text} {source}", source=source, url=url, title="Near", author="A. B."))
        feed = "https://feeds.example/all.xml"
        made.add(incoming(prose(2), url="https://orne.example/2", origin=feed, source="Orne Weekly"))
        made.add(replace(incoming("Old news.", published="spring 2025", source="wire"), exported=True))
        made.edit(made.list()[0].id, url="https://orne.example/by-hand")
        for name in ("Wire", "wire"):
            merge(made, name, "The Wire")
        merge(made, "Orne Weekly", "Weekly of Orne")
        merge(made, "Quay Gazette", "The Quay")
        ids = made.ids_as_kept()
        marks.set_starred(made, ids[::2], starred=True)
        marks.set_read(made, ids[::3], read=True)
        old = ids[-1]
    packed = zlib.compress(b"Old news.", 9).hex()
    change_database(
        folder,
        f"UPDATE content SET raw = x'{packed}', boilerplate = '[ ]' WHERE id = '{old}'",
        f"UPDATE trace SET prints = NULL WHERE id = '{old}'",
    )
    with Library.open(folder) as opened:
        yield opened


def test_each_article_alone(library: Library) -> None:
    """Whichever is taken out and put back, nothing in the file is another than before, and lists are in its order."""
    before, order, listed = stored(library), library.ids_as_kept(), library.list()
    assert library.check() == []
    for article_id in order:
        shown = library.get(article_id)
        removed = library.take_out(article_id)
        assert stored(library) != before
        assert library.put_back(removed) == shown
        assert stored(library) == before
    assert (library.ids_as_kept(), library.list()) == (order, listed)


@pytest.mark.parametrize("backwards", [False, True])
def test_all_of_them_together(library: Library, backwards: bool) -> None:
    """Also where all that an article was joined with, or near to, was gone meanwhile, and in whatever order."""
    order = library.ids_as_kept()
    near = {id_: library.near_copies(id_) for id_ in order}
    before = stored(library)
    removed = [library.take_out(id_) for id_ in order]
    assert library.count() == 0
    for one in removed[::-1] if backwards else removed:
        library.put_back(one)
    assert stored(library) == before
    assert {id_: library.near_copies(id_) for id_ in order} == near
    assert library.ids_as_kept() == order


def test_a_merge_that_is_undone_later_reaches_what_was_put_back(library: Library) -> None:
    """It has the outlet that its file told, not the one under which it was shown as it was deleted."""
    ids = [one.id for one in library.list() if one.source in ("The Wire", "Weekly of Orne")]
    told = {id_: row for id_, row in _told(library).items() if id_ in ids}
    assert len(told) == 5
    for id_ in ids:
        library.put_back(library.take_out(id_))
    for name in ("Wire", "wire", "Orne Weekly"):
        split(library, name)
    assert {id_: library.get(id_).source for id_ in ids} == told


def _told(library: Library) -> dict[str, str]:
    with library.reading() as db:
        return dict(map(tuple, db.execute("SELECT id, source FROM article").fetchall()))


def test_a_number_that_was_given_again(library: Library) -> None:
    """Where something was added meanwhile, both are whole, and what came later does not become the earlier one."""
    last = library.ids_as_kept()[-1]
    removed = library.take_out(last)
    new = library.add(incoming("New news.")).id
    with_new = stored(library)
    library.put_back(removed)
    now = stored(library)
    assert all(row in now[table] for table, rows in with_new.items() for row in rows)
    assert {last, new} <= {*library.ids_as_kept()}
    assert library.check() == []


def test_what_came_back_meanwhile_stays_as_it_is(library: Library) -> None:
    """It gets the star that it had; a mark that it was given since is not written over."""
    one = library.add(incoming("Rain fell.", title="Rain")).id
    marks.set_starred(library, [one], starred=True)
    star = marks.marks(library)[one].starred
    removed = library.take_out(one)
    assert library.add(incoming("Rain fell.", title="Rain again")).id == one
    marks.set_read(library, [one], read=True)
    read = marks.marks(library)[one].read
    assert library.put_back(removed).title == "Rain again"
    assert marks.marks(library)[one] == Mark(read, star)


def test_broken_bytes_come_back_as_broken_as_they_were(library: Library, tmp_path: Path) -> None:
    """Nothing is made of what is not sound, and nothing is lost with it."""
    one = library.add(incoming("Rain fell.")).id
    change_database(library.folder, f"UPDATE content SET raw = x'00' WHERE id = '{one}'")
    change_database(library.folder, f"UPDATE content SET text = 'Snow fell.' WHERE id = '{one}'")
    before = stored(library)
    library.put_back(library.take_out(one))
    assert stored(library) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Another"),
        ("source", "The Herald"),
        ("source", "The Wire"),
        ("source", None),
        ("published", "2025-03-07"),
        ("published", None),
        ("url", "https://herald.example/1"),
        ("url", None),
        ("author", "C. D."),
        ("language", "kk"),
    ],
)
def test_a_change_that_is_undone(library: Library, field: str, value: str | None) -> None:
    """Every column is as it was, of whatever article: an outlet that is shown under another name, an address whose site
    does not vouch for it, a date that nobody could write."""
    for article_id in library.ids_as_kept():
        before = stored(library)
        edited = library.change(article_id, {field: value})  # type: ignore[misc]
        assert library.change_back(edited) == edited.before
        assert stored(library) == before


def test_undoing_sets_back_nothing_else(library: Library) -> None:
    """What was changed since stays, in another field and in one of the same."""
    one = library.list()[0].id
    edited = library.change(one, {"title": "Another", "author": "C. D."})
    library.edit(one, author="E. F.", language="kk")
    back = library.change_back(edited)
    assert (back.title, back.author, back.language) == (edited.before.title, "E. F.", "kk")
    before = stored(library)
    with pytest.raises(ChangedSince):
        library.change_back(edited)
    assert stored(library) == before
    library.remove(one)
    with pytest.raises(NoSuchArticle):
        library.change_back(edited)


def test_an_outlet_that_is_set_is_what_is_stored(library: Library) -> None:
    """Also to the name under which it was shown before: the merge may be undone, and it stays what the user said."""
    one = next(id_ for id_, told in _told(library).items() if told == "Wire")
    edited = library.change(one, {"source": "The Wire"})
    assert edited.fields == ("source",)
    split(library, "Wire")
    assert library.get(one).source == "The Wire"
    library.change_back(edited)
    assert library.get(one).source == "Wire"


def test_the_same_page_again_after_an_undone_change(library: Library) -> None:
    """An address that was set and set back leaves its article where versions of its page find it."""
    first = library.versions(library.add(page(THIRD + " More.")).id)
    library.change_back(library.change(first[-1].id, {"url": "https://herald.example/1"}))
    assert library.add(page(THIRD + " And more.")).version == first[-1].number + 1
    assert not library.url_is_set_by_hand(first[-1].id)
    assert library.get(first[-1].id).url == URL


def test_mending_makes_nothing_anew_that_is_sound(library: Library) -> None:
    """An address that another site gave, and the user set by hand, is still set by hand; so are all other columns."""
    ids = library.ids_as_kept()
    for article_id in ids:
        library.near_copies(article_id)  # all fingerprints are taken
    feed = next(id_ for id_ in ids if library.get(id_).url == "https://orne.example/2")
    library.edit(feed, url="https://orne.example/3")
    assert library.url_is_set_by_hand(feed)
    before = stored(library)
    library.mend(ids)
    assert stored(library) == before
