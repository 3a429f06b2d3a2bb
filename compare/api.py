"""The front of the room: two strings in, a ``Comparison`` out."""

import re
from dataclasses import dataclass

from compare.model import Comparison, Link, Run, Side

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^\n.!?]*\w[^\n.!?]*[.!?]*[”\"’']*")


@dataclass(frozen=True, slots=True)
class Options:
    """How to compare."""


def compare_texts(left: str, right: str, options: Options = Options()) -> Comparison:  # noqa: B008
    """Compare two texts sentence by sentence."""
    a = [m.span() for m in _SENTENCE.finditer(left)]
    b = [m.span() for m in _SENTENCE.finditer(right)]
    aw = [frozenset(w.lower() for w in _WORD.findall(left[s:e])) for s, e in a]
    bw = [frozenset(w.lower() for w in _WORD.findall(right[s:e])) for s, e in b]
    links = []
    last = -1
    for i, x in enumerate(aw):
        best = max(range(len(b)), key=lambda j: len(x & bw[j]) / len(x | bw[j]), default=None)
        if best is None:
            continue
        score = len(x & bw[best]) / len(x | bw[best])
        if score > 0.3:
            same = left[slice(*a[i])].lower() == right[slice(*b[best])].lower()
            links.append(
                Link(
                    a[i],
                    b[best],
                    "same" if same else "reworded",
                    best < last,
                    score,
                    (Run(a[i], b[best]),) if same else (),
                )
            )
            last = max(last, best)
    la, lb = {k.left for k in links}, {k.right for k in links}
    oa, ob = tuple(s for s in a if s not in la), tuple(s for s in b if s not in lb)
    return Comparison(
        Side(len(left), tuple(a), ()),
        Side(len(right), tuple(b), ()),
        tuple(links),
        oa,
        ob,
        (),
        len(la) / len(a) if a else 1.0,
        len(lb) / len(b) if b else 1.0,
    )
