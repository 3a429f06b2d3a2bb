"""Marks, stars and what was read: on one result or on many at once, and on the article's own screen."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from desk.session import Desk
from tests.screens.compared_fixtures import current, loaded, screen_rows
from tests.screens.small_library import BRIDGE_WIRE, incoming, make_library, many, opened, seen, three, until
from tui.finder import PAGE
from tui.screens.article import ArticleScreen
from tui.screens.carriers import CarriersScreen
from tui.screens.compare import CompareScreen
from tui.screens.export_articles import ExportArticlesScreen
from tui.screens.search import SearchScreen
from tui.widgets.line import Line
from tui.widgets.results import ResultsList
from tui.widgets.supported import SupportedReading


def marked(pilot: Pilot[None]) -> int:
    """How many articles are marked."""
    screen = pilot.app.screen
    assert isinstance(screen, SearchScreen)
    return len(screen.marks)


async def test_a_star_is_seen_kept_and_found_by(tmp_path: Path) -> None:
    """s stars and unstars; the row says so by a sign, the counts narrow to it, and another process sees it."""
    folder = make_library(tmp_path, three())
    async with opened(folder, (160, 45)) as pilot:
        await pilot.press("down", "s")
        await until(pilot, lambda: "★ Apples by the ton" in seen(pilot))
        await until(pilot, lambda: "Yours" in seen(pilot) and "starred" in seen(pilot))
        with Desk.open(folder) as desk:
            assert desk.search("is:starred").total == 1
        await pilot.press("slash", *"is:starred")
        await until(pilot, lambda: "1 article, newest first" in seen(pilot))
        await pilot.press("down", "asterisk")
        await until(pilot, lambda: "★" not in seen(pilot))


async def test_an_article_that_was_opened_is_read(tmp_path: Path) -> None:
    """Its row says so in words; r makes it unread again, on either screen."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: "A mild spring" in seen(pilot))
        await pilot.press("q")
        await until(pilot, lambda: "Orne Weekly · 12 Sep 2025 · ✓ read" in seen(pilot))
        await pilot.press("r")
        await until(pilot, lambda: "✓ read" not in seen(pilot))
        await pilot.press("enter", "s")
        await until(pilot, lambda: "★ starred" in seen(pilot))
        await pilot.press("r")
        await until(pilot, lambda: "unread" in seen(pilot))
        await pilot.press("q")
        await until(pilot, lambda: "★ Apples" in seen(pilot))
        assert "✓ read" not in seen(pilot)


async def test_a_range_is_marked_with_shift(tmp_path: Path) -> None:
    """Shift and the arrows mark and unmark a stretch; a move without Shift leaves it; Escape removes it."""
    async with opened(make_library(tmp_path, list(many(9)))) as pilot:
        await pilot.press("down", "shift+down", "shift+down")
        assert marked(pilot) == 3
        await pilot.press("shift+up")
        assert marked(pilot) == 2
        await pilot.press("down", "down", "shift+down")
        assert marked(pilot) == 4
        await until(pilot, lambda: "9 articles, newest first · 4 marked" in seen(pilot))
        await pilot.press("escape")
        assert marked(pilot) == 0
        assert isinstance(pilot.app.focused, ResultsList)
        await pilot.press("escape")
        assert isinstance(pilot.app.focused, Input)


async def test_a_range_is_marked_by_moving(tmp_path: Path) -> None:
    """After v the cursor marks what it passes, also to the end, until v or Space."""
    async with opened(make_library(tmp_path, list(many(9)))) as pilot:
        await pilot.press("down", "down", "v", "j", "j")
        await until(pilot, lambda: "moving marks" in seen(pilot))
        assert marked(pilot) == 3
        await pilot.press("G")
        assert marked(pilot) == 8
        await pilot.press("k", "space", "k", "k")
        assert marked(pilot) == 7
        await until(pilot, lambda: "moving marks" not in seen(pilot))
        await pilot.press("ctrl+a")
        assert marked(pilot) == 9


