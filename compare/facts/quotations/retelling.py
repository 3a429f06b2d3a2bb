"""Retelling: what one outlet quotes and the other tells otherwise, in its own voice, at the same place.

    … spreading “panic and fear and capable of opening any lock.”  /  … “panic and” fear and able to open any lock.
    He thanked Jon Halvard for “a quick and brave answer” …        /  He thanked Jon Halvard for sending boats.

A quotation turned into reported speech is no difference. So either both quote the words beside, and of those that only
one quotes some are kept and some that tell are others; or the same words lead up to what the one quotes and the other
tells, and these have nothing in common.
"""

from collections.abc import Iterator
from itertools import pairwise

from compare.facts.found import Found
from compare.facts.quotations.boundaries import MOST_QUOTED, printed, quotations
from compare.facts.sides import Linked, Side, is_alike
from compare.facts.terms.phrases import trimmed
from compare.words import Word

Tokens = tuple[int, int]

LEAST, MOST = 3, 12
"""Words that both sides quote beside the place, and words of the place itself at most."""
TELLS = 0.5
"""A word of this weight tells something by itself."""
SAYS = 0.25
"""One of less weight is no word to end with."""
KEPT = 0.5
"""Of the place this share of the words is kept."""
APART = 5
"""A kept word of the place stands not farther than this behind the one before it."""
LED, LED_WEIGHT = 3, 1.5
"""Words that lead up to a quotation and to what stands for it, and what they weigh at least."""
_LEADING = frozenset("for of as over with against by".split())


def retold(pair: Linked) -> Iterator[Found]:
    """Where one of two linked sentences quotes what the other tells otherwise."""
    here, there = (
        quotations(pair.a.reading, pair.i)[:MOST_QUOTED],
        quotations(pair.b.reading, pair.j)[:MOST_QUOTED],
    )
    led, led_b = _led(pair.a, here), _led(pair.b, there)
    if not (led or led_b or (here and there)) or not is_alike(pair) or _quote_alike(pair, here, there):
        return
    partner = _partners(pair)
    back = {m: n for n, m in partner.items()}
    yield from _goes_beyond(pair, here, there, partner, left=True)
    yield from _goes_beyond(pair, there, here, back, left=False)
    yield from _led_up_to(pair, led, partner, left=True)
    yield from _led_up_to(pair, led_b, back, left=False)


def _led(side: Side, quoted: list[Tokens]) -> list[Tokens]:
    """Those quotations before which a word stands that leads up to what may stand there."""
    norms = side.reading.tokens.norms
    return [part for part in quoted if part[0] and norms[part[0] - 1] in _LEADING]


def _quote_alike(pair: Linked, here: list[Tokens], there: list[Tokens]) -> bool:
    """Whether both sentences quote the same words."""
    x, y = pair.a.reading.tokens.norms, pair.b.reading.tokens.norms
    return [x[slice(*part)] for part in here] == [y[slice(*part)] for part in there]


def _partners(pair: Linked) -> dict[int, int]:
    """For each kept token of the left sentence the one of the right that it is kept as."""
    first, first_b = pair.a.reading.ranges[pair.i][0], pair.b.reading.ranges[pair.j][0]
    return {
        first + edit.left[0] + n: first_b + edit.right[0] + n
        for edit in pair.edits
        if edit.kept
        for n in range(edit.left[1] - edit.left[0])
    }


def _goes_beyond(
    pair: Linked, quoting: list[Tokens], other: list[Tokens], partner: dict[int, int], *, left: bool
) -> Iterator[Found]:
    """The places of quotations of one side that the ``other`` side, which quotes the words beside them, does not."""
    marked = {n for first, last in other for n in range(first, last)}
    for first, last in quoting if marked else ():
        kept = [n for n in range(first, last) if n in partner]
        inside = [n for n in kept if partner[n] in marked]
        if len(inside) < LEAST or len(inside) == len(kept):
            continue
        for run in _runs(kept, inside):
            here, there = (run[0], run[-1] + 1), (partner[run[0]], partner[run[-1]] + 1)
            if _is_reworded(pair, here, there, run, partner, left=left) and marked.isdisjoint(range(*there)):
                yield _told(pair, here, there, left=left)


