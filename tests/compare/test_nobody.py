"""Where one text says that nobody was killed or hurt and the other how many, and what is no conflict."""

import pytest

from compare.facts.nobody import nobody
from compare.facts.sides import Side
from compare.reading import read

TOLD = {
    "no deaths": (
        "A mill blew up at Tamm. No deaths were reported, a clerk said.",
        "Two dockers were killed at Tamm, and a bell tolled.",
        ("No deaths", "Two dockers were killed"),
    ),
    "nobody behind the verb": (
        "Fire gutted the mill, injuring nobody.",
        "The fire left three weavers hurt.",
        ("injuring nobody", "three weavers hurt"),
    ),
    "no one was": (
        "No one was hurt when the crane fell.",
        "The crane injured seven people as it fell.",
        ("No one was hurt", "injured seven"),
    ),
}

NOTHING = {
    "the dead and the hurt": (
        "No one was killed when the crane fell.",
        "The crane injured seven people as it fell.",
    ),
    "both tell that nobody was": (
        "No one was hurt when the crane fell.",
        "Nobody was hurt. In the spring another crane had injured seven people.",
    ),
    "another year": (
        "No one was hurt when the crane fell.",
        "In 2011 a crane injured seven people at Tamm.",
    ),
    "one text has a toll of its own": (
        "No one else was hurt, but three weavers were hurt on the quay.",
        "The crane injured three people as it fell.",
    ),
    "a no of something else": (
        "There is no doubt that the dead man slept.",
        "The crane killed seven people as it fell.",
    ),
}


def outcomes(left: str, right: str) -> list[tuple[str, str]]:
    """What may differ, as if no two sentences were linked."""
    a, b = (Side(read(text), frozenset()) for text in (left, right))
    return [(found.left_value, found.right_value) for found in nobody(a, b)]


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_nobody_and_a_figure_may_differ(left: str, right: str, values: tuple[str, str]) -> None:
    """That nobody was hurt is held against how many were, from either side."""
    assert outcomes(left, right) == [values]
    assert outcomes(right, left) == [values[::-1]]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_what_may_both_be_right_is_not_told(left: str, right: str) -> None:
    """Other roles, other years, and texts that tell both are no conflict."""
    assert outcomes(left, right) == []
