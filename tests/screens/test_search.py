"""The search screen: typing narrows, the cursor moves, marks compare, and every empty state says what to do."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from corpus.errors import ReaderError
from desk.session import Desk
from tests.screens.small_library import HARVEST, incoming, make_library, many, opened, seen, three, until
from tui.app import NewsreaderApp
from tui.screens.article import ArticleScreen
from tui.screens.help import HelpScreen
from tui.screens.search import SearchScreen
from tui.widgets.preview import Preview
from tui.widgets.reading import Reading
from tui.widgets.results import ResultsList
from tui.widgets.spinner import Spinner


async def test_the_newest_articles_are_listed_at_once(tmp_path: Path) -> None:
    """Before anything is typed the library is listed, newest first, and the input has the focus."""
    async with opened(make_library(tmp_path, three())) as pilot:
        screen = seen(pilot)
        assert screen.index("Apples by the ton") < screen.index("Bridge shut") < screen.index("Lorry hits")
        assert "Orne Weekly · 12 Sep 2025" in screen
        assert "3 articles, newest first" in screen
        assert isinstance(pilot.app.focused, Input)


async def test_typing_narrows(tmp_path: Path) -> None:
    """Each word typed narrows the list, without Enter; Escape brings everything back."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press(*"harvest")
        await until(pilot, lambda: "1 article, best first" in seen(pilot))
        assert "Apples by the ton" in seen(pilot)
        assert "Lorry hits" not in seen(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: "3 articles, newest first" in seen(pilot))


async def test_keys_go_between_input_and_results(tmp_path: Path) -> None:
    """Down and Enter go into the results; slash, Escape and Up from the first one go back."""
    async with opened(make_library(tmp_path, three())) as pilot:
        for into in ("down", "enter"):
            for back in ("slash", "escape", "up"):
                await pilot.press(into)
                assert isinstance(pilot.app.focused, ResultsList)
                await pilot.press(back)
                assert isinstance(pilot.app.focused, Input)


async def test_two_marks_compare(tmp_path: Path) -> None:
    """Space marks A and B, a third makes them a selection; of two again, Enter on one of them opens the comparison."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "down", "space", "down", "space", "home", "space")
        await until(pilot, lambda: "· 3 marked" in seen(pilot))
        assert "✓  3 marked" in seen(pilot)
        await pilot.press("c")
        await until(pilot, lambda: "comparing takes two" in seen(pilot))
        assert "] brings the next of the results beside the left one" in seen(pilot)
        await pilot.press("space")
        *_, tray_a, tray_b, _keys = seen(pilot).splitlines()
        assert "A  Bridge shut for a month" in tray_a
        assert "B  Lorry hits Varn bridge" in tray_b
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await pilot.press("q", "down", "enter")
        await until(pilot, lambda: "shared" in seen(pilot))
        await pilot.press("N")
        await until(pilot, lambda: "This is the first passage" in seen(pilot))
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SearchScreen)
        assert "This is the first passage" not in seen(pilot)


async def test_one_mark_compares_with_the_article_under_the_cursor(tmp_path: Path) -> None:
    """With one article marked, c takes the one under the cursor as the other side."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "down", "space", "down", "c")
        await until(pilot, lambda: "shared" in seen(pilot))


async def test_nothing_marked_says_what_to_do(tmp_path: Path) -> None:
    """Pressing c with no marks names the key that marks."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "c")
        await until(pilot, lambda: "Mark two articles with Space" in seen(pilot))


async def test_compare_with_nearest(tmp_path: Path) -> None:
    """The key x finds the article on the same event and opens both."""
    async with opened(make_library(tmp_path, three()), (120, 30)) as pilot:
        await pilot.press("down", "down", "x")
        await until(pilot, lambda: "shared" in seen(pilot))
        assert "Lorry hits Varn bridge" in seen(pilot)
        assert "Bridge shut for a month" in seen(pilot)
        assert "reworded" in seen(pilot)  # the legend: no rule of another screen may squeeze it out


async def test_nearest_of_a_lone_article(tmp_path: Path) -> None:
    """Where no other article comes near, x says so and stays."""
    async with opened(make_library(tmp_path, [incoming("Tulips bloom early.", "Tulips")])) as pilot:
        await pilot.press("down", "x")
        await until(pilot, lambda: "No other article" in seen(pilot))
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_enter_opens_the_article_and_escape_comes_back(tmp_path: Path) -> None:
    """The article under the cursor opens whole, and Escape leads back to the same result."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "down", "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)
        await until(pilot, lambda: "Shopkeepers on the east bank" in seen(pilot))
        await pilot.press("escape")
        assert pilot.app.screen.query_one(ResultsList).cursor == 1


