"""Two articles side by side, level: what the keys of the compare screen do."""

import asyncio
from dataclasses import replace
from time import monotonic

from textual.binding import Binding

from desk.citation import quoted, quoted_pair
from tui import clipboard
from tui.actions import bindings
from tui.screens.compare_layout import NARROW_VIEWS, TWO_PANES_FROM, VIEWS
from tui.screens.compare_turning import CompareTurning
from tui.screens.export import ExportScreen
from tui.screens.facts import FactsScreen
from tui.screens.passing import SAYING
from tui.widgets.pane import Pane
from tui.widgets.sheet import LEFT
from tui.widgets.stepping import STEPS, farthest, next_passage

HELD = 0.6
"""Seconds between two presses from which the key was let go of: one held down repeats sooner."""


class CompareScreen(CompareTurning):
    """The comparison that ``load`` returns, to step, scroll, fold, turn, copy and take away."""

    PLACES = ("compare",)
    # A key is acted upon at once: nothing on this screen takes letters, for which it would be offered around first.
    BINDINGS = [  # noqa: RUF012
        replace(binding, priority=True)
        for binding in (
            *bindings("compare"),
            Binding("shift+tab", "other_pane", "The other pane", show=False, id="compare.other_back"),
        )
        if isinstance(binding, Binding)
    ]

    _at_end: tuple[tuple[str, int, int] | None, float] = (None, 0.0)

    def action_step(self, kind: str, direction: int) -> None:
        """Go to the next (1) or previous (-1) passage of a kind, a key of ``STEPS``, or say that there is none.

        Where the current passage goes on beyond the screen, read on in it first: nothing is skipped. Pressed once
        more at the end, go round. Any passage is one that is seen: what is folded is passed over.
        """
        together = self.together
        if together is None or together.index is None:
            return
        if kind == "any" and self.panes[self.side].folded:
            kind = "unfolded"
        steps = STEPS[kind]
        if steps.holds(together.passages[together.index]) and together.read_on(self.side, direction):
            self.moved()
            return
        index = next_passage(together.passages, together.index, kind, direction)
        if index is None and self._pressed_once_more((kind, direction, together.index)):
            index = farthest(together.passages, kind, direction)
            if index is not None:
                self.say_passing(f"From the {'first' if direction > 0 else 'last'} again.")
        if index is not None:
            self.go(index)
        else:
            self.say_passing(steps.end(together.passages, direction))

    def _pressed_once_more(self, at_end: tuple[str, int, int]) -> bool:
        """Whether this key had led no further from here before, and has not been held down since."""
        before, now = self._at_end, monotonic()
        self._at_end = at_end, now
        return before[0] == at_end and now - before[1] > HELD

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        if self.together is not None and self.together.scroll(self.side, rows):
            self.moved()

    def action_page(self, pages: int) -> None:
        """Scroll by pages, two rows staying in sight."""
        self.action_scroll(pages * max(1, self.panes[self.side].height - 2))

    def action_start(self) -> None:
        """Scroll to the start of the text."""
        if self.together is not None:
            self.together.scroll_to_start(self.side)
            self.moved()

    def action_end(self) -> None:
        """Scroll to the end of the text."""
        if self.together is not None:
            self.together.scroll_to_end(self.side)
            self.moved()

    def action_other_pane(self) -> None:
        """Read the other side, at the same passage on the same row."""
        if self.together is not None and self.together.match():
            self.read_side(1 - self.side)
            self.tell()

    def action_toggle_sync(self) -> None:
        """Scroll both panes together, or each alone."""
        if self.together is not None:
            self.together.locked = not self.together.locked
            self.together.level(self.side)
            self.tell()

    def action_back(self) -> None:
        """Let go of the selection; where there is none, leave."""
        if self.get_selected_text():
            self.clear_selection()
        else:
            self.end_passing()
            self.dismiss()

    def action_facts(self) -> None:
        """List what differs, beginning at the current passage's; what is chosen there is gone to."""
        together = self.together
        if together is None:
            return
        self.end_passing()
        compared = together.pair.compared
        here = compared.passages[together.index].divergences if together.index is not None else ()
        self.app.push_screen(FactsScreen(compared, here[0] if here else None), self._go_to_fact)

    def _go_to_fact(self, divergence: int | None) -> None:
        if self.together is not None and divergence is not None:
            compared = self.together.pair.compared
            inside = (n for n, passage in enumerate(compared.passages) if divergence in passage.divergences)
            at = compared.comparison.divergences[divergence].left[0]
            index = next(inside, self.together.pair.sheets[LEFT].passage_at(at))
            if index is not None:
                self.go(index)

    # Taking it away

    def on_pane_selected(self, event: Pane.Selected) -> None:
        """One stretch is selected at a time."""
        self.panes[1 - self.panes.index(event.pane)].select((0, 0))
        self.tell()

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
        self.tell()

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
        said = await clipboard.take(self.app, self.background, text, f"{what}, with where it is from")
        self.notify(said, timeout=SAYING, markup=False)

    def action_export(self) -> None:
        """Ask where to write the comparison."""
        if self.together is None:
            return
        self.end_passing()
        if self.query("Toast"):
            self.app.clear_notifications()
            self.run_worker(self._export_once_clear())
        else:
            self._export()

    async def _export_once_clear(self) -> None:
        """Wait for what was said to go: it is no part of the picture."""
        while self.query("Toast"):
            await asyncio.sleep(0.01)
        self.call_after_refresh(self._export)

    def _export(self) -> None:
        if self.together is not None:
            picture = self.app.export_screenshot(title="newsreader")
            self.app.push_screen(ExportScreen(self.together.pair.compared, picture))

    # How it is shown

    def action_emphasis(self) -> None:
        """Emphasise the changed words, whole passages, or nothing."""
        for pane in self.panes:
            pane.emphasis = pane.emphasis.following
        self.tell()

    def action_fold(self) -> None:
        """Fold what both sides tell, or unfold it."""
        together = self.together
        if together is None or not together.match():
            return
        for pane in self.panes:
            pane.folded = not pane.folded
        if together.index is not None:
            together.step(self.side, together.index)
        self.tell()

    def action_swap(self) -> None:
        """Change the sides over; the text that is being read stays the one that is read."""
        together = self.together
        if together is not None and together.match():
            together.swap()
            self.swapped = not self.swapped
            self.name_sides(together.pair.compared)
            self.read_side(1 - self.side)
            together.level(self.side)
            self.tell()

    def action_view(self) -> None:
        """Side by side where there is room, one above the other, one at a time, in a circle."""
        views = VIEWS if self.size.width >= TWO_PANES_FROM else NARROW_VIEWS
        self.view = views[(views.index(self.shown_view) + 1) % len(views)]
        self.stand()
