"""Adding from inside: the path is completed, progress is told, a stop keeps what was added, the list follows."""

from pathlib import Path

import pytest
from textual.widgets import Input

from desk.session import Desk
from tests.screens.small_library import make_library, many, opened, seen, three, until
from tui import notices
from tui.app import NewsreaderApp
from tui.screens.add import AddScreen
from tui.screens.search import SearchScreen
from tui.widgets.keybar import KeyBar
from tui.widgets.results import ResultsList


def articles(folder: Path, number: int) -> Path:
    """A folder of so many text files."""
    folder.mkdir()
    for n in range(number):
        (folder / f"story-{n}.txt").write_text(
            f"Council report {n}\n\nThe council met and talked about street {n}.\n"
        )
    return folder


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_a_folder_is_completed_and_added(tmp_path: Path, size: tuple[int, int]) -> None:
    """Tab completes, Enter adds, Escape goes back to a list that holds the new articles."""
    articles(tmp_path / "stories", 3)
    (tmp_path / "stories" / "empty.txt").touch()
    async with opened(make_library(tmp_path / "library", three()), size) as pilot:
        await pilot.press("ctrl+o")
        assert isinstance(pilot.app.screen, AddScreen)
        pilot.app.screen.query_one(Input).value = f"{tmp_path}/sto"
        await until(pilot, lambda: "stories/" in seen(pilot).replace("\n", ""))
        await pilot.press("tab")
        assert pilot.app.screen.query_one(Input).value == f"{tmp_path}/stories/"
        await pilot.press("enter")
        await until(pilot, lambda: "Added 3 articles." in seen(pilot))
        assert "Not taken: 1" in seen(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: "6 articles, newest first" in seen(pilot))


@pytest.mark.parametrize("size", [(60, 20), (160, 45)])
async def test_an_empty_library_is_not_called_empty_once_something_was_added(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """The list behind the sheet is brought up to date while the sheet still lies over it, time after time."""
    folder = articles(tmp_path / "stories", 3)
    async with opened(make_library(tmp_path / "library", []), size) as pilot:
        search = pilot.app.screen
        assert isinstance(search, SearchScreen)
        results = search.query_one(ResultsList)
        await pilot.press("ctrl+o")
        for name, loaded in (("story-0.txt", 1), ("story-2.txt", 2), ("", 3)):
            pilot.app.screen.query_one(Input).value = str(folder / name)
            await pilot.pause()
            await pilot.press("enter")
            await until(pilot, lambda n=loaded: (results.loaded, search.articles) == (n, n))  # type: ignore[misc]
            await until(pilot, lambda: "lists what is new first" in " ".join(seen(pilot).split()))
            assert isinstance(pilot.app.screen, AddScreen)
            assert "This library is empty" not in seen(pilot)
        assert "3 articles, newest first" in seen(pilot)  # beside the sheet
        await pilot.press("escape")
        await until(pilot, lambda: "3 articles, newest first" in seen(pilot))


async def test_enter_again_lists_what_was_added(tmp_path: Path) -> None:
    """The search is cleared, the cursor stands on a new article, and each new one says so."""
    articles(tmp_path / "stories", 3)
    async with opened(make_library(tmp_path / "library", three())) as pilot:
        await pilot.press(*"lorry", "ctrl+o")
        pilot.app.screen.query_one(Input).value = f"{tmp_path}/stories"
        await pilot.press("enter")
        await until(
            pilot, lambda: "Enter closes this and lists what is new first. There i sets" in seen(pilot)
        )
        assert pilot.app.screen.query_one(KeyBar).render().plain == "Esc close"
        await pilot.press("enter")
        results = pilot.app.screen.query_one(ResultsList)
        await until(
            pilot, lambda: results.loaded == 6 and results.hit and results.hit.summary.id in results.new
        )
        assert pilot.app.focused is results
        assert len(results.new) == 3
        assert "new · story-" in seen(pilot)


async def test_another_path_is_added_before_it_is_left(tmp_path: Path) -> None:
    """Enter lists only where the line is as it was."""
    async with opened(make_library(tmp_path / "library", three())) as pilot:
        await pilot.press("ctrl+o")
        for name in ("a", "b"):
            (tmp_path / name).mkdir()
            pilot.app.screen.query_one(Input).value = str(articles(tmp_path / name / "stories", len(name)))
            (tmp_path / name / "stories" / "own.txt").write_text(
                f"Report {name}\n\nIt is about {name} alone.\n"
            )
            await pilot.pause()
            assert "Enter add" in pilot.app.screen.query_one(KeyBar).render().plain
            await pilot.press("enter")
            await until(pilot, lambda: "lists what is new" in seen(pilot))
        await pilot.press("escape")
        results = pilot.app.screen.query_one(ResultsList)
        assert len(results.new) == 3


async def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Why it was not taken stands before how many were; and nothing changes."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "a")
        pilot.app.screen.query_one(Input).value = "/nowhere/[b]"
        await pilot.press("enter")
        await until(pilot, lambda: "Added 0 articles." in seen(pilot))
        said = seen(pilot)
        assert said.rindex("/nowhere/[b]") < said.index("Added 0 articles.") < said.index("Not taken: 1")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_why_nothing_was_added_is_told(tmp_path: Path) -> None:
    """A folder without a file that could be an article says how their names end."""
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "picture.bin").touch()
    async with opened(make_library(tmp_path / "library", three()), (60, 20)) as pilot:
        await pilot.press("ctrl+o")
        pilot.app.screen.query_one(Input).value = str(tmp_path / "stories")
        await pilot.press("enter")
        await until(pilot, lambda: "Added 0 articles." in seen(pilot))
        assert "No file there has a name that ends in one of .txt" in seen(pilot)
        assert "lists what is new" not in seen(pilot)


