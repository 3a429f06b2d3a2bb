"""Which blocks of a page are the article.

It begins behind the headline and ends where another article does. Between those, boxes are left out that announce
themselves ("Related", "Advertisement"), ask for something to be filled in, or can be replied to. Of the rest the
article is where most of the prose is: the innermost container that holds more than half of what reads like
paragraphs, by length and commas, with few of it links. After the "text density" methods: C. Kohlschütter et al.,
"Boilerplate Detection using Shallow Text Features", WSDM 2010.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from corpus.formats.page import FEW_CHARACTERS, HEADINGS, PROSE, Block, Page
from corpus.formats.page_boxes import Tree, boxes
from corpus.formats.page_lines import Lines, folded, tells_facts
from corpus.formats.page_words import LEGAL

SHARE_OF_PROSE: Final = 0.6
SURE_SHARE: Final = 0.6
SURE_CHARACTERS: Final = 800
_LONGEST_CELL: Final = 120
_LINKED_SENTENCE: Final = 60
_CELLS: Final = ("td", "th")
_PARTS: Final = PROSE | HEADINGS | frozenset("ul ol dl dt table tbody tr th figure figcaption".split())
"""What holds a part of a text, however long that part is."""
_STOP: Final = re.compile(r"[.!?…。！？؟:][\"”’»)\]』」]*$")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The article's paragraphs, in order; ``others`` are blocks that are known to be no part of it: behind its end,
    in boxes, menus, what is named as something else. Folded. ``sure``: nothing speaks for another choice, because it
    stands under the headline, is long, and is most of the page's prose."""

    paragraphs: list[str]
    others: frozenset[str]
    sure: bool = False


def chosen(page: Page, lines: Lines) -> Chosen:
    """Choose the article's blocks. ``lines`` say where the headline is, and what tells facts only."""
    tree = Tree(page)
    first, end = _bounds(page, tree, lines)
    boxed = boxes(page, tree, lines.author)
    numbers = [n for n in range(first, end) if n not in boxed and n not in lines.used]
    kept = _best_article(page, numbers)
    kept = _with_standfirst(page, lines, numbers, kept)
    if _length(page, kept) < FEW_CHARACTERS:
        return Chosen(_paragraphs(page, kept), frozenset())
    inside = set(numbers)
    others = {
        folded(block.text)
        for n, block in enumerate(page.blocks)
        if n not in inside or block.place in ("side", "out")
    }
    others -= {folded(page.blocks[n].text) for n in kept}
    whole = sum(block.weight for block in page.blocks if block.place != "out")
    most = _prose(page, kept) >= whole * SURE_SHARE and _length(page, kept) >= SURE_CHARACTERS
    return Chosen(_paragraphs(page, kept), frozenset(others), sure=most and lines.at >= 0)


def _best_article(page: Page, numbers: list[int]) -> list[int]:
    """The article among those blocks; what names speak against counts only where little else is there."""

    def standing(*places: str) -> list[int]:
        return _article(page, [n for n in numbers if page.blocks[n].place in places])

    strict, wide = standing("text"), standing("text", "maybe")
    kept = wide if _prose(page, wide) > 2 * _prose(page, strict) else strict
    if _length(page, kept) >= FEW_CHARACTERS:
        return kept
    return max(kept, wide, standing("text", "maybe", "side"), key=lambda found: _length(page, found))


def _length(page: Page, numbers: Iterable[int]) -> int:
    return sum(len(page.blocks[n].text) for n in numbers)


def _prose(page: Page, numbers: Iterable[int]) -> float:
    return sum(page.blocks[n].weight for n in numbers)


