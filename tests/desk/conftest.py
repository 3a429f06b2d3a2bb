"""What the desk's tests share: a user with an empty home, and one who has added a few articles."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.library import Library
from tests.desk import news
from tests.desk.program import Program
from tests.fetching.site import Site


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library, closed at the end."""
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def user(tmp_path: Path) -> Program:
    """Somebody who has never run the program."""
    home = tmp_path / "home"
    home.mkdir()
    return Program(home)


@pytest.fixture
def site() -> Iterator[Site]:
    """A server with nothing on it yet."""
    with Site() as served:
        yield served


@pytest.fixture(scope="session")
def _furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("furnished")
    folder = home / "news"
    folder.mkdir()
    (folder / "ferry-a.txt").write_text(news.FERRY_A)
    (folder / "ferry-b.txt").write_text(news.FERRY_B)
    (folder / "orchard.txt").write_text(news.ORCHARD)
    Program(home).fine("add", folder)
    return home


@pytest.fixture
def reader(tmp_path: Path, _furnished: Path) -> Program:
    """Somebody whose own library holds the three articles in their folder ``news``."""
    home = tmp_path / "home"
    shutil.copytree(_furnished, home)
    return Program(home)
