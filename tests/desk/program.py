"""Driving the real program: as a process of its own, in a home of its own, with or without a terminal."""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 120


@dataclass
class Program:
    """`python -m newsreader` for one invented user, whose home is a fresh folder."""

    home: Path
    env: dict[str, str] = field(default_factory=dict)

    @property
    def library(self) -> Path:
        """Where this user's own library is, once there is one."""
        return self.home / "data" / "newsreader"

    @property
    def cache(self) -> Path:
        """Where this user's sample libraries are, once there is one."""
        return self.home / "cache" / "newsreader"

    def environment(self) -> dict[str, str]:
        """Everything the process gets to see."""
        temporary = self.home / "tmp"
        temporary.mkdir(exist_ok=True)
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "TMPDIR": str(temporary),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
        } | self.env

    def run(self, *args: str | Path) -> subprocess.CompletedProcess[str]:
        """Run it with nothing but pipes."""
        return subprocess.run(
            self.command(*args),
            cwd=self.home,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE_SECONDS,
        )

    def fine(self, *args: str | Path) -> str:
        """Run it, insist on exit code 0, and answer with its stdout."""
        done = self.run(*args)
        assert done.returncode == 0, (done.returncode, done.stderr)
        return done.stdout

    def json(self, *args: str | Path) -> Any:
        """Run it with --json, and answer with the document."""
        return json.loads(self.fine(*args, "--json"))

    def ids(self) -> list[str]:
        """The ids of the library's articles, in the order of `list`."""
        return [article["id"] for article in self.json("list")["articles"]]

    def command(self, *args: str | Path) -> list[str]:
        """What to run."""
        return [sys.executable, "-m", "newsreader", *map(str, args)]

    def in_terminal(
        self, *args: str | Path, columns: int = 80, watch: Callable[[bytes, int], None] | None = None
    ) -> tuple[int, bytes]:
        """Run it in a terminal, and answer with its exit code and every byte that the terminal got.

        ``watch`` is told what came so far and the process's id, again and again.
        """
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        process = subprocess.Popen(
            self.command(*args),
            cwd=self.home,
            env=self.environment(),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        try:
            seen = _everything(ours, process, watch)
            return process.wait(timeout=PATIENCE_SECONDS), seen
        finally:
            process.kill()
            process.wait()
            os.close(ours)


def _everything(
    terminal: int, process: subprocess.Popen[bytes], watch: Callable[[bytes, int], None] | None
) -> bytes:
    seen = b""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if select.select([terminal], [], [], 0.02)[0]:
            try:
                chunk = os.read(terminal, 65536)
            except OSError:  # how Linux says that the other end is closed
                return seen
            if not chunk:
                return seen
            seen += chunk
        if watch:
            watch(seen, process.pid)
    raise AssertionError(f"the program did not end; it had printed {seen[-2000:]!r}")


def interrupt(pid: int) -> None:
    """Ctrl+C."""
    os.kill(pid, signal.SIGINT)
