"""Prospects: what one outlet leaves open, and the other tells as settled.

    She was considering an appeal             /   She would appeal; she has lodged an appeal
    It is studying whether the fleet is safe  /   The fleet is safe, it said
    That could cost 900 jobs                  /   900 jobs will go: it will cost 900 jobs

The verb is another one, or none, so what is thought of, asked or put at risk has to stand in both sentences, and the
other may not leave it open in words of its own.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from compare import cues
from compare.facts.found import Replaced
from compare.facts.sides import Linked
from compare.facts.terms.acts import BEFORE_A_NOUN, NEVER_WAS
from compare.facts.terms.phrases import is_past
from compare.facts.terms.softeners import DOUBTED
from compare.words import Word

LIKELY = 0.9
"""The link is this likely at least."""
OBJECT = 4
"""What is thought of, or done, stands this near behind its verb ..."""
AT_RISK = 8
"""... and what may come to be, this near behind its "could"."""
TELLS, SAYS = 0.9, 0.5
"""A verb and its object are no common words; of what is asked, so much counts."""
ASKED, FEWEST = 12, 2
"""Words behind a "whether" that are looked at, and how many of them the other sentence has at least."""
_ELSEWHERE = frozenset("by on in at for from with to into after before over".split())
_OPEN = DOUBTED - cues.WILL | frozenset("not plan plans planned".split())
"""Words that leave open what a sentence tells."""

_LEAVING = cues.MAY | {"whether"}
"""Words without one of which, or of pondering, a sentence leaves nothing open."""
_PREPARED = "prepar"
"""Who prepares a thing will do it."""

Tokens = tuple[int, int]


def prospects(pair: Linked) -> Iterator[Replaced]:
    """The first thing that one of two linked sentences leaves open and the other does not."""
    if pair.score < LIKELY:
        return
    a, b = pair.a.reading.ranges[pair.i][0], pair.b.reading.ranges[pair.j][0]
    for left in (True, False):
        x, y = pair.words if left else pair.words[::-1]
        stems, stems_b = pair.stems if left else pair.stems[::-1]
        if cues.PONDERING.isdisjoint(stems) and _LEAVING.isdisjoint([word.norm for word in x]):
            continue
        if not (cues.PONDERING.isdisjoint(stems_b) and _OPEN.isdisjoint([word.norm for word in y])):
            continue
        found = next((one for find in (_pondered, _asked, _at_risk) for one in find(x, y)), None)
        if found:
            here, there = found if left else found[::-1]
            yield Replaced((a + here[0], a + here[1]), (b + there[0], b + there[1]), "outcome", sure=False)
            return


def _pondered(x: Sequence[Word], y: Sequence[Word]) -> Iterator[tuple[Tokens, Tokens]]:
    """What ``x`` thinks of, and ``y`` has done or will do."""
    for n, word in enumerate(x):
        if word.stem not in cues.PONDERING or (n and x[n - 1].norm in BEFORE_A_NOUN):
            continue
        for m in range(n + 1, min(len(x), n + 1 + OBJECT)):
            doing = m == n + 1 and x[m].norm.endswith("ing")
            if (doing or x[m].weight >= TELLS) and not (x[m].name or x[m].figure):
                done = _done_to(y, x[m], ahead=word.stem != _PREPARED)
                if done:
                    yield (n, m + 1), done


def _done_to(words: Sequence[Word], thing: Word, *, ahead: bool) -> Tokens | None:
    """Where a verb for what is done stands right before the ``thing``, or is the word itself; ``ahead``: or to come."""
    for m, word in enumerate(words):
        if word.concept != thing.concept or not m:
            continue
        if ahead and words[m - 1].norm in cues.WILL:
            return m - 1, m + 1
        if is_past(word) and word.norm != thing.norm and words[m - 1].norm not in BEFORE_A_NOUN:
            return m, m + 1
        for n in range(m - 1, max(0, m - 1 - OBJECT), -1):
            if words[n].norm in _ELSEWHERE:
                break
            if words[n].weight >= TELLS and is_past(words[n]) and words[n - 1].norm not in BEFORE_A_NOUN:
                return n, m + 1
    return None


def _asked(x: Sequence[Word], y: Sequence[Word]) -> Iterator[tuple[Tokens, Tokens]]:
    """What ``x`` says is asked ("whether ..."), and ``y`` tells in the same words."""
    at = next((n for n, word in enumerate(x) if word.norm == "whether"), None)
    if at is None:
        return
    asked = [n for n in range(at + 1, min(len(x), at + 1 + ASKED)) if x[n].weight >= SAYS]
    places = {word.concept: n for n, word in reversed(list(enumerate(y)))}
    met = list(takewhile(lambda n: x[n].concept in places and not x[n].name, asked))
    if len(met) >= FEWEST:
        there = [places[x[n].concept] for n in met]
        if max(there) - min(there) <= ASKED:
            yield (at, met[-1] + 1), (min(there), max(there) + 1)


def _at_risk(x: Sequence[Word], y: Sequence[Word]) -> Iterator[tuple[Tokens, Tokens]]:
    """What ``x`` says could come, and ``y`` says will."""
    for n in range(len(x) - 2):
        if x[n].norm not in cues.MAY or x[n + 1].norm in NEVER_WAS:
            continue
        for m in range(n + 2, min(len(x), n + 2 + AT_RISK)):
            if x[m].weight < TELLS or x[m].name:
                continue
            will = _to_come(y, x[m])
            if will:
                yield (n, m + 1), will


def _to_come(words: Sequence[Word], thing: Word) -> Tokens | None:
    """Where a "will" stands before the ``thing``."""
    for m, word in enumerate(words):
        if word.concept == thing.concept:
            for n in range(m - 1, max(-1, m - 2 - OBJECT), -1):
                if words[n].norm in cues.WILL and words[n + 1].norm not in NEVER_WAS:
                    return n, m + 1
    return None
