"""The two lines under the panes: the current passage in words, and what the glyphs and shares are.

Each line is written in several lengths, and the longest that fits the width is shown.
"""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from compare.passages import Passage
from desk.compared import Compared
from tui.palette import DARK, GLYPHS, LIGHT, Flag, Palette
from tui.safe import safe_line
from tui.widgets.glyphs import fit
from tui.widgets.kept import Kept
from tui.widgets.paragraphs import Paragraphs
from tui.widgets.stepping import STEPS, rank
from tui.wording import count

LEAST_WHY = 34
"""Cells that the reason of a divergence gets before there is room for all words on the passage's relation."""
SHORTEST_WHY = 16
"""Cells that it gets before there is room for a note: less says nothing."""
NO_PASSAGES = "Nothing to step to: neither text has a sentence to compare."


@dataclass(frozen=True, slots=True)
class Tally:
    """How many passages stand in each relation, for the legend."""

    same: int
    reworded: int
    moved: int
    only_left: int
    only_right: int
    differs: int
    possible: int

    @classmethod
    def of(cls, compared: Compared) -> "Tally":
        """Count a comparison's passages and divergences."""
        relations = [passage.relation for passage in compared.passages]
        return cls(
            relations.count("same"),
            relations.count("reworded"),
            sum(passage.moved for passage in compared.passages),
            relations.count("only-left"),
            relations.count("only-right"),
            sum(found.certainty == "differs" for found in compared.comparison.divergences),
            sum(found.certainty == "possible" for found in compared.comparison.divergences),
        )


def relation_flag(passage: Passage) -> Flag:
    """The flag of a passage's relation."""
    return {"same": Flag.SAME, "reworded": Flag.REWORDED}.get(passage.relation, Flag.ONLY)


def relation_in_words(compared: Compared, passage: Passage) -> str:
    """The passage's own words; where no divergence in it is certain, "may differ"."""
    if passage.divergences and _doubt(compared, passage) is Flag.POSSIBLE:
        return passage.words.replace("differs", "may differ")
    return passage.words


def _doubt(compared: Compared, passage: Passage) -> Flag:
    found = (compared.comparison.divergences[n].certainty for n in passage.divergences)
    return Flag.DIFFERS if "differs" in found else Flag.POSSIBLE


def place_in_words(compared: Compared, index: int, side: int) -> str:
    """Where a moved passage stands, seen from ``side``: "¶ 9 of 22 here, ¶ 14 of 20 there"."""
    passage = compared.passages[index]
    here, there = (
        Paragraphs.of(text).place(span[0])[0]
        for text, span in ((compared.left.text, passage.left), (compared.right.text, passage.right))
    )
    if side:
        here, there = there, here
    return f"{here} here, {there} there"


def reasons(compared: Compared, passage: Passage) -> list[str]:
    """The why of each divergence in a passage, in plain words: certain ones first, as the list of facts has them."""
    found = [compared.comparison.divergences[n] for n in passage.divergences]
    found.sort(key=lambda one: (one.certainty != "differs", one.left, one.right))
    return [("" if d.certainty == "differs" else "possibly: ") + safe_line(d.why) for d in found]


def _whys(said: list[str], room: int) -> str:
    """As many reasons as ``room`` cells hold whole, and how many more there are; the first one cut, if need be."""
    if not said:
        return ""
    for shown in range(len(said), 0, -1):
        more = _more(len(said) - shown)
        words = "; ".join(said[:shown]) + more
        if cell_len(words) <= room:
            return words
    more = _more(len(said) - 1)
    return fit(said[0], room - cell_len(more)) + more


def _length(said: list[str]) -> int:
    """Cells that the first reason takes whole, with how many more there are."""
    return cell_len(said[0] + _more(len(said) - 1)) if said else 0


def _more(number: int) -> str:
    return f" +{number} (i)" if number else ""


