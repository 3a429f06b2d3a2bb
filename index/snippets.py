"""Showing where a query is met: every place in a text, and the stretch of it that shows most in little room.

Both are made from the stored text with the analysis the index was made with, so what is marked is what matched: a
phrase where it stands whole, a word in any of its forms, a prefix by the words that begin with it.
"""

import re
from collections.abc import Iterable, Iterator

from corpus.spans import Span
from index.excerpt import WIDTH, Snippet, closing, cut, first_word, lead
from index.shapes import Token
from index.tokens import tokens
from index.tree import Field, Prefix, Query, Words, sought

_LEAD_IN = 60  # code points of context before the first mark, at most
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n+")


def term_spans(text: str, query: Query, field: Field = "text") -> tuple[Span, ...]:
    """Where ``query`` is met in ``text``, which is an article's ``field``: in order, without overlap.

    Terms under NOT and terms of other fields are not looked for.
    """
    return tuple((start, end) for start, end, _ in _merged(_found(text, query, field)))


def snippet(text: str, query: Query, *, width: int = WIDTH, begins: int = 0) -> Snippet:
    """The stretch of about ``width`` code points of ``text`` that meets most of ``query``.

    Where nothing does, its lead from ``begins`` on.
    """
    width = max(width, 20)
    marks = _merged(_found(text, query, "text"))
    if not marks:
        return lead(text, width=width, begins=begins)
    start = _opening(text, marks, width)
    return cut(text, start, closing(text, start, width), tuple((s, e) for s, e, _ in marks))


_Mark = tuple[int, int, frozenset[int]]
"""A stretch and the numbers of the query's needles that are met in it."""


def _found(text: str, query: Query, field: Field) -> Iterator[_Mark]:
    everywhere = field != "source"  # words without a field are looked for in the title and the text
    needles = [
        n for n in dict.fromkeys(sought(query.root)) if n.field == field or (n.field is None and everywhere)
    ]
    if not needles:
        return
    runs = _runs(needles)
    prefixes = tuple((needle.start, i) for i, needle in enumerate(needles) if isinstance(needle, Prefix))
    beginnings = tuple(start for start, _ in prefixes)
    words = list(tokens(text)) if runs or prefixes else []
    at = _by_place(words) if any(len(run) > 1 for several in runs.values() for run, _ in several) else {}
    for token in words:
        for run, number in runs.get(token.term, ()):
            end = token.end if len(run) == 1 else _run_end(run, token, at)
            if end is not None:
                yield token.start, end, frozenset((number,))
        if prefixes and token.form.startswith(beginnings):
            numbers = frozenset(number for start, number in prefixes if token.form.startswith(start))
            yield token.start, token.end, numbers


def _runs(needles: Iterable[Words | Prefix]) -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """The needles' runs of terms, by their first."""
    runs: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for number, needle in enumerate(needles):
        for run in needle.sequences if isinstance(needle, Words) else ():
            runs.setdefault(run[0], []).append((run, number))
    return runs


_Places = dict[int, dict[str, list[Token]]]
"""By position, the tokens of each term there."""


def _by_place(words: Iterable[Token]) -> _Places:
    at: _Places = {}
    for token in words:
        at.setdefault(token.pos, {}).setdefault(token.term, []).append(token)
    return at


def _run_end(run: tuple[str, ...], first: Token, at: _Places) -> int | None:
    """Where a run that begins with ``first`` ends; ``None`` when it is not there whole."""
    reached = {first.pos + first.width: first.end}
    for term in run[1:]:
        reached = {
            token.pos + token.width: token.end
            for position in reached
            for token in at.get(position, {}).get(term, ())
        }
    return max(reached.values(), default=None)


def _merged(found: Iterable[_Mark]) -> list[_Mark]:
    marks: list[_Mark] = []
    for start, end, numbers in sorted(found, key=lambda mark: mark[:2]):
        if marks and start < marks[-1][1]:
            last = marks[-1]
            marks[-1] = (last[0], max(last[1], end), last[2] | numbers)
        else:
            marks.append((start, end, numbers))
    return marks


def _opening(text: str, marks: list[_Mark], width: int) -> int:
    """Where to begin: before the window of marks that meets most needles, and most often, the earliest of equals."""
    best, best_worth = 0, (0, 0)
    last = 0
    counts: dict[int, int] = {}
    for first, (start, _, numbers) in enumerate(marks):
        room = start + width - min(_LEAD_IN, width // 3)
        while last < len(marks) and (last == first or marks[last][1] <= room):
            for number in marks[last][2]:
                counts[number] = counts.get(number, 0) + 1
            last += 1
        worth = (len(counts), min(last - first, 6))
        if worth > best_worth:
            best, best_worth = first, worth
        for number in numbers:
            counts[number] -= 1
            if not counts[number]:
                del counts[number]
    start, end, _ = marks[best]
    opening = _before(text, start, min(_LEAD_IN, width // 3))
    return opening if end <= opening + width else start


def _before(text: str, at: int, room: int) -> int:
    """A beginning at most ``room`` before ``at``: of a sentence, else of a word."""
    low = max(0, at - room)
    if low == 0:
        return first_word(text)
    sentences = [found.end() for found in _SENTENCE.finditer(text, low - 1, at) if low <= found.end() <= at]
    if sentences:
        return sentences[0]
    space = re.compile(r"\s").search(text, low, at)
    return space.end() if space else at
