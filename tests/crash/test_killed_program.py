"""The long run of bench/crash.py in small: the real program is killed, and two of it add at once."""

import random
from argparse import Namespace
from pathlib import Path

import pytest

from bench.crash import Killing, together

ARTICLES, WORDS = 150, 80


@pytest.mark.parametrize("seed", range(3))
def test_kill_while_adding_and_indexing(tmp_path: Path, seed: int) -> None:
    """Killed three times over one library: all that was reported is there once, sound, and found without a hand."""
    run = Killing(Namespace(articles=ARTICLES, words=WORDS), tmp_path, random.Random(seed))
    run.measure()
    run.library(0, 3)
    assert sum(run.moments.values()) == 3
    assert not run.faults, (run.faults, run.faults.said)


def test_two_add_while_another_searches(tmp_path: Path) -> None:
    """Both end well, what both add is there once, and no search fails."""
    faults, _ = together(tmp_path, ARTICLES, WORDS, random.Random(1))
    assert not faults, (faults, faults.said)
