"""The first screen: type to narrow the library, look at what was found, pick two articles to compare."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from tui import notices
from tui.actions import Place
from tui.background import Background, on_loop
from tui.deleting import Deleted, bring_back, delete
from tui.finder import Finder, Request
from tui.last_search import LastSearch, keep, recall
from tui.marks import Marks
from tui.safe import safe_line
from tui.widgets.facet_list import FacetList
from tui.widgets.keybar import KeyBar
from tui.widgets.preview import Preview
from tui.widgets.results import ResultsList
from tui.widgets.search_input import SearchInput
from tui.widgets.spinner import Spinner
from tui.widgets.tray import Tray
from tui.wording import count, explain

if TYPE_CHECKING:
    from corpus.records import Summary
    from desk.hits import SearchPage
    from desk.session import Desk

DEBOUNCE = 0.04
"""Seconds without a key press before a search starts: longer than a key repeat, too short to feel."""

ORDER_WORDS = {"relevance": "best first", "newest": "newest first", "oldest": "oldest first"}


class SearchScreen(Screen[None]):
    """Input, results, preview. Opens the desk itself, in the background, and shows what goes wrong."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (140, "-broad")]  # noqa: RUF012 - Textual's own declaration
    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-tall")]  # noqa: RUF012

    def __init__(
        self,
        open_desk: "Callable[[], Desk]",
        background: Background,
        remembered: "LastSearch | None" = None,
    ) -> None:
        super().__init__()
        self._remembered = remembered
        self._open_desk = open_desk
        self._background = background
        self._desk: Desk | None = None
        self._finder: Finder | None = None
        self._marks = Marks()
        self._typing: Timer | None = None
        self._trouble = ""
        self._shown = False
        self._articles = 0
        self._go_to = ""
        self._deleted = Deleted()

    @property
    def PLACES(self) -> tuple[Place, ...]:
        """Where the user is, then the other half of the screen."""
        if isinstance(self.focused, SearchInput):
            return ("typing", "results")
        return ("facets", "results") if isinstance(self.focused, FacetList) else ("results", "typing")

    def compose(self) -> ComposeResult:
        """Top to bottom: name, input, what is shown, results beside the preview, marks, keys."""
        yield Static(id="top")
        yield SearchInput(placeholder='Search: words, "a phrase", source:name, -without', id="query")
        with Horizontal(id="status-line"):
            yield Static(id="status")
            yield Spinner(id="spinner")
        yield Static(id="notes")
        with Horizontal(id="body"):
            yield Vertical(id="facets")
            yield ResultsList(self._marks, id="results")
            with Vertical(id="beside"):
                yield Preview(self._background, id="preview")
        yield Tray(self._marks, id="tray")
        yield KeyBar("typing")

    def on_mount(self) -> None:
        """Open the desk; the input can be typed into meanwhile."""
        self.query_one("#notes").display = False
        self.set_focus(self.query_one(SearchInput))
        self._say_top("")
        self.run_worker(self._start())

    # Opening

    async def _start(self) -> None:
        spinner = self.query_one(Spinner)
        spinner.begin("Opening the library")
        try:
            desk = await self._background.call(self._open_desk)
            self._articles = await self._background.call(desk.library.count)
            last = await self._background.call(partial(recall, self._remembered, desk))
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._cannot_open(error)
            return
        finally:
            spinner.end()
        self._desk = desk
        self._shown = False
        self._marks.clear()
        self._show_marks()
        self._say_library()
        self._finder = Finder(desk, self._background, self._found, self._failed, self.run_worker, last.order)
        self._finder.ask("")
        query = self.query_one(SearchInput)
        if last.text and not query.value:
            query.value = last.text
            query.select_all()  # typing replaces it

    def _after_first(self) -> None:
        """Only now, with articles on the screen: the index costs an import that would delay them."""
        if self._desk is not None and not self._shown:
            self._shown = True
            self.query_one(Preview).use(self._desk)
            if not self.query(FacetList):
                facets = FacetList(self._background, id="facet-list")
                facets.look_for("")
                self.query_one("#facets").mount(facets)
            self.call_after_refresh(self._bring_in_step, self._desk)

    def _bring_in_step(self, desk: "Desk") -> None:
        self.run_worker(self._sync(desk))

    async def _sync(self, desk: "Desk") -> None:
        loop = asyncio.get_running_loop()
        spinner = self.query_one(Spinner)

        def progress(done: int, total: int) -> None:
            on_loop(loop, partial(spinner.say, f"Indexing {done:,} of {total:,}"))

        spinner.begin("Bringing the index in step")
        try:
            await self._background.call(partial(desk.sync, progress))
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._trouble = " ".join(explain(error))
            self._say_notes(())
        finally:
            spinner.end()
        if self._finder is not None:
            self._finder.index_ready()
            self._search_typed()
            for facets in self.query(FacetList):
                facets.use(desk)

    def _cannot_open(self, error: Exception) -> None:
        results = self.query_one(ResultsList)
        results.say(notices.trouble(error))
        self.query_one(SearchInput).disabled = True
        self.set_focus(results)

    # Searching

    @on(SearchInput.Changed)
    def _typed(self) -> None:
        if self._typing is not None:
            self._typing.stop()
        self._typing = self.set_timer(DEBOUNCE, self._search_typed)

    def _search_typed(self) -> None:
        """Search for what the input holds, unless that was the last question."""
        text = self.query_one(SearchInput).value.strip()
        if self._finder is None or text == self._finder.request.text:
            return
        self._finder.ask(text)
        if self._finder.waiting:
            self.query_one(Spinner).begin("Searching")

    def _found(self, request: Request, page: "SearchPage") -> None:
        self._after_first()
        results = self.query_one(ResultsList)
        self.query_one(Spinner).end()
        if request.offset:
            results.extend(page.hits)
        else:
            self.query_one(Preview).look_for(request.text)
            self._count(request.text)
            results.show(page.hits, page.total)
            if not page.total:
                results.say(notices.nothing_found(request.text) if request.text else notices.empty_library())
            results.go_to(self._go_to)
            self._go_to = ""
        self._say_status(request, page.total, results.loaded)
        self._say_notes(page.notes)

    def _failed(self, _request: Request, error: Exception) -> None:
        self._after_first()
        self.query_one(Spinner).end()
        self.query_one(ResultsList).say(notices.trouble(error))
        self.query_one("#status", Static).update(Content("The search did not work."))

    @on(ResultsList.Wanted)
    def _more(self) -> None:
        if self._finder is not None:
            self._finder.more(self.query_one(ResultsList).loaded)

    @on(ResultsList.Moved)
    def _moved(self, moved: ResultsList.Moved) -> None:
        self.query_one(Preview).show(moved.hit)

    # Saying

    def _say_library(self) -> None:
        if self._desk is not None:
            name = "sample library" if self._desk.is_sample else "library"
            self._say_top(f"{name} · {count(self._articles, 'article', 'articles')}")

    def _say_top(self, about: str) -> None:
        self.query_one("#top", Static).update(Content.assemble(("newsreader", "bold"), "  ", about))

    def _say_status(self, request: Request, total: int, loaded: int) -> None:
        articles = count(total, "article", "articles")
        order = ORDER_WORDS[request.order if request.text or request.order == "oldest" else "newest"]
        shown = f"showing {loaded:,} of {articles}" if loaded < total else articles
        words = f"{shown}, {order}" if total else "no hits" if request.text else "no articles"
        self.query_one("#status", Static).update(Content(words))

    def _say_notes(self, notes: tuple[str, ...]) -> None:
        said = [safe_line(note) for note in (*notes, self._trouble) if note]
        typed = self.query_one(SearchInput).value.strip()
        if self._desk is not None and self._desk.is_sample and not said and not typed:
            said = [notices.SAMPLE_LINE]
        widget = self.query_one("#notes", Static)
        widget.update(Content("\n".join(said)))
        widget.display = bool(said)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The keys that matter depend on whether one types or picks."""
        place: Place = "typing" if isinstance(event.widget, SearchInput) else "results"
        self.query_one(KeyBar).places = ("facets",) if isinstance(event.widget, FacetList) else (place,)
        if place == "typing":
            self.remove_class("-narrowing")

    def on_unmount(self) -> None:
        """Leave the search for the next launch to find."""
        if self._finder is not None and self._desk is not None:
            keep(self._remembered, self._finder.request)

    # Narrowing

    def action_facets(self) -> None:
        """Into the list of outlets and times; where there is no room beside the results, it takes their place."""
        self.add_class("-narrowing")
        for facets in self.query(FacetList):
            self.set_focus(facets)

    def _count(self, text: str) -> None:
        for facets in self.query(FacetList):
            facets.look_for(text)

    def action_leave_facets(self) -> None:
        """Back to the results."""
        self.remove_class("-narrowing")
        results = self.query_one(ResultsList)
        self.set_focus(results if results.loaded else self.query_one(SearchInput))

    @on(FacetList.Chosen)
    def _narrow(self, chosen: FacetList.Chosen) -> None:
        from desk.facets import toggled

        query = self.query_one(SearchInput)
        query.value = toggled(query.value, chosen.clause)
        query.cursor_position = len(query.value)
        if not self.has_class("-broad"):
            self.action_leave_facets()

    # Deleting

    def action_delete(self) -> None:
        """Delete the article under the cursor; it can be brought back for a while."""
        hit = self.query_one(ResultsList).hit
        if hit is not None and self._desk is not None:
            self.run_worker(self._delete(self._desk, hit.summary), group="deleting")

    async def _delete(self, desk: "Desk", summary: "Summary") -> None:
        if await delete(self, self._background, desk, self._deleted, summary.id):
            if self._marks.name_of(summary.id):
                self._marks.toggle(summary)
                self._show_marks()
            results = self.query_one(ResultsList)
            results.drop(summary.id)
            self._library_changed(-1)
            if self._finder is not None and results.loaded:
                self._say_status(self._finder.request, results.total, results.loaded)
                self._count(self._finder.request.text)
            elif self._finder is not None:
                self._finder.again()

    def action_undo(self) -> None:
        """Bring back the article that was deleted last."""
        if self._desk is not None:
            self.run_worker(self._bring_back(self._desk), group="deleting")

    async def _bring_back(self, desk: "Desk") -> None:
        article = await bring_back(self, self._background, desk, self._deleted)
        if article is not None and self._finder is not None:
            self._library_changed(+1)
            self._go_to = article.id
            self._finder.again()

    def _library_changed(self, by: int) -> None:
        self._articles += by
        self._say_library()

    # Adding

    def action_add(self) -> None:
        """Add files and folders; what is new is listed when one comes back."""
        if self._desk is not None:
            from tui.screens.add import AddScreen

            self.app.push_screen(AddScreen(self._desk, self._background), self._have_added)

    def _have_added(self, more: bool | None) -> None:
        if more and self._desk is not None:
            # While the samples are shown, the articles went into the user's own library: that is opened instead.
            self.run_worker(self._start() if self._desk.is_sample else self._count_articles(self._desk))

    async def _count_articles(self, desk: "Desk") -> None:
        self._articles = await self._background.call(desk.library.count)
        self._say_library()
        if self._finder is not None:
            self._finder.again()

    def action_browse(self) -> None:
        """Open the web page of the article under the cursor."""
        hit = self.query_one(ResultsList).hit
        if hit is not None:
            from tui.browsing import browse

            self.run_worker(browse(self, self._background, hit.summary.url))

    # Actions

    def action_to_results(self) -> None:
        """Down from the input goes into the results, when there are some.

        The focus moves at once: ``focus()`` would let a key typed right behind go to the input.
        """
        results = self.query_one(ResultsList)
        if results.loaded:
            self.set_focus(results)

    @on(ResultsList.LeftAtTop)
    def action_to_input(self) -> None:
        """Back to the input, with what was typed."""
        self.set_focus(self.query_one(SearchInput))

    def action_clear(self) -> None:
        """Empty the input; when it is empty, into the results."""
        query = self.query_one(SearchInput)
        if query.value:
            query.value = ""
        else:
            self.action_to_results()

    def action_reorder(self) -> None:
        """Best first, newest first, oldest first."""
        if self._finder is not None:
            self._finder.reorder()

    @on(ResultsList.Opened)
    def action_open(self) -> None:
        """Open the article under the cursor, or compare when two are marked."""
        hit = self.query_one(ResultsList).hit
        if self._marks.pair is not None:
            self.action_compare()
        elif hit is not None and self._desk is not None:
            from tui.screens.article import ArticleScreen

            text = self._finder.request.text if self._finder else ""
            self.app.push_screen(ArticleScreen(self._desk, self._background, hit.summary.id, text))

    def action_mark(self) -> None:
        """Mark or unmark the article under the cursor."""
        hit = self.query_one(ResultsList).hit
        if hit is not None and not self._marks.toggle(hit.summary):
            self.notify("Two are marked already: c compares them, u removes the marks.", markup=False)
        self._show_marks()

    def action_unmark(self) -> None:
        """Remove both marks."""
        self._marks.clear()
        self._show_marks()

    def _show_marks(self) -> None:
        self.query_one(ResultsList).redraw()
        self.query_one(Tray).show()

    def action_compare(self) -> None:
        """Compare the marked pair, or the one marked article with the one under the cursor."""
        hit = self.query_one(ResultsList).hit
        pair = self._marks.pair or self._marks.with_other(hit.summary if hit else None)
        if pair is None:
            self.notify("Mark two articles with Space first; c compares them.", markup=False)
        else:
            self._compare(*pair)

    def _compare(self, left: "Summary", right: "Summary") -> None:
        if self._desk is not None and self._finder is not None:
            from tui.comparing import compare_screen

            request = self._finder.request
            screen = compare_screen(self._desk, left.id, right.id, request.text, request.order)
            self.app.push_screen(screen)

    def action_nearest(self) -> None:
        """Compare the article under the cursor with the nearest other one."""
        hit = self.query_one(ResultsList).hit
        if hit is not None and self._desk is not None and self._finder is not None:
            from tui.comparing import compare_with_nearest

            self.run_worker(
                compare_with_nearest(
                    self, self._desk, self._background, hit.summary.id, self._finder.request.text
                ),
                group="nearest",
                exclusive=True,
            )
