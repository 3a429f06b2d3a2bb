"""Adding files and folders from inside: a line for the path, what could be meant below it, and how far it is."""

import asyncio
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from desk.paths import completions, path_of
from desk.watching import Watch
from tui.actions import bindings
from tui.background import Background, Newest, on_loop
from tui.keymap import key_of
from tui.safe import safe_line
from tui.screens.sheet import Sheet, heading
from tui.widgets.choices import Choices
from tui.widgets.facet_list import bar
from tui.widgets.keybar import KeyBar
from tui.widgets.line import Line
from tui.wording import count, explain

if TYPE_CHECKING:
    from pathlib import Path

    from corpus.intake import RefusedFile
    from corpus.records import AddOutcome
    from desk.adding import AddReport
    from desk.session import Desk

MOST_REFUSED = 2
"""So many refused files are named."""

LOOKED_AT = 200
"""So many of those that were added are looked at, whether something is not known of them."""

BAR = 20
NONE_BEGINS_SO = "No file and no folder begins so."
NONE_HERE = "Nothing to add stands in this folder. Type where it is: ~/articles"
WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
FROM_THE_SHELL = (
    "That is an address on the web. Add it from a shell, where you see what is fetched:\n"
    "    newsreader add URL"
)


class PathLine(Line):
    """The line for the path; the keys that choose among completions work in it."""

    BINDINGS = bindings("adding")


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding: the ids of new articles, and of those that the user wants to see now, listed first."""

    new: tuple[str, ...] = ()
    first: tuple[str, ...] = ()


class AddScreen(Sheet[Added]):
    """A sheet over the search. Its answer is what the library holds more than before.

    ``tell`` hears of it as soon as something was added, so that the search below is not out of date meanwhile.
    """

    DEFAULT_CSS = """
    AddScreen {
        #sheet { height: 24; }
        #add-offers { height: 1fr; }
        #add-says { display: none; }
        &.-told { #sheet { height: auto; } #sheet-head { dock: none; } #add-offers { display: none; } }
    }
    """
    PLACES = ("adding",)

    def __init__(self, desk: "Desk", background: Background, tell: Callable[[Added], None]) -> None:
        super().__init__()
        self._desk = desk
        self._background = background
        self._tell_below = tell
        self._stop = threading.Event()
        self._adding = False
        self.added = 0
        """How many articles were added so far."""
        self._new: list[str] = []
        self._there: list[str] = []
        """The ids of those that were in the library already."""
        self._done = ""
        """What was in the line when something to list came of it; empty: nothing did, or it was changed since."""
        self._wanting = False
        """Whether no file told the outlet or the date of one that was added."""
        self._refused: list[str] = []
        self._offers: Newest[str, tuple[str, ...]] | None = None

    def head(self) -> Iterator[Widget]:
        """Where it goes, the line, and what happens."""
        whose = "your own library" if self._desk.is_sample else "this library"
        yield heading(f"Add articles to {whose}")
        yield PathLine(placeholder="A file or a folder: ~/articles", id="add-path")
        yield Static(id="add-says", classes="-said")

    def body(self) -> Iterator[Widget]:
        """What could be meant."""
        offers = Choices(id="add-offers", markup=False)
        offers.can_focus = False
        yield offers

    def on_mount(self) -> None:
        """Offer what is in the folder that the program was started in."""
        self._offers = Newest(
            self._background,
            completions,
            self._offer,
            self._no_offer,
            self.run_worker,
            lambda: bool(self.query("#add-offers")),
        )
        self._offers.ask("")
        self.set_focus(self.query_one(PathLine))

    @on(PathLine.Changed)
    def _typed(self) -> None:
        typed = self.query_one(PathLine).value
        if self._offers is not None:
            self._offers.ask(typed)
        if not self._adding:
            self._set_done("")
            self._say(FROM_THE_SHELL if WEB_ADDRESS.match(typed.strip()) else "")

    def _offer(self, typed: str, paths: tuple[str, ...]) -> None:
        if typed == self.query_one(PathLine).value:
            offers = self.query_one("#add-offers", OptionList)
            offers.clear_options()
            offers.add_options([Option(Content(_last(path)), id=path) for path in paths])
            if not paths:
                offers.add_option(Option(Content(NONE_BEGINS_SO if typed else NONE_HERE), disabled=True))
            offers.highlighted = 0 if paths else None

    def _no_offer(self, _typed: str, _error: Exception) -> None:
        self.query_one("#add-offers", OptionList).clear_options()

    @on(OptionList.OptionSelected)
    def _take(self, selected: OptionList.OptionSelected) -> None:
        if selected.option_id:
            self._fill(selected.option_id)

    def _fill(self, path: str) -> None:
        line = self.query_one(PathLine)
        line.value = path
        line.cursor_position = len(line.value)

    def action_complete(self) -> None:
        """Take the completion that is chosen."""
        chosen = self.query_one("#add-offers", OptionList).highlighted_option
        if chosen is not None and chosen.id:
            self._fill(chosen.id)

    def action_choose(self, by: int) -> None:
        """Choose another completion."""
        offers = self.query_one("#add-offers", OptionList)
        if offers.highlighted is not None:
            offers.highlighted = (offers.highlighted + by) % offers.option_count

    def action_start(self) -> None:
        """Add what the line names; where that has just been done, close and list what is new.

        An empty line names nothing yet: what is chosen below goes into it.
        """
        typed = self.query_one(PathLine).value.strip()
        if not typed:
            self.action_complete()
            return
        if typed and typed == self._done:
            self.dismiss(Added(tuple(self._new), first=tuple(self._new or self._there)))
            return
        if WEB_ADDRESS.match(typed):
            self._say(FROM_THE_SHELL)
        elif not self._adding:
            self._adding = True
            self._stop.clear()
            self._refused.clear()
            self.run_worker(self._add(typed))

    def action_close(self) -> None:
        """Stop adding; where nothing is being added, go back."""
        if self._adding:
            self._stop.set()
            self._say("Stopping after the file at hand. What was added is kept.")
        else:
            self.dismiss(Added(tuple(self._new)))

    def keys(self) -> KeyBar:
        """What Enter does once something was added is said above."""
        return KeyBar(*self.PLACES, always=("adding.close",))

    def _set_done(self, typed: str) -> None:
        self._done = typed
        self.query_one(KeyBar).places = () if typed else self.PLACES

    async def _add(self, typed: str) -> None:
        self._say("Looking for files   Esc stops")
        work = partial(self._work, typed, asyncio.get_running_loop())
        try:
            report = await self._background.call(work)
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._say(" ".join(explain(error)).strip())
        else:
            self.added += report.added
            if report.added or report.updated:
                self._tell_below(Added(tuple(self._new)))
            said = self._told(report)
            if self._new or self._there:
                self._set_done(typed)
                said += f"\n\n{key_of(self.app, 'adding.start')} closes this and {self._lists}."
                if self._wanting:
                    said += f" There {key_of(self.app, 'results.details')} sets outlets and dates that no file told."
            self._say(said)
        finally:
            self._adding = False

    @property
    def _lists(self) -> str:
        what = "what is new" if self._new else "what was there"
        own = self._desk.is_sample
        return f"opens your own library: {what} stands first" if own else f"lists {what} first"

    def _work(self, typed: str, loop: asyncio.AbstractEventLoop) -> "AddReport":
        """In a thread: add to this library, or, while the samples are shown, to the user's own."""

        def progress(stage: str, done: int, total: int) -> None:
            drawn = bar(done, max(total, 1), BAR) if done else ""
            words = f"{stage} {done:,} of {total:,}  {drawn:<{BAR}}  Esc stops"
            on_loop(loop, partial(self._tell, words))

        path, watch = path_of(typed), Watch(progress, self._stop.is_set)
        if not self._desk.is_sample:
            return self._add_to(self._desk, path, watch)
        from desk.session import Desk

        with Desk.open() as own:
            return self._add_to(own, path, watch)

    def _add_to(self, desk: "Desk", path: "Path", watch: Watch) -> "AddReport":
        report = desk.add([path], watch, tell=self._hear)
        added = desk.library.summaries(self._new[:LOOKED_AT])
        self._wanting = any(one.source is None or one.published is None for one in added)
        return report

    def _hear(self, one: "AddOutcome | RefusedFile") -> None:
        if isinstance(one, Exception) and len(self._refused) < MOST_REFUSED:
            self._refused.append(safe_line(str(one)))
        elif not isinstance(one, Exception):
            (self._new if one.added else self._there).append(one.id)

    def _tell(self, words: str) -> None:
        if self._adding and not self._stop.is_set() and self.is_attached:
            self._say(words)

    def _told(self, report: "AddReport") -> str:
        from corpus.formats.telling import SINGLE

        stopped = "Stopped. " if report.stopped else ""
        lines = [*self._refused] if report.refused else []  # why, before how many
        lines.append(f"{stopped}Added {count(report.added, 'article', 'articles')}.")
        if report.updated:
            lines.append(f"{count(report.updated, 'new version', 'new versions')} of what was there.")
        if report.found_nothing:
            lines.append(f"No file there has a name that ends in one of {', '.join(SINGLE)}, or packed.")
        if report.known:
            lines.append(f"{count(report.known, 'was', 'were')} there already.")
        if report.refused:
            lines.append(f"Not taken: {report.refused:,}")
        troubles = [str(report.trouble) if report.trouble else "", report.index_trouble]
        lines += [safe_line(one) for one in troubles if one]
        return "\n".join(lines)

    def _say(self, words: str) -> None:
        """Say something in place of what could be meant; nothing: offer that again."""
        self.say("#add-says", words)
        self.set_class(bool(words), "-told")


def _last(path: str) -> str:
    """The last part of a path, a folder's with its separator: the rest stands in the line above."""
    return safe_line(path[path.rstrip("/").rfind("/") + 1 :])
