"""What the screens remember goes into a folder of the test's own, and nothing into anybody's clipboard."""

from pathlib import Path

import pytest

from desk import places
from tui import clipboard


@pytest.fixture(autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state file's place for this test."""
    path = tmp_path_factory.mktemp("state") / "state.json"
    monkeypatch.setattr(places, "state_file", lambda: path)
    return path


@pytest.fixture(autouse=True)
def no_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clipboard of whoever runs the tests stays as it is."""
    monkeypatch.setattr(clipboard, "PROGRAMS", ())
