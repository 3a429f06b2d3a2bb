"""What the compare screen is made of, and how it stands: heads, panes, overview and status, in one of three views.

What is in it, and how it gets there, is in ``tui.screens.compare_frame``.
"""

from textual import events
from textual.app import ComposeResult

from tui.screens.passing import Passing
from tui.widgets.kept import Ground
from tui.widgets.keybar import KeyBar
from tui.widgets.overview import Overview
from tui.widgets.pane import Pane
from tui.widgets.panehead import PaneHead
from tui.widgets.sheet import LEFT, RIGHT
from tui.widgets.status import StatusLines

TWO_PANES_FROM = 100
"""Columns from which both panes are shown, unless the user wants another view; below, one, and Tab flips."""
VIEWS = ("panes", "stacked", "one")
"""Side by side, one above the other, or one at a time."""
NARROW_VIEWS = ("stacked", "one")
"""The views where there is no room for two panes side by side."""

ROOMY = 30
"""Rows from which a long title may take two of them."""
BESIDE = "left-head right-head left-pane right-pane overview status "
STACKED = "left-head left-pane overview right-head right-pane status "
"""The order of the grid's cells. What is not named here is docked."""
SIDE_NAMES = ("left", "right")


class CompareLayout(Ground, Passing):
    """Two panes that show nothing yet."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    CompareLayout {
        layout: grid; grid-size: 3 3; grid-columns: 1fr 1fr 4; grid-rows: 2 1fr 2;
        layers: base instead; overflow: hidden;
        Pane { background: $background; }
        PaneHead.-read { background: $primary 35%; color: $text; }
        StatusLines { column-span: 3; }
        #right-head { column-span: 2; }
        Instead { column-span: 3; row-span: 2; margin-bottom: 1; }
        &.-long-title { grid-rows: 3 1fr 2; }
        &.-one, &.-stacked {
            grid-size: 2 3; grid-columns: 1fr 4;
            PaneHead, StatusLines, Instead { column-span: 2; }
        }
        &.-one .-away { display: none; }
        &.-stacked {
            grid-size: 2 5; grid-rows: 2 1fr 2 1fr 2;
            #right-head { column-span: 1; } Overview { row-span: 3; } Instead { row-span: 4; }
        }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.side = LEFT
        """The side that is read."""
        self.view = ""
        """The view that the user wants; empty: what fits."""
        self._shown_view = ""

    def compose(self) -> ComposeResult:
        """Both sides over the status and the keys, in their places before there is anything to compare.

        No container is put around them: each would be drawn, and cut away, behind every row that changes.
        """
        self._shown_view = self.fitting(self.app.size.width)
        self.add_class(f"-{self._shown_view}", update=False)
        self.heads = (PaneHead(id="left-head"), PaneHead(id="right-head"))
        self.panes = (Pane(ruled=True, id="left-pane"), Pane(id="right-pane"))
        self._join_panes()
        self.overview = Overview(id="overview")
        self._show_read()
        yield from (*self.heads, *self.panes, self.overview)
        yield StatusLines(id="status")
        yield KeyBar("compare")

    def on_resize(self, _event: events.Resize) -> None:
        """Show one pane or both, as there is room."""
        self.stand()

    @property
    def shown_view(self) -> str:
        """How the panes stand: one of ``VIEWS``."""
        return self.fitting(self.size.width)

    def fitting(self, width: int) -> str:
        """The view that is shown in a terminal of so many columns."""
        if width < TWO_PANES_FROM:
            return self.view if self.view in NARROW_VIEWS else "one"
        return self.view or "panes"

    def stand(self) -> None:
        """Lay heads and panes out for the view."""
        view = self.shown_view
        if view != self._shown_view:
            self._shown_view = view
            for name in VIEWS:
                self.set_class(name == view, f"-{name}")
            order = STACKED if view == "stacked" else BESIDE
            self._join_panes()
            self.sort_children(key=lambda child: order.find(f"{child.id} "))
        self.fit_heads()

    def _join_panes(self) -> None:
        """Side by side they are drawn in one go, and the rule between them is enough."""
        left, right = self.panes
        beside = self._shown_view == "panes"
        left.stand_beside(right if beside else None)
        right.ruled = not beside

    def fit_heads(self) -> None:
        """Give both heads as many rows as the longer title needs, where there is room."""
        beside, width = self.shown_view == "panes", self.size.width
        for head, name in zip(self.heads, SIDE_NAMES, strict=True):
            head.name_side("" if beside else f"on the {name}: ")
        rows = max(head.title_rows(width // 2 if beside else width) for head in self.heads)
        roomy = self.size.height >= ROOMY and self.shown_view != "stacked"
        self.set_class(rows > 1 and roomy, "-long-title")

    @property
    def away(self) -> int | None:
        """The side that is not on the screen, where there is room for one."""
        return 1 - self.side if self._shown_view == "one" else None

    def read_side(self, side: int) -> None:
        """Read this side from now on."""
        self.side = side
        self._show_read()

    def _show_read(self) -> None:
        for number in (LEFT, RIGHT):
            for widget in (self.heads[number], self.panes[number]):
                widget.set_class(number != self.side, "-away", update=self.is_mounted)
            self.heads[number].set_class(number == self.side, "-read", update=self.is_mounted)
