"""Phrases: short stretches of words that say the same in another form: contractions, tenses, titles."""

import re
from functools import cache, lru_cache

from compare.words import Word, read_lines, word_of

_CONTRACTED = {
    "dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not", "arent": "are not",
    "wasnt": "was not", "werent": "were not", "wont": "will not", "cant": "can not",
    "cannot": "can not", "couldnt": "could not", "shouldnt": "should not", "wouldnt": "would not", "hasnt": "has not",
    "havent": "have not", "hadnt": "had not",
    "ill": "i will", "im": "i am", "ive": "i have", "id": "i would", "youre": "you are", "theyre": "they are",
    "weve": "we have", "theyve": "they have", "well": "we will", "were": "we are", "theyll": "they will",
    "youll": "you will", "youve": "you have", "youd": "you would", "theyd": "they would", "itll": "it will",
    "wed": "we would", "hed": "he would", "shed": "she would", "shell": "she will", "hell": "he will",
    "whod": "who would", "wholl": "who will", "thatll": "that will", "nobody": "no one", "everybody": "everyone",
    "anybody": "anyone", "somebody": "someone",
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "sen": "senator", "rep": "representative",
    "gov": "governor", "gen": "general",
}  # fmt: skip


_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\Z")
TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady sen senator rep representative gov governor gen general president judge "
    "justice prof professor minister mayor col colonel capt captain king queen prince princess pope".split()
)
"""Words before a name that say no more than the name does."""
COURTESY = frozenset("mr mrs ms miss dr sir dame lord lady".split())
"""Those that an outlet puts before every name, or before none, even in what others said."""


def same_words(a: list[Word], b: list[Word]) -> bool:
    """Whether two stretches are one but for contraction, initials, number words and inflection."""
    return _spelt_out(a) == _spelt_out(b) or _are_initials(a, b) or _are_initials(b, a)


def _are_initials(short: list[Word], long: list[Word]) -> bool:
    """Whether one word is the first letters of others, small words aside."""
    return len(short) == 1 and short[0].norm == "".join([w.norm[0] for w in long if w.weight > 0.06])


def at_length(norm: str) -> list[str]:
    """The words that a form stands for where it is contracted: "do" and "not" for "dont"; else the form itself."""
    return _CONTRACTED.get(norm, norm).split()


def _spelt_out(words: list[Word]) -> str:
    return "".join(map(_in_full, words))


@lru_cache(maxsize=20_000)
def _in_full(word: Word) -> str:
    """What a word is compared by when it is written in full: "dont" as "do" and "not"."""
    norm = _ORDINAL.sub(r"\1", word.norm)  # "September the 11th"
    full = map(word_of, _CONTRACTED.get(norm, norm).split())
    return "".join([w.concept if w.counts else w.stem for w in full])


def other_tense(gone: list[Word], come: list[Word]) -> bool:
    """Whether two stretches are one verb in two tenses: "say" and "said"."""
    if not len(gone) == len(come) == 1 or gone[0].stem != come[0].stem:
        return False
    return is_past(gone[0]) != is_past(come[0])


@lru_cache(maxsize=20_000)
def is_past(word: Word) -> bool:
    """Whether ``word`` has the form of a verb in the past."""
    return word.norm.endswith("ed") or word.norm in _pasts()


@cache
def _pasts() -> frozenset[str]:
    """The irregular forms of verbs that tell of the past."""
    forms = {form for line in read_lines("irregular.txt") for form in line.split()[1:]}
    return frozenset(form for form in forms if not form.endswith(("s", "ing")))


def telling(words: list[Word]) -> bool:
    """Whether one of ``words`` tells something."""
    return any(w.weight >= 0.25 for w in words)


SMALL = frozenset(
    (
        "a an the of to in on at for from by with and or but so as is was are were be been it its that this which than"
    ).split()
)
"""Words that no value that is shown begins or ends with."""


def trimmed(words: list[Word], first: int, last: int) -> tuple[int, int]:
    """The range of ``words`` without small words at either end; all of it where nothing would be left."""
    tell = [n for n, w in enumerate(words) if w.norm not in SMALL]
    return (first + tell[0], first + tell[-1] + 1) if tell else (first, last)
