"""Facts: where two texts that make the same statement do not agree.

Each module reads one sort of fact in one sentence and judges two of them; this one walks the linked sentences,
and turns what they find into divergences.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from rapidfuzz.distance import Indel

from compare.alignment import common
from compare.facts.claims import conflicting
from compare.facts.days import conflicts, moments
from compare.facts.numbers import disagreements, in_words
from compare.facts.omissions import omissions
from compare.facts.quantities import Quantity, counted, quantities
from compare.facts.quotes import drifts, quotations
from compare.facts.speakers import Speaker, same_speaker, speakers, told
from compare.facts.wording import hedges, negations, replacements, swaps
from compare.links import Joined
from compare.model import Certainty, Divergence
from compare.reading import Reading
from corpus.spans import Span


@dataclass(frozen=True, slots=True)
class Side:
    """One text with what the judges need of it: its names, its quotations, and when it was published."""

    reading: Reading
    names: frozenset[str]
    quotations: tuple[Span, ...]
    published: date | None = None

    def quoted(self, sentence: int) -> list[Span]:
        """The parts of ``sentence`` that stand in quotation marks."""
        start, end = self.reading.sentences[sentence]
        first, last = (
            bisect_right(self.quotations, start, key=lambda q: q[1]),
            bisect_left(self.quotations, (end, 0)),
        )
        cut = [(max(s, start), min(e, end)) for s, e in self.quotations[first:last]]
        return [(s, e) for s, e in cut if e - s > 2]


def side(reading: Reading, names: frozenset[str], published: date | None) -> Side:
    """Make ready one text for comparing facts."""
    return Side(reading, names, quotations(reading.text), published)


def divergences(left: Side, right: Side, joined: Sequence[Joined]) -> tuple[Divergence, ...]:
    """Every place where the two texts state different facts, sorted by left span, each place once."""
    lone = _lone(joined)
    found: dict[tuple[object, ...], Divergence] = {}
    for pair in joined:
        if pair.kind == "reworded" and _of_a_length(left.reading, right.reading, pair):
            for d in _of_link(left, right, pair, whole=pair in lone):
                found.setdefault((d.kind, d.left, d.right), d)
    claims = list(_of_claims(left, right, list(found.values())))
    better = {d.left for d in claims}, {d.right for d in claims}
    kept = [
        d for d in found.values() if d.kind != "number" or d.certainty == "differs" or not _beaten(d, better)
    ]
    return tuple(sorted((*kept, *claims), key=lambda d: (d.left, d.right, d.kind)))


ENDLESS = 1000
"""A sentence of more words than this is a text without stops: only one that is as long is judged with it."""


def _of_a_length(left: Reading, right: Reading, pair: Joined) -> bool:
    """Whether two linked sentences can be held against each other word by word."""
    a, b = left.ranges[pair.left], right.ranges[pair.right]
    short, long = sorted((a[1] - a[0], b[1] - b[0]))
    return long <= ENDLESS or long <= 4 * short


def _beaten(d: Divergence, better: tuple[set[Span], set[Span]]) -> bool:
    """Whether a figure of a doubtful pair has found a likelier partner."""
    return d.left in better[0] or d.right in better[1]


def _lone(joined: Sequence[Joined]) -> set[Joined]:
    """The links of sentences that have just one: what such a sentence lacks, no other one tells."""
    lefts, rights = Counter(k.left for k in joined), Counter(k.right for k in joined)
    return {k for k in joined if lefts[k.left] == rights[k.right] == 1}


@dataclass(frozen=True, slots=True)
class _Found:
    """A divergence whose sides may be turned round: ``said`` are the words of each, "" for none."""

    kind: str
    left: Span
    right: Span
    left_value: str
    right_value: str
    certainty: Certainty
    said: tuple[str, str]

    def told(self, *, turned: bool) -> Divergence:
        """The divergence, its sides changed where ``turned``, with its reason in plain words."""
        values, said = (self.left_value, self.right_value), self.said
        spans = (self.left, self.right)
        if turned:
            spans, values, said = spans[::-1], values[::-1], said[::-1]
        return Divergence(self.kind, *spans, *values, self.certainty, _why(*said))


def _why(left: str, right: str) -> str:
    if left and right:
        return f"{left} on the left, {right} on the right"
    return f"only on the left: {left}" if left else f"only on the right: {right}"


def _of_link(left: Side, right: Side, pair: Joined, *, whole: bool) -> Iterator[Divergence]:
    """Judge one link, always in the same orientation: what is found must not depend on the side."""
    turned = right.reading.sentence(pair.right) < left.reading.sentence(pair.left)
    sides = (right, pair.right, left, pair.left) if turned else (left, pair.left, right, pair.right)
    for found in _judge(*sides, whole=whole):
        yield found.told(turned=turned)


def _judge(a: Side, i: int, b: Side, j: int, *, whole: bool) -> Iterator[_Found]:
    known = list(_numbers(a.reading, i, b.reading, j))
    for found in (
        *_moments(a, i, b, j),
        *_quotes(a, i, b, j),
        *_speakers(a, i, b, j),
        *_turned(a, i, b, j),
        *_wording(a, i, b, j),
    ):
        if not any(_overlap(found.left, d.left) and _overlap(found.right, d.right) for d in known):
            known.append(found)
    yield from known
    if whole:
        yield from _omitted(a.reading, i, b.reading, j)


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _certainty(sure: bool) -> Certainty:
    return "differs" if sure else "possible"


def _told(kind: str, a: Side, left: Span, b: Side, right: Span, *, sure: bool) -> _Found:
    """A divergence whose values are the words themselves."""
    values = " ".join(a.reading.text[slice(*left)].split()), " ".join(b.reading.text[slice(*right)].split())
    said = f"“{_cut(values[0])}”", f"“{_cut(values[1])}”"
    return _Found(kind, left, right, *values, _certainty(sure), said)


def _cut(words: str) -> str:
    return words if len(words) <= 60 else words[:58].rsplit(" ", 1)[0] + " …"


def _numbers(left: Reading, i: int, right: Reading, j: int) -> Iterator[_Found]:
    a = quantities(left, i)
    b = quantities(right, j) if a else []
    if b and not _one_figure(a, b):
        for found in disagreements(a, b, _slots(left, i, a, right, j, b)):
            yield _figures(found.kind, found.left, found.right, sure=found.sure)


def _one_figure(a: Sequence[Quantity], b: Sequence[Quantity]) -> bool:
    """Whether both sentences have just one figure, and it is the same."""
    x, y = a[0], b[0]
    same = (x.kind, x.unit, x.low, x.high, x.role) == (y.kind, y.unit, y.low, y.high, y.role)
    return len(a) == len(b) == 1 and same


def _figures(kind: str, a: Quantity, b: Quantity, *, sure: bool) -> _Found:
    if kind == "outcome":
        values = f"{a.value} {a.role}", f"{b.value} {b.role}"
        return _Found(
            kind, _with_role(a), _with_role(b), *values, _certainty(sure), (in_words(a), in_words(b))
        )
    return _Found(kind, a.span, b.span, a.value, b.value, _certainty(sure), (in_words(a), in_words(b)))


def _with_role(q: Quantity) -> Span:
    """From a figure to the word that says what became of the counted."""
    return min(q.span[0], q.role_span[0]), max(q.span[1], q.role_span[1])


def _slots(
    left: Reading, i: int, a: Sequence[Quantity], right: Reading, j: int, b: Sequence[Quantity]
) -> set[tuple[int, int]]:
    """Figures that stand in each other's place: replaced by one another where the words around are kept."""
    here, there = _with_holes(left, left.ranges[i], a), _with_holes(right, right.ranges[j], b)
    slots: set[tuple[int, int]] = set()
    if _HOLE not in here or _HOLE not in there:
        return slots
    figure = [*accumulate((word == _HOLE for word in here), initial=0)]
    figure_b = [*accumulate((word == _HOLE for word in there), initial=0)]
    for start, start_b, length in common(here, there):
        for m, n in zip(range(start, start + length), range(start_b, start_b + length), strict=True):
            if here[m] == _HOLE and _kept_beside(here, there, m, n):
                slots.add((figure[m], figure_b[n]))
    return slots


