"""Pairs of articles whose true comparison is known, because the second is made from the first by known edits.

    pool      After dark[, at last,] | the gates of the dam were opened, letting out 300 litres a second.
    left      After dark the gates …                        (each side may lack a clause, and has its own
    right     The gates … 480 litres a second after dark.    spelling and quotation marks)

What is done: synonyms, clauses dropped and put in, attributions, swapped halves, one sentence told as two and
two as one, paragraphs moved, numbers, names and quotes changed, numbers respelt and rounded, curly and straight
quotes, British and American spelling, furniture, headlines, sentences on one side alone.

What the truth says is what a careful reader would say. Words are linked by where they come from, not by how
they look. Some words are not scored, because a reader may see them either way: replaced ones, and a lone "of
the" between two edits. A paragraph is moved only where it is clear that it moved and not what it crossed.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from bench import edits
from bench.moves import Order, move
from bench.stories import WORD, Row, Sentence, Story, read_stories
from bench.wordlists import FILLER, FURNITURE_ABOVE, FURNITURE_BELOW
from corpus.spans import Span

LONE = 4
"""A stretch of fewer words than this, all of them filler, is not scored."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its span, the sentence it stands in (an index), and where in the pool it comes from
    (``None``: put in by an edit). ``plain`` and ``changed`` as in ``Bit``."""

    span: Span
    sentence: int
    source: tuple[int, int] | None
    plain: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, headline or line of furniture as it stands in a text. ``part`` is -1 for a whole sentence,
    else which part of one told as two; ``number`` is the sentence in the pool, -1 for headline and furniture."""

    span: Span
    role: str
    number: int
    part: int


@dataclass(frozen=True, slots=True)
class Text:
    """One article: its text, its pieces and words in order."""

    text: str
    pieces: tuple[Piece, ...]
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class TrueLink:
    """Two pieces, by index, that make the same statement."""

    left: int
    right: int
    moved: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles and the truth about them.

    ``origin[r]`` is the left word that right word ``r`` comes from, or ``None``; ``scored`` are the right
    words that come word for word and are scored; ``moved`` those that stand in a moved paragraph.
    ``changed`` are the two spans of each number that contradicts the other side's.
    """

    left: Text
    right: Text
    origin: tuple[int | None, ...]
    scored: frozenset[int]
    moved: frozenset[int]
    links: tuple[TrueLink, ...]
    changed: tuple[tuple[Span, Span], ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    row: Row
    role: str
    number: int = -1
    part: int = -1


@dataclass(frozen=True, slots=True)
class _Style:
    """How a side writes: spelling, quotation marks, per cent."""

    american: bool
    straight: bool
    percent: str

    def apply(self, row: Row) -> Row:
        row = edits.percent(row, self.percent) if self.percent != "per cent" else row
        row = edits.american(row) if self.american else row
        return edits.straight(row) if self.straight else row


Paragraph = list[_Unit]


def make_pair(seed: int, *, edited: bool = True) -> Pair:
    """The pair of ``seed``, from one of the pool's stories; both sides are the same where not ``edited``."""
    stories = read_stories()
    draw = random.Random(seed)
    story = stories[seed % len(stories)]
    if not edited:
        plain = [[_Unit(s.bits, "prose", s.number) for s in p] for p in story.paragraphs]
        return _truth(_render(plain), _render(plain), frozenset())
    strength, alone = draw.choice((0.2, 0.5, 0.8)), draw.choice((0.05, 0.1, 0.25))
    one, other = _style(draw), _style(draw)
    left: dict[int, list[_Unit]] = {}
    right: dict[int, list[_Unit]] = {}
    for sentence in (s for p in story.paragraphs for s in p):
        a, b = _versions(sentence, draw, strength)
        where = draw.random()
        if where >= alone:
            left[sentence.number] = _units(sentence, a, one)
        if where < 1 - alone:
            right[sentence.number] = _units(sentence, b, other)
    order = [[s.number for s in p] for p in story.paragraphs]
    moved_order, moved = move(order, left.keys() & right.keys(), _sizes(story), draw)
    return _truth(
        _render(_dressed(_fill(order, left), story, draw, one)),
        _render(_dressed(_with_stranger(_fill(moved_order, right), stories, seed, draw), story, draw, other)),
        moved,
    )