async def test_all_that_the_search_finds_is_marked(tmp_path: Path) -> None:
    """Also what is not listed yet, of a search with words and of one without; what was marked stays so."""
    async with opened(make_library(tmp_path, [*many(PAGE + 9), *three()])) as pilot:
        await until(pilot, lambda: f"showing {PAGE} of {PAGE + 12}" in seen(pilot))
        await pilot.press("down", "ctrl+a")
        assert marked(pilot) >= PAGE
        await until(pilot, lambda: marked(pilot) == PAGE + 12)
        await pilot.press("u", "slash", *"apples")
        await until(pilot, lambda: "1 article, best first" in seen(pilot))
        await pilot.press("down", "space", "slash", *["backspace"] * 6, *"council")
        await until(pilot, lambda: f"showing {PAGE} of" in seen(pilot))
        total = pilot.app.screen.query_one(ResultsList).total
        await pilot.press("down", "ctrl+a")
        await until(pilot, lambda: marked(pilot) == total + 1)


async def test_marks_that_are_taken_away_do_not_come_back(tmp_path: Path) -> None:
    """Where the rest of a long list was still being marked."""
    async with opened(make_library(tmp_path, list(many(PAGE + 9)))) as pilot:
        await pilot.press("down", "ctrl+a", "u")
        await until(pilot, lambda: all(worker.is_finished for worker in pilot.app.workers))
        assert marked(pilot) == 0


async def test_the_mouse_marks(tmp_path: Path) -> None:
    """Ctrl and a click marks one, Shift and a click all up to it."""
    async with opened(make_library(tmp_path, list(many(9)))) as pilot:
        await pilot.click(ResultsList, offset=(10, 1), control=True)
        assert marked(pilot) == 1
        await pilot.click(ResultsList, offset=(10, 9), shift=True)
        assert marked(pilot) == 3


async def test_many_are_starred_and_read_at_once(tmp_path: Path) -> None:
    """An action is for all that is marked: first it sets the rest, then it takes all."""
    folder = make_library(tmp_path, list(many(5)))
    async with opened(folder) as pilot:
        await pilot.press("down", "s", "shift+down", "shift+down", "s", "r")
        with Desk.open(folder) as desk:
            await until(pilot, lambda: desk.search("is:starred is:read").total == 3)
            await pilot.press("s")
            await until(pilot, lambda: desk.search("is:starred").total == 0)


async def test_many_are_deleted_and_come_back_together(tmp_path: Path) -> None:
    """Several are deleted only after asking, which names them; one key brings all of them back, stars and all."""
    folder = make_library(tmp_path, list(many(6)))
    async with opened(folder) as pilot:
        await pilot.press("down", "down", "shift+down", "shift+down", "s")
        with Desk.open(folder) as desk:
            await until(pilot, lambda: desk.search("is:starred").total == 3)
            await pilot.press("D")
            await until(pilot, lambda: "Delete 3 articles?" in seen(pilot))
            assert "z brings them back, until you quit." in seen(pilot)
            await pilot.press("escape")
            assert desk.library.count() == 6
            await pilot.press("D", "enter")
            await until(pilot, lambda: "until you quit): 3 articles" in seen(pilot))
            assert "3 articles, newest first" in seen(pilot)
            assert desk.library.count() == 3
            await pilot.press("z")
            await until(pilot, lambda: "6 articles, newest first" in seen(pilot))
            assert desk.search("is:starred").total == 3


async def test_keys_are_done_in_turn_however_quickly_they_come(tmp_path: Path) -> None:
    """A second D before the first is done deletes nothing that nobody has seen; z takes back the one before it."""
    folder = make_library(tmp_path, list(many(6)))
    with Desk.open(folder) as desk:
        async with opened(folder) as pilot:
            await pilot.press("down")
            with desk.library.writing():  # so that nothing is done before all keys are there
                await pilot.press("D", "D", "down", "D", "z", "s", "s")
            await until(pilot, lambda: desk.library.count() == 5 and "Brought back:" in seen(pilot))
            await until(pilot, lambda: "5 articles, newest first" in seen(pilot))
            assert "holds no article" not in seen(pilot)
            assert desk.search("is:starred").total == 0
            await pilot.press("z")
            await until(pilot, lambda: "6 articles, newest first" in seen(pilot))


