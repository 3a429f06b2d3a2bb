"""Aliases: an abbreviation and what it stands for, learned from the two texts themselves.

    left    The World Food Programme (WFP) said it would fly in grain.
    right   WFP said it would fly in grain.                             <- wfp = world food program

An abbreviation is a token of two to six capitals; it stands for capitalised words that begin with its letters, in
order, small words between them not counted. Where both stand in the texts, a sentence with the full name counts
as one with the abbreviation. (Schwartz and Hearst 2003 match letters the same way, in one text and brackets.)

Two words that the other text prints as one are taken together in the same way: "coast guard", "coastguard".

Cost: two passes over the tokens; abbreviations are few.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from compare.reading import Reading
from compare.weighing import UNIT, Sentence, reweighed
from compare.words import MOST_FORMS

SMALL = frozenset("of the and for in on de la du des der von to".split())
LEFT_OVER = 10
"""Per cent of its weight that a word keeps inside a full name that its abbreviation stands for."""

SHORTEST_PART = 3
"""Letters of each of two words that another text prints as one."""

Occurrence = tuple[int, int, str]
"""A full name in a text: its half-open token range, and the abbreviation's concept."""


def abbreviations(reading: Reading) -> dict[str, str]:
    """The abbreviations of a text: letters in lower case to concept."""
    return {word.initials: word.concept for word in reading.tokens.words if word.initials}


def full_names(reading: Reading, known: dict[str, str]) -> list[Occurrence]:
    """Where full names of the ``known`` abbreviations stand in a text, in order, without overlap."""
    found: list[Occurrence] = []
    for row in _capitalised(reading):
        initials = "".join(reading.tokens.words[n].norm[0] for n in row)
        at = 0
        while at < len(row):
            match = max((a for a in known if initials.startswith(a, at)), key=len, default="")
            if len(match) >= 2:
                found.append((row[at], row[at + len(match) - 1] + 1, known[match]))
            at += len(match) or 1
    return found


def longer_words(reading: Reading) -> dict[str, str]:
    """The words of a text that another one may print as two: norm to concept."""
    return {word.norm: word.concept for word in reading.tokens.distinct() if word.long}


def printed_apart(reading: Reading, known: Mapping[str, str]) -> list[Occurrence]:
    """Where two words stand in a text that are one of the ``known``, in order: "coast guard".

    The words are gone through only where some two of them are one: in nearly no text.
    """
    held = reading.tokens.held()
    begun = [word for word in known if not held.isdisjoint(_heads[word])]
    heads = {head for word in begun for head in _heads[word] & held if word[len(head) :] in held}
    if not heads:
        return []
    norms, ends, starts = reading.tokens.norms, reading.tokens.ends, reading.tokens.starts
    return [
        (n, n + 2, known[a + norms[n + 1]])
        for n, a in enumerate(norms[:-1])
        if a in heads
        and a + norms[n + 1] in known
        and len(norms[n + 1]) >= SHORTEST_PART
        and starts[n + 1] == ends[n] + 1
    ]


class _Heads(dict[str, frozenset[str]]):
    """What words may begin with as another text prints them, each found when it is first asked for."""

    def __missing__(self, word: str) -> frozenset[str]:
        heads = frozenset([word[:n] for n in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)])
        if len(self) >= MOST_FORMS // 10:
            self.clear()
        self[word] = heads
        return heads


_heads = _Heads()


def _capitalised(reading: Reading) -> Iterator[list[int]]:
    """Rows of two and more capitalised words, by token index, with at most small words and spaces between them."""
    words = reading.tokens.words
    starts, ends, text = reading.tokens.starts, reading.tokens.ends, reading.text
    row: list[int] = []
    for n, word in enumerate(words):
        if row and text[ends[n - 1] : starts[n]] not in {" ", "-", "\u00a0", " & "}:
            if len(row) > 1:
                yield row
            row = []
        if word.name and len(word.norm) > 1 and word.norm not in SMALL:
            row.append(n)
        elif row and word.norm not in SMALL:
            if len(row) > 1:
                yield row
            row = []
    if len(row) > 1:
        yield row


def with_aliases(
    sentences: Sequence[Sentence],
    reading: Reading,
    known: dict[str, str],
    joined: Mapping[str, str],
    rare: dict[str, float],
) -> list[Sentence]:
    """The sentences, those with the full name of a ``known`` abbreviation weighed as if that stood there, and those
    with two words that are ``joined`` in the other text as if one did."""
    found = list(sentences)
    firsts = [first for first, _ in reading.ranges]
    names = full_names(reading, known) if known else []
    for occurrences, named in ((names, True), (printed_apart(reading, joined), False)):
        for first, last, concept in occurrences:
            n = bisect_right(firsts, first) - 1
            if n >= 0 and last <= reading.ranges[n][1]:
                parts = [w.concept for w in reading.tokens.words[first:last]]
                found[n] = _with_alias(found[n], parts, concept, rare, named=named)
    return found


def _with_alias(
    sentence: Sentence, parts: list[str], concept: str, rare: dict[str, float], *, named: bool
) -> Sentence:
    bag = dict(sentence.bag)
    for part in parts:
        bag[part] = bag[part] * LEFT_OVER // 100
    bag[concept] = int(UNIT * rare.get(concept, 1.0))
    return reweighed(
        sentence, bag, {concept: concept}, sentence.names | {concept} if named else sentence.names
    )
