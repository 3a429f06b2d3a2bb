"""A list to choose from, whose cursor is a bar as well as a ground: without colours there is no ground."""

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import OptionList

BAR = "▌"


class Choices(OptionList):
    """An option list with a bar before every row of the option that is chosen."""

    DEFAULT_CSS = "Choices > .choices--bar { color: $primary; }"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"choices--bar"}

    def _get_left_gutter_width(self) -> int:
        return len(BAR)

    def render_line(self, y: int) -> Strip:
        """Row ``y`` of what is in view."""
        row = super().render_line(y)
        at = self.scroll_offset.y + y
        chosen = at < len(self._lines) and self._lines[at][0] == self.highlighted
        if chosen and (self.has_focus or not self.can_focus):
            style = self.get_visual_style("option-list--option-highlighted", "choices--bar")
            return Strip([Segment(BAR, style.rich_style), *row])
        style = self.get_visual_style("option-list--option")
        return Strip([Segment(" " * len(BAR), style.rich_style), *row])
