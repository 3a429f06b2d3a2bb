"""Words: a text as a row of tokens that can be compared across spelling, inflection and punctuation.

    Kazakhstan’s centre  ->  kazakhstan, center        (possessive, British spelling)
    3,800  ->  3800          U.S.  ->  us              per cent, %  ->  percent

A token keeps its span; what it is compared by is looked up once for each distinct form and kept, because news
repeats its words: a text of 10,000 words has some 2,500 forms. What stands between two spaces ("Friday,") is kept
with its tokens likewise, since no token holds a space.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, chain

import Stemmer

from compare.spelling import american
from corpus.spans import Span

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
_W = rf"[^\W{_CJK}]"
_TOKEN = re.compile(
    rf"\d{{1,3}}(?:[\u00a0\u202f\u2009]\d{{3}})+(?!{_W})|\d+(?:[.,:]\d+)+{_W}*|{_W}(?:\.{_W})+(?!{_W})|{_W}+(?:['’ʼ\u00ad]{_W}+)*|[{_CJK}]|[%$£€¥₹]"
    r"|(?:(?<=\s)|\A)[-−](?=\d)",
)
_JOINERS = re.compile("[\u00ad\u00a0\u202f\u2009]")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Word:
    """What a form is compared by.

    ``norm`` is the form in American spelling, folded case, without possessive; ``stem`` what is left without
    inflection; ``concept`` joins synonyms (the stem itself where there are none). ``weight`` (0 to 1) is how
    much the word tells by itself; ``number`` is true where it is written in digits, ``name``
    where it begins with a capital letter, ``figure`` where it may be part of a figure, ``when`` where it may be
    part of a day or a time.
    """

    norm: str
    stem: str
    concept: str
    weight: float
    number: bool
    name: bool
    figure: bool = False
    when: bool = False


class Tokens:
    """A text's tokens in order: ``words[n]`` stands at ``text[starts[n]:ends[n]]``.

    ``norms``, ``stems`` and ``concepts`` are those of the words. ``figures`` and ``whens`` are the indexes of the
    words that may be part of a figure, and of a day or time.
    """

    __slots__ = ("_places", "concepts", "ends", "figures", "norms", "starts", "stems", "whens", "words")

    def __init__(self, text: str) -> None:
        pieces = text.split(" ")
        read = [_pieces.get(piece) or _read_piece(piece) for piece in pieces]
        at = [0, *accumulate([len(piece) + 1 for piece in pieces])]
        self.words: list[Word] = list(chain.from_iterable([words for words, _, _ in read]))
        self.starts: list[int] = [
            place + s for place, (_, starts, _) in zip(at, read, strict=False) for s in starts
        ]
        self.ends: list[int] = [
            place + e for place, (_, _, ends) in zip(at, read, strict=False) for e in ends
        ]
        self._join_per_cent([w.norm for w in self.words])
        self.norms: list[str] = [w.norm for w in self.words]
        self.stems: list[str] = [w.stem for w in self.words]
        self.concepts: list[str] = [w.concept for w in self.words]
        self.whens: list[int] = [n for n, w in enumerate(self.words) if w.when]
        self.figures: list[int] = [n for n in self.whens if self.words[n].figure]
        self._places: dict[tuple[int, int], dict[str, list[int]]] = {}

    def _join_per_cent(self, norms: list[str]) -> None:
        for n in reversed([n for n, norm in enumerate(norms) if norm == "cent"] if "cent" in norms else []):
            if n and norms[n - 1] == "per":
                self.words[n - 1 : n + 1] = [_PERCENT]
                del self.starts[n], self.ends[n - 1]

    def __len__(self) -> int:
        return len(self.words)

    def places(self, first: int, last: int) -> dict[str, list[int]]:
        """Where each norm stands among the tokens ``first`` to ``last`` (half-open); looked up once and kept."""
        if (first, last) not in self._places:
            found: dict[str, list[int]] = {}
            for n in range(first, last):
                found.setdefault(self.norms[n], []).append(n)
            self._places[first, last] = found
        return self._places[first, last]

    def span(self, first: int, last: int) -> Span:
        """The half-open span of tokens ``first`` up to but not including ``last``."""
        return self.starts[first], self.ends[last - 1]


Piece = tuple[Sequence[Word], Sequence[int], Sequence[int]]
"""The words of what stands between two spaces, where they start, and where they end."""

SIGN = 0.3
"""The weight of a sign: a currency's, a minus."""
_forms: dict[str, Word] = {}
_pieces: dict[str, Piece] = {}
_MOST_FORMS = 200_000
_LONGEST_KEPT = 40


