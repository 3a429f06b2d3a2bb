"""The list of what differs, over the compare screen."""

from dataclasses import replace

import pytest
from textual.content import Content

from compare import Divergence
from desk.compared import Compared
from tests.screens.compared_fixtures import NARROW, SHORT, WIDE, compared, current, opened, screen_rows
from tui.screens.compare import CompareScreen
from tui.screens.facts import FactsList, FactsScreen, fact, sorted_facts

STORY = (*SHORT, ("reworded", "Then 12 [b]houses[/b] burnt.", "Later 14 houses burnt."))


def with_a_doubt() -> Compared:
    """Two divergences, the first of them only possible."""
    made = compared(STORY)
    first, second = made.comparison.divergences
    found = (replace(first, certainty="possible", why="[red]it may[/red] differ"), second)
    return replace(made, comparison=replace(made.comparison, divergences=found))


def said(screen: FactsScreen) -> list[str]:
    """The list's entries as plain text."""
    prompts = [screen.query_one(FactsList).get_option_at_index(n).prompt for n in range(2)]
    return [prompt.plain for prompt in prompts if isinstance(prompt, Content)]


@pytest.mark.parametrize("size", [WIDE, NARROW, (60, 20)])
async def test_all_divergences_are_listed_the_certain_ones_first(size: tuple[int, int]) -> None:
    """Kind, certainty, both values, both sentences, and why; brackets in them are text."""
    async with opened(with_a_doubt(), size) as (pilot, _):
        await pilot.press("i")
        screen = pilot.app.screen
        assert isinstance(screen, FactsScreen)
        first, second = said(screen)
        assert "differs · number:  12  on the left,  14  on the right" in first
        assert "Then 12 [b]houses[/b] burnt." in first
        assert "Later 14 houses burnt." in first
        assert "may differ" in second
        assert "[red]it may[/red] differ" in second
        assert screen.query_one("#facts").region.bottom <= size[1]


async def test_enter_goes_to_the_passage_and_escape_stays() -> None:
    """On both sides, level; closing changes nothing."""
    async with opened(with_a_doubt()) as (pilot, screen):
        await pilot.press("i", "j", "escape")
        assert current(screen) == 0
        await pilot.press("i", "enter")
        assert current(screen) == 4
        a, b = screen_rows(screen)
        assert a == b
        await pilot.press("i")
        assert pilot.app.screen.query_one(FactsList).highlighted == 0
        await pilot.press("down", "enter")
        assert current(screen) == 1


async def test_a_click_goes_there_too() -> None:
    """On any line of the entry."""
    async with opened(with_a_doubt()) as (pilot, screen):
        await pilot.press("i")
        await pilot.pause()
        await pilot.click(FactsList, offset=(12, 7))
        await pilot.pause()
        assert isinstance(pilot.app.screen, CompareScreen)
        assert current(screen) == 1


async def test_nothing_found_is_said_in_plain_words() -> None:
    """And Escape closes."""
    async with opened(compared(SHORT[:1])) as (pilot, screen):
        await pilot.press("i")
        await pilot.pause()
        assert "Nothing was found that differs" in str(pilot.app.screen.query_one("#facts-nothing").render())
        await pilot.press("enter", "escape")
        assert pilot.app.screen is screen


def test_a_value_that_one_side_lacks_is_said_to_be_nothing() -> None:
    """An omission has no words on one side."""
    made = compared(SHORT)
    omitted = Divergence("omission", (3, 7), (5, 5), "rain", "", "possible", "only on the left: rain")
    assert "rain  on the left,  nothing  on the right" in fact(made, omitted).plain
    assert sorted_facts(made) == [0]
