"""The compare screen, filled with one pair and kept in step. What it is made of is in ``tui.screens.compare_layout``.

What keys do to it is in ``tui.screens.compare``.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from corpus.article import Article
from corpus.spans import Span
from desk.compared import ONE_ARTICLE, Compared
from desk.manner import Manner, keep, recall
from tui.background import Background
from tui.keymap import key_of
from tui.safe import safe_line
from tui.screens.compare_layout import VIEWS, CompareLayout
from tui.widgets.emphasis import Emphasis
from tui.widgets.instead import Instead
from tui.widgets.sheet import LEFT, Pair, make_pair
from tui.widgets.spinner import DELAY, Spinner
from tui.widgets.status import StatusLines
from tui.widgets.stepping import passage_from
from tui.widgets.together import Together
from tui.wording import explain

VIEW_WORDS = {"panes": "side by side", "stacked": "one above the other", "one": "one at a time"}


class CompareFrame(CompareLayout):
    """The comparison that ``load`` returns, with the spans that ``find`` gives for each article marked.

    Both are called in a thread. What they raise is shown in plain words. ``remembers``: go on where this pair was
    left, and keep where it is left this time. ``at`` is a place in each text, in code points, to begin at instead.
    """

    def __init__(
        self,
        load: Callable[[], Compared],
        *,
        find: Callable[[Article], tuple[Span, ...]] | None = None,
        remembers: bool = False,
        at: tuple[int, int] | None = None,
    ) -> None:
        super().__init__()
        self._remembers = remembers
        self._at = at
        self._manner = Manner()
        self._was_left = False
        self._other_view = False
        self._ids: tuple[str, str] | None = None
        self.swapped = False
        self._arriving = False
        self._in_sight = False
        self.waiting = True
        """Whether there is neither a comparison to be seen yet, nor why there is none."""
        self._load = load
        self._find = find
        self.background = Background(1)
        self.together: Together | None = None

    def on_mount(self) -> None:
        """Start loading; keys that leave work meanwhile."""
        # Only once the screen is drawn: a comparison under way takes half of the event loop's time.
        self.call_after_refresh(self._begin)

    def on_unmount(self) -> None:
        """Keep the reader's place; nothing waits for a comparison that is still under way."""
        self.background.close()
        self.keep_manner()

    def keep_manner(self) -> None:
        """Remember the reader's place in this pair, and how it is shown."""
        if self._remembers and self._ids is not None:
            keep(*self._ids, self._manner_now())

    # Loading

    def _begin(self) -> None:
        self.run_worker(self._prepare())

    async def _prepare(self) -> None:
        taking_long = self.set_timer(DELAY, self._say_under_way)
        try:
            pair = await self.background.call(self._first_pair)
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._say_instead(Static(_trouble(error), id="trouble"))
        else:
            self._say_instead(None)
            self._show(pair)
        finally:
            taking_long.stop()
            self.waiting = False

    def _say_under_way(self) -> None:
        if self.waiting:
            self._say_instead(Spinner("Comparing"))

    def _say_instead(self, words: Widget | None) -> None:
        """Show this in place of the panes; ``None``: the panes."""
        self.query(Instead).remove()
        if words is not None:
            self.mount(Instead(words))

    def _first_pair(self) -> Pair:
        pair = self.make_pair(self._load)
        self._ids = pair.compared.left.id, pair.compared.right.id
        kept = recall(*self._ids) if self._remembers else None
        self._was_left = kept is not None and self._at is None
        self._manner = kept or Manner()
        if self._at is not None:
            at = self._at[::-1] if self._manner.swapped else self._at
            self._manner = replace(self._manner, left=at[0], right=at[1], folded=False)
        return pair.swapped()[0] if self._manner.swapped else pair

    def make_pair(self, load: Callable[[], Compared]) -> Pair:
        """What to draw of the comparison that ``load`` returns. Takes a while: for a thread."""
        compared, find = load(), self._find
        return make_pair(compared, (find(compared.left), find(compared.right)) if find else ((), ()))

    def show_pair(self, pair: Pair) -> None:
        """Show another pair in the same manner, from its start, under its own articles' names."""
        locked = self.together is None or self.together.locked
        self.together = Together(self.panes, pair, None)
        self.together.locked = locked
        self._tell_away()
        self.swapped = False
        self._ids = pair.compared.left.id, pair.compared.right.id
        self.name_sides(pair.compared)
        self._say_remarks(pair.compared)

    def _say_remarks(self, compared: Compared) -> None:
        remarks = [f"{ONE_ARTICLE}: there is nothing to find."] if compared.is_one_article else []
        remarks += [safe_line(line) for line in compared.comparison.left_out]
        if remarks:
            self.notify("\n".join(remarks), severity="warning", markup=False)

    def _show(self, pair: Pair) -> None:
        compared, stood = pair.compared, self.classes
        self.together = Together(self.panes, pair, None)
        self._resume()
        self.name_sides(compared)
        self.read_side(self._manner.side)
        if compared.passages:
            self.together.choose(self._first_passage(compared))
            self._arriving = True
            if self.classes == stood:
                self._arrive(self.together)
        self.tell()
        self._say_resumed(self.together)
        self._say_remarks(compared)

    def _first_passage(self, compared: Compared) -> int:
        """The first one, or the one that stands where the reader was, or is sent."""
        if self._at is None and not self._was_left:
            return 0
        return passage_from(compared.passages, self._manner.left, self._manner.right)

    def _arrive(self, together: Together) -> None:
        """Go to the first passage as soon as the panes have the size they will have."""
        if self._arriving and together.index is not None and together.match():
            self._arriving = False
            together.step(self.side, together.index)

    def _resume(self) -> None:
        """Show the pair as it was shown last."""
        manner = self._manner
        self.swapped = manner.swapped
        for pane in self.panes:
            pane.folded = manner.folded
            pane.emphasis = next((e for e in Emphasis if e.value == manner.emphasis), Emphasis.WORDS)
        fitting = self.shown_view
        self.view = manner.view if manner.view in VIEWS else ""
        self._other_view = self.shown_view != fitting
        self.stand()

    def _say_resumed(self, together: Together) -> None:
        """Say what is not as with a pair that is opened for the first time, and how to have it so."""
        said = []
        if self._was_left and together.index:
            said.append(f"passage {together.index + 1} of {len(together.passages)}")
        if self._manner.swapped:
            said.append(f"sides swapped ({key_of(self.app, 'compare.swap')} swaps them)")
        if self._manner.folded:
            said.append(f"folded ({key_of(self.app, 'compare.fold')} unfolds)")
        if self._other_view:
            view = key_of(self.app, "compare.view")
            said.append(f"{VIEW_WORDS[self.shown_view]} ({view} changes the view)")
        if said:
            self.say_passing(f"Opened as you left it: {', '.join(said)}.")

    def _manner_now(self) -> Manner:
        left = right = 0
        if self.together is not None and self.together.index is not None:
            passage = self.together.passages[self.together.index]
            left, right = passage.left[0], passage.right[0]
        pane = self.panes[LEFT]
        return Manner(left, right, self.side, self.swapped, pane.folded, self.view, pane.emphasis.value)

    def name_sides(self, compared: Compared) -> None:
        """Fill the heads and the status for this comparison."""
        shares = (compared.comparison.coverage_left, compared.comparison.coverage_right)
        for head, article, share in zip(self.heads, (compared.left, compared.right), shares, strict=True):
            head.show(article, share)
        self.query_one(StatusLines).show(compared)
        if self.together is not None:
            self.overview.show(self.together.pair)
        self.fit_heads()

    def tell(self) -> None:
        """Say in the status what is current and what is not as usual."""
        if self.together is not None:
            self.query_one(StatusLines).tell(self.together.index, self.side, tuple(self.notes()))
            self.moved()

    def moved(self) -> None:
        """Show in the overview where the panes stand now."""
        if self.together is not None:
            self._in_sight = self.together.in_sight(self.side)
            self.overview.follow(self.together.places())

    def notes(self) -> Iterator[str]:
        """What is not as usual, in a few words each."""
        if self.together is not None and not self.together.locked:
            yield "scrolling apart (s joins)"
        for pane in self.panes:
            if pane.selected[1]:
                yield "selected (Ctrl+C copies, y with its source)"
        if self.panes[LEFT].folded:
            yield "folded (f)"
        if self.panes[LEFT].emphasis is not Emphasis.WORDS:
            yield f"{self.panes[LEFT].emphasis.value} (w)"

    def go(self, index: int) -> None:
        if self.together is not None:
            self.together.step(self.side, index)
            self.tell()

    def on_pane_rows_resized(self) -> None:
        """The current passage stays in sight; else the side that is read keeps its top character."""
        together = self.together
        if together is None:
            return
        self._arrive(together)
        together.level(self.side, keep=self._in_sight)
        self.moved()

    # Sides

    def stand(self) -> None:
        """Lay heads and panes out for the view."""
        super().stand()
        self._tell_away()

    def read_side(self, side: int) -> None:
        """Read this side from now on."""
        super().read_side(side)
        self._tell_away()

    def _tell_away(self) -> None:
        if self.together is not None:
            self.together.away = self.away


def _trouble(error: Exception) -> Content:
    what, hint = explain(error)
    return Content.assemble(
        ("These two cannot be compared now.\n\n", "bold"),
        f"{what}\n{hint}\n\n",
        ("q", "bold"),
        " goes back.",
    )
