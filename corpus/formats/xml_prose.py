"""The paragraphs in a tree of XHTML or NITF, in which everything is meant to be read."""

from typing import Final
from xml.etree.ElementTree import Element

from corpus.formats.page import squeezed
from corpus.formats.xml_tree import local

_BLOCKS: Final = frozenset(
    "p h1 h2 h3 h4 h5 h6 hl1 hl2 li dd dt blockquote bq block div section article body body.content body.end table tr"
    " ul ol dl pre hr note fn tagline abstract html".split()
)
_LEFT_OUT: Final = frozenset(
    "media caption media-caption figcaption figure script style head img nav object".split()
)


def paragraphs(root: Element) -> list[str]:
    """The blocks of text in ``root``, each as one line; pictures and what is said under them are left out."""
    found: list[str] = []
    pieces: list[str] = []

    def flush() -> None:
        text = squeezed("".join(pieces))
        pieces.clear()
        if text:
            found.append(text)

    def walk(element: Element) -> None:
        name = local(element)
        if not name or name in _LEFT_OUT or "navbar" in element.get("class", ""):
            return
        block = name in _BLOCKS
        if block:
            flush()
        pieces.append(element.text or "")
        if name in ("td", "th", "br"):
            pieces.append(" ")
        for child in element:
            walk(child)
            pieces.append(child.tail or "")
        if block:
            flush()

    walk(root)
    flush()
    return found