async def test_a_new_version_is_told_and_shown(tmp_path: Path) -> None:
    """A file that was added before and says something else now is kept beside what it said."""
    page = tmp_path / "page.txt"
    page.write_text("Bridge shut\n\nThe bridge is shut for 40 days, the mayor said on Monday.\n")
    async with opened(make_library(tmp_path / "library", three())) as pilot:
        for days in ("40", "44"):
            page.write_text(page.read_text().replace("40", days))
            await pilot.press("escape", "ctrl+o")
            pilot.app.screen.query_one(Input).value = str(page)
            await pilot.press("enter")
            await until(pilot, lambda: "lists what is new first" in seen(pilot))
        assert "1 new version of what was there." in seen(pilot)
        await pilot.press("enter")
        results = pilot.app.screen.query_one(ResultsList)
        await until(pilot, lambda: results.hit and results.hit.summary.version == 2)


async def test_what_was_there_already_is_shown(tmp_path: Path) -> None:
    """Adding a file a second time leads to its article, and nothing says that it is new."""
    folder = articles(tmp_path / "stories", 1)
    with Desk.open(make_library(tmp_path / "library", list(many(3)))) as desk:
        desk.add([folder])
    async with opened(tmp_path / "library") as pilot:
        await pilot.press("ctrl+o")
        pilot.app.screen.query_one(Input).value = str(folder)
        await pilot.press("enter")
        await until(pilot, lambda: "Enter closes this and lists what was there first." in seen(pilot))
        await pilot.press("enter")
        results = pilot.app.screen.query_one(ResultsList)
        await until(pilot, lambda: "what was added first" in seen(pilot))
        assert results.hit is not None
        assert results.hit.summary.origin == str(folder / "story-0.txt")
        assert not results.new


async def test_adding_can_be_stopped(tmp_path: Path) -> None:
    """Escape stops between two files; what was added stays, and the sheet says so."""
    folder = articles(tmp_path / "stories", 400)
    async with opened(make_library(tmp_path / "library", three())) as pilot:
        await pilot.press("ctrl+o")
        sheet = pilot.app.screen
        assert isinstance(sheet, AddScreen)
        sheet.query_one(Input).value = str(folder)
        sheet.action_start()  # keys would be pressed one by one, and adding might be over before the second
        sheet.action_close()
        await until(pilot, lambda: "Stopped. Added" in seen(pilot))
        assert isinstance(pilot.app.screen, AddScreen)


