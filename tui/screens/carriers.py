"""Who else tells a sentence: each article with its own wording, to be opened beside the one at hand."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from corpus.article import Article
from corpus.dates import days_between
from corpus.spans import Span
from desk.support import Carrier
from tui.actions import bindings
from tui.safe import safe_line
from tui.wording import count, day, outlet

HOW = {"same": "= the same", "reworded": "≈ reworded"}
LONGEST = 400
"""Code points of a sentence that are shown."""


class CarrierList(OptionList, inherit_bindings=False):
    """One article after the other."""

    BINDINGS = bindings("carriers")


class CarriersScreen(ModalScreen[str | None]):
    """A sheet over the article. Its answer is the id of the article to compare with, if any."""

    PLACES = ("carriers",)

    DEFAULT_CSS = """
    CarriersScreen {
        align: center middle; background: $background 60%;
        #carriers {
            width: 92; max-width: 96%; height: auto; max-height: 92%; border: round $primary;
            background: $surface; padding: 0 1;
        }
        #carriers-head, #carriers-sentence { height: auto; max-height: 6; padding: 0 1; }
        #carriers-sentence { margin: 1 0; }
        #carriers-list {
            height: auto; max-height: 24; border: none; padding: 0; background: $surface;
            scrollbar-size-vertical: 1;
        }
        #carriers-list:focus { border: none; background-tint: transparent; }
        #carriers-list > .option-list--option { padding: 0 1; }
        #carriers-list > .option-list--option-highlighted {
            background: $cursor-ground; color: $foreground; text-style: none;
        }
        #carriers-foot { height: 1; color: $quiet; padding: 0 1; }
    }
    """

    def __init__(self, article: Article, sentence: Span, told: tuple[tuple[Carrier, Article], ...]) -> None:
        super().__init__()
        self._article = article
        self._sentence = sentence
        self._told = nearest_date_first(article, told)

    def compose(self) -> ComposeResult:
        """The sentence, and below it who tells it and how."""
        number = count(len(self._told), "other article", "other articles")
        also = (
            "Also in"
            if all(carrier.kind == "same" for carrier, _ in self._told)
            else "Also, or much alike, in"
        )
        with Vertical(id="carriers"):
            yield Static(Content.styled(f"{also} {number}", "bold"), id="carriers-head")
            yield Static(Content(_sentence(self._article, self._sentence)), id="carriers-sentence")
            yield CarrierList(*self._options(), id="carriers-list", markup=False)
            yield Static(Content("Enter compares the two   Esc closes"), id="carriers-foot")

    def on_mount(self) -> None:
        """The likeliest one is chosen."""
        chosen = self.query_one(CarrierList)
        chosen.highlighted = 0
        self.set_focus(chosen)

    def _options(self) -> list[Option]:
        made = []
        for carrier, article in self._told:
            about = f"{outlet(article.source)} · {day(article.published)} · {safe_line(article.label)}"
            lines = [
                Content.assemble(f"{HOW[carrier.kind]}  ", (about, "bold")),
                Content.styled(_sentence(article, carrier.span), "dim"),
                Content(""),
            ]
            made.append(Option(Content("\n").join(lines), id=carrier.id))
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
