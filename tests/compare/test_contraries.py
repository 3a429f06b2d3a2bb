"""Portions, and small words of contrary meaning, in two reworded sentences of one report."""

import pytest

from tests.compare.one_report import differing

BEFORE = "The mill at Arlen burned for three days. The ruin belongs to the town. "
BEHIND = " The council meets again in two weeks. Pigeons have nested in the tower."


def told(left: str, right: str) -> list[tuple[str, str, str]]:
    """Kind and values of what may differ between two sentences of one report."""
    found = differing(BEFORE, left, right, BEHIND)
    return [(d.kind, d.left_value, d.right_value) for d in found]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Nobody was insured against fire at the mill, the clerk Nils Holm said.",
            "Several people at the mill were insured against fire, according to Nils Holm, the clerk.",
            ("number", "Nobody", "Several people"),
        ),
        (
            "Every boat in the harbor was searched by the coast guard, Ida Roe said.",
            "Ida Roe said that the coast guard had searched some boats in the harbor.",
            ("number", "Every boat", "some boats"),
        ),
        (
            "Few farmers sold their cattle after the drought, the governor Ole Brandt said.",
            "Many farmers sold their cattle because of the drought, according to the governor, Ole Brandt.",
            ("term", "Few", "Many"),
        ),
    ],
)
def test_another_portion(left: str, right: str, expected: tuple[str, str, str]) -> None:
    """None and some, every and some, few and many of the same, of which the same is told, exclude each other."""
    assert expected in told(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "All boats in the harbor were searched by the coast guard, Ida Roe said.",
            "Ida Roe said that the coast guard had searched every boat in the harbor.",
        ),
        (
            "No boat was lost at sea, and all crews are safe, Ida Roe said.",
            "Ida Roe said every crew was safe and none of the boats had been lost at sea.",
        ),
    ],
)
def test_one_portion(left: str, right: str) -> None:
    """Two words for one portion, and portions of two things, are no conflict."""
    assert not [d for d in told(left, right) if d[0] == "number"]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The captain, Olaf Bly, sailed at night on the advice of the harbor master.",
            "Captain Olaf Bly sailed at night against the harbor master's advice.",
            ("outcome", "on the advice", "against"),
        ),
        (
            "The widow paid the rent within the deadline, her lawyer Karin Dahl said.",
            "Karin Dahl, a lawyer, said the widow had paid the rent after the deadline.",
            ("outcome", "within the deadline", "after"),
        ),
        (
            "The heirs sold the farm with the consent of their aunt, Vera Lund.",
            "The farm was sold by the heirs without the consent of Vera Lund, an aunt.",
            ("outcome", "with the consent", "without the consent"),
        ),
    ],
)
def test_a_contrary_word(left: str, right: str, expected: tuple[str, str, str]) -> None:
    """On and against advice, within and after a deadline, with and without consent exclude each other."""

    assert any(
        d[1].startswith(expected[1].split()[0]) and d[2].startswith(expected[2].split()[0])
        for d in told(left, right)
    )


def test_with_and_without_in_other_deeds() -> None:
    """What was done with a thing, and what else without it, are no conflict."""
    found = told(
        "The heirs sold the farm with the help of a broker, Vera Lund said.",
        "Without the help of neighbors, Vera Lund said, the heirs could not mend the barn.",
    )
    assert not [d for d in found if d[0] == "outcome"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Wages in the mills rose last year, while rents in the villages fell, the clerk Nils Holm said.",
            "Rents in the villages fell last year, while wages in the mills rose, according to the clerk, Nils Holm.",
        ),
        (
            "Six dockers were hurt and two drowned when the crane fell in Arlen.",
            "Two dockers drowned and six were hurt when the crane fell in Arlen.",
        ),
    ],
)
def test_told_in_another_order(left: str, right: str) -> None:
    """Two clauses told in another order are no difference."""
    assert not told(left, right)


def test_a_verb_that_says_little_is_denied() -> None:
    """ "Known" or "asked" counts where the same word stands behind it on both sides."""
    assert ("outcome", "not known", "known") in told(
        "Olaf Bly was not known to police for any theft, the prosecutor Vera Lund said.",
        "The prosecutor, Vera Lund, said that Olaf Bly, a miller of 40, was known to police for thefts.",
    )
    assert not told(
        "Olaf Bly was not known for his patience, the prosecutor Vera Lund said.",
        "The prosecutor, Vera Lund, said that Olaf Bly, a miller of 40, was known to police for thefts.",
    )


def test_who_denies_that_it_was_says_that_it_was_not() -> None:
    """ "Denied that it was" and "said it was not", and claims that are rejected, are one."""
    for left, right in (
        ("The miller denied that the fire was set.", "The miller said the fire had not been set."),
        (
            "The miller rejected claims that the alarm had failed.",
            "The miller denied that the alarm had failed.",
        ),
    ):
        assert not [d for d in told(left, right) if d[0] == "outcome"]


def test_nobody_did_what_somebody_did() -> None:
    """What nobody has done, and what was done to none, is denied as with "not"."""
    assert ("outcome", "No one has questioned", "questioned") in told(
        "No one has questioned the miller over the fire in Arlen, Karin Dahl said.",
        "Two clerks questioned the miller over the fire in Arlen, according to Karin Dahl.",
    )
    assert ("number", "None", "most") in told(
        "None had been repaid by Friday, the lawyer Karin Dahl said.",
        "The lawyer, Karin Dahl, said most had been repaid by Friday.",
    )
