"""What the mouse does on the compare screen: clicks go to passages, the wheel scrolls, the overview is a map."""

from tui.screens.compare_frame import CompareFrame
from tui.widgets.overview import Overview
from tui.widgets.pane import Pane


class ComparePointing(CompareFrame):
    """The frame, for the mouse."""

    def on_pane_pressed(self, event: Pane.Pressed) -> None:
        """The pane under the pointer is the one that is read."""
        if event.pane is not self.panes[self.side]:
            self.read_side(self.panes.index(event.pane))
            self.tell()

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """A click makes the passage under the pointer current."""
        if self.together is None:
            return
        side = self.panes.index(event.pane)
        index = self.together.pair.sheets[side].passage_at(event.offset)
        if side != self.side:
            self.read_side(side)
        if index is not None:
            self.go(index)

    def on_pane_wheeled(self, event: Pane.Wheeled) -> None:
        """The wheel scrolls the pane under the pointer, and the other one with it."""
        if self.together is not None and self.together.scroll(self.panes.index(event.pane), event.rows):
            self.moved()

    def on_overview_sought(self, event: Overview.Sought) -> None:
        """A click in the overview goes to the passage there; dragging scrolls."""
        if self.together is None:
            return
        sheet = self.together.pair.sheets[event.side]
        offset = int(event.share * len(sheet.article.text))
        index = sheet.passage_at(offset) if event.chosen else None
        if index is not None:
            self.go(index)
        else:
            self.together.seek(event.side, offset)
            self.moved()
