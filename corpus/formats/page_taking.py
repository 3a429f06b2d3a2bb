"""Taking a page apart, tag by tag: its text into blocks, each in its place; what elements tell, noted beside them."""

import html
from dataclasses import dataclass
from typing import Final

from corpus.formats.markup import Token, tokens
from corpus.formats.page import Block, Page, Place, Told, squeezed
from corpus.formats.page_names import is_hidden, kind_of_fact, side_of
from corpus.refusals import Refusal

MOST_ELEMENTS: Final = 150_000
"""A page of more elements than this is refused: no article has as many, and each takes memory."""

_VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead title"
    " tr ul".split()
)
_LEFT_OUT: Final = frozenset(
    "aside button canvas datalist dialog footer head label math menu nav object option"
    " select svg template title audio video".split()
)
_PERHAPS: Final = frozenset(("form", "figcaption", "noscript"))
_IN_HEAD: Final = frozenset(("html", "head", "title"))
_BREAK: Final = "\x1e"  # white space, as far as anything else is concerned
_LONGEST_LINES: Final = 600
_MOST_FACTS: Final = 200
_LONGEST_FACT: Final = 300


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
    """An element that is open: its number among the containers, and what its text is.

    ``fact`` is what its text tells, which begins at ``piece`` of the block numbered ``block``. ``dropped``: it is to be
    left out of the middle of a block, which goes on behind it.
    """

    name: str
    node: int
    place: Place
    link: bool
    fact: str = ""
    piece: int = 0
    block: int = 0
    dropped: bool = False


class _Builder:
    def __init__(self) -> None:
        self.page = Page()
        self._stack = [_Open("", 0, "text", link=False)]
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
        if top.name == "title":
            self.page.title = self.page.title or " ".join(text.split())
            return
        if top.dropped:
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
        if name in _BLOCKS:
            self.flush()
            if name not in _IN_HEAD and self._open.get("head"):  # it was never closed
                self._end("head")
            if self._stack[-1].name == name and name in ("p", "li", "dd", "dt", "tr", "td"):
                self._end(name)
            elif self._stack[-1].name == "p":
                self._end("p")
        fact = self._fact(name, token)
        if name == "br":
            self._break()
        elif name in ("input", "textarea") and 'type="hidden"' not in token.written:
            self.page.asks.add(self._stack[-1].node)
        if name not in _VOID and not token.written.endswith("/"):
            self._push(token, fact)

    def _push(self, token: Token, fact: str) -> None:
        name, above = token.name, self._stack[-1]
        node = above.node
        if name in _BLOCKS:
            node = len(self.page.parents)
            self.page.parents.append(above.node)
            self.page.names.append(name)
        opened = _Open(name, node, self._place(token, above.place), above.link or name == "a", fact)
        opened.piece, opened.block = len(self._pieces), len(self.page.blocks)
        in_a_block = above.place != "out" and name not in _BLOCKS
        opened.dropped = opened.place == "out" and (above.dropped or in_a_block)
        self._stack.append(opened)
        self._open[name] = self._open.get(name, 0) + 1

    def _place(self, token: Token, above: Place) -> Place:
        name = token.name
        if above == "out":
            return "out"
        outside = not (self._open.get("article") or self._open.get("main"))
        if name in _LEFT_OUT or (name == "header" and outside) or is_hidden(token):
            return "out"
        named = side_of(token) if token.written and above != "side" else ""
        if named == "side" or above == "side":
            return "side"
        return "maybe" if named or above == "maybe" or name in _PERHAPS else "text"

    def _end(self, name: str) -> None:
        if name in _BLOCKS:
            self.flush()
        if not self._open.get(name):
            return
        while True:
            closed = self._stack.pop()
            self._open[closed.name] -= 1
            if closed.fact:
                self._tell(closed)
            if closed.name == name:
                return

    def _break(self) -> None:
        """One line break is a space, two part paragraphs."""
        self._breaks += 1
        self._pieces.append(_BREAK)
        if self._breaks > 1:
            self.flush()

    def flush(self) -> None:
        """End the block at hand."""
        written = "".join(self._pieces)
        text = squeezed(written)
        if text:
            top = self._stack[-1]
            kind = next((one.name for one in self._stack[:-9:-1] if one.name in _BLOCKS), "")
            lines: tuple[str, ...] = ()
            if _BREAK in written and len(text) <= _LONGEST_LINES:
                lines = tuple(line for part in written.split(_BREAK) if (line := squeezed(part)))
            self.page.blocks.append(Block(kind, top.node, text, self._linked, top.place, lines))
        self._pieces, self._linked, self._breaks = [], 0, 0

    def _tell(self, closed: _Open) -> None:
        """Note what an element that ends here told by its text."""
        blocks = self.page.blocks
        if closed.block == len(blocks):
            pieces = self._pieces[closed.piece :]
        else:
            pieces = [f"{block.text} " for block in blocks[closed.block : closed.block + 5]]
        value = squeezed("".join(pieces)[: 2 * _LONGEST_FACT])
        self._note(closed.fact, value, closed.block)

    def _note(self, kind: str, value: str, block: int) -> None:
        if value and len(value) <= _LONGEST_FACT and len(self.page.told) < _MOST_FACTS:
            self.page.told.append(Told(kind, value, block))

    def _fact(self, name: str, token: Token) -> str:
        """What an element tells by its attributes is noted; what it will tell by its text is returned."""
        if not token.written:
            return ""
        page = self.page
        if name in ("html", "link", "meta"):
            _head_fact(page, name, token.attributes)
        kind = kind_of_fact(token, before=self._before() if name == "time" else "")
        if kind == "name":
            kind = next((one.fact for one in reversed(self._stack) if one.fact in ("author", "outlet")), "")
        if not kind:
            return ""
        told = token.attributes
        value = told.get("content") or told.get("datetime") or (told.get("title") if name == "abbr" else "")
        if value:
            self._note(kind, value.strip(), len(page.blocks))
            return ""
        return kind

    def _before(self) -> str:
        """The words right before this place, on its line or on the one above."""
        here = squeezed("".join(self._pieces[-4:]))
        return (here or (self.page.blocks[-1].text if self.page.blocks else ""))[-60:]


def _head_fact(page: Page, name: str, told: dict[str, str]) -> None:
    if name == "html":
        page.language = page.language or told.get("lang", "")
    elif name == "link":
        if "canonical" in told.get("rel", "").lower().split():
            page.canonical = page.canonical or told.get("href", "")
    elif told.get("content", "").strip():
        for key in ("property", "name"):
            if told.get(key):
                page.meta.setdefault(told[key].strip().lower(), told["content"].strip())
