"""The word that somebody may have meant who typed one that no article has.

``warehosue`` is a letter swapped away from ``warehouse``: the distance is that of optimal string alignment, in which
swapping two neighbours is one edit as a letter too many, too few or another is. Hardly anybody mistypes a word's first
letter, so only words that begin with it are looked at, and no more than ``MOST_WORDS`` of them.
"""

from collections.abc import Callable, Iterable
from itertools import islice

from index.folding import is_unspaced

MOST_WORDS = 20_000
"""Words looked at: a few hundredths of a second."""

_SHORTEST = 4
_TWO_EDITS_FROM = 8


def can_be_misspelt(form: str) -> bool:
    """Whether a folded word is long enough, and of letters: of 3,800 any other number is as near as the right one."""
    return len(form) >= _SHORTEST and form.isalpha() and not is_unspaced(form)


def nearest_word(form: str, known: Iterable[str], often: Callable[[str], int]) -> str | None:
    """Of ``known`` folded words the one with the fewest edits, and of several that which is found most ``often``.

    ``None`` where none is within one edit, or two of a long word.
    """
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    edits = 2 if len(form) >= _TWO_EDITS_FROM else 1
    words = set(islice(known, MOST_WORDS)) - {form}
    near = extract(form, words, scorer=OSA.distance, score_cutoff=edits, limit=None, processor=None)
    return min(near, key=lambda one: (one[1], -often(one[0]), one[0]))[0] if near else None
