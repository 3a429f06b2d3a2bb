"""What the desk adds to a comparison of two texts: what is known of the articles."""

from dataclasses import replace

import pytest

from corpus.article import Article
from desk.compared import compare_articles

TUESDAY = "The old bridge at Skarrow was closed to all traffic on Tuesday, the harbour office said."
LEFT = Article("a", "a", TUESDAY.replace("on Tuesday", "yesterday"), published="2025-03-05")
RIGHT = Article("b", "b", TUESDAY, published="2025-03-06T09:30+01:00")


def dates_that_differ(left: str | None, right: str | None) -> int:
    """How many dates do, where the articles were published on these."""
    compared = compare_articles(replace(LEFT, published=left), replace(RIGHT, published=right))
    return [one.kind for one in compared.comparison.divergences].count("date")


def test_days_are_counted_from_when_an_article_was_published() -> None:
    """Yesterday, written on a Wednesday, is that week's Tuesday; written a week later, "Tuesday" is another."""
    assert dates_that_differ(LEFT.published, RIGHT.published) == 0
    assert dates_that_differ(LEFT.published, "2025-03-14") == 1


@pytest.mark.parametrize("published", [None, "", "spring", "2025", "2025-13-40", "9999-12-31", "0001-01-01"])
def test_a_date_that_cannot_be_told_is_none(published: str | None) -> None:
    """Nothing is counted from it, and nothing breaks."""
    assert dates_that_differ(published, published) == 0
