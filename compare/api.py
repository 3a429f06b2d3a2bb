"""The front of the room: two strings in, a ``Comparison`` out.

The whole path, each step in a module of its own:

    text -> words -> sentences -> verbatim stretches -> links -> order -> runs -> divergences -> coverage
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from compare import facts
from compare.aliases import abbreviations, longer_words, with_aliases
from compare.attribution import said_in
from compare.collecting import uncollected
from compare.cues import SAID
from compare.deadline import Deadline
from compare.links import VERBATIM_WEIGHT, join
from compare.model import Comparison, Divergence, Link, Run, Side
from compare.order import moved_links
from compare.reading import Reading, read
from compare.runs import runs_of
from compare.seams import with_seams
from compare.taking import Joined
from compare.verbatim import quoted_alike, shared_weights, stretches
from compare.weighing import (
    Sentence,
    Weighed,
    names_of,
    prepare,
    rarity,
    sharpened,
    strangeness,
    tie_break,
    weights_of,
)
from compare.words import Word


@dataclass(frozen=True, slots=True)
class Options:
    """How to compare.

    ``least`` drops reworded links that score lower (0 to 1). ``left_published`` and ``right_published`` let
    "Friday" and "yesterday" be compared with a date. ``deadline`` is in seconds of wall time from the
    start: when it has passed, no further step is begun, and ``Comparison.left_out`` says which were
    left out. Without one the same texts give the same answer on every run. ``frequencies`` are a library's
    own: for a word in lower case and American spelling the share of articles (0 to 1) that hold it; words
    that are in no table of common words then weigh by it.
    """

    least: float = 0.0
    left_published: date | None = None
    right_published: date | None = None
    deadline: float | None = None
    frequencies: Mapping[str, float] | None = None


STATEMENT = 30
"""What a link weighs for the common order besides its shared words: one long sentence does not outweigh several."""

_DEFAULT = Options()


def compare_texts(left: str, right: str, options: Options = _DEFAULT) -> Comparison:
    """Compare two texts sentence by sentence.

    ``left`` and ``right`` are any strings. All spans in the answer are half-open code-point ranges into the
    text of their side. The same texts give the same answer on every run, and swapped texts the mirrored one.
    """
    with uncollected():
        return _compared(left, right, options)


def _compared(left: str, right: str, options: Options) -> Comparison:
    deadline = Deadline(options.deadline)
    a, b = read(left), read(right)
    found: list[tuple[int, int, int]] = []
    if deadline.allows("stretches in common across sentence ends"):
        found = stretches(a.tokens.norms, b.tokens.norms, (a.tokens.marks(), b.tokens.marks()))
        a, b = with_seams(a, b, found)
    names = names_of(a.tokens, a.ranges), names_of(b.tokens, b.ranges)
    x, y = _weighed(a, b, names, options.frequencies)
    joined = [
        k for k in _joined(a, b, x, y, names, found, deadline) if k.kind == "same" or k.score >= options.least
    ]
    links = _links(a, b, x, y, joined, deadline)
    linked_left, linked_right = {k.left for k in joined}, {k.right for k in joined}
    differing: tuple[Divergence, ...] = ()
    if deadline.allows("facts that differ"):
        differing = facts.divergences(
            facts.Side(a, frozenset(names[0]), options.left_published),
            facts.Side(b, frozenset(names[1]), options.right_published),
            joined,
        )
    return Comparison(
        Side(len(left), a.sentences, a.furniture),
        Side(len(right), b.sentences, b.furniture),
        links,
        tuple([s for n, s in enumerate(a.sentences) if n not in linked_left]),
        tuple([s for n, s in enumerate(b.sentences) if n not in linked_right]),
        differing,
        _coverage(a, linked_left, b),
        _coverage(b, linked_right, a),
        tuple(deadline.left_out),
    )


def _weighed(
    a: Reading,
    b: Reading,
    names: tuple[Counter[str], Counter[str]],
    frequencies: Mapping[str, float] | None,
) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences of both sides, ready for scoring."""
    rare = rarity((a.tokens, a.ranges), (b.tokens, b.ranges))
    words = a.tokens.distinct() | b.tokens.distinct()
    if frequencies:
        rare = sharpened(rare, words, frequencies)
    weights = weights_of(words, rare)
    x, y = _prepared(a, weights, frozenset(names[0])), _prepared(b, weights, frozenset(names[1]))
    known = abbreviations(a) | abbreviations(b)
    return (
        with_aliases(x, a, known, longer_words(b), rare),
        with_aliases(y, b, known, longer_words(a), rare),
    )


