"""The colours can be read, and told apart by every pair of eyes; without colours nothing is lost."""

from itertools import combinations, product

import pytest
from textual.color import Color

from tui.palette import DARK, LIGHT, Flag, Palette, Shades
from tui.theme import DARK as DARK_THEME
from tui.theme import LIGHT as LIGHT_THEME

THEMES = [pytest.param(DARK, DARK_THEME, id="dark"), pytest.param(LIGHT, LIGHT_THEME, id="light")]

READABLE = 4.5
"""The contrast that WCAG 2.2 asks of text (1.4.3)."""
VISIBLE = 3.0
"""The contrast that it asks of signs (1.4.11)."""

# Machado, Oliveira and Fernandes (2009), severity 1.0: linear RGB as seen without one kind of cones.
BLINDNESS = {
    "none": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}  # fmt: skip

Triple = tuple[float, float, float]


def linear(colour: str) -> Triple:
    """A hex colour's red, green and blue as amounts of light."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in Color.parse(colour).normalized
    )
    return red, green, blue


def luminance(colour: str) -> float:
    """The relative luminance of WCAG."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def seen(colour: str, blindness: str) -> Triple:
    """A colour in CIE L*a*b* as somebody sees it."""
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True))))
        for row in BLINDNESS[blindness]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def apart(one: str, other: str, blindness: str) -> float:
    """How different two colours look: their distance in CIE L*a*b* (2 is just seen side by side)."""
    pairs = zip(seen(one, blindness), seen(other, blindness), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


RELATIONS = (Flag.SAME, Flag.REWORDED, Flag.ONLY, Flag.FURNITURE, Flag(0))
STATES = (Flag.MOVED, Flag.CHANGED, Flag.POSSIBLE, Flag.DIFFERS, Flag.FOUND, Flag.CURRENT, Flag.SELECTED)


@pytest.mark.parametrize(("shades", "theme"), THEMES)
def test_every_text_can_be_read_on_every_ground_it_stands_on(shades: Shades, theme: object) -> None:
    """Whatever relation and states come together: 4.5 to 1."""
    palette = Palette(shades, Color.parse(getattr(theme, "background")))  # noqa: B009 - a theme's is optional
    for relation, among in product(RELATIONS, range(len(STATES) + 1)):
        for states in combinations(STATES, among):
            style = palette.text_style(relation | sum(states))
            assert style.color is not None
            assert style.bgcolor is not None
            ratio = contrast(style.color.name, style.bgcolor.name)
            assert ratio >= READABLE, (relation, states, style, ratio)


@pytest.mark.parametrize(("shades", "theme"), THEMES)
def test_signs_and_notes_can_be_seen_on_panes_and_panels(shades: Shades, theme: object) -> None:
    """Gutter, overview, legend; words in faint letters are words to be read."""
    for place in ("background", "surface", "panel"):
        ground = getattr(theme, place)
        for flag in (Flag.SAME, Flag.REWORDED, Flag.ONLY, Flag.POSSIBLE, Flag.DIFFERS, Flag.MOVED):
            colour = Palette(shades, Color.parse(ground)).relation_colour(flag)
            assert contrast(colour or "", ground) >= VISIBLE, (flag, place)
    assert contrast(shades.faint, getattr(theme, "background")) >= READABLE  # noqa: B009
    assert contrast(shades.bar, getattr(theme, "background")) >= READABLE  # noqa: B009


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize(("shades", "theme"), THEMES)
def test_what_is_shared_and_what_is_not_look_different_to_all_eyes(
    shades: Shades,
    theme: object,
    blindness: str,
) -> None:
    """In hue for those that see it, in lightness for those that see none."""
    for shared in (shades.same, shades.reworded):
        assert apart(shared, shades.only, blindness) > 20
        assert abs(seen(shared, "none")[0] - seen(shades.only, "none")[0]) > 5
    assert apart(shades.shared_tint, shades.only_tint, blindness) > 10
    assert apart(shades.changed_ground, shades.differs_ground, blindness) > 40


def test_without_colours_every_state_has_its_own_attributes() -> None:
    """Told by one side, changed, may differ, differs, moved, furniture, and plain: no two look alike."""
    palette = Palette(None, Color.parse("#000000"))
    states = [
        Flag.SAME,
        Flag.ONLY,
        Flag.REWORDED | Flag.CHANGED,
        Flag.REWORDED | Flag.CHANGED | Flag.POSSIBLE,
        Flag.REWORDED | Flag.DIFFERS,
        Flag.SAME | Flag.MOVED,
        Flag.FURNITURE,
        Flag.SAME | Flag.SELECTED,
    ]
    styles = [palette.text_style(flags) for flags in states]
    assert len(set(styles)) == len(states)
    assert all(style.color is None and style.bgcolor is None for style in styles)
