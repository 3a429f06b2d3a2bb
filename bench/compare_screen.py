"""CPU of the compare screen beside the plain way to build one, in one run.

The plain way is the same two texts, each in one ``Static`` inside a scrolling container, highlighted anew
at each step. Both run at one size, take the same keys, and write to a terminal that counts bytes and throws
them away. Printed are medians of CPU milliseconds (of the process, all threads) and of bytes for opening the
screen, one step to the next passage, one scrolled row, and one resize, and ours as a share of theirs. Waiting for
quiet behind each of them costs something itself, whichever screen waits: it is measured as an act that does nothing,
and its median over all three is taken off both sides before the shares are; the last column has the shares with it.
Then the same for ours with 300-word articles.

All three are open at once and take turns, so that what else the machine does meets all of them alike; behind each
share stands the least and the most of the rounds.

    python -m bench.compare_screen [--words 10000] [--rounds 6] [--times 10]
"""

import argparse
import asyncio
import itertools
import statistics
import time
from collections.abc import Awaitable, Callable

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


async def _quiet() -> float:
    """Wait until the process has next to nothing left to do, and return its CPU time by then, in seconds.

    The last look, which finds that nothing is done any more, costs something itself and does not count.
    """
    await asyncio.sleep(0.04)
    before = time.process_time()
    while True:
        await asyncio.sleep(0.025)
        now = time.process_time()
        if now - before < 0.0004:
            return before
        before = now


class Cost:
    """Milliseconds of CPU and bytes of one kind of act, in rounds."""

    def __init__(self) -> None:
        self._rounds: list[list[tuple[float, int]]] = []

    def add(self, acts: list[tuple[float, int]]) -> None:
        """One more round: each act's milliseconds and bytes."""
        self._rounds.append(acts)

    @property
    def cpu(self) -> float:
        """Median of all rounds' acts, in milliseconds."""
        return statistics.median(cpu for acts in self._rounds for cpu, _ in acts)

    @property
    def written(self) -> float:
        """Median of all rounds' acts, in bytes."""
        return statistics.median(written for acts in self._rounds for _, written in acts)

    @property
    def rounds(self) -> list[float]:
        """Median of each round's acts, in milliseconds."""
        return [statistics.median(cpu for cpu, _ in acts) for acts in self._rounds]


Costs = dict[str, Cost]
"""By the act's name."""


async def _each(pilot: Pilot[None], act: Act, times: int) -> list[tuple[float, int]]:
    spent = []
    for _ in range(times):
        await _quiet()
        start, bytes_before = time.process_time(), Discarding.written
        await act(pilot)
        spent.append(((await _quiet() - start) * 1000, Discarding.written - bytes_before))
    return spent


def _press(key: str) -> Act:
    async def act(pilot: Pilot[None]) -> None:
        pilot.app.simulate_key(key)

    return act


