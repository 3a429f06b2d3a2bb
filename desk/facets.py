"""What a search's hits can be narrowed by: which outlets tell of it, and when. And the query that narrows it.

Counting reads no text: the ids come from the engine, outlets and dates from the library's own list, which is kept
until the library changes. At most ``MOST`` hits are counted, the best ones.
"""

import re
import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from corpus import marks
from corpus.library import Library
from corpus.marks import Mark
from desk.narrowing import STARRED, UNREAD, narrow
from desk.searching import only_marked
from index.engine import SearchEngine
from index.lexer import OPERATORS
from index.query import parse
from index.tokens import whole
from index.tree import Everything, Or, Words

MOST: Final = 10_000
"""So many hits are counted."""

NO_OUTLET: Final = "-source:*"
NO_DATE: Final = "-date:*"

_NO_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»「」『』＂', " "))
_YEAR, _MONTH, _DAY = 4, 7, 10  # so many characters of an ISO 8601 date
_CLAUSE = re.compile(
    r"""(?<![^\s(])(?:(?:source|date):=?(?:"[^"]*"|[^\s()"]+)"""
    r"""|(?:-(?:source|date):\*|is:(?:starred|unread|read))(?![^\s)]))"""
)


@dataclass(frozen=True, slots=True)
class Facet:
    """One value that hits have: how many, and the words for the query; "" where nothing can narrow to it."""

    value: str | None
    count: int
    clause: str


@dataclass(frozen=True, slots=True)
class Facets:
    """Outlets, most hits first, and times, newest first; unknown ones, whose value is None, last; the user's marks.

    ``narrowed`` are the clauses of the query that narrow it already. ``counted`` of ``total`` hits were counted.
    """

    narrowed: tuple[str, ...] = ()
    outlets: tuple[Facet, ...] = ()
    times: tuple[Facet, ...] = ()
    counted: int = 0
    total: int = 0
    marks: tuple[Facet, ...] = ()


class FacetCounter:
    """Counts for the searches in one library. Safe to use from several threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._known: tuple[int, dict[str, tuple[str | None, str | None]]] = (-1, {})

    def count(self, engine: SearchEngine, text: str) -> Facets:
        """The facets of a search; ``engine`` is in step with the library. Raises what both raise."""
        known = self._outlets_and_dates()
        marked = marks.marks(self._library)
        narrowed = narrow(text)
        only = only_marked(narrowed.chosen, marked) if narrowed.chosen else None
        if narrowed.words:
            results = engine.search(parse(narrowed.words), limit=MOST, only=only)
            found = [one.id for one in results.hits if one.id in known]
            total = results.total
        else:
            found = [id_ for id_ in known if only is None or only(id_)]
            total = len(found)
        counted = facets((known[id_] for id_ in found), text, total)
        return replace(counted, marks=_marks([marked[id_] for id_ in found if id_ in marked], len(found)))

    def _outlets_and_dates(self) -> dict[str, tuple[str | None, str | None]]:
        with self._lock:
            revision = self._library.revision()
            if self._known[0] != revision:
                self._known = (revision, self._library.outlets_and_dates())
            return self._known[1]


def facets(found: Iterable[tuple[str | None, str | None]], text: str, total: int) -> Facets:
    """Counts of (outlet, ISO 8601 date) pairs, for the hits of the query ``text``."""
    pairs = list(found)
    ranked = _outlets(source for source, _ in pairs)
    narrowed = dict.fromkeys(clause for clause in _CLAUSE.findall(text) if _narrows(clause))
    return Facets(
        tuple(narrowed),
        tuple(Facet(source, number, outlet_clause(source)) for source, number in ranked),
        _times([published for _, published in pairs]),
        len(pairs),
        total,
    )


def _narrows(clause: str) -> bool:
    """Whether the clause asks for anything: of ``date:soon`` the search says that it is left out."""
    return clause.startswith("is:") or not isinstance(parse(clause).root, Everything)


def _outlets(told: Iterable[str | None]) -> list[tuple[str | None, int]]:
    """Outlets with their counts, the most first. Spellings that a search cannot tell apart count as the commonest."""
    spelled: dict[str | None, Counter[str | None]] = {}
    for source, number in Counter(told).items():
        spelled.setdefault(whole(source) if source else None, Counter())[source or None] += number
    counted = [
        (min(names, key=lambda name: (-names[name], name or "")), names.total()) for names in spelled.values()
    ]
    return sorted(counted, key=lambda one: (one[0] is None, -one[1], one[0] or ""))


def _marks(marked: list[Mark], found: int) -> tuple[Facet, ...]:
    """How many are starred, and how many not yet read: where that tells some from the others."""
    starred = sum(one.starred is not None for one in marked)
    unread = found - sum(one.read is not None for one in marked)
    every = (Facet("starred", starred, STARRED), Facet("unread", unread, UNREAD))
    return tuple(one for one in every if one.count and (one.value == "starred" or one.count < found))


def _times(dates: list[str | None]) -> tuple[Facet, ...]:
    """Days where all lie in two months, months where they lie in three years, else years."""
    days = [one[:_DAY] for one in dates if one]
    length = _DAY if _spread(days, _MONTH) <= 2 else _MONTH if _spread(days, _YEAR) <= 3 else _YEAR
    periods = Counter(day[:length] for day in days)
    known = tuple(Facet(one, number, f"date:{one}") for one, number in sorted(periods.items(), reverse=True))
    return (*known, Facet(None, len(dates) - len(days), NO_DATE)) if len(days) < len(dates) else known


def _spread(days: list[str], length: int) -> int:
    return len({day[:length] for day in days})


def outlet_clause(source: str | None) -> str:
    """``source:="Northern Wire"``: that outlet and no other; "" where the query language has no words for it."""
    if source is None:
        return NO_OUTLET
    words = " ".join(source.translate(_NO_QUOTES).split())
    clause = f'source:="{words}"'
    query = parse(clause) if words else None
    exact = query is not None and query.root == Words(((whole(words),),), "source")
    return clause if exact and query is not None and not query.notes else ""


def toggled(text: str, clause: str) -> str:
    """The query with ``clause`` added, or without it where it is there.

    Where the query is a choice (``fire OR flood``), it is put in parentheses first, so that the clause holds for all
    of it. An outlet takes the place of what the query asks for it by already: ``source:wire`` is not said twice.
    """
    if clause in _CLAUSE.findall(text):
        return _without(text, clause)
    before = text.strip()
    if "(" not in before and not OPERATORS.keys() & set(before.split()):
        for said in _CLAUSE.findall(before):
            if _says_less(said, clause):
                before = _without(before, said)
    if isinstance(parse(before).root, Or):
        before = f"({before})"
    return f"{before} {clause}".strip()


def _without(text: str, clause: str) -> str:
    kept = re.sub(rf"(?<![^\s(]){re.escape(clause)}(?![^\s)])", "", text)
    return " ".join(kept.split())


def _says_less(said: str, clause: str) -> bool:
    """Whether every article of the one outlet that ``clause`` asks for is found by the clause ``said``, too."""
    if not (said.startswith("source:") and clause.startswith("source:=")):
        return False
    value, outlet = (whole(one.partition(":")[2].removeprefix("=").strip('"')) for one in (said, clause))
    exact = said.startswith("source:=")
    return value == outlet if exact else set(value[1:].split()) <= set(outlet[1:].split())
