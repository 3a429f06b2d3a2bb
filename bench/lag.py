"""How long the event loop is held up while one types in a large library, walks its results, and adds to it.

    python -m bench.lag [--articles 10000] [--words 300] [--add 1000] [--keep DIR]

The real program runs on a library of made-up articles, with everything written to a terminal that throws it away.
Meanwhile a heartbeat asks for every 5 ms; what it comes later is the lag that a key press would meet. Printed are the
longest and the 99th percentile of each part, in milliseconds, with what the answers took, from the last key to the
results. Beside them stand the lags of a process that does nothing but the same heartbeat (what the machine itself
holds up), and the CPU time that the event loop's own thread worked between two beats: its lag on a machine that has
nothing else to do. With ``--keep`` the library is made once and used again.
"""

import argparse
import asyncio
import gc
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from bench.compare_screen import Discarding
from bench.made_articles import write_lines
from desk.session import Desk
from tui.app import NewsreaderApp
from tui.background import share_time
from tui.screens.add import AddScreen
from tui.screens.search import SearchScreen
from tui.widgets.results import ResultsList

BEAT = 0.005
SIZE = (160, 45)
KEY = 0.12
"""Seconds between two keys: a quick typist's."""
SEARCHES = ("the harbour fire", "minister said OR told", '"said on"', "s* police", "council -river")


IDLE = """
import asyncio, sys, time
async def heart():
    while True:
        due = time.perf_counter() + BEAT
        await asyncio.sleep(BEAT)
        now = time.perf_counter()
        print(now, now - due, flush=True)
asyncio.run(heart())
""".replace("BEAT", str(BEAT))


