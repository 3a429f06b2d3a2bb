"""Boxes inside an article that are no part of it, told by what is in them rather than by their class.

    Advertisement            Related                     The Morning Tide              Nan of six
    Three nights by the      Mayor quits after vote      Every morning at seven …      What about the children?
    sea from 199 crowns      The mayor of Brigg …        [e-mail]  [Sign up]           Reply

A box announces itself in its first line, asks for something to be filled in, or can be replied to. Only small parts
of a page are boxes: what holds much of its prose is the article, whatever it begins with.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from corpus.formats.page import Page

_SHARE: Final = 0.35
_MOST_PARAGRAPHS: Final = 8
_ADVERT_PARAGRAPHS: Final = 2
_LONGEST_LABEL: Final = 80
_NEAR: Final = 8

_ADVERT: Final = re.compile(
    r"(?:advert(?:isement|orial)?|ads?|sponsored(?: (?:content|post|by .{1,40}))?|promoted(?: content)?|paid (?:content|post)"
    r"|story continues below.{0,30}|anzeige|werbung|publicité|publicidad|anuncio|pubblicità|publicidade|advertentie"
    r"|annons|annonse|reklam[ae]?|реклама|広告|广告|إعلان)\W*",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?:related(?: (?:articles?|stor(?:y|ies)|news|content|coverage|topics|posts?|links?|reading))?|see also|also (?:read|see|on .{1,30})"
    r"|read (?:more|also|next|this next)(?:\W.{0,60})?|more (?:on this(?: story)?|stories|news|like this|from .{1,40}|in .{1,30}|to read)"
    r"|recommended(?: .{1,30})?|most (?:read|popular|viewed|shared)|trending(?: now)?|popular(?: now)?|you (?:may|might) (?:also )?like"
    r"|don[’']t miss(?: .{1,20})?|what to read next|editor[’']?s[’']? picks?|top stories|latest (?:news|stories|headlines)|in this section"
    r"|(?:please )?(?:sign up|subscribe|register)(?: .{1,60})?|newsletters?|already a (?:subscriber|member)\W.*"
    r"|(?:to )?(?:continue|keep) reading.{0,60}|.{0,40}\bto (?:continue|keep) reading|this (?:article|story) is for subscribers.{0,30}"
    r"|(?:\d[\d,.]* )?comments?(?: \(\d+\))?|leave a (?:comment|reply)|join the (?:conversation|discussion)|view comments"
    r"|about the authors?|share this.{0,30}|follow us.{0,30}|(?:we value )?your privacy.{0,30}|we (?:use|value) .{0,20}cookies?.{0,30}"
    r"|cookie (?:policy|settings|preferences|consent)|support (?:our|independent) (?:journalism|work)"
    r"|lesen sie (?:auch|mehr).{0,40}|mehr zum thema|auch interessant|das könnte sie (?:auch )?interessieren|verwandte (?:themen|artikel)"
    r"|(?:\d+ )?kommentare?|über den autor|jetzt abonnieren.{0,30}|meistgelesen"
    r"|(?:à )?lire (?:aussi|également).{0,40}|sur le même (?:sujet|thème)|(?:\d+ )?commentaires?|abonnez-vous.{0,40}|les plus lus"
    r"|(?:lea|lee|leer) (?:también|más).{0,40}|más información|te puede interesar|noticias relacionadas|(?:\d+ )?comentarios?"
    r"|suscríbete.{0,40}|lo más (?:leído|visto)|leggi anche.{0,40}|potrebbe interessarti|articoli correlati|(?:\d+ )?commenti"
    r"|lees ook.{0,40}|meer over dit onderwerp|leia (?:também|mais).{0,40}|читайте также.{0,40}|по теме|(?:\d+ )?комментари[ий]"
    r"|関連記事|あわせて読みたい|相关阅读|اقرأ أيضا.{0,40}|مواضيع ذات صلة)\W*",
    re.IGNORECASE,
)
_REPLY: Final = re.compile(
    r"(?:(?:like|share|report|\d+) ?[·|•]? ?)*(?:reply|antworten|répondre|responder|rispondi|reageer|ответить|返信)"
    r"(?: ?[·|•]? ?(?:like|share|report|\d+))*",
    re.IGNORECASE,
)


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
        advert = _ADVERT.fullmatch(block.text)
        if not advert and not _LABEL.fullmatch(block.text) and block.text.casefold() != about:
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
        if len(block.text) > 30 or not _REPLY.fullmatch(block.text):
            continue
        for node in islice(tree.above(block.container), _NEAR):
            if tree.paragraphs[node]:
                if tree.is_small(node, 3):
                    yield node
                break
