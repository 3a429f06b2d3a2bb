"""Copying and exporting from the compare screen."""

import os
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from tests.screens.compared_fixtures import (
    NARROW,
    SHORT,
    WIDE,
    CompareApp,
    compared,
    loaded,
    long_story,
    opened,
    status,
)
from tests.screens.small_library import seen, until
from tui import clipboard
from tui.screens.compare import CompareScreen
from tui.screens.export import ExportScreen
from tui.widgets.rows import GUTTER


async def test_y_copies_the_passage_of_both_sides_with_citations() -> None:
    """Through the terminal."""
    made = compared(SHORT, title="A [b]title[/b]", source="The Gull", published="2025-03-04")
    async with opened(made) as (pilot, _):
        await pilot.press("n", "y")
        await pilot.pause()
        said = pilot.app.clipboard
        assert said.startswith("About 3,800 people left.\n— The Gull, “A [b]title[/b]”, 2025-03-04, ")
        assert "\n\nNearly 3,000 people left.\n— The Gull" in said
        assert "Differs: number: 3,800 on the left, 3,000 on the right" in said


async def test_dragging_selects_the_articles_own_characters() -> None:
    """Over wrapped rows without a line break of the screen's, and over a paragraph's end with the article's own."""
    async with opened(compared(long_story()), NARROW) as (pilot, screen):
        left = screen.panes[0]
        text = left.wrapped.prose.text
        await pilot.mouse_down(left, offset=(GUTTER + 10, 0))
        await pilot.hover(left, offset=(GUTTER + 4, 3))
        await pilot.mouse_up(left, offset=(GUTTER + 4, 3))
        await pilot.pause()
        start, end = left.selected
        assert start == 10
        assert end == left.wrapped.offset_at(3, 4) + 1
        assert screen.get_selected_text() == text[start:end]
        assert screen.together is not None
        assert screen.together.index == 0
        await pilot.press("ctrl+c")
        assert pilot.app.clipboard == text[start:end]


async def test_a_selection_is_drawn_copied_with_its_source_and_let_go_by_escape() -> None:
    """One at a time, whichever side; the passage that is current stays so."""
    async with opened(compared(SHORT)) as (pilot, screen):
        for pane in screen.panes:
            before = pane.rows_built
            await pilot.mouse_down(pane, offset=(GUTTER, 0))
            await pilot.hover(pane, offset=(GUTTER + 3, 0))
            await pilot.mouse_up(pane, offset=(GUTTER + 3, 0))
            await pilot.pause()
            assert 1 <= pane.rows_built - before <= 4
            assert any(s.text == "Rain" and s.style and s.style.bgcolor for s in pane.render_line(0))
        assert [pane.selected for pane in screen.panes] == [(0, 0), (0, 4)]
        assert "selected" in status(screen)
        await pilot.press("y")
        await pilot.pause()
        assert pilot.app.clipboard.startswith("Rain\n— outlet unknown")
        await pilot.press("escape")
        assert screen.get_selected_text() is None
        assert pilot.app.screen is screen


async def test_a_drag_beyond_the_edge_scrolls() -> None:
    """And selects on."""
    async with opened(compared(long_story())) as (pilot, screen):
        left = screen.panes[0]
        await pilot.mouse_down(left, offset=(GUTTER, 30))
        for y in (35, 41, 42, 43):
            left.post_message(events.MouseMove(left, GUTTER, y, 0, 1, 1, False, False, False))
        await pilot.pause()
        assert left.top > 0
        await pilot.mouse_up(left, offset=(GUTTER, 30))


async def named(pilot: Pilot[None], name: Path) -> ExportScreen:
    """The export screen, asked to write to ``name``."""
    if not isinstance(pilot.app.screen, ExportScreen):
        await pilot.press("e")
        await pilot.pause()
    asked = pilot.app.screen_stack[-1]
    assert isinstance(asked, ExportScreen)
    screen: ExportScreen = asked
    screen.query_one(Input).value = str(name)
    await pilot.press("enter")
    for _ in range(100):
        await pilot.pause(0.01)
        if pilot.app.screen is not screen or screen.query_one("#export-said").render().plain:  # type: ignore[union-attr]
            break
    return screen


@pytest.mark.parametrize(
    ("ending", "start"), [(".html", "<!DOCTYPE"), (".md", "# "), (".json", "{"), (".svg", "<svg")]
)
async def test_e_writes_the_form_that_the_ending_names(tmp_path: Path, ending: str, start: str) -> None:
    """Nothing in it points outside."""
    async with opened(compared(SHORT)) as (pilot, screen):
        await named(pilot, tmp_path / f"a{ending}")
        assert pilot.app.screen is screen
        written = (tmp_path / f"a{ending}").read_text("utf-8")
        assert written.startswith(start)
        assert "url(http" not in written


