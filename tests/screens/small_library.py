"""A small library of articles written for these tests, and the program opened on it."""

import hashlib
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from html import unescape
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from corpus.incoming import Incoming
from corpus.library import Library
from desk.session import Desk
from tui.app import NewsreaderApp
from tui.widgets.results import ResultsList

CELL_IN_SVG = 12.2
TEXT_IN_SVG = re.compile(r'<text class="[^"]*" x="([\d.]+)"[^>]*line-(\d+)\)">([^<]*)</text>')

BRIDGE_WIRE = """Engineers closed the Varn bridge on Monday after a lorry struck its northern pier.

The mayor, Ilse Brandt, said the crossing would stay shut for three weeks. "Nobody was hurt, and that is what
counts," she told reporters.

Ferries will run every 20 minutes until the repair is done, the harbour office said."""

BRIDGE_LOCAL = """A lorry struck the northern pier of the Varn bridge, and engineers closed it on Monday.

"Nobody was hurt, and that is what counts," said Ilse Brandt, the mayor. She expects the crossing to stay shut for
four weeks.

Shopkeepers on the east bank fear for their trade. One of them, Per Lund, has seen half as many customers."""

HARVEST = """The apple harvest in the Orne valley is the largest for ten years, growers said on Friday.

A mild spring and rain in July did the trees good. Prices may fall before winter."""


def incoming(
    text: str, title: str | None = None, source: str | None = None, published: str | None = None
) -> Incoming:
    """An article on its way in, exactly as given: nothing is cleaned."""
    raw = f"{title}\n{text}".encode("utf-8", "surrogatepass")
    return Incoming(
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        title=title,
        source=source,
        published=published,
        origin="test",
        extractor="text/1",
    )


def three() -> list[Incoming]:
    """Two articles on one event and a lone one."""
    return [
        incoming(BRIDGE_WIRE, "Lorry hits Varn bridge", "Northern Wire", "2025-05-06"),
        incoming(BRIDGE_LOCAL, "Bridge shut for a month", "Varn Courier", "2025-05-07"),
        incoming(HARVEST, "Apples by the ton", "Orne Weekly", "2025-09-12"),
    ]


def many(count: int) -> Iterator[Incoming]:
    """Articles that all hold the word "council", on different days."""
    for n in range(count):
        text = f"Report number {n}. The council met and talked about street {n}."
        yield incoming(text, f"Council report {n}", "Town Record", f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}")


def make_library(folder: Path, articles: list[Incoming]) -> Path:
    """A library in ``folder`` holding ``articles``."""
    library = Library.open(folder)
    try:
        for _ in library.add_many(articles):
            pass
    finally:
        library.close()
    return folder


async def until(pilot: Pilot[Any], true: Callable[[], object], what: str = "") -> None:
    """Let the program run until ``true()``; background work takes as long as it takes."""
    for _ in range(600):
        if true():
            return
        await pilot.pause(0.02)
    raise AssertionError(f"it never happened: {what or true}")


@asynccontextmanager
async def opened(folder: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """The program on a library, its articles listed and its index ready."""
    app = NewsreaderApp(lambda: Desk.open(folder))
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            await until(pilot, lambda: app.screen.query(ResultsList), "the search screen")
            await until(
                pilot, lambda: not app.workers or all(w.is_finished for w in app.workers), "the index"
            )
            yield pilot
    finally:
        app.close_desk()


def seen(pilot: Pilot[Any]) -> str:
    """What stands on the screen now, line by line, read from the program's own screenshot."""
    lines: dict[int, str] = defaultdict(str)
    for x, line, text in TEXT_IN_SVG.findall(pilot.app.export_screenshot()):
        before = lines[int(line)].ljust(round(float(x) / CELL_IN_SVG))
        lines[int(line)] = before + unescape(text).replace("\xa0", " ").strip("\n")
    return "\n".join(lines[line] for line in range(pilot.app.size.height))
