"""Work off the event loop: one piece at a time, the newest next, and nothing lost when it fails."""

import asyncio
import threading
from collections.abc import Callable

import pytest

from tui.background import Background, Newest


async def finished(newest: "Newest[str, str]") -> None:
    """Wait until nothing is under way."""
    while newest.busy:
        await asyncio.sleep(0.005)


async def test_one_runs_and_only_the_newest_waits() -> None:
    """While one piece of work runs, later ones replace each other; only the last of them is done."""
    background = Background()
    gate = threading.Event()
    running = 0
    most = 0
    worked: list[str] = []
    done: list[tuple[str, str]] = []
    tasks: set[asyncio.Task[None]] = set()

    def work(key: str) -> str:
        nonlocal running, most
        running += 1
        most = max(most, running)
        gate.wait(10)
        worked.append(key)
        running -= 1
        return key.upper()

    newest: Newest[str, str] = Newest(
        background,
        work,
        lambda key, answer: done.append((key, answer)),
        lambda key, error: pytest.fail(f"{key}: {error}"),
        lambda coroutine: tasks.add(asyncio.create_task(coroutine)),
        lambda: True,
    )
    for key in ("f", "fi", "fir", "fire"):
        newest.ask(key)
        await asyncio.sleep(0.02)
    gate.set()
    await finished(newest)
    background.close()
    assert worked == ["f", "fire"]
    assert done == [("f", "F"), ("fire", "FIRE")]
    assert most == 1


async def ask_bad_and_good(work: Callable[[str], str], told: list[str], there: Callable[[], bool]) -> None:
    """Ask for two things, one after the other; what comes of them is ``told``."""
    background = Background()
    tasks: set[asyncio.Task[None]] = set()
    newest: Newest[str, str] = Newest(
        background,
        work,
        lambda key, answer: told.append(answer),
        lambda key, error: told.append(str(error)),
        lambda coroutine: tasks.add(asyncio.create_task(coroutine)),
        there,
    )
    for key in ("bad", "good"):
        newest.ask(key)
        await finished(newest)
    background.close()


async def test_a_failure_is_told_and_the_next_question_answered() -> None:
    """What the work raises reaches ``failed``, and does not end the line of questions."""
    told: list[str] = []

    def work(key: str) -> str:
        if key == "bad":
            raise ValueError("no such word")
        return key

    await ask_bad_and_good(work, told, lambda: True)
    assert told == ["no such word", "good"]


async def test_nobody_is_told_who_has_left() -> None:
    """An answer, or a failure, that comes when its widgets are gone is dropped, and the program ends quietly."""
    told: list[str] = []
    there = [True]

    def work(key: str) -> str:
        there.clear()
        if key == "bad":
            raise ValueError("no such word")
        return key

    await ask_bad_and_good(work, told, lambda: bool(there))
    assert told == []


async def test_threads_end_when_closed() -> None:
    """Closing lets the threads go, and none is kept for what nobody asked."""
    before = threading.active_count()
    background = Background(2)
    assert await background.call(lambda: 21 * 2) == 42
    with pytest.raises(ZeroDivisionError):
        await background.call(lambda: 1 // 0)
    background.close()
    for _ in range(200):
        if threading.active_count() <= before:
            return
        await asyncio.sleep(0.01)
    pytest.fail("a thread is left")
