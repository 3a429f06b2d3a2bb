"""A made-up pair of long articles with a known comparison: a screen is measured, not the comparer."""

import random

from compare import Comparison, Divergence, Link, Run, Side, passages
from corpus.article import Article
from corpus.spans import Span
from desk.compared import Compared

WORDS = (
    "the of a to in council river officials said on Tuesday that night bridge was closed after water "
    "rose more than residents were told by police rescue teams from town and harbour minister "
    "announced plan people had been taken"
).split()

Made = tuple[str, str, str]
"""A relation, and the sentence on the left and on the right, empty where it is missing."""


def generated_pair(words: int = 10_000, seed: int = 1) -> Compared:
    """Two articles of about ``words`` words, in paragraphs of three sentences, a relation each in turn."""
    draw = random.Random(seed)
    made: list[Made] = []
    while sum(len(left.split()) for _, left, _ in made) < words:
        made.append(_make(draw, ("same", "reworded", "only-left", "reworded", "only-right")[len(made) % 5]))
    left, left_spans = _join([left for _, left, _ in made])
    right, right_spans = _join([right for _, _, right in made])
    comparison = _compare(made, (left, right), (left_spans, right_spans))
    return Compared(_article("left", left), _article("right", right), comparison, passages(comparison))


def _make(draw: random.Random, relation: str) -> Made:
    sentence = [draw.choice(WORDS) for _ in range(draw.randint(14, 36))]
    sentence[5] = str(draw.randint(10, 900))
    other = list(sentence)
    if relation == "reworded":
        for at in range(2, len(other), 6):
            other[at] = "elsewhere"
        if draw.random() < 0.3:
            other[5] = str(int(sentence[5]) + 1)
    return (
        relation,
        "" if relation == "only-right" else " ".join(sentence) + ".",
        "" if relation == "only-left" else " ".join(other) + ".",
    )


def _join(sentences: list[str]) -> tuple[str, list[Span]]:
    text, spans = "", []
    for n, sentence in enumerate(sentences):
        spans.append((len(text), len(text) + len(sentence)))
        if sentence:
            text += sentence + ("\n\n" if n % 3 == 2 else " ")
    return text, spans


def _compare(made: list[Made], texts: tuple[str, str], spans: tuple[list[Span], list[Span]]) -> Comparison:
    links, only_left, only_right, divergences = [], [], [], []
    for (relation, left, right), a, b in zip(made, *spans, strict=True):
        if relation == "only-left":
            only_left.append(a)
        elif relation == "only-right":
            only_right.append(b)
        else:
            links.append(
                Link(a, b, "same" if relation == "same" else "reworded", False, 0.9, _runs(left, right, a, b))
            )
            divergences += _number(left, right, a, b)
    sides = [
        Side(len(text), tuple(s for s in span if s[0] < s[1]), ())
        for text, span in zip(texts, spans, strict=True)
    ]
    return Comparison(
        sides[0], sides[1], tuple(links), tuple(only_left), tuple(only_right), tuple(divergences), 0.75, 0.75
    )


def _runs(left: str, right: str, a: Span, b: Span) -> tuple[Run, ...]:
    """Word by word: both sentences have the same number of words."""
    runs: list[Run] = []
    at_left, at_right = a[0], b[0]
    for x, y in zip(left.split(), right.split(), strict=True):
        if x == y:
            runs.append(Run((at_left, at_left + len(x)), (at_right, at_right + len(y))))
        at_left += len(x) + 1
        at_right += len(y) + 1
    return tuple(runs)


def _number(left: str, right: str, a: Span, b: Span) -> list[Divergence]:
    x, y = left.split()[5], right.split()[5]
    if x == y:
        return []
    i, j = a[0] + left.index(f" {x} ") + 1, b[0] + right.index(f" {y} ") + 1
    why = f"{x} on the left, {y} on the right"
    return [Divergence("number", (i, i + len(x)), (j, j + len(y)), x, y, "differs", why)]


def _article(name: str, text: str) -> Article:
    return Article(name, "0" * 64, text, f"The {name} article", f"{name.title()} Wire", "2025-03-04")
