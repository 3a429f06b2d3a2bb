"""The real program under a pseudo-terminal: every byte it writes is kept, and nothing it needs is left behind."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 60.0
"""Seconds after which a program that does not do what is waited for has failed."""


class Program:
    """A running program: what it wrote so far, and ways to press keys and to wait."""

    def __init__(self, pid: int, terminal: int) -> None:
        self.pid = pid
        self.terminal = terminal
        self.output = b""
        self.status: int | None = None

    def press(self, keys: str) -> None:
        """Type ``keys``."""
        os.write(self.terminal, keys.encode())

    def wait_for(self, true: Callable[[bytes], object], since: int = 0) -> None:
        """Read until ``true`` of what was written from byte ``since`` on."""
        end = time.monotonic() + PATIENCE
        while not true(self.output[since:]):
            assert time.monotonic() < end, f"it never came; the last bytes: {self.output[-2000:]!r}"
            assert self.read(0.2) or self.status is None, f"the program ended: {self.output[-2000:]!r}"

    def settle(self, quiet: float = 0.4) -> None:
        """Read until nothing has been written for ``quiet`` seconds."""
        while self.read(quiet):
            pass

    def read(self, patience: float) -> bool:
        """Read what is there within ``patience`` seconds; False for nothing."""
        if not select.select([self.terminal], [], [], patience)[0]:
            self.poll()
            return False
        try:
            found = os.read(self.terminal, 65536)
        except OSError:  # Linux says so when the program has closed its end
            self.poll()
            return False
        self.output += found
        return bool(found)

    def poll(self) -> None:
        """Notice that the program has ended."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)

    def end(self) -> int:
        """Read until the program ends by itself; its exit code (negative: the signal that killed it)."""
        end = time.monotonic() + PATIENCE
        while self.status is None:
            assert time.monotonic() < end, "the program did not end"
            if not self.read(0.1):
                self.poll()
        self.settle(0.05)
        return self.status

    def signal(self, number: signal.Signals) -> None:
        """Send a signal."""
        os.kill(self.pid, number)


@contextmanager
def program(
    home: Path,
    *arguments: str,
    columns: int = 100,
    rows: int = 30,
    variables: Mapping[str, str] | None = None,
) -> Iterator[Program]:
    """``python -m newsreader`` with ``home`` as its home, a terminal of its own, and more environment ``variables``."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "TEXTUAL"))
    }
    environment |= {"HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    for name in ("NO_COLOR", "COLUMNS", "LINES"):
        environment.pop(name, None)
    environment |= variables or {}
    root = Path(__file__).parents[2]
    pid, terminal = pty.fork()
    if pid == 0:  # pragma: no cover - the child becomes the program
        os.chdir(root)
        os.execve(sys.executable, [sys.executable, "-m", "newsreader", *arguments], environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    running = Program(pid, terminal)
    try:
        yield running
    finally:
        running.poll()
        if running.status is None:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        os.close(terminal)
