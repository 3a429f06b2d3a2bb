"""Narrowing a search by outlet and date, deleting with undo, and the search that is remembered."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input

from desk.session import Desk
from tests.screens.small_library import incoming, make_library, many, opened, seen, three, until
from tui.app import NewsreaderApp
from tui.last_search import LastSearch
from tui.widgets.facet_list import FacetList
from tui.widgets.results import ResultsList


def query(pilot: Pilot[None]) -> str:
    """What stands in the line to search in."""
    return pilot.app.screen.query_one(Input).value


async def test_a_wide_terminal_shows_the_counts_beside_the_results(tmp_path: Path) -> None:
    """Outlets and times stand there without a key, and follow the search."""
    async with opened(make_library(tmp_path, [*three(), *many(30)]), (160, 45)) as pilot:
        await until(pilot, lambda: "Town Record" in seen(pilot) and "Published" in seen(pilot))
        await pilot.press(*"lorry")
        await until(pilot, lambda: pilot.app.screen.query_one(FacetList).option_count == 7)
        assert "7 May 2025" in seen(pilot)


async def test_choosing_narrows_and_choosing_again_widens(tmp_path: Path) -> None:
    """Enter puts the outlet into the search, where it can be seen and edited; Enter on that takes it out."""
    async with opened(make_library(tmp_path, three()), (160, 45)) as pilot:
        await pilot.press(*"lorry", "down", "f")
        facets = pilot.app.screen.query_one(FacetList)
        await until(pilot, lambda: facets.option_count == 7)
        await pilot.press("enter")
        assert query(pilot) == 'lorry source:="Northern Wire"'
        await until(pilot, lambda: "1 article, best first" in seen(pilot) and "× source:=" in seen(pilot))
        await pilot.press("home", "enter")
        assert query(pilot) == "lorry"
        await until(pilot, lambda: "2 articles, best first" in seen(pilot))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 30)])
async def test_a_narrow_terminal_shows_the_counts_on_a_key(tmp_path: Path, size: tuple[int, int]) -> None:
    """f shows them, a choice or Escape goes back to the results."""
    async with opened(make_library(tmp_path, three()), size) as pilot:
        await pilot.press("down", "f")
        await until(pilot, lambda: "Orne Weekly" in seen(pilot) and "Published" in seen(pilot))
        await pilot.press("escape")
        assert isinstance(pilot.app.focused, ResultsList)
        await pilot.press("f", "j", "k", "enter")
        await until(pilot, lambda: "1 article, best first" in seen(pilot))
        assert isinstance(pilot.app.focused, ResultsList)
        assert query(pilot).startswith('source:="')


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 30)])
async def test_what_has_the_keys_stays_in_sight_in_a_terminal_that_shrinks(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """The counts after a click there, the results after a click there."""
    async with opened(make_library(tmp_path, three()), (160, 45)) as pilot:
        await until(pilot, lambda: "Published" in seen(pilot))
        facets, results = pilot.app.screen.query_one(FacetList), pilot.app.screen.query_one(ResultsList)
        widgets: tuple[Widget, ...] = (facets, results, facets)
        for widget in widgets:
            await pilot.resize_terminal(160, 45)
            await until(pilot, lambda: facets.size.height > 5 and results.size.height > 5)
            await pilot.click(widget, offset=(8, 1))
            await until(pilot, partial(focused_is, pilot, widget))
            await pilot.resize_terminal(*size)
            await until(pilot, lambda: pilot.app.screen.size == size)
            await until(pilot, partial(in_sight, widget))


def focused_is(pilot: Pilot[None], widget: Widget) -> bool:
    """Whether the keys go there."""
    return pilot.app.focused is widget


def in_sight(widget: Widget) -> bool:
    """Whether it is on the screen, with room to read in."""
    return widget.is_on_screen and widget.region.width > 8


async def test_narrowing_begins_at_the_first_outlet(tmp_path: Path) -> None:
    """Also where something of one's own stands above it; and the slash goes to the line to search in."""
    async with opened(make_library(tmp_path, three()), (80, 24)) as pilot:
        await pilot.press("down", "s", "f")
        facets = pilot.app.screen.query_one(FacetList)
        await until(pilot, lambda: "Yours" in seen(pilot) and facets.highlighted_option is not None)
        assert facets.highlighted_option is not None
        assert str(facets.highlighted_option.id).startswith("source:=")
        await pilot.press("slash", "x")
        assert query(pilot) == "x"
        assert not pilot.app.screen.has_class("-narrowing")


async def test_brackets_in_an_outlet_are_text(tmp_path: Path) -> None:
    """An outlet's name is shown, not obeyed."""
    async with opened(make_library(tmp_path, [incoming("Body.", "T", "Post [b]x[/b]")]), (160, 45)) as pilot:
        await until(pilot, lambda: seen(pilot).count("Post [b]x[/b]") >= 2)


