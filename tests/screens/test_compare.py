"""The compare screen, driven as a reader drives it."""

import threading
from dataclasses import replace
from typing import Any

import pytest
from textual import events
from textual.geometry import Region, Size
from textual.layouts.grid import GridLayout
from textual.widget import Widget

from compare import compare_texts, passages
from corpus.errors import ReaderError
from desk.compared import Compared
from tests.screens.compared_fixtures import (
    NARROW,
    SHORT,
    WIDE,
    CompareApp,
    article,
    compared,
    current,
    line_of,
    loaded,
    long_story,
    opened,
    screen_rows,
    status,
    story_in_disorder,
    styles_of,
)
from tui.screens.compare import CompareScreen
from tui.widgets.keybar import KeyBar
from tui.widgets.pane import Pane
from tui.widgets.pane_rows import AHEAD
from tui.widgets.panehead import PaneHead
from tui.widgets.paragraphs import Paragraphs
from tui.widgets.rows import GUTTER
from tui.widgets.sheet import make_pair
from tui.widgets.spinner import Spinner
from tui.widgets.together import Together


@pytest.mark.parametrize("size", [WIDE, NARROW, (100, 30), (240, 60)])
async def test_each_step_puts_both_sides_on_the_same_row(size: tuple[int, int]) -> None:
    """From the first passage to the last and back, moved ones and both ends of the text included."""
    async with opened(story_in_disorder(), size) as (_, screen):
        assert screen.together is not None
        count = len(screen.together.pair.compared.passages)
        for direction in [1] * (count - 1) + [-1] * (count - 1):
            screen.action_step("any", direction)
            left, right = screen_rows(screen)
            assert left == right
            assert 0 <= left < screen.panes[screen.side].size.height
        assert current(screen) == 0


async def test_a_step_rebuilds_only_the_rows_of_the_old_and_the_new_passage() -> None:
    """Where nothing scrolls, no other row is drawn anew."""
    async with opened(compared(SHORT)) as (pilot, screen):
        await pilot.pause()
        before = [pane.rows_built for pane in screen.panes]
        await pilot.press("n")
        await pilot.pause()
        assert [pane.rows_built for pane in screen.panes] == [count + 2 for count in before]


@pytest.fixture
def passes(monkeypatch: pytest.MonkeyPatch) -> list[Widget]:
    """Whose children were laid out in a grid, each time anew."""
    passes: list[Widget] = []
    arrange = GridLayout.arrange

    def counted(layout: GridLayout, parent: Widget, *rest: Any, **named: Any) -> Any:
        passes.append(parent)
        return arrange(layout, parent, *rest, **named)

    monkeypatch.setattr(GridLayout, "arrange", counted)
    return passes


async def test_neither_a_step_nor_a_scrolled_row_lays_anything_out(passes: list[Widget]) -> None:
    """What is drawn changes, and never where it stands; the overview's rows are worked out once."""
    async with opened(story_in_disorder()) as (pilot, screen):
        assert screen in passes
        await pilot.pause()
        passes.clear()
        built = screen.overview.built
        await pilot.press(*"nnnnnnnnnnnnnnnnnnnnnnnn", *"jjjjjjjjjjjj", "m", "u", "pagedown", "w", "tab")
        await pilot.pause()
        assert passes == []
        assert screen.overview.built == built


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_opening_and_resizing_draw_each_row_once(passes: list[Widget], size: tuple[int, int]) -> None:
    """The screen is laid out for a size before there is anything to show in it, and not again for what it shows."""
    async with opened(compared(long_story(), title="Rain"), size) as (pilot, screen):
        shown = [pane for pane in screen.panes if pane.display]
        assert all(pane.rows_built <= pane.size.height for pane in shown)
        assert passes.count(screen) <= 2
        for width in (size[0] + 10, size[0]):
            before = [pane.rows_built for pane in shown]
            passes.clear()
            await pilot.resize_terminal(width, size[1])
            await pilot.pause(0.1)
            for pane, count in zip(shown, before, strict=True):
                assert 0 < pane.rows_built - count <= pane.size.height
            assert passes.count(screen) <= 1


