"""What stands above an article's text: its title, who published it and when, how long it is, and where it is from."""

import re

from rich.cells import chop_cells
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from corpus.article import Article
from tui.safe import safe_line
from tui.widgets.glyphs import cells
from tui.wording import count, day, outlet

_PART = re.compile(r"[^/?&=_.-]*[/?&=_.-]+|[^/?&=_.-]+")
"""An address may go on in the next line behind one of these signs."""

MOST_LINES = 3
"""Of a longer address the rest is left out."""


class Masthead(Widget):
    """The masthead of one article with its address, or other words in its place."""

    DEFAULT_CSS = "Masthead { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._said = Content("")
        self._address = ""

    def show(self, article: Article) -> None:
        """Name an article."""
        self._said, self._address = masthead(article), safe_line(article.url or "")
        self.refresh(layout=True)

    def say(self, words: Content) -> None:
        """Show words in place of an article's masthead."""
        self._said, self._address = words, ""
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """As many lines as are needed."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The lines, as they fit."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        address = address_lines(self._address, width)
        if len(address) > MOST_LINES:
            address[MOST_LINES - 1 :] = [address[MOST_LINES - 1][: width - 1] + "…"]
        return [*self._said.wrap(max(width, 1)), *(Content.styled(line, "dim") for line in address)]


def masthead(article: Article) -> Content:
    """Title, then outlet, date, author and length. What is not known is said so."""
    words = count(len(article.text.split()), "word", "words")
    about = [outlet(article.source), day(article.published)]
    about += [safe_line(article.author)] if article.author else []
    return Content.assemble((safe_line(article.label), "bold"), "\n", (" · ".join([*about, words]), "dim"))


def address_lines(address: str, width: int) -> list[str]:
    """An address in lines of at most ``width`` cells, broken behind a sign that parts it, where there is one."""
    lines = [""]
    for part in _PART.findall(address):
        if lines[-1] and cells(lines[-1] + part) > width:
            lines.append("")
        *full, rest = chop_cells(part, max(width, 2))
        lines[-1:] = [*full, rest] if full else [lines[-1] + rest]
    return [line for line in lines if line]