def _style(draw: random.Random) -> _Style:
    return _Style(
        draw.random() < 0.5, draw.random() < 0.5, draw.choice(("per cent", "per cent", "percent", "%"))
    )


def _versions(sentence: Sentence, draw: random.Random, strength: float) -> tuple[list[Row], list[Row]]:
    """The sentence as each side tells it: a row, or two where it is told as two."""
    left_drop = [c for c in sentence.optional if draw.random() < strength / 2]
    right_drop = [c for c in sentence.optional if c not in left_drop and draw.random() < strength / 2]
    left, right = edits.without(sentence.bits, left_drop), edits.without(sentence.bits, right_drop)
    right = _words_changed(right, draw, strength)
    if sentence.swap >= 0 and draw.random() < strength:
        return [left], [edits.swapped(right, sentence.swap)]
    if sentence.swap >= 0 and draw.random() < strength / 2:
        return [left], [edits.interject(right, sentence.swap, draw)]
    if draw.random() < strength:
        right = edits.speaker_first(right)
    if sentence.cut >= 0 and draw.random() < strength:
        if draw.random() < 0.5:
            return [left], list(edits.cut_in_two(right, sentence.cut))
        return list(edits.cut_in_two(left, sentence.cut)), [right]
    if draw.random() < strength / 3 and not edits.has_quote(right):
        right = edits.attribute(right, draw)
    elif draw.random() < strength / 4:
        right = draw.choice((edits.add_opener, edits.add_ender))(right, draw)
    return [left], [right]


def _words_changed(row: Row, draw: random.Random, strength: float) -> Row:
    row = edits.synonyms(row, draw, strength, quoted=False)
    if draw.random() < strength / 2:
        row = edits.synonyms(row, draw, 1.0, quoted=True)
    if draw.random() < strength / 5:
        row = edits.change_name(row, draw)
    numbers = edits.numbers_in(row)
    if numbers:
        chance, n = draw.random(), draw.choice(numbers)
        if chance < 0.2:
            row = edits.change_number(row, draw, n)
        elif chance < 0.35:
            row = edits.respell_number(row, n)
    return row


def _units(sentence: Sentence, rows: Sequence[Row], style: _Style) -> list[_Unit]:
    parts = range(len(rows)) if len(rows) > 1 else (-1,)
    return [
        _Unit(style.apply(row), "prose", sentence.number, part) for row, part in zip(rows, parts, strict=True)
    ]


def _sizes(story: Story) -> dict[int, int]:
    return {s.number: len(s.bits) for p in story.paragraphs for s in p}


def _fill(order: Order, units: dict[int, list[_Unit]]) -> list[Paragraph]:
    return [[u for n in p for u in units.get(n, [])] for p in order]


def _with_stranger(
    paragraphs: list[Paragraph], stories: Sequence[Story], seed: int, draw: random.Random
) -> list[Paragraph]:
    """Now and then a paragraph from another story."""
    if draw.random() < 0.3:
        story = stories[(seed + draw.randint(1, len(stories) - 1)) % len(stories)]
        stranger = [_Unit(s.bits, "prose", s.number) for s in draw.choice(story.paragraphs)[:2]]
        at = draw.randrange(len(paragraphs) + 1)
        return [*paragraphs[:at], stranger, *paragraphs[at:]]
    return paragraphs


