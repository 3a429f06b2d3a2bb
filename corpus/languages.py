"""Which language an article is in: what it says itself, else what can be told from its text, marked as a guess.

A language is kept as a BCP 47 tag (``en``, ``pt-BR``). One that nobody told, but that was guessed from the text, is
marked by that standard's own means for private notes: ``de-x-guessed``. Without the extra ``newsreader[language]``
only scripts that one language is written in are told.
"""

import re
from collections import Counter
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

GUESSED: Final = "-x-guessed"
"""The end of a tag that was not told, but guessed."""

_LONGEST_TAG: Final = 35
"""RFC 5646, 4.4.1: no tag of a language that is spoken is longer."""

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_NO_LANGUAGE: Final = ("und", "mul", "zxx", "mis", "none", "null", "nan")
_NAMES: Final = {
    name: tag
    for pair in (
        "arabic ar, chinese zh, czech cs, danish da, dutch nl, english en, finnish fi, french fr, german de,"
        " greek el, hebrew he, hindi hi, hungarian hu, indonesian id, italian it, japanese ja, kazakh kk, korean ko,"
        " norwegian no, persian fa, polish pl, portuguese pt, romanian ro, russian ru, spanish es, swedish sv,"
        " turkish tr, ukrainian uk, urdu ur, vietnamese vi, deutsch de, français fr, español es, italiano it,"
        " português pt, русский ru"
    ).split(",")
    for name, _, tag in (pair.strip().rpartition(" "),)
}
# Scripts in which news is written in one language, by their first and last code points.
_SCRIPTS: Final = (
    (0x0370, 0x03FF, "el"),
    (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"),
    (0x0E00, 0x0E7F, "th"),
    (0x0E80, 0x0EFF, "lo"),
    (0x10A0, 0x10FF, "ka"),
    (0x1780, 0x17FF, "km"),
    (0x3040, 0x30FF, "ja"),
    (0xAC00, 0xD7AF, "ko"),
)
_CJK: Final = (0x4E00, 0x9FFF)
_TELLING: Final = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last, _ in _SCRIPTS) + "]")
_LOOKED_AT: Final = 1500  # code points
_FEWEST_WORDS: Final = 12
_FEWEST_LETTERS: Final = 20
_SURE: Final = 0.6


def tag_of(told: str | None) -> str | None:
    """What was told of a language as a BCP 47 tag: ``en-GB`` for ``EN_gb``; None where that is no language."""
    value = (told or "").strip()
    if value.casefold() in _NAMES:
        return _NAMES[value.casefold()]
    if len(value) > _LONGEST_TAG or not _TAG.fullmatch(value) or value.lower() in _NO_LANGUAGE:
        return None
    first, *rest = value.replace("_", "-").split("-")
    parts, private = [first.lower()], False
    for part in rest:
        private = private or len(part) == 1
        parts.append(part.lower() if private else _usual(part))
    return "-".join(parts)


def _usual(part: str) -> str:
    """A subtag in the letters that BCP 47 recommends: ``Cyrl``, ``GB``, ``1996``."""
    if len(part) == 4 and part.isalpha():
        return part.title()
    return part.upper() if len(part) == 2 else part.lower()


def is_guessed(tag: str) -> bool:
    """Whether a language was guessed from the text."""
    return tag.endswith(GUESSED)


def in_words(tag: str) -> str:
    """A tag as people are told it: ``de (guessed)``."""
    return f"{tag.removesuffix(GUESSED)} (guessed)" if is_guessed(tag) else tag


def told_or_guessed(told: str | None, text: str) -> str | None:
    """The language of an article that says ``told`` of it, or nothing; None where it cannot be told."""
    tag = tag_of(told)
    if tag:
        return tag
    found = guess(text)
    return found + GUESSED if found else None


def guess(text: str) -> str | None:
    """The language that a text is most likely in; None where it is too short, or not clear enough."""
    start = text[:_LOOKED_AT]
    by_script = guess_by_script(start)
    if by_script:
        return by_script
    classify = _classifier()
    if classify is None or (len(start.split()) < _FEWEST_WORDS and start.isascii()):
        return None
    tag, probability = classify(start)
    return tag if probability >= _SURE else None


def guess_by_script(text: str) -> str | None:
    """The language of most of a text's letters, where one language alone is written in their script."""
    if text.isascii() or not _TELLING.search(text):
        return None
    found: Counter[str] = Counter()
    letters = kana_or_han = 0
    for char in text:
        if not char.isalpha():
            continue
        letters += 1
        at = ord(char)
        kana_or_han += 0x3040 <= at <= 0x30FF or _CJK[0] <= at <= _CJK[1]
        found.update(tag for first, last, tag in _SCRIPTS if first <= at <= last)
    if letters < _FEWEST_LETTERS:
        return None
    if found["ja"] * 10 >= kana_or_han > letters // 2:  # Japanese mixes its own letters with Chinese ones
        return "ja"
    tag, count = max(found.items(), key=lambda one: one[1], default=("", 0))
    return tag if tag != "ja" and count * 2 > letters else None


@cache
def _classifier() -> "Callable[[str], tuple[str, float]] | None":
    """py3langid, where it is installed; loaded at the first text."""
    if find_spec("py3langid") is None:
        return None
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    known = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return lambda text: (lambda found: (str(found[0]), float(found[1])))(known.classify(text))
