"""Frames: what a figure counts, what becomes of it, and which words stand about it.

54 pensioners and nurses aboard   ->  counts people, role "aboard"
… driving to Vell with 45 …       ->  about it: driving, Vell
a pod of whales, nearly 200 of them       the counted stands before the figure
"""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from compare.facts.figures.people import PEOPLE, persons
from compare.facts.figures.quantities import Quantity
from compare.reading import Reading
from compare.words import Word, stem_of, word_of

NEAR = 8
"""Words on either side of a figure that its frame is taken from."""
TELLS = 0.4
"""A word of less weight tells nothing of a figure."""
OF_THEM = 12
"""Words before a figure within which that is named which "of them" takes up."""


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


BOARDED, LIVING, CUT_OFF, WATCHING = "aboard", "living there", "without power", "watching"
"""The roles of people who are on board of something, live somewhere, have no electricity, or have come to watch."""
_SCENES = {
    stem_of(word): role
    for role, words in (
        (BOARDED, "aboard onboard passenger"),
        (LIVING, "population populate inhabitant resident"),
        (CUT_OFF, "electricity blackout outage"),
        (WATCHING, "spectator attendance onlooker"),
    )
    for word in words.split()
}
_PAIRS = {
    tuple(pair.split()): role
    for role, pairs in (
        (
            CUT_OFF,
            (
                "without power",
                "lost power",
                "no power",
                "losing power",
                "lose power",
                "power to",
                "power for",
            ),
        ),
        (LIVING, ("live in", "lives in", "living in", "live on", "living on", "home to")),
    )
    for pair in pairs
}
_SUMS = {
    stem_of(word_of(word).norm): role
    for role, words in (
        ("loss", "loss lose lost deficit"),
        ("profit", "profit earnings earn surplus"),
        ("revenue", "revenue sales turnover takings"),
        ("fine", "fine fined penalty"),
        ("cost", "cost price"),
        ("worth", "worth value valued"),
        ("pay", "salary salaries wage bonus"),
        ("debt", "debt owe loan borrow"),
        ("damages", "compensation damages settlement"),
        ("reward", "reward bounty"),
    )
    for word in words.split()
}
"""What a sum is, by the word that stands nearest to it."""
BESIDE = 5
"""Words from a sum to what says what it is."""
_MADE_OF = dict.fromkeys("town city village island port suburb settlement".split(), LIVING) | dict.fromkeys(
    ("crowd", "audience", "gate"), WATCHING
)
"""What has so many of them: "a town of 12,000", "a crowd of 800"."""
_ON = frozenset(
    "board vessel ship ferry boat plane aircraft airliner jet flight train tram bus coach helicopter".split()
)
_HOMES = frozenset(
    (whose, home) for whose in ("their", "his", "her") for home in ("home", "homes", "house", "houses")
)
_TURNED_OUT = frozenset({("took", "part"), ("take", "part"), ("turned", "out"), ("cast", "ballots")})


@cache
def _electricity() -> str:
    return word_of("electricity").concept


