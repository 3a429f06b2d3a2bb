"""One row of a pane, from offsets to a finished strip: the gutter, the text in its styles, the rule."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter
from textual.strip import Strip

from corpus.spans import Span
from tui.palette import GLYPHS, Flag, Palette
from tui.widgets.emphasis import Emphasis
from tui.widgets.glyphs import cells, visible
from tui.widgets.kept import CutRow
from tui.widgets.prose import Wrapped
from tui.widgets.sheet import Sheet
from tui.wording import count

GUTTER = 5
"""Cells left of the text: the bar, the relation, moved, differs, and a space."""

SIGN_GAP = 2
"""Cells at least between a row's text and what is said behind it."""

# Plain numbers: flags are looked at for every piece of every row, and an enum's own operators are slow.
_RELATION = int(Flag.SAME | Flag.REWORDED | Flag.ONLY)
_DOUBT = int(Flag.DIFFERS | Flag.POSSIBLE)
_MOVED = int(Flag.MOVED)
_CURRENT = int(Flag.CURRENT)
_SELECTED = int(Flag.SELECTED)
_FURNITURE = int(Flag.FURNITURE)

Piece = tuple[int, int, int]
"""A stretch of a row, ``(start, end, flags)``."""

NOWHERE: Span = (-1, -1)


class Row(CutRow):
    """A finished row of a pane, which is asked for as a whole, or for all but its last column."""

    __slots__ = ("_but_last",)

    def __init__(self, segments: Iterable[Segment], cell_length: int) -> None:
        super().__init__(segments, cell_length)
        self._but_last: Strip | None = None

    def crop(self, start: int, end: int | None = None) -> Strip:
        """The columns from ``start`` up to ``end``."""
        if start or end != self.cell_length - 1:
            return super().crop(start, end)
        if self._but_last is None:
            self._but_last = super().crop(start, end)
        return self._but_last


