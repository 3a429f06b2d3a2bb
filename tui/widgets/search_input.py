"""The line to type a search in."""

from textual import events

from tui.actions import bindings
from tui.widgets.kept import Placed
from tui.widgets.line import Line


class SearchInput(Placed, Line):
    """A line in which ``?`` on its own asks for help."""

    BINDINGS = bindings("typing")

    async def on_key(self, event: events.Key) -> None:
        """No search starts with a question mark, so an empty line lets it mean what it means elsewhere."""
        if event.character == "?" and not self.value:
            event.stop()
            event.prevent_default()
            await self.run_action("app.help")
