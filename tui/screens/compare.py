"""Two articles side by side, level, and a step from passage to passage."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from corpus.article import Article
from corpus.spans import Span
from desk.compared import Compared
from tui.actions import bindings
from tui.background import Background
from tui.safe import safe_line
from tui.widgets.keybar import KeyBar
from tui.widgets.level import LevelMap, clamp_top, ease, last_top, place, sliding_point
from tui.widgets.pane import Pane
from tui.widgets.panehead import PaneHead
from tui.widgets.prose import Wrapped
from tui.widgets.sheet import LEFT, RIGHT, Pair, make_pair
from tui.widgets.spinner import Spinner
from tui.widgets.status import StatusLines
from tui.wording import explain

TWO_PANES_FROM = 100
"""Columns from which both panes are shown; below, one, and Tab flips."""

ROOMY = 30
"""Rows from which a long title may take two of them."""
SIDE_NAMES = ("left", "right")


class CompareScreen(Screen[None]):
    """The comparison that ``load`` returns, with the spans that ``find`` gives for each article marked.

    Both are called in a thread. What they raise is shown in plain words.
    """

    PLACES = ("compare",)
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (TWO_PANES_FROM, "-two")]  # noqa: RUF012 - Textual's own declaration
    AUTO_FOCUS = "#left-pane"
    BINDINGS = [  # noqa: RUF012
        *bindings("compare"),
        Binding("shift+tab", "other_pane", "The other pane", show=False, id="compare.other_back"),
    ]
    DEFAULT_CSS = """
    CompareScreen {
        layout: grid; grid-size: 2; grid-rows: 2 1fr 2;
        Pane { background: $background; }
        PaneHead.-read { background: $primary 35%; color: $text; }
        StatusLines { column-span: 2; }
        #message { column-span: 2; row-span: 2; align: center middle; display: none; background: $background; }
        #trouble { width: auto; max-width: 80%; height: auto; }
        &.-waiting { Pane, PaneHead { display: none; } #message { display: block; } }
        &.-long-title { grid-rows: 3 1fr 2; }
        &.-one { grid-size: 1; .-away { display: none; } StatusLines, #message { column-span: 1; } }
    }
    """

    def __init__(
        self, load: Callable[[], Compared], *, find: Callable[[Article], tuple[Span, ...]] | None = None
    ) -> None:
        super().__init__()
        self._load = load
        self._find = find
        self._background = Background(1)
        self.pair: Pair | None = None
        self.index: int | None = None
        self.side = LEFT
        self._locked = True
        self._one = False
        self.point = 0.0
        self._map: tuple[Wrapped, Wrapped, LevelMap] | None = None

    def compose(self) -> ComposeResult:
        """A message while there is nothing to compare, then both sides over the status and the keys.

        No container is put around the panes: each would be drawn, and cut away, behind every row that changes.
        """
        with Vertical(id="message"):
            yield Spinner(id="spinner")
            yield Static(id="trouble")
        for name in SIDE_NAMES:
            yield PaneHead(id=f"{name}-head")
        for name in SIDE_NAMES:
            yield Pane(id=f"{name}-pane")
        yield StatusLines(id="status")
        yield KeyBar("compare")

    def on_mount(self) -> None:
        """Start loading; keys that leave work meanwhile."""
        self.panes = (self.query_one("#left-pane", Pane), self.query_one("#right-pane", Pane))
        self.heads = (self.query_one("#left-head", PaneHead), self.query_one("#right-head", PaneHead))
        self.add_class("-waiting")
        self.run_worker(self._prepare())

    def on_unmount(self) -> None:
        """Nothing waits for a comparison that is still under way."""
        self._background.close()

    def on_resize(self, event: events.Resize) -> None:
        """Show one pane or both; the left one draws the rule between them."""
        self._one = event.size.width < TWO_PANES_FROM
        self.panes[LEFT].ruled = not self._one
        self._fit_heads(event.size.width)

    def _fit_heads(self, width: int) -> None:
        """Give both heads as many rows as the longer title needs, where there is room."""
        for head, name in zip(self.heads, SIDE_NAMES, strict=True):
            head.name_side(f"on the {name}: " if self._one else "")
        rows = max(head.title_rows(width if self._one else width // 2) for head in self.heads)
        self.set_class(rows > 1 and self.size.height >= ROOMY, "-long-title")

    # Loading

    async def _prepare(self) -> None:
        spinner = self.query_one(Spinner)
        spinner.begin("Comparing")
        try:
            pair = await self._background.call(self._make)
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._say_trouble(error)
        else:
            self._show(pair)
        finally:
            spinner.end()

    def _make(self) -> Pair:
        compared = self._load()
        find = self._find
        return make_pair(compared, (find(compared.left), find(compared.right)) if find else ((), ()))

    def _say_trouble(self, error: Exception) -> None:
        what, hint = explain(error)
        said = Content.assemble(
            ("These two cannot be compared now.\n\n", "bold"),
            f"{what}\n{hint}\n\n",
            ("q", "bold"),
            " goes back.",
        )
        self.query_one("#trouble", Static).update(said)

    def _show(self, pair: Pair) -> None:
        self.pair = pair
        compared = pair.compared
        self.remove_class("-waiting")
        shares = (compared.comparison.coverage_left, compared.comparison.coverage_right)
        for pane, head, sheet, share in zip(
            self.panes, self.query(PaneHead), pair.sheets, shares, strict=True
        ):
            head.show(sheet.article, share)
            pane.show(sheet)
        self.query_one(StatusLines).show(compared)
        self._fit_heads(self.size.width)
        self._focus_side(LEFT)
        self.index = 0 if compared.passages else None
        self._mark()
        for line in compared.comparison.left_out:
            self.notify(safe_line(line), severity="warning", markup=False)

    # Level

    def _level_map(self) -> LevelMap:
        """The map between both sides' rows, made anew when either was laid out anew."""
        left, right = self.panes[LEFT].wrapped, self.panes[RIGHT].wrapped
        if self._map is None or self._map[0] is not left or self._map[1] is not right:
            assert self.pair is not None
            stretches = (
                (
                    (left.row_of(a[0]), right.row_of(b[0])),
                    (left.row_of(a[1] - 1) + 1, right.row_of(b[1] - 1) + 1),
                )
                for a, b in self.pair.anchors
            )
            self._map = (left, right, LevelMap.of(stretches, left.rows, right.rows))
        return self._map[2]

    def _scroll(self, side: int, rows: int) -> None:
        if self.pair is None:
            return
        self._match_layouts()
        pane = self.panes[side]
        height = pane.size.height
        top = clamp_top(pane.top + rows, pane.top, pane.wrapped.rows, height)
        if top == pane.top:
            return
        moved = abs(top - pane.top)
        pane.top = top
        if self._locked:
            self.point = ease(self.point, sliding_point(top, pane.wrapped.rows, height), 1.5 * moved)
            self._bring_level(side)

    def _bring_level(self, side: int) -> None:
        """Put the other side where it belongs beside ``side``."""
        pane, other = self.panes[side], self.panes[1 - side]
        beside = self._level_map().across(side, pane.top + self.point) - self.point
        other.top = clamp_top(round(beside), other.top, other.wrapped.rows, pane.size.height)

    def _step_to(self, index: int) -> None:
        """Make passage ``index`` current, and put both its sides on the same row of the screen."""
        if self.pair is None:
            return
        self._match_layouts()
        self.index = index
        pane, other = self.panes[self.side], self.panes[1 - self.side]
        rows = [
            p.wrapped.rows_of(s.passages[index]) for p, s in zip(self.panes, self.pair.sheets, strict=True)
        ]
        here, there = rows[self.side], rows[1 - self.side]
        size = max(len(here), len(there))
        row = place(here.start, size, pane.top, pane.wrapped.rows, pane.size.height)
        self._mark()
        pane.top = here.start - row
        other.top = there.start - row
        self.point = float(row)

    def _mark(self) -> None:
        """Show which passage is current, on both sides and in the status."""
        assert self.pair is not None
        if self.index is not None:
            for pane, sheet in zip(self.panes, self.pair.sheets, strict=True):
                pane.mark(sheet.passages[self.index])
        self.query_one(StatusLines).tell(self.index, self.side, self._locked)

    def _match_layouts(self) -> None:
        """Where one pane is away, lay its text out as if it stood where the other one does."""
        if self._one:
            self.panes[1 - self.side].lay_out(self.panes[self.side].size.width)

    def on_pane_resized(self, event: Pane.Resized) -> None:
        """The side that is read keeps its top character; the other side comes level again."""
        if self.pair is None or event.pane is not self.panes[self.side]:
            return
        self._match_layouts()
        self._level_again()

    def _level_again(self) -> None:
        assert self.pair is not None
        if not self._locked:
            return
        pane, other = self.panes[self.side], self.panes[1 - self.side]
        if self.index is not None:
            span, partner = (self.pair.sheets[s].passages[self.index] for s in (self.side, 1 - self.side))
            row = pane.wrapped.row_of(span[0]) - pane.top
            if 0 <= row < pane.size.height:
                other.top = other.wrapped.row_of(partner[0]) - row
                self.point = float(row)
                return
        self.point = sliding_point(pane.top, pane.wrapped.rows, pane.size.height)
        self._bring_level(self.side)

    # Sides

    def _focus_side(self, side: int) -> None:
        self.side = side
        for number in (LEFT, RIGHT):
            for widget in (self.heads[number], self.panes[number]):
                widget.set_class(number != side, "-away")
            self.heads[number].set_class(number == side, "-read")
        self.set_focus(self.panes[side], scroll_visible=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A pane that gets the focus by the mouse is the one that is read."""
        if isinstance(event.widget, Pane) and event.widget is not self.panes[self.side]:
            self._focus_side(self.panes.index(event.widget))
            self._mark_side()

    def _mark_side(self) -> None:
        if self.pair is not None:
            self.query_one(StatusLines).tell(self.index, self.side, self._locked)

    # Mouse

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """A click makes the passage under the pointer current."""
        assert self.pair is not None
        side = self.panes.index(event.pane)
        index = self.pair.sheets[side].passage_at(event.offset)
        if side != self.side:
            self._focus_side(side)
        if index is not None:
            self._step_to(index)

    def on_pane_wheeled(self, event: Pane.Wheeled) -> None:
        """The wheel scrolls the pane under the pointer, and the other one with it."""
        self._scroll(self.panes.index(event.pane), event.rows)

    # Actions

    def action_next_passage(self) -> None:
        """Go to the next passage."""
        self._step(1, [])

    def action_previous_passage(self) -> None:
        """Go to the previous passage."""
        self._step(-1, [])

    def action_next_difference(self) -> None:
        """Go to the next passage in which the two disagree."""
        self._step(1, self._differing())

    def action_previous_difference(self) -> None:
        """Go to the previous passage in which the two disagree."""
        self._step(-1, self._differing())

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        self._scroll(self.side, rows)

    def action_page(self, pages: int) -> None:
        """Scroll by pages, two rows staying in sight."""
        self._scroll(self.side, pages * max(1, self.panes[self.side].size.height - 2))

    def action_start(self) -> None:
        """Scroll to the start of the text."""
        if self.pair is not None:
            self._scroll(self.side, -self.panes[self.side].top)

    def action_end(self) -> None:
        """Scroll to the end of the text."""
        if self.pair is not None:
            pane = self.panes[self.side]
            self._match_layouts()
            self._scroll(self.side, last_top(pane.wrapped.rows, pane.size.height) - pane.top)

    def action_other_pane(self) -> None:
        """Read the other side, at the same passage on the same row."""
        if self.pair is None:
            return
        self._match_layouts()
        self._focus_side(1 - self.side)
        self._mark_side()

    def action_toggle_sync(self) -> None:
        """Scroll both panes together, or each alone."""
        self._locked = not self._locked
        if self.pair is not None:
            if self._locked:
                self._level_again()
            self._mark_side()

    def action_back(self) -> None:
        """Leave."""
        self.dismiss()

    def _differing(self) -> list[int]:
        if self.pair is None:
            return []
        return [n for n, passage in enumerate(self.pair.compared.passages) if passage.divergences] or [-1]

    def _step(self, direction: int, among: list[int]) -> None:
        """Step to the next of ``among`` (every passage, if empty), or say that there is none."""
        if self.pair is None or self.index is None:
            return
        wanted = among or range(len(self.pair.compared.passages))
        ahead = [n for n in wanted if (n - self.index) * direction > 0]
        if ahead and ahead[0] >= 0:
            self._step_to(min(ahead) if direction > 0 else max(ahead))
        elif among:
            self.notify("No further passage differs.", timeout=2)
