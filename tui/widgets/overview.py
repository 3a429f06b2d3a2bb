"""Both texts whole, in one narrow column: where what stands, what is on the screen, and where the reader is.

Four cells a row: a mark and a relation's glyph for the left text, a glyph and a mark for the right one. Each
text is stretched over the whole height, so a row stands for a share of it. Glyphs carry what colours say.

What a row holds is worked out for a height and a comparison, once; a step or a scrolled row only moves the
marks, and repaints the rows whose marks have changed.
"""

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from corpus.spans import Span
from tui.palette import DARK, GLYPHS, LIGHT, Flag, Palette
from tui.widgets.kept import CutRow, Kept
from tui.widgets.sheet import LEFT, RIGHT, Pair, Sheet

WIDTH = 4

_RELATIONS = (Flag.ONLY, Flag.REWORDED, Flag.SAME)
# Plain numbers: an enum's own operators are slow, and a long text has thousands of stretches.
_RELATION = int(Flag.ONLY | Flag.REWORDED | Flag.SAME)
_MOVED = int(Flag.MOVED)
_DOUBT = int(Flag.DIFFERS | Flag.POSSIBLE)
_CURRENT, _VISIBLE, _NEITHER = "current", "visible", ""
_MARKS = {
    _CURRENT: ("▸", "◂"),
    _VISIBLE: ("▐", "▌"),
    _NEITHER: (" ", " "),
}

Marks = tuple[str, str]


