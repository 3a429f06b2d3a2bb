"""The pool of sentences that generated articles are made from (bench/data/stories.txt), read with its marks.

    The council met[, at last,] ^and the gates were opened.
    -> bits  The| |council| |met|, |at| |last|,| |and| |the| ...   optional (5, 9), cut 10

A bit is a word or what stands between two words; its place in the row is its identity, which it keeps through
every edit, so that a word of the second article can be traced to the word of the first that it comes from.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).resolve().parent / "data" / "stories.txt"
WORD = re.compile(r"[^\W_]+(?:[.,:’'][^\W_]+)*")
_MARKUP = re.compile(rf"(?P<mark>\[|\]|\^| \| )|(?P<word>{WORD.pattern})|(?:(?! \| |[\[\]^])[\W_])+")


@dataclass(frozen=True, slots=True)
class Bit:
    """A word, or the marks and spaces between two.

    ``at`` is its place in the pool's sentence, -1 for what an edit put in. ``plain``: word for word, but for
    case, spelling and glyphs. ``changed``: a number that an edit replaced by one that contradicts it.
    """

    text: str
    at: int = -1
    plain: bool = True
    changed: bool = False


Row = tuple[Bit, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the pool: its bits, the half-open ranges of ``at`` that may be left out, where its halves
    meet (``swap``), and the word without which it can be told as two (``cut``); -1 where it cannot."""

    number: int
    bits: Row
    optional: tuple[tuple[int, int], ...] = ()
    swap: int = -1
    cut: int = -1


@dataclass(frozen=True, slots=True)
class Story:
    """Two headlines and paragraphs of sentences."""

    headlines: tuple[str, str]
    paragraphs: tuple[tuple[Sentence, ...], ...]


def parse(line: str, number: int = 0) -> Sentence:
    """A sentence from a line of the pool; ``number`` is its identity."""
    bits: list[Bit] = []
    optional: list[tuple[int, int]] = []
    opened, swap, cut = 0, -1, -1
    for found in _MARKUP.finditer(line):
        match found.group("mark"):
            case "[":
                opened = len(bits)
            case "]":
                optional.append((opened, len(bits)))
            case "^":
                cut = len(bits)
            case " | ":
                bits.append(Bit(" ", len(bits)))
                swap = len(bits)
            case _:
                bits.append(Bit(found.group(), len(bits)))
    return Sentence(number, tuple(bits), tuple(optional), swap, cut)


def is_word(bit: Bit) -> bool:
    """Whether the bit is a word (or several, put in by an edit)."""
    return WORD.match(bit.text) is not None


@cache
def read_stories(path: Path = FILE) -> tuple[Story, ...]:
    """All stories of a pool file."""
    stories: list[Story] = []
    number = 0
    text = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    for part in text.split("== ")[1:]:
        head, *blocks = [block.strip() for block in part.split("\n\n")]
        first, *lines = head.splitlines()
        paragraphs = []
        for block in ["\n".join(lines), *blocks]:
            row = block.splitlines()
            paragraphs.append(tuple(parse(line, number + n) for n, line in enumerate(row)))
            number += len(row)
        one, other = first.split(" / ")
        stories.append(Story((one, other), tuple(p for p in paragraphs if p)))
    return tuple(stories)
