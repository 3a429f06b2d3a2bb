"""Which articles to read beside one."""

import pytest

from corpus.article import Article
from desk import related
from desk.related import Related, nearness, ranked

STORY = (
    "The bridge over the Varn was closed on Monday after a lorry struck its northern pier. "
    "Ferries will run every twenty minutes until the repair is done, the harbour office said."
)
HALF = (
    "The bridge over the Varn was closed on Monday after a lorry struck its northern pier. Apples are cheap."
)
OTHER = "The apple harvest in the Orne valley is the largest for ten years, growers said on Friday."


def article(name: str, text: str, published: str | None = None) -> Article:
    """An article of this text."""
    return Article(name, "0" * 64, text, published=published)


def test_what_shares_most_comes_first_and_what_shares_nothing_last() -> None:
    """Whatever order the index gave them in."""
    others = [(article("none", OTHER), 9.0), (article("half", HALF), 8.0), (article("all", STORY), 7.0)]
    found = ranked(article("own", STORY), others)
    assert [one.id for one in found] == ["all", "half", "none"]
    assert found[0].shared_words == len(STORY.split())
    assert found[-1] == Related("none", 0)


def test_the_same_days_report_comes_before_what_repeats_more_weeks_later() -> None:
    """What is shared counts by half a week apart; without a date on either side, time counts for nothing."""
    own = article("own", STORY, "2025-03-04")
    near, far = article("near", HALF, "2025-03-04T22:10"), article("far", STORY, "2025-04-01")
    assert [one.id for one in ranked(own, [(far, 2.0), (near, 1.0)])] == ["near", "far"]
    assert nearness(own, far) == 7 / (7 + 28)
    undated = article("undated", STORY)
    assert [one.id for one in ranked(own, [(near, 2.0), (undated, 1.0)])] == ["undated", "near"]
    assert [one.id for one in ranked(undated, [(near, 2.0), (far, 1.0)])] == ["far", "near"]


def test_only_so_many_words_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first one always is; the rest keep the index's order, before what is known to share nothing."""
    monkeypatch.setattr(related, "MOST_WORDS", 20)
    others = [(article("none", OTHER), 9.0), (article("half", HALF), 8.0), (article("all", STORY), 7.0)]
    found = ranked(article("own", STORY), others)
    assert found == (Related("half", None), Related("all", None), Related("none", 0))


def test_where_nothing_is_shared_the_likest_of_those_days_comes_first() -> None:
    """More words in common weigh less than two months between."""
    own = article("own", STORY, "2025-11-20")
    others = [(article("old", OTHER, "2025-09-15"), 21.4), (article("new", OTHER, "2025-11-18"), 8.4)]
    assert ranked(own, others) == (Related("new", 0), Related("old", 0))