async def test_a_resize_while_opening_leaves_both_sides_level(passes: list[Widget]) -> None:
    """Whether it comes before, while or after the articles are compared; the screen comes to rest in any size."""
    going, go_on = threading.Event(), threading.Event()

    def load() -> Compared:
        going.set()
        go_on.wait(30)
        return story_in_disorder()

    screen = CompareScreen(load)
    async with CompareApp(screen).run_test(size=(20, 5)) as pilot:
        await pilot.resize_terminal(*NARROW)
        assert going.wait(30)
        for width in range(90, 160, 7):
            pilot.app.post_message(events.Resize(Size(width, 45), Size(width, 45)))
            if width == 111:
                go_on.set()
        await loaded(pilot)
        await pilot.resize_terminal(*WIDE)
        await pilot.pause(0.2)
        left, right = screen_rows(screen)
        assert left == right
        assert "Comparing" not in "".join(str(words.render()) for words in screen.query(Spinner))
        passes.clear()
        await pilot.pause(0.3)
        assert passes == []


async def test_scrolling_builds_each_row_once_and_some_at_a_time() -> None:
    """Down and back up again; most rows that come into sight are there already, and little is built in vain."""
    async with opened(compared(long_story())) as (pilot, screen):
        await pilot.press(*"n" * 12)
        await pilot.pause()
        tops = [pane.top for pane in screen.panes]
        before = [pane.rows_built for pane in screen.panes]
        builds = [0, 0]
        for _ in range(30):
            now = [pane.rows_built for pane in screen.panes]
            await pilot.press("j")
            await pilot.pause()
            for side, (pane, count) in enumerate(zip(screen.panes, now, strict=True)):
                builds[side] += pane.rows_built > count
        for pane, count, top, times in zip(screen.panes, before, tops, builds, strict=True):
            moved = pane.top - top
            assert moved > AHEAD
            assert pane.rows_built - count <= moved + AHEAD
            assert times <= moved // AHEAD + 1
        built = [pane.rows_built for pane in screen.panes]
        await pilot.press(*"k" * 30)
        await pilot.pause()
        assert [pane.rows_built for pane in screen.panes] == built


