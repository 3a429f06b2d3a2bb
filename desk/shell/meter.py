"""A progress bar that shows itself only where somebody waits: in a terminal, once a second has gone by."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Self

from desk.shell.stopping import stop_on_ctrl_c
from desk.watching import Watch

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE_SECONDS = 1.0


@contextmanager
def watched() -> Iterator[Watch]:
    """Long work of a command: a ``Meter`` tells how far it is, and the first Ctrl+C is the wish to stop."""
    with stop_on_ctrl_c() as asked_to_stop, Meter() as meter:
        yield Watch(meter, asked_to_stop)


class Meter:
    """Reports work on stderr: ``meter("Reading", 3, 20)``. Leaves the screen as it was on the way out.

    Where stderr is no terminal nothing is ever drawn, and Rich is not imported.
    """

    def __init__(self) -> None:
        self._shown: Progress | None = None
        self._task: TaskID | None = None
        self._begun = time.monotonic()
        self._wanted = sys.stderr.isatty()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Say how far a stage is. Cheap enough to call once a file."""
        if not self._wanted or time.monotonic() - self._begun < PATIENCE_SECONDS:
            return
        if self._shown is None or self._task is None:
            self._shown, self._task = _start(stage, total)
        self._shown.update(self._task, description=stage, completed=done, total=total)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown is not None:
            self._shown.stop()


def _start(stage: str, total: int) -> "tuple[Progress, TaskID]":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(file=sys.stderr),
        transient=True,
    )
    bar.start()
    return bar, bar.add_task(stage, total=total)
