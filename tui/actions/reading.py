"""What keys do in an article, in its line for finding words, and in the list of who else tells a sentence."""

from typing import Final

from tui.action import Action

ARTICLE: Final[tuple[Action, ...]] = (
    # Priority here and below, as with the search: what is typed right behind goes where the key leads.
    Action(
        "article.find", "article", "slash", "screen.find", "Find words in the article", "find", priority=True
    ),
    Action("article.next", "article", "n", "screen.next_hit", "Next place that was found", "next hit"),
    Action(
        "article.previous",
        "article",
        "N",
        "screen.previous_hit",
        "Previous place that was found",
        "previous",
    ),
    Action(
        "article.nearest", "article", "x", "screen.nearest", "Compare with the nearest article", "nearest"
    ),
    Action(
        "article.next_told",
        "article",
        "full_stop,right_parenthesis",
        "screen.step_told(1)",
        "Next sentence that others tell too (the number beside it)",
    ),
    Action(
        "article.prior_told",
        "article",
        "comma,left_parenthesis",
        "screen.step_told(-1)",
        "Previous sentence that others tell too",
    ),
    Action(
        "article.carriers", "article", "w", "screen.carriers", "List who else tells the sentence", "who else"
    ),
    Action(
        "article.copy",
        "article",
        "y",
        "screen.copy",
        "Copy the selection, the chosen sentence, or else the whole article, with its source",
        "copy",
    ),
    Action(
        "article.export",
        "article",
        "e",
        "screen.export",
        "Write it to a file: HTML, Markdown, text, or JSON Lines",
        "write",
    ),
    Action("article.star", "article", "s,asterisk", "screen.star", "Star it, or take its star", "star"),
    Action("article.read", "article", "r", "screen.read", "Mark it as unread, or as read again"),
    Action("article.down", "article", "down,j", "scroll_text(1)", "Scroll down"),
    Action("article.up", "article", "up,k", "scroll_text(-1)", "Scroll up"),
    Action("article.page_down", "article", "pagedown,space,ctrl+f", "page_text(1)", "A page down"),
    Action("article.page_up", "article", "pageup,ctrl+b", "page_text(-1)", "A page up"),
    Action("article.start", "article", "home,g", "text_start", "To the start"),
    Action("article.end", "article", "end,G", "text_end", "To the end"),
    Action(
        "article.details",
        "article",
        "i",
        "screen.details",
        "Set its title, outlet, date, byline, address or language",
        "details",
    ),
    Action("article.undo", "article", "z", "screen.undo", "Undo the last change of its details"),
    Action("article.browse", "article", "b", "screen.browse", "Open the article's web page in the browser"),
    # Priority, as with comparing: Escape lets go of the selection first.
    Action(
        "article.back", "article", "q,escape", "screen.back", "Back to the results", "back", priority=True
    ),
)

FINDING: Final[tuple[Action, ...]] = (
    Action("finding.go", "finding", "enter,down", "screen.next_hit", "Next place", "next"),
    Action("finding.previous", "finding", "up", "screen.previous_hit", "Previous place", "previous"),
    Action(
        "finding.read", "finding", "tab", "screen.to_text", "Into the text, what was found marked", "text"
    ),
    Action(
        "finding.close",
        "finding",
        "escape",
        "screen.end_finding",
        "Mark what the search found again",
        "close",
    ),
)

CARRIERS: Final[tuple[Action, ...]] = (
    Action("carriers.compare", "carriers", "enter", "select", "Compare the two", "compare"),
    Action("carriers.down", "carriers", "down,j", "cursor_down", "Next"),
    Action("carriers.up", "carriers", "up,k", "cursor_up", "Previous"),
    Action("carriers.page_down", "carriers", "pagedown,space,ctrl+f", "page_down", "A page down"),
    Action("carriers.page_up", "carriers", "pageup,ctrl+b", "page_up", "A page up"),
    Action("carriers.close", "carriers", "escape,q,w", "screen.close", "Close", "close"),
)
