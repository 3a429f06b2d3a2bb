"""The lines above a pane: what the article is, and how much of it the other side tells too."""

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from corpus.article import Article
from tui.safe import safe_line
from tui.widgets.glyphs import fit
from tui.widgets.kept import Kept
from tui.widgets.prose import Prose, wrap
from tui.wording import count, day, file_of, outlet


class PaneHead(Kept, Widget):
    """Title, outlet and date of one side. What is not known is said to be unknown; an untitled one is quoted."""

    DEFAULT_CSS = """
    PaneHead { height: 100%; padding: 0 1; background: $panel; color: $text-muted; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._article: Article | None = None
        self._words = ""
        self._coverage = 0.0
        self._side = ""

    def show(self, article: Article, coverage: float) -> None:
        """Name ``article``; ``coverage`` is the share of its words told on the other side, 0 to 1."""
        self._article = article
        self._words = count(len(article.text.split()), "word", "words")
        self._coverage = coverage
        self.refresh()

    def name_side(self, words: str) -> None:
        """Say which side this is, where the other one cannot be seen; empty: say nothing."""
        if words != self._side:
            self._side = words
            self.refresh()

    def title_rows(self, width: int) -> int:
        """How many rows, one or two, the title takes in a head of ``width`` cells."""
        return min(2, wrap(Prose.of(self._title), width - self.styles.padding.width).rows)

    @property
    def _title(self) -> str:
        return safe_line(self._article.label) if self._article is not None else ""

    @property
    def _file(self) -> str:
        name = file_of(self._article.title, self._article.origin) if self._article is not None else ""
        return f"{name} · " if name else ""

    def render(self) -> Content:
        """The title in as many lines as there is room for, and what is known, cut to the width."""
        if self._article is None:
            return Content("")
        article, width = self._article, self.content_size.width
        version = f"v{article.version} · " if article.version else ""
        about = f"{self._side}{version}{self._file}{outlet(article.source)} · {day(article.published)}"
        shared = f"{self._coverage:.0%} shared"
        room = width - cell_len(shared) - 1
        if cell_len(with_words := f"{about} · {self._words}") <= room:
            about = with_words
        title = self._title_lines(width, self.content_size.height - 1)
        return Content.assemble((title, "bold $text"), "\n", fit(about, room, pad=True), " ", shared)

    def _title_lines(self, width: int, rows: int) -> str:
        """The title in at most ``rows`` lines, the last one cut."""
        wrapped = wrap(Prose.of(self._title), width)
        shown = [self._title[a:b] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)]
        if len(shown) > rows:
            shown[rows - 1 :] = [fit(" ".join(shown[rows - 1 :]), width)]
        return "\n".join(fit(line, width, pad=True) for line in shown)