async def test_what_has_scrolled_is_one_stretch_to_draw_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both sides where both have moved, and what stands still is not drawn again; in each view."""
    told: list[tuple[Widget, Region]] = []
    refresh = Pane.refresh

    def counted(pane: Pane, *regions: Region, **named: bool) -> Pane:
        told.extend((pane, region) for region in regions)
        return refresh(pane, *regions, **named)

    async with opened(compared(long_story())) as (pilot, screen):
        left, right = screen.panes
        width, rows = left.size.width, left.height
        monkeypatch.setattr(Pane, "refresh", counted)

        async def said(*keys: str) -> list[tuple[Widget, Region]]:
            await pilot.press(*keys[:-1])
            await pilot.pause()
            told.clear()
            await pilot.press(keys[-1])
            return told.copy()

        assert await said("j") == [(left, Region(0, 0, width + right.size.width - 1, rows))]
        assert await said("s", "j") == [(left, Region(0, 0, width - 1, rows))]
        assert await said("tab", "j") == [(left, Region(width, 0, right.size.width - 1, rows))]
        assert await said("s", "v", "j") == [
            (pane, Region(0, 0, pane.size.width - 1, pane.height)) for pane in screen.panes
        ]
        assert await said("v", "j") == [(right, Region(0, 0, right.size.width - 1, right.height))]


async def test_scrolling_keeps_both_sides_level_between_the_ends() -> None:
    """Row by row to the end, linked sentences that pass the level row pass it on both sides at once."""
    async with opened(compared(long_story())) as (pilot, screen):
        assert screen.together is not None
        left, right = screen.panes
        seen = 0
        for _ in range(left.wrapped.rows):
            screen.action_scroll(1)
            for a, b in screen.together.pair.anchors:
                row = left.wrapped.row_of(a[0]) - left.top
                if abs(row - screen.together.point) < 0.5:
                    assert abs(right.wrapped.row_of(b[0]) - right.top - row) <= 1
                    seen += 1
        assert seen > 5
        assert left.top == left.wrapped.rows - left.size.height
        assert right.top == right.wrapped.rows - right.size.height
        await pilot.press("home")
        assert (left.top, right.top) == (0, 0)


async def test_a_side_that_begins_later_or_ends_earlier_waits_beyond_its_ends() -> None:
    """What is linked is level in the middle of the screen all the same, and both sides start and end together."""
    alone = [("only-left", f"The left alone says this, number {n}.", "") for n in range(40)]
    shared = [("same", f"Both say this, number {n}.", f"Both say this, number {n}.") for n in range(30)]
    async with opened(compared([*alone, *shared, *alone])) as (_, screen):
        assert screen.together is not None
        left, right = screen.panes
        level = 0
        for _ in range(left.wrapped.rows):
            screen.action_scroll(1)
            for a, b in screen.together.pair.anchors:
                row = left.wrapped.row_of(a[0]) - left.top
                if abs(row - screen.together.point) < 1:
                    level += 1
                    assert abs(right.wrapped.row_of(b[0]) - right.top - row) <= 1
        assert level >= 30
        assert left.top == left.wrapped.rows - left.size.height
        assert right.top == right.wrapped.rows - right.size.height
        screen.action_start()
        assert (left.top, right.top) == (0, 0)


async def test_unlocked_panes_scroll_alone_and_come_level_when_locked_again() -> None:
    """And the status line says so meanwhile."""
    async with opened(compared(long_story())) as (pilot, screen):
        left, right = screen.panes
        await pilot.press("s", "pagedown")
        assert left.top > 0
        assert right.top == 0
        assert "apart" in status(screen)
        await pilot.press("s")
        assert right.top > 0
        assert "apart" not in status(screen)


async def test_the_wheel_scrolls_both_sides() -> None:
    """Whichever pane is under the pointer."""
    async with opened(compared(long_story())) as (pilot, screen):
        screen.panes[1].post_message(
            events.MouseScrollDown(screen.panes[1], 9, 9, 0, 1, 0, False, False, False)
        )
        await pilot.pause()
        assert screen.panes[1].top > 0
        assert screen.panes[0].top > 0


async def test_a_click_makes_the_passage_under_the_pointer_current() -> None:
    """On either side; the side clicked on is then the one that is read."""
    async with opened(compared(SHORT)) as (pilot, screen):
        await pilot.click("#right-pane", offset=(GUTTER + 3, 2))
        assert current(screen) == 1
        assert screen.side == 1
        left, right = screen_rows(screen)
        assert left == right


async def test_the_current_passage_has_a_bar_on_both_sides_and_a_pointer_where_it_is_missing() -> None:
    """The gutter tells it without colour."""
    async with opened(compared(SHORT)) as (pilot, screen):
        assert [line_of(pane, 0)[0] for pane in screen.panes] == ["▌", "▌"]
        for key, alone in (("n", 1), ("n", 0)):
            await pilot.press("n", key)
            rows = screen_rows(screen)
            assert line_of(screen.panes[alone], rows[alone]).startswith("▌+")
            assert line_of(screen.panes[1 - alone], rows[1 - alone]).startswith("▸───")
            await pilot.press("N")


async def test_the_gutter_tells_each_relation_by_a_glyph() -> None:
    """Same, reworded, moved, only here, differs."""
    story = (*SHORT, ("moved", "He spoke first.", "He spoke first, they said."))
    async with opened(compared(story, right_order=[4, 0, 1, 2, 3])) as (_, screen):
        rows = [line_of(screen.panes[0], y)[: GUTTER - 1] for y in range(0, 10, 2)]
        assert [row.strip("▌ ") for row in rows] == ["=", "≈ ≠", "+", "≈⇅", ""]


async def test_changed_words_differences_and_search_terms_are_marked() -> None:
    """Each in a style of its own, with attributes that survive without colour."""
    made = compared(SHORT)
    found = (made.left.text.index("Tuesday"), made.left.text.index("Tuesday") + 7)
    async with opened(made, find=(found,)) as (_, screen):
        styles = styles_of(screen.panes[0], 6)
        assert styles["Tuesday"].underline
        assert styles["Tuesday"].bold
        assert styles["3,800"].bold
        assert styles["About"].bgcolor not in (styles["left."].bgcolor, styles["3,800"].bgcolor)


async def test_without_colour_attributes_tell_the_relations(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR: changed is underlined, differs reversed, told by one alone bold; no colour is left."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(compared(SHORT)) as (_, screen):
        styles = styles_of(screen.panes[0], 6)
        assert all(style.color is None or style.color.is_default for style in styles.values())
        assert styles["About"].underline
        assert styles["3,800"].reverse
        assert styles["The mayor was not reached."].bold
        assert not styles["Rain fell on Tuesday."].underline
        assert not styles["Rain fell on Tuesday."].bold


async def test_the_status_line_says_place_relation_difference_and_coverage() -> None:
    """In words, with the counts of each relation."""
    async with opened(compared(SHORT)) as (pilot, screen):
        await pilot.press("n")
        said = status(screen)
        assert "2/4 · reworded · differs" in said
        assert "3,800 on the left, 3,000 on the right" in said
        assert "1 same" in said
        assert "71% of 13 words on the left, 42%" in said


async def test_the_status_line_says_what_differs_for_certain_first_and_whole() -> None:
    """What is doubtful, and the relation in words, give way to it; how many more there are is said."""
    made = compared(SHORT)
    certain = made.comparison.divergences[0]
    doubtful = [
        replace(certain, left=(certain.left[0] - n, certain.left[0]), certainty="possible", why=f"doubt {n}")
        for n in (3, 2, 1)
    ]
    comparison = replace(made.comparison, divergences=(*doubtful, certain))
    made = replace(made, comparison=comparison, passages=passages(comparison))
    for width, said in (
        (160, "(1 of 1)  ≠ 3,800 on the left, 3,000 on the right; possibly: doubt 3; possibly: doubt 2"),
        (80, "2/4 · reworded · differs  ≠ 3,800 on the left, 3,000 on the right +3 (i)"),
        (60, "≈ 2/4  ≠ 3,800 on the left, 3,000 on the right +3 (i)"),
    ):
        async with opened(made, (width, 20)) as (pilot, screen):
            await pilot.press("n")
            assert said in status(screen).split("\n")[0]


async def test_both_values_stand_whole_before_words_that_a_sign_says() -> None:
    """Moved and differs give way first, then the relation."""
    made = compared(SHORT)
    why = "almost 3,800 people on the left, about 3,000 on the right"
    found = replace(made.comparison.divergences[0], why=why)
    made = replace(made, comparison=replace(made.comparison, divergences=(found,)))
    for width, said in (
        (90, f"≈ 2/4 · reworded · differs  ≠ {why}"),
        (80, f"≈ 2/4 · reworded  ≠ {why}"),
        (70, f"≈ 2/4  ≠ {why}"),
    ):
        async with opened(made, (width, 20)) as (pilot, screen):
            await pilot.press("n")
            assert status(screen).split("\n")[0].strip() == said


async def test_a_pair_opens_at_its_first_passage() -> None:
    """Also where a later one starts at both texts' first character: what the right tells alone stands before it."""
    made = compared(
        [("only-right", "", "This is told here alone."), ("only-left", "This one on the left.", "")]
    )
    async with opened(made) as (_, screen):
        assert made.passages[1].left[0] == made.passages[1].right[0] == 0
        assert current(screen) == 0


