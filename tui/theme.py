"""Calm themes, dark and light: blue leads, orange marks, everything else stays back. And one without colours.

The one without has the dark one's colours, which never reach the terminal (``tui.colourless``): it stands on the
terminal's own ground, in its own two colours, whichever they are.
"""

from dataclasses import replace
from pathlib import Path

from textual.theme import Theme

from tui.palette import DARK as DARK_SHADES
from tui.palette import LIGHT as LIGHT_SHADES

DARK = Theme(
    name="newsreader-dark",
    dark=True,
    primary="#6fa8e8",
    secondary="#4f7fb5",
    accent="#8fbcf0",
    warning="#f0b061",
    error="#ef8f7a",
    success="#8fbcf0",
    foreground=DARK_SHADES.text,
    background="#11151b",
    surface="#171c24",
    panel="#1d242e",
    variables={
        "found": DARK_SHADES.found,
        "found-ground": DARK_SHADES.found_ground,
        "quiet": "#8f9aa8",
        "line": "#2c3541",
        "mark": "#f3b26b",
        "on-mark": "#1a1000",
        "cursor-ground": "#1c2733",
        "footer-background": "#171c24",
        "footer-key-foreground": "#8fbcf0",
        "footer-description-foreground": "#a7b1bd",
        "input-cursor-background": "#8fbcf0",
        "input-cursor-foreground": "#11151b",
        "scrollbar": "#2c3541",
        "scrollbar-hover": "#3d4958",
        "scrollbar-active": "#6fa8e8",
        "scrollbar-background": "#11151b",
        "scrollbar-background-hover": "#11151b",
        "scrollbar-background-active": "#11151b",
        "scrollbar-corner-color": "#11151b",
    },
)

LIGHT = Theme(
    name="newsreader-light",
    dark=False,
    primary="#1f5fa8",
    secondary="#4a7fb8",
    accent="#14508f",
    warning="#9a5200",
    error="#a8321c",
    success="#14508f",
    foreground=LIGHT_SHADES.text,
    background="#fbfaf7",
    surface="#f2f0ea",
    panel="#e9e6de",
    variables={
        "found": LIGHT_SHADES.found,
        "found-ground": LIGHT_SHADES.found_ground,
        "quiet": "#5d6672",
        "line": "#d3cfc4",
        "mark": "#b34700",
        "on-mark": "#fff7e6",
        "cursor-ground": "#e6ecf4",
        "footer-background": "#f2f0ea",
        "footer-key-foreground": "#14508f",
        "footer-description-foreground": "#4a525d",
        "input-cursor-background": "#14508f",
        "input-cursor-foreground": "#fbfaf7",
        "scrollbar": "#d3cfc4",
        "scrollbar-hover": "#b9b4a7",
        "scrollbar-active": "#1f5fa8",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-background-hover": "#fbfaf7",
        "scrollbar-background-active": "#fbfaf7",
        "scrollbar-corner-color": "#fbfaf7",
    },
)

MONO = replace(DARK, name="newsreader-mono")

THEMES = (DARK, LIGHT, MONO)

NAMES = {theme.name.removeprefix("newsreader-"): theme.name for theme in THEMES}
"""What config.toml calls the themes."""

AUTO = "auto"
"""Dark or light, as the terminal's ground is."""
CHOICES = (AUTO, *NAMES)


def chosen(wanted: str | None, light: bool | None) -> str:
    """The name of the theme to start with; ``light``: what is known of the terminal's ground."""
    if wanted in NAMES:
        return NAMES[wanted]
    return LIGHT.name if light else DARK.name


SECTION, NAME = "screen", "theme"
"""Under which the theme is remembered that was picked last."""


def recall(state: Path) -> str | None:
    """The theme that was picked last, as config.toml calls it; ``state`` is the file of what is remembered."""
    from desk.remembered import Remembered

    kept = Remembered(state).get(SECTION, NAME)
    return kept if isinstance(kept, str) and kept in NAMES else None


def keep(state: Path, theme: str) -> None:
    """Remember a picked theme, told by Textual's name for it."""
    from desk.remembered import Remembered

    name = next((name for name, full in NAMES.items() if full == theme), None)
    if name is not None:
        Remembered(state).put(SECTION, NAME, name)
