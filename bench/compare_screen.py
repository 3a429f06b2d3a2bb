"""CPU of the compare screen beside the plain way to build one, in one run.

The plain way is the same two texts, each in one ``Static`` inside a scrolling container, highlighted anew
at each step. Both run at one size, take the same keys, and write to a terminal that counts bytes and throws
them away. Printed are medians of CPU milliseconds (of the process, all threads) and of bytes for opening the
screen, one step to the next passage, one scrolled row, and one resize, and ours as a share of theirs. Waiting for
quiet behind each of them costs something itself, the same on both sides: it is measured as an act that does nothing,
and the last column leaves it out on both. Then the same for ours with 300-word articles. The three take turns for as
many rounds as asked for, and what is printed is the middle round of each, so that a machine that slows down slows all.

    python -m bench.compare_screen [--words 10000] [--times 30] [--rounds 5]
"""

import argparse
import asyncio
import itertools
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content, Span
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from bench.generated import generated_pair
from desk.compared import Compared
from tui.palette import DARK, Flag, Palette
from tui.screens.compare import CompareScreen
from tui.widgets.sheet import make_pair

SIZE = (160, 45)
OTHER_SIZE = (150, 45)
AIMS = {"mount": 1 / 5, "step": 1 / 15, "scrolled row": 0.5, "resize": 1 / 3}
SHORT = 300
WAITING = "waiting"


class Discarding(HeadlessDriver):
    """A terminal that only counts."""

    written = 0

    @property
    def is_headless(self) -> bool:
        """No, so that everything is rendered down to the bytes."""
        return False

    def write(self, data: str) -> None:
        """Count bytes."""
        Discarding.written += len(data.encode())


class Host(App[None]):
    """Opens the screen that is measured when it is told to."""

    def __init__(self, make: Callable[[], Screen[None]]) -> None:
        super().__init__(Discarding)
        self.make = make

    def open(self) -> None:
        """Open it."""
        self.push_screen(self.make())


class Plain(Screen[None]):
    """One ``Static`` a side."""

    CSS = "VerticalScroll { width: 1fr; height: 1fr; scrollbar-size: 0 0; } Static { width: 1fr; height: auto; }"
    BINDINGS = [Binding("n", "step"), Binding("j", "scroll_row")]  # noqa: RUF012

    def __init__(self, compared: Compared) -> None:
        super().__init__()
        self._compared = compared
        self._index = 0

    def compose(self) -> ComposeResult:
        """Both sides."""
        self._pair = make_pair(self._compared)
        with Horizontal():
            for sheet in self._pair.sheets:
                with VerticalScroll():
                    yield Static(id=f"side-{sheet.side}")

    def on_mount(self) -> None:
        """Highlight the first passage."""
        self._highlight()

    def _highlight(self) -> None:
        palette = Palette(DARK, self.background_colors[1])
        for sheet in self._pair.sheets:
            text = sheet.prose.shown
            first, last = sheet.passages[self._index]
            spans = []
            for start, end, flags in sheet.layers.within((0, len(text))):
                now = flags | Flag.CURRENT if first <= start < last else flags
                spans.append(Span(start, end, Style.from_rich_style(palette.text_style(now))))
            self.query_one(f"#side-{sheet.side}", Static).update(Content(text, spans))

    def action_step(self) -> None:
        """Make the next passage current and bring both sides level, by their share of the text."""
        self._index += 1
        self._highlight()
        for sheet, box in zip(self._pair.sheets, self.query(VerticalScroll), strict=True):
            share = sheet.passages[self._index][0] / len(sheet.prose.text)
            box.scroll_to(y=share * box.max_scroll_y, animate=False)

    def action_scroll_row(self) -> None:
        """Scroll both sides by one row."""
        for box in self.query(VerticalScroll):
            box.scroll_relative(y=1, animate=False)


Act = Callable[[Pilot[None]], Awaitable[None]]


async def _quiet() -> None:
    """Return when the process has next to nothing left to do. Costs no CPU, unlike the pilot's own pause."""
    while True:
        before = time.process_time()
        await asyncio.sleep(0.025)
        if time.process_time() - before < 0.0004:
            return


Cost = tuple[float, float]
"""Milliseconds of CPU, and bytes."""


