"""One side of a comparison, made ready to be drawn: its text, its flags, and where its passages stand.

Made once, off the event loop, from values alone. Everything in it is offsets into the article's text, so a
new width changes nothing here.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from compare.model import Divergence, Link
from compare.passages import Passage
from corpus.article import Article
from corpus.spans import Span
from desk.changed import Side, changed_words, gaps
from desk.compared import Compared
from desk.mirror import mirrored
from tui.palette import Flag
from tui.widgets.layers import Layers
from tui.widgets.paragraphs import Paragraphs
from tui.widgets.prose import Fold, Prose

LEFT, RIGHT = 0, 1
SIDES: tuple[Side, Side] = ("left", "right")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one pane draws. ``passages`` are this side's spans, in the comparison's passage order.

    ``starts`` are the offsets at which a linked or lone passage starts here, sorted.
    ``folds`` are what both sides tell, in the stretches between what this side alone tells or facts differ in.
    ``moved`` are the moved passages' spans, each with where its partner stands there, the longest wording first.
    """

    side: int
    article: Article
    prose: Prose
    layers: Layers
    passages: tuple[Span, ...]
    starts: tuple[int, ...]
    folds: tuple[Fold, ...] = ()
    moved: tuple[tuple[Span, tuple[str, ...]], ...] = ()

    def passage_at(self, offset: int) -> int | None:
        """The index of the passage to go to for an offset: the shortest around it, else the next one."""
        around = [n for n, (start, end) in enumerate(self.passages) if start <= offset < end]
        if around:
            return min(around, key=lambda n: self.passages[n][1] - self.passages[n][0])
        behind = [n for n, (start, end) in enumerate(self.passages) if offset <= start < end]
        if behind:
            return min(behind, key=lambda n: self.passages[n][0])
        return len(self.passages) - 1 if self.passages else None

    def first_start_in(self, span: Span) -> int | None:
        """The first offset in ``span`` at which a passage starts."""
        n = bisect_left(self.starts, span[0])
        return self.starts[n] if n < len(self.starts) and self.starts[n] < span[1] else None


@dataclass(frozen=True, slots=True)
class Pair:
    """Both sheets, and the anchors that keep them level."""

    compared: Compared
    sheets: tuple[Sheet, Sheet]
    anchors: tuple[tuple[Span, Span], ...]

    def swapped(self) -> tuple["Pair", tuple[int, ...]]:
        """The pair with its sides changed over, and for each of its passages the index it had before."""
        compared, order = mirrored(self.compared)
        left, right = (
            replace(sheet, side=1 - sheet.side, passages=tuple(sheet.passages[n] for n in order))
            for sheet in reversed(self.sheets)
        )
        anchors = tuple(sorted((b, a) for a, b in self.anchors))
        return Pair(compared, (left, right), anchors), order


def make_pair(compared: Compared, found: tuple[Iterable[Span], Iterable[Span]] = ((), ())) -> Pair:
    """Prepare both sides; ``found`` are the search terms' spans on each."""
    sheets = (
        _sheet(compared, LEFT, compared.left, found[LEFT]),
        _sheet(compared, RIGHT, compared.right, found[RIGHT]),
    )
    anchors = tuple((link.left, link.right) for link in compared.comparison.links if not link.moved)
    return Pair(compared, sheets, anchors)


def _sheet(compared: Compared, side: int, article: Article, found: Iterable[Span]) -> Sheet:
    comparison = compared.comparison
    facts = comparison.left if side == LEFT else comparison.right
    only = comparison.only_left if side == LEFT else comparison.only_right
    flagged: list[tuple[Span, int]] = [(span, Flag.ONLY) for span in only]
    flagged += [(span, Flag.FURNITURE) for span in facts.boilerplate]
    flagged += _linked(comparison.links, side)
    flagged += [(span, Flag.CHANGED) for span in changed_words(article.text, comparison, SIDES[side])]
    flagged += [(_of(found, side), _flag(found)) for found in comparison.divergences]
    flagged += [(span, Flag.FOUND) for span in found]
    # The whole passage too, so that the space between its sentences is marked like them.
    flagged += [(_of(p, side), Flag.ONLY) for p in compared.passages if p.relation.startswith("only")]
    passages = tuple(_of(passage, side) for passage in compared.passages)
    starts = tuple(sorted({start for start, end in passages if start < end}))
    folds = tuple(_folds(article.text, compared, side))
    moved = tuple(_moved(compared, side))
    return Sheet(side, article, Prose.of(article.text), Layers.of(flagged), passages, starts, folds, moved)


def _moved(compared: Compared, side: int) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The moved passages of one side, and where their partners stand."""
    if any(passage.moved for passage in compared.passages):
        there = Paragraphs.of((compared.right if side == LEFT else compared.left).text)
        for passage in compared.passages:
            if passage.moved:
                longest, *shorter = there.place(_of(passage, 1 - side)[0])
                yield _of(passage, side), (f"{longest} there", longest, *shorter)


def _folds(text: str, compared: Compared, side: int) -> Iterator[Fold]:
    """What both sides tell, from one lone sentence or passage that differs to the next.

    A fold takes the line feed behind it, as a row does, so that the blank lines between paragraphs stay.
    """
    comparison = compared.comparison
    lone = comparison.only_left if side == LEFT else comparison.only_right
    differing = [_of(passage, side) for passage in compared.passages if passage.divergences]
    shared = sorted({_of(link, side) for link in comparison.links})
    first = [start for start, _ in shared]
    for gap in gaps((0, len(text)), {*lone, *differing}):
        inside = shared[bisect_left(first, gap[0]) : bisect_left(first, gap[1])]
        if inside:
            start, end = inside[0][0], min(inside[-1][1], gap[1])
            yield (start, _row_end(text, end, gap[1])), sum(len(text[a:b].split()) for a, b in inside)


def _row_end(text: str, end: int, limit: int) -> int:
    """Behind the spaces and the line feed that follow ``end``; behind all that is left where that is empty."""
    rest = text[end:limit]
    if limit == len(text) and not rest.strip():
        return limit
    end += len(rest) - len(rest.lstrip(" "))
    return end + 1 if end < limit and text[end] == "\n" else end


def _of(pair: Link | Divergence | Passage, side: int) -> Span:
    return pair.left if side == LEFT else pair.right


def _flag(found: Divergence) -> Flag:
    return Flag.DIFFERS if found.certainty == "differs" else Flag.POSSIBLE


def _linked(links: Sequence[Link], side: int) -> list[tuple[Span, int]]:
    flagged: list[tuple[Span, int]] = []
    for link in links:
        flagged.append((_of(link, side), Flag.SAME if link.kind == "same" else Flag.REWORDED))
        if link.moved:
            flagged.append((_of(link, side), Flag.MOVED))
    return flagged
