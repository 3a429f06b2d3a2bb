"""The line at the foot: what a click on it does is what its key does, on screens and on the sheets over them."""

from pathlib import Path

from tests.screens.small_library import make_library, opened, seen, three, until
from tui.screens.help import HelpScreen
from tui.screens.saved import SavedScreen
from tui.screens.search import SearchScreen
from tui.widgets.facet_list import FacetList
from tui.widgets.keybar import KeyBar
from tui.widgets.search_input import SearchInput


async def test_a_click_on_a_key_of_a_list_does_what_it_does(tmp_path: Path) -> None:
    """Also where the action is the list's own and not the screen's."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "f")
        await until(pilot, lambda: pilot.app.screen.query_one(FacetList).highlighted)
        await pilot.click(KeyBar, offset=(2, 0))
        await until(pilot, lambda: bool(pilot.app.screen.query_one(SearchInput).value))


async def test_a_sheet_shows_its_keys_and_a_click_closes_it(tmp_path: Path) -> None:
    """The way back is always among them."""
    async with opened(make_library(tmp_path, three())) as pilot:
        for key, sheet in (("question_mark", HelpScreen), ("ctrl+s", SavedScreen)):
            await pilot.press("down", key)
            await until(pilot, lambda: "Esc close" in seen(pilot))
            assert isinstance(pilot.app.screen, sheet)
            bar = pilot.app.screen.query_one(KeyBar)
            await pilot.click(KeyBar, offset=(bar.render().plain.index("Esc") + 1, 0))
            await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))


async def test_enter_is_called_what_it_does(tmp_path: Path) -> None:
    """On one of two that are marked it compares; on any other it opens."""
    async with opened(make_library(tmp_path, three())) as pilot:
        keys = pilot.app.screen.query_one(KeyBar)
        await pilot.press("down")
        await until(pilot, lambda: "Enter open" in keys.render().plain)
        await pilot.press("space", "down", "space")
        await until(pilot, lambda: "Enter compare" in keys.render().plain)
        await pilot.press("down")
        await until(pilot, lambda: "Enter open" in keys.render().plain)
