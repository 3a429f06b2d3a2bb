"""Measures: what a length is the length of. A quake ten miles deep is not ten miles from the coast."""

import re

_BEHIND = re.compile(
    r"(?i)[-\s](?P<size>deep|high|tall|wide|thick|long)\b"
    r"|\s(?:\([^()]{1,20}\)\s)?(?:to the )?(?:from|away|off|(?:north|south)?(?:east|west)|north|south)\b"
)
_BEFORE = re.compile(
    r"(?i)\b(depth|height|altitude|width|length|distance|fell|fallen|falls?|falling|plunge[sd]?|plunging)\s"
    r"(?:(?:of|just|only|about|around|some|nearly|almost|more|than|over|roughly|approximately)\s)*\Z"
)
_OF = {
    "depth": "deep", "height": "high", "altitude": "high", "tall": "high", "width": "wide", "thick": "wide",
    "length": "long", "distance": "far",
}  # fmt: skip


def measured(text: str, first: int, last: int) -> str:
    """What the length at ``text[first:last]`` measures: "deep", "high", "wide", "long", "far" (from somewhere) or how
    far something "fell"; "" where neither side of it says."""
    behind = _BEHIND.match(text, last)
    if behind and behind.group("size"):
        size = behind.group("size").lower()
        return _OF.get(size, size)
    before = _BEFORE.search(text, max(0, first - 40), first)
    if before:  # he fell 200 feet from a ridge
        return _OF.get(before.group(1).lower(), "fell")
    return "far" if behind else ""
