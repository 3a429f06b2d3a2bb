"""Completing paths: what is there is offered, what is not offers nothing."""

from pathlib import Path

import pytest

from desk.paths import NoHome, completions, path_of


def test_files_and_folders_are_offered(tmp_path: Path) -> None:
    """Folders come first, with a separator; case makes no difference; hidden ones wait for their dot."""
    for name in ("News", "notes", ".hidden"):
        (tmp_path / name).mkdir()
    (tmp_path / "nine.txt").touch()
    assert completions(f"{tmp_path}/n") == tuple(
        f"{tmp_path}/{one}" for one in ("News/", "notes/", "nine.txt")
    )
    assert completions(f"{tmp_path}/.") == (f"{tmp_path}/.hidden/",)


def test_what_can_be_added_comes_first(tmp_path: Path) -> None:
    """Folders, then files whose names end like an article's, then others; the programs' own wait for a letter."""
    for name in ("stories", "__pycache__", "node_modules", ".git"):
        (tmp_path / name).mkdir()
    for name in ("a.bin", "Makefile", "page.HTML", "story.txt"):
        (tmp_path / name).touch()
    offered = ("stories/", "page.HTML", "story.txt", "Makefile", "a.bin")
    assert completions(f"{tmp_path}/") == tuple(f"{tmp_path}/{one}" for one in offered)
    assert completions(f"{tmp_path}/__p") == (f"{tmp_path}/__pycache__/",)
    assert completions(f"{tmp_path}/no") == (f"{tmp_path}/node_modules/",)


@pytest.mark.parametrize("typed", ["/nowhere/at/all/", "~nobody-of-this-name/x", "a\0b/c"])
def test_what_cannot_be_read_offers_nothing(typed: str) -> None:
    """Typing on is never interrupted."""
    assert completions(typed) == ()


def test_what_cannot_be_followed_hides_nothing_beside_it(tmp_path: Path) -> None:
    """A link to itself, and one to nowhere: the files that stand there are offered all the same."""
    (tmp_path / "around").symlink_to("around")
    (tmp_path / "nowhere.txt").symlink_to("gone.txt")
    (tmp_path / "report.txt").write_text("Rain fell.")
    assert completions(f"{tmp_path}/") == tuple(
        f"{tmp_path}/{name}" for name in ("nowhere.txt", "report.txt", "around")
    )


def test_a_home_that_nobody_has_is_told() -> None:
    """In the words of those who can mend it; a tilde alone is one's own."""
    assert path_of(" ~/a b.md ") == Path.home() / "a b.md"
    with pytest.raises(NoHome, match="'~nobody-of-this-name' is nobody's home folder"):
        path_of("~nobody-of-this-name/x")
