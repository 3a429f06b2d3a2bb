"""How the search screen opens a library, and what it does once the first articles are on the screen."""

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult

from corpus.errors import ReaderError
from tui import notices
from tui.background import Background, on_loop, settle
from tui.finder import Finder
from tui.last_search import LastSearch, keep
from tui.opening import OpenDesk, Opened, open_first
from tui.screens.search_frame import SearchFrame
from tui.widgets.facet_list import FacetList
from tui.widgets.results import ResultsList
from tui.widgets.search_input import SearchInput
from tui.widgets.spinner import Spinner
from tui.wording import explain

if TYPE_CHECKING:
    from corpus.saved import SavedSearch
    from desk.session import Desk

FIRST = 0.1
"""Seconds for which the first drawing waits for a library to be opened; most take less, and one that takes more is
waited for with the screen in its place."""


class SearchOpening(SearchFrame):
    """Opens the desk in the background. ``opening`` is what ``open_first`` is about to return, if it is under way."""

    def __init__(
        self,
        open_desk: OpenDesk,
        background: Background,
        remembered: LastSearch | None = None,
        opening: "asyncio.Future[Opened] | None" = None,
    ) -> None:
        super().__init__(background)
        self._open_desk = open_desk
        self._remembered = remembered
        self._opening = opening
        self._shown = False
        self.saved: tuple[SavedSearch, ...] = ()

    def compose(self) -> ComposeResult:
        """The library is opened while the screen is put together."""
        self._opening = self._opening or self._begin()
        return super().compose()

    async def on_mount(self) -> None:
        """Show what is opened soon, so that the first drawing has it; else be typed into meanwhile."""
        self.begin()
        opening = self._opening or self._begin()
        await asyncio.wait([opening], timeout=FIRST)
        if opening.done():
            await self._take(opening)
        else:
            self.run_worker(self._take(opening))

    def on_unmount(self) -> None:
        """Leave the search for the next launch to find."""
        if self.finder is not None and self.desk is not None:
            keep(self._remembered, self.finder.request)

    def _begin(self, first: Sequence[str] = ()) -> "asyncio.Future[Opened]":
        return self.background.begin(partial(open_first, self._open_desk, self._remembered, tuple(first)))

    async def open_own(self, first: Sequence[str]) -> None:
        """Open the user's own library in place of the samples, and list what was just added first, by full ids.

        Without any, take up the last search in that library.
        """
        self._open_desk = partial(self._open_desk, own=True)
        await self._take(self._begin(first))

    async def _take(self, opening: "asyncio.Future[Opened]") -> None:
        spinner = self.query_one(Spinner)
        spinner.begin("Opening the library")
        try:
            opened = await opening
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._cannot_open(error)
            return
        finally:
            spinner.end()
        if not self.is_there:
            return
        self.desk, self.articles = opened.desk, opened.articles
        text, last = opened.last.text, replace(opened.last, text="")
        self._shown = False
        self.marks.clear()
        self.show_marks()
        self.say_library()
        self.finder = Finder(
            opened.desk,
            self.background,
            self.found,
            self.failed,
            self.run_worker,
            lambda: self.is_there,
            last,
        )
        self.found(self.finder.request, opened.newest)
        query = self.query_one(SearchInput)
        if text and not query.value:
            query.value = text
            query.select_all()  # typing replaces it

    def answered(self) -> None:
        """Only now, with articles on the screen: the index costs an import that would delay them."""
        if self.desk is not None and not self._shown:
            self._shown = True
            self.call_after_refresh(self._bring_in_step, self.desk)

    async def _bring_in_step(self, desk: "Desk") -> None:
        if not self.is_there:
            return
        if self.preview is None:
            from tui.widgets.preview import Preview

            preview = Preview(self.background, id="preview")
            await self.query_one("#beside").mount(preview)
            if not (preview.children and self.is_there):
                return  # the program is leaving
            self.preview = preview
        self.preview.use(desk)
        self.preview.look_for(self.text)
        self.preview.show(self.hit)
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
            self.trouble = " ".join(explain(error))
            self.say_notes(())
        finally:
            spinner.end()
        if self.finder is not None and self.is_there:
            self.finder.index_ready()
            self.search_typed()
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