def _joined(
    a: Reading,
    b: Reading,
    x: Sequence[Sentence],
    y: Sequence[Sentence],
    names: tuple[Counter[str], Counter[str]],
    found: Sequence[tuple[int, int, int]],
    deadline: Deadline,
) -> list[Joined]:
    verbatim = shared_weights(a.tokens, a.ranges, b.ranges, found)
    if deadline.allows("most reworded sentences"):
        for pair in quoted_alike(a, b):
            verbatim[pair] = max(VERBATIM_WEIGHT, verbatim.get(pair, 0.0))
    else:
        x, y = [s.bare() for s in x], [s.bare() for s in y]
    return join(x, y, verbatim, doubt=strangeness(*names))


def _prepared(side: Reading, weights: dict[Word, Weighed], names: frozenset[str]) -> list[Sentence]:
    starts = side.tokens.starts
    attributed: list[Sequence[tuple[int, int]]] = [()] * len(side.sentences)
    for n in side.having(SAID):
        start = side.sentences[n][0]
        attributed[n] = [
            (bisect_left(starts, start + s), bisect_left(starts, start + e)) for s, e in said_in(side, n)
        ]
    return prepare(side.tokens, side.ranges, weights, names, attributed, _quoted(side))


def _quoted(side: Reading) -> dict[int, list[tuple[int, int]]]:
    """The token ranges between quotation marks in each sentence that has some."""
    found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    ends = [last for _, last in side.ranges]
    for start, end in side.quotations:
        first, last = side.token_at(start), side.token_at(end)
        n = bisect_right(ends, first)
        while n < len(ends) and side.ranges[n][0] < last:
            found[n].append((max(first, side.ranges[n][0]), min(last, ends[n])))
            n += 1
    return found


def _links(
    a: Reading,
    b: Reading,
    x: Sequence[Sentence],
    y: Sequence[Sentence],
    joined: Sequence[Joined],
    deadline: Deadline,
) -> tuple[Link, ...]:
    runs = [_runs(a, b, k, deadline) for k in joined]
    weights = [
        (STATEMENT + words << 34) + tie_break(x[k.left], y[k.right]) + k.left + k.right
        for k, (_, words) in zip(joined, runs, strict=True)
    ]
    moved = moved_links([(k.left, k.right) for k in joined], weights)
    return tuple(
        [
            Link(a.sentences[k.left], b.sentences[k.right], k.kind, n in moved, k.score, runs[n][0])
            for n, k in enumerate(joined)
        ]
    )


def _runs(a: Reading, b: Reading, k: Joined, deadline: Deadline) -> tuple[tuple[Run, ...], int]:
    """The runs of two linked sentences, and how many words of the left they hold."""
    p, q = a.ranges[k.left], b.ranges[k.right]
    if k.kind == "same":
        return (Run(a.tokens.span(*p), b.tokens.span(*q)),), p[1] - p[0]
    if not deadline.allows("shared words of some reworded sentences"):
        return (), 0
    return runs_of(a.tokens, p, b.tokens, q)


def _coverage(side: Reading, linked: set[int], other: Reading) -> float:
    """The share of the side's words outside furniture that stand in linked sentences; 1 of nothing at all."""
    words = [last - first for first, last in side.ranges]
    if not sum(words):
        return 0.0 if other.ranges else 1.0
    return sum([words[n] for n in linked]) / sum(words)
