"""The two lines above a pane: what the article is, and how much of it the other side tells too."""

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widget import Widget

from corpus.article import Article
from tui.safe import safe_line
from tui.wording import count, day, outlet

UNKNOWN_TITLE = "title unknown"


class PaneHead(Widget):
    """Title, outlet and date of one side. What is not known is said to be unknown."""

    DEFAULT_CSS = """
    PaneHead { height: 2; padding: 0 1; background: $panel; color: $text-muted; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._article: Article | None = None
        self._coverage = 0.0

    def show(self, article: Article, coverage: float) -> None:
        """Name ``article``; ``coverage`` is the share of its words told on the other side, 0 to 1."""
        self._article = article
        self._coverage = coverage
        self.refresh()

    def render(self) -> Content:
        """Two lines, cut to the width."""
        if self._article is None:
            return Content("")
        article, width = self._article, self.content_size.width
        title = safe_line(article.title) if article.title else UNKNOWN_TITLE
        words = count(len(article.text.split()), "word", "words")
        about = f"{outlet(article.source)} · {day(article.published)} · {words}"
        shared = f"{self._coverage:.0%} shared"
        room = width - cell_len(shared) - 1
        return Content.assemble(
            (fit(title, width), "bold $text"), "\n", (fit(about, room, pad=True), ""), " ", (shared, "")
        )


def fit(text: str, width: int, *, pad: bool = False) -> str:
    """``text`` cut with an ellipsis to ``width`` cells, or filled up to it."""
    if width <= 0:
        return ""
    if cell_len(text) > width:
        text = set_cell_size(text, width - 1).rstrip() + "…"
    return set_cell_size(text, width) if pad else text
