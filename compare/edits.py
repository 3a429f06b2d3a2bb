"""Edits: an edit script over two rows of words, as stretches kept and stretches that stand in each other's place.

An edit script tells insertions and deletions apart; a reader sees one change where both stand at one place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.alignment import Block, common


@dataclass(slots=True, eq=False)
class Edit:
    """A half-open range of words on each side: ``kept`` when they are equal, else one stands for the other."""

    left: tuple[int, int]
    right: tuple[int, int]
    kept: bool


KEPT, CHANGED = True, False
"""What an edit's ``kept`` is called where many are made at once: an argument without its name is the quicker one."""


def edits(x: Sequence[str], y: Sequence[str]) -> list[Edit]:
    """The whole of both rows as kept and changed stretches, in order; no two changes stand side by side."""
    return about(common(x, y), len(x), len(y))


def about(blocks: Sequence[Block], left: int, right: int) -> list[Edit]:
    """The same of two rows of so many words that have ``blocks`` in common."""
    found: list[Edit] = []
    i = j = 0
    for a, b, n in [*blocks, (left, right, 0)]:
        if i < a or j < b:
            found.append(Edit((i, a), (j, b), CHANGED))
        if n:
            found.append(Edit((a, a + n), (b, b + n), KEPT))
        i, j = a + n, b + n
    return found


def between(blocks: Sequence[Block], left: int, right: int) -> list[Edit]:
    """Those of them alone that put words for others, which are few."""
    found: list[Edit] = []
    i = j = 0
    for a, b, n in [*blocks, (left, right, 0)]:
        if i < a and j < b:
            found.append(Edit((i, a), (j, b), CHANGED))
        i, j = a + n, b + n
    return found


def changes(x: Sequence[str], y: Sequence[str], glue: frozenset[str] = frozenset()) -> Iterator[Edit]:
    """The changed stretches, those joined that a single kept word of ``glue`` parts."""
    last: Edit | None = None
    for edit in edits(x, y):
        if edit.kept:
            continue
        if last and edit.left[0] - last.left[1] == 1 and x[last.left[1]] in glue:
            last = Edit((last.left[0], edit.left[1]), (last.right[0], edit.right[1]), kept=False)
            continue
        if last:
            yield last
        last = edit
    if last:
        yield last
