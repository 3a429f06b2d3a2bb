"""A list shows an article's headline once: what stands below it begins behind the headline."""

import pytest

from corpus.article import Article
from desk.headline import behind_headline


def behind(text: str, title: str | None, boilerplate: tuple[tuple[int, int], ...] = ()) -> str:
    """What of the text is behind the headline."""
    made = Article("0" * 16, "0" * 64, text, title=title, boilerplate=boilerplate)
    return text[behind_headline(made) :]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Big fire\n\nIt burned.", "Big fire"),
        ("BIG FIRE!\nIt burned.", "Big fire"),
        ("The Post\n4 March\n\n  “Big  fire”\n\nIt burned.", '"Big fire"'),
        ("Big fire\n\nBig fire\nIt burned.", "Big fire"),
    ],
)
def test_the_headline_is_passed(text: str, title: str) -> None:
    """However it is set, behind an outlet's name and a date, and said twice."""
    assert behind(text, title) == "It burned."


def test_furniture_behind_the_headline_is_passed() -> None:
    """A byline is not what a reader looks for in a list."""
    text = "Big fire\nBy A. Writer\nIt burned."
    assert behind(text, "Big fire", ((9, 21),)) == "It burned."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("It burned. Big fire.", "Big fire"),
        ("Big fire", "Big fire"),
        ("Big fire in town\nIt burned.", "Big fire"),
        ("", "Big fire"),
        ("It burned.", None),
        ("...\nIt burned.", "..."),
    ],
)
def test_a_text_that_opens_with_no_headline_is_all_there(text: str, title: str | None) -> None:
    """A sentence with the title's words is no headline, and a headline alone is all there is to show."""
    assert behind(text, title) == text


def test_an_untitled_article_goes_on_behind_the_words_it_is_called_by() -> None:
    """Its label is its first words."""
    text = " ".join(f"word{n}" for n in range(60))
    made = Article("0" * 16, "0" * 64, text)
    assert made.label.removeprefix("(untitled) ").removesuffix("…") + " " + behind(text, None) == text
