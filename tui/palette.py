"""How each relation looks: a colour, and a glyph or attribute that says the same without colour.

Blue is shared, orange is what one side alone has: the pair that most colour-blind eyes tell apart, at
unequal lightness for those that see no hue. Nothing is said by colour alone: the gutter carries a glyph a
row, and without colour (NO_COLOR) bold, underline, dim and reverse carry the rest.

Flags describe one stretch of text; a style is looked up for a set of flags.
"""

from dataclasses import dataclass
from enum import IntFlag
from functools import cache, lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color


class Flag(IntFlag):
    """What is true of a stretch of text. Several may hold at once."""

    SAME = 1
    REWORDED = 2
    ONLY = 4
    MOVED = 8
    CHANGED = 16
    POSSIBLE = 32
    DIFFERS = 64
    FOUND = 128
    FURNITURE = 256
    CURRENT = 512
    SELECTED = 1024


GLYPHS = {
    Flag.SAME: "=",
    Flag.REWORDED: "≈",
    Flag.ONLY: "+",
    Flag.MOVED: "⇅",
    Flag.DIFFERS: "≠",
    Flag.POSSIBLE: "?",
}
"""One cell each. The gutter draws a relation's glyph on every row, and the status line explains them."""

BAR = "▌"
"""In the gutter of every row of the current passage."""
HERE = "▸"
"""In the gutter of the side that lacks the current passage, where it would stand."""


@dataclass(frozen=True, slots=True)
class Shades:
    """The colours of one theme, as hex strings. ``None`` for all of them means attributes alone."""

    text: str
    same: str
    reworded: str
    only: str
    faint: str
    changed: str
    changed_ground: str
    differs: str
    differs_ground: str
    possible: str
    found: str
    found_ground: str
    selected_ground: str
    shared_tint: str
    only_tint: str
    bar: str
    rule: str


DARK = Shades(
    text="#d3dae3",
    same="#7f9cc4",
    reworded="#c3d9f5",
    only="#f3b26b",
    faint="#919baa",
    changed="#ffffff",
    changed_ground="#23507f",
    differs="#1a1000",
    differs_ground="#ffc14d",
    possible="#ffd98a",
    found="#ffffff",
    found_ground="#5b5f6b",
    selected_ground="#3d6f9f",
    shared_tint="#1c3350",
    only_tint="#43290f",
    bar="#ffffff",
    rule="#39424e",
)

LIGHT = Shades(
    text="#1f2630",
    same="#446491",
    reworded="#0c3d78",
    only="#883e00",
    faint="#606874",
    changed="#001a3d",
    changed_ground="#b7d5f7",
    differs="#fff7e6",
    differs_ground="#b34700",
    possible="#963800",
    found="#000000",
    found_ground="#d0d0d8",
    selected_ground="#8fbff0",
    shared_tint="#dce9f9",
    only_tint="#fbe6cd",
    bar="#000000",
    rule="#b9c0ca",
)


@dataclass(frozen=True, slots=True)
class Palette:
    """Styles for flags on one ground. ``shades`` is ``None`` where there is no colour."""

    shades: Shades | None
    ground: Color

    @property
    def base(self) -> Style:
        """The style of a pane's empty cells."""
        return Style() if self.shades is None else Style(color=self.shades.text, bgcolor=self.ground.hex6)

    @property
    def rule(self) -> Segment:
        """The cell between two panes."""
        if self.shades is None:
            return Segment("│", Style(dim=True))
        return Segment("│", Style(color=self.shades.rule, bgcolor=self.ground.hex6))

    @property
    def signpost(self) -> Style:
        """The style of words that are not the article's, behind its rows."""
        if self.shades is None:
            return Style(dim=True)
        return Style(color=self.shades.faint, bgcolor=self.ground.hex6)

    def mark_style(self, current: bool) -> Style:
        """The style of what marks the current passage, or else what is on the screen, in the overview."""
        if self.shades is None:
            return Style(bold=True if current else None)
        return Style(color=self.shades.bar if current else self.shades.faint, bgcolor=self.ground.hex6)

    def glyph_style(self, flags: int) -> Style:
        """A relation's colour on the ground, for its glyph alone."""
        if self.shades is None:
            return Style(bold=True if flags & (Flag.DIFFERS | Flag.ONLY) else None)
        return Style(color=self.relation_colour(flags), bgcolor=self.ground.hex6)

    def sign_style(self, flags: int, *, bold: bool) -> Style:
        """How a sign in the gutter is drawn, on the pane's ground."""
        if self.shades is None:
            return Style(bold=bold or None)
        return Style(color=self.relation_colour(flags), bgcolor=self.ground.hex6, bold=bold or None)

    def text_style(self, flags: int) -> Style:
        """How a stretch of text with these flags is drawn."""
        if self.shades is None:
            return _mono(flags)
        return _coloured(self.shades, self.ground.hex6, flags)

    def gutter(self, flags: int, width: int, before: int = 0, after: int = 0) -> list[Segment]:
        """The cells before a row: the bar of the current passage, and a glyph each for what is true of the row.

        ``before`` and ``after`` are flags of other relations in the row, left and right of the one in ``flags``.
        """
        return list(_gutter(self, flags, width, before, after))

    def pointer(self, width: int) -> list[Segment]:
        """The cells before a row where the other side's passage would stand."""
        style = Style(bold=True)
        if self.shades is not None:
            style = Style(color=self.shades.only, bgcolor=self.ground.hex6, bold=True)
        return [Segment(HERE.ljust(width - 1, "─"), style), Segment(" ", self.base)]

    def key_style(self, flags: int) -> Style:
        """A relation's colour alone, for the legend; the ground shows through."""
        return (
            Style(bold=True) if self.shades is None else Style(color=self.relation_colour(flags), bold=True)
        )

    def relation_colour(self, flags: int) -> str | None:
        """The colour of the strongest relation among the flags, as a hex string."""
        if self.shades is None:
            return None
        for flag, colour in (
            (Flag.DIFFERS, self.shades.differs_ground),
            (Flag.POSSIBLE, self.shades.possible),
            (Flag.ONLY, self.shades.only),
            (Flag.REWORDED, self.shades.reworded),
            (Flag.SAME, self.shades.same),
            (Flag.MOVED, self.shades.text),
        ):
            if flags & flag:
                return colour
        return self.shades.faint


