"""A pane: one article in word-wrapped prose, drawn row by row from cached strips.

A ``Sheet`` says what to draw; the pane lays it out for its width and keeps, for each row drawn once, its
finished strip. A step to another passage forgets the strips of the two passages' rows and no others;
scrolling draws only the rows that come into sight; the character at the top stays at the top when the width
changes.

The text may be scrolled beyond both ends (``top`` may be negative), so that any row can be brought level
with any row of the other pane. Inside Textual that is a virtual space with ``MARGIN`` empty rows above and
below the text.
"""

from collections.abc import Iterator
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from corpus.spans import Span
from tui.palette import DARK, LIGHT, Flag, Palette
from tui.widgets.glyphs import cells, visible
from tui.widgets.prose import Wrapped, wrap
from tui.widgets.sheet import Sheet

GUTTER = 5
"""Cells left of the text: the bar, the relation, moved, differs, and a space."""
MAX_TEXT = 100
"""The widest row of text, in cells; longer lines are hard to read."""
MARGIN = 2000
"""Empty rows above and below the text: more than a terminal has rows."""
WHEEL_ROWS = 3

# Plain numbers: flags are looked at for every piece of every row, and an enum's own operators are slow.
_RELATION = int(Flag.SAME | Flag.REWORDED | Flag.ONLY)
_DOUBT = int(Flag.DIFFERS | Flag.POSSIBLE)
_MOVED = int(Flag.MOVED)
_CURRENT = int(Flag.CURRENT)

Piece = tuple[int, int, int]
"""A stretch of a row, ``(start, end, flags)``."""

