"""Wording: names, places and terms that stand in each other's place.

    … the mayor of Almaty, Erbol Sadyr, said …   /   … the mayor of Almaty, Erlan Sadyr, said …      name
    … a train in Leipzig …                       /   … a train in Halle …                            place
    … tanks of diesel …                          /   … tanks of petrol …                             term

Two words stand in each other's place where an edit script over the sentences replaces one by the other and the
words beside them agree. Capitals make a name; a table of contrasts (data/contrasts.txt) makes a term: most
replaced words are only another way to say it.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache
from itertools import chain, permutations, product

from compare.cues import DENIED, SAYING
from compare.edits import Edit
from compare.facts.found import Replaced
from compare.facts.names.naming import (
    PLACE_BEFORE,
    all_nouns_have_capitals,
    are_names,
    beside_a_name,
    known_to,
    may_hold,
    misspelt,
    one_alias,
)
from compare.facts.quotations.modes import negations
from compare.facts.sides import Linked
from compare.facts.terms.denials import KEPT
from compare.facts.terms.phrases import trimmed
from compare.facts.terms.spellings import one_spelling
from compare.facts.times.another import is_another
from compare.words import Word, read_lines, stem_of, word_of

LONGEST = 3
"""Names of more words than this that replace each other are other statements."""


NEARLY, SURE, MAYBE = 0.75, 0.9, 0.5
"""A name that the other text knows nothing of is another one at sight where this share of the words around is kept, one
that it knows where the second is; where less than the third is kept, or than ``KEPT`` of one known, nothing is said."""
SHARED = 0.7
"""Sentences that share this much of what they tell, each, are one statement."""


LIT = 0.35
"""In sentences less alike another word for one thing is no sign of another view."""
PARTICLE = 2
"""Words of a verb with a particle."""


def replacements(pair: Linked) -> Iterator[Replaced]:
    """The names, places and terms in which two linked sentences differ."""
    left, right = pair.a.reading, pair.b.reading
    a, b = left.ranges[pair.i], right.ranges[pair.j]
    x, y = pair.words
    for edit in pair.replaced:
        gone, come = x[slice(*edit.left)], y[slice(*edit.right)]
        if max(len(gone), len(come)) > LONGEST:
            yield from _in_another_light(pair, edit, gone, come)
            continue
        leading = edit.left[0] == edit.right[0] == 0 and edit.left[1] < len(x) and x[edit.left[1]].name
        named = are_names(gone, pair.a.names, leading=leading) and are_names(
            come, pair.b.names, leading=leading
        )
        kind = "" if named else _contrast(gone, come, lights=pair.alike >= LIT)
        if not (named or kind):
            continue
        if kind == "outcome" and pair.either ^ pair.both and _denies_and_not(pair, gone, come):
            continue  # "denied that it was", "said it was not"
        if kind and bool(negations(gone)) != bool(negations(come)):
            continue  # "slightly", "not badly"
        if not (kind and pair.kept >= NEARLY) and (
            _stands(gone, pair.alone[0]) or _stands(come, pair.alone[1])
        ):
            continue
        if not (
            _framed(x, y, edit)
            or (_at_the_end(x, y, edit) and (_is_one_statement(pair) or (kind and _led_up_to(x, y, edit))))
        ):
            continue
        here = a[0] + edit.left[0], a[0] + edit.left[1]
        there = b[0] + edit.right[0], b[0] + edit.right[1]
        printed = left.text[slice(*left.tokens.span(*here))], right.text[slice(*right.tokens.span(*there))]
        if one_spelling(*printed):
            continue
        if kind:
            sure = not kind.startswith("?") and (kind != "term" or len(gone) == len(come) == 1)
            saying = not SAYING.keys().isdisjoint(w.norm for w in (*gone, *come))
            sure = sure and (not saying or pair.kept >= NEARLY)  # what is said may be two things
            yield Replaced(trimmed(gone, *here), trimmed(come, *there), kind.removeprefix("?"), sure)
        elif not (one_alias(gone, come) or is_another(pair)):
            slip = beside_a_name(x, y, edit) and misspelt(*printed)
            known = known_to(gone, pair.b.names) or known_to(come, pair.a.names)
            kept = sum([e.left[1] - e.left[0] for e in pair.edits if e.kept])
            share = kept / (max(len(x) - len(gone), len(y) - len(come)) or 1)
            if slip or share >= (KEPT if known else MAYBE):
                sure = (
                    slip
                    or share >= (SURE if known else NEARLY)
                    or (not known and _is_one_statement(pair, frozenset(w.concept for w in (*gone, *come))))
                )
                is_place = _is_place(x, edit)
                sure = sure and not (is_place and may_hold(gone, come))
                if all_nouns_have_capitals(left) and not beside_a_name(x, y, edit):
                    yield Replaced(here, there, "term", sure=False)
                else:
                    yield Replaced(here, there, "place" if is_place else "name", sure)


def _in_another_light(pair: Linked, edit: Edit, gone: list[Word], come: list[Word]) -> Iterator[Replaced]:
    """The first or last words of a long change that put one thing in another light: "ordered …", "authorized …"."""
    if pair.alike < LIT:
        return
    a, b = pair.a.reading.ranges[pair.i][0], pair.b.reading.ranges[pair.j][0]
    for n in (0, -1):
        here, there = edit.left[n] + n, edit.right[n] + n
        kind = _lights().get((gone[n].stem, come[n].stem), "") if here and there else ""
        if kind:
            yield Replaced(
                (a + here, a + here + 1), (b + there, b + there + 1), kind.removeprefix("?"), sure=False
            )
            return


def _is_one_statement(pair: Linked, aside: frozenset[str] = frozenset()) -> bool:
    """Whether two sentences share nearly all that they tell, the concepts ``aside`` left out."""
    return pair.kept >= NEARLY or pair.shared_but(aside) >= SHARED


def _is_place(x: list[Word], edit: Edit) -> bool:
    """Whether a changed name is that of a place: behind "in" and the like, and not the head of a longer name."""
    (start, end) = edit.left
    behind = x[end] if end < len(x) else None
    return start > 0 and x[start - 1].norm in PLACE_BEFORE and not (behind and behind.name)


def _at_the_end(x: list[Word], y: list[Word], edit: Edit) -> bool:
    """Whether both sentences end with the changed words, and the word before them is kept."""
    (start, end), (start_b, end_b) = edit.left, edit.right
    return end == len(x) and end_b == len(y) and start > 0 and start_b > 0


def _led_up_to(x: list[Word], y: list[Word], edit: Edit) -> bool:
    """Whether the two words before the changed ones are the same, and one of three before them tells on both sides."""
    n, m = edit.left[0], edit.right[0]
    if n < LED or [w.stem for w in x[n - 2 : n]] != [w.stem for w in y[max(0, m - 2) : m]]:
        return False
    near = (
        {w.concept for w in row[max(0, k - 1 - LED) : k] if w.weight >= 0.5} for row, k in ((x, n), (y, m))
    )
    return bool(set.intersection(*near))


LED = 2
"""Words that lead up to what ends two sentences in two ways."""


def _framed(x: list[Word], y: list[Word], edit: Edit) -> bool:
    """Whether words are kept behind the changed ones, and some around them tell."""
    (start, end), (_, end_b) = edit.left, edit.right
    if end >= len(x) or end_b >= len(y):
        return False
    return sum(w.weight for w in (*x[max(0, start - 3) : start], *x[end : end + 3])) >= 0.5


def _stands(words: list[Word], alone: Set[str]) -> bool:
    """Whether one of ``words`` that tells stands in the other sentence too, its stem not ``alone``: nothing is replaced
    then."""
    return any(w.stem not in alone for w in words if w.weight >= 0.5)


def _contrast(gone: list[Word], come: list[Word], *, lights: bool) -> str:
    """The kind under which two words that contrast stand in the table, with "?" if they only may; "" for none.

    ``lights`` says whether words for one thing count too.
    """
    if not (_may_be_listed(gone) and _may_be_listed(come)):
        return ""
    lost = _listed(gone)
    new = _listed(come) if lost else []
    sorts = _sorts()
    for (a, concept), (b, other) in product(lost, new):
        if concept != other and (a, b) in sorts:
            return sorts[a, b]
        if lights and (a, b) in _lights() and len(gone) == len(come):
            return _lights()[a, b]
    return ""


def _denies_and_not(pair: Linked, gone: list[Word], come: list[Word]) -> bool:
    """Whether one of two sentences says "denied" where the other has a "not" that it lacks."""
    for words, rest in ((gone, pair.words[1]), (come, pair.words[0])):
        if any(w.stem == _DENIED for w in words) and any(w.cues & DENIED for w in rest):
            return True
    return False


_DENIED = "deni"
_REJECTING = frozenset(map(stem_of, ("rejected", "dismissed", "denied")))
_CLAIMS = frozenset(map(stem_of, ("claims", "charges", "accusations", "allegations")))
"""What is rejected, and is then no verb."""


def _may_be_listed(words: list[Word]) -> bool:
    """Whether words may stand in the table: a single word does or does not."""
    return len(words) > 1 or words[0].stem in _known_stems()


def _listed(words: list[Word]) -> list[tuple[str, str]]:
    """The stems of those words that stand in the table, each with its concept; last a verb with its particle."""
    known = _known_stems()
    found = [(w.stem, w.concept) for w in words if w.stem in known]
    if found and not _REJECTING.isdisjoint([w.stem for w in words]):
        found = [one for one in found if one[0] not in _CLAIMS]
    if len(words) == PARTICLE:  # "turned down"
        both = f"{words[0].stem}_{words[1].stem}"
        return [*found, (both, both)] if both in known else found
    return found


def contrast_of(a: Word, b: Word) -> str:
    """The kind under which two words that exclude each other stand in the table; "" where they are one or stand in
    none."""
    return contrast(a.stem, b.stem) if a.concept != b.concept else ""


def contrast(a: str, b: str) -> str:
    """The same of two stems, or verbs of two words whose stems are joined by a low line."""
    return _sorts().get((a, b), "").removeprefix("?")


@cache
def contrasting() -> frozenset[str]:
    """The stems of all words that exclude others."""
    return frozenset(stem for pair in _sorts() for stem in pair)


def exclude(table: Mapping[str, Set[str]], here: Set[str], there: Set[str]) -> bool:
    """Whether one of the stems ``here`` excludes one of those ``there``, by a ``table`` like ``rivals_of``."""
    others = [table[stem] for stem in table.keys() & here] if there else []
    return not all(map(there.isdisjoint, others))


def excluding(pair: Linked) -> bool:
    """Whether a word that one of two sentences has alone excludes one of the other's; looked up once."""
    if pair.exclude is None:
        pair.exclude = exclude(rivals_of(), *pair.alone)
    return pair.exclude


