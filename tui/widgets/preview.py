"""The article under the cursor, beside the results: who tells it, and its text, the first place found in view."""

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from corpus.article import Article
from corpus.spans import Span
from desk.headline import behind_headline
from tui.background import Background, Newest
from tui.widgets.masthead import masthead
from tui.widgets.reading import Reading
from tui.wording import explain

if TYPE_CHECKING:
    from desk.hits import Hit
    from desk.session import Desk

Wanted = tuple[str, str]
"""An article's id and the search whose terms to mark in it."""

Text = tuple[Article, tuple[Span, ...]]


class Preview(Vertical):
    """Fetches and shows one article at a time; while the cursor runs down a list, only where it rests."""

    DEFAULT_CSS = """
    Preview { padding: 0 1 0 2; }
    Preview #preview-head { height: auto; max-height: 5; margin-bottom: 1; }
    """

    def __init__(self, background: Background, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._background = background
        self._newest: Newest[Wanted, Text] | None = None
        self._text = ""
        self._wanted: Wanted | None = None
        self._shown: Wanted | None = None

    def compose(self) -> ComposeResult:
        """What is known about the article, above its text."""
        yield Static(id="preview-head")
        reading = Reading(id="preview-text")
        reading.can_focus = False
        yield reading

    def use(self, desk: "Desk") -> None:
        """From now on articles come from this desk."""
        self._newest = Newest(
            self._background,
            partial(fetch, desk),
            self._arrived,
            self._failed,
            self.run_worker,
            lambda: bool(self.query(Reading)),
        )
        self._fetch()

    def look_for(self, text: str) -> None:
        """Mark the terms of this search in what is shown from now on."""
        self._text = text

    def show(self, hit: "Hit | None") -> None:
        """Show a hit's article, or nothing."""
        self._wanted = (hit.summary.id, self._text) if hit is not None else None
        if hit is None and self._shown is not None:
            self._shown = None
            self.query_one("#preview-head", Static).update(Content(""))
            self.query_one(Reading).show(None)
        self._fetch()

    def scroll_half(self, by: int) -> bool:
        """Scroll the text by so many half pages; False where there is no room for the preview."""
        reading = self.query_one(Reading)
        reading.scroll_relative(y=by * max(1, reading.size.height // 2), animate=False)
        return bool(self.size.width)

    def renew(self) -> None:
        """Of the article that is shown something else may be known: fetch it again."""
        self._shown = None
        self._fetch()

    def on_resize(self) -> None:
        """A preview that was too narrow to be shown may have become visible."""
        self._fetch()

    def _fetch(self) -> None:
        """Fetch what is wanted, unless it is there or nobody could see it."""
        if self._newest is not None and self._wanted not in (None, self._shown) and self.size.width:
            self._newest.ask(self._wanted)

    def _arrived(self, wanted: Wanted, text: Text) -> None:
        if wanted != self._wanted:
            return
        article, places = text
        self._shown = wanted
        self.query_one("#preview-head", Static).update(masthead(article))
        self.query_one(Reading).show(article, places)
        # Only a text that is laid out can be scrolled.
        # An untitled article is called by its first words: what was found may stand in them.
        begins = behind_headline(article) if article.title else article.begins
        self.call_after_refresh(self._scroll, wanted, begins, places)

    def _scroll(self, wanted: Wanted, begins: int, places: tuple[Span, ...]) -> None:
        """Past the headline, which stands above, and on to the first place found."""
        if wanted == self._shown and self.is_attached:
            reading = self.query_one(Reading)
            if begins:
                reading.begin_at(begins)
            first = next((place for place in places if place[0] >= begins), None)
            if first is not None:
                reading.bring_into_view(first)

    def _failed(self, wanted: Wanted, error: Exception) -> None:
        if wanted == self._wanted:
            self.query_one(Reading).show(None)
            self.query_one("#preview-head", Static).update(Content("\n".join(explain(error))))


def fetch(desk: "Desk", wanted: Wanted) -> Text:
    """An article and where the search's terms stand in it."""
    article_id, text = wanted
    article = desk.article(article_id)
    return article, desk.term_spans(article, text) if text else ()
