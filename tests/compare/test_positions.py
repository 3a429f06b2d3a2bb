"""Where a thing was, and what is still to be done, is told where two reworded sentences do not agree on it."""

import pytest

from tests.compare.one_report import differing

BEFORE = "The mill at Arlen burned for three days. Nobody has claimed the ruin since. "
BEHIND = " The council meets again in two weeks. Pigeons have nested in the tower."


def told(left: str, right: str) -> list[tuple[str, str, str]]:
    """Kind and values of what may differ between two sentences of one report."""
    found = differing(BEFORE, left, right, BEHIND)
    assert all(d.certainty == "possible" for d in found)
    return [(d.kind, d.left_value, d.right_value) for d in found]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Four millers who had been sleeping beside the boiler were burned, nurse Ida Roe said.",
            "Nurse Ida Roe said that four millers were burned as they slept inside the boiler.",
            ("place", "beside the boiler", "inside the boiler"),
        ),
        (
            "The watchman, Nils Holm, was found dead outside the granary by two of his sons.",
            "Two sons of the watchman Nils Holm found him in the granary, where he had died.",
            ("place", "outside the granary", "in the granary"),
        ),
    ],
)
def test_another_place(left: str, right: str, expected: tuple[str, str, str]) -> None:
    """Inside and beside, outside and in, of the same noun, exclude each other."""
    assert expected in told(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The watchman, Nils Holm, was found dead near the granary by two of his sons.",
            "Two sons of the watchman Nils Holm found him beside the granary, where he had died.",
        ),
        (
            "Divers found the millstone 3 metres below the bridge, engineer Karin Dahl said.",
            "The millstone lay in the river under the bridge, where divers found it, engineer Karin Dahl said.",
        ),
    ],
)
def test_one_place(left: str, right: str) -> None:
    """Words for one place, and a measure, are no other place."""
    assert not [d for d in told(left, right) if d[0] == "place"]


def test_would_is_still_to_be_done() -> None:
    """What would be done, in reported speech, is not what was done."""
    assert ("outcome", "would establish", "established") in told(
        "Governor Ole Brandt said an inquiry would establish whether the miller was at fault.",
        "An inquiry has established that the miller was at fault, governor Ole Brandt said.",
    )


def test_would_have_never_was() -> None:
    """What would have been done is nobody's plan."""
    assert not told(
        "An inquiry would have established the miller's fault by now, said governor Ole Brandt.",
        "Governor Ole Brandt said the miller's fault was established by an inquiry.",
    )
