"""One article to be read, with the places the search found marked and stepped through."""

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui import notices
from tui.actions import bindings
from tui.background import Background
from tui.widgets.keybar import KeyBar
from tui.widgets.masthead import masthead
from tui.widgets.preview import fetch
from tui.widgets.reading import Reading
from tui.widgets.spinner import Spinner

if TYPE_CHECKING:
    from desk.session import Desk


class ArticleScreen(Screen[None]):
    """The whole text at a width that reads well."""

    PLACES = ("article",)
    BINDINGS = bindings("article")

    def __init__(self, desk: "Desk", background: Background, article_id: str, text: str) -> None:
        super().__init__()
        self._desk = desk
        self._background = background
        self._article_id = article_id
        self._text = text
        self._url: str | None = None

    def compose(self) -> ComposeResult:
        """Masthead, text, where one is, keys."""
        yield Static(id="article-head", classes="column")
        yield Reading(id="article-text")
        with Horizontal(id="article-status"):
            yield Static(id="where")
            yield Spinner()
        yield KeyBar("article")

    def on_mount(self) -> None:
        """Fetch the article in the background."""
        self.query_one(Reading).focus()
        self.run_worker(self._load())

    async def _load(self) -> None:
        spinner = self.query_one(Spinner)
        spinner.begin("Opening the article")
        try:
            article, places = await self._background.call(
                partial(fetch, self._desk, (self._article_id, self._text))
            )
        except Exception as error:  # noqa: BLE001 - shown to the user
            self.query_one("#article-head", Static).update(notices.trouble(error))
            return
        finally:
            spinner.end()
        self._url = article.url
        self.query_one("#article-head", Static).update(masthead(article, article.url or ""))
        reading = self.query_one(Reading)
        reading.show(article, places)
        if places:
            self.call_after_refresh(self.action_next_hit)
        else:
            self._say_where()

    def _say_where(self) -> None:
        reading = self.query_one(Reading)
        found = len(reading.places)
        if reading.at is not None:
            words = f"hit {reading.at + 1} of {found}"
        elif self._text:
            words = "the words of the search do not stand in this text"
        else:
            words = ""
        self.query_one("#where", Static).update(Content(words))

    def action_next_hit(self) -> None:
        """On to the next place that the search found."""
        self.query_one(Reading).step(1)
        self._say_where()

    def action_previous_hit(self) -> None:
        """Back to the one before."""
        self.query_one(Reading).step(-1)
        self._say_where()

    def action_nearest(self) -> None:
        """Compare this article with the nearest other one."""
        from tui.comparing import compare_with_nearest

        self.run_worker(
            compare_with_nearest(self, self._desk, self._background, self._article_id, self._text),
            group="nearest",
            exclusive=True,
        )

    def action_browse(self) -> None:
        """Open the article's web page."""
        from tui.browsing import browse

        self.run_worker(browse(self, self._background, self._url))

    def action_back(self) -> None:
        """Back to where one came from."""
        self.dismiss()
