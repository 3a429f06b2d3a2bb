"""A list to choose from, whose cursor is a bar as well as a ground: without colours there is no ground."""

from typing import ClassVar

from rich.segment import Segment
from textual import events, on
from textual.strip import Strip
from textual.widgets import OptionList

BAR = "▌"


class Choices(OptionList):
    """An option list with a bar before every row of the option that is chosen, which stays in view at every size."""

    DEFAULT_CSS = "Choices > .choices--bar { color: $primary; }"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"choices--bar"}

    @on(events.Resize)
    def _keep_in_view(self) -> None:
        """Other lines break elsewhere, and fewer of them fit: what is chosen comes back, once all are laid out."""
        self.call_after_refresh(self.scroll_to_highlight)

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
