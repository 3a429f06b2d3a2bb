"""Words: a text as a row of tokens that can be compared across spelling, inflection and punctuation.

    Kazakhstan’s centre  ->  kazakhstan, center        (possessive, British spelling)
    3,800  ->  3800          U.S.  ->  us              per cent, %  ->  percent

A token keeps its span; what it is compared by is looked up once for each distinct form and kept, because news
repeats its words: a text of 10,000 words has some 2,500 forms.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import Stemmer

from compare.spelling import american
from corpus.spans import Span

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
_W = rf"[^\W{_CJK}]"
_TOKEN = re.compile(
    rf"\d{{1,3}}(?:[\u00a0\u202f\u2009]\d{{3}})+(?!{_W})|\d+(?:[.,:]\d+)+{_W}*|{_W}(?:\.{_W})+(?!{_W})|{_W}+(?:['’ʼ\u00ad]{_W}+)*|[{_CJK}]|%",
)
_JOINERS = re.compile("[\u00ad\u00a0\u202f\u2009]")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Word:
    """What a form is compared by.

    ``norm`` is the form in American spelling, folded case, without possessive; ``stem`` what is left without
    inflection; ``concept`` joins synonyms (the stem itself where there are none). ``weight`` (0 to 1) is how
    much the word tells by itself; ``number`` is true where it is written in digits, ``name``
    where it begins with a capital letter.
    """

    norm: str
    stem: str
    concept: str
    weight: float
    number: bool
    name: bool


class Tokens:
    """A text's tokens in order: ``words[n]`` stands at ``text[starts[n]:ends[n]]``."""

    __slots__ = ("ends", "starts", "words")

    def __init__(self, text: str) -> None:
        self.words: list[Word] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        known = _forms
        for found in _TOKEN.finditer(text):
            form = found.group()
            word = known.get(form)
            if word is None:
                word = known[form] = word_of(form)
                if len(known) > _MOST_FORMS:
                    known.clear()
            if word.norm == "cent" and self.words and self.words[-1].norm == "per":
                self.words[-1] = _PERCENT
                self.ends[-1] = found.end()
                continue
            self.words.append(word)
            self.starts.append(found.start())
            self.ends.append(found.end())

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The half-open span of tokens ``first`` up to but not including ``last``."""
        return self.starts[first], self.ends[last - 1]


_forms: dict[str, Word] = {}
_MOST_FORMS = 200_000
_stemmer = Stemmer.Stemmer("english")
_stemmer.maxCacheSize = 0


def word_of(form: str) -> Word:
    """What ``form``, a single token, is compared by."""
    norm = _norm(form)
    digits = norm[:1].isdigit()
    stem = norm if digits else stem_of(norm)
    weight = _tiers().get(norm, _tiers().get(stem, 1.0))
    concept = _NUMBER_WORDS.get(norm) or _concepts().get(stem, stem)
    return Word(norm, stem, concept, weight, digits, form[0].isupper())


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
    """Stem to concept, from groups of synonyms; a stem in two groups keeps the first."""
    table: dict[str, str] = {}
    for line in read_lines("synonyms.txt"):
        stems = [stem_of(_norm(word)) for word in line.split()]
        for stem in stems:
            table.setdefault(stem, "=" + stems[0])
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
_PERCENT = Word("percent", "percent", "percent", 0.5, number=False, name=False)
