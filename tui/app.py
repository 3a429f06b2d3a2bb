"""The program on the screen: themes, ways in and ways out. What one sees is in ``tui.screens``."""

import asyncio
import os
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import App
from textual.filter import LineFilter
from textual.screen import Screen
from textual.widgets import Input

from tui.actions import bindings
from tui.background import Background, share_time
from tui.colourless import Colourless
from tui.config import Config, load
from tui.ground import Ground, ground
from tui.keymap import Keymap, for_textual, key_events
from tui.safe import safe_line
from tui.theme import AUTO, CHOICES, MONO, THEMES, chosen, keep, recall

if TYPE_CHECKING:
    from desk.session import Desk
    from tui.commands import ActionCommands
    from tui.last_search import LastSearch

MOST_TROUBLES = 4
"""So many remarks on config.toml fit on a small screen."""

COLOURLESS = (Colourless(),)

ASKED_AGAIN = 4.0
"""Seconds within which a second Ctrl+C leaves."""

LEAVING_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


def _action_commands() -> "type[ActionCommands]":
    """Imported when the palette is first opened."""
    from tui.commands import ActionCommands

    return ActionCommands


@dataclass(frozen=True, slots=True)
class Start:
    """Two references (ids or paths) whose comparison to open at once, instead of the search."""

    left: str
    right: str