_RELATIONS = (Flag.ONLY, Flag.REWORDED, Flag.SAME)


@lru_cache(1024)
def _gutter(palette: Palette, flags: int, width: int, before: int, after: int) -> tuple[Segment, ...]:
    current = bool(flags & Flag.CURRENT)
    plain = flags & ~(Flag.DIFFERS | Flag.POSSIBLE)
    own = _glyph_of(flags, _RELATIONS)
    signs: list[tuple[str, int]] = [(own, plain)]
    if flags & Flag.MOVED:
        signs.append((GLYPHS[Flag.MOVED], plain))
    elif after:
        signs.append((_glyph_of(after, _RELATIONS), after))
    elif before:
        signs.insert(0, (_glyph_of(before, _RELATIONS), before))
    else:
        signs.append((" ", plain))
    doubt = _glyph_of(flags, (Flag.DIFFERS, Flag.POSSIBLE))
    signs.append((doubt, flags) if doubt != " " else (" ", signs[-1][1]))
    # Fewer segments are fewer bytes to the terminal: what looks alike is one.
    parts = [_bar(palette, current)]
    for sign, of in signs:
        style = palette.sign_style(of, bold=current or of == flags != plain)
        if parts[-1].style == style or not parts[-1].text.strip():
            parts[-1] = Segment(parts[-1].text + sign, style)
        else:
            parts.append(Segment(sign, style))
    used = sum(len(part.text) for part in parts)
    parts[-1] = Segment(parts[-1].text + " " * (width - used), parts[-1].style)
    return tuple(parts)


def _glyph_of(flags: int, among: tuple[Flag, ...]) -> str:
    return next((GLYPHS[flag] for flag in among if flags & flag), " ")


def _bar(palette: Palette, current: bool) -> Segment:
    if palette.shades is None:
        return Segment(BAR if current else " ", Style(bold=current or None))
    return Segment(BAR if current else " ", Style(color=palette.shades.bar, bgcolor=palette.ground.hex6))


@cache
def _mono(flags: int) -> Style:
    """Attributes alone: bold is told by one side, underlined changed, reversed differs, dim furniture."""
    differs = bool(flags & Flag.DIFFERS)
    found = bool(flags & Flag.FOUND)
    selected = bool(flags & Flag.SELECTED)
    changed = bool(flags & (Flag.CHANGED | Flag.POSSIBLE))
    return Style(
        bold=True if flags & (Flag.ONLY | Flag.POSSIBLE) or found or differs else None,
        underline=True if changed or found else None,
        reverse=True if differs != selected else None,
        italic=True if flags & Flag.MOVED else None,
        dim=True if flags & Flag.FURNITURE and not found else None,
    )


@cache
def _coloured(shades: Shades, ground: str, flags: int) -> Style:
    colour, bold = _text_colour(shades, flags)
    return Style(
        color=colour,
        bgcolor=_text_ground(shades, ground, flags),
        bold=bold or None,
        underline=True if flags & (Flag.FOUND | Flag.POSSIBLE) else None,
        italic=True if flags & Flag.MOVED else None,
    )


def _text_colour(shades: Shades, flags: int) -> tuple[str, bool]:
    for flag, colour, bold in (
        (Flag.SELECTED, shades.changed, False),
        (Flag.DIFFERS, shades.differs, True),
        (Flag.FOUND, shades.found, True),
        (Flag.POSSIBLE, shades.possible, True),
        (Flag.CHANGED, shades.changed, False),
        (Flag.ONLY, shades.only, False),
        (Flag.REWORDED, shades.reworded, False),
        (Flag.SAME, shades.same, False),
        (Flag.FURNITURE, shades.faint, False),
    ):
        if flags & flag:
            return colour, bold
    return shades.text, False


def _text_ground(shades: Shades, ground: str, flags: int) -> str:
    if flags & Flag.SELECTED:
        return shades.selected_ground
    if flags & Flag.DIFFERS:
        return shades.differs_ground
    if flags & Flag.FOUND:
        return shades.found_ground
    if flags & Flag.CHANGED:
        return shades.changed_ground
    if flags & Flag.CURRENT:
        return shades.only_tint if flags & Flag.ONLY else shades.shared_tint
    return ground
