"""What goes wrong, in one line on stderr, with an exit code that docs/commands.md lists."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.desk import news
from tests.desk.program import Program, interrupt


def refused(program: Program, code: int, *args: object) -> str:
    """Run it, insist on the exit code and on one line on stderr, nothing on stdout; answer with that line."""
    done = program.run(*map(str, args))
    assert (done.returncode, done.stdout) == (code, ""), done
    assert done.stderr.startswith("newsreader: ")
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


@pytest.mark.parametrize(
    "args",
    [
        ["serach"],
        ["search"],
        ["list", "--limit", "none"],
        ["list", "--limit", "0"],
        ["list", "--frobnicate"],
        ["edit", "abc"],
        ["edit", "abc", "--title", "x", "--unknown", "title"],
        ["compare", "a.txt"],
        ["compare", "a.txt", "b.txt", "--plain", "--json"],
        ["list", "--sample", "--library", "x"],
        ["add", "x.txt", "--sample"],
        [],
    ],
)
def test_a_command_line_that_is_not_understood_ends_with_2(user: Program, args: list[str]) -> None:
    """Whatever is wrong with the command line, there is one line that says so."""
    assert refused(user, 2, *args)


@pytest.mark.parametrize("more", [["c"], ["c", "d", "--plain"], ["--plain", "c"]])
def test_a_third_article_to_compare_is_told_how_to_be_come_to(user: Program, more: list[str]) -> None:
    """Two at a time; the key that brings the next one is named."""
    said = refused(user, 2, "compare", "a", "b", *more)
    assert "two articles at a time" in said
    assert "] brings the next" in said


def test_a_date_that_nobody_could_read_ends_with_2(reader: Program) -> None:
    """edit takes only dates that can mean one day, and says how to write one."""
    assert "2025-03-07" in refused(reader, 2, "edit", reader.ids()[0], "--published", "sometime in spring")


@pytest.mark.parametrize("args", [["show", "ffff"], ["show", "nonsense"], ["compare", "ffff", "ffff"]])
def test_an_article_that_is_not_there_ends_with_1(reader: Program, args: list[str]) -> None:
    """A name that means no article is told, with the way to see the names."""
    assert "newsreader list" in refused(reader, 1, *args)


def test_a_beginning_that_several_ids_have_ends_with_1_and_names_them(reader: Program) -> None:
    """An ambiguous id lists the articles it could mean, one a line."""
    for number in range(14):  # with the three that are there, two ids must begin with the same digit
        (reader.home / f"{number}.txt").write_text(f"Report number {number} about the bridge came out.\n")
    reader.fine("add", *(f"{number}.txt" for number in range(14)))
    ids = reader.ids()
    shared = next(one[0] for one in ids if sum(other[0] == one[0] for other in ids) > 1)
    done = reader.run("show", shared)
    assert (done.returncode, done.stdout) == (1, "")
    first, *below = done.stderr.splitlines()
    assert first.startswith("newsreader: More than one article has an id that begins with")
    assert [line.split()[0] for line in below] == sorted(one for one in ids if one.startswith(shared))


@pytest.mark.parametrize("name", ["missing.txt", "./missing", "folder.d", "empty.txt", "picture.txt"])
def test_a_file_that_gives_no_article_ends_with_1(user: Program, name: str) -> None:
    """compare names the file it cannot read, and why."""
    (user.home / "folder.d").mkdir()
    (user.home / "empty.txt").touch()
    (user.home / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (user.home / "a.txt").write_text(news.FERRY_A)
    assert name.removeprefix("./") in refused(user, 1, "compare", "a.txt", name)


def test_refused_files_end_with_1_and_the_others_are_added(user: Program) -> None:
    """Each refused file gets its line; what can be read is stored and found."""
    (user.home / "a.txt").write_text(news.FERRY_A)
    (user.home / "empty.txt").touch()
    done = user.run("add", "a.txt", "empty.txt", "missing.txt")
    assert done.returncode == 1
    assert [line for line in done.stderr.splitlines() if "empty.txt" in line]
    assert [line for line in done.stderr.splitlines() if "missing.txt" in line]
    assert user.json("search", "sandbank")["total"] == 1


def test_a_search_that_finds_nothing_ends_with_1(reader: Program) -> None:
    """As with grep; the JSON is whole all the same."""
    assert "zeppelin" in refused(reader, 1, "search", "zeppelin")
    done = reader.run("search", "zeppelin", "--json")
    assert (done.returncode, '"hits": []' in done.stdout) == (1, True)


def test_a_library_that_is_not_there_ends_with_3(user: Program) -> None:
    """Reading a library that nobody made says where it was looked for, and makes nothing."""
    for args in (["list"], ["search", "x"], ["show", "ab"], ["edit", "ab", "--title", "x"], ["remove", "ab"]):
        assert "nowhere" in refused(user, 3, *args, "--library", user.home / "nowhere")
    assert not (user.home / "nowhere").exists()


def test_a_library_that_is_something_else_ends_with_3(user: Program) -> None:
    """A file in the library's place, or another file under its name, is told and left as it is."""
    (user.home / "file").write_text("no folder")
    refused(user, 3, "list", "--library", user.home / "file")
    (user.home / "other").mkdir()
    (user.home / "other" / "library.sqlite3").write_text("no database, but something that somebody needs")
    (user.home / "a.txt").write_text(news.FERRY_A)
    refused(user, 3, "add", "a.txt", "--library", user.home / "other")
    assert (user.home / "other" / "library.sqlite3").read_text().startswith("no database")


