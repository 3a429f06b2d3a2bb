"""What one outlet quotes and the other reports in its own voice, and what one only calls alleged, may differ."""

import pytest

from compare import Divergence
from tests.compare.one_report import differing

BEFORE = (
    "The harbour board of Lidmore met behind closed doors on Tuesday evening. "
    "Two hundred dockers waited outside in the rain. "
)
BEHIND = " The board has nine members, five of them elected. The ferries ran as usual until midnight."


def told(left: str, right: str, kind: str = "quote") -> list[Divergence]:
    """The divergences of a kind between two sentences that stand in the same report."""
    found = differing(BEFORE, left, right, BEHIND)
    return [d for d in found if d.kind == kind]


@pytest.mark.parametrize(
    ("quoting", "reporting", "stretch"),
    [
        (
            "“A longer strike would seriously endanger the supply of the islands,” said board chairman Ole Brandt.",
            "Board chairman Ole Brandt warned that a longer strike would gravely endanger supplies on the islands.",
            "longer strike would gravely endanger supplies on the islands",
        ),
        (
            "Inspector Karin Dahl called the rescue “a quiet triumph of seamanship and patience”.",
            "Inspector Karin Dahl spoke of a triumph of courage and patience when she described the rescue.",
            "triumph of courage and patience",
        ),
        (
            "The letter by Ole Brandt called the “arrangement with two old firms is deeply irregular, if not illegal”.",
            "The letter by Ole Brandt called the arrangement among friends “deeply irregular, if not illegal”.",
            "arrangement among friends “deeply irregular, if not illegal”",
        ),
    ],
)
def test_reported_instead_of_quoted(quoting: str, reporting: str, stretch: str) -> None:
    """A quotation that the other outlet reports in words partly its own may differ, whichever side quotes."""
    [found] = told(quoting, reporting)
    assert found.certainty == "possible"
    assert found.left_value.startswith("“")
    assert found.right_value == stretch
    [turned] = told(reporting, quoting)
    assert (turned.left_value, turned.right_value) == (found.right_value, found.left_value)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # cut short, no more
            "“We will appeal the ruling before the end of the month,” said board chairman Ole Brandt.",
            "Board chairman Ole Brandt said the board would “appeal the ruling before the end of the month”.",
        ),
        (  # quoted without marks of its own, in the first person
            "“I have decided to sell the old ferry to the museum,” said board chairman Ole Brandt.",
            "I have decided to sell the old ferry to the museum, wrote board chairman Ole Brandt.",
        ),
        (  # two speakers
            "“The repair of the crane will take three long winters,” said engineer Ida Solberg.",
            "Chairman Ole Brandt expects that the repair of the crane will take the winter.",
        ),
    ],
)
def test_no_report(left: str, right: str) -> None:
    """What is only cut, what is quoted without marks, and what somebody else says is no report of a quotation."""
    assert told(left, right) == []


def test_reportedly() -> None:
    """What one side says was reportedly done, and the other tells as it is however it words the rest, may differ."""
    [found] = told(
        "Harbour master Nils Holm, who is married with two sons, reportedly resigned in a letter to the nine members.",
        "In a letter that reached the nine members before noon, harbour master Nils Holm resigned.",
        "attribution",
    )
    assert (found.left_value, found.right_value) == ("reportedly resigned", "resigned")
    assert found.certainty == "possible"


def test_alleged_on_both_sides() -> None:
    """Who is accused of it is not said to have done it."""
    assert not told(
        "Harbour master Nils Holm was dismissed for allegedly selling diesel from the tanks of the board.",
        "Harbour master Nils Holm lost his post, accused by the board of selling diesel from its tanks.",
        "attribution",
    )
