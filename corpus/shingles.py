"""Word sequences: how much of one text stands word for word in another, and a few numbers to find such texts by.

A shingle is ``LENGTH`` words in a row (Broder 1997, "On the resemblance and containment of documents"); two texts are
near-copies where they share most shingles of the shorter one. To find them without comparing everything with
everything, some shingles of each text are kept as 32-bit hashes. Which ones is told by the words themselves, so that
two texts choose the same ones from what they share: one in sixteen, by the hashes of the first two words (sampling
"0 mod p", Manber 1994). Winnowing (Schleimer, Wilkerson and Aiken 2003) would promise a hit in every shared stretch
of some length, and hash every position for it; ``bench/near_copies.py`` measures what the sample finds. Of a long
text the lowest hashes are kept, which are the same ones in its copies (Broder's bottom sketch).

Words are folded (case; what is not a letter or a digit does not count), furniture is left out, and scripts written
without spaces are taken character by character. Cost: linear in the text, one dictionary look-up a word.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final
from zlib import crc32

from corpus.spans import Span

LENGTH: Final = 8
MOST_PRINTS: Final = 256

_LOW_BITS: Final = bytes(n & 15 for n in range(256))  # sampled is where two words' hashes agree in these
_REMEMBERED: Final = 200_000  # words; hostile texts must not fill the memory
_UNSPACED: Final = re.compile(
    "[\u0e01-\u0e4e\u0e81-\u0ece\u1000-\u109f\u1780-\u17d3\u2e80-\u2fdf\u3005-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7fb\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_NO_WORD: Final = re.compile(r"[\W_]+")


class _Folded(dict[str, str]):
    """From a stretch between white space to its word: ``“Bridge,”`` to ``bridge``; '' where there is none."""

    def __missing__(self, stretch: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        word = self[stretch] = _NO_WORD.sub("", stretch.casefold())
        return word


class _Hashes(dict[str, bytes]):
    """From a stretch between white space to its word's hash: four bytes, or none where there is no word."""

    def __missing__(self, stretch: str) -> bytes:
        if len(self) >= _REMEMBERED:
            self.clear()
        word = _NO_WORD.sub("", stretch.casefold())
        hashed = crc32(word.encode("utf-8", "replace")).to_bytes(4, "little") if word else b""
        self[stretch] = hashed
        return hashed


_folded: Final = _Folded()
_hashes: Final = _Hashes()


def words_of(text: str, furniture: Sequence[Span] = ()) -> list[str]:
    """The folded words of a text, without those in ``furniture`` (half-open spans, in order)."""
    return list(filter(None, map(_folded.__getitem__, _stretches(text, furniture))))


def prints_of(text: str, furniture: Sequence[Span] = ()) -> tuple[int, ...]:
    """A text's fingerprints: up to ``MOST_PRINTS`` hashes of its shingles, rising; none where it has no shingle."""
    numbers = b"".join(map(_hashes.__getitem__, _stretches(text, furniture)))
    shingles = len(numbers) // 4 - LENGTH + 1
    starts = numbers[: 4 * (shingles + 1) if shingles > 0 else 0 : 4].translate(_LOW_BITS)
    found = {crc32(numbers[4 * at : 4 * (at + LENGTH)]) for at in _sampled(starts)}
    return tuple(sorted(found)[:MOST_PRINTS])


def _stretches(text: str, furniture: Sequence[Span]) -> list[str]:
    """What stands between white space outside furniture, each with a word at most."""
    if furniture:
        edges = [0, *(edge for span in furniture for edge in span), len(text)]
        text = " ".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    if not text.isascii() and _UNSPACED.search(text):
        text = _UNSPACED.sub(r" \g<0> ", text)
    return text.split()


def _sampled(bits: bytes) -> Iterator[int]:
    """Where two neighbours are equal; told for all of them at once, as two long numbers."""
    one, other = int.from_bytes(bits[:-1], "big"), int.from_bytes(bits[1:], "big")
    differing = (one ^ other).to_bytes(max(len(bits) - 1, 0), "big")
    at = differing.find(0)
    while at >= 0:
        yield at
        at = differing.find(0, at + 1)


def shingles_of(words: Sequence[str], length: int = LENGTH) -> set[tuple[str, ...]]:
    """Every sequence of ``length`` words."""
    return set(zip(*(words[start:] for start in range(length)), strict=False))


def shared(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    """How much of the smaller set is in the other, from 0 to 1 (Broder's containment of the smaller in the larger)."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
