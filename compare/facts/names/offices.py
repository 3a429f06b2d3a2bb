"""Offices: the words that titles are made of, and which of them part one title from another."""

from collections.abc import Set

from compare.cues import CHAIRS, HOLDERS, OFFICES, POSTS, RANKS, SHORT_OFFICES, SHORT_RANKS

HEADS = RANKS | OFFICES | HOLDERS | SHORT_RANKS.keys() | SHORT_OFFICES.keys()
SHORT = {
    **SHORT_RANKS,
    **SHORT_OFFICES,
    "ch": "chief",
    "det": "detective",
    "dep": "deputy",
    "asst": "assistant",
}
"""Titles as they are shortened, in full."""
GRADED = frozenset("inspector superintendent constable executive officer".split())
"""Heads of titles of which "chief" makes others."""
CHIEF = "chief"
LESSER = frozenset("deputy vice assistant associate junior".split())
OTHER_TIME = frozenset("former ex then late outgoing incoming elect next new first retired".split())
PORTFOLIOS = frozenset(
    "prime foreign finance interior defense justice health education trade home transport labor agriculture "
    "environment energy operations economy culture treasury press police fire majority minority financial operating "
    "sport sports housing tourism immigration migration planning science information commerce family youth pensions "
    "welfare security veterans fisheries forestry climate infrastructure sales marketing medical technical sporting "
    "artistic creative managing legal political fitness goalkeeping batting bowling risk safety editorial".split()
)
SPECIAL = "special"
POLICE = frozenset("constable sergeant inspector superintendent".split())
"""Ranks of police, who have others that are posts elsewhere."""
NO_DEPUTIES = frozenset({"constable", "sergeant"})
"""Ranks before which "deputy" is a rank of its own: "Deputy Sgt." is a sheriff's deputy."""
GENERALS = frozenset(
    "attorney solicitor surgeon secretary director inspector consul adjutant postmaster governor auditor".split()
)
"""Heads of titles that "general" stands behind."""
STEPS = frozenset("rear vice major lieutenant brigadier staff master petty second flight".split())
"""What parts ranks of one name: a rear admiral is no vice admiral, but either is an admiral."""
PLAIN = frozenset(
    "acting interim chief executive state city county city district national federal senior detective".split()
)
"""What may stand in a title and parts it from no other."""
MODIFIERS = LESSER | OTHER_TIME | PORTFOLIOS | PLAIN | RANKS | {SPECIAL} | SHORT.keys() | STEPS
SPOKEN_FOR = frozenset("spokesman spokeswoman spokesperson".split())
_OF_A_BODY = {
    "president": "president",
    **dict.fromkeys(CHAIRS, "chair"),
    "secretary general": "secretary",
    "treasurer": "treasurer",
    **dict.fromkeys(SPOKEN_FOR, "spokesman"),
}
_ONE_OFFICE = (
    CHAIRS | {"leader", "head"},
    SPOKEN_FOR,
    frozenset({"coach", "manager"}),
    frozenset({"director", "manager", "executive"}),
    frozenset({"minister", "secretary", "chancellor", "premier"}),
    frozenset({"bishop", "archbishop", "cardinal"}),
    frozenset({"ambassador", "envoy"}),
)
"""Titles that news gives one person for one office."""


def are_ranks(heads: Set[str]) -> bool:
    """Whether heads of titles are ranks, and no posts, of which one person has one."""
    return heads <= RANKS - POSTS or heads <= POLICE


def are_offices(heads: Set[str]) -> bool:
    """Whether heads of titles are offices of which one person has one at a time, and no two words for one."""
    return heads <= OFFICES | _OF_A_BODY.keys() - CHAIRS and not any(heads <= one for one in _ONE_OFFICE)


def of_a_body(heads: Set[str]) -> bool:
    """Whether heads of titles are two offices of a party, a union or a club that nobody has both."""
    sorts = {_OF_A_BODY.get(head, "") for head in heads}
    return len(sorts) > 1 and "" not in sorts and sorts != {"president", "chair"}
