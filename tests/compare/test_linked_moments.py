"""Days, times, turns and ends of a time in linked sentences that are worded in two ways, and what is no conflict."""

import pytest

from tests.compare.test_facts import told

AROUND = (
    "The museum at Dunmore has lost its roof to a storm. Curator Ilse Brandt wept. {} The town gave money.",
    "A storm tore the roof off the Dunmore museum. {} Ilse Brandt, its curator, was in tears. The town has sent money.",
)
TOLD = {
    "one deed, the day before it and behind": (
        "The curator Ilse Brandt on Friday apologized, in a talk, for a letter that mocked the volunteers of Dunmore.",
        "Ilse Brandt had to apologize Saturday after a note in which she had laughed at the volunteers of Dunmore.",
        ("Friday", "Saturday"),
    ),
    "ends of a time": (
        "The upper halls of the museum will be closed until Tuesday, Ilse Brandt said.",
        "Visitors may have to wait until Wednesday to see the upper halls of the museum, said Ilse Brandt.",
        ("Tuesday", "Wednesday"),
    ),
    "parts of a day": (
        "The square in front of the museum was closed to all traffic until noon on that day.",
        "The square before the museum stayed shut to traffic until the next night.",
        ("until noon", "until the next night"),
    ),
    "a day ahead": (
        "The road from Arlen to the harbour was closed but was expected to reopen on Thursday.",
        "The harbour road will not reopen before Saturday, and buses go by Ems until then.",
        ("Thursday", "Saturday"),
    ),
    "turns": (
        "The museum will show the Vell bronzes next year, Ilse Brandt said.",
        "The Vell bronzes go on show at the museum this year, according to Ilse Brandt.",
        ("next year", "this year"),
    ),
}
NOTHING = {
    "two deeds": (
        "On Friday Ilse Brandt inspected the damage to the museum of Dunmore.",
        "Ilse Brandt, who runs the museum of Dunmore, apologized to volunteers on Saturday.",
    ),
    "a day of a noun": (
        "Ilse Brandt opened the museum of Dunmore again after the Monday storm.",
        "The museum of Dunmore was opened by Ilse Brandt before the Friday market.",
    ),
    "days of what is said and what is ahead": (
        "Ilse Brandt would not say on Friday when engineers will look at the museum roof.",
        "Engineers are expected to look at the museum roof, said Ilse Brandt on Monday.",
    ),
    "a deed and who told of it a day later": (
        "Thieves entered the museum in Dunmore Saturday by the roof, said its spokesman, Ivo Lund.",
        "Thieves entered the museum in Dunmore by the roof, its spokesman Ivo Lund said Sunday.",
    ),
    "one end in two words": (
        "The museum in Dunmore will be closed until Tuesday morning.",
        "Until Tuesday the museum in Dunmore will be closed.",
    ),
    "another of its kind": (
        "A storm struck the Dunmore museum on Thursday evening.",
        "A second storm struck the Dunmore museum on Friday.",
    ),
    "the first and the last": (
        "The last show at the Dunmore museum was held on 3 October.",
        "The first show at the Dunmore museum was held on 5 October.",
    ),
    "both turns on one side": (
        "The museum will show bronzes this year and coins next year, Ilse Brandt said.",
        "The museum will show its coins next year, Ilse Brandt said.",
    ),
}


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_one_thing_has_one_moment(left: str, right: str, values: tuple[str, str]) -> None:
    """A deed, an end of a time and a turn that two linked sentences give otherwise are told from either side."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert told(left, right) == [("date", "possible", *values)]
    assert told(right, left) == [("date", "possible", *values[::-1])]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_two_things_have_two_moments(left: str, right: str) -> None:
    """Two deeds, days of a noun, and one end in two words are no conflict."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert [d for d in told(left, right) if d[0] == "date"] == []
