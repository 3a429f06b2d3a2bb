"""The palette (Ctrl+P): every action that makes sense on the screen below, found by its words."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui.actions import Action
from tui.screens.help import actions_here


class ActionCommands(Provider):
    """Offers the registry's actions. Their words are the program's own, and still no markup."""

    async def discover(self) -> Hits:
        """Everything, before something is typed."""
        for action in self._offered():
            yield DiscoveryHit(
                Content(_words(action)), partial(self.app.run_action, action.does), _words(action)
            )

    async def search(self, query: str) -> Hits:
        """What fits the typed letters, the best fit first."""
        matcher = self.matcher(query)
        for action in self._offered():
            words = _words(action)
            if (score := matcher.match(words)) > 0:
                yield Hit(score, matcher.highlight(words), partial(self.app.run_action, action.does), words)

    def _offered(self) -> Iterator[Action]:
        for _, actions in actions_here(self.app, self.screen):
            yield from (action for action in actions if action.in_palette)


def _words(action: Action) -> str:
    keys = action.key_names
    return f"{action.words}  ({keys[0]})" if keys else action.words
