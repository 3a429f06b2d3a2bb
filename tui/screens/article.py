"""One article to be read: what the search found is marked, and beside each sentence stands how many others tell it.

How it is shown is in ``tui.screens.article_frame``.
"""

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from corpus.article import Article
from corpus.marks import Mark
from corpus.spans import Span
from desk.citation import quoted
from tui import clipboard
from tui.screens.article_frame import ArticleFrame
from tui.screens.passing import SAYING
from tui.undoing import undo_edit
from tui.widgets.masthead import Masthead
from tui.widgets.supported import SupportedReading
from tui.wording import explain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from corpus.editing import Edited
    from desk.support import Carrier


class ArticleScreen(ArticleFrame):
    """What can be done with the article: who else tells it, marks, comparing, copying, setting what is known of it."""

    # Who else tells it

    def action_step_told(self, by: int) -> None:
        """To the next sentence that others tell, or the one before."""
        if self._reading.told:
            self._reading.step_told(by)
            self._say_where()
        else:
            self.say_passing("No related article tells a sentence of this one, as far as is known.")

    @on(SupportedReading.Asked)
    def action_carriers(self) -> None:
        """List who tells the chosen sentence; where none is chosen, the first in view that others tell."""
        if self._reading.chosen is None:
            self.action_step_told(1)
        if self._reading.chosen is not None:
            self._say_where()
            self.run_worker(self._list_carriers(), group="carriers", exclusive=True)

    async def _list_carriers(self) -> None:
        from tui.screens.carriers import CarriersScreen

        chosen, article = self._reading.chosen, self._article
        if chosen is None or article is None:
            return
        sentence, carriers = chosen
        ids = [carrier.id for carrier in carriers]
        try:
            found = await self._background.call(partial(self._desk.library.get_many, ids))
        except Exception as error:  # noqa: BLE001 - shown to the user
            self.notify(" ".join(explain(error)).strip(), severity="warning", markup=False)
            return
        told = tuple((one, found[one.id]) for one in carriers if one.id in found)
        self.app.push_screen(
            CarriersScreen(article, sentence, told), partial(self._compare_with, sentence, carriers)
        )

    def _compare_with(self, sentence: Span, carriers: "tuple[Carrier, ...]", other: str | None) -> None:
        """Open the comparison at the sentence, and at its wording in the other article."""
        there = next((one.span for one in carriers if one.id == other), None)
        if other is not None and there is not None:
            from tui.comparing import compare_screen

            at = sentence[0], there[0]
            self.app.push_screen(compare_screen(self._desk, self._article_id, other, self._text, at=at))

    # Marks

    def action_star(self) -> None:
        """Star the article, or take its star."""
        from desk.marks import toggle_starred

        self.run_worker(
            self._change(partial(toggle_starred, self._desk, [self._article_id])), group="marking"
        )

    def action_read(self) -> None:
        """Mark it as unread, or as read again."""
        from desk.marks import toggle_read

        self.run_worker(self._change(partial(toggle_read, self._desk, [self._article_id])), group="marking")

    async def _change(self, change: "Callable[[], Mapping[str, Mark]]") -> None:
        try:
            async with self._history.in_turn:
                now = await self._background.call(change)
        except Exception as error:  # noqa: BLE001 - shown to the user
            self.notify(" ".join(explain(error)).strip(), severity="error", markup=False)
        else:
            self._set_mark(now[self._article_id])

    # Comparing, and taking away

    def action_nearest(self) -> None:
        """Compare this article with the nearest other one."""
        from tui.comparing import compare_with_nearest

        self.end_passing()
        self.run_worker(
            compare_with_nearest(self, self._desk, self._background, self._article_id, self._text),
            group="nearest",
            exclusive=True,
        )

    def action_copy(self) -> None:
        """Copy what is selected, else the sentence one is at, else the whole article, with where it is from."""
        article, reading = self._article, self._reading
        if article is None:
            return
        span, what = (0, len(article.text)), "the whole article"
        if reading.selected is not None:
            span, what = reading.selected, "the selection"
        elif reading.chosen is not None:
            span, what = reading.chosen[0], "the sentence"
        self.run_worker(self._copy(quoted(article, span) + "\n", f"{what}, with where it is from"))

    async def _copy(self, text: str, what: str) -> None:
        self.notify(
            await clipboard.take(self.app, self._background, text, what), timeout=SAYING, markup=False
        )

    # What is known of it

    def action_details(self) -> None:
        """Set what is known of the article."""
        if self._article is not None:
            from tui.editing import edit

            edit(self, self._background, self._desk, self._article_id, self._edited, "article.undo")

    def _edited(self, edited: "Edited") -> None:
        self._history.edited(edited)
        self._renew(edited.after)

    def _renew(self, article: Article) -> None:
        self._article = article
        self.query_one(Masthead).show(article)

    def action_undo(self) -> None:
        """Undo the last change of what is known of the article."""
        self.run_worker(self._undo(), group="editing")

    async def _undo(self) -> None:
        async with self._history.in_turn:
            last = self._history.pop_edit(self._article_id)
            if not last:
                self.say_passing("No change of this article's details to undo.")
                return
            article = await undo_edit(self, self._background, self._desk, self._history, last)
        if article is not None:
            self._renew(article)

    # Leaving

    def action_export(self) -> None:
        """Ask where to write the article."""
        if self._article is not None:
            from tui.screens.export_articles import ExportArticlesScreen

            self.end_passing()
            self.app.push_screen(ExportArticlesScreen(self._desk, self._background, [self._article]))

    def action_browse(self) -> None:
        """Open the article's web page."""
        from tui.browsing import browse

        self.run_worker(browse(self, self._background, self._article.url if self._article else None))

    def action_back(self) -> None:
        """Back to where one came from; first let go of a selection, and of a search in the text."""
        if self.get_selected_text():
            self.clear_selection()
        elif self._sought:
            self.action_end_finding()
        else:
            self.end_passing()
            self.dismiss()
