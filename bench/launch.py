"""How long from launch to the first content on the screen, beside a minimal Textual app in the same run.

    python -m bench.launch [rounds]

Each round starts three programs under a pseudo-terminal of 100 by 30, one after the other: a Textual app that
shows one line, ``newsreader --sample``, and newsreader on a library of 10,000 small articles. Measured is the whole
process from its start until its content is written: wall time, and CPU time of all its threads. Printed are medians,
and ratios to the minimal app's. Byte code, caches and the library are made before the first round, in a temporary
folder.
"""

import fcntl
import hashlib
import os
import pty
import select
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.incoming import Incoming
from corpus.library import Library
from desk.session import Desk

ROUNDS = 9
ARTICLES = 10_000
PATIENCE = 120.0
QUIT = b"\x11"
ASKS, ANSWER = b"\x1b]11;?", b"\x1b]11;rgb:1111/1515/1b1b\x1b\\\x1b[?62;22c"
"""What a program asks a terminal about its ground, and what terminals say."""

MINIMAL = """
from textual.app import App
from textual.widgets import Static


class Minimal(App):
    def compose(self):
        yield Static("newest first")


Minimal().run()
"""


@dataclass(frozen=True)
class Contender:
    """A program, and the bytes that mean its content is there."""

    name: str
    command: list[str]
    content: bytes = b"newest first"


@dataclass(frozen=True)
class Launch:
    """One launch up to its content, in seconds of wall time and of CPU time."""

    wall: float
    cpu: float


def launch(contender: Contender, environment: dict[str, str]) -> Launch:
    """Start a program, wait for its content, let it quit."""
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(contender.command[0], contender.command, environment)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    written = b""
    while contender.content not in written:
        if time.perf_counter() - started > PATIENCE:
            raise SystemExit(f"{contender.name}: no content; it wrote {written[-500:]!r}")
        if select.select([terminal], [], [], 1)[0]:
            try:
                came = os.read(terminal, 65536)
            except OSError as gone:
                raise SystemExit(
                    f"{contender.name} ended early; it wrote {written[-2000:].decode()}"
                ) from gone
            written += came
            if ASKS in came:
                os.write(terminal, ANSWER)
    found = Launch(time.perf_counter() - started, cpu_seconds(pid))
    os.write(terminal, QUIT)
    _drain(terminal)
    os.waitpid(pid, 0)
    os.close(terminal)
    return found


def cpu_seconds(pid: int) -> float:
    """CPU time that all threads of a process have used so far (Linux counts it in nanoseconds)."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


def _drain(terminal: int) -> None:
    """Read until the program has closed its end, so that it never waits for us."""
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        return


def articles() -> Iterator[Incoming]:
    """Small articles, all different."""
    for n in range(ARTICLES):
        text = f"Council report {n}\n\nThe council met on day {n} and spoke about street {n * 7}. " * 3
        raw = text.encode()
        day = f"20{n % 20 + 5:02}-{n % 12 + 1:02}-{n % 28 + 1:02}"
        sha256 = hashlib.sha256(raw).hexdigest()
        yield Incoming(
            raw, sha256, text, f"Council report {n}", "Town Record", day, origin="bench", extractor="text/1"
        )


def prepare(folder: Path) -> Path:
    """The big library, indexed."""
    library = Library.open(folder)
    for _ in library.add_many(articles()):
        pass
    library.close()
    with Desk.open(folder) as desk:
        desk.sync()
    return folder


def main(rounds: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as home:
        keep = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "VIRTUAL_ENV")}
        environment = keep | {"HOME": home, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        minimal = Path(home, "minimal.py")
        minimal.write_text(MINIMAL)
        big = prepare(Path(home, "big"))
        reader = [sys.executable, "-m", "newsreader"]
        contenders = [
            Contender("minimal Textual app", [sys.executable, str(minimal)]),
            Contender("newsreader --sample", [*reader, "--sample"]),
            Contender(f"newsreader, {ARTICLES:,} articles", [*reader, "--library", str(big)]),
        ]
        taken: dict[str, list[Launch]] = {contender.name: [] for contender in contenders}
        for contender in contenders:
            launch(contender, environment)  # byte code, caches
        for _ in range(rounds):
            for contender in contenders:
                taken[contender.name].append(launch(contender, environment))
    report(taken)


def report(taken: dict[str, list[Launch]]) -> None:
    """Medians, and how they stand to the first contender's."""
    medians = {
        name: Launch(
            statistics.median(one.wall for one in launches), statistics.median(one.cpu for one in launches)
        )
        for name, launches in taken.items()
    }
    least = next(iter(medians.values()))
    print(f"{'to first content':32}{'wall':>10}{'ratio':>8}{'CPU':>10}{'ratio':>8}")
    for name, median in medians.items():
        wall, cpu = f"{median.wall * 1000:.0f} ms", f"{median.cpu * 1000:.0f} ms"
        print(f"{name:32}{wall:>10}{median.wall / least.wall:8.2f}{cpu:>10}{median.cpu / least.cpu:8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
