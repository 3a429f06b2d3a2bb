"""Fates: how a case ended, what became of somebody, whether it takes place: one outcome a text, and not the other's.

The brewery's lawyers said they would appeal.   /  The brewer accepted the ruling.
A cyclist was slightly hurt by a slate.         /  One woman was taken away with a broken arm.
The driver hasn't apologized to the widow.      /  On Monday the man issued an apology.

Each sort of fate has outcomes that exclude each other, in the words that news has for them. Where each of two texts
tells one of a sort, and not the same, the two may differ, however little the sentences share: an article tells of one
appeal, one apology, one arrest. A text that tells of two is left alone.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from compare.cues import FATED
from compare.facts.doing import doer_of
from compare.facts.found import Found, told
from compare.facts.quantities import is_headline
from compare.facts.sides import Side
from corpus.spans import Span

BEFORE, BEHIND = 6, 6
"""Words around one that is looked for within which an outcome is told."""
MOST = 100
"""Words of fates of one text that are looked at."""
YEAR, _IN = 4, frozenset({"in", "since"})
"""Digits, and what stands before them."""
_BONES = "leg|arm|rib|neck|back|hip|wrist|ankle|pelvis|collarbone|jaw|nose|skull|shoulder"


class _Fate(NamedTuple):
    """The words by which a sort is known, in American spelling (``cues.ENDS`` has them all), its outcomes, and
    whether both texts must name one who meets it."""

    words: str
    outcomes: tuple[str, ...]
    of_one: bool = False


_FATES = (
    _Fate(  # an appeal
        "appeal appealed accept accepts accepted accepting conceded challenge court",
        (
            r"(?:will|would|plans? to|intends? to|vow(?:s|ed) to|is to|are to|going to|ha(?:s|ve)) (?:lodged? (?:an )?"
            r"|file (?:an )?)?appeal(?:ed)?\b|lodged an appeal|challenge the (?:result|ruling|verdict|sentence)"
            r"|to a higher court",
            r"not (?:be )?appeal|no appeal|accept(?:s|ed|ing)? the (?:ruling|verdict|judg\w+|sentence|result|decision)"
            r"|conceded defeat",
        ),
    ),
    _Fate(  # an apology
        "apologize apologized apologizes apologizing apology",
        (
            r"apologi[sz](?:ed|es)|(?:issued|offered) an apology",
            r"(?:refus\w+|declin\w+) to apologi|(?:\w*n['’]t|not|never|without) (?:yet )?apologi|no apology"
            r"|short of (?:an apology|apologi)",
        ),
    ),
    _Fate(  # a plea
        "pleaded pleads plead pled",
        (r"plead(?:s|ed)? guilty|pled guilty", r"(?:plead(?:s|ed)?|pled) not guilty"),
        of_one=True,
    ),
    _Fate(  # a verdict
        "guilty convicted acquitted cleared",
        (
            r"found guilty|(?:was|were) convicted|convicted (?:of|her|him|them)",
            r"acquitted|found not guilty|cleared (?:of|her|him|them)\b",
        ),
        of_one=True,
    ),
    _Fate(  # a charge
        "charged charge",
        (
            r"(?:was|were|been|is|are) charged (?:with|over)",
            r"(?:\w*n['’]t|not) (?:yet )?(?:been )?charged|without (?:any )?charge",
        ),
        of_one=True,
    ),
    _Fate(  # an arrest
        "arrested arrests detained questioned questioning charged",
        (
            r"(?:was|were|been) (?:arrested|detained)|police (?:have )?arrested",
            r"no arrests|(?:nobody|no one)(?: \w+){1,3} (?:arrested|charged)"
            r"|not (?:yet )?(?:been )?(?:arrested|charged)|for questioning|questioned by",
        ),
    ),
    _Fate(  # the end of an office
        "resigned resign resigning stepped step stepping quit fired sacked dismissed ousted",
        (
            r"\bresigned|stepped down|has quit",
            r"(?:was|been|were) (?:fired|sacked|dismissed|ousted)",
            r"(?:refus\w+|declin\w+) to (?:resign|step down|quit)|(?:not|no (?:plans|intention) (?:to|of)) "
            r"(?:resign|step(?:ping)? down|quit)",
        ),
        of_one=True,
    ),
    _Fate(  # bail
        "bail",
        (
            r"(?:granted|released on|freed on|out on) bail",
            r"(?:denied|refused|without) bail",
        ),
    ),
    _Fate(  # who did it
        "responsibility",
        (
            r"(?:has|have|group|militants|rebels) claimed responsibility",
            r"(?:no group|no one|nobody|none)(?: \w+){0,3} claimed responsibility"
            r"|no (?:immediate )?claim of responsibility",
        ),
    ),
    _Fate(  # what was to take place
        "canceled called postponed rescheduled",
        (
            r"\bcancell?ed\b|called off",
            r"\bpostponed\b|rescheduled for",
        ),
    ),
    _Fate(  # a wound
        "hurt injured injuries wounded wound broken broke fracture fractured superficial",
        (
            r"slight(?:ly)? (?:injur|hurt|wound)|minor injur|lightly (?:injur|hurt|wounded)|superficial",
            r"(?:serious|critical|grave|bad|severe)(?:ly)? (?:injur|hurt|wound)|fractured?\b"
            rf"|(?:broken|broke) (?:an? |his |her |both )?(?:{_BONES})|life-threatening injur",
        ),
    ),
    _Fate(  # a patient
        "condition",
        (r"stable condition", r"critical condition"),
    ),
    _Fate(  # a fire
        "control contained extinguished",
        (
            r"(?:is|was|were|been|brought|now) under control"
            r"|(?:fire|blaze) (?:was|is|has been) (?:contained|extinguished)",
            r"out of control|not (?:yet )?(?:been )?(?:under control|contained)",
        ),
    ),
    _Fate(  # talks
        "meet meeting talk talks negotiate negotiating negotiations",
        (
            r"(?:ready|prepared|willing|agreed|agrees|open) to (?:meet|talk|negotiat\w+|hold talks|talks)",
            r"(?:(?:refus\w+|declined|unwilling) to|(?:will|would) not) (?:meet|talk|negotiate)"
            r"|no (?:meeting|talks|negotiations)\b|ruled out (?:talks|a meeting|negotiat)",
        ),
    ),
    _Fate(  # a name given out
        "named identified name identify",
        (
            r"(?:was|were|been) (?:named|identified) (?:as|by)",
            r"(?:\w*n['’]t|not) (?:yet )?(?:been )?(?:named|identified)|not (?:yet )?(?:name|identify)"
            r"|(?:declined|refused) to (?:name|identify)",
        ),
    ),
    _Fate(  # an offer
        "accepted rejected refused turned",
        (
            r"accepted (?:the|an|its|his|her|their) (?:\w+ )?(?:offer|deal|bid|proposal)",
            r"(?:rejected|turned down|refused) (?:the|an|its|his|her|their) (?:\w+ )?(?:offer|deal|bid|proposal)",
        ),
    ),
    _Fate(  # a vote
        "approved passed adopted rejected defeated failed voted",
        (
            r"(?:was|were|been) (?:approved|passed|adopted)|voted to (?:approve|adopt|pass|back)",
            r"(?:was|were|been) (?:rejected|defeated|voted down)|voted (?:down|against|to reject)|failed to pass",
        ),
    ),
    _Fate(  # what is shut
        "reopened closed shut",
        (
            r"(?:has|have|had|was|were) (?:been )?reopened|reopened (?:on|at|in|to|after|by)\b",
            r"(?:remain|remains|remained|stay|stays|stayed|still) (?:closed|shut)",
        ),
    ),
    _Fate(  # a witness
        "testify",
        (
            r"(?:will|would|agreed to|is to|plans to) testify",
            r"(?:not|refus\w+ to|declin\w+ to) testify",
        ),
        of_one=True,
    ),
    _Fate(  # custody
        "custody released freed",
        (
            r"(?:(?:is|was|were|are) |being )?(?:is|was|were|are|remains?|remained|remanded|held) in custody"
            r"|(?:is|was|are|were) (?:still )?being held",
            r"(?:was|were|been) (?:later )?(?:released|freed)",
        ),
    ),
    _Fate(  # who lived
        "survivors survivor survived",
        (
            r"(?:found|were|\w+) survivors|sole survivor|lone survivor",
            r"no survivors|(?:nobody|no one|none) survived",
        ),
    ),
)


_UNSURE = frozenset(
    "if whether unless could can may might should nobody none neither never not no without until since ago "
    "deny denies denied".split()
)
"""What stands before an outcome that is not, or not yet, or not surely told."""


class _Mention(NamedTuple):
    """Where an outcome is told, who is told to meet it ("" where nobody is), and whether in a headline."""

    span: Span
    doer: str
    headline: bool


def fates(a: Side, b: Side) -> Iterator[Found]:
    """The outcomes of one sort that two texts tell, each but one, and not the same."""
    here = _words(a)
    there = _words(b) if here else {}
    for sort in sorted(here.keys() & there.keys()):
        places, places_b = _by_words(a, here[sort]), _by_words(b, there[sort])
        own = [n for words, n in places.items() if words not in places_b]
        own_b = [n for words, n in places_b.items() if words not in places]
        if not (own and own_b):
            continue
        if any(_outcome(a, sort, n) for words, n in places.items() if words in places_b):
            continue  # both tell it
        x = _outcomes(a, sort, own)
        y = _outcomes(b, sort, own_b) if len(x) == 1 else {}
        if len(y) == 1 and x.keys() != y.keys():
            (p,), (q,) = x.values(), y.values()
            if not _FATES[sort].of_one or p.doer == q.doer != "":
                yield told("outcome", a, p.span, b, q.span, sure=False)


def _by_words(side: Side, places: list[int]) -> dict[tuple[str, ...], int]:
    """The first tokens with other words right beside them: where two texts have the same, they tell the same."""
    norms = side.reading.tokens.norms
    return {tuple(norms[max(0, n - 3) : n + 4]): n for n in reversed(places)}


_FOLLOWED_BY = {"turned": "down", "called": "off", "step": "down", "stepped": "down", "stepping": "down"}
_STILL = frozenset("remain remains remained stay stays stayed still".split())
_LED_BY = {"closed": _STILL, "shut": _STILL}
"""Common words that tell of a fate only with another one right behind or before them."""


def _words(side: Side) -> dict[int, list[int]]:
    """By the number of a sort, the tokens that may tell of it."""
    tokens = side.reading.tokens
    found: defaultdict[int, list[int]] = defaultdict(list)
    for n in [n for n in tokens.cued if tokens.words[n].cues & FATED][:MOST]:
        norm = tokens.norms[n]
        if norm in _FOLLOWED_BY and tokens.norms[n + 1 : n + 2] != [_FOLLOWED_BY[norm]]:
            continue
        if norm in _LED_BY and tokens.norms[max(0, n - 1)] not in _LED_BY[norm]:
            continue
        for sort in _sorts().get(norm, ()):
            found[sort].append(n)
    return found


@cache
def _sorts() -> dict[str, list[int]]:
    """The numbers of the sorts that a word may tell of."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for sort, fate in enumerate(_FATES):
        for word in fate.words.split():
            found[word].append(sort)
    return found