async def test_where_there_is_no_list_to_go_through_the_foot_offers_none() -> None:
    """Two files from the command line; the key says so."""
    async with opened(compared(SHORT)) as (pilot, screen):
        assert "next article" not in screen.query_one(KeyBar).render().plain
        said: list[str] = []
        screen.say_passing = said.append  # type: ignore[method-assign,assignment]
        await pilot.press("right_square_bracket")
        assert "no list" in said[0]


@pytest.mark.parametrize(
    ("width", "more"), [(60, "possibly: "), (80, "possibly: "), (160, " · may differ (1 of 1 reworded)")]
)
async def test_what_is_not_sure_to_be_one_statement_is_said_before_what_differs(
    width: int, more: str
) -> None:
    """No sign says "perhaps", so that the words for it stay, and the reason of a difference is cut behind them."""
    made = compared(SHORT)
    link = replace(made.comparison.links[1], score=0.6)
    found = replace(
        made.comparison.divergences[0], certainty="possible", why="3,800 people on the left alone"
    )
    comparison = replace(made.comparison, links=(made.comparison.links[0], link), divergences=(found,))
    made = replace(made, comparison=comparison, passages=passages(comparison))
    async with opened(made, (width, 20)) as (pilot, screen):
        await pilot.press("n")
        said = status(screen).split("\n")[0]
        assert said.startswith("≈ 2/4 · perhaps reworded")
        assert more in said
        assert "? possibly: 3,800" in said


