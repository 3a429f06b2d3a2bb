"""Two years amid the same rare words, in sentences that share next to nothing, and what is no conflict."""

import pytest

from compare.facts.sides import Side
from compare.facts.times.single_years import single_years
from compare.reading import read

TOLD = {
    "since when": (
        "Otto came to the zoo from Madeira in 1952. He is a heron.",
        "Its keeper said the bird had lived there since 1925, when a sailor brought it from Madeira.",
        ("1952", "1925"),
    ),
    "a record": (
        "Wages in Arlen rose by 4 percent, the most since 2007.",
        "Not since 2017, a clerk said, have wages risen so much.",
        ("2007", "2017"),
    ),
    "a month and a year": (
        "A baker was found dead on the weir at Tamm in May 2014.",
        "The weir, where in May 2015 the baker had been found, is to be torn down.",
        ("2014", "2015"),
    ),
}

NOTHING = {
    "both years are known to one text": (
        "Otto came from Madeira in 1952. In 1925 his keeper was born.",
        "He has lived there since 1925, when a sailor brought him from Madeira.",
    ),
    "nothing in common": (
        "Otto came from Madeira in 1952.",
        "The mill at Tamm was built in 1925.",
    ),
    "no years": (
        "Otto came from Madeira with 1952 crates of wine.",
        "A sailor brought him from Madeira with 1925 crates of wine.",
    ),
}


def years(left: str, right: str) -> list[tuple[str, str]]:
    """The years that may differ, as if no two sentences were linked."""
    a, b = (Side(read(text), frozenset()) for text in (left, right))
    return [(found.left_value, found.right_value) for found in single_years(a, b)]


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_one_thing_has_one_year(left: str, right: str, values: tuple[str, str]) -> None:
    """Where each text knows but its own year, amid the same rare words, the two may differ, from either side."""
    assert years(left, right) == [values]
    assert years(right, left) == [values[::-1]]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_years_of_two_things_are_no_conflict(left: str, right: str) -> None:
    """Years that the other text knows too, years of other things and figures that are none are not told."""
    assert years(left, right) == []
