"""The file of what is remembered: private, small, and never in the way."""

import json
import stat
from pathlib import Path

import pytest

from desk.remembered import MOST_ENTRIES, Remembered


def test_what_is_put_is_there_at_the_next_launch(tmp_path: Path) -> None:
    """Values survive the program, in a file that its owner alone can read."""
    path = tmp_path / "deep" / "state.json"
    Remembered(path).put("search", "library", {"text": "fire"})
    assert Remembered(path).get("search", "library") == {"text": "fire"}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [one.name for one in path.parent.iterdir()] == ["state.json"]


def test_none_forgets(tmp_path: Path) -> None:
    """And where nothing was, nothing is written."""
    path = tmp_path / "state.json"
    Remembered(path).put("search", "library", None)
    assert not path.exists()
    Remembered(path).put("search", "library", "x")
    Remembered(path).put("search", "library", None)
    assert Remembered(path).get("search", "library") is None


def test_the_oldest_are_forgotten(tmp_path: Path) -> None:
    """The file does not grow for ever."""
    remembered = Remembered(tmp_path / "state.json")
    for n in range(MOST_ENTRIES + 2):
        remembered.put("pairs", str(n), n)
    assert [remembered.get("pairs", name) for name in ("0", "1", "2")] == [None, None, 2]


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[]", b'{"format": "other"}', b"\xff\xfe", b"[" * 200_000, b'{"search": 3}']
)
def test_a_broken_file_is_an_empty_one(tmp_path: Path, raw: bytes) -> None:
    """Whatever stands in it, asking answers, and the next value is kept."""
    path = tmp_path / "state.json"
    path.write_bytes(raw)
    remembered = Remembered(path)
    assert remembered.get("search", "library") is None
    remembered.put("search", "library", 1)
    assert json.loads(path.read_text())["search"] == {"library": 1}


def test_a_place_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    """A file where the folder should be: nothing is remembered, nothing is raised."""
    (tmp_path / "folder").write_text("")
    Remembered(tmp_path / "folder" / "state.json").put("search", "library", 1)
