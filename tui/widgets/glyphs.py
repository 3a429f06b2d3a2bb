"""What of a text may reach the terminal, and how many cells it takes there.

A pane's columns must not shift, whatever an article holds. Three kinds of characters would shift them or
worse: control characters (they drive the terminal), bidirectional controls (they reorder what is beside
them), and the glue of composed emoji, which terminals disagree about (one draws a family in two cells, the
next in eight). So controls become U+FFFD, glue is dropped, and each part of a composed emoji is drawn by
itself, which every terminal measures alike.

``displayed`` keeps the length: a dropped character becomes ``DROPPED`` in its place, so offsets into the
text stay offsets into what is displayed. ``visible`` removes the placeholders last of all.

Widths are those of ``rich.cells``, which is what Textual places text by.
"""

import re
import unicodedata

from rich.cells import cell_len, get_character_cell_size, set_cell_size

DROPPED = "\0"
"""Stands for a character that is not drawn. Never reaches the terminal: ``visible`` takes it out."""

REPLACEMENT = "�"

# One cell each, drawn as they are: Latin, Greek, Cyrillic, and the punctuation of news prose.
_PLAIN = "\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u0391-\u03a1\u03a3-\u0482"
_PLAIN += "\u048a-\u052f\u2010-\u2015\u2018-\u2022\u2026\u202f\u2032\u2033\u2039\u203a\u20ac\u2116\u2122"
_ODD = re.compile(f"[^{_PLAIN}\n]")

_MAX_MARKS = (
    4  # combining marks on one letter: the most a living script needs; the rest is noise meant to spill
)

_REGIONAL_A = 0x1F1E6
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def displayed(text: str) -> str:
    """What a pane draws for ``text``: as long as it, without a character that could harm or shift the screen.

    Line feeds stay (a wrapper breaks at them); tabs become one space.
    """
    odd = set(_ODD.findall(text))
    if not odd:
        return text
    table = {ord(character): _substitute(character) for character in odd}
    marks = frozenset(character for character in odd if _is_mark(character))
    answer = text.translate(table)
    return _limit_marks(answer, marks) if marks else answer


def visible(part: str) -> str:
    """A slice of displayed text without its placeholders: the string to hand to the terminal."""
    return part.replace(DROPPED, "") if DROPPED in part else part


def is_plain(shown: str) -> bool:
    """Whether every character of displayed text takes exactly one cell."""
    return _ODD.search(shown) is None


def widths(shown: str) -> dict[str, int]:
    """The cells that each different character of displayed text takes."""
    return {character: _width(character) for character in set(shown)}


def cells(shown: str) -> int:
    """The cells that a slice of displayed text takes."""
    if is_plain(shown):
        return len(shown)
    size = widths(shown)
    return sum(size[character] for character in shown)


def _width(character: str) -> int:
    return 0 if character in (DROPPED, "\n") else get_character_cell_size(character)


def _substitute(character: str) -> str:
    point = ord(character)
    if character == "\t":
        return " "
    if character == "\u200c":
        return character  # zero-width non-joiner: takes no cell anywhere, and Persian needs it to be read
    if _REGIONAL_A <= point < _REGIONAL_A + 26:
        return chr(ord("A") + point - _REGIONAL_A)  # a flag as its two letters: some terminals draw no flags
    if point in _SKIN_TONES or point == 0x20E3:
        return DROPPED
    category = unicodedata.category(character)
    if category in ("Zl", "Zp"):
        return " "
    if category == "Cf":
        return REPLACEMENT if unicodedata.bidirectional(character) in _BIDI else DROPPED
    if category in ("Cc", "Cs", "Cn", "Co"):
        return REPLACEMENT
    if category in ("Mn", "Me") and unicodedata.name(character, "").startswith("VARIATION SELECTOR"):
        return DROPPED
    return character


_BIDI = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "L", "R", "AL"})


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) != 0 or unicodedata.category(character) in ("Mn", "Me")


def _limit_marks(shown: str, marks: frozenset[str]) -> str:
    """Drop marks that have no letter to stand on, and all but the first few on one letter."""
    kept: list[str] = []
    room = 0
    for character in shown:
        if character not in marks or character == DROPPED:
            kept.append(character)
            if character != DROPPED:
                room = _MAX_MARKS if character not in " \n" else 0
        elif room:
            kept.append(character)
            room -= 1
        else:
            kept.append(DROPPED)
    return "".join(kept)


def fit(text: str, width: int, *, pad: bool = False) -> str:
    """``text`` cut with an ellipsis to ``width`` cells, or filled up to it."""
    if width <= 0:
        return ""
    if cell_len(text) > width:
        text = set_cell_size(text, width - 1).rstrip() + "…"
    return set_cell_size(text, width) if pad else text
