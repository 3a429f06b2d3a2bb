"""People: the concepts of words for people, whom two texts may count under other names.

"11 of his pupils" and "13 children" may be the same; so may "people" and "residents".
"""

from functools import cache

from compare.words import word_of

PEOPLE = frozenset(
    {
        "person",
        "=person",
        "=public",
        "=man",
        "=woman",
        "man",
        "woman",
        "other",
        "=resid",
        "=citizen",
        "=suspect",
    }
)
"""Words that say no more of people than that they are such."""


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