async def test_a_click_picks_and_a_second_one_opens(tmp_path: Path) -> None:
    """The mouse does what cursor and Enter do."""
    async with opened(make_library(tmp_path, three())) as pilot:
        results = pilot.app.screen.query_one(ResultsList)
        await pilot.click(ResultsList, offset=(10, 5))
        assert results.cursor == 1
        assert isinstance(pilot.app.screen, SearchScreen)
        await pilot.click(ResultsList, offset=(10, 5))
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))


async def test_pages_are_loaded_on_the_way_down(tmp_path: Path) -> None:
    """A long answer comes in pages of 50, and the status says how many of how many are here."""
    async with opened(make_library(tmp_path, list(many(120)))) as pilot:
        await until(pilot, lambda: "showing 50 of 120 articles" in seen(pilot))
        await pilot.press("down", "end")
        await until(pilot, lambda: "showing 100 of 120 articles" in seen(pilot))
        await pilot.press("end")
        await until(pilot, lambda: "120 articles, newest first" in seen(pilot))
        assert pilot.app.screen.query_one(ResultsList).loaded == 120


async def test_no_hits_says_what_to_try(tmp_path: Path) -> None:
    """A search without hits shows the words it looked for and other ways to look."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press(*"zeppelin[b]")
        await until(pilot, lambda: "Nothing found for zeppelin[b]" in seen(pilot))
        assert "elect*" in seen(pilot)


async def test_what_the_query_language_assumed_is_told(tmp_path: Path) -> None:
    """An open quotation mark is read as a user would, and the screen says how."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press(*'"varn bridge')
        await until(pilot, lambda: "best first" in seen(pilot))
        notes = pilot.app.screen.query_one("#notes")
        assert notes.display


async def test_an_empty_library_says_how_to_fill_it(tmp_path: Path) -> None:
    """The user's first screen is no dead end, nor is what a search finds in it."""
    async with opened(make_library(tmp_path, [])) as pilot:
        await until(pilot, lambda: "This library is empty" in seen(pilot))
        assert "Ctrl+O adds files and folders" in seen(pilot)
        assert "brings back" not in seen(pilot)
        await pilot.press(*"fire")
        await until(pilot, lambda: "no hits" in seen(pilot))
        assert "This library is empty" in seen(pilot)


