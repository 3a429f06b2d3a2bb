"""Frames: what a figure counts, what becomes of it, and which words stand about it.

54 pensioners and nurses aboard   ->  counts people, role "aboard"
… driving to Vell with 45 …       ->  about it: driving, Vell
a pod of whales, nearly 200 of them       the counted stands before the figure
"""

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from compare.facts.numbers import PEOPLE
from compare.facts.quantities import Quantity
from compare.reading import Reading
from compare.words import Word, stem_of, word_of

NEAR = 8
"""Words on either side of a figure that its frame is taken from."""
TELLS = 0.4
"""A word of less weight tells nothing of a figure."""
OF_THEM = 12
"""Words before a figure within which that is named which "of them" takes up."""


@cache
def persons() -> frozenset[str]:
    """The concepts of words for people: figures of two of them may count the same people."""
    return PEOPLE | {
        word_of(word).concept
        for word in (
            "people person man woman boy girl child teenager adult passenger crew victim worker employee "
            "staff member resident inhabitant villager citizen civilian national foreigner immigrant "
            "migrant refugee tourist guest visitor customer shopper spectator supporter fan pilgrim "
            "worshipper mourner protester demonstrator marcher rioter activist campaigner volunteer "
            "trader vendor farmer miner fisherman sailor driver doctor nurse patient teacher pupil "
            "student soldier officer firefighter rescuer rebel militant fighter hostage captive survivor "
            "inmate prisoner detainee suspect climber hiker diver skier delegate investor user voter "
            "official family household life"
        ).split()
    }


@cache
def _no_things() -> frozenset[str]:
    """The concepts of units, and of words that are counted in every article, each time others of them."""
    return frozenset(
        word_of(word).concept
        for word in (
            "hour minute second day week month year decade century percent kilometer mile meter foot feet hundred "
            "thousand million billion trillion dollar pound euro state vote election time say republican democrat "
            "first last other another new old current early big large total count group thing"
        ).split()
    )


BOARDED = "aboard"
"""The role of people who are on board of something."""
_ABOARD = frozenset(stem_of(word) for word in ("aboard", "onboard", "passenger"))
_ON = frozenset(
    "board vessel ship ferry boat plane aircraft airliner jet flight train tram bus coach helicopter".split()
)
_HOMES = frozenset(
    (whose, home) for whose in ("their", "his", "her") for home in ("home", "homes", "house", "houses")
)
_TURNED_OUT = frozenset({("took", "part"), ("take", "part"), ("turned", "out"), ("cast", "ballots")})


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A figure of sentence ``sentence`` with its frame.

    ``things`` are the concepts of what it counts, people and what is counted everywhere left out; ``people`` says
    whether it counts people, or nobody says what; ``role`` what becomes of them, "" where none is told; ``near`` are
    the concepts that tell something about it, ``marked`` whether the counted is taken up from before.
    """

    figure: Quantity
    sentence: int
    things: Set[str]
    people: bool
    role: str
    near: Set[str]
    marked: bool

    @property
    def keys(self) -> Set[str]:
        """All by which the figure may be found to tell of the same as another."""
        return self.things | self.near | ({self.role} if self.role else set())


def frame_of(reading: Reading, sentence: int, figure: Quantity) -> Frame:
    """The frame of a figure."""
    words = reading.tokens.words
    low, high = reading.ranges[sentence]
    first, last = reading.token_at(figure.span[0]), reading.token_at(figure.span[1])
    counted, marked = figure.things, False
    if not counted and first - 1 > low and words[first - 1].norm == "of":
        counted = frozenset({words[first - 2].concept})  # "a crew of 25"
    elif not counted and (of := _number_of(words[max(low, first - NUMBER_OF) : first])):
        counted = frozenset({of})
    elif last + 1 < high and words[last].norm == "of" and words[last + 1].norm == "them":
        marked = True
    near = (*words[max(low, first - NEAR) : first], *words[last : min(high, last + NEAR)])
    before = words[max(low, first - OF_THEM) : first] if marked else ()
    about = frozenset([w.concept for w in (*near, *before) if is_telling(w)])
    people = persons()
    return Frame(
        figure,
        sentence,
        counted - people - _no_things(),
        not counted or not people.isdisjoint(counted),
        figure.role or _role(near, figure.kind),
        about - _no_things() - people - counted,
        marked,
    )


def _number_of(before: list[Word]) -> str:
    """What a figure behind these words counts: "put the number of barges at"; "" where they do not say so."""
    for n in range(len(before) - 2):
        if before[n].norm in {"number", "total"} and before[n + 1].norm == "of" and is_telling(before[n + 2]):
            return before[n + 2].concept
    return ""


NUMBER_OF = 8
"""Words before a figure within which "the number of" what it counts begins."""


def is_telling(word: Word) -> bool:
    """Whether a word tells something about a figure beside it."""
    return word.weight >= TELLS and not (word.figure or word.when or word.number)


def _role(near: tuple[Word, ...], kind: str) -> str:
    """What becomes of people that no role of the killed, the held and so on is told of."""
    if kind == "percent":
        norms = [w.norm for w in near]
        return "voted" if "turnout" in norms or not _TURNED_OUT.isdisjoint(pairwise(norms)) else ""
    if any(w.stem in _ABOARD for w in near):
        return BOARDED
    norms = [w.norm for w in near]
    if "from" in norms and any(pair in _HOMES for pair in pairwise(norms)):
        return "evacuated"
    on = [n for n, w in enumerate(near) if w.norm == "on" and n + 1 < len(near)]
    if any(near[n + 1].norm in _ON or (n + 2 < len(near) and near[n + 2].norm in _ON) for n in on):
        return BOARDED
    return ""


def is_of_a_ship(word: Word) -> bool:
    """Whether a word may say that people are on board of something."""
    return word.norm in _ON or word.stem in _ABOARD


def rarity(left: Reading, right: Reading) -> Counter[str]:
    """How often each concept stands in two texts."""
    return Counter(left.tokens.concepts) + Counter(right.tokens.concepts)
