"""What an action is, where it holds, and how its keys are called. All actions there are: ``tui.actions``."""

from dataclasses import dataclass
from typing import Literal

Place = Literal[
    "anywhere",
    "typing",
    "results",
    "facets",
    "saved",
    "adding",
    "details",
    "deleting",
    "article",
    "finding",
    "compare",
    "carriers",
    "facts",
    "export",
    "help",
]
"""Where an action holds: the whole program, one screen, or one half of the search screen."""

PLACE_NAMES: dict[Place, str] = {
    "anywhere": "Everywhere",
    "typing": "While typing a search",
    "results": "In the results",
    "facets": "Narrowing the search",
    "saved": "In the saved searches",
    "adding": "Adding articles",
    "details": "Setting what is known of an article",
    "deleting": "Asked whether to delete",
    "article": "In the article",
    "finding": "Finding words in the article",
    "compare": "Comparing",
    "carriers": "In the list of who else tells it",
    "facts": "In the list of what differs",
    "export": "While naming a file to write",
    "help": "In this help",
}

SHEETS: frozenset[Place] = frozenset(
    {"saved", "adding", "details", "deleting", "finding", "carriers", "facts", "export", "help"}
)
"""Lines to type in and sheets over a screen: their few keys stand at their foot, and not in the palette."""

NOT_IN_PALETTE = frozenset(
    {
        "app.palette",
        "app.interrupt",
        "typing.enter",
        "typing.add",
        "typing.saved",
        "typing.clear",
        "results.leave",
        "results.quit",
        "results.text_down",
        "results.text_up",
        "facets.close",
    }
)
"""What is there already under another name, or makes no sense from a list of actions."""

KEY_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": "Esc",
    "asterisk": "*",
    "full_stop": ".",
    "comma": ",",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}


def key_name(key: str) -> str:
    """How a user knows a Textual key: ``ctrl+p`` is ``Ctrl+P``, ``pagedown`` is ``PgDn``."""
    *modifiers, last = key.strip().split("+")
    named = KEY_NAMES.get(last) or (
        last.upper() if modifiers or (last[0] == "f" and last[1:].isdigit()) else last
    )
    if len(named) > 1 and named.isalpha() and named.islower():
        named = named.capitalize()
    return "+".join([*(modifier.capitalize() for modifier in modifiers), named])


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a user can do.

    ``keys`` are Textual key names, comma-separated, the one to show first; empty: from the palette alone.
    ``does`` is a Textual action: ``screen.open`` is ``action_open`` of the screen, and a bare name belongs to
    the widget that holds the binding. ``words`` say it in full (help, palette); ``label`` in a word or two
    (footer), empty where the footer does not show it. ``priority``: before the focused widget sees the key.
    """

    id: str
    place: Place
    keys: str
    does: str
    words: str
    label: str = ""
    priority: bool = False

    @property
    def key_names(self) -> tuple[str, ...]:
        """The keys as a user would call them: ``("Enter", "Ctrl+P")``."""
        return tuple(key_name(key) for key in self.keys.split(",") if key)

    @property
    def in_palette(self) -> bool:
        """Whether the palette offers it: moving a cursor from there makes no sense."""
        return "." in self.does and self.place not in SHEETS and self.id not in NOT_IN_PALETTE
