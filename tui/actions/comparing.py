"""What keys do between two articles, and in the list of what differs."""

from typing import Final

from tui.action import Action

COMPARE: Final[tuple[Action, ...]] = (
    Action(
        "compare.next", "compare", "n", "screen.step('any', 1)", "Next passage, its partner level", "next"
    ),
    Action("compare.previous", "compare", "N", "screen.step('any', -1)", "Previous passage"),
    Action(
        "compare.next_difference", "compare", "d", "screen.step('differs', 1)", "Next that differs", "differs"
    ),
    Action("compare.prior_difference", "compare", "D", "screen.step('differs', -1)", "Previous that differs"),
    Action(
        "compare.other",
        "compare",
        "tab",
        "screen.other_pane",
        "The other pane, at the same passage",
        "other pane",
    ),
    # Priority: a screen lets go of its selection at Escape before it looks at bindings, and then would be left, too.
    Action("compare.back", "compare", "q,escape", "screen.back", "Back", "back", priority=True),
    Action("compare.next_reworded", "compare", "r", "screen.step('reworded', 1)", "Next that is reworded"),
    Action(
        "compare.prior_reworded", "compare", "R", "screen.step('reworded', -1)", "Previous that is reworded"
    ),
    Action("compare.next_alone", "compare", "u", "screen.step('alone', 1)", "Next told by one side alone"),
    Action(
        "compare.prior_alone", "compare", "U", "screen.step('alone', -1)", "Previous told by one side alone"
    ),
    Action("compare.next_moved", "compare", "m", "screen.step('moved', 1)", "Next that is moved"),
    Action("compare.prior_moved", "compare", "M", "screen.step('moved', -1)", "Previous that is moved"),
    Action("compare.facts", "compare", "i", "screen.facts", "List all that differs", "facts"),
    Action("compare.fold", "compare", "f", "screen.fold", "Fold what both tell, or unfold it", "fold"),
    Action(
        "compare.view",
        "compare",
        "v",
        "screen.view",
        "Side by side if there is room, one above the other, or one",
        "view",
    ),
    Action(
        "compare.next_article",
        "compare",
        "right_square_bracket",
        "screen.turn(1)",
        "The next result, or related article, into the right pane",
        "next article",
    ),
    Action(
        "compare.prior_article",
        "compare",
        "left_square_bracket",
        "screen.turn(-1)",
        "The previous result, or related article, into the right pane",
    ),
    Action("compare.swap", "compare", "x", "screen.swap", "Swap the sides"),
    Action(
        "compare.emphasis",
        "compare",
        "w",
        "screen.emphasis",
        "Emphasise changed words, whole passages, or nothing",
    ),
    Action("compare.lock", "compare", "s", "screen.toggle_sync", "Scroll both panes together, or each alone"),
    Action(
        "compare.copy",
        "compare",
        "y",
        "screen.copy",
        "Copy the passage or selection, with its source",
        "copy",
    ),
    Action("compare.export", "compare", "e", "screen.export", "Write the comparison to a file", "export"),
    Action("compare.down", "compare", "down,j", "scroll(1)", "Scroll down"),
    Action("compare.up", "compare", "up,k", "scroll(-1)", "Scroll up"),
    Action("compare.page_down", "compare", "pagedown,space,ctrl+f", "page(1)", "A page down"),
    Action("compare.page_up", "compare", "pageup,ctrl+b", "page(-1)", "A page up"),
    Action("compare.start", "compare", "home,g", "start", "To the start"),
    Action("compare.end", "compare", "end,G", "end", "To the end"),
)

FACTS: Final[tuple[Action, ...]] = (
    Action("facts.go", "facts", "enter", "select", "Go there", "go there"),
    Action("facts.down", "facts", "down,j", "cursor_down", "Next"),
    Action("facts.up", "facts", "up,k", "cursor_up", "Previous"),
    Action("facts.page_down", "facts", "pagedown,space,ctrl+f", "page_down", "A page down"),
    Action("facts.page_up", "facts", "pageup,ctrl+b", "page_up", "A page up"),
    Action("facts.first", "facts", "home,g", "first", "First"),
    Action("facts.last", "facts", "end,G", "last", "Last"),
    Action("facts.close", "facts", "escape,q,i", "screen.close", "Close", "close"),
)
