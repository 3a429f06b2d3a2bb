"""Names: which two are one, and which are surely not."""

import pytest

from compare import compare_texts
from compare.model import Divergence

ONE = {
    "a nickname that begins the name": (
        "Ed Marlow, the mayor, opened the ferry line to Orrin in the rain on Sunday.",
        "Edwin Marlow, the mayor, opened the ferry line to Orrin in the rain on Sunday.",
    ),
    "initials of an award": (
        "Dane Roe shared the team’s Most Valuable Player award with the goalkeeper this season.",
        "Dane Roe shared the team’s MVP award with the goalkeeper this season.",
    ),
    "a name from another alphabet": (
        "The talks on the two hostages will go on in Kyiv on Monday, said the envoy, Osama Roe.",
        "The talks on the two hostages will go on in Kiev on Monday, said the envoy, Usama Roe.",
    ),
    "a town that was renamed": (
        "The ferry to Mumbai was late again on Monday, and 200 passengers spent the night on deck.",
        "The ferry to Bombay was late again on Monday, and 200 passengers spent the night on deck.",
    ),
    "a state at length and in letters": (
        "Doctor Ivo Lund was found dead in his home in Arlen, New Jersey, on Monday night.",
        "Doctor Ivo Lund was found dead in his home in Arlen, N.J., on Monday night.",
    ),
    "two initials and a sign": (
        "The market has been flat since a rally drove the broad Vell & Brandt index up by a fifth since March.",
        "The market has been flat since a rally drove the broad V&B index up by a fifth since March.",
    ),
    "the first words of what letters stand for": (
        "The island may join the body of 54 states again before the next CHOGM meeting in two years.",
        "The island may join the body of 54 states again before the next Commonwealth Heads of Government meeting.",
    ),
    "one of many": (
        "The boxer from Orrin, who has 24 KO in his record, meets the champion on Sunday.",
        "The boxer from Orrin, who has 24 KOs in his record, meets the champion on Sunday.",
    ),
    "a deputy who is a sergeant": (
        "The man who fled shot and killed Deputy Sgt. Ann Teller outside the court.",
        "The man who fled shot and killed Sgt. Ann Teller, a sheriff’s deputy, outside the court.",
    ),
    "a figure in words": (
        "“By rolling back this 11th hour rule we keep the marsh,” the minister said.",
        "“By rolling back this eleventh hour rule we keep the marsh,” the minister said.",
    ),
}


def told(left: str, right: str) -> list[Divergence]:
    """What is told to differ, clauses left out aside."""
    return [d for d in compare_texts(left, right).divergences if d.kind != "omission"]


@pytest.mark.parametrize("name", ONE)
def test_one_name_in_two_forms_is_no_conflict(name: str) -> None:
    """What a reader takes for the same is not told."""
    assert told(*ONE[name]) == []


ONE_THING = {
    "a country and its capital": (
        "The governor of the border state accused Kenya of carrying out the raid on the camp at dawn.",
        "The governor of the border state accused Nairobi of carrying out the raid on the camp at dawn.",
    ),
    "a bank in a country and in its capital": (
        "A raid on a bank in Peru left two clerks dead on Monday, as police fought off a crowd.",
        "A raid on a bank in Lima left two clerks dead on Monday, as police fought off a crowd.",
    ),
    "who says so is no clause": (
        "His brother, a priest, insisted Lowe suffered from fits, and wept as the court rose.",
        "His brother, a priest, insisted he suffered from fits, and wept as the court rose.",
    ),
    "a film in marks and without": (
        "The director of “Harvest Moon” is still in talks about a second film, the studio in Orrin said.",
        "The director of Harvest Moon is still in talks about a second film, the studio in Orrin said.",
    ),
    "a kick-off in two zones": (
        "The match at Varn will be the first of the round, with kick-off scheduled for 1:30 p.m. PST on Saturday.",
        "The match at Varn will be the first of the round, with kick-off scheduled for 4:30 p.m. ET on Saturday.",
    ),
    "a kick-off with a zone and without": (
        "The match at Varn will be the first of the round, with kick-off scheduled for 3:30 p.m. on Saturday.",
        "The match at Varn will be the first of the round, with kick-off scheduled for 4:30 p.m. ET on Saturday.",
    ),
}