class Idle:
    """A process that does nothing; its lags, by when they were."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "idle.txt"
        with self._path.open("w") as file:
            self._process = subprocess.Popen(
                [sys.executable, "-c", IDLE], stdout=file, stderr=subprocess.DEVNULL
            )

    def since(self, moment: float) -> list[float]:
        """The lags since a moment of ``time.perf_counter``, which all processes of a machine share."""
        rows = [line.split() for line in self._path.read_text().splitlines()[:-1]]
        return [float(row[1]) for row in rows if len(row) == 2 and float(row[0]) >= moment]

    def end(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()


def figures(lags: list[float]) -> str:
    """99th percentile and the longest, in milliseconds."""
    high = sorted(lags) or [0.0]
    return f"{high[len(high) * 99 // 100] * 1000:8.1f}{high[-1] * 1000:9.1f}"


class Bench:
    """A running program, its lags since ``clear``, and how long answers took."""

    def __init__(self, pilot: Pilot[None], idle: Idle) -> None:
        self.pilot = pilot
        self.beside = idle
        self.lags: list[float] = []
        self.worked: list[float] = []
        self.answers: list[float] = []
        self.told: list[str] = []  # the program takes what is printed while it runs

    async def heart(self) -> None:
        """Note each beat, until cancelled."""
        while True:
            due, used = time.perf_counter() + BEAT, time.thread_time()
            await asyncio.sleep(BEAT)
            self.lags.append(time.perf_counter() - due)
            self.worked.append(time.thread_time() - used)

    async def part(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        """Do a part, and note its figures."""
        self.lags.clear()
        self.worked.clear()
        self.answers.clear()
        beating = asyncio.create_task(self.heart())
        started = time.perf_counter()
        await work()
        beating.cancel()
        took = time.perf_counter() - started
        answers = sorted(self.answers)
        told = f"{answers[len(answers) // 2] * 1000:9.0f}{answers[-1] * 1000:9.0f}" if answers else " " * 18
        lags = figures(self.lags) + figures(self.beside.since(started)) + figures(self.worked)
        self.told.append(f"{name:26}{lags}{told}{took:8.1f} s")

    async def press(self, *keys: str) -> None:
        """Press keys as they come from a terminal, without waiting for what they do."""
        for key in keys:
            self.pilot.app.post_message(events.Key(NAMES.get(key, key), key if len(key) == 1 else None))
        await asyncio.sleep(0)

    async def until(self, true: Callable[[], object]) -> None:
        """Let the program work."""
        while not true():
            await asyncio.sleep(BEAT)

    @property
    def screen(self) -> SearchScreen:
        """The search screen."""
        screen = self.pilot.app.screen
        assert isinstance(screen, SearchScreen)
        return screen

    @property
    def idle(self) -> bool:
        """Whether no search is under way."""
        finder = self.screen.finder
        return finder is not None and not finder.waiting

    async def typing(self) -> None:
        """Type searches letter by letter, and take each back."""
        for words in SEARCHES:
            for letter in words:
                await self.press(letter)
                await asyncio.sleep(KEY)
            started = time.perf_counter()
            while not (self.screen.text == words and self.idle):
                await asyncio.sleep(BEAT)
            self.answers.append(time.perf_counter() - started)
            await asyncio.sleep(0.4)
            await self.press("escape")
            await asyncio.sleep(0.4)

    async def walking(self) -> None:
        """Hold the arrow down in the results, previews and pages coming in."""
        await self.press("down")
        for _ in range(150):
            await self.press("down")
            await asyncio.sleep(0.03)
        await self.press("/")

    async def adding(self, path: Path) -> None:
        """Add a file of articles from inside."""
        await self.press("ctrl+o")
        await self.until(lambda: isinstance(self.pilot.app.screen, AddScreen))
        await self.press(*str(path), "enter")
        screen = self.pilot.app.screen
        assert isinstance(screen, AddScreen)
        await self.until(lambda: screen.added)
        await self.press("escape")
        await self.until(lambda: self.pilot.app.screen is not screen and self.idle)
        await asyncio.sleep(1)


NAMES = {
    "/": "slash",
    ".": "full_stop",
    "-": "minus",
    "_": "underscore",
    " ": "space",
    '"': "quotation_mark",
    "*": "asterisk",
}
"""What Textual calls the keys that are no letters."""


def library(folder: Path, articles: int, words: int) -> Path:
    """A library of so many articles, indexed; made unless it is there."""
    if not (folder / "library.sqlite3").exists():
        with tempfile.TemporaryDirectory() as made, Desk.open(folder) as desk:
            desk.add([write_lines(Path(made, "articles.jsonl"), "bench", articles, words)])
    return folder


async def run(folder: Path, more: Path, idle: Idle) -> None:
    """All parts, one after the other."""
    share_time()
    app = NewsreaderApp(lambda: Desk.open(folder))
    app.driver_class = Discarding
    async with app.run_test(size=SIZE, headless=False) as pilot:
        bench = Bench(pilot, idle)
        gc.collect()
        gc.freeze()  # as the program does once it is imported
        await bench.until(lambda: bench.screen.query_one(ResultsList).loaded)
        await bench.part("index in step, counts", lambda: asyncio.sleep(3))
        await bench.part("typing", bench.typing)
        await bench.part("typing again", bench.typing)
        await bench.part("walking the results", bench.walking)
        await bench.part("adding", lambda: bench.adding(more))
    app.close_desk()
    print("\n".join(bench.told))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=300)
    parser.add_argument("--add", type=int, default=1000)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = library((asked.keep or Path(temporary)) / "kept", asked.articles, asked.words)
        copy = Path(temporary, "library")
        shutil.copytree(folder, copy)
        more = write_lines(Path(temporary, "more.jsonl"), "more", asked.add, asked.words)
        parts = ("own", "idle", "CPU")
        heads = "".join(f"{f'{part} p99':>8}{'longest':>9}" for part in parts)
        print(f"{'':26}{heads}{'answer':>9}{'longest':>9}{'took':>10}")
        idle = Idle(Path(temporary))
        try:
            asyncio.run(run(copy, more, idle))
        finally:
            idle.end()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at most: {most:.0f} MB")


if __name__ == "__main__":
    main()
