"""What a reader got right of a page.

Text is scored over its words as a multiset (a character of Chinese or Japanese is a word): precision is the share of
the words given that the article has, each as often as there; recall the share of the article's words that were
given; F1 their harmonic mean. Words that may stand there or not (captions, the headline, the byline) cost nothing.
Order does not count; a paragraph that is given twice does, as so many wrong words, and is counted besides.
"""

import re
from collections import Counter
from dataclasses import dataclass

from bench.extraction.made import Made
from bench.extraction.readers import Found

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
_LONG = 60


@dataclass(frozen=True, slots=True)
class Score:
    """Of one page: the text's precision, recall and F1, doubled paragraphs; of facts, whether each was found.

    A fact is 1 where it is right, 0 where nothing was said, -1 where what was said is wrong.
    """

    precision: float
    recall: float
    f1: float
    doubled: int
    title: int
    published: int
    source: int
    author: int


def score(made: Made, found: Found) -> Score:
    """Compare what was found with the truth."""
    wanted = _words(" ".join(made.text))
    given = _words(found.text)
    right = (wanted & given).total()
    wrong = (given - wanted - _words(" ".join(made.optional))).total()
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / wanted.total()
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    text = _folded(found.text)
    doubled = sum(text.count(_folded(one)) > 1 for one in made.text if len(one) >= _LONG)
    return Score(
        precision,
        recall,
        f1,
        doubled,
        _told(made.title, found.title),
        _told(made.published and made.published[:10], found.published and found.published[:10]),
        _told(made.source, found.source),
        _told(made.author, found.author),
    )


def _told(true: str | None, said: str | None) -> int:
    if not said:
        return 0 if true else 1
    return 1 if true and _name(true) == _name(said) else -1


def _name(value: str) -> str:
    return _folded(value).removeprefix("the ").removeprefix("by ")


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("“", '"').replace("”", '"').casefold().split())


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(_folded(text)))
