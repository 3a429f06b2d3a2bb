"""Cues tell of each sentence what sorts of fact it may have, and details are read only where they are needed."""

from dataclasses import replace

import pytest

from compare import cues
from compare.api import _weighed
from compare.facts.figures.quantities import all_quantities, quantities
from compare.facts.sides import NAMES
from compare.facts.terms.wording import rivals_of
from compare.links import join
from compare.reading import read
from compare.weighing import names_of
from compare.words import read_lines, stem_of, word_of

SORTS = [
    (sort, word) for table in (cues.BY_NORM, cues.BY_STEM) for sort, words in table.items() for word in words
]


@pytest.mark.parametrize(("sort", "word"), sorted(SORTS))
def test_each_word_of_a_sort_is_a_cue_of_its_sentence_alone(sort: int, word: str) -> None:
    """A word of a sort marks the sentence that it stands in, and no other."""
    reading = read(f"Rain fell here. She saw {word} here. Snow fell there.")
    assert [reading.has(sort, n) for n in range(3)] == [False, True, False]


def test_what_has_a_contrary_with_the_word_behind_it_is_a_cue() -> None:
    """Of each two words that the table of contrasts has as one, the first is a cue."""
    firsts = {stem.partition("_")[0] for stem in rivals_of() if "_" in stem}
    assert {stem_of(word) for word in cues.PAIRING} == firsts


def test_a_country_is_a_telling_name() -> None:
    """What two sentences name is told by names of weight: the name of a country is one, were it a common word too."""
    lines = [line.split() for line in read_lines("countries.txt")]
    assert all(word_of(name.capitalize()).weight >= NAMES for names in lines for name in names)


def test_figures_days_and_quotations_are_cues() -> None:
    """Figures, days and what is quoted have bits of their own, and a plain sentence has none at all."""
    reading = read("It had 40 rooms. It opened on Friday. “It is a big house,” Ann wrote. Rain fell.")
    assert [reading.has(cues.FIGURED, n) for n in range(4)] == [True, False, False, False]
    assert [reading.has(cues.DATED, n) for n in range(4)] == [False, True, False, False]
    assert [reading.has(cues.QUOTED, n) for n in range(4)] == [False, False, True, False]
    assert reading.cues(3) == 0


def test_a_reading_cut_anew_is_looked_through_anew() -> None:
    """What was found in the sentences of a reading is forgotten where it gets other sentences."""
    reading = read("Rain fell and the mayor said no")
    assert reading.has(cues.SAID, 0)
    (start, end), (first, last) = reading.sentences[0], reading.ranges[0]
    cut = replace(reading, sentences=((start, 9), (10, end)), ranges=((first, 2), (2, last)))
    assert [cut.has(cues.SAID, n) for n in range(2)] == [False, True]


def test_a_quotation_over_two_sentences_is_cut_at_them() -> None:
    """Each sentence has its own part of a quotation that goes on."""
    reading = read("He said: “We left the house at noon. Nobody came back.” Rain fell.")
    parts = [[reading.text[slice(*span)] for span in reading.quoted(n)] for n in range(len(reading.ranges))]
    assert parts == [["We left the house at noon."], ["Nobody came back."], []]


def test_sentences_that_are_the_same_are_not_read_in_full() -> None:
    """Of texts that are the same word for word no sentence is compared in full, nor read for it."""
    text = "The mayor opened the harbour bridge. A ferry sank near the island. Rain fell on the market."
    a, b = read(text), read(text)
    x, y = _weighed(a, b, (names_of(a.tokens, a.ranges), names_of(b.tokens, b.ranges)), None)
    assert [k.kind for k in join(x, y, {})] == ["same"] * 3
    assert all(sentence.details is None for sentence in (*x, *y))


def test_a_text_s_figures_are_those_of_its_sentences_that_have_one() -> None:
    """All figures of a text come in order, and a sentence without a figure is none of those that are read."""
    reading = read("Rain fell. It had 40 rooms and two lifts. It was dark. A third of it burned.")
    assert reading.having(cues.FIGURED) == [1, 3]
    assert [q.written for q in all_quantities(reading)] == ["40", "two", "A third"]
    assert sorted(reading.kept(quantities)) == [1, 3]
