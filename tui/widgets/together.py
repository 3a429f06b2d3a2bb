"""Two panes that move as one: steps to a passage, and level scrolling between steps."""

from compare.passages import Passage
from corpus.spans import Span
from tui.widgets.level import LevelMap, clamp_top, ease, last_top, place, sliding_point, sliding_speed
from tui.widgets.pane import Pane
from tui.widgets.prose import Wrapped
from tui.widgets.rows import NOWHERE
from tui.widgets.sheet import LEFT, RIGHT, Pair

CATCH_UP = 1.5
"""How much faster than its target the level row may move."""
OVERLAP = 2
"""Rows that stay in sight where a long passage is read on."""


class Together:
    """Both panes on one comparison. Sides are 0 (left) and 1 (right).

    ``index`` is the current passage, ``None`` before one is chosen. ``locked``: what scrolls one side
    scrolls the other. ``point`` is the screen row at which both are held level. ``away`` is the side that
    is not on the screen, where there is room for one: it is laid out and scrolled all the same, as if it
    stood where the other does.
    """

    def __init__(self, panes: tuple[Pane, Pane], pair: Pair, away: int | None) -> None:
        self.index: int | None = None
        self.locked = True
        self.away = away
        self.point = 0.0
        self._panes = panes
        self._map: tuple[Wrapped, Wrapped, LevelMap] | None = None
        self._show(pair)

    def _show(self, pair: Pair) -> None:
        self.pair = pair
        for pane, sheet in zip(self._panes, pair.sheets, strict=True):
            pane.show(sheet)

    def swap(self) -> None:
        """Change the sides over: each text keeps what it shows, and the current passage stays current."""
        tops = [pane.top if pane.laid_out else 0 for pane in self._panes]
        pair, order = self.pair.swapped()
        self._show(pair)
        if self.index is not None:
            self.choose(order.index(self.index))
        if self.match():
            for pane, top in zip(self._panes, reversed(tops), strict=True):
                pane.top = top

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages, in the order of steps."""
        return self.pair.compared.passages

    def match(self) -> bool:
        """Lay out the side that is away; False while neither has a size yet, so that nothing can move."""
        if self.away is not None:
            self._panes[self.away].lay_out(self._panes[1 - self.away].size.width)
        return all(pane.laid_out for pane in self._panes)

    def choose(self, index: int) -> None:
        """Make passage ``index`` current on both sides; nothing moves."""
        self.index = index
        for pane, sheet in zip(self._panes, self.pair.sheets, strict=True):
            pane.mark(sheet.passages[index])

    def step(self, side: int, index: int) -> None:
        """Make passage ``index`` current, and put both its sides on one row of the screen, in sight on ``side``."""
        self.choose(index)
        if not self.match():
            return
        pane, other = self._panes[side], self._panes[1 - side]
        here, there = self._rows(side, index), self._rows(1 - side, index)
        size = max(len(here), len(there))
        row = place(here.start, size, pane.top, pane.wrapped.rows, self._height)
        before = self._tops()
        pane.move_to(here.start - row)
        other.move_to(there.start - row)
        self._draw_moved(before)
        self.point = float(row)

    def read_on(self, side: int, direction: int) -> bool:
        """Scroll on in the current passage where it is longer than the screen; False where its end is in sight.

        ``direction`` is 1 for its end and -1 for its start. What one side alone tells is followed on that side,
        unless that side is away.
        """
        if self.index is None or not self.match():
            return False
        spans = [sheet.passages[self.index] for sheet in self.pair.sheets]
        if spans[side][0] == spans[side][1]:
            side = 1 - side
        pane, rows, height = self._panes[side], self._rows(side, self.index), self._height
        if (
            side == self.away
            or len(rows) <= height
            or rows.stop <= pane.top
            or rows.start >= pane.top + height
        ):
            return False
        beyond = rows.stop - pane.top - height if direction > 0 else pane.top - rows.start
        if beyond <= 0:
            return False
        self.scroll(side, direction * min(beyond, max(1, height - OVERLAP)))
        return True

    def scroll(self, side: int, rows: int) -> bool:
        """Scroll ``side`` by rows, and the other side with it while both are locked; False where nothing moved."""
        if not self.match():
            return False
        pane = self._panes[side]
        now, before = pane.top, self._tops()
        top = clamp_top(now + rows, now, pane.wrapped.rows, self._height)
        if top == now:
            return False
        pane.move_to(top)
        if self.locked:
            self._take_along(side, top - now)
        self._draw_moved(before)
        return True

    def _tops(self) -> list[int]:
        return [pane.top for pane in self._panes]

    def _draw_moved(self, before: list[int]) -> None:
        """Have drawn again what does not stand where it did."""
        moved = [pane for pane, top in zip(self._panes, before, strict=True) if pane.top != top]
        if len(moved) == len(self._panes) and self._panes[LEFT].beside is not None:
            moved[LEFT].draw_both_again()
            return
        for pane in moved:
            pane.draw_again()

    def _take_along(self, side: int, rows: int) -> None:
        """``side`` has been scrolled by rows: scroll the other one to where it belongs."""
        if self._pinned(side):
            other = self._panes[1 - side]
            other.move_to(other.top + rows)
            return
        pane, height = self._panes[side], self._height
        speed = max(sliding_speed(pane.wrapped.rows, height), 1.0) * abs(rows)
        target = sliding_point(pane.top, pane.wrapped.rows, height)
        self.point = ease(self.point, target, CATCH_UP * speed)
        self._follow(side)

    def _pinned(self, side: int) -> bool:
        """Whether a moved passage is current and in sight, so that its partner has to stay beside it."""
        return self.index is not None and self.passages[self.index].moved and self.in_sight(side)

    def scroll_to_start(self, side: int) -> None:
        """Scroll to the start of the text on ``side``."""
        self.scroll(side, -self._panes[side].top)

    def scroll_to_end(self, side: int) -> None:
        """Scroll to where the last row of the text on ``side`` is the screen's last."""
        if self.match():
            pane = self._panes[side]
            self.scroll(side, last_top(pane.wrapped.rows, self._height) - pane.top)

    def seek(self, side: int, offset: int) -> None:
        """Scroll so that an offset into the text of ``side`` stands in the middle of the screen."""
        if self.match():
            pane = self._panes[side]
            self.scroll(side, pane.wrapped.row_of(offset) - self._height // 2 - pane.top)

    def places(self) -> tuple[tuple[Span, Span], ...]:
        """For each side, the span that is on the screen, and the current passage's; nothing while not laid out."""
        if not all(pane.laid_out for pane in self._panes):
            return ()
        current = [
            NOWHERE if self.index is None else sheet.passages[self.index] for sheet in self.pair.sheets
        ]
        return tuple(zip((self._seen(side) for side in (LEFT, RIGHT)), current, strict=True))

    def _seen(self, side: int) -> Span:
        pane = self._panes[side]
        last = pane.wrapped.rows - 1
        first, below = (min(max(row, 0), last) for row in (pane.top, pane.top + self._height - 1))
        return pane.wrapped.starts[first], pane.wrapped.held_span(below)[1]

    def in_sight(self, side: int) -> bool:
        """Whether a part of the current passage is on the screen on ``side``."""
        if self.index is None or not all(pane.laid_out for pane in self._panes):
            return False
        rows, top = self._rows(side, self.index), self._panes[side].top
        return rows.start < top + self._height and rows.stop > top

    def level(self, side: int, *, keep: bool = False) -> None:
        """Bring the other side level again: at the current passage, if that is in sight on ``side``.

        ``keep``: it has been, and is to come into sight again where it is not any more.
        """
        if not self.match():
            return
        if keep and self.index is not None and not self.in_sight(side):
            self.step(side, self.index)
        if not self.locked:
            return
        before = self._tops()
        pane, other = self._panes[side], self._panes[1 - side]
        row = self._rows(side, self.index).start - pane.top if self.index is not None else -1
        if self.index is not None and 0 <= row < self._height:
            other.move_to(self._rows(1 - side, self.index).start - row)
            self.point = float(row)
        else:
            self.point = sliding_point(pane.top, pane.wrapped.rows, self._height)
            self._follow(side)
        self._draw_moved(before)

    @property
    def _height(self) -> int:
        """Rows of a pane; of the lower one, where the two are not alike."""
        return min(self._panes[side].height for side in (LEFT, RIGHT) if side != self.away)

    def _rows(self, side: int, index: int) -> range:
        return self._panes[side].wrapped.rows_of(self.pair.sheets[side].passages[index])

    def _follow(self, side: int) -> None:
        """Put the other side where it belongs beside ``side``, beyond its own ends where it has nothing to say."""
        pane, other = self._panes[side], self._panes[1 - side]
        beside = round(self._level_map().across(side, pane.top + self.point) - self.point)
        other.move_to(max(1 - self._height, min(beside, other.wrapped.rows - 1)))

    def _level_map(self) -> LevelMap:
        """The map between both sides' rows, made anew when either was laid out anew."""
        left, right = self._panes[LEFT].wrapped, self._panes[RIGHT].wrapped
        if self._map is None or self._map[0] is not left or self._map[1] is not right:
            stretches = (
                (
                    (left.row_of(a[0]), right.row_of(b[0])),
                    (left.row_of(a[1] - 1) + 1, right.row_of(b[1] - 1) + 1),
                )
                for a, b in self.pair.anchors
            )
            self._map = (left, right, LevelMap.of(stretches, left.rows, right.rows))
        return self._map[2]
