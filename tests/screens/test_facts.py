"""The list of what differs, over the compare screen."""

from dataclasses import replace

import pytest
from textual.color import Color
from textual.content import Content

from compare import Divergence
from desk.compared import Compared
from desk.grouped import NEED_NOT_BE_ONE, grouped
from tests.screens.compared_fixtures import NARROW, SHORT, WIDE, compared, current, opened, screen_rows
from tui.palette import Palette
from tui.screens.compare import CompareScreen
from tui.screens.facts import FactsList, FactsScreen, entry
from tui.widgets.choices import BAR
from tui.widgets.keybar import KeyBar

TINY = (30, 8)
STORY = (*SHORT, ("reworded", "Then 12 [b]houses[/b] burnt.", "Later 14 houses burnt."))


def with_a_doubt() -> Compared:
    """Two divergences, the first of them only possible."""
    made = compared(STORY)
    first, second = made.comparison.divergences
    found = (replace(first, certainty="possible", why="[red]it may[/red] differ"), second)
    return replace(made, comparison=replace(made.comparison, divergences=found))


def said(screen: FactsScreen) -> list[str]:
    """The list's entries as plain text."""
    prompts = [screen.query_one(FactsList).get_option_at_index(n).prompt for n in (0, 2)]
    return [prompt.plain for prompt in prompts if isinstance(prompt, Content)]


@pytest.mark.parametrize("size", [WIDE, NARROW, (60, 20)])
async def test_all_divergences_are_listed_the_certain_ones_first(size: tuple[int, int]) -> None:
    """Kind, certainty, both values, both sentences, and why; brackets in them are text."""
    async with opened(with_a_doubt(), size) as (pilot, _):
        await pilot.press("i")
        screen = pilot.app.screen
        assert isinstance(screen, FactsScreen)
        first, second = said(screen)
        assert "differs · number: 12 on the left, 14 on the right" in first
        assert "Then 12 [b]houses[/b] burnt." in first
        assert "Later 14 houses burnt." in first
        assert "may differ" in second
        assert "[red]it may[/red] differ" in second
        assert screen.query_one("#sheet").region.bottom <= size[1]


@pytest.mark.parametrize(
    "sizes",
    [((160, 45), (80, 24), (60, 20)), ((60, 16), (160, 45), (60, 16)), ((160, 45), TINY, (60, 20))],
)
async def test_what_is_chosen_stays_in_view_at_every_size(sizes: tuple[tuple[int, int], ...]) -> None:
    """Lines break elsewhere and fewer fit: the list scrolls to what Enter would go to."""
    story = [
        (
            "reworded",
            f"Then {n} houses " + "by the river " * 5 + "burnt.",
            f"Later {n + 40} houses burnt there.",
        )
        for n in range(10, 30)
    ]
    async with opened(compared(story), sizes[0]) as (pilot, _):
        await pilot.press("i", *["j"] * 12)
        facts = pilot.app.screen.query_one(FactsList)
        for size in sizes:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            assert facts.highlighted == 24
            if size == TINY:  # the program says that it is too small
                continue
            rows = [facts.render_line(y).text for y in range(facts.size.height)]
            assert any("Then 22 houses" in row for row in rows if row.startswith(BAR)), size


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


async def test_of_a_doubtful_passage_the_entry_says_that_it_is() -> None:
    """Below what differs in it, before the sentences; of a sure one nothing is added."""
    made = compared(STORY)
    first = next(n for n, passage in enumerate(made.passages) if passage.divergences)
    unsure = tuple(replace(p, doubtful=n == first) for n, p in enumerate(made.passages))
    async with opened(replace(made, passages=unsure)) as (pilot, _):
        await pilot.press("i")
        screen = pilot.app.screen
        assert isinstance(screen, FactsScreen)
        doubtful, sure = said(screen)
        assert doubtful.splitlines()[1].strip() == NEED_NOT_BE_ONE
        assert NEED_NOT_BE_ONE not in sure


async def test_a_click_goes_there_too() -> None:
    """On any line of the entry."""
    async with opened(with_a_doubt()) as (pilot, screen):
        await pilot.press("i")
        await pilot.pause()
        await pilot.click(FactsList, offset=(12, 5))
        await pilot.pause()
        assert isinstance(pilot.app.screen, CompareScreen)
        assert current(screen) == 1


async def test_nothing_found_is_said_in_plain_words() -> None:
    """And Escape closes."""
    async with opened(compared(SHORT[:1])) as (pilot, screen):
        await pilot.press("i")
        await pilot.pause()
        assert "Nothing was found that differs" in str(pilot.app.screen.query_one("#facts-nothing").render())
        assert pilot.app.screen.query_one(KeyBar).render().plain == "Esc close"
        await pilot.press("enter", "escape")
        assert pilot.app.screen is screen


def with_two_in_one_passage() -> Compared:
    """The passage with a figure has an omission, too, which is only possible."""
    made = compared(SHORT)
    at = made.left.text.index("people")
    omitted = Divergence(
        "omission", (at, at + 6), (at, at), "people", "", "possible", "only on the left: people"
    )
    found = (omitted, *made.comparison.divergences)
    parts = tuple(
        replace(passage, divergences=(0, 1)) if passage.divergences else passage for passage in made.passages
    )
    return replace(made, comparison=replace(made.comparison, divergences=found), passages=parts)


async def test_what_differs_in_one_passage_is_one_entry() -> None:
    """Its sentences are shown once, what is certain comes first, and d leads to the entry of the passage."""
    async with opened(with_two_in_one_passage()) as (pilot, screen):
        await pilot.press("d", "i")
        await pilot.pause()
        facts = pilot.app.screen.query_one(FactsList)
        assert facts.option_count == 1
        prompt = facts.get_option_at_index(0).prompt
        assert isinstance(prompt, Content)
        lines = prompt.plain.splitlines()
        assert lines[0].startswith("≠ differs · number: 3,800")
        assert lines[1] == "? may differ · omission: only on the left: people"
        assert prompt.plain.count("About 3,800 people left.") == 1
        assert "1 for certain, 1 possibly, in 1 passage" in str(
            pilot.app.screen.query_one("#facts-head").render()
        )
        await pilot.press("enter")
        assert current(screen) == 1


def test_lines_of_an_entry_hang() -> None:
    """Every line of a sentence begins in one column, and none is wider than the list."""
    made = with_two_in_one_passage()
    lines = entry(made, grouped(made)[0], 24, Palette(None, Color.parse("#000000"))).plain.splitlines()
    left = next(n for n, line in enumerate(lines) if line.startswith("  left"))
    assert lines[left] == "  left   About 3,800"
    assert lines[left + 1] == "         people left."
    assert all(len(line) <= 24 for line in lines)


def test_a_divergence_outside_of_all_passages_is_listed_too() -> None:
    """By itself, with the sentence it stands in."""
    made = compared(SHORT)
    parts = tuple(replace(passage, divergences=()) for passage in made.passages)
    group = grouped(replace(made, passages=parts))[0]
    assert group.passage is None
    assert made.left.text[slice(*group.left[0])] == "About 3,800 people left."
