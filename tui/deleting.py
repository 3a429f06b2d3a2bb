"""Deleting articles, and saying how they come back."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.background import Background
from tui.keymap import key_of
from tui.undoing import History, say
from tui.widgets.glyphs import fit
from tui.wording import explain, named

if TYPE_CHECKING:
    from corpus.removing import Removed
    from desk.session import Desk

BESIDE, LEAST_NAME = 3, 12
"""Cells beside a saying's words, and those that a title gets in it at least."""


async def delete(
    screen: Screen[None], background: Background, desk: "Desk", history: History, ids: Sequence[str]
) -> tuple[str, ...]:
    """Take articles out of the library and say how to bring them back; the ids of those that are out."""
    removed: list[Removed] = []
    trouble = ""
    try:
        for article_id in ids:
            removed.append(await background.call(partial(desk.take_out, article_id)))
    except Exception as error:  # noqa: BLE001 - shown to the user
        trouble = " ".join(explain(error)).strip()
    history.deleted(removed)
    undo, what = key_of(screen.app, "results.undo"), "it" if len(removed) == 1 else "them"
    said = f"Deleted ({undo} brings {what} back, until you quit): "
    room = max(screen.app.size.width - len(said) - BESIDE, LEAST_NAME)
    articles = [one.article for one in removed]
    say(screen, said + fit(named(articles), room) if removed else "", trouble)
    return tuple(article.id for article in articles)
