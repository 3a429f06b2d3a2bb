"""The column that shows both texts whole."""

import pytest

from tests.screens.compared_fixtures import (
    NARROW,
    SHORT,
    WIDE,
    compared,
    current,
    line_of,
    long_story,
    opened,
    screen_rows,
    story_in_disorder,
)
from tui.screens.compare import CompareScreen
from tui.widgets.overview import WIDTH, Overview


def rows(screen: CompareScreen) -> list[str]:
    """What the column shows, row by row."""
    return [screen.overview.render_line(y).text for y in range(screen.overview.size.height)]


@pytest.mark.parametrize("size", [WIDE, NARROW, (60, 20), (240, 60)])
async def test_it_stands_beside_the_panes_over_their_whole_height(size: tuple[int, int]) -> None:
    """In every view."""
    async with opened(story_in_disorder(), size) as (pilot, screen):
        for _ in range(3):
            shown = [pane.region for pane in screen.panes if pane.region.area]
            column = screen.overview.region
            assert (column.width, column.right) == (WIDTH, size[0])
            assert (column.y, column.bottom) == (min(r.y for r in shown), max(r.bottom for r in shown))
            assert max(r.right for r in shown) == column.x
            await pilot.press("v")
            await pilot.pause()


async def test_each_relation_has_its_glyph_and_the_reader_a_mark() -> None:
    """Same, only here, differs; where the screen and where the current passage is."""
    async with opened(compared(SHORT)) as (pilot, screen):
        await pilot.press("n")
        left, right = ([row[n] for row in rows(screen)] for n in (1, 2))
        assert set(left) == set(right) == {"=", "≈", "≠", "+", " "}
        marked = [y for y, row in enumerate(rows(screen)) if row[0] == "▸"]
        assert {left[y] for y in marked} >= {"≠"}
        assert marked != list(range(40))
        assert {row[0] for row in rows(screen)} == {"▸", "▐"}
        assert {row[3] for row in rows(screen)} == {"◂", "▌"}


async def test_moved_passages_have_their_glyph() -> None:
    """On both sides."""
    async with opened(story_in_disorder()) as (_, screen):
        assert all(any(row[n] == "⇅" for row in rows(screen)) for n in (1, 2))


async def test_a_step_repaints_only_the_rows_whose_marks_change_and_works_nothing_out_anew() -> None:
    """A resize does, once."""
    async with opened(compared(long_story(200), title="Ferry")) as (pilot, screen):
        column = screen.overview
        built, repainted = column.built, column.repainted
        before = rows(screen)
        await pilot.press("n", "n")
        assert column.built == built
        changed = sum(a != b for a, b in zip(before, rows(screen), strict=True))
        assert changed <= column.repainted - repainted <= 8
        await pilot.resize_terminal(150, 40)
        await pilot.pause()
        assert column.built == built + 1
        assert len(rows(screen)) == 35


async def test_a_click_goes_to_the_passage_there() -> None:
    """On the track of the text that is clicked on, brought level."""
    async with opened(compared(long_story())) as (pilot, screen):
        for x in (1, 2):
            await pilot.click(Overview, offset=(x, 30))
            await pilot.pause()
            index = current(screen)
            assert index is not None
            assert screen.together is not None
            sheet = screen.together.pair.sheets[x - 1]
            assert abs(sheet.passages[index][0] / len(sheet.article.text) - 30 / 40) < 0.05
            a, b = screen_rows(screen)
            assert a == b
            assert 0 <= a < 40


async def test_dragging_scrolls_to_what_is_under_the_pointer() -> None:
    """The current passage stays the one it was."""
    async with opened(compared(long_story())) as (pilot, screen):
        await pilot.mouse_down(Overview, offset=(1, 2))
        await pilot.hover(Overview, offset=(1, 20))
        await pilot.pause()
        left = screen.panes[0]
        assert current(screen) == 0
        middle = left.wrapped.starts[left.top + 20]
        assert abs(middle / len(left.wrapped.prose.text) - 0.5) < 0.05
        await pilot.hover(Overview, offset=(1, 39))
        await pilot.mouse_up(Overview, offset=(1, 39))
        assert left.top == left.wrapped.rows - left.size.height
        top = left.top
        await pilot.hover(Overview, offset=(1, 5))
        assert left.top == top


async def test_without_colour_glyphs_and_marks_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR takes nothing away."""
    async with opened(story_in_disorder()) as (_, screen):
        coloured = rows(screen)
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(story_in_disorder()) as (_, screen):
        assert rows(screen) == coloured
        assert line_of(screen.panes[0], 0).endswith("│")
        styles = {s.style.color for y in range(40) for s in screen.overview.render_line(y) if s.style}
        assert all(colour is None or colour.is_default for colour in styles)
