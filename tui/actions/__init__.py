"""One registry of everything a key can do. Help, footer, palette and bindings are made from it.

A screen writes ``BINDINGS = bindings("compare")`` and has one ``action_...`` method for each action of that
place; nothing about keys is written anywhere else. What there is to do stands in the modules here, a list for each
place. Ids are stable, so that a keymap can name them.
"""

from textual.binding import Binding, BindingType

from tui.action import Action, Place
from tui.actions.anywhere import ANYWHERE
from tui.actions.comparing import COMPARE, FACTS
from tui.actions.reading import ARTICLE, CARRIERS, FINDING
from tui.actions.searching import FACETS, RESULTS, TYPING
from tui.actions.sheets import ADDING, DELETING, DETAILS, EXPORT, HELP, SAVED

ACTIONS: tuple[Action, ...] = (
    *ANYWHERE,
    *TYPING,
    *RESULTS,
    *FACETS,
    *SAVED,
    *ADDING,
    *DETAILS,
    *DELETING,
    *ARTICLE,
    *FINDING,
    *CARRIERS,
    *COMPARE,
    *FACTS,
    *EXPORT,
    *HELP,
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
