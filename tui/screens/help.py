"""What the keys do here and now, made from the registry of actions. Typing looks for one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from textual import on
from textual.app import App
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from desk.places import config_file
from tui.action import PLACE_NAMES, Action, Place
from tui.actions import bindings
from tui.keymap import own_actions
from tui.safe import safe_line
from tui.screens.sheet import Sheet
from tui.widgets.keybar import KeyBar
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
    ("perhaps", "perhaps reworded: it is not sure that the two make one statement; read both"),
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
BAR = "▌"
BESIDE_TEXT = 3
"""Cells left and right of the words, and for a scroll bar that may come when there are more of them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the help: keys or a sign, and what they do or say; ``action`` where it is something to do."""

    left: str
    right: str
    action: Action | None = None


class HelpScreen(Sheet[Action | None]):
    """A sheet over the screen that asked for it. Its answer is what to do there, if anything."""

    DEFAULT_CSS = """
    HelpScreen {
        Line { margin-top: 0; }
        #help-scroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
        #help-text { padding: 1 1 0 1; }
    }
    """
    PLACES = ("help",)
    BINDINGS = bindings("help")

    def __init__(self, about: Screen[Any]) -> None:
        super().__init__()
        self._about = about
        self._first: Action | None = None

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

    def action_take(self) -> None:
        """Do what was found first; where nothing was looked for, go back."""
        if self._first is not None or not self._wanted:
            self.dismiss(self._first)

    def action_close(self) -> None:
        """Back to the screen below."""
        self.dismiss()

    @property
    def _wanted(self) -> list[str]:
        return self.query_one(Line).value.casefold().split()

    def _content(self, width: int) -> Content:
        wanted = self._wanted
        sections = [
            (heading, [one for one in entries if _fits(wanted, heading, one)])
            for heading, entries in self._sections()
        ]
        found = (one.action for _, entries in sections for one in entries if one.action is not None)
        self._first = next(found, None) if wanted else None
        self.query_one(KeyBar).labels = {} if self._first is not None else {"help.take": ""}
        parts: list[Content] = []
        for heading, entries in sections:
            if entries:
                lines = [Content.styled(heading, "bold")]
                for one in entries:
                    lines += _lines(one, width, here=one.action is not None and one.action is self._first)
                parts.append(Content("\n").join(lines))
        if not parts:
            typed = safe_line(self.query_one(Line).value)
            return Content(f"No key here does “{typed}”.\nCtrl+P finds actions that have no key.")
        return Content("\n\n").join(parts)

    def _sections(self) -> list[tuple[str, list[Entry]]]:
        """Headings with what stands below them: keys and words."""
        sections = [
            (
                PLACE_NAMES[place],
                [Entry(" ".join(one.key_names), one.words, one) for one in actions if one.keys],
            )
            for place, actions in actions_here(self.app, self._about)
        ]
        if "compare" in places_of(self._about):
            sections.insert(0, ("What the signs say", [Entry(*one) for one in SIGN_HELP]))
        if "typing" in places_of(self._about):
            sections.append(("What a search can say", [Entry(*one) for one in QUERY_HELP]))
        own = f"keys of your own, and the theme to start with, can be set in {safe_line(str(config_file()))}"
        sections.append(("Settings", [Entry("config.toml", own)]))
        return sections


def _fits(wanted: list[str], heading: str, entry: Entry) -> bool:
    """Whether each word of what was typed stands in the entry, its heading or its keys."""
    text = f"{entry.left} {entry.right} {heading}".casefold()
    return all(word in text for word in wanted)


def _lines(entry: Entry, width: int, *, here: bool) -> list[Content]:
    """Keys and what they do, the words wrapped beside the keys, or below keys that are too long.

    ``here``: Enter does it, and a bar stands at it.
    """
    bar = Content.styled(BAR.ljust(INDENT), "$primary") if here else Content(" " * INDENT)
    key = bar + Content.styled(entry.left, "$accent bold")
    column = INDENT + KEYS_WIDTH + 1
    words = [line.rstrip() for line in Content(entry.right).wrap(max(width - column, 10))]
    below = [Content(" " * column) + line for line in words]
    if key.cell_length >= column:
        return [key, *below]
    return [key + Content(" " * (column - key.cell_length)) + words[0], *below[1:]]


async def run(screen: Screen[object], action: Action | None) -> None:
    """Do on a screen what was chosen in its help, on the widget whose key it is."""
    if action is None:
        return
    focused = [screen.focused] if screen.focused is not None else []
    widgets: list[Widget] = [*focused, screen, *screen.walk_children(Widget)]
    await next((one for one in widgets if _holds(one, action)), widgets[0]).run_action(action.does)


def _holds(widget: Widget, action: Action) -> bool:
    return any(isinstance(one, Binding) and one.id == action.id for one in type(widget).BINDINGS)


def places_of(screen: Screen[object]) -> tuple[Place, ...]:
    """The places of the registry that a screen consists of."""
    return tuple(getattr(screen, "PLACES", ()))


def actions_here(app: App[object], screen: Screen[object]) -> list[tuple[Place, tuple[Action, ...]]]:
    """The actions that hold on a screen, with the user's keys, by place, those that hold anywhere last.

    Where what a key does depends, the screen's ``words_here`` say it, by the action's id.
    """
    places: tuple[Place, ...] = (*places_of(screen), "anywhere")
    said: dict[str, str] = getattr(screen, "words_here", {})
    return [
        (place, tuple(replace(one, words=said.get(one.id, one.words)) for one in own_actions(app, place)))
        for place in places
    ]
