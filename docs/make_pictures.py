"""Draw the pictures in docs/images with the real program, on the sample library.

    python docs/make_pictures.py [FOLDER]

The keys are pressed as a reader would press them; what stands on the screen then is the picture. One is drawn in
each theme, for a wide terminal and for a narrow one.
"""

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal
from unittest.mock import patch

from textual.pilot import Pilot

# The rooms of the checkout that this stands in, also where another one is installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from desk.session import Desk
from tui.app import NewsreaderApp
from tui.config import Config
from tui.screens.article import ArticleScreen
from tui.screens.compare import CompareScreen
from tui.widgets.results import ResultsList

IMAGES = Path(__file__).resolve().parent / "images"


@dataclass(frozen=True, slots=True)
class Picture:
    """A file's name, the terminal's columns and rows, a theme, and the keys pressed on the screen it shows."""

    name: str
    size: tuple[int, int]
    theme: str
    keys: tuple[str, ...]
    shows: Literal["compare", "search", "article"] = "compare"


PICTURES = (
    Picture("compare", (160, 45), "dark", ("d",)),
    Picture("compare-narrow", (80, 24), "light", ("d",)),
    Picture("compare-mono", (120, 30), "mono", ("d", "d")),
    Picture("facts", (120, 36), "dark", ("d", "i")),
    Picture("search", (160, 40), "dark", ("G", "s"), "search"),
    Picture("article", (110, 34), "light", ("full_stop",) * 4, "article"),
)
SEARCH = "fertiliser warehouse"
LEFT, RIGHT = "Coastal Wire", "Averley Herald"
WEB_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Rich's pictures fetch a font from the web when looked at. Ours fetch nothing: any monospaced font will do."""


async def until(pilot: Pilot[None], true: Callable[[], object]) -> None:
    """Let the program work until ``true()``."""
    for _ in range(600):
        if true():
            return
        await pilot.pause(0.02)
    raise SystemExit("the program did not get there")


def idle(app: NewsreaderApp) -> bool:
    """Whether nothing is under way behind the screen."""
    return all(worker.is_finished for worker in app.workers)


async def at(pilot: Pilot[None], source: str, key: str) -> None:
    """Move to the article of an outlet in the results, and press a key there."""
    results = pilot.app.screen.query_one(ResultsList)
    await pilot.press("g")
    for _ in range(results.loaded):
        if results.hit is not None and results.hit.summary.source == source:
            await pilot.press(key)
            return
        await pilot.press("down")
    raise SystemExit(f"{source} is not among the hits for {SEARCH!r}")


async def draw(picture: Picture, folder: Path) -> None:
    """Search, go to the picture's screen, press its keys, and keep what stands there then."""
    app = NewsreaderApp(partial(Desk.open, sample=True), config=Config(theme=picture.theme))
    try:
        async with app.run_test(size=picture.size) as pilot:
            await until(pilot, lambda: idle(app) and app.screen.query_one(ResultsList).loaded)
            await pilot.press(*(key if key != " " else "space" for key in SEARCH))
            await until(pilot, lambda: idle(app) and app.screen.query_one(ResultsList).loaded)
            await pilot.pause(0.3)
            await pilot.press("down")
            await show(pilot, picture)
            await pilot.press(*picture.keys)
            await until(pilot, lambda: idle(app))
            await pilot.pause(0.5)
            save(app, folder / f"{picture.name}.svg")
    finally:
        app.close_desk()


async def show(pilot: Pilot[None], picture: Picture) -> None:
    """From the results to the screen that a picture shows."""
    app = pilot.app
    assert isinstance(app, NewsreaderApp)
    if picture.shows == "article":
        await at(pilot, LEFT, "enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen) and idle(app))
        return
    for source in (LEFT, RIGHT):
        await at(pilot, source, "space")
    if picture.shows == "compare":
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and idle(app))
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and not app.screen.waiting)


def save(app: NewsreaderApp, path: Path) -> None:
    """Write what is on the screen as SVG."""
    picture = WEB_FONT.sub("", app.export_screenshot(title="newsreader"))
    lines = (line.rstrip() for line in picture.splitlines())
    path.write_text("\n".join(line for line in lines if line) + "\n", encoding="utf-8")


def main() -> None:
    """Draw into docs/images, or into the folder named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else IMAGES
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        with tempfile.TemporaryDirectory() as own:
            # Where nothing is remembered, each picture begins at the same place.
            places = {f"XDG_{name}_HOME": own for name in ("CACHE", "STATE", "CONFIG", "DATA")}
            with patch.dict(os.environ, places | {"HOME": own}):
                asyncio.run(draw(picture, folder))


if __name__ == "__main__":
    main()
