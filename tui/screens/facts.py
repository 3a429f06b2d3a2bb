"""The facts panel: every place where the two texts do not say the same, as a list to go from."""

from bisect import bisect_right

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from compare import Divergence, Side
from corpus.spans import Span
from desk.compared import Compared
from tui.actions import bindings
from tui.palette import GLYPHS, Flag
from tui.safe import marked, safe_line
from tui.wording import count

NOTHING = (
    "Nothing was found that differs.\n\n"
    "In the passages that both tell, no figure, date, name, quotation or outcome on the one side speaks against "
    "the other. What one side leaves out is not listed here: it is marked + in the text, and u goes through it."
)
NO_VALUE = "nothing"


class FactsList(OptionList):
    """The divergences, certain ones first."""

    BINDINGS = bindings("facts")


class FactsScreen(ModalScreen[int | None]):
    """A sheet over the comparison. Its answer is the index of the divergence to go to, or ``None``.

    ``at`` is the divergence to begin at, by its index.
    """

    PLACES = ("facts",)
    BINDINGS = [Binding("escape,q,i", "close", "Close", id="facts.leave")]  # noqa: RUF012 - where there is no list
    DEFAULT_CSS = """
    FactsScreen { align: center middle; background: $background 60%; }
    #facts {
        width: 116; max-width: 96%; height: auto; max-height: 92%;
        border: round $primary; background: $surface; padding: 0 1;
    }
    #facts-head, #facts-foot { height: auto; padding: 0 1; }
    #facts-head { text-style: bold; dock: top; }
    #facts-foot { color: $text-muted; dock: bottom; }
    #facts-nothing { height: auto; padding: 1; }
    FactsList {
        height: auto; max-height: 100%; border: none; padding: 0; margin: 1 0; background: $surface;
        scrollbar-size-vertical: 1;
    }
    FactsList:focus { border: none; }
    FactsList > .option-list--option-highlighted { background: $primary 25%; color: $text; text-style: none; }
    FactsList:focus > .option-list--option-highlighted { background: $primary 25%; color: $text; text-style: none; }
    """

    def __init__(self, compared: Compared, at: int | None = None) -> None:
        super().__init__()
        self._compared = compared
        self._order = sorted_facts(compared)
        self._at = at

    def compose(self) -> ComposeResult:
        """The list between how many there are and what to do, or words that there is nothing."""
        with Vertical(id="facts"):
            yield Static(Content(self._heading()), id="facts-head")
            if self._order:
                found = self._compared.comparison.divergences
                options = [Option(fact(self._compared, found[n])) for n in self._order]
                yield FactsList(*options, id="facts-list")
                yield Static(Content("Enter goes there   Esc closes"), id="facts-foot")
            else:
                yield Static(Content(NOTHING), id="facts-nothing")
                yield Static(Content("Esc closes"), id="facts-foot")

    def on_mount(self) -> None:
        """Begin at the divergence of the current passage."""
        if self._order:
            facts = self.query_one(FactsList)
            facts.highlighted = self._order.index(self._at) if self._at is not None else 0
            facts.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click: go there."""
        self.dismiss(self._order[event.option_index])

    def action_close(self) -> None:
        """Back to the comparison as it was."""
        self.dismiss(None)

    def _heading(self) -> str:
        found = self._compared.comparison.divergences
        certain = sum(one.certainty == "differs" for one in found)
        if not found:
            return "What differs"
        return f"What differs: {count(certain, 'place', 'places')} for certain, {len(found) - certain:,} possibly"


def sorted_facts(compared: Compared) -> list[int]:
    """The indexes of the divergences, certain ones first, each kind in the left text's order."""
    found = compared.comparison.divergences
    return sorted(range(len(found)), key=lambda n: (found[n].certainty != "differs", found[n].left))


def passage_of(compared: Compared, index: int) -> int | None:
    """The index of the passage that a divergence lies in, if it lies in one."""
    return next((n for n, passage in enumerate(compared.passages) if index in passage.divergences), None)


def fact(compared: Compared, found: Divergence) -> Content:
    """One divergence: kind, certainty, both values, both sentences with the values marked, and why."""
    certain = found.certainty == "differs"
    glyph = GLYPHS[Flag.DIFFERS if certain else Flag.POSSIBLE]
    left, right = (safe_line(value) or NO_VALUE for value in (found.left_value, found.right_value))
    return Content("\n").join(
        [
            Content.assemble(
                (f"{glyph} {'differs' if certain else 'may differ'}", "$warning bold"),
                f" · {safe_line(found.kind)}:  ",
                (left, "bold"),
                "  on the left,  ",
                (right, "bold"),
                "  on the right",
            ),
            _sentence("  left   ", compared.left.text, compared.comparison.left, found.left),
            _sentence("  right  ", compared.right.text, compared.comparison.right, found.right),
            Content.styled(f"  why    {safe_line(found.why)}\n", "$text-muted"),
        ]
    )


def _sentence(label: str, text: str, side: Side, span: Span) -> Content:
    """The sentence around ``span`` on one line, ``span`` marked in it."""
    n = max(0, bisect_right(side.sentences, (span[0], len(text) + 1)) - 1)
    start, end = side.sentences[n] if side.sentences else span
    start, end = min(start, span[0]), max(end, span[1])
    line = text[start:end].replace("\n", " ")
    return Content.styled(label, "$text-muted") + marked(
        line, [(span[0] - start, span[1] - start)], "bold underline"
    )