@cache
def _dwellings() -> frozenset[str]:
    return frozenset(word_of(word).stem for word in "home house household property customer premise".split())


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A figure of sentence ``sentence`` with its frame.

    ``things`` are the concepts of what it counts, people and what is counted everywhere left out; ``people`` says
    whether it counts people, or nobody says what, ``folk`` what sort of people; ``role`` what becomes of them, "" where
    none is told; ``near`` are the concepts that tell something about it, ``marked`` whether the counted is taken up
    from before.
    """

    figure: Quantity
    sentence: int
    things: Set[str]
    people: bool
    folk: Set[str]
    role: str
    near: Set[str]
    marked: bool

    @property
    def keys(self) -> Set[str]:
        """All by which the figure may be found to tell of the same as another."""
        return self.things | self.folk | self.near | ({self.role} if self.role else set())


def frame_of(reading: Reading, sentence: int, figure: Quantity) -> Frame:
    """The frame of a figure."""
    words = reading.tokens.words
    low, high = reading.ranges[sentence]
    first, last = reading.token_at(figure.span[0]), reading.token_at(figure.span[1])
    counted, marked, scene = figure.things, False, ""
    of = first - len(figure.hedge.split()) - 1
    if of > low and words[of].norm == "of" and words[of - 1].norm in _MADE_OF:
        counted, scene = frozenset(), _MADE_OF[words[of - 1].norm]
    elif not counted and of > low and words[of].norm == "of":
        counted = frozenset({words[of - 1].concept})  # "a crew of 25"
    elif not counted and (named := _number_of(words[max(low, first - NUMBER_OF) : first])):
        counted = frozenset({named})
    elif last + 1 < high and words[last].norm == "of" and words[last + 1].norm == "them":
        marked = True
    near = (*words[max(low, first - NEAR) : first], *words[last : min(high, last + NEAR)])
    before = words[max(low, first - OF_THEM) : first] if marked else ()
    about = frozenset([w.concept for w in telling((*near, *before))])
    people = persons()
    return Frame(
        figure,
        sentence,
        counted - people - _no_things(),
        not counted or not people.isdisjoint(counted),
        counted & (people - PEOPLE),
        figure.role
        or scene
        or _role(near, figure.kind)
        or _what_sum(words[low:high], first - low, last - low, figure),
        about - _no_things() - people - counted,
        marked,
    )


def _number_of(before: list[Word]) -> str:
    """What a figure behind these words counts: "put the number of barges at"; "" where they do not say so."""
    for n in range(len(before) - 2):
        if (
            before[n].norm in {"number", "total"}
            and before[n + 1].norm == "of"
            and telling(before[n + 2 : n + 3])
        ):
            return before[n + 2].concept
    return ""


NUMBER_OF = 8
"""Words before a figure within which "the number of" what it counts begins."""


def telling(words: Sequence[Word]) -> list[Word]:
    """Those words that tell something about a figure beside them."""
    return [w for w in words if w.weight >= TELLS and not (w.figure or w.when or w.number)]


def _role(near: tuple[Word, ...], kind: str) -> str:
    """What becomes of people that no role of the killed, the held and so on is told of."""
    if kind == "percent":
        norms = [w.norm for w in near]
        return "voted" if "turnout" in norms or not _TURNED_OUT.isdisjoint(pairwise(norms)) else ""
    scene = next((_SCENES[w.stem] for w in near if w.stem in _SCENES), "")
    if scene:
        return scene
    norms = [w.norm for w in near]
    if "from" in norms and any(pair in _HOMES for pair in pairwise(norms)):
        return "evacuated"
    if any(w.concept == _electricity() for w in near) and not _dwellings().isdisjoint([w.stem for w in near]):
        return CUT_OFF
    scene = next((_PAIRS[pair] for pair in pairwise(norms) if pair in _PAIRS), "")
    if scene:
        return scene
    on = [n for n, w in enumerate(near) if w.norm == "on" and n + 1 < len(near)]
    if any(near[n + 1].norm in _ON or (n + 2 < len(near) and near[n + 2].norm in _ON) for n in on):
        return BOARDED
    return ""


def _what_sum(words: list[Word], first: int, last: int, figure: Quantity) -> str:
    """What the sum at words ``first`` to ``last`` of a sentence is: a loss, a fine; "" where nothing near says it."""
    if not figure.kind.startswith("money"):
        return ""
    for step in range(1, BESIDE + 1):
        for n in (first - step, last - 1 + step):
            if 0 <= n < len(words) and words[n].stem in _SUMS:
                return _SUMS[words[n].stem]
    return ""


def scene_of(word: Word) -> str:
    """The role that a word may give to the people beside it; "" for none."""
    return BOARDED if word.norm in _ON else CUT_OFF if word.norm == "power" else _SCENES.get(word.stem, "")


def rarity(left: Reading, right: Reading) -> Counter[str]:
    """How often each concept stands in two texts."""
    return Counter([*left.tokens.concepts, *right.tokens.concepts])
