"""Edits: an edit script over two rows of words, as stretches kept and stretches that stand in each other's place.

rapidfuzz (compiled) gives insertions and deletions apart; a reader sees one change where both stand at one place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel


@dataclass(frozen=True, slots=True)
class Edit:
    """A half-open range of words on each side: ``kept`` when they are equal, else one stands for the other."""

    left: tuple[int, int]
    right: tuple[int, int]
    kept: bool


def edits(x: Sequence[str], y: Sequence[str]) -> list[Edit]:
    """The whole of both rows as kept and changed stretches, in order; no two changes stand side by side."""
    found: list[Edit] = []
    for op in Indel.opcodes(x, y):
        here = Edit((op.src_start, op.src_end), (op.dest_start, op.dest_end), op.tag == "equal")
        if found and not here.kept and not found[-1].kept:
            before = found.pop()
            here = Edit((before.left[0], here.left[1]), (before.right[0], here.right[1]), kept=False)
        found.append(here)
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
