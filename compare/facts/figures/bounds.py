"""Bounds: the words before a figure that say how exact it is.

more than 3,800 · at least 14        more: a limit from below
fewer than 100 · nearly 40           less: a limit from above, which may only round
about 300 · some 450                 about
"""

import re

_BOUND = re.compile(
    r"(?i)\b(?P<more>more than|over|at least|no fewer than|not? less than|above|in excess of|upwards? of)\s+\Z"
    r"|\b(?P<less>less than|fewer than|under|below|up to|at most|no more than|nearly|almost"
    r"|as (?:many|much|long|high|large|fast|far) as|close to)\s+\Z"
    r"|\b(?P<about>about|around|some|roughly|approximately|an estimated|estimated|circa|or so)\s+\Z"
)
_BOUND_ENDS = tuple(
    "than over least of above under below to most as nearly almost about around some roughly approximately estimated "
    "circa so".split()
)
ROUGH = frozenset({"nearly", "almost", "close to"})
"""Words that set a bound and round at once."""


_PLACING = frozenset({"over", "under", "above", "below"})
"""Words that set a bound, or say where: "over four passes", "over six years"."""
FEW = 10
"""Fewer are no limit behind such a word."""


def is_limit(bound: str, hedge: str, *, few: bool) -> bool:
    """Whether the words before a figure, ``bound`` and ``hedge`` by ``bound_of``, set a limit and do not round.

    ``few`` says that the figure is too low for "over" and the like to be sure to bound it, or a length of time.
    """
    return bound in {"more", "less"} and hedge not in ROUGH and not (few and hedge in _PLACING)


def bound_of(before: str) -> tuple[str, str]:
    """The bound that the words before a figure set, and these words."""
    found = _bound(before)
    return (found.lastgroup or "", " ".join(found.group().lower().split())) if found else ("", "")


def with_bound(text: str, start: int) -> int:
    """Where the words begin that set the bound of the figure at ``start``: at "more" in "more than 3,800"."""
    before = text[max(0, start - LONGEST_BOUND) : start]
    found = _bound(before)
    return start - len(before) + found.start() if found and "\n" not in found.group() else start


def _bound(before: str) -> re.Match[str] | None:
    return _BOUND.search(before) if before.rstrip().lower().endswith(_BOUND_ENDS) else None


LONGEST_BOUND = 40
"""So many characters before a figure hold the words that set its bound."""
