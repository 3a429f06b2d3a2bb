"""Titles: what two outlets call the same person.

Police Constable Laura Nash   /  Police Sergeant Laura Nash        another rank
Deputy Minister Karim Osei    /  Minister Karim Osei               the lesser office, or the office itself
"""

from collections.abc import Iterator

from compare.cues import OFFICES, POSTS, RANKS, TITLED
from compare.facts.found import Replaced
from compare.facts.sides import Linked, Side
from compare.words import Word

LONGEST = 5
"""A title has no more words."""
SHARED = 0.5
"""Two offices of one person are two only where the sentences share this much of what they tell."""
_HEADS = RANKS | OFFICES
_LESSER = frozenset("deputy vice assistant acting associate junior interim".split())
_WITHIN = frozenset(
    "prime foreign finance interior defense defence justice health education trade home police army navy air force "
    "chief financial operating senior high supreme court district county city state attorney first".split()
)
_BESIDE = _LESSER | _WITHIN | RANKS


def titles(pair: Linked) -> Iterator[Replaced]:
    """Where two linked sentences give one person two titles: each range is that of a title."""
    here = _titled(pair.a, pair.i)
    there = _titled(pair.b, pair.j) if here else {}
    for name, (first, last) in here.items():
        if name not in there:
            continue
        first_b, last_b = there[name]
        x = pair.a.reading.tokens.words[first:last]
        y = pair.b.reading.tokens.words[first_b:last_b]
        head, head_b = x[-1].norm, y[-1].norm
        ranks = {head, head_b} <= RANKS and RANKS.intersection(w.norm for w in x).isdisjoint(
            w.norm for w in y
        )
        lesser = _lesser(x) != _lesser(y)
        offices = {head, head_b} <= OFFICES and pair.shared >= SHARED
        if (head != head_b and (ranks or offices)) or (head == head_b and lesser):
            yield Replaced(
                (first, last), (first_b, last_b), "name", ranks and POSTS.isdisjoint({head, head_b})
            )


def _lesser(title: list[Word]) -> bool:
    return any(w.norm in _LESSER for w in title)


def _titled(side: Side, sentence: int) -> dict[str, tuple[int, int]]:
    """The titles before names in a sentence, as token ranges, by the last word of the name."""
    words = side.reading.tokens.words
    lo, hi = side.reading.ranges[sentence]
    found: dict[str, tuple[int, int]] = {}
    if not side.reading.has(TITLED, sentence):
        return found
    norms = side.reading.tokens.norms[lo : hi - 1]
    for n in [n for n, norm in enumerate(norms, lo) if norm in _HEADS]:
        last = n + 1
        while last < hi and words[last].name and words[last].norm not in _HEADS:
            if not side.reading.text[
                side.reading.tokens.ends[last - 1] : side.reading.tokens.starts[last]
            ].isspace():
                break
            last += 1
        if last == n + 1:
            continue
        first = n
        while first > max(lo, n - LONGEST) and words[first - 1].norm in _BESIDE:
            first -= 1
        found[words[last - 1].norm] = first, n + 1
    return found
