"""Two outcomes of one sort of case in sentences that share next to nothing, and what is no conflict."""

import pytest

from compare import compare_texts
from compare.facts.sides import Side
from compare.facts.terms.fates import fates
from compare.reading import read

TOLD = {
    "an appeal": (
        "The brewery lost. Its lawyers said they would appeal.",
        "A spokesman for the brewer said it accepted the ruling.",
        ("would appeal", "accepted the ruling"),
    ),
    "an apology": (
        "The driver hasn't apologized to the widow.",
        "On Monday the man issued an apology.",
        ("hasn't apologized", "issued an apology"),
    ),
    "a plea": (
        "Odell pleaded guilty to arson in the old court.",
        "Odell pleaded not guilty and wept.",
        ("pleaded guilty", "pleaded not guilty"),
    ),
    "an arrest": (
        "The pilot of the tug was arrested by harbour police.",
        "A boat took the man who steered the tug to Arlen for questioning.",
        ("was arrested", "for questioning"),
    ),
    "a match": (
        "The derby was called off, the club said.",
        "Because of the snow the game has been postponed.",
        ("called off", "postponed"),
    ),
    "a wound": (
        "A cyclist was slightly hurt by a slate.",
        "Slates fell and one woman was taken away with a broken arm.",
        ("slightly hurt", "broken arm"),
    ),
    "talks": (
        "She was ready to talk to the dockers, the minister said.",
        "There would be no meeting while the port was shut.",
        ("ready to talk", "no meeting"),
    ),
    "a fire": (
        "By noon the fire was under control, a chief said.",
        "The blaze, she said, was out of control.",
        ("was under control", "out of control"),
    ),
}

TOLD |= {
    "a vote": (
        "The salt tax was approved by a show of hands.",
        "Bakers cheered when the salt tax was voted down.",
        ("was approved", "was voted down"),
    ),
    "a name": (
        "The dead man was named as Olaf Bly.",
        "A man died. Police have not named him.",
        ("was named as", "not named"),
    ),
    "an offer": (
        "Odell's union accepted the new offer in the night.",
        "Talks failed. The union turned down the offer.",
        ("accepted the new offer", "turned down the offer"),
    ),
    "a road": (
        "The pass has been reopened.",
        "Snow fell again and the road remained closed.",
        ("has been reopened", "remained closed"),
    ),
    "custody": (
        "A docker was held in custody.",
        "A docker, seized on Monday, was released.",
        ("was held in custody", "was released"),
    ),
    "survivors": (
        "There were no survivors.",
        "A boy of nine is the sole survivor.",
        ("no survivors", "sole survivor"),
    ),
}

TOLD |= {
    "a thought of an appeal": (
        "Odell is considering an appeal.",
        "Odell will appeal, her lawyer said.",
        ("considering an appeal", "will appeal"),
    ),
    "what is appealed": (
        "Odell is to appeal against her sentence.",
        "Three judges were asked to quash the conviction.",
        ("appeal against her sentence", "quash the conviction"),
    ),
    "how it is taken": (
        "Odell showed no emotion.",
        "Odell wept in the dock.",
        ("showed no emotion", "wept"),
    ),
    "power": (
        "The electricity supply was not affected.",
        "Most of Arlen was without power until noon.",
        ("electricity supply was not affected", "without power"),
    ),
    "talks on wages": (
        "The talks collapsed in the night.",
        "Both sides reached an agreement, the union said.",
        ("talks collapsed", "reached an agreement"),
    ),
    "one of them by a pronoun": (
        "Odell was never charged.",
        "She was cleared in the spring.",
        ("never charged", "was cleared"),
    ),
    "a year in another clause": (
        "In the town where she won the cup in 1998, Odell was convicted of theft.",
        "Odell was acquitted.",
        ("was convicted", "acquitted"),
    ),
    "a comment": (
        "The brewery declined to comment on the report.",
        "The brewery denies that it is for sale.",
        ("declined to comment", "denies"),
    ),
}

