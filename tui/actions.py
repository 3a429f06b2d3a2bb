"""One registry of everything a key can do. Help, footer, palette and bindings are made from it.

A screen writes ``BINDINGS = bindings("compare")`` and has one ``action_...`` method for each action of that
place; nothing about keys is written anywhere else. Ids are stable, so that a keymap can name them.
"""

from textual.binding import Binding, BindingType

from tui.action import Action, Place

ACTIONS: tuple[Action, ...] = (
    Action("app.help", "anywhere", "question_mark,f1", "app.help", "Show the keys that work here", "help"),
    Action("app.palette", "anywhere", "ctrl+p", "app.command_palette", "Find an action by name", "actions"),
    Action("app.theme", "anywhere", "", "app.next_theme", "Another theme: dark, light, without colours"),
    Action("app.suspend", "anywhere", "ctrl+z", "app.suspend_process", "Suspend (fg brings it back)"),
    Action("app.quit", "anywhere", "ctrl+q", "app.quit", "Quit", priority=True),
    Action(
        "app.interrupt",
        "anywhere",
        "ctrl+c",
        "app.interrupt",
        "Copy the selection; twice without one: quit",
        priority=True,
    ),
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
    Action("results.range", "results", "v", "range", "Mark all that the cursor passes, until v or Space"),
    Action("results.extend_down", "results", "shift+down,J", "extend(1)", "Mark it and the next"),
    Action("results.extend_up", "results", "shift+up,K", "extend(-1)", "Mark it and the previous"),
    Action("results.mark_all", "results", "ctrl+a", "mark_all", "Mark all that are listed"),
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
    Action(
        "saved.take",
        "saved",
        "enter",
        "screen.take",
        "Save under the name, or open the chosen one",
        "save, open",
    ),
    Action("saved.next", "saved", "down", "screen.choose(1)", "Next", "choose"),
    Action("saved.previous", "saved", "up", "screen.choose(-1)", "Previous"),
    Action(
        "saved.delete", "saved", "ctrl+d", "screen.delete", "Delete the chosen one", "delete", priority=True
    ),
    Action("saved.close", "saved", "escape", "screen.close", "Close", "close"),
    # Priority here and below, as with the search: what is typed right behind goes where the key leads.
    Action(
        "article.find", "article", "slash", "screen.find", "Find words in the article", "find", priority=True
    ),
    Action(
        "adding.start",
        "adding",
        "enter",
        "screen.start",
        "Add what the line names; choose for an empty one",
        "add",
    ),
    Action("adding.complete", "adding", "tab", "screen.complete", "Complete the path", "complete"),
    Action("adding.next", "adding", "down", "screen.choose(1)", "Next completion"),
    Action("adding.previous", "adding", "up", "screen.choose(-1)", "Previous completion"),
    Action("adding.close", "adding", "escape", "screen.close", "Stop adding, or close", "close"),
    Action("details.save", "details", "enter", "screen.save", "Keep what the lines say", "save"),
    Action("details.next", "details", "tab,down", "screen.other_field(1)", "Next line", "next line"),
    Action("details.previous", "details", "shift+tab,up", "screen.other_field(-1)", "Previous line"),
    Action("details.close", "details", "escape", "screen.close", "Close, and change nothing", "cancel"),
    Action("deleting.delete", "deleting", "enter", "screen.delete", "Delete them", "delete"),
    Action("deleting.close", "deleting", "escape,q,n", "screen.close", "Keep them", "keep"),
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
    Action("carriers.compare", "carriers", "enter", "select", "Compare the two", "compare"),
    Action("carriers.down", "carriers", "down,j", "cursor_down", "Next"),
    Action("carriers.up", "carriers", "up,k", "cursor_up", "Previous"),
    Action("carriers.page_down", "carriers", "pagedown,space,ctrl+f", "page_down", "A page down"),
    Action("carriers.page_up", "carriers", "pageup,ctrl+b", "page_up", "A page up"),
    Action("carriers.close", "carriers", "escape,q,w", "screen.close", "Close", "close"),
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
    Action("facts.go", "facts", "enter", "select", "Go there", "go there"),
    Action("facts.down", "facts", "down,j", "cursor_down", "Next"),
    Action("facts.up", "facts", "up,k", "cursor_up", "Previous"),
    Action("facts.page_down", "facts", "pagedown,space,ctrl+f", "page_down", "A page down"),
    Action("facts.page_up", "facts", "pageup,ctrl+b", "page_up", "A page up"),
    Action("facts.first", "facts", "home,g", "first", "First"),
    Action("facts.last", "facts", "end,G", "last", "Last"),
    Action("facts.close", "facts", "escape,q,i", "screen.close", "Close", "close"),
    Action("export.write", "export", "enter", "screen.write", "Write the file", "write", priority=True),
    Action("export.close", "export", "escape", "screen.close", "Close", "close"),
    Action("help.down", "help", "down", "screen.scroll(1)", "Scroll down", "scroll"),
    Action("help.up", "help", "up", "screen.scroll(-1)", "Scroll up"),
    Action("help.page_down", "help", "pagedown", "screen.page(1)", "A page down"),
    Action("help.page_up", "help", "pageup", "screen.page(-1)", "A page up"),
    # Priority, so that the line to type in does not take these keys, nor the question mark.
    Action("help.start", "help", "home", "screen.scroll(-99999)", "To the start", priority=True),
    Action("help.end", "help", "end", "screen.scroll(99999)", "To the end", priority=True),
    Action("help.take", "help", "enter", "screen.take", "Do what the bar stands at", "do it", priority=True),
    Action("help.close", "help", "escape,question_mark,f1", "screen.close", "Close", "close", priority=True),
)

NO_KEY = "no_key"
"""Stands for a key in a binding that has none, so that a keymap can give it one."""


def actions_in(*places: Place) -> tuple[Action, ...]:
    """The actions of these places, in the order of the registry."""
    return tuple(action for action in ACTIONS if action.place in places)


def bindings(*places: Place) -> list[BindingType]:
    """Textual bindings for these places, for a ``BINDINGS`` class variable."""
    return [
        Binding(
            action.keys or NO_KEY,
            action.does,
            action.words,
            show=bool(action.label),
            id=action.id,
            priority=action.priority,
        )
        for action in actions_in(*places)
    ]
