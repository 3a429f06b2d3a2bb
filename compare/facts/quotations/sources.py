"""Sources: linked sentences that lay what they say to different people or papers."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress, count, pairwise

from rapidfuzz.distance import Indel

from compare import cues
from compare.attribution import said_in
from compare.facts.quotations.speakers import (
    Speaker,
    has_speaker,
    is_named_in,
    is_outlet,
    nobody,
    same_speaker,
    speakers,
    told,
)
from compare.facts.sides import Linked, Side
from compare.facts.terms.spellings import folded
from compare.reading import Reading
from compare.words import word_of


def disputed(pair: Linked) -> Iterator[tuple[Speaker, Speaker, bool]]:
    """Pairs of speakers, or of those they told, of whom a reader sees two; the flag says whether at sight."""
    alike = _attributed_alike(pair)
    here = [] if alike else speakers(pair.a.reading, pair.i)
    there = [] if alike else speakers(pair.b.reading, pair.j)
    if here and there:
        if not any(same_speaker(x, y) for x in here for y in there) and _are_two(pair, here[0], there[0]):
            quoting = _quoting(pair.a, pair.i) and _quoting(pair.b, pair.j)
            kept = _kept_of_quotations(pair) if quoting else 0.0
            if not quoting or kept >= MAYBE:
                x, y = here[0], there[0]
                yield from _two(pair, x, y, sure=_is_sure(pair, x, y, kept))
    elif here or there:
        yield from _unnamed(pair, here, there)
    p, q = told(pair.a.reading, pair.i), told(pair.b.reading, pair.j)
    if p and q:
        if same_speaker(p, q) or not ((p.named and q.named) or _told_one_thing(pair, p, q)):
            return
        yield from _two(pair, p, q, sure=pair.alike >= MAYBE and p.named and q.named)
    elif p:
        yield from ((p, bare, False) for bare in _told_nobody(pair, p, pair.b, pair.j))
    elif q:
        yield from ((bare, q, False) for bare in _told_nobody(pair, q, pair.a, pair.i))


def _attributed_alike(pair: Linked) -> bool:
    """Whether both sentences say who says so once, and in the same words."""
    here, there = said_in(pair.a.reading, pair.i), said_in(pair.b.reading, pair.j)
    if len(here) != 1 or len(there) != 1:
        return False
    a, b = pair.a.reading, pair.b.reading
    start, start_b = a.sentences[pair.i][0], b.sentences[pair.j][0]
    words = a.text[start + here[0][0] : start + here[0][1]]
    return words == b.text[start_b + there[0][0] : start_b + there[0][1]]


def _told_one_thing(pair: Linked, p: Speaker, q: Speaker) -> bool:
    """Whether what is quoted is the same, and one side names an outlet where the other has reporters."""
    return (p.named or q.named) and _kept_of_quotations(pair) >= ONE_QUOTATION


def _told_nobody(pair: Linked, whom: Speaker, side: Side, sentence: int) -> Iterator[Speaker]:
    """How one side says that something was "said" by whom the other has tell it to somebody of whom the first knows
    nothing: the same words are quoted, and no more is said of the occasion."""
    reading = side.reading
    start, end = reading.sentences[sentence]
    bare = _SAID.search(reading.text, start, end) if whom.named else None
    if (
        bare
        and _kept_of_quotations(pair) >= SAME_QUOTATION
        and whom.words.isdisjoint(_near_by(reading, sentence, 0))
        and not whom.words <= _near_by(reading, sentence, NEAR_BY)
    ):
        yield Speaker(bare.span("said"), frozenset(), named=False, text=" ".join(bare.group("said").split()))


def _near_by(reading: Reading, sentence: int, reach: int) -> set[str]:
    """What a sentence tells, with so many before it and, where there are any, the one behind it."""
    last = min(sentence + min(reach, 1), len(reading.ranges) - 1)
    tokens = reading.ranges[max(0, sentence - reach)][0], reading.ranges[last][1]
    return {folded(concept) for concept in reading.tokens.concepts[slice(*tokens)]}


NEAR_BY = 3
"""So many sentences before one may tell who is told what."""
_WHO = r"(?:he|she|they|(?:[\w-]+\s){0,3}?(?:M[rs]{1,2}\.?\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
_OCCASIONS = (
    "told|tell|tells|spoke|conference|briefing|interview|statement|post|posted|tweet|tweeted|wrote|radio|TV"
)
_OCCASION = rf"(?![^“”\"]*\b(?:{_OCCASIONS})\b)"
"""No occasion is told of on which it was said."""
_SAID = re.compile(
    rf"[”\"]\s+(?P<said>{_WHO}\s(?:said|says)|(?:said|says)\s{_WHO})\b(?=\s*(?:[.,;:“\"]|(?:who|of|in|on"
    rf"|from|at)\b|\Z)){_OCCASION}"
)
SAME_QUOTATION = 0.9
"""Two sentences quote the same where this share of the shorter's quoted words is kept."""


