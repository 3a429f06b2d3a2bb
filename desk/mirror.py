"""A comparison with its sides changed over, without comparing anew."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from compare import Comparison, Divergence, Link, Passage, Run
from compare.passages import Relation
from desk.compared import Compared

_Paired = TypeVar("_Paired", Link, Divergence)
_SIDE = re.compile(r" on the (left|right)\b")
_OTHER: dict[Relation, Relation] = {"only-left": "only-right", "only-right": "only-left"}


def mirrored(compared: Compared) -> tuple[Compared, tuple[int, ...]]:
    """The comparison of right with left, and for each of its passages the index that it had in ``compared``.

    Cost: a sort of links, divergences and passages each.
    """
    links, link_at = _resorted([_link(link) for link in compared.comparison.links])
    found, found_at = _resorted([_divergence(one) for one in compared.comparison.divergences])
    old = compared.comparison
    comparison = Comparison(
        old.right,
        old.left,
        tuple(links),
        old.only_right,
        old.only_left,
        tuple(found),
        old.coverage_right,
        old.coverage_left,
        old.left_out,
    )
    turned = [_passage(passage, link_at, found_at) for passage in compared.passages]
    order = sorted(range(len(turned)), key=lambda n: (turned[n].left, turned[n].right))
    passages = tuple(turned[n] for n in order)
    return Compared(compared.right, compared.left, comparison, passages), tuple(order)


def _resorted(items: Sequence[_Paired]) -> tuple[list[_Paired], dict[int, int]]:
    order = sorted(range(len(items)), key=lambda n: (items[n].left, items[n].right))
    return [items[n] for n in order], {old: new for new, old in enumerate(order)}


def _link(link: Link) -> Link:
    runs = sorted((Run(run.right, run.left) for run in link.runs), key=lambda run: (run.left, run.right))
    return replace(link, left=link.right, right=link.left, runs=tuple(runs))


def _divergence(found: Divergence) -> Divergence:
    return replace(
        found,
        left=found.right,
        right=found.left,
        left_value=found.right_value,
        right_value=found.left_value,
        why=_why(found.why),
    )


def _why(why: str) -> str:
    """The words with their sides changed over, the left still told first."""
    turned = _SIDE.sub(lambda m: f" on the {'right' if m[1] == 'left' else 'left'}", why)
    first, comma, second = turned.partition(" on the right, ")
    told_backwards = comma and second.endswith(" on the left")
    return f"{second}, {first} on the right" if told_backwards else turned


def _passage(passage: Passage, link_at: dict[int, int], found_at: dict[int, int]) -> Passage:
    return replace(
        passage,
        relation=_OTHER.get(passage.relation, passage.relation),
        left=passage.right,
        right=passage.left,
        links=tuple(sorted(link_at[n] for n in passage.links)),
        divergences=tuple(sorted(found_at[n] for n in passage.divergences)),
    )
