"""What was read and starred is kept for each article, and goes and comes back with it."""

import pytest

from corpus import marks
from corpus.library import Library
from corpus.marks import UNCHOSEN, Chosen
from tests.corpus.making import incoming


@pytest.fixture
def library(library: Library) -> Library:
    """Three articles of three days."""
    for n in range(3):
        library.add(incoming(f"Text number {n}.", published=f"2025-01-0{n + 1}"))
    return library


def ids(library: Library, chosen: Chosen = UNCHOSEN, *, oldest_first: bool = False) -> list[str]:
    """The chosen articles, in order."""
    return [one.id for one in marks.listed(library, chosen, oldest_first=oldest_first)]


def test_nothing_is_marked_at_first(library: Library) -> None:
    """An article that nobody has opened is unread, and costs no row."""
    assert marks.marks(library) == {}
    assert marks.count(library, Chosen(read=False)) == 3
    assert marks.count(library, Chosen(starred=True)) == 0


def test_stars_and_reading_are_apart(library: Library) -> None:
    """Each is set and taken without the other, and what is set keeps its time."""
    newest, middle, oldest = ids(library)
    marks.set_starred(library, [newest, oldest], starred=True)
    marks.set_read(library, [newest], read=True)
    first = marks.marks(library)[newest]
    marks.set_starred(library, [newest], starred=True)
    assert marks.marks(library)[newest] == first
    assert ids(library, Chosen(starred=True)) == [newest, oldest]
    assert ids(library, Chosen(starred=True, read=False)) == [oldest]
    assert ids(library, Chosen(read=False), oldest_first=True) == [oldest, middle]
    marks.set_starred(library, [newest, oldest], starred=False)
    assert list(marks.marks(library)) == [newest]
    assert marks.marks(library)[newest].read == first.read


def test_unknown_ids_are_passed_over(library: Library) -> None:
    """Another process may have removed an article meanwhile."""
    marks.set_read(library, ["0" * 16], read=True)
    assert marks.marks(library) == {}


def test_marks_go_with_their_article(library: Library) -> None:
    """A removed article leaves no mark behind; put back, it has the one it had."""
    one = ids(library)[0]
    marks.set_starred(library, [one], starred=True)
    mark = marks.marks(library)[one]
    gone = library.take_out(one)
    assert marks.marks(library) == {}
    library.put_back(gone)
    assert marks.marks(library) == {one: mark}


def test_marks_are_no_change_of_the_articles(library: Library) -> None:
    """The index has nothing to catch up with."""
    before = library.revision()
    marks.set_read(library, ids(library), read=True)
    assert library.revision() == before


def test_the_order_is_that_of_the_whole_list(library: Library) -> None:
    """Unknown dates come last in both orders; pages laid end to end are the whole list."""
    undated = library.add(incoming("No date at all.")).id
    newest, middle, oldest = (one.id for one in library.list(limit=3))
    assert ids(library) == [newest, middle, oldest, undated]
    assert ids(library, oldest_first=True) == [oldest, middle, newest, undated]
    pages = [marks.listed(library, UNCHOSEN, limit=1, offset=n)[0].id for n in range(4)]
    assert pages == ids(library)