async def test_a_moved_passage_says_where_its_partner_stands() -> None:
    """Both places, by paragraph, in the status and behind the passage's own rows on both sides."""
    story = (*SHORT, ("moved", "He spoke first.", "He spoke first, they said."))
    async with opened(compared(story, right_order=[4, 0, 1, 2, 3])) as (pilot, screen):
        await pilot.press("n", "n", "n", "n")
        said = status(screen)
        assert "reworded · moved" in said
        assert "¶ 4 of 4 here, ¶ 1 of 4 there" in said
        left, right = screen.panes
        row = screen_rows(screen)[0]
        assert "He spoke first." in line_of(left, row)
        assert "⇅ ¶ 1 of 4 there" in line_of(left, row)
        assert "⇅ ¶ 4 of 4 there" in line_of(right, row)
        await pilot.press("x")
        assert "¶ 4 of 4 here, ¶ 1 of 4 there" in status(screen)


async def test_a_moved_passage_keeps_its_partner_beside_it_while_it_is_in_sight() -> None:
    """Scrolling row by row; once it is out of sight the panes are level by what is not moved."""
    made = story_in_disorder()
    async with opened(made) as (pilot, screen):
        await pilot.press("m", "m")
        assert screen.together is not None
        index = screen.together.index
        assert index is not None
        rows = screen.together.pair.sheets[0].passages[index]
        pane = screen.panes[0]
        seen = 0
        while pane.wrapped.rows_of(rows).stop - pane.top > 0:
            left, right = screen_rows(screen)
            assert left == right
            seen += 1
            await pilot.press("j")
        assert seen > 3
        left, right = screen_rows(screen)
        assert left != right


def test_a_place_in_a_text_is_told_by_its_paragraph() -> None:
    """Blank lines part paragraphs; without any, each line is one; a text in one piece is told by shares."""
    text = "One.\nstill one.\n\nTwo.\n \n\nThree."
    assert Paragraphs.of(text).place(text.index("still"))[0] == "¶ 1 of 3"
    assert Paragraphs.of(text).place(text.index("Three")) == ("¶ 3 of 3", "¶ 3/3", "¶3")
    assert Paragraphs.of("One.\nTwo.\nThree.").place(10)[0] == "¶ 3 of 3"
    assert Paragraphs.of("One long text. " * 10).place(75) == ("at 50%", "50%")
    assert Paragraphs.of("").place(0)[0] == "at 0%"


