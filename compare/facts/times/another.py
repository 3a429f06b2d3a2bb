"""Another: whether one of two linked sentences tells of another one than the other, or of one more.

An aftershock was felt on Thursday     /  A second aftershock was felt on Friday
Her last concert was in Oslo           /  Her first concert was in Rome
"""

from collections.abc import Sequence
from itertools import pairwise

from compare.facts.sides import Linked
from compare.words import Word, word_of

_ANOTHER = {
    **dict.fromkeys("second third fourth fifth another further next subsequent".split(), "more"),
    **dict.fromkeys("similar separate previous earlier".split(), "other"),
    **dict.fromkeys(("first", "opening"), "first"),
    **dict.fromkeys(("last", "final"), "last"),
}
_STEMS = frozenset(word_of(word).stem for word in _ANOTHER)
_ALONE = frozenset({"more", "other"})
"""What one side need not say: the first of all may be the one."""
TELLS = 0.5
"""A word of less weight is no thing of which there may be two."""


def is_another(pair: Linked) -> bool:
    """Whether a word that both sentences have stands behind "second" and the like on one side, and on the other behind
    another such word or none."""
    if _STEMS.isdisjoint(pair.stems[0]) and _STEMS.isdisjoint(pair.stems[1]):
        return False
    here, there = marked(pair.words[0]), marked(pair.words[1])
    return bool(here or there) and of_another(here, pair.words[0], there, pair.words[1])


def of_another(
    here: dict[str, str], words: Sequence[Word], there: dict[str, str], words_b: Sequence[Word]
) -> bool:
    """The same of any words, with what is ``marked`` in them."""
    things, things_b = ({w.concept for w in row if w.weight >= TELLS} for row in (words, words_b))
    for thing in (here.keys() | there.keys()) & things & things_b:
        marks = {here.get(thing, ""), there.get(thing, "")}
        if len(marks) > 1 and ("" not in marks or marks & _ALONE):
            return True
    return False


def marked(words: Sequence[Word]) -> dict[str, str]:
    """The concepts of words behind "second" and the like, each with what that means."""
    return {
        behind.concept: _ANOTHER[word.norm]
        for word, behind in pairwise(words)
        if word.norm in _ANOTHER and behind.weight >= TELLS and not behind.when
    }
