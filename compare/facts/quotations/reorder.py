"""Reorder: the same words of a quotation in another order.

    “Hook, Barley and Finch”       /  “Barley, Hook and Finch”
    “the homes and schools of …”   /  “the schools and homes of …”

An edit script takes such a word away at one place and puts it in at another; a reader sees one change.
"""

from collections import Counter

from compare.edits import Edit
from compare.facts.quotations.versions import LONGEST_RETOLD, Versions, joined, lengths
from compare.words import Word

LEAST = 2
"""Words that tell something have an order from so many on."""
MANY = 60
"""Quotations with more changes are not looked at."""
TELLS = 0.25
"""A word of this weight tells something."""


def reordered(pair: Versions, found: list[Edit]) -> list[Edit]:
    """The edits of two quotations, those joined that take words away at one place and put them in at another."""
    gaps = [n for n, edit in enumerate(found) if not edit.kept and not all(lengths(edit))]
    if len(gaps) < LEAST or len(found) > MANY:
        return found
    rows: list[Edit] = []
    n = 0
    while n < len(found):
        last = _last_of(pair, found, n)
        whole = joined(found[n], found[last], kept=False) if last > n else found[n]
        whole.kept = whole.kept or (last > n and _is_date(pair.x[slice(*whole.left)]))
        rows.append(whole)
        n = last + 1
    return rows


def _last_of(pair: Versions, found: list[Edit], first: int) -> int:
    """The index of the last edit of a stretch that begins with ``first`` and has the same words on both sides."""
    if found[first].kept:
        return first
    for last in range(first + 1, len(found)):
        whole = joined(found[first], found[last], kept=False)
        if max(lengths(whole)) > LONGEST_RETOLD:
            break
        if not found[last].kept and _same_words(pair.x[slice(*whole.left)], pair.y[slice(*whole.right)]):
            return last
    return first


def is_reordered(x: list[Word], y: list[Word]) -> bool:
    """Whether two rows have the same telling words in another order; the parts of a date have none."""
    return _same_words(x, y) and not _is_date(x)


def _is_date(words: list[Word]) -> bool:
    """Whether all that words tell is a date: "11 September"."""
    return all(w.figure or w.when for w in words if w.weight >= TELLS)


def _moves_a_limit(x: list[Word], y: list[Word]) -> bool:
    """Whether two rows are just the same words, of which one that denies or limits stands elsewhere."""
    here, there = [w.norm for w in x], [w.norm for w in y]
    if here == there or LIMITS.isdisjoint(here) or Counter(here) != Counter(there):
        return False
    rest = [[norm for norm in row if norm not in LIMITS] for row in (here, there)]
    return rest[0] == rest[1]


LIMITS = frozenset("not never only just even always".split())
"""Words whose place tells what they deny or limit: "not a word", "a word not"."""


def _same_words(x: list[Word], y: list[Word]) -> bool:
    """Whether two rows have the same telling words in another order."""
    if _moves_a_limit(x, y):
        return True
    here, there = (
        [w.norm[:3] if w.when else w.stem for w in row if w.weight >= TELLS]  # "Sept.", "September"
        for row in (x, y)
    )
    if len(here) < LEAST or len(here) != len(there) or here == there:
        return False
    return Counter(here) == Counter(there)
