"""Widgets that give Textual less to do: drawn once and kept, given a place and asked no more, or nothing but ground.

And ``CutRow``, a row of one, which is cut once.

Textual asks every widget on the screen for all of its rows whenever anything is repainted, a scrolled row among it.
Most of them have nothing new to say then. And it lays the whole screen out once more whenever a widget has got
another size, in case that changes what its container has to do.

None of the widgets is one itself; each is mixed in before one. Textual takes CSS from the first base that is a widget.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Self

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.widget import Widget
else:
    Widget = object


class CutRow(Strip):
    """A row that Textual asks for the same cuts at every scrolled row, and that has them at hand.

    A plain ``Strip`` keeps them as well, but takes longer to find them than all the rest of a row takes.
    """

    __slots__ = ("_cut_at", "_pieces")

    def __init__(self, segments: Iterable[Segment], cell_length: int) -> None:
        super().__init__(segments, cell_length)
        self._cut_at = [cell_length]
        self._pieces: Sequence[Strip] | None = (
            None  # itself: a row that holds itself is not forgotten at once
        )

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """The row, cut at these columns."""
        if cuts != self._cut_at:
            self._cut_at = list(cuts)
            self._pieces = super().divide(self._cut_at)
        return [self] if self._pieces is None else self._pieces


class Placed(Widget):
    """A widget whose size is its container's doing alone, whatever it shows."""

    virtual_size = Reactive(Size(0, 0), layout=False, repaint=False)


class Kept(Placed):
    """A widget that keeps its rows until it is refreshed or styled anew."""

    _kept: tuple[Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows as they were drawn last, where nothing has changed."""
        if self._kept is None or self._kept[0] != crop:
            self._kept = (crop, self.draw_lines(crop))
        return self._kept[1]

    def draw_lines(self, crop: Region) -> list[Strip]:
        """The rows, drawn anew."""
        return super().render_lines(crop)

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


class Ground(Placed):
    """A widget that draws its ground and leaves the rest to its children: no border, no title."""

    _ground_row: CutRow | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """One row, as often as it is asked for; drawn once for a width and a style."""
        row = self._ground_row
        if row is None or row.cell_length != crop.width:
            ground = self.background_colors[1]
            blank = Strip.blank(crop.width, Style(bgcolor=ground.rich_color))
            for line_filter in self.get_line_filters():
                blank = blank.apply_filter(line_filter, ground)
            row = self._ground_row = CutRow(blank, crop.width)
        return [row] * crop.height

    def notify_style_update(self) -> None:
        """Another ground, or none."""
        self._ground_row = None
        super().notify_style_update()