async def test_the_picture_has_the_footer_and_nothing_that_was_said_over_it(tmp_path: Path) -> None:
    """Not even that another file was written a moment ago."""
    app = CompareApp(CompareScreen(lambda: compared(SHORT)))
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await loaded(pilot)
        await named(pilot, tmp_path / "a.html")
        await until(pilot, lambda: "Written" in seen(pilot))
        await pilot.press("e")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExportScreen))
        await named(pilot, tmp_path / "a.svg")
        drawn = (tmp_path / "a.svg").read_text("utf-8")
        assert "Written" not in drawn
        assert "other&#160;pane" in drawn


@pytest.mark.parametrize("size", [WIDE, (60, 20)])
async def test_what_cannot_be_written_is_said_and_nothing_is_overwritten(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """A name that is taken, an unknown ending, a folder that is not there; Escape leaves."""
    taken = tmp_path / "a.html"
    taken.write_text("mine")
    async with opened(compared(SHORT), size) as (pilot, screen):
        for name, said in (
            (taken, "is there already"),
            (tmp_path / "a.docx", "must end in"),
            (tmp_path / "no" / "a.md", "No such file"),
            (Path("~no-such-user/a.md"), "'~no-such-user' is nobody's home folder"),
        ):
            asked = await named(pilot, name)
            assert said in asked.query_one("#export-said").render().plain  # type: ignore[union-attr]
        await pilot.press("escape")
        assert pilot.app.screen is screen
        assert taken.read_text() == "mine"
        assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


async def test_the_first_backspace_takes_one_letter() -> None:
    """Nothing of the path is selected; its end is in sight."""
    async with opened(compared(SHORT), NARROW) as (pilot, _):
        await pilot.press("e")
        await pilot.pause()
        line = pilot.app.screen.query_one(Input)
        before = line.value
        await pilot.press("backspace")
        assert line.value == before[:-1]
        assert line.scroll_offset.x == line.max_scroll_x


async def test_the_name_is_prefilled_with_one_of_this_pair() -> None:
    """In the folder one is in."""
    async with opened(compared(SHORT, source="The Gull")) as (pilot, screen):
        assert isinstance(screen, CompareScreen)
        await pilot.press("e")
        await pilot.pause()
        assert pilot.app.screen.query_one(Input).value == str(Path.cwd() / "the-gull-the-gull.html")


def program(folder: Path, name: str, script: str) -> None:
    """A clipboard program that runs a shell script."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_the_systems_clipboard_is_filled_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the first program that is there, has what it needs, and works."""
    monkeypatch.undo()
    program(tmp_path, "wl-copy", "exit 1")
    program(tmp_path, "xclip", f"cat > {tmp_path}/taken")
    variables = {"PATH": f"{tmp_path}:{os.defpath}", "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}
    assert clipboard.copy("Ünïcode\n", variables)
    assert (tmp_path / "taken").read_text("utf-8") == "Ünïcode\n"
    assert not clipboard.copy("x", {"PATH": str(tmp_path)})


def test_inside_tmux_its_buffer_is_filled_and_passed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no program of the system took it; tmux older than 3.2 knows no -w and refuses."""
    monkeypatch.undo()
    program(tmp_path, "tmux", f'[ "$*" = "load-buffer -w -" ] && cat > {tmp_path}/buffer')
    variables = {"PATH": f"{tmp_path}:{os.defpath}", "TMUX": "/tmp/tmux-1/default,1,0"}
    assert clipboard.copy("Ünïcode\n", variables)
    assert (tmp_path / "buffer").read_text("utf-8") == "Ünïcode\n"
    assert not clipboard.copy("x", {"PATH": f"{tmp_path}:{os.defpath}"})


async def test_what_tmux_may_have_kept_is_not_said_to_be_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing took it but the terminal: what has to be set is said."""
    said: list[str] = []
    monkeypatch.setenv("TMUX", "/tmp/tmux-1/default,1,0")
    async with opened(compared(SHORT)) as (pilot, screen):
        screen.notify = lambda message, **_: said.append(message)  # type: ignore[method-assign]
        await pilot.press("y")
        for _ in range(100):
            await pilot.pause(0.01)
            if said:
                break
    assert len(said) == 1
    assert "Copied" not in said[0]
    assert "set-clipboard on" in said[0]
    assert clipboard.said_of("it", True) == "Copied it."


def test_a_clipboard_program_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also one that leaves a child behind."""
    monkeypatch.undo()
    monkeypatch.setattr(clipboard, "PATIENCE", 0.1)
    program(tmp_path, "xclip", "exec sleep 60")
    assert not clipboard.copy("x", {"PATH": f"{tmp_path}:{os.defpath}", "DISPLAY": ":0"})