class StatusLines(Kept, Widget):
    """Place and relation of the current passage; below, the legend with counts, and the coverage."""

    DEFAULT_CSS = """
    StatusLines { height: 2; padding: 0 1; background: $panel; color: $text; }
    """
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._compared: Compared | None = None
        self._tally: Tally | None = None
        self._shares: tuple[str, ...] = ()
        self._index: int | None = None
        self._side = 0
        self._notes: tuple[str, ...] = ()

    def show(self, compared: Compared) -> None:
        """Tell about another comparison, no passage being current."""
        self._compared = compared
        self._tally = Tally.of(compared)
        self._shares = _shares(compared)
        self._index = None
        self.refresh()

    def tell(self, index: int | None, side: int, notes: tuple[str, ...] = ()) -> None:
        """Tell about passage ``index``, read on ``side``; ``notes`` say what is not as usual."""
        if (index, side, notes) != (self._index, self._side, self._notes):
            self._index, self._side, self._notes = index, side, notes
            self.refresh()

    @property
    def words(self) -> str:
        """Both lines as plain text."""
        return self.render().plain

    def render(self) -> Content:
        """Both lines, as long as fits."""
        if self._compared is None or self._tally is None:
            return Content("")
        width = self.content_size.width
        palette = Palette(
            None if self.app.no_color else DARK if self.app.current_theme.dark else LIGHT,
            self.background_colors[1],
        )
        return Content("\n").join([self._passage_line(width, palette), self._legend_line(width, palette)])

    def _passage_line(self, width: int, palette: Palette) -> Content:
        assert self._compared is not None
        notes = " · ".join(self._notes)
        if self._index is None:
            return _sides(Content(fit(NO_PASSAGES, width)), Content(notes), width)
        passage = self._compared.passages[self._index]
        flag = relation_flag(passage)
        glyph = GLYPHS[flag] + (GLYPHS[Flag.MOVED] if passage.moved else "")
        place = f" {self._index + 1}/{len(self._compared.passages)}"
        words = f" · {relation_in_words(self._compared, passage)}"
        moved = f" · {place_in_words(self._compared, self._index, self._side)}" if passage.moved else ""
        said = reasons(self._compared, passage)
        room = width - cell_len(glyph + place) - (len("  ≠ ") if said else 0)
        # A sign says the relation, moved and differs as well. None says that the relation is not sure.
        relation = f" · {words.split(' · ')[1]}"
        brief = relation if passage.doubtful or not said else ""
        tail = cell_len(notes) + 2 if notes else 0
        room -= tail if room - tail >= cell_len(brief) + min(SHORTEST_WHY, _length(said)) else 0
        whole, first = cell_len("; ".join(said)), _length(said)
        about = (
            (words + self._rank(passage) + moved, whole),
            (words + moved, whole),
            (words, first),
            (relation, first),
            (brief, first),
            (relation, min(LEAST_WHY, first)),
        )
        words = next((one for one, needed in about if cell_len(one) + needed <= room), brief)
        parts = [(glyph, _style(palette, flag)), (place, Style(bold=True)), (words, Style())]
        if said:
            doubt = _doubt(self._compared, passage)
            parts.append((f"  {GLYPHS[doubt]} ", _style(palette, doubt)))
            parts.append((_whys(said, room - cell_len(words)), Style(bold=True)))
        return _sides(Content.assemble(*parts), Content(notes), width)

    def _rank(self, passage: Passage) -> str:
        """The how-manyth of those that differ, are moved, ...: the rarest thing that holds of it."""
        assert self._compared is not None
        assert self._index is not None
        passages = self._compared.passages
        ranks = [
            (*rank(passages, self._index, kind), steps.called)
            for kind, steps in STEPS.items()
            if kind != "unfolded" and steps.holds(passage)
        ]
        place, among, called = min(ranks, key=lambda found: found[1])
        if called == STEPS["differs"].called and self._tally is not None and self._tally.possible:
            called += " or may"
        if not called:
            return ""
        said = called in relation_in_words(self._compared, passage).split(" · ")
        return f" ({place} of {among})" if said else f" ({place} of {among} {called})"

    def _legend_line(self, width: int, palette: Palette) -> Content:
        assert self._tally is not None
        for legend, shares in (
            (_keyed_legend, self._shares[:2]),
            (_full_legend, self._shares),
            (_short_legend, self._shares),
            (_glyph_legend, self._shares),
        ):
            said = legend(self._tally, palette)
            for share in shares:
                if said.cell_length + cell_len(share) + 2 <= width:
                    return _sides(said, Content(share), width)
        return Content(fit(self._shares[-1], width))


