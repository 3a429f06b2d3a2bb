"""Comparing two texts: pure functions over strings and spans.

>>> from compare import compare_texts
>>> compare_texts("Rain fell.", "Rain fell.").coverage_left
1.0
"""

from compare.api import Options, compare_texts
from compare.model import FORMAT, Comparison, Divergence, Link, Run, Side
from compare.passages import RELATION_WORDS, Passage, least_sure, passages

__all__ = [
    "FORMAT",
    "RELATION_WORDS",
    "Comparison",
    "Divergence",
    "Link",
    "Options",
    "Passage",
    "Run",
    "Side",
    "compare_texts",
    "least_sure",
    "passages",
]
