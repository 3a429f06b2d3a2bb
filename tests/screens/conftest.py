"""What the screens remember goes into a folder of the test's own."""

from pathlib import Path

import pytest

from desk import places


@pytest.fixture(autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state file's place for this test."""
    path = tmp_path_factory.mktemp("state") / "state.json"
    monkeypatch.setattr(places, "state_file", lambda: path)
    return path