def _runs(kept: list[int], inside: list[int]) -> Iterator[list[int]]:
    """The stretches of ``kept`` tokens, in order, that hold none of those that both sides quote."""
    both, run = set(inside), list[int]()
    for n in kept:
        if n not in both:
            run.append(n)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_reworded(
    pair: Linked, here: Tokens, there: Tokens, run: list[int], partner: dict[int, int], *, left: bool
) -> bool:
    """Whether of two stretches some words are kept, some that tell are others, on both sides, and it is one place."""
    own, other = (pair.a, pair.b) if left else (pair.b, pair.a)
    if any(max(b - a, partner[b] - partner[a]) > APART for a, b in pairwise(run)):
        return False
    x, y = own.reading.tokens.words[slice(*here)], other.reading.tokens.words[slice(*there)]
    if max(len(x), len(y)) > MOST or len(run) < KEPT * max(len(x), len(y)):
        return False
    common = {w.stem for w in x} & {w.stem for w in y}
    if not any(w.weight >= TELLS for w in x if w.stem in common):
        return False
    return _tells_else(x, common) and _tells_else(y, common)


def _tells_else(words: list[Word], common: set[str]) -> bool:
    """Whether a word tells something that is not in ``common``, and none is a name or a figure: that explains."""
    other = [w for w in words if w.stem not in common]
    return any(w.weight >= TELLS for w in other) and not any(w.name or w.figure for w in other)


def _led_up_to(
    pair: Linked, quoting: list[Tokens], partner: dict[int, int], *, left: bool
) -> Iterator[Found]:
    """Quotations of one side to which the same words lead up as to something else, which the other side tells."""
    own, n, other, m = (pair.a, pair.i, pair.b, pair.j) if left else (pair.b, pair.j, pair.a, pair.i)
    for quoted in quoting:
        at = partner.get(quoted[0] - 1)
        if at is None:
            continue
        if other.quoted(m) or not _leads(own, n, quoted[0], partner):
            continue
        told = _something_else(own, n, quoted, other, m, at + 1)
        if told:
            yield _told(pair, quoted, told, left=left)


def _leads(side: Side, sentence: int, end: int, partner: dict[int, int]) -> bool:
    """Whether the words before token ``end`` are kept one by one, and tell and name enough."""
    start = end
    while start > max(side.reading.ranges[sentence][0], end - MOST) and partner.get(start - 1, -1) == partner[
        end - 1
    ] - (end - start):
        start -= 1
    words = side.reading.tokens.words[start:end]
    return (
        len(words) >= LED
        and sum(w.weight for w in words if w.weight >= TELLS) >= LED_WEIGHT
        and any(w.name for w in words)
    )


def _something_else(own: Side, n: int, quoted: Tokens, other: Side, m: int, at: int) -> Tokens | None:
    """What is told from token ``at`` on instead of what is quoted, up to where the sentences are one again."""
    end = min(at + MOST, other.reading.ranges[m][1])
    here = {w.concept for w in own.reading.tokens.words[slice(*own.reading.ranges[n])] if w.weight >= TELLS}
    there = {w.concept for w in other.reading.tokens.words[slice(*other.reading.ranges[m])]}
    words = other.reading.tokens.words
    end = next((t for t in range(at, end) if words[t].concept in here), end)
    first, last = trimmed(words[at:end], at, end)
    while last > first and words[last - 1].weight < SAYS:
        last -= 1
    said, instead = own.reading.tokens.words[slice(*quoted)], words[first:last]
    if min(_count(said), _count(instead)) < LEAST - 1:
        return None
    return None if any(w.weight >= TELLS and w.concept in there for w in said) else (first, last)


def _count(words: list[Word]) -> int:
    """How many words tell something."""
    return sum(w.weight >= TELLS for w in words)


def _told(pair: Linked, own: Tokens, other: Tokens, *, left: bool) -> Found:
    """Both stretches as they are printed, that of the ``left`` or right side between marks."""
    spans, (x, y) = printed(pair, *((own, other) if left else (other, own)))
    values = (f"“{x}”", y) if left else (x, f"“{y}”")
    return Found("quote", *spans, *values, "possible", values)