_HOLE = "\0"
_SKIPPED = frozenset(
    "more than at least about around some nearly almost over up to as many an estimated".split()
)


def _with_holes(reading: Reading, tokens: tuple[int, int], figures: Sequence[Quantity]) -> list[str]:
    """The stems of a sentence, each figure one hole and its qualifiers left out."""
    at = {reading.token_at(q.span[0]): reading.token_at(q.span[1]) for q in figures}
    row: list[str] = []
    n = tokens[0]
    while n < tokens[1]:
        if n in at:
            row.append(_HOLE)
            n = max(at[n], n + 1)
            continue
        word = reading.tokens.words[n]
        if word.norm not in _SKIPPED:
            row.append(word.stem)
        n += 1
    return row


def _kept_beside(here: Sequence[str], there: Sequence[str], i: int, j: int) -> bool:
    """Whether of the three words before and the three behind a hole two agree."""
    near = 0
    for sign in (-1, 1):
        for step in (1, 2, 3):
            m, n = i + sign * step, j + sign * step
            if 0 <= m < len(here) and 0 <= n < len(there) and here[m] == there[n] != _HOLE:
                near += 1
    return near >= 2


def _moments(a: Side, i: int, b: Side, j: int) -> Iterator[_Found]:
    here = moments(a.reading, i, a.published)
    there = moments(b.reading, j, b.published) if here else []
    if not there:
        return
    x, y = a.reading.ranges[i], b.reading.ranges[j]
    kept = Indel.normalized_similarity(
        [w.stem for w in a.reading.tokens.words[slice(*x)]],
        [w.stem for w in b.reading.tokens.words[slice(*y)]],
    )
    if kept >= ALIKE / 2:
        for p, q in conflicts(here, there):
            yield _told("date", a, p.span, b, q.span, sure=kept >= ALIKE)


