"""Elsewhere: a doubtful figure that the other text gives in another place, however it is written there."""

import pytest

from compare.facts.figures.elsewhere import stands_elsewhere
from compare.model import Divergence
from compare.reading import read


@pytest.mark.parametrize(
    ("value", "shown", "written"),
    [
        ("30", "30", "30"),
        ("30", "30", "thirty"),
        ("21", "21", "twenty-one"),
        ("24", "24", "two dozen"),
        ("1,500,000", "1500000", "1.5 million"),
        ("500,000", "500000", "half a million"),
        ("3,800", "3800", "3.8 thousand"),
        ("150", "150", "a hundred and fifty"),
    ],
)
def test_a_figure_is_found_elsewhere_in_any_writing(value: str, shown: str, written: str) -> None:
    """What is read of the other text to find a figure is enough for figures in words, scales and parts."""
    left, right = (
        read(f"Some {value} boats sank."),
        read(f"Some 77 boats sank. The owners of {written} boats wept."),
    )
    first, other = left.text.index(value), right.text.index("77")
    differing = Divergence(
        "number", (first, first + len(value)), (other, other + 2), shown, "77", "possible", "two figures"
    )
    assert stands_elsewhere(differing, left, right)


def test_another_figure_is_none() -> None:
    """Figures of other digits stand for no other one."""
    left, right = read("Some 30 boats sank."), read("Some 77 boats sank. The owners of 31 boats wept.")
    differing = Divergence("number", (5, 7), (5, 7), "30", "77", "possible", "two figures")
    assert not stands_elsewhere(differing, left, right)
