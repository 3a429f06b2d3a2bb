"""The first screen: type to narrow the library, look at what was found, and do something with it.

How it searches is in ``tui.screens.search_frame``, what it changes in ``tui.screens.search_changing``, how it opens a
library in ``tui.screens.search_opening``, what it is made of in ``tui.screens.search_layout``.
"""

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from tui.finder import begun
from tui.keymap import key_of
from tui.screens.search_changing import SearchChanging
from tui.widgets.facet_list import FacetList
from tui.widgets.results import ResultsList
from tui.widgets.search_input import SearchInput
from tui.wording import explain

if TYPE_CHECKING:
    from corpus.records import Summary
    from corpus.saved import SavedSearch
    from desk.session import Desk

MARKING_ALL = "marking all"

__all__ = ["SearchScreen"]


class SearchScreen(SearchChanging):
    """Everything that can be done with what is listed: with what is marked, or else with what is under the cursor."""

    # Between input, results and counts

    def action_to_results(self) -> None:
        """Down from the input goes into the results, when there are some.

        The focus moves at once: ``focus()`` would let a key typed right behind go to the input.
        """
        results = self.query_one(ResultsList)
        if results.loaded:
            self.set_focus(results)
        else:
            query = self.query_one(SearchInput)
            query.call_later(self._go_in_later, query)  # behind the keys that it has still to take in

    def _go_in_later(self, query: SearchInput) -> None:
        if self.finder is not None:
            self.going_in = self.finder.waiting or query.value.strip() != self.finder.request.text

    @on(ResultsList.LeftAtTop)
    def action_to_input(self) -> None:
        """Back to the input, with what was typed."""
        self.query_one(ResultsList).end_range()
        self.set_focus(self.query_one(SearchInput))

    def action_leave_results(self) -> None:
        """Unmark what is marked; where nothing is, back to the input."""
        if self.marks or self.query_one(ResultsList).ranging:
            self.action_unmark()
        else:
            self.action_to_input()

    def action_clear(self) -> None:
        """Empty the input; when it is empty, into the results."""
        query = self.query_one(SearchInput)
        if query.value:
            query.value = ""
        else:
            self.action_to_results()

    def action_facets(self) -> None:
        """Into the list of outlets and times; where there is no room beside the results, it takes their place."""
        self.add_class("-narrowing")
        for facets in self.query(FacetList):
            facets.go_to_first()
            self.set_focus(facets)

    def action_leave_facets(self) -> None:
        """Back to the results."""
        self.remove_class("-narrowing")
        results = self.query_one(ResultsList)
        self.set_focus(results if results.loaded else self.query_one(SearchInput))

    @on(FacetList.Chosen)
    def _narrow(self, chosen: FacetList.Chosen) -> None:
        from desk.facets import toggled

        query = self.query_one(SearchInput)
        typed = query.value.strip()
        query.value = toggled(self.text if self.text == begun(typed) else typed, chosen.clause)
        query.cursor_position = len(query.value)
        if not self.has_class("-broad"):
            self.action_leave_facets()

    def action_reorder(self) -> None:
        """Best first, newest first, oldest first."""
        if self.finder is not None:
            self.finder.reorder()

    # Reading and comparing

    @on(ResultsList.Opened)
    def action_open(self) -> None:
        """Open the article under the cursor; where it is one of two that are marked, compare them."""
        if self.hit is None or self.desk is None:
            return
        if self.on_marked_pair:
            self.action_compare()
        else:
            from tui.screens.article import ArticleScreen

            self.end_passing()
            self.app.push_screen(
                ArticleScreen(self.desk, self.background, self.hit.summary.id, self.text, self.history)
            )

    def action_scroll_preview(self, by: int) -> None:
        """Scroll the article beside the results by so many half pages."""
        preview = self.preview
        if preview is None or not preview.scroll_half(by):
            self.say_passing("From 100 columns on the article stands beside the list. Enter opens it.")

    def action_compare(self) -> None:
        """Compare the marked pair, or the one marked article with the one under the cursor."""
        pair = self.marks.pair or self.marks.with_other(self.hit.summary if self.hit else None)
        if pair is not None:
            self._compare(*pair)
        elif len(self.marks) > 2:
            self.say_passing(self._too_many())
        else:
            mark, compare = (key_of(self.app, f"results.{name}") for name in ("mark", "compare"))
            self.say_passing(f"Mark two articles with {mark} first; {compare} compares them.")

    def _too_many(self) -> str:
        leave, turn = key_of(self.app, "results.leave"), key_of(self.app, "compare.next_article")
        return (
            f"{len(self.marks):,} are marked: comparing takes two. {leave} unmarks.\n"
            f"While you compare, {turn} brings the next of the results beside the left one."
        )

    def _compare(self, left: "Summary", right: "Summary") -> None:
        if self.desk is not None and self.finder is not None:
            from tui.comparing import compare_screen

            if left.first == right.first and (left.version or 0) > (right.version or 0):
                left, right = right, left  # the older of two versions on the left, as changes are read
            self.end_passing()
            order = self.finder.request.order
            screen = compare_screen(self.desk, left.id, right.id, self.text, order)
            self.app.push_screen(screen)

    def action_nearest(self) -> None:
        """Compare the article under the cursor with the nearest other one."""
        if self.hit is not None and self.desk is not None:
            from tui.comparing import compare_with_nearest

            self.end_passing()
            self.run_worker(
                compare_with_nearest(self, self.desk, self.background, self.hit.summary.id, self.text),
                group="nearest",
                exclusive=True,
            )

    def action_browse(self) -> None:
        """Open the web page of the article under the cursor."""
        if self.hit is not None:
            from tui.browsing import browse

            self.run_worker(browse(self, self.background, self.hit.summary.url))

    # Marking

    def action_mark(self) -> None:
        """Mark or unmark the article under the cursor; where moving marks, end that."""
        self.end_passing()
        results = self.query_one(ResultsList)
        if results.ranging:
            results.end_range()
        elif self.hit is not None:
            results.end_range()
            self.marks.toggle(self.hit.summary)
        self.show_marks()

    def action_unmark(self) -> None:
        """Remove all marks."""
        self.end_passing()
        self.workers.cancel_group(self, MARKING_ALL)
        self.query_one(ResultsList).end_range()
        self.marks.clear()
        self.show_marks()

    def action_range(self) -> None:
        """From here on moving the cursor marks; the second time, no more."""
        self.end_passing()
        self.query_one(ResultsList).toggle_range()

    def action_mark_all(self) -> None:
        """Mark all that the search finds, also what is not listed yet; what is marked already stays so."""
        self.end_passing()
        results = self.query_one(ResultsList)
        results.mark_listed()
        if self.desk is not None and results.loaded < results.total:
            self.run_worker(self._mark_all(self.desk, self.text), group=MARKING_ALL, exclusive=True)

    async def _mark_all(self, desk: "Desk", text: str) -> None:
        try:
            found = await self.background.call(partial(desk.matching, text))
        except Exception as error:  # noqa: BLE001 - shown to the user
            self.notify(" ".join(explain(error)).strip(), severity="error", markup=False)
            return
        if self.is_there and desk is self.desk and text == self.text:
            self.marks.add(found)
            self.show_marks()

    # Saved searches, and taking away

    def action_export(self) -> None:
        """Write what is chosen to a file, an article a line."""
        if self.desk is not None and self.chosen:
            from tui.screens.export_articles import ExportArticlesScreen

            self.app.push_screen(ExportArticlesScreen(self.desk, self.background, self.chosen))

    def action_saved(self) -> None:
        """Save this search under a name, or open or delete one that was saved."""
        if self.desk is not None and self.finder is not None:
            from tui.screens.saved import SavedScreen

            self.app.push_screen(
                SavedScreen(self.desk, self.background, self.finder.request), self._open_saved
            )

    def _open_saved(self, search: "SavedSearch | None") -> None:
        self.run_worker(self.load_saved(), group="saved", exclusive=True)
        if search is not None:
            self.open_saved(search)

    def open_saved(self, search: "SavedSearch") -> None:
        """Search as it was saved, and go into the results."""
        if self.finder is not None:
            self.finder.take_up(search.query, search.order)
            query = self.query_one(SearchInput)
            query.value = search.query
            query.cursor_position = len(query.value)
            self.set_focus(self.query_one(ResultsList))
