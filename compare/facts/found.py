"""Found: a divergence before it is told, whose sides may still be turned round."""

from typing import NamedTuple

from compare.facts.figures.numbers import in_words
from compare.facts.figures.quantities import Quantity
from compare.facts.sides import Side
from compare.model import Certainty, Divergence
from corpus.spans import Span


class Found(NamedTuple):
    """A divergence whose sides may be turned round: ``said`` are the words of each, "" for none."""

    kind: str
    left: Span
    right: Span
    left_value: str
    right_value: str
    certainty: Certainty
    said: tuple[str, str]

    def told(self, *, turned: bool) -> Divergence:
        """The divergence, its sides changed where ``turned``, with its reason in plain words."""
        values, said = (self.left_value, self.right_value), self.said
        spans = (self.left, self.right)
        if turned:
            spans, values, said = spans[::-1], values[::-1], said[::-1]
        return Divergence(self.kind, *spans, *values, self.certainty, _why(*said))


def _why(left: str, right: str) -> str:
    if left and right:
        return f"{left} on the left, {right} on the right"
    return f"only on the left: {left}" if left else f"only on the right: {right}"


def _certainty(sure: bool) -> Certainty:
    return "differs" if sure else "possible"


class Replaced(NamedTuple):
    """Words that stand in each other's place: half-open token ranges, kind, and how surely they differ."""

    left: tuple[int, int]
    right: tuple[int, int]
    kind: str
    sure: bool


def told(
    kind: str,
    a: Side,
    left: Span,
    b: Side,
    right: Span,
    *,
    sure: bool,
    values: tuple[str, str] | None = None,
) -> Found:
    """A divergence whose values are the words themselves, or ``values``."""
    x, y = values or (plain(a, left), plain(b, right))
    marks = "{}" if values else "“{}”"
    return Found(kind, left, right, x, y, _certainty(sure), (marks.format(_cut(x)), marks.format(_cut(y))))


def plain(side: Side, span: Span) -> str:
    """What stands in a span, on one line."""
    return " ".join(side.reading.text[slice(*span)].split())


def _cut(words: str) -> str:
    return words if len(words) <= 60 else words[:58].rsplit(" ", 1)[0] + " …"


def two_figures(kind: str, a: Quantity, b: Quantity, *, sure: bool) -> Found:
    """Two figures that disagree; of an outcome, with the words that say what became of the counted."""
    if kind == "outcome":
        values = f"{a.value} {a.role}", f"{b.value} {b.role}"
        return Found(
            kind, _with_role(a), _with_role(b), *values, _certainty(sure), (in_words(a), in_words(b))
        )
    values = a.value, b.value
    if (a.low, a.high) == (b.low, b.high):  # at least 14, 14; more than 25 years, a quarter of a century
        shown = (a.written, b.written) if _in_units(a, b) or a.low < a.factor else values
        values = " ".join(filter(None, (a.hedge, shown[0]))), " ".join(filter(None, (b.hedge, shown[1])))
    elif a.value == b.value or _in_units(a, b):  # nine hours, nine days; 200ft, 150 metres
        values = a.written, b.written
    return Found(kind, a.span, b.span, *values, _certainty(sure), (in_words(a), in_words(b)))


def _in_units(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are in two units, so that their values alone cannot be held against each other."""
    return a.factor != b.factor and bool(a.unit and b.unit)


def _with_role(q: Quantity) -> Span:
    """From a figure to the word that says what became of the counted."""
    return min(q.span[0], q.role_span[0]), max(q.span[1], q.role_span[1])


def one_sided(kind: str, a: Side, left: Span, b: Side, right: Span, kept: str, *, sure: bool) -> Found:
    """A divergence of words that only the side ``kept`` has; the other span is what stands beside the gap."""
    dropped = plain(a, left) if kept == "left" else plain(b, right)
    values = (dropped, "") if kept == "left" else ("", dropped)
    said = f"“{_cut(dropped)}”" if kind == "quote" else _cut(dropped)
    return Found(kind, left, right, *values, _certainty(sure), (said, "") if kept == "left" else ("", said))
