"""Pairs of long articles, of any length, that read like news: generated pairs set one behind another.

    500 words      a story and the first paragraphs of a second
    2,000 words    five stories
    10,000 words   all stories, and all of them again in other names and rare words, until there are enough

Each story's pair is made by known edits (bench/truth.py), so sentences are reworded, moved, dropped, split. A story
that comes again takes other edits, and every word that tells something is turned into a word of its own: no
sentence stands twice, while small words, sentence lengths and marks stay those of news.
"""

import re
from functools import cache

from bench.stories import read_stories
from bench.truth import make_pair
from compare.words import word_of

WORD = re.compile(r"[^\W_]+(?:[.,:’'][^\W_]+)*")
_VOWELS = "aeiou"
_CONSONANTS = "bcdfglmnprst"
_LEAST_LETTERS = 5


def long_pair(words: int, seed: int = 0) -> tuple[str, str]:
    """Two texts of about ``words`` words each, the second an edited version of the first; the same for a seed."""
    left: list[str] = []
    right: list[str] = []
    enough = [words, words]
    at = 0
    while max(enough) > 0:
        story = make_pair(seed * 1000 + at)
        turn = at // len(read_stories())
        for side, (paragraphs, text) in enumerate(((left, story.left.text), (right, story.right.text))):
            for paragraph in text.split("\n\n"):
                if enough[side] > 0:
                    enough[side] -= len(paragraph.split())
                    paragraphs.append(_renamed(paragraph, turn))
        at += 1
    return "\n\n".join(left), "\n\n".join(right)


def words_of(text: str) -> list[str]:
    """The words of ``text`` in folded case: what word-level difflib compares."""
    return [m.group().casefold() for m in WORD.finditer(text)]


def _renamed(paragraph: str, turn: int) -> str:
    return WORD.sub(lambda m: _sister(m.group(), turn), paragraph) if turn else paragraph


@cache
def _sister(word: str, turn: int) -> str:
    """Another word in place of one that tells something; the others, and numbers, stay."""
    if len(word) < _LEAST_LETTERS or not word.isalpha() or word_of(word).weight < 1:
        return word
    head, tail = word[:-3], word[-3:]
    return "".join(_shifted(_shifted(c, _VOWELS, turn), _CONSONANTS, turn) for c in head) + tail


def _shifted(letter: str, row: str, by: int) -> str:
    at = row.find(letter.lower())
    if at < 0:
        return letter
    other = row[(at + by) % len(row)]
    return other.upper() if letter.isupper() else other
