"""What is remembered from one launch to the next: small values in one private JSON file.

Nothing depends on it. A file that is missing, broken, too large or somebody else's is as good as an empty one, and what
cannot be written is forgotten.
"""

import contextlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any, Final

FORMAT: Final = "newsreader/state/1"
MOST_BYTES: Final = 1024 * 1024
MOST_ENTRIES: Final = 200


class Remembered:
    """Sections of JSON values by name, the newest last. Read at each question and written at each answer."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, section: str, name: str) -> Any:
        """What was put there last, or None. Whoever asks checks it: anybody may have edited the file."""
        return self._section(self._read(), section).get(name)

    def put(self, section: str, name: str, value: Any) -> None:
        """Remember a JSON value in place of what was there; None forgets. The oldest of many are forgotten."""
        whole = self._read()
        entries = self._section(whole, section)
        if entries.pop(name, None) is None and value is None:
            return
        if value is not None:
            entries[name] = value
        whole[section] = dict(list(entries.items())[-MOST_ENTRIES:])
        with contextlib.suppress(OSError):
            self._write({**whole, "format": FORMAT})

    def _read(self) -> dict[str, Any]:
        try:
            with self._path.open("rb") as file:
                raw = file.read(MOST_BYTES + 1)
            whole = json.loads(raw) if len(raw) <= MOST_BYTES else None
        except (OSError, ValueError, RecursionError):
            return {}
        return whole if isinstance(whole, dict) and whole.get("format") == FORMAT else {}

    @staticmethod
    def _section(whole: dict[str, Any], section: str) -> dict[str, Any]:
        entries = whole.get(section)
        return entries if isinstance(entries, dict) else {}

    def _write(self, whole: dict[str, Any]) -> None:
        """Put a new file (0600, as ``mkstemp`` makes it) in the old one's place."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(dir=self._path.parent, prefix=".state-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(whole, file)
            os.replace(made, self._path)
        except BaseException:
            os.unlink(made)
            raise
