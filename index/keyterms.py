"""Which terms of a text are particular to it: the ones to look for when its like is wanted."""

import math
from collections import Counter
from collections.abc import Callable
from itertools import islice

from index.tokens import tokens

MOST_TOKENS = 5_000
"""Tokens of a text that are looked at: news tells what it is about early."""


def key_terms(
    text: str, frequency: Callable[[str], int], documents: int, *, most: int = 100
) -> dict[str, float]:
    """The ``most`` terms of highest tf-idf in ``text``, with their weights, the largest being 1.

    ``frequency`` tells in how many of ``documents`` a term stands. Terms that stand in none are no help and
    left out; so are single characters and what more than half of a sizeable library has, unless there is nothing else:
    a library of copies of one report.
    """
    counts = Counter(token.term for token in islice(tokens(text), MOST_TOKENS) if len(token.term) > 1)
    often = {term: found for term in counts if (found := frequency(term))}
    telling = {
        term for term, found in often.items() if documents < 20 or found * 2 <= documents
    } or often.keys()
    weights = {term: (1 + math.log(counts[term])) * math.log(1 + documents / often[term]) for term in telling}
    best = sorted(weights, key=lambda t: (-weights[t], t))[:most]
    top = weights[best[0]] if best else 1.0
    return {term: weights[term] / top for term in best}