async def test_differences_are_stepped_to_alone() -> None:
    """d goes to the next passage that differs, D back."""
    async with opened(compared([*SHORT, *SHORT])) as (pilot, screen):
        await pilot.press("d")
        assert current(screen) == 1
        await pilot.press("d")
        assert current(screen) == 5
        await pilot.press("d")
        assert current(screen) == 5
        await pilot.press("D")
        assert current(screen) == 1


async def test_at_80_columns_tab_flips_to_the_same_passage_on_the_same_row() -> None:
    """One pane shows at a time."""
    async with opened(story_in_disorder(), NARROW) as (pilot, screen):
        for _ in range(7):
            await pilot.press("n")
        left, right = screen.panes
        row = screen_rows(screen)[0]
        assert left.display
        assert right.region.area == 0
        await pilot.press("tab")
        await pilot.pause()
        assert left.region.area == 0
        assert right.size.width == 76
        assert screen_rows(screen)[1] == row
        assert line_of(right, row)[0] in "▌▸"
        assert current(screen) == 7


async def test_a_resize_keeps_the_top_character_and_stays_level() -> None:
    """Through every width, both panes or one, and back."""
    async with opened(story_in_disorder()) as (pilot, screen):
        await pilot.press("pagedown", "pagedown")
        left = screen.panes[0]
        kept = left.wrapped.starts[left.top]
        for size in ((120, 40), (90, 24), (60, 20), (240, 60), WIDE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            start, end = left.wrapped.held_span(left.top)
            assert start <= kept < end
        assert left.wrapped.starts[left.top] == kept
        await pilot.press("n")
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        a, b = screen_rows(screen)
        assert a == b


async def test_unknown_title_outlet_and_date_are_said_to_be_unknown() -> None:
    """Nothing is left blank, nothing guessed."""
    async with opened(compared(SHORT)) as (_, screen):
        said = screen.query_one("#left-head", PaneHead).render().plain
        assert "(untitled)" in said
        assert "outlet unknown" in said
        assert "date unknown" in said
    known = compared(SHORT, title="A [b]title[/b] [sic]", source="Wire \x1b[31m", published="2025-03-04")
    async with opened(known) as (_, screen):
        said = screen.query_one("#left-head", PaneHead).render().plain
        assert "A [b]title[/b] [sic]" in said
        assert "\x1b" not in said
        assert "4 Mar 2025" in said


HOSTILE = "[@click=app.quit]x[/] [sic] \x1b]52;c;eA==\x07 \x9b31m \u202eab\u2066 \x00 [/b]"


async def test_the_heads_say_which_version_of_a_page_is_on_which_side() -> None:
    """At the start of what is known, so that a narrow head says it too; other articles have no number."""
    made = compared(SHORT, source="The Gull", published="2025-03-04")
    sides = replace(made.left, version=1), replace(made.right, version=2)
    async with opened(replace(made, left=sides[0], right=sides[1])) as (_, screen):
        for head, number in zip(screen.heads, (1, 2), strict=True):
            assert f"v{number} · The Gull · 4 Mar 2025" in head.render().plain
    async with opened(made) as (_, screen):
        assert "v1" not in screen.heads[0].render().plain


async def test_hostile_text_is_shown_and_does_nothing() -> None:
    """Markup is text; controls are replaced."""
    async with opened(compared([("same", HOSTILE, HOSTILE)])) as (pilot, screen):
        line = line_of(screen.panes[0], 0)
        assert "[@click=app.quit]x[/] [sic]" in line
        assert not [c for c in line if ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2066"]
        await pilot.press("n")


async def test_wide_and_combining_text_never_shifts_a_column() -> None:
    """Every row is as wide as the pane, in cells."""
    odd = (
        "漢字かな交じり文 👨\u200d👩\u200d👧 🇰🇿 e\u0301te\u0301 z"
        + "\u0301" * 20
        + " हिन्दी می\u200cخواهم ❤\ufe0f "
    )
    async with opened(compared([("reworded", odd * 9, odd * 7)])) as (_, screen):
        for pane in screen.panes:
            assert {pane.render_line(y).cell_length for y in range(pane.size.height)} == {pane.size.width}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("", ""),
        ("Rain fell on Tuesday night.", ""),
        ("", "Rain fell on Tuesday night."),
        ("\n\n\n", "   "),
        ("x" * 200_000, "y" * 200_000 + " z"),
        ("Rain fell. " * 300, "Rain fell. " * 300),
        ("漢字" * 3000, "Rain"),
    ],
)
@pytest.mark.parametrize("size", [WIDE, (60, 20)])
async def test_odd_texts_open_step_scroll_and_flip(left: str, right: str, size: tuple[int, int]) -> None:
    """Empty, identical, one huge line: nothing crashes and both sides stay level."""
    comparison = compare_texts(left, right)
    made = Compared(article("1", left), article("2", right), comparison, passages(comparison))
    async with opened(made, size) as (pilot, screen):
        await pilot.press("n", "n", "N", "d", "j", "pagedown", "end", "tab", "k", "home", "s", "j", "s")
        assert status(screen)
        at = current(screen)
        if at is not None:
            screen.go(at)
            a, b = screen_rows(screen)
            assert a == b