class NewsreaderApp(App[None]):
    """Opens on the search screen, or on one comparison and leaves with it."""

    TITLE = "newsreader"
    CSS_PATH = "newsreader.tcss"
    COMMANDS = {_action_commands}  # noqa: RUF012 - Textual's own declaration
    BINDINGS = bindings("anywhere")

    def __init__(
        self,
        open_desk: "Callable[[], Desk]",
        start: Start | None = None,
        config: Config | None = None,
        last_search: "LastSearch | None" = None,
        ground: Ground | None = None,
        theme: str | None = None,
    ) -> None:
        """``last_search`` is where to remember it, and a picked theme; without, neither is remembered.

        ``ground`` is the terminal's; ``theme`` is the one that was picked last, where the configuration names none.
        """
        super().__init__()
        self._asked_for_no_color = self.no_color
        self._ground = ground or Ground()
        self._last_search = last_search
        self._open_desk = open_desk
        self._config = config or Config()
        self.keymap: Keymap = self._config.keys
        self.set_keymap(for_textual(self.keymap))
        self._start = start
        self.desk: Desk | None = None
        self._asked_to_leave = 0.0
        self.background = Background()
        for one in THEMES:
            self.register_theme(one)
        self.theme = chosen(self._config.theme or theme, self._ground.light)

    def notify(self, message: str, **how: Any) -> None:
        """Say something for a while, in place of what was said before: one line at the foot is enough to read."""
        self.clear_notifications()
        super().notify(message, **how)

    def watch_theme(self, theme: str) -> None:
        """Colours, or none; widgets ask for ``no_color`` and draw themselves anew."""
        self.no_color = self._asked_for_no_color or theme == MONO.name

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What all that is drawn goes through."""
        return COLOURLESS if self.no_color else super().get_line_filters()

    def get_default_screen(self) -> Screen[Any]:
        """The screen everything else is put on top of."""
        if self._start is not None:
            from tui.screens.direct import DirectScreen

            return DirectScreen(self.open_desk, self._start.left, self._start.right)
        from tui.opening import open_first

        # In a thread, while what the screen is made of is imported and put together.
        opening = self.background.begin(partial(open_first, self.open_desk, self._last_search))
        from tui.screens.search import SearchScreen

        return SearchScreen(self.open_desk, self.background, self._last_search, opening)

    def open_desk(self, *, own: bool = False) -> "Desk":
        """Open the desk (in a thread: it may take a while), in place of one that is open, and keep it for closing.

        ``own``: from now on it is the user's own library, whatever was asked for at the start.
        """
        if own:
            from desk.session import Desk

            self._open_desk = Desk.open
        before, self.desk = self.desk, self._open_desk()
        if before is not None:
            before.close()
        return self.desk

    def close_desk(self) -> None:
        """Let go of what was opened."""
        self.background.close()
        if self.desk is not None:
            self.desk.close()

    def on_mount(self) -> None:
        """A signal that asks the program to end must leave the terminal as it was."""
        self._say_troubles()
        self.call_after_refresh(self._take_typed)
        self.app_resume_signal.subscribe(self, self._came_back)
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            for number in LEAVING_SIGNALS:
                loop.add_signal_handler(number, self._leave, number)

    def _take_typed(self) -> None:
        """Keys that came while the terminal was asked for its ground."""
        for key in key_events(self._ground.typed):
            self.post_message(key)

    def _came_back(self, _app: App[Any]) -> None:
        """After Ctrl+Z and fg the terminal holds the shell's lines: draw all of the screen again."""
        self.refresh(layout=True)
        self.screen.refresh(layout=True)

    def on_resize(self, event: events.Resize) -> None:
        """In too small a terminal say so, instead of showing screens in pieces."""
        from tui.screens.too_small import TooSmallScreen, is_too_small

        if is_too_small(event.size) and not isinstance(self.screen, TooSmallScreen):
            self.push_screen(TooSmallScreen())

    def _say_troubles(self) -> None:
        """What config.toml asked for and cannot have."""
        troubles = self._config.troubles
        if troubles:
            said = [safe_line(trouble) for trouble in troubles[:MOST_TROUBLES]]
            if len(troubles) > MOST_TROUBLES:
                said.append(f"and {len(troubles) - MOST_TROUBLES} more")
            self.notify("\n".join(said), title="config.toml", severity="warning", markup=False, timeout=20)

    def _leave(self, number: int) -> None:
        self.exit(return_code=128 + number)

    async def action_help(self) -> None:
        """Show what the keys do on this screen."""
        from tui.screens.help import HelpScreen, run

        about = self.screen
        self.push_screen(HelpScreen(about), partial(run, about))

    def action_command_palette(self) -> None:
        """Offer every action by its words."""
        from tui.screens.action_palette import ActionPalette

        if not isinstance(self.screen, ActionPalette):
            self.push_screen(ActionPalette())

    def action_next_theme(self) -> None:
        """Dark, light, without colours, and round again; what is picked is there at the next start, too."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)] if self.theme in names else names[0]
        if self._config.theme is not None:
            self.notify(
                f"Until you leave: config.toml has the theme “{self._config.theme}”.", markup=False, timeout=5
            )
        elif self._last_search is not None:
            self.background.begin(partial(keep, self._last_search.path, self.theme))

    def action_interrupt(self) -> None:
        """Ctrl+C: copy what is selected; where nothing is, leave at the second time: the first may be meant to copy."""
        typed = self.focused.selected_text if isinstance(self.focused, Input) else ""
        selected = typed or self.screen.get_selected_text()
        if selected:
            self._asked_to_leave = 0.0
            self.screen.clear_selection()
            self.run_worker(self._copy(selected))
        elif monotonic() - self._asked_to_leave < ASKED_AGAIN:
            self.exit()
        else:
            self._asked_to_leave = monotonic()
            self.notify(
                "Nothing is selected to copy. Ctrl+C once more quits.", markup=False, timeout=ASKED_AGAIN
            )

    async def _copy(self, text: str) -> None:
        from tui import clipboard

        said = await clipboard.take(self, self.background, text, "the selection")
        self.notify(said, markup=False, timeout=ASKED_AGAIN)


def launch(open_desk: "Callable[[], Desk]", start: Start | None = None, *, mouse: bool = True) -> int:
    """Run the program until the user leaves; returns the exit code. Without ``mouse`` the terminal keeps it."""
    from desk.places import config_file, state_file
    from tui.last_search import LastSearch

    share_time()
    config = load(config_file(), CHOICES)
    theme = config.theme or recall(state_file())
    asked = ground() if (theme or AUTO) == AUTO and "NO_COLOR" not in os.environ else None
    app = NewsreaderApp(open_desk, start, config, LastSearch(state_file()), asked, theme)
    try:
        app.run(mouse=mouse)
    finally:
        app.close_desk()
    return app.return_code or 0
