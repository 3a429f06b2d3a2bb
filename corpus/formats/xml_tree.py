"""XML as a tree, without entities, outside files, or more elements than a document of words has."""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError

from corpus.refusals import Refusal

MOST_ELEMENTS: Final = 200_000
DEEPEST: Final = 400
"""So many elements may be inside each other: whoever walks a tree does so by recursion."""

_NAMED: Final = {name.removesuffix(";"): sign for name, sign in html5.items() if name.endswith(";")}


def tree_of(raw: bytes) -> Element:
    """The root of a document. Raises Refusal where it is none, or was made to harm."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    if not raw.strip():
        raise Refusal("it is empty")
    if raw.count(b"<") + raw.count(b"\0<") > 2 * MOST_ELEMENTS:
        raise Refusal(f"its XML has more than {MOST_ELEMENTS:,} elements", "Split it into smaller files.")
    builder = _Builder()
    parser = DefusedXMLParser(target=builder)
    parser.entity.update(_NAMED)  # &nbsp; and its like, which a document's type defines elsewhere
    try:
        for at in range(0, len(raw), 1 << 20):
            parser.feed(raw[at : at + (1 << 20)])
        root: Element = parser.close()
    except DefusedXmlException as error:
        raise Refusal("its XML defines entities of its own, which may be made to harm") from error
    except ParseError as error:
        line, column = error.position
        where = f"line {line}, column {column + 1}"
        raise Refusal(
            f"its XML is broken ({where})", "Get it anew, or save its text and add that."
        ) from error
    except (ValueError, LookupError, AssertionError) as error:
        raise Refusal("its XML is in an encoding that is not known, or broken") from error
    return root


class _Builder:
    """Builds the tree by the standard library's own builder, until it is too deep."""

    def __init__(self) -> None:
        from xml.etree.ElementTree import TreeBuilder

        self._builder = TreeBuilder()
        self._depth = 0
        self.data = self._builder.data
        self.close = self._builder.close

    def start(self, tag: str, attributes: dict[str, str]) -> Any:
        """An element begins."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise Refusal("its XML is nested too deeply")
        return self._builder.start(tag, attributes)

    def end(self, tag: str) -> Any:
        """An element ends."""
        self._depth -= 1
        return self._builder.end(tag)


def local(element: Element) -> str:
    """An element's name without its namespace, in lower case; '' for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def found(element: Element, *names: str) -> Iterator[Element]:
    """The elements in and below ``element`` that have one of these local names, in order."""
    return (one for one in element.iter() if local(one) in names)


def first(element: Element | None, *names: str) -> Element | None:
    """The first of these, or None."""
    return next(found(element, *names), None) if element is not None else None


def words(element: Element | None) -> str:
    """All text in an element as one line."""
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip() if element is not None else ""
