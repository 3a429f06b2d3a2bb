"""Boxes inside an article that are no part of it, told by what is in them rather than by their class.

    Advertisement            Related                     The Morning Tide              Nan of six
    Three nights by the      Mayor quits after vote      Every morning at seven …      What about the children?
    sea from 199 crowns      The mayor of Brigg …        [e-mail]  [Sign up]           Reply

A box announces itself in its first line, asks for something to be filled in, or can be replied to. Only small parts
of a page are boxes: what holds much of its prose is the article, whatever it begins with.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from corpus.formats.page import Page
from corpus.formats.page_words import ADVERT, LABEL, REPLY

_SHARE: Final = 0.35
_MOST_PARAGRAPHS: Final = 8
_ADVERT_PARAGRAPHS: Final = 2
_LONGEST_LABEL: Final = 80
_NEAR: Final = 8


class Tree:
    """What each container of a page holds: its first and last block, and its prose in code points and paragraphs.

    ``article`` and ``form`` are the nearest such elements around each container; 0 where there is none.
    """

    def __init__(self, page: Page) -> None:
        nodes = len(page.parents)
        self._page = page
        self.first = [len(page.blocks)] * nodes
        self.last = [-1] * nodes
        self.prose = [0] * nodes
        self.paragraphs = [0] * nodes
        self.article = self._nearest("article")
        self.form = self._nearest("form")
        for number, block in enumerate(page.blocks):
            node = block.container
            self.first[node] = min(self.first[node], number)
            self.last[node] = number
            if block.weight and block.place != "out":
                self.prose[node] += len(block.text)
                self.paragraphs[node] += 1
        for node in range(nodes - 1, 0, -1):  # a child has a higher number than its parent
            above = page.parents[node]
            self.first[above] = min(self.first[above], self.first[node])
            self.last[above] = max(self.last[above], self.last[node])
            self.prose[above] += self.prose[node]
            self.paragraphs[above] += self.paragraphs[node]

    def above(self, node: int) -> Iterator[int]:
        """A container and those around it, the page itself left out."""
        while node > 0:
            yield node
            node = self._page.parents[node]

    def _nearest(self, name: str) -> list[int]:
        found = [0] * len(self._page.parents)
        for node in range(1, len(found)):
            found[node] = node if self._page.names[node] == name else found[self._page.parents[node]]
        return found

    def is_small(self, node: int, paragraphs: int) -> bool:
        """Whether a container may be a box: it holds but a part of the page's prose."""
        return self.prose[node] <= self.prose[0] * _SHARE and self.paragraphs[node] <= paragraphs


def boxes(page: Page, tree: Tree, author: str | None) -> set[int]:
    """The numbers of the blocks that stand in boxes. ``author`` is who wrote the article, if that is known."""
    found: set[int] = set()
    for node in (*_announced(page, tree, author), *_asking(page, tree), *_answered(page, tree)):
        found.update(range(tree.first[node], tree.last[node] + 1))
    return found


def _announced(page: Page, tree: Tree, author: str | None) -> Iterator[int]:
    """The widest small container that begins with each label."""
    about = f"about {author}".casefold() if author else "\0"
    for number, block in enumerate(page.blocks):
        if len(block.text) > _LONGEST_LABEL or block.place == "out":
            continue
        advert = ADVERT.fullmatch(block.text)
        if not advert and not LABEL.fullmatch(block.text) and block.text.casefold() != about:
            continue
        most = _ADVERT_PARAGRAPHS if advert else _MOST_PARAGRAPHS
        widest = 0
        for node in tree.above(block.container):
            if tree.first[node] != number or not tree.is_small(node, most):
                break
            widest = node
        if widest:
            yield widest


def _asking(page: Page, tree: Tree) -> Iterator[int]:
    """The container around each form, where it is small."""
    for node in page.asks:
        form = tree.form[node] or node
        around = page.parents[form]
        for one in (around, form):
            if one > 0 and tree.is_small(one, _MOST_PARAGRAPHS // 2):
                yield one
                break


def _answered(page: Page, tree: Tree) -> Iterator[int]:
    """What can be replied to: the nearest container that holds prose besides the word to click."""
    for block in page.blocks:
        if len(block.text) > 30 or not REPLY.fullmatch(block.text):
            continue
        for node in islice(tree.above(block.container), _NEAR):
            if tree.paragraphs[node]:
                if tree.is_small(node, 3):
                    yield node
                break
