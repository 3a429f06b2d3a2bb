"""Sources: linked sentences that lay what they say to different people or papers."""

from collections.abc import Iterator

from compare.facts.sides import Linked, Side
from compare.facts.speakers import Speaker, same_speaker, speakers, told
from compare.reading import Reading


def disputed(pair: Linked) -> Iterator[tuple[Speaker, Speaker, bool]]:
    """Pairs of speakers, or of those they told, of whom a reader sees two; the flag says whether at sight."""
    a, i, b, j = pair.a.reading, pair.i, pair.b.reading, pair.j
    here, there = speakers(a, i), speakers(b, j)
    if here and there and not any(same_speaker(x, y) for x in here for y in there):
        x, y = here[0], there[0]
        if not (x.pronoun and _may_be(a, i, y)) and not (y.pronoun and _may_be(b, j, x)):
            yield x, y, x.named and y.named and _quoting(pair.a, i) and _quoting(pair.b, j)
    p, q = told(a, i), told(b, j)
    if p and q and not same_speaker(p, q):
        yield p, q, True


def two_speakers(pair: Linked) -> bool:
    """Whether two sentences name two people as those who said it."""
    here, there = speakers(pair.a.reading, pair.i), speakers(pair.b.reading, pair.j)
    named = any(x.named for x in here) and any(y.named for y in there)
    return named and not any(same_speaker(x, y) for x in here for y in there)


def _may_be(reading: Reading, sentence: int, other: Speaker) -> bool:
    """Whether a pronoun in ``sentence`` may stand for ``other``: unnamed, or named in the sentences before."""
    if not other.named:
        return True
    first, last = reading.ranges[max(0, sentence - 8)][0], reading.ranges[sentence][1]
    return not other.words.isdisjoint(w.concept for w in reading.tokens.words[first:last])


def _quoting(s: Side, sentence: int) -> bool:
    """Whether a sentence is mainly a quotation."""
    start, end = s.reading.sentences[sentence]
    return sum(e - b for b, e in s.quoted(sentence)) >= 0.4 * (end - start)