async def test_an_article_beside_itself_is_one_text_on_both_sides() -> None:
    """Same, all of it."""
    text = "Rain fell on Tuesday night. The bridge was closed at nine."
    comparison = compare_texts(text, text)
    made = Compared(article("1", text), article("1", text), comparison, passages(comparison))
    async with opened(made) as (_, screen):
        assert "same" in status(screen)
        assert "100%" in status(screen)


async def test_nothing_to_compare_is_said() -> None:
    """Two empty texts have no passage."""
    comparison = compare_texts("", "")
    made = Compared(article("1", ""), article("2", ""), comparison, passages(comparison))
    async with opened(made) as (_, screen):
        assert "Nothing to step to" in status(screen)


class Missing(ReaderError):
    """An error of the kind a user can cause."""


async def test_an_error_is_shown_in_plain_words_with_what_to_do() -> None:
    """And q still goes back."""

    def load() -> Compared:
        raise Missing("There is no article 12ab.", "List them with: newsreader list")

    app = CompareApp(CompareScreen(load))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause(0.05)
        said = str(app.compare.query_one("#trouble").render())
        assert "There is no article 12ab." in said
        assert "newsreader list" in said
        await pilot.press("n", "j", "tab", "d", "s", "end", "home")
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_fault_inside_is_shown_too() -> None:
    """Not swallowed, and not the end of the program."""

    def load() -> Compared:
        raise ZeroDivisionError("by [b]zero[/b]")

    app = CompareApp(CompareScreen(load))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause(0.05)
        assert "by [b]zero[/b]" in str(app.compare.query_one("#trouble").render())
        await pilot.press("escape")
    assert app.return_code == 0


def test_nothing_moves_before_the_panes_have_a_size() -> None:
    """A key pressed between loading and the first layout does no harm, and the passage stepped to is current."""
    together = Together((Pane(), Pane()), make_pair(compared(SHORT)), None)
    together.step(0, 1)
    together.scroll(0, 5)
    together.scroll_to_start(1)
    together.scroll_to_end(0)
    together.level(0)
    assert together.index == 1


async def test_leaving_works_while_the_comparison_is_under_way() -> None:
    """The screen closes at once; the thread's answer is thrown away."""
    going, go_on = threading.Event(), threading.Event()

    def load() -> Compared:
        going.set()
        go_on.wait(30)
        return compared(SHORT)

    app = CompareApp(CompareScreen(load))
    async with app.run_test(size=WIDE) as pilot:
        assert going.wait(30)
        await pilot.press("n")
        await pilot.pause(0.3)
        assert "Comparing" in str(app.compare.query_one(Spinner).render())
        await pilot.press("q")
        await pilot.pause()
        assert app.screen is not app.compare
    go_on.set()
