"""The wrapper, the layers, the level map: the compare screen's pure parts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from desk.changed import gaps
from tui.widgets.glyphs import displayed, visible
from tui.widgets.layers import Layers
from tui.widgets.level import LevelMap, clamp_top, ease, last_top, place, sliding_point
from tui.widgets.prose import Prose, wrap

AWKWARD = "ab -—/ \n\t\u00a0漢字、「」。かé\u0301\u200d\ufe0f👨👩🇰🇿👍🏽\u202e\u2066\x1b\x07\x9b\ud800\u00ad\u200bمیहि"
texts = st.text(st.one_of(st.sampled_from(AWKWARD), st.characters()), max_size=120)
prose_texts = st.text(st.sampled_from("abcdefg    -,.\n漢字👍"), max_size=200)


def rows_of(text: str, width: int) -> list[str]:
    """What each row shows."""
    wrapped = wrap(Prose.of(text), width)
    return [visible(wrapped.prose.shown[a:b]) for a, b in zip(wrapped.starts, wrapped.ends, strict=True)]


@given(texts)
def test_displayed_text_is_as_long_as_the_text(text: str) -> None:
    """Offsets into the text are offsets into what is displayed."""
    assert len(displayed(text)) == len(text)


@given(texts)
def test_nothing_that_drives_a_terminal_is_visible(text: str) -> None:
    """No control, bidi control, surrogate or joiner is left, whatever the text."""
    shown = visible(displayed(text).replace("\n", ""))
    shown.encode()
    assert not [c for c in shown if ord(c) < 32 or 0x7F <= ord(c) < 0xA0]
    assert not set(shown) & set(
        "\u200d\ufe0f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
    )


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("👨\u200d👩\u200d👧", "👨👩👧"),
        ("🇰🇿", "KZ"),
        ("👍🏽", "👍"),
        ("❤\ufe0f", "❤"),
        ("e\u0301", "e\u0301"),
        ("z" + "\u0301" * 30, "z" + "\u0301" * 4),
        ("a\x1b]52;c;eA==\x07b", "a�]52;c;eA==�b"),
        ("a\tb", "a b"),
        ("co\u00adop", "coop"),
    ],
)
def test_clusters_that_terminals_measure_differently_are_reduced(text: str, drawn: str) -> None:
    """A joined emoji is drawn as its parts, a flag as its letters; a control becomes U+FFFD."""
    assert visible(displayed(text)) == drawn


@given(texts, st.integers(2, 40))
def test_no_row_is_wider_than_the_width(text: str, width: int) -> None:
    """Measured in cells, as the terminal will."""
    assert all(cell_len(row) <= width for row in rows_of(text, width))


@given(texts, st.integers(2, 40))
def test_rows_follow_each_other_and_lose_only_spaces(text: str, width: int) -> None:
    """Each row starts where the one before ends, but for hanging spaces and line feeds."""
    wrapped = wrap(Prose.of(text), width)
    assert wrapped.starts[0] == 0
    assert list(wrapped.starts) == sorted(set(wrapped.starts))
    for row in range(wrapped.rows):
        start, end = wrapped.held_span(row)
        shown = wrapped.shown_span(row)
        assert start == shown[0] <= shown[1] <= end
        assert not wrapped.prose.shown[shown[1] : end].strip(" \n")


@given(prose_texts, st.integers(2, 30))
def test_an_offset_and_its_place_name_the_same_character(text: str, width: int) -> None:
    """From offset to row and column and back gives the offset, for every character that is shown."""
    wrapped = wrap(Prose.of(text), width)
    for offset in range(len(text)):
        row, column = wrapped.place_of(offset)
        if offset < wrapped.shown_span(row)[1]:
            assert wrapped.offset_at(row, column) == offset


def test_words_stay_whole_and_dashes_may_end_a_row() -> None:
    """Rows break at spaces and behind dashes; a number is not cut at its comma."""
    text = "Some 3,800 well-known people — he said — left."
    assert rows_of(text, 12) == ["Some 3,800", "well-known", "people — he", "said — left."]
    assert rows_of("a well-known", 8) == ["a well-", "known"]


def test_wide_characters_break_anywhere_but_before_a_closing_mark() -> None:
    """East Asian text has no spaces; its full stop does not begin a row."""
    assert rows_of("漢字漢字。漢字", 8) == ["漢字漢", "字。漢字"]


def test_a_word_wider_than_the_row_is_cut() -> None:
    """Nothing runs out of the pane."""
    assert rows_of("a" * 25 + " b", 10) == ["a" * 10, "a" * 10, "aaaaa b"]


def test_a_line_of_200_000_characters_is_wrapped() -> None:
    """Without a space in it."""
    wrapped = wrap(Prose.of("x" * 200_000), 75)
    assert wrapped.rows == 2667
    assert wrapped.place_of(199_999) == (2666, 49)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12), st.sampled_from([1, 2, 4])), max_size=12))
def test_layers_hold_what_the_spans_say(spans: list[tuple[int, int, int]]) -> None:
    """For each offset the flags are those of the spans around it."""
    layers = Layers.of(((start, start + size), flag) for start, size, flag in spans)
    pieces = list(layers.within((0, 60)))
    assert [a for a, _, _ in pieces] == [0, *(b for _, b, _ in pieces[:-1])]
    for start, end, flags in pieces:
        for offset in range(start, end):
            held = {flag for a, size, flag in spans if a <= offset < a + size}
            assert flags == sum(held)


def test_gaps_are_what_is_not_taken() -> None:
    """Taken spans may overlap and stick out."""
    assert gaps((0, 10), [(8, 12), (2, 4), (3, 5)]) == [(0, 2), (5, 8)]


anchors = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=12)


@given(anchors, st.integers(51, 80), st.integers(51, 80))
def test_the_level_map_goes_only_forward(pairs: list[tuple[int, int]], left: int, right: int) -> None:
    """Both ways, whatever the anchors, and it ends where both texts end."""
    level = LevelMap.of((((a, b), (a + 1, b + 1)) for a, b in pairs), left, right)
    for side, rows, other in ((0, left, right), (1, right, left)):
        across = [level.across(side, row / 2) for row in range(rows * 2 + 1)]
        assert across == sorted(across)
        assert across[-1] == other


@given(st.integers(1, 300), st.integers(1, 300), st.integers(5, 60), anchors)
@settings(max_examples=50)
def test_scrolling_row_by_row_starts_and_ends_both_texts_together(
    left: int, right: int, height: int, pairs: list[tuple[int, int]]
) -> None:
    """The level row slides from the top of the screen to its bottom."""
    stretches = [((a, b), (a + 1, b + 1)) for a, b in sorted(pairs) if a < left and b < right]
    level = LevelMap.of(stretches, left, right)
    last = last_top(left, height)
    for top, beside in ((0, 0), (last, last_top(right, height))):
        point = sliding_point(top, left, height)
        if last:
            assert max(0, round(level.across(0, top + point) - point)) == beside


@given(st.integers(0, 99), st.integers(1, 60), st.integers(-30, 130), st.integers(5, 60))
def test_a_passage_is_placed_in_sight(start: int, size: int, top: int, height: int) -> None:
    """Its first row is on the screen, and it moves only if it could not be read whole."""
    row = place(start, size, top, 100, height)
    assert 0 <= row < height
    if 0 <= start - top <= height - size:
        assert row == start - top


def test_scrolling_stays_inside_the_text_but_is_not_forced_back() -> None:
    """Overscroll that a step made is kept until it is scrolled away."""
    assert clamp_top(-5, 0, 100, 40) == 0
    assert clamp_top(-9, -10, 100, 40) == -9
    assert clamp_top(-11, -10, 100, 40) == -10
    assert clamp_top(70, 59, 100, 40) == 60


def test_the_level_row_eases_to_its_target() -> None:
    """By no more than the step."""
    assert ease(10, 2, 0.5) == 9.5
    assert ease(10, 9.8, 0.5) == 9.8
