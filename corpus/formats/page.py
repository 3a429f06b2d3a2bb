"""A web page as blocks of text with the containers they stand in, and the facts it tells about itself.

The main text is where most of the prose is: the innermost container that holds more than half of what reads like
paragraphs (by length and commas, few of it links), menus, footers, asides, forms and captions left out. After the
"text density" methods: C. Kohlschütter et al., "Boilerplate Detection using Shallow Text Features", WSDM 2010.
"""

import html
import re
from dataclasses import dataclass, field
from typing import Final

from corpus.formats.markup import Token, tokens
from corpus.refusals import Refusal

MOST_ELEMENTS: Final = 300_000
"""A page of more elements than this is refused: no article has as many, and each takes memory."""

SHARE_OF_PROSE: Final = 0.6
FEW_CHARACTERS: Final = 200

_TO_SPACE: Final = dict.fromkeys((code for code in range(0x3001) if chr(code).isspace()), " ")
_VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead title"
    " tr ul".split()
)
_LEFT_OUT: Final = frozenset(
    "aside button canvas datalist dialog figcaption footer form head label math menu nav noscript object option"
    " select svg template title audio video".split()
)
_PROSE: Final = frozenset(("p", "blockquote", "pre", "li", "dd"))
_HEADINGS: Final = frozenset(("h2", "h3", "h4", "h5", "h6"))
_SIDE: Final = re.compile(
    r"(?:^|[\s_-])(?:comments?|disqus|related|recommend(?:ed|ations)?|promos?|newsletter|share|sharing|social|sidebar"
    r"|adverts?|advertisement|ads?|sponsor(?:ed)?|cookies?|consent|popup|modal|subscribe|subscription|breadcrumbs?"
    r"|byline|tags|captions?|credits?|footer|nav|navbar|menu|banner|trending|outbrain|taboola|correction-form)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_KEPT_WHATEVER_THE_CLASS: Final = frozenset(("html", "body", "article", "main"))


@dataclass(slots=True)
class Block:
    """A run of text that is not broken by a block's tag. ``linked`` counts the characters of it in links."""

    kind: str
    container: int
    text: str
    linked: int
    side: bool

    @property
    def mostly_links(self) -> bool:
        """Whether it is a list of things to click rather than something to read."""
        return self.linked * 2 > len(self.text)

    @property
    def weight(self) -> float:
        """How much it reads like a paragraph."""
        if self.mostly_links or len(self.text) < 25 or (self.kind not in _PROSE and len(self.text) < 80):
            return 0.0
        return 1 + self.text.count(",") + min(len(self.text) / 100, 4.0)


@dataclass(slots=True)
class Page:
    """What was found in a page. ``meta`` is by name or property, in lower case; ``scripts`` are JSON-LD."""

    blocks: list[Block] = field(default_factory=list)
    parents: list[int] = field(default_factory=lambda: [-1])
    meta: dict[str, str] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    title: str = ""
    canonical: str = ""
    language: str = ""

    def main_text(self) -> list[str]:
        """The paragraphs of the article, in order."""
        strict = self._chosen([block for block in self.blocks if not block.side])
        if sum(map(len, strict)) >= FEW_CHARACTERS:
            return strict
        lenient = self._chosen(self.blocks)
        return max(strict, lenient, key=lambda paragraphs: sum(map(len, paragraphs)))

    def _chosen(self, blocks: list[Block]) -> list[str]:
        inside = self._within(self._container(blocks))
        kept = [block for block in blocks if inside[block.container] and _is_read(block)]
        while kept and kept[-1].kind in _HEADINGS:
            kept.pop()
        return [block.text for block in kept]

    def _container(self, blocks: list[Block]) -> int:
        """The innermost container with most of the prose."""
        weights = [0.0] * len(self.parents)
        for block in blocks:
            weights[block.container] += block.weight
        for node in range(len(weights) - 1, 0, -1):  # a child has a higher number than its parent
            weights[self.parents[node]] += weights[node]
        enough = weights[0] * SHARE_OF_PROSE
        return max(node for node, weight in enumerate(weights) if weight >= enough) if enough else 0

    def _within(self, container: int) -> list[bool]:
        inside = [False] * len(self.parents)
        inside[container] = True
        for node in range(container + 1, len(inside)):
            inside[node] = inside[self.parents[node]]
        return inside


def _is_read(block: Block) -> bool:
    if block.mostly_links:
        return False
    return block.kind in _PROSE or block.kind in _HEADINGS or len(block.text) >= 40


def squeezed(text: str) -> str:
    """Each run of white space as one space, none at the ends; without a list of words, which takes much memory."""
    text = text.translate(_TO_SPACE)
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip()


def page_of(text: str) -> Page:
    """Take a page apart. Raises Refusal for one of more than ``MOST_ELEMENTS`` elements."""
    if text.count("<") > 2 * MOST_ELEMENTS:  # a tag that opens, and one that closes
        raise _too_many()
    builder = _Builder()
    for token in tokens(text):
        builder.take(token)
    builder.flush()
    return builder.page


def _too_many() -> Refusal:
    return Refusal(f"its page has more than {MOST_ELEMENTS:,} elements", "Save the text itself and add that.")


@dataclass(slots=True)
class _Open:
    """An element that is open: its number among the containers, and whether its text is no part of the article."""

    name: str
    node: int
    left_out: bool
    side: bool
    link: bool


class _Builder:
    def __init__(self) -> None:
        self.page = Page()
        self._stack = [_Open("", 0, left_out=False, side=False, link=False)]
        self._open: dict[str, int] = {}
        self._pieces: list[str] = []
        self._linked = 0
        self._breaks = 0
        self._elements = 0

    def take(self, token: Token) -> None:
        if token.kind == "text":
            self._text(html.unescape(token.text))
        elif token.kind == "open":
            self._start(token)
        elif token.kind == "close":
            self._end(token.name)
        elif token.name == "script" and "ld+json" in token.written.lower():
            self.page.scripts.append(token.text)

    def _text(self, text: str) -> None:
        top = self._stack[-1]
        if top.name == "title" and not self.page.title:
            self.page.title = " ".join(text.split())
        if top.left_out:
            return
        self._pieces.append(text)
        if text.strip():
            self._breaks = 0
            self._linked += len(squeezed(text)) if top.link else 0

    def _start(self, token: Token) -> None:
        name = token.name
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise _too_many()
        if name in ("meta", "link", "html", "time"):
            self._fact(name, token.attributes)
        if name == "br":
            self._break()
        if name in _BLOCKS:
            self.flush()
            if self._stack[-1].name == name and name in ("p", "li", "dd", "dt", "tr", "td"):
                self._end(name)
            elif self._stack[-1].name == "p":
                self._end("p")
        if name not in _VOID and not token.written.endswith("/"):
            self._push(token)

    def _push(self, token: Token) -> None:
        name, above = token.name, self._stack[-1]
        node = above.node
        if name in _BLOCKS:
            node = len(self.page.parents)
            self.page.parents.append(above.node)
        left_out, side = above.left_out, above.side
        if not left_out:
            outside = not (self._open.get("article") or self._open.get("main"))
            left_out = name in _LEFT_OUT or (name == "header" and outside) or _is_hidden(token)
        if not side and name not in _KEPT_WHATEVER_THE_CLASS and token.written:
            side = _is_side(token)
        self._stack.append(_Open(name, node, left_out, side, link=above.link or name == "a"))
        self._open[name] = self._open.get(name, 0) + 1

    def _end(self, name: str) -> None:
        if name in _BLOCKS:
            self.flush()
        if not self._open.get(name):
            return
        while True:
            closed = self._stack.pop()
            self._open[closed.name] -= 1
            if closed.name == name:
                return

    def _break(self) -> None:
        """One line break is a space, two part paragraphs."""
        self._breaks += 1
        self._pieces.append(" ")
        if self._breaks > 1:
            self.flush()

    def flush(self) -> None:
        """End the block at hand."""
        text = squeezed("".join(self._pieces))
        if text:
            top = self._stack[-1]
            kind = next((one.name for one in self._stack[:-9:-1] if one.name in _BLOCKS), "")
            if kind == "h1":
                self.page.headlines.append(text)
            else:
                self.page.blocks.append(Block(kind, top.node, text, self._linked, top.side))
        self._pieces, self._linked, self._breaks = [], 0, 0

    def _fact(self, name: str, told: dict[str, str]) -> None:
        page = self.page
        if name == "html":
            page.language = page.language or told.get("lang", "")
        elif name == "time":
            if told.get("datetime") and len(page.times) < 100:
                page.times.append(told["datetime"])
        elif name == "link":
            if "canonical" in told.get("rel", "").lower().split():
                page.canonical = page.canonical or told.get("href", "")
        elif told.get("content", "").strip():
            for key in ("property", "name", "itemprop"):
                if told.get(key):
                    page.meta.setdefault(told[key].strip().lower(), told["content"].strip())


def _is_hidden(token: Token) -> bool:
    written = token.written.lower()
    if "hidden" not in written and "display" not in written:
        return False
    told = token.attributes
    style = told.get("style", "").replace(" ", "").lower()
    return "hidden" in told or told.get("aria-hidden") == "true" or "display:none" in style


def _is_side(token: Token) -> bool:
    if not _SIDE.search(token.written.replace('"', " ").replace("'", " ").replace("=", " ")):
        return False
    told = token.attributes
    return any(_SIDE.search(told.get(key, "")) for key in ("class", "id"))
