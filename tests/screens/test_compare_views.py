"""Steps of each kind, and the ways the compare screen can show a pair."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual.drivers.headless_driver import HeadlessDriver
from textual.strip import Strip

from compare import Comparison, Link, Run, Side, passages
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
from tui.screens import compare
from tui.screens.compare import CompareScreen
from tui.screens.compare_layout import VIEWS
from tui.widgets.keybar import KeyBar
from tui.widgets.prose import Prose, wrap
from tui.widgets.rows import GUTTER, Row
from tui.widgets.stepping import STEPS


@pytest.mark.parametrize(
    ("key", "kind"), [("r", "reworded"), ("u", "alone"), ("d", "differs"), ("m", "moved")]
)
async def test_each_kind_is_stepped_to_forth_and_back(key: str, kind: str) -> None:
    """The key goes through all passages of its kind and no other, its capital goes back through them."""
    made = compared(
        [*SHORT, ("moved", "He spoke.", "He did speak."), *SHORT], right_order=[4, 0, 1, 2, 3, 5, 6, 7, 8]
    )
    wanted = [n for n, passage in enumerate(made.passages) if STEPS[kind].holds(passage)]
    async with opened(made) as (pilot, screen):
        seen = []
        for _ in wanted:
            await pilot.press(key)
            seen.append(current(screen))
        assert seen == wanted
        await pilot.press(key)
        assert current(screen) == wanted[-1]
        for index in reversed(wanted[:-1]):
            await pilot.press(key.upper())
            assert current(screen) == index
        assert "(1 of " in status(screen)


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("key", ["n", "u"])
async def test_a_passage_longer_than_the_screen_is_read_on_before_it_is_left(
    key: str, size: tuple[int, int]
) -> None:
    """Every row of it comes into sight, forth and back, and then the next passage is current."""
    long = "This is told on the left alone, at length. " * 150
    made = compared([*SHORT, ("only-left", long, ""), *SHORT])
    async with opened(made, size) as (pilot, screen):
        pane = screen.panes[0]
        assert screen.together is not None
        index = max(
            range(len(made.passages)), key=lambda n: made.passages[n].left[1] - made.passages[n].left[0]
        )
        screen.go(index)
        rows = set(pane.wrapped.rows_of(screen.together.pair.sheets[0].passages[index]))
        assert len(rows) > pane.size.height
        for press in (key, key.upper()):
            seen: set[int] = set()
            for _ in range(40):
                if current(screen) != index:
                    break
                seen |= set(range(pane.top, pane.top + pane.size.height))
                await pilot.press(press)
            assert rows <= seen
            assert current(screen) != index
            screen.go(index)
            await pilot.press("end")


async def test_both_ends_are_said_once_while_a_key_is_held_down() -> None:
    """Not a saying for each press."""
    app_says = []
    async with opened(compared(SHORT)) as (pilot, screen):
        pilot.app.notify = lambda message, **_: app_says.append(message)  # type: ignore[method-assign]
        screen.notify = pilot.app.notify  # type: ignore[method-assign,assignment]
        await pilot.press(*"nnnnnnnnnn")
        assert app_says == ["This is the last passage; N goes back, n once more to the first."]
        await pilot.press(*"NNNNNNNNNN")
        assert app_says[1:] == ["This is the first passage; n goes on, N once more to the last."]
        await pilot.press(*"mm")
        assert app_says[2:] == ["No passage is moved."]


async def test_a_key_pressed_once_more_at_the_end_goes_round(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of its kind, both ways; not while it is held down, which repeats sooner, and not after another key."""
    made = compared([*SHORT, *SHORT])
    differing = [n for n, passage in enumerate(made.passages) if STEPS["differs"].holds(passage)]
    async with opened(made) as (pilot, screen):
        await pilot.press(*"ddddd")
        assert current(screen) == differing[-1]
        monkeypatch.setattr(compare, "HELD", 0)
        await pilot.press("d")
        assert current(screen) == differing[0]
        await pilot.press(*"Dd")
        assert current(screen) == differing[-1]
        await pilot.press(*"dND")
        assert current(screen) == differing[0]
        await pilot.press(*"DD")
        assert current(screen) == differing[-1]


