"""Sentences that a rewrite of agency copy moves or tells as two are still linked with what they were made of."""

from compare import Link, compare_texts

TOLD = [
    "The ferry left Lidmore at six with two hundred cattle on board.",
    "Its captain had slept for three hours in the harbour office.",
    "A tug with a broken lamp came out of the fog near the lighthouse.",
    "Divers found the bell of the ferry under eleven metres of water.",
    "The owner promised new boats to every fisherman of the island.",
    "A baker in Arlen opened his shop to those who were cold.",
    "Two priests rang the bells of the cathedral until midnight.",
    "The weather office had warned of gales since Friday evening.",
    "Insurers put the damage at forty million crowns.",
    "The master of the tug was found guilty and has to pay a fine.",
    "The master of the harbour asked the court for a fine.",
    "Holm paid his men in cattle.",
]
LEVY = (
    "Parliament will vote on Thursday on the levy, which would cost an average dairy farm 14,000 crowns a year, the "
    "ministry says."
)
COST = "It would cost the average dairy farm 14,000 crowns a year, the ministry says."
AROUND = [
    "Farmers rolled on to the motorway before dawn.",
    "Eleven of them were arrested near Karsk.",
    "Holm keeps forty goats on a hill.",
    "In parliament they have few friends.",
    "The vote of the farmers went to the old party.",
]


def links_of(left: list[str], right: list[str], sentence: str) -> list[tuple[str, Link]]:
    """The links of a sentence of the right, each with its partner on the left."""
    a, b = " ".join(left), " ".join(right)
    return [(a[slice(*k.left)], k) for k in compare_texts(a, b).links if b[slice(*k.right)] == sentence]


def test_a_last_sentence_told_early() -> None:
    """What is told last and in other words is known where it was moved up, although its order speaks against it."""
    last, moved = (
        "Holm has lodged an appeal against his conviction.",
        "Holm is to appeal against his sentence.",
    )
    for at in (0, 4):
        [(partner, link)] = links_of([*TOLD, last], [*TOLD[:at], moved, *TOLD[at:]], moved)
        assert partner == last
        assert link.moved


def test_the_first_half_of_a_sentence_told_as_two() -> None:
    """A sentence of its own that tells of another day is linked with the whole whose rest stands behind it."""
    half = "The parliament votes on the measure on Wednesday."
    [(partner, _)] = links_of([AROUND[0], LEVY, *AROUND[1:]], [AROUND[0], half, COST, *AROUND[1:]], half)
    assert partner == LEVY
