"""The list of who else tells a sentence."""

from pathlib import Path

import pytest

from corpus.article import Article
from desk.support import Carrier
from tests.screens.small_library import make_library, opened, seen, three, until
from tui.screens.carriers import CarriersScreen, nearest_date_first


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


@pytest.mark.parametrize("size", [(60, 16), (160, 45)])
async def test_what_is_not_sure_and_what_differs_is_said_of_each(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """In the words of a comparison, before the article that tells it."""
    own = Article("own", "0" * 64, "Up to 1,500 jobs go.")
    other = Article("other", "1" * 64, "It may cost 1,150 jobs.", source="The [b]Gull[/b]")
    carrier = Carrier("other", (0, 23), "reworded", 0.9, doubtful=True, differs="differs")
    async with opened(make_library(tmp_path, three()), size) as pilot:
        pilot.app.push_screen(CarriersScreen(own, (0, 20), ((carrier, other),)))
        await until(pilot, lambda: "≈ perhaps reworded · differs  The [b]Gull" in seen(pilot))
        assert "It may cost 1,150 jobs." in seen(pilot)