async def test_a_row_that_two_sentences_share_tells_both_relations() -> None:
    """In the order in which they stand in it; the current passage's own rows have the bar."""
    left = "Rain fell on Tuesday. The mayor was not reached."
    sides = Side(len(left), ((0, 21), (22, 48)), ()), Side(21, ((0, 21),), ())
    link = Link((0, 21), (0, 21), "same", False, 1.0, (Run((0, 20), (0, 20)),))
    comparison = Comparison(*sides, (link,), ((22, 48),), (), (), 0.5, 1.0)
    made = Compared(article("1", left), article("2", left[:21]), comparison, passages(comparison))
    async with opened(made) as (pilot, screen):
        assert line_of(screen.panes[0], 0).startswith("▌=+  Rain")
        assert line_of(screen.panes[1], 0).startswith("▌=   Rain")
        await pilot.press("n")
        assert line_of(screen.panes[0], 0).startswith("▌=+  Rain")


async def test_the_status_shows_counts_with_their_keys() -> None:
    """Where there is room."""
    async with opened(compared(SHORT), (200, 40)) as (_, screen):
        for said in ("1 reworded [r]", "0 moved [m]", "1 only left, 1 only right [u]", "1 fact differs [d]"):
            assert said in status(screen)


async def test_the_footer_has_the_way_back_and_where_there_is_room_copying() -> None:
    """In the narrowest terminal, and in a wide one."""
    for size, said in (((60, 20), "q back"), (WIDE, "y copy")):
        async with opened(compared(SHORT), size) as (_, screen):
            assert said in screen.query_one(KeyBar).render().plain


async def test_w_goes_through_changed_words_whole_passages_and_plain_text() -> None:
    """The gutter and what differs stay whatever is emphasised."""
    async with opened(compared(SHORT)) as (pilot, screen):
        grounds = []
        for _ in range(3):
            styles = styles_of(screen.panes[0], 8)
            grounds.append([styles[words].bgcolor for words in ("About", "left.")])
            assert styles["3,800"].bold
            assert "≈ ≠" in line_of(screen.panes[0], 2)
            await pilot.press("w")
        (changed, kept), (all_changed, all_kept), (plain, as_plain) = grounds
        assert changed not in (kept, plain)
        assert all_changed == all_kept == changed
        assert plain == as_plain == kept
        assert "(w)" not in status(screen)
        await pilot.press("w")
        assert "whole passages (w)" in status(screen)


async def test_f_leaves_what_each_side_alone_tells_and_what_differs() -> None:
    """A row says how many words are folded; the rest is there, whole, its paragraphs apart; f again unfolds."""
    async with opened(compared(SHORT)) as (pilot, screen):
        await pilot.press("f")
        left, right = ([line_of(pane, y)[GUTTER:].strip(" │") for y in range(6)] for pane in screen.panes)
        folded = "⋯ 4 words both tell"
        assert left == [folded, "", "About 3,800 people left.", "", "The mayor was not reached.", ""]
        assert right == [folded, "", "Nearly 3,000 people left.", "", "A second storm is expected.", ""]
        assert "≠" not in line_of(screen.panes[0], 0)
        assert "≠" in line_of(screen.panes[0], 2)
        assert "folded (f)" in status(screen)
        await pilot.press("f")
        assert "Rain fell" in line_of(screen.panes[0], 0)


