"""docs/keys.md tells the keys that the program has."""

import pytest

from docs import make_keys
from tests.desk.program import ROOT
from tui.config import read


def test_the_page_is_what_the_registry_says() -> None:
    """Every action, its keys, words and id: made anew, the page is the same."""
    assert make_keys.page() == make_keys.PAGE.read_text(encoding="utf-8"), "run: python docs/make_keys.py"


@pytest.mark.parametrize("example", [make_keys.HEAD.partition("```toml\n")[2].partition("```")[0]])
def test_the_example_is_a_configuration_without_faults(example: str) -> None:
    """Whoever copies the example gets no complaint."""
    assert read(example, ("dark", "light")).troubles == ()


def test_the_page_is_reached_from_the_readme() -> None:
    """A page that nothing links to is read by nobody."""
    assert "(docs/keys.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
