"""Sentences: the hard cases, the laws of their spans, and texts made to be slow."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.sentences import Case, ours, read_cases
from compare.sentences import sentence_at, sentence_spans

CASES = read_cases()
MARKS = st.text(alphabet="aB1 .!?…\n“”\"’'()«»—-。؟", max_size=80)
TIMES = 100_000
HOSTILE = (
    ".",
    ". ",
    " ",
    " \n",
    "a \n",
    "a.",
    "a!”",
    ")",
    ".)",
    ".”“",
    "a.B",
    "? »",
    "“Why?” aaa, ",
    "…”’)]",
    ". . .a ",
)


@pytest.mark.parametrize("case", [c for c in CASES if not c.still_wrong], ids=lambda c: c.text[:40])
def test_a_hard_case_is_cut_where_a_reader_cuts_it(case: Case) -> None:
    """The text falls into the sentences that a careful reader sees."""
    assert ours(case.text) == list(case.sentences)


@pytest.mark.parametrize("case", [c for c in CASES if c.still_wrong], ids=lambda c: c.text[:40])
@pytest.mark.xfail(strict=True, reason="not solved yet")
def test_a_case_still_wrong(case: Case) -> None:
    """Told when one of the cases that are known to be cut wrongly is cut rightly."""
    assert ours(case.text) == list(case.sentences)


def test_few_hard_cases_are_left() -> None:
    """Of at least 250 hard cases 97 in 100 or more are cut rightly."""
    assert len(CASES) >= 250
    assert sum(c.still_wrong for c in CASES) <= 0.03 * len(CASES)


@given(st.text(max_size=120) | MARKS)
@settings(deadline=None)
def test_sentences_are_trimmed_apart_and_leave_no_word_out(text: str) -> None:
    """Spans are in order and apart, hold a word, begin and end on no white space; no word is outside."""
    spans = sentence_spans(text)
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert not re.search(r"\w", text[at:start])
        assert re.search(r"\w", text[start:end])
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not re.search(r"\w", text[at:])


def test_furniture_belongs_to_no_sentence() -> None:
    """A marked stretch ends the sentence before it and is left out."""
    text = "The port is shut. (AP) Ships wait"
    assert [text[s:e] for s, e in sentence_spans(text, ((18, 22),))] == ["The port is shut.", "Ships wait"]


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_a_hostile_text_is_read_through(piece: str) -> None:
    """Long rows of stops, spaces, brackets and quotes are split without going back over them again and again."""
    spans = sentence_spans(piece * (TIMES // len(piece)) + "a")
    assert all(start < end for start, end in spans)


def test_the_sentence_at_a_position() -> None:
    """A position is in the sentence that holds it, or in the last before it; before all, in none."""
    spans = ((2, 5), (6, 9))
    assert [sentence_at(spans, p) for p in (0, 2, 5, 6, 20)] == [-1, 0, 0, 1, 1]
