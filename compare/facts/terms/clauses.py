"""Clauses: what one outlet hangs on a sentence, between commas or dashes, that the other tells without it.

    … and unemployment in the oil-rich nation — all of which has been exacerbated by the pandemic, experts said.
    … and unemployment in the oil-rich country, according to human rights groups.

The words around may have been changed, and who says so another: what counts is that both sentences tell the rest, that
nothing of the clause stands in the other one, and that no other sentence there tells it.
"""

import re
from collections.abc import Iterator
from itertools import compress, pairwise

from compare.attribution import SAYING, said_in
from compare.facts.sides import Linked, Side, told_by
from compare.facts.terms.omissions import Omission, of_quoting, told_elsewhere

KEPT = 0.4
"""The shorter sentence keeps at least this share of its words in their order ..."""
REST, REST_OTHER = 0.75, 0.5
"""... and of what the two tell besides the clause, by weight, each has at least the second share of the other's, and
one of them the first."""
NEW = 0.75
"""This share of what a clause tells does not stand in the other sentence."""
LEAST_WEIGHT = 2.0
"""A clause weighs at least as much as two words that tell."""
_HANGING = r"""\s*
    (?:(?:all|most|some|many|both|none|each|one)\s(?:of\s)?)?
    (?:which|who|whom|whose|where|when|although|though|while|despite|after|before|because|since|unless|until|with|amid
      |made|given|\w{3,}ing|\w{3,}ed\s(?:by|to|in|on|for|with|at))\b"""
_VERBS_BEHIND = "have|has|had|reportedly|are|is|were|was"
_MARKS = ",;—–"
_OPENS = re.compile(rf"[{_MARKS}]{_HANGING}", re.VERBOSE)
_OPENS_TOO = re.compile(
    rf"""[,;—–\s](?:
      (?:(?<!\s)|(?<=\s)-){_HANGING}
    | (?<=\s)(?=that\s(?:{_VERBS_BEHIND})\b)
    )""",
    re.VERBOSE,
)
"""The same where there are hyphens or a "that": slower, since white space may open a clause then."""
_THAT = tuple(f" that {verb}" for verb in _VERBS_BEHIND.split("|"))
_CLOSES = re.compile(r"[,;—–]|\s-\s|\Z")
_SAYING = re.compile(rf"\b{SAYING}\b|\baccording\b", re.IGNORECASE)


def left_out(pair: Linked) -> Iterator[Omission]:
    """The clauses that one of two linked sentences has and the other does without."""
    if pair.kept < KEPT:
        return
    sides = (pair.a, pair.i, pair.b, pair.j), (pair.b, pair.j, pair.a, pair.i)
    for k, (side, n, other, m) in enumerate(sides):
        alone = pair.alone[k]
        opens = _opening(side.reading.sentence(n)) if alone else None
        new = compress(pair.words[k], map(alone.__contains__, pair.stems[k])) if opens else ()
        if not opens or sum([w.weight for w in new]) < NEW * LEAST_WEIGHT:
            continue  # no clause could be new
        clauses = [*_clauses(side, n, opens)]
        if not clauses:
            continue
        tokens = side.reading.tokens
        known = told_by(other.reading.tokens.words[slice(*other.reading.ranges[m])])
        pairs = set(pairwise(other.reading.tokens.stems[slice(*other.reading.ranges[m])]))
        for clause in clauses:
            replaced = clause[0] > 0 and (tokens.stems[clause[0] - 1], tokens.stems[clause[0]]) in pairs
            if (
                not replaced
                and _is_left_out(side, n, clause, known)
                and not told_elsewhere(tokens.words[slice(*clause)], other.reading)
            ):
                gap = _beside(side, n, clause, other, m)
                yield Omission(clause, gap, "left") if side is pair.a else Omission(gap, clause, "right")


def _clauses(side: Side, n: int, opens: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The token ranges of what hangs on sentence ``n``, who says so and what is quoted aside; each ``opens`` so."""
    reading, text = side.reading, side.reading.sentence(n)
    start = reading.sentences[n][0]
    for opening in opens.finditer(text):
        said = said_in(reading, n)
        first = opening.end() - len(opening.group().lstrip(" \n,;—–-"))
        closes = _CLOSES.search(text, min(first + 8, len(text)))
        last = min([closes.start() if closes else len(text), *(s for s, _ in said if s > first)])
        if any(s < last and first < e for s, e in said) or _SAYING.search(text, first, last):
            continue
        clause = reading.token_at(start + first), reading.token_at(start + last)
        if clause[0] < clause[1] and not of_quoting(side, n, clause) and not _quotes(side, n, clause):
            yield clause


def _opening(text: str) -> re.Pattern[str] | None:
    """What a clause of a sentence may open with; ``None`` where it has none."""
    if ("-" in text or "that" in text) and _may_open_so(text):
        return _OPENS_TOO
    return _OPENS if any(map(text.__contains__, _MARKS)) else None


def _may_open_so(text: str) -> bool:
    """Whether a sentence with a hyphen or a "that" may have white space before it: whether it has, if that is blanks
    alone."""
    if text.isprintable():
        return " -" in text or (" that " in text and any(map(text.__contains__, _THAT)))
    return True


def _quotes(side: Side, n: int, clause: tuple[int, int]) -> bool:
    """Whether a clause is part of a quotation, which the other outlet may have cut there, or holds one."""
    s, e = side.reading.tokens.span(*clause)
    return any(start < e and s < end for start, end in side.quoted(n))


def _is_left_out(side: Side, n: int, clause: tuple[int, int], known: dict[str, float]) -> bool:
    """Whether a clause is new to a sentence with the telling words ``known``, and all else is much the same."""
    words, (first, last) = side.reading.tokens.words, side.reading.ranges[n]
    told = told_by(words[slice(*clause)])
    if sum(told.values()) < LEAST_WEIGHT or _share(told, known) >= 1 - NEW:
        return False
    rest = told_by([*words[first : clause[0]], *words[clause[1] : last]])
    low, high = sorted((_share(rest, known), _share(known, rest)))
    return low >= REST_OTHER and high >= REST


def _share(of: dict[str, float], known: dict[str, float]) -> float:
    """What share of the weight of ``of`` is ``known``."""
    return sum([weight for c, weight in of.items() if c in known]) / (sum(of.values()) or 1.0)


def _beside(side: Side, n: int, clause: tuple[int, int], other: Side, m: int) -> tuple[int, int]:
    """The tokens of the other sentence beside the gap: behind the last word before the clause that both have."""
    (first, _), (start, end) = side.reading.ranges[n], other.reading.ranges[m]
    stems = other.reading.tokens.stems[start:end]
    at = end - 1
    for stem in reversed(side.reading.tokens.stems[first : clause[0]]):
        if stem in stems:
            at = start + len(stems) - 1 - stems[::-1].index(stem)
            break
    return at, min(at + 2, end)
