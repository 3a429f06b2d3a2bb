"""Roles: what becomes of the people and things that a figure counts.

    40 people were killed and 12 wounded   ->  40: killed, 12: wounded
    killing at least 40 and wounding 12    ->  the same

A role is looked for right before the figure ("injuring more than 1,000"), else behind it as far as the clause
goes; figures joined by "and" share
the role that follows them, or stands before the first ("killed four dockers and two firefighters").
"""

from collections.abc import Set
from functools import cache

from compare.cues import JOBS, LIFE, ROLES, TALLIED
from compare.facts.terms.phrases import is_past
from compare.reading import Reading
from compare.words import Word, stem_of, word_of

_JOBS = frozenset(stem_of(word) for word in JOBS)
_LIFE, _LOSE = stem_of(LIFE), stem_of("lose")
_OWN = frozenset("their his her its".split())
"""People "lost their lives" who were killed."""


@cache
def _of_job_verbs() -> dict[str, str]:
    """What a verb makes of jobs, and of nothing else."""
    return {
        stem_of(word_of(word).norm): role
        for role, words in (
            ("laid off", "cut axe shed slash lose loss cost go eliminate scrap"),
            ("hired", "create add"),
        )
        for word in words.split()
    }


_OF_THEM = frozenset("them whom those these".split())
_SINGULAR = frozenset("was is has".split())
_QUALIFIERS = frozenset(
    "more than at least about around some nearly almost over up to as many an estimated another a further the other "
    "only just roughly approximately fewer less no including".split()
)
_PARENTS = frozenset("mother father parent parents grandmother grandfather".split())
"""Of whom a figure counts the children: nothing becomes of these, whatever becomes of "a mother of 12"."""
_CLAUSE_ENDS = frozenset(";:—–")
_PARTS = frozenset(",;:.")
FARTHEST = 14
"""Words behind a figure within which its role has to stand."""


@cache
def _by_stem() -> dict[str, str]:
    return {stem_of(word_of(word).norm): role for role, words in ROLES.items() for word in words.split()}


@cache
def role_stems() -> Set[str]:
    """The stems of all words that name a role, and of jobs, which have roles of their own."""
    return _by_stem().keys() | _JOBS


def is_role(word: Word) -> bool:
    """Whether ``word`` names a role by itself."""
    return word.cues & TALLIED > 0 and word.stem in _by_stem()


def is_tallied(word: Word) -> bool:
    """Whether ``word`` names a role that tolls and tallies have: all but what courts do."""
    return _by_stem().get(word.stem, COURTS) != COURTS


def is_ruined(word: Word) -> bool:
    """Whether ``word`` says that things are damaged or destroyed."""
    return _by_stem().get(word.stem) == RUINED


COURTS, RUINED = "charged", "destroyed"
EXCLUSIVE = frozenset({"killed", "wounded", "missing", "rescued", "held"})
"""One person stands in one of these roles only, as far as a figure goes."""


_NONE = ("", -1)


def role_of(reading: Reading, sentence: int, first: int, last: int) -> tuple[str, int]:
    """The role of the figure at tokens ``first`` to ``last`` (half-open) of ``sentence``, and the token that names it.

    Where the sentence tells none the role is "" and the token -1.
    """
    if not reading.has(TALLIED, sentence):
        return _NONE
    roles = _by_stem()
    words = reading.tokens.words
    lo, hi = reading.ranges[sentence]
    if first - 2 >= lo and words[first - 1].norm == "of" and words[first - 2].norm in _PARENTS:
        return _NONE
    stems = reading.tokens.stems[lo:hi]
    if roles.keys().isdisjoint(stems) and _LIFE not in stems:
        return _of_jobs(reading, lo, hi, first, last)
    n = first - 1
    while n >= lo and words[n].norm in _QUALIFIERS:
        n -= 1
    if n >= lo and words[n].stem in roles and not _breaks(reading, n, first):
        return roles[words[n].stem], n
    if first - 1 > lo and words[first - 1].norm == "and":
        for n in range(first - 2, max(lo, first - 8) - 1, -1):
            if words[n].stem in roles and words[n + 1].concept[0].isdigit():
                return roles[words[n].stem], n
    tally = _tally(reading, lo, n + 1)
    if tally >= 0:
        return roles[words[tally].stem], tally
    counted = words[first - 1].norm == "of" if first > lo else False
    if counted and first - 2 > lo and words[first - 2].stem == _LIFE:  # "claimed the lives of"
        return "killed", first - 2
    for n in range(last, min(hi, last + FARTHEST)):
        stem = words[n].stem
        if stem in roles:
            return _NONE if _is_done_by(words, n, hi) else (roles[stem], n)
        if stem == _LIFE and words[n - 1].norm in _OWN and words[n - 2].stem == _LOSE:
            return "killed", n
        if words[n].counts and n + 2 < hi and words[n + 1].norm == "of" and words[n + 2].norm in _OF_THEM:
            break  # "80 fell ill, and three of them died"
        if words[n].norm in _SINGULAR and n > last and words[first].concept != "1" and not counted:
            break  # "a mother and her two sons was jailed": that is somebody else
        gap = reading.text[reading.tokens.ends[n - 1] : reading.tokens.starts[n]]
        if not _CLAUSE_ENDS.isdisjoint(gap) or (
            words[n].norm in {"while", "but", "which", "who", "after"} and n > last
        ):
            break
    return _of_jobs(reading, lo, hi, first, last)