async def test_what_is_added_over_the_samples_opens_ones_own_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first articles of one's own take the place of the samples, without a restart."""
    monkeypatch.setenv("NEWSREADER_LIBRARY", str(tmp_path / "own"))
    app = NewsreaderApp(Desk.open_default)
    try:
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            said = []
            monkeypatch.setattr(app, "notify", lambda words, **_: said.append(words))
            await until(pilot, lambda: "sample library · 27 articles" in seen(pilot))
            await pilot.press("ctrl+o")
            pilot.app.screen.query_one(Input).value = str(articles(tmp_path / "stories", 2))
            await pilot.press("enter")
            await until(pilot, lambda: "Added 2 articles." in seen(pilot))
            await pilot.press("escape")
            await until(pilot, lambda: "library · 2 articles" in seen(pilot))
            await until(pilot, lambda: "2 articles, newest first" in seen(pilot))
            assert said == [notices.NOW_YOUR_OWN]
    finally:
        app.close_desk()


async def test_what_is_added_over_samples_that_were_asked_for_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sheet says that one's own library opens, and it does, what is new first, whatever it held before."""
    monkeypatch.setenv("NEWSREADER_LIBRARY", str(make_library(tmp_path / "own", three())))
    app = NewsreaderApp(lambda: Desk.open(sample=True))
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: "sample library · 27 articles" in seen(pilot))
            await pilot.press("ctrl+o")
            pilot.app.screen.query_one(Input).value = str(articles(tmp_path / "stories", 1))
            await pilot.press("enter")
            await until(pilot, lambda: "Enter closes this and opens your own library" in seen(pilot))
            await pilot.press("enter")
            await until(pilot, lambda: "library · 4 articles" in seen(pilot))
            results = app.screen.query_one(ResultsList)
            await until(pilot, lambda: results.hit and results.hit.summary.id in results.new)
            assert "sample" not in seen(pilot).splitlines()[0]
    finally:
        app.close_desk()


async def test_what_was_added_stands_first_until_the_next_search(tmp_path: Path) -> None:
    """An article without a date would stand behind all others, where nobody sees it."""
    (tmp_path / "undated.txt").write_text("Nobody knows when\n\nIt was found in a drawer without a date.\n")
    async with opened(make_library(tmp_path / "library", list(many(120)))) as pilot:
        results = pilot.app.screen.query_one(ResultsList)
        await pilot.press("ctrl+o")
        pilot.app.screen.query_one(Input).value = str(tmp_path / "undated.txt")
        await pilot.press("enter")
        await until(pilot, lambda: "lists what is new first" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: results.hit and results.hit.summary.id in results.new)
        assert results.cursor == 0
        assert "what was added first, then newest first" in seen(pilot)
        await pilot.press("end")
        await until(pilot, lambda: results.loaded == 100)
        assert len(set(results.ids)) == 100
        await pilot.press("o")
        await until(pilot, lambda: "121 articles, oldest first" in seen(pilot))
        assert results.hit is not None
        assert results.hit.summary.id not in results.new


async def test_enter_on_an_empty_line_takes_what_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is added by it; in a folder with nothing to offer the sheet says so."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "__pycache__").mkdir()
    library = make_library(tmp_path / "empty" / ".library", three())
    monkeypatch.chdir(tmp_path)
    async with opened(library) as pilot:
        await pilot.press("ctrl+o")
        await until(pilot, lambda: "▌empty/" in seen(pilot))
        assert "__pycache__" not in seen(pilot)
        await pilot.press("enter")
        line = pilot.app.screen.query_one(Input)
        assert line.value == "empty/"
        monkeypatch.chdir(tmp_path / "empty")
        line.value = ""
        await until(pilot, lambda: "Nothing to add stands in this folder." in seen(pilot))
        await pilot.press("enter")
        assert "Added" not in seen(pilot)


async def test_an_address_says_where_it_is_added(tmp_path: Path) -> None:
    """Nothing is fetched from inside: the line that does it is shown, and Enter shows it again."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("ctrl+o", *"https://example.org/a")
        await until(pilot, lambda: "newsreader add URL" in seen(pilot))
        await pilot.press("enter")
        assert "newsreader add URL" in seen(pilot)
        await pilot.press("backspace", "home", "delete")
        await until(pilot, lambda: "newsreader add URL" not in seen(pilot))
