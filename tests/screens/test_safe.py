"""Hostile text on its way to the screen: harmless, whole, and with its marks where they belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.safe import marked, safe_line, safe_line_as_typed

BRACKETS = "[sic] [/b] [@click=app.quit]x[/] [bold"


def is_harmless(text: str) -> bool:
    """No control, C1 or bidi character is in it."""
    return not any(
        c < " " or "\x7f" <= c <= "\x9f" or c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        for c in text
    )


def test_brackets_stay() -> None:
    """What looks like markup is text."""
    assert safe_line(BRACKETS) == BRACKETS
    assert marked(BRACKETS, (), "bold").plain == BRACKETS


@given(st.text())
def test_any_line_is_harmless(text: str) -> None:
    """Whatever comes in, one harmless line comes out."""
    assert is_harmless(safe_line(text))
    assert is_harmless(safe_line_as_typed(text))


@given(st.text(alphabet="ab \x1b\u202e\u200d👨👩🏽é", max_size=30), st.data())
def test_marks_stay_on_their_words(text: str, data: st.DataObject) -> None:
    """A mark covers what its span covered, also where characters before it are not drawn."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    content = marked(text, [(start, end)], "bold")
    whole = marked(text, (), "bold").plain
    before = marked(text[:start], (), "bold").plain
    for span in content.spans:
        assert 0 <= span.start < span.end <= len(whole)
        assert span.start == pytest.approx(len(before), abs=2)
