"""Where one person died."""

import pytest

from tests.compare.test_facts import told

AROUND = (
    "A cart ran over a baker in Arlen. {} The horse is well. Baker Ada Holm had sold rolls there for ten years.",
    "Ada Holm, a baker, was run over by a cart in Arlen. {} Her rolls were famous. Nothing befell the horse.",
)
TOLD = {
    "at the scene and on the way": (
        "Ada Holm died at the scene, police in Arlen said.",
        "Police said she died on the way to the hospital.",
        ("at the scene", "on the way to the hospital"),
    ),
    "pronounced dead": (
        "Ada Holm died two hours later in a nearby hospital.",
        "A doctor pronounced her dead at the scene.",
        ("in a nearby hospital", "at the scene"),
    ),
}
NOTHING = {
    "others": (
        "Ada Holm died at the scene.",
        "Her husband died in hospital.",
    ),
    "several": (
        "Ada Holm died at the scene.",
        "She died at the scene. Two others died in hospital.",
    ),
    "not dead": (
        "Ada Holm died at the scene.",
        "Her boy nearly died in hospital.",
    ),
}


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_one_death_has_one_place(left: str, right: str, values: tuple[str, str]) -> None:
    """Two places of one death may differ, from either side."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert [d[1:] for d in told(left, right)] == [("possible", *values)]
    assert [d[1:] for d in told(right, left)] == [("possible", *values[::-1])]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_other_deaths_are_no_conflict(left: str, right: str) -> None:
    """Deaths of others, and near deaths, are not told."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert [d for d in told(left, right) if d[0] in {"place", "date"}] == []