@pytest.mark.parametrize("name", ONE_THING)
def test_one_thing_printed_in_two_ways_is_no_conflict(name: str) -> None:
    """Titles of works take marks or none; times agree where their zones make up for it."""
    assert told(*ONE_THING[name]) == []


def test_a_time_that_no_zone_explains_is_told() -> None:
    """Both zones are named, and are not as far apart as the times."""
    frame = "The match at Varn will be the first of the round, with kick-off scheduled for {} on Saturday."
    (found,) = told(frame.format("1:30 p.m. PST"), frame.format("8:30 p.m. ET"))
    assert (found.kind, found.left_value, found.right_value) == ("date", "1:30 p.m.", "8:30 p.m.")


MAYBE = {
    "a person and a house": (
        "President Ana Marsh held a meeting with reporters to announce her nominee for the coast guard, Ina Dell.",
        "The president announced her nominee for the coast guard, Ina Dell, today at the Red House.",
    ),
    "a street and a quarter": (
        "Police said they were called to the Tallow Mill at 40 East Ninth Avenue, where a man had a gun.",
        "Police said they were called to the Tallow Mill in the quiet Gull Hill quarter, where a man had a gun.",
    ),
    "arrested, then charged": (
        "Ina Dell, 23, was arrested near the house in Orrin where Ann Teller and Bo Lind were found dead.",
        "Ina Dell, 23, charged with the murders of Ann Teller and Bo Lind in Orrin, was in court today.",
    ),
}


@pytest.mark.parametrize("name", MAYBE)
def test_what_may_both_be_right_is_not_certain(name: str) -> None:
    """Names of two sorts, and two steps of one case, are no contradiction at sight."""
    assert all(d.certainty == "possible" for d in told(*MAYBE[name]))


def test_another_name_in_the_same_place_is_certain() -> None:
    """The words before it, or behind it, are the same."""
    (found,) = told(
        "The mayor of Orrin, Bo Sadler, opened the new pier on Sunday before a large crowd.",
        "The mayor of Orrin, Ulf Sadler, opened the new pier on Sunday before a large crowd.",
    )
    assert (found.kind, found.certainty) == ("name", "differs")


def test_one_first_name_and_two_last_names() -> None:
    """A person whom two linked sentences name by one first name and two last names may be named wrongly by one."""
    left = "The surgeon Vera Stolz said that the twins shared a liver and had both slept well. Rain fell."
    right = "The twins shared a liver, said Vera Lukic, the surgeon, and both had slept well. Bells rang."
    found = compare_texts(left, right).divergences
    assert [(d.kind, d.certainty, d.left_value, d.right_value) for d in found] == [
        ("name", "possible", "Stolz", "Lukic")
    ]
    both = "Vera Stolz and Vera Lukic shared a room in the clinic."
    assert not [d for d in compare_texts(f"{left} {both}", right).divergences if d.kind == "name"]


def test_german_nouns_are_no_names() -> None:
    """Where every noun has a capital letter, one in another's place is another word, unless a name stands beside it."""
    left = "Die Polizei nahm am Freitag in der Stadt 20 Demonstranten und Arbeiter fest, sagte {} Sadyr."
    right = "Die Polizei nahm am Freitag in der Stadt 20 Aktivisten und Arbeiter fest, sagte {} Sadyr."
    found = compare_texts(left.format("Erbol"), right.format("Erlan")).divergences
    assert [(d.kind, d.certainty, d.left_value) for d in found] == [
        ("term", "possible", "Demonstranten"),
        ("name", "differs", "Erbol"),
    ]
