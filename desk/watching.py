"""Who watches long work: told how far it is, and asked between two steps whether to stop."""

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[str, int, int], None]
"""Told how far a stage is: its name, how many are done, how many there are."""


def _unheard(_stage: str, _done: int, _total: int) -> None:
    """The progress of work that nobody waits for."""


def _never() -> bool:
    """The answer of a user who does not want to stop."""
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """``progress`` is cheap enough to be called once a file; once ``cancelled`` says so, what is done is kept."""

    progress: Progress = _unheard
    cancelled: Callable[[], bool] = _never


UNWATCHED = Watch()
"""Nobody waits, and nobody stops it."""
