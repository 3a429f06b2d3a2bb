"""Making text harmless without moving a single character.

An article may hold bytes that were never meant to be read: escape sequences that retitle a terminal or write
to its clipboard, marks that turn the reading direction around, characters nobody can see. They are taken out
once, on the way in, each replaced by ONE character, so that spans into the text stay true:

- what breaks a line elsewhere (vertical tab, form feed, U+0085, U+2028, U+2029) becomes a line feed;
- what was invisible (bidi controls, zero-width characters, tags, annotation anchors, fillers) becomes a
  space;
- what was never text (C0 and C1 controls, lone surrogates, noncharacters) becomes U+FFFD, which shows that
  something stood there. A carriage return becomes a space; reading a file has made line feeds of them before.

Kept, because they are content: tab, line feed, the no-break space, the soft hyphen (rooms that split words
fold it), and the zero-width joiner and non-joiner where they spell something, between characters of the
scripts that use them and inside emoji. Variation selectors stay; the supplementary ones only after an
ideograph.
"""

import re
from functools import cache

_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_INVISIBLE = (
    "\r"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls
    "\u034f\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff"  # zero-width
    "\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # letters that draw nothing
    "\ufff9-\ufffb"  # interlinear annotation
    "\U0001d173-\U0001d17a"  # musical scoping
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # tags and their unassigned neighbours
)
_NEVER_TEXT = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)

_JOINERS = "\u200c\u200d"
_IDEOGRAPH_VARIANTS = "\U000e0100-\U000e01ef"

# One class, so that a clean text is scanned fast; what depends on the neighbours is looked at only when met.
_SUSPECT = re.compile(f"[{_BREAKS}{_INVISIBLE}{_NEVER_TEXT}{_JOINERS}{_IDEOGRAPH_VARIANTS}]")
_NEVER = f"[{_NEVER_TEXT}]"
# What ``str.isprintable`` takes for harmless, of the above: a class so small that it is scanned fast.
_PRINTABLE_SUSPECTS = re.compile(f"[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0{_IDEOGRAPH_VARIANTS}]")

# Scripts whose spelling uses the joiners (Arabic and its kin, the Indic family, Mongolian), and emoji.
_JOINING = (
    "\u0600-\u061b\u061d-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u17b3\u17b6-\u180d\u1810-\u18af\ua840-\ua87f"
    "\ua8e0-\ua8ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    "\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff"
)
_VIRAMA = (
    "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca"  # may end a word with a joiner behind it
)
_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_SPELLS = (
    f"(?<=[{_VIRAMA}])[{_JOINERS}]|(?<=[{_JOINING}])[{_JOINERS}](?=[{_JOINING}])"
    f"|(?<=[{_IDEOGRAPHS}])[{_IDEOGRAPH_VARIANTS}]"
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled at the first need: most texts hold nothing suspect, and every start of the program imports this."""
    return re.compile(pattern)


def _replacement(match: re.Match[str]) -> str:
    char = match[0]
    if char in _BREAKS:
        return "\n"
    if _compiled(_NEVER).match(char):
        return "\ufffd"
    return char if _compiled(_SPELLS).match(match.string, match.start()) else " "


def clean(text: str) -> str:
    """Replace every harmful character by one harmless character; the length never changes.

    Cleaning what is clean changes nothing.
    """
    printed = text.replace("\n", "").replace("\t", "").replace("\xa0", "")
    if printed.isprintable() and not _PRINTABLE_SUSPECTS.search(text):
        return text  # most texts: a tenth of what the one class costs
    return _SUSPECT.sub(_replacement, text)


def clean_line(text: str) -> str:
    """Text as one line, for titles, outlets and paths: cleaned, white space squeezed, ends stripped."""
    return " ".join(clean(text).split())
