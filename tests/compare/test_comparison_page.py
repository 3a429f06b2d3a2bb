"""docs/comparison.md says what the comparer does, on a pair that this test runs."""

import re
from pathlib import Path

import pytest

from compare import Comparison, compare_texts

PAGE = (Path(__file__).parents[2] / "docs" / "comparison.md").read_text(encoding="utf-8")


def quoted(side: str) -> str:
    """The text that the page gives for one side."""
    found = re.search(rf"<!-- {side} -->\n> (.+)\n", PAGE)
    assert found
    return found.group(1)


LEFT, RIGHT = quoted("left"), quoted("right")


@pytest.fixture(scope="module")
def found() -> Comparison:
    """The page's pair, compared."""
    return compare_texts(LEFT, RIGHT)


def rows(after: str) -> list[list[str]]:
    """The cells of the table that follows ``after``."""
    lines = PAGE.split(after, 1)[1].split("\n")
    table = [line for line in lines if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def test_furniture(found: Comparison) -> None:
    """The furniture that the page names is what is marked."""
    named = re.findall(r"<!-- furniture --> `(.+?)`", PAGE)
    assert [RIGHT[slice(*s)] for s in found.right.boilerplate] == named


def test_links(found: Comparison) -> None:
    """The page's table of links is the comparer's, in order, with kind and flag."""
    table = rows("explain words the first did not")[: len(found.links)]
    for link, (left, right, kind, moved) in zip(found.links, table, strict=True):
        assert LEFT[slice(*link.left)].startswith(left.rstrip(" …"))
        assert RIGHT[slice(*link.right)].startswith(right.rstrip(" …"))
        assert (link.kind, "moved" if link.moved else "") == (kind, moved)


def test_runs(found: Comparison) -> None:
    """The runs of the swapped sentence are the ones shown."""
    shown = re.findall(r"`(.+?)`", PAGE.split("<!-- runs -->")[1].split("A run of")[0])
    assert [LEFT[slice(*r.left)] for r in found.links[1].runs] == shown


def test_divergences_and_coverage(found: Comparison) -> None:
    """The page's table of divergences and its coverage are the comparer's."""
    table = rows("else it is *possible*")[: len(found.divergences)]
    said = [[d.kind, d.left_value, d.right_value, d.certainty] for d in found.divergences]
    assert said == table
    assert f"{found.coverage_left:.2f} and {found.coverage_right:.2f}" in PAGE


def test_parameters_are_the_code_s() -> None:
    """The log-odds that the page gives stand in the code."""
    code = (Path(__file__).parents[2] / "compare" / "scoring.py").read_text(encoding="utf-8")
    for number in ("5.7", "7.19", "2.27", "6.27"):
        assert number in PAGE
        assert number in code
