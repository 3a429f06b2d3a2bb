"""Keys that come faster than they are answered, and searches that find nothing."""

from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from tests.screens.compared_fixtures import SHORT, compared
from tests.screens.compared_fixtures import opened as compared_opened
from tests.screens.small_library import make_library, opened, seen, three, until
from tui.screens.export import ExportScreen
from tui.screens.search import SearchScreen
from tui.widgets.line import Line
from tui.widgets.results import ResultsList


def burst(pilot: Pilot[None], *keys: str) -> None:
    """Keys all at once, as a slow terminal brings them."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))


async def test_a_search_without_hits_says_so_above_the_list(tmp_path: Path) -> None:
    """The count of the search before is gone, and no empty heading stands beside."""
    async with opened(make_library(tmp_path, three()), (160, 45)) as pilot:
        await until(pilot, lambda: "3 articles" in seen(pilot))
        await pilot.press(*"zzzz")
        await until(pilot, lambda: "Nothing found" in seen(pilot))
        await until(pilot, lambda: str(pilot.app.screen.query_one("#status", Static).render()) == "no hits")


async def test_a_search_that_weighs_nothing_is_not_said_to_be_best_first(tmp_path: Path) -> None:
    """Words left out, dates and beginnings choose articles; the newest of them come first."""
    async with opened(make_library(tmp_path, three()), (160, 45)) as pilot:
        for search, order in (
            ("-apple", "newest first"),
            ("apple", "best first"),
            ("date:2025", "newest first"),
        ):
            await pilot.press("ctrl+u", *search)
            await until(pilot, lambda order=order: order in seen(pilot), search)  # type: ignore[misc]


async def test_what_is_typed_right_behind_clearing_the_line_stays(tmp_path: Path) -> None:
    """Every letter of it."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press(*"apple")
        burst(pilot, "ctrl+u", *"bridge")
        await until(pilot, lambda: pilot.app.screen.query_one(Line).value.endswith("dge"))
        assert pilot.app.screen.query_one(Line).value == "bridge"


async def test_enter_before_there_are_results_goes_into_them_when_they_come(tmp_path: Path) -> None:
    """After a search that found nothing the list is empty."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press(*"zzzz")
        await until(pilot, lambda: "Nothing found" in seen(pilot))
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)
        burst(pilot, "ctrl+u", *"bridge", "enter")
        await until(pilot, lambda: isinstance(screen.focused, ResultsList))
        assert screen.query_one(ResultsList).loaded == 2


async def test_a_name_typed_in_one_burst_with_enter_is_the_one_that_is_written(tmp_path: Path) -> None:
    """Not the one that stood there before."""
    async with compared_opened(compared(SHORT)) as (pilot, _):
        await pilot.press("e")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, ExportScreen)
        burst(pilot, "ctrl+u", *str(tmp_path / "a.md"), "enter")
        await until(pilot, lambda: pilot.app.screen is not screen)
        assert (tmp_path / "a.md").exists()
