"""The palette (Ctrl+P) as it stands in terminals of every size. What it offers is in ``tui.commands``."""

from textual import events, on
from textual.command import CommandList, CommandPalette


class ActionPalette(CommandPalette):
    """A line to type in, and the list of what fits: all of it on the screen, what is chosen in view."""

    DEFAULT_CSS = """
    ActionPalette.-short {
        & > Vertical { margin-top: 0; }
        CommandList { max-height: 60vh; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012 - Textual's own declaration

    def __init__(self) -> None:
        super().__init__(placeholder="What do you want to do?")

    @on(events.Resize)
    def _keep_in_view(self) -> None:
        """Other lines break elsewhere, and fewer of them fit: what is chosen comes back, once all are laid out."""
        for found in self.query(CommandList):
            self.call_after_refresh(found.scroll_to_highlight)
