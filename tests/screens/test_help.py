"""The help sheet: every key of the screen it was asked on, whole at every size."""

from pathlib import Path

import pytest
from textual.containers import VerticalScroll

from desk.session import Desk
from tests.screens.small_library import make_library, opened, seen, three, until
from tui.actions import actions_in
from tui.screens.help import QUERY_HELP, HelpScreen


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


@pytest.mark.parametrize("example", [example for example, _ in QUERY_HELP])
def test_the_examples_are_understood(tmp_path: Path, example: str) -> None:
    """What the sheet says a search can say is read without a remark."""
    with Desk.open(make_library(tmp_path, three())) as desk:
        assert desk.search(example).notes == ()
