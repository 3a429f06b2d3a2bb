"""What keys do everywhere."""

from typing import Final

from tui.action import Action

ANYWHERE: Final[tuple[Action, ...]] = (
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
)
