"""How much of a reworded passage is emphasised: the words that changed, the whole passage, or nothing."""

from enum import Enum

from tui.palette import Flag

_RELATIONS = int(Flag.SAME | Flag.REWORDED | Flag.ONLY | Flag.CHANGED | Flag.MOVED)
_REWORDED = int(Flag.REWORDED)
_CHANGED = int(Flag.CHANGED)


class Emphasis(Enum):
    """What a pane emphasises; the value is what the status line calls it."""

    WORDS = "changed words"
    PASSAGE = "whole passages"
    NONE = "plain text"

    @property
    def following(self) -> "Emphasis":
        """The next one, in a circle."""
        every = list(Emphasis)
        return every[(every.index(self) + 1) % len(every)]

    def of(self, flags: int) -> int:
        """The flags that a stretch of text is drawn by.

        ``NONE`` leaves the text plain but for what differs, what the search found and where the reader is;
        the gutter tells the relations all the same.
        """
        if self is Emphasis.PASSAGE and flags & _REWORDED:
            return flags | _CHANGED
        return flags & ~_RELATIONS if self is Emphasis.NONE else flags
