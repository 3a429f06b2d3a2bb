"""Overlapping spans made into one flat run of stretches, each with the flags that hold in it.

Links, runs, divergences and search terms overlap freely. A row is drawn from left to right, so it wants
them flat: sorted, without gaps or overlaps, from the text's start to its end.

Cost: one sort of all span ends and one walk; a row then takes a bisection.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.spans import Span


@dataclass(frozen=True, slots=True)
class Layers:
    """A text's flags: from ``starts[n]`` to the next start, ``flags[n]`` hold. ``starts[0]`` is 0."""

    starts: tuple[int, ...]
    flags: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[tuple[Span, int]]) -> "Layers":
        """Flatten ``(span, flag)`` pairs; empty spans say nothing."""
        events: dict[int, list[tuple[int, int]]] = {0: []}
        for (start, end), flag in spans:
            if start < end:
                events.setdefault(start, []).append((flag, 1))
                events.setdefault(end, []).append((flag, -1))
        return cls._swept(events)

    @classmethod
    def _swept(cls, events: dict[int, list[tuple[int, int]]]) -> "Layers":
        depth: dict[int, int] = {}
        starts: list[int] = []
        flags: list[int] = []
        for at in sorted(events):
            for flag, step in events[at]:
                depth[flag] = depth.get(flag, 0) + step
            now = sum(flag for flag, count in depth.items() if count)
            if not flags or flags[-1] != now:
                starts.append(at)
                flags.append(now)
        return cls(tuple(starts), tuple(flags))

    def within(self, span: Span) -> Iterator[tuple[int, int, int]]:
        """The stretches of ``span`` as ``(start, end, flags)``, in order, without a gap."""
        at, end = span
        n = bisect_right(self.starts, at) - 1
        while at < end:
            after = self.starts[n + 1] if n + 1 < len(self.starts) else end
            stop = min(after, end)
            yield at, stop, self.flags[n]
            at, n = stop, n + 1
