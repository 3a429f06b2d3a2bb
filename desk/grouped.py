"""What differs, gathered by passage: a sentence in which three things differ is shown once, with the three marked."""

from bisect import bisect_right
from dataclasses import dataclass

from compare import Side
from corpus.spans import Span
from desk.compared import Compared

NEED_NOT_BE_ONE = "perhaps reworded: the two need not be one statement"
"""What reports say of a doubtful group."""


@dataclass(frozen=True, slots=True)
class Group:
    """The divergences of one passage, certain ones first, by their indexes; at least one.

    ``passage`` is the passage's index, None for a divergence that lies in none. ``left`` and ``right`` are the
    sentences they stand in, in order. ``certain``: one of them at least is more than possible. ``doubtful``: the
    passage's is no sure link, so that what differs may be said of two things.
    """

    passage: int | None
    divergences: tuple[int, ...]
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    certain: bool
    doubtful: bool


def grouped(compared: Compared) -> tuple[Group, ...]:
    """All divergences of a comparison, the groups with a certain one first, each kind in the left text's order."""
    found = compared.comparison.divergences
    place: dict[int, int] = {}
    for number, passage in enumerate(compared.passages):
        for n in passage.divergences:
            place.setdefault(n, number)
    together: dict[object, list[int]] = {}
    for n in range(len(found)):
        together.setdefault(place.get(n, ("alone", n)), []).append(n)
    groups = [_group(compared, place.get(among[0]), among) for among in together.values()]
    return tuple(sorted(groups, key=lambda group: (not group.certain, found[group.divergences[0]].left)))


def _group(compared: Compared, passage: int | None, among: list[int]) -> Group:
    found = compared.comparison.divergences
    among = sorted(among, key=lambda n: (found[n].certainty != "differs", found[n].left, found[n].right))
    return Group(
        passage,
        tuple(among),
        _sentences(compared.comparison.left, [found[n].left for n in among]),
        _sentences(compared.comparison.right, [found[n].right for n in among]),
        any(found[n].certainty == "differs" for n in among),
        passage is not None and compared.passages[passage].doubtful,
    )


def _sentences(side: Side, spans: list[Span]) -> tuple[Span, ...]:
    """The sentences that the spans begin in, each once; a span outside of all is its own."""
    around = set()
    for span in spans:
        n = bisect_right(side.sentences, (span[0], side.length + 1)) - 1
        start, end = side.sentences[n] if n >= 0 else span
        around.add((min(start, span[0]), max(end, span[1])))
    return tuple(sorted(around))
