"""The palette (Ctrl+P): every action that makes sense on the screen below, found by its words; saved searches too."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.types import IgnoreReturnCallbackType

from tui.action import Action
from tui.safe import safe_line
from tui.screens.help import actions_here


class ActionCommands(Provider):
    """Offers the registry's actions. Their words are the program's own, and still no markup."""

    async def discover(self) -> Hits:
        """Everything, before something is typed."""
        for words, run in self._offered():
            yield DiscoveryHit(Content(words), run, words)

    async def search(self, query: str) -> Hits:
        """What fits the typed letters, the best fit first."""
        matcher = self.matcher(query)
        for words, run in self._offered():
            if (score := matcher.match(words)) > 0:
                yield Hit(score, matcher.highlight(words), run, words)

    def _offered(self) -> Iterator[tuple[str, IgnoreReturnCallbackType]]:
        for _, actions in actions_here(self.app, self.screen):
            for action in actions:
                if action.in_palette:
                    yield _words(action), partial(self.app.run_action, action.does)
        from tui.screens.search import SearchScreen

        if isinstance(self.screen, SearchScreen):
            for search in self.screen.saved:
                words = f"Search as saved: {safe_line(search.name)}"
                yield words, partial(self.screen.open_saved, search)


def _words(action: Action) -> str:
    keys = action.key_names
    return f"{action.words}  ({keys[0]})" if keys else action.words
