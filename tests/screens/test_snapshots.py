"""The compare screen as it looks, cell by cell: what it says, and in which styles.

Where a change is meant, write the files in ``snapshots`` anew, and look at what changed in them:

    NEWSREADER_SNAPSHOTS=write pytest tests/screens/test_snapshots.py
"""

import os
import string
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widget import Widget

from desk.compared import Compared
from tests.screens.compared_fixtures import Story, compared, loaded
from tests.screens.small_library import seen
from tui.app import NewsreaderApp
from tui.config import Config
from tui.screens.compare import CompareScreen

FOLDER = Path(__file__).parent / "snapshots"
SIZE = (100, 20)
STORY: Story = (
    ("same", "Rain fell on Tuesday, and the river rose.", "Rain fell on Tuesday, and the river rose."),
    ("reworded", "About 3,800 people left their homes.", "Nearly 3,000 people left their homes."),
    ("only-left", "The mayor [sic] was not reached by 漢字 News.", ""),
    ("moved", "The bridge was closed at nine.", "At nine the bridge was closed."),
    ("only-right", "", "A second storm is expected, the weather office said on Wednesday."),
)


def a_pair() -> Compared:
    """Every relation, brackets and wide letters among them."""
    known = {"title": "The river rose", "source": "Wire", "published": "2025-03-04"}
    return compared(STORY, right_order=[3, 0, 1, 2, 4], **known)


def drawn(pilot: Pilot[None], widgets: list[Widget]) -> str:
    """What the widgets show: each row as text, below it a letter a cell for its style, and what the letters mean."""
    width, height = pilot.app.size
    cells = [[(" ", Style.null())] * width for _ in range(height)]
    for widget in widgets:
        region = widget.region
        for y, strip in enumerate(widget.render_lines(Region(0, 0, *region.size)), region.y):
            x = region.x
            for segment in strip:
                for character in segment.text:
                    for part in (character, "")[: cell_len(character)]:
                        cells[y][x] = (part, segment.style or Style.null())
                        x += 1
    letters: dict[str, str] = {}
    lines = []
    for row in cells:
        lines.append("".join(character for character, _ in row).rstrip())
        styles = [str(style) for _, style in row]
        lines.append(
            "".join(letters.setdefault(style, string.ascii_letters[len(letters)]) for style in styles)
        )
    return "\n".join([*lines, *(f"{letter} {style}" for style, letter in letters.items())]) + "\n"


def check(name: str, picture: str) -> None:
    """Compare with what is kept, or keep it."""
    path = FOLDER / f"{name}.txt"
    if os.environ.get("NEWSREADER_SNAPSHOTS") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(picture, encoding="utf-8")
    assert picture == path.read_text(encoding="utf-8"), (
        f"{path.name} looks otherwise: see the top of this module"
    )


@pytest.mark.parametrize(
    ("name", "theme", "keys"),
    [
        ("dark", "dark", ("d",)),
        ("light", "light", ("d",)),
        ("mono", "mono", ("d",)),
        ("moved", "dark", ("m",)),
        ("folded", "dark", ("f",)),
        ("stacked", "dark", ("v", "u")),
    ],
)
async def test_the_compare_screen_looks_as_it_did(
    name: str, theme: str, keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Heads, panes, overview, status and keys."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    app = NewsreaderApp(lambda: None, config=Config(theme=theme))  # type: ignore[arg-type, return-value]
    async with app.run_test(size=SIZE) as pilot:
        made = a_pair()
        app.push_screen(CompareScreen(lambda: made))
        await pilot.pause()
        screen = await loaded(pilot)
        await pilot.press(*keys)
        await pilot.pause()
        shown = [widget for widget in screen.children if widget.region and widget.id != "message"]
        check(name, drawn(pilot, shown))


async def test_the_list_of_facts_looks_as_it_did() -> None:
    """Over the compare screen."""
    app = NewsreaderApp(lambda: None, config=Config(theme="dark"))  # type: ignore[arg-type, return-value]
    async with app.run_test(size=SIZE) as pilot:
        made = a_pair()
        app.push_screen(CompareScreen(lambda: made))
        await pilot.pause()
        await loaded(pilot)
        await pilot.press("i")
        await pilot.pause()
        check("facts", "\n".join(line.rstrip() for line in seen(pilot).splitlines()) + "\n")
