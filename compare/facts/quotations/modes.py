"""Modes: small words of a quotation that are no small change.

    “able to decide”     /  “have to decide”         whether something must, can or will be
    “all the bridges”    /  “some of the bridges”    how many
    “we will lose”       /  “they will lose”         who

Most words this small are left out and put in without a thought.
"""

from compare.words import Word

_MODES = (
    "can could able",
    "may might",
    "must have_to has_to had_to need needs got_to",
    "should ought",
    "will would shall going gonna ll",
    "want wants",
)
_SORTS = {word: n for n, line in enumerate(_MODES) for word in line.split()}
_MANY = {
    word: n
    for n, line in enumerate(("all every each both", "some any several", "most", "many", "few", "none no"))
    for word in line.split()
}
_PERSONS = {
    word: n
    for n, line in enumerate(
        (
            "i me my",
            "we us our",
            "you your",
            "he him his",
            "she her",
            "they them their",
            "it its",
            "this",
            "that",
        )
    )
    for word in line.split()
}


def modes(row: list[Word], part: tuple[int, int]) -> frozenset[int]:
    """Whether words say that something can, may, must, should, will or is wanted to be: one number for each sort.

    ``part`` is a half-open range of ``row``; "have" is a must before "to" alone, which may stand behind it.
    """
    found = set()
    for n in range(*part):
        norm = row[n].norm
        if n + 1 < len(row) and row[n + 1].norm == "to" and f"{norm}_to" in _SORTS:
            norm = f"{norm}_to"
        if norm in _SORTS:
            found.add(_SORTS[norm])
    return frozenset(found)


def other_number(gone: list[Word], come: list[Word]) -> bool:
    """Whether one word for how many stands for another: "all" for "some"."""
    here, there = _number(gone), _number(come)
    return here is not None and there is not None and here != there


def same_number(gone: list[Word], come: list[Word]) -> bool:
    """Whether two words say the same of how many: "each" and "every"."""
    return _number(gone) is not None and _number(gone) == _number(come)


def _number(words: list[Word]) -> int | None:
    return _MANY.get(words[0].norm) if len(words) == 1 else None


def other_time(gone: list[Word], come: list[Word]) -> bool:
    """Whether words that only help a verb say that something has been on one side alone: "may have been", "may be"."""
    here, there = {w.norm for w in gone}, {w.norm for w in come}
    return here | there <= TENSES and (here & _PERFECT == set()) != (there & _PERFECT == set())


def other_form(gone: list[Word], come: list[Word]) -> bool:
    """Whether one word for anybody at all stands for another: "everyone", "everybody"."""
    return len(gone) == len(come) == 1 and {gone[0].norm, come[0].norm} in _ANYBODY


def other_person(gone: list[Word], come: list[Word]) -> bool:
    """Whether a pronoun stands for one of another person, or a verb changed its person with it."""
    persons = [next((_PERSONS[w.norm] for w in words if w.norm in _PERSONS), None) for words in (gone, come)]
    if persons[0] == persons[1]:
        return False
    rest = [[w for w in words if w.norm not in _PERSONS] for words in (gone, come)]
    if None in persons and not all(rest):
        return False
    return max(map(len, rest)) <= 1 and [w.stem for w in rest[0]] == [w.stem for w in rest[1]]


def negations(words: list[Word]) -> set[str]:
    """The words of ``words`` that deny."""
    return {w.norm for w in words} & _NEGATIONS


_PERFECT = frozenset("have has had".split())
_ANYBODY = tuple({f"{word}one", f"{word}body"} for word in ("every", "any", "some"))
MODAL = frozenset("must may might should could can will would need shall".split())
TENSES = frozenset("is are was were be been being has have had do does did".split())
"""Verbs that help others, and those that make a tense."""
_NEGATIONS = frozenset(
    "not no never none nothing nobody without neither nor cannot dont doesnt didnt isnt arent wasnt wont "
    "cant couldnt shouldnt wouldnt hasnt havent hadnt".split()
)
