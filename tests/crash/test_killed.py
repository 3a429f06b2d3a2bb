"""Nothing that was reported as added is ever lost, however the process ends, and however many write at once."""

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from corpus.library import Library
from tests.crash.adder import articles

ROOT = Path(__file__).resolve().parents[2]
COUNT = 300


@contextmanager
def adding(folder: Path, name: str, count: int, report: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process that adds articles and writes the ids of those that were added to ``report``."""
    command = [sys.executable, str(ROOT / "tests" / "crash" / "adder.py"), str(folder), name, str(count)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    with (
        report.open("ab") as out,
        subprocess.Popen(command, stdout=out, env=environment, cwd=folder.parent) as process,
    ):
        try:
            yield process
        finally:
            process.kill()


def reported(report: Path) -> list[str]:
    """The ids in a report; a line that a kill cut short says nothing."""
    return [line for line in report.read_text("ascii").split("\n")[:-1] if line]


def check_sound(library: Library) -> None:
    """Every article listed is whole, is there once, and is in the log of changes."""
    ids = [summary.id for summary in library.list()]
    assert len(ids) == len(set(ids)) == library.count()
    assert set(library.changes_since(0).changed) == set(ids)
    for id_ in ids:
        article, raw = library.get(id_), library.raw(id_)
        assert hashlib.sha256(raw).hexdigest() == article.sha256
        assert raw.decode() == article.text


@pytest.mark.parametrize("seed", range(6))
def test_kill_while_adding(tmp_path: Path, seed: int) -> None:
    """Killed at random moments while adding, the library holds all that was reported, each once, and goes on."""
    chance = random.Random(seed)
    folder, report = tmp_path / "library", tmp_path / "report"
    for _ in range(3):
        lines = chance.randrange(COUNT)
        with adding(folder, "a", COUNT, report) as process:
            before = len(reported(report))
            while process.poll() is None and len(reported(report)) - before < lines:
                time.sleep(0.001)
            time.sleep(chance.random() * 0.02)
            process.send_signal(signal.SIGKILL)
        with Library.open(folder) as library:
            assert set(reported(report)) <= {summary.id for summary in library.list()}
            check_sound(library)
    with adding(folder, "a", COUNT, report) as process:
        assert process.wait() == 0
    with Library.open(folder) as library:
        assert {summary.id for summary in library.list()} == {one.sha256[:16] for one in articles("a", COUNT)}
        check_sound(library)


@pytest.mark.parametrize("seed", range(6))
def test_kill_while_making_the_library(tmp_path: Path, seed: int) -> None:
    """Killed in its first moments, a process leaves nothing that keeps the next one from opening the library."""
    folder, report = tmp_path / "library", tmp_path / "report"
    with adding(folder, "a", 5, report) as process:
        while process.poll() is None and not (folder / "library.sqlite3").exists():
            pass
        time.sleep(random.Random(seed).random() * 0.01)
        process.send_signal(signal.SIGKILL)
    with Library.open(folder) as library:
        assert set(reported(report)) <= {summary.id for summary in library.list()}
        assert library.add(next(articles("b", 1))).added


def test_ctrl_c(tmp_path: Path) -> None:
    """Interrupted as by Ctrl+C, what was reported is kept and no writer's note is left."""
    folder, report = tmp_path / "library", tmp_path / "report"
    with adding(folder, "a", 100_000, report) as process:
        while process.poll() is None and (not report.exists() or len(reported(report)) < 50):
            time.sleep(0.001)
        process.send_signal(signal.SIGINT)
        assert process.wait() != 0
    with Library.open(folder) as library:
        assert set(reported(report)) <= {summary.id for summary in library.list()}
        check_sound(library)
    assert not (folder / "writing").exists()


def test_two_writers(tmp_path: Path) -> None:
    """Two processes that make and fill the same library at once both succeed; what both add is there once."""
    folder = tmp_path / "library"
    with (
        adding(folder, "shared", COUNT, tmp_path / "1") as first,
        adding(folder, "shared", COUNT, tmp_path / "2") as second,
        adding(folder, "own", COUNT, tmp_path / "3") as third,
    ):
        assert [process.wait() for process in (first, second, third)] == [0, 0, 0]
    assert [len(reported(tmp_path / name)) for name in "123"] == [COUNT] * 3
    with Library.open(folder) as library:
        assert library.count() == 2 * COUNT
        check_sound(library)