_NOWHERE: Span = (-1, -1)


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """One side of a comparison.

    It moves only when told: keys are the screen's, and the mouse is reported by ``Chosen`` and ``Wheeled``.
    Give it something to draw with ``show``.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Pane { width: 1fr; height: 1fr; overflow: hidden hidden; scrollbar-size: 0 0; }
    """

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

    class Resized(Message):
        """The pane has another size; the text is laid out for it, its top character where it was."""

        def __init__(self, pane: "Pane") -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows_built = 0
        """How many strips were made from text so far: what a test counts."""
        self._sheet: Sheet | None = None
        self._wrapped: Wrapped | None = None
        self._strips: dict[int, Strip] = {}
        self._current: Span = _NOWHERE
        self._palette: Palette | None = None
        self._palette_stale = True
        self._filters: tuple[LineFilter, ...] = ()
        self._styles: dict[int, Style] = {}
        self._width = 0
        self._ruled = False
        self._kept = 0

    def show(self, sheet: Sheet) -> None:
        """Draw ``sheet`` from its start, nothing current."""
        self._sheet = sheet
        self._wrapped = None
        self._strips.clear()
        self._current = _NOWHERE
        self._kept = 0
        self.lay_out(self.size.width)

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
        """Whether the last column is a rule between this pane and the one beside it."""
        return self._ruled

    @ruled.setter
    def ruled(self, ruled: bool) -> None:
        if ruled != self._ruled:
            self._ruled = ruled
            self._width = 0

    @property
    def top(self) -> int:
        """The text's row at the top of the pane; negative above the text."""
        return self.scroll_offset.y - MARGIN

    @top.setter
    def top(self, row: int) -> None:
        if row + MARGIN != self.scroll_offset.y:
            self.set_scroll(None, row + MARGIN)
            self.refresh()
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
        text_width = min(MAX_TEXT, width - GUTTER - 1 - self._ruled)
        new = self._wrapped = wrap(self._sheet.prose, text_width)
        self._strips.clear()
        self.set_reactive(Widget.virtual_size, Size(width, new.rows + 2 * MARGIN))
        self.set_scroll(None, MARGIN + (0 if old is None else self._same_top(old, new)))

    def _same_top(self, old: Wrapped, new: Wrapped) -> int:
        """The top at which the character kept at the top is there again; outside the text, as far outside."""
        if self.top >= old.rows:
            return self.top + new.rows - old.rows
        return new.row_of(self._kept) if self.top >= 0 else self.top

    def mark(self, span: Span) -> None:
        """Make ``span`` the current passage; an empty span marks the place where it would stand."""
        if span == self._current:
            return
        before, self._current = self._current, span
        if self._wrapped is not None:
            self._forget(before)
            self._forget(span)

    def _forget(self, span: Span) -> None:
        if span == _NOWHERE:
            return
        rows = self.wrapped.rows_of(span)
        for row in rows if len(rows) < len(self._strips) else [r for r in self._strips if r in rows]:
            self._strips.pop(row, None)
        first = max(rows.start - self.top, 0)
        last = min(rows.stop - self.top, self.size.height)
        if first < last:
            self.refresh(Region(0, first, self.size.width, last - first))

    # What Textual asks for

    @property
    def allow_vertical_scroll(self) -> bool:
        """The pane has no scrollbar, yet it scrolls."""
        return True

    def notify_style_update(self) -> None:
        """The theme may have changed: look at the colours again when drawing next."""
        super().notify_style_update()
        self._palette_stale = True

    def on_resize(self, event: events.Resize) -> None:
        """Lay the text out for the new width, then let the screen bring both sides level."""
        self.lay_out(event.size.width)
        self.post_message(self.Resized(self))

    def on_click(self, event: events.Click) -> None:
        """Report the character under the pointer."""
        if self._wrapped is not None and 0 <= self.top + event.y < self._wrapped.rows:
            offset = self._wrapped.offset_at(self.top + event.y, event.x - GUTTER)
            self.post_message(self.Chosen(self, offset))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Report the wheel instead of scrolling alone."""
        event.stop().prevent_default()
        self.post_message(self.Wheeled(self, WHEEL_ROWS))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Report the wheel instead of scrolling alone."""
        event.stop().prevent_default()
        self.post_message(self.Wheeled(self, -WHEEL_ROWS))

    def render_line(self, y: int) -> Strip:
        """One row of the pane."""
        return self.render_lines(Region(0, y, self.size.width, 1))[0]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The pane's rows, straight from the cache: a pane has no border or padding."""
        width = self.size.width
        self.lay_out(width)
        self._look()
        first = self.top + crop.y
        strips = [self._strips.get(row) or self._row(row, width) for row in range(first, first + crop.height)]
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _look(self) -> None:
        """Choose the colours; where they or the filters over them have changed, every strip is made anew."""
        filters = tuple(self.get_line_filters())
        if not self._palette_stale and filters == self._filters:
            return
        self._palette_stale = False
        palette = self._choose_palette(self.background_colors[1])
        if palette != self._palette or filters != self._filters:
            self._palette, self._filters = palette, filters
            self._styles.clear()
            self._strips.clear()

    def _choose_palette(self, ground: Color) -> Palette:
        if self.app.no_color:
            return Palette(None, ground)
        return Palette(DARK if self.app.current_theme.dark else LIGHT, ground)

    def _row(self, row: int, width: int) -> Strip:
        assert self._palette is not None
        if self._wrapped is None or not 0 <= row < self._wrapped.rows:
            strip = Strip(self._close([Segment("", self._palette.base)], 0, width), width)
        else:
            strip = self._build(row, width)
            self.rows_built += 1
        for line_filter in self._filters:
            strip = strip.apply_filter(line_filter, self._palette.ground)
        self._strips[row] = strip
        return strip

    def _build(self, row: int, width: int) -> Strip:
        assert self._palette is not None
        wrapped = self.wrapped
        span = wrapped.shown_span(row)
        pieces = list(self._pieces(span))
        segments = self._gutter(row, pieces)
        used = GUTTER
        for start, end, flags in pieces:
            part = wrapped.prose.shown[start:end]
            used += cells(part)
            if drawn := visible(part):
                segments.append(Segment(drawn, self._style(flags)))
        return Strip(self._close(segments, used, width), max(used, width))

    def _close(self, segments: list[Segment], used: int, width: int) -> list[Segment]:
        """Fill a row up to the pane's width, and draw the rule."""
        assert self._palette is not None
        if used < width - self._ruled:
            _pad(segments, width - self._ruled - used, self._palette.base)
        if self._ruled:
            segments.append(self._palette.rule)
        return segments

    def _style(self, flags: int) -> Style:
        style = self._styles.get(flags)
        if style is None:
            assert self._palette is not None
            style = self._styles[flags] = self._palette.text_style(flags)
        return style

    def _pieces(self, span: Span) -> Iterator[Piece]:
        """The stretches of a row with their flags, the current passage among them."""
        assert self._sheet is not None
        first, last = self._current
        for start, end, flags in self._sheet.layers.within(span):
            cuts = sorted({start, end, *(at for at in (first, last) if start < at < end)})
            for a, b in pairwise(cuts):
                yield a, b, flags | (_CURRENT if first <= a < last else 0)

    def _gutter(self, row: int, pieces: list[Piece]) -> list[Segment]:
        """The cells before a row's text: bar or pointer, relation, moved, differs, space."""
        assert self._palette is not None
        first, last = self._current
        start, end = self.wrapped.held_span(row)
        if first == last and start <= first < end:
            return self._palette.pointer(GUTTER)
        flags = self._row_flags(pieces)
        if first <= start and end < last:  # an empty row between two of the current passage
            flags |= _CURRENT
        return self._palette.gutter(flags, GUTTER)

    def _row_flags(self, pieces: list[Piece]) -> int:
        """The relation that a row's gutter tells, and all doubts in the row.

        The current passage comes first, then a passage that starts in the row, then the one that goes on.
        """
        if not pieces:
            return 0
        doubts = 0
        chosen = None
        for _, _, flags in pieces:
            doubts |= flags & _DOUBT
            if chosen is None and flags & _CURRENT:
                chosen = flags
        if chosen is None:
            assert self._sheet is not None
            at = self._sheet.first_start_in((pieces[0][0], pieces[-1][1]))
            begun = [flags for _, end, flags in pieces if at is not None and end > at]
            chosen = next((flags for flags in (*begun, *(p[2] for p in pieces)) if flags & _RELATION), 0)
        return doubts | (chosen & (_RELATION | _MOVED | _CURRENT))


def _pad(segments: list[Segment], count: int, base: Style) -> None:
    """Fill a row up, with the last segment's own style where that shows nothing on a space."""
    text, style, _ = segments[-1]
    if style is not None and style.bgcolor == base.bgcolor and not (style.underline or style.reverse):
        segments[-1] = Segment(text + " " * count, style)
    else:
        segments.append(Segment(" " * count, base))