def _bounds(page: Page, tree: Tree, lines: Lines) -> tuple[int, int]:
    """Where the article begins and ends, as numbers of blocks; the whole page where the headline says nothing."""
    everything = (0, len(page.blocks))
    if lines.at < 0:
        return everything
    first, end = lines.at + 1, len(page.blocks)
    behind, before = (
        sum(len(b.text) for b in part if b.place != "out" and b.weight)
        for part in (page.blocks[first:], page.blocks[: lines.at])
    )
    if behind < FEW_CHARACTERS or behind * 5 < before:
        return everything
    around = tree.article[page.blocks[lines.at].container]
    if around and tree.prose[around] >= max(FEW_CHARACTERS, behind // 4):
        end = min(end, tree.last[around] + 1)
    return first, _next_article(page, tree, lines, first, end)


def _next_article(page: Page, tree: Tree, lines: Lines, first: int, end: int) -> int:
    """Where the next article begins: a headline of its own, in an article of its own or with a byline."""
    mine = tree.article[page.blocks[lines.at].container]
    known, prose = folded(lines.headline or ""), 0
    for n in range(first, end):
        block = page.blocks[n]
        prose += len(block.text) if block.weight and block.place != "out" else 0
        if (
            block.kind != "h1"
            or prose < FEW_CHARACTERS
            or block.place == "out"
            or folded(block.text) == known
        ):
            continue
        other = tree.article[block.container]
        below = [one.text for one in page.blocks[n + 1 : n + 4] if not one.weight]
        if (other and other != mine) or any(tells_facts(text) for text in below):
            return n
    return end


def _article(page: Page, numbers: list[int]) -> list[int]:
    """Those of the blocks that stand in the article's container and are read."""
    inside = _within(page, _container(page, numbers))
    kept = [n for n in numbers if inside[page.blocks[n].container] and _is_read(page.blocks[n])]
    while kept and _is_afterthought(page.blocks[kept[-1]]):
        kept.pop()
    return kept


def _is_afterthought(block: Block) -> bool:
    """Whether it can be no article's end: a heading, a line that leads to what is not there, a notice of rights."""
    if block.kind in HEADINGS or (len(block.text) < 100 and block.text.endswith(":")):
        return True
    return LEGAL.fullmatch(block.text[:400]) is not None


def _container(page: Page, numbers: list[int]) -> int:
    """The innermost container with most of the prose."""
    weights = [0.0] * len(page.parents)
    for n in numbers:
        weights[page.blocks[n].container] += page.blocks[n].weight
    for node in range(len(weights) - 1, 0, -1):  # a child has a higher number than its parent
        weights[page.parents[node]] += weights[node]
    enough = weights[0] * SHARE_OF_PROSE
    if not enough:
        return 0
    node = max(node for node, weight in enumerate(weights) if weight >= enough)
    while page.names[node] in _PARTS:
        node = page.parents[node]
    return node


def _within(page: Page, container: int) -> list[bool]:
    inside = [False] * len(page.parents)
    inside[container] = True
    for node in range(container + 1, len(inside)):
        inside[node] = inside[page.parents[node]]
    return inside


def _is_read(block: Block) -> bool:
    if block.mostly_links:
        return (
            block.kind == "p"
            and len(block.text) >= _LINKED_SENTENCE
            and _STOP.search(block.text[-4:]) is not None
        )
    if block.kind in PROSE or block.kind in HEADINGS or block.kind in _CELLS or len(block.text) >= 40:
        return True
    return len(block.text) >= 12 and _STOP.search(block.text[-4:]) is not None


def _with_standfirst(page: Page, lines: Lines, numbers: Sequence[int], kept: list[int]) -> list[int]:
    """With the paragraphs that stand between the headline and the article's container."""
    if lines.at < 0 or not kept or kept[0] <= lines.at:
        return kept
    lead = [
        n for n in numbers if n < kept[0] and page.blocks[n].place == "text" and _may_lead(page.blocks[n])
    ]
    return [*lead, *kept] if _length(page, lead) <= _length(page, kept) else kept


def _may_lead(block: Block) -> bool:
    text = block.text
    return (
        not block.mostly_links
        and block.kind != "li"
        and len(text) >= 40
        and (len(text) >= 120 or _STOP.search(text[-4:]) is not None)
    )


def _paragraphs(page: Page, kept: list[int]) -> list[str]:
    """The texts, with each row of a table of figures as one."""
    rows = _rows(page, kept)
    texts: list[str] = []
    for row, numbers in groupby(kept, key=lambda n: rows.get(n, -1)):
        parts = [page.blocks[n].text for n in numbers]
        if row >= 0:
            texts.append(" | ".join(parts))
        else:
            texts += parts
    return [text for text in texts if len(text) > 2 or text.isalnum()]


def _rows(page: Page, kept: list[int]) -> dict[int, int]:
    """The row of each block that is a cell of a table of figures: short cells, two or more of them in a row."""
    found: dict[int, int] = {}
    for row, numbers in _cells_by_row(page, kept):
        cells = [page.blocks[n] for n in numbers]
        apart = len({cell.container for cell in cells}) == len(cells) > 1
        if apart and all(len(cell.text) <= _LONGEST_CELL for cell in cells):
            found.update(dict.fromkeys(numbers, row))
    return found


def _cells_by_row(page: Page, kept: list[int]) -> Iterator[tuple[int, list[int]]]:
    cells = [n for n in kept if page.blocks[n].kind in _CELLS]
    for row, numbers in groupby(cells, key=lambda n: page.parents[page.blocks[n].container]):
        yield row, list(numbers)
