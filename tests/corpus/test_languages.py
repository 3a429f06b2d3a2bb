"""Languages: told ones are kept as BCP 47 tags, guessed ones are marked, and what is not clear stays unknown."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from bench.languages import TEXTS
from corpus.languages import GUESSED, guess, guess_by_script, in_words, is_guessed, tag_of, told_or_guessed
from corpus.library import Library
from tests.corpus.making import incoming

ROOT = Path(__file__).resolve().parents[2]

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
        ("en" + "-gb" * 700, None),
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


STAND_IN = """
MODEL_FILE = "the model"

class LanguageIdentifier:
    @classmethod
    def from_model_file(cls, name, norm_probs):
        assert (name, norm_probs) == (MODEL_FILE, True)
        return cls()

    def classify(self, text):
        return ("de", 0.97 if "Rathaus" in text else 0.4)
"""
SURE = "Das Rathaus bleibt am Dienstag bis auf Weiteres zu, teilte die Stadt am Montag mit."


def guesses(path: Path | None, *texts: str) -> list[str]:
    """What a process of its own takes these texts for; the extra is what stands at ``path``, or not there."""
    code = (
        "import sys\nfrom corpus.languages import told_or_guessed\n"
        "for text in sys.argv[1:]:\n    print(told_or_guessed(None, text))"
    )
    hidden = (
        "import importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, *more: None if name == 'py3langid' else find(name, *more)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code if path else hidden + code, *texts],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([*([str(path)] if path else []), str(ROOT)])},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.split()


def test_without_the_extra_only_scripts_tell() -> None:
    """Where py3langid is not installed, nothing is guessed of Latin letters, and nothing fails."""
    assert guesses(None, SURE, TEXTS["el"][0]) == ["None", "el" + GUESSED]


def test_what_the_extra_says_counts_where_it_is_sure(tmp_path: Path) -> None:
    """A stand-in for it is asked as the extra is: an unlikely language is none, nor is that of a few words; a script
    that tells goes before. (The extra itself is large; the tests that need it are skipped where it is missing.)"""
    package = tmp_path / "py3langid"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "langid.py").write_text(STAND_IN)
    unsure = SURE.replace("Rathaus", "Amtshaus")
    said = guesses(tmp_path, SURE, unsure, "Rathaus zu.", TEXTS["el"][0])
    assert said == ["de" + GUESSED, "None", "None", "el" + GUESSED]
