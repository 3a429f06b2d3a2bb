"""What was deleted or changed while the program runs, so that it can be brought back."""

import asyncio
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import Screen

from corpus.library_errors import ChangedSince, NoSuchArticle
from tui.background import Background
from tui.wording import changed_fields, explain, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article
    from corpus.editing import Edited
    from corpus.removing import Removed
    from desk.session import Desk


@dataclass(frozen=True, slots=True)
class Back:
    """What an undoing brought back: articles that had been deleted, or one that had been changed."""

    articles: "tuple[Article, ...]" = ()
    deleted: bool = False


class History:
    """A stack of what was done: articles deleted together, or one article changed. It ends with the program."""

    def __init__(self) -> None:
        self._stack: list[tuple[Removed, ...] | Edited] = []
        self._changed: set[str] = set()
        self.in_turn = asyncio.Lock()
        """What keys change is changed one after the other: the next may be about what the one before does."""

    def deleted(self, removed: "Sequence[Removed]") -> None:
        """Remember what was just deleted together."""
        if removed:
            self._stack.append(tuple(removed))

    def edited(self, edited: "Edited") -> None:
        """Remember that an article was changed, if it was."""
        if edited.fields:
            self._stack.append(edited)
            self._changed.add(edited.after.id)

    @property
    def ends_deleted(self) -> bool:
        """Whether what would be undone next was a deletion."""
        return bool(self._stack) and isinstance(self._stack[-1], tuple)

    def pop(self) -> "tuple[Removed, ...] | Edited":
        """What was done last; nothing where nothing was."""
        last = self._stack.pop() if self._stack else ()
        if not isinstance(last, tuple):
            self._changed.add(last.after.id)
        return last

    def pop_edit(self, article_id: str) -> "tuple[()] | Edited":
        """The same, where it was a change of this article; else nothing, and it stays."""
        if not self._stack or isinstance(self._stack[-1], tuple) or self._stack[-1].after.id != article_id:
            return ()
        last = self.pop()
        return () if isinstance(last, tuple) else last

    def take_changed(self) -> tuple[str, ...]:
        """The ids of articles that were changed since this was asked last."""
        changed, self._changed = tuple(self._changed), set()
        return changed


async def bring_back(screen: Screen[None], background: Background, desk: "Desk", history: History) -> Back:
    """Undo what was done last, and say so; where there is nothing, say that."""
    last = history.pop()
    if not last:
        screen.notify("Nothing to bring back.", markup=False)
        return Back()
    if not isinstance(last, tuple):
        article = await undo_edit(screen, background, desk, history, last)
        return Back((article,) if article else ())
    back: list[Article] = []
    trouble = ""
    try:
        for one in last:
            back.append(await background.call(partial(desk.put_back, one)))
    except Exception as error:  # noqa: BLE001 - shown to the user
        history.deleted(last[len(back) :])
        trouble = " ".join(explain(error)).strip()
    say(screen, f"Brought back: {named(back)}" if back else "", trouble)
    return Back(tuple(back), deleted=True)


async def undo_edit(
    screen: Screen[None], background: Background, desk: "Desk", history: History, edited: "Edited"
) -> "Article | None":
    """Set an article's fields back, and say so; None, and why, where that cannot be."""
    try:
        article = await background.call(partial(desk.library.change_back, edited))
    except Exception as error:  # noqa: BLE001 - shown to the user
        if not isinstance(error, NoSuchArticle | ChangedSince):  # these will never be undone
            history.edited(edited)
        say(screen, "", " ".join(explain(error)).strip())
        return None
    back = [name for name in edited.fields if getattr(article, name) == getattr(edited.before, name)]
    say(screen, f"As it was: {changed_fields(article, back)}")
    return article


def say(screen: Screen[None], done: str, trouble: str = "") -> None:
    """Say what was done, and what went wrong."""
    words = "\n".join(filter(None, (done, trouble)))
    screen.notify(words, severity="error" if trouble else "information", markup=False)
