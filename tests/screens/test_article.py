"""The article screen: the whole text, what is known about it, and the way from hit to hit."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from desk.session import Desk
from tests.screens.small_library import (
    BRIDGE_LOCAL,
    HARVEST,
    incoming,
    make_library,
    opened,
    seen,
    three,
    until,
)
from tui import clipboard
from tui.screens.article import ArticleScreen
from tui.screens.search import SearchScreen
from tui.widgets.reading import Reading


async def test_stepping_goes_round_the_hits(tmp_path: Path) -> None:
    """The article opens at the first place found; n and N go on and back, and round at the ends."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press(*"bridge")
        await until(pilot, lambda: "2 articles, best first" in seen(pilot))
        await pilot.press("down")
        await pilot.press("enter")
        await until(pilot, lambda: "hit 1 of" in seen(pilot))
        found = len(pilot.app.screen.query_one(Reading).places)
        for _ in range(found):
            await pilot.press("n")
        assert f"hit 1 of {found}" in seen(pilot)
        await pilot.press("N")
        assert f"hit {found} of {found}" in seen(pilot)


async def test_a_far_hit_is_brought_into_view(tmp_path: Path) -> None:
    """A hit pages below the top is on the screen when it is stepped to, also after a resize."""
    filler = "\n\n".join(f"Paragraph {n} tells nothing in particular about anything." for n in range(200))
    text = f"{filler}\n\nAt last a zeppelin came.\n\n{filler}"
    async with opened(make_library(tmp_path, [incoming(text, "Long")])) as pilot:
        await pilot.press(*"zeppelin", "down")
        await until(pilot, lambda: "1 article" in seen(pilot))
        await pilot.press("down", "enter")
        await until(pilot, lambda: "At last a zeppelin came" in seen(pilot))
        top = next(line for line in seen(pilot).splitlines() if "Paragraph" in line)
        await pilot.resize_terminal(60, 20)
        await until(pilot, lambda: top.strip()[:20] in seen(pilot))


async def test_what_is_not_known_is_said(tmp_path: Path) -> None:
    """An article without title, outlet and date says so instead of guessing."""
    async with opened(make_library(tmp_path, [incoming(HARVEST)])) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: "outlet unknown · date unknown" in seen(pilot))
        assert "(untitled) The apple harvest" in seen(pilot)


async def test_selected_text_is_copied_without_the_wrapping(tmp_path: Path) -> None:
    """What the mouse selects over two rows comes out as the article has it, in one line."""
    async with opened(make_library(tmp_path, [incoming(HARVEST, "Apples")])) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: "A mild spring" in seen(pilot))
        reading = pilot.app.screen.query_one(Reading)
        await pilot.mouse_down(reading, offset=(reading.styles.padding.left + reading.GUTTER + 4, 0))
        await pilot.hover(reading, offset=(reading.styles.padding.left + reading.GUTTER + 4, 1))
        await pilot.mouse_up(reading, offset=(reading.styles.padding.left + reading.GUTTER + 4, 1))
        selected = pilot.app.screen.get_selected_text()
        assert selected is not None
        assert selected.startswith("apple harvest in the Orne valley")
        assert "\n" not in selected
        await pilot.press("ctrl+c")
        await until(pilot, lambda: "Copied the selection." in seen(pilot))
        assert pilot.app.clipboard == selected
        assert pilot.app.screen.get_selected_text() is None


async def test_ctrl_c_takes_the_same_road_as_y(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both fill the system's clipboard, by the program that does it there; Ctrl+C copies bare, y with the source."""
    script = tmp_path / "xclip"
    script.write_text(f'#!/bin/sh\ncat > "{tmp_path}/taken"\n')
    script.chmod(0o755)
    monkeypatch.setattr(clipboard, "PROGRAMS", (clipboard.Program((str(script),)),))
    taken = tmp_path / "taken"
    folder = make_library(tmp_path / "library", [incoming(HARVEST, "Apples", "Orne Weekly")])
    async with opened(folder) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: "A mild spring" in seen(pilot))
        await select_apples(pilot)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: "Copied the selection." in seen(pilot))
        assert taken.read_text() == "apple harvest"
        await select_apples(pilot)
        await pilot.press("y")
        await until(pilot, lambda: "with where it is from" in seen(pilot))
        assert taken.read_text().startswith("apple harvest\n— Orne Weekly, “Apples”, ")
        assert "characters 4 to 17" in taken.read_text()


async def test_escape_lets_go_of_the_selection_and_stays(tmp_path: Path) -> None:
    """The next one leads back; in the line to find in, q and Escape are that line's."""
    async with opened(make_library(tmp_path, [incoming(HARVEST, "Apples")])) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: "A mild spring" in seen(pilot))
        screen = pilot.app.screen
        await select_apples(pilot)
        assert screen.get_selected_text() == "apple harvest"
        await pilot.press("escape")
        assert screen.get_selected_text() is None
        await pilot.press("slash", "q")
        assert pilot.app.screen is screen
        await pilot.press("escape")
        assert pilot.app.screen is screen
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))


