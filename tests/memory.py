"""How much memory a piece of work takes: measured in a process of its own, where nothing else allocates."""

import gc
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

Input = TypeVar("Input")


def peaks(work: Callable[[Input], object], inputs: list[Input]) -> list[int]:
    """The most bytes that Python had allocated at once during ``work``, for each input in turn.

    ``work`` is a function of a module and the inputs can be pickled: both go to another process, because what other
    tests left behind (threads, garbage that warns when it is collected) would be counted here. What is cached at the
    first go is cached before measuring, and garbage is collected then. Later on it is collected as often on every
    Python: their own habits differ, and with them how much that refers to itself lies about at once.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        return [alone.submit(_peak, work, one).result() for one in inputs]


def _peak(work: Callable[[Input], object], given: Input) -> int:
    work(given)
    gc.collect()
    gc.set_threshold(700, 10, 10)
    tracemalloc.start()
    try:
        work(given)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
