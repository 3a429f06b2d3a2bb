"""The facts panel: every place where the two texts do not say the same, as a list to go from."""

from collections.abc import Iterator

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.style import Style
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from corpus.spans import Span
from desk.compared import Compared
from desk.grouped import NEED_NOT_BE_ONE, Group, grouped
from tui.actions import bindings
from tui.palette import DARK, GLYPHS, LIGHT, Flag, Palette
from tui.safe import marked_in, safe_line
from tui.screens.sheet import Sheet, between, heading
from tui.widgets.choices import Choices
from tui.widgets.keybar import KeyBar
from tui.wording import count

NOTHING = (
    "Nothing was found that differs.\n\n"
    "In the passages that both tell, figures, dates, names, quotations and outcomes were compared, by words and "
    "figures alone. Sentences may still say different things: read the ≈ passages yourself; r goes through them.\n\n"
    "What one side leaves out is not listed here: it is marked + in the text, and u goes through it."
)
INDENT = 9
"""Cells before a sentence, for the side that tells it."""
AROUND = 2
"""Cells beside an entry."""
LEAST_WIDTH = 20


class FactsList(Choices):
    """The groups, certain ones first, laid out for the list's width. The one numbered ``n`` is option ``2 * n``."""

    BINDINGS = bindings("facts")

    def __init__(self, compared: Compared, groups: tuple[Group, ...], *, id: str | None = None) -> None:
        rows = (row for _ in groups for row in (between(), Option("")))
        super().__init__(*list(rows)[1:], id=id)
        self._compared = compared
        self._groups = groups
        self._laid_out = 0

    def on_resize(self, _event: events.Resize) -> None:
        """Another width: other line breaks."""
        width = max(LEAST_WIDTH, self.scrollable_content_region.width - AROUND)
        if width != self._laid_out:
            self._laid_out = width
            palette = Palette(
                None if self.app.no_color else DARK if self.app.current_theme.dark else LIGHT,
                self.background_colors[1],
            )
            for n, group in enumerate(self._groups):
                self.replace_option_prompt_at_index(2 * n, entry(self._compared, group, width, palette))


class FactsScreen(Sheet[int | None]):
    """A sheet over the comparison. Its answer is the index of the divergence to go to, or ``None``.

    ``at`` is the divergence to begin at, by its index.
    """

    PLACES = ("facts",)
    BINDINGS = [Binding("escape,q,i", "close", "Close", id="facts.leave")]  # noqa: RUF012 - where there is no list
    DEFAULT_CSS = "FactsScreen { #sheet { width: 116; } #facts-nothing { margin-top: 1; } }"

    def __init__(self, compared: Compared, at: int | None = None) -> None:
        super().__init__()
        self._compared = compared
        self._groups = grouped(compared)
        self._at = at

    def head(self) -> Iterator[Widget]:
        """How many there are."""
        yield heading(self._heading(), id="facts-head")

    def body(self) -> Iterator[Widget]:
        """The list, or words that there is nothing."""
        if self._groups:
            yield FactsList(self._compared, self._groups, id="facts-list")
        else:
            yield Static(Content(NOTHING), id="facts-nothing")

    def keys(self) -> KeyBar:
        """Where there is nothing to go to, the way back alone."""
        return super().keys() if self._groups else KeyBar(always=("facts.close",))

    def on_mount(self) -> None:
        """Begin at the divergence of the current passage."""
        if self._groups:
            facts = self.query_one(FactsList)
            here = (n for n, group in enumerate(self._groups) if self._at in group.divergences)
            facts.highlighted = 2 * next(here, 0)
            facts.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click: go there."""
        self.dismiss(self._groups[event.option_index // 2].divergences[0])

    def action_close(self) -> None:
        """Back to the comparison as it was."""
        self.dismiss(None)

    def _heading(self) -> str:
        found = self._compared.comparison.divergences
        certain = sum(one.certainty == "differs" for one in found)
        if not found:
            return "What differs"
        places = count(len(self._groups), "passage", "passages")
        parts = [f"{certain:,} for certain"] * bool(certain) + [f"{len(found) - certain:,} possibly"] * (
            certain < len(found)
        )
        return f"What differs: {', '.join(parts)}, in {places}"


def entry(compared: Compared, group: Group, width: int, palette: Palette) -> Content:
    """One group in lines of ``width`` cells: what differs, then the sentences of both sides with it marked."""
    found = [compared.comparison.divergences[n] for n in group.divergences]
    lines: list[Content] = []
    for one in found:
        certain = one.certainty == "differs"
        flag = Flag.DIFFERS if certain else Flag.POSSIBLE
        label = f"{GLYPHS[flag]} {'differs' if certain else 'may differ'}"
        said = Content.assemble(f" · {safe_line(one.kind)}: ", (safe_line(one.why), "bold"))
        key = Style.from_rich_style(palette.key_style(flag))
        lines += hanging(Content.styled(label, key), said, width, len(label))
    if group.doubtful:
        lines += hanging(Content("  "), Content.styled(NEED_NOT_BE_ONE, "$quiet"), width, 2)
    flags = [Flag.DIFFERS if one.certainty == "differs" else Flag.POSSIBLE for one in found]
    styles = [Style.from_rich_style(palette.text_style(flag)) for flag in flags]
    for label, text, sentences, spans in (
        ("left", compared.left.text, group.left, [one.left for one in found]),
        ("right", compared.right.text, group.right, [one.right for one in found]),
    ):
        marks = list(zip(spans, styles, strict=True))
        parts = [_sentence(text, sentence, marks) for sentence in sentences]
        told = Content(" ").join(parts)
        lines += hanging(Content.styled(f"  {label:<{INDENT - 2}}", "$quiet"), told, width, INDENT)
    return Content("\n").join(lines)


def hanging(label: Content, body: Content, width: int, indent: int) -> list[Content]:
    """``body`` wrapped beside its label, every line of it beginning at column ``indent``."""
    first, *more = body.wrap(max(2, width - indent)) or [Content("")]
    return [label + first, *(Content(" " * indent) + line for line in more)]


def _sentence(text: str, sentence: Span, marks: list[tuple[Span, Style]]) -> Content:
    """A sentence as one line, the spans in it marked."""
    start, end = sentence
    inside = [
        ((max(a, start) - start, min(b, end) - start), style)
        for (a, b), style in marks
        if a < end and start < b
    ]
    return marked_in(text[start:end].replace("\n", " "), inside)
