"""Snippets and highlights: what is marked is what matched, and stands where the span says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.query import parse
from index.snippets import snippet, term_spans

_TEXT = (
    "By Our Reporter\n\nThe governor declared a state of emergency on Monday. “We have no comment,” said the "
    "governors’ office.\n\nU.S. troops arrived in Zürich. The cease-fire broke after 3,800 people fled. Officials "
    "refused e-mail requests; the state of the emergency fund is unclear, and its trustees would not say who did it. "
    "The talks go on in 東京都, where no one expects an outcome before the summer, diplomats said."
)


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("governor", ["governor", "governors"]),
        ('"state of emergency"', ["state of emergency"]),
        ("emergency", ["emergency", "emergency"]),
        ("zurich US", ["U.S.", "Zürich"]),
        ("3800", ["3,800"]),
        ("ceasefire", ["cease-fire"]),
        ('"the ceasefire broke"', ["The cease-fire broke"]),
        ('"the cease-fire broke"', ["The cease-fire broke"]),
        ("cease-fire", ["cease-fire"]),
        ("e-mail", ["e-mail"]),
        ("offic*", ["office", "Officials"]),
        ('"no comment"', ["no comment"]),
        ("governor -zurich", ["governor", "governors"]),
        ("NOT governor", []),
        ("title:governor", []),
        ("text:governor", ["governor", "governors"]),
        ("source:governor", []),
        ("date:2022", []),
        ("東京", ["東京"]),
        ("都", ["都"]),
        ("東京都", ["東京都"]),
        ("(troops OR absent) fled", ["troops", "fled"]),
        ("", []),
    ],
)
def test_term_spans(query: str, marked: list[str]) -> None:
    """A query's words are marked where they stand: phrases whole, prefixes by the word, nothing under a NOT."""
    assert [_TEXT[start:end] for start, end in term_spans(_TEXT, parse(query))] == marked


def test_spans_by_field() -> None:
    """A title is marked by the words for titles, an outlet by those for outlets alone."""
    query = parse("storm title:warning source:herald")
    assert len(term_spans("Storm warning: herald", query, "title")) == 2
    assert len(term_spans("Storm warning: herald", query, "source")) == 1
    assert len(term_spans("Storm warning: herald", query)) == 1


def test_snippet_of_a_word() -> None:
    """A snippet begins at a sentence, holds the mark, is one line, and says that it leaves something out."""
    found = snippet(_TEXT, parse("zurich"), width=80)
    assert found.text == "… U.S. troops arrived in Zürich. The cease-fire broke after 3,800 people fled.…"
    assert [found.text[start:end] for start, end in found.marks] == ["Zürich"]
    assert _TEXT[found.start :].startswith("U.S. troops")


def test_snippet_takes_the_best_window() -> None:
    """Of the places where a word stands, the one where the others stand near is shown."""
    found = snippet(_TEXT, parse("emergency fund unclear"), width=120)
    assert [found.text[start:end] for start, end in found.marks] == ["emergency", "fund", "unclear"]


def test_lead() -> None:
    """A query without words of the text gives the beginning, without marks."""
    found = snippet(_TEXT, parse("date:2022"), width=60)
    assert found.text == "By Our Reporter  The governor declared a state of emergency…"
    assert (found.marks, found.start) == ((), 0)


def test_short_text() -> None:
    """A text that fits is shown whole."""
    assert snippet("A fire.\n", parse("fire")).text == "A fire."
    assert snippet("", parse("fire")).text == ""


_words = st.lists(
    st.sampled_from(["storm", "Zürich", "cease-fire", "3,800", "the", "end.", "\n\n", "東京都", "a" * 90]),
    max_size=60,
)


@given(
    _words,
    st.sampled_from(["storm", "zurich OR 3800", '"the storm"', "ceasefire", "sto*", "東", "aaaa*"]),
    st.integers(1, 300),
)
def test_laws(words: list[str], query: str, width: int) -> None:
    """For any text: marks lie inside, in order, apart, and read the same in the article; the length is bounded."""
    text = " ".join(words)
    found = snippet(text, parse(query), width=width)
    spans = set(term_spans(text, parse(query)))
    assert "\n" not in found.text
    assert len(found.text) <= max(width, 20) + 3
    shift = found.start - (2 if found.text.startswith("… ") else 0)
    last = 0
    for start, end in found.marks:
        assert last <= start < end <= len(found.text)
        assert found.text[start:end] == text[start + shift : end + shift].replace("\n", " ")
        assert any(s <= start + shift and end + shift <= e for s, e in spans)
        last = end
    assert bool(spans) == bool(found.marks)
