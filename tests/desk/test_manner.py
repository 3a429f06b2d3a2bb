"""What is remembered of a comparison."""

from dataclasses import asdict, replace
from pathlib import Path

import pytest

from desk import places
from desk.manner import SECTION, Manner, keep, recall
from desk.remembered import Remembered

MANNER = Manner(12, 40, 1, True, True, "stacked", "plain text")


@pytest.fixture(autouse=True)
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file, in a folder that is not there yet."""
    path = tmp_path / "state" / "state.json"
    monkeypatch.setattr(places, "state_file", lambda: path)
    return path


def test_a_pair_is_remembered_and_no_other() -> None:
    """In this order of sides; the newest manner counts."""
    assert recall("a", "b") is None
    keep("a", "b", MANNER)
    keep("a", "b", replace(MANNER, left=13))
    assert recall("a", "b") == replace(MANNER, left=13)
    assert recall("b", "a") is None


def test_a_broken_file_is_as_none_and_is_replaced(path: Path) -> None:
    """Whatever stands in it."""
    path.parent.mkdir()
    path.write_bytes(b"{\xff")
    assert recall("a", "b") is None
    keep("a", "b", MANNER)
    assert recall("a", "b") == MANNER


@pytest.mark.parametrize("part", [{"left": "1"}, {"side": 2}, {"folded": 1}, {"view": None}, {"more": 1}])
def test_an_entry_that_makes_no_sense_is_as_none(path: Path, part: dict[str, object]) -> None:
    """Each part must be of its kind."""
    Remembered(path).put(SECTION, "a b", asdict(MANNER) | part)
    assert recall("a", "b") is None


def test_a_place_that_cannot_be_written_to_is_no_trouble(path: Path) -> None:
    """It is simply not remembered."""
    path.parent.write_text("a file, not a folder")
    keep("a", "b", MANNER)
    assert recall("a", "b") is None
