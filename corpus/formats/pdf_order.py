"""In what order the lines of a printed page are read: columns one after another, between lines that go across.

    ┌──────────────────────┐
    │ HEADLINE             │    a row that no gutter passes is read by itself
    ├──────┬───────┬───────┤
    │ 1    │ 3     │ 5     │    rows that a gutter passes are a band, and its columns are read from left to right
    │ 2    │ 4     │ 6     │
    └──────┴───────┴───────┘

The order in which a program drew the lines means nothing, and is not looked at. After the recursive cuts of G. Nagy and
S. Seth, "Hierarchical Representation of Optically Scanned Documents", ICPR 1984, with bands found from the top.
Cost: rows times lines, on pages of a few thousand lines at most.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_GUTTER: Final = 0.6  # of a line's size: narrower is a space between words
_FEWEST_ROWS: Final = 3
_DEEPEST: Final = 4


@dataclass(slots=True)
class Line:
    """A line of text on a page, in points from the lower left of the page; ``size`` is that of its largest letters.

    ``edges`` are the left and right of the column that it was found to stand in.
    """

    left: float
    bottom: float
    right: float
    top: float
    size: float
    text: str
    page: int = 0
    edges: tuple[float, float] = (0.0, 0.0)

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.bottom + self.top) / 2


def in_order(lines: list[Line], depth: int = 0) -> list[Line]:
    """The lines of one page as one reads them, pieces that stand beside each other in a column joined."""
    rows = _rows(lines)
    ordered: list[Line] = []
    at = 0
    while at < len(rows):
        end, gutters = _band(rows, at) if depth < _DEEPEST else (at, [])
        if gutters and end - at >= _FEWEST_ROWS:
            inside = [line for row in rows[at:end] for line in row]
            for column in _split(inside, gutters):
                ordered += in_order(column, depth + 1)
            at = end
        else:
            ordered.append(_joined(rows[at]))
            at += 1
    if depth or not any(line.edges[1] for line in ordered):
        _tell_edges([line for line in ordered if not line.edges[1]])
    else:
        for line in ordered:
            line.edges = line.edges if line.edges[1] else (line.left, line.right)
    return ordered


def _rows(lines: list[Line]) -> list[list[Line]]:
    """Lines that stand on one height, from the top."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: (-one.middle, one.left)):
        if rows and rows[-1][0].middle - line.middle < 0.3 * max(rows[-1][0].size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _band(rows: list[list[Line]], start: int) -> tuple[int, list[tuple[float, float]]]:
    """As many rows from ``start`` as a gutter passes that parts something, and the gutters that pass them all."""
    size = sorted(line.size for row in rows[start : start + 20] for line in row)
    least = max(3.0, _GUTTER * size[len(size) // 2])
    covered: list[tuple[float, float]] = []
    found: tuple[int, list[tuple[float, float]]] = (start, [])
    for end in range(start, len(rows)):
        covered = _covered(covered, [(line.left, line.right) for line in rows[end]])
        gaps = [(a[1], b[0]) for a, b in pairwise(covered) if b[0] - a[1] >= least]
        if not gaps:
            if len(covered) == 1 and end - start < 8 and not found[1]:
                continue  # the columns beside it may begin lower
            break
        found = (end + 1, gaps)
    return found if _parts(rows[start : found[0]], found[1]) else (start, [])


def _covered(before: list[tuple[float, float]], more: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretches of a page's width that something stands in."""
    joined: list[tuple[float, float]] = []
    for left, right in sorted([*before, *more]):
        if joined and left <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined


def _parts(rows: list[list[Line]], gutters: list[tuple[float, float]]) -> bool:
    """Whether there are lines of words on both sides: numbers before a list's items are no column."""
    for left, right in gutters:
        before = [line for row in rows for line in row if line.right <= left + 0.5]
        behind = [line for row in rows for line in row if line.left >= right - 0.5]
        wide = [max((line.right - line.left for line in side), default=0.0) for side in (before, behind)]
        if min(len(before), len(behind)) < _FEWEST_ROWS or min(wide) < 4 * rows[0][0].size:
            return False
    return True


def _split(lines: list[Line], gutters: list[tuple[float, float]]) -> list[list[Line]]:
    columns: list[list[Line]] = [[] for _ in range(len(gutters) + 1)]
    for line in lines:
        columns[sum(line.left >= right - 0.5 for _, right in gutters)].append(line)
    return [column for column in columns if column]


def _joined(row: list[Line]) -> Line:
    """The pieces of one row as one line."""
    if len(row) == 1:
        return row[0]
    row.sort(key=lambda one: one.left)
    text = row[0].text
    for piece, following in pairwise(row):
        near = following.left - piece.right < 0.15 * piece.size
        text += following.text if near else " " + following.text.lstrip()
    return Line(
        row[0].left,
        min(line.bottom for line in row),
        max(line.right for line in row),
        max(line.top for line in row),
        max(line.size for line in row),
        text,
        row[0].page,
    )


def _tell_edges(lines: list[Line]) -> None:
    if lines:
        edges = (min(line.left for line in lines), max(line.right for line in lines))
        for line in lines:
            line.edges = edges
