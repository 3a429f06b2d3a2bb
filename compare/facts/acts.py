"""Acts: what is done on one side and still to be done on the other.

    The mayor signed the lease on Friday       /   The mayor will sign the lease        done, or to come

Both sentences have the verb, with the same word before it or behind it: who does it, or what is done.
"""

from collections.abc import Iterator

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
_WOULD = "would"
REACH = 10
"""So many words before a verb in the past are looked at for a sign that it is not yet done."""
NEAR = 4
"""Who does it and what is done stand this near to the verb."""


def planned(pair: Linked) -> Iterator[Replaced]:
    """Verbs of two linked sentences that are done on one side and to come on the other."""
    if not (pair.a.reading.has(cues.AHEAD, pair.i) or pair.b.reading.has(cues.AHEAD, pair.j)):
        return
    here, there = _acts(pair.a.reading, pair.i), _acts(pair.b.reading, pair.j)
    for stem in sorted(here.keys() & there.keys()):
        (ahead, first, n), (ahead_b, first_b, m) = here[stem], there[stem]
        if ahead != ahead_b and _same_frame(pair, n, m):
            yield Replaced((first, n + 1), (first_b, m + 1), "outcome", sure=False)
            return


@once
def _acts(reading: Reading, sentence: int) -> dict[str, tuple[bool, int, int]]:
    """The verbs of a sentence by stem: whether still to be done, the token where that is said, and the verb's.

    A verb that is both done and to be done is left out.
    """
    words = reading.tokens.words
    first, last = reading.ranges[sentence]
    found: dict[str, tuple[bool, int, int]] = {}
    both: set[str] = set()
    for n in range(first, last):
        word = words[n]
        if word.weight < 0.9 or word.name:
            continue
        start = _ahead_from(words, first, n)
        if start < n or (is_past(word) and n > first and _is_done(words[max(first, n - REACH) : n])):
            act = start < n, start, n
            if word.stem in found and found[word.stem][0] != act[0]:
                both.add(word.stem)
            found.setdefault(word.stem, act)
    return {stem: act for stem, act in found.items() if stem not in both}


def _is_done(before: list[Word]) -> bool:
    """Whether a form of the past behind these words tells of what is done, and is no adjective and no condition."""
    norms = {w.norm for w in before}
    return before[-1].norm not in _BEFORE_A_NOUN and norms.isdisjoint(_UNDONE)


def _ahead_from(words: list[Word], first: int, verb: int) -> int:
    """The token where it is said that ``verb`` is still to be done; ``verb`` itself where it is not."""
    n = verb - 1
    while n >= first and words[n].norm in _BETWEEN:
        n -= 1
    if n >= first and words[n].norm in cues.WILL:
        return (
            verb if words[n].norm == _WOULD and words[n + 1].norm == "have" else n
        )  # "would have": it never was
    if (
        n > first
        and words[n].norm == "to"
        and (words[n - 1].stem in cues.PLANNING or words[n - 1].norm in cues.PLANNING)
    ):
        return n - 1
    return verb


def _same_frame(pair: Linked, n: int, m: int) -> bool:
    """Whether the same telling word stands near before, or near behind, both verbs."""
    x, y = pair.a.reading.tokens.words, pair.b.reading.tokens.words
    (first, last), (first_b, last_b) = pair.a.reading.ranges[pair.i], pair.b.reading.ranges[pair.j]
    behind = _tell(x[n + 1 : min(last, n + 1 + NEAR)]) & _tell(y[m + 1 : min(last_b, m + 1 + NEAR)])
    before = _tell(x[max(first, n - NEAR) : n]) & _tell(y[max(first_b, m - NEAR) : m])
    return bool(behind) and bool(before or len(behind) > 1)


def _tell(words: list[Word]) -> set[str]:
    return {w.concept for w in words if w.weight >= 0.5}
