"""Which word was meant, and how much is looked at to tell."""

from collections.abc import Iterator
from itertools import count

import pytest

from index.spelling import MOST_WORDS, can_be_misspelt, nearest_word

OFTEN = {"fire": 9, "fine": 2, "warehouse": 5, "warehouses": 1, "wares": 3, "police": 4}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("warehosue", "warehouse"),
        ("wharehouse", "warehouse"),
        ("wrehuose", "warehouse"),
        ("fier", "fire"),
        ("fige", "fire"),
        ("polcie", "police"),
        ("plocei", None),
        ("zeppelin", None),
    ],
)
def test_the_nearest_word_is_meant(typed: str, meant: str | None) -> None:
    """One edit from a word, two from a long one; of equals the one that stands in most texts."""
    assert nearest_word(typed, OFTEN, OFTEN.__getitem__) == meant


def test_a_word_is_not_meant_by_itself() -> None:
    """What is typed right is not told."""
    assert nearest_word("fire", ["fire"], OFTEN.__getitem__) is None


def test_no_more_words_are_looked_at_than_told() -> None:
    """However many the library has."""
    looked_at = 0

    def endless() -> Iterator[str]:
        nonlocal looked_at
        for looked_at in count(1):
            yield f"fi{looked_at}"

    nearest_word("fier", endless(), lambda _: 1)
    assert looked_at == MOST_WORDS


@pytest.mark.parametrize("form", ["3800", "u2", "war", "сс", "火災警報", "b52s"])
def test_short_words_numbers_and_scripts_without_spaces_are_taken_as_typed(form: str) -> None:
    """Nearly any other would be as near."""
    assert not can_be_misspelt(form)