async def test_an_empty_library_elsewhere_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command it shows adds to this library and no other, and the key that leaves is told."""
    folder = make_library(tmp_path / "my news", [])
    async with opened(folder) as pilot:
        await until(pilot, lambda: "newsreader --library" in seen(pilot))
        command = f"newsreader --library '{folder}' add FILE-OR-FOLDER"
        assert "".join(command.split()) in "".join(seen(pilot).split())
        assert "Ctrl+Q quits" in seen(pilot)
        monkeypatch.setenv("NEWSREADER_LIBRARY", str(folder))
        await pilot.press(*"fire")
        await until(pilot, lambda: "newsreader add FILE-OR-FOLDER" in seen(pilot))


async def test_the_preview_begins_behind_the_headline(tmp_path: Path) -> None:
    """It stands above already; what the search found further down is brought into view."""
    days = [f"On day {n} the council met again and talked about the street.\n\n" for n in range(40)]
    text = "Council meets for forty days\n\n" + "".join(days) + "At last a heron landed."
    report = incoming(text, "Council meets for forty days", "Town Record", "2025-05-07")
    async with opened(make_library(tmp_path, [report]), (120, 40)) as pilot:
        await until(pilot, lambda: "On day 0" in seen(pilot) and seen(pilot).count("Council meets") == 2)
        await pilot.press(*"heron")
        await until(pilot, lambda: seen(pilot).count("a heron landed") == 2)


async def test_the_preview_of_an_untitled_article_begins_with_its_first_words(tmp_path: Path) -> None:
    """It is called by them, and what was found may stand in them: all of them are shown, what was found marked."""
    text = (
        "Growers in the Orne valley, where the apples are early this year, said on Friday that they "
        + HARVEST
    )
    async with opened(make_library(tmp_path, [incoming(text)]), (120, 40)) as pilot:
        await pilot.press(*"growers")
        await until(pilot, lambda: "1 article, best first" in seen(pilot))
        await until(
            pilot, lambda: pilot.app.screen.query(Preview) and pilot.app.screen.query_one(Reading).places
        )
        reading = pilot.app.screen.query_one(Reading)
        assert reading.scroll_offset.y == 0
        assert reading.places[0] == (0, 7)


async def test_keys_scroll_the_preview(tmp_path: Path) -> None:
    """Ctrl+D and Ctrl+U do, while the cursor stays; where there is no room for it, they say what to do."""
    text = "\n\n".join(f"Paragraph {n} of a long report." for n in range(90))
    async with opened(make_library(tmp_path, [incoming(text, "Long")]), (120, 40)) as pilot:
        await until(pilot, lambda: "Paragraph 9 " in seen(pilot))
        reading = pilot.app.screen.query_one(Reading)
        await pilot.press("down", "ctrl+d", "ctrl+d", "ctrl+u")
        assert reading.scroll_offset.y == reading.size.height // 2
        await pilot.resize_terminal(80, 24)
        await pilot.press("ctrl+d")
        await until(pilot, lambda: "From 100 columns on" in seen(pilot))


async def test_the_preview_needs_room(tmp_path: Path) -> None:
    """From 100 columns the article under the cursor stands beside the results; below, they have the whole width."""
    async with opened(make_library(tmp_path, three()), (120, 40)) as pilot:
        await until(pilot, lambda: "growers said on Friday" in seen(pilot))
        await pilot.press("down", "down")
        await until(pilot, lambda: "Shopkeepers on the east bank" in seen(pilot))
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "Shopkeepers" not in seen(pilot))
        await pilot.resize_terminal(120, 40)
        await until(pilot, lambda: "Shopkeepers on the east bank" in seen(pilot))


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (60, 20)])
async def test_every_size_shows_what_matters(tmp_path: Path, size: tuple[int, int]) -> None:
    """Input, count, title, outlet, date, the terms found and the keys are on the screen at every size."""
    async with opened(make_library(tmp_path, three()), size) as pilot:
        await pilot.press(*"lorry")
        await until(pilot, lambda: "2 articles, best first" in seen(pilot))
        await pilot.press("down", "space")
        screen = seen(pilot)
        for part in (
            "lorry",
            "Lorry hits Varn bridge",
            "Northern Wire · 6 May 2025",
            " A ",
            "Enter open",
            "? help",
        ):
            assert part in screen


def listed(pilot: Pilot[None]) -> int:
    """How many results are listed."""
    return pilot.app.screen.query_one(ResultsList).loaded


def refusing(error: Exception) -> Callable[[], Desk]:
    """A desk that does not open."""

    def open_desk() -> Desk:
        raise error

    return open_desk


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            ReaderError("The library /x/[b] was made by a newer newsreader.", "Update newsreader."),
            "Update newsreader.",
        ),
        (PermissionError(13, "Permission denied", "/x/[b]"), "Permission denied"),
    ],
)
async def test_a_library_that_does_not_open_is_explained(error: Exception, words: str) -> None:
    """The screen says what happened and what to do, and q leaves."""
    app = NewsreaderApp(refusing(error))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "q leaves" in seen(pilot))
        assert words in seen(pilot)
        assert "/x/[b]" in seen(pilot)
        await pilot.press("q")
    app.close_desk()
    assert app.return_code == 0


async def test_a_library_made_by_a_newer_version_is_explained(tmp_path: Path) -> None:
    """The real library's refusal reaches the screen with its hint."""
    import sqlite3

    folder = make_library(tmp_path, three())
    database = sqlite3.connect(folder / "library.sqlite3")
    database.execute("PRAGMA user_version = 9999")
    database.commit()
    database.close()
    app = NewsreaderApp(lambda: Desk.open(folder))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "newer" in seen(pilot))
        assert "q leaves" in seen(pilot)
    app.close_desk()