def _read_piece(piece: str) -> Piece:
    words, starts, ends = [], [], []
    for found in _TOKEN.finditer(piece):
        form = found.group()
        word = _forms.get(form)
        if word is None:
            word = _forms[form] = word_of(form)
            if len(_forms) > _MOST_FORMS:
                _forms.clear()
        words.append(word)
        starts.append(found.start())
        ends.append(found.end())
    read = words, starts, ends
    if len(piece) <= _LONGEST_KEPT:
        if len(_pieces) > _MOST_FORMS:
            _pieces.clear()
        _pieces[piece] = read
    return read


_stemmer = Stemmer.Stemmer("english")
_stemmer.maxCacheSize = 0


def word_of(form: str) -> Word:
    """What ``form``, a single token, is compared by."""
    norm = _norm(form)
    digits = norm[:1].isdigit()
    stem = norm if digits else stem_of(norm)
    weight = _tiers().get(norm, _tiers().get(stem, 1.0)) if norm[:1].isalnum() else SIGN
    concept = _NUMBER_WORDS.get(norm) or _concepts().get(stem, stem)
    figure = _FIGURE.search(form) is not None
    return Word(
        norm,
        stem,
        concept,
        weight,
        digits,
        form[0].isupper(),
        figure,
        figure or norm in _DAYS or form in _MONTHS,
    )


def stem_of(norm: str) -> str:
    """The stem of a form that is already normal: irregular forms by table, the rest by Snowball's English."""
    plain = _irregular().get(norm, norm)
    stem: str = _stemmer.stemWord(plain)
    return stem


def _norm(form: str) -> str:
    if form in {"US", "U.S", "USA", "U.S.A"}:
        return "usa"
    folded = _JOINERS.sub("", form.casefold()).replace("’", "'").replace("ʼ", "'")
    if folded == "%":
        return "percent"
    if folded.endswith("'s"):
        folded = folded[:-2]
    folded = folded.replace("'", "")
    if _GROUPED.fullmatch(folded):
        return folded.replace(",", "")
    if "." in folded and not folded[0].isdigit():
        return folded.replace(".", "")
    return american(folded)


def read_lines(name: str) -> list[str]:
    """The lines of the data file ``name``, without remarks and empty lines."""
    text = files("compare.data").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _tiers() -> dict[str, float]:
    tiers: dict[str, float] = {}
    weight = 1.0
    for line in read_lines("common.txt"):
        if line.startswith("="):
            weight = float(line.split()[2])
        else:
            for word in line.split():
                for form in (word, stem_of(american(word))):
                    tiers.setdefault(form, weight)
    return tiers


@cache
def _irregular() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in read_lines("irregular.txt"):
        base, *forms = line.split()
        table.update(dict.fromkeys(forms, base))
    return table


@cache
def _concepts() -> dict[str, str]:
    """Stem to concept, from groups of synonyms; a stem in two groups keeps the first, and
    a group with a known stem joins that stem's concept."""
    table: dict[str, str] = {}
    for line in read_lines("synonyms.txt"):
        stems = [stem_of(_norm(word)) for word in line.split()]
        concept = next((table[stem] for stem in stems if stem in table), "=" + stems[0])
        for stem in stems:
            table.setdefault(stem, concept)
    return table


_NUMBER_WORDS = {
    word: str(n)
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
}
_FIGURE = re.compile(
    rf"(?i)\d|\b(?:{'|'.join(_NUMBER_WORDS)}|hundreds?|thousands?|millions?|dozens?|scores|tens|several|couple"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b"
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow noon midday midnight".split()
)
_MONTHS = frozenset(
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)
_PERCENT = Word("percent", "percent", "percent", 0.5, number=False, name=False)
