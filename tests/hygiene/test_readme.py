"""The README keeps its word: what it says to type works, what it points at is there."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.samples import sample_articles
from tests.desk.program import ROOT, Program
from tests.hygiene.pages import blocks, keys
from tui.actions import ACTIONS
from tui.palette import GLYPHS
from tui.screens.compare_layout import TWO_PANES_FROM

README = (ROOT / "README.md").read_text("utf-8")
LAUNCH, TEST, *INSTALL, COMMANDS = blocks(README)

ARTICLE = """\
Title: {title}
Source: Morning Courier
Date: 2025-03-0{day}

The council declared a state of emergency on Monday. {more}
"""


@pytest.fixture
def user(tmp_path: Path) -> Program:
    """Somebody who has ``newsreader`` on PATH, a folder of articles, and two drafts."""
    script = tmp_path / "bin" / "newsreader"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m newsreader "$@"\n')
    script.chmod(0o755)
    (tmp_path / "articles").mkdir()
    for day, more in enumerate(("Schools are shut.", "Schools stay open."), 1):
        text = ARTICLE.format(title=f"Emergency, day {day}", day=day, more=more)
        (tmp_path / "articles" / f"{day}.txt").write_text(text)
        (tmp_path / ("draft.txt", "published.txt")[day - 1]).write_text(more)
    return Program(tmp_path, env={"PATH": f"{script.parent}{os.pathsep}{os.environ['PATH']}"})


def test_every_command_works_in_the_order_shown(user: Program) -> None:
    """The block of commands runs from top to bottom; the ids in it stand for those that `list` shows."""
    for line in COMMANDS.splitlines():
        ids = user.ids() if "3f2a" in line else []
        for written, real in zip(("3f2a", "77c1"), ids, strict=False):
            line = line.replace(written, real[:12])
        done = subprocess.run(
            ["sh", "-c", line],
            cwd=user.home,
            env=user.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
        )
        assert (done.returncode, done.stderr) == (0, ""), line
    assert len(user.ids()) == 1, "the block adds two articles and removes one"


def test_the_first_screen_holds_two_command_lines() -> None:
    """Launching and testing take one line each, which the CI runs as they stand here."""
    assert LAUNCH.count("\n") == TEST.count("\n") == 1
    assert LAUNCH.endswith(".venv/bin/newsreader --sample\n")
    assert TEST.endswith(".venv/bin/pytest -n auto --dist worksteal\n")
    assert README.index(TEST) < 2400
    assert [line.split()[-1] for line in INSTALL] == [".", "."]


def test_every_key_exists() -> None:
    """A key that the README names does something somewhere."""
    known = {name for action in ACTIONS for name in action.key_names}
    assert keys(README) - known == set()


def test_the_table_of_keys_names_each_place_truly() -> None:
    """In the table, a key belongs to an action of the place that its row is about."""
    places = {"everywhere": "anywhere", "results": "results", "article": "article", "comparing": "compare"}
    place = ""
    rows = re.findall(r"^\| (\w*) ?\| (<kbd>.*?) \|", README, flags=re.MULTILINE)
    assert len(rows) >= 10
    for where, cell in rows:
        place = places[where] if where else place
        known = {name for action in ACTIONS if action.place == place for name in action.key_names}
        assert keys(cell) - known == set(), (place, cell)


def test_signs_and_numbers_are_those_of_the_program() -> None:
    """The signs of the relations, the width of two panes and the size of the sample library are as told."""
    told = README.split("Every relation is told by a sign")[1].split("\n\n")[0]
    assert set(re.findall(r"`(.)`", told)) == set(GLYPHS.values())
    assert f"narrower than {TWO_PANES_FROM} columns" in told
    assert f"lists {len(sample_articles())} invented articles" in README


def test_the_tour_finds_what_it_searches_for(user: Program) -> None:
    """What the tour says to type finds at least two articles in the sample library."""
    (typed,) = re.findall(r"Type `(.*?)`", README)
    assert user.json("search", "--sample", typed)["total"] >= 2
