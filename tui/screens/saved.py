"""Saved searches: a name for the search at hand, and below it those that have one, to open or to delete."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from corpus.saved import SavedSearch, forget, save, saved_searches
from tui.actions import bindings
from tui.background import Background
from tui.finder import Request
from tui.safe import safe_line
from tui.screens.sheet import Sheet, heading
from tui.widgets.choices import Choices
from tui.widgets.line import Line
from tui.wording import explain

if TYPE_CHECKING:
    from desk.session import Desk

NAME_WIDTH = 28
ORDER_WORDS = {"relevance": "", "newest": "  newest first", "oldest": "  oldest first"}
NONE_SAVED = "No search is saved yet. Type a name above for the one at hand."
NOTHING_TO_SAVE = "Nothing is being searched for. Search first, then save it here under a name."


class NameLine(Line):
    """The line for a name; the keys that choose among the saved searches work in it."""

    BINDINGS = bindings("saved")


class SavedScreen(Sheet[SavedSearch | None]):
    """A sheet over the search. Its answer is the search to open, if any."""

    PLACES = ("saved",)

    def __init__(self, desk: "Desk", background: Background, now: Request) -> None:
        super().__init__()
        self._desk = desk
        self._background = background
        self._now = now
        self._searches: tuple[SavedSearch, ...] = ()
        self._choosing = False
        self._said = ""

    def head(self) -> Iterator[Widget]:
        """The search at hand, a line for its name, and what Enter does now."""
        yield heading("Saved searches")
        now = f"Now: {safe_line(self._now.text)}" if self._now.text else NOTHING_TO_SAVE
        yield Static(Content(now), classes="-quiet")
        yield NameLine(placeholder="Name to save it under", id="saved-name")
        yield Static(id="saved-says", classes="-quiet -said")

    def body(self) -> Iterator[Widget]:
        """Those that are saved."""
        offers = Choices(id="saved-list", markup=False)
        offers.can_focus = False
        yield offers

    def on_mount(self) -> None:
        """List what is saved; where there is nothing to save, one of those is chosen at once."""
        self.set_focus(self.query_one(NameLine))
        self._work(partial(saved_searches, self._desk.library))

    def _work(self, ask: "partial[tuple[SavedSearch, ...]]") -> None:
        self.run_worker(self._list(ask), exclusive=True)

    async def _list(self, ask: "partial[tuple[SavedSearch, ...]]") -> None:
        try:
            self._searches = await self._background.call(ask)
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._said = " ".join(explain(error)).strip()
        offers = self.query_one("#saved-list", OptionList)
        before = offers.highlighted or 0
        offers.clear_options()
        offers.add_options([Option(_line(one), id=one.name) for one in self._searches])
        if not self._searches:
            offers.add_option(Option(Content.styled(NONE_SAVED, "dim"), disabled=True))
        self._choosing = bool(self._searches) and (self._choosing or not self._now.text)
        self._highlight(min(before, len(self._searches) - 1))

    def _highlight(self, index: int) -> None:
        self.query_one("#saved-list", OptionList).highlighted = index if self._choosing else None
        self._say()

    @property
    def _chosen(self) -> SavedSearch | None:
        at = self.query_one("#saved-list", OptionList).highlighted
        return self._searches[at] if self._choosing and at is not None and at < len(self._searches) else None

    def _say(self) -> None:
        """What Enter would do."""
        name = safe_line(self.query_one(NameLine).value)
        if self._chosen is not None:
            does = f"Enter opens “{safe_line(self._chosen.name)}”."
        elif name and self._now.text:
            there = any(one.name.casefold() == name.casefold() for one in self._searches)
            does = f"Enter saves as “{name}”{', in place of the one there' if there else ''}."
        else:
            does = ""
        self.say("#saved-says", "\n".join(filter(None, (self._said, does))))

    @on(NameLine.Changed)
    def _typed(self) -> None:
        self._choosing, self._said = False, ""
        self._highlight(0)

    def action_choose(self, by: int) -> None:
        """Choose another saved search; up from the first one, back to the name."""
        at = self.query_one("#saved-list", OptionList).highlighted
        if not self._searches:
            return
        if at is None or not self._choosing:
            self._choosing = by > 0
            self._highlight(0)
        elif at + by < 0 and self._now.text:
            self._choosing = False
            self._highlight(0)
        else:
            self._highlight(min(max(at + by, 0), len(self._searches) - 1))

    def action_take(self) -> None:
        """Open the chosen search, or save the one at hand under the name."""
        name = self.query_one(NameLine).value.strip()
        if self._chosen is not None:
            self.dismiss(self._chosen)
        elif name and self._now.text:
            if self._desk.is_sample:
                self._said = "The samples keep no searches. Add articles of your own first."
                self._say()
                return
            self.run_worker(self._save(SavedSearch(name, self._now.text, self._now.order)))

    async def _save(self, search: SavedSearch) -> None:
        try:
            kept = await self._background.call(partial(save, self._desk.library, search))
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._said = " ".join(explain(error)).strip()
            self._say()
            return
        self.app.notify(f"Saved as “{safe_line(kept.name)}”. Ctrl+S opens it again.", markup=False, timeout=4)
        self.leave()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where no saved search is chosen, its key edits the name."""
        if action == "delete" and self._chosen is None:
            return False
        return super().check_action(action, parameters)

    def action_delete(self) -> None:
        """Delete the chosen search; no article is touched."""
        if self._chosen is not None:
            self._work(partial(self._forget, self._chosen.name))

    def _forget(self, name: str) -> tuple[SavedSearch, ...]:
        forget(self._desk.library, name)
        return saved_searches(self._desk.library)

    @on(OptionList.OptionSelected)
    def _clicked(self, selected: OptionList.OptionSelected) -> None:
        selected.stop()
        if selected.option_index < len(self._searches):
            self.dismiss(self._searches[selected.option_index])

    def action_close(self) -> None:
        """Back to the search as it was."""
        self.dismiss(None)


def _line(search: SavedSearch) -> Content:
    name = Content(safe_line(search.name)).truncate(NAME_WIDTH, ellipsis=True, pad=True)
    return Content.assemble(name, "  ", (safe_line(search.query), "dim"), (ORDER_WORDS[search.order], "dim"))