async def test_deleting_and_bringing_back_say_so_while_they_take_their_time(tmp_path: Path) -> None:
    """Here because another program writes; with thousands of articles by themselves."""
    folder = make_library(tmp_path, list(many(6)))
    with Desk.open(folder) as desk:
        async with opened(folder) as pilot:
            await pilot.press("down", "ctrl+a", "D")
            with desk.library.writing():
                await pilot.press("enter")
                await until(pilot, lambda: "Deleting 6 articles" in seen(pilot))
            await until(pilot, lambda: "no articles" in seen(pilot))
            assert "Deleting" not in seen(pilot)
            with desk.library.writing():
                await pilot.press("z")
                await until(pilot, lambda: "Bringing back" in seen(pilot))
            await until(pilot, lambda: "6 articles, newest first" in seen(pilot))


async def test_what_asks_is_whole_in_a_small_terminal(tmp_path: Path) -> None:
    """However many are marked, their number, the way back and the keys are there; no keeps them all."""
    folder = make_library(tmp_path, list(many(30)))
    async with opened(folder, (60, 16)) as pilot:
        await pilot.press("down", "ctrl+a", "D")
        await until(pilot, lambda: "Delete 30 articles?" in seen(pilot))
        for words in (
            "and 25 more",
            "z brings them back, until you quit.",
            "be kept.",
            "Enter delete",
            "Esc keep",
        ):
            assert words in seen(pilot)
        await pilot.press("n")
        await until(pilot, lambda: "Delete 30 articles?" not in seen(pilot))
        with Desk.open(folder) as desk:
            assert desk.library.count() == 30


async def test_what_is_marked_is_written_to_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file that e offers holds what is marked, and add takes it back; a file that is there is left alone."""
    monkeypatch.chdir(tmp_path)
    async with opened(make_library(tmp_path / "library", three())) as pilot:
        await pilot.press("down", "space", "down", "space", "e")
        await until(pilot, lambda: "2-articles.jsonl" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "2 articles written" in seen(pilot))
        await pilot.press("e", "enter")
        await until(pilot, lambda: "is there already" in seen(pilot))
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, SearchScreen)
    with Desk.open(tmp_path / "other") as desk:
        assert desk.add([tmp_path / "2-articles.jsonl"]).added == 2


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.html", "<!DOCTYPE html>"), ("a.md", "# "), ("A.TXT", "Apples by the ton\nOrne Weekly")],
)
async def test_the_ending_says_how_an_article_is_written(tmp_path: Path, name: str, begins: str) -> None:
    """From the results and from the article alike; an ending that says no form is refused."""
    async with opened(make_library(tmp_path / "library", three()), (120, 30)) as pilot:
        await pilot.press("down")
        for way, folder in (((), tmp_path / "list"), (("enter",), tmp_path / "article")):
            folder.mkdir()
            await pilot.press(*way)
            await until(pilot, lambda: "A mild spring" in seen(pilot))
            await pilot.press("e")
            await until(pilot, lambda: isinstance(pilot.app.screen, ExportArticlesScreen))
            line = pilot.app.screen.query_one(Input)
            for refused in ("a.docx", "a.html.gz", "a"):
                line.value = str(folder / refused)
                await pilot.press("enter")
                await until(pilot, lambda: "must end in" in seen(pilot))
            line.value = str(folder / name)
            await pilot.press("enter")
            await until(pilot, lambda: not isinstance(pilot.app.screen, ExportArticlesScreen))
            assert [path.name for path in folder.iterdir()] == [name]
            assert (folder / name).read_text("utf-8").startswith(begins)
            assert "A mild spring" in (folder / name).read_text("utf-8")


async def test_who_else_tells_a_sentence(tmp_path: Path) -> None:
    """Numbers beside the text; the full stop goes to such a sentence, w lists who tells it, Enter compares the two."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: "told by others too" in seen(pilot))
        assert " 1 A lorry struck the northern pier" in seen(pilot)
        await pilot.press("full_stop")
        await until(pilot, lambda: "told by 1 other, w lists them" in seen(pilot))
        await pilot.press("w")
        await until(pilot, lambda: "much alike, in 1 other article" in seen(pilot))
        assert "Northern Wire · 6 May 2025 · Lorry hits Varn bridge" in seen(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ArticleScreen)
        await pilot.press("w", "enter")
        await until(pilot, lambda: "shared" in seen(pilot))
        await pilot.press("q")
        assert isinstance(pilot.app.screen, ArticleScreen)


