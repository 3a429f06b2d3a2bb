"""The search and the article screen as they look, cell by cell; how the files are kept is in ``test_snapshots``.

NEWSREADER_SNAPSHOTS=write pytest tests/screens/test_reading_snapshots.py
"""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget

from desk.session import Desk
from tests.screens.small_library import make_library, seen, three, until
from tests.screens.test_snapshots import check, drawn
from tui.app import NewsreaderApp
from tui.config import Config
from tui.screens.article import ArticleScreen
from tui.widgets.facet_list import FacetList
from tui.widgets.results import ResultsList
from tui.widgets.search_input import SearchInput
from tui.widgets.supported import SupportedReading
from tui.widgets.tray import Tray


def quiet(pilot: Pilot[None]) -> None:
    """Nothing on the screen blinks."""
    pilot.app.screen.query_one(SearchInput).cursor_blink = False


def shown(pilot: Pilot[None], *selectors: str | type[Widget]) -> list[Widget]:
    """The first widget of each kind, in order, where it can be seen."""
    found = [pilot.app.screen.query(one).first() for one in selectors]
    return [widget for widget in found if widget.size]


@pytest.mark.parametrize(
    ("name", "theme", "size"),
    [
        ("search-dark", "dark", (100, 20)),
        ("search-mono", "mono", (60, 20)),
        ("search-broad", "light", (150, 24)),
    ],
)
async def test_search(tmp_path: Path, name: str, theme: str, size: tuple[int, int]) -> None:
    """Results with the words found, a star, what was read, marks and cursor, and counts where there is room."""
    folder = make_library(tmp_path, three())
    app = NewsreaderApp(lambda: Desk.open(folder), config=Config(theme=theme))
    try:
        async with app.run_test(size=size) as pilot:
            quiet(pilot)
            await until(pilot, lambda: "3 articles" in seen(pilot))
            await pilot.press(*"bridge", "space", *"OR", "space", *"apple")
            await until(pilot, lambda: "3 articles, best first" in seen(pilot))
            await pilot.press("down", "s", "down", "r", "space", "down", "space", "up")
            await until(pilot, lambda: "★" in seen(pilot) and "✓ read" in seen(pilot))
            if size[0] >= 140:
                await until(pilot, lambda: app.screen.query_one(FacetList).option_count > 8)
            await pilot.pause(0.1)
            picture = drawn(pilot, shown(pilot, "#status", ResultsList, FacetList, Tray))
            check(name, picture)
    finally:
        app.close_desk()


async def test_article(tmp_path: Path) -> None:
    """The words found, the place one is at, who else tells what, the sentence that is chosen."""
    folder = make_library(tmp_path, three())
    app = NewsreaderApp(lambda: Desk.open(folder), config=Config(theme="dark"))
    try:
        async with app.run_test(size=(70, 20)) as pilot:
            await until(pilot, lambda: "3 articles" in seen(pilot))
            await pilot.press(*"bridge")
            await until(pilot, lambda: "2 articles, best first" in seen(pilot))
            await pilot.press("down", "enter")
            await until(
                pilot, lambda: isinstance(app.screen, ArticleScreen) and "told by others" in seen(pilot)
            )
            await pilot.press("n", "full_stop", "full_stop")
            await until(pilot, lambda: "told by 1 other" in seen(pilot))
            await pilot.pause(0.1)
            check("article-dark", drawn(pilot, shown(pilot, "#article-head", SupportedReading, "#where")))
    finally:
        app.close_desk()


async def test_a_burst_of_keys_is_one_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters typed faster than the debounce are asked for once, and what is typed meanwhile waits as one."""
    asked: list[str] = []
    real = Desk.search

    def search(desk: Desk, text: str, **options: object) -> object:
        asked.append(text)
        return real(desk, text, **options)  # type: ignore[arg-type]

    folder = make_library(tmp_path, three())
    app = NewsreaderApp(lambda: Desk.open(folder))
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: "3 articles" in seen(pilot))
            await until(pilot, lambda: all(worker.is_finished for worker in app.workers))
            monkeypatch.setattr(Desk, "search", search)
            line = app.screen.query_one(SearchInput)
            for end in range(1, 7):
                line.value = "bridge"[:end]
            await until(pilot, lambda: "2 articles, best first" in seen(pilot))
            assert asked == ["bridge"]
    finally:
        app.close_desk()


async def test_a_step_draws_two_results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Moving the cursor builds the result it leaves and the one it reaches, and no other."""
    folder = make_library(tmp_path, three())
    app = NewsreaderApp(lambda: Desk.open(folder))
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: "3 articles" in seen(pilot))
            await pilot.press("down")
            results = app.screen.query_one(ResultsList)
            rows: list[int] = []
            real = results.render_line

            def render_line(y: int) -> Strip:
                rows.append(y)
                return real(y)

            monkeypatch.setattr(results, "render_line", render_line)
            await pilot.press("j")
            await pilot.pause(0.1)
            assert len(set(rows)) <= 10
    finally:
        app.close_desk()
