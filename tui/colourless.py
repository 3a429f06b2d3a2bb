"""Drawing without colour: what a style says by its attributes stays, and no colour reaches the terminal.

Textual's own answer to NO_COLOR is shades of grey, which are colours still.
"""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


@lru_cache(4096)
def without_colour(style: Style) -> Style:
    """The style's attributes, its link and its meta data (which the mouse is told by), and no colour."""
    plain = style.without_color
    return plain + Style.from_meta(style.meta) if style.meta else plain


class Colourless(LineFilter):
    """Takes the colours out of all that is drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's
        """The same segments, told apart by attributes alone."""
        return [
            Segment(text, None if style is None else without_colour(style), control)
            for text, style, control in segments
        ]
