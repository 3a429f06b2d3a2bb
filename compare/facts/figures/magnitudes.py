"""Magnitudes: which figures are those of an earthquake.

magnitude 6.1 · a 6.1-magnitude quake · 6.1 on the Richter scale · put the magnitude at 5.9, but … said it was 6.1
"""

import re

_BEFORE = re.compile(r"(?i)\bmagnitude[-\s](?:of\s)?\Z|\bmagnitude\b[^,;:.]{0,60}\s(?:at|was|of|to)\s\Z")
_BEHIND = re.compile(
    r"(?i)\A[-\s](?:magnitude|(?:earth)?quakes?|temblor|tremor|aftershock|on the (?:open-ended )?richter)\b"
)
_STANDS_ALONE = re.compile(r"(?i)\A(?:[.,;:)][\s”\"’']|\s(?:and|but|on|in|at|by|while)\b|[.”\"’']*\s*\Z)")
_WRITTEN = len("6.1")


def gives_magnitude(before: str) -> bool:
    """Whether what stands before a figure says that it is a magnitude."""
    return "magnitude" in before.lower() and _BEFORE.search(before) is not None


def is_magnitude(digits: str, before: str, after: str) -> bool:
    """Whether a figure in ``digits`` is a magnitude, told by what stands before and behind it."""
    if gives_magnitude(before):
        return True
    if len(digits) > _WRITTEN:
        return False
    if _BEHIND.match(after):
        return True
    return digits[1:2] == "." and "magnitude" in before.lower() and _STANDS_ALONE.match(after) is not None
