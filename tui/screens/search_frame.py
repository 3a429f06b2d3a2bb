"""How the search screen opens a library, and how a search gets from the input to results, preview and counts.

What it is made of is in ``tui.screens.search_layout``, what keys do to it in ``tui.screens.search``.
"""

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from corpus.errors import ReaderError
from tui import notices
from tui.background import Background, on_loop, settle, tidy
from tui.finder import PAGE, Finder, Request, shown_order
from tui.last_search import LastSearch, keep, recall
from tui.safe import safe_line
from tui.screens.search_layout import SearchLayout
from tui.widgets.facet_list import FacetList
from tui.widgets.keybar import KeyBar
from tui.widgets.preview import Preview
from tui.widgets.results import ResultsList
from tui.widgets.search_input import SearchInput
from tui.widgets.spinner import Spinner
from tui.widgets.tray import Tray
from tui.wording import count, explain

if TYPE_CHECKING:
    from corpus.saved import SavedSearch
    from desk.hits import Hit, SearchPage
    from desk.session import Desk

    Opened = tuple[Desk, int, Request, SearchPage]

DEBOUNCE = 0.04
"""Seconds without a key press before a search starts: longer than a key repeat, too short to feel."""

PAUSE = 0.3
"""Seconds without an answer after which the user is taken to pause."""

ORDER_WORDS = {"relevance": "best first", "newest": "newest first", "oldest": "oldest first"}


class OpenDesk(Protocol):
    """Opens what is to be searched, in a thread; ``own``: the user's own library, whatever was asked for."""

    def __call__(self, *, own: bool = False) -> "Desk": ...


