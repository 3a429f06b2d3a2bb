"""Passages: the stretches a reader steps to.

Links join single sentences. A reader wants bigger steps: four sentences of wire copy kept in order are one
passage, and so are the sentences of a paragraph that only one outlet has. This pass joins neighbours and puts
all passages in one reading order, so that a screen or a report only has to walk a list.

Cost: sorts and walks; n log n in sentences, links and divergences.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

from compare.model import Comparison, Kind
from compare.sentences import sentence_at
from corpus.spans import Span

Relation = Literal["same", "reworded", "only-left", "only-right"]
RELATION_WORDS: dict[Relation, str] = {
    "same": "same",
    "reworded": "reworded",
    "only-left": "only on the left",
    "only-right": "only on the right",
}
LIKELY, LIKELY_APART, SHARED = 0.8, 0.95, 0.5
"""Links that score less are called doubtful: the second where neither text shares this much of its words with the
other, since they were written apart. Of doubtful links three readers called three in four right, of the others nineteen
in twenty, and nine in ten where the texts were written apart."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring sentences that stand in one relation to the other text.

    ``left`` and ``right`` are half-open spans from the first sentence's start to the last one's end. On the
    side that lacks the passage the span is empty, ``(at, at)``, with ``at`` the place to bring level with it.
    ``links`` and ``divergences`` are indexes into the comparison's tuples; ``certain`` says that one of the
    divergences at least is more than possible, ``doubtful`` that no link is a sure one (``least_sure``).
    """

    relation: Relation
    moved: bool
    left: Span
    right: Span
    links: tuple[int, ...] = ()
    divergences: tuple[int, ...] = ()
    certain: bool = False
    doubtful: bool = False

    @property
    def words(self) -> str:
        """The relation in words, for a status line or a report: "perhaps reworded · moved · differs"."""
        relation = "perhaps " * self.doubtful + RELATION_WORDS[self.relation]
        differs = "differs" if self.certain else "may differ"
        return " · ".join([relation] + ["moved"] * self.moved + [differs] * bool(self.divergences))


def least_sure(comparison: Comparison) -> float:
    """The score from which on a reworded link of ``comparison`` is no doubtful one."""
    shared = max(comparison.coverage_left, comparison.coverage_right)
    return LIKELY if shared >= SHARED else LIKELY_APART


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
    by_left, by_right = _by_start(comparison, "left"), _by_start(comparison, "right")
    found += [
        _alone(comparison, "only-left", span, _level(span[0], level), _inside(by_left, span))
        for span in _joined(comparison.only_left, left_at)
    ]
    mirrored = sorted((a[1], a[2]) for a in anchors)
    found += [
        _alone(comparison, "only-right", _level(span[0], mirrored), span, _inside(by_right, span))
        for span in _joined(comparison.only_right, right_at)
    ]
    return tuple(sorted(found, key=lambda p: (p.left[0], p.left[1], p.right)))


def _divergences_of_links(comparison: Comparison) -> dict[int, tuple[int, ...]]:
    """The divergences that lie inside each link, by the link's index."""
    left, right = comparison.left.sentences, comparison.right.sentences
    links = {(link.left, link.right): n for n, link in enumerate(comparison.links)}
    inside: dict[int, list[int]] = {}
    for d, found in enumerate(comparison.divergences):
        here, there = sentence_at(left, found.left[0]), sentence_at(right, found.right[0])
        link = links.get((left[here], right[there])) if min(here, there) >= 0 else None
        if link is not None:
            inside.setdefault(link, []).append(d)
    return {n: tuple(ds) for n, ds in inside.items()}


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
        all(k.kind == "reworded" and k.score < least_sure(comparison) for k in links),
    )


def _by_start(comparison: Comparison, side: Literal["left", "right"]) -> list[tuple[int, int]]:
    """Where each divergence begins on one side, with its index, in order."""
    return sorted((getattr(d, side)[0], n) for n, d in enumerate(comparison.divergences))


def _inside(starts: list[tuple[int, int]], span: Span) -> tuple[int, ...]:
    """The divergences that begin inside ``span``, by index."""
    first, last = (bisect_left(starts, (at, -1)) for at in span)
    return tuple(sorted(n for _, n in starts[first:last]))


def _alone(
    comparison: Comparison, relation: Relation, left: Span, right: Span, diverging: tuple[int, ...]
) -> Passage:
    """A passage that one side alone tells, with the divergences it has with sentences it is not linked with."""
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
