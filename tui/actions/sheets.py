"""What keys do on the sheets that ask for something or tell it."""

from typing import Final

from tui.action import Action

SAVED: Final[tuple[Action, ...]] = (
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
)

ADDING: Final[tuple[Action, ...]] = (
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
)

DETAILS: Final[tuple[Action, ...]] = (
    Action("details.save", "details", "enter", "screen.save", "Keep what the lines say", "save"),
    Action("details.next", "details", "tab,down", "screen.other_field(1)", "Next line", "next line"),
    Action("details.previous", "details", "shift+tab,up", "screen.other_field(-1)", "Previous line"),
    Action("details.close", "details", "escape", "screen.close", "Close, and change nothing", "cancel"),
)

DELETING: Final[tuple[Action, ...]] = (
    Action("deleting.delete", "deleting", "enter", "screen.delete", "Delete them", "delete"),
    Action("deleting.close", "deleting", "escape,q,n", "screen.close", "Keep them", "keep"),
)

EXPORT: Final[tuple[Action, ...]] = (
    Action("export.write", "export", "enter", "screen.write", "Write the file", "write", priority=True),
    Action("export.close", "export", "escape", "screen.close", "Close", "close"),
)

HELP: Final[tuple[Action, ...]] = (
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
