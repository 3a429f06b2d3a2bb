"""How long the event loop is held up while long articles are compared and laid out.

The compare screen is opened on two articles of ``--words`` words, compared by the real comparer in the screen's own
thread, with everything written to a terminal that throws it away. Meanwhile a heartbeat asks for every 5 ms, and what
it comes later is the lag a key press would meet. Printed are the longest and the 99th percentile, in milliseconds,
while the screen opens, while the comparison runs, while the panes are laid out and drawn first, and in the second
after that.

    python -m bench.compare_lag [--words 10000] [--runs 3]
"""

import argparse
import asyncio
import gc
import statistics
import time

from textual.app import App

from bench.compare_screen import SIZE, Discarding
from bench.generated import generated_pair
from desk.compared import Compared, compare_articles
from tui.background import share_time
from tui.screens.compare import CompareScreen

BEAT = 0.005
AIM = 50
Beats = list[tuple[float, float]]
"""When a beat came, and how late, in seconds."""


async def heart(beats: Beats) -> None:
    """Note each beat, until cancelled."""
    while True:
        due = time.perf_counter() + BEAT
        await asyncio.sleep(BEAT)
        now = time.perf_counter()
        beats.append((now, now - due))


async def run(words: int) -> tuple[Beats, tuple[float, float, float]]:
    """The beats; when the comparison began, when it was there, and when it was drawn."""
    made = generated_pair(words)
    gc.collect()
    gc.freeze()  # as the program does once it is imported
    began = there = 0.0

    def load() -> Compared:
        nonlocal there, began
        began = time.perf_counter()
        compared = compare_articles(made.left, made.right)
        there = time.perf_counter()
        return compared

    app: App[None] = App(driver_class=Discarding)
    async with app.run_test(size=SIZE, headless=False) as pilot:
        await pilot.pause(0.3)
        beats: Beats = []
        beating = asyncio.create_task(heart(beats))
        await asyncio.sleep(0.2)
        beats.clear()
        screen = CompareScreen(load)
        app.push_screen(screen)
        while not there or screen.waiting:
            await asyncio.sleep(BEAT)
        drawn = time.perf_counter()
        await asyncio.sleep(1)
        beating.cancel()
    return beats, (began, there, drawn)


def told(name: str, lags: list[float]) -> str:
    """A line about some beats."""
    high = sorted(lags)
    return f"{name:22}{len(lags):7}{high[-1] * 1000:10.1f}{high[len(high) * 99 // 100] * 1000:8.1f}"


def main() -> None:
    """Run a few times and print the worst run's figures, and the median of the longest lags."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    share_time()  # as the program does
    runs = [asyncio.run(run(given.words)) for _ in range(given.runs)]
    worst = max(runs, key=lambda one: max(lag for _, lag in one[0]))
    beats, (began, there, drawn) = worst
    print(f"{given.words:,} words a side, worst of {given.runs} runs; aim: at most {AIM} ms")
    print(f"{'':22}{'beats':>7}{'longest':>10}{'99%':>8}")
    for name, start, end in (
        ("opening the screen", 0.0, began),
        ("comparing", began, there),
        ("laying out, drawing", there, drawn + 0.15),
        ("afterwards", drawn + 0.15, float("inf")),
    ):
        lags = [lag for at, lag in beats if start <= at < end]
        if lags:
            print(told(name, lags))
    longest = [max(lag for _, lag in one[0]) * 1000 for one in runs]
    print(f"longest lag, median of the runs: {statistics.median(longest):.1f} ms")


if __name__ == "__main__":
    main()
