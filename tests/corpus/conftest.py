"""What the corpus tests share."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library, closed at the end."""
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach (pytest's own are private to the one who runs it)."""
    folder = Path(tempfile.mkdtemp(prefix="newsreader-test-"))
    folder.chmod(0o755)
    yield folder
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
    shutil.rmtree(folder)
