"""Searches kept under a name."""

import pytest

from corpus.library import Library
from corpus.saved import BadName, NoSuchSearch, SavedSearch, forget, save, saved_search, saved_searches


def test_what_is_saved_is_there_again(library: Library) -> None:
    """Name, words and order come back, whatever the case of the name; other programs see it too."""
    save(library, SavedSearch("Fire at Averley", 'fire "averley" is:unread', "newest"))
    save(library, SavedSearch("apples", "apple*"))
    with Library.open(library.folder) as again:
        assert [one.name for one in saved_searches(again)] == ["apples", "Fire at Averley"]
        one = saved_search(again, "fire AT averley")
    assert (one.query, one.order) == ('fire "averley" is:unread', "newest")


def test_the_same_name_replaces(library: Library) -> None:
    """There are never two that differ by case alone."""
    save(library, SavedSearch("Fire", "fire"))
    save(library, SavedSearch("FIRE", "blaze"))
    assert [(one.name, one.query) for one in saved_searches(library)] == [("FIRE", "blaze")]


def test_deleting(library: Library) -> None:
    """A deleted one is gone; one that is not there is named, with those that are."""
    save(library, SavedSearch("Fire", "fire"))
    save(library, SavedSearch("Flood", "flood"))
    forget(library, "fire")
    with pytest.raises(NoSuchSearch, match="Flood"):
        forget(library, "fire")
    assert len(saved_searches(library)) == 1


@pytest.mark.parametrize("name", ["", "  \n", "x" * 81])
def test_a_name_is_a_line(library: Library, name: str) -> None:
    """An empty name, or one that no list could show, is refused, and nothing is kept."""
    with pytest.raises(BadName):
        save(library, SavedSearch(name, "fire"))
    assert saved_searches(library) == ()


def test_control_characters_are_made_harmless(library: Library) -> None:
    """Name and words may be pasted from anywhere."""
    kept = save(library, SavedSearch("a\x1b[31mb", "x\x1by"))
    assert "\x1b" not in kept.name + kept.query
