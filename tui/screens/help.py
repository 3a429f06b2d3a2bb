"""What the keys do here and now, made from the registry of actions. Typing looks for one."""

from collections.abc import Iterator

from textual import on
from textual.app import App
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from tui.action import PLACE_NAMES, Action, Place
from tui.actions import bindings
from tui.keymap import own_actions
from tui.safe import safe_line
from tui.screens.sheet import Sheet
from tui.widgets.line import Line

QUERY_HELP = (
    ("fire harbour", "both words, in any form"),
    ('"at dawn"', "these words in this order"),
    ("fire OR blaze", "either word"),
    ("fire -forest", "without a word"),
    ("elect*", "words that begin so"),
    ("source:wire", "from an outlet; title:word likewise"),
    ("date:2025-03", "of a month, a day or a year"),
)

SIGN_HELP = (
    ("=", "the same, but for punctuation, case and spelling (blue)"),
    ("≈", "reworded: the same statement in other words; the words that changed stand on a ground (blue)"),
    ("⇅", "moved: told elsewhere in the other text; ¶ 4 of 13 says where"),
    ("+", "told by one side alone (orange)"),
    ("≠", "facts that differ: figures, dates, names, quotations, outcomes"),
    ("?", "facts that may differ: see for yourself"),
    ("≈=", "two signs in a row: one sentence ends in it and another begins"),
    ("▌", "the passage you are at; ▸─── is where it would stand on the side that lacks it"),
    ("⋯", "folded: how many words both tell there"),
    ("shared", "how much of an article's words stands in sentences that both tell, same or reworded"),
    ("at the right", "both texts whole: ▸ ◂ is the passage you are at, ▐ ▌ what is on the screen"),
)

KEYS_WIDTH = 14
INDENT = 2
BESIDE_TEXT = 3
"""Cells left and right of the words, and for a scroll bar that may come when there are more of them."""


class HelpScreen(Sheet[None]):
    """A sheet over the screen that asked for it."""

    DEFAULT_CSS = """
    HelpScreen {
        Line { margin-top: 0; }
        #help-scroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
        #help-text { padding: 1 1 0 1; }
    }
    """
    PLACES = ("help",)
    BINDINGS = bindings("help")

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._about = about

    def head(self) -> Iterator[Widget]:
        """A line to search in."""
        yield Line(placeholder="Type to find a key or what it does", id="help-query")

    def body(self) -> Iterator[Widget]:
        """One list, scrolled where it does not fit."""
        yield VerticalScroll(Static(id="help-text"), id="help-scroll", can_focus=False)

    def on_resize(self) -> None:
        """Wrap the words anew, each beside its keys."""
        self.call_after_refresh(self._fill)

    @on(Line.Changed)
    def _fill(self) -> None:
        scroll = self.query_one("#help-scroll")
        width = scroll.outer_size.width - BESIDE_TEXT
        self.query_one("#help-text", Static).update(self._content(width if width > 0 else 40))
        scroll.scroll_to(y=0, animate=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll by so many lines."""
        self.query_one("#help-scroll").scroll_relative(y=lines, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by so many pages."""
        sheet = self.query_one("#help-scroll")
        sheet.scroll_relative(y=by * max(1, sheet.size.height - 1), animate=False)

    def action_close(self) -> None:
        """Back to the screen below."""
        self.dismiss()

    def _content(self, width: int) -> Content:
        wanted = self.query_one(Line).value.casefold().split()
        parts: list[Content] = []
        for heading, entries in self._sections():
            found = [one for one in entries if _fits(wanted, heading, *one)]
            if found:
                lines = [Content.styled(heading, "bold")]
                for left, right in found:
                    lines += _entry(left, right, width)
                parts.append(Content("\n").join(lines))
        if not parts:
            typed = safe_line(self.query_one(Line).value)
            return Content(f"No key here does “{typed}”.\nCtrl+P finds actions that have no key.")
        return Content("\n\n").join(parts)

    def _sections(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Headings with what stands below them: keys and words."""
        sections = [
            (PLACE_NAMES[place], [(" ".join(one.key_names), one.words) for one in actions if one.keys])
            for place, actions in actions_here(self.app, self._about)
        ]
        if "compare" in places_of(self._about):
            sections.insert(0, ("What the signs say", list(SIGN_HELP)))
        if "typing" in places_of(self._about):
            sections.append(("What a search can say", list(QUERY_HELP)))
        return sections


def _fits(wanted: list[str], heading: str, left: str, right: str) -> bool:
    """Whether each word of what was typed stands in the entry, its heading or its keys."""
    text = f"{left} {right} {heading}".casefold()
    return all(word in text for word in wanted)


def _entry(left: str, right: str, width: int) -> list[Content]:
    """Keys and what they do, the words wrapped beside the keys, or below keys that are too long."""
    key = Content.styled(" " * INDENT + left, "$accent bold")
    column = INDENT + KEYS_WIDTH + 1
    words = [line.rstrip() for line in Content(right).wrap(max(width - column, 10))]
    below = [Content(" " * column) + line for line in words]
    if key.cell_length >= column:
        return [key, *below]
    return [key + Content(" " * (column - key.cell_length)) + words[0], *below[1:]]


def places_of(screen: Screen[object]) -> tuple[Place, ...]:
    """The places of the registry that a screen consists of."""
    return tuple(getattr(screen, "PLACES", ()))


def actions_here(app: App[object], screen: Screen[object]) -> list[tuple[Place, tuple[Action, ...]]]:
    """The actions that hold on a screen, with the user's keys, by place, those that hold anywhere last."""
    places: tuple[Place, ...] = (*places_of(screen), "anywhere")
    return [(place, own_actions(app, place)) for place in places]
