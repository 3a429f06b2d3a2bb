"""How an article's screen gets its article, says where one is in it, and moves: by places found, lines and pages.

What can be done with the article is in ``tui.screens.article``.
"""

from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from corpus.article import Article
from corpus.marks import UNMARKED, Mark
from corpus.spans import Span
from desk.in_text import places
from tui import notices
from tui.action import Place
from tui.actions import bindings
from tui.background import Background
from tui.keymap import key_of
from tui.safe import safe_line
from tui.screens.passing import Passing
from tui.undoing import History
from tui.widgets.keybar import KeyBar
from tui.widgets.line import Line
from tui.widgets.masthead import Masthead
from tui.widgets.preview import fetch
from tui.widgets.spinner import Spinner
from tui.widgets.supported import SupportedReading
from tui.wording import count, explain

if TYPE_CHECKING:
    from desk.session import Desk


class FindLine(Line):
    """The line to type what to find in."""

    BINDINGS = bindings("finding")


class ArticleFrame(Passing):
    """The whole text at a width that reads well."""

    DEFAULT_CSS = """
    ArticleFrame {
        #article { align-horizontal: center; height: 1fr; }
        #article-head { max-height: 60%; max-width: 91; padding: 1 2 1 5; }
        #article-text { width: 1fr; max-width: 91; padding: 0 2; }
        #article-status { height: 1; width: 100%; padding: 0 1; color: $quiet; background: $panel; }
        #where { width: 1fr; }
        #find { background: $surface; }
    }
    """
    BINDINGS = bindings("article")

    def __init__(
        self,
        desk: "Desk",
        background: Background,
        article_id: str,
        text: str,
        history: "History | None" = None,
    ) -> None:
        """``history``: what was changed is remembered there."""
        super().__init__()
        self._history = history or History()
        self._desk = desk
        self._background = background
        self._article_id = article_id
        self._text = text
        self._article: Article | None = None
        self._places: tuple[Span, ...] = ()
        self._sought = ""
        self._mark = UNMARKED

    @property
    def PLACES(self) -> tuple[Place, ...]:
        """Where the user is."""
        return ("finding", "article") if isinstance(self.focused, FindLine) else ("article",)

    def compose(self) -> ComposeResult:
        """Masthead, text, where one is, keys."""
        with Vertical(id="article"):
            yield Masthead(id="article-head")
            yield SupportedReading(id="article-text")
        yield FindLine(placeholder="Find in this article", id="find")
        with Horizontal(id="article-status"):
            yield Static(id="where")
            yield Spinner()
        yield KeyBar("article")

    def on_mount(self) -> None:
        """Fetch the article in the background."""
        self.query_one(FindLine).display = False
        self._reading.focus()
        self.run_worker(self._load())

    @property
    def _reading(self) -> SupportedReading:
        return self.query_one(SupportedReading)

    async def _load(self) -> None:
        spinner = self.query_one(Spinner)
        spinner.begin("Opening the article")
        try:
            article, found, opened = await self._background.call(self._fetch)
        except Exception as error:  # noqa: BLE001 - shown to the user
            self.query_one(Masthead).say(notices.trouble(error))
            return
        finally:
            spinner.end()
        self._article, self._places = article, found
        self.query_one(Masthead).show(article)
        self._reading.show(article, found)
        if found:
            self.call_after_refresh(self.action_next_hit)
        else:
            self._say_where()
        self._set_mark(opened)
        self.run_worker(self._look_for_support(article), group="support")

    async def _look_for_support(self, article: Article) -> None:
        """Compare with what is related, one article after the other, off the event loop; leaving ends it."""
        from desk.support import Support, carried_by, related_ids

        support = Support()
        try:
            for other in await self._background.call(partial(related_ids, self._desk, article)):
                carried = await self._background.call(partial(carried_by, self._desk, article, other))
                support = support.with_carried(other, carried)
                self._reading.support(support)
                self._say_where()
        except Exception as error:  # noqa: BLE001 - shown to the user
            self.notify(" ".join(explain(error)).strip(), severity="warning", markup=False)

    def _set_mark(self, mark: Mark) -> None:
        self._mark = mark
        self._say_where()

    # Saying

    def _say_where(self) -> None:
        parts = [self._found_words(), self._told_words()]
        parts += ["★ starred"] if self._mark.starred else []
        parts += ["unread"] if self._article is not None and not self._mark.read else []
        self.query_one("#where", Static).update(Content(" · ".join(filter(None, parts))))

    def _found_words(self) -> str:
        reading = self._reading
        if reading.at is not None:
            return f"{'place' if self._sought else 'hit'} {reading.at + 1} of {len(reading.places)}"
        if self._sought:
            return f"“{safe_line(self._sought)}” does not stand in this text"
        if reading.places:
            found = count(len(reading.places), "hit", "hits")
            return f"{found}, {key_of(self.app, 'article.next')} goes to the first"
        return "the words of the search do not stand in this text" if self._text else ""

    def _told_words(self) -> str:
        chosen, told = self._reading.chosen, self._reading.told
        if chosen is not None:
            others = count(len(chosen[1]), "other", "others")
            return f"told by {others}, {key_of(self.app, 'article.carriers')} lists them"
        return f"{count(told, 'sentence', 'sentences')} told by others too" if told else ""

    def _fetch(self) -> tuple[Article, tuple[Span, ...], Mark]:
        """In a thread: the article, what the search found in it, and its marks, now that it is read."""
        from desk.marks import opened

        article, found = fetch(self._desk, (self._article_id, self._text))
        return article, found, opened(self._desk, article.id)

    # Finding and moving

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one types what to find, a slash is a slash, and Escape closes the line."""
        if action in ("find", "back") and isinstance(self.focused, FindLine):
            return False
        return super().check_action(action, parameters)

    def action_find(self) -> None:
        """Open the line to type what to find in."""
        line = self.query_one(FindLine)
        line.display = True
        self.set_focus(line)

    @on(FindLine.Changed)
    def _find(self) -> None:
        """Each letter goes to the first place from where one reads."""
        self._sought = self.query_one(FindLine).value.strip()
        reading = self._reading
        if self._article is not None:
            reading.mark(places(self._article.text, self._sought) if self._sought else self._places)
            if self._sought:
                reading.go_near()
        self._say_where()

    def action_to_text(self) -> None:
        """Leave the line as it is and go on reading."""
        self.set_focus(self._reading)

    def action_end_finding(self) -> None:
        """Close the line: what the search found is marked again, and the text stays where it is."""
        line = self.query_one(FindLine)
        line.value = ""
        line.display = False
        self.action_to_text()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The keys that matter depend on whether one types or reads."""
        self.query_one(KeyBar).places = ("finding",) if isinstance(event.widget, FindLine) else ("article",)

    def action_next_hit(self) -> None:
        """On to the next place that was found."""
        self._reading.step(1)
        self._say_where()

    def action_previous_hit(self) -> None:
        """Back to the one before."""
        self._reading.step(-1)
        self._say_where()

    def action_scroll_text(self, by: int) -> None:
        """Scroll by so many lines."""
        self._reading.scroll_relative(y=by, animate=False)

    def action_page_text(self, by: int) -> None:
        """Scroll by so many pages."""
        self._reading.scroll_relative(y=by * max(1, self._reading.size.height - 1), animate=False)

    def action_text_start(self) -> None:
        """To the start of the text."""
        self._reading.scroll_home(animate=False)

    def action_text_end(self) -> None:
        """To its end."""
        self._reading.scroll_end(animate=False)
