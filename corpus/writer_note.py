"""A note beside the library that says which process is writing, so that one that waits can name it.

The note decides nothing: SQLite's own lock does. It may be missing or stale, so its process is checked for
life.
"""

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

NAME: Final = "writing"


def write(folder: Path) -> None:
    """Note that this process is writing. A folder that takes no note is no reason to fail."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    with suppress(OSError):
        descriptor = os.open(folder / NAME, flags, 0o600)
        try:
            os.write(descriptor, f"{os.getpid()} {datetime.now():%H:%M:%S}\n".encode("ascii"))
        finally:
            os.close(descriptor)


def erase(folder: Path) -> None:
    """Take the note away. To be called while the lock is still held, or another's note would be lost."""
    with suppress(OSError):
        (folder / NAME).unlink()


def holder(folder: Path) -> str | None:
    """Who is writing, in words, if the note names a process that is alive."""
    try:
        pid, since = (folder / NAME).read_text("ascii").split()
        number = int(pid)
        if number <= 0:
            return None
        with suppress(PermissionError):
            os.kill(number, 0)
    except (OSError, ValueError, OverflowError):
        return None
    who = "Another window of this newsreader" if number == os.getpid() else "Another newsreader"
    return f"{who} (process {number}, since {since})"