async def test_who_else_tells_it_leads_to_the_sentence(tmp_path: Path) -> None:
    """Both sides of it level, also where the pair was left at another place, folded and with its sides swapped."""
    async with opened(make_library(tmp_path, three()), (120, 30)) as pilot:
        await pilot.press("down")
        for leaving in ((), ("n", "n", "n", "x", "f"), ()):
            await pilot.press("home", "down", "enter")
            await until(pilot, lambda: "told by others too" in seen(pilot))
            await pilot.press("full_stop", "full_stop")
            reading = pilot.app.screen.query_one(SupportedReading)
            assert reading.chosen is not None
            (start, _), (carrier, *_) = reading.chosen
            assert start > 0
            await pilot.press("w")
            await until(pilot, lambda: isinstance(pilot.app.screen, CarriersScreen))
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, CompareScreen))
            screen = await loaded(pilot)
            assert screen.together is not None
            passage = screen.together.passages[current(screen) or 0]
            places = (start, carrier.span[0])[:: -1 if screen.swapped else 1]
            for (a, b), place in zip((passage.left, passage.right), places, strict=True):
                assert a <= place < b
            left, right = screen_rows(screen)
            assert left == right
            assert not screen.panes[0].folded
            await pilot.press(*leaving, "q", "q")


async def test_an_article_nobody_else_tells(tmp_path: Path) -> None:
    """w and the full stop say so."""
    async with opened(make_library(tmp_path, three()[2:])) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: "A mild spring" in seen(pilot))
        await pilot.press("w")
        await until(pilot, lambda: "No related article tells" in seen(pilot))
        await pilot.press("q")
        await pilot.pause()
        assert "No related article tells" not in seen(pilot)


async def test_of_two_versions_the_older_one_is_on_the_left(tmp_path: Path) -> None:
    """Whichever was marked first; the list has the newer one first."""
    later = f"{BRIDGE_WIRE}\n\nThe mayor resigned on Wednesday."
    page = [
        replace(
            incoming(text, "Lorry hits Varn bridge", "Northern Wire", "2025-05-06"), url="https://a.example/b"
        )
        for text in (BRIDGE_WIRE, later)
    ]
    async with opened(make_library(tmp_path, page), (160, 45)) as pilot:
        for keys in ("down", "space", "down", "space", "c"), ("q", "escape", "space", "up", "space", "c"):
            await pilot.press(*keys)
            await until(pilot, lambda: "% shared" in seen(pilot))
            line = next(line for line in seen(pilot).splitlines() if "v1 · Northern Wire" in line)
            assert line.index("v1 · ") < line.index("v2 · ")


async def test_what_is_gone_is_not_counted_as_written(tmp_path: Path) -> None:
    """Another process removed one of those that are marked, then the rest: no file is left that holds nothing."""
    folder = make_library(tmp_path / "library", list(many(3)))
    async with opened(folder) as pilot:
        await pilot.press("down", "ctrl+a")
        with Desk.open(folder) as desk:
            first, *rest = [one.id for one in desk.library.list()]
            desk.remove(first)
            for name in ("a.md", "a.jsonl"):
                await pilot.press("e")
                await until(pilot, lambda: isinstance(pilot.app.screen, ExportArticlesScreen))
                pilot.app.screen.query_one(Line).value = str(tmp_path / name)
                await pilot.press("enter")
                await until(pilot, lambda: not isinstance(pilot.app.screen, ExportArticlesScreen))
                await until(pilot, lambda: "2 articles written to" in seen(pilot))
            for one in rest:
                desk.remove(one)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExportArticlesScreen))
        pilot.app.screen.query_one(Line).value = str(tmp_path / "b.md")
        await pilot.press("enter")
        await until(pilot, lambda: "holds no article" in seen(pilot))
        assert sorted(path.name for path in tmp_path.glob("*.*")) == ["a.jsonl", "a.md"]


async def test_enter_waits_for_the_keys_before_it(tmp_path: Path) -> None:
    """A name that is typed, or pasted, in one go with its Enter is the name that is written to."""
    folder = make_library(tmp_path / "library", three())
    async with opened(folder) as pilot:
        app = pilot.app
        await pilot.press("down", "e")
        await until(pilot, lambda: isinstance(app.screen, ExportArticlesScreen))
        line = app.screen.query_one(Line)
        line.value = f"{tmp_path}/"
        line.cursor_position = len(line.value)
        for letter in "story.md":
            app.post_message(events.Key(letter, letter))
        app.post_message(events.Key("enter", "\r"))
        await until(pilot, lambda: (tmp_path / "story.md").exists())
