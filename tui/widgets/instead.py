"""What is said in place of what a screen shows: that it is still to come, or why it does not."""

from textual.containers import Vertical

from tui.widgets.kept import Ground


class Instead(Ground, Vertical):
    """In the middle, in front of all but the three lines at the bottom. To be mounted only when needed."""

    DEFAULT_CSS = """
    Instead {
        layer: instead; dock: top; height: 1fr; margin: 0 0 3 0; align: center middle; background: $background;
        & > * { width: auto; max-width: 80%; height: auto; }
    }
    """
