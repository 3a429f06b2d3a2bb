"""Two articles side by side, level, and a step from passage to passage."""

from collections.abc import Callable, Iterator

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from corpus.article import Article
from corpus.spans import Span
from desk.citation import quoted, quoted_pair
from desk.compared import Compared
from desk.manner import Manner, keep, recall
from tui import clipboard
from tui.actions import bindings
from tui.background import Background
from tui.safe import safe_line
from tui.screens.export import ExportScreen
from tui.screens.facts import FactsScreen, passage_of
from tui.widgets.emphasis import Emphasis
from tui.widgets.keybar import KeyBar
from tui.widgets.overview import Overview
from tui.widgets.pane import Pane
from tui.widgets.panehead import PaneHead
from tui.widgets.sheet import LEFT, RIGHT, Pair, make_pair
from tui.widgets.spinner import Spinner
from tui.widgets.status import StatusLines
from tui.widgets.stepping import STEPS, next_passage, passage_from
from tui.widgets.together import Together
from tui.wording import explain

TWO_PANES_FROM = 100
"""Columns from which both panes are shown, unless the user wants another view; below, one, and Tab flips."""
VIEWS = ("panes", "stacked", "one")
"""Side by side, one above the other, or one at a time."""

ROOMY = 30
"""Rows from which a long title may take two of them."""
BESIDE = "message left-head right-head left-pane right-pane overview status "
STACKED = "message left-head left-pane overview right-head right-pane status "
"""The order of the grid's cells. What is not named here is docked."""
SIDE_NAMES = ("left", "right")


