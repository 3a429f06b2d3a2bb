"""Quotes: the quotations of two linked sentences, each held against each.

What only cuts another one short is none; two short ones in the same place of the same words are one exchanged for the
other; of all others ``drifts`` says whether they are one, and what has changed.
"""

from collections.abc import Iterator

from rapidfuzz.distance import Indel

from compare.facts.found import Found, one_sided, told
from compare.facts.quotations.boundaries import MOST_QUOTED
from compare.facts.quotations.drifts import drifts
from compare.facts.quotations.endings import MORE
from compare.facts.quotations.showing import Drift
from compare.facts.quotations.sources import one_speaker
from compare.facts.sides import FRAMED, SURE_LINK, Linked, Side
from compare.reading import Reading
from corpus.spans import Span


def quotes(pair: Linked) -> Iterator[Found]:
    """Where the words that two linked sentences put between quotation marks are not the same."""
    a, b = pair.a, pair.b
    here = [(p, _words(a, p)) for p in a.quoted(pair.i)[:MOST_QUOTED]]
    there = [(q, _words(b, q)) for q in b.quoted(pair.j)[:MOST_QUOTED]] if here else []
    if not there:
        return
    known = {p for p, words in here if any(_is_cut(words, other) for _, other in there)}
    known_b = {q for q, words in there if any(_is_cut(words, other) for _, other in here)}
    one = one_speaker(pair)
    framed = pair.alike >= FRAMED or (one is True and pair.score >= SURE_LINK)
    yield from _exchanged(
        pair, [p for p, _ in here if p not in known], [q for q, _ in there if q not in known_b]
    )
    for p, _ in here:
        for q, _ in there:
            if p in known or q in known_b:
                continue
            for found in drifts(a.reading, p, b.reading, q, one=one, framed=framed):
                yield _drifted(pair, found)


def _drifted(pair: Linked, found: Drift) -> Found:
    """A drift of a quotation as it is told."""
    left, right = pair.a.reading.tokens.span(*found.left), pair.b.reading.tokens.span(*found.right)
    if found.dropped:
        return one_sided("quote", pair.a, left, pair.b, right, found.dropped, sure=found.sure)
    return told("quote", pair.a, left, pair.b, right, sure=found.sure)


def _exchanged(pair: Linked, here: list[Span], there: list[Span]) -> Iterator[Found]:
    """The one short quotation that each of two sentences has and the other lacks, where all around them is kept."""
    a, b = pair.a.reading, pair.b.reading
    if len(here) != 1 or len(there) != 1:
        return
    phrases = _is_phrase(a, here[0]) and _is_phrase(b, there[0])
    p, q = (
        (a.token_at(here[0][0]), a.token_at(here[0][1])),
        (b.token_at(there[0][0]), b.token_at(there[0][1])),
    )
    if not 1 < max(p[1] - p[0], q[1] - q[0]) <= LONGEST_EXCHANGED or p[0] == p[1] or q[0] == q[1]:
        return
    x, y = _around(a, pair.i, p), _around(b, pair.j, q)
    if min(len(x), len(y)) < FEWEST_AROUND or Indel.normalized_similarity(x, y) < COPY:
        return
    said, instead = a.tokens.norms[slice(*p)], b.tokens.norms[slice(*q)]
    if not phrases and said[:ALIKE_FROM] != instead[:ALIKE_FROM]:
        return
    if Indel.normalized_similarity(said, instead) <= HALF_SAID:  # more, and what drifted is told word by word
        yield told("quote", pair.a, a.tokens.span(*p), pair.b, b.tokens.span(*q), sure=phrases)


def _is_phrase(reading: Reading, quotation: Span) -> bool:
    """Whether a quotation begins as part of a sentence: who said two whole sentences may have said both."""
    return reading.text[quotation[0] : quotation[1]].lstrip("“”‘’\"' …")[:1].islower()


ALIKE_FROM = 2
"""Words with which two whole sentences begin that may be one sentence in two versions."""
LONGEST_EXCHANGED, FEWEST_AROUND, COPY, HALF_SAID = 12, 5, 0.75, 0.4
"""Words of a quotation that is held against another as a whole; words around it, and how much of them is kept; and how
much of the quotation at most."""


def _around(reading: Reading, sentence: int, tokens: tuple[int, int]) -> list[str]:
    """The stems of a sentence without those of a token range."""
    first, last = reading.ranges[sentence]
    return [*reading.tokens.stems[first : tokens[0]], *reading.tokens.stems[tokens[1] : last]]


def _words(s: Side, span: Span) -> str:
    """The words of a quotation in one string, a blank at either end: one that another holds is no other version."""
    norms = s.reading.tokens.norms[s.reading.token_at(span[0]) : s.reading.token_at(span[1])]
    return f" {' '.join(norms)} "


def _is_cut(words: str, other: str) -> bool:
    """Whether a quotation stands in another one, which is the same or has more than a word or two before or behind."""
    return words in other and not 0 < other.count(" ") - words.count(" ") <= MORE
