"""Reported speech: what one outlet quotes and the other reports in its own voice, in words that are partly its own.

    “It would significantly increase the risk”, he said.   /  He warned that it would significantly raise the risk.
    … called it “discriminating”, … too many voices …      /  … “totally discriminating”, …

Whoever turns a quotation into reported speech leaves words out, changes others, and the reader no longer knows which
were said: a reader of coverage looks for that, and it is never more than possible.
"""

from collections.abc import Iterator
from itertools import pairwise

from compare import cues
from compare.facts.found import Found
from compare.facts.quotations.boundaries import FIRST_PERSON, MARKS, MOST_QUOTED, printed, quotations
from compare.facts.quotations.sources import one_speaker
from compare.facts.sides import Linked, Side
from compare.words import Word
from corpus.spans import Span

Tokens = tuple[int, int]

FEWEST = 4
"""Words of a quotation at least: fewer may stand between marks for many reasons."""
TELLS = 0.5
"""A word of this weight tells something by itself."""
SHARED, SHARE = 1.5, 0.4
"""What the words that are quoted here and reported there weigh at least, and which share of the quotation."""
CLOSE = 8
"""Reported words stand not farther than this behind one another."""
NEAR = 5
"""Words reported beside a shorter quotation stand not farther than this from it."""
_SAYS = cues.SAID | cues.SPEAKS | cues.TOLD | cues.QUOTED
"""A sentence that says who says so, or quotes too, reports."""


def reported(pair: Linked) -> Iterator[Found]:
    """The quotations of one sentence that the other reports without marks."""
    here, there = (
        quotations(pair.a.reading, pair.i)[:MOST_QUOTED],
        quotations(pair.b.reading, pair.j)[:MOST_QUOTED],
    )
    if not (here or there) or one_speaker(pair) is False:
        return
    for left, quoting, other in ((True, here, there), (False, there, here)):
        if not quoting:
            continue
        other_side, n = (pair.b, pair.j) if left else (pair.a, pair.i)
        if not other_side.reading.cues(n) & _SAYS:
            continue
        report = _Report(pair, other, left=left)
        for quoted in quoting if report.is_narrated else ():
            told = report.of(quoted)
            if told:
                yield _told(pair, quoted, told, left=left)


class _Report:
    """A sentence that may report what the other one of a pair quotes: its telling words outside quotation marks."""

    def __init__(self, pair: Linked, quoted: list[Tokens], *, left: bool) -> None:
        own, n, other, m = (pair.a, pair.i, pair.b, pair.j) if left else (pair.b, pair.j, pair.a, pair.i)
        self._own, self._whole = own.reading.tokens.words, own.reading.ranges[n]
        self._words = other.reading.tokens.words
        self._quoted = quoted
        first, last = other.reading.ranges[m]
        marked = {n for start, end in quoted for n in range(start, end)}
        bare = [n for n in range(first, last) if n not in marked]
        self.is_narrated = len(bare) > FEWEST and not any(self._words[n].norm in FIRST_PERSON for n in bare)
        self._bare = [n for n in bare if _tells(self._words[n])] if self.is_narrated else []

    def of(self, quoted: Tokens) -> Tokens | None:
        """Where the words of a quotation are reported; None where they are not, or all are quoted there too."""
        if quoted[1] - quoted[0] < FEWEST or quoted == self._whole:
            return None
        said = {w.concept: w.weight for w in self._own[slice(*quoted)] if _tells(w)}
        for part in self._quoted:
            here = {w.concept for w in self._words[slice(*part)] if _tells(w)}
            if here & said.keys():
                return self._beside(part, quoted, said) if here <= said.keys() else None
        return self._instead(quoted, said)

    def _instead(self, quoted: Tokens, said: dict[str, float]) -> Tokens | None:
        """The stretch that reports all that is ``said``: most of its words are, and enough of what is said is there."""
        places: dict[str, int] = {}
        for n in self._bare:
            places.setdefault(self._words[n].concept, n)
        met = [c for c in said if c in places]
        weight = sum([said[c] for c in met])
        if len(met) < 2 or weight < SHARED or weight < SHARE * sum(said.values()):
            return None
        at = sorted([places[c] for c in met])
        if max(b - a for a, b in pairwise(at)) > CLOSE:
            return None
        inside = sum(at[0] <= n <= at[-1] for n in self._bare)
        return self._changed(quoted, (at[0], at[-1] + 1)) if inside <= 2 * len(at) else None

    def _beside(self, part: Tokens, quoted: Tokens, said: dict[str, float]) -> Tokens | None:
        """The stretch of a quotation that is a part of a longer one, and of the narrator's words beside it, that
        reports the rest."""
        near = range(part[0] - NEAR, part[1] + NEAR)
        at = [n for n in self._bare if n in near and self._words[n].concept in said]
        if not at:
            return None
        return self._changed(quoted, (min(at[0], part[0]), max(at[-1] + 1, part[1])))

    def _changed(self, quoted: Tokens, stretch: Tokens) -> Tokens | None:
        """``stretch``, where it lacks a word of the quotation between two that it has, and has one of its own: a
        quotation that is only turned into reported speech is none the less the same."""
        here = {w.stem for w in self._words[slice(*stretch)]}
        words = self._own[slice(*quoted)]
        met = [n for n, w in enumerate(words) if _tells(w) and w.stem in here]
        lost = met and any(_tells(w) and w.stem not in here for w in words[met[0] : met[-1]])
        known = {w.stem for w in words}
        own = any(stretch[0] <= n < stretch[1] and self._words[n].stem not in known for n in self._bare)
        return stretch if lost and own else None


def _tells(word: Word) -> bool:
    return word.weight >= TELLS and not word.name and not word.figure


def _told(pair: Linked, quoted: Tokens, reported: Tokens, *, left: bool) -> Found:
    spans, (x, y) = printed(pair, *((quoted, reported) if left else (reported, quoted)))
    values = (f"“{x}”", _marked(pair.b, spans[1], y)) if left else (_marked(pair.a, spans[0], x), f"“{y}”")
    return Found("quote", *spans, *values, "possible", values)


def _marked(side: Side, span: Span, words: str) -> str:
    """The words of a span with the quotation marks that stand just outside of it."""
    text, (start, end) = side.reading.text, span
    before, behind = text[start - 1 : start], text[end : end + 1].strip(",.")
    return (before if before in MARKS else "") + words + (behind if behind in MARKS else "")
