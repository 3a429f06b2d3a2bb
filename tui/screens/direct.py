"""Behind a comparison that was asked for on the command line: opens it, and leaves the program with it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from desk.refs import names_a_file
from tui.others import related_in
from tui.screens.compare import CompareScreen

if TYPE_CHECKING:
    from desk.compared import Compared
    from desk.session import Desk


class DirectScreen(Screen[None]):
    """An empty ground. Whoever comes back to it from the comparison has seen what they came for."""

    def __init__(self, open_desk: "Callable[[], Desk]", left: str, right: str) -> None:
        super().__init__()
        self._open_desk = open_desk
        self._left = left
        self._right = right
        self._opened = False
        self._desk: Desk

    def on_screen_resume(self) -> None:
        """The first time, open the comparison, and leave with it."""
        if not self._opened:
            self._opened = True
            files = names_a_file(self._left) and names_a_file(self._right)
            others = None if files else related_in(lambda: self._desk)
            screen = CompareScreen(self._load, remembers=True, others=others)
            self.app.push_screen(screen, lambda _: self.app.exit())

    def _load(self) -> "Compared":
        desk = self._desk = self._open_desk()
        return desk.compare(desk.resolve(self._left), desk.resolve(self._right))