ALIKE = 0.6
"""Two sentences this alike in their words tell of one moment; half as alike, they may."""


def _quotes(a: Side, i: int, b: Side, j: int) -> Iterator[_Found]:
    for p in a.quoted(i):
        for q in b.quoted(j):
            for found in drifts(a.reading, p, b.reading, q):
                spans = a.reading.tokens.span(*found.left), b.reading.tokens.span(*found.right)
                yield _told("quote", a, spans[0], b, spans[1], sure=found.sure)


def _turned(a: Side, i: int, b: Side, j: int) -> Iterator[_Found]:
    """Where one side denies, doubts or turns round what the other says."""
    left, right = a.reading, b.reading
    for found in (
        *negations(left, i, right, j),
        *hedges(left, i, right, j),
        *swaps(left, i, right, j),
    ):
        spans = left.tokens.span(*found.left), right.tokens.span(*found.right)
        yield _told(found.kind, a, spans[0], b, spans[1], sure=found.sure)


def _wording(a: Side, i: int, b: Side, j: int) -> Iterator[_Found]:
    for found in replacements(a.reading, i, b.reading, j, (a.names, b.names)):
        spans = a.reading.tokens.span(*found.left), b.reading.tokens.span(*found.right)
        yield _told(found.kind, a, spans[0], b, spans[1], sure=found.sure)


def _speakers(a: Side, i: int, b: Side, j: int) -> Iterator[_Found]:
    here, there = speakers(a.reading, i), speakers(b.reading, j)
    if here and there and not any(same_speaker(x, y) for x in here for y in there):
        x, y = here[0], there[0]
        if not (x.pronoun and _may_be(a.reading, i, y)) and not (y.pronoun and _may_be(b.reading, j, x)):
            certain = x.named and y.named and _quoting(a, i) and _quoting(b, j)
            yield _attributed(x, y, sure=certain)
    p, q = told(a.reading, i), told(b.reading, j)
    if p and q and not same_speaker(p, q):
        yield _attributed(p, q, sure=True)


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


def _attributed(x: Speaker, y: Speaker, *, sure: bool) -> _Found:
    said = _cut(x.text), _cut(y.text)
    return _Found("attribution", x.span, y.span, x.text, y.text, _certainty(sure), said)


def _omitted(a: Reading, i: int, b: Reading, j: int) -> Iterator[_Found]:
    for found in omissions(a, i, b, j):
        left, right = a.tokens.span(*found.left), b.tokens.span(*found.right)
        dropped = " ".join((a.text[slice(*left)] if found.kept == "left" else b.text[slice(*right)]).split())
        values = (dropped, "") if found.kept == "left" else ("", dropped)
        said = (_cut(dropped), "") if found.kept == "left" else ("", _cut(dropped))
        yield _Found("omission", left, right, *values, "possible", said)


def _of_claims(left: Side, right: Side, known: Sequence[Divergence]) -> Iterator[Divergence]:
    a, b = counted(left.reading), counted(right.reading)
    sure = [d for d in known if d.kind in {"number", "outcome"} and d.certainty == "differs"]
    seen_left, seen_right = {d.left for d in sure}, {d.right for d in sure}
    values = {(d.left_value, d.right_value) for d in sure}
    for x, y, certain in conflicting(a, b):
        elsewhere = (x.value, y.value) in values and not (x.span in seen_left and y.span in seen_right)
        if elsewhere or (x.span not in seen_left and y.span not in seen_right):
            yield _figures("number", x, y, sure=certain).told(turned=False)
