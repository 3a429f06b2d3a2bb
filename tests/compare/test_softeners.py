"""A word that limits a statement, and that one of two outlets leaves out, is told as left out."""

import pytest

from tests.compare.one_report import differing

BEFORE = "The quarry at Karsk closed in spring. Its owner, Nils Holm, lives abroad. "
BEHIND = " A goat has been seen on the crane. The council meets again in two weeks."


def left_out(left: str, right: str) -> list[tuple[str, str]]:
    """What either side alone has of two sentences of one report."""
    found = differing(BEFORE, left, right, BEHIND)
    assert all(d.certainty == "possible" for d in found if d.kind == "omission")
    return [(d.left_value, d.right_value) for d in found if d.kind == "omission"]


@pytest.mark.parametrize(
    ("limited", "plain", "softened"),
    [
        (
            "The dust is largely harmless to grown sheep but can blind a lamb, vet Ida Roe said.",
            "According to vet Ida Roe, the dust is harmless to grown sheep but can make lambs go blind.",
            "largely harmless",
        ),
        (
            "Surveyors were looking at a rusty valve as a possible cause of the leak, Karin Dahl said.",
            "The cause of the leak was a rusty valve, surveyor Karin Dahl said.",
            "possible cause",
        ),
    ],
)
def test_a_softener_left_out(limited: str, plain: str, softened: str) -> None:
    """Largely, possible: whichever side has it, and however the rest is worded."""
    assert (softened, "") in left_out(limited, plain)
    assert ("", softened) in left_out(plain, limited)


@pytest.mark.parametrize(
    ("limited", "plain"),
    [
        (
            "The dust is largely harmless to grown sheep but can blind a lamb, vet Ida Roe said.",
            "To most grown sheep the dust is harmless, but lambs can go blind, according to vet Ida Roe.",
        ),
        (
            "The leak was probably caused by a rusty valve, surveyor Karin Dahl said.",
            "Surveyor Karin Dahl believes that the leak was caused by a rusty valve.",
        ),
    ],
)
def test_limited_in_other_words(limited: str, plain: str) -> None:
    """Who says "most", or "believes", has left nothing out."""
    assert not left_out(limited, plain)
