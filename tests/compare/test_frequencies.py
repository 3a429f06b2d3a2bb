"""A library's own word frequencies sharpen what a shared word is worth."""

from compare import Options, compare_texts
from compare.weighing import sharpened
from compare.words import word_of

LEFT = "Averley ferry traffic resumed. The council met behind closed doors for an hour on Monday."
RIGHT = "Ferry traffic at Averley starts again. Rain is forecast for the harbour all week."


def score(options: Options) -> float:
    """The best score that any link of the pair has, 0 where there is none."""
    return max((k.score for k in compare_texts(LEFT, RIGHT, options).links), default=0.0)


def test_words_that_a_whole_library_shares_make_no_link() -> None:
    """Two words that stand in nearly every article of the library say next to nothing."""
    common = {"ferry": 0.9, "averley": 0.95, "traffic": 0.8}
    assert score(Options(frequencies=common)) < score(Options())


def test_words_that_the_library_does_not_know_weigh_as_before() -> None:
    """A table without the pair's words changes nothing."""
    assert compare_texts(LEFT, RIGHT, Options(frequencies={"sugar": 0.4})) == compare_texts(LEFT, RIGHT)


def test_of_several_words_for_one_thing_the_commonest_counts() -> None:
    """Synonyms that the library has more and less often weigh by the commoner, in whatever order they are met."""
    words = [word_of("arrested"), word_of("detained")]
    rare = {words[0].concept: 1.0}
    often = {"arrested": 0.02, "detained": 0.9}
    found = [sharpened(rare, row, often)[words[0].concept] for row in (words, words[::-1])]
    assert words[0].concept == words[1].concept
    assert found[0] == found[1] == sharpened(rare, words[1:], often)[words[0].concept]
