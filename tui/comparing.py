"""Ways into the compare screen. Imported at the first comparison: it brings the comparing room with it."""

from typing import TYPE_CHECKING

from textual.screen import Screen

from corpus.article import Article
from corpus.spans import Span
from desk.compared import Compared
from tui.background import Background
from tui.others import found_by, related_in
from tui.screens.compare import CompareScreen
from tui.wording import explain

if TYPE_CHECKING:
    from desk.related import Related
    from desk.session import Desk, Order


def compare_screen(
    desk: "Desk",
    left: str,
    right: str,
    text: str,
    order: "Order | None" = None,
    *,
    at: tuple[int, int] | None = None,
) -> CompareScreen:
    """The screen for two articles, told by their ids, with the terms of the search ``text`` marked.

    Its right pane goes through the hits of that search in ``order``; without an order or words, through what is
    related to the left one. It opens where the pair was left, or ``at`` a place in each text, in code points.
    """

    def load() -> Compared:
        return desk.compare(desk.article(left), desk.article(right))

    def find(article: Article) -> tuple[Span, ...]:
        return desk.term_spans(article, text)

    others = found_by(desk, text, order) if text and order else related_in(lambda: desk)
    return CompareScreen(load, find=find if text else None, remembers=True, at=at, others=others)


async def compare_with_nearest(
    screen: Screen[None], desk: "Desk", background: Background, article_id: str, text: str
) -> None:
    """Open an article beside the one that shares most with it, or say that none does."""

    def likeliest() -> "Related | None":
        return next(iter(desk.related(desk.article(article_id))), None)

    try:
        near = await background.call(likeliest)
    except Exception as error:  # noqa: BLE001 - shown to the user
        screen.notify(" ".join(explain(error)), severity="error", markup=False)
        return
    if near is None:
        screen.notify(
            "No other article comes near this one. Space marks two, to compare them anyway.",
            markup=False,
        )
        return
    screen.app.push_screen(compare_screen(desk, article_id, near.id, text))
    if near.shared_words == 0:
        screen.notify(
            "No article shares a sentence with this one. This is the nearest by its words and date.",
            markup=False,
        )
