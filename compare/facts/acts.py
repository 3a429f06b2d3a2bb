"""Acts: what is done on one side and still to be done, or only thought of, on the other.

    The mayor signed the lease on Friday       /   The mayor will sign the lease        done, or to come
    Inspectors may recommend a closure         /   Inspectors will recommend that …     open, or to come
    She was considering a ban                  /   She has imposed a ban                thought of, or done

Both sentences have the verb, with the same word before it or behind it: who does it, or what is done; or what one
thinks of is what the other has done.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare import cues
from compare.facts.found import Replaced
from compare.facts.phrases import is_past
from compare.facts.sides import Linked
from compare.reading import Reading, once
from compare.words import Word

_BETWEEN = frozenset("be have not also soon now officially formally".split())
_BEFORE_A_NOUN = frozenset(
    "a an the this that these those his her its their our my your of in on by with no any newly recently".split()
)
_UNDONE = frozenset(
    "will ll would shall should could may might must can to if unless until once become be".split()
)
_NEVER_WAS = frozenset(["have", "not"])
"""Behind "would", "could": it never was."""
REACH = 10
"""So many words before a verb in the past are looked at for a sign that it is not yet done."""
NEAR = 6
"""Who does it and what is done stand this near to the verb."""
SURE = 0.95
"""Where the link is this likely, one word beside both verbs will do."""
LIKELY = 0.9
"""... and this likely where one thinks of a thing and the other does it."""
OBJECT = 4
"""What is thought of, or done, stands this near behind its verb."""
TELLS = 0.9
"""A verb, and its object, are no common words."""
_ELSEWHERE = frozenset("by on in at for from with to into after before over".split())
_UNSURE = frozenset("may might could would will whether if not plan plans planned".split())
OPEN, AHEAD, DONE = range(3)
"""What may be done, what will be, and what was."""


class _Act(NamedTuple):
    """A verb of a sentence: how far it is, and the half-open token range from where that is said to the verb's end."""

    stage: int
    first: int
    last: int


def planned(pair: Linked) -> Iterator[Replaced]:
    """Verbs of two linked sentences that are done on one side and to come on the other, or only may come."""
    if not (pair.a.reading.has(cues.AHEAD, pair.i) or pair.b.reading.has(cues.AHEAD, pair.j)):
        return
    here, there = _acts(pair.a.reading, pair.i), _acts(pair.b.reading, pair.j)
    for verb in sorted(here.keys() & there.keys()):
        x, y = here[verb], there[verb]
        if x.stage != y.stage and _same_frame(pair, x.last - 1, y.last - 1):
            yield Replaced((x.first, x.last), (y.first, y.last), "outcome", sure=False)
            return
    yield from _pondered(pair)


def _pondered(pair: Linked) -> Iterator[Replaced]:
    """What one side thinks of ("was considering a ban"), and the other says was done ("has imposed a ban")."""
    if pair.score < LIKELY:
        return
    ranges = pair.a.reading.ranges[pair.i], pair.b.reading.ranges[pair.j]
    for left in (True, False):
        (x, y), (a, b) = (pair.words, ranges) if left else (pair.words[::-1], ranges[::-1])
        if any(word.stem in cues.PONDERING or word.norm in _UNSURE for word in y):
            continue
        for n, m in _objects(x):
            done = _done_to(y, x[m])
            if done:
                here, there = (a[0] + n, a[0] + m + 1), (b[0] + done[0], b[0] + done[1])
                yield Replaced(*((here, there) if left else (there, here)), "outcome", sure=False)
                return


def _objects(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The verbs of thinking of something in a sentence, each with a word right behind it that tells."""
    for n, word in enumerate(words):
        if word.stem in cues.PONDERING and not (n and words[n - 1].norm in _BEFORE_A_NOUN):
            for m in range(n + 1, min(len(words), n + 1 + OBJECT)):
                if words[m].weight >= TELLS and not (words[m].name or words[m].figure):
                    yield n, m


def _done_to(words: Sequence[Word], thing: Word) -> tuple[int, int] | None:
    """Where a verb in the past stands right before the ``thing``, or is the word itself."""
    for m, word in enumerate(words):
        if word.concept != thing.concept:
            continue
        if m and is_past(word) and word.norm != thing.norm and words[m - 1].norm not in _BEFORE_A_NOUN:
            return m, m + 1
        for n in range(m - 1, max(-1, m - 1 - OBJECT), -1):
            if (
                words[n].weight >= TELLS
                and is_past(words[n])
                and n
                and words[n - 1].norm not in _BEFORE_A_NOUN
            ):
                return n, m + 1
    return None


@once
def _acts(reading: Reading, sentence: int) -> dict[str, _Act]:
    """The verbs of a sentence by concept; one that is told at two stages is left out."""
    words = reading.tokens.words
    first, last = reading.ranges[sentence]
    found: dict[str, _Act] = {}
    both: set[str] = set()
    for n in range(first, last):
        word = words[n]
        if word.weight < 0.9 or word.name:
            continue
        act = _ahead(words, first, n)
        if not act and is_past(word) and n > first and _is_done(words[max(first, n - REACH) : n]):
            act = _Act(DONE, n, n + 1)
        if act:
            if word.concept in found and found[word.concept].stage != act.stage:
                both.add(word.concept)
            found.setdefault(word.concept, act)
    return {verb: act for verb, act in found.items() if verb not in both}


def _is_done(before: list[Word]) -> bool:
    """Whether a form of the past behind these words tells of what is done, and is no adjective and no condition."""
    norms = {w.norm for w in before}
    return before[-1].norm not in _BEFORE_A_NOUN and norms.isdisjoint(_UNDONE)


def _ahead(words: list[Word], first: int, verb: int) -> _Act | None:
    """Where it is said that ``verb`` is still to be done, or may be; ``None`` where it is not."""
    n = verb - 1
    while n >= first and words[n].norm in _BETWEEN:
        n -= 1
    if n < first:
        return None
    if words[n].norm in cues.MAY or words[n].norm in cues.WILL:
        if words[n + 1].norm in _NEVER_WAS:
            return None
        return _Act(OPEN if words[n].norm in cues.MAY else AHEAD, n, verb + 1)
    plan = words[n - 1] if n > first and words[n].norm == "to" else None
    if plan and (plan.stem in cues.PLANNING or plan.norm in cues.PLANNING):
        return _Act(AHEAD, n - 1, verb + 1)
    return None


def _same_frame(pair: Linked, n: int, m: int) -> bool:
    """Whether the same telling word stands near before, or near behind, both verbs."""
    x, y = pair.a.reading.tokens.words, pair.b.reading.tokens.words
    (first, last), (first_b, last_b) = pair.a.reading.ranges[pair.i], pair.b.reading.ranges[pair.j]
    behind = _tell(x[n + 1 : min(last, n + 1 + NEAR)]) & _tell(y[m + 1 : min(last_b, m + 1 + NEAR)])
    before = _tell(x[max(first, n - NEAR) : n]) & _tell(y[max(first_b, m - NEAR) : m])
    if pair.score >= SURE:
        return bool(behind or before)
    return bool(behind) and bool(before or len(behind) > 1)


def _tell(words: list[Word]) -> set[str]:
    return {w.concept for w in words if w.weight >= 0.5}
