"""Cutting a query into pieces. Every string can be cut: what is not a sign of the language is a word.

Quotation marks come as people's keyboards and the news agencies' word processors make them: straight, curly, low,
angular, corner. A single quotation mark opens a phrase only before a word and where another one closes it after
one, so that the apostrophes of ``Biden's``, ``voters'`` and ``O'Brien`` stay apostrophes.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

_CLOSERS = {
    '"': '"“”',
    "“": '”"“',
    "”": '”"',
    "„": '“”"',
    "‟": '”"',
    "«": '»"',
    "»": '«"',
    "「": "」",
    "『": "』",
    "＂": '＂"',
}
_SINGLE = {"'": "'’", "‘": "’'", "‚": "‘’'"}
_LONGEST_SINGLE = 300  # code points: an apostrophe that stands alone must not pair with one a page on
_FIELD = re.compile(r"([^\W\d_]+):(=?)", re.UNICODE)
_STOP = frozenset("()（）") | frozenset(_CLOSERS) | frozenset("”」』")


class Kind(Enum):
    """What a piece of a query is."""

    WORD = auto()
    PHRASE = auto()
    FIELD = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    OPEN = auto()
    CLOSE = auto()


OPERATORS = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT}


@dataclass(frozen=True, slots=True)
class Piece:
    """``text`` is the word, the phrase without its quotation marks, or the field's name in lower case.

    ``closed`` is false for a phrase whose closing mark is missing, and for a field whose value does not follow at once.
    """

    kind: Kind
    text: str
    closed: bool = True


def cut(text: str, fields: frozenset[str]) -> list[Piece]:
    """The pieces of ``text`` in order; ``fields`` are the names that may stand before a colon.

    A name with ``=`` at its end (``source=``) is one that ``:=`` may follow.
    """
    pieces: list[Piece] = []
    at = 0
    while at < len(text):
        char = text[at]
        if char.isspace():
            at += 1
        elif char in "(（":
            pieces.append(Piece(Kind.OPEN, char))
            at += 1
        elif char in ")）":
            pieces.append(Piece(Kind.CLOSE, char))
            at += 1
        elif char in _CLOSERS or (char in _SINGLE and _single_end(text, at) is not None):
            at = _phrase(text, at, pieces)
        elif char in _STOP:
            at += 1  # a closing mark that closes nothing
        else:
            at = _word(text, at, fields, pieces)
    return pieces


def _phrase(text: str, at: int, pieces: list[Piece]) -> int:
    single = _single_end(text, at) if text[at] in _SINGLE else None
    closers = _CLOSERS.get(text[at], "")
    end = (
        single
        if single is not None
        else next((i for i in range(at + 1, len(text)) if text[i] in closers), None)
    )
    stop = len(text) if end is None else end
    pieces.append(Piece(Kind.PHRASE, text[at + 1 : stop], closed=end is not None))
    return stop + 1


def _single_end(text: str, at: int) -> int | None:
    """Where the phrase in single quotation marks that opens at ``at`` closes; ``None`` when it is an apostrophe."""
    if (
        at + 1 >= len(text)
        or not text[at + 1].isalnum()
        or (at and (text[at - 1].isalnum() or text[at - 1] == "."))
    ):
        return None
    for i in range(at + 2, min(len(text), at + _LONGEST_SINGLE)):
        if text[i] in _SINGLE[text[at]] and not text[i - 1].isspace() and not text[i + 1 : i + 2].isalnum():
            return i
    return None


def _word(text: str, at: int, fields: frozenset[str], pieces: list[Piece]) -> int:
    if text[at] == "-" and _starts_word(text, at) and text[at + 1 : at + 2].strip().strip("-"):
        pieces.append(Piece(Kind.NOT, "-"))
        return at + 1
    name = _FIELD.match(text, at)
    if name and name[1].lower() in fields:
        exact = name[2] if name[1].lower() + name[2] in fields else ""
        stop = name.end(1) + 1 + len(exact)
        pieces.append(Piece(Kind.FIELD, name[1].lower() + exact, closed=not text[stop:][:1].isspace()))
        return stop
    end = at + 1
    while end < len(text) and not text[end].isspace() and text[end] not in _STOP:
        end += 1
    word = text[at:end]
    pieces.append(Piece(OPERATORS.get(word, Kind.WORD), word))
    return end


def _starts_word(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace() or text[at - 1] in "(（:"
