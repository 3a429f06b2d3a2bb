"""Words: what forms are compared by, across spelling, inflection and punctuation.

    Kazakhstan’s centre  ->  kazakhstan, center        (possessive, British spelling)
    3,800  ->  3800          U.S.  ->  us              per cent, %  ->  percent

That is looked up once for each distinct form and kept, because news repeats its words: a text of 10,000 words has some
2,500 forms.
"""

import re
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from zlib import crc32

import Stemmer

from compare import cues
from compare.spelling import american

_JOINERS = re.compile("[\u00ad\u00a0\u202f\u2009]")
_GROUPED = re.compile(r"(?:[a-z]{1,3}(?=\d))?(\d{1,3}(?:,\d{3})+(?:\.\d+)?)")
"""A figure with groups of three digits; letters before it are a currency's: "P200,000"."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """What a form is compared by; one object for each form, equal to itself alone.

    ``norm`` is the form in American spelling, folded case, without possessive; ``stem`` what is left without
    inflection; ``concept`` joins synonyms (the stem itself where there are none). ``weight`` (0 to 1) is how much the
    word tells by itself, ``grains`` the same in whole hundredths. True are ``number`` where it is written in digits,
    ``name`` where it begins with a capital letter, ``figure`` where it may be part of a figure, ``when`` where it
    tells a day, a month or a time, ``joined`` where its concept is not its stem, ``counts`` where its concept is a
    number, ``special`` where one of the last two is, or ``named``, or a cue, ``plain`` and ``named`` where it tells
    something, is no number, and has no capital letter or has one, and ``long`` where another text may print it as
    two. ``cues`` has a bit for each sort of fact that it may tell of (``compare.cues``). ``initials`` are the letters
    of what looks like an abbreviation, in lower case, else "". ``mark`` is a character made from the norm
    (``mark_of``).
    """

    norm: str
    stem: str
    concept: str
    weight: float
    grains: int
    number: bool
    name: bool
    figure: bool
    when: bool
    joined: bool
    counts: bool
    special: bool
    plain: bool
    named: bool
    long: bool
    cues: int
    initials: str
    mark: str


TELLS = 0.5
"""A word of more weight tells something."""
SHORTEST, LONGEST = 7, 50
"""Letters of a word that another text may print as two, at least and at most: "coast guard", "coastguard"."""
SIGN = 0.3
"""The weight of a sign: a currency's, a minus."""
MOST_FORMS = 200_000
"""More are not kept."""


class _Forms(dict[str, Word]):
    """The words of forms, each made when it is first asked for."""

    def __missing__(self, form: str) -> Word:
        if len(self) >= MOST_FORMS:
            self.clear()
        word = self[form] = _made(form)
        return word


_forms = _Forms()
_stemmer = Stemmer.Stemmer("english")
_stemmer.maxCacheSize = 0


def word_of(form: str) -> Word:
    """What ``form``, a single token, is compared by."""
    return _forms[form]


def _made(form: str) -> Word:
    norm = _norm(form)
    digits = norm[:1].isdigit()
    stem = norm if digits else stem_of(norm)
    weight = _tiers().get(norm, _tiers().get(stem, 1.0)) if norm[:1].isalnum() else SIGN
    concept = _NUMBER_WORDS.get(norm) or _concepts().get(stem, stem)
    if digits:
        concept = _UNIT_BEHIND.sub("", concept)
    figure = _FIGURE.search(form) is not None
    when = norm in _DAYS or (norm in _MONTHS and form[0].isupper()) or _CLOCK.match(form) is not None
    joined, counts, name = concept != stem, concept[:1].isdigit(), form[0].isupper()
    bits = _cues().get(norm, 0) | _cues_of_stems().get(stem, 0) | cues.FIGURED * figure | cues.DATED * when
    if name and (norm in cues.LABELS or (figure and norm[-1].isdigit())):
        bits |= cues.NUMBERED
    named = weight > TELLS and name and not digits
    return Word(
        sys.intern(norm),
        sys.intern(stem),
        sys.intern(concept),
        weight,
        round(100 * weight),
        name=name,
        number=digits,
        figure=figure,
        when=when,
        joined=joined,
        counts=counts,
        special=joined or counts or named or bits > 0,
        plain=weight > TELLS and not (digits or name),
        named=named,
        long=weight == 1 and SHORTEST <= len(norm) <= LONGEST and norm.isalpha(),
        cues=bits,
        initials=_initials(form) if name and 2 <= len(norm) <= 6 else "",
        mark=mark_of(norm),
    )


def _initials(form: str) -> str:
    letters = form.replace(".", "")
    return letters.lower() if letters.isupper() and letters.isalpha() else ""


def mark_of(norm: str) -> str:
    """A character made from ``norm``, the same on every run; two norms have one so rarely that it is no matter."""
    return chr(crc32(norm.encode("utf-8", "surrogatepass")) % sys.maxunicode)


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
    grouped = _GROUPED.fullmatch(folded)
    if grouped:
        return grouped[1].replace(",", "")
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
def _cues() -> Counter[str]:
    """The cues of forms that count just so."""
    return sum((Counter(dict.fromkeys(words, bit)) for bit, words in cues.BY_NORM.items()), Counter())


@cache
def _cues_of_stems() -> Counter[str]:
    """The cues of stems whose every form counts."""
    stems = ((bit, {stem_of(_norm(word)) for word in words}) for bit, words in cues.BY_STEM.items())
    return sum((Counter(dict.fromkeys(found, bit)) for bit, found in stems), Counter())


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
_UNIT_BEHIND = re.compile(r"(?<=\d)(?:m|mn|mln|bn|tn|k|km|kg|mph|kph|ft|cm|mm|pm|am|pc|p)\Z")
"""What may be written on to a number, "£38m", "97mph": in other texts it is a word of its own."""
_FIGURE = re.compile(
    rf"(?i)\d|\b(?:{'|'.join(_NUMBER_WORDS)}|hundreds?|thousands?|millions?|dozens?|scores|tens|several|couple"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|half|quarter|twice|thrice|doubled|trebled|tripled|quadrupled|halved)\b"
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow noon midday midnight".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_CLOCK = re.compile(r"\d.*[:ap]|[ap]\.?m\b")
