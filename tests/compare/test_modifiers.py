"""What stands before the same word of the same phrase in two retold sentences."""

import pytest

from compare import compare_texts

LEAD = "The rowers of Karsk came to the regatta on Lake Oru on Sunday, the harbour board of Varn said."
SAME = "On Sunday the Karsk rowers came to Lake Oru for the regatta, said the harbour board of Varn."


def told(left: str, right: str) -> list[tuple[str, str, str]]:
    """What is told of these two sentences, each behind its lead."""
    found = compare_texts(f"{LEAD}\n\n{left}", f"{SAME}\n\n{right}").divergences
    return [(d.certainty, d.left_value, d.right_value) for d in found]


TOLD = {
    "under one flag or another": (
        "The rowers of Karsk will start under their own flag but without a drum, the club said.",
        "Without a drum the Karsk rowers are to start under a neutral flag.",
        ("own", "neutral"),
    ),
    "well and badly": (
        "Judges said that the second race was well prepared.",
        "The second race was badly prepared, the judges said, and it began late.",
        ("well", "badly"),
    ),
    "a verb that leads up to it": (
        "Ida Roe, who steers the boat, has never held public office.",
        "Ida Roe steers it; a shy woman of few words, she has never held elected office.",
        ("public", "elected"),
    ),
}
NOTHING = {
    "a word of size": (
        "The rowers were carried home on a big cart behind the church.",
        "Behind the church they were carried home on a huge cart, singing.",
    ),
    "one word in two forms": (
        "A man was held on suspicion of drunk driving near the boats.",
        "Near the boats a young man was held by two officers on suspicion of drunken driving.",
    ),
    "another phrase": (
        "Cooks fed them on smoked fish from a kettle near the wooden pier.",
        "At the pier, near a kettle, cooks sold salted fish and fed whoever came.",
    ),
}


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_another_word_before_one_word_may_differ(left: str, right: str, values: tuple[str, str]) -> None:
    """Two words that the same word leads up to and the same word follows are told, from either side."""
    assert told(left, right) == [("possible", *values)]
    assert told(right, left) == [("possible", *values[::-1])]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_words_that_only_colour_are_not_told(left: str, right: str) -> None:
    """Size and praise, one word in two forms, and the same word in two phrases are no conflict."""
    assert told(left, right) == []
