"""One line that keeps the marked articles in sight, whatever the list shows."""

from itertools import zip_longest
from typing import ClassVar

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from corpus.records import Summary
from tui.keymap import key_of
from tui.marks import NAMES, PICKED, Marks
from tui.safe import safe_line
from tui.wording import file_of, outlet

MANY = {
    "results.leave": "unmark",
    "results.star": "star",
    "results.export": "write",
    "results.delete": "delete",
    "results.read": "read",
}
"""What can be done with more than two, by the ids of the actions: the first words fit a narrow line."""


class Tray(Widget):
    """ "A title (outlet)   B title (outlet)   c compares"; takes no room while nothing is marked."""

    DEFAULT_CSS = """
    Tray {
        display: none; height: auto; padding: 0 2; background: $panel;
        & > .results--mark { color: $mark; background: $on-mark; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"results--mark"}

    def __init__(self, marks: Marks, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._marks = marks

    def show(self) -> None:
        """The marks have changed."""
        self.display = len(self._marks) > 0
        self.refresh(layout=True)

    def render(self) -> Content:
        """A line a mark, and what to do next."""
        badge = self.get_visual_style("results--mark") + Style(reverse=True)
        width = self.content_size.width
        picked = self._marks.picked
        if len(picked) > len(NAMES):
            keys = (f"{key_of(self.app, action)} {does}" for action, does in MANY.items())
            words = Content("   ".join([f"{len(picked):,} marked", *keys]))
            return Content.assemble(
                (f" {PICKED} ", badge), " ", words.truncate(max(width - 5, 10), ellipsis=True, pad=True)
            )
        lines = []
        for name, summary in zip_longest(NAMES, picked):
            about = _about(summary) if summary else self._next
            words = Content(about).truncate(max(width - 5, 10), ellipsis=True, pad=True)
            lines.append(Content.assemble((f" {name} ", badge), " ", words))
        return Content("\n").join(lines)

    @property
    def _next(self) -> str:
        mark, compare = (key_of(self.app, f"results.{name}") for name in ("mark", "compare"))
        return f"go to another: {mark} marks it, {compare} compares at once"


def _about(summary: Summary) -> str:
    name = "" if summary.source else file_of(summary.title, summary.origin)
    return f"{safe_line(summary.label)} · {name or outlet(summary.source)}"
