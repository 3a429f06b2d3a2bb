"""Naming: what is a name, and when two names are one.

Senator Holm / Holm · WFP / World Food Programme · Katarina / Katerina        one name
the Senate, a Democrat, Northern                                              no names: offices, parties, points
"""

from collections.abc import Sequence
from functools import cache

from rapidfuzz.fuzz import ratio

from compare.edits import Edit
from compare.facts.terms.phrases import TITLES
from compare.facts.terms.spellings import folded, one_name
from compare.reading import Reading
from compare.words import Word, read_lines, word_of

PLACE_BEFORE = frozenset("in at near from to of around outside inside across toward into through".split())
"""What stands before the name of a place."""


def are_names(words: list[Word], names: frozenset[str], *, leading: bool = False) -> bool:
    """Whether words name a person or a place, and not an office, a party or a people.

    ``names`` are those of their text. ``leading`` says that they open a sentence and a name follows: then the capital
    of the first one counts, which by itself tells nothing.
    """
    for n, w in enumerate(words):
        if not w.name or not (w.concept in names or (leading and n == 0 and w.weight >= TELLS)):
            return False
    return not all(map(describes, words))


TELLS = 0.9
"""A word of less weight is a common one."""


def all_nouns_have_capitals(reading: Reading) -> bool:
    """Whether a text is in German, where a capital letter makes no name."""
    return reading.tokens.hold(_GERMAN)


_GERMAN = frozenset({"und", "der", "die"})


def describes(word: Word) -> bool:
    """Whether a word with a capital says what somebody is, or stands for more than one name; a country does not."""
    if word.concept in countries():
        return False
    return word.norm in _DESCRIPTORS or word.norm in TITLES or word.weight < 1 or word.concept.startswith("=")


@cache
def countries() -> frozenset[str]:
    """The concepts of countries: they have synonyms, their peoples, and are names all the same."""
    return frozenset(
        word_of(name.capitalize()).concept for line in read_lines("countries.txt") for name in line.split()
    )


def may_hold(gone: Sequence[Word], come: Sequence[Word]) -> bool:
    """Whether one of two places may lie in the other: only one of them is a country."""
    return (gone[-1].concept in countries()) != (come[-1].concept in countries())


def is_part_of_a_name(word: Word) -> bool:
    """Whether a word with a capital may be a part of a person's name, were it a common word too: "Price", "Lowe"."""
    return word.name and word.weight >= PLAIN and word.norm not in _DESCRIPTORS and word.norm not in TITLES


PLAIN = 0.4
"""A word of less weight is no name, though it begin a sentence."""
_DESCRIPTORS = frozenset(
    "democrat democratic democrats republican republicans gop labor conservative conservatives liberal liberals "
    "socialist senate house congress congressional parliament commons assembly council committee commission party "
    "federal national state interior foreign defense finance justice treasury minority majority opposition deputy "
    "leader speaker chairman chairwoman chair secretary attorney director chief chancellor premier supreme court "
    "ministry department office bureau agency board bank union association society church university college "
    "american european african asian western eastern northern southern central former acting interim senior junior "
    "tea primary caucus convention celsius fahrenheit "
    "pst pdt pt mst mdt cst cdt est edt et gmt utc bst cet cest".split()
)


def known_to(words: list[Word], names: frozenset[str]) -> bool:
    """Whether the other text knows these names too: then it may well speak of something else here."""
    return any(w.concept in names for w in words if not describes(w))


def beside_a_name(x: list[Word], y: list[Word], edit: Edit) -> bool:
    """Whether a kept name stands beside the changed one: "Vicenta Ruiz" / "Vincenta Ruiz"."""
    (start, end), (start_b, end_b) = edit.left, edit.right
    behind = end < len(x) and end_b < len(y) and x[end].name and not describes(x[end])
    return behind or (start > 0 and start_b > 0 and x[start - 1].name and x[start - 1].norm not in TITLES)


def misspelt(a: str, b: str) -> bool:
    """Whether two names are one that somebody spelt wrongly."""
    return ratio(folded(a), folded(b)) >= 75


def _is_seat(x: Word, y: Word) -> bool:
    """Whether one name is a country's, or its people's, and the other its capital's, which speaks for it."""
    return y.norm in _seats().get(x.concept, ()) or x.norm in _seats().get(y.concept, ())


@cache
def _seats() -> dict[str, list[str]]:
    """Capitals, by the concept of their country."""
    rows = [line.split() for line in read_lines("capitals.txt")]
    return {word_of(country.capitalize()).concept: capitals for country, *capitals in rows}


def _begins(short: str, long: str) -> bool:
    """Whether a name is the beginning of another, or its singular: "Ty" and "Tywon", "MP" and "MPs"."""
    return (
        long.startswith(short) and (len(short) > 2 or len(long) > 3 or long == f"{short}s") and len(short) > 1
    )


def one_alias(gone: list[Word], come: list[Word]) -> bool:
    """Whether two names are one: a part of the other, its initials, or another spelling."""
    a, b = [folded(w.norm) for w in gone], [folded(w.norm) for w in come]
    if set(a) & set(b) or {w.concept for w in gone} & {w.concept for w in come}:
        return True
    if TITLES.issuperset(a) or TITLES.issuperset(b) or _is_seat(gone[-1], come[-1]):
        return True
    if any(_begins(x, y) or _begins(y, x) for x in a for y in b):
        return True
    for short, long in ((a, b), (b, a)):
        initials = "".join(word[0] for word in long)
        if len(short) == 1 and (
            short[0] == initials
            or (len(initials) > 1 and (short[0].endswith(initials) or short[0].startswith(initials)))
        ):
            return True  # MVP, and of "Most Valuable Player" the first or the last two words
        if "".join(short) == initials:
            return True  # S&P, which has two words
    if len(a) == len(b):
        return all(map(one_name, a, b))
    return any(one_name(x, y) for x in a for y in b)
