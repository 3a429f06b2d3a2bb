"""Widgets that seldom change, drawn once and kept.

Textual asks every widget on the screen for all of its rows whenever anything is repainted, a scrolled row among it.
Most of them have nothing new to say then.
"""

from typing import Self

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Kept(Widget):
    """To be mixed in before a widget's class: keeps its rows until it is refreshed or styled anew."""

    _kept: tuple[Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows as they were drawn last, where nothing has changed."""
        if self._kept is None or self._kept[0] != crop:
            self._kept = (crop, super().render_lines(crop))
        return self._kept[1]

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw anew next time."""
        self._kept = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Other colours, or none."""
        self._kept = None
        super().notify_style_update()
