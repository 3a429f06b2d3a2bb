"""What is known of an article, to be set: a line each for title, outlet, date, byline, address and language."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from corpus.editing import Edited
from desk.editing import BadField, edit
from tui.actions import bindings
from tui.background import Background
from tui.safe import safe_line
from tui.screens.sheet import Sheet, heading
from tui.widgets.line import Line
from tui.wording import FIELD_NAMES, explain

if TYPE_CHECKING:
    from corpus.article import Article
    from desk.session import Desk

EXAMPLES = {
    "title": "for example Bridge shut for a month",
    "source": "for example The Herald",
    "published": "for example 2025-03-07, or 7 March 2025",
    "author": "for example Jane Doe",
    "url": "for example https://example.org/article",
    "language": "for example en",
}
"""What stands in an empty line, by the library's names for the fields, in the order in which they are shown."""

SAYS = "An empty line means not known. The text itself never changes."


SAVING = "It is being kept. Another newsreader may be writing to the library: this waits its turn."

SAYS_SO_AFTER = 0.5
"""Seconds that it may take without a word."""


class FieldLine(Line):
    """A line for one field."""

    BINDINGS = bindings("details")


class DetailsScreen(Sheet[Edited | None]):
    """A sheet over the results or an article. Its answer is what was changed, if anything.

    It is there at once, so that no key typed right behind does something to the list; then the article is fetched.
    """

    DEFAULT_CSS = """
    DetailsScreen {
        .-field { height: 1; }
        .-field Static { width: 11; color: $quiet; }
        .-field Line { width: 1fr; margin-top: 0; }
        #details-head { text-wrap: nowrap; text-overflow: ellipsis; }
        &.-roomy #details-head { margin-bottom: 1; }
        #details-says { color: $quiet; }
        &.-tight #details-says { margin-top: 0; }
        &.-wrong #details-says { color: $error; text-style: bold; }
    }
    """
    VERTICAL_BREAKPOINTS = [(0, "-tight"), (20, "-roomy")]  # noqa: RUF012 - Textual's own declaration
    PLACES = ("details",)
    BINDINGS = bindings("details")

    def __init__(self, desk: "Desk", background: Background, article_id: str) -> None:
        super().__init__()
        self._desk = desk
        self._background = background
        self._article_id = article_id
        self._saving = False
        self._shown: dict[str, str] = {}
        """What stood in the lines at first; nothing before the article is here."""

    def head(self) -> Iterator[Widget]:
        """The article's name, its fields, and what to know or what went wrong."""
        yield heading("What is known of it", id="details-head")
        for name in EXAMPLES:
            with Horizontal(classes="-field"):
                yield Static(FIELD_NAMES[name].capitalize())
                yield FieldLine(placeholder=EXAMPLES[name], id=f"details-{name}", select_on_focus=False)
        yield Static(Content(SAYS), id="details-says", classes="-said")

    def on_mount(self) -> None:
        """Nothing is typed into the lines before they say what is known."""
        for line in self.query(FieldLine):
            line.disabled = True
        self.run_worker(self._load())

    async def _load(self) -> None:
        try:
            article = await self._background.call(partial(self._desk.library.get, self._article_id))
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._wrong(error)
            return
        if not self.is_attached:
            return
        self._fill(article)

    def _fill(self, article: "Article") -> None:
        """One begins at the title, whatever is known, so that the same keys do the same to each article."""
        head = Content.styled(f"What is known of: {safe_line(article.label)}", "bold")
        self.query_one("#details-head", Static).update(head)
        for name in EXAMPLES:
            line = self._line(name)
            line.disabled = False
            line.value = getattr(article, name) or ""
            line.cursor_position = len(line.value)
        self._shown = {name: self._line(name).value for name in EXAMPLES}
        self.set_focus(self._line("title"))

    def _line(self, name: str) -> FieldLine:
        return self.query_one(f"#details-{name}", FieldLine)

    def action_other_field(self, by: int) -> None:
        """The next field, or the one before."""
        lines = list(self.query(FieldLine))
        at = next((n for n, line in enumerate(lines) if line.has_focus), 0)
        self.set_focus(lines[(at + by) % len(lines)])

    def action_save(self) -> None:
        """Keep what the lines say, behind the keys that they have still to take in."""
        self.call_later(self._begin)

    def _begin(self) -> None:
        if self._shown and not self._saving:
            self._saving = True
            self.run_worker(self._save())

    async def _save(self) -> None:
        written = {name: self._line(name).value for name in EXAMPLES}
        # What was not touched is left alone: an outlet may be shown under a name that was merged with its own.
        changed = {name: said for name, said in written.items() if said != self._shown[name]}
        self.remove_class("-wrong")
        waiting = self.set_timer(SAYS_SO_AFTER, partial(self.say, "#details-says", SAVING))
        try:
            done = await self._background.call(partial(edit, self._desk.library, self._article_id, changed))
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._wrong(error)
            if isinstance(error, BadField):
                self.set_focus(self._line(error.field))
        else:
            self.leave(done)
        finally:
            waiting.stop()
            self._saving = False

    def _wrong(self, error: Exception) -> None:
        self.say("#details-says", " ".join(explain(error)).strip())
        self.add_class("-wrong")

    def action_close(self) -> None:
        """Back, with everything as it was; from what is being kept there is no way back before it is."""
        if self._saving:
            self.say("#details-says", SAVING)
        else:
            self.dismiss(None)