def _is_done_by(words: list[Word], verb: int, hi: int) -> bool:
    """Whether the verb for a role has who it befalls behind it, so that who stands before it did it: "two gunmen killed
    12 people", "two bombs killed and wounded dozens"."""
    word, before = words[verb], words[verb - 1].norm
    done = (is_past(word) and word.stem not in _borne()) or (before, word.norm) == ("shot", "dead")
    if not done or before in _PASSIVE:
        return False
    n = verb + 1
    if n + 1 < hi and words[n].norm in {"and", "or"} and is_role(words[n + 1]) and is_past(words[n + 1]):
        n += 2
    if n + 1 < hi and words[n].norm in _OBJECTS:
        return words[n + 1].norm not in _TIMES
    while n < hi and words[n].norm in _QUALIFIERS:
        n += 1
    if n >= hi or words[n].when:
        return False
    return words[n].figure or (words[n].name and words[n].weight >= NAMED)


@cache
def _borne() -> frozenset[str]:
    """The stems of what people do who are killed, rescued and so on."""
    return frozenset(stem_of(word) for word in "die perish drown survive flee disappear".split())


_PASSIVE = frozenset("was were been be being is are get gets got getting".split())
_OBJECTS = frozenset("a an another the his her its their".split())
"""What stands before those whom a verb befalls ..."""
_TIMES = frozenset(
    "day night week month year morning evening afternoon weekend previous same moment minute".split()
)
"""... and not before one of these: "12 people killed the day before"."""
NAMED = 0.9
"""A word with a capital of less weight is no name."""


def _tally(reading: Reading, lo: int, end: int) -> int:
    """The token of the toll that a figure right behind ``end`` gives: "the death toll had risen to"; -1 for none."""
    words = reading.tokens.words
    if end <= lo or words[end - 1].norm not in _REACHED:
        return -1
    for n in range(end - 1, max(lo, end - TALLY) - 1, -1):
        if words[n].stem in _TALLIES:
            return n
        if _breaks(reading, n - 1, n) if n > lo else False:
            break
    return -1


_TALLIES = frozenset(
    stem_of(word) for word in "toll dead death fatality casualty injury arrest detention".split()
)
_REACHED = frozenset("reached passed hit topped exceeded to at is was stands stood".split())
TALLY = 9
"""Words before a figure within which the toll that it gives is named."""


def _of_jobs(reading: Reading, lo: int, hi: int, first: int, last: int) -> tuple[str, int]:
    """What becomes of jobs: the verb stands near their figure, on either side."""
    words = reading.tokens.words
    norms, stems = reading.tokens.norms, reading.tokens.stems
    behind = norms[last : min(hi, last + LOSING)]
    for n, phrase in enumerate(zip(behind, behind[1:], behind[2:], strict=False), last):
        if phrase == _OUT_OF_WORK:
            return "laid off", n
        if phrase[1] in _OWN and stems[n] in {_LOSE, _COST} and stems[n + 2] in _JOBS:
            return "laid off", n
    if _JOBS.isdisjoint(reading.tokens.stems[last : min(hi, last + 3)]):
        return _NONE
    for n in (*range(first - 1, max(lo, first - 5) - 1, -1), *range(last, min(hi, last + 6))):
        if words[n].stem in _of_job_verbs():
            return _of_job_verbs()[words[n].stem], n
    return _NONE


_COST = stem_of("cost")
LOSING = 7
"""Words behind a figure within which people are said to lose their jobs."""
_OUT_OF_WORK = ("out", "of", "work")


def _breaks(reading: Reading, n: int, first: int) -> bool:
    """Whether a comma parts the word ``n`` from the figure: "were killed, 12 of them"."""
    return not _PARTS.isdisjoint(reading.text[reading.tokens.ends[n] : reading.tokens.starts[first]])
