"""What the names in a page's tags say: classes and roles of what is no article, and elements that tell a fact."""

import re
from typing import Final

from corpus.formats.markup import Token
from corpus.formats.page_words import CHANGED, LAYOUT, PERHAPS, SIDE

_ROLES: Final = frozenset(
    "dialog alertdialog banner navigation complementary contentinfo search menu menubar toolbar tooltip".split()
)
_NEVER: Final = frozenset(("html", "body", "article", "main"))
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")

_PROPERTIES: Final = {
    "headline": "headline",
    "datepublished": "published",
    "datecreated": "published",
    "datemodified": "modified",
    "author": "author",
    "creator": "author",
    "publisher": "outlet",
    "name": "name",
}
_BYLINE: Final = re.compile(
    r"(?:^|[\s_-])(?:byline|author|writer|autor|auteur|fn)(?:$|[\s_-])", re.IGNORECASE
)
_DATED: Final = re.compile(
    r"(?:^|[\s_-])(?:published|pub-?date|publish-date|date-?published|entry-date|post-date|article-date)(?:$|[\s_-])",
    re.IGNORECASE,
)


def is_hidden(token: Token) -> bool:
    """Whether an element says that it is not shown."""
    written = token.written.lower()
    if "hidden" not in written and "display" not in written:
        return False
    told = token.attributes
    style = told.get("style", "").replace(" ", "").lower()
    return "hidden" in told or told.get("aria-hidden") == "true" or "display:none" in style


def side_of(token: Token) -> str:
    """What an element's class, id or role says of it.

    "side" is no part of an article, "maybe" may be none, '' says nothing.
    """
    if token.name in _NEVER:
        return ""
    written = token.written
    if "role" in written and token.attributes.get("role", "").lower() in _ROLES:
        return "side"
    loose = _CAMEL.sub("-", written.replace('"', " ").replace("'", " ").replace("=", " "))
    strong = SIDE.search(loose)
    if not strong and not PERHAPS.search(loose):
        return ""
    told = token.attributes
    names = [LAYOUT.sub("", _CAMEL.sub("-", told.get(key, ""))) for key in ("class", "id")]
    if strong and any(SIDE.search(name) for name in names):
        return "side"
    return "maybe" if any(PERHAPS.search(name) for name in names) else ""


def kind_of_fact(token: Token, *, before: str) -> str:
    """Which fact of the article an element tells: '' for none.

    "headline", "published", "modified", "author", "outlet" are marked as such; "name" is that of the author or the
    outlet around it; "time" is some <time> (``before`` are the words that lead to it); "byline" and "dated" are lines
    that a class calls so.
    """
    written = token.written
    if token.name != "time" and not any(mark in written for mark in ("itemprop", "rel", "class")):
        return ""
    told = token.attributes
    for name in told.get("itemprop", "").split():
        if name.lower() in _PROPERTIES:
            return _PROPERTIES[name.lower()]
    classes = told.get("class", "")
    if token.name == "time":
        changed = CHANGED.search(classes) or CHANGED.search(before)
        return "modified" if changed else "published" if "pubdate" in told else "time"
    if token.name == "a" and "author" in told.get("rel", "").lower().split():
        return "author"
    if classes and _DATED.search(classes):
        return "dated"
    return "byline" if classes and _BYLINE.search(classes) else ""
