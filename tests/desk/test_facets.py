"""Facets: what a search's hits can be narrowed by, counted, and the query that narrows."""

from pathlib import Path

import pytest

from desk.facets import Facet, facets, outlet_clause, toggled
from desk.session import Desk
from index.query import parse
from tests.screens.small_library import incoming, make_library, many, three


def test_outlets_and_times_of_a_search_are_counted(tmp_path: Path) -> None:
    """Only hits count; each value comes with the words that narrow the search to it."""
    with Desk.open(make_library(tmp_path, [*three(), *many(30)])) as desk:
        found = desk.facets("lorry")
        assert found.outlets == (
            Facet("Northern Wire", 1, 'source:="Northern Wire"'),
            Facet("Varn Courier", 1, 'source:="Varn Courier"'),
        )
        assert found.times == (
            Facet("2025-05-07", 1, "date:2025-05-07"),
            Facet("2025-05-06", 1, "date:2025-05-06"),
        )
        assert (found.counted, found.total) == (2, 2)


@pytest.mark.parametrize("text", ["", "council", "council OR lorry", "bridge"])
def test_narrowing_finds_as_many_as_were_counted(tmp_path: Path, text: str) -> None:
    """The number beside a value is the number of hits after choosing it; what is not known is a value too."""
    unsigned = [incoming(f"A council {n} letter.", "Letter", None, None) for n in range(3)]
    with Desk.open(make_library(tmp_path, [*three(), *many(40), *unsigned])) as desk:
        found = desk.facets(text)
        for one in (*found.outlets, *found.times):
            assert desk.search(toggled(text, one.clause)).total == one.count
            assert one.clause in desk.facets(toggled(text, one.clause)).narrowed
            assert desk.search(toggled(toggled(text, one.clause), one.clause)).total == found.total


def test_what_is_not_known_is_counted_last() -> None:
    """Articles without an outlet or a date are told, and can be asked for."""
    found = facets([(None, None), ("Post", "2025-03-04"), (None, "2025-03-04T10:00")], "", 3)
    assert found.outlets == (Facet("Post", 1, 'source:="Post"'), Facet(None, 2, "-source:*"))
    assert found.times == (Facet("2025-03-04", 2, "date:2025-03-04"), Facet(None, 1, "-date:*"))


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        (["2025-03-04", "2025-03-05"], "2025-03-05"),
        ([f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}" for n in range(99)], "2025-12"),
        ([f"{1990 + n}-{n % 12 + 1:02}-01" for n in range(30)], "2019"),
    ],
)
def test_times_are_told_as_finely_as_fits(dates: list[str], first: str) -> None:
    """Days, else months, else years: never a list of hundreds."""
    assert facets([("Post", one) for one in dates], "", len(dates)).times[0].value == first


@pytest.mark.parametrize(
    "text", ["", "fire", "fire OR flood", '"at dawn" -forest', "(fire OR flood) harbour"]
)
def test_choosing_twice_gives_the_search_back(text: str) -> None:
    """A clause is taken out as it was put in; the meaning is the one before."""
    clause = 'source:="Northern Wire"'
    narrowed = toggled(text, clause)
    assert clause in facets([], narrowed, 0).narrowed
    assert parse(toggled(narrowed, clause)).root == parse(text).root


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("fire source:fox", 'fire source:="Fox News"'),
        ("source:=fox", 'source:=fox source:="Fox News"'),
        ('source:="fox news" fire', 'fire source:="Fox News"'),
        ("source:wire", 'source:wire source:="Fox News"'),
        ("NOT source:fox", 'NOT source:fox source:="Fox News"'),
        ("source:fox OR fire", '(source:fox OR fire) source:="Fox News"'),
    ],
)
def test_an_outlet_takes_the_place_of_what_it_says_already(before: str, after: str) -> None:
    """It is not asked for twice; what means something else stays."""
    assert toggled(before, 'source:="Fox News"') == after


@pytest.mark.parametrize(("text", "narrowed"), [("date:soon", ()), ("is:red date:2025", ("date:2025",))])
def test_what_is_left_out_narrows_nothing(text: str, narrowed: tuple[str, ...]) -> None:
    """A clause of which the search says that it is left out is not told to narrow it."""
    assert facets([("Wire", "2025-05-06")], text, 1).narrowed == narrowed


def test_what_the_user_excluded_is_not_taken_for_narrowing() -> None:
    """``-source:`` stays as it is."""
    assert facets([], "fire -source:wire date:2025", 0).narrowed == ("date:2025",)
    assert toggled("-source:wire", "source:wire") == "-source:wire source:wire"


@pytest.mark.parametrize("source", ["", "***", '"'])
def test_an_outlet_without_words_has_no_clause(source: str | None) -> None:
    """What the query language cannot say is not offered."""
    assert outlet_clause(source) == ""


def test_a_quotation_mark_in_an_outlets_name_is_left_out() -> None:
    """It would end the phrase."""
    assert outlet_clause('The "Herald"') == 'source:="The Herald"'
