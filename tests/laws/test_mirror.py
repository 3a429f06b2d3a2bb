"""Swapping the sides mirrors the answer, on articles as they are and not only on made-up strings."""

from itertools import combinations
from typing import Any

import pytest

from compare import Comparison, compare_texts
from corpus.incoming import Incoming
from corpus.samples import sample_articles

SAMPLES = sample_articles()


def mirrored(found: Comparison) -> list[Any]:
    """What was found, as if it had been found the other way round."""
    return [
        sorted(
            (k.right, k.left, k.kind, k.moved, k.score, sorted((r.right, r.left) for r in k.runs))
            for k in found.links
        ),
        sorted(
            (d.kind, d.right, d.left, d.right_value, d.left_value, d.certainty) for d in found.divergences
        ),
        (found.only_right, found.only_left, found.coverage_right, found.coverage_left),
    ]


def straight(found: Comparison) -> list[Any]:
    """What was found, in the form of ``mirrored``."""
    return [
        sorted(
            (k.left, k.right, k.kind, k.moved, k.score, sorted((r.left, r.right) for r in k.runs))
            for k in found.links
        ),
        sorted(
            (d.kind, d.left, d.right, d.left_value, d.right_value, d.certainty) for d in found.divergences
        ),
        (found.only_left, found.only_right, found.coverage_left, found.coverage_right),
    ]


@pytest.mark.parametrize("first", range(0, len(SAMPLES), 3))
def test_sample_articles(first: int) -> None:
    """Every third sample article with all that follow it."""
    pairs: list[tuple[Incoming, Incoming]] = [(SAMPLES[first], other) for other in SAMPLES[first + 1 :]]
    for a, b in pairs or combinations(SAMPLES[:2], 2):
        assert mirrored(compare_texts(a.text, b.text)) == straight(compare_texts(b.text, a.text))
