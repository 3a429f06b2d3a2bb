"""Time as a budget: everything that waits takes from it, in slices short enough to notice a wish to stop."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

SLICE: Final = 0.2
"""Seconds. Whoever asks to stop is heard after this long at the latest."""


class OutOfTime(Exception):
    """The budget is used up."""


class UserStopped(Exception):
    """Whoever waited for this does not want it any more."""


class Budget:
    """So many seconds, counted from now. ``cancelled`` tells whether to stop at once."""

    def __init__(self, seconds: float, cancelled: Callable[[], bool]) -> None:
        self.seconds = seconds
        self._cancelled = cancelled
        self._end = time.monotonic() + seconds

    def remaining(self) -> float:
        """How many seconds are left, 0 where none are. Raises UserStopped."""
        if self._cancelled():
            raise UserStopped
        return max(self._end - time.monotonic(), 0.0)

    def left(self) -> float:
        """How many seconds are left. Raises OutOfTime or UserStopped."""
        left = self.remaining()
        if not left:
            raise OutOfTime
        return left

    def slice(self) -> float:
        """How long to wait before asking again. Raises OutOfTime or UserStopped."""
        return min(self.left(), SLICE)

    def part(self, seconds: float) -> "Budget":
        """A budget for one step, within this one."""
        return Budget(min(seconds, self.left()), self._cancelled)

    def wait(self, seconds: float) -> None:
        """Wait. Raises OutOfTime at once where there are not so many seconds left, and UserStopped."""
        until = time.monotonic() + seconds
        if until > self._end:
            raise OutOfTime
        while (more := until - time.monotonic()) > 0:
            time.sleep(min(more, self.slice()))

    @contextmanager
    def uncounted(self) -> Iterator[None]:
        """What is waited for within the block, because we are polite, takes nothing from the budget."""
        begun = time.monotonic()
        try:
            yield
        finally:
            self._end += time.monotonic() - begun

    def idle(self, until: float) -> None:
        """Wait until that time of ``time.monotonic``, out of no budget. Raises UserStopped."""
        with self.uncounted():
            while (more := until - time.monotonic()) > 0:
                if self._cancelled():
                    raise UserStopped
                time.sleep(min(more, SLICE))
