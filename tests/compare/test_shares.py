"""How many of those spoken of, and what one source is said to have measured."""

import pytest

from compare import compare_texts


def told(left: str, right: str) -> list[tuple[str, str, str, str]]:
    """Kind, certainty and values of every divergence."""
    return [
        (d.kind, d.certainty, d.left_value, d.right_value) for d in compare_texts(left, right).divergences
    ]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("Six of the", "All of the", [("number", "possible", "Six", "All")]),
        ("Six of the", "Nearly all of the", [("number", "possible", "Six", "Nearly all")]),
        ("Half of his", "None of his", [("number", "possible", "Half", "None")]),
        ("Most of the", "Nearly all of the", []),
        ("One of the", "All of the", []),
    ],
)
def test_a_share_in_words_is_held_against_a_number_and_another_share(
    left: str, right: str, wanted: list[object]
) -> None:
    """Where the same is told of it; nearly all are most, and one may be any of all."""
    here = f"{left} trawlers had left the harbour of Arlen before the storm, said its master, Lars Wick."
    there = f"Lars Wick, harbour master of Arlen, said: {right} trawlers had left before the storm."
    assert told(here, there) == wanted


def test_a_share_of_which_something_else_is_told_is_another() -> None:
    """Some may have gone and all have paid."""
    left = "Six of the pilots had left the harbour of Arlen before the storm, said its master, Lars Wick."
    right = "Lars Wick, master of the harbour of Arlen, said all of the fees were paid before the storm."
    assert [d for d in told(left, right) if d[0] == "number"] == []


SURVEYS = "The Reef Institute put the magnitude at 6.4, but the Norland Geological Survey said it was {}."


@pytest.mark.parametrize(
    ("survey", "wanted"),
    [("6.7", [("number", "possible", "6.7", "6.4")]), ("6.4", []), ("4.9", [])],
)
def test_a_source_has_measured_one_magnitude(survey: str, wanted: list[object]) -> None:
    """That the other text has it from another source makes neither agree; a lesser shock is none of it."""
    other = "The quake off Arlen had a magnitude of 6.4, according to the Norland Geological Survey."
    assert told(f"A quake shook Arlen. {SURVEYS.format(survey)}", other) == wanted
