"""Spellings: two ways to print one word, which are no conflict.

    d***ed · damned        a word masked for print
    Müller · Muller        marks above and below letters
    Ft. · Fort             an abbreviation
    Mike · Michael         the short form of a given name
    Mama · Momma           one sound, two spellings
    Qaeda · Qaida, Mumbai · Bombay   a name that is written in two ways
    coastguard · coast guard    one word or two

A slip of one letter ("lightouse") is no sure conflict either, but a reader wants to see it: ``a_slip`` tells it apart.
"""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import chain, combinations

from rapidfuzz.distance import DamerauLevenshtein

from compare.facts.figures.numerals import ORDINALS
from compare.words import read_lines, word_of

_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "´": "'",
        "`": "'",
    }
)
_MASKED = re.compile(r"(?P<head>[^\W\d_]*)(?:[*•]+|[-–—_]{2,})(?P<tail>[^\W\d_]*)")
_EDGES = " \n\t.,;:!?\"'“”‘’«»„()[]…"
LEAST_SLIP = 6
"""Shorter words that are one letter apart are mostly two words."""
LEAST_NAME = 7
"""Names this long that sound alike are one name, spelled in another alphabet."""


@lru_cache(maxsize=20_000)
def folded(form: str) -> str:
    """``form`` in folded case, without stops, apostrophes and marks above or below its letters."""
    plain = unicodedata.normalize("NFKD", form.casefold().translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in ".'’ʼ\u00ad")


def one_spelling(a: str, b: str) -> bool:
    """Whether two stretches of text are the same words, printed in two ways."""
    p, q = a.replace("&", " and ").split(), b.replace("&", " and ").split()
    if len(p) != len(q):
        return _run_together(p) == _run_together(q) != ""
    return all(_one_word(x.strip(_EDGES), y.strip(_EDGES)) for x, y in zip(p, q, strict=True))


def _run_together(words: list[str]) -> str:
    """Words without what is between them and their hyphens; nothing where one is no plain word."""
    parts = [folded(word.strip(_EDGES)).replace("-", "") for word in words]
    return "".join(parts) if all(map(str.isalpha, parts)) else ""


def one_name(a: str, b: str) -> bool:
    """Whether two words of names are one: an abbreviation, a short form, or another spelling of the same sound."""
    x, y = folded(a), folded(b)
    if x == y or frozenset((x, y)) in _pairs():
        return True
    return min(len(x), len(y)) >= LEAST_NAME and _sound(x) == _sound(y)


def a_slip(a: str, b: str) -> bool:
    """Whether two stretches of text differ by one letter of one longer word only, as by a slip of the pen."""
    x, y = folded(a.strip(_EDGES)), folded(b.strip(_EDGES))
    if min(len(x), len(y)) < LEAST_SLIP or (x + y).isdigit():
        return False
    return DamerauLevenshtein.distance(x, y, score_cutoff=1) == 1


def _one_word(a: str, b: str) -> bool:
    x, y = folded(a), folded(b)
    if x == y or frozenset((x, y)) in _pairs() or _masks(a, b) or _masks(b, a):
        return True
    if x[:1].isdigit() != y[:1].isdigit():
        return _figure_of(x) == _figure_of(y)
    if min(len(x), len(y)) < 4 or x[0] != y[0] or not (x.isalpha() and y.isalpha()):
        return False
    return _sound(x) == _sound(y) and not (_is_known(x) or _is_known(y))


def _figure_of(word: str) -> tuple[str, bool]:
    """A number in digits or in words as digits, and whether it is an ordinal; another word as it is."""
    digits = _DIGITS.fullmatch(word)
    if digits:
        return digits.group("number"), bool(digits.group("ordinal"))
    ordinal = ORDINALS.get(word)
    return (str(ordinal), True) if ordinal else (word_of(word).concept, False)


_DIGITS = re.compile(r"(?P<number>\d+)(?P<ordinal>st|nd|rd|th)?")


def _masks(masked: str, plain: str) -> bool:
    """Whether ``masked`` is ``plain`` with letters hidden: "d***ed"."""
    if masked.isalnum():
        return False
    found = _MASKED.fullmatch(masked.casefold())
    if not found or not (found["head"] or found["tail"]):
        return False
    hidden, other = len(found["head"]) + len(found["tail"]), plain.casefold()
    if _MASKED.fullmatch(other):
        return other[:1] == masked.casefold()[:1]
    return len(other) > hidden and other.startswith(found["head"]) and other.endswith(found["tail"])


def _sound(word: str) -> str:
    """The consonants of a word, doubled ones once, behind its first letter."""
    once = re.sub(r"(.)\1+", r"\1", word.replace("ph", "f").replace("ck", "k"))
    return once[:1] + re.sub(r"[aeiouyh]", "", once[1:])


def _is_known(word: str) -> bool:
    """Whether a word is in the tables of English words: two known words are two words."""
    known = word_of(word)
    return known.weight < 1 or known.concept.startswith("=")


@cache
def _pairs() -> frozenset[frozenset[str]]:
    """Pairs of an abbreviation or short form and what it stands for, and of a name that is written in two ways."""
    groups = [line.split() for line in read_lines("forms.txt")]
    short = {frozenset((group[0], form)) for group in groups for form in group[1:]}
    names = (combinations(line.split(), 2) for line in read_lines("transcriptions.txt"))
    return frozenset(short).union(map(frozenset, chain.from_iterable(names)))
