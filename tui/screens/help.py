"""What the keys do here and now, made from the registry of actions."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from tui.actions import ACTIONS, PLACE_NAMES, Action, Place, bindings

QUERY_HELP = (
    ("fire harbour", "both words, in any form"),
    ('"struck at dawn"', "these words in this order"),
    ("fire OR blaze", "either word"),
    ("fire -forest", "without a word"),
    ("elect*", "words that begin so"),
    ("source:wire", "from an outlet; title:word likewise"),
    ("date:2025-03", "of a month, a day or a year"),
)

KEYS_WIDTH = 18


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
                yield Static(self._content(), id="help-text")
            yield Static(Content("↑ ↓ scroll   Esc closes"), id="help-foot")

    def action_close(self) -> None:
        """Back to the screen below."""
        self.dismiss()

    def _content(self) -> Content:
        key, head = "$accent bold", "bold"
        lines: list[Content] = []
        for place, actions in actions_here(self._about):
            lines += [Content.styled(PLACE_NAMES[place], head)]
            lines += [
                _line(" ".join(action.key_names), action.words, key) for action in actions if action.keys
            ]
            lines += [Content("")]
        if "typing" in places_of(self._about):
            lines += [Content.styled("What a search can say", head)]
            lines += [_line(example, meaning, key) for example, meaning in QUERY_HELP]
        return Content("\n").join(lines).rstrip()


def _line(left: str, right: str, style: str) -> Content:
    return Content.assemble((f"  {left:<{KEYS_WIDTH}}", style), " ", right)


def places_of(screen: Screen[object]) -> tuple[Place, ...]:
    """The places of the registry that a screen consists of."""
    return tuple(getattr(screen, "PLACES", ()))


def actions_here(screen: Screen[object]) -> list[tuple[Place, list[Action]]]:
    """The actions that hold on a screen, by place, those that hold anywhere last."""
    places: tuple[Place, ...] = (*places_of(screen), "anywhere")
    return [(place, [action for action in ACTIONS if action.place == place]) for place in places]
