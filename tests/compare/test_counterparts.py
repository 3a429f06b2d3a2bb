"""Figures of two articles that tell of one thing in sentences that share next to nothing, and those that do not."""

import pytest

from compare.facts.covered import Covered
from compare.facts.figures.counterparts import counterparts
from compare.facts.figures.glances import MOST
from compare.facts.sides import Side
from compare.reading import read
from compare.weighing import names_of
from tests.compare.test_facts import told

TOLD = {
    "people on board": (
        "The coach to Vell, with 54 pensioners aboard, ran off the road at Stow. Its driver had swerved.",
        "Rescuers climbed down to the wreck at Stow with ropes. There were 45 people on the bus.",
        ("54", "45"),
    ),
    "jobs": (
        "The glass works at Kelm will close in spring with the loss of about 1,700 jobs. Nobody had been warned.",
        "A meeting at Kelm broke up in tears. It will cost 1,900 people their jobs, a union man said.",
        ("1700", "1900"),
    ),
    "things that are named once": (
        "Nearly 300 barges blocked the canal at Arlen. Skippers want cheaper locks.",
        "Skippers went home at dusk. Harbour police put the number of barges at around 240.",
        ("300", "240"),
    ),
    "what is taken up again": (
        "A herd of about 120 bison broke out at Tamm on Friday. Roads were shut.",
        "Children in Tamm could not believe their eyes. A girl saw the bison first, nearly 200 of them.",
        ("120", "200"),
    ),
    "how long it lasted": (
        "Skippers blocked the lock at Arlen for five hours. They want lower fees.",
        "Ferries ran again at noon, some eight hours after the blockade of Arlen had begun.",
        ("5", "8"),
    ),
    "a price": (
        "Shares of Kestrel dropped to $7.42, and Arlen was stunned.",
        "Nobody in Arlen wanted to talk. Kestrel's stock ended the day at $7.85.",
        ("7.42", "7.85"),
    ),
    "digits in another order": (
        "The company, based in Arlen, has 318 bakeries. Bread is cheap there.",
        "Ovens will go cold in nine of its 381 bakeries, all near Arlen.",
        ("318", "381"),
    ),
    "a year before": (
        "The mill in Kelm made a profit of $52m a year before. Rain came late.",
        "Snow lay in Kelm. It had reported a profit of $25 million in the same quarter a year earlier.",
        ("52000000", "25000000"),
    ),
    "turnout": (
        "Kelm has a new mayor. Turnout was put at 61 percent.",
        "In Kelm the polls shut late. The clerk said 52 percent of those entitled took part.",
        ("61", "52"),
    ),
    "inhabitants": (
        "The reef at Arlen, which has about 90,000 inhabitants, was hit hardest. Walls fell.",
        "Rain fell on the reef all day. Arlen, a port of more than 40,000, lay in the dark.",
        ("90000", "40000"),
    ),
    "homes without electricity": (
        "About 45,000 homes were left without power at Arlen. Masts had snapped.",
        "Masts fell. At Arlen electricity failed for 54,000 households.",
        ("45000", "54000"),
    ),
    "spectators": (
        "A crowd of 18,000 saw Arlen draw with Stow. It rained.",
        "Stow were lucky. The 21,500 spectators in Arlen left in silence.",
        ("18000", "21500"),
    ),
    "a sum that is the same thing": (
        "The bank in Kelm posted a loss of $240 million. Clerks wept.",
        "Clerks in Kelm feared the worst. Their bank lost $270 million, a letter said.",
        ("240000000", "270000000"),
    ),
    "homes to which power was cut": (
        "About 45,000 households in Arlen had no electricity. Masts had snapped.",
        "Masts fell. In Arlen power was cut to 60,000 homes.",
        ("45000", "60000"),
    ),
    "few things, whose number both texts have for others": (
        "In Arlen thieves seized seven flutes, three other horns and a harp. Two dogs barked.",
        "The loot is back in Arlen: seven flutes, two other horns, and a harp. Three cats slept.",
        ("3", "2"),
    ),
    "people of a sort": (
        "The camp at Arlen holds about 20,000 refugees. Food is short.",
        "At least 15,000 refugees who fled the war are in Arlen, the clerk of the camp said.",
        ("20000", "15000"),
    ),
    "a limit that is passed": (
        "Nearly 300 barges blocked the canal at Arlen. Skippers want cheaper locks.",
        "Skippers went home at dusk. Harbour police had counted at least 240 barges.",
        ("300", "240"),
    ),
}