def _style(palette: Palette, flag: Flag) -> Style:
    return Style.from_rich_style(palette.key_style(flag))


def _sides(left: Content, right: Content, width: int) -> Content:
    room = width - left.cell_length - right.cell_length
    if right and room < 1:
        room, right = width - left.cell_length, Content("")
    return Content.assemble(left, " " * room, right) if room > 0 else left


def _shares(compared: Compared) -> tuple[str, ...]:
    left, right = (
        (compared.comparison.coverage_left, len(compared.left.text.split())),
        (compared.comparison.coverage_right, len(compared.right.text.split())),
    )
    return (
        f"shared, same or reworded: {left[0]:.0%} of {count(left[1], 'word', 'words')} on the left, "
        f"{right[0]:.0%} of {right[1]:,} on the right",
        f"shared: {left[0]:.0%} of {count(left[1], 'word', 'words')} on the left, "
        f"{right[0]:.0%} of {right[1]:,} on the right",
        f"shared: left {left[0]:.0%}, right {right[0]:.0%}",
        f"shared {left[0]:.0%} | {right[0]:.0%}",
    )


def _legend(palette: Palette, entries: list[tuple[Flag, str]]) -> Content:
    parts: list[tuple[str, Style]] = []
    for flag, words in entries:
        parts.append((("  " if parts else "") + GLYPHS[flag], _style(palette, flag)))
        parts.append((f" {words}", Style()))
    return Content.assemble(*parts)


def _keyed_legend(tally: Tally, palette: Palette) -> Content:
    """With the key that steps to each."""
    return _legend(
        palette,
        [
            (Flag.SAME, f"{tally.same} same"),
            (Flag.REWORDED, f"{tally.reworded} reworded [r]"),
            (Flag.MOVED, f"{tally.moved} moved [m]"),
            (Flag.ONLY, f"{tally.only_left} only left, {tally.only_right} only right [u]"),
            (Flag.DIFFERS, f"{_facts(tally)} [d]"),
            (Flag.POSSIBLE, f"{tally.possible} may differ"),
        ],
    )


def _facts(tally: Tally) -> str:
    """Facts are counted, not passages: several may differ in one, and what is stepped through is passages."""
    return "1 fact differs" if tally.differs == 1 else f"{tally.differs} facts differ"


def _full_legend(tally: Tally, palette: Palette) -> Content:
    return _legend(
        palette,
        [
            (Flag.SAME, f"{tally.same} same"),
            (Flag.REWORDED, f"{tally.reworded} reworded"),
            (Flag.MOVED, f"{tally.moved} moved"),
            (Flag.ONLY, f"{tally.only_left} only left, {tally.only_right} only right"),
            (Flag.DIFFERS, _facts(tally)),
            (Flag.POSSIBLE, f"{tally.possible} may differ"),
        ],
    )


def _short_legend(tally: Tally, palette: Palette) -> Content:
    return _legend(
        palette,
        [
            (Flag.SAME, f"{tally.same} same"),
            (Flag.REWORDED, f"{tally.reworded} reworded"),
            (Flag.MOVED, f"{tally.moved} moved"),
            (Flag.ONLY, f"{tally.only_left}/{tally.only_right} only"),
            (Flag.DIFFERS, f"{tally.differs} differ{'s' * (tally.differs == 1)}"),
            (Flag.POSSIBLE, f"{tally.possible}"),
        ],
    )


def _glyph_legend(tally: Tally, palette: Palette) -> Content:
    return _legend(
        palette,
        [
            (Flag.SAME, f"{tally.same}"),
            (Flag.REWORDED, f"{tally.reworded}"),
            (Flag.MOVED, f"{tally.moved}"),
            (Flag.ONLY, f"{tally.only_left}/{tally.only_right}"),
            (Flag.DIFFERS, f"{tally.differs}"),
            (Flag.POSSIBLE, f"{tally.possible}"),
        ],
    )
