"""The list of who else tells a sentence."""

from corpus.article import Article
from desk.support import Carrier
from tui.screens.carriers import nearest_date_first


def test_the_nearest_date_comes_first_and_an_unknown_one_last() -> None:
    """Whichever is more alike; of one day, the more alike stays first."""
    own = Article("own", "0" * 64, "", published="2025-03-04")
    told = tuple(
        (Carrier(name, (0, 1), "same", score), Article(name, "0" * 64, "", published=published))
        for name, score, published in (
            ("weeks", 1.0, "2025-04-01"),
            ("undated", 0.9, None),
            ("day", 0.8, "2025-03-04T09:00"),
            ("before", 0.7, "2025-03-03"),
            ("too", 0.6, "2025-03-04"),
        )
    )
    assert [article.id for _, article in nearest_date_first(own, told)] == [
        "day",
        "too",
        "before",
        "weeks",
        "undated",
    ]
