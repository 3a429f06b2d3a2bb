"""What stands on a terminal in which nothing could be read: that it is too small, and how large it has to be."""

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

LEAST = Size(60, 16)
"""Columns and rows below which the screens are not shown."""


def is_too_small(size: Size) -> bool:
    """Whether a terminal of this size shows nothing of use. One of no size is not there yet."""
    return bool(size) and (size.width < LEAST.width or size.height < LEAST.height)


class TooSmallScreen(ModalScreen[None]):
    """Lies over all other screens, which keep what they show, and goes when there is room for them."""

    DEFAULT_CSS = """
    TooSmallScreen { align: center middle; background: $background; }
    #too-small { width: auto; max-width: 100%; height: auto; text-align: center; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._leaving = False

    def compose(self) -> ComposeResult:
        """A few words that fit almost anywhere."""
        yield Static(id="too-small")

    def on_resize(self) -> None:
        """Say how large the terminal is now, or go."""
        self._leave_or_stay()

    def on_screen_resume(self) -> None:
        """What lay above has gone; the terminal may have grown meanwhile."""
        self._leave_or_stay()

    def _leave_or_stay(self) -> None:
        size = self.app.size
        if is_too_small(size):
            words = f"Too small: {size.width}x{size.height}\nneeds {LEAST.width}x{LEAST.height}\nCtrl+Q quits"
            self.query_one("#too-small", Static).update(Content(words))
        elif (
            self.app.screen is self and not self._leaving
        ):  # is_current holds for one that shines through, too
            self._leaving = True
            self.dismiss()
