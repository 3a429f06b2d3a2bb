"""Answering a query over one part of an index, term by term: every engine with postings can use it.

Each node gives a dictionary from document number to score. AND keeps the documents of all, scores added; OR those of
any, scores added; NOT, dates and prefixes choose documents and add nothing, so that they do not disturb the ranking
that the words give. Cost: linear in the postings of the terms; the rarest part of an AND goes first, and what it
leaves is all that the others look at.
"""

from collections.abc import Collection, Iterable
from typing import Protocol, TypeAlias

from index.tree import And, Dates, Everything, Node, Not, Or, Prefix, Words

Scores: TypeAlias = dict[int, float]

WEIGHTS = {"title": 2.5, "text": 1.0, "source": 1.0}
"""How much a word weighs by the field it is found in."""

_EVERYWHERE = ("title", "text")


class Leaf(Protocol):
    """One part of an index, with its own document numbers."""

    def everything(self) -> Iterable[int]:
        """Every document that is not deleted."""

    def frequency(self, field: str, term: str) -> int:
        """In how many documents ``term`` stands, deleted ones perhaps included; 0 when in none."""

    def scores(self, field: str, term: str, within: Collection[int] | None) -> Scores:
        """The documents that hold ``term`` with its weight in each; those of ``within`` alone where that is given."""

    def places(self, field: str, term: str, within: Collection[int]) -> dict[int, set[tuple[int, int]]]:
        """Where ``term`` stands in each document of ``within`` that holds it: positions and widths."""

    def starting(self, field: str, start: str) -> set[int]:
        """The documents with a word whose form begins with ``start``; not to be changed."""

    def days(self, first: str | None, last: str | None) -> set[int]:
        """The documents of the days from ``first`` to ``last``."""


def evaluate(leaf: Leaf, node: Node, within: Collection[int] | None = None) -> Scores:
    """The documents that match ``node``, those of ``within`` alone where that is given."""
    match node:
        case Words():
            return _words(leaf, node, within)
        case Prefix(start, field):
            found: Scores = {}
            for name in _fields(field):
                for doc in leaf.starting(name, start):
                    found[doc] = max(found.get(doc, 0.0), WEIGHTS[name] if name == "title" else 0.0)
            return _only(found, within)
        case Dates(first, last):
            return _only(dict.fromkeys(leaf.days(first, last), 0.0), within)
        case Everything():
            return _only(dict.fromkeys(leaf.everything(), 0.0), within)
        case Not(part):
            chosen = leaf.everything() if within is None else within
            dropped = evaluate(leaf, part, within)
            return {doc: 0.0 for doc in chosen if doc not in dropped}
        case And(parts):
            return _all(leaf, parts, within)
        case Or(parts):
            total: Scores = {}
            for part in parts:
                for doc, score in evaluate(leaf, part, within).items():
                    total[doc] = total.get(doc, 0.0) + score
            return total


def _all(leaf: Leaf, parts: tuple[Node, ...], within: Collection[int] | None) -> Scores:
    total: Scores | None = None
    for part in sorted(parts, key=lambda p: _size(leaf, p)):
        found = evaluate(leaf, part, within if total is None else total.keys())
        total = found if total is None else {doc: total[doc] + score for doc, score in found.items()}
        if not total:
            return {}
    return total or {}


def _size(leaf: Leaf, node: Node) -> tuple[int, int]:
    """What to look at first: words by rarity, then what chooses by listing, then what drops."""
    match node:
        case Words(sequences, field):
            return 0, sum(
                min(leaf.frequency(name, term) for term in run)
                for run in sequences
                for name in _fields(field)
            )
        case Not() | Everything():
            return 2, 0
        case _:
            return 1, 0


def _words(leaf: Leaf, node: Words, within: Collection[int] | None) -> Scores:
    total: Scores = {}
    for name in _fields(node.field):
        best: Scores = {}
        for run in node.sequences:
            for doc, score in _run(leaf, name, run, within).items():
                best[doc] = max(best.get(doc, 0.0), score)
        for doc, score in best.items():
            total[doc] = total.get(doc, 0.0) + score * WEIGHTS[name]
    return total


def _run(leaf: Leaf, field: str, run: tuple[str, ...], within: Collection[int] | None) -> Scores:
    """The documents where the terms of ``run`` stand one after the other in ``field``."""
    often = {term: leaf.frequency(field, term) for term in run}
    if not all(often.values()):
        return {}
    total: Scores | None = None
    for term in sorted(often, key=lambda t: (often[t], t)):
        found = leaf.scores(field, term, within if total is None else total.keys())
        total = found if total is None else {doc: total[doc] + score for doc, score in found.items()}
        if not total:
            return {}
    if len(run) == 1 or not total:
        return total or {}
    where = {term: leaf.places(field, term, total.keys()) for term in often}
    return {
        doc: score for doc, score in total.items() if _in_a_row([where[term].get(doc, set()) for term in run])
    }


def _in_a_row(places: list[set[tuple[int, int]]]) -> bool:
    """Whether some way leads from the first term to the last, each beginning where the one before it ends."""
    reached = {position + width for position, width in places[0]}
    for later in places[1:]:
        reached = {position + width for position, width in later if position in reached}
    return bool(reached)


def _fields(field: str | None) -> tuple[str, ...]:
    return _EVERYWHERE if field is None else (field,)


def _only(found: Scores, within: Collection[int] | None) -> Scores:
    return found if within is None else {doc: score for doc, score in found.items() if doc in within}
