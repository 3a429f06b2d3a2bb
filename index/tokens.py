"""The one reading of text that the index, the query, the snippets and the highlights share.

A reader who types ``zurich``, ``US`` or ``3,800`` means the Zürich, the U.S. and the 3800 on the page, and the
word that was found must be the word that is marked. So there is one analysis, and it keeps its spans::

    tokens("Biden’s cease-fire")  ->  biden [0, 7) at 0 · ceas [8, 13) at 1 · fire [14, 18) at 2 · ceasefir [8, 18) at 1

- Words are told by Unicode, folded (case, accents, width) and stemmed (Snowball English). A possessive ``’s`` or a
  contraction's tail (``’re``) belongs to its word's span and not to its term.
- ``U.S.`` is ``US``; ``3,800`` is ``3800``. The acronyms that are also plain words (``US``, ``WHO``, ``IT``) have a
  term of their own in capitals beside the word's, so that ``US`` does not find every "us".
- Parts joined by a hyphen or an apostrophe, or a number stuck to letters, are terms each at its own position, and
  one more term in one piece at the first part's position: ``e-mail`` is found by ``mail``, ``e mail`` and ``email``.
- Scripts written without spaces are cut into pairs of characters, the last character of a run standing alone, so
  that every character starts a term.

Cost: linear in the text; words seen before cost one dictionary look-up.
"""

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer

ANALYSIS_VERSION = 3
"""Raise it when the same text would give other terms: an index made by another version is rebuilt."""

LONGEST_TERM = 64
"""Code points kept of a term. Longer words are found by, and told apart by, their first 64."""

_LONGEST_JOINED = 4  # parts: beyond it, "a-b-c-d-e" is a list and not a word
_WIDTHS = 8  # more than the widest token covers
_CACHED_SURFACE = 48  # code points: longer surfaces are rare, and would let a hostile text fill the cache

# Combining marks that \w leaves out but words are written with; whole blocks for the scripts of India. Zero-width
# joiners and the soft hyphen stand inside words too, and folding drops them.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u096f\u0971-\u0df3\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
# Written without spaces: Thai, Lao, Burmese, Khmer, Chinese, Japanese; and Korean, whose words grow by suffixes.
_UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u1049\u1050-\u109f\u1780-\u17d3\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007"
    "\u3021-\u302f\u3031-\u3035\u3041-\u30fa\u30fc-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7fb\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff"
)
_PICTURES = "\u2600-\u27bf\U0001f000-\U0001faff"
_LONGEST_WHOLE = 200  # code points
_NO_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»「」『』＂', " "))
_APOSTROPHES = "'’ʼ＇"
_HYPHENS = "-\u2010\u2011"
_GROUPS = ",\u00a0\u202f\u2009"  # what thousands are parted by

_W = rf"[\w{_MARKS}{_UNSPACED}]"
_SURFACE = re.compile(
    rf"{_W}+(?:(?:(?<=\.\w)\.)?[{_HYPHENS}{_APOSTROPHES}]{_W}+|\.{_W}+|(?<=\d)[{_GROUPS}]\d+)*(?:(?<=\.\w)\.)?"
    rf"|[{_PICTURES}]"
)
_NOT_UNSPACED = rf"(?:(?![{_UNSPACED}_])[\w{_MARKS}])"
_PIECE = re.compile(
    rf"(?P<acronym>(?<!{_W})[^\W\d_](?:\.[^\W\d_])+\.?(?!{_W}))"
    rf"|(?P<grouped>\d{{1,3}}(?:[{_GROUPS}]\d{{2,3}})*[{_GROUPS}]\d{{3}}(?:\.\d+)?(?!\d))"
    rf"|(?P<number>\d+(?:\.\d+)*)"
    rf"|(?P<unspaced>[{_UNSPACED}]+)"
    rf"|(?P<word>{_NOT_UNSPACED}+)"
    rf"|(?P<picture>[{_PICTURES}])"
)
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_TAILS = frozenset({"s", "re", "ve", "ll", "d", "m"})
_ALSO_WORDS = frozenset({"US", "WHO", "IT"})
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
    | dict.fromkeys("\u00ad\u200c\u200d", "")
)
# Canonical combining classes that carry meaning in the scripts of India and Thai: kept when accents are dropped.
_KEPT_CLASSES = frozenset({0, 7, 8, 9, 84, 91, 103, 107, 118, 122})


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


def tokens(text: str) -> Iterator[Token]:
    """Every term of ``text`` in order of position; spans are half-open code-point ranges into ``text``."""
    position = 0
    for found in _SURFACE.finditer(text):
        shape, width = _shape(found[0])
        offset = found.start()
        for term, form, start, end, step, covers in shape:
            yield Token(term, form, start + offset, end + offset, position + step, covers)
        position += width