async def test_a_fold_between_paragraphs_keeps_the_blank_lines_and_adds_none() -> None:
    """Before it and behind it; a fold in the middle of a line has rows of its own beside it."""
    story = (
        ("only-left", "The mayor was not reached.", ""),
        ("same", "Rain fell on Tuesday.", "Rain fell on Tuesday."),
        ("same", "It was cold.", "It was cold."),
        ("only-left", "A dog barked.", ""),
    )
    async with opened(compared(story)) as (pilot, screen):
        await pilot.press("f")
        shown = [line_of(screen.panes[0], y)[GUTTER:].strip(" │") for y in range(6)]
        assert shown == ["The mayor was not reached.", "", "⋯ 7 words both tell", "", "A dog barked.", ""]
        assert screen.panes[0].wrapped.prose.text[screen.panes[0].wrapped.starts[4] :].startswith("A dog")
    text = "A dog barked. Rain fell. A cat slept."
    wrapped = wrap(Prose.of(text), 40, [((14, 25), 2)])
    assert [text[a:b] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)] == [
        "A dog barked.",
        "",
        "A cat slept.",
    ]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_folded_steps_stay_level(size: tuple[int, int]) -> None:
    """Every passage, shown or folded, is on one row of the screen on both sides."""
    async with opened(story_in_disorder(), size) as (pilot, screen):
        await pilot.press("f")
        assert screen.together is not None
        for n in range(len(screen.together.passages)):
            screen.go(n)
            left, right = screen_rows(screen)
            assert left == right
            assert 0 <= left < screen.panes[screen.side].size.height
        await pilot.press("end", "home", "pagedown", "tab", "f")
        left, right = screen_rows(screen)
        assert left == right


async def test_n_passes_over_what_is_folded() -> None:
    """Forth, back, and round again: what one side alone tells and what differs, each once."""
    made = compared(SHORT)
    shown = [n for n, p in enumerate(made.passages) if p.divergences or p.relation.startswith("only")]
    assert 0 < len(shown) < len(made.passages)
    async with opened(made) as (pilot, screen):
        await pilot.press("f")
        seen = []
        for _ in shown:
            await pilot.press("n")
            seen.append(current(screen))
        assert seen == shown
        for index in reversed(shown[:-1]):
            await pilot.press("N")
            assert current(screen) == index
        await pilot.press("N")
        assert current(screen) == shown[0]
        await pilot.press("f", "N")
        assert current(screen) == shown[0] - 1


async def test_a_rule_stands_right_of_every_pane_that_has_no_other_beside_it() -> None:
    """Side by side, the one between both is enough; whatever way the view came about."""
    async with opened(compared(SHORT)) as (pilot, screen):

        def ruled() -> tuple[bool, bool]:
            left, right = (line_of(pane, 1).rstrip().endswith("│") for pane in screen.panes)
            return left, right

        assert ruled() == (True, False)
        await pilot.press("v")
        assert ruled() == (True, True)
        await pilot.press("v", "tab")
        assert ruled()[1]
        await pilot.press("v")
        assert ruled() == (True, False)
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        assert ruled()[1]


async def test_x_changes_the_sides_over_and_keeps_the_place() -> None:
    """The current passage stays current and level; heads and words name the other side; twice is as before."""
    made = story_in_disorder()
    async with opened(made) as (pilot, screen):
        assert screen.together is not None
        await pilot.press("n", "n", "u")
        before = screen.together.passages[current(screen) or 0]
        tops = [pane.top for pane in screen.panes]
        await pilot.press("x")
        after = screen.together.passages[current(screen) or 0]
        assert (after.left, after.right) == (before.right, before.left)
        assert {before.relation, after.relation} == {"only-left", "only-right"}
        assert screen.together.pair.compared.left is made.right
        assert screen.side == 1
        a, b = screen_rows(screen)
        assert a == b
        await pilot.press("x")
        assert screen.together.pair.compared == made
        assert [pane.top for pane in screen.panes] == tops


async def test_v_goes_through_the_views() -> None:
    """Side by side, one above the other at full width, one alone; each step stays level in all of them."""
    async with opened(compared(long_story())) as (pilot, screen):
        left, right = screen.panes
        for view in ("stacked", "one", "panes"):
            await pilot.press("v", "n", "n")
            await pilot.pause()
            assert screen.shown_view == view
            a, b = screen_rows(screen)
            assert a == b
            beside = left.region.y == right.region.y and left.size.width < 100
            assert beside == (view == "panes")
            assert (right.region.area == 0) == (view == "one")
            if view == "stacked":
                assert screen.heads[1].region.y == left.region.bottom
                assert right.region.y == screen.heads[1].region.bottom
                assert right.size.height > 10


