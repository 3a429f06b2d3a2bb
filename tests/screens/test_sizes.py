"""Terminals of every size: below what can be read the program says so, and nothing is lost by it."""

import asyncio
import threading
from functools import partial
from pathlib import Path

import pytest
from textual import events
from textual.app import App
from textual.command import CommandList, CommandPalette
from textual.geometry import Size
from textual.screen import Screen

from desk.session import Desk
from tests.screens.small_library import make_library, opened, seen, three, until
from tui.app import NewsreaderApp, Start
from tui.screens.add import AddScreen
from tui.screens.article import ArticleScreen
from tui.screens.compare import CompareScreen
from tui.screens.deleting import DeletingScreen
from tui.screens.details import DetailsScreen
from tui.screens.export import ExportScreen
from tui.screens.export_articles import ExportArticlesScreen
from tui.screens.facts import FactsScreen
from tui.screens.help import HelpScreen
from tui.screens.saved import SavedScreen
from tui.screens.search import SearchScreen
from tui.screens.too_small import TooSmallScreen
from tui.widgets.facet_list import FacetList


@pytest.mark.parametrize("small", [(59, 24), (80, 15), (20, 5), (8, 2)])
async def test_a_terminal_too_small_says_so(tmp_path: Path, small: tuple[int, int]) -> None:
    """Shrunk, the terminal shows how large it has to be; grown again, the same article at the same screen."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: "A mild spring" in seen(pilot))
        await pilot.resize_terminal(*small)
        await until(pilot, lambda: isinstance(pilot.app.screen, TooSmallScreen))
        await until(pilot, lambda: "Too" in seen(pilot))
        await pilot.press("escape", "enter", "n")
        await pilot.resize_terminal(60, 16)
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        assert "A mild spring" in seen(pilot)


async def test_a_terminal_too_small_from_the_start(tmp_path: Path) -> None:
    """The program opens all the same, and is there when there is room."""
    folder = make_library(tmp_path, three())
    app = NewsreaderApp(lambda: Desk.open(folder))
    try:
        async with app.run_test(size=(30, 8)) as pilot:
            await until(pilot, lambda: "needs 60x16" in seen(pilot))
            await pilot.resize_terminal(80, 24)
            await until(pilot, lambda: isinstance(app.screen, SearchScreen) and "3 articles" in seen(pilot))
    finally:
        app.close_desk()


@pytest.mark.parametrize("slow", [False, True])
async def test_a_resize_while_opening_comes_to_rest(tmp_path: Path, slow: bool) -> None:
    """Whether the library is opened before or after it: what was found is shown, and nothing is laid out any more."""
    folder = make_library(tmp_path, three())
    go_on = threading.Event()
    if not slow:
        go_on.set()

    def open_desk() -> Desk:
        go_on.wait(30)
        return Desk.open(folder)

    app = NewsreaderApp(open_desk)
    try:
        async with app.run_test(size=(20, 5)) as pilot:
            for width, height in ((100, 30), (30, 8), (160, 45), (61, 17), (20, 5), (80, 24)):
                app.post_message(events.Resize(Size(width, height), Size(width, height)))
                await asyncio.sleep(0)
            await pilot.resize_terminal(80, 24)
            go_on.set()
            await until(pilot, lambda: isinstance(app.screen, SearchScreen) and "3 articles" in seen(pilot))
            await until(pilot, lambda: app.screen.query(FacetList))
            await pilot.pause(0.5)
            layouts: list[Screen[object]] = []
            app.screen.screen_layout_refresh_signal.subscribe(app.screen, layouts.append, immediate=True)
            await pilot.pause(0.3)
            assert layouts == []
    finally:
        app.close_desk()


async def test_a_comparison_survives_a_small_terminal(tmp_path: Path) -> None:
    """Opened on a comparison, the program is left by leaving it, and not by making the terminal small."""
    folder = make_library(tmp_path, three())
    app = NewsreaderApp(lambda: Desk.open(folder), Start(*ids(folder)))
    try:
        async with app.run_test(size=(30, 8)) as pilot:
            await pilot.pause(0.1)
            await pilot.resize_terminal(100, 30)
            await until(pilot, lambda: isinstance(app.screen, CompareScreen))
            await pilot.resize_terminal(40, 10)
            await until(pilot, lambda: isinstance(app.screen, TooSmallScreen))
            await pilot.resize_terminal(100, 30)
            await until(pilot, lambda: isinstance(app.screen, CompareScreen) and "shared" in seen(pilot))
            assert app.return_code is None
            await pilot.press("q")
            await until(pilot, lambda: app.return_code == 0)
    finally:
        app.close_desk()


async def test_the_way_back_is_in_the_narrowest_footer(tmp_path: Path) -> None:
    """Of an article, whatever else has to go."""
    folder = make_library(tmp_path, three())
    async with opened(folder, (60, 20)) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: "A mild spring" in seen(pilot))
        assert "q back" in seen(pilot).splitlines()[-1]


async def test_ctrl_q_leaves_from_a_small_terminal(tmp_path: Path) -> None:
    """The way out that is named works."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.resize_terminal(30, 8)
        await until(pilot, lambda: "Ctrl+Q quits" in seen(pilot))
        await pilot.press("ctrl+q")
        await until(pilot, lambda: pilot.app.return_code == 0)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (60, 16)])
