"""Finding words in a text: what a reader takes for the same is found."""

import pytest

from desk.in_text import MOST, places


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Fire at the port. The fire spread.", "fire", ["Fire", "fire"]),
        ("harbour\noffice said", "harbour office", ["harbour\noffice"]),
        ("It’s “over”", 'it\'s "over"', ["It’s “over”"]),
        ("cease‑fire", "cease-fire", ["cease‑fire"]),
        ("a.b (c) [d]*", "a.b (c) [d]*", ["a.b (c) [d]*"]),
        ("axb", "a.b", []),
        ("東京都の知事", "東京", ["東京"]),
        ("anything", "  ", []),
    ],
)
def test_places(text: str, wanted: str, found: list[str]) -> None:
    """Case, quotation glyphs, dashes and line breaks make no difference; every other character counts as itself."""
    assert [text[start:end] for start, end in places(text, wanted)] == found


def test_the_number_of_places_is_bounded() -> None:
    """A letter looked for in a book does not hold up the screen."""
    assert len(places("a" * (MOST + 10), "a")) == MOST