class Painter:
    """Draws the rows of one sheet, laid out in one way, with one palette.

    ``current`` is the current passage and ``selected`` what the mouse has selected; change them freely, what
    is drawn after that shows it. ``filters`` are applied to every strip.
    """

    def __init__(
        self,
        sheet: Sheet,
        wrapped: Wrapped,
        palette: Palette,
        emphasis: Emphasis,
        filters: tuple[LineFilter, ...],
        *,
        width: int,
        ruled: bool,
    ) -> None:
        self.current: Span = NOWHERE
        self.selected: Span = NOWHERE
        self._sheet = sheet
        self._wrapped = wrapped
        self._palette = palette
        self._base = palette.base
        self._rule = palette.rule
        self._emphasis = emphasis
        self._filters = filters
        self._width = width
        self._ruled = ruled
        self._styles: dict[int, Style] = {}
        self._signposts = dict(self._place_signposts())

    def blank(self) -> Row:
        """A row above or below the text."""
        return self._finished([Segment("", self._base)], 0)

    def row(self, row: int) -> Row:
        """A row of the text."""
        wrapped = self._wrapped
        if row in wrapped.folds:
            return self._fold(row)
        pieces = list(self._pieces(wrapped.shown_span(row)))
        segments = self._gutter(row, pieces)
        used = GUTTER
        for start, end, flags in pieces:
            part = wrapped.prose.shown[start:end]
            used += cells(part)
            if drawn := visible(part):
                segments.append(Segment(drawn, self._style(flags)))
        sign = self._signposts.get(row)
        if sign is not None:
            segments += self._signpost(sign, used)
            used = self._edge
        return self._finished(segments, used)

    @property
    def _edge(self) -> int:
        """The column behind the last one that a signpost may take."""
        return min(self._width - self._ruled - 1, GUTTER + self._wrapped.width + 2)

    def _place_signposts(self) -> Iterator[tuple[int, str]]:
        """The rows that have room to say where a moved passage's partner stands, one a passage, and what to say.

        The longest wording that fits behind the text of any of the passage's rows, in the first row where it does.
        """
        wrapped = self._wrapped
        for span, wordings in self._sheet.moved:
            room = [
                (row, self._edge - GUTTER - cells(wrapped.prose.shown[slice(*wrapped.shown_span(row))]))
                for row in wrapped.rows_of(span)
                if row not in wrapped.folds
            ]
            for words in (f"{GLYPHS[Flag.MOVED]} {words}" for words in wordings):
                row = next((row for row, left in room if left >= len(words) + SIGN_GAP), None)
                if row is not None:
                    yield row, words
                    break

    def _signpost(self, words: str, used: int) -> Iterator[Segment]:
        yield Segment(" " * (self._edge - used - len(words)), self._base)
        yield Segment(words, self._palette.signpost)

    def _fold(self, row: int) -> Row:
        """What stands for folded text: how much it is, and whether facts differ in it."""
        start, end = self._wrapped.held_span(row)
        first, last = self.current
        flags = 0
        for _, _, inside in self._sheet.layers.within((start, end)):
            flags |= inside & _DOUBT
        if start <= first < end:
            flags |= _CURRENT
        words = f"⋯ {count(self._wrapped.folds[row], 'word', 'words')} both tell"
        segments = self._palette.gutter(flags, GUTTER)
        if start <= first == last < end:
            segments = self._palette.pointer(GUTTER)
        segments.append(Segment(words, self._palette.text_style(_FURNITURE | (flags & _CURRENT))))
        return self._finished(segments, GUTTER + len(words))

    def _finished(self, segments: list[Segment], used: int) -> Row:
        """Fill a row up to the pane's width, draw the rule in its last column, and apply the filters."""
        room = self._width - self._ruled
        if used < room:
            _pad(segments, room - used, self._base)
        if self._ruled:
            segments.append(self._rule)
        for line_filter in self._filters:
            segments = line_filter.apply(segments, self._palette.ground)
        return Row(segments, max(used + self._ruled, self._width))

    def _style(self, flags: int) -> Style:
        style = self._styles.get(flags)
        if style is None:
            style = self._styles[flags] = self._palette.text_style(self._emphasis.of(flags))
        return style

    def _pieces(self, span: Span) -> Iterator[Piece]:
        """The stretches of a row with their flags, the current passage and the selection among them."""
        first, last = self.current
        begin, finish = self.selected
        for start, end, flags in self._sheet.layers.within(span):
            cuts = sorted({start, end, *(at for at in (first, last, begin, finish) if start < at < end)})
            for a, b in pairwise(cuts):
                here = _CURRENT if first <= a < last else 0
                yield a, b, flags | here | (_SELECTED if begin <= a < finish else 0)

    def _gutter(self, row: int, pieces: list[Piece]) -> list[Segment]:
        """The cells before a row's text: bar or pointer, relation, moved, differs, space."""
        first, last = self.current
        start, end = self._wrapped.held_span(row)
        if first == last and start <= first < end:
            return self._palette.pointer(GUTTER)
        flags = self._row_flags(pieces)
        if first <= start and end < last:  # an empty row between two of the current passage
            flags |= _CURRENT
        return self._palette.gutter(flags, GUTTER, *_beside(flags & _RELATION, pieces))

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
            at = self._sheet.first_start_in((pieces[0][0], pieces[-1][1]))
            begun = [flags for _, end, flags in pieces if at is not None and end > at]
            chosen = next((flags for flags in (*begun, *(p[2] for p in pieces)) if flags & _RELATION), 0)
        return doubts | (chosen & (_RELATION | _MOVED | _CURRENT))


def _beside(relation: int, pieces: list[Piece]) -> tuple[int, int]:
    """The other relations in a row, next to ``relation`` on its left and on its right; 0 for none."""
    order: list[int] = []
    for _, _, flags in pieces:
        now = flags & _RELATION
        if now and (not order or order[-1] != now):
            order.append(now)
    if len(order) < 2 or relation not in order:
        return 0, 0
    at = order.index(relation)
    return (order[at - 1] if at else 0), (order[at + 1] if at + 1 < len(order) else 0)


def _pad(segments: list[Segment], count: int, base: Style) -> None:
    """Fill a row up, with the last segment's own style where that shows nothing on a space."""
    text, style, _ = segments[-1]
    if style is not None and style.bgcolor == base.bgcolor and not (style.underline or style.reverse):
        segments[-1] = Segment(text + " " * count, style)
    else:
        segments.append(Segment(" " * count, base))
