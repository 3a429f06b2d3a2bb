"""The list of search results: keys and the mouse move its cursor and mark results.

How it is drawn is in ``tui.widgets.results_view``.
"""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message

from tui.actions import bindings
from tui.marks import Marks
from tui.widgets.range_marking import RangeMarking
from tui.widgets.results_view import ResultsView

if TYPE_CHECKING:
    from desk.hits import Hit

NEAR_END = 10
"""Ask for more when fewer results than this lie below the last one in view."""


class ResultsList(ResultsView):
    """Says where the cursor is, which hit was opened, what is marked, and when more hits are wanted."""

    BINDINGS = bindings("results")

    class Opened(Message):
        """A hit was clicked twice."""

    class Wanted(Message):
        """The reader nears the end of what is loaded."""

    class LeftAtTop(Message):
        """The cursor was moved up from the first result."""

    class Marked(Message):
        """Other results are marked than before."""

    def __init__(self, marks: Marks, *, id: str | None = None) -> None:
        super().__init__(marks, id=id)
        self._marks = marks
        self._range = RangeMarking(marks)
        self._clicked = -1

    def show(self, hits: "Sequence[Hit]", total: int) -> None:
        """Replace everything by the first page of another search, of ``total`` hits in all."""
        self._clicked = -1
        self._range.end()
        super().show(hits, total)

    def drop(self, ids: Collection[str]) -> None:
        """Take hits out; the cursor stays on its hit, or goes to the next one that is left."""
        self._clicked = -1
        self._range.end()
        super().drop(ids)

    # Moving

    def watch_cursor(self) -> None:
        """The cursor has moved: bring it into view and say so."""
        if self._range.under_way:
            self._range.reach(self.cursor, self._hits)
            self.post_message(self.Marked())
        self._refresh_result(self._drawn)
        self._refresh_result(self.cursor)
        self._drawn = self.cursor
        self._follow()
        self._want_more(self.cursor)
        self.post_message(self.Moved(self.hit))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The mouse wheel moves the view without the cursor."""
        super().watch_scroll_y(old_value, new_value)
        self._want_more(self._at(round(new_value) + self.size.height))

    def _want_more(self, index: int) -> None:
        if len(self._hits) < self._total and index > len(self._hits) - NEAR_END:
            self.post_message(self.Wanted())

    # Marking

    @property
    def ranging(self) -> bool:
        """Whether moving the cursor marks, until that is ended."""
        return self._range.held

    def end_range(self) -> None:
        """Moving the cursor marks no more."""
        self._range.end()

    def toggle_range(self) -> None:
        """From here on moving the cursor marks; the second time, no more."""
        if self._range.held:
            self._range.end()
        elif self._hits:
            self._range.begin(self.cursor, held=True)
            self._range.reach(self.cursor, self._hits)
        self.post_message(self.Marked())

    def action_extend(self, by: int) -> None:
        """Mark this result and the next one that the cursor goes to."""
        if self._hits:
            if not self._range.under_way:
                self._range.begin(self.cursor, held=False)
            at = self.validate_cursor(self.cursor + by)
            self._range.reach(at, self._hits)
            self.set_reactive(ResultsList.cursor, at)
            self.watch_cursor()

    def mark_listed(self) -> None:
        """Mark every result that is here."""
        self._marks.add(hit.summary for hit in self._hits)
        self.post_message(self.Marked())

    def _loosen(self) -> None:
        """The cursor moves without Shift: what Shift marked stays as it is."""
        if not self._range.held:
            self._range.end()

    # The cursor

    def action_cursor_down(self) -> None:
        """Next result."""
        self._loosen()
        self.cursor += 1

    def action_cursor_up(self) -> None:
        """Previous result; from the first one, back to the search."""
        self._loosen()
        if self.cursor == 0:
            self.post_message(self.LeftAtTop())
        else:
            self.cursor -= 1

    def action_page_down(self) -> None:
        """A page down."""
        self._loosen()
        self.cursor += self._page

    def action_page_up(self) -> None:
        """A page up."""
        self._loosen()
        self.cursor -= self._page

    def action_first(self) -> None:
        """First result."""
        self._loosen()
        self.cursor = 0

    def action_last(self) -> None:
        """Last result that is loaded."""
        self._loosen()
        self.cursor = len(self._hits) - 1

    @property
    def _page(self) -> int:
        return max(1, self._at(self.scroll_offset.y + self.size.height) - self._at(self.scroll_offset.y) - 1)

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a hit, a second one opens it; Ctrl marks it, Shift all up to it."""
        index = self._at(event.y + self.scroll_offset.y)
        if index >= len(self._hits):
            return
        if event.shift:
            self.action_extend(index - self.cursor)
            return
        self._loosen()
        self.cursor = index
        if event.ctrl:
            self._marks.toggle(self._hits[index].summary)
            self.post_message(self.Marked())
            return
        if self._clicked == index:
            self.post_message(self.Opened())
        self._clicked = index
