"""Belonging: whose man or woman somebody is, where two sentences that surely tell the same name another party.

    an employee of the supplier noticed it    /  it was spotted by an employee of the bank
    a Velm supporter was stabbed              /  a fan of Karsk was stabbed

Both texts know both parties, and one of them tells of both in one sentence: then they are two, and no two words for
one.
"""

from collections.abc import Iterator
from typing import NamedTuple

from compare.cues import FOLK
from compare.facts.found import Replaced
from compare.facts.names.naming import describes
from compare.facts.sides import NAMES, SURE_LINK, Linked, Side

_OF, _DETERMINERS = frozenset({"of", "for", "from", "at", "with"}), frozenset({"the", "its", "their"})
_WHERE = frozenset({"from", "at"})
SHARED = 0.3
"""Of what two sentences tell this much is shared."""


class _Party(NamedTuple):
    """Somebody by the token, the party that he or she belongs to by its own, and whether that may be only a place:
    "from Karsk"."""

    folk: int
    party: int
    place: bool | None

    @property
    def tokens(self) -> tuple[int, int]:
        """The half-open range from the one to the other."""
        return min(self.folk, self.party), max(self.folk, self.party) + 1


def belonging(pair: Linked) -> Iterator[Replaced]:
    """The first who belongs to one party in one sentence and to another in the other."""
    if pair.score < SURE_LINK:
        return
    here = _parties(pair.a, pair.i)
    there = _parties(pair.b, pair.j) if here else {}
    for folk in [folk for folk in here if folk in there]:
        if pair.shared >= SHARED and _are_two(pair, here[folk], there[folk]):
            yield Replaced(here[folk].tokens, there[folk].tokens, "name", sure=False)
            return


def _are_two(pair: Linked, x: _Party, y: _Party) -> bool:
    """Whether two parties are known to both texts as two, and neither sentence names the other's."""
    one, other = pair.a.reading.tokens.words[x.party], pair.b.reading.tokens.words[y.party]
    if one.name != other.name or one.concept == other.concept or {x.place, y.place} == {True, False}:
        return False
    if any(w.concept == other.concept for w in pair.words[0]) or any(
        w.concept == one.concept for w in pair.words[1]
    ):
        return False
    sides = pair.a, pair.b
    if not all({one.concept, other.concept} <= set(side.reading.tokens.concepts) for side in sides):
        return False
    return any(_meet(side, one.concept, other.concept) for side in sides)


def _meet(side: Side, one: str, other: str) -> bool:
    """Whether a text tells of two parties in one sentence."""
    concepts = side.reading.tokens.concepts
    return any({one, other} <= set(concepts[first:last]) for first, last in side.reading.ranges)


def _parties(side: Side, sentence: int) -> dict[str, _Party]:
    """Who of a sentence belongs to what party, by concept; those left out of whom it has two."""
    tokens, (first, last) = side.reading.tokens, side.reading.ranges[sentence]
    words = tokens.words
    folk = [n for n in side.reading.among(tokens.cued, sentence) if words[n].cues & FOLK]
    found: dict[str, _Party] = {}
    for n in folk:
        party = _party(side, n, first, last)
        if party >= 0 and sum(words[m].concept == words[n].concept for m in folk) == 1:
            place = words[n + 1].norm in _WHERE if party > n else None
            found[words[n].concept] = _Party(n, party, place)
    return found


def _party(side: Side, n: int, first: int, last: int) -> int:
    """The token of the party that the one at token ``n`` belongs to: a name before, "of the bank" behind; -1."""
    words = side.reading.tokens.words
    if n > first and _is_party(side, n - 1):
        return n - 1
    m = n + 1
    if m + 1 >= last or words[m].norm not in _OF:
        return -1
    m += 1
    if _is_party(side, m):
        return m
    plain = words[m].norm in _DETERMINERS and m + 1 < last and words[m + 1].weight >= TELLS
    return m + 1 if plain and not (words[m + 1].figure or words[m + 1].when) else -1


TELLS = 0.5
"""A word of less weight is no party."""


def _is_party(side: Side, n: int) -> bool:
    """Whether the word at token ``n`` is a name."""
    word = side.reading.tokens.words[n]
    return word.name and word.weight >= NAMES and word.concept in side.names and not describes(word)
