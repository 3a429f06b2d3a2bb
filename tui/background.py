"""Slow work off the event loop, without ever holding up the way out.

A thread cannot be stopped. Two things follow. A program that waits for its threads at the end hangs when the
user quits during a long search, so these threads are daemons. And a search box that starts a thread a key
press ends up with a queue of answers nobody wants, so ``Newest`` keeps one piece of work running and, behind
it, only the latest that was asked for.
"""

import asyncio
import gc
import queue
import sys
import threading
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Generic, TypeVar

Answer = TypeVar("Answer")
Key = TypeVar("Key")

THREADS = 3
"""One can bring the index in step, one search, one fetch a preview."""


SWITCH = 0.001
"""Seconds for which a busy thread may keep the event loop from going on; Python's own are 5 ms."""


def share_time() -> None:
    """Let the event loop have its turn often while a thread computes. Costs the thread a few per cent."""
    sys.setswitchinterval(SWITCH)


RARELY = 20
"""How many times younger things are looked through for garbage before everything is; Python's own are 10."""


def settle() -> None:
    """Leave what there is by now out of the search for garbage, which holds the event loop up for as long as it takes.

    To be called when the program has what it will keep: its screen, its library, its index. What comes later is
    looked through between two answers (``tidy``), and rarely otherwise.
    """
    gc.freeze()
    often, less_often, _ = gc.get_threshold()
    gc.set_threshold(often, less_often, RARELY)


def tidy() -> None:
    """Look for garbage now, when nobody waits: some 10 ms."""
    gc.collect()


class Background:
    """A few daemon threads, started when first needed, that run plain functions for coroutines."""

    def __init__(self, threads: int = THREADS) -> None:
        self._limit = threads
        self._threads: list[threading.Thread] = []
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()

    async def call(self, work: Callable[[], Answer]) -> Answer:
        """Run ``work`` in a thread; return its answer or raise what it raised."""
        return await self.begin(work)

    def begin(self, work: Callable[[], Answer]) -> "asyncio.Future[Answer]":
        """Have ``work`` run in a thread from now on; its answer, or what it raises, to be waited for later."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Answer] = loop.create_future()
        self._jobs.put(partial(_run, work, future, loop))
        if len(self._threads) < self._limit:
            self._start_thread()
        return future

    def close(self) -> None:
        """Let every thread end after what it is doing. Nothing waits for them."""
        for _ in self._threads:
            self._jobs.put(None)
        self._threads.clear()

    def _start_thread(self) -> None:
        name = f"newsreader-{len(self._threads)}"
        thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()


def _run(
    work: Callable[[], Answer], future: "asyncio.Future[Answer]", loop: asyncio.AbstractEventLoop
) -> None:
    try:
        settle = partial(_settle, future, work(), None)
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is raised again where it was asked for
        settle = partial(_settle, future, None, error)
    on_loop(loop, settle)


def _settle(future: "asyncio.Future[Any]", answer: object, error: BaseException | None) -> None:
    if future.done():
        return
    if error is None:
        future.set_result(answer)
    else:
        future.set_exception(error)


def on_loop(loop: asyncio.AbstractEventLoop, call: Callable[[], object]) -> None:
    """From a thread: run ``call`` on the event loop soon, or never, when the program is already leaving."""
    try:
        loop.call_soon_threadsafe(call)
    except RuntimeError:
        return  # the loop is closed


class Newest(Generic[Key, Answer]):
    """One piece of work at a time, and behind it only the newest one asked for.

    ``work`` runs in a thread with the key; ``done`` gets key and answer on the event loop, ``failed`` key and
    exception. ``start`` sets a coroutine going (a widget's ``run_worker``, so that it ends with the widget). Nobody is
    told once ``there`` says that who asked has left: a program that ends takes its widgets away before their workers.
    """

    def __init__(
        self,
        background: Background,
        work: Callable[[Key], Answer],
        done: Callable[[Key, Answer], None],
        failed: Callable[[Key, Exception], None],
        start: Callable[[Coroutine[Any, Any, None]], object],
        there: Callable[[], bool],
    ) -> None:
        self._background = background
        self._work = work
        self._done = done
        self._failed = failed
        self._start = start
        self._there = there
        self._waiting: list[Key] = []
        self._running = False

    @property
    def busy(self) -> bool:
        """Whether work is under way or waits its turn."""
        return self._running or bool(self._waiting)

    @property
    def overtaken(self) -> bool:
        """Whether something newer waits for what is under way to end. May be asked in its thread, too."""
        return bool(self._waiting)

    def ask(self, key: Key) -> None:
        """Work on ``key`` now, or right after what runs now; what was waiting before is forgotten."""
        self._waiting[:] = [key]
        if not self._running:
            self._running = True
            self._start(self._run())

    def forget(self) -> None:
        """Drop what waits."""
        self._waiting.clear()

    async def _run(self) -> None:
        try:
            while self._waiting:
                key = self._waiting.pop()
                try:
                    answer = await self._background.call(partial(self._work, key))
                except Exception as error:  # noqa: BLE001 - told to the user by the caller, never swallowed
                    if self._there():
                        self._failed(key, error)
                else:
                    if self._there():
                        self._done(key, answer)
        finally:
            self._running = False
