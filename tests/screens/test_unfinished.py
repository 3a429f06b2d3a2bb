"""A search whose last word is still being typed."""

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from desk.hits import SearchPage
from desk.session import Desk
from tests.screens.small_library import incoming, make_library, many, opened, seen, three, until
from tui.background import Background
from tui.finder import PAGE, Finder, begun
from tui.screens.search import SearchScreen
from tui.widgets.results import ResultsList


@pytest.mark.parametrize(
    ("text", "wider"),
    [
        ("wareh", "wareh*"),
        ("fire wareh", "fire wareh*"),
        ("is:starred wareh", "is:starred wareh*"),
        ("fire OR", None),
        ("wareh*", None),
        ('"kill witho', None),
        ('"kill without"', None),
        ("source:wi", None),
        ("fire -wareh", None),
        ("cease-fi", None),
        ("", None),
    ],
)
def test_only_a_plain_word_at_the_end_may_be_unfinished(text: str, wider: str | None) -> None:
    """No operator, no field, no phrase that is still open, nothing that has a sign about it."""
    assert begun(text) == wider


async def test_a_word_that_no_article_has_finds_those_that_begin_so(tmp_path: Path) -> None:
    """With what is listed said; once it is a word that articles have, it is that word again."""
    articles = [*three(), incoming("The governor governs here.", "Of governors", "Wire", "2025-01-02")]
    async with opened(make_library(tmp_path, articles)) as pilot:
        await pilot.press(*"gover")
        await until(pilot, lambda: "1 article, newest first · what begins with “gover”" in seen(pilot))
        assert "Nothing found" not in seen(pilot)
        await pilot.press(*"nor")
        await until(pilot, lambda: "1 article, best first" in seen(pilot))
        assert "what begins" not in seen(pilot)
        await pilot.press(*"xyz")
        await until(pilot, lambda: "no hits" in seen(pilot))


async def test_what_is_done_with_the_hits_is_done_with_those_listed(tmp_path: Path) -> None:
    """The pages behind the first, marking all, the other order, and narrowing."""
    async with opened(make_library(tmp_path, [*many(PAGE + 9), *three()]), (160, 45)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)
        await pilot.press(*"counci")
        await until(pilot, lambda: "what begins with “counci”" in seen(pilot))
        results = screen.query_one(ResultsList)
        total = results.total
        await pilot.press("down", "ctrl+a")
        await until(pilot, lambda: len(screen.marks) == total)
        await pilot.press("u", "G")
        await until(pilot, lambda: results.loaded == total)
        await pilot.press("o")
        await until(pilot, lambda: "oldest first · what begins with “counci”" in seen(pilot))
        await pilot.press("f")
        await until(pilot, lambda: "Town Record" in seen(pilot))
        await pilot.press("enter")
        typed = screen.query_one(Input)
        await until(pilot, lambda: typed.value.startswith("counci* "))
        await until(pilot, lambda: 0 < results.total <= total)


async def test_commands_take_words_as_they_stand(tmp_path: Path) -> None:
    """Nobody is typing there."""
    with Desk.open(make_library(tmp_path, list(many(3)))) as desk:
        assert desk.search("counci").total == 0
        assert desk.search("counci*").total == 3


class Gated(Desk):
    """A desk that writes down what it is asked, and answers the first question only when it is let."""

    gate = threading.Event()
    asked: list[str]

    def search(self, text: str, **how: Any) -> SearchPage:
        """The same answers."""
        self.asked.append(text)
        if len(self.asked) == 1:
            self.gate.wait(10)
        return super().search(text, **how)


async def test_nothing_is_looked_for_or_shown_that_a_key_has_overtaken(tmp_path: Path) -> None:
    """A letter more came while the search for a half word ran: no second search for it, no "Nothing found"."""
    with Gated.open(make_library(tmp_path, list(many(3)))) as desk:
        desk.sync()
        desk.asked = []
        found: list[str] = []
        tasks: set[asyncio.Task[None]] = set()
        background = Background()
        finder = Finder(
            desk,
            background,
            lambda _, page: found.append(page.query),
            lambda request, error: pytest.fail(f"{request}: {error}"),
            lambda coroutine: tasks.add(asyncio.create_task(coroutine)),
            lambda: True,
        )
        finder.index_ready()
        finder.ask("coun")
        while not desk.asked:
            await asyncio.sleep(0.005)
        finder.ask("counci")
        desk.gate.set()
        while finder.waiting:
            await asyncio.sleep(0.005)
        background.close()
        assert desk.asked == ["coun", "counci", "counci*"]
        assert found == [finder.listed] == ["counci*"]
