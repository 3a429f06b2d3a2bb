"""The registry of actions: every key leads somewhere, and no two mean different things in one place."""

from collections import Counter

import pytest
from textual.binding import Binding

from tui.action import PLACE_NAMES, Action, Place, key_name
from tui.actions import ACTIONS, actions_in, bindings
from tui.app import NewsreaderApp
from tui.screens.add import AddScreen
from tui.screens.article import ArticleScreen
from tui.screens.carriers import CarrierList, CarriersScreen
from tui.screens.compare import CompareScreen
from tui.screens.deleting import DeletingScreen
from tui.screens.details import DetailsScreen
from tui.screens.export import ExportScreen
from tui.screens.facts import FactsList, FactsScreen
from tui.screens.help import HelpScreen
from tui.screens.saved import SavedScreen
from tui.screens.search import SearchScreen
from tui.widgets.facet_list import FacetList
from tui.widgets.results import ResultsList
from tui.widgets.search_input import SearchInput

SCREENS: dict[Place, type] = {
    "typing": SearchScreen,
    "results": SearchScreen,
    "facets": SearchScreen,
    "saved": SavedScreen,
    "adding": AddScreen,
    "details": DetailsScreen,
    "deleting": DeletingScreen,
    "article": ArticleScreen,
    "finding": ArticleScreen,
    "compare": CompareScreen,
    "carriers": CarriersScreen,
    "facts": FactsScreen,
    "export": ExportScreen,
    "help": HelpScreen,
    "anywhere": NewsreaderApp,
}
HOLDERS: dict[Place, type] = SCREENS | {
    "typing": SearchInput,
    "results": ResultsList,
    "carriers": CarrierList,
    "facts": FactsList,
    "facets": FacetList,
}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_a_method(action: Action) -> None:
    """What an action does is a method of the app, of its screen, or of the widget that holds its keys."""
    target, _, name = action.does.partition("(")[0].rpartition(".")
    owner = {"app": NewsreaderApp, "screen": SCREENS[action.place], "": HOLDERS[action.place]}[target]
    assert hasattr(owner, f"action_{name}")


def test_ids_are_unique() -> None:
    """A keymap can name an action by its id."""
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("place", PLACE_NAMES)
def test_no_key_means_two_things_in_one_place(place: Place) -> None:
    """Within a place, each key belongs to one action."""
    keys = Counter(key for action in actions_in(place) for key in action.keys.split(",") if key)
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("place", PLACE_NAMES)
def test_bindings_say_all_of_it(place: Place) -> None:
    """Each action becomes one binding, with its id and its words: one without keys can be given some."""
    made = [binding for binding in bindings(place) if isinstance(binding, Binding)]
    assert [binding.id for binding in made] == [a.id for a in actions_in(place)]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ctrl+p", "Ctrl+P"),
        ("question_mark", "?"),
        ("pagedown", "PgDn"),
        ("n", "n"),
        ("N", "N"),
        ("f1", "F1"),
        ("tab", "Tab"),
    ],
)
def test_keys_are_called_what_users_call_them(key: str, name: str) -> None:
    """Help and footer show names that stand on a keyboard."""
    assert key_name(key) == name
