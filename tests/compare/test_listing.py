"""Lists: what one of two outlets leaves out of one."""

import pytest

from compare import compare_texts

FULL = "Dell was charged with theft, forging a permit, cruelty to horses and driving a cart at night, the court said."


def left_out(left: str, right: str) -> list[tuple[str, str]]:
    """What one side alone is told to have in a list or a clause."""
    return [
        (d.left_value, d.right_value) for d in compare_texts(left, right).divergences if d.kind == "omission"
    ]


def test_an_item_that_one_outlet_leaves_out_is_told() -> None:
    """On either side, in any order."""
    short = "Dell is charged with cruelty to horses, theft and driving a cart at night, the court said."
    assert left_out(FULL, short) == [("forging a permit", "")]
    assert left_out(short, FULL) == [("", "forging a permit")]


@pytest.mark.parametrize(
    "short",
    [
        "Dell is charged with cruelty to horses, theft and driving a cart at night. He had forged a permit, it said.",
        "Dell is charged with theft, arson and sailing without a licence, the court said in Orrin.",
    ],
    ids=["told in another sentence", "another list"],
)
def test_what_is_told_elsewhere_or_otherwise_is_not_left_out(short: str) -> None:
    """Two lists are one where all of the shorter stands in the longer, and what is new stands nowhere else."""
    assert left_out(FULL, short) == []


def test_a_list_may_begin_behind_what_is_done() -> None:
    """What stands before the verb is no part of the list."""
    left = "In court in Orrin on Friday old Dell admitted arson, forgery and theft."
    right = "On Friday, in court in Orrin, Dell admitted arson and theft."
    assert left_out(left, right) == [("forgery", "")]
    assert left_out(right, left) == [("", "forgery")]


def test_a_limit_that_one_outlet_leaves_out_is_told_however_short() -> None:
    """Without the "until" more is said than is known; another phrase as short is no clause."""
    whole = "The old ferry to Orrin will stay in the harbour of Karsk"
    assert left_out(f"{whole} until Sunday.", f"{whole}. Rain fell.") == [("until Sunday", "")]
    assert left_out(f"{whole} on Sunday.", f"{whole}. Rain fell.") == []
