"""Unhurt: where one text says that nobody came to harm, and the other how many did.

There were no reports of casualties.   /  At least 12 people were killed, the commissioner said.

Both may stand far apart. A text that tells of as many or more who came to harm is left alone.
"""

import re
from collections.abc import Iterator

from compare.cues import FIGURED, PORTIONED, RELATED, TALLIED
from compare.facts.figures.numbers import in_words
from compare.facts.figures.quantities import Quantity, quantities
from compare.facts.found import Found, plain, told
from compare.facts.sides import Side
from corpus.spans import Span

_NONE = frozenset("no nobody none without".split())
_HARMED = r"(?:hurt|injured|killed|wounded|harmed)"
_BE = r"(?:was|were|is|are|had been|has been|have been)"
_NO_HARM = re.compile(
    rf"""(?xi)\b(?:
      (?:no|without(?:\sany)?)\s(?:immediate\s|initial\s|confirmed\s)?(?:reports?\sof\s|word\sof\s)?(?:any\s)?
      (?P<what>casualties|injuries|fatalities|deaths|victims|dead|wounded)\b
    | (?:no[-\s]one|nobody|none)\s(?:\w+\s){{0,3}}?{_BE}\s(?:\w+ly\s)?(?P<harmed>{_HARMED})\b
    | (?P<harming>injur|hurt|wound|kill|harm)(?:t?ing)\s(?:no[-\s]one|nobody|none)\b
    )"""
)
_BEFALLEN = {
    "injuries": {"wounded"},
    "hurt": {"wounded"},
    "injured": {"wounded"},
    "wounded": {"wounded"},
    "fatalities": {"killed"},
    "deaths": {"killed"},
    "dead": {"killed"},
    "killed": {"killed"},
}
_OF_DOING = {"injur": "injured", "hurt": "hurt", "wound": "wounded", "kill": "killed", "harm": "harmed"}
_BOTH = {"killed", "wounded"}
_OTHER_TIME = re.compile(
    r"(?i)\b(?:in|since|until) (?:19|20)\d\d\b|\blast (?:year|month|week|summer|winter)\b|\bago\b"
)


def unhurt(a: Side, b: Side) -> Iterator[Found]:
    """Where one text says that nobody came to harm, and the other says how many did, and nowhere that none did."""
    for side, other in ((a, b), (b, a)):
        found = _no_harm(side)
        if not found:
            continue
        span, roles = found
        if _no_harm(other):
            continue
        toll = _harmed(other, roles)
        own = _harmed(side, _BOTH)
        there, harm = (0, 0), ""
        if toll and not (own and own.low >= toll.low):
            there, harm = _of_a_toll(toll), in_words(toll)
        elif not (toll or own) and "wounded" in roles and not _treated(side):
            there = _treated(other) or there
            harm = plain(other, there)
        if harm:
            values = plain(side, span), harm
            if side is a:
                yield told("outcome", a, span, b, there, sure=False, values=values)
            else:
                yield told("outcome", a, there, b, span, sure=False, values=values[::-1])


def _of_a_toll(toll: Quantity) -> Span:
    """From a figure to the word that says what became of the counted, or back."""
    first, last = toll.span, toll.role_span
    return min(first[0], last[0]), max(first[1], last[1])


_WOUNDS = r"(?:injur(?:y|ies)|burns?|cuts|bruises|wounds?|fractures?|concussion|shock|smoke\sinhalation)"
_TREATED = re.compile(
    rf"""(?xi)\b(?:
      (?:was|were|been|being)\s(?:\w+\s){{0,4}}?treated\s(?:\w+\s){{0,4}}?for\s(?:\w+\s){{0,2}}?{_WOUNDS}
    | suffer(?:ed|ing)\s(?:\w+\s){{0,3}}?{_WOUNDS}
    | (?:was|were)\s(?:\w+\s){{0,2}}?(?:hurt|injured|wounded)\b
    | (?:was|were)\s(?:taken|rushed|airlifted|flown|sent)\sto\s(?:\w+\s){{0,3}}?hospital
    )"""
)
"""How a text says that somebody came to harm, and not how many did."""
_DENIED = re.compile(r"(?i)\b(?:no|nobody|none|not|without|if|could|may|might)\b[^.,;]*\Z")


def _treated(side: Side) -> Span | None:
    """Where a text says first that somebody of this event came to harm."""
    for found in _TREATED.finditer(side.reading.text):
        before = side.reading.text[max(0, found.start() - LINE) : found.start()]
        if not _DENIED.search(before) and not _of_another_time(side, found.start()):
            return found.span()
    return None


LINE = 60
"""Characters before what befell somebody in which that may be denied."""


def _no_harm(side: Side) -> tuple[Span, set[str]] | None:
    """Where a text says first that nobody came to harm, and what befell none."""
    reading, tokens = side.reading, side.reading.tokens
    if _NONE.isdisjoint(tokens.held()):
        return None
    harmed = [reading.ranges[n] for n in reading.having(TALLIED) if reading.has(PORTIONED | RELATED, n)]
    none = [n for first, last in harmed for n in range(first, last) if tokens.norms[n] in _NONE]
    places = sorted({tokens.starts[k] for n in none for k in (max(0, n - 1), n)})  # harming nobody
    found = next(filter(None, (_NO_HARM.match(side.reading.text, at) for at in places)), None)
    if not found or _of_another_time(side, found.start()):
        return None
    word = (found.group("what") or found.group("harmed") or _OF_DOING[found.group("harming").lower()]).lower()
    return found.span(), _BEFALLEN.get(word, _BOTH)


def _harmed(side: Side, roles: set[str]) -> Quantity | None:
    """How many were harmed so, by the first figure that says it of this event."""
    reading = side.reading
    for n in reading.having(FIGURED):
        for q in quantities(reading, n):
            if q.role in roles and q.kind == "count" and q.low > 0 and not _of_another_time(side, q.span[0]):
                return q
    return None


def _of_another_time(side: Side, at: int) -> bool:
    """Whether the sentence of a place in the text tells of another year or season."""
    n = side.reading.sentence_of(side.reading.token_at(at))
    return n is None or _OTHER_TIME.search(side.reading.sentence(n)) is not None
