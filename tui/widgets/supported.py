"""An article's text with a gutter: beside each sentence that other articles tell too, by how many it is told."""

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from corpus.article import Article
from corpus.spans import Span
from desk.support import Carrier, Support
from tui.widgets.reading import Look, Reading

MOST_SHOWN = 9
"""Beyond it the gutter says so, and no more: two cells must do."""


class SupportedReading(Reading):
    """Shows who else tells what; one of the told sentences can be chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"reading--support", "reading--supported"}
    GUTTER = 3

    class Asked(Message):
        """Who tells a sentence was asked for with the mouse."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._support = Support()
        self._chosen: Span | None = None

    def support(self, support: Support) -> None:
        """Say this beside the text; the sentence that is chosen stays so."""
        self._support = support
        self.refresh()

    @property
    def told(self) -> int:
        """How many sentences others tell."""
        return len(self._support.sentences)

    @property
    def chosen(self) -> tuple[Span, tuple[Carrier, ...]] | None:
        """The chosen sentence, and who tells it."""
        index = self._index
        return None if index is None else (self._support.sentences[index], self._support.at(index))

    @property
    def _index(self) -> int | None:
        return None if self._chosen is None else self._support.index_at(self._chosen[0])

    def step_told(self, by: int) -> None:
        """Choose the next sentence that others tell, or the one before: at first from the top of what is in view."""
        if not self.told:
            return
        if self._index is None:
            top = self.first_in_view
            after = [n for n, (start, _) in enumerate(self._support.sentences) if start >= top]
            index = after[0] if after else len(self._support.sentences) - 1
        else:
            index = (self._index + by) % self.told
        self.choose(self._support.sentences[index])
        self.bring_into_view(self._support.sentences[index])

    def choose(self, sentence: Span | None) -> None:
        """Choose a sentence, or none."""
        self._chosen = sentence
        self.relayer()

    def show(self, article: Article | None, places: Iterable[Span] = ()) -> None:
        """Another article: nothing is known yet of who else tells it."""
        self._support, self._chosen = Support(), None
        super().show(article, places)

    def more_layers(self) -> list[tuple[Span, int]]:
        """The chosen sentence."""
        return [(self._chosen, int(Look.SENTENCE))] if self._chosen is not None else []

    def left_of(self, _row: int) -> Strip | None:
        """By how many others the sentence is told that begins in this row, or that goes on in it."""
        base = self.rich_style
        number, begins = self._count(_row)
        if not number:
            return None
        part = "reading--support" if begins else "reading--supported"
        style = base + self.get_component_rich_style(part, partial=True)
        said = ("│" if not begins else str(number) if number <= MOST_SHOWN else "9+").rjust(self.GUTTER - 1)
        return Strip([Segment(said, style), Segment(" ", base)])

    def _count(self, row: int) -> tuple[int, bool]:
        """Of the sentences in a row that others tell: the most tellers of one that begins in it, else of any."""
        start, end = self.row_span(row)
        first = self._support.index_at(start)
        begun = 0
        for n in range(0 if first is None else first, self.told):
            begins = self._support.sentences[n][0]
            if begins >= end:
                break
            if begins >= start:
                begun = max(begun, len(self._support.at(n)))
        if begun:
            return begun, True
        return (0, False) if first is None else (len(self._support.at(first)), False)

    def on_click(self, event: events.Click) -> None:
        """A click in the gutter chooses the sentence and asks who tells it."""
        row = event.y + self.scroll_offset.y
        if event.x - self.styles.padding.left >= self.GUTTER or not self._count(row)[0]:
            return
        start, end = self.row_span(row)
        told = [span for span in self._support.sentences if span[0] < end and span[1] > start]
        self.choose(told[-1])
        self.post_message(self.Asked())
