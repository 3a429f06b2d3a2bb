"""Names of two linked sentences that differ by a letter, or in the order of their words."""

import pytest

from tests.compare.test_facts import told

AROUND = (
    "Two men were hurt when a crane fell in Varde. {} The street is shut. The crane was old.",
    "A crane came down in Varde and hurt two men. {} It was an old one, and the street is shut.",
)
TOLD = {
    "a letter, in a name that opens a sentence": (
        "Welde said the families of the two men had asked for quiet.",
        "Irene Weldt, who speaks for the hospital, said that the families of the two men had asked for quiet.",
        ("Welde", "Weldt"),
    ),
    "two orders": (
        "The firm praised its Swift Dynamic Hoist brake, which it has sold since spring.",
        "A brake that the firm calls Dynamic Swift Hoist has been sold since spring.",
        ("Swift Dynamic Hoist", "Dynamic Swift Hoist"),
    ),
}
NOTHING = {
    "a land and its people": (
        "The two men had come from Yemen for the job, the firm said.",
        "The two Yemeni men had come for the job, according to the firm.",
    ),
    "a plain word": (
        "There they had asked for quiet, the families of the men said.",
        "The families of the two men, Theresa Holm said, had asked for quiet.",
    ),
    "a name in another order of two words": (
        "The families thanked Kim Yun, a nurse, for her help.",
        "Yun Kim, a nurse, was thanked by the families for her help.",
    ),
}


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_one_name_has_its_letters_in_order(left: str, right: str, values: tuple[str, str]) -> None:
    """A name with another letter, or with its words in another order, may differ, from either side."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert ("name", "possible", *values) in told(left, right)
    assert ("name", "possible", *values[::-1]) in told(right, left)


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_other_words_are_no_misspelt_names(left: str, right: str) -> None:
    """A land and its people, plain words, and a family's name put first are not told."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert [d for d in told(left, right) if d[0] == "name"] == []
