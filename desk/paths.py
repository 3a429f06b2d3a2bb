"""Completing a path as it is typed: which files and folders could be meant."""

import os
from pathlib import Path

MOST = 200
"""So many are offered."""


def completions(typed: str) -> tuple[str, ...]:
    """The files and folders whose paths begin as typed, folders with a separator at the end, both sorted.

    ``~`` is the home folder. Hidden ones are offered where their dot is typed. What cannot be read offers nothing.
    """
    head, tail = os.path.split(typed)
    found: list[tuple[bool, str]] = []
    try:
        folder = Path(head).expanduser() if head else Path()
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if not name.casefold().startswith(tail.casefold()) or not name.isprintable():
                    continue
                if tail.startswith(".") or not name.startswith("."):
                    found.append((not entry.is_dir(), name))
    except (OSError, ValueError, RuntimeError):
        return ()
    return tuple(
        os.path.join(head, name) + ("" if is_file else os.sep) for is_file, name in sorted(found)[:MOST]
    )
