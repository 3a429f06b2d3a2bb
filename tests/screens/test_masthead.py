"""An address above an article is there whole, in lines that fit and are broken where it is parted."""

from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.glyphs import cells
from tui.widgets.masthead import address_lines


def test_an_address_is_broken_behind_a_sign() -> None:
    """No word of it is cut."""
    address = "https://news.example/2025/03/04/fire-at-port-averley-shuts-harbour?ref=front"
    assert address_lines(address, 34) == [
        "https://news.example/2025/03/04/",
        "fire-at-port-averley-shuts-",
        "harbour?ref=front",
    ]


@given(st.text(alphabet="ab/-?=&_.京é", max_size=120), st.integers(2, 60))
def test_an_address_is_there_whole_and_fits(address: str, width: int) -> None:
    """Whatever it holds, a word too long for a line among it."""
    lines = address_lines(address, width)
    assert "".join(lines) == address
    assert all(line and cells(line) <= width for line in lines)