async def test_delete_and_undo(tmp_path: Path) -> None:
    """The article goes from the list and the library at once, and comes back as it was, under the cursor."""
    folder = make_library(tmp_path, three())
    async with opened(folder) as pilot:
        results = pilot.app.screen.query_one(ResultsList)
        await pilot.press("down", "down", "space")
        before = results.hit
        assert before is not None
        await pilot.press("delete")
        await until(pilot, lambda: "2 articles, newest first" in seen(pilot))
        assert "Deleted (z brings it back, until you quit): Bridge shut for a month" in seen(pilot)
        assert "library · 2 articles" in seen(pilot)
        assert "A  Bridge" not in seen(pilot)
        assert count(folder) == 2
        await pilot.press("z")
        await until(pilot, lambda: "library · 3 articles" in seen(pilot) and results.loaded == 3)
        assert results.hit is not None
        assert results.hit.summary == before.summary
        assert count(folder) == 3


async def test_the_last_article_can_be_deleted(tmp_path: Path) -> None:
    """An empty library says what to do, and which key undoes it, and undo works from there."""
    async with opened(make_library(tmp_path, three()[:1])) as pilot:
        await pilot.press("down", "delete")
        await until(pilot, lambda: "This library is empty" in seen(pilot))
        assert "z brings back what you deleted last, until you quit." in " ".join(seen(pilot).split())
        await pilot.press("z")
        await until(pilot, lambda: "1 article, newest first" in seen(pilot))


async def test_the_samples_stay() -> None:
    """What ships with the program is not the user's to delete."""
    app = NewsreaderApp(lambda: Desk.open(sample=True))
    try:
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await until(pilot, lambda: "27 articles, newest first" in seen(pilot))
            await pilot.press("down", "delete")
            await until(pilot, lambda: "cannot be deleted" in seen(pilot))
    finally:
        app.close_desk()


async def test_undo_goes_back_step_by_step(tmp_path: Path) -> None:
    """What was done last comes back first, however long ago it was; then there is nothing more to bring back."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "D")
        await until(pilot, lambda: "library · 2 articles" in seen(pilot))
        await pilot.press("D")
        await until(pilot, lambda: "library · 1 article" in seen(pilot))
        await pilot.press("z")
        await until(pilot, lambda: "Brought back: Bridge shut for a month" in seen(pilot))
        await until(pilot, lambda: "library · 2 articles" in seen(pilot))
        await pilot.press("z")
        await until(pilot, lambda: "Brought back: Apples by the ton" in seen(pilot))
        await until(pilot, lambda: "library · 3 articles" in seen(pilot))
        await pilot.press("z")
        await until(pilot, lambda: "Nothing to bring back." in seen(pilot))


@pytest.mark.parametrize("url", [None, "file:///etc/passwd"])
async def test_only_web_pages_are_opened(tmp_path: Path, url: str | None) -> None:
    """b says why nothing opens."""
    folder = make_library(tmp_path, [replace(one, url=url) for one in three()])
    async with opened(folder) as pilot:
        await pilot.press("down", "b")
        await until(pilot, lambda: "web address" in seen(pilot))


async def test_the_last_search_is_there_at_the_next_launch(tmp_path: Path) -> None:
    """Words and order come back for the library they were used in; typing replaces them."""
    folder = make_library(tmp_path / "library", three())
    state = tmp_path / "state.json"
    async with remembering(folder, state) as pilot:
        await pilot.press(*"lorry", "down", "o")
        await until(pilot, lambda: "2 articles, newest first" in seen(pilot))
    async with remembering(folder, state) as pilot:
        await until(pilot, lambda: "2 articles, newest first" in seen(pilot))
        assert query(pilot) == "lorry"
        await pilot.press(*"apple")
        assert query(pilot) == "apple"
    other = make_library(tmp_path / "other", three())
    async with remembering(other, state) as pilot:
        await until(pilot, lambda: "3 articles" in seen(pilot))
        assert query(pilot) == ""


async def test_a_broken_memory_is_no_trouble(tmp_path: Path) -> None:
    """Whatever stands in the file, the program opens as if it were new."""
    folder = make_library(tmp_path / "library", three())
    state = tmp_path / "state.json"
    with Desk.open(folder) as desk:
        identity = desk.library.identity()
    for held in ("[", '{"text": 3, "order": []}', '"x"'):
        state.write_text(f'{{"format": "newsreader/state/1", "search": {{"{identity}": {held}}}}}')
        async with remembering(folder, state) as pilot:
            await until(pilot, lambda: "3 articles, newest first" in seen(pilot))


def count(folder: Path) -> int:
    """How many articles another process sees."""
    with Desk.open(folder) as desk:
        return desk.library.count()


@asynccontextmanager
async def remembering(folder: Path, state: Path) -> AsyncIterator[Pilot[None]]:
    """The program on a library, with a memory."""
    app = NewsreaderApp(lambda: Desk.open(folder), last_search=LastSearch(state))
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            yield pilot
    finally:
        app.close_desk()
