"""Dark, light, without colours, and as the terminal is."""

import re
from pathlib import Path

import pytest
from rich.style import Style

from desk.remembered import Remembered
from desk.session import Desk
from tests.screens.compared_fixtures import SHORT, compared, line_of, loaded, styles_of
from tests.screens.pty_program import program
from tests.screens.small_library import seen, until
from tui.app import NewsreaderApp
from tui.colourless import without_colour
from tui.config import Config
from tui.ground import Ground, from_environment, read_answers
from tui.keymap import key_events
from tui.last_search import LastSearch
from tui.screens.compare import CompareScreen
from tui.theme import DARK, LIGHT, MONO, chosen, recall

COLOUR = re.compile(rb"\x1b\[(?:[\d;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[\d;]*)?m")
LIGHT_GROUND = b"48;2;251;250;247"
DARK_GROUND = b"48;2;17;21;27"
QUESTION = b"\x1b]11;?"


@pytest.mark.parametrize(
    ("came", "light", "typed"),
    [
        (b"\x1b]11;rgb:ffff/ffff/dddd\x1b\\\x1b[?62;22c", True, ""),
        (b"\x1b]11;rgb:1e1e/1e1e/2e2e\x07\x1b[?1;2c", False, ""),
        (b"\x1b]11;rgb:f/f/f\x1b\\\x1b[?1;2c", True, ""),
        (b"\x1b]11;rgba:0000/0000/0000/ffff\x1b\\\x1b[?1;2c", False, ""),
        (b"\x1b[?1;2c", None, ""),
        (b"fi\x1b]11;rgb:00/00/00\x1b\\re\x1b[?1;2c\r", False, "fire\r"),
        (b"", None, ""),
        (b"\x1b]11;nonsense\x1b\\\x1b[?6c", None, ""),
    ],
)
def test_a_terminals_answer_is_read_and_keys_between_are_kept(
    came: bytes, light: bool | None, typed: str
) -> None:
    """In all the shapes that terminals give it; what is no answer says nothing."""
    assert read_answers(came) == Ground(light, typed)


@pytest.mark.parametrize(
    ("value", "light"),
    [("15;0", False), ("0;15", True), ("0;default;7", True), ("7;8", False), ("", None), ("x;y", None)],
)
def test_what_the_environment_says_of_the_ground(value: str, light: bool | None) -> None:
    """COLORFGBG, as rxvt and konsole set it."""
    assert from_environment({"COLORFGBG": value}) is light


async def test_a_picked_theme_is_there_at_the_next_start(own_state: Path) -> None:
    """Unless config.toml names one: that one wins, and it is said."""
    app = NewsreaderApp(Desk.for_files, last_search=LastSearch(own_state))
    async with app.run_test() as pilot:
        app.action_next_theme()
        picked = app.theme
        await until(pilot, lambda: recall(own_state) is not None)
    app.close_desk()
    assert NewsreaderApp(Desk.for_files, theme=recall(own_state)).theme == picked == LIGHT.name
    named = Config(theme="mono")
    app = NewsreaderApp(Desk.for_files, config=named, last_search=LastSearch(own_state), theme="light")
    assert app.theme == MONO.name
    async with app.run_test(notifications=True) as pilot:
        app.action_next_theme()
        await until(pilot, lambda: "config.toml has the theme" in seen(pilot))
    app.close_desk()
    assert recall(own_state) == "light"


@pytest.mark.parametrize("kept", ["purple", 7, None, ["dark"]])
def test_a_remembered_theme_that_is_none_is_forgotten(own_state: Path, kept: object) -> None:
    """Anybody may have edited the file."""
    Remembered(own_state).put("screen", "theme", kept)
    assert recall(own_state) is None


def test_the_users_choice_comes_before_the_terminals_ground() -> None:
    """Auto and nothing follow it; where it is not known the theme is dark."""
    assert chosen("dark", True) == DARK.name
    assert chosen("mono", True) == MONO.name
    assert chosen("auto", True) == chosen(None, True) == LIGHT.name
    assert chosen(None, None) == DARK.name


def test_keys_typed_early_are_pressed() -> None:
    """Characters and the few keys that are one; sequences of other keys are left out."""
    keys = [(key.key, key.character) for key in key_events("a/ \x1b[B\r\x7f")]
    assert keys == [("a", "a"), ("slash", "/"), ("space", " "), ("enter", None), ("backspace", None)]


def test_a_style_without_colour_keeps_what_the_mouse_needs() -> None:
    """Attributes and meta data."""
    style = Style(color="red", bgcolor="#123456", bold=True) + Style.from_meta({"option": 3})
    assert without_colour(style) == Style(bold=True) + Style.from_meta({"option": 3})
    assert without_colour(style).meta == {"option": 3}


async def test_another_theme_is_drawn_at_once() -> None:
    """On every row that is shown, with colours, without, and with them again; the place stays."""
    app = NewsreaderApp(lambda: None, config=Config(theme="dark"))  # type: ignore[arg-type, return-value]
    async with app.run_test(size=(160, 45)) as pilot:
        made = compared(SHORT)
        app.push_screen(CompareScreen(lambda: made))
        await pilot.pause()
        screen = await loaded(pilot)
        await pilot.press("n")
        looks = []
        for _ in range(4):
            await pilot.pause()
            style = styles_of(screen.panes[0], 8)["3,800"]
            looks.append((style.color, style.bgcolor, style.reverse))
            assert line_of(screen.panes[0], 2).startswith("▌≈")
            app.action_next_theme()
        dark, light, mono, again = looks
        assert dark == again
        assert len({dark, light, mono}) == 3
        assert mono == (None, None, True)


def test_the_program_follows_a_light_terminal(tmp_path: Path) -> None:
    """It asks before it draws; what was typed while it asked is typed into the search."""
    with program(tmp_path, "--sample") as running:
        running.wait_for(lambda output: QUESTION in output)
        running.press("zeb\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62c")
        running.wait_for(lambda output: LIGHT_GROUND in output)
        running.wait_for(lambda output: b"zeb" in output)
        assert DARK_GROUND not in running.output
        running.press("\x11")
        assert running.end() == 0


def test_a_terminal_that_does_not_answer_is_not_waited_for_long(tmp_path: Path) -> None:
    """The dark theme is used."""
    with program(tmp_path, "--sample") as running:
        running.wait_for(lambda output: DARK_GROUND in output)
        running.press("\x11")
        assert running.end() == 0


@pytest.mark.parametrize("by", ["NO_COLOR", "config.toml"])
def test_without_colours_none_reaches_the_terminal(tmp_path: Path, by: str) -> None:
    """On the search screen, in the help, comparing and in the list of facts."""
    variables = {"NO_COLOR": "1"} if by == "NO_COLOR" else {}
    if by == "config.toml":
        for folder in (".config", "Library/Application Support"):
            (tmp_path / folder / "newsreader").mkdir(parents=True)
            (tmp_path / folder / "newsreader" / "config.toml").write_text('theme = "mono"\n')
    with program(tmp_path, "--sample", columns=140, rows=40, variables=variables) as running:
        running.wait_for(lambda output: b"27 articles" in output)
        running.settle()
        for key in ("\x1b[B", "x", "d", "i", "\x1b", "?", "\x1b"):
            running.press(key)
            if key == "x":  # the first comparison waits for the index
                running.wait_for(lambda output: b"\xe2\x89\x88" in output)
            running.settle()
        assert QUESTION not in running.output
        assert COLOUR.search(running.output) is None
        assert re.search(rb"\x1b\[(?:[\d;]*;)?7m", running.output)
        running.press("\x11")
        assert running.end() == 0
