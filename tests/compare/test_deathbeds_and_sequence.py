"""Where one person died, and which of two events came first."""

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
    "before and after": (
        "The warning bell was rung an hour before the accident.",
        "Following the accident the warning bell was rung.",
        ("before the accident", "Following the accident the warning bell was rung"),
    ),
    "ahead of": (
        "The reeve spoke to her widower ahead of a meeting with the millers.",
        "After a meeting with the millers, the reeve spoke to her widower.",
        ("ahead of a meeting with the millers", "After a meeting with the millers"),
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
    "two deeds": (
        "The reeve ordered new brakes after the accident.",
        "The cart had been mended before the accident.",
    ),
    "both told": (
        "The reeve spoke to the millers before the meeting. She spoke to the millers after the meeting too.",
        "After the meeting the reeve spoke to the millers.",
    ),
}


@pytest.mark.parametrize(("left", "right", "values"), TOLD.values(), ids=TOLD)
def test_one_death_has_one_place_and_two_events_one_order(
    left: str, right: str, values: tuple[str, str]
) -> None:
    """Two places of one death, and two orders of two events, may differ, from either side."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert [d[1:] for d in told(left, right)] == [("possible", *values)]
    assert [d[1:] for d in told(right, left)] == [("possible", *values[::-1])]


@pytest.mark.parametrize(("left", "right"), NOTHING.values(), ids=NOTHING)
def test_other_deaths_and_other_deeds_are_no_conflict(left: str, right: str) -> None:
    """Deaths of others, near deaths, other deeds, and what was done both before and after are not told."""
    left, right = (text.format(one) for text, one in zip(AROUND, (left, right), strict=True))
    assert [d for d in told(left, right) if d[0] in {"place", "date"}] == []
