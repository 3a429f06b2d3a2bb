"""Who else tells a sentence: each article with its own wording, to be opened beside the one at hand."""

from collections.abc import Iterator

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from corpus.article import Article
from corpus.dates import days_between
from corpus.spans import Span
from desk.support import Carrier
from tui.actions import bindings
from tui.palette import GLYPHS, Flag
from tui.safe import safe_line
from tui.screens.sheet import Sheet, between, heading
from tui.widgets.choices import Choices
from tui.wording import count, day, outlet

SIGNS = {"same": GLYPHS[Flag.SAME], "reworded": GLYPHS[Flag.REWORDED]}
LONGEST = 400
"""Code points of a sentence that are shown."""


class CarrierList(Choices, inherit_bindings=False):
    """One article after the other."""

    BINDINGS = bindings("carriers")


class CarriersScreen(Sheet[str | None]):
    """A sheet over the article. Its answer is the id of the article to compare with, if any."""

    PLACES = ("carriers",)

    DEFAULT_CSS = (
        "CarriersScreen { #sheet { width: 92; } #carriers-sentence { max-height: 5; margin-top: 1; } }"
    )

    def __init__(self, article: Article, sentence: Span, told: tuple[tuple[Carrier, Article], ...]) -> None:
        super().__init__()
        self._article = article
        self._sentence = sentence
        self._told = nearest_date_first(article, told)

    def head(self) -> Iterator[Widget]:
        """How many tell it, and the sentence."""
        number = count(len(self._told), "other article", "other articles")
        also = (
            "Also in"
            if all(carrier.kind == "same" for carrier, _ in self._told)
            else "Also, or much alike, in"
        )
        yield heading(f"{also} {number}", id="carriers-head")
        yield Static(Content(_sentence(self._article, self._sentence)), id="carriers-sentence")

    def body(self) -> Iterator[Widget]:
        """Who tells it, and how."""
        yield CarrierList(*self._options(), id="carriers-list", markup=False)

    def on_mount(self) -> None:
        """The likeliest one is chosen."""
        chosen = self.query_one(CarrierList)
        chosen.highlighted = 0
        self.set_focus(chosen)

    def _options(self) -> list[Option]:
        made: list[Option] = []
        for carrier, article in self._told:
            about = f"{outlet(article.source)} · {day(article.published)} · {safe_line(article.label)}"
            lines = [
                Content.assemble(f"{SIGNS[carrier.kind]} {' · '.join(carrier.words)}  ", (about, "bold")),
                Content.styled(_sentence(article, carrier.span), "dim"),
            ]
            made += [between()] * bool(made) + [Option(Content("\n").join(lines), id=carrier.id)]
        return made

    @on(OptionList.OptionSelected)
    def _chosen(self, selected: OptionList.OptionSelected) -> None:
        selected.stop()
        self.dismiss(selected.option_id)

    def action_close(self) -> None:
        """Back to the article."""
        self.dismiss(None)


def nearest_date_first(
    article: Article, told: tuple[tuple[Carrier, Article], ...]
) -> tuple[tuple[Carrier, Article], ...]:
    """Who tells a sentence of ``article``, by the days between the two; without a date at the end."""

    def order(by: tuple[Carrier, Article]) -> tuple[bool, int]:
        days = days_between(article.published, by[1].published)
        return days is None, days or 0

    return tuple(sorted(told, key=order))


def _sentence(article: Article, span: Span) -> str:
    said = safe_line(article.text[slice(*span)])
    return said if len(said) <= LONGEST else said[:LONGEST].rsplit(" ", 1)[0] + "…"
