"""config.toml: the user's keys and theme, checked as it is read.

::

    theme = "light"

    [keys]
    compare.next = "n, ctrl+n"
    results.quit = ""               # no key at all

Nothing in the file can keep the program from starting: what cannot be understood is left as it would be without
the file, and told with its line.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tui.action import PLACE_NAMES, Action, key_name
from tui.actions import ACTIONS
from tui.keymap import Keymap, read_keys, with_keys, writes_a_character

MOST_BYTES = 256 * 1024
HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
ENTRY = re.compile(r"""\s*((?:[\w.-]|"[^"]*"|'[^']*'|\s*\.\s*)+?)\s*=""")

SHARE = {("app.help", "help.close")}
"""What one key may do both: what it opened, it closes."""

TYPED = ("typing", "finding", "adding", "saved", "help")
"""Places where a line is typed, so that letters are no keys there."""


@dataclass(frozen=True, slots=True)
class Config:
    """What the user wants otherwise.

    ``theme`` is one of the names that ``load`` was given, or None; ``troubles`` are sentences to show.
    """

    theme: str | None = None
    keys: Keymap = field(default_factory=dict)
    troubles: tuple[str, ...] = ()


def load(path: Path, themes: tuple[str, ...]) -> Config:
    """Read the file; a missing one says nothing. ``themes`` are the names that ``theme`` may have."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return Config()
    except OSError as error:
        return Config(troubles=(f"{path} cannot be read: {error.strerror or error}.",))
    if len(raw) > MOST_BYTES:
        return Config(troubles=(f"{path} is too large for a configuration file and was not read.",))
    return read(raw.decode("utf-8", "replace"), themes)


def read(text: str, themes: tuple[str, ...]) -> Config:
    """What the text of a configuration file asks for."""
    import tomllib  # imported by those who have such a file

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = str(error).replace("at end of document", f"at the end, line {len(text.splitlines())}")
        return Config(troubles=(f"Not TOML, so nothing of it was taken: {where}.",))
    return _Reader(text, themes).read(tables)


class _Reader:
    """Goes through the tables once; collects what holds and what does not."""

    def __init__(self, text: str, themes: tuple[str, ...]) -> None:
        self._lines = lines_of(text)
        self._themes = themes
        self._theme: str | None = None
        self._keys: dict[str, str] = {}
        self._troubles: list[tuple[int, str]] = []

    def read(self, tables: dict[str, Any]) -> Config:
        for name, value in tables.items():
            if name == "theme":
                self._take_theme(value)
            elif name == "keys":
                self._take_keys(value)
            else:
                self._say(name, f"There is no setting “{name}”: there are theme and [keys].")
        troubles = tuple(f"line {line}: {what}" if line else what for line, what in sorted(self._troubles))
        return Config(self._theme, self._keys, troubles)

    def _say(self, name: str, what: str) -> None:
        self._troubles.append((self._lines.get(name, 0), what))

    def _take_theme(self, value: object) -> None:
        if value in self._themes:
            self._theme = str(value)
        else:
            *first, last = (f'"{name}"' for name in self._themes)
            known = f"{', '.join(first)} or {last}"
            self._say("theme", f"The theme must be {known}.")

    def _take_keys(self, table: object) -> None:
        if not isinstance(table, dict):
            self._say("keys", "keys must be a table: write [keys] on a line, and the keys below it.")
            return
        actions = {action.id: action for action in ACTIONS}
        wanted: dict[str, list[str]] = {}
        for id_, value in _flat(table):
            if id_ not in actions:
                self._say(f"keys.{id_}", f"There is no action “{id_}”: docs/keys.md lists them.")
            elif (keys := self._read_keys(actions[id_], value)) is not None:
                wanted[id_] = keys
        self._keys = {id_: ",".join(keys) for id_, keys in wanted.items()}
        self._refuse_taken(sorted(wanted, key=lambda id_: self._lines.get(f"keys.{id_}", 0)))

    def _read_keys(self, action: Action, value: object) -> list[str] | None:
        name = f"keys.{action.id}"
        if not isinstance(value, str):
            self._say(name, f'The keys of {action.id} must be text: "n" or "n, ctrl+n".')
            return None
        known, unknown = read_keys(value)
        if unknown:
            self._say(name, f"There is no key “{unknown[0]}”: {action.id} keeps its keys.")
            return None
        letters = [key for key in known if writes_a_character(key) and key not in action.keys.split(",")]
        if letters and (action.place in TYPED or (action.place == "anywhere" and action.priority)):
            self._say(name, f"{key_name(letters[0])} is needed for typing: {action.id} keeps its keys.")
            return None
        return list(dict.fromkeys(known))

    def _refuse_taken(self, given: list[str]) -> None:
        """Take back what would give one key two meanings in one place, from the end of the file upwards."""
        while (clash := self._clash()) is not None:
            key, one, other = clash
            refused = max((one, other), key=lambda id_: given.index(id_) if id_ in self._keys else -1)
            kept = other if refused == one else one
            del self._keys[refused]
            where = PLACE_NAMES[next(action.place for action in ACTIONS if action.id == refused)]
            self._say(
                f"keys.{refused}",
                f"{key_name(key)} is taken by {kept} ({where.lower()}): {refused} keeps its keys.",
            )

    def _clash(self) -> tuple[str, str, str] | None:
        owners: dict[tuple[str, str], str] = {}
        for action in ACTIONS:
            for key in filter(None, with_keys(action, self._keys).keys.split(",")):
                for place in (action.place, "anywhere"):
                    owner = owners.get((place, key))
                    changed = owner in self._keys or action.id in self._keys
                    if owner is not None and changed and (owner, action.id) not in SHARE:
                        return key, owner, action.id
                owners.setdefault((action.place, key), action.id)
        return None


def _flat(table: dict[str, Any], before: str = "") -> list[tuple[str, object]]:
    """Entries of tables in tables, by their dotted names."""
    entries: list[tuple[str, object]] = []
    for name, value in table.items():
        entries += _flat(value, f"{before}{name}.") if isinstance(value, dict) else [(before + name, value)]
    return entries


def lines_of(text: str) -> dict[str, int]:
    """The line, from 1, on which each dotted name is set: tomllib tells none."""
    lines: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := HEADER.match(line):
            table = _plain(header[1])
            lines.setdefault(table, number)
        elif entry := ENTRY.match(line):
            name = _plain(entry[1])
            lines.setdefault(f"{table}.{name}" if table else name, number)
    return lines


def _plain(name: str) -> str:
    """A dotted name without quotation marks and spaces."""
    return ".".join(part.strip().strip("\"'") for part in name.split("."))