async def test_y_copies_the_sentence_one_is_at_and_else_the_article(tmp_path: Path) -> None:
    """Each with where it is from."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: "told by others too" in seen(pilot))
        await pilot.press("y")
        await until(pilot, lambda: "Copied the whole article" in seen(pilot))
        assert pilot.app.clipboard.startswith(f"{BRIDGE_LOCAL}\n— Varn Courier")
        await pilot.press("full_stop", "y")
        await until(pilot, lambda: "Copied the sentence" in seen(pilot))
        assert BRIDGE_LOCAL.startswith(pilot.app.clipboard.partition("\n—")[0])


async def test_ctrl_c_without_a_selection_asks_before_it_leaves(tmp_path: Path) -> None:
    """It may have been meant to copy: also right behind one that did."""
    async with opened(make_library(tmp_path, [incoming(HARVEST, "Apples")])) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: "A mild spring" in seen(pilot))
        await select_apples(pilot)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: "Copied the selection." in seen(pilot))
        await pilot.press("ctrl+c")
        await until(pilot, lambda: "Ctrl+C once more quits" in seen(pilot))
        assert pilot.app.return_code is None
        await pilot.press("ctrl+c")
        await until(pilot, lambda: pilot.app.return_code == 0)


async def select_apples(pilot: Pilot[None]) -> None:
    """Drag over "apple harvest", in the first row of the text."""
    reading = pilot.app.screen.query_one(Reading)
    first = reading.styles.padding.left + reading.GUTTER + len("The ")
    await pilot.mouse_down(reading, offset=(first, 0))
    await pilot.hover(reading, offset=(first + len("apple harvest") - 1, 0))
    await pilot.mouse_up(reading, offset=(first + len("apple harvest") - 1, 0))


async def test_an_article_that_is_gone_is_explained(tmp_path: Path) -> None:
    """Another process may have removed it: the screen says so, and Escape leads back."""
    folder = make_library(tmp_path, three())
    async with opened(folder) as pilot:
        other = Desk.open(folder)
        other.remove(other.search("").hits[0].summary.id)
        other.close()
        await pilot.press("down", "enter")
        assert isinstance(pilot.app.screen, ArticleScreen)
        await until(pilot, lambda: "q leaves" in seen(pilot))
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_brackets_in_an_article_are_text(tmp_path: Path) -> None:
    """Markup in titles and texts is shown, not obeyed."""
    evil = "[b]bold[/b] [sic] [@click=app.quit]x[/]"
    async with opened(
        make_library(tmp_path, [incoming(f"Body {evil}", f"Title {evil}", f"Post {evil}")]), (120, 30)
    ) as pilot:
        await until(pilot, lambda: seen(pilot).count(evil) >= 4)
        await pilot.press("down", "space")
        assert seen(pilot).count(evil) >= 6
        await pilot.press("enter")
        await until(pilot, lambda: seen(pilot).count(evil) >= 3)


async def test_words_are_found_in_the_text(tmp_path: Path) -> None:
    """/ finds as one types, Enter and n go on, Escape marks the search's own hits again, and q then leads back."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press(*"bridge", "down")
        await until(pilot, lambda: "best first" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "hit 1 of" in seen(pilot))
        await pilot.press("slash", *"nobody was")
        await until(pilot, lambda: "place 1 of 1" in seen(pilot))
        await pilot.press("enter", *" zeppelin[b]")
        await until(pilot, lambda: "“nobody was zeppelin[b]” does not stand in this text" in seen(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "does not stand" not in seen(pilot))
        await pilot.press("slash", *"20/m")
        await until(pilot, lambda: "“20/m” does not" in seen(pilot))
        await pilot.press("escape", "slash", *"the", "tab", "n")
        await until(pilot, lambda: "place 2 of" in seen(pilot))
        await pilot.press("N")
        await until(pilot, lambda: "place 1 of" in seen(pilot))
        await pilot.press("q", "q")
        assert isinstance(pilot.app.screen, SearchScreen)


async def test_closing_the_line_says_what_the_search_found(tmp_path: Path) -> None:
    """The places of the search are marked again, and how many there are is said until one is stepped to."""
    async with opened(make_library(tmp_path, three())) as pilot:
        await pilot.press(*"varn")
        await until(pilot, lambda: "2 articles, best first" in seen(pilot))
        await pilot.press("down", "enter")
        await until(pilot, lambda: "hit 1 of" in seen(pilot))
        found = len(pilot.app.screen.query_one(Reading).places)
        await pilot.press("slash", *"lorry", "enter", "escape")
        words = "1 hit, n goes to the first" if found == 1 else f"{found} hits, n goes to the first"
        await until(pilot, lambda: words in seen(pilot))
        await pilot.press("n")
        await until(pilot, lambda: f"hit 1 of {found}" in seen(pilot))
