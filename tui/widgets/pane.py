"""A pane: one article in word-wrapped prose, drawn row by row from cached strips. Here: what the mouse does in it."""

from textual import events
from textual.message import Message

from corpus.spans import Span
from tui.widgets.pane_rows import PaneRows
from tui.widgets.rows import GUTTER

WHEEL_ROWS = 3


class Pane(PaneRows):
    """One side of a comparison. It moves only when told: keys are the screen's, and the mouse is reported."""

    class Chosen(Message):
        """The user clicked on the text at ``offset``."""

        def __init__(self, pane: "Pane", offset: int) -> None:
            super().__init__()
            self.pane = pane
            self.offset = offset

    class Wheeled(Message):
        """The user turned the wheel: scroll by ``rows``, negative upwards."""

        def __init__(self, pane: "Pane", rows: int) -> None:
            super().__init__()
            self.pane = pane
            self.rows = rows

    class Selected(Message):
        """The user has dragged over ``span`` of the text; empty: over nothing any more."""

        def __init__(self, pane: "Pane", span: Span) -> None:
            super().__init__()
            self.pane = pane
            self.span = span

    class Pressed(Message):
        """A button of the mouse went down over the pane."""

        def __init__(self, pane: "Pane") -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, *, ruled: bool = False, id: str | None = None) -> None:
        super().__init__(ruled=ruled, id=id)
        self._anchor: int | None = None
        self._dragged = False

    def on_click(self, event: events.Click) -> None:
        """Report the character under the pointer, unless the pointer was dragged there."""
        offset = self._offset_at(event)
        if offset is not None and not self._dragged:
            self.post_message(self.Chosen(self, offset))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Dragging from here selects; what was selected is not any more."""
        self._dragged = False
        self._anchor = self._offset_at(event) if event.button == 1 else None
        self.post_message(self.Pressed(self))
        if self.selected[1]:
            self.select((0, 0))
            self.post_message(self.Selected(self, (0, 0)))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """While dragging: select up to the character under the pointer; beyond an edge, scroll."""
        if self._anchor is None or not self.laid_out or not event.button:
            return
        self._dragged = True
        self.capture_mouse()
        if not 0 <= event.y < self.size.height:
            self.post_message(self.Wheeled(self, 1 if event.y > 0 else -1))
        here = self.wrapped.offset_at(self.top + event.y, event.x - GUTTER)
        first, last = sorted((self._anchor, here))
        self.select((first, min(last + 1, len(self.wrapped.prose.text))))

    def on_mouse_up(self, _event: events.MouseUp) -> None:
        """Report what has been selected."""
        if self._anchor is not None and self._dragged:
            self.release_mouse()
            self.post_message(self.Selected(self, self.selected))
        self._anchor = None

    def _offset_at(self, event: events.MouseEvent) -> int | None:
        """The offset under the pointer; beside the text's rows, ``None``."""
        if not self.laid_out or not 0 <= self.top + event.y < self.wrapped.rows:
            return None
        return self.wrapped.offset_at(self.top + event.y, event.x - GUTTER)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Report the wheel instead of scrolling alone."""
        event.stop().prevent_default()
        self.post_message(self.Wheeled(self, WHEEL_ROWS))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Report the wheel instead of scrolling alone."""
        event.stop().prevent_default()
        self.post_message(self.Wheeled(self, -WHEEL_ROWS))
