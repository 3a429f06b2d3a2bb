"""A figure that two reworded sentences share, and of which they do not tell the same."""

import pytest

from tests.compare.one_report import differing

BEFORE = "The mill at Arlen burned for three days. The ruin belongs to the town. "
BEHIND = " The council meets again soon. Pigeons have nested in the tower."


def told(left: str, right: str) -> list[tuple[str, str, str]]:
    """Kind and values of what may differ between two sentences of one report."""
    found = differing(BEFORE, left, right, BEHIND)
    return [(d.kind, d.left_value, d.right_value) for d in found]


TOLD = {
    "what became of them": (
        "Some 2,600 barns were damaged by the flood, of which 300 were destroyed, Karin Dahl said.",
        "About 2,600 barns were destroyed by the flood, according to Karin Dahl.",
        ("outcome", "2,600 barns were damaged", "2,600 barns were destroyed"),
    ),
    "the unit": (
        "The thieves, who call themselves Heron, asked for 15 million dollars in gold.",
        "A gang of thieves that calls itself Heron asked for 15 million bars of gold.",
        ("number", "15 million", "15 million bars"),
    ),
    "in what time": (
        "The brewers of Arlen turned down a raise of 6 percent over four years on Monday.",
        "On Monday the brewers in Arlen rejected a raise of 6 percent a year.",
        ("number", "6 percent over four years", "6 percent a year"),
    ),
    "how far": (
        "The vote in Arlen cut the majority of the Greens to four seats, clerk Nils Holm said.",
        "Clerk Nils Holm said the majority of the Greens was cut by four seats in the vote in Arlen.",
        ("number", "to four", "by four"),
    ),
    "the whole and a part": (
        "In the crush at the harbor 29 people were hurt, among them seven clerks, police in Arlen said.",
        "Police in Arlen said that 29 clerks were hurt in the crush at the harbor.",
        ("number", "29 people", "29 clerks"),
    ),
}


@pytest.mark.parametrize("sort", TOLD)
def test_told_otherwise_of_one_figure(sort: str) -> None:
    """What is told of a figure may differ though the figure is the same."""
    left, right, expected = TOLD[sort]
    assert expected in told(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Some 2,600 homes were damaged by the flood, Karin Dahl said.",
            "About 2,600 houses were damaged by the flood, according to Karin Dahl.",
        ),
        (
            "The brewers of Arlen turned down a raise of 6 percent over four years on Monday.",
            "On Monday the brewers in Arlen rejected a raise of 6 percent over the next four years.",
        ),
        (
            "In the crush at the harbor 29 people were hurt, police in Arlen said.",
            "Police in Arlen said that 29 visitors were hurt in the crush at the harbor.",
        ),
    ],
)
def test_told_alike_of_one_figure(left: str, right: str) -> None:
    """Another word for the counted, and the same span in other words, are no conflict."""
    assert not [d for d in told(left, right) if d[0] in {"number", "outcome"}]
