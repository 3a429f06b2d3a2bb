"""Going on where a comparison was left."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.compared_fixtures import (
    NARROW,
    WIDE,
    CompareApp,
    current,
    loaded,
    screen_rows,
    story_in_disorder,
)
from tui.screens.compare import CompareScreen
from tui.widgets.emphasis import Emphasis


@asynccontextmanager
async def opened_again(size: tuple[int, int] = WIDE) -> AsyncIterator[tuple[Pilot[None], CompareScreen]]:
    """The screen, remembering."""
    made = story_in_disorder()
    async with CompareApp(CompareScreen(lambda: made, remembers=True)).run_test(size=size) as pilot:
        yield pilot, await loaded(pilot)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_passage_side_fold_view_emphasis_and_swap_are_as_they_were(size: tuple[int, int]) -> None:
    """The passage is on the screen, level on both sides."""
    async with opened_again(size) as (pilot, screen):
        await pilot.press(*"nnnnnnnnnnnnnnnnnnnnnnnn", "x", "w", "v", "tab")
        assert screen.together is not None
        left = screen.together.passages[current(screen) or 0]
        side, view = screen.side, screen.shown_view
        await pilot.press("q")
    async with opened_again(size) as (pilot, screen):
        await pilot.pause()
        assert screen.together is not None
        assert screen.together.passages[current(screen) or 0] == left
        assert (screen.side, screen.shown_view) == (side, view)
        assert screen.panes[0].emphasis is Emphasis.PASSAGE
        a, b = screen_rows(screen)
        assert a == b
        assert 0 <= a < screen.panes[side].size.height
        await pilot.press("f", "q")
    async with opened_again(size) as (_, screen):
        assert all(pane.folded for pane in screen.panes)


async def test_a_view_that_was_chosen_is_told_when_the_pair_is_opened_again() -> None:
    """Once, with the key that changes it; what the width gives anyway is not told."""
    said: list[str] = []
    for keys, told in ((("v", "q"), []), (("v", "v", "q"), ["one above the other"]), (("q",), [])):
        said.clear()
        made = story_in_disorder()
        screen = CompareScreen(lambda made=made: made, remembers=True)  # type: ignore[misc]
        app = CompareApp(screen)
        app.notify = lambda words, **_: said.append(words)  # type: ignore[method-assign]
        async with app.run_test(size=WIDE) as pilot:
            await loaded(pilot)
            assert len(said) == len(told)
            assert all(word in line for word, line in zip(told, said, strict=True))
            assert all("v changes" in line for line in said)
            await pilot.press(*keys)


async def test_it_is_told_that_one_is_where_one_left() -> None:
    """The passage, and whether what both tell is folded; nothing where it begins at the beginning."""
    said: list[str] = []
    for keys, told in ((("n", "n", "f", "q"), []), (("f", "q"), ["passage 3 of 60, folded (f unfolds)"])):
        screen = CompareScreen(story_in_disorder, remembers=True)
        app = CompareApp(screen)
        app.notify = lambda words, **_: said.append(words)  # type: ignore[method-assign]
        async with app.run_test(size=WIDE) as pilot:
            await loaded(pilot)
            assert [one for one in told if one in said[0]] == told
            assert len(said) == len(told)
            await pilot.press(*keys)


async def test_it_is_told_that_the_sides_are_swapped() -> None:
    """With the key that swaps them back: the article that was marked first stands on the right."""
    said: list[str] = []
    for keys, told in ((("x", "q"), []), (("x", "q"), ["sides swapped (x swaps them)"]), (("q",), [])):
        said.clear()
        screen = CompareScreen(story_in_disorder, remembers=True)
        app = CompareApp(screen)
        app.notify = lambda words, **_: said.append(words)  # type: ignore[method-assign]
        async with app.run_test(size=WIDE) as pilot:
            await loaded(pilot)
            assert len(said) == len(told)
            assert all(words in line for words, line in zip(told, said, strict=True))
            await pilot.press(*keys)


async def test_no_word_of_an_article_is_kept(own_state: Path) -> None:
    """Ids, offsets and settings alone."""
    async with opened_again() as (pilot, _):
        await pilot.press("n", "q")
    kept = own_state.read_text("utf-8")
    assert "council" not in kept
    assert len(kept) < 300


async def test_a_screen_that_does_not_remember_writes_nothing(own_state: Path) -> None:
    """Nor reads."""
    made = story_in_disorder()
    async with CompareApp(CompareScreen(lambda: made)).run_test(size=WIDE) as pilot:
        await loaded(pilot)
        await pilot.press("n", "q")
    assert list(own_state.parent.iterdir()) == []