NOTHING = {
    "both are told in one text": (
        "Odell would appeal, her lawyer said. Her brother accepted the ruling.",
        "Odell's brother accepted the ruling.",
    ),
    "the same in other words": (
        "No arrests have been made in Arlen.",
        "Nobody has been arrested in the case.",
    ),
    "what might be": (
        "Odell could be arrested on her return.",
        "Odell was taken to Arlen for questioning.",
    ),
    "a witness who weeps": (
        "Odell showed no emotion.",
        "The mother of the boy wept in the gallery.",
    ),
    "another year": (
        "Odell was arrested in 1998 for theft.",
        "Odell was taken to Arlen for questioning.",
    ),
    "two persons": (
        "Judge Bly resigned on Friday.",
        "The clerk, Ann Odell, said she was fired by the court.",
    ),
    "one outcome": (
        "Both brothers were convicted of arson.",
        "The brothers were found guilty on Monday.",
    ),
}


def outcomes(left: str, right: str, names: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """The outcomes that may differ, as if no two sentences were linked, of texts with ``names``."""
    a, b = (Side(read(text), names) for text in (left, right))
    return [(found.left_value, found.right_value) for found in fates(a, b)]


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_two_outcomes_of_one_sort_may_differ(left: str, right: str, values: tuple[str, str]) -> None:
    """Where each text tells one outcome, and not the other's, the two are told, from either side."""
    assert outcomes(left, right) == [values]
    assert outcomes(right, left) == [values[::-1]]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_outcomes_that_may_both_be_right_are_not_told(left: str, right: str) -> None:
    """Two cases in one text, other persons and years, what might be, and one outcome in other words are no conflict."""
    assert outcomes(left, right) == []


LINKED = {
    "an answer": (
        "Ida Roe, the harbor master, denied that she knew of the leak.",
        "Asked about the leak, the harbor master, Ida Roe, did not answer questions.",
        ("denied", "did not answer questions"),
    ),
    "an offer": (
        "Tessaly offered a tug, but the port had not yet replied to the offer.",
        "The port has turned down a tug that was offered by Tessaly.",
        ("not yet replied", "turned down"),
    ),
    "a life": (
        "The diver Olaf Bly is in Arlen hospital with burns, fighting for his life.",
        "The diver Olaf Bly is in Arlen hospital with burns, but his life is not in danger.",
        ("fighting for his life", "not in danger"),
    ),
}


@pytest.mark.parametrize("sort", LINKED)
def test_in_linked_sentences(sort: str) -> None:
    """Linked sentences that tell two outcomes of one sort may differ, whatever else the texts tell."""
    left, right, expected = LINKED[sort]
    more = " A clerk denied the theft of a rope, and the offer was accepted by another port."
    found = compare_texts(left + more, right + more).divergences
    assert ("outcome", *expected) in [(d.kind, d.left_value, d.right_value) for d in found]


def test_two_answers_of_two() -> None:
    """What two people answer is no conflict."""
    left = "The harbor master, Ida Roe, denied that anybody knew of the leak in the tank."
    right = "The chief engineer, Olaf Bly, declined to comment on the leak in the tank."
    assert not [d for d in compare_texts(left, right).divergences if d.kind == "outcome"]


def test_what_one_name_answers_is_held_apart_from_what_others_do() -> None:
    """One party that denies on one side and does not answer on the other may differ, where others answer too; what it
    is asked besides is another matter."""
    left = (
        "The Heron Line did not respond to a request for comment. Captain Olaf Bly denied that he had slept."
    )
    right = "A spokeswoman for the Heron Line rejected the charge. Captain Olaf Bly denied having slept."
    names = frozenset({"heron", "line", "olaf", "bli"})
    assert ("did not respond", "rejected the charge") in outcomes(left, right, names)
    asked = left.replace("a request for comment", "questions about its tugs")
    assert not outcomes(asked, right, names)