async def test_a_search_that_fails_is_explained(tmp_path: Path) -> None:
    """A library that is pulled away under a running program does not take the program with it."""
    folder = make_library(tmp_path, three())
    async with opened(folder) as pilot:
        assert isinstance(pilot.app, NewsreaderApp)
        assert pilot.app.desk is not None
        pilot.app.desk.library.close()
        for name in os.listdir(folder):
            if name.startswith("library.sqlite3"):
                (folder / name).write_bytes(b"not a database" * 100)
        await pilot.press(*"bridge")
        await until(pilot, lambda: "The search did not work" in seen(pilot))
        assert "q leaves" in seen(pilot)


async def test_help_lists_what_holds_here(tmp_path: Path) -> None:
    """The question mark opens the list of keys, in the results and in an empty input, and closes it again."""
    async with opened(make_library(tmp_path, three())) as pilot:
        for before in ((), ("down",)):
            await pilot.press(*before, "question_mark")
            assert isinstance(pilot.app.screen, HelpScreen)
            assert "Compare the two marked articles" in seen(pilot)
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, SearchScreen)


async def test_a_question_mark_in_a_search_is_typed(tmp_path: Path) -> None:
    """Only an empty input gives it up."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("a", "question_mark")
        assert pilot.app.screen.query_one(Input).value == "a?"


async def test_the_palette_runs_actions(tmp_path: Path) -> None:
    """Ctrl+P finds an action by its words and runs it on the screen below."""
    async with opened(make_library(tmp_path, three())) as pilot:
        before = pilot.app.theme
        await pilot.press("ctrl+p", *"another theme")
        await until(pilot, lambda: "Another theme" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.theme != before)


async def test_order_can_be_changed(tmp_path: Path) -> None:
    """The key o goes from best to newest to oldest first."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press(*"varn", "down", "o")
        await until(pilot, lambda: "newest first" in seen(pilot))
        await pilot.press("o")
        await until(pilot, lambda: "oldest first" in seen(pilot))


async def test_each_press_changes_the_order(tmp_path: Path) -> None:
    """Without words there is no best one: the newest stand first already, and the oldest come next."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "o")
        await until(pilot, lambda: "3 articles, oldest first" in seen(pilot))
        await pilot.press("o")
        await until(pilot, lambda: "3 articles, newest first" in seen(pilot))
        await pilot.press("slash", *"varn")
        await until(pilot, lambda: "2 articles, best first" in seen(pilot))


async def test_what_is_pasted_is_made_harmless(tmp_path: Path) -> None:
    """Control and bidi characters in the input are replaced before they can be drawn."""
    async with opened(make_library(tmp_path, three())) as pilot:
        field = pilot.app.screen.query_one(Input)
        field.insert_text_at_cursor("a\x1b]0;x\x07\u202eb")
        assert field.value == "a\ufffd]0;x\ufffd b"


async def test_no_spinner_for_quick_work(tmp_path: Path) -> None:
    """Work that ends before 150 ms shows nothing; work that does not, shows its words."""
    async with opened(make_library(tmp_path, three())) as pilot:
        spinner = pilot.app.screen.query_one(Spinner)
        spinner.begin("Counting")
        spinner.end()
        await pilot.pause(0.3)
        assert not spinner.spinning
        spinner.begin("Counting")
        await until(pilot, lambda: "Counting" in seen(pilot))
        spinner.end()
        await until(pilot, lambda: "Counting" not in seen(pilot))


async def test_quitting(tmp_path: Path) -> None:
    """The letter q leaves from the results and is typed in the input; Ctrl+Q and Ctrl+C twice leave from anywhere."""
    folder = make_library(tmp_path, three())
    for keys in (
        ("down", "q"),
        ("ctrl+q",),
        ("ctrl+c", "ctrl+c"),
        ("down", "enter", "ctrl+c", "ctrl+c"),
        ("q", "ctrl+q"),
    ):
        app = NewsreaderApp(lambda: Desk.open(folder))
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, partial(listed, pilot))
            await pilot.press(*keys)
            await pilot.pause()
        app.close_desk()
        assert app.return_code == 0, keys
