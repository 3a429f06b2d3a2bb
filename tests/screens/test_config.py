"""config.toml: what holds is taken, what does not is told with its line, and the program starts."""

from pathlib import Path

import pytest

from desk.session import Desk
from tests.screens.small_library import make_library, seen, three, until
from tui.actions import ACTIONS
from tui.app import NewsreaderApp
from tui.config import Config, lines_of, load, read
from tui.keymap import read_key
from tui.screens.help import HelpScreen
from tui.theme import NAMES

THEMES = ("dark", "light")


def troubles(text: str) -> tuple[str, ...]:
    """What reading a configuration complains about."""
    return read(text, THEMES).troubles


def test_keys_and_theme_are_read() -> None:
    """Quoted or bare, an action takes the keys that it is given; an empty text takes them away."""
    text = (
        'theme = "light"\n[keys]\ncompare.next = "Ctrl+N, t"\n"results.quit" = ""\n[keys.article]\nback = "t"'
    )
    keys = {"compare.next": "ctrl+n,t", "results.quit": "", "article.back": "t"}
    assert read(text, THEMES) == Config("light", keys)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        (
            '[keys]\n\nresults.opne = "o"',
            "line 3: There is no action “results.opne”: docs/keys.md lists them.",
        ),
        ('colour = "red"', "line 1: There is no setting “colour”: there are theme and [keys]."),
        ('theme = "pink"', 'line 1: The theme must be "dark" or "light".'),
        ("keys = 3", "line 1: keys must be a table: write [keys] on a line, and the keys below it."),
        ("[keys]\nresults.open = 3", 'line 2: The keys of results.open must be text: "n" or "n, ctrl+n".'),
        ('[keys]\nresults.open = "ctlr+x"', "line 2: There is no key “ctlr+x”: results.open keeps its keys."),
        ('[keys]\ntyping.enter = "x"', "line 2: x is needed for typing: typing.enter keeps its keys."),
        (
            '[keys]\nresults.open = "c"',
            "line 2: c is taken by results.compare (in the results): results.open keeps its keys.",
        ),
        (
            '[keys]\narticle.back = "ctrl+p"',
            "line 2: Ctrl+P is taken by app.palette (in the article): article.back keeps its keys.",
        ),
    ],
)
def test_what_does_not_hold_is_told_with_its_line(text: str, trouble: str) -> None:
    """One plain sentence each, and the defaults are kept."""
    assert read(text, THEMES) == Config(troubles=(trouble,))


def test_what_is_no_toml_says_where() -> None:
    """The line where reading stopped is named."""
    (trouble,) = troubles('[keys]\nresults.open = "o')
    assert "line 2" in trouble


def test_the_rest_of_a_faulty_file_holds() -> None:
    """One wrong line costs that line."""
    config = read('theme = "light"\n[keys]\nnonsense = "x"\nresults.open = "y"', THEMES)
    assert (config.theme, config.keys, len(config.troubles)) == ("light", {"results.open": "y"}, 1)


def test_two_actions_may_swap_their_keys() -> None:
    """A key is taken only if its old owner keeps it."""
    config = read('[keys]\nresults.open = "c"\nresults.compare = "enter"', THEMES)
    assert config.troubles == ()


def test_help_may_be_opened_and_closed_by_one_key() -> None:
    """The key that opens help closes it too."""
    assert troubles('[keys]\napp.help = "question_mark,f2"') == ()


def test_the_registry_itself_is_a_keymap_without_faults() -> None:
    """Giving every action the keys it has already changes nothing and offends nobody."""
    text = "[keys]\n" + "".join(f'"{one.id}" = "{one.keys}"\n' for one in ACTIONS)
    assert troubles(text) == ()


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("?", "question_mark"),
        ("Esc", "escape"),
        ("Ctrl+P", "ctrl+p"),
        ("G", "G"),
        ("Space", "space"),
        ("F5", "f5"),
    ],
)
def test_keys_are_read_as_people_write_them(written: str, key: str) -> None:
    """The names that help shows can be written into the file."""
    assert read_key(written) == key


@pytest.mark.parametrize("written", ["", "ctrl+", "hello", "ctrl+ctrl", "\x1b", "é́x"])
def test_what_is_no_key_is_none(written: str) -> None:
    """A misspelt key is not taken for another."""
    assert read_key(written) is None


def test_lines_are_found_however_names_are_written() -> None:
    """Bare, quoted, dotted and in a table's header."""
    assert lines_of('a = 1\n[keys]\nx.y = "1"\n"z.w" = "2"\n[keys.t]\nu="3"') == {
        "a": 1,
        "keys": 2,
        "keys.x.y": 3,
        "keys.z.w": 4,
        "keys.t": 5,
        "keys.t.u": 6,
    }


def test_a_missing_file_says_nothing(tmp_path: Path) -> None:
    """Nobody needs a configuration."""
    assert load(tmp_path / "config.toml", THEMES) == Config()


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    """A folder in its place is told, and the program starts."""
    (tmp_path / "config.toml").mkdir()
    (trouble,) = load(tmp_path / "config.toml", THEMES).troubles
    assert "cannot be read" in trouble


async def test_remapped_keys_work_and_are_shown(tmp_path: Path) -> None:
    """The new key acts, the old one does not, and footer, help and theme follow."""
    folder = make_library(tmp_path, three())
    config = read('theme = "light"\n[keys]\nresults.mark = "m"\napp.theme = "f6"\nwrong = 1', THEMES)
    app = NewsreaderApp(lambda: Desk.open(folder), config=config)
    try:
        async with app.run_test(size=(100, 40), notifications=True) as pilot:
            await until(pilot, lambda: "3 articles" in seen(pilot))
            assert "line 5: There is no action “wrong”" in seen(pilot)
            assert app.theme == NAMES["light"]
            await pilot.press("down", "space")
            assert " A  Apples" not in seen(pilot)
            await pilot.press("m")
            await until(pilot, lambda: " A  Apples" in seen(pilot))
            app.clear_notifications()
            await until(pilot, lambda: "m mark" in seen(pilot))
            await pilot.press("f6")
            assert app.theme == NAMES["mono"]
            await pilot.press("question_mark")
            assert isinstance(app.screen, HelpScreen)
            await until(pilot, lambda: "m              Mark it, or unmark it" in seen(pilot))
    finally:
        app.close_desk()
