"""The first screen, what it changes: what is read, starred, deleted, added, or known of an article.

What else can be done with what is listed is in ``tui.screens.search``.
"""

from collections.abc import Sequence
from contextlib import asynccontextmanager
from functools import cached_property, partial
from typing import TYPE_CHECKING

from tui import notices
from tui.deleting import delete
from tui.keymap import key_of
from tui.screens.search_opening import SearchOpening
from tui.undoing import History, bring_back
from tui.widgets.results import ResultsList
from tui.widgets.search_input import SearchInput
from tui.widgets.spinner import Spinner
from tui.wording import count, explain

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Mapping

    from corpus.editing import Edited
    from corpus.marks import Mark
    from corpus.records import Summary
    from desk.session import Desk
    from tui.screens.add import Added

SAMPLES_STAY = "The sample articles cannot be deleted. Add your own, and they go."


class SearchChanging(SearchOpening):
    """Does it to what is marked, or else to what is under the cursor, and shows it where it stands."""

    @cached_property
    def history(self) -> History:
        """What was done here that can be undone."""
        return History()

    @cached_property
    def _going(self) -> set[str]:
        """The ids of what is being deleted, and still listed."""
        return set()

    @property
    def chosen(self) -> "tuple[Summary, ...]":
        """What an action is for: what is marked, or else what is under the cursor."""
        if self.marks:
            return self.marks.picked
        return (self.hit.summary,) if self.hit is not None else ()

    # Starring and having read

    def action_star(self) -> None:
        """Star what is chosen, or take the stars where all of it is starred."""
        from desk.marks import toggle_starred

        self._set_marks(toggle_starred)

    def action_read(self) -> None:
        """Mark what is chosen as read, or as unread where all of it is read."""
        from desk.marks import toggle_read

        self._set_marks(toggle_read)

    def _set_marks(self, toggle: "Callable[[Desk, Iterable[str]], Mapping[str, Mark]]") -> None:
        if self.desk is not None and self.chosen:
            ids = [summary.id for summary in self.chosen]
            self.run_worker(self._note(partial(toggle, self.desk, ids)), group="marking")

    def on_screen_resume(self) -> None:
        """What was read, starred or changed on another screen looks so here."""
        self._renew(self.history.take_changed())
        ids = self.query_one(ResultsList).ids
        if self.desk is not None and ids:
            from desk.marks import marks_of

            self.run_worker(self._note(partial(marks_of, self.desk, ids)), group="marking")

    async def _note(self, ask: "Callable[[], Mapping[str, Mark]]") -> None:
        desk = self.desk
        try:
            async with self.history.in_turn:
                now = await self.background.call(ask)
        except Exception as error:  # noqa: BLE001 - shown to the user
            if self.desk is desk:  # another library may have been opened meanwhile
                self.notify(" ".join(explain(error)).strip(), severity="error", markup=False)
            return
        if self.is_there and self.query_one(ResultsList).note(now):
            self.count_facets()

    # Deleting

    def action_delete(self) -> None:
        """Delete what is chosen, several only after asking; it can be brought back."""
        chosen = tuple(summary for summary in self.chosen if summary.id not in self._going)
        if self.desk is None or not chosen:
            return
        if self.desk.is_sample:
            self.notify(SAMPLES_STAY, markup=False)
            return
        work = partial(self._begin_to_delete, self.desk, [summary.id for summary in chosen])
        if len(chosen) == 1:
            work(sure=True)
        else:
            from tui.screens.deleting import DeletingScreen

            self.app.push_screen(DeletingScreen(chosen), work)

    def _begin_to_delete(self, desk: "Desk", ids: list[str], sure: bool | None) -> None:
        if sure:
            self._going.update(ids)
            self.run_worker(self._delete(desk, ids), group="deleting")

    async def _delete(self, desk: "Desk", ids: list[str]) -> None:
        try:
            async with (
                self.history.in_turn,
                self._under_way(f"Deleting {count(len(ids), 'article', 'articles')}"),
            ):
                gone = await delete(self, self.background, desk, self.history, ids)
        finally:
            self._going.difference_update(ids)
        if not gone or not self.is_there:
            return
        self.marks.drop(gone)
        results = self.query_one(ResultsList)
        results.drop(gone)
        self.show_marks()
        self.library_changed(-len(gone))
        if results.loaded:
            self.count_facets()
        elif self.finder is not None:
            self.finder.again()

    @asynccontextmanager
    async def _under_way(self, words: str) -> "AsyncIterator[None]":
        """Thousands of articles may be meant: while it takes its time, say what is being done."""
        self.under_way = words
        self.query_one(Spinner).begin(words)
        try:
            yield
        finally:
            self.under_way = ""
            if self.is_there:
                self.query_one(Spinner).end()

    @property
    def undo_key(self) -> str:
        return key_of(self.app, "results.undo") if self.history.ends_deleted else ""

    def action_undo(self) -> None:
        """Bring back what was deleted last, or what was known of an article before it was changed."""
        if self.desk is not None:
            self.run_worker(self._bring_back(self.desk), group="deleting")

    async def _bring_back(self, desk: "Desk") -> None:
        async with self.history.in_turn, self._under_way("Bringing back"):
            back = await bring_back(self, self.background, desk, self.history)
        if not (back.articles and self.finder is not None and self.is_there):
            return
        if back.deleted:
            self.library_changed(len(back.articles))
            self.go_to(back.articles[0].id)
            self.finder.again()
        else:
            self._renew(self.history.take_changed())

    # What is known of an article

    def action_details(self) -> None:
        """Set title, outlet, date, byline, address or language of the article under the cursor."""
        if self.desk is not None and self.hit is not None:
            from tui.editing import edit

            edit(self, self.background, self.desk, self.hit.summary.id, self._edited, "results.undo")

    def _edited(self, edited: "Edited") -> None:
        self.history.edited(edited)
        self._renew(self.history.take_changed())

    def _renew(self, ids: "Sequence[str]") -> None:
        if self.desk is not None and ids:
            self.run_worker(self._show_anew(self.desk, ids), group="editing")

    async def _show_anew(self, desk: "Desk", ids: "Sequence[str]") -> None:
        """Articles that are listed are known otherwise now: show it, each where it stands until the next search."""
        try:
            now = await self.background.call(lambda: tuple(desk.library.summaries(ids)))
        except Exception as error:  # noqa: BLE001 - shown to the user
            if self.desk is desk:
                self.notify(" ".join(explain(error)).strip(), severity="error", markup=False)
            return
        if self.is_there:
            self.marks.renew(now)
            self.query_one(ResultsList).renew(now)
            self.show_marks()
            self.count_facets()
            self.show_preview_anew()

    # Adding and taking away

    def action_add(self) -> None:
        """Add files and folders; what is new is listed at once, and first where one comes back for that."""
        if self.desk is not None:
            from tui.screens.add import AddScreen

            sheet = AddScreen(self.desk, self.background, self._add_below)
            self.app.push_screen(sheet, self._have_added)

    def _add_below(self, added: "Added") -> None:
        """The sheet still lies over the list; while the samples are shown, what was added is not in it."""
        if self.desk is not None and not self.desk.is_sample:
            self.query_one(ResultsList).new = frozenset(added.new)
            self.run_worker(self._list_anew(self.desk, ()))

    def _have_added(self, added: "Added | None") -> None:
        if added is None or not (added.new or added.first) or self.desk is None:
            return
        self.query_one(ResultsList).new = frozenset(added.new)
        if added.first:
            self.query_one(SearchInput).value = ""
            self.set_focus(self.query_one(ResultsList))
        if self.desk.is_sample:
            # The articles went into the user's own library: that is opened instead, and the samples are closed.
            self.desk = None
            self.say_passing(notices.NOW_YOUR_OWN)
            self.run_worker(self.open_own(added.first))
        else:
            self.run_worker(self._list_anew(self.desk, added.first))

    async def _list_anew(self, desk: "Desk", first: tuple[str, ...]) -> None:
        now = await self.background.call(desk.library.count)
        if self.finder is None or not self.is_there:
            return
        self.library_changed(now - self.articles)
        if first:
            self.finder.list_first(first)
        else:
            self.finder.again()
