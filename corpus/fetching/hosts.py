"""Taking turns: requests to one host never overlap, and come no faster than it wants."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from threading import Lock

from corpus.fetching.budget import SLICE, Budget


@dataclass(slots=True)
class Host:
    """One host's turn. Times are those of ``time.monotonic``.

    ``free_at``: when it may be asked again; ``busy_until``: before that it wants to be left alone.
    """

    lock: Lock = field(default_factory=Lock)
    free_at: float = 0.0
    busy_until: float = 0.0

    @contextmanager
    def turn(self, budget: Budget, *, at_once: bool, alone: bool) -> Iterator[None]:
        """Within the block the host is ours. The time until then is not taken from the budget. Raises UserStopped.

        ``at_once``: without the pause, for what belongs together (a redirect); ``alone``: no other thread has it.
        """
        with patiently(self.lock, budget) if alone else nullcontext():
            if not at_once:
                budget.idle(self.free_at)
            yield

    def pause(self, seconds: float) -> None:
        """Ask for nothing more for so long, or for as long as was said before."""
        self.free_at = max(self.free_at, time.monotonic() + seconds)

    def leave_alone(self, seconds: float) -> None:
        """It does not want to be asked for so long."""
        self.busy_until = time.monotonic() + seconds

    def wants_rest(self) -> float:
        """How many seconds it still wants to be left alone; 0 where it does not."""
        return max(self.busy_until - time.monotonic(), 0.0)


@contextmanager
def patiently(lock: Lock, budget: Budget) -> Iterator[None]:
    """Hold a lock; waiting for it takes nothing from the budget. Raises UserStopped."""
    with budget.uncounted():
        while not lock.acquire(timeout=SLICE):
            budget.remaining()
    try:
        yield
    finally:
        lock.release()


class Hosts:
    """Every host that was asked, by its name."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._hosts: dict[str, Host] = {}

    def named(self, name: str) -> Host:
        """The host of that name."""
        with self._lock:
            return self._hosts.setdefault(name, Host())
