"""Two days beside one word for an act, in sentences that share next to nothing, and what is no conflict."""

import pytest

from compare.facts.sides import Side
from compare.facts.times.single_days import single_days
from compare.reading import read

TOLD = {
    "a vote to come": (
        "The council of Arlen votes on the salt tax on Monday. Nobody is glad.",
        "What angers bakers is a salt tax that the town will vote on this Friday.",
        ("Monday", "Friday"),
    ),
    "a hearing": (
        "Her hearing in Arlen is set for Tuesday. She has three lawyers.",
        "An Arlen judge will open the hearing on Thursday, and she will not be there.",
        ("Tuesday", "Thursday"),
    ),
    "the month of an end": (
        "Work on the Arlen bridge will be finished by the end of June. It is red.",
        "The bridge, Arlen's pride, is to be finished in October.",
        ("June", "October"),
    ),
    "the day of a month": (
        "Reeve Ada Pell, who won in Arlen, will take office on May 14.",
        "Ada Pell keeps bees in Arlen. She will be sworn in on 15 May.",
        ("May 14", "15 May"),
    ),
    "a month, in two words for an end": (
        "The Arlen closings, said the owner, would be completed by the end of June.",
        "Closures, most of them in Arlen, will be finished by the end of July.",
        ("June", "July"),
    ),
    "a turn": (
        "Geese will host the Arlen fair next year, they said.",
        "What Arlen has longed for: the fair will be hosted by geese this year.",
        ("next year", "this year"),
    ),
    "the year of a deed": (
        "The mill in Arlen was built in 1931. Geese live in it.",
        "Geese in Arlen sleep in a mill that was built in 1913.",
        ("1931", "1913"),
    ),
}

NOTHING = {
    "others do it": (
        "The Assembly passed the salt bill on Monday. It rained.",
        "The salt bill is nearly law: the Senate passed it on Thursday.",
    ),
    "it is done to something else": (
        "The Senate voted on Tuesday to confirm Judge Pell.",
        "The Senate of Arlen voted on Wednesday to cut the salt tax.",
    ),
    "the other day is known too": (
        "Arlen votes on the salt tax on Monday. The fair opens on Friday.",
        "The salt tax, which Arlen will vote on this Friday, is old.",
    ),
    "the one who speaks": (
        "Mayor Roe thanked the auditors of the Arlen dam on Saturday.",
        "The auditors of the dam at Arlen went home on Friday.",
    ),
    "again and again": (
        "The council of Arlen votes every Monday on the price of salt.",
        "The council of Arlen will vote on the price of salt on Friday.",
    ),
    "a month and a day of it": (
        "Ada Pell will be sworn in as reeve of Arlen in May.",
        "Ada Pell, reeve of Arlen, will be sworn in on 15 May.",
    ),
    "no day at all": (
        "The council of Arlen votes on the price of salt.",
        "The council of Arlen will vote on the price of salt on Friday.",
    ),
}


def dates(left: str, right: str) -> list[tuple[str, str]]:
    """The days that may differ, as if no two sentences were linked."""
    a, b = (Side(read(text), frozenset()) for text in (left, right))
    return [(found.left_value, found.right_value) for found in single_days(a, b)]


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_one_act_has_one_day(left: str, right: str, values: tuple[str, str]) -> None:
    """Where each text knows but its own day of an act, the two may differ, from either side."""
    assert dates(left, right) == [values]
    assert dates(right, left) == [values[::-1]]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_days_of_two_acts_are_no_conflict(left: str, right: str) -> None:
    """Other doers, other things, days that the other text knows too, and habits are not told."""
    assert dates(left, right) == []
