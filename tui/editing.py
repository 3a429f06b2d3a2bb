"""Setting what is known of an article, from any screen that shows one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.background import Background
from tui.keymap import key_of
from tui.undoing import say
from tui.wording import changed_fields

if TYPE_CHECKING:
    from corpus.editing import Edited
    from desk.session import Desk

SAMPLES_STAY = "The sample articles stay as they are. What is known of your own can be set."


def edit(
    screen: Screen[None],
    background: Background,
    desk: "Desk",
    article_id: str,
    done: "Callable[[Edited], None]",
    undo: str,
) -> None:
    """Open the sheet for an article; ``done`` is called with what was changed. ``undo``: the action that undoes it."""
    from tui.screens.details import DetailsScreen

    def answered(edited: "Edited | None") -> None:
        if edited is not None and edited.fields:
            done(edited)
            said = changed_fields(edited.after, edited.fields)
            say(screen, f"Kept ({key_of(screen.app, undo)} undoes it): {said}")

    if desk.is_sample:
        screen.notify(SAMPLES_STAY, markup=False)
    else:
        screen.app.push_screen(DetailsScreen(desk, background, article_id), answered)
