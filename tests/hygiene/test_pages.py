"""Every page: links lead somewhere, files that are named exist, make targets are there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk.program import ROOT
from tests.hygiene.pages import exists, files_named, links, pages
from tui.actions import ACTIONS

PAGES = pages()


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name: str) -> None:
    """A link that is no web address is a file, told from the page's own folder."""
    targets = [link for link in links(PAGES[name]) if not link.startswith("https://")]
    missing = [link for link in targets if not (ROOT / name).parent.joinpath(link).exists()]
    assert missing == []


@pytest.mark.parametrize("name", PAGES)
def test_files_that_a_page_names_exist(name: str) -> None:
    """What stands between backquotes and begins like a path of the project is one."""
    missing = [file for file in files_named(PAGES[name]) if not exists(file, ROOT / name)]
    assert missing == []


def test_the_architecture_page_names_the_files_of_its_path() -> None:
    """The check above has something to check."""
    assert len(files_named(PAGES["docs/architecture.md"])) > 40


def test_the_architecture_page_tells_why_each_dependency() -> None:
    """Every dependency has its line in the table, and every line is a dependency."""
    listed = set(re.findall(r"pypi\.org/project/([\w-]+)/", PAGES["docs/architecture.md"]))
    import tomllib

    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {re.split(r"[=<>~!]", line)[0] for line in declared}
    assert {name.lower() for name in listed} == {name.lower() for name in names}


def test_contributing_lists_the_targets_of_the_makefile() -> None:
    """One door: what CONTRIBUTING.md says of a target is what `make` says of it."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = dict(re.findall(r"^(\w+):.*?## (.*)$", makefile, flags=re.MULTILINE))
    del targets["help"]
    told = dict(re.findall(r"^\| `make (\w+)` \| (.*) \|$", PAGES["CONTRIBUTING.md"], flags=re.MULTILINE))
    assert told == targets
    assert 5 <= len(targets) <= 8


def test_contributing_names_every_room() -> None:
    """The table of rooms has a row for each folder that is tracked."""
    told = set(re.findall(r"^\| `(\w+)/` \|", PAGES["CONTRIBUTING.md"], flags=re.MULTILINE))
    assert told == {"arguments", "tui", "desk", "index", "compare", "corpus", "tests", "bench", "docs"}


def test_every_kbd_in_the_pages_is_a_key() -> None:
    """A key named in any page does something somewhere."""
    known = {name for action in ACTIONS for name in action.key_names}
    named = {key for page in PAGES.values() for key in re.findall(r"<kbd>(.*?)</kbd>", page)}
    assert named - known == set()


def test_the_pictures_can_be_drawn_again(tmp_path: Path) -> None:
    """The script behind the README's pictures still gets to each, and they fetch nothing when looked at."""
    script = ROOT / "docs" / "make_pictures.py"
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path)], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    told = {"compare.svg": "differs", "search.svg": "2&#160;marked", "article.svg": "told&#160;by"}
    shown = re.findall(r"!\[(.*?)\]\(docs/images/(.*?)\)", PAGES["README.md"])
    assert {name for _, name in shown} == set(told)
    for described, name in shown:
        kept = (ROOT / "docs" / "images" / name).read_text("utf-8")
        for picture in ((tmp_path / name).read_text("utf-8"), kept):
            assert told[name] in picture
            assert "url(http" not in picture
        for figure in re.findall(r"\d,\d+", described):
            assert figure in kept, "the picture's description tells of something else"
