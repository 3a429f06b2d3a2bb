"""Text is made harmless without moving a character."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.cleaning import clean, clean_line

NASTY = st.sampled_from(
    "\x00\x07\x08\x0b\x0c\r\x1b\x7f\x85\x90\x9b\x9d\xad\xa0\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f"
    "\u2028\u2029\u202a\u202e\u2060\u2066\u2069\u206f\u3164\ufdd0\ufe0f\ufeff\ufff9\uffff\ud800\udfff"
    "\U000e0001\U000e0041\U000e0100\U0001ffff\u0915\u094d\u0645\u845b\U0001f468\u2764"
)
TEXTS = st.text(st.one_of(NASTY, st.characters(), st.characters(categories=["Cs", "Cc", "Cf"])))
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ZERO_WIDTH = set(
    "\u034f\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u206a\u206f\ufeff\ufff9\ufffa\ufffb\u2028\u2029"
)


@settings(deadline=None)
@given(TEXTS)
def test_length(text: str) -> None:
    """Cleaning never changes the number of code points, so spans stay true."""
    assert len(clean(text)) == len(text)


@settings(deadline=None)
@given(TEXTS)
def test_cleaning_twice(text: str) -> None:
    """Cleaning what is clean changes nothing."""
    assert clean(clean(text)) == clean(text)


@settings(deadline=None)
@given(TEXTS)
def test_nothing_harmful_is_left(text: str) -> None:
    """No control but tab and line feed, no bidi control, zero-width character, tag or surrogate survives."""
    for char in clean(text):
        assert unicodedata.category(char) != "Cs"
        assert unicodedata.category(char) != "Cc" or char in "\n\t"
        assert char not in BIDI | ZERO_WIDTH
        assert not 0xE0000 <= ord(char) <= 0xE00FF
        assert ord(char) & 0xFFFE != 0xFFFE


@settings(deadline=None)
@given(TEXTS)
def test_only_harmful_characters_change(text: str) -> None:
    """What a character becomes is a space, a line feed or U+FFFD, and printable text stays as it is."""
    for before, after in zip(text, clean(text), strict=True):
        assert after == before or after in " \n\ufffd"
        if (
            before.isprintable()
            and unicodedata.category(before)[0] in "LNPSZ"
            and before not in "\u115f\u1160\u3164\uffa0"
        ):
            assert after == before


@settings(deadline=None)
@given(TEXTS)
def test_one_line(text: str) -> None:
    """A cleaned line is one line, without white space at its ends or twice in a row."""
    line = clean_line(text)
    assert line == " ".join(line.split())
    assert clean_line(line) == line
    assert len(line.splitlines()) <= 1


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("\x1b]52;c;cm0gLXJm\x07", "\ufffd]52;c;cm0gLXJm\ufffd"),
        ("a\x9b2Jb", "a\ufffd2Jb"),
        ("nul\x00nul", "nul\ufffdnul"),
        ("\u202egnp.exe", " gnp.exe"),
        ("bre\u200bak", "bre ak"),
        ("one\u2028two\u2029three\x85four\x0cfive", "one\ntwo\nthree\nfour\nfive"),
        ("\U0001f3f4\U000e0067\U000e007f", "\U0001f3f4  "),
        ("\ud83d", "\ufffd"),
        ("[sic] [/b] [@click=app.quit]x[/]", "[sic] [/b] [@click=app.quit]x[/]"),
    ],
)
def test_examples(raw: str, cleaned: str) -> None:
    """Escape sequences lose their ESC, invisible characters become spaces, brackets are content."""
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "10\u00a0000\u00a0€",
        "demo\u00adcracy",
        "می\u200cخواهم",  # Persian: the non-joiner is part of the spelling
        "ക്\u200d ന്",  # Malayalam: a joiner behind a virama, at the end of a word
        "\U0001f469\u200d\U0001f680",  # an astronaut: two emoji and a joiner
        "\u2764\ufe0f\u200d\U0001f525",
        "葛\U000e0100城市",
        "tab\tand\nline",
    ],
)
def test_content_stays(text: str) -> None:
    """No-break spaces, soft hyphens, joiners that spell something and variation selectors stay."""
    assert clean(text) == text


def test_joiners_in_latin_text_go() -> None:
    """Between Latin letters a joiner only hides, so it becomes a space."""
    assert clean("pass\u200dword pass\u200cword \u200d") == "pass word pass word  "
