"""Acts: what is done on one side and still to be done, or only possible, on the other.

    The mayor signed the lease on Friday       /   The mayor will sign the lease        done, or to come
    Inspectors may recommend a closure         /   Inspectors will recommend that …     open, or to come
    She would appeal within 30 days            /   She has lodged an appeal             to come, or done

Both sentences have the verb, or the noun that it is done in, with the same word before it or behind it: who does it,
or what is done.
"""

from collections.abc import Iterator
from typing import NamedTuple

from compare import cues
from compare.facts.found import Replaced
from compare.facts.sides import Linked
from compare.facts.terms.phrases import is_past
from compare.reading import Reading, once
from compare.words import Word

_BETWEEN = frozenset("be have not also soon now officially formally".split())
_LEADING = _BETWEEN | cues.MAY | cues.WILL | {"to"}
"""What stands right before a verb that is still to be done."""
BEFORE_A_NOUN = frozenset(
    "a an the this that these those his her its their our my your of in on by with no any newly recently".split()
)
_UNDONE = frozenset(
    "will ll would shall should could may might must can to if unless until once become be".split()
)
_MAKING = frozenset("lodg file launch submit".split())
"""Stems of verbs that say little without what is lodged or filed."""
OBJECT = 3
"""That stands so near behind them."""
_IN_WORDS = frozenset("thank express assur stress congratul apolog".split())
"""Stems of what is done by saying so: who wants to thank has thanked."""
NEVER_WAS = frozenset(["have", "not"])
"""Behind "would", "could": it never was."""
REACH = 10
"""So many words before a verb in the past are looked at for a sign that it is not yet done."""
NEAR = 6
"""Who does it and what is done stand this near to the verb."""
SURE = 0.95
"""Where the link is this likely, one word beside both verbs will do."""
OPEN, AHEAD, DONE = range(3)
"""What may be done, what will be, and what was."""


class _Act(NamedTuple):
    """A verb of a sentence: how far it is, and the half-open token range from where that is said to the verb's end."""

    stage: int
    first: int
    last: int


def planned(pair: Linked) -> Iterator[Replaced]:
    """Verbs of two linked sentences that are done on one side and to come on the other, or only may come."""
    likely = [(s.reading, n) for s, n in ((pair.a, pair.i), (pair.b, pair.j)) if s.reading.has(cues.AHEAD, n)]
    if all(act.stage == DONE for reading, n in likely for act in _acts(reading, n).values()):
        return
    here, there = _acts(pair.a.reading, pair.i), _acts(pair.b.reading, pair.j)
    for verb in sorted(here.keys() & there.keys()):
        x, y = here[verb], there[verb]
        if x.stage != y.stage and _same_frame(pair, x.last - 1, y.last - 1):
            yield Replaced((x.first, x.last), (y.first, y.last), "outcome", sure=False)
            return


@once
def _acts(reading: Reading, sentence: int) -> dict[str, _Act]:
    """The verbs of a sentence by concept; one that is told at two stages is left out."""
    words = reading.tokens.words
    first, last = reading.ranges[sentence]
    found: dict[str, _Act] = {}
    both: set[str] = set()
    for n in range(first, last):
        word = words[n]
        if word.weight < 0.9 or word.name or word.stem in _IN_WORDS:
            continue
        act = _ahead(words, first, n) if n > first and words[n - 1].norm in _LEADING else None
        if not act and is_past(word) and n > first and _is_done(words[max(first, n - REACH) : n]):
            act = _Act(DONE, n, n + 1)
        if act:
            made = _made(words, n, last) if word.stem in _MAKING else n
            act = act._replace(last=made + 1)
            deed = words[made].concept
            if deed in found and found[deed].stage != act.stage:
                both.add(deed)
            found.setdefault(deed, act)
    return {verb: act for verb, act in found.items() if verb not in both}


def _made(words: list[Word], verb: int, end: int) -> int:
    """What is done by a verb that says little itself, "lodged an appeal": the token of the noun, or the verb's."""
    for n in range(verb + 1, min(end, verb + 1 + OBJECT)):
        if words[n].weight >= 0.9 and not words[n].name:
            return n
        if words[n].norm not in BEFORE_A_NOUN:
            break
    return verb


def _is_done(before: list[Word]) -> bool:
    """Whether a form of the past behind these words tells of what is done, and is no adjective and no condition."""
    norms = {w.norm for w in before}
    return before[-1].norm not in BEFORE_A_NOUN and norms.isdisjoint(_UNDONE)


def _ahead(words: list[Word], first: int, verb: int) -> _Act | None:
    """Where it is said that ``verb`` is still to be done, or may be; ``None`` where it is not."""
    n = verb - 1
    while n >= first and words[n].norm in _BETWEEN:
        n -= 1
    if n < first:
        return None
    if words[n].norm in cues.MAY or words[n].norm in cues.WILL:
        if words[n + 1].norm in NEVER_WAS:
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