async def test_what_is_chosen_in_the_palette_stays_in_view(tmp_path: Path, size: tuple[int, int]) -> None:
    """All rows of the list are on the screen, and what Enter would do is among them."""
    async with opened(make_library(tmp_path, three()), (160, 45)) as pilot:
        await pilot.press("down", "ctrl+p")
        await until(pilot, lambda: pilot.app.screen.query_one(CommandList).option_count > 20)
        found = pilot.app.screen.query_one(CommandList)
        await pilot.press(*["down"] * 19)
        await pilot.resize_terminal(*size)
        chosen = found.highlighted_option
        assert chosen is not None
        words = str(chosen.prompt).split("  (")[0]
        await until(pilot, lambda: words in "".join(" ".join(row.split()) for row in rows_of(found)))
        assert found.region.bottom <= size[1]


def rows_of(found: CommandList) -> list[str]:
    """What a list shows, row by row."""
    return [found.render_line(y).text for y in range(found.size.height)]


def ids(folder: Path) -> tuple[str, str]:
    """The articles on the bridge."""
    with Desk.open(folder) as desk:
        return desk.search("").hits[1].summary.id, desk.search("").hits[2].summary.id


NARROWING = ((15, 5), (4, 1), (3, 24), (2, 1), (1, 1))
"""Down to where nothing is left; no size up to 40x12 is harder than these."""
ALL_OVER = {
    "results and facets": (["down", "f"], SearchScreen),
    "saved searches": (["ctrl+s"], SavedScreen),
    "adding": (["ctrl+o"], AddScreen),
    "help": (["f1"], HelpScreen),
    "palette": (["ctrl+p"], CommandPalette),
    "finding": (["down", "enter", "slash"], ArticleScreen),
    "details": (["down", "i"], DetailsScreen),
    "asking before deleting": (["down", "ctrl+a", "D"], DeletingScreen),
    "articles to a file": (["down", "e"], ExportArticlesScreen),
    "comparing": (["down", "down", "x"], CompareScreen),
    "facts": (["down", "down", "x", "i"], FactsScreen),
    "a comparison to a file": (["down", "down", "x", "e"], ExportScreen),
}


@pytest.mark.parametrize("name", ALL_OVER)
async def test_no_size_ends_the_program(tmp_path: Path, name: str) -> None:
    """Whatever is open, down to one column and one row; then it is there again."""
    keys, screen = ALL_OVER[name]
    async with opened(make_library(tmp_path, three()), (120, 30)) as pilot:
        app = pilot.app
        for key in keys:
            await until(pilot, lambda: not getattr(app.screen, "waiting", False))
            opening = len(app.screen_stack) + (key in ("x", "enter"))
            await pilot.press(key)
            await until(pilot, partial(stacked, app, opening))
        await until(pilot, lambda: isinstance(app.screen, screen))
        for size in NARROWING:
            await pilot.resize_terminal(*size)
            await until(pilot, partial(sized, app, size))
        await pilot.resize_terminal(120, 30)
        await until(pilot, lambda: isinstance(app.screen, screen))


def stacked(app: App[None], screens: int) -> bool:
    """Whether so many screens, or more, lie upon each other."""
    return len(app.screen_stack) >= screens


def sized(app: App[None], size: tuple[int, int]) -> bool:
    """Whether the screen has come to this size."""
    return app.screen.size == size
