"""Keys as the user has them: the registry's, with what config.toml says instead.

Names of keys are read as people write them (``Ctrl+P``, ``?``, ``PgDn``) and kept as Textual calls them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from textual.app import App
from textual.events import Key
from textual.keys import Keys, key_to_character

from tui.action import KEY_NAMES, Action, Place
from tui.actions import ACTIONS, NO_KEY

Keymap = Mapping[str, str]
"""Action ids, and the keys that the user gave them: Textual names, comma-separated, empty for no key at all."""

MODIFIERS = ("ctrl", "shift", "alt", "super", "meta", "hyper")
SAME = {"esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "bksp": "backspace"}
WRITTEN = {name.lower(): key for key, name in KEY_NAMES.items()} | SAME
NAMED = {key.value for key in Keys if key.value.isidentifier()} | set(KEY_NAMES) | {"comma"}


ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.)")
TYPED_AS = {
    "\r": "enter",
    "\n": "enter",
    "\t": "tab",
    "\x7f": "backspace",
    "\b": "backspace",
    "\x1b": "escape",
}


def read_keys(text: str) -> tuple[list[str], list[str]]:
    """The keys that a comma-separated list names, as Textual calls them, and the parts that name none.

    A comma itself is written ``comma``.
    """
    known, unknown = [], []
    for part in (part.strip() for part in text.split(",")):
        key = read_key(part) if part else None
        if key is not None:
            known.append(key)
        elif part:
            unknown.append(part)
    return known, unknown


def read_key(text: str) -> str | None:
    """One key as Textual calls it, or None: ``Ctrl+P`` is ``ctrl+p``, ``?`` and ``question_mark`` are one."""
    *before, last = ["+"] if text == "+" else text.split("+")
    modifiers = [one.strip().lower() for one in before]
    last = last.strip()
    if not last or any(one not in MODIFIERS for one in modifiers):
        return None
    if len(last) == 1:
        key = WRITTEN.get(last, last.lower() if "ctrl" in modifiers else last)
    else:
        key = WRITTEN.get(last.lower(), last.lower())
        if key not in NAMED:
            return None
    return "+".join([*modifiers, key]) if key.isprintable() and not key.isspace() else None


def writes_a_character(key: str) -> bool:
    """Whether the key puts a character into a line that is being typed."""
    character = key_to_character(key)
    return character is not None and character.isprintable()


def with_keys(action: Action, keymap: Keymap) -> Action:
    """The action with the keys that the user gave it, if any."""
    return replace(action, keys=keymap[action.id]) if action.id in keymap else action


def own_actions(app: App[object], *places: Place) -> tuple[Action, ...]:
    """The actions of these places (of all, if none is named), with the user's keys, in the registry's order."""
    keymap: Keymap = getattr(app, "keymap", {})
    return tuple(with_keys(one, keymap) for one in ACTIONS if not places or one.place in places)


def key_of(app: App[object], action_id: str) -> str:
    """What the user calls the first key of an action, for sentences that name it; ``Ctrl+P`` where it has none."""
    action = next((one for one in own_actions(app) if one.id == action_id), None)
    return action.key_names[0] if action is not None and action.key_names else "Ctrl+P"


def for_textual(keymap: Keymap) -> dict[str, str]:
    """The keymap as Textual takes it: an action without keys needs one that no keyboard has."""
    return {id_: keys or NO_KEY for id_, keys in keymap.items()}


def key_events(typed: str) -> Iterator[Key]:
    """The presses behind characters that a terminal sent; sequences of special keys are left out."""
    for character in ESCAPES.sub("", typed):
        if character in TYPED_AS:
            yield Key(TYPED_AS[character], None)
        elif character.isprintable():
            yield Key("space" if character == " " else WRITTEN.get(character, character), character)
