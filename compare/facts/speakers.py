"""Speakers: who is said to have said it, and to whom.

    “We need help,” said Dame Audrey Pell        /  Jens Halvard said      another speaker
    Paul Stronski told CNN                       /  told Reuters           another outlet
    according to analysts                        /  union leaders said     another source of a claim

A name and its last name alone, a name with and without title, and an acronym with and without stops are one.
A pronoun stands for the last speaker named before it, and is given less weight.
"""

import re
from dataclasses import dataclass
from functools import cache

from compare.attribution import SAYING, said_in
from compare.reading import Reading
from compare.words import Word, word_of
from corpus.spans import Span

_TOLD = re.compile(
    r"\b(?:told|tells|spoke\s+to|speaking\s+to)\s+(?P<whom>(?:the\s+)?[A-Z][\w&.]*(?:\s+[A-Z][\w&.]*){0,3})"
)
_TELLING = frozenset("told tells spoke speaking".split())
_VERB = re.compile(rf"\b{SAYING}\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE)
_MEDIA = frozenset("cnn reuters ap afp bbc reporter journalist medium press tv television radio tass".split())


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says so: the span that names them in the text, their telling words, whether they are
    named, and whether a pronoun stands for them."""

    span: Span
    words: frozenset[str]
    named: bool
    text: str
    pronoun: bool = False


def speakers(reading: Reading, sentence: int) -> list[Speaker]:
    """Whom ``sentence`` gives as those who say so; a pronoun stands for the person named last before it."""
    found = _own_speakers(reading, sentence)
    return [x for x in (x if x.words else _antecedent(reading, sentence, x) for x in found) if x]


def _antecedent(reading: Reading, sentence: int, pronoun: Speaker) -> Speaker | None:
    for before in range(sentence - 1, max(-1, sentence - 4), -1):
        for earlier in (*_own_speakers(reading, before), _subject(reading, before)):
            if earlier and _is_person(earlier):
                return Speaker(pronoun.span, earlier.words, named=False, text=earlier.text, pronoun=True)
    return None


def _is_person(x: Speaker) -> bool:
    """Whether a speaker is named by two names or more and is no outlet."""
    return x.named and len(re.findall(r"[A-Z][a-z’'-]+", x.text)) >= 2 and not x.words & _MEDIA


def told(reading: Reading, sentence: int) -> Speaker | None:
    """The outlet or person that the speaker of ``sentence`` is said to have told."""
    if _TELLING.isdisjoint(reading.tokens.norms[slice(*reading.ranges[sentence])]):
        return None
    start, end = reading.sentences[sentence]
    found = _TOLD.search(reading.text, start, end)
    return _speaker(reading, found.span("whom")) if found else None


def same_speaker(a: Speaker, b: Speaker) -> bool:
    """Whether two speakers can be one: a word in common, or an acronym of the other."""
    if a.words & b.words:
        return True
    return _initials(a.text) in b.words or _initials(b.text) in a.words


def _initials(name: str) -> str:
    return "".join(part[0] for part in re.findall(r"[A-Z][\w’']*", name)).lower()


def _own_speakers(reading: Reading, sentence: int) -> list[Speaker]:
    start, _ = reading.sentences[sentence]
    found = []
    for s, e in said_in(reading, sentence):
        text = reading.text[start + s : start + e]
        verb = _VERB.search(text)
        if not verb or (
            verb.start() == 0 and verb.group().lower() in {"told", "tell", "tells", "asked", "asks"}
        ):
            continue
        if text.lower().startswith("according to"):
            span = (start + s + verb.end() + 3, start + e)
        elif verb.start() == 0:
            comma = text.find(",", verb.end())
            span = (start + s + verb.end(), start + s + comma if comma > 0 else start + e)
        else:
            span = (start + s, start + s + verb.start())
        x = _speaker(reading, span)
        if x:
            found.append(x)
    return found


def _subject(reading: Reading, sentence: int) -> Speaker | None:
    """The name that a sentence begins with."""
    start, end = reading.sentences[sentence]
    found = re.compile(r"[“\"]?(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)+)").match(reading.text, start, end)
    return _speaker(reading, found.span("name")) if found else None


def _speaker(reading: Reading, span: Span) -> Speaker | None:
    first, last = reading.token_at(span[0]), reading.token_at(span[1])
    words = [w for w in reading.tokens.words[first:last] if _telling(w)]
    if not words:
        text = reading.text[slice(*span)]
        if first < last and _PRONOUN.search(text):
            return Speaker(reading.tokens.span(first, last), frozenset(), named=False, text=text)
        return None
    if len(words) > LONGEST or any(w.norm in _NOT_A_NAME for w in reading.tokens.words[first:last]):
        return None
    named = any(w.name for w in reading.tokens.words[first:last])
    exact = reading.tokens.span(first, last)
    return Speaker(exact, frozenset(w.concept for w in words), named, reading.text[slice(*exact)])


def _telling(word: Word) -> bool:
    return word.weight > 0.06 and not _VERB.fullmatch(word.norm) and word.concept not in _days()


@cache
def _days() -> frozenset[str]:
    """Concepts of days and of settings, which stand beside a speaker and are none."""
    return frozenset(word_of(day).concept for day in _DAYS.split())


LONGEST = 8
"""More telling words than this name no speaker."""
_NOT_A_NAME = frozenset("which that who whom when where while as if because it what there".split())
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday statement interview late early later"