NOTHING = {
    "both figures stand in one text": (
        "Police counted 240 barges at Arlen. Skippers spoke of 400.",
        "Nearly 400 barges blocked the canal at Arlen. It was a cold day.",
    ),
    "a part that is left": (
        "Of the 340 bakeries in Arlen 65 will close. Bread is cheap.",
        "Ovens stay warm in 275 bakeries, an owner in Arlen said.",
    ),
    "parts of a toll": (
        "A wall fell on a school in Arlen, killing three pupils. Two teachers were killed too.",
        "Arlen mourns. Black flags hung from the windows, and five people were killed in all, a priest said.",
    ),
    "an end of a range": (
        "The rattles were sold in Arlen for about $14. They are red.",
        "Parents in Arlen paid between $11 and $16 for the red rattles, which were sold in May.",
    ),
    "rounded twice": (
        "Some 20 dockers sat on the quay in Arlen. Gulls cried.",
        "The quay in Arlen was quiet but for nearly two dozen dockers.",
    ),
    "rounded to two digits": (
        "About 45,000 homes were left without power at Arlen. Masts had snapped.",
        "Masts fell. At Arlen electricity failed for some 44,600 households.",
    ),
    "sums that are two things": (
        "The bank in Kelm posted a loss of $240 million. Clerks wept.",
        "Clerks in Kelm feared the worst. Their bank was fined $270 million, a letter said.",
    ),
    "people of two sorts": (
        "The camp at Arlen holds about 20,000 refugees. Food is short.",
        "At least 15,000 miners live near Arlen, the clerk said.",
    ),
    "other units": (
        "The quay in Arlen was shut for nearly two weeks. Gulls cried.",
        "For 12 days, the longest in memory, the quay in Arlen was shut.",
    ),
    "far apart": (
        "There are 900 barges in Norland. Most are old.",
        "In the harbour of Arlen, Norland, lay 40 barges.",
    ),
    "other things": (
        "He owns 320 sheep in Arlen. They are black.",
        "In Arlen she has written 350 songs, most of them sad.",
    ),
    "two roles": (
        "A ferry sank off Arlen and 31 people were killed. Divers wept.",
        "Off Arlen 27 people were wounded when a ferry struck a reef.",
    ),
    "units": (
        "The dam would drown about 300 square kilometres of farms. Arlen is angry.",
        "In Arlen they say the dam would drown roughly 116 square miles of farms.",
    ),
}


def conflicting(left: str, right: str) -> list[tuple[str, str]]:
    """The values of the figures that may be two versions of one, as if no two sentences were linked."""
    readings = [read(text) for text in (left, right)]
    a, b = (Side(reading, frozenset(names_of(reading.tokens, reading.ranges))) for reading in readings)
    return [(x.value, y.value) for x, y in counterparts(a, b, (Covered(), Covered()))]


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_two_figures_of_one_thing_may_differ_wherever_they_stand(
    left: str, right: str, values: tuple[str, str]
) -> None:
    """Figures that count the same are held against each other, from either side."""
    assert conflicting(left, right) == [values]
    assert conflicting(right, left) == [values[::-1]]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_figures_that_count_something_else_are_no_conflict(left: str, right: str) -> None:
    """Parts and wholes, other things, places and events, and what agrees once rounded are not told."""
    assert conflicting(left, right) == []


def test_what_is_known_to_differ_is_not_told_again() -> None:
    """A figure in a place that is told of already is left alone."""
    left, right = TOLD["things that are named once"][:2]
    a, b = (Side(read(text), frozenset()) for text in (left, right))
    assert list(counterparts(a, b, (Covered([(0, 20)]), Covered()))) == []


def test_two_events_of_a_kind_are_no_conflict() -> None:
    """What two texts that name other people and places tell alike are two things."""
    left = "Olga Prats won the Arlen marathon on Sunday. Some 15,000 runners took part, she said in Arlen."
    right = "Ruth Jebet won the Stow marathon on Sunday. In rain Tom Bly counted some 14,000 runners at Stow."
    assert ("number", "possible", "15000", "14000") not in told(left, right)


def test_the_prose_is_told_of_and_not_the_headline() -> None:
    """A figure that the headline and the prose give is told of once, where the prose has it."""
    left = "Kestrel Glass to cut 2,400 jobs\n\nKestrel Glass, of Arlen, will cut roughly 2,400 jobs, it said."
    right = "It rained in Arlen. The cuts will cost some 2,600 people their jobs, a man from Kestrel said."
    a, b = (Side(read(text), frozenset()) for text in (left, right))
    assert [x.hedge for x, _ in counterparts(a, b, (Covered(), Covered()))] == ["roughly"]


def test_a_text_of_figures_only_has_its_first_ones_looked_at() -> None:
    """However many figures a text has, the pairs that are weighed have a limit."""
    left = " ".join(f"Arlen has {n}000 sheep near farm {n}." for n in range(11, 11 + 4 * MOST))
    right = " ".join(f"Farm {n} of Arlen lost {n}00 goats." for n in range(900, 900 + 4 * MOST))
    assert len(told(left, right)) <= 2 * MOST


def test_people_of_a_sort_are_people() -> None:
    """A toll of villagers and one of people are held against each other."""
    left = "A slope slid on Tamm in the night. It killed 46 villagers. Nobody had been warned of the rain."
    right = "Dogs still dig in the mud. By noon 61 people were known to be dead, a priest said."
    assert ("number", "possible", "46", "61") in told(left, right)
