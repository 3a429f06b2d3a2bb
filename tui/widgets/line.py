"""A line to type in: harmless whatever is pasted into it, and its keys have their effect in the order they come."""

from textual import events
from textual.widgets import Input

from tui.safe import safe_line_as_typed

EDITING = {
    "ctrl+u": "delete_left_all",
    "super+backspace": "delete_left_all",
    "ctrl+k": "delete_right_all",
    "ctrl+w": "delete_left_word",
    "home": "home",
    "ctrl+a": "home",
    "end": "end",
    "ctrl+e": "end",
    "backspace": "delete_left",
}
"""Textual's own keys and actions of an input, but for those that only move a little."""


class Line(Input):
    """An input of one row that edits at once.

    An input's bindings are looked up by the app, after the key has gone up through all widgets: letters typed right
    behind it have been put in by then, and Ctrl+U takes them away again.
    """

    DEFAULT_CSS = """
    Line {
        height: 1; border: none; padding: 0 1; background: $panel; background-tint: transparent;
        &:focus { border: none; background-tint: transparent; }
    }
    """

    def validate_value(self, value: str) -> str:
        """A paste may hold control characters; none of them may reach the terminal."""
        return safe_line_as_typed(value)

    async def on_key(self, event: events.Key) -> None:
        """Edit here and now."""
        action = EDITING.get(event.key)
        if action is not None:
            event.stop()
            event.prevent_default()
            getattr(self, f"action_{action}")()


class FilledLine(Line):
    """A line that says something already, to be changed at its end: nothing of it is selected."""

    def __init__(self, value: str, *, id: str) -> None:
        super().__init__(value, id=id, select_on_focus=False)

    def on_resize(self) -> None:
        """Show the end, where the cursor is."""
        self.call_after_refresh(lambda: self.scroll_to(x=self.max_scroll_x, animate=False, force=True))