def _dressed(
    paragraphs: list[Paragraph], story: Story, draw: random.Random, style: _Style
) -> list[Paragraph]:
    """A headline above, and furniture above and below."""
    above: list[_Unit] = []
    if draw.random() < 0.7:
        which = draw.random() < 0.5
        headline = edits.line(story.headlines[which])
        above.append(_Unit(style.apply(headline), f"headline {which:d}"))
    for share, lines in ((0.3, FURNITURE_ABOVE), (0.5, FURNITURE_BELOW)):
        if draw.random() < share:
            furniture = _Unit(edits.line(draw.choice(lines)), "furniture")
            if lines is FURNITURE_ABOVE:
                above.append(furniture)
            else:
                paragraphs = [*paragraphs, [furniture]]
    return [*([unit] for unit in above), *paragraphs]


def _render(paragraphs: Sequence[Paragraph]) -> Text:
    text = ""
    pieces: list[Piece] = []
    words: list[Word] = []
    for paragraph in filter(None, paragraphs):
        text += "\n\n" if text else ""
        for n, unit in enumerate(paragraph):
            text += " " if n else ""
            start = len(text)
            for bit in unit.row:
                for k, found in enumerate(WORD.finditer(bit.text)):
                    source = (unit.number, bit.at) if unit.number >= 0 and bit.at >= 0 and k == 0 else None
                    span = (len(text) + found.start(), len(text) + found.end())
                    words.append(Word(span, len(pieces), source, bit.plain, bit.changed))
                text += bit.text
            pieces.append(Piece((start, len(text)), unit.role, unit.number, unit.part))
    return Text(text, tuple(pieces), tuple(words))


def _truth(left: Text, right: Text, moved: frozenset[int]) -> Pair:
    at = {w.source: n for n, w in enumerate(left.words) if w.source}
    origin = [at.get(w.source) if w.source else None for w in right.words]
    links = _links(left, right, moved)
    for link in links:
        if right.pieces[link.right].role != "prose":
            _link_headline(left, right, link, origin)
    return Pair(
        left,
        right,
        tuple(origin),
        _scored(left, right, origin),
        frozenset(r for r, w in enumerate(right.words) if right.pieces[w.sentence].number in moved),
        links,
        tuple(
            (left.words[k].span, w.span)
            for k, w in zip(origin, right.words, strict=True)
            if k is not None and w.changed
        ),
    )


def _links(left: Text, right: Text, moved: frozenset[int]) -> tuple[TrueLink, ...]:
    """Pieces of the same sentence of the pool, but not the first half with the second; equal headlines."""
    return tuple(
        TrueLink(i, j, p.number in moved)
        for i, p in enumerate(left.pieces)
        for j, q in enumerate(right.pieces)
        if (p.number, p.role) == (q.number, q.role)
        and p.role != "furniture"
        and (-1 in (p.part, q.part) or p.part == q.part)
    )


def _link_headline(left: Text, right: Text, link: TrueLink, origin: list[int | None]) -> None:
    lefts = [n for n, w in enumerate(left.words) if w.sentence == link.left]
    rights = [n for n, w in enumerate(right.words) if w.sentence == link.right]
    for k, r in zip(lefts, rights, strict=True):
        origin[r] = k


def _scored(left: Text, right: Text, origin: Sequence[int | None]) -> frozenset[int]:
    """The right words that come word for word, without stretches of filler alone."""
    kept: set[int] = set()
    stretch: list[int] = []
    for r, k in enumerate([*origin, None]):
        plain = k is not None and right.words[r].plain and left.words[k].plain
        goes_on = (
            plain
            and stretch
            and origin[stretch[-1]] == (k or 0) - 1
            and right.words[stretch[-1]].sentence == right.words[r].sentence
            and left.words[(k or 0) - 1].sentence == left.words[k or 0].sentence
        )
        if not goes_on:
            if len(stretch) >= LONE or any(not _filler(right, n) for n in stretch):
                kept.update(stretch)
            stretch = []
        if plain:
            stretch.append(r)
    return frozenset(kept)


def _filler(text: Text, n: int) -> bool:
    start, end = text.words[n].span
    return text.text[start:end].casefold() in FILLER
