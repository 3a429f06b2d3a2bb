"""Word wrap for prose, by display cells, as spans.

A wrapped text is two lists of offsets: where each row starts and where what it shows ends. Nothing is
copied, so the way from an offset to its row and column, and back, is a bisection and a short walk.

A row breaks after a space, after a dash or hyphen between letters, and between wide (East Asian)
characters, but not before a closing mark or behind an opening one. Spaces at a row's end hang: they belong
to the row and are not shown. A word wider than a row is cut. Every line feed ends a row.

Cost: plain text (one cell a character) is wrapped by ``str.rfind``, a call or two a row; other text by one
walk over its characters. A text of 10,000 words takes about a millisecond.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from corpus.spans import Span
from tui.widgets.glyphs import cells, displayed, is_plain, widths

_DASHES = "-–—‐/"
_CLOSING = frozenset("、。，．！？；：」』】》〉）］｝…‥・ー々%,.;:!?)]}”’\"'»›")
_OPENING = frozenset("「『【《〈（［｛([{“‘«‹")


@dataclass(frozen=True, slots=True)
class Prose:
    """One immutable text, ready to be wrapped: ``shown`` is what is drawn for it, offset for offset."""

    text: str
    shown: str = field(repr=False)

    @classmethod
    def of(cls, text: str) -> "Prose":
        """Make ``text`` safe to draw; see ``glyphs.displayed``."""
        return cls(text, displayed(text))


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A text laid out in rows of at most ``width`` cells.

    Row ``n`` holds ``[starts[n], starts[n + 1])`` and shows ``[starts[n], ends[n])``. There is always one
    row. ``folds`` are the rows that stand for a folded stretch and show nothing of it, with its words.
    """

    prose: Prose
    width: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    folds: Mapping[int, int] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """How many rows there are, at least one."""
        return len(self.starts)

    def row_of(self, offset: int) -> int:
        """The row that holds ``offset``; offsets outside the text give the first or last row."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def place_of(self, offset: int) -> tuple[int, int]:
        """The row of ``offset`` and its column in cells. Hanging spaces stand at the row's end."""
        row = self.row_of(offset)
        start, end = self.shown_span(row)
        return row, cells(self.prose.shown[start : max(start, min(offset, end))])

    def offset_at(self, row: int, column: int) -> int:
        """The offset drawn at a row and a column in cells; beyond a row's end, the row's end."""
        start, end = self.shown_span(min(max(row, 0), self.rows - 1))
        part = self.prose.shown[start:end]
        if is_plain(part):
            return start + min(max(column, 0), len(part))
        size = widths(part)
        at = 0
        for index, character in enumerate(part):
            at += size[character]
            if at > column:
                return start + index
        return end

    def rows_of(self, span: Span) -> range:
        """The rows that show a part of ``span``; for an empty span the row it stands in."""
        first = self.row_of(span[0])
        return range(first, max(first, self.row_of(span[1] - 1)) + 1)

    def held_span(self, row: int) -> Span:
        """What one row holds: up to the next row's start, hanging spaces and line feed included."""
        after = row + 1
        return self.starts[row], self.starts[after] if after < self.rows else len(self.prose.text) + 1

    def shown_span(self, row: int) -> Span:
        """What one row shows, without the spaces that hang at its end."""
        return self.starts[row], self.ends[row]


Fold = tuple[Span, int]
"""A stretch that one row stands for, and how many words are told in it."""


def wrap(prose: Prose, width: int, folds: Sequence[Fold] = ()) -> Wrapped:
    """Lay ``prose`` out in rows of at most ``width`` cells (at least 2: the widest character).

    ``folds`` are stretches, in order and apart, that take a row of their own each.
    """
    width = max(2, width)
    starts: list[int] = []
    ends: list[int] = []
    folded: dict[int, int] = {}
    for (start, end), words in _stretches(len(prose.shown), folds):
        if words is None:
            # The line feed before a fold ends a row, and none begins behind it but the fold's own.
            ended = end < len(prose.shown) and prose.shown[end - 1] == "\n"
            _wrap_stretch(prose.shown[start : end - ended], start, width, starts, ends)
        else:
            folded[len(starts)] = words
            starts.append(start)
            ends.append(start)
    return Wrapped(prose, width, tuple(starts), tuple(ends), folded)


def _stretches(length: int, folds: Sequence[Fold]) -> Iterator[tuple[Span, int | None]]:
    """The text in order: what is folded, with its words, and what lies between, with ``None``."""
    at = 0
    for (start, end), words in folds:
        if at < start:
            yield (at, start), None
        yield (start, end), words
        at = end
    if at < length or not folds:
        yield (at, length), None


def _wrap_stretch(shown: str, at: int, width: int, starts: list[int], ends: list[int]) -> None:
    for line in shown.split("\n"):
        if len(line) <= width and is_plain(line):
            starts.append(at)
            ends.append(at + len(line.rstrip(" ")))
        elif is_plain(line):
            _wrap_plain(line, at, width, starts, ends)
        else:
            _wrap_measured(line, at, width, starts, ends)
        at += len(line) + 1


def _wrap_plain(line: str, base: int, width: int, starts: list[int], ends: list[int]) -> None:
    """Wrap a line of one-cell characters."""
    start, length = 0, len(line)
    while length - start > width:
        cut = _cut_plain(line, start, width)
        starts.append(base + start)
        shown = cut
        while shown > start and line[shown - 1] == " ":
            shown -= 1
        ends.append(base + shown)
        start = cut
        while start < length and line[start] == " ":
            start += 1
    if start < length or not length:
        starts.append(base + start)
        ends.append(base + len(line.rstrip(" ")))


def _cut_plain(line: str, start: int, width: int) -> int:
    """Where the row from ``start`` ends: behind a space or dash, or inside a word that is too wide."""
    limit = start + width
    cut = line.rfind(" ", start, limit + 1) + 1
    # A dash may break a row later than the last space does; only the word at the edge has to be looked at.
    for at in range(limit - 1, max(cut, start + 1) - 1, -1):
        if line[at] in _DASHES and line[at - 1].isalnum() and line[at + 1 : at + 2].isalpha():
            return at + 1
    return cut if cut > start else limit


def _wrap_measured(line: str, base: int, width: int, starts: list[int], ends: list[int]) -> None:
    """Wrap a line character by character, measuring each."""
    size = widths(line)
    start = cut = at = cut_cells = used = 0
    length = len(line)
    while at < length:
        character = line[at]
        cell = size[character]
        if used + cell > width and character != " ":
            if cut <= start:
                cut, cut_cells = at, used
            starts.append(base + start)
            ends.append(base + start + len(line[start:cut].rstrip(" ")))
            start = cut
            used -= cut_cells
            cut_cells = 0
            continue
        used += cell
        at += 1
        if _may_break(line, at, size):
            cut, cut_cells = at, used
    starts.append(base + start)
    ends.append(base + start + len(line[start:].rstrip(" ")))


def _may_break(line: str, at: int, size: dict[str, int]) -> bool:
    """Whether a row may end before ``line[at]``."""
    if at >= len(line):
        return False
    before, after = line[at - 1], line[at]
    if after == " " or size[after] == 0:
        return False
    if before == " ":
        return True
    if before in _DASHES:
        return at > 1 and line[at - 2].isalnum() and after.isalpha()
    wide = size[before] == 2 or size[after] == 2
    return wide and after not in _CLOSING and before not in _OPENING
