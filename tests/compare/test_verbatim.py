"""Stretches of words that stand in both texts."""

from compare import compare_texts
from compare.verbatim import REPEATS, stretches

REFRAIN = "we will not be moved again today".split()


def test_a_refrain_is_matched_as_a_whole_and_not_at_every_shift() -> None:
    """Of stretches that overlap on both sides only the longest stays."""
    text = REFRAIN * 4
    assert stretches(text, text)[0] == (0, 0, len(text))
    assert len(stretches(text, text)) == 1


def test_one_stretch_may_stand_in_two_places() -> None:
    """A stretch that the right text has twice is found twice: the two do not overlap on the right."""
    right = [*REFRAIN, *"and then the band played on".split(), *REFRAIN]
    assert stretches(REFRAIN, right) == [(0, 0, 7), (0, 13, 7)]


def test_a_stretch_that_only_one_text_repeats_is_found_at_each_place_from_either_side() -> None:
    """Where one text repeats a stretch and the other has it once, the places are the same ones turned about, and of a
    seed that stands too often no more than the first are followed."""
    between = "then the band played on".split()
    often = [word for n in range(REPEATS + 2) for word in (*REFRAIN, *between, str(n))]
    found = [(n * (len(REFRAIN) + len(between) + 1), 0, len(REFRAIN)) for n in range(REPEATS)]
    assert stretches(often, REFRAIN) == found
    assert stretches(REFRAIN, often) == [(j, i, n) for i, j, n in found]


def test_a_reason_does_not_mistake_the_articles_words_for_its_own() -> None:
    """An article may say "on the left"; the reason still names each side rightly, whichever way round."""
    here = "“The party on the left will win the vote in Averley,” the mayor said on Monday."
    there = "“The party on the left will lose the vote in Averley,” the mayor said on Monday."
    for a, b, words in ((here, there, ("win", "lose")), (there, here, ("lose", "win"))):
        found = compare_texts(a, b).divergences
        assert [d.why for d in found] == [f"“{words[0]}” on the left, “{words[1]}” on the right"]
