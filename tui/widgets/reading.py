"""One article's text to be read: wrapped, the terms of the search marked, furniture faded, selectable.

Only the rows in view are drawn, from one immutable text, so a long article costs no more than a short one.
"""

from collections.abc import Iterable
from enum import IntFlag
from itertools import pairwise
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from corpus.article import Article
from corpus.spans import Span
from tui.widgets.glyphs import visible
from tui.widgets.layers import Layers
from tui.widgets.prose import Prose, Wrapped, wrap

MARGIN = 2
"""Cells right of the text, for the scroll bar and a gap before it."""


class Look(IntFlag):
    """What holds for a stretch of the text."""

    FURNITURE = 1
    TERM = 2
    HERE = 4
    SENTENCE = 8


NOTHING = Prose.of("")


class Reading(ScrollView, can_focus=True):
    """Shows one article's text; steps through the marked places in it."""

    DEFAULT_CSS = """
    Reading {
        height: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden;
        & > .reading--here { color: $on-mark; background: $mark; text-style: bold underline; }
        &:nocolor > .reading--here { text-style: bold reverse; }
        & > .reading--sentence { background: $cursor-ground; text-style: underline; }
        & > .reading--support { color: $accent; text-style: bold; }
        & > .reading--supported { color: $line; }
        & > .reading--furniture { color: $quiet; text-style: dim; }
        & > .reading--term { color: $found; background: $found-ground; text-style: bold underline; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reading--term",
        "reading--here",
        "reading--furniture",
        "reading--sentence",
    }
    GUTTER: ClassVar[int] = 0
    """Cells left of the text, which ``left_of`` fills."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._article: Article | None = None
        self._wrapped: Wrapped = wrap(NOTHING, 80)
        self._prose = NOTHING
        self._layers = Layers.of(())
        self._looks: dict[int, Style] = {}
        self.places: tuple[Span, ...] = ()
        self.at: int | None = None

    def show(self, article: Article | None, places: Iterable[Span] = ()) -> None:
        """Show an article's text from its top, or nothing; ``places`` are spans to mark and step through."""
        self._article = article
        self._looks.clear()
        self._prose = Prose.of(article.text) if article is not None else NOTHING
        self.places = tuple(places)
        self.at = None
        self._flatten()
        self._lay_out()
        self.scroll_to(y=0, animate=False)

    def mark(self, places: Iterable[Span]) -> None:
        """Other places to mark and step through, without moving."""
        self.places = tuple(places)
        self.at = None
        self._flatten()
        self.refresh()

    def go_near(self) -> None:
        """To the first marked place from the top of what is in view on; the first of all where none follows."""
        if self.places:
            top = self._wrapped.starts[min(self.scroll_offset.y, self._wrapped.rows - 1)]
            self.at = next((n for n, (start, _) in enumerate(self.places) if start >= top), 0)
            self._flatten()
            self.refresh()
            self.bring_into_view(self.places[self.at])

    def step(self, by: int) -> None:
        """Go ``by`` marked places on from where one is; round from the last to the first."""
        if self.places:
            first = 0 if by > 0 else len(self.places) - 1
            self.at = first if self.at is None else (self.at + by) % len(self.places)
            self._flatten()
            self.refresh()
            self.bring_into_view(self.places[self.at])

    def begin_at(self, offset: int) -> None:
        """Scroll so that the row with the character at ``offset`` stands at the top, where the text goes on so far."""
        self.scroll_to(y=self._wrapped.row_of(offset), animate=False)

    def bring_into_view(self, span: Span) -> None:
        """Scroll so that a span of the text stands a third down the screen, unless it is well in view."""
        row = self._wrapped.row_of(span[0])
        top, height = self.scroll_offset.y, self.size.height
        if not top + 1 <= row < top + height - 2:
            self.scroll_to(y=max(0, row - height // 3), animate=False)

    @property
    def first_in_view(self) -> int:
        """Where the text begins that is in view."""
        return self._wrapped.starts[min(self.scroll_offset.y, self._wrapped.rows - 1)]

    def row_span(self, row: int) -> Span:
        """What a row of the text shows; an empty span behind the last one."""
        return self._wrapped.shown_span(row) if row < self._wrapped.rows else (-1, -1)

    def relayer(self) -> None:
        """What ``more_layers`` says has changed."""
        self._flatten()
        self.refresh()

    def on_resize(self) -> None:
        """Another width: the text on the top row stays there."""
        top = self._wrapped.starts[min(self.scroll_offset.y, self._wrapped.rows - 1)]
        self._lay_out()
        if self.scroll_offset.y:
            self.scroll_to(y=self._wrapped.row_of(top), animate=False)

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._looks.clear()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Row ``y`` of what is in view."""
        row = y + self.scroll_offset.y
        base = self._look(0)
        segments: list[Segment] = []
        if row < self._wrapped.rows:
            span = self._wrapped.shown_span(row)
            chosen = self._selected(row)
            for start, end, flags in self._layers.within(span):
                segments += self._pieces(start, end, self._look(flags), chosen)
        text = Strip(segments).apply_offsets(0, row)
        strip = Strip.join([self.left_of(row) or self.blank_left, text]) if self.GUTTER else text
        return strip.crop_extend(0, self.size.width, base)

    def left_of(self, _row: int) -> Strip | None:
        """What stands left of a row of the text, ``GUTTER`` cells wide; None: nothing."""
        return None

    @property
    def blank_left(self) -> Strip:
        """The gutter of a row that nothing stands beside."""
        return Strip([Segment(" " * self.GUTTER, self._look(0))])

    def more_layers(self) -> list[tuple[Span, int]]:
        """Stretches of the text that look otherwise for other reasons, with their flags."""
        return []

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What is selected, in the article's own characters, without the line breaks of the wrapping."""
        span = self._span_of(selection)
        return None if self._article is None or span is None else (self._article.text[slice(*span)], "\n")

    @property
    def selected(self) -> Span | None:
        """What is selected of the text; None where nothing is."""
        selection = self.text_selection
        span = self._span_of(selection) if selection is not None else None
        return span if span is not None and span[0] < span[1] else None

    def _span_of(self, selection: Selection) -> Span | None:
        if self._article is None:
            return None
        start = 0 if selection.start is None else self._offset(selection.start.y, selection.start.x)
        end = (
            len(self._article.text)
            if selection.end is None
            else self._offset(selection.end.y, selection.end.x)
        )
        return start, end

    def _offset(self, row: int, column: int) -> int:
        start, end = self._wrapped.shown_span(min(row, self._wrapped.rows - 1))
        return min(start + column, end)

    def _flatten(self) -> None:
        furniture = self._article.boilerplate if self._article is not None else ()
        spans = [(span, int(Look.FURNITURE)) for span in furniture]
        spans += [(span, int(Look.TERM)) for span in self.places]
        if self.at is not None:
            spans.append((self.places[self.at], int(Look.HERE)))
        self._layers = Layers.of([*spans, *self.more_layers()])

    def _lay_out(self) -> None:
        self._wrapped = wrap(self._prose, self.size.width - MARGIN - self.GUTTER)
        self.virtual_size = Size(0, self._wrapped.rows)
        self.refresh()

    def _look(self, flags: int) -> Style:
        """The style of a stretch with these flags. Textual goes up the whole tree for each, so they are kept."""
        style = self._looks.get(flags)
        if style is None:
            style = self._looks[flags] = self._style(flags)
        return style

    def _style(self, flags: int) -> Style:
        base = self.rich_style
        if flags & Look.HERE:
            return base + self.get_component_rich_style("reading--here", partial=True)
        if flags & Look.TERM:
            return base + self.get_component_rich_style("reading--term", partial=True)
        if flags & Look.SENTENCE:
            return base + self.get_component_rich_style("reading--sentence", partial=True)
        if flags & Look.FURNITURE:
            return base + self.get_component_rich_style("reading--furniture", partial=True)
        return base

    def _selected(self, row: int) -> Span | None:
        """The part of a row that is selected, as a span of the text."""
        selection = self.text_selection
        span = selection.get_span(row) if selection is not None else None
        if span is None:
            return None
        start, end = self._wrapped.shown_span(row)
        return start + span[0], end if span[1] == -1 else min(start + span[1], end)

    def _pieces(self, start: int, end: int, style: Style, chosen: Span | None) -> list[Segment]:
        """One stretch of a row, cut where the selection begins and ends."""
        cuts = sorted({start, end, *(cut for cut in chosen or () if start < cut < end)})
        pieces = []
        for a, b in pairwise(cuts):
            look = style
            if chosen is not None and chosen[0] <= a and b <= chosen[1]:
                look = style + self.screen.get_component_rich_style("screen--selection")
            pieces.append(Segment(visible(self._prose.shown[a:b]), look))
        return pieces
