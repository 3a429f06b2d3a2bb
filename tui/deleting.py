"""What was deleted a moment ago, so that it can be brought back."""

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.background import Background
from tui.safe import safe_line
from tui.wording import explain

if TYPE_CHECKING:
    from corpus.article import Article
    from desk.removing import Removed
    from desk.session import Desk

UNDO_SECONDS = 300.0
"""So long a deleted article can be brought back, or until the program is left."""


class Deleted:
    """A stack of removed articles; each leaves it when it is taken or when its time is over."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stack: list[tuple[float, Removed]] = []

    def push(self, removed: "Removed") -> None:
        """Remember one that was just removed."""
        self._stack.append((self._clock() + UNDO_SECONDS, removed))

    def pop(self) -> "Removed | None":
        """The one removed last, if its time is not over."""
        now = self._clock()
        self._stack = [one for one in self._stack if one[0] > now]
        return self._stack.pop()[1] if self._stack else None


async def delete(
    screen: Screen[None], background: Background, desk: "Desk", deleted: Deleted, article_id: str
) -> bool:
    """Take an article out of the library and say how to bring it back; whether that worked."""
    if desk.is_sample:
        screen.notify("The sample articles cannot be deleted. Add your own, and they go.", markup=False)
        return False
    try:
        removed = await background.call(partial(desk.take_out, article_id))
    except Exception as error:  # noqa: BLE001 - shown to the user
        screen.notify(" ".join(explain(error)).strip(), severity="error", markup=False)
        return False
    deleted.push(removed)
    minutes = round(UNDO_SECONDS / 60)
    said = f"Deleted: {safe_line(removed.article.label)}\nz brings it back, for {minutes} minutes."
    screen.notify(said, markup=False)
    return True


async def bring_back(
    screen: Screen[None], background: Background, desk: "Desk", deleted: Deleted
) -> "Article | None":
    """Put the article deleted last back, and return it; None, and a word on why, where there is none."""
    removed = deleted.pop()
    if removed is None:
        screen.notify("Nothing to bring back.", markup=False)
        return None
    try:
        article = await background.call(partial(desk.put_back, removed))
    except Exception as error:  # noqa: BLE001 - shown to the user
        deleted.push(removed)
        screen.notify(" ".join(explain(error)).strip(), severity="error", markup=False)
        return None
    screen.notify(f"Brought back: {safe_line(article.label)}", markup=False)
    return article
