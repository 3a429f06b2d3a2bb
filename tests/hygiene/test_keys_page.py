"""docs/keys.md tells the keys that the program has."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docs import make_keys
from tests.desk.program import ROOT
from tui.config import read


def test_the_page_is_what_the_registry_says() -> None:
    """Every action, its keys, words and id: made anew, the page is the same."""
    assert make_keys.page() == make_keys.PAGE.read_text(encoding="utf-8"), "run: python docs/make_keys.py"


def test_the_page_is_made_from_the_checkout_it_stands_in(tmp_path: Path) -> None:
    """Whatever is installed, and wherever one is: the registry beside the page is the one that it tells."""
    for room in ("docs", "tui", "corpus", "desk"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__", "images"))
    action = tmp_path / "tui" / "action.py"
    action.write_text(action.read_text("utf-8").replace('"Everywhere"', '"In this checkout"'), "utf-8")
    page = tmp_path / "docs" / "keys.md"
    page.unlink()
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(tmp_path / "docs" / "make_keys.py")]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=60)
    assert "## In this checkout" in page.read_text("utf-8")


@pytest.mark.parametrize("example", [make_keys.HEAD.partition("```toml\n")[2].partition("```")[0]])
def test_the_example_is_a_configuration_without_faults(example: str) -> None:
    """Whoever copies the example gets no complaint."""
    assert read(example, ("dark", "light")).troubles == ()


def test_the_page_is_reached_from_the_readme() -> None:
    """A page that nothing links to is read by nobody."""
    assert "(docs/keys.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
