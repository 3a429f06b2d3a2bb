"""A web page as blocks of text with the containers they stand in, and the facts it tells about itself.

A page is taken apart once (``page_taking``); which of its blocks are the article is for ``page_text``, what its facts
mean for ``page_facts`` and ``page_lines``.
"""

from dataclasses import dataclass, field
from typing import Final, Literal

FEW_CHARACTERS: Final = 200
"""A text shorter than this is hardly a whole article."""

PROSE: Final = frozenset(("p", "blockquote", "pre", "li", "dd"))
HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_TO_SPACE: Final = dict.fromkeys((code for code in range(0x3001) if chr(code).isspace()), " ")

Place = Literal["text", "maybe", "side", "out"]
"""Where a block stands: where text may be; in a form, a caption or what a name speaks against (``maybe``); in what is
named as no part of an article (``side``); in a menu, a footer, or hidden (``out``)."""


@dataclass(slots=True)
class Block:
    """A run of text that is not broken by a block's tag. ``linked`` counts the characters of it in links; ``lines`` are
    what single line breaks part it into, where there are any and it is short."""

    kind: str
    container: int
    text: str
    linked: int
    place: Place
    lines: tuple[str, ...] = ()

    @property
    def mostly_links(self) -> bool:
        """Whether it is a list of things to click rather than something to read."""
        return self.linked * 2 > len(self.text)

    @property
    def weight(self) -> float:
        """How much it reads like a paragraph."""
        wide = _is_dense(self.text)
        length = len(self.text) * (2 if wide else 1)
        if self.mostly_links or length < 25 or (self.kind not in PROSE and length < 80):
            return 0.0
        return 1 + self.text.count(",") + self.text.count("、") + min(length / 100, 4.0)


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that an element is marked as: its ``kind`` (see ``page_names``), its value, and the number of the block
    that it stands in or before."""

    kind: str
    value: str
    block: int


@dataclass(slots=True)
class Page:
    """What was found in a page. ``meta`` is by name or property, in lower case; ``scripts`` are JSON-LD.

    Containers are numbered in document order, a child higher than its parent; ``names`` are their tags, and ``asks``
    are those in which something is to be filled in.
    """

    blocks: list[Block] = field(default_factory=list)
    parents: list[int] = field(default_factory=lambda: [-1])
    names: list[str] = field(default_factory=lambda: [""])
    asks: set[int] = field(default_factory=set)
    meta: dict[str, str] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    title: str = ""
    canonical: str = ""
    language: str = ""


def _is_dense(text: str) -> bool:
    """Whether it is written without spaces between words, so that as much is said in half of the characters."""
    return bool(text) and text[len(text) // 2] >= "\u2e80"


def squeezed(text: str) -> str:
    """Each run of white space as one space, none at the ends; without a list of words, which takes much memory."""
    text = text.translate(_TO_SPACE)
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip()
