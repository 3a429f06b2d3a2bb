"""Leads: what is shown of an article that was not searched for."""

from hypothesis import given
from hypothesis import strategies as st

from index.excerpt import Snippet, lead


def test_a_lead_begins_where_it_is_told_to() -> None:
    """What is before ``begins`` is furniture: no ellipsis stands for it."""
    text = "Listen Live\n\n  The bridge was closed\non Friday."
    assert lead(text, begins=11) == Snippet("The bridge was closed on Friday.", (), 15)


def test_a_lead_ends_after_a_whole_word() -> None:
    """An ellipsis says that there is more."""
    assert lead("The bridge was closed on Friday.", width=20) == Snippet("The bridge was…", (), 0)


@given(st.text(), st.integers(0, 40), st.integers(1, 30))
def test_a_lead_is_a_stretch_of_the_text(text: str, begins: int, width: int) -> None:
    """It stands at ``start``, on one line, and is no longer than asked for."""
    found = lead(text, begins=begins, width=width)
    words = found.text.removesuffix("…") if not text[found.start :].endswith(found.text) else found.text
    assert len(words) <= width + 1
    assert found.start >= min(begins, len(text))
    assert "\n" not in found.text
    assert "".join(" " if c.isspace() else c for c in text[found.start :]).startswith(words)
