"""Writes docs/keys.md from the registry of actions: run it from the project's folder after a key has changed.

python docs/make_keys.py
"""

import sys
from pathlib import Path

# The rooms of the checkout that this stands in, also where another one is installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tui.action import PLACE_NAMES, Action
from tui.actions import actions_in

PAGE = Path(__file__).parent / "keys.md"

HEAD = """\
# Keys

`?` shows the keys that work where you are; typing there finds one by what it does, and `Enter` does it. `Ctrl+P` finds
every action by its words, those without a key too.

## Your own keys

Keys can be changed in a file of yours: `~/.config/newsreader/config.toml` on Linux,
`~/Library/Application Support/newsreader/config.toml` on macOS.

```toml
theme = "light"                       # or "dark", "mono", "auto"

[keys]
results.open = "enter, o"             # several keys: commas between them
results.order = "ctrl+t"
results.quit = ""                     # no key at all
```

On the left stands the id of an action, from the tables below; on the right, keys as they are written here (`Ctrl+P`,
`PgDn`, `Space`, `?`). A comma is written `comma`. The keys you give replace all that the action had. A key can do one
thing in one place, and not at the same time something else everywhere. What newsreader cannot take from the file is
told when it starts, with its line, and stays as it is here.

## Colours

Without a `theme`, or with `theme = "auto"`, newsreader asks the terminal whether its ground is dark or light; where the
terminal does not say, the dark theme is used. `mono` has no colours: bold, underlined, reversed and italic letters, and
the signs in the gutter, tell all that colours tell. So does the environment variable `NO_COLOR`, whatever the theme.
`Ctrl+P`, then “theme”, changes it, also for the next start; a `theme` in the file wins then.
"""

TAIL = """
This page is made from the program's own list of actions by `python docs/make_keys.py`.
"""


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for place, name in PLACE_NAMES.items():
        parts.append(f"\n## {name}\n\n| keys | what they do | id |\n| --- | --- | --- |\n")
        parts += [_row(action) for action in actions_in(place)]
    return "".join([*parts, TAIL])


def _row(action: Action) -> str:
    keys = " ".join(f"<kbd>{name}</kbd>" for name in action.key_names) or "(palette)"
    return f"| {keys} | {action.words} | `{action.id}` |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
