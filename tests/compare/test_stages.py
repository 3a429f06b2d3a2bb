"""What may be done, what will be, what is only thought of, and what was done, are held apart in reworded sentences."""

import pytest

from tests.compare.one_report import differing

BEFORE = "The bell of Arlen has hung in the same tower for four centuries. Its rope was cut on Sunday. "
BEHIND = " Pigeons have nested in the tower. Nobody has claimed the reward of 300 crowns."


def outcomes(left: str, right: str) -> list[tuple[str, str]]:
    """The outcomes that may differ between two sentences of one report."""
    found = differing(BEFORE, left, right, BEHIND)
    return [(d.left_value, d.right_value) for d in found if d.kind == "outcome"]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Inspectors may recommend that the chapel be shut until the beams are replaced.",
            "Inspectors will recommend the complete closure of the chapel until the beams are replaced.",
            ("may recommend", "will recommend"),
        ),
        (
            "Bishop Ole Brandt said he was considering a ban on visits to the chapel.",
            "Visits to the chapel have been banned, bishop Ole Brandt said.",
            ("considering a ban", "banned"),
        ),
        (
            "The sexton, Nils Holm, offered to resign, but the bishop asked him to stay until the feast.",
            "Nils Holm, the sexton, has resigned, although the bishop had asked him to stay until the feast.",
            ("offered to resign", "resigned"),
        ),
        (
            "The guild of ringers said it was preparing a petition against the closure of the chapel.",
            "The guild of ringers has filed a petition against the closure of the chapel.",
            ("preparing a petition", "filed a petition"),
        ),
        (
            "Bishop Ole Brandt said he was considering an appeal against the verdict on the bells.",
            "Against the verdict on the bells he would appeal, bishop Ole Brandt said.",
            ("considering an appeal", "would appeal"),
        ),
        (
            "A commission is studying whether the old beams have rotted, Karin Dahl said.",
            "The old beams have rotted, Karin Dahl of the commission said.",
            ("whether the old beams have rotted", "old beams have rotted"),
        ),
        (
            "The closure could lead to the loss of 14 places in the choir, said the sexton, Nils Holm.",
            "The closure will cost 14 places in the choir, according to Nils Holm, the sexton.",
            ("could lead to the loss of 14", "will cost 14"),
        ),
        (
            "Mayor Ida Roe, who cut short her holiday, said she was considering declaring a day of mourning.",
            "Mayor Ida Roe, who broke off her holiday, declared a day of mourning.",
            ("considering declaring", "declared"),
        ),
        (
            "Her lawyer, Karin Dahl, said she would appeal to the court of Ems within the 30 days allowed.",
            "She has already lodged an appeal with the court of Ems, for which the rules allow 30 days.",
            ("would appeal", "lodged an appeal"),
        ),
    ],
)
def test_another_stage(left: str, right: str, expected: tuple[str, str]) -> None:
    """Of one act, the one tells that it may come or is thought of, the other that it will come or is done."""
    assert expected in outcomes(left, right)
    assert expected[::-1] in outcomes(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Bishop Ole Brandt said he was considering a ban on visits to the chapel.",
            "A ban on visits to the chapel is being weighed, bishop Ole Brandt said.",
        ),
        (
            "The guild of ringers could not recommend the rope maker from Karsk.",
            "The guild of ringers will not recommend the rope maker from Karsk.",
        ),
        (
            "The sexton, Nils Holm, plans to sell the old rope for the benefit of the chapel.",
            "Nils Holm, the sexton, will sell the old rope for the benefit of the chapel.",
        ),
        (
            "The closure could lead to the loss of 14 places in the choir, said the sexton, Nils Holm.",
            "It is feared that the closure will cost 14 places in the choir, the sexton, Nils Holm, said.",
        ),
        (
            "The guild of ringers is preparing to issue a protest against the closure of the chapel.",
            "Against the closure of the chapel the guild of ringers will issue a protest.",
        ),
    ],
)
def test_one_stage(left: str, right: str) -> None:
    """Two words for one stage are no difference."""
    assert not outcomes(left, right)
