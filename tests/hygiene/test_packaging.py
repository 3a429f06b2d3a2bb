"""What is shipped, and what is not said in it. The CI installs the wheel and looks inside; this is the cheap part."""

import ast
import os
import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from tests.desk.program import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
ROOMS = ("corpus", "compare", "index", "desk", "tui")
PACKAGES = ("arguments", *ROOMS)
SHIPPED = {"newsreader.py", *PACKAGES}
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "urllib3"}

# Pieces are joined here so that this file does not hold what it looks for.
FOREIGN = {
    "a path of somebody's machine": r"(?<![\w.~/])/(?:ho"
    + r"me|Us"
    + r"ers|ro"
    + r"ot|wo"
    + r"rk|o"
    + r"pt)/\w",
    "a tool that writes code": r"(?i)\b(?:cop" + r"ilot|chat" + r"gpt|clau" + r"de|assist" + r"ant said)\b",
    "a registry's host": r"(?i)\b(?:arti"
    + r"factory|ne"
    + r"xus\.|pypi\.(?!org/project/)|files\.python"
    + r"hosted)",
    "work left undone": r"\b(?:TO" + r"DO|FIX" + r"ME|X" + r"XX)\b",
}


def ignored() -> set[str]:
    """Names that .gitignore leaves out; all of its patterns are plain names or ``*.ending``."""
    return {line.rstrip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines() if line}


def files() -> Iterator[Path]:
    """Every file of the checkout that git would keep."""
    skip = ignored() | {".git"}
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in skip and not name.endswith(".egg-info")]
        yield from (Path(folder, name) for name in names if name not in skip)


def test_the_wheel_is_told_to_hold_every_room() -> None:
    """The front door, its arguments and the rooms are packaged, and import-linter watches the same packages."""
    assert set(PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]) == SHIPPED
    assert set(PROJECT["tool"]["importlinter"]["root_packages"]) == set(PACKAGES)
    folders = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "bench"}
    assert folders <= set(PACKAGES), "a new room has to be packaged"


@pytest.mark.parametrize("room", PACKAGES)
def test_a_room_is_a_package(room: str) -> None:
    """A folder without __init__.py loses to any package of the same name that is installed."""
    assert (ROOT / room / "__init__.py").is_file()


def test_data_files_stand_inside_the_rooms() -> None:
    """What the program reads at run time is where the wheel takes it from."""
    for pattern in (
        "corpus/samples/articles.json",
        "corpus/samples/*/*.txt",
        "compare/data/*.txt",
        "tui/*.tcss",
    ):
        assert list(ROOT.glob(pattern)), pattern


def test_the_licence_is_the_one_declared() -> None:
    """MIT, as pyproject.toml says."""
    assert PROJECT["project"]["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License")


def test_versions_agree() -> None:
    """pyproject.toml, the changelog's first entry and the installed package name one version."""
    version = PROJECT["project"]["version"]
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)
    assert newest is not None
    assert newest[1] == version == metadata.version("newsreader")


def test_textual_is_pinned() -> None:
    """The screens are drawn by one version of Textual, the one they were tested with."""
    assert [line for line in PROJECT["project"]["dependencies"] if re.fullmatch(r"textual==[\d.]+", line)]


def test_nothing_foreign_is_said() -> None:
    """No file speaks of the machine or the tools it was written with, and none holds unfinished work."""
    found = []
    for path in files():
        if path.suffix in {".svg", ".whl", ".gz"}:
            continue
        text = path.read_text("utf-8", errors="replace")
        for what, pattern in FOREIGN.items():
            found += [f"{path.relative_to(ROOT)}: {what}: {hit[0]!r}" for hit in re.finditer(pattern, text)]
    assert found == []


@pytest.mark.parametrize("room", sorted(SHIPPED))
def test_one_package_alone_reaches_for_the_network(room: str) -> None:
    """Privacy: nothing of ours but corpus/fetching imports a module that speaks to other machines."""
    place = ROOT / room
    for path in [place] if place.is_file() else sorted(place.rglob("*.py")):
        if path.parent == ROOT / "corpus" / "fetching":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {name.split(".")[0] for name in names if name != "urllib.parse"} & NETWORK, path
