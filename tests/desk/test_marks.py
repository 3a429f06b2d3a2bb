"""Reading and starring: the marks narrow a search, and stay with an article that is brought back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.marks import UNCHOSEN, UNMARKED, Chosen
from desk import marks
from desk.facets import Facet
from desk.narrowing import narrow
from desk.session import Desk
from tests.desk.program import Program
from tests.screens.small_library import make_library, three


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk on three articles."""
    with Desk.open(make_library(tmp_path, three())) as desk:
        yield desk


def found(desk: Desk, text: str) -> list[str]:
    """The titles that a search finds, in order; the page says as many as there are."""
    page = desk.search(text)
    assert page.total == len(page.hits)
    return [hit.summary.title or "" for hit in page.hits]


@pytest.mark.parametrize(
    ("text", "words", "chosen"),
    [
        ("fire is:unread -flood", "fire   -flood", Chosen(read=False)),
        ("is:starred", "", Chosen(starred=True)),
        ("-is:starred is:read", "", Chosen(starred=False, read=True)),
        ("(fire OR flood) is:starred", "(fire OR flood)", Chosen(starred=True)),
        ('"is:starred" fire', '"is:starred" fire', UNCHOSEN),
        ("“is:starred", "“is:starred", UNCHOSEN),
        ("is:starredly", "is:starredly", UNCHOSEN),
        ("  ", "", UNCHOSEN),
    ],
)
def test_marks_are_told_from_words(text: str, words: str, chosen: Chosen) -> None:
    """What asks for marks leaves the words, wherever it stands; in quotation marks it is words."""
    assert (narrow(text).words, narrow(text).chosen) == (words, chosen)


def test_searches_keep_to_marks(desk: Desk) -> None:
    """With words and without, in any order, hits are those with the mark, and carry it."""
    apples, _local, wire = (hit.summary.id for hit in desk.search("").hits)
    marks.toggle_starred(desk, [wire, apples])
    marks.opened(desk, apples)
    assert found(desk, "is:starred") == ["Apples by the ton", "Lorry hits Varn bridge"]
    assert found(desk, "is:starred lorry") == ["Lorry hits Varn bridge"]
    assert found(desk, "-is:starred") == ["Bridge shut for a month"]
    assert found(desk, "is:unread lorry") == found(desk, "lorry")
    assert found(desk, "is:read") == ["Apples by the ton"]
    assert desk.search("is:starred lorry").hits[0].mark.starred
    assert desk.search("is:read").hits[0].mark.read


def test_facets_count_marks(desk: Desk) -> None:
    """The numbers beside them are those of the hits that choosing them leaves."""
    _apples, local, wire = (hit.summary.id for hit in desk.search("").hits)
    assert desk.facets("").marks == ()
    marks.toggle_starred(desk, [wire])
    marks.opened(desk, local)
    assert desk.facets("").marks == (Facet("starred", 1, "is:starred"), Facet("unread", 2, "is:unread"))
    for one in desk.facets("lorry").marks:
        assert desk.search(f"lorry {one.clause}").total == one.count
    assert desk.facets("lorry is:unread").total == 1
    assert desk.facets("lorry is:unread").narrowed == ("is:unread",)


def test_all_or_none(desk: Desk) -> None:
    """Toggling several stars those that are not; only where all are starred, it takes the stars. Reading likewise."""
    every = [hit.summary.id for hit in desk.search("").hits]
    for toggle, field in ((marks.toggle_starred, "starred"), (marks.toggle_read, "read")):
        toggle(desk, every[:1])
        assert all(getattr(mark, field) for mark in toggle(desk, every).values())
        assert not any(getattr(mark, field) for mark in toggle(desk, every).values())


def test_marks_come_back_with_their_article(desk: Desk) -> None:
    """Deleted and brought back, an article is starred and read as it was."""
    one = desk.search("").hits[0].summary.id
    marks.toggle_starred(desk, [one])
    before = marks.opened(desk, one)
    removed = desk.take_out(one)
    assert marks.mark_of(desk, one) == UNMARKED
    desk.put_back(removed)
    assert marks.mark_of(desk, one) == before


def test_terms_are_those_of_the_words(desk: Desk) -> None:
    """is:starred is no word to be marked in a text."""
    one = desk.article(desk.search("lorry").hits[0].summary.id)
    assert desk.term_spans(one, "lorry is:starred") == desk.term_spans(one, "lorry")


def test_marks_and_saved_searches_on_the_command_line(reader: Program) -> None:
    """What mark sets, list and search go by; a saved search finds the same again, and can be narrowed and deleted."""
    first, second, third = reader.ids()
    assert "starred, read" in reader.fine("mark", first, "--star", "--read")
    assert [one["id"] for one in reader.json("list", "--starred")["articles"]] == [first]
    assert [one["id"] for one in reader.json("list", "--unread")["articles"]] == [second, third]
    assert reader.json("search", "--starred")["total"] == 1
    assert reader.json("search", "ferry", "OR", "orchards", "--unread", "--save", "Mine")["total"] == 2
    assert reader.json("search", "--saved", "mine", "ferry")["total"] == 1
    assert reader.json("searches")["searches"][0]["query"] == "(ferry OR orchards) is:unread"
    reader.fine("mark", first, "--unstar", "--unread")
    assert reader.json("search", "--saved", "mine")["total"] == 3
    reader.fine("searches", "--delete", "mine")
    assert reader.run("search", "--saved", "mine").returncode == 1


@pytest.mark.parametrize(
    "args", [["mark", "0"], ["search"], ["search", "--saved", "x"], ["searches", "--delete", "x"]]
)
def test_what_cannot_be_done_is_said_in_a_line(reader: Program, args: list[str]) -> None:
    """Nothing to do, nothing to look for, nothing of that name: one line, and an exit code."""
    done = reader.run(*args)
    assert done.returncode in (1, 2)
    assert done.stderr.startswith("newsreader: ")
    assert done.stderr.count("\n") == 1
