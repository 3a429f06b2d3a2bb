"""Letting the program's other threads have their turn in the middle of long work.

A thread that waits for the interpreter may ask for it only after the switch interval has gone by in which nobody let go
of it. Work made of many short calls that let go of it for a moment, as those of ``zlib`` and ``sqlite3`` do, takes it
back before the other thread has woken, and each time the other begins its wait anew: thousands of rows or postings in a
row keep the event loop from every key until the last one. A true pause lets it in.
"""

import time
from typing import Final

_EVERY: Final = 0.001
_PAUSE: Final = 0.000_05
"""Seconds; the system makes it about a tenth of a millisecond, which costs the work a tenth."""


class GivingWay:
    """One piece of long work, that pauses for a moment every millisecond, where it says that it can."""

    def __init__(self) -> None:
        self._due = time.perf_counter() + _EVERY

    def now(self) -> None:
        """Pause, if that is due. To be called often: what is not due costs next to nothing."""
        if time.perf_counter() >= self._due:
            time.sleep(_PAUSE)
            self._due = time.perf_counter() + _EVERY
