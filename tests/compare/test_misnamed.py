"""Names that two texts spell in two ways in sentences that share next to nothing, and names that are two."""

import pytest

from compare.facts.names.misnamed import misnamed
from compare.facts.sides import Side
from compare.reading import read
from compare.weighing import names_of

TOLD = {
    "one letter of a first name": (
        "The lamp was out, said Captain Karin Brandt of the harbour police.",
        "Nobody was hurt. For years the harbour's Karen Brandt has asked for a lamp.",
        ("Karin", "Karen"),
    ),
    "a last name that goes on": (
        "The twins are well, said Vera Stoyan, who operated on them.",
        "It took nine hours, and then surgeon Vera Stoyanov slept.",
        ("Stoyan", "Stoyanov"),
    ),
    "a village": (
        "The bridge at Karsk Tarnow is shut until spring.",
        "Buses no longer stop, for the road to Karsk Tarnov is under water.",
        ("Tarnow", "Tarnov"),
    ),
}

NOTHING = {
    "a short form": (
        "The ferry was late, said Michael Odell, a baker.",
        "A baker, or so they say, was Mike Odell.",
    ),
    "both names are known to one text": (
        "The ferry was late, said Karin Brandt. Her sister is Karen Brandt.",
        "On the quay stood Karen Brandt with a lamp.",
    ),
    "another last name": (
        "The ferry was late, said Karin Brandt.",
        "On the quay stood Karen Odell with a lamp.",
    ),
    "a rank in short": (
        "The ferry was late, said Inspector Sarah Quill of the harbour police.",
        "On the quay stood Insp Sarah Quill with a lamp.",
    ),
    "a plural": (
        "The ferry was late, said the mayor of New Alder.",
        "On the quay stood the team of the New Alders with a lamp.",
    ),
}


def names(left: str, right: str) -> list[tuple[str, str]]:
    """The names that may differ, as if no two sentences were linked."""
    readings = [read(text) for text in (left, right)]
    a, b = (Side(reading, frozenset(names_of(reading.tokens, reading.ranges))) for reading in readings)
    return [(found.left_value, found.right_value) for found in misnamed(a, b)]


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_one_name_in_two_spellings_may_differ(left: str, right: str, values: tuple[str, str]) -> None:
    """A name that is nearly the other one, beside one that both texts have, is told; from either side."""
    assert names(left, right) == [values]
    assert names(right, left) == [values[::-1]]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_two_names_are_no_conflict(left: str, right: str) -> None:
    """Short forms, ranks in short, plurals and other persons are not told."""
    assert names(left, right) == []
