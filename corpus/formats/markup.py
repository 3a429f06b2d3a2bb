"""HTML cut into tags and text, in time that grows with its length whatever is in it.

The standard library's parser goes back over a whole page at each unclosed comment or tag in several Python versions
that we run on, so that a page of them takes hours. Here nothing is looked for twice. What is malformed is read as a
browser would, near enough: an unclosed comment or script hides the rest, a "<" that opens no tag is text.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

LONGEST_TAG: Final = 64 * 1024
"""Code points; whatever does not close within so many is no tag."""

_TAG: Final = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})([^>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^>\"']*+)*)>")
_ROUGH_TAG: Final = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})([^>]*+)>")
_ATTRIBUTE: Final = re.compile(
    r"([^\s\"'=<>/]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?", re.ASCII
)
_UNPARSED: Final = ("script", "style", "textarea", "iframe", "xmp", "noembed", "noframes")
_PATIENCE: Final = 200  # tags with unbalanced quotation marks, before these are no longer minded

Kind = Literal["open", "close", "text", "unparsed"]


@dataclass(frozen=True, slots=True)
class Token:
    """A tag with its name in lower case and its attributes as written; or text, not yet unescaped.

    ``unparsed`` is a whole element such as a script: its name, its attributes, and what is in it as ``text``.
    """

    kind: Kind
    name: str = ""
    written: str = ""
    text: str = ""

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes by their names in lower case; the first of a name counts."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.written):
            value = match[2] or match[3] or match[4] or ""
            found.setdefault(match[1].lower(), html.unescape(value))
        return found


def tokens(page: str) -> Iterator[Token]:
    """The page from start to end."""
    ahead = _Ahead(page)
    impatience = 0
    at = 0
    while at < len(page):
        sign = page.find("<", at)
        if sign != at:
            sign = sign if sign >= 0 else len(page)
            yield Token("text", text=page[at:sign])
            at = sign
            continue
        if page.startswith("<!--", at):
            at = ahead.behind("-->", at + 4)
            continue
        if page[at + 1 : at + 2] in ("!", "?"):
            at = ahead.behind(">", at + 2)
            continue
        match = None
        if ahead.behind(">", at) - at <= LONGEST_TAG:
            if impatience < _PATIENCE:
                match = _TAG.match(page, at, at + LONGEST_TAG)
                impatience += match is None
            match = match or _ROUGH_TAG.match(page, at, at + LONGEST_TAG)
        if match is None:
            yield Token("text", text="<")
            at += 1
            continue
        at = match.end()
        name = match[2].lower()
        if match[1]:
            yield Token("close", name)
        elif name in _UNPARSED:
            end = ahead.close_of(name, at)
            yield Token("unparsed", name, match[3], page[at:end])
            at = end
        else:
            yield Token("open", name, match[3])


class _Ahead:
    """Finds what comes next, and remembers it, so that no stretch of the page is searched twice for one thing."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._next: dict[str, int] = {}

    def behind(self, sign: str, start: int) -> int:
        """Where the page goes on behind the next ``sign`` from ``start``; its end where there is none."""
        known = self._next.get(sign, -1)
        if known < start:
            known = self._page.find(sign, start)
            known = known if known >= 0 else 2 * len(self._page) + LONGEST_TAG
            self._next[sign] = known
        return known + len(sign)

    def close_of(self, name: str, start: int) -> int:
        """Where the closing tag of ``name`` begins; the page's end where there is none."""
        known = self._next.get(name, -1)
        if known < start:
            match = re.compile(f"</{name}", re.IGNORECASE).search(self._page, start)
            known = match.start() if match else len(self._page)
            self._next[name] = known
        return known
