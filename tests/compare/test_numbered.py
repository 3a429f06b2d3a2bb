"""Roads, flights, wards and models that two articles give two numbers."""

import pytest

from tests.compare.test_facts import told

AROUND = (
    "A lorry of eels has spilt its load. {} Nobody was hurt, but the eels are loose. A vet was called to Tarlow.",
    "Eels are loose after a lorry lost its load. A vet came from Tarlow. {} There were no injuries.",
)
TOLD = {
    "a road": (
        "It happened on the A82 near Tarlow, where the road bends.",
        "The lorry came off the A83 near Tarlow.",
        ("A82", "A83"),
    ),
    "a label and a number": (
        "Police closed Route 9 at the chapel of Tarlow for an hour.",
        "For an hour Route 6 was closed at the chapel of Tarlow.",
        ("Route 9", "Route 6"),
    ),
    "in sentences that share little": (
        "The eels were bound for Orrin and flight LX317 was held for them.",
        "Pilots waited in vain: flight LX371 left Orrin without any eels.",
        ("LX317", "LX371"),
    ),
}
NOTHING = {
    "both know both": (
        "It happened on the A82 near Tarlow. Cars were sent round by the A83.",
        "The A83 near Tarlow was full, since the A82 was shut.",
    ),
    "two things": (
        "Police closed Route 9 at the chapel of Tarlow.",
        "A boy on Ward 6 in Tarlow keeps an eel.",
    ),
}


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_one_thing_has_one_number(left: str, right: str, values: tuple[str, str]) -> None:
    """Where either text knows but its own number of a thing, the two may differ, from either side."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert [d[2:] for d in told(left, right)] == [values]
    assert [d[2:] for d in told(right, left)] == [values[::-1]]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_two_things_have_two_numbers(left: str, right: str) -> None:
    """A number that the other text knows too, and numbers of two things, are no conflict."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert told(left, right) == []
