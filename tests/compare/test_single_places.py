"""Places of one thing in linked sentences and beyond, and places that are no conflict."""

import pytest

from tests.compare.test_facts import told

AROUND = (
    "The fever has reached Steyn. {} Doctors are worn out. Schools in Steyn stay open for now, said Dr Ada Roe.",
    "Doctors in Steyn are at their wits’ end over the fever. Dr Ada Roe said schools would stay open. {} Rain fell.",
)
TOLD = {
    "a country, told in two ways": (
        "It began in Steyn after a family of bakers returned from a trip to Mexico.",
        "Dr Ada Roe thinks that a Steyn family of bakers, who had been to see cousins in Bolivia, brought it home.",
        ("Mexico", "Bolivia"),
    ),
    "the last of a list": (
        "From Steyn it has since spread to Winkel and Marden.",
        "It has also spread from Steyn to Winkel and Morris.",
        ("Marden", "Morris"),
    ),
    "an end of a way": (
        "No trains ran between Steyn and Selby for a day.",
        "For a day there were no trains between Steyn and Corley.",
        ("Selby", "Corley"),
    ),
    "churches, in sentences that share little": (
        "Prayers for the sick were said at St Brannoc’s Church.",
        "A choir sang for all who had the fever in Holy Cross Church.",
        ("St Brannoc’s Church", "Holy Cross Church"),
    ),
    "schools": (
        "The first child who fell ill went to Oakfield Primary School.",
        "The first child to fall ill was a pupil of Ashfield Primary School.",
        ("Oakfield Primary School", "Ashfield Primary School"),
    ),
}
NOTHING = {
    "a place and its country": (
        "It began in Steyn after a family of bakers returned from a trip to Mexico.",
        "It began in Steyn when a family of bakers came back from Tampic, a town in the hills.",
    ),
    "another of its kind": (
        "The talks on the fever in Steyn were held in Singapore.",
        "The next talks on the fever in Steyn will be held in Oslo.",
    ),
    "a list of others": (
        "Help came to Steyn from Norway and Denmark.",
        "Steyn got help from Spain, Chile and Peru.",
    ),
    "two of a sort on one side": (
        "Prayers were said at St Brannoc’s Church. Holy Cross Church was full too.",
        "A choir sang in Holy Cross Church.",
    ),
    "another thing": (
        "A family of bakers came back from Mexico with it.",
        "A drug against it is made in Bolivia.",
    ),
    "the other text knows it too": (
        "It began after a family of bakers in Steyn returned from Mexico. It has been seen in Bolivia too.",
        "A Steyn family of bakers, who had been in Bolivia, brought it home.",
    ),
}


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_one_thing_has_one_place(left: str, right: str, values: tuple[str, str]) -> None:
    """Where each text knows but its own place of a thing, the two may differ, from either side."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert [d[2:] for d in told(left, right)] == [values]
    assert [d[2:] for d in told(right, left)] == [values[::-1]]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_two_things_have_two_places(left: str, right: str) -> None:
    """A place and its country, lists, other things, and a place that the other text knows are no conflict."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert [d for d in told(left, right) if d[0] == "place"] == []
