"""Whose man or woman somebody is, in two reworded sentences of one report."""

from compare import compare_texts

REPORT = (
    "The match between Velm and Karsk was called off on Sunday. The bank of Arlen had sued its supplier. "
)
END = " The council meets again soon."


def told(left: str, right: str) -> list[tuple[str, str]]:
    """The values of names that may differ between two sentences of one report."""
    found = compare_texts(REPORT + left + END, REPORT + right + END).divergences
    return [(d.left_value, d.right_value) for d in found if d.kind == "name"]


def test_another_party() -> None:
    """A fan of the one club is no fan of the other, and so with an employee of two firms that both texts know."""
    assert told(
        "In 1999 a Velm supporter was stabbed outside the same ground.",
        "In 1999 a fan of Karsk was stabbed in front of the same ground.",
    ) == [("Velm supporter", "fan of Karsk")]
    assert told(
        "The leak came to light when an employee of the supplier noticed odd letters.",
        "An employee of the bank spotted odd letters, and the leak came to light.",
    ) == [("employee of the supplier", "employee of the bank")]


def test_one_party() -> None:
    """Another word for one party, and where somebody is from, are no other party."""
    assert not told(
        "In 1999 a Velm supporter was stabbed outside the same ground.",
        "In 1999 a fan of the visitors was stabbed in front of the same ground.",
    )
    assert not told(
        "A driver from Arlen noticed odd letters in the archive on Monday.",
        "A driver of the supplier noticed odd letters in the archive on Monday.",
    )
