"""Passages: the stretches a reader steps to.

Links join single sentences. A reader wants bigger steps: four sentences of wire copy kept in order are one
passage, and so are the sentences of a paragraph that only one outlet has. This pass joins neighbours and puts
all passages in one reading order, so that a screen or a report only has to walk a list.

Cost: one sort and one walk, linear in sentences and links.
"""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from compare.model import Comparison, Kind
from corpus.spans import Span

Relation = Literal["same", "reworded", "only-left", "only-right"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring sentences that stand in one relation to the other text.

    ``left`` and ``right`` are half-open spans from the first sentence's start to the last one's end. On the
    side that lacks the passage the span is empty, ``(at, at)``, with ``at`` the place to bring level with it.
    ``links`` and ``divergences`` are indexes into the comparison's tuples; ``certain`` says that one of the
    divergences at least is more than possible.
    """

    relation: Relation
    moved: bool
    left: Span
    right: Span
    links: tuple[int, ...] = ()
    divergences: tuple[int, ...] = ()
    certain: bool = False

    @property
    def words(self) -> str:
        """The relation in words, for a status line or a report: "reworded · moved · differs"."""
        said = {
            "same": "same",
            "reworded": "reworded",
            "only-left": "only on the left",
            "only-right": "only on the right",
        }[self.relation]
        differs = "differs" if self.certain else "may differ"
        return " · ".join([said] + ["moved"] * self.moved + [differs] * bool(self.divergences))


def passages(comparison: Comparison) -> tuple[Passage, ...]:
    """All passages of a comparison in reading order.

    The order is the left text's; what only the right text tells stands where it is level. Neighbouring links
    join while both sides go on without a gap and kind and flag stay the same.
    """
    left_at = {span: n for n, span in enumerate(comparison.left.sentences)}
    right_at = {span: n for n, span in enumerate(comparison.right.sentences)}
    by_link = _divergences_of_links(comparison)
    found = _linked(comparison, left_at, right_at, by_link)
    anchors = sorted(
        (link.left[0], link.right[0], link.left[1], link.right[1])
        for link in comparison.links
        if not link.moved
    )
    level = [(a[0], a[3]) for a in anchors]
    found += [
        _alone(comparison, "only-left", span, _level(span[0], level))
        for span in _joined(comparison.only_left, left_at)
    ]
    mirrored = sorted((a[1], a[2]) for a in anchors)
    found += [
        _alone(comparison, "only-right", _level(span[0], mirrored), span)
        for span in _joined(comparison.only_right, right_at)
    ]
    return tuple(sorted(found, key=lambda p: (p.left[0], p.left[1], p.right)))


def _divergences_of_links(comparison: Comparison) -> dict[int, tuple[int, ...]]:
    """The divergences that lie inside each link, by the link's index."""
    inside: dict[int, list[int]] = {}
    for d, found in enumerate(comparison.divergences):
        for n, link in enumerate(comparison.links):
            if _within(found.left, link.left) and _within(found.right, link.right):
                inside.setdefault(n, []).append(d)
    return {n: tuple(ds) for n, ds in inside.items()}


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _linked(
    comparison: Comparison,
    left_at: dict[Span, int],
    right_at: dict[Span, int],
    by_link: dict[int, tuple[int, ...]],
) -> list[Passage]:
    groups: list[list[int]] = []
    for n, link in enumerate(comparison.links):
        if groups:
            before = comparison.links[groups[-1][-1]]
            step = (
                left_at[link.left] - left_at[before.left],
                right_at[link.right] - right_at[before.right],
            )
            alike = (link.kind, link.moved) == (before.kind, before.moved)
            if (
                alike
                and step in {(1, 1), (0, 1), (1, 0)}
                and not (by_link.get(n) or by_link.get(groups[-1][-1]))
            ):
                groups[-1].append(n)
                continue
        groups.append([n])
    return [_passage_of(comparison, group, by_link) for group in groups]


def _passage_of(comparison: Comparison, group: list[int], by_link: dict[int, tuple[int, ...]]) -> Passage:
    links = [comparison.links[n] for n in group]
    kind: Kind = links[0].kind
    diverging = tuple(d for n in group for d in by_link.get(n, ()))
    return Passage(
        kind,
        links[0].moved,
        (min(k.left[0] for k in links), max(k.left[1] for k in links)),
        (min(k.right[0] for k in links), max(k.right[1] for k in links)),
        tuple(group),
        diverging,
        any(comparison.divergences[d].certainty == "differs" for d in diverging),
    )


def _alone(comparison: Comparison, relation: Relation, left: Span, right: Span) -> Passage:
    """A passage that one side alone tells, with the divergences it has with sentences it is not linked with."""
    own = "left" if relation == "only-left" else "right"
    span = left if own == "left" else right
    diverging = tuple(n for n, d in enumerate(comparison.divergences) if _within(getattr(d, own), span))
    certain = any(comparison.divergences[n].certainty == "differs" for n in diverging)
    return Passage(relation, False, left, right, (), diverging, certain)


def _joined(only: tuple[Span, ...], at: dict[Span, int]) -> list[Span]:
    """Join sentences that follow each other directly."""
    found: list[Span] = []
    last = -2
    for span in only:
        if at[span] == last + 1:
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
        last = at[span]
    return found


def _level(start: int, anchors: list[tuple[int, int]]) -> Span:
    """The empty span on the other side to bring level with ``start``: behind the last anchor before it."""
    n = bisect_right(anchors, (start, -1))
    at = anchors[n - 1][1] if n else 0
    return (at, at)
