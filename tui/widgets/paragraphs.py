"""Where in a text something stands, as a reader would say it: "¶ 14 of 20", or where there are none, "62%"."""

import re
from bisect import bisect_right
from dataclasses import dataclass

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """The offsets at which a text's paragraphs start, and the text's length in code points.

    Blank lines part paragraphs; where a text has none, each line is one.
    """

    starts: tuple[int, ...]
    length: int

    @classmethod
    def of(cls, text: str) -> "Paragraphs":
        """Find them."""
        by_line = not _BLANK_LINE.search(text)
        starts: list[int] = []
        at, first = 0, True
        for line in text.split("\n"):
            blank = not line or line.isspace()
            if first and not blank:
                starts.append(at)
            first = blank or by_line
            at += len(line) + 1
        return cls(tuple(starts), len(text))

    def place(self, offset: int) -> tuple[str, ...]:
        """Where ``offset`` is, the longest way to say it first."""
        total = len(self.starts)
        if total < 3:
            share = f"{offset / max(1, self.length):.0%}"
            return f"at {share}", share
        number = max(1, bisect_right(self.starts, offset))
        return f"¶ {number} of {total}", f"¶ {number}/{total}", f"¶{number}"
