"""Nobody hurt in one text, and so many in the other."""

import pytest

from compare import compare_texts

LEAD = "A shell struck the grain store in the port of Orrin before dawn on Thursday, the harbour board of Varn said."
SAME = (
    "Before dawn on Thursday a shell hit the grain store in the Orrin port, said the harbour board of Varn."
)


def told(left: str, right: str) -> list[tuple[str, str, str]]:
    """Kind and values of what is told of these two sentences, each behind its lead."""
    found = compare_texts(f"{LEAD}\n\n{left}", f"{SAME}\n\n{right}").divergences
    return [(d.kind, d.left_value, d.right_value) for d in found]


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "There were no immediate reports of casualties.",
            "Teller, who runs the clinic, said 12 people were killed and 20 wounded.",
            ("no immediate reports of casualties", "12 killed"),
        ),
        (
            "Nobody was hurt.",
            "A docker was treated on the quay for burns.",
            ("Nobody was hurt", "was treated on the quay for burns"),
        ),
        (
            "Three dockers were injured, the clinic wrote on its door.",
            "Nobody was hurt.",
            ("Three wounded", "Nobody was hurt"),
        ),
        (
            "The store burnt for a day, injuring nobody.",
            "Three dockers were injured, the clinic wrote on its door.",
            ("injuring nobody", "Three wounded"),
        ),
    ],
)
def test_none_against_some_is_told(left: str, right: str, values: tuple[str, str]) -> None:
    """However far apart the two stand, and on either side."""
    assert ("outcome", *values) in told(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("There were no deaths.", "Teller, who runs the clinic, said 12 people were injured."),
        ("Nobody was hurt.", "A shell in 2019 killed 12 people there, and nobody since."),
        ("Nobody was hurt.", "Nobody was injured, though 12 people were killed in the last war."),
    ],
    ids=["another harm", "another year", "both say none"],
)
def test_what_both_may_say_is_not_told(left: str, right: str) -> None:
    """No deaths and 12 injured agree; a toll of another time is another."""
    assert "outcome" not in {kind for kind, *_ in told(left, right)}
