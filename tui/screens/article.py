"""One article to be read, with the places the search found marked and stepped through."""

from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from corpus.article import Article
from corpus.spans import Span
from desk.in_text import places
from tui import notices
from tui.actions import Place, bindings
from tui.background import Background
from tui.safe import safe_line, safe_line_as_typed
from tui.widgets.keybar import KeyBar
from tui.widgets.masthead import masthead
from tui.widgets.preview import fetch
from tui.widgets.reading import Reading
from tui.widgets.spinner import Spinner

if TYPE_CHECKING:
    from desk.session import Desk


class FindInput(Input):
    """The line to type what to find in; what is pasted into it is made harmless."""

    BINDINGS = bindings("finding")

    def validate_value(self, value: str) -> str:
        """No control character may reach the terminal."""
        return safe_line_as_typed(value)


class ArticleScreen(Screen[None]):
    """The whole text at a width that reads well."""

    BINDINGS = bindings("article")

    def __init__(self, desk: "Desk", background: Background, article_id: str, text: str) -> None:
        super().__init__()
        self._desk = desk
        self._background = background
        self._article_id = article_id
        self._text = text
        self._article: Article | None = None
        self._places: tuple[Span, ...] = ()
        self._sought = ""

    @property
    def PLACES(self) -> tuple[Place, ...]:
        """Where the user is."""
        return ("finding", "article") if isinstance(self.focused, FindInput) else ("article",)

    def compose(self) -> ComposeResult:
        """Masthead, text, where one is, keys."""
        yield Static(id="article-head", classes="column")
        yield Reading(id="article-text")
        yield FindInput(placeholder="Find in this article", id="find")
        with Horizontal(id="article-status"):
            yield Static(id="where")
            yield Spinner()
        yield KeyBar("article")

    def on_mount(self) -> None:
        """Fetch the article in the background."""
        self.query_one(FindInput).display = False
        self.query_one(Reading).focus()
        self.run_worker(self._load())

    async def _load(self) -> None:
        spinner = self.query_one(Spinner)
        spinner.begin("Opening the article")
        try:
            article, found = await self._background.call(
                partial(fetch, self._desk, (self._article_id, self._text))
            )
        except Exception as error:  # noqa: BLE001 - shown to the user
            self.query_one("#article-head", Static).update(notices.trouble(error))
            return
        finally:
            spinner.end()
        self._article, self._places = article, found
        self.query_one("#article-head", Static).update(masthead(article, article.url or ""))
        reading = self.query_one(Reading)
        reading.show(article, found)
        if found:
            self.call_after_refresh(self.action_next_hit)
        else:
            self._say_where()

    def _say_where(self) -> None:
        reading = self.query_one(Reading)
        found = len(reading.places)
        if reading.at is not None:
            words = f"{'place' if self._sought else 'hit'} {reading.at + 1} of {found}"
        elif self._sought:
            words = f"“{safe_line(self._sought)}” does not stand in this text"
        elif self._text:
            words = "the words of the search do not stand in this text"
        else:
            words = ""
        self.query_one("#where", Static).update(Content(words))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one types what to find, a slash is a slash."""
        if action == "find" and isinstance(self.focused, FindInput):
            return False
        return super().check_action(action, parameters)

    def action_find(self) -> None:
        """Open the line to type what to find in."""
        line = self.query_one(FindInput)
        line.display = True
        self.set_focus(line)

    @on(FindInput.Changed)
    def _find(self) -> None:
        """Each letter goes to the first place from where one reads."""
        self._sought = self.query_one(FindInput).value.strip()
        reading = self.query_one(Reading)
        if self._article is not None:
            reading.mark(places(self._article.text, self._sought) if self._sought else self._places)
            if self._sought:
                reading.go_near()
        self._say_where()

    def action_to_text(self) -> None:
        """Leave the line as it is and go on reading."""
        self.set_focus(self.query_one(Reading))

    def action_end_finding(self) -> None:
        """Close the line: what the search found is marked again, and the text stays where it is."""
        line = self.query_one(FindInput)
        line.value = ""
        line.display = False
        self.action_to_text()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The keys that matter depend on whether one types or reads."""
        self.query_one(KeyBar).places = ("finding",) if isinstance(event.widget, FindInput) else ("article",)

    def action_next_hit(self) -> None:
        """On to the next place that was found."""
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

        self.run_worker(browse(self, self._background, self._article.url if self._article else None))

    def action_back(self) -> None:
        """Back to where one came from; from a search in the text, first to the text as it was."""
        if self._sought:
            self.action_end_finding()
        else:
            self.dismiss()
