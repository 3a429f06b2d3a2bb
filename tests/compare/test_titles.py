"""Titles of one person: the lesser office, other fields, and offices of one body, before a name and behind it."""

import pytest

from tests.compare.test_facts import told

AROUND = (
    "The ferry to Lornsay has stopped. {} Islanders are angry, and the shops are bare. A storm is due.",
    "Boats to Lornsay lie still. Shops on the island are bare, and people are angry. {} A storm is on its way.",
)
TOLD = {
    "behind whose it is": (
        "Norland’s sports minister, Ivar Holt, called the strike on the ferry a foul.",
        "Ivar Holt, Norland’s deputy sports minister, called the strike on the ferry a foul.",
        ("sports minister", "deputy sports minister"),
    ),
    "a word between": (
        "Deputy road minister Ivar Holt called the strike a foul.",
        "The strike is a foul, said Ivar Holt, the road minister.",
        ("Deputy road minister", "minister"),
    ),
    "a party's officers": (
        "The union’s secretary general, Ida Holm, said its members on the ferry had had enough.",
        "Ida Holm, the union’s president, said that members on the ferry had had enough.",
        ("secretary general", "president"),
    ),
    "anywhere": (
        "“Enough,” said Ida Holm, the union’s treasurer, and left in the rain.",
        "Four masts were seen at noon. Next to them stood Ida Holm, general secretary of the Seamen.",
        ("treasurer", "general secretary"),
    ),
    "an assistant's rank": (
        "Assistant chief constable Mary Platt asked people to keep off the pier.",
        "People should keep off the pier, chief constable Mary Platt said.",
        ("Assistant chief constable", "chief constable"),
    ),
    "a first name behind an office": (
        "Councillor Jane Firth said people on the pier were scared.",
        "People on the pier were scared, said councillor Joan Firth.",
        ("Jane", "Joan"),
    ),
    "two fields": (
        "Sales director Otto Brenn said the ferry was old.",
        "The ferry is old, said Otto Brenn, the finance director.",
        ("Sales director", "finance director"),
    ),
}
NOTHING = {
    "two words for one office": (
        "Ida Holm, the union’s chairwoman, said its members on the ferry had had enough.",
        "Union leader Ida Holm said that members on the ferry had had enough.",
    ),
    "of another time": (
        "Former Norland sports minister Ivar Holt called the strike on the ferry a foul.",
        "Ivar Holt, the deputy sports minister in those days, called the strike on the ferry a foul.",
    ),
    "a rank of deputies": (
        "Deputy Sgt. Ivar Holt called the strike on the ferry a foul.",
        "Sgt. Ivar Holt called the strike on the ferry a foul.",
    ),
    "two persons": (
        "The union’s treasurer, Ida Holm, said members on the ferry had had enough.",
        "The union’s president, Per Holm, said members on the ferry had had enough.",
    ),
}


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_one_person_has_one_title(left: str, right: str, values: tuple[str, str]) -> None:
    """A lesser office, another field and another office of one body may differ, from either side."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert told(left, right) == [("name", "possible", *values)]
    assert told(right, left) == [("name", "possible", *values[::-1])]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_what_goes_together_is_no_conflict(left: str, right: str) -> None:
    """Two words for one office, a former one, ranks of deputies and two persons are not told as two titles."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert not any(
        {"minister", "president", "chairwoman", "Sgt"} & set(" ".join(d[2:]).split())
        for d in told(left, right)
    )