def postings(text: str, *, as_whole: bool = False) -> tuple[dict[str, list[int]], set[str]]:
    """What an index keeps of ``text``: the rising places of each term, and the set of forms.

    A place is a token's position and width in one number; ``unplaced`` takes it apart. ``as_whole``: it is also found
    by ``whole(text)``.
    """
    where: dict[str, list[int]] = {}
    forms: set[str] = set()
    position = 0
    for found in _SURFACE.finditer(text):
        shape, width = _shape(found[0])
        for term, form, _, _, step, covers in shape:
            place = (position + step) * _WIDTHS + covers
            known = where.get(term)
            if known is None:
                where[term] = [place]
            elif known[-1] != place:
                known.append(place)
            forms.add(form)
        position += width
    for known in where.values():
        known.sort()  # a joined term comes after the parts it starts with
    if as_whole:
        where[whole(text)] = [1]
    return where, forms


def whole(text: str) -> str:
    """The term that stands for all of a field's text, such as an outlet's name, and for no other; no word is like it.

    Case, accents, quotation marks and the width of spaces make no difference.
    """
    folded = fold(text.translate(_NO_QUOTES)).encode("utf-8", "replace").decode()  # no lone surrogates
    return "=" + " ".join(folded.split())[:_LONGEST_WHOLE]


def unplaced(places: Iterable[int]) -> set[tuple[int, int]]:
    """The positions and widths that places stand for."""
    return {divmod(place, _WIDTHS) for place in places}


def sequences(text: str, *, most: int = 4) -> tuple[tuple[str, ...], ...]:
    """The runs of consecutive terms that a searcher may mean by ``text``: the first is in parts, others in one piece.

    ``e-mail`` gives (``e``, ``mail``) and (``email``,). Empty when ``text`` has no words.
    """
    at: dict[int, list[Token]] = {}
    end = 0
    for token in tokens(text):
        at.setdefault(token.pos, []).append(token)
        end = max(end, token.pos + token.width)
    if end and _continues(at.get(end - 1, []), at.get(end - 2, [])):
        end -= 1  # the last character of a run of pairs is already in the pair before
    found: list[tuple[str, ...]] = []
    paths: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    while paths and len(found) < most:
        position, path = paths.pop()
        if position >= end:
            found.append(path)
            continue
        here = {t.width: t.term for t in at[position]}  # of "us" and "US" at one place, the later: "US"
        paths.extend((position + width, (*path, here[width])) for width in sorted(here, reverse=True))
    return tuple(p for p in found if p)


def _continues(last: list[Token], before: list[Token]) -> bool:
    return bool(last and before) and before[0].end >= last[0].end and before[0].start < last[0].start


def fold(word: str) -> str:
    """``word`` without case, accents, width variants and invisible characters."""
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    bare = "".join(c for c in spread if unicodedata.combining(c) in _KEPT_CLASSES)
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in bare)
    return unicodedata.normalize("NFC", digits.translate(_UNDECOMPOSED))


def is_unspaced(char: str) -> bool:
    """Whether ``char``, or a text's first, belongs to a script that is cut into pairs of characters."""
    return _IS_UNSPACED.match(char) is not None


@lru_cache(maxsize=65_536)
def stem(form: str) -> str:
    """The term of a folded word."""
    return str(_stemmer().stemWord(form[:LONGEST_TERM]))


_local = threading.local()


def _stemmer() -> Stemmer.Stemmer:
    """A stemmer of this thread's own: PyStemmer's objects must not be shared between threads."""
    found = getattr(_local, "stemmer", None)
    if found is None:
        found = _local.stemmer = Stemmer.Stemmer("english", 0)
    return found


Shape = tuple[tuple[Token, ...], int]


def _shape(surface: str) -> Shape:
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
        start, end, text, joiner = found.start(), found.end(), found[0], surface[last : found.start()]
        last = end
        match found.lastgroup:
            case "acronym":
                forms: tuple[str, ...] = (fold(text.replace(".", "")),)
            case "grouped":
                forms = (fold(re.sub(rf"[{_GROUPS}]", "", text)),)
            case "number":
                forms = (
                    fold(text.replace(".", "") if re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", text) else text),
                )
            case "unspaced":
                forms = _pairs(text)
            case _:
                forms = (fold(text),)
        if joiner and joiner in _APOSTROPHES and forms[0] in _TAILS and parts:
            parts[-1] = parts[-1]._replace(
                end=end
            )  # Biden’s: the tail is marked with its word, and is no term
        elif any(forms):
            parts.append(_Part(forms, text, start, end, joiner))
    return parts


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
    return part.joiner in _HYPHENS + _APOSTROPHES  # the empty joiner too: "2.5bn"


def _lay_out(group: list[_Part], position: int, found: list[Token]) -> int:
    """Give a group's parts their positions, add the term in one piece, and return the next position."""
    if len(group) == 2 and group[1].joiner in _APOSTROPHES and group[1].forms == ("t",) and group[1].joiner:
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