def test_an_index_that_cannot_be_written_loses_no_article(user: Program) -> None:
    """With a file in the index's place, articles are stored all the same, and a search still finds them."""
    user.library.mkdir(parents=True)
    (user.library / "index").write_text("in the way")
    (user.home / "a.txt").write_text(news.FERRY_A)
    done = user.run("add", "a.txt")
    assert "Added 1 article" in done.stdout
    assert (done.returncode, "not yet indexed" in done.stderr) == (3, True)
    assert len(user.ids()) == 1
    found = user.run("search", "sandbank", "--json")
    assert (found.returncode, '"total": 1' in found.stdout) == (0, True), found


def test_a_closed_pipe_is_quiet(reader: Program) -> None:
    """`newsreader list | head -1` prints one line, no complaint, and ends with 141."""
    for number in range(3):
        (reader.home / f"{number}.txt").write_text(
            f"Report {number}.\n" + "The bridge will be closed. " * 20_000
        )
    reader.fine("add", *(f"{number}.txt" for number in range(3)))
    wanted = next(one["id"] for one in reader.json("list")["articles"] if one["words"] > 1000)
    process = subprocess.Popen(
        reader.command("show", wanted),
        cwd=reader.home,
        env=reader.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    complaint = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), complaint) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
def test_a_full_disk_under_stdout_is_one_line(reader: Program) -> None:
    """Output that cannot be written is an error, told once."""
    for args in (["list"], ["--help"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                reader.command(*args),
                env=reader.environment(),
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
            )
        assert (done.returncode, done.stderr.count("\n")) == (3, 1), done
        assert "No space left" in done.stderr


def test_ctrl_c_keeps_what_was_added_and_ends_with_130(user: Program) -> None:
    """Stopped midway, add says how many articles it kept, and exactly those are in the library."""
    folder = user.home / "news"
    folder.mkdir()
    for number in range(3000):
        (folder / f"{number}.txt").write_text(f"Report number {number}.\n\n{news.FERRY_B}")
    process = subprocess.Popen(
        user.command("add", folder),
        cwd=user.home,
        env=user.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    database = user.library / "library.sqlite3-wal"
    while process.poll() is None and not (database.exists() and database.stat().st_size > 200_000):
        time.sleep(0.01)
    interrupt(process.pid)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 130, (out, err)
    kept = len(user.ids())
    assert 0 < kept < 3000
    assert f"stopped. {kept:,} articles added and kept" in err
    assert "Traceback" not in err


def test_a_fault_of_our_own_is_one_line_and_shows_its_traceback_where_asked(user: Program) -> None:
    """An unforeseen exception ends with 4; NEWSREADER_DEBUG=1 shows where it came from."""
    broken = [
        sys.executable,
        "-c",
        "import newsreader, desk.commands.list as c; c.run = lambda args: 1 / 0; "
        "raise SystemExit(newsreader.main(['list']))",
    ]
    for debug, tracebacks in (("", 0), ("1", 1)):
        done = subprocess.run(
            broken, env=user.environment() | {"NEWSREADER_DEBUG": debug}, capture_output=True, text=True
        )
        assert done.returncode == 4
        assert "fault in newsreader" in done.stderr
        assert done.stderr.count("Traceback") == tracebacks


def test_starting_without_a_terminal_says_what_to_do_instead(user: Program) -> None:
    """The screens need a terminal."""
    assert "needs a terminal" in refused(user, 2)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_library_folder_that_cannot_be_written_can_still_be_read_and_searched(reader: Program) -> None:
    """list, show and search work on a read-only library; add says why it cannot."""
    reader.library.chmod(0o500)
    try:
        assert len(reader.ids()) == 3
        assert reader.json("search", "sandbank")["total"] == 2
        (reader.home / "new.txt").write_text("A new report about the bridge came out on Monday.\n")
        assert reader.run("add", "new.txt").returncode == 3
    finally:
        reader.library.chmod(0o700)
