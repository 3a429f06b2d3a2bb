"""Where the sample library lives, and that nothing on the way to it can go wrong for long."""

import json
import os
import subprocess
from pathlib import Path

from desk.samples import fingerprint
from tests.desk import news
from tests.desk.program import ROOT, Program

SAMPLES = len(json.loads((ROOT / "corpus" / "samples" / "articles.json").read_text("utf-8")))


def test_an_empty_library_shows_the_samples_and_says_so(user: Program) -> None:
    """Before anything was added, list and search read the samples, say so, and make no library."""
    done = user.run("list")
    assert len(done.stdout.splitlines()) == SAMPLES
    assert "your library is empty" in done.stderr
    assert user.json("search", "harbour")["total"] > 0
    assert not user.library.exists()


def test_the_samples_step_back_for_the_first_article_of_ones_own(user: Program) -> None:
    """After the first add, list shows what was added; --sample still shows the samples, without a word."""
    (user.home / "a.txt").write_text(news.FERRY_A)
    user.fine("add", "a.txt")
    assert len(user.ids()) == 1
    done = user.run("list", "--sample")
    assert (len(done.stdout.splitlines()), done.stderr) == (SAMPLES, "")


def test_an_own_library_emptied_again_shows_the_samples(user: Program) -> None:
    """It is emptiness that counts, not whether a library was ever made."""
    (user.home / "a.txt").write_text(news.FERRY_A)
    user.fine("add", "a.txt")
    user.fine("remove", user.ids()[0])
    assert len(user.ids()) == SAMPLES


def test_samples_cannot_be_edited_or_removed(user: Program) -> None:
    """A sample's id means nothing to the commands that change a library."""
    one = user.ids()[0]
    assert user.run("remove", one).returncode == 3
    assert user.run("edit", one, "--title", "x").returncode == 3
    assert user.run("remove", "--sample", one).returncode == 2
    assert len(user.ids()) == SAMPLES


def test_the_sample_library_is_private_and_is_kept(user: Program) -> None:
    """It is made once, in the cache folder, for the user's eyes only."""
    user.fine("list")
    (home,) = kept(user)
    assert home.stat().st_mode & 0o777 == 0o700
    made = (home / "library.sqlite3").stat().st_mtime_ns
    user.fine("list")
    assert (home / "library.sqlite3").stat().st_mtime_ns == made


def test_two_processes_may_make_the_samples_at_once(user: Program) -> None:
    """Four starts at the same moment all show every sample, and leave one sample library."""
    processes = [
        subprocess.Popen(user.command("list"), cwd=user.home, env=user.environment(), stdout=subprocess.PIPE)
        for _ in range(4)
    ]
    for process in processes:
        out, _ = process.communicate(timeout=120)
        assert (process.returncode, len(out.splitlines())) == (0, SAMPLES)
    assert len(kept(user)) == 1


def test_a_damaged_sample_library_is_made_again(user: Program) -> None:
    """A sample library that was cut short is replaced without a word."""
    user.fine("list")
    (home,) = kept(user)
    (home / "library.sqlite3").write_bytes(b"SQLite format 3\x00 cut short")
    assert len(user.ids()) == SAMPLES


def test_samples_of_another_version_are_not_used(user: Program) -> None:
    """The library is named by what went into it; another name beside it is no concern."""
    user.fine("list")
    (home,) = kept(user)
    home.rename(home.with_name("0123456789abcdef"))
    assert len(user.ids()) == SAMPLES
    assert {one.name for one in kept(user)} == {home.name, "0123456789abcdef"}


def test_a_cache_folder_that_cannot_be_written_is_no_trouble(user: Program) -> None:
    """With a file in its place, the samples are shown from a temporary folder, gone afterwards."""
    (user.home / "cache").write_text("in the way")
    assert len(user.ids()) == SAMPLES
    assert user.json("search", "harbour")["total"] > 0
    assert list((user.home / "tmp").iterdir()) == []


def kept(user: Program) -> list[Path]:
    """The sample libraries in the user's cache folder."""
    return sorted(one for one in (user.cache / "samples").iterdir() if not one.name.startswith("."))


def test_the_samples_are_named_by_all_that_they_are_made_of(tmp_path: Path) -> None:
    """Another size, another time, one file more or fewer, or another place: each gives another name."""
    (tmp_path / "a" / "samples" / "story").mkdir(parents=True)
    article = tmp_path / "a" / "samples" / "story" / "outlet.txt"
    for path in (tmp_path / "a" / "reading.py", tmp_path / "a" / "samples" / "articles.json", article):
        path.write_text("as shipped")
    names = [fingerprint(tmp_path / "a")]
    assert fingerprint(tmp_path / "a") == names[0]
    os.utime(article, (1, 1))
    names.append(fingerprint(tmp_path / "a"))
    article.write_text("as shipped, longer")
    os.utime(article, (1, 1))
    names.append(fingerprint(tmp_path / "a"))
    (tmp_path / "a" / "reading.py").write_text("read in another way")
    names.append(fingerprint(tmp_path / "a"))
    (tmp_path / "a" / "more.py").touch()
    names.append(fingerprint(tmp_path / "a"))
    names.append(fingerprint((tmp_path / "a").rename(tmp_path / "b")))
    assert len(set(names)) == len(names)
