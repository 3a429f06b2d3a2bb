"""What is known of an article is set on the screen, checked as ``newsreader edit`` does, and set back."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from desk.session import Desk
from tests.screens.small_library import HARVEST, incoming, make_library, opened, seen, three, until
from tui.app import NewsreaderApp
from tui.screens.article import ArticleScreen
from tui.screens.details import DetailsScreen
from tui.screens.search import SearchScreen
from tui.screens.too_small import TooSmallScreen
from tui.widgets.line import Line


def line(pilot: Pilot[None], name: str) -> Line:
    """The line for one field."""
    return pilot.app.screen.query_one(f"#details-{name}", Line)


def filled(pilot: Pilot[None]) -> bool:
    """Whether the sheet is there with what is known."""
    return isinstance(pilot.app.screen, DetailsScreen) and isinstance(pilot.app.focused, Line)


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (160, 45)])
async def test_what_is_not_known_is_set_from_the_results(tmp_path: Path, size: tuple[int, int]) -> None:
    """One begins at the title; an empty line gives an example; list, preview and library say what was set."""
    folder = make_library(tmp_path, [incoming(HARVEST, "Apples by the ton")])
    async with opened(folder, size) as pilot:
        await pilot.press("down", "i")
        await until(pilot, lambda: filled(pilot))
        for words in ("Title", "Outlet", "Date", "Byline", "Address", "Language", "Enter save", "Esc cancel"):
            assert words in seen(pilot)
        assert pilot.app.focused is line(pilot, "title")
        assert "for example The Herald" in seen(pilot)
        assert "not known:" not in seen(pilot)
        await pilot.press("tab", *"Orne Weekly", "tab", *"12 September 2025", "down", *"A. Lind", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        await until(
            pilot, lambda: seen(pilot).count("Orne Weekly · 12 Sep 2025") == (2 if size[0] >= 100 else 1)
        )
        await until(pilot, lambda: "Kept (z undoes it): outlet Orne Weekly" in seen(pilot))
        with Desk.open(folder) as desk:
            found = desk.article(desk.search("").hits[0].summary.id)
            assert (found.source, found.published, found.author) == ("Orne Weekly", "2025-09-12", "A. Lind")
            assert desk.search('source:="Orne Weekly"').total == 1
        await pilot.press("z")
        await until(pilot, lambda: "outlet unknown · date unknown" in seen(pilot))
        assert "As it was: outlet not known; date" in seen(pilot)


async def test_what_cannot_be_kept_is_told(tmp_path: Path) -> None:
    """Nothing is changed, the reason is that of the command, and one is at the field that is meant."""
    folder = make_library(tmp_path, three()[:1])
    async with opened(folder) as pilot:
        await pilot.press("down", "i")
        await until(pilot, lambda: filled(pilot))
        line(pilot, "title").value = "Another"
        line(pilot, "published").value = "03/04/2025"
        await pilot.press("enter")
        await until(pilot, lambda: "cannot be read as one certain date" in seen(pilot))
        assert pilot.app.focused is line(pilot, "published")
        line(pilot, "published").value = ""
        line(pilot, "url").value = "nowhere"
        await pilot.press("enter")
        await until(pilot, lambda: "is not a web address" in seen(pilot))
        assert pilot.app.focused is line(pilot, "url")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
        with Desk.open(folder) as desk:
            assert desk.search("").hits[0].summary.title == "Lorry hits Varn bridge"
        await pilot.press("z")
        await until(pilot, lambda: "Nothing to bring back." in seen(pilot))


async def test_a_field_as_long_as_it_may_be_hides_nothing(tmp_path: Path) -> None:
    """One that is longer is refused; what is said of one that is kept takes a line or two, and so does undoing it."""
    folder = make_library(tmp_path, three()[:1])
    async with opened(folder, (60, 16)) as pilot:
        await pilot.press("down", "i")
        await until(pilot, lambda: filled(pilot))
        line(pilot, "source").value = "Quay " * 2000
        await pilot.press("enter")
        await until(pilot, lambda: "9,999 characters are more than a field may have." in seen(pilot))
        assert pilot.app.focused is line(pilot, "source")
        line(pilot, "published").value = "soon " * 300
        line(pilot, "source").value = line(pilot, "title").value = "Quay " * 400
        await pilot.press("enter")
        await until(pilot, lambda: "'soon soon" in seen(pilot))
        assert "Language" in seen(pilot)
        line(pilot, "published").value = ""
        await pilot.press("enter")
        await until(pilot, lambda: "Kept (z undoes it): title Quay Quay" in seen(pilot))
        assert "▌ Quay Quay" in seen(pilot)
        await pilot.press("z")
        await until(pilot, lambda: "As it was: title Lorry hits" in seen(pilot))
        assert "▌ Lorry hits Varn bridge" in seen(pilot)


async def test_an_open_article_is_renamed_there_and_in_the_results(tmp_path: Path) -> None:
    """Its masthead follows, and so does the list that one comes back to; z takes it back where one is."""
    folder = make_library(tmp_path, [incoming(HARVEST)])
    async with opened(folder) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: "outlet unknown · date unknown" in seen(pilot))
        await pilot.press("i")
        await until(pilot, lambda: filled(pilot))
        await pilot.press(*"Apples [b]early[/b]", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await until(pilot, lambda: "Apples [b]early[/b]" in seen(pilot).splitlines()[1])
        await pilot.press("z")
        await until(pilot, lambda: "(untitled) The apple" in seen(pilot).splitlines()[1])
        await pilot.press("z")
        await until(pilot, lambda: "No change of this article's details to undo." in seen(pilot))
        await pilot.press("i")
        await until(pilot, lambda: filled(pilot))
        await pilot.press(*"Early apples", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await pilot.press("q")
        await until(pilot, lambda: "▌ Early apples" in seen(pilot))


async def test_what_was_not_touched_stays(tmp_path: Path) -> None:
    """Saving without a change changes nothing, and says nothing."""
    folder = make_library(tmp_path, three())
    with Desk.open(folder) as desk:
        before = desk.library.revision()
        async with opened(folder) as pilot:
            await pilot.press("down", "i")
            await until(pilot, lambda: filled(pilot))
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
            assert "Kept" not in seen(pilot)
        assert desk.library.revision() == before


async def test_what_is_typed_right_behind_does_nothing_else(tmp_path: Path) -> None:
    """The sheet is there at once: no letter of it stars, deletes or opens what is listed."""
    folder = make_library(tmp_path, three())
    async with opened(folder) as pilot:
        await pilot.press("down")
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)
        screen.action_details()
        await pilot.press("s", "D", "o")
        assert isinstance(pilot.app.screen, DetailsScreen)
        await until(pilot, lambda: line(pilot, "title").value.startswith("Apples by the ton"))
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)
        assert "3 articles, newest first" in seen(pilot)
        with Desk.open(folder) as desk:
            assert desk.search("is:starred").total == 0


async def test_what_is_being_kept_is_not_left(tmp_path: Path) -> None:
    """While another process writes, Esc does not say that nothing was changed: it is, and can be undone."""
    folder = make_library(tmp_path, three()[:1])
    with Desk.open(folder) as desk:
        async with opened(folder) as pilot:
            await pilot.press("down", "i")
            await until(pilot, lambda: filled(pilot))
            with desk.library.writing():
                await pilot.press("tab", "tab", "tab", *"A. Lind", "enter")
                await until(pilot, lambda: "It is being kept." in seen(pilot))
                await pilot.press("escape", "enter", "escape")
                assert isinstance(pilot.app.screen, DetailsScreen)
            await until(pilot, lambda: "Kept (z undoes it): byline A. Lind" in seen(pilot))
            await pilot.press("z")
            await until(pilot, lambda: "As it was: byline not known" in seen(pilot))
        assert desk.library.list()[0].title == "Lorry hits Varn bridge"


async def test_what_lies_over_the_sheet_when_it_is_done_stays(tmp_path: Path) -> None:
    """A terminal that became too small says so until it is larger; then the sheet goes.

    What was changed is said, listed and undone once.
    """
    folder = make_library(tmp_path, three()[:1])
    with Desk.open(folder) as desk:
        async with opened(folder) as pilot:
            app = pilot.app
            await pilot.press("down", "i")
            await until(pilot, lambda: filled(pilot))
            with desk.library.writing():
                await pilot.press("tab", "tab", "tab", *"A. Lind", "enter")
                await until(pilot, lambda: "It is being kept." in seen(pilot))
                await pilot.resize_terminal(30, 8)
                await until(pilot, lambda: isinstance(app.screen, TooSmallScreen))
            await until(pilot, lambda: desk.library.get(desk.library.list()[0].id).author == "A. Lind")
            await until(pilot, lambda: all(worker.is_finished for worker in app.workers))
            assert isinstance(app.screen, TooSmallScreen)
            await pilot.resize_terminal(80, 24)
            await until(pilot, lambda: isinstance(app.screen, SearchScreen))
            await until(pilot, lambda: "Kept (z undoes it): byline A. Lind" in seen(pilot))
            await pilot.press("z")
            await until(pilot, lambda: "As it was: byline not known" in seen(pilot))
            await pilot.press("z")
            await until(pilot, lambda: "Nothing to bring back." in seen(pilot))


async def test_undoing_leaves_what_another_window_has_set_since(tmp_path: Path) -> None:
    """It says so, and the key is free for what was done before."""
    folder = make_library(tmp_path, three()[:1])
    with Desk.open(folder) as desk:
        async with opened(folder) as pilot:
            await pilot.press("down")
            for letters in ("A. Lind", " and B. Holm"):
                await pilot.press("i")
                await until(pilot, lambda: filled(pilot))
                pilot.app.screen.set_focus(line(pilot, "author"))
                await pilot.press(*letters, "enter")
                await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
            await until(pilot, lambda: "byline A. Lind and B. Holm" in seen(pilot))
            only = desk.library.list()[0].id
            desk.library.edit(only, author="C. Ask")
            await pilot.press("z")
            await until(pilot, lambda: "has been changed again since" in seen(pilot))
            assert desk.library.get(only).author == "C. Ask"
            desk.library.edit(only, author="A. Lind")
            await pilot.press("z")
            await until(pilot, lambda: "As it was: byline not known" in seen(pilot))


async def test_an_article_that_is_gone_is_told(tmp_path: Path) -> None:
    """Another process may have removed it: the sheet says so, and Enter keeps nothing."""
    folder = make_library(tmp_path, three())
    async with opened(folder) as pilot:
        with Desk.open(folder) as desk:
            desk.remove(desk.search("").hits[0].summary.id)
        await pilot.press("down", "i")
        await until(pilot, lambda: "holds no article" in seen(pilot))
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, DetailsScreen)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))


async def test_the_samples_are_not_renamed() -> None:
    """What ships with the program is not the user's to change."""
    app = NewsreaderApp(lambda: Desk.open(sample=True))
    try:
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await until(pilot, lambda: "27 articles, newest first" in seen(pilot))
            await pilot.press("down", "i")
            await until(pilot, lambda: "The sample articles stay as they are." in seen(pilot))
    finally:
        app.close_desk()
