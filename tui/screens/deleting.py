"""Asks before several articles are deleted at once: marks may stand where nobody sees them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.actions import bindings
from tui.keymap import key_of
from tui.safe import safe_line
from tui.screens.sheet import Sheet, heading
from tui.wording import count

if TYPE_CHECKING:
    from corpus.records import Summary

NAMED = 5
"""So many of the articles are named."""


class DeletingScreen(Sheet[bool | None]):
    """A question over the results. Its answer is whether to delete them."""

    DEFAULT_CSS = """
    DeletingScreen {
        .-named { text-wrap: nowrap; text-overflow: ellipsis; }
        &.-tight .-said { margin-top: 0; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-tight"), (20, "-roomy")]  # noqa: RUF012 - Textual's own declaration
    PLACES = ("deleting",)
    BINDINGS = bindings("deleting")

    def __init__(self, chosen: "Sequence[Summary]") -> None:
        super().__init__()
        self._chosen = chosen

    def head(self) -> Iterator[Widget]:
        """How many, which, and the way back."""
        yield heading(f"Delete {count(len(self._chosen), 'article', 'articles')}?")
        labels = [safe_line(summary.label) for summary in self._chosen[:NAMED]]
        yield Static(Content("\n".join(labels)), classes="-said -named")
        if len(self._chosen) > NAMED:
            yield Static(Content(f"and {len(self._chosen) - NAMED:,} more"), classes="-quiet")
        undo, export = (key_of(self.app, f"results.{name}") for name in ("undo", "export"))
        words = f"{undo} brings them back, until you quit. {export} writes them to a file, to be kept."
        yield Static(Content(words), classes="-quiet -said")

    def action_delete(self) -> None:
        """Yes."""
        self.dismiss(True)

    def action_close(self) -> None:
        """No."""
        self.dismiss(False)
