"""The line to type a search in."""

from textual import events

from tui.actions import bindings
from tui.safe import safe_line_as_typed
from tui.widgets.line import Line


class SearchInput(Line):
    """An input that is harmless whatever is pasted into it, and where ``?`` on its own asks for help."""

    BINDINGS = bindings("typing")

    def validate_value(self, value: str) -> str:
        """A paste may hold control characters; none of them may reach the terminal."""
        return safe_line_as_typed(value)

    async def on_key(self, event: events.Key) -> None:
        """No search starts with a question mark, so an empty line lets it mean what it means elsewhere."""
        if event.character == "?" and not self.value:
            event.stop()
            event.prevent_default()
            await self.run_action("app.help")
