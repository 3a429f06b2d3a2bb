"""What keys do on the first screen: in the line for a search, among the results, and among what narrows them."""

from typing import Final

from tui.action import Action

TYPING: Final[tuple[Action, ...]] = (
    # Priority, so that a key typed right behind it already goes to the results.
    Action(
        "typing.enter",
        "typing",
        "down,enter",
        "screen.to_results",
        "Go into the results",
        "results",
        priority=True,
    ),
    Action(
        "typing.add",
        "typing",
        "ctrl+o",
        "screen.add",
        "Add files or folders to your library",
        "add",
        priority=True,
    ),
    Action(
        "typing.saved",
        "typing",
        "ctrl+s",
        "screen.saved",
        "Save this search under a name, or open a saved one",
        "saved",
        priority=True,
    ),
    Action(
        "typing.clear", "typing", "escape", "screen.clear", "Clear the search; if empty, go into the results"
    ),
)

RESULTS: Final[tuple[Action, ...]] = (
    Action(
        "results.open",
        "results",
        "enter",
        "screen.open",
        "Open the article; on one of two that are marked, compare them",
        "open",
    ),
    Action("results.mark", "results", "space", "screen.mark", "Mark it, or unmark it", "mark"),
    Action("results.compare", "results", "c", "screen.compare", "Compare the two marked articles", "compare"),
    Action(
        "results.nearest", "results", "x", "screen.nearest", "Compare with the nearest article", "nearest"
    ),
    Action(
        "results.search",
        "results",
        "slash",
        "screen.to_input",
        "Type another search; marks stay",
        "search",
        priority=True,
    ),
    Action(
        "results.leave",
        "results",
        "escape",
        "screen.leave_results",
        "Remove the marks; where none are, type another search",
        priority=True,
    ),
    Action("results.star", "results", "s,asterisk", "screen.star", "Star it, or take its star", "star"),
    Action("results.read", "results", "r", "screen.read", "Mark it as read, or as unread again"),
    Action(
        "results.range", "results", "v", "screen.range", "Mark all that the cursor passes, until v or Space"
    ),
    Action("results.extend_down", "results", "shift+down,J", "extend(1)", "Mark it and the next"),
    Action("results.extend_up", "results", "shift+up,K", "extend(-1)", "Mark it and the previous"),
    Action("results.mark_all", "results", "ctrl+a", "screen.mark_all", "Mark all that the search finds"),
    Action("results.unmark", "results", "u", "screen.unmark", "Remove all marks"),
    Action("results.order", "results", "o", "screen.reorder", "Order: best, newest or oldest first", "order"),
    Action(
        "results.facets",
        "results",
        "f",
        "screen.facets",
        "Narrow the search by outlet or date",
        "narrow",
        priority=True,
    ),
    Action(
        "results.add",
        "results",
        "a,ctrl+o",
        "screen.add",
        "Add files or folders to your library",
        "add",
        priority=True,
    ),
    Action(
        "results.details",
        "results",
        "i",
        "screen.details",
        "Set its title, outlet, date, byline, address or language",
        "details",
    ),
    Action("results.browse", "results", "b", "screen.browse", "Open the article's web page in the browser"),
    Action("results.delete", "results", "D,delete", "screen.delete", "Delete it (z brings it back)"),
    Action(
        "results.undo",
        "results",
        "z",
        "screen.undo",
        "Bring back what was deleted last, or undo the last change of details",
    ),
    Action(
        "results.export",
        "results",
        "e",
        "screen.export",
        "Write it to a file: HTML, Markdown, text, or JSON Lines",
    ),
    Action(
        "results.saved",
        "results",
        "ctrl+s",
        "screen.saved",
        "Save this search under a name, or open a saved one",
        priority=True,
    ),
    Action("results.down", "results", "down,j", "cursor_down", "Next result"),
    Action("results.up", "results", "up,k", "cursor_up", "Previous result; from the first, the search"),
    Action("results.page_down", "results", "pagedown,ctrl+f", "page_down", "A page down"),
    Action("results.page_up", "results", "pageup,ctrl+b", "page_up", "A page up"),
    Action("results.first", "results", "home,g", "first", "First result"),
    Action("results.last", "results", "end,G", "last", "Last result so far, and load more"),
    Action(
        "results.text_down",
        "results",
        "ctrl+d",
        "screen.scroll_preview(1)",
        "Scroll the article beside the list",
    ),
    Action("results.text_up", "results", "ctrl+u", "screen.scroll_preview(-1)", "Scroll it back"),
    Action("results.quit", "results", "q", "app.quit", "Quit", "quit"),
)

FACETS: Final[tuple[Action, ...]] = (
    Action(
        "facets.choose", "facets", "enter,space", "select", "Narrow the search to it, or no longer", "narrow"
    ),
    Action("facets.close", "facets", "escape,q,f", "screen.leave_facets", "Back to the results", "results"),
    Action("facets.search", "facets", "slash", "screen.to_input", "Type another search", "search"),
    Action("facets.down", "facets", "down,j", "cursor_down", "Next"),
    Action("facets.up", "facets", "up,k", "cursor_up", "Previous"),
    Action("facets.page_down", "facets", "pagedown,ctrl+f", "page_down", "A page down"),
    Action("facets.page_up", "facets", "pageup,ctrl+b", "page_up", "A page up"),
    Action("facets.first", "facets", "home,g", "first", "First"),
    Action("facets.last", "facets", "end,G", "last", "Last"),
)