async def _median(pilot: Pilot[None], act: Act, times: int) -> Cost:
    spent, written = [], []
    for _ in range(times):
        await _quiet()
        start, bytes_before = time.process_time(), Discarding.written
        await act(pilot)
        await _quiet()
        spent.append(time.process_time() - start)
        written.append(Discarding.written - bytes_before)
    return statistics.median(spent) * 1000, statistics.median(written)


def _press(key: str) -> Act:
    async def act(pilot: Pilot[None]) -> None:
        pilot.app.simulate_key(key)

    return act


def _resizer() -> Act:
    sizes = itertools.cycle((OTHER_SIZE, SIZE))

    async def act(pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(*next(sizes))

    return act


async def measure(make: Callable[[], Screen[None]], times: int) -> dict[str, Cost]:
    """What each act costs, by its name."""
    app = Host(make)
    async with app.run_test(size=SIZE, headless=False) as pilot:
        await pilot.pause(0.5)
        mounts = []
        for _ in range(max(3, times // 6)):
            mounts.append(await _median(pilot, _open, 1))
            app.pop_screen()
            await _quiet()
        await _open(pilot)
        return {
            "mount": (
                statistics.median(cpu for cpu, _ in mounts),
                statistics.median(sent for _, sent in mounts),
            ),
            "step": await _median(pilot, _press("n"), times),
            "scrolled row": await _median(pilot, _press("j"), times),
            "resize": await _median(pilot, _resizer(), max(6, times // 3)),
            "idle key": await _median(pilot, _press("f9"), times),
            WAITING: await _median(pilot, _nothing, times),
        }


async def _nothing(_pilot: Pilot[None]) -> None:
    pass


async def _open(pilot: Pilot[None]) -> None:
    assert isinstance(pilot.app, Host)
    pilot.app.open()


def middle(rounds: Sequence[dict[str, Cost]]) -> dict[str, Cost]:
    """The median of each act's medians over the rounds."""
    return {
        name: (
            statistics.median(one[name][0] for one in rounds),
            statistics.median(one[name][1] for one in rounds),
        )
        for name in rounds[0]
    }


def table(ours: dict[str, Cost], plain: dict[str, Cost]) -> None:
    """Both, and the shares beside what is aimed at."""
    head = f"{'':14}{'ours ms':>9}{'plain ms':>10}{'share':>8}{'aim':>8}"
    print(f"{head}{'our bytes':>12}{'plain bytes':>13}{'net share':>11}")
    for name, (cpu, written) in ours.items():
        aim = f"{AIMS[name]:8.3f}" if name in AIMS else " " * 8
        cells = f"{cpu:9.2f}{plain[name][0]:10.2f}{cpu / plain[name][0]:8.3f}{aim}"
        net = f"{_net(ours, plain, name):11.3f}" if name in AIMS else ""
        print(f"{name:14}{cells}{written:12,.0f}{plain[name][1]:13,.0f}{net}")


def _net(ours: dict[str, Cost], plain: dict[str, Cost], name: str) -> float:
    """Ours as a share of theirs, without the waiting on either side."""
    return (ours[name][0] - ours[WAITING][0]) / (plain[name][0] - plain[WAITING][0])


def main() -> None:
    """Measure both and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    compared, short = generated_pair(given.words), generated_pair(SHORT)
    times = min(given.times, len(compared.passages) - 1)
    few = min(times, len(short.passages) - 1)
    rounds = [
        (
            asyncio.run(measure(lambda: Plain(compared), times)),
            asyncio.run(measure(lambda: CompareScreen(lambda: compared), times)),
            asyncio.run(measure(lambda: CompareScreen(lambda: short), few)),
        )
        for _ in range(given.rounds)
    ]
    plain, ours, small = (middle(alike) for alike in zip(*rounds, strict=True))
    print(f"{given.words:,} words a side, {len(compared.passages)} passages, {SIZE[0]} by {SIZE[1]}")
    table(ours, plain)
    print(f"\n{SHORT} words a side: " + ", ".join(f"{name} {cpu:.1f} ms" for name, (cpu, _) in small.items()))
    shares = ", ".join(f"{name} {small[name][0] / plain[name][0]:.3f}" for name in AIMS)
    print(f"as a share of the plain way with {given.words:,}: {shares}")
    print("without waiting: " + ", ".join(f"{name} {_net(small, plain, name):.3f}" for name in AIMS))


if __name__ == "__main__":
    main()
