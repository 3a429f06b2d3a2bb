"""Tables of patterns for whole lines, and patterns that are compiled late.

A pattern of a hundred lines takes microseconds to find that a line of prose is none of them; how the line begins, or
that it has none of a few words, tells in a fraction of one that a table need not be tried at all.
"""

import re
from collections.abc import Collection, Mapping, Set
from functools import cached_property


class Table:
    """A pattern that matches what any line of a table does; compiled when it is first asked, which takes a while.

    In ``table``, a pattern a line, what stands in ``named`` stands for a longer pattern. Every line of text that it
    matches begins as a word of ``opens`` does (by its first three letters, _ is a blank) or holds one of ``cues``, both
    in lower case.
    """

    def __init__(
        self,
        named: Mapping[str, str],
        table: str,
        flags: re.RegexFlag = re.NOFLAG,
        *,
        opens: str = "",
        cues: tuple[str, ...] = (),
    ) -> None:
        self._named = named
        self._table = table
        self._flags = flags
        self.opens = frozenset(word[:3].replace("_", " ") for word in opens.split())
        self.cues = cues

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As ``re.Pattern.fullmatch``."""
        return self.compiled.fullmatch(text)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern."""
        table = self._table
        for name, pattern in self._named.items():
            table = table.replace(name, pattern)
        return re.compile("|".join(line.strip() for line in table.strip().splitlines()), self._flags)


class Late:
    """A long pattern, compiled when it is first asked: many a run asks for none."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern."""
        return re.compile(self._pattern)


def may_match(folded: str, opens: Set[str], cues: Collection[str]) -> bool:
    """Whether a line in lower case can be one of tables whose lines begin like this, or hold a cue."""
    head = folded[:3]
    if head in opens or head[:1] in opens or head[:2] in opens:
        return True
    if not head.isascii() and (head[0].isdecimal() or not _LETTERS.isdisjoint(head)):
        return True
    return holds(folded, cues)


_LETTERS = frozenset("\u017f\u0131\u0307")
"""What is no ASCII in lower case, and is taken for "s" or "i" by a pattern without case."""


def holds(folded: str, cues: Collection[str]) -> bool:
    """Whether any cue is in a line: cheaper than to try a table whose every pattern needs one of them."""
    return bool(cues) and any(map(folded.__contains__, cues))
