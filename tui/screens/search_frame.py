"""How a search gets from the input to results, preview and counts, and what is said of it.

What the screen is made of is in ``tui.screens.search_layout``, what keys do to it in ``tui.screens.search``, how its
library is opened in ``tui.screens.search_opening``.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from tui import notices
from tui.background import Background, tidy
from tui.finder import Finder, Request, begun, shown_order
from tui.safe import safe_line
from tui.screens.search_layout import SearchLayout
from tui.widgets.facet_list import FacetList
from tui.widgets.keybar import KeyBar
from tui.widgets.results import ResultsList
from tui.widgets.search_input import SearchInput
from tui.widgets.spinner import Spinner
from tui.widgets.tray import Tray
from tui.wording import count

if TYPE_CHECKING:
    from desk.hits import Hit, SearchPage
    from desk.session import Desk
    from tui.widgets.preview import Preview

    Opened = tuple[Desk, int, Request, SearchPage]

DEBOUNCE = 0.04
"""Seconds without a key press before a search starts: longer than a key repeat, too short to feel."""

PAUSE = 0.06
"""Seconds after an answer before garbage is looked for: between two keys, as what a whole query leaves takes longer."""

ORDER_WORDS = {"relevance": "best first", "newest": "newest first", "oldest": "oldest first"}


class SearchFrame(SearchLayout):
    """Searches in ``desk``, once there is one, and shows what comes of it."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.background = background
        self.finder: Finder | None = None
        self.preview: Preview | None = None
        self.articles = 0
        self.going_in = False
        """Whether to go into the results as soon as there are some."""
        self.trouble = ""
        """What went wrong and stays so, to be said with the notes on a search."""
        self.under_way = ""
        """What is being done with articles and takes its time, in words; a search that ends meanwhile leaves them."""
        self._typing: Timer | None = None
        self._noted: list[str] = []
        self._go_to = ""

    def begin(self) -> None:
        """Be typed into, as soon as everything is in its place."""
        self.set_focus(self.query_one(SearchInput))
        self._say_top("")
        self._pausing = self.set_interval(PAUSE, self._paused, pause=True)

    @property
    def text(self) -> str:
        """The search whose hits are listed: what was typed, perhaps with a star behind it."""
        return self.finder.listed if self.finder is not None else ""

    @property
    def hit(self) -> "Hit | None":
        """The hit under the cursor."""
        return self.query_one(ResultsList).hit

    @on(SearchInput.Changed)
    def _typed(self) -> None:
        if self._typing is not None:
            self._typing.stop()
        self._typing = self.set_timer(DEBOUNCE, self.search_typed)

    def search_typed(self) -> None:
        """Search for what the input holds, unless that was the last question."""
        text = self.query_one(SearchInput).value.strip()
        if self.finder is None or text == self.finder.request.text:
            return
        self.finder.ask(text)
        if self.finder.waiting:
            self.query_one(Spinner).begin("Searching")

    def answered(self) -> None:
        """A search is answered, whatever came of it."""

    def found(self, request: Request, page: "SearchPage") -> None:
        """Show a page of hits."""
        self.answered()
        results = self.query_one(ResultsList)
        self._end_searching()
        if request.offset:
            results.extend(page.hits)
        else:
            if self.preview is not None:
                self.preview.look_for(self.text)
            self.count_facets()
            results.show(page.hits, page.total)
            if not page.total:
                sought = request.text and self.articles
                results.say(
                    notices.nothing_found(request.text)
                    if sought
                    else notices.empty_library(self._folder, self.undo_key)
                )
            results.go_to(self._go_to)
            self._go_to = ""
            self._go_in(request.text)
        self.say_status(answered=True)
        self.say_notes(page.notes)
        self._pausing.reset()

    @property
    def undo_key(self) -> str:
        """The key that brings back what was deleted last; empty where nothing was."""
        return ""

    @property
    def _folder(self) -> str:
        """The folder of the library, where the commands have to be told which one is meant; else ""."""
        from desk.places import own_library_folder

        folder = self.desk.library.folder if self.desk is not None else own_library_folder()
        return "" if folder == own_library_folder() else str(folder)

    def _paused(self) -> None:
        self._pausing.pause()
        tidy()

    def _end_searching(self) -> None:
        spinner = self.query_one(Spinner)
        if self.under_way:
            spinner.begin(self.under_way)
        else:
            spinner.end()

    def failed(self, _request: Request, error: Exception) -> None:
        """Say in plain words why there are no hits."""
        self.answered()
        self._end_searching()
        self.query_one(ResultsList).say(notices.trouble(error))
        self.query_one("#status", Static).update(Content("The search did not work."))

    @on(ResultsList.Wanted)
    def _more(self) -> None:
        if self.finder is not None:
            self.finder.more(self.query_one(ResultsList).loaded)

    @on(ResultsList.Moved)
    def _moved(self, moved: ResultsList.Moved) -> None:
        if self.preview is not None:
            self.preview.show(moved.hit)
        self._say_keys()

    def show_preview_anew(self) -> None:
        """Of what it shows something else is known than before."""
        if self.preview is not None:
            self.preview.renew()

    def go_to(self, article_id: str) -> None:
        """Put the cursor on this article when the search is answered."""
        self._go_to = article_id

    def count_facets(self) -> None:
        """Count anew by what the hits can be narrowed."""
        for facets in self.query(FacetList):
            facets.look_for(self.text)

    def library_changed(self, by: int) -> None:
        """So many articles more are in the library, or fewer."""
        self.articles += by
        self.say_library()

    # Saying

    @on(ResultsList.Marked)
    def show_marks(self) -> None:
        """Other articles are marked than before."""
        self.query_one(ResultsList).redraw()
        self.query_one(Tray).show()
        self.say_status()
        self._say_keys()

    @property
    def on_marked_pair(self) -> bool:
        """Whether the cursor stands on one of two articles that are marked."""
        return self.marks.pair is not None and self.hit is not None and self.hit.summary.id in self.marks.ids

    def _say_keys(self) -> None:
        """Enter opens the article under the cursor, but for one of two that are marked."""
        self.query_one(KeyBar).labels = {"results.open": "compare"} if self.on_marked_pair else {}

    def say_library(self) -> None:
        """Which library this is, and how much it holds."""
        if self.desk is not None:
            name = "sample library" if self.desk.is_sample else "library"
            self._say_top(f"{name} · {count(self.articles, 'article', 'articles')}")

    def _say_top(self, about: str) -> None:
        top = Content.assemble(("newsreader", "bold"), "  ", about)
        self.query_one("#top", Static).update(top, layout=False)

    def _go_in(self, text: str) -> None:
        """Into the results, where that was asked for before they were there."""
        query, results = self.query_one(SearchInput), self.query_one(ResultsList)
        if self.going_in and text == query.value.strip():
            self.going_in = False
            if results.loaded and self.focused is query:
                self.set_focus(results)

    def say_status(self, *, answered: bool = False) -> None:
        """How many articles are listed, in which order, and how many of them are marked.

        Before the first answer nothing is said; ``answered``: there is one, of no hits perhaps.
        """
        results = self.query_one(ResultsList)
        if self.finder is None or (self.finder.waiting and not results.loaded and not answered):
            return
        request, total, loaded = self.finder.request, results.total, results.loaded
        articles = count(total, "article", "articles")
        order = ORDER_WORDS[shown_order(replace(request, text=self.text))]
        if request.first:
            order = f"what was added first, then {order}"
        shown = f"showing {loaded:,} of {articles}" if loaded < total else articles
        words = f"{shown}, {order}" if total else "no hits" if request.text else "no articles"
        if total and self.text == begun(request.text):
            words += f" · what begins with “{safe_line(request.text.split()[-1])}”"
        if self.marks:
            words += f" · {len(self.marks):,} marked"
        if results.ranging:
            words += " · moving marks, v ends it"
        self.query_one("#status", Static).update(Content(words), layout=False)

    def say_notes(self, notes: tuple[str, ...]) -> None:
        """What a search had to assume, and what is wrong with the library."""
        said = [safe_line(note) for note in (*notes, self.trouble) if note]
        typed = self.query_one(SearchInput).value.strip()
        if self.desk is not None and self.desk.is_sample and not said and not typed:
            said = [notices.SAMPLE_LINE]
        widget = self.query_one("#notes", Static)
        if said != self._noted:  # another text may be higher: everything is laid out for it
            self._noted = said
            widget.update(Content("\n".join(said)))
            widget.display = bool(said)
