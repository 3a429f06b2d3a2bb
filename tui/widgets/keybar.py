"""The bottom line: the few keys that matter here and now, each whole or not at all, and clickable."""

from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.action import Action, Place, key_name
from tui.keymap import own_actions
from tui.widgets.kept import Kept

BETWEEN = "   "
ALWAYS = ("app.help", "app.palette")
"""What the line shows in every place."""

FIRST = 4
"""So many of a place's actions, the way back among them, matter more than the palette."""


class KeyBar(Kept, Widget):
    """Keys and labels of the actions in ``places``, as many as fit, then help and palette."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom; height: 1; padding: 0 1; background: $footer-background;
        & > .keybar--key { color: $footer-key-foreground; text-style: bold; }
        & > .keybar--label { color: $footer-description-foreground; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keybar--key", "keybar--label"}
    ALLOW_SELECT = False

    places: reactive[tuple[Place, ...]] = reactive(())
    labels: reactive[dict[str, str]] = reactive(dict)
    """What an action is called here and now, by its id, where that is not what it is called as a rule."""

    def __init__(self, *places: Place, always: tuple[str, ...] = ALWAYS, id: str | None = None) -> None:
        """``always`` are ids of actions that are shown whatever the places."""
        super().__init__(id=id)
        self._always = always
        self.set_reactive(KeyBar.places, places)

    def render(self) -> Content:
        """The keys that fit."""
        key = self.get_visual_style("keybar--key")
        label = self.get_visual_style("keybar--label")
        parts = [
            Content.assemble((_key(action, self.places), key), " ", (action.label, label))
            for action, _, _ in self._placed()
        ]
        return Content(BETWEEN).join(parts)

    def _placed(self) -> list[tuple[Action, int, int]]:
        """What is shown, with its first column and the one behind it."""
        here = own_actions(self.app, *self.places) if self.places else ()
        here = tuple(replace(one, label=self.labels.get(one.id, one.label)) for one in here)
        labelled = [action for action in here if action.label and action.keys]
        named = [action for action in own_actions(self.app) if action.id in self._always and action.keys]
        always = [action for action in named if action not in labelled]
        out = [action for action in labelled if action.id.endswith((".back", ".close"))]
        others = [action for action in labelled if action not in out]
        first = FIRST - len(out)
        ranked = [*always[:1], *out, *others[:first], *always[1:], *others[first:]]
        shown = _fitting(ranked, self.places, self.content_size.width)
        placed, at = [], 0
        for action in (*labelled, *always):
            if action not in shown:
                continue
            end = at + len(_written(action, self.places))
            placed.append((action, at, end))
            at = end + len(BETWEEN)
        return placed

    async def on_click(self, event: events.Click) -> None:
        """A click does what the key does."""
        column = event.x - self.styles.padding.left
        for action, start, end in self._placed():
            if start <= column < end:
                await (self.screen.focused or self.screen).run_action(action.does)


def _key(action: Action, places: tuple[Place, ...]) -> str:
    keys = action.keys.split(",")
    typing = "typing" in places
    return key_name(keys[-1] if typing and action.id == "app.help" else keys[0])


def _written(action: Action, places: tuple[Place, ...]) -> str:
    return f"{_key(action, places)} {action.label}"


def _fitting(ranked: list[Action], places: tuple[Place, ...], room: int) -> list[Action]:
    """As many of the actions as fit, the first ones first."""
    fitting: list[Action] = []
    for action in ranked:
        room -= len(_written(action, places)) + (len(BETWEEN) if fitting else 0)
        if room < 0:
            break
        fitting.append(action)
    return fitting
