"""By which outlets and times the search can be narrowed: a list with counts, beside the results or in their place."""

from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.actions import bindings
from tui.background import Background, Newest
from tui.safe import safe_line
from tui.widgets.choices import Choices
from tui.widgets.glyphs import cells
from tui.wording import UNKNOWN_DATE, UNKNOWN_OUTLET, explain

if TYPE_CHECKING:
    from desk.facets import Facet, Facets
    from desk.session import Desk

DEBOUNCE = 0.15
"""Seconds that a search has to stand before its hits are counted."""

BAR = 8
"""Cells of the longest bar; half of it in a narrow list."""

NARROW = 24
WIDEST = 72
"""Cells beyond which a count would stand too far from what it counts."""

EIGHTHS = " ▏▎▍▌▋▊▉"
MOST_OUTLETS = 100
MARGIN = 2
"""Cells right of the counts, for the scroll bar and a gap before it."""


class FacetList(Choices, inherit_bindings=False):
    """Counts the hits of one search at a time, where it can be seen, and says which value was chosen."""

    DEFAULT_CSS = """
    FacetList {
        background-tint: transparent; height: 1fr; border: none; padding: 0; background: $background;
        scrollbar-size-vertical: 1;
    }
    FacetList:focus { border: none; background-tint: transparent; }
    FacetList > .option-list--option { padding: 0; }
    FacetList > .option-list--option-disabled { color: $quiet; text-style: none; }
    FacetList > .option-list--option-highlighted {
        background: $background; color: $foreground; text-style: none;
    }
    FacetList:focus > .option-list--option-highlighted {
        background: $cursor-ground; color: $foreground; text-style: bold;
    }
    """
    BINDINGS = bindings("facets")

    class Chosen(Message):
        """A value to narrow the search to, or to narrow it to no longer, by its words in the query."""

        def __init__(self, clause: str) -> None:
            super().__init__()
            self.clause = clause

    def __init__(self, background: Background, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._background = background
        self._newest: Newest[str, Facets] | None = None
        self._wanted: str | None = None
        self._counted: str | None = None
        self._facets: Facets | None = None
        self._timer: Timer | None = None

    def use(self, desk: "Desk") -> None:
        """The index is in step: from now on hits are counted with this desk."""
        self._newest = Newest(
            self._background,
            desk.facets,
            self._arrived,
            self._failed,
            self.run_worker,
            lambda: self.is_attached,
        )
        self._count()

    def look_for(self, text: str) -> None:
        """Count the hits of this search, even if it is the one that was counted last."""
        self._wanted, self._counted = text, None
        if self._timer is not None:
            self._timer.stop()
        if self.is_attached:
            self._timer = self.set_timer(DEBOUNCE, self._count)

    def on_resize(self) -> None:
        """Another width, or the list has become visible."""
        self._count()
        self.call_after_refresh(self._fill)

    def _count(self) -> None:
        if self._newest is not None and self._wanted not in (None, self._counted) and self.size.width:
            self._newest.ask(self._wanted)

    def _arrived(self, text: str, facets: "Facets") -> None:
        if text == self._wanted:
            self._counted, self._facets = text, facets
            self._fill()

    def _failed(self, text: str, error: Exception) -> None:
        if text == self._wanted:
            self.clear_options()
            self.add_option(Option(Content("\n".join(explain(error))), disabled=True))

    def _fill(self) -> None:
        """Headings and values, the cursor where it was."""
        if self._facets is None:
            return
        before = (
            self.highlighted_option.id if self.has_focus and self.highlighted_option is not None else None
        )
        width = max(self.scrollable_content_region.width - MARGIN - self._get_left_gutter_width(), 12)
        self.clear_options()
        self.add_options(options(self._facets, width))
        index = next((n for n, one in enumerate(self.options) if one.id == before and not one.disabled), None)
        if index is None:
            self.go_to_first()
        else:
            self.highlighted = index

    def go_to_first(self) -> None:
        """Put the cursor on the first outlet; where there is none to choose, on the first of all."""
        clauses = {one.clause for one in self._facets.outlets} if self._facets is not None else set()
        open_ = [n for n, one in enumerate(self.options) if not one.disabled]
        narrowed = self._facets.narrowed if self._facets is not None else ()
        outlets = (n for n in open_ if self.options[n].id in clauses and self.options[n].id not in narrowed)
        self.highlighted = next(outlets, open_[0] if open_ else None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        event.stop()
        if event.option_id:
            self.post_message(self.Chosen(event.option_id))


def options(facets: "Facets", width: int) -> list[Option]:
    """What the list shows at a width: what narrows already, outlets, times. The ids are clauses of the query."""
    made = [_narrowed(clause, width) for clause in facets.narrowed]
    if made:
        made = [_heading("Narrowed to, Enter removes it"), *made, _heading("")]
    marks = [one for one in facets.marks if one.clause not in facets.narrowed]
    if marks:
        made += [_heading("Yours"), *_values(marks, "", width), _heading("")]
    outlets = [one for one in facets.outlets if one.clause not in facets.narrowed]
    times = [one for one in facets.times if one.clause not in facets.narrowed]
    if outlets:
        made.append(_heading("Outlets"))
    made += _values(outlets[:MOST_OUTLETS], UNKNOWN_OUTLET, width)
    if len(outlets) > MOST_OUTLETS:
        made.append(_heading(f"and {len(outlets) - MOST_OUTLETS:,} more"))
    if times:
        made += [_heading(""), _heading("Published"), *_values(times, UNKNOWN_DATE, width)]
    if facets.counted < facets.total:
        made.append(_heading(f"\nCounted: the best {facets.counted:,} of {facets.total:,}"))
    return made


def _heading(words: str) -> Option:
    return Option(Content.styled(words, "bold"), disabled=True)


def _narrowed(clause: str, width: int) -> Option:
    words = Content(f"× {safe_line(clause)}").truncate(width, ellipsis=True)
    return Option(words, id=clause)


def _values(found: "list[Facet]", unknown: str, width: int) -> list[Option]:
    most = max((one.count for one in found), default=1)
    digits = len(f"{most:,}")
    widest = BAR if width > 2 * NARROW else BAR // 2
    room = max(min(width, WIDEST) - digits - widest - 2, 6)
    made = []
    for one in found:
        name = Content(_name(one.value) if one.value is not None else unknown).truncate(room, ellipsis=True)
        gap = " " * (room - cells(name.plain) + 1)
        line = Content.assemble(
            name, gap, (f"{one.count:>{digits},} ", "dim"), (bar(one.count, most, widest), "$primary")
        )
        made.append(Option(line, id=one.clause or None, disabled=not one.clause))
    return made


def _name(value: str) -> str:
    """An outlet as it is; "2025-03" as "Mar 2025", "2025-03-07" as "7 Mar 2025"."""
    year, *rest = value.split("-")
    if not (year.isdigit() and len(year) == 4 and all(len(one) == 2 and one.isdigit() for one in rest)):
        return safe_line(value)
    parts = [str(int(one)) for one in rest[1:]]
    parts += [f"{date(2000, int(one), 1):%b}" for one in rest[:1] if 1 <= int(one) <= 12]
    return " ".join([*parts, year])


def bar(count: int, most: int, widest: int) -> str:
    """A bar of at most ``widest`` cells, in eighths of a cell, and never none at all."""
    eighths = max(1, round(count * widest * 8 / most))
    return "█" * (eighths // 8) + EIGHTHS[eighths % 8].strip()