class CompareScreen(Screen[None]):
    """The comparison that ``load`` returns, with the spans that ``find`` gives for each article marked.

    Both are called in a thread. What they raise is shown in plain words. ``remembers``: go on where this pair was
    left, and keep where it is left this time.
    """

    PLACES = ("compare",)
    AUTO_FOCUS = "#left-pane"
    BINDINGS = [  # noqa: RUF012
        *bindings("compare"),
        Binding("shift+tab", "other_pane", "The other pane", show=False, id="compare.other_back"),
    ]
    DEFAULT_CSS = """
    CompareScreen {
        layout: grid; grid-size: 3; grid-columns: 1fr 1fr 4; grid-rows: 2 1fr 2;
        Pane { background: $background; }
        PaneHead.-read { background: $primary 35%; color: $text; }
        StatusLines { column-span: 3; }
        #right-head { column-span: 2; }
        #message { column-span: 3; row-span: 2; align: center middle; display: none; background: $background; }
        #trouble { width: auto; max-width: 80%; height: auto; }
        &.-waiting { Pane, PaneHead, Overview { display: none; } #message { display: block; } }
        &.-long-title { grid-rows: 3 1fr 2; }
        &.-one, &.-stacked {
            grid-size: 2; grid-columns: 1fr 4;
            PaneHead, StatusLines, #message { column-span: 2; }
        }
        &.-one .-away { display: none; }
        &.-stacked { grid-rows: 2 1fr 2 1fr 2; #right-head { column-span: 1; } Overview { row-span: 3; } }
    }
    """

    def __init__(
        self,
        load: Callable[[], Compared],
        *,
        find: Callable[[Article], tuple[Span, ...]] | None = None,
        remembers: bool = False,
    ) -> None:
        super().__init__()
        self._remembers = remembers
        self._manner = Manner()
        self._ids: tuple[str, str] | None = None
        self._swapped = False
        self._arriving = False
        self._load = load
        self._find = find
        self._background = Background(1)
        self.together: Together | None = None
        self.side = LEFT
        self.view = ""
        """The view that the user wants; empty: what fits."""
        self._shown_view = ""

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
            yield Pane(ruled=name == "left", id=f"{name}-pane")
        yield Overview(id="overview")
        yield StatusLines(id="status")
        yield KeyBar("compare")

    def on_mount(self) -> None:
        """Start loading; keys that leave work meanwhile."""
        self.panes = (self.query_one("#left-pane", Pane), self.query_one("#right-pane", Pane))
        self.heads = (self.query_one("#left-head", PaneHead), self.query_one("#right-head", PaneHead))
        self.overview = self.query_one(Overview)
        self.add_class("-waiting")
        self.run_worker(self._prepare())

    def on_unmount(self) -> None:
        """Keep the reader's place; nothing waits for a comparison that is still under way."""
        self._background.close()
        if self._remembers and self._ids is not None:
            keep(*self._ids, self._manner_now())

    def on_resize(self, _event: events.Resize) -> None:
        """Show one pane or both, as there is room."""
        self._arrange()

    @property
    def shown_view(self) -> str:
        """How the panes stand: one of ``VIEWS``."""
        return self.view or ("one" if self.size.width < TWO_PANES_FROM else "panes")

    def _arrange(self) -> None:
        """Lay heads and panes out for the view."""
        view = self.shown_view
        if view != self._shown_view:
            self._shown_view = view
            for name in VIEWS:
                self.set_class(name == view, f"-{name}")
            order = STACKED if view == "stacked" else BESIDE
            self.sort_children(key=lambda child: order.find(f"{child.id} "))
            self._tell_away()
        self._fit_heads(self.size.width)

    def _fit_heads(self, width: int) -> None:
        """Give both heads as many rows as the longer title needs, where there is room."""
        beside = self.shown_view == "panes"
        for head, name in zip(self.heads, SIDE_NAMES, strict=True):
            head.name_side("" if beside else f"on the {name}: ")
        rows = max(head.title_rows(width // 2 if beside else width) for head in self.heads)
        roomy = self.size.height >= ROOMY and self.shown_view != "stacked"
        self.set_class(rows > 1 and roomy, "-long-title")

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
        pair = make_pair(compared, (find(compared.left), find(compared.right)) if find else ((), ()))
        self._ids = compared.left.id, compared.right.id
        self._manner = (recall(*self._ids) if self._remembers else None) or Manner()
        return pair.swapped()[0] if self._manner.swapped else pair

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
        compared = pair.compared
        self.remove_class("-waiting")
        self.together = Together(self.panes, pair, None)
        self._resume()
        self._name_sides(compared)
        self._focus_side(self._manner.side)
        if compared.passages:
            self.together.choose(passage_from(compared.passages, self._manner.left, self._manner.right))
            self._arriving = True
        self._tell()
        for line in compared.comparison.left_out:
            self.notify(safe_line(line), severity="warning", markup=False)

    def _resume(self) -> None:
        """Show the pair as it was shown last."""
        manner = self._manner
        self._swapped = manner.swapped
        self.view = manner.view if manner.view in VIEWS else ""
        for pane in self.panes:
            pane.folded = manner.folded
            pane.emphasis = next((e for e in Emphasis if e.value == manner.emphasis), Emphasis.WORDS)
        self._arrange()

    def _manner_now(self) -> Manner:
        left = right = 0
        if self.together is not None and self.together.index is not None:
            passage = self.together.passages[self.together.index]
            left, right = passage.left[0], passage.right[0]
        pane = self.panes[LEFT]
        return Manner(left, right, self.side, self._swapped, pane.folded, self.view, pane.emphasis.value)

    def _name_sides(self, compared: Compared) -> None:
        """Fill the heads and the status for this comparison."""
        shares = (compared.comparison.coverage_left, compared.comparison.coverage_right)
        for head, article, share in zip(self.heads, (compared.left, compared.right), shares, strict=True):
            head.show(article, share)
        self.query_one(StatusLines).show(compared)
        if self.together is not None:
            self.overview.show(self.together.pair)
        self._fit_heads(self.size.width)

    def _tell(self) -> None:
        """Say in the status what is current and what is not as usual."""
        if self.together is not None:
            self.query_one(StatusLines).tell(self.together.index, self.side, tuple(self._notes()))
            self._moved()

    def _moved(self) -> None:
        """Show in the overview where the panes stand now."""
        if self.together is not None:
            self.overview.follow(self.together.places())

    def _notes(self) -> Iterator[str]:
        if self.together is not None and not self.together.locked:
            yield "scrolling apart (s joins)"
        for pane in self.panes:
            if pane.selected[1]:
                yield "selected (Ctrl+C copies, y with its source)"
        if self.panes[LEFT].folded:
            yield "folded (f)"
        if self.panes[LEFT].emphasis is not Emphasis.WORDS:
            yield f"{self.panes[LEFT].emphasis.value} (w)"

    def _go(self, index: int) -> None:
        if self.together is not None:
            self.together.step(self.side, index)
            self._tell()

    def on_pane_resized(self, _event: Pane.Resized) -> None:
        """The side that is read keeps its top character; the other side comes level again."""
        together = self.together
        if together is None:
            return
        if self._arriving and together.index is not None and together.match():
            self._arriving = False
            together.step(self.side, together.index)
        together.level(self.side)
        self._moved()

    # Sides

    def _focus_side(self, side: int) -> None:
        self.side = side
        for number in (LEFT, RIGHT):
            for widget in (self.heads[number], self.panes[number]):
                widget.set_class(number != side, "-away")
            self.heads[number].set_class(number == side, "-read")
        self._tell_away()
        self.set_focus(self.panes[side], scroll_visible=False)

    def _tell_away(self) -> None:
        if self.together is not None:
            self.together.away = 1 - self.side if self.shown_view == "one" else None

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A pane that gets the focus by the mouse is the one that is read."""
        if isinstance(event.widget, Pane) and event.widget is not self.panes[self.side]:
            self._focus_side(self.panes.index(event.widget))
            self._tell()

    # Mouse

    def on_pane_chosen(self, event: Pane.Chosen) -> None:
        """A click makes the passage under the pointer current."""
        if self.together is None:
            return
        side = self.panes.index(event.pane)
        index = self.together.pair.sheets[side].passage_at(event.offset)
        if side != self.side:
            self._focus_side(side)
        if index is not None:
            self._go(index)

    def on_pane_wheeled(self, event: Pane.Wheeled) -> None:
        """The wheel scrolls the pane under the pointer, and the other one with it."""
        if self.together is not None:
            self.together.scroll(self.panes.index(event.pane), event.rows)
            self._moved()

    def on_overview_sought(self, event: Overview.Sought) -> None:
        """A click in the overview goes to the passage there; dragging scrolls."""
        if self.together is None:
            return
        sheet = self.together.pair.sheets[event.side]
        offset = int(event.share * len(sheet.article.text))
        index = sheet.passage_at(offset) if event.chosen else None
        if index is not None:
            self._go(index)
        else:
            self.together.seek(event.side, offset)
            self._moved()

    # Actions

    def action_step(self, kind: str, direction: int) -> None:
        """Go to the next (1) or previous (-1) passage of a kind, a key of ``STEPS``, or say that there is none."""
        together = self.together
        if together is None or together.index is None:
            return
        index = next_passage(together.passages, together.index, kind, direction)
        if index is not None:
            self._go(index)
        elif kind != "any":
            steps = STEPS[kind]
            some = any(map(steps.holds, together.passages))
            self.notify(steps.no_further if some else steps.none, timeout=2)

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        if self.together is not None:
            self.together.scroll(self.side, rows)
            self._moved()

    def action_page(self, pages: int) -> None:
        """Scroll by pages, two rows staying in sight."""
        self.action_scroll(pages * max(1, self.panes[self.side].size.height - 2))

    def action_start(self) -> None:
        """Scroll to the start of the text."""
        if self.together is not None:
            self.together.scroll_to_start(self.side)
            self._moved()

    def action_end(self) -> None:
        """Scroll to the end of the text."""
        if self.together is not None:
            self.together.scroll_to_end(self.side)
            self._moved()

    def action_other_pane(self) -> None:
        """Read the other side, at the same passage on the same row."""
        if self.together is not None and self.together.match():
            self._focus_side(1 - self.side)
            self._tell()

    def action_toggle_sync(self) -> None:
        """Scroll both panes together, or each alone."""
        if self.together is not None:
            self.together.locked = not self.together.locked
            self.together.level(self.side)
            self._tell()

    def action_back(self) -> None:
        """Let go of the selection; where there is none, leave."""
        if self.get_selected_text():
            self.clear_selection()
        else:
            self.dismiss()

    def action_facts(self) -> None:
        """List what differs, beginning at the current passage's; what is chosen there is gone to."""
        together = self.together
        if together is None:
            return
        compared = together.pair.compared
        here = compared.passages[together.index].divergences if together.index is not None else ()
        self.app.push_screen(FactsScreen(compared, here[0] if here else None), self._go_to_fact)

    def _go_to_fact(self, divergence: int | None) -> None:
        if self.together is not None and divergence is not None:
            index = passage_of(self.together.pair.compared, divergence)
            if index is not None:
                self._go(index)

    # Taking it away

    def on_pane_selected(self, event: Pane.Selected) -> None:
        """One stretch is selected at a time."""
        self.panes[1 - self.panes.index(event.pane)].select((0, 0))
        self._tell()

    def get_selected_text(self) -> str | None:
        """The article's own characters that are selected: no line break that it has not itself."""
        for pane in self.panes if self.together is not None else ():
            if pane.selected[1]:
                return pane.wrapped.prose.text[slice(*pane.selected)]
        return None

    def clear_selection(self) -> None:
        """Select nothing."""
        for pane in self.panes:
            pane.select((0, 0))
        self._tell()

    def action_copy(self) -> None:
        """Copy what is selected, else the current passage of both sides, each with where it is from."""
        together = self.together
        if together is None:
            return
        for pane, sheet in zip(self.panes, together.pair.sheets, strict=True):
            if pane.selected[1]:
                self.run_worker(self._copy(quoted(sheet.article, pane.selected) + "\n", "the selection"))
                return
        if together.index is not None:
            compared = together.pair.compared
            text = quoted_pair(compared, compared.passages[together.index])
            self.run_worker(self._copy(text, f"passage {together.index + 1}"))

    async def _copy(self, text: str, what: str) -> None:
        self.app.copy_to_clipboard(text)
        await self._background.call(lambda: clipboard.copy(text))
        self.notify(f"Copied {what}, with where it is from.", timeout=2)

    def action_export(self) -> None:
        """Ask where to write the comparison."""
        if self.together is not None:
            picture = self.app.export_screenshot(title="newsreader")
            self.app.push_screen(ExportScreen(self.together.pair.compared, picture))

    # How it is shown

    def action_emphasis(self) -> None:
        """Emphasise the changed words, whole passages, or nothing."""
        for pane in self.panes:
            pane.emphasis = pane.emphasis.following
        self._tell()

    def action_fold(self) -> None:
        """Fold what both sides tell, or unfold it."""
        together = self.together
        if together is None or not together.match():
            return
        for pane in self.panes:
            pane.folded = not pane.folded
        if together.index is not None:
            together.step(self.side, together.index)
        self._tell()

    def action_swap(self) -> None:
        """Change the sides over; the text that is being read stays the one that is read."""
        together = self.together
        if together is not None and together.match():
            together.swap()
            self._swapped = not self._swapped
            self._name_sides(together.pair.compared)
            self._focus_side(1 - self.side)
            together.level(self.side)
            self._tell()

    def action_view(self) -> None:
        """Side by side, one above the other, one at a time, in a circle."""
        self.view = VIEWS[(VIEWS.index(self.shown_view) + 1) % len(VIEWS)]
        self._arrange()
