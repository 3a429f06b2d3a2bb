"""What is said in place of what a screen shows: that it is still to come, or why it does not."""

from textual.containers import Vertical

from tui.widgets.kept import Ground


class Instead(Ground, Vertical):
    """In the middle of its place, in front of what is there. To be mounted only when needed."""

    DEFAULT_CSS = """
    Instead {
        layer: instead; width: 100%; height: 100%; align: center middle; background: $background;
        & > * { width: auto; max-width: 80%; height: auto; }
    }
    """
