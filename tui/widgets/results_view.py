"""The results as they stand on the screen: one widget that draws only the lines in view, however many hits there are.

Mounting a widget a hit makes a list of hundreds slow to show and to replace, and it is replaced at every key
press. Here a result is a few cached lines, and showing another page costs a new virtual height. What keys and the mouse
do to it is in ``tui.widgets.results``.
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from tui.marks import Marks
from tui.widgets.result_rows import RowStyles, lines_needed, result_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.marks import Mark
    from corpus.records import Summary
    from desk.hits import Hit

GUTTER = 2
"""Cells left of a result, for the cursor's bar."""

BAR, THIN_BAR = "▌", "▏"
"""Where the keys go to the list, and where they go elsewhere."""

MARGIN = 2
"""Cells right of a result, for the scroll bar and a gap before it."""

SHORT = 18
"""In a list with fewer lines than this a snippet has one line instead of two."""

PARTS = ("title", "read", "about", "star", "snippet", "term", "mark", "cursor")


class ResultsView(ScrollView, can_focus=True):
    """Hits, one of them under the cursor."""

    DEFAULT_CSS = """
    ResultsView {
        & > .results--title { text-style: bold; }
        & > .results--read { color: $foreground 80%; }
        & > .results--about { color: $quiet; }
        & > .results--star { color: $mark; text-style: bold; }
        & > .results--snippet { color: $foreground 80%; }
        & > .results--term { color: $found; background: $found-ground; text-style: bold underline; }
        & > .results--mark { color: $mark; background: $on-mark; text-style: bold; }
        & > .results--cursor { color: $line; }
        & > .results--under-cursor { background: $surface; }
        &:focus > .results--cursor { color: $primary; }
        &:focus > .results--under-cursor { background: $cursor-ground; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"results--{part}" for part in (*PARTS, "under-cursor")}
    ALLOW_SELECT = False

    cursor: reactive[int] = reactive(0, init=False, repaint=False)

    class Moved(Message):
        """The cursor stands on another hit, or on none."""

        def __init__(self, hit: "Hit | None") -> None:
            super().__init__()
            self.hit = hit

    def __init__(self, marks: Marks, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._marks = marks
        self.new: frozenset[str] = frozenset()
        """The ids of articles that have just been added: their lines say so."""
        self._hits: list[Hit] = []
        self._total = 0
        self._notice: Content = Content("")
        self._tops: list[int] = [0]
        self._strips: dict[tuple[int, bool], list[Strip]] = {}
        self._drawn = 0

    @property
    def hit(self) -> "Hit | None":
        """The hit under the cursor."""
        return self._hits[self.cursor] if self._hits else None

    @property
    def loaded(self) -> int:
        """How many hits are here to scroll through."""
        return len(self._hits)

    @property
    def total(self) -> int:
        """How many hits there are in all."""
        return self._total

    def show(self, hits: "Sequence[Hit]", total: int) -> None:
        """Replace everything by the first page of another search, of ``total`` hits in all."""
        self._hits, self._total = list(hits), total
        self._notice = Content("")
        self.set_reactive(ResultsView.cursor, 0)
        self.scroll_to(y=0, animate=False)
        self._lay_out()
        self.post_message(self.Moved(self.hit))

    def extend(self, hits: "Sequence[Hit]") -> None:
        """Add the next page."""
        self._hits.extend(hits)
        self._lay_out()

    def drop(self, ids: Collection[str]) -> None:
        """Take hits out; the cursor stays on its hit, or goes to the next one that is left."""
        before = sum(hit.summary.id in ids for hit in self._hits[: self.cursor])
        kept = [hit for hit in self._hits if hit.summary.id not in ids]
        self._total = max(self._total - (len(self._hits) - len(kept)), len(kept))
        self._hits = kept
        self.set_reactive(ResultsView.cursor, self.cursor - before)
        self.set_reactive(ResultsView.cursor, self.validate_cursor(self.cursor))
        self._lay_out()
        self.post_message(self.Moved(self.hit))

    @property
    def ids(self) -> tuple[str, ...]:
        """The hits that are here, by id."""
        return tuple(hit.summary.id for hit in self._hits)

    def note(self, now: "Mapping[str, Mark]") -> bool:
        """Articles were read or starred, or no longer: draw them as they are now. Whether any looks otherwise."""
        changed = False
        for n, hit in enumerate(self._hits):
            mark = now.get(hit.summary.id)
            if mark is not None and mark != hit.mark:
                self._hits[n] = replace(hit, mark=mark)
                changed = True
        if changed:
            self._lay_out()
        return changed

    def renew(self, summaries: "Iterable[Summary]") -> None:
        """Of these articles something else is known than before: draw them so, where they stand."""
        now = {summary.id: summary for summary in summaries}
        self._hits = [
            replace(hit, summary=now[hit.summary.id], title_marks=()) if hit.summary.id in now else hit
            for hit in self._hits
        ]
        self._lay_out()

    def go_to(self, article_id: str) -> None:
        """Put the cursor on a hit, if it is loaded."""
        found = (n for n, hit in enumerate(self._hits) if hit.summary.id == article_id)
        self.cursor = next(found, self.cursor)

    def say(self, notice: Content) -> None:
        """Show words where the hits would be."""
        self.show((), 0)
        self._notice = notice
        self._lay_out()

    def redraw(self) -> None:
        """Marks or colours have changed. A mark may push a title on to a second line."""
        self._lay_out()

    # Drawing

    def _lay_out(self) -> None:
        width = self.size.width
        room, snippet = width - GUTTER - MARGIN, 1 if self.size.height < SHORT else 2
        heights = (lines_needed(hit, self._mark_of(hit), room, snippet) + 1 for hit in self._hits)
        self._tops = [0, *accumulate(heights)]
        self.virtual_size = Size(0, self._tops[-1] if self._hits else len(self._notice_lines(width)))
        self._strips.clear()
        self._drawn = self.cursor
        self.refresh()

    def on_resize(self) -> None:
        """Another width wraps everything anew; the cursor stays in view."""
        self._lay_out()
        self.call_after_refresh(self._follow)

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """Line ``y`` of what is in view."""
        width = self.size.width
        at = y + self.scroll_offset.y
        if not self._hits:
            lines = self._notice_lines(width)
            strip = Strip(lines[at].render_segments(self.visual_style)) if at < len(lines) else Strip([])
        else:
            index = self._at(at)
            lines_of = self._lines_of(index, width) if index < len(self._hits) else []
            part = at - self._tops[index]
            strip = lines_of[part] if part < len(lines_of) else Strip([])
        return strip.crop_extend(0, width, self.visual_style.rich_style)

    def _notice_lines(self, width: int) -> list[Content]:
        return [line.pad_left(GUTTER) for line in self._notice.wrap(max(width - 2 * GUTTER, 10))]

    def _lines_of(self, index: int, width: int) -> list[Strip]:
        here = index == self.cursor
        strips = self._strips.get((index, here))
        if strips is None:
            strips = self._strips[(index, here)] = self._draw(index, width, here)
        return strips

    def _draw(self, index: int, width: int, here: bool) -> list[Strip]:
        hit = self._hits[index]
        height = self._tops[index + 1] - self._tops[index] - 1
        styles = self._styles(here)
        new = hit.summary.id in self.new
        lines = result_lines(hit, self._mark_of(hit), width - GUTTER - MARGIN, height, styles, new=new)
        lines += [Content("")] * (height - len(lines))
        bar = Content.styled((BAR if self.has_focus else THIN_BAR) if here else " ", styles.cursor) + " "
        return [
            Strip((bar + line).render_segments(styles.base)).extend_cell_length(width, styles.base.rich_style)
            for line in lines
        ]

    def _mark_of(self, hit: "Hit") -> str:
        return self._marks.name_of(hit.summary.id)

    def _at(self, line: int) -> int:
        """The index of the result that line ``line`` belongs to; the number of results for lines behind all."""
        return bisect_right(self._tops, line) - 1

    def _styles(self, here: bool) -> RowStyles:
        base = self.get_visual_style("results--under-cursor") if here else self.visual_style
        # A partial style loses its background, and no component style carries "reverse".
        parts = {part: self.get_visual_style(f"results--{part}", partial=True) for part in PARTS}
        parts |= {part: self.get_visual_style(f"results--{part}") for part in ("term", "mark")}
        parts["mark"] += Style(reverse=True)
        return RowStyles(base=base, **parts)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a hit."""
        return max(0, min(cursor, len(self._hits) - 1))

    def _refresh_result(self, index: int) -> None:
        """Draw one result anew, and no other."""
        if index < len(self._hits):
            top = self._tops[index] - self.scroll_offset.y
            self.refresh(Region(0, top, self.size.width, self._tops[index + 1] - self._tops[index]))

    def _follow(self) -> None:
        if self._hits:
            top, end = self._tops[self.cursor : self.cursor + 2]
            self.scroll_to_region(Region(0, top, 1, end - top), animate=False, force=True, immediate=True)
