"""Nobody: where one text says that nobody was hurt, or killed, and the other how many were.

No deaths were reported after the blast.      /  Two dockers died, a priest said.
The fire gutted the mill, injuring nobody.    /  … with three weavers hurt
"""

from collections.abc import Iterator, Sequence

from compare.cues import TALLIED
from compare.facts.found import Found, told
from compare.facts.quantities import Quantity, counted
from compare.facts.roles import role_of_word
from compare.facts.sides import Side
from corpus.spans import Span

_ROLES = frozenset({"killed", "wounded"})
_BEFORE, _BEHIND = 6, 3
"""Words before a word for the dead or hurt within which "nobody" stands, and behind it."""
_BREAKS = frozenset(";:.—–")
YEAR = 4
"""Digits."""


def nobody(a: Side, b: Side) -> Iterator[Found]:
    """Where one text says that nobody was killed or hurt, and the other, with no such word, gives a figure."""
    here, there = _denied(a), _denied(b)
    for role in sorted(_ROLES & (here.keys() ^ there.keys())):
        denied, other = (here, b) if role in here else (there, a)
        own = a if other is b else b
        if any(_counts(own, q, role) for q in counted(own.reading)):
            continue
        figure = next((q for q in counted(other.reading) if _counts(other, q, role)), None)
        if figure:
            span = min(figure.span[0], figure.role_span[0]), max(figure.span[1], figure.role_span[1])
            left, right = (denied[role], span) if own is a else (span, denied[role])
            yield told("outcome", a, left, b, right, sure=False)


def _counts(side: Side, q: Quantity, role: str) -> bool:
    """Whether a figure tells how many were killed, or hurt, and not in another year."""
    if q.role != role or q.kind != "count" or q.low <= 0:
        return False
    reading = side.reading
    sentence = reading.sentence_of(reading.token_at(q.span[0]))
    norms = reading.tokens.norms[slice(*reading.ranges[sentence])] if sentence is not None else []
    return not any(
        len(norm) == YEAR and norm[:2] in {"18", "19", "20"} and norm.isdecimal() for norm in norms
    )


def _denied(side: Side) -> dict[str, Span]:
    """Where a text says that nobody was killed, or hurt."""
    reading = side.reading
    tokens = reading.tokens
    found: dict[str, Span] = {}
    for n in [n for n in tokens.cued if tokens.words[n].cues & TALLIED]:
        role = role_of_word(tokens.words[n])
        sentence = reading.sentence_of(n)
        if role not in _ROLES or role in found or sentence is None:
            continue
        low, high = reading.ranges[sentence]
        at = _nobody_near(tokens.norms, max(low, n - _BEFORE), n, min(high, n + 1 + _BEHIND))
        if at is not None:
            first, last = min(at, n), max(at, n) + 1
            if _BREAKS.isdisjoint(reading.text[tokens.starts[first] : tokens.ends[last - 1]]):
                found[role] = tokens.span(first, last)
    return found


def _nobody_near(norms: Sequence[str], low: int, n: int, high: int) -> int | None:
    """Where "nobody", "no one" or "no" stands that a word for the dead or hurt at token ``n`` is said of."""
    for at in range(n - 1, low - 1, -1):
        if norms[at] in {"nobody", "none"} or (norms[at] == "no" and (norms[at + 1] == "one" or at == n - 1)):
            return at
    for at in range(n + 1, high):
        if norms[at] in {"nobody", "none"} or (norms[at : at + 2] == ["no", "one"]):
            return at
    return None
