"""What each command imports: nobody waits for a room that their command does not need."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from arguments.commands import COMMANDS
from tests.desk import news
from tests.desk.program import ROOT, Program

ROOMS = {"corpus", "compare", "index", "desk", "tui"}

# Runs one command line in a fresh Python; its last line on stderr is the exit code and every module imported.
WATCH = """
import json, sys
import newsreader
code = newsreader.main(sys.argv[1:])
sys.stderr.write("\\n" + json.dumps([code, sorted(sys.modules)]))
"""


def imported(user: Program, *args: str) -> set[str]:
    """The modules that a command line imports; it must end well."""
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *args],
        cwd=user.home,
        env=user.environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == 0, done.stderr
    return set(modules)


def tops(modules: set[str]) -> set[str]:
    """The top-level packages of modules."""
    return {module.partition(".")[0] for module in modules}


@pytest.fixture
def user(tmp_path: Path) -> Program:
    """Somebody with two files at hand and nothing added yet."""
    (tmp_path / "a.txt").write_text(news.FERRY_A)
    (tmp_path / "b.txt").write_text(news.FERRY_B)
    return Program(tmp_path)


@pytest.mark.parametrize(
    "args",
    [["--help"], ["--version"], *([name, "--help"] for name in COMMANDS)],
    ids=" ".join,
)
def test_help_and_version_import_no_room(user: Program, args: list[str]) -> None:
    """Asking for help costs argparse, and nothing of ours or of anybody else's."""
    modules = tops(imported(user, *args))
    assert modules & (ROOMS | {"rich", "textual", "whoosh", "platformdirs", "sqlite3"}) == set()


@pytest.mark.parametrize("args", [["list"], ["list", "--json"], ["show", "a.txt"], ["show", "8f18"]])
def test_reading_imports_no_engine_no_comparer_no_screen(user: Program, args: list[str]) -> None:
    """list and show, into a pipe, need the library alone."""
    modules = tops(imported(user, *args))
    assert modules & {"whoosh", "index", "compare", "tui", "textual", "rich"} == set()


def test_near_copies_are_imported_when_asked_for(user: Program) -> None:
    """list imports what finds near-copies with --near-copies, and not without."""
    user.fine("add", "a.txt")
    finder = {"corpus.near_copies", "corpus.shingles"}
    assert imported(user, "list") & finder == set()
    assert imported(user, "list", "--near-copies") >= finder


def test_a_reader_is_imported_for_its_own_format_alone(user: Program) -> None:
    """list imports no reader of files at all; adding text imports no other reader, and no extractor for pages."""
    user.fine("add", "a.txt")
    assert not {module for module in imported(user, "list") if module.startswith("corpus.formats")}
    modules = imported(user, "add", "b.txt")
    others = {
        f"corpus.formats.{name}" for name in ("web_page", "markdown", "json_records", "delimited", "packed")
    }
    assert modules & (others | {"trafilatura", "lxml"}) == set()


@pytest.mark.parametrize("form", ["--plain", "--json"])
def test_comparing_files_imports_no_engine_and_opens_no_library(user: Program, form: str) -> None:
    """compare FILE FILE leaves no library behind, makes no sample library, and needs no index."""
    modules = imported(user, "compare", "a.txt", "b.txt", form)
    assert tops(modules) & {"whoosh", "index", "tui", "textual", "rich"} == set()
    assert "desk.samples" not in modules
    assert not (user.home / "data").exists()
    assert not (user.home / "cache").exists()


def test_searching_and_adding_import_no_comparer_and_no_screen(user: Program) -> None:
    """Into a pipe, search and add need the engine, but neither Rich nor the screens."""
    for args in (["add", "a.txt"], ["search", "ferry"]):
        modules = tops(imported(user, *args))
        assert "whoosh" in modules
        assert modules & {"compare", "tui", "textual", "rich"} == set()


def test_changing_imports_no_engine(user: Program) -> None:
    """edit and remove leave the index to the next search."""
    user.fine("add", "a.txt")
    one = user.ids()[0]
    for args in (["edit", one, "--title", "x"], ["remove", one]):
        assert tops(imported(user, *args)) & {"whoosh", "compare", "tui", "textual", "rich"} == set()


def test_no_room_but_the_screens_imports_textual(user: Program) -> None:
    """Importing every module of every other room brings no Textual with it."""
    program = """
import importlib, pathlib, sys
root = pathlib.Path(sys.argv[1])
for room in ("corpus", "compare", "index", "desk"):
    for path in sorted((root / room).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
assert "textual" not in sys.modules
assert "tui" not in sys.modules
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(ROOT)], env=user.environment(), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_the_newest_articles_are_shown_before_anything_is_analysed(user: Program) -> None:
    """An empty search, what the screens open with, reads no sample file and imports no query, engine or comparer."""
    program = """
import sys
from desk.session import Desk
with Desk.open(sample=True) as desk:
    assert desk.search("").hits
print(*sys.modules)
"""
    for _ in range(2):  # the first makes the samples
        done = subprocess.run(
            [sys.executable, "-c", program], env=user.environment(), capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
    modules = set(done.stdout.split())
    heavy = {
        "index.tokens",
        "index.shapes",
        "index.folding",
        "index.query",
        "index.engine",
        "corpus.boilerplate",
        "corpus.samples",
        "desk.adding",
    }
    assert modules & (heavy | {"compare", "whoosh"}) == set()
