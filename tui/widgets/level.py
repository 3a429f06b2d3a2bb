"""Keeping two texts of different length level while they scroll.

Anchors are pairs of rows that tell the same: the sentences of the order chain. Between two anchors rows are
mapped in proportion, so what one side alone tells makes the other wait. The row of the screen at which both
sides are held level (the point) slides with the position, as in Meld: at the top of the text it is the top
row, at the end the bottom row, so both texts start and end together, and each line passes the point once.

Rows count from 0 at a text's first row; a ``top`` is the row at the top of the screen and may lie outside
the text.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

Anchor = tuple[int, int]
"""A row on the left and the row on the right that belongs beside it."""


@dataclass(frozen=True, slots=True)
class LevelMap:
    """A monotone map between the rows of two texts, piecewise linear through its anchors."""

    left: tuple[int, ...]
    right: tuple[int, ...]

    @classmethod
    def of(cls, stretches: Iterable[tuple[Anchor, Anchor]], left_rows: int, right_rows: int) -> "LevelMap":
        """Make the map from stretches in order, each the first rows of a pair and the rows behind its last.

        A stretch whose start is not behind the one before on both sides is left out. Where two sentences
        share a row, the later start counts, not the earlier end.
        """
        kept: list[tuple[Anchor, Anchor]] = []
        for start, end in stretches:
            if not kept or (start[0] > kept[-1][0][0] and start[1] > kept[-1][0][1]):
                kept.append((start, end))
        last = (left_rows, right_rows)
        points = [(0, 0)]
        for n, (start, end) in enumerate(kept):
            after = kept[n + 1][0] if n + 1 < len(kept) else last
            points.append(start)
            if end[0] <= after[0] and end[1] <= after[1]:
                points.append(end)
        points.append(last)
        return cls(tuple(a for a, _ in points), tuple(b for _, b in points))

    def across(self, side: int, row: float) -> float:
        """The row on the other side that belongs beside ``row`` of ``side`` (0 left, 1 right)."""
        xs, ys = (self.left, self.right) if side == 0 else (self.right, self.left)
        if row <= 0:
            return row  # both texts begin together, whatever one of them tells first
        n = bisect_right(xs, row) - 1
        if n >= len(xs) - 1:
            return ys[-1] + (row - xs[-1])
        return ys[n] + (row - xs[n]) * (ys[n + 1] - ys[n]) / (xs[n + 1] - xs[n])


def last_top(rows: int, height: int) -> int:
    """The top at which a text's last row is the screen's last row; 0 for a text that fits."""
    return max(0, rows - height)


def clamp_top(top: int, now: int, rows: int, height: int) -> int:
    """Keep a scrolled top inside the text; standing outside already (``now``), it may not go further out."""
    return max(min(0, now), min(top, max(last_top(rows, height), now)))


def sliding_point(top: int, rows: int, height: int) -> float:
    """The screen row at which both sides are held level, 0 at the text's start to ``height`` at its end."""
    last = last_top(rows, height)
    if last == 0:
        return 0.0
    if last <= height:
        return height * _share(top, last)
    half = height / 2
    return half * _share(top, half) + half * _share(top - (last - half), half)


def sliding_speed(rows: int, height: int) -> float:
    """By how many rows ``sliding_point`` moves at most for each row scrolled."""
    return height / min(max(1, last_top(rows, height)), height)


def ease(point: float, target: float, step: float) -> float:
    """Move ``point`` towards ``target`` by at most ``step``: the level row must not jump."""
    return point + max(-step, min(step, target - point))


def place(start: int, size: int, top: int, rows: int, height: int) -> int:
    """The screen row for a passage of ``size`` rows from row ``start`` of a text scrolled to ``top``.

    It stays where it is if it can be read whole there. Else it comes to a quarter of the height, or as far
    up as it needs to be seen whole, and no further from the text's ends than scrolling would bring it.
    """
    now = start - top
    if now >= 0 and now + size <= height:
        return now
    wanted = max(0, min(height // 4, height - size - 1))
    return max(start - last_top(rows, height), min(wanted, start))


def _share(part: float, whole: float) -> float:
    return max(0.0, min(1.0, part / whole)) if whole else 0.0
