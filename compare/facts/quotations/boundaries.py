"""Boundaries: words that one outlet puts between quotation marks and the other tells in its own voice.

    He spoke of “breathtaking greed and no remorse”.   /  He spoke of “breathtaking greed” and no remorse.
    It was “the oldest meal found in the north”.       /  It was the oldest meal found in the north.

Only words kept one by one count, in sentences kept nearly word for word: who cuts a quotation short leaves the rest
out, and who turns it into reported speech changes it.
"""

from collections.abc import Iterator

from compare.facts.found import Found
from compare.facts.sides import Linked, Side
from compare.reading import Reading, once
from corpus.spans import Span

MOST_QUOTED = 40
"""Quotations of one sentence that are looked at: one with more has no stops."""
FEWEST = 3
"""Fewer words may stand between marks for many reasons: a title, a doubt."""
KEPT_OF_TWO = 0.7
"""Where this share of the shorter sentence is kept, the marks are seen about two words; a single one may be doubted."""
TELLS = 0.9
"""Of the words one tells something by itself."""
KEPT = 0.5
"""Of the shorter sentence this share of the words is kept."""


def boundaries(pair: Linked) -> Iterator[Found]:
    """Where the words of a quotation on one side stand, kept, outside of quotation marks on the other.

    They are a whole quotation, or one end of it while the rest is quoted on both sides; and the other sentence has
    words of its own around them: without these it may as well be part of a quotation whose marks stand elsewhere.
    """
    if pair.kept < KEPT or not (pair.a.quoted(pair.i) or pair.b.quoted(pair.j)):
        return
    here, there = quotations(pair.a.reading, pair.i), quotations(pair.b.reading, pair.j)
    x, y = pair.a.reading.tokens.norms, pair.b.reading.tokens.norms
    if [x[slice(*part)] for part in here] == [y[slice(*part)] for part in there]:
        return
    first, first_b = pair.a.reading.ranges[pair.i][0], pair.b.reading.ranges[pair.j][0]
    partner = {
        first + edit.left[0] + n: first_b + edit.right[0] + n
        for edit in pair.edits
        if edit.kept
        for n in range(edit.left[1] - edit.left[0])
    }
    yield from _found(pair, here, there, partner, left=True)
    yield from _found(pair, there, here, {m: n for n, m in partner.items()}, left=False)


def _found(
    pair: Linked,
    quoting: list[tuple[int, int]],
    other: list[tuple[int, int]],
    partner: dict[int, int],
    *,
    left: bool,
) -> Iterator[Found]:
    """The quotations of one side, as token ranges, whose words stand outside of those of the ``other``."""
    marked = {n for first, last in other for n in range(first, last)}
    for first, last in quoting:
        outside = [n for n in range(first, last) if n in partner and partner[n] not in marked]
        inside = [n for n in range(first, last) if n in partner and partner[n] in marked]
        few = len(outside) < FEWEST and (pair.kept < KEPT_OF_TWO or len(outside) < FEWEST - 1)
        if few or len(outside) + len(inside) < last - first:
            continue
        here = outside[0], outside[-1] + 1
        there = partner[here[0]], partner[here[1] - 1] + 1
        if not here[1] - here[0] == there[1] - there[0] == len(outside) or not _at_an_end(inside, here):
            continue
        a, b = (here, there) if left else (there, here)
        if not _tells(pair, a, b, left=left):
            continue
        if not inside:
            if not _has_more(pair, (first, last), left=left):
                continue
            yield _unmarked(pair, a, b, left=left)
            continue
        shorter = next((part for part in other if part[0] <= partner[inside[0]] < part[1]), there)
        yield _shortened(pair, *(((first, last), shorter) if left else (shorter, (first, last))))


def _has_more(pair: Linked, quoted: tuple[int, int], *, left: bool) -> bool:
    """Whether the sentence of a quotation has words outside of it: all of it, and the other may be a block quoted."""
    return quoted != (pair.a.reading.ranges[pair.i] if left else pair.b.reading.ranges[pair.j])


def _at_an_end(inside: list[int], words: tuple[int, int]) -> bool:
    """Whether what both sides quote stands all before ``words``, or all behind."""
    return all(n < words[0] for n in inside) or all(n >= words[1] for n in inside)


def is_narrated(side: Side, sentence: int, words: tuple[int, int], fewest: int = FEWEST) -> bool:
    """Whether a sentence is the narrator's: with at least the ``fewest`` words around, and no mark of a quotation that
    goes beyond it."""
    first, last = side.reading.ranges[sentence]
    text = side.reading.sentence(sentence)
    begin = side.reading.sentences[sentence][0]
    for start, end in reversed(side.quoted(sentence)):
        text = text[: max(0, start - begin - 1)] + text[end - begin + 1 :]
    return (last - first) - (words[1] - words[0]) >= fewest and MARKS.isdisjoint(text)


MARKS = frozenset('"“”„«»')
FIRST_PERSON = frozenset("i me my we us our im ive ill id were weve well".split())
"""Who speaks so without marks is quoted all the same."""


@once
def quotations(reading: Reading, sentence: int) -> list[tuple[int, int]]:
    """The token ranges of a sentence that stand between quotation marks."""
    spans = [(reading.token_at(s), reading.token_at(e)) for s, e in reading.quoted(sentence)]
    return [(first, last) for first, last in spans if first < last]


def _tells(pair: Linked, here: tuple[int, int], there: tuple[int, int], *, left: bool) -> bool:
    """Whether the words are the same one by one, tell something, and are the narrator's where no marks stand."""
    a, b = pair.a.reading.tokens, pair.b.reading.tokens
    if a.norms[slice(*here)] != b.norms[slice(*there)]:
        return False
    if not is_narrated(pair.b if left else pair.a, pair.j if left else pair.i, there if left else here):
        return False
    words = a.words[slice(*here)] if left else b.words[slice(*there)]
    telling = [w for w in words if w.weight >= TELLS]
    is_title = all(w.name for w in telling)  # of a film or a book, which may stand in marks or not
    return bool(telling) and not is_title and not any(w.norm in FIRST_PERSON for w in words)


def _unmarked(pair: Linked, here: tuple[int, int], there: tuple[int, int], *, left: bool) -> Found:
    """A quotation, and its words without marks."""
    spans, (x, y) = printed(pair, here, there)
    said = f"“{x if left else y}” in quotation marks"
    values, why = ((f"“{x}”", y), (said, "without")) if left else ((x, f"“{y}”"), ("without", said))
    return Found("quote", *spans, *values, "possible", why)


def _shortened(pair: Linked, here: tuple[int, int], there: tuple[int, int]) -> Found:
    """Two quotations of which one ends, or begins, where the narrator goes on in the same words."""
    spans, (x, y) = printed(pair, here, there)
    return Found("quote", *spans, f"“{x}”", f"“{y}”", "possible", (f"“{x}”", f"“{y}”"))


def printed(
    pair: Linked, here: tuple[int, int], there: tuple[int, int]
) -> tuple[tuple[Span, Span], tuple[str, str]]:
    """The spans of two token ranges, and what stands there, each on one line."""
    a, b = pair.a.reading, pair.b.reading
    spans = a.tokens.span(*here), b.tokens.span(*there)
    return spans, (" ".join(a.text[slice(*spans[0])].split()), " ".join(b.text[slice(*spans[1])].split()))