def _is_sure(pair: Linked, x: Speaker, y: Speaker, kept: float) -> bool:
    """Whether a reader sees two speakers at sight: both named, of one quotation or one sentence; ``kept`` is what is
    kept of the quotations."""
    copy = _rest_is_kept(pair, x, y)
    return x.named and y.named and (kept >= ONE_QUOTATION or copy)


def _are_two(pair: Linked, x: Speaker, y: Speaker) -> bool:
    """Whether neither of two speakers is a pronoun or a general word that may stand for the other."""
    if x.subject or y.subject:
        by_sort = (not x.named and y.named and general() & x.words) or (
            not y.named and x.named and general() & y.words
        )
        return not by_sort and _rest_is_kept(pair, x, y) and not _are_called_so(pair, x, y)
    if x.named != y.named and _is_described(y if x.named else x):
        return False
    return not (x.pronoun and _may_be(pair.a.reading, pair.i, y)) and not (
        y.pronoun and _may_be(pair.b.reading, pair.j, x)
    )


def _are_called_so(pair: Linked, x: Speaker, y: Speaker) -> bool:
    """Whether one of two speakers is named, and either text says beside the name that they are what the other is
    called."""
    if x.named == y.named:
        return False
    named, other = (x, y) if x.named else (y, x)
    for reading in (pair.a.reading, pair.b.reading):
        concepts = reading.tokens.concepts
        for n in compress(count(), map(named.words.__contains__, concepts)):
            if not other.words.isdisjoint(concepts[max(0, n - BESIDE) : n + BESIDE + 1]):
                return True
    return False


BESIDE = 4
"""What somebody is stands this near to the name."""


def _rest_is_kept(pair: Linked, x: Speaker, y: Speaker) -> bool:
    """Whether all but the two speakers is nearly the same in both sentences."""
    lengths = [len(words) for words in pair.words]
    common = pair.alike * sum(lengths) / 2
    rest = [
        length - _count(side.reading, speaker)
        for length, side, speaker in zip(lengths, (pair.a, pair.b), (x, y), strict=True)
    ]
    return min(rest) >= FEWEST - 1 and common >= KEPT * max(rest)


def _count(reading: Reading, speaker: Speaker) -> int:
    """How many words name a speaker."""
    return reading.token_at(speaker.span[1]) - reading.token_at(speaker.span[0])


def _is_described(x: Speaker) -> bool:
    """Whether a speaker is only told what they are, and may have been named before: "the actor", "the 44-year-old"."""
    words = x.text.lower().split()
    return len(words) <= DESCRIBED and words[0] in {"the", "his", "her", "their"} and words[-1] not in _PAPERS


DESCRIBED = 3
"""Words of such a description at most."""
_PAPERS = frozenset(
    "letter report statement study paper document book memo filing lawsuit article survey poll".split()
)


@cache
def general() -> frozenset[str]:
    """What a named body or person may be called the second time."""
    return frozenset(
        folded(word_of(word).concept)
        for word in "regulator company agency group firm union ministry government authority office department "
        "organisation police bank club party court committee council broadcaster charity airline airport school "
        "university hospital team watchdog prosecutor leader".split()
    )


def _two(pair: Linked, x: Speaker, y: Speaker, *, sure: bool) -> Iterator[tuple[Speaker, Speaker, bool]]:
    """Two speakers, unless each sentence knows the other's."""
    if not is_named_in(x, pair.b.reading, pair.j) and not is_named_in(y, pair.a.reading, pair.i):
        yield x, y, sure


ONE_QUOTATION, MAYBE = 0.6, 0.45
"""Two sentences quote one statement where this share of the shorter's quoted words is kept, and they may."""


