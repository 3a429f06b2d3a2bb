"""Ways into the compare screen. Imported at the first comparison: it brings the comparing room with it."""

from typing import TYPE_CHECKING

from textual.screen import Screen

from corpus.article import Article
from corpus.spans import Span
from desk.compared import Compared
from tui.background import Background
from tui.screens.compare import CompareScreen
from tui.wording import explain

if TYPE_CHECKING:
    from desk.session import Desk


def compare_screen(desk: "Desk", left: str, right: str, text: str) -> CompareScreen:
    """The screen for two articles, told by their ids, with the terms of the search ``text`` marked."""

    def load() -> Compared:
        return desk.compare(desk.article(left), desk.article(right))

    def find(article: Article) -> tuple[Span, ...]:
        return desk.term_spans(article, text)

    return CompareScreen(load, find=find if text else None, remembers=True)


async def compare_with_nearest(
    screen: Screen[None], desk: "Desk", background: Background, article_id: str, text: str
) -> None:
    """Open an article beside the nearest other one, or say that there is none."""
    try:
        near = await background.call(lambda: desk.nearest(article_id, 1))
    except Exception as error:  # noqa: BLE001 - shown to the user
        screen.notify(" ".join(explain(error)), severity="error", markup=False)
        return
    if near:
        screen.app.push_screen(compare_screen(desk, article_id, near[0].summary.id, text))
    else:
        screen.notify(
            "No other article in the library comes near this one. Mark two with Space to compare them.",
            markup=False,
        )
