"""Which places two articles call the worst hit."""

import pytest

from tests.compare.test_facts import told

AROUND = (
    "A flood swept through the valley of the Orrin at night. {} Cattle stood on roofs. The Orrin fell by noon.",
    "The Orrin rose at night and flooded its valley. {} By noon the water was down. Farmers counted their cattle.",
)
TOLD = {
    "behind and before": (
        "The villages of Karv and Kosh were worst hit, the reeve said.",
        "Ada Pell of the river guard said the four hardest-hit villages were Tolan, Gavar, Khel and Gour.",
        ("Karv and Kosh", "Tolan, Gavar, Khel and Gour"),
    ),
    "affected": (
        "The most badly affected town was Stenn.",
        "Worst hit was Brell, where the bridge is gone.",
        ("Stenn", "Brell"),
    ),
}
NOTHING = {
    "one place more": (
        "The villages of Karv and Kosh were worst hit, the reeve said.",
        "The hardest-hit villages were Tolan and Kosh.",
    ),
    "no places": (
        "The old and the sick were worst hit.",
        "The hardest-hit village was Tolan.",
    ),
}


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_other_places_are_the_worst_hit(left: str, right: str, values: tuple[str, str]) -> None:
    """Where neither text knows the places that the other calls the worst hit, they may differ, from either side."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert ("place", "possible", *values) in told(left, right)
    assert ("place", "possible", *values[::-1]) in told(right, left)


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_a_place_that_both_name_is_no_conflict(left: str, right: str) -> None:
    """A place that both call so, and people, are not told."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert [d for d in told(left, right) if d[0] == "place"] == []
