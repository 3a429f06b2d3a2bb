"""A surface, such as "cease-fire" or "Biden’s", taken apart into its terms: where each stands, and at which position.

    cease-fire  ->  ceas [0, 5) at 0 · fire [6, 10) at 1 · ceasefir [0, 10) at 0, two positions wide
    Biden’s     ->  biden [0, 7) at 0
    U.S.        ->  us [0, 4) at 0 · US [0, 4) at 0

A surface that was seen before costs one look-up.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from index.folding import LONGEST_TERM, MARKS, PICTURES, UNSPACED, W, fold, is_unspaced, stem

APOSTROPHES = "'’ʼ＇"
HYPHENS = "-\u2010\u2011"
GROUPS = ",\u00a0\u202f\u2009"
"""What thousands are parted by."""

_LONGEST_JOINED = 4  # parts: beyond it, "a-b-c-d-e" is a list and not a word
_CACHED_SURFACE = 48  # code points: longer surfaces are rare, and would let a hostile text fill the cache
_TAILS = frozenset({"s", "re", "ve", "ll", "d", "m"})
_ALSO_WORDS = frozenset({"US", "WHO", "IT"})
_GROUPED = re.compile(rf"[{GROUPS}]")
_DOTTED = re.compile(r"\d{1,3}(\.\d{3}){2,}")  # 1.250.000
_NOT_UNSPACED = rf"(?:(?![{UNSPACED}_])[\w{MARKS}])"
_PIECE = re.compile(
    rf"(?P<acronym>(?<!{W})[^\W\d_](?:\.[^\W\d_])+\.?(?!{W}))"
    rf"|(?P<grouped>\d{{1,3}}(?:[{GROUPS}]\d{{2,3}})*[{GROUPS}]\d{{3}}(?:\.\d+)?(?!\d))"
    rf"|(?P<number>\d+(?:\.\d+)*)"
    rf"|(?P<unspaced>[{UNSPACED}]+)"
    rf"|(?P<word>{_NOT_UNSPACED}+)"
    rf"|(?P<picture>[{PICTURES}])"
)


class Token(NamedTuple):
    """One term where it stands: ``text[start:end]``, at word position ``pos``.

    ``term`` is what matches (folded, stemmed); ``form`` is the folded word itself, what a prefix is tried on.
    ``width`` is the number of positions it covers: more than 1 for a term in one piece ("ceasefire" of "cease-fire").
    """

    term: str
    form: str
    start: int
    end: int
    pos: int
    width: int = 1


class _Part(NamedTuple):
    """A stretch of one surface, before positions are given: the terms it has, and what joins it to the one before."""

    forms: tuple[str, ...]
    text: str
    start: int
    end: int
    joiner: str


Shape = tuple[tuple[Token, ...], int]


def shape(surface: str) -> Shape:
    """The tokens of one surface, counted from its own start and position 0, and how many positions it takes."""
    return _cached_shape(surface) if len(surface) <= _CACHED_SURFACE else _read_shape(surface)


def _read_shape(surface: str) -> Shape:
    if surface.isalpha() and surface.isascii():
        return tuple(_terms(surface, surface.lower(), 0, len(surface), 0)), 1
    found: list[Token] = []
    position = 0
    for group in _groups(_parts(surface)):
        position = _lay_out(group, position, found)
    return tuple(found), position


_cached_shape = lru_cache(maxsize=65_536)(_read_shape)


def _terms(surface: str, form: str, start: int, end: int, position: int, width: int = 1) -> Iterator[Token]:
    form = form[:LONGEST_TERM]
    if form:
        yield Token(stem(form), form, start, end, position, width)
        capital = surface.replace(".", "")
        if capital in _ALSO_WORDS or ("." in surface and capital.upper() in _ALSO_WORDS):
            yield Token(capital.upper(), form, start, end, position)


def _parts(surface: str) -> list[_Part]:
    parts: list[_Part] = []
    last = 0
    for found in _PIECE.finditer(surface):
        joiner, last = surface[last : found.start()], found.end()
        forms = _forms(found)
        if joiner and joiner in APOSTROPHES and forms[0] in _TAILS and parts:
            parts[-1] = parts[-1]._replace(
                end=last
            )  # Biden’s: the tail is marked with its word, and is no term
        elif any(forms):
            parts.append(_Part(forms, found[0], found.start(), last, joiner))
    return parts


def _forms(found: re.Match[str]) -> tuple[str, ...]:
    """The folded words of one piece: one, or where there are no spaces between words, pairs of characters."""
    text = found[0]
    match found.lastgroup:
        case "unspaced":
            return _pairs(text)
        case "acronym":
            text = text.replace(".", "")
        case "grouped":
            text = _GROUPED.sub("", text)
        case "number" if _DOTTED.fullmatch(text):
            text = text.replace(".", "")
    return (fold(text),)


def _pairs(run: str) -> tuple[str, ...]:
    """Two characters from each character on; one for the last."""
    return tuple(fold(run[i : i + 2]) for i in range(len(run)))


def _groups(parts: list[_Part]) -> Iterator[list[_Part]]:
    """Parts that are one word to the eye, together: joined by a hyphen, an apostrophe, or a number by nothing."""
    group: list[_Part] = []
    for part in parts:
        if group and not _joined(group[-1], part):
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _joined(before: _Part, part: _Part) -> bool:
    if is_unspaced(before.text) or is_unspaced(part.text):
        return False
    return part.joiner in HYPHENS + APOSTROPHES  # the empty joiner too: "2.5bn"


def _lay_out(group: list[_Part], position: int, found: list[Token]) -> int:
    """Give a group's parts their positions, add the term in one piece, and return the next position."""
    if len(group) == 2 and group[1].joiner in APOSTROPHES and group[1].forms == ("t",) and group[1].joiner:
        joined = "".join(p.forms[0] for p in group)  # don’t
        found.extend(_terms("", joined, group[0].start, group[1].end, position))
        return position + 1
    first = position
    for part in group:
        for i, form in enumerate(part.forms):
            lone = len(part.forms) == 1
            start = part.start if lone else part.start + i
            end = part.end if lone else min(part.start + i + 2, part.end)
            found.extend(_terms(part.text if lone else "", form, start, end, position))
            position += 1
    if 1 < len(group) <= _LONGEST_JOINED:
        joined = "".join(p.forms[0] for p in group)
        if len(joined) <= LONGEST_TERM:
            found.extend(_terms("", joined, group[0].start, group[-1].end, first, position - first))
    return position
