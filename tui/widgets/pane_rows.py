"""The rows of a pane: one article in word-wrapped prose, drawn row by row from cached strips.

A ``Sheet`` says what to draw; the pane lays it out for its width and keeps, for each row drawn once, its
finished strip. A step to another passage forgets the strips of the two passages' rows and no others;
scrolling draws only the rows that come into sight; the character at the top stays at the top when the width
changes.

The text may be scrolled beyond both ends (``top`` may be negative), so that any row can be brought level
with any row of the other pane. So a pane keeps its own place, and has no use for Textual's scrolling.
"""

from textual import events
from textual.color import Color
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Region, Spacing
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from corpus.spans import Span
from tui.palette import DARK, LIGHT, Palette
from tui.widgets.emphasis import Emphasis
from tui.widgets.kept import Ground
from tui.widgets.prose import Wrapped, wrap
from tui.widgets.rows import GUTTER, NOWHERE, Painter
from tui.widgets.sheet import Sheet

MAX_TEXT = 100
"""The widest row of text, in cells; longer lines are hard to read."""
AHEAD = 8
"""Rows that are drawn ahead where one comes into sight. The first takes several times as long as each of those behind
it: all that draws a row has been idle since the last key."""

NO_GUTTER = Spacing()


class PaneRows(Ground, Widget):
    """One side of a comparison, to be drawn. Give it something to draw with ``show``.

    ``ruled``: its last column is a rule; else it is empty.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    PaneRows { width: 1fr; height: 1fr; }
    """

    class Resized(Message):
        """The pane has another size; the text is laid out for it, its top character where it was."""

        def __init__(self, pane: "PaneRows") -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, *, ruled: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ruled = ruled
        self._right: PaneRows | None = None
        self._left: PaneRows | None = None
        self.rows_built = 0
        """How many strips were made from text so far: what a test counts."""
        self._sheet: Sheet | None = None
        self._wrapped: Wrapped | None = None
        self._strips: dict[int, Strip] = {}
        self._current: Span = NOWHERE
        self._palette: Palette | None = None
        self._palette_stale = True
        self._filters: tuple[LineFilter, ...] = ()
        self._painter: Painter | None = None
        self._emphasis = Emphasis.WORDS
        self._folded = False
        self._width = 0
        self._top = 0
        self._drawn_top = 0
        self._kept = 0
        self._selected: Span = NOWHERE

    def show(self, sheet: Sheet) -> None:
        """Draw ``sheet`` from its start, nothing current."""
        self._sheet = sheet
        self._wrapped = None
        self._width = 0
        self._start_anew()
        self._current = self._selected = NOWHERE
        self._top = self._kept = 0
        self.lay_out(self.size.width)
        self.refresh()

    def stand_beside(self, right: "PaneRows | None") -> None:
        """Tell Textual for ``right`` too what has to be drawn again: it stands right of this pane, row by row.

        ``None``: none does. One widget that has changed is less work than two.
        """
        if self._right is not None:
            self._right._left = None
        self._right = right
        if right is not None:
            right._left = self

    @property
    def beside(self) -> "PaneRows | None":
        """The pane that stands right of this one."""
        return self._right

    @property
    def laid_out(self) -> bool:
        """Whether there is a text and a width to lay it out for."""
        return self._wrapped is not None

    @property
    def wrapped(self) -> Wrapped:
        """The text as it is laid out now.

        Raises:
            LookupError: nothing is shown yet.
        """
        if self._wrapped is None:
            raise LookupError("the pane shows nothing yet")
        return self._wrapped

    @property
    def ruled(self) -> bool:
        """Whether the last column is a rule."""
        return self._ruled

    @ruled.setter
    def ruled(self, ruled: bool) -> None:
        if ruled != self._ruled:
            self._ruled = ruled
            self._start_anew()
            self.refresh()

    @property
    def folded(self) -> bool:
        """Whether what both sides tell is folded away, a row for each stretch of it."""
        return self._folded

    @folded.setter
    def folded(self, folded: bool) -> None:
        if folded != self._folded:
            self._folded = folded
            width, self._width = self._width, 0
            self.lay_out(width)
            self.refresh()

    @property
    def emphasis(self) -> Emphasis:
        """What of a reworded passage is emphasised."""
        return self._emphasis

    @emphasis.setter
    def emphasis(self, emphasis: Emphasis) -> None:
        if emphasis is not self._emphasis:
            self._emphasis = emphasis
            self._start_anew()
            self.refresh()

    @property
    def height(self) -> int:
        """Rows on the screen. Textual's ``size`` says the same, and works it out each time."""
        return self.outer_size.height

    @property
    def top(self) -> int:
        """The text's row at the top of the pane; negative above the text."""
        return self._top

    @top.setter
    def top(self, row: int) -> None:
        moved = row != self._top
        self.move_to(row)
        if moved:
            self.draw_again()

    def move_to(self, row: int) -> None:
        """Change the top, and leave it to the caller to have the pane drawn again."""
        self._top = row
        wrapped = self._wrapped
        if wrapped is not None:
            self._kept = wrapped.starts[max(0, min(row, wrapped.rows - 1))]

    def lay_out(self, width: int) -> None:
        """Lay the text out for a pane of ``width`` cells, the character at the top kept there."""
        if self._sheet is None or width <= 0:
            return
        old = self._wrapped
        if old is not None and width == self._width:
            return
        self._width = width
        text_width = min(MAX_TEXT, width - GUTTER - 2)
        new = self._wrapped = wrap(self._sheet.prose, text_width, self._sheet.folds if self._folded else ())
        self._start_anew()
        self._top = 0 if old is None else self._same_top(old, new)

    def _same_top(self, old: Wrapped, new: Wrapped) -> int:
        """The top at which the character kept at the top is there again; outside the text, as far outside."""
        if self._top >= old.rows:
            return self._top + new.rows - old.rows
        return new.row_of(self._kept) if self._top >= 0 else self._top

    def mark(self, span: Span) -> None:
        """Make ``span`` the current passage; an empty span marks the place where it would stand."""
        if span == self._current:
            return
        before, self._current = self._current, span
        if self._wrapped is not None:
            self._forget(before)
            self._forget(span)

    @property
    def selected(self) -> Span:
        """What is selected; empty where nothing is."""
        return self._selected if self._selected != NOWHERE else (0, 0)

    def select(self, span: Span) -> None:
        """Select ``span``, or nothing where it is empty."""
        span = span if span[0] < span[1] else NOWHERE
        if span != self._selected and self._wrapped is not None:
            before, self._selected = self._selected, span
            self._forget(before)
            self._forget(span)

    def _forget(self, span: Span) -> None:
        if span == NOWHERE:
            return
        rows = self.wrapped.rows_of(span)
        for row in rows if len(rows) < len(self._strips) else [r for r in self._strips if r in rows]:
            self._strips.pop(row, None)
        first = max(rows.start - self._top, 0)
        last = min(rows.stop - self._top, self.height)
        if first < last:
            self.draw_again(range(first, last))

    def draw_again(self, rows: range | None = None) -> None:
        """Have these rows of the screen drawn again, from 0 at the top of the pane; without any, all of them."""
        width, height = self.outer_size
        rows = range(height) if rows is None else rows
        # The last column never changes: what touches it makes Textual look at the widget behind it, row by row.
        region = Region(0, rows.start, width - 1, len(rows))
        if self._left is not None:
            self._left.refresh(region.translate((self._left.outer_size.width, 0)))
        elif self.display:
            self.refresh(region)

    def draw_both_again(self) -> None:
        """Have this pane and the one right of it drawn again, with the rule between them.

        Textual goes through each row of the screen once then, and twice where the rule is left as it stands.
        """
        if self._right is not None:
            width, height = self.outer_size
            self.refresh(Region(0, 0, width + self._right.outer_size.width - 1, height))

    # What Textual asks for

    @property
    def gutter(self) -> Spacing:
        """None. Textual would add up borders, padding and scroll bars at each scrolled row, and a pane has none."""
        return NO_GUTTER

    def notify_style_update(self) -> None:
        """The theme may have changed: look at the colours again when drawing next."""
        super().notify_style_update()
        self._palette_stale = True

    def on_resize(self, event: events.Resize) -> None:
        """Lay the text out for the new width, then let the screen bring both sides level."""
        self.lay_out(event.size.width)
        self.post_message(self.Resized(self))

    def render_line(self, y: int) -> Strip:
        """One row of the pane."""
        return self.render_lines(Region(0, y, self.size.width, 1))[0]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The pane's rows, straight from the cache: a pane has no border or padding."""
        width = self.size.width
        self.lay_out(width)
        if self._wrapped is None:
            return super().render_lines(crop)
        self._look()
        first = self._top + crop.y
        rows = range(first, first + crop.height)
        for row in self._missing(rows):
            self._strips[row] = self._row(row)
        strips = [self._strips[row] for row in rows]
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _missing(self, rows: range) -> list[int]:
        """Which of these rows are not drawn yet; where one has scrolled into sight, some that are to follow, too."""
        known = self._strips
        missing = [row for row in rows if row not in known]
        scrolled, self._drawn_top = self._top - self._drawn_top, self._top
        if missing and 0 < abs(scrolled) <= AHEAD:
            first = rows.stop if scrolled > 0 else rows.start - AHEAD
            missing += [row for row in range(first, first + AHEAD) if row not in known]
        return missing

    def _look(self) -> None:
        """Choose the colours; where they or the filters over them are others than before, every strip is made anew.

        The palette has no terminal's colours that would have to be made true ones.
        """
        if not self._palette_stale:
            return
        self._palette_stale = False
        filters = tuple(one for one in self.get_line_filters() if not isinstance(one, ANSIToTruecolor))
        palette = self._choose_palette(self.background_colors[1])
        if palette != self._palette or filters != self._filters:
            self._palette, self._filters = palette, filters
            self._start_anew()

    def _start_anew(self) -> None:
        """Forget every strip, and what draws them."""
        self._strips.clear()
        self._painter = None

    def _choose_palette(self, ground: Color) -> Palette:
        if self.app.no_color:
            return Palette(None, ground)
        return Palette(DARK if self.app.current_theme.dark else LIGHT, ground)

    def _row(self, row: int) -> Strip:
        assert self._sheet is not None
        assert self._wrapped is not None
        assert self._palette is not None
        painter = self._painter
        if painter is None:
            painter = self._painter = Painter(
                self._sheet,
                self._wrapped,
                self._palette,
                self._emphasis,
                self._filters,
                width=self._width,
                ruled=self._ruled,
            )
        painter.current, painter.selected = self._current, self._selected
        if 0 <= row < self._wrapped.rows:
            self.rows_built += 1
            return painter.row(row)
        return painter.blank()