async def test_a_chosen_view_stays_through_a_resize() -> None:
    """Only while no view was chosen does the width decide; two panes side by side are for those who have the room."""
    async with opened(compared(long_story())) as (pilot, screen):
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        assert screen.shown_view == "one"
        await pilot.press("v")
        for size in (WIDE, NARROW):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert screen.shown_view == "stacked"
        await pilot.press("v")
        assert screen.shown_view == "one"
        await pilot.resize_terminal(*WIDE)
        await pilot.press("v")
        await pilot.pause()
        assert screen.shown_view == "panes"
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        assert screen.shown_view == "one"


@pytest.mark.parametrize("steps", [5, 20, 45])
async def test_the_current_passage_stays_in_sight_through_a_resize(steps: int) -> None:
    """Level on both sides; what was scrolled out of sight is not brought back."""
    async with opened(story_in_disorder()) as (pilot, screen):
        await pilot.press(*"n" * steps)
        for size in (NARROW, (60, 20), WIDE, (100, 15), NARROW):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            a, b = screen_rows(screen)
            assert a == b
            assert 0 <= a < screen.panes[screen.side].size.height
        await pilot.press("home" if steps > 20 else "end")
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert screen.together is not None
        assert not screen.together.in_sight(screen.side)


async def test_what_only_may_differ_is_not_counted_as_differing() -> None:
    """The rank of a passage says so."""
    made = compared([*SHORT, ("reworded", "He spoke.", "He did speak.")])
    doubts = tuple(replace(found, certainty="possible") for found in made.comparison.divergences)
    async with opened(replace(made, comparison=replace(made.comparison, divergences=doubts))) as (
        pilot,
        screen,
    ):
        await pilot.press("d")
        assert "(1 of 1 passages that differ or may)" in status(screen)


@pytest.mark.parametrize("key", ["f", "x", "w", "v", "r", "u", "m", "d"])
async def test_keys_do_no_harm_before_there_is_a_comparison(key: str) -> None:
    """Neither while it loads nor where nothing can be stepped to."""
    async with opened(compared([])) as (pilot, screen):
        await pilot.press(key, key, "n", "j")
        assert status(screen)


class Recording(HeadlessDriver):
    """A terminal that keeps what is written to it."""

    written = ""

    @property
    def is_headless(self) -> bool:
        """No, so that everything is rendered down to the bytes."""
        return False

    def write(self, data: str) -> None:
        """Keep it."""
        Recording.written += data


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize("view", VIEWS)
async def test_what_scrolls_into_sight_is_written_to_the_terminal(side: int, view: str) -> None:
    """In every view, all of each pane that has moved, whether both go together or one goes alone."""
    app = CompareApp(CompareScreen(lambda: compared(long_story())))
    app.driver_class = Recording
    async with app.run_test(size=WIDE, headless=False) as pilot:
        screen = await loaded(pilot)
        await pilot.press(*"v" * VIEWS.index(view), *["tab"] * side)
        for keys in ("j", "sj"):
            await pilot.pause(0.1)
            Recording.written = ""
            tops = [pane.top for pane in screen.panes]
            await pilot.press(*keys)
            await pilot.pause(0.1)
            assert screen.panes[side].top == tops[side] + 1
            for pane, top in zip(screen.panes, tops, strict=True):
                if pane.region and pane.top != top:
                    shown = [segment.text for y in range(pane.height) for segment in pane.render_line(y)]
                    assert [text for text in shown if text.strip(" │") not in Recording.written] == []


@given(
    st.lists(st.sampled_from(["a", "bc ", "漢字", " "]), min_size=1), st.integers(0, 30), st.integers(0, 30)
)
def test_a_finished_row_is_cut_as_any_strip(words: list[str], start: int, end: int) -> None:
    """Also where it answers without looking."""
    segments = [Segment(word) for word in words]
    length = sum(segment.cell_length for segment in segments)
    row, strip = Row(segments, length), Strip(segments, length)
    for last in (end, length - 1, length):
        for _ in range(2):
            assert row.crop(start, last) == strip.crop(start, last)
            assert row.crop(0, last) == strip.crop(0, last)
    for cuts in ([length], [end, length], [end]):
        cuts = sorted({cut for cut in cuts if 0 < cut <= length})
        for _ in range(2):
            assert list(row.divide(cuts)) == list(strip.divide(cuts))
