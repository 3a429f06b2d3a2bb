"""Going through other articles in the right pane, while the left one is read on where it was."""

from collections.abc import Callable, Iterator
from functools import partial

from corpus.article import Article
from corpus.spans import Span
from desk.compared import Compared
from tui.others import Others, Round
from tui.screens.compare_pointing import ComparePointing
from tui.widgets.glyphs import fit
from tui.widgets.keybar import KeyBar
from tui.widgets.sheet import LEFT, RIGHT, Pair
from tui.wording import count, explain, outlet

LONGEST_NAME = 24
"""Cells for the outlet of the article that was turned to, where its head is not on the screen."""


class CompareTurning(ComparePointing):
    """The frame, with ``others`` to turn the right pane to."""

    def __init__(
        self,
        load: Callable[[], Compared],
        *,
        find: Callable[[Article], tuple[Span, ...]] | None = None,
        remembers: bool = False,
        at: tuple[int, int] | None = None,
        others: Others | None = None,
    ) -> None:
        super().__init__(load, find=find, remembers=remembers, at=at)
        self._others = others
        self._round: Round | None = None
        self._turns = 0
        """Places still to go: keys pressed while a comparison is under way are one move."""
        self._turning = False

    def on_mount(self) -> None:
        """Where there is nothing to turn to, the foot does not offer it."""
        if self._others is None:
            self.query_one(KeyBar).labels = {"compare.next_article": ""}

    @property
    def words_here(self) -> dict[str, str]:
        """What the keys that turn do here, by the actions' ids: which list it is depends on the way one came."""
        if self._others is None:
            return {}
        return {
            "compare.next_article": f"The next {self._others.one} into the right pane",
            "compare.prior_article": f"The previous {self._others.one} into the right pane",
        }

    def notes(self) -> Iterator[str]:
        """What is not as usual; where the right pane is in the list, once that is known."""
        if self._round is not None and self._others is not None and self.together is not None:
            place = self._round.place(self.together.pair.compared.right.id)
            if place and self._round.left.id == self.together.pair.compared.left.id:
                source = self.together.pair.compared.right.source if self.away == RIGHT else None
                name = f"{fit(outlet(source), LONGEST_NAME)}," if source else self._others.one
                yield f"on the right: {name} {place:,} of {self._round.total:,}"
        yield from super().notes()

    def action_turn(self, by: int) -> None:
        """Put the article ``by`` places on (negative: back) into the right pane."""
        if self.together is None:
            return
        if self._others is None:
            self.say_passing("Two files are compared here: there is no list of articles to go through.")
            return
        self._turns += by
        if not self._turning:
            self._turning = True
            self.run_worker(self._turn(self._others))

    async def _turn(self, others: Others) -> None:
        try:
            while self._turns and self.together is not None:
                await self._turn_once(others, self._turns, self.together.pair.compared)
        except Exception as error:  # noqa: BLE001 - shown to the user
            self._turns = 0
            self.notify(" ".join(explain(error)), severity="warning", markup=False)
        finally:
            self._turning = False

    async def _turn_once(self, others: Others, by: int, compared: Compared) -> None:
        """Show the article ``by`` places on, unless more keys have come meanwhile; at the end say so."""
        if self._round is None or self._round.left.id != compared.left.id:
            self._round = Round(others, compared.left)
        target = await self.background.call(partial(self._round.beside, compared.right.id, by))
        pair = None
        if target is not None and target != compared.right.id:
            make = partial(others.compare, compared.left, target)
            pair = await self.background.call(partial(self.make_pair, make))
        if self._turns == by:
            self._turns = 0
            if pair is not None:
                self._show_turned(pair)
            else:
                self._say_end(others, by)

    def _say_end(self, others: Others, by: int) -> None:
        total = self._round.total if self._round is not None else 0
        if not total:
            said = others.nothing
        elif total == 1:
            said = f"This is the only {others.one}."
        else:
            which, back = ("last", "[") if by > 0 else ("first", "]")
            said = (
                f"This is the {which} of {count(total, others.one, others.many)}; {back} goes the other way."
            )
        self.say_passing(said)
        self.tell()

    def _show_turned(self, pair: Pair) -> None:
        """Show another right article; the left one stays as it is, at the sentence that is being read."""
        assert self.together is not None
        index, top = self.together.index, self.panes[LEFT].top if self.panes[LEFT].laid_out else 0
        reading = self.together.pair.sheets[LEFT].passages[index][0] if index is not None else 0
        self.keep_manner()
        self.show_pair(pair)
        if self.together.match():
            self.panes[LEFT].top = top
        here = pair.sheets[LEFT].passage_at(reading)
        if here is not None:
            self.together.step(self.side, here)
        self.tell()