@cache
def _pattern(sort: int) -> re.Pattern[str]:
    """A pattern that finds the outcomes of a sort, each as a group with its number."""
    groups = (f"(?P<o{n}>{outcome})" for n, outcome in reversed([*enumerate(_FATES[sort].outcomes)]))
    return re.compile(rf"(?i)\b(?:{'|'.join(groups)})")


def _outcomes(side: Side, sort: int, places: list[int]) -> dict[int, _Mention]:
    """The outcomes of a sort that a text tells, each where its prose does first."""
    found: dict[int, _Mention] = {}
    for n in places:
        told_here = _outcome(side, sort, n)
        if told_here:
            outcome, mention = told_here
            if outcome not in found or (found[outcome].headline and not mention.headline):
                found[outcome] = mention
    return found


def _outcome(side: Side, sort: int, n: int) -> tuple[int, _Mention] | None:
    """The outcome that is told about token ``n``."""
    reading = side.reading
    sentence = reading.sentence_of(n)
    if sentence is None:
        return None
    low, high = reading.ranges[sentence]
    first, last = max(low, n - BEFORE), min(high, n + BEHIND)
    start = reading.tokens.starts[first]
    words = reading.text[start : reading.tokens.ends[last - 1]]
    found = _first_found(sort, words)
    if not found:
        return None
    outcome, begin, end = found
    tokens = reading.tokens
    at = bisect_right(tokens.starts, start + begin) - 1
    unsure = not _UNSURE.isdisjoint(tokens.norms[max(low, at - BEFORE) : at])
    if unsure or _of_a_year(tokens.norms[low:high]):
        return None
    span = tokens.span(at, reading.token_at(start + end))
    return outcome, _Mention(span, doer_of(side, low, at), is_headline(reading, sentence))


def _first_found(sort: int, words: str) -> tuple[int, int, int] | None:
    """The first outcome of a sort that words tell, and its half-open range in them."""
    found = _pattern(sort).search(words)
    return (int((found.lastgroup or "o0")[1:]), *found.span()) if found else None


def _of_a_year(norms: list[str]) -> bool:
    """Whether a sentence tells what became of somebody in another year."""
    return any(p in _IN and len(q) == YEAR and q.isdecimal() for p, q in pairwise(norms))
