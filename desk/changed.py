"""The words of a reworded sentence that the other side has not."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Literal

from compare import Comparison
from corpus.spans import Span

Side = Literal["left", "right"]


def changed_words(text: str, comparison: Comparison, side: Side) -> list[Span]:
    """Where reworded sentences of one side stand in no word-for-word run: spans from word to word, in order."""
    runs: list[Span] = sorted(getattr(run, side) for link in comparison.links for run in link.runs)
    first = [start for start, _ in runs]
    reworded: set[Span] = {getattr(link, side) for link in comparison.links if link.kind == "reworded"}
    same: set[Span] = {getattr(link, side) for link in comparison.links if link.kind == "same"}
    changed: list[Span] = []
    for span in sorted(reworded - same):
        within = runs[bisect_left(first, span[0]) : bisect_right(first, span[1])]
        changed += [part for gap in gaps(span, within) if (part := _words(text, gap))]
    return changed


def gaps(inside: Span, taken: Iterable[Span]) -> list[Span]:
    """The parts of ``inside`` that no span of ``taken`` covers, in order."""
    found: list[Span] = []
    at, end = inside
    for start, stop in sorted(taken):
        if start > at:
            found.append((at, min(start, end)))
        at = max(at, stop)
        if at >= end:
            break
    if at < end:
        found.append((at, end))
    return [span for span in found if span[0] < span[1]]


def _words(text: str, span: Span) -> Span | None:
    """``span`` from its first word character to its last, or ``None`` if it has none."""
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return (start, end) if start < end else None