def _resizer() -> Act:
    sizes = itertools.cycle((OTHER_SIZE, SIZE))

    async def act(pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(*next(sizes))

    return act


class Session:
    """One app that runs beside the others, and acts only when it is its turn."""

    def __init__(self, make: Callable[[], Screen[None]]) -> None:
        self.costs: Costs = {}
        self._make = make
        self._asked: asyncio.Queue[tuple[str, Act, int] | None] = asyncio.Queue()
        self._done: asyncio.Queue[None] = asyncio.Queue()

    async def run(self) -> None:
        """Run the app until it is told to end. Needs a task of its own: Textual keeps the app in the context."""
        async with Host(self._make).run_test(size=SIZE, headless=False) as pilot:
            await pilot.pause(0.5)
            self._done.put_nowait(None)
            while (asked := await self._asked.get()) is not None:
                name, act, times = asked
                acts = await _each(pilot, act, times)
                if name:
                    self.costs.setdefault(name, Cost()).add(acts)
                self._done.put_nowait(None)

    async def ready(self) -> None:
        """Return when what was asked last is done; first of all, when the app runs."""
        await self._done.get()

    async def take_turn(self, name: str, act: Act, times: int) -> None:
        """Act so many times, and keep what each cost; without a name, keep nothing."""
        self._asked.put_nowait((name, act, times))
        await self.ready()

    def end(self) -> None:
        """End the app."""
        self._asked.put_nowait(None)


async def measure(makes: list[Callable[[], Screen[None]]], rounds: int, times: int) -> list[Costs]:
    """What each act costs on each of the screens, which take turns. Each round begins with a screen just opened."""
    sessions = [Session(make) for make in makes]
    running = []
    for session in sessions:
        running.append(asyncio.create_task(session.run()))
        await session.ready()
    for _ in range(rounds):
        for name, act, many in (
            ("mount", _open, 1),
            ("step", _press("n"), times),
            ("scrolled row", _press("j"), times),
            ("resize", _resizer(), max(2, times // 3)),
            ("idle key", _press("f9"), times),
            (WAITING, _nothing, times),
            ("", _close, 1),
        ):
            for session in sessions:
                await session.take_turn(name, act, many)
    # The other way round: each puts back where print writes to as it was when it began.
    for session, task in zip(reversed(sessions), reversed(running), strict=True):
        session.end()
        await task
    return [session.costs for session in sessions]


async def _nothing(_pilot: Pilot[None]) -> None:
    pass


async def _open(pilot: Pilot[None]) -> None:
    assert isinstance(pilot.app, Host)
    pilot.app.open()


async def _close(pilot: Pilot[None]) -> None:
    pilot.app.pop_screen()


def table(ours: Costs, plain: Costs, waiting: float) -> None:
    """Both, and the shares beside what is aimed at; ``waiting`` is what waiting for quiet costs, in milliseconds."""
    head = f"{'':14}{'ours ms':>9}{'plain ms':>10}{'share':>8}{'of the rounds':>16}{'aim':>8}"
    print(f"{head}{'our bytes':>12}{'plain bytes':>13}{'with waiting':>14}")
    for name, cost in ours.items():
        cells = f"{cost.cpu:9.2f}{plain[name].cpu:10.2f}"
        written = f"{cost.written:12,.0f}{plain[name].written:13,.0f}"
        if name in AIMS:
            shares = [_share(a, b, waiting) for a, b in zip(cost.rounds, plain[name].rounds, strict=True)]
            cells += (
                f"{_share(cost.cpu, plain[name].cpu, waiting):8.3f}{min(shares):9.3f} -{max(shares):6.3f}"
            )
            print(f"{name:14}{cells}{AIMS[name]:7.3f}{written}{cost.cpu / plain[name].cpu:14.3f}")
        else:
            print(f"{name:14}{cells}{'':32}{written}")


def _share(mine: float, others: float, waiting: float) -> float:
    """The first as a share of the second, without the waiting on either side."""
    return (mine - waiting) / (others - waiting)


def main() -> None:
    """Measure both and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--times", type=int, default=10, help="how often each key is pressed in a round")
    given = parser.parse_args()
    compared, short = generated_pair(given.words), generated_pair(SHORT)
    makes: list[Callable[[], Screen[None]]] = [
        lambda: Plain(compared),
        lambda: CompareScreen(lambda: compared),
        lambda: CompareScreen(lambda: short),
    ]
    times = min(given.times, len(short.passages) - 1)
    plain, ours, small = asyncio.run(measure(makes, given.rounds, times))
    print(f"{given.words:,} words a side, {len(compared.passages)} passages, {SIZE[0]} by {SIZE[1]}")
    waiting = statistics.median(cost for one in (plain, ours, small) for cost in one[WAITING].rounds)
    table(ours, plain, waiting)
    print(
        f"\n{SHORT} words a side: " + ", ".join(f"{name} {cost.cpu:.1f} ms" for name, cost in small.items())
    )
    net = {name: _share(small[name].cpu, plain[name].cpu, waiting) for name in AIMS}
    shares = ", ".join(f"{name} {share:.3f}" for name, share in net.items())
    print(f"as a share of the plain way with {given.words:,}: {shares}")
    print("with waiting: " + ", ".join(f"{name} {small[name].cpu / plain[name].cpu:.3f}" for name in AIMS))


if __name__ == "__main__":
    main()