class SearchFrame(SearchLayout):
    """Opens the desk itself, in the background, searches in it, and shows what goes wrong."""

    def __init__(
        self,
        open_desk: "OpenDesk",
        background: Background,
        remembered: "LastSearch | None" = None,
    ) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.background = background
        self.finder: Finder | None = None
        self._remembered = remembered
        self._open_desk = open_desk
        self._typing: Timer | None = None
        self._preview: Preview | None = None
        self._trouble = ""
        self._noted: list[str] = []
        self._shown = False
        self.articles = 0
        self.saved: tuple[SavedSearch, ...] = ()
        self._go_to = ""
        self.going_in = False
        """Whether to go into the results as soon as there are some."""

    def compose(self) -> ComposeResult:
        """The library is opened while the screen is put together."""
        self._opening = self.background.begin(self._open)
        return super().compose()

    async def on_mount(self) -> None:
        """Show what is open already, so that the first drawing has it; else be typed into meanwhile."""
        self.set_focus(self.query_one(SearchInput))
        self._say_top("")
        self._pausing = self.set_interval(PAUSE, self._paused, pause=True)
        if self._opening.done():
            await self._take(self._opening)
        else:
            self.run_worker(self._take(self._opening))

    # Opening

    async def open_own(self, first: Sequence[str]) -> None:
        """Open the user's own library in place of the samples, and list what was just added first, by full ids.

        Without any, take up the last search in that library.
        """
        self._open_desk = partial(self._open_desk, own=True)
        await self._take(self.background.begin(partial(self._open, tuple(first))))

    async def _take(self, opening: "asyncio.Future[Opened]") -> None:
        spinner = self.query_one(Spinner)
        spinner.begin("Opening the library")
        try:
            desk, articles, last, page = await opening
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._cannot_open(error)
            return
        finally:
            spinner.end()
        if not self.is_there:
            return
        self.desk, self.articles = desk, articles
        text, last = last.text, replace(last, text="")
        self._shown = False
        self.marks.clear()
        self.show_marks()
        self._say_library()
        self.finder = Finder(desk, self.background, self._found, self._failed, self.run_worker, last)
        self._found(self.finder.request, page)
        query = self.query_one(SearchInput)
        if text and not query.value:
            query.value = text
            query.select_all()  # typing replaces it

    def _open(self, first: tuple[str, ...] = ()) -> "Opened":
        """In a thread, all that is needed first: the library, how much it holds, the last search, the newest.

        Where there are some to list ``first``, they take the last search's place.
        """
        desk = self._open_desk()
        last = recall(self._remembered, desk)
        if first:
            last = Request("", last.order, first=first)
        return desk, desk.library.count(), last, desk.search("", limit=PAGE, order=last.order, first=first)

    def _after_first(self) -> None:
        """Only now, with articles on the screen: the index costs an import that would delay them."""
        if self.desk is not None and not self._shown:
            self._shown = True
            self.call_after_refresh(self._bring_in_step, self.desk)

    async def _bring_in_step(self, desk: "Desk") -> None:
        if not self.is_there:
            return
        if self._preview is None:
            preview = Preview(self.background, id="preview")
            await self.query_one("#beside").mount(preview)
            if not (preview.children and self.is_there):
                return  # the program is leaving
            self._preview = preview
        self._preview.use(desk)
        self._preview.look_for(self.text)
        self._preview.show(self.hit)
        if not self.query(FacetList):
            facets = FacetList(self.background, id="facet-list")
            facets.look_for("")
            self.query_one("#facets").mount(facets)
        work: Any = partial(self._sync, desk)
        self.run_worker(work)  # made when it is run: the program may be leaving

    async def _sync(self, desk: "Desk") -> None:
        loop = asyncio.get_running_loop()
        spinner = self.query_one(Spinner)

        def progress(done: int, total: int) -> None:
            on_loop(loop, partial(spinner.say, f"Indexing {done:,} of {total:,}"))

        spinner.begin("Bringing the index in step")
        try:
            await self.background.call(partial(desk.sync, progress))
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._trouble = " ".join(explain(error))
            self._say_notes(())
        finally:
            spinner.end()
        if self.finder is not None and self.is_there:
            self.finder.index_ready()
            self._search_typed()
            for facets in self.query(FacetList):
                facets.use(desk)
        await self.load_saved()
        if not self.app.is_headless:  # in a test many programs come and go
            settle()

    async def load_saved(self) -> None:
        """Which searches are saved, for the palette to offer."""
        from corpus.saved import saved_searches

        if self.desk is not None:
            with contextlib.suppress(ReaderError):
                self.saved = await self.background.call(partial(saved_searches, self.desk.library))

    def _cannot_open(self, error: Exception) -> None:
        results = self.query_one(ResultsList)
        results.say(notices.trouble(error))
        self.query_one(SearchInput).disabled = True
        self.set_focus(results)

    # Searching

    @property
    def text(self) -> str:
        """What was searched for last."""
        return self.finder.request.text if self.finder is not None else ""

    @property
    def hit(self) -> "Hit | None":
        """The hit under the cursor."""
        return self.query_one(ResultsList).hit

    @on(SearchInput.Changed)
    def _typed(self) -> None:
        if self._typing is not None:
            self._typing.stop()
        self._typing = self.set_timer(DEBOUNCE, self._search_typed)

    def _search_typed(self) -> None:
        """Search for what the input holds, unless that was the last question."""
        text = self.query_one(SearchInput).value.strip()
        if self.finder is None or text == self.finder.request.text:
            return
        self.finder.ask(text)
        if self.finder.waiting:
            self.query_one(Spinner).begin("Searching")

    def _found(self, request: Request, page: "SearchPage") -> None:
        self._after_first()
        results = self.query_one(ResultsList)
        self.query_one(Spinner).end()
        if request.offset:
            results.extend(page.hits)
        else:
            if self._preview is not None:
                self._preview.look_for(request.text)
            self.count_facets()
            results.show(page.hits, page.total)
            if not page.total:
                sought = request.text and self.articles
                results.say(
                    notices.nothing_found(request.text) if sought else notices.empty_library(self._folder)
                )
            results.go_to(self._go_to)
            self._go_to = ""
            self._go_in(request.text)
        self.say_status(answered=True)
        self._say_notes(page.notes)
        self._pausing.reset()

    @property
    def _folder(self) -> str:
        """The folder of the library, where the commands have to be told which one is meant; else ""."""
        from desk.places import own_library_folder

        folder = self.desk.library.folder if self.desk is not None else own_library_folder()
        return "" if folder == own_library_folder() else str(folder)

    def _paused(self) -> None:
        self._pausing.pause()
        tidy()

    def _failed(self, _request: Request, error: Exception) -> None:
        self._after_first()
        self.query_one(Spinner).end()
        self.query_one(ResultsList).say(notices.trouble(error))
        self.query_one("#status", Static).update(Content("The search did not work."))

    @on(ResultsList.Wanted)
    def _more(self) -> None:
        if self.finder is not None:
            self.finder.more(self.query_one(ResultsList).loaded)

    @on(ResultsList.Moved)
    def _moved(self, moved: ResultsList.Moved) -> None:
        if self._preview is not None:
            self._preview.show(moved.hit)
        self._say_keys()

    def show_preview_anew(self) -> None:
        """Of what it shows something else is known than before."""
        if self._preview is not None:
            self._preview.renew()

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
        self._say_library()

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

    def _say_library(self) -> None:
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
        order = ORDER_WORDS[shown_order(request)]
        if request.first:
            order = f"what was added first, then {order}"
        shown = f"showing {loaded:,} of {articles}" if loaded < total else articles
        words = f"{shown}, {order}" if total else "no hits" if request.text else "no articles"
        if self.marks:
            words += f" · {len(self.marks):,} marked"
        if results.ranging:
            words += " · moving marks, v ends it"
        self.query_one("#status", Static).update(Content(words), layout=False)

    def _say_notes(self, notes: tuple[str, ...]) -> None:
        said = [safe_line(note) for note in (*notes, self._trouble) if note]
        typed = self.query_one(SearchInput).value.strip()
        if self.desk is not None and self.desk.is_sample and not said and not typed:
            said = [notices.SAMPLE_LINE]
        widget = self.query_one("#notes", Static)
        if said != self._noted:  # another text may be higher: everything is laid out for it
            self._noted = said
            widget.update(Content("\n".join(said)))
            widget.display = bool(said)

    def on_unmount(self) -> None:
        """Leave the search for the next launch to find."""
        if self.finder is not None and self.desk is not None:
            keep(self._remembered, self.finder.request)
