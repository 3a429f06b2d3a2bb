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
    "must have_to has_to had_to need needs shall got_to",
    "should ought",
    "will would going gonna ll",
    "want wants",
)
_SORTS = {word: n for n, line in enumerate(_MODES) for word in line.split()}
_MANY = frozenset("all some most many few none any every each no both".split())
_PERSONS = {
    word: n
    for n, line in enumerate(
        ("i me my", "we us our", "you your", "he him his", "she her", "they them their", "it its")
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
    return (
        len(gone) == len(come) == 1 and gone[0].norm != come[0].norm and {gone[0].norm, come[0].norm} <= _MANY
    )


def other_person(gone: list[Word], come: list[Word]) -> bool:
    """Whether a pronoun stands for one of another person, or a verb changed its person with it."""
    if len(gone) == len(come) == 1:
        persons = [_PERSONS.get(words[0].norm) for words in (gone, come)]
        return None not in persons and persons[0] != persons[1]
    short, long = sorted((gone, come), key=len)
    if (len(short), len(long)) != (1, 2) or long[0].norm not in _PERSONS:
        return False
    return short[0].stem == long[1].stem and short[0].norm != long[1].norm