@cache
def rivals_of() -> dict[str, frozenset[str]]:
    """For the stem of each word that excludes others the stems of those."""
    found: dict[str, set[str]] = {}
    for one, other in _sorts():
        found.setdefault(one, set()).add(other)
    return {stem: frozenset(others) for stem, others in found.items()}


@cache
def _known_stems() -> frozenset[str]:
    return frozenset(stem for pair in chain(_sorts(), _lights()) for stem in pair)


def _stem(word: str) -> str:
    return stem_of(word_of(word).norm)


@cache
def _sorts() -> dict[tuple[str, str], str]:
    """Pairs of stems that contrast, to the kind of divergence; the first line of the table that has them counts.

    Before the kind stands "?" where the texts only may differ.
    """
    lines = [line for line in read_lines("contrasts.txt") if not line.startswith("~")]
    return _pairs((line.removeprefix("? "), "?" if line.startswith("?") else "") for line in lines)


@cache
def _lights() -> dict[tuple[str, str], str]:
    """Pairs of stems that name one thing and put it in another light, to the kind of divergence with "?"."""
    lines = [line for line in read_lines("contrasts.txt") if line.startswith("~")]
    return _pairs((line.removeprefix("~ "), "?") for line in lines)


def _pairs(lines: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """What each two words of a line, or of two sides of a bar, stand under; the mark of the line before it."""
    table: dict[tuple[str, str], str] = {}
    for line, mark in lines:
        kind, _, words = line.rpartition(":")
        sides = [["_".join(map(_stem, w.split("_"))) for w in side.split()] for side in words.split("|")]
        groups = sides if len(sides) > 1 else [[stem] for stem in sides[0]]
        for here, there in permutations(groups, 2):
            for pair in product(here, there):
                if pair[0] != pair[1]:
                    table.setdefault(pair, mark + (kind or "term"))
    return table
