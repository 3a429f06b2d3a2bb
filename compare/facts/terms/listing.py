"""Listing: what one outlet leaves out of a list that the other gives in full.

    … was charged with manslaughter, negligent homicide and leaving the scene of an accident
    … is charged with manslaughter and leaving the scene of a crash

Two lists are one where at least two items are the same and all of the shorter one's are. What is new in the longer
one must stand nowhere else in the other text.
"""

from collections.abc import Iterator
from itertools import compress, count, pairwise

from compare.facts.sides import Linked, Side, told_by
from compare.facts.terms.omissions import Omission, of_quoting, told_elsewhere
from compare.facts.terms.phrases import is_past
from compare.words import Word

Item = tuple[int, int]
"""A half-open token range."""

LONGEST = 9
"""Words of an item: what is longer is a sentence of its own."""
LEAD = 5
"""Words of the first item that are looked at: what stands before is no part of the list."""
SAME = 0.5
"""Two items are one where this share of all that they tell stands in both."""
LEAST = 0.9
"""What an item that is left out weighs at least: as much as a name."""
FEWEST = 2
"""Items that two lists share at least."""
_MORE = frozenset("many more most other others several some few all both which who that while but".split())
"""What begins so is no item, or stands for more that are not named."""
_LAST = frozenset({"and", "or", "plus"})
_LEADS = frozenset(
    "with of including include includes included as for on in by from to into at against between among like are were "
    "was is the a an".split()
)


def unlisted(pair: Linked) -> Iterator[Omission]:
    """The items of a list in one of two linked sentences that the other's leaves out."""
    if not (_may_list(pair.a, pair.i) and _may_list(pair.b, pair.j)):
        return
    if not any("," in side.reading.sentence(n) for side, n in ((pair.a, pair.i), (pair.b, pair.j))):
        return  # a list of three items has a comma
    here = _lists(pair.a, pair.i)
    there = _lists(pair.b, pair.j) if here else []
    for items in here:
        for others in there:
            for long, short, side, n, other, m in (
                (items, others, pair.a, pair.i, pair.b, pair.j),
                (others, items, pair.b, pair.j, pair.a, pair.i),
            ):
                for new in _new(long, short, side, n, other, m):
                    gap = short[-1][1] - 1, min(short[-1][1] + 1, other.reading.ranges[m][1])
                    yield Omission(new, gap, "left") if side is pair.a else Omission(gap, new, "right")


def _may_list(side: Side, n: int) -> bool:
    """Whether a sentence has an "and" or an "or", as any with a list has."""
    return not _LAST.isdisjoint(side.reading.tokens.norms[slice(*side.reading.ranges[n])])


def _new(long: list[Item], short: list[Item], side: Side, n: int, other: Side, m: int) -> list[Item]:
    """The items of ``long`` that neither ``short`` has nor anything in the other text, where the rest is one list."""
    if len(long) <= len(short):
        return []
    words, others = side.reading.tokens.words, other.reading.tokens.words
    told = [told_by(words[slice(*item)]) for item in long]
    known = [told_by(others[slice(*item)]) for item in short]
    same = [any(_shared(x, y) >= SAME for y in known) for x in told]
    if sum(same) < FEWEST or not all(any(_shared(x, y) >= SAME for x in told) for y in known):
        return []
    sentence = told_by(others[slice(*other.reading.ranges[m])])
    return [
        item
        for item, of_both, weights in zip(long, same, told, strict=True)
        if not of_both
        and not any(w.name and w.concept in other.names for w in words[slice(*item)])
        and sum(weights.values()) >= LEAST
        and sum(weight for c, weight in weights.items() if c in sentence) < SAME * sum(weights.values())
        and not of_quoting(side, n, item)
        and not told_elsewhere(words[slice(*item)], other.reading)
    ]


def _shared(x: dict[str, float], y: dict[str, float]) -> float:
    """What share of all that the words of two items tell both tell, by weight."""
    both = sum(weight for concept, weight in x.items() if concept in y)
    return both / ((sum(x.values()) + sum(y.values()) - both) or 1.0)


def _lists(side: Side, n: int) -> list[list[Item]]:
    """The lists of a sentence, each of two items or more: "A, B and C", "A and B"."""
    tokens, (first, last) = side.reading.tokens, side.reading.ranges[n]
    behind_and = compress(count(first + 1), map(_LAST.__contains__, tokens.norms[first : last - 1]))
    edges = [first, *sorted({*behind_and, *_behind_commas(side, first, last)}), last]
    found: list[list[Item]] = []
    run: list[Item] = []
    for start, end in pairwise(edges):
        while end > start and tokens.norms[end - 1] in _LAST:
            end -= 1
        item = start, end
        if not run and end - start > LEAD:
            item = end - LEAD, end
        closed = start > first and tokens.norms[start - 1] in _LAST
        if closed and run:
            item = start, min(end, start + LONGEST)
            if _is_item(tokens.words[slice(*item)]):
                found.append([*run, item])
            run = []
        elif run and _is_item(tokens.words[slice(*item)]) and end - start <= LONGEST:
            run.append(item)
        else:
            lead = _behind_lead(side, item)
            run = [lead] if lead and _is_item(tokens.words[slice(*lead)]) else []
    return found


def _behind_commas(side: Side, first: int, last: int) -> Iterator[int]:
    """The tokens of a range that stand right behind a comma."""
    text, tokens = side.reading.text, side.reading.tokens
    end = tokens.starts[last - 1]
    at = text.find(",", tokens.ends[first], end)
    while at >= 0:
        n = side.reading.token_at(at)
        if tokens.ends[n - 1] <= at:  # and not in "3,800"
            yield n
        at = text.find(",", at + 1, end)


def _is_item(words: list[Word]) -> bool:
    """Whether words tell something, and no deed or figure: "and the police fired" opens a clause."""
    if not words or words[0].norm in _MORE or sum([w.weight for w in words]) < LEAST:
        return False
    return not (any(w.figure for w in words) or any(is_past(w) and not w.name for w in words[:3]))


def _behind_lead(side: Side, item: Item) -> Item | None:
    """The first item of a list behind the last word that leads to it, "charged with"; None where none does."""
    norms, words = side.reading.tokens.norms, side.reading.tokens.words
    led = [k for k in range(*item) if (norms[k] in _LEADS or is_past(words[k])) and k + 1 < item[1]]
    opens = [k for k in led if k > 0 and is_past(words[k - 1])]  # charged with cruelty to horses
    return ((opens or led)[-1] + 1, item[1]) if led else None
