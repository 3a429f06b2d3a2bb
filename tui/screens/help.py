"""What the keys do here and now, made from the registry of actions."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from tui.actions import ACTIONS, PLACE_NAMES, Action, Place, bindings

QUERY_HELP = (
    ("fire harbour", "both words, in any form"),
    ('"at dawn"', "these words in this order"),
    ("fire OR blaze", "either word"),
    ("fire -forest", "without a word"),
    ("elect*", "words that begin so"),
    ("source:wire", "from an outlet; title:word likewise"),
    ("date:2025-03", "of a month, a day or a year"),
)

KEYS_WIDTH = 14
INDENT = 2


class HelpScreen(ModalScreen[None]):
    """A sheet over the screen that asked for it."""

    PLACES = ("help",)
    BINDINGS = bindings("help")

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        """One list, scrolled where it does not fit."""
        with Vertical(id="help"):
            with VerticalScroll(id="help-scroll"):
                yield Static(id="help-text")
            yield Static(Content("↑ ↓ scroll   Esc closes"), id="help-foot")

    def on_resize(self) -> None:
        """Wrap the words anew, each beside its keys."""
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        text = self.query_one("#help-text", Static)
        text.update(self._content(text.content_size.width or 40))

    def action_close(self) -> None:
        """Back to the screen below."""
        self.dismiss()

    def _content(self, width: int) -> Content:
        lines: list[Content] = []
        for place, actions in actions_here(self._about):
            lines.append(Content.styled(PLACE_NAMES[place], "bold"))
            for action in actions:
                if action.keys:
                    lines += _entry(" ".join(action.key_names), action.words, width)
            lines.append(Content(""))
        if "typing" in places_of(self._about):
            lines.append(Content.styled("What a search can say", "bold"))
            for example, meaning in QUERY_HELP:
                lines += _entry(example, meaning, width)
        return Content("\n").join(lines).rstrip()


def _entry(left: str, right: str, width: int) -> list[Content]:
    """Keys and what they do, the words wrapped beside the keys, or below keys that are too long."""
    key = Content.styled(" " * INDENT + left, "$accent bold")
    column = INDENT + KEYS_WIDTH + 1
    words = [line.rstrip() for line in Content(right).wrap(max(width - column, 10))]
    below = [Content(" " * column) + line for line in words]
    if key.cell_length >= column:
        return [key, *below]
    return [key + Content(" " * (column - key.cell_length)) + words[0], *below[1:]]


def places_of(screen: Screen[object]) -> tuple[Place, ...]:
    """The places of the registry that a screen consists of."""
    return tuple(getattr(screen, "PLACES", ()))


def actions_here(screen: Screen[object]) -> list[tuple[Place, list[Action]]]:
    """The actions that hold on a screen, by place, those that hold anywhere last."""
    places: tuple[Place, ...] = (*places_of(screen), "anywhere")
    return [(place, [action for action in ACTIONS if action.place == place]) for place in places]