class Overview(Kept, Widget):
    """The column. Tell it what to show with ``show``, and where the reader is with ``follow``."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Overview { width: 100%; height: 100%; background: $background; }
    """

    class Sought(Message):
        """The user points at a place: at ``share`` (0 to 1) of the text of ``side``.

        ``chosen``: by a click, so that the passage there is meant; else by dragging, to look at it.
        """

        def __init__(self, side: int, share: float, chosen: bool) -> None:
            super().__init__()
            self.side = side
            self.share = share
            self.chosen = chosen

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.built = 0
        """How many times the rows were worked out: what a test counts."""
        self.repainted = 0
        """How many rows were told to be drawn again because a mark moved."""
        self._pair: Pair | None = None
        self._cells: list[tuple[int, int]] = []
        self._marks: list[Marks] = []
        self._strips: dict[tuple[int, int, Marks], Strip] = {}
        self._places: tuple[tuple[Span, Span], ...] = ()
        self._marked_ranges: tuple[tuple[range, range], ...] = ()
        self._dragging: int | None = None
        self._dragged = False

    def show(self, pair: Pair) -> None:
        """Show another comparison."""
        self._pair = pair
        self._build()
        self.refresh()

    def follow(self, places: tuple[tuple[Span, Span], ...]) -> None:
        """For each side, the span that is on the screen, and the current passage's."""
        self._places = places
        ranges = self._ranges()
        if ranges == self._marked_ranges:
            return
        before, self._marks = self._marks, self._marked(ranges)
        changed = [y for y, (old, new) in enumerate(zip(before, self._marks, strict=False)) if old != new]
        self.repainted += len(changed)
        if changed:
            self.refresh(*(Region(0, y, WIDTH, 1) for y in changed))

    def _build(self) -> None:
        height = self.size.height
        if self._pair is None or height <= 0:
            return
        left, right = (cells_of(sheet, height) for sheet in self._pair.sheets)
        self._cells = list(zip(left, right, strict=True))
        self._marks = self._marked(self._ranges())
        self.built += 1

    def _ranges(self) -> tuple[tuple[range, range], ...]:
        """For each side, the rows that are on the screen, and those of the current passage."""
        if self._pair is None:
            return ()
        height = len(self._cells)
        lengths = [len(sheet.article.text) for sheet in self._pair.sheets]
        return tuple(
            (_rows_of(seen, length, height), _rows_of(current, length, height))
            for length, (seen, current) in zip(lengths, self._places, strict=False)
        )

    def _marked(self, ranges: tuple[tuple[range, range], ...]) -> list[Marks]:
        """The marks of each row."""
        self._marked_ranges = ranges
        height = len(self._cells)
        sides: list[list[str]] = [[_NEITHER] * height, [_NEITHER] * height]
        for marks, (seen, current) in zip(sides, ranges, strict=False):
            for rows, mark in ((seen, _VISIBLE), (current, _CURRENT)):
                for y in rows:
                    marks[y] = mark
        return list(zip(sides[LEFT], sides[RIGHT], strict=True))

    # What Textual asks for

    def on_resize(self, _event: events.Resize) -> None:
        """Another height: each row stands for another share."""
        self._build()
        self.refresh()

    def notify_style_update(self) -> None:
        """The theme may have changed."""
        super().notify_style_update()
        self._strips.clear()

    def draw_lines(self, crop: Region) -> list[Strip]:
        """The rows, each of a look drawn once: the column has no border or padding."""
        return [self.render_line(y).crop(*crop.column_span) for y in range(crop.y, crop.bottom)]

    def render_line(self, y: int) -> Strip:
        """One row."""
        if not 0 <= y < len(self._cells):
            return Strip.blank(self.size.width, self._palette().base)
        key = (*self._cells[y], self._marks[y])
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._drawn(*key)
        return strip

    def _palette(self) -> Palette:
        shades = None if self.app.no_color else DARK if self.app.current_theme.dark else LIGHT
        return Palette(shades, self.background_colors[1])

    def _drawn(self, left: int, right: int, marks: Marks) -> Strip:
        palette = self._palette()
        segments = [
            Segment(_MARKS[marks[LEFT]][LEFT], palette.mark_style(marks[LEFT] == _CURRENT)),
            Segment(glyph_of(left), palette.glyph_style(left)),
            Segment(glyph_of(right), palette.glyph_style(right)),
            Segment(_MARKS[marks[RIGHT]][RIGHT], palette.mark_style(marks[RIGHT] == _CURRENT)),
        ]
        strip = Strip(segments, WIDTH).adjust_cell_length(self.size.width, palette.base)
        return CutRow(strip, self.size.width)

    # Mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to drag, or to click."""
        self.capture_mouse()
        self._dragging, self._dragged = LEFT if event.x < WIDTH // 2 else RIGHT, False

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Look at what is under the pointer while it is held down."""
        if self._dragging is not None:
            self._dragged = True
            self._seek(event.y, chosen=False)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """A click, unless it was dragged."""
        self.release_mouse()
        if self._dragging is not None and not self._dragged:
            self._seek(event.y, chosen=True)
        self._dragging = None

    def _seek(self, y: int, *, chosen: bool) -> None:
        if self._dragging is not None and self._cells:
            share = min(max(y, 0), len(self._cells) - 1) / len(self._cells)
            self.post_message(self.Sought(self._dragging, share, chosen))


def cells_of(sheet: Sheet, height: int) -> list[int]:
    """For each of ``height`` rows the flags to show: the relation most of its share is in, and any doubt."""
    length = len(sheet.article.text)
    cells = []
    for y in range(height):
        start = y * length // height
        span = (start, max(start + 1, (y + 1) * length // height))
        doubts, most = 0, {0: 0}
        for a, b, flags in sheet.layers.within(span):
            doubts |= flags & _DOUBT
            relation = flags & (_RELATION | _MOVED)
            if relation & _RELATION:
                most[relation] = most.get(relation, 0) + b - a
        cells.append(doubts | max(most, key=lambda flags: most[flags]))
    return cells


def glyph_of(flags: int) -> str:
    """The one glyph for a row: what differs, before what is moved, before the relation."""
    ranked = (Flag.DIFFERS, Flag.POSSIBLE, Flag.MOVED, *_RELATIONS)
    return next((GLYPHS[flag] for flag in ranked if flags & flag), " ")


def _rows_of(span: Span, length: int, height: int) -> range:
    """The rows that stand for a span; one row at least, also for an empty span; none for ``(-1, -1)``."""
    if span[0] < 0 or not length or not height:
        return range(0)
    first = min(span[0] * height // length, height - 1)
    return range(first, max(first + 1, min(height, -(-span[1] * height // length))))
