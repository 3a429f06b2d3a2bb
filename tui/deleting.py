"""What was deleted a moment ago, so that it can be brought back."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.background import Background
from tui.keymap import key_of
from tui.safe import safe_line
from tui.widgets.panehead import fit
from tui.wording import count, explain

if TYPE_CHECKING:
    from corpus.article import Article
    from desk.removing import Removed
    from desk.session import Desk

BESIDE, LEAST_NAME = 3, 12
"""Cells beside a saying's words, and those that a title gets in it at least."""

UNDO_SECONDS = 300.0
"""So long deleted articles can be brought back, or until the program is left."""


class Deleted:
    """A stack of removals, of one article or several; each leaves it when it is taken or when its time is over."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stack: list[tuple[float, tuple[Removed, ...]]] = []

    def push(self, removed: "Sequence[Removed]") -> None:
        """Remember what was just removed together."""
        if removed:
            self._stack.append((self._clock() + UNDO_SECONDS, tuple(removed)))

    def pop(self) -> "tuple[Removed, ...]":
        """What was removed last, if its time is not over; else nothing."""
        now = self._clock()
        self._stack = [one for one in self._stack if one[0] > now]
        return self._stack.pop()[1] if self._stack else ()


async def delete(
    screen: Screen[None], background: Background, desk: "Desk", deleted: Deleted, ids: Sequence[str]
) -> tuple[str, ...]:
    """Take articles out of the library and say how to bring them back; the ids of those that are out."""
    if desk.is_sample:
        screen.notify("The sample articles cannot be deleted. Add your own, and they go.", markup=False)
        return ()
    removed: list[Removed] = []
    trouble = ""
    try:
        for article_id in ids:
            removed.append(await background.call(partial(desk.take_out, article_id)))
    except Exception as error:  # noqa: BLE001 - shown to the user
        trouble = " ".join(explain(error)).strip()
    deleted.push(removed)
    minutes = round(UNDO_SECONDS / 60)
    undo, what = key_of(screen.app, "results.undo"), "it" if len(removed) == 1 else "them"
    said = f"Deleted ({undo} brings {what} back, for {minutes} minutes): "
    room = max(screen.app.size.width - len(said) - BESIDE, LEAST_NAME)
    _say(screen, said + fit(_named(removed), room) if removed else "", trouble)
    return tuple(one.article.id for one in removed)


async def bring_back(
    screen: Screen[None], background: Background, desk: "Desk", deleted: Deleted
) -> "tuple[Article, ...]":
    """Put back what was deleted last, and return it; nothing, and a word on why, where there is nothing."""
    removed = deleted.pop()
    if not removed:
        screen.notify("Nothing to bring back.", markup=False)
        return ()
    back: list[Article] = []
    trouble = ""
    try:
        for one in removed:
            back.append(await background.call(partial(desk.put_back, one)))
    except Exception as error:  # noqa: BLE001 - shown to the user
        deleted.push(removed[len(back) :])
        trouble = " ".join(explain(error)).strip()
    _say(screen, f"Brought back: {_named(removed[: len(back)])}" if back else "", trouble)
    return tuple(back)


def _say(screen: Screen[None], done: str, trouble: str) -> None:
    words = "\n".join(filter(None, (done, trouble)))
    screen.notify(words, severity="error" if trouble else "information", markup=False)


def _named(removed: "Sequence[Removed]") -> str:
    first = safe_line(removed[0].article.label)
    return first if len(removed) == 1 else count(len(removed), "article", "articles")