def _kept_of_quotations(pair: Linked) -> float:
    """What share of the shorter side's quoted words the other quotes too, in order."""
    x, y = _quoted_words(pair.a, pair.i), _quoted_words(pair.b, pair.j)
    return Indel.normalized_similarity(x, y) * (len(x) + len(y)) / 2 / min(len(x), len(y)) if x and y else 0.0


def _quoted_words(side: Side, sentence: int) -> list[str]:
    reading = side.reading
    return [
        stem
        for start, end in side.quoted(sentence)
        for stem in reading.tokens.stems[reading.token_at(start) : reading.token_at(end)]
    ]


def _unnamed(
    pair: Linked, here: list[Speaker], there: list[Speaker]
) -> Iterator[tuple[Speaker, Speaker, bool]]:
    """A source on one side where the other only has that it is said."""
    x = here[0] if here else nobody(pair.a.reading, pair.i)
    y = there[0] if there else nobody(pair.b.reading, pair.j)
    if x and y and not x.pronoun and not y.pronoun:
        yield x, y, False


def claimed_by_one(pair: Linked) -> tuple[Speaker, str] | None:
    """Who claims on one side what the other, else kept nearly word for word, tells as a fact: and "left" or "right"."""
    if pair.kept < NEARLY_ALL or min(map(len, pair.words)) < FEWEST:
        return None
    here, there = speakers(pair.a.reading, pair.i), speakers(pair.b.reading, pair.j)
    if bool(here) == bool(there):
        return None
    claimed, bare, n = (pair.a, pair.b, pair.j) if here else (pair.b, pair.a, pair.i)
    speaker = (here or there)[0]
    if claimed.quoted(pair.i if here else pair.j) or bare.quoted(n) or is_named_in(speaker, bare.reading, n):
        return None
    if not pair.whole or has_speaker(bare.reading, n) or nobody(bare.reading, n):
        return None
    return None if speaker.pronoun else (speaker, "left" if here else "right")


NEARLY_ALL, FEWEST = 0.8, 6
"""A sentence kept this nearly, and of so many words, is the same statement, with who says so or without."""
KEPT = 0.75
"""The subject of what a sentence says is another speaker only where this much of all else is kept."""


def one_speaker(pair: Linked) -> bool | None:
    """Whether one person is named as who said both sentences; ``None`` where that is not to be told.

    Who is named in a sentence outside of quotation marks is taken for the speaker if they speak in the other.
    """
    here, there = speakers(pair.a.reading, pair.i), speakers(pair.b.reading, pair.j)
    if here and any(same_speaker(x, y) for x in here for y in there):
        return True
    known = any(x.named and is_named_in(x, pair.b.reading, pair.j) for x in here)
    if known or any(y.named and is_named_in(y, pair.a.reading, pair.i) for y in there):
        return True
    if any(is_outlet(x) for x in (*here, *there)):
        return None
    named = any(x.named for x in here), any(y.named for y in there)
    others = (
        named[0] and (named[1] or (not there and _names_somebody(pair.b, pair.j))),
        named[1] and not here and _names_somebody(pair.a, pair.i),
    )
    return False if any(others) else None


def _names_somebody(side: Side, sentence: int) -> bool:
    """Whether a sentence without a word of saying has a name of two words, or begins with a name, unquoted."""
    if side.reading.has(cues.SPEAKS, sentence):
        return False  # whoever it is: "he said"
    words, starts, said = side.reading.tokens.words, side.reading.tokens.starts, side.quoted(sentence)
    first, last = side.reading.ranges[sentence]
    named = [
        words[n].name and words[n].concept in side.names and not any(s <= starts[n] < e for s, e in said)
        for n in range(first, last)
    ]
    return named[0] or any(a and b for a, b in pairwise(named))


def _may_be(reading: Reading, sentence: int, other: Speaker) -> bool:
    """Whether a pronoun in ``sentence`` may stand for ``other``: unnamed, or named in the sentences before."""
    if not other.named:
        return True
    first, last = reading.ranges[max(0, sentence - 8)][0], reading.ranges[sentence][1]
    return not other.words.isdisjoint(folded(c) for c in reading.tokens.concepts[first:last])


def _quoting(s: Side, sentence: int) -> bool:
    """Whether a sentence is mainly a quotation."""
    start, end = s.reading.sentences[sentence]
    return sum(e - b for b, e in s.quoted(sentence)) >= 0.4 * (end - start)
