"""Languages: told ones are kept as BCP 47 tags, guessed ones are marked, and what is not clear stays unknown."""

from importlib.util import find_spec

import pytest

from bench.languages import TEXTS
from corpus.languages import GUESSED, guess, guess_by_script, in_words, is_guessed, tag_of, told_or_guessed
from corpus.library import Library
from tests.corpus.making import incoming

with_the_extra = pytest.mark.skipif(
    find_spec("py3langid") is None, reason="newsreader[language] is not installed"
)


@pytest.mark.parametrize(
    ("told", "tag"),
    [
        ("en", "en"),
        ("EN_gb", "en-GB"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("de-CH-1996", "de-CH-1996"),
        ("sl-rozaj", "sl-rozaj"),
        ("de-x-Guessed", "de-x-guessed"),
        ("English", "en"),
        (" français ", "fr"),
        ("und", None),
        ("none", None),
        ("english (us)", None),
        ("", None),
        (None, None),
        ("../../etc", None),
    ],
)
def test_what_is_told_becomes_a_tag(told: str | None, tag: str | None) -> None:
    """In the letters that the standard recommends; what is no tag and no language's name is not known."""
    assert tag_of(told) == tag


@pytest.mark.parametrize("language", ["el", "ko", "ja"])
def test_a_script_of_one_language_tells_it(language: str) -> None:
    """Greek, Korean and Japanese need no detector."""
    for text in TEXTS[language]:
        assert guess_by_script(text) == language
        assert told_or_guessed(None, text) == language + GUESSED


@pytest.mark.parametrize("language", sorted(TEXTS.keys() - {"el", "ko", "ja"}))
def test_a_script_of_several_languages_tells_none(language: str) -> None:
    """Latin, Cyrillic, Arabic and Chinese letters alone say nothing."""
    assert [guess_by_script(text) for text in TEXTS[language]] == [None, None]


@pytest.mark.parametrize(
    "text", ["", "…", "Ναι.", "The minister said “Καλημέρα” to the reporters who waited outside."]
)
def test_too_little_tells_nothing(text: str) -> None:
    """A word or two in a script is a quotation."""
    assert guess_by_script(text) is None


def test_a_guess_is_marked_and_what_is_told_is_not(library: Library) -> None:
    """The mark is part of the tag, within the standard, and is told in words."""
    text = TEXTS["el"][0]
    guessed = library.get(library.add(incoming(text)).id).language
    told = library.get(library.add(incoming(text + " ", language="EL")).id).language
    assert (guessed, told) == ("el-x-guessed", "el")
    assert guessed is not None
    assert is_guessed(guessed)
    assert not is_guessed("el")
    assert (in_words(guessed), in_words("el")) == ("el (guessed)", "el")
    assert tag_of(guessed) == guessed


@with_the_extra
@pytest.mark.parametrize("language", sorted(TEXTS))
def test_the_extra_tells_every_language_of_the_bench(language: str) -> None:
    """Two paragraphs each."""
    assert [guess(text) for text in TEXTS[language]] == [language, language]


@with_the_extra
@pytest.mark.parametrize("text", ["Fire!", "12 34 56 78 90 " * 20, "a b c", "https://example.org/ " * 20])
def test_what_is_no_prose_has_no_language(text: str) -> None:
    """Nothing is guessed of it."""
    assert guess(text) is None
