"""The help sheet: every key of the screen it was asked on, whole at every size."""

from pathlib import Path

import pytest
from textual.containers import VerticalScroll

from desk.session import Desk
from tests.screens.compared_fixtures import SHORT, compared
from tests.screens.compared_fixtures import opened as compared_screen
from tests.screens.small_library import incoming, make_library, opened, seen, three, until
from tui.actions import actions_in
from tui.screens.help import QUERY_HELP, HelpScreen
from tui.widgets.reading import Reading
from tui.widgets.results import ResultsList


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (60, 20)])
async def test_every_action_of_the_screen_is_listed(tmp_path: Path, size: tuple[int, int]) -> None:
    """Scrolling through the sheet shows the words of each action that holds there, none of them cut."""
    async with opened(make_library(tmp_path, three()), size) as pilot:
        await pilot.press("down", "question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)
        await until(pilot, lambda: "In the results" in seen(pilot))
        sheet = pilot.app.screen.query_one(VerticalScroll)
        read: set[str] = set()
        for top in range(int(sheet.max_scroll_y) + 1):
            sheet.scroll_to(y=top, animate=False)
            await pilot.pause()
            read.update(word for line in seen(pilot).splitlines() for word in line.split())
        for action in actions_in("results", "typing", "anywhere"):
            if action.keys:
                assert set(action.words.split()) <= read, action.id


async def test_perhaps_is_explained() -> None:
    """The word for what is not sure to be one statement is found in the help of the comparison."""
    async with compared_screen(compared(SHORT), (60, 20)) as (pilot, screen):
        pilot.app.push_screen(HelpScreen(screen))
        await pilot.pause()
        await pilot.press(*"perhaps")
        await until(pilot, lambda: "perhaps reworded: it is" in " ".join(seen(pilot).split()))


@pytest.mark.parametrize("example", [example for example, _ in QUERY_HELP])
def test_the_examples_are_understood(tmp_path: Path, example: str) -> None:
    """What the sheet says a search can say is read without a remark."""
    with Desk.open(make_library(tmp_path, three())) as desk:
        assert desk.search(example).notes == ()


async def test_home_and_end_scroll(tmp_path: Path) -> None:
    """They go to the start and to the end of the sheet, not of the line to search in."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "question_mark")
        await until(pilot, lambda: "In the results" in seen(pilot))
        sheet = pilot.app.screen.query_one(VerticalScroll)
        await pilot.press("end")
        assert sheet.scroll_offset.y == sheet.max_scroll_y > 0
        await pilot.press("home")
        assert sheet.scroll_offset.y == 0


async def test_enter_does_what_was_found(tmp_path: Path) -> None:
    """A bar stands at what was found first; where nothing was, Enter does nothing, and without a word it closes."""
    async with opened(make_library(tmp_path, three())) as pilot:
        results = pilot.app.screen.query_one(ResultsList)
        await pilot.press("down", "question_mark", *"mark all search")
        await until(pilot, lambda: "▌ Ctrl+A" in seen(pilot) and "Enter do it" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "3 marked" in seen(pilot))
        await pilot.press("question_mark", *"order:")
        await until(pilot, lambda: "▌ o" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "oldest first" in seen(pilot))
        await pilot.press("question_mark", *"zzz")
        await until(pilot, lambda: "No key here does" in seen(pilot) and "Enter do it" not in seen(pilot))
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, HelpScreen)
        await pilot.press("ctrl+u", "enter")
        await until(pilot, lambda: not isinstance(pilot.app.screen, HelpScreen))
        assert pilot.app.focused is results


async def test_the_article_lists_the_keys_that_scroll(tmp_path: Path) -> None:
    """What the help names is what the keys do."""
    text = "\n\n".join(f"Paragraph {n} of a long report." for n in range(90))
    async with opened(make_library(tmp_path, [incoming(text, "Long")])) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: "Paragraph 3 " in seen(pilot))
        await pilot.press("question_mark", *"scroll")
        await until(pilot, lambda: "Scroll down" in seen(pilot))
        await pilot.press("escape")
        reading = pilot.app.screen.query_one(Reading)
        tops = []
        for key in ("j", "space", "k", "G", "g"):
            await pilot.press(key)
            tops.append(int(reading.scroll_offset.y))
        page = reading.size.height - 1
        assert tops == [1, 1 + page, page, reading.max_scroll_y, 0]
