"""Saved searches from inside: saved under a name, opened from the list and the palette, deleted."""

from functools import partial
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from desk.session import Desk
from tests.screens.small_library import make_library, opened, seen, three, until
from tui.app import NewsreaderApp
from tui.screens.saved import SavedScreen
from tui.screens.search import SearchScreen


def says(pilot: Pilot[None], words: str) -> bool:
    """Whether these words stand on the screen."""
    return words in seen(pilot)


async def test_a_search_is_saved_and_opened_again(tmp_path: Path) -> None:
    """Name, words and order come back, after the program was left too; the first Enter saves, the second opens."""
    folder = make_library(tmp_path, three())
    async with opened(folder) as pilot:
        await pilot.press(*"bridge", "down", "o", "ctrl+s")
        await until(pilot, lambda: "Now: bridge" in seen(pilot) and "No search is saved yet" in seen(pilot))
        await pilot.press(*"[b]Varn", "enter")
        await until(pilot, lambda: "Saved as “[b]Varn”" in seen(pilot))
        assert isinstance(pilot.app.screen, SearchScreen)
    async with opened(folder) as pilot:
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "Enter opens “[b]Varn”" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "2 articles, newest first" in seen(pilot))
        assert pilot.app.screen.query_one(Input).value == "bridge"


async def test_saving_and_choosing_do_not_get_mixed_up(tmp_path: Path) -> None:
    """What Enter does is said: typing means saving, the arrows mean choosing."""
    async with opened(make_library(tmp_path, three())) as pilot:
        for name in ("one", "two"):
            await pilot.press("slash", *"lorry"[: len(name)], "ctrl+s")
            await until(pilot, lambda: isinstance(pilot.app.screen, SavedScreen))
            await pilot.press(*name)
            await until(pilot, partial(says, pilot, f"Enter saves as “{name}”"))
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        await pilot.press("ctrl+s", *"TWO")
        await until(pilot, lambda: "in place of the one there" in seen(pilot))
        await pilot.press("down", "down")
        await until(pilot, lambda: "Enter opens “two”" in seen(pilot))
        await pilot.press("ctrl+d")
        await until(pilot, lambda: "Enter opens “one”" in seen(pilot))
        await pilot.press("up")
        await until(pilot, lambda: "Enter saves as “TWO”" in seen(pilot))
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_the_palette_offers_saved_searches(tmp_path: Path) -> None:
    """Ctrl+P finds one by its name and searches with it."""
    folder = make_library(tmp_path, three())
    async with opened(folder) as pilot:
        await pilot.press(*"lorry", "ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, SavedScreen))
        await pilot.press(*"Crash", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        await pilot.press("escape")
        await until(pilot, lambda: "3 articles" in seen(pilot))
        await pilot.press("ctrl+p", *"as saved crash")
        await until(pilot, lambda: "Search as saved: Crash" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "2 articles, best first" in seen(pilot))


async def test_nothing_to_save(tmp_path: Path) -> None:
    """Without a search there is nothing to save, and with the samples no place: both are said."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("ctrl+s", *"name", "enter")
        await until(pilot, lambda: "Nothing is being searched for" in seen(pilot))
    app = NewsreaderApp(lambda: Desk.open(sample=True))
    try:
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await until(pilot, lambda: "27 articles" in seen(pilot))
            await pilot.press(*"fire")
            await until(pilot, lambda: "best first" in seen(pilot))
            await pilot.press("ctrl+s", *"name", "enter")
            await until(pilot, lambda: "The samples keep no searches" in seen(pilot))
    finally:
        app.close_desk()
