"""What reaches a terminal or a pipe: fitted, harmless, and printable in any encoding."""

import json
import os
import re
import unicodedata

import pytest

from tests.desk import news
from tests.desk.program import Program

ESCAPE = re.compile(rb"\x1b\[[0-9;]*m")


@pytest.fixture
def victim(user: Program) -> Program:
    """Somebody who added an article full of escape sequences and markup, under a file name to match."""
    name = "evil\x1b]0;owned\x07 [red]\u202etxt\nnew line.txt"
    (user.home / name).write_text(news.HOSTILE)
    (user.home / "b\x1b[2J.bin").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert user.run("add", name).returncode == 0
    return user


def everything(program: Program) -> list[list[str]]:
    """Every command that prints something of an article, a path or a query."""
    one = program.ids()[0]
    evil = next(name for name in os.listdir(program.home) if name.startswith("evil"))
    return [
        ["list"],
        ["search", "mayor"],
        ["search", "\x1b]52;c;aGVsbG8=\x07\u202enothing\x9b2J"],
        ["show", one],
        ["show", "\x1b[2Jx"],
        ["show", "\x1b[2J.txt"],
        ["compare", one, one, "--plain"],
        ["compare", evil, one, "--plain"],
        ["add", "b\x1b[2J.bin"],
        ["add", evil],
        ["edit", one, "--title", "A \x1b]0;title\x07 [b]bold[/b] \u202e"],
        ["list"],
        ["\x1b[2Jcommand"],
        ["list", "--\x1b[2J"],
    ]


def assert_harmless(printed: str) -> None:
    """No control character but the line feed, nothing that turns the reading direction around."""
    text = printed.replace("\n", "")
    bad = [c for c in text if unicodedata.category(c) in ("Cc", "Cs") or c in "\u202e\u202c\u2066"]
    assert bad == [], repr(printed)


def test_nothing_hostile_reaches_a_pipe(victim: Program) -> None:
    """Whatever an article, a file name or a query holds, stdout and stderr are plain text and line feeds."""
    for args in everything(victim):
        done = victim.run(*args)
        assert_harmless(done.stdout)
        assert_harmless(done.stderr)
        assert done.returncode in (0, 1, 2), done


def test_nothing_hostile_reaches_a_terminal(victim: Program) -> None:
    """In a terminal the only escape sequences are Rich's own: bold, underline, colour."""
    for args in everything(victim):
        if args[0] == "compare":
            continue
        _, seen = victim.in_terminal(*args)
        assert_harmless(ESCAPE.sub(b"", seen).decode("utf-8").replace("\r\n", "\n"))


def test_brackets_are_text_and_never_markup(victim: Program) -> None:
    """Every character of "[sic]" and its like is printed, in a pipe and in a terminal."""
    one = victim.ids()[0]
    for printed in (victim.fine("show", one), victim.in_terminal("show", one, columns=400)[1].decode()):
        for text in ("[sic]", "[/b]", "[@click=app.quit]x[/]", "[bold]nobody[/bold]"):
            assert text in printed
    assert "[sic]" in victim.in_terminal("search", "misled", columns=200)[1].decode()


def test_json_is_whole_and_harmless(victim: Program) -> None:
    """Documents about the hostile article parse, and print no control character."""
    one = victim.ids()[0]
    for args in (["list"], ["search", "mayor"], ["show", one], ["compare", one, one]):
        printed = victim.fine(*args, "--json")
        assert_harmless(printed)
        assert json.loads(printed)


@pytest.mark.parametrize("columns", [30, 80, 200])
def test_tables_fit_the_terminal(reader: Program, columns: int) -> None:
    """No line of list or search is wider than the terminal."""
    for args in (["list"], ["search", "ferry"]):
        _, seen = reader.in_terminal(*args, columns=columns)
        lines = ESCAPE.sub(b"", seen).decode().replace("\r\n", "\n").split("\n")
        assert max(map(len, lines)) <= columns


def test_a_table_keeps_whole_what_a_user_types_or_reads_at_a_glance(reader: Program) -> None:
    """At 80 columns the short id, the day and the header stand whole; at 40 the id still does."""
    for columns, whole in ((80, ["id", "date", "outlet", "title", "2025-03-04"]), (40, ["id", "title"])):
        _, seen = reader.in_terminal("list", columns=columns)
        table = ESCAPE.sub(b"", seen).decode()
        for text in [*whole, *(article[:8] for article in reader.ids())]:
            assert text in table


def test_lines_in_a_pipe_have_no_tabs_and_no_escapes(reader: Program) -> None:
    """In a pipe, list is one line an article: whole id, day or unknown, outlet or unknown, title."""
    lines = reader.fine("list").splitlines()
    assert len(lines) == 3
    for line, article in zip(lines, reader.ids(), strict=True):
        assert line.startswith(article)
        assert "\t" not in line
        assert "\x1b" not in line
    assert "2025-03-04" in lines[0]
    assert "unknown" in lines[2]


@pytest.mark.parametrize("args", [["list"], ["search", "ferry"]], ids=["list", "search"])
def test_plain_prints_the_same_lines_in_a_terminal_and_in_a_pipe(reader: Program, args: list[str]) -> None:
    """A screen reader reads line by line: what is heard first tells articles apart, and the id comes last."""
    _, seen = reader.in_terminal(*args, "--plain")
    lines = seen.decode().replace("\r\n", "\n")
    assert lines == reader.fine(*args, "--plain")
    about = [line for line in lines.splitlines() if not line.startswith("Text: ")]
    first = next(line for line in about if "Ferry runs aground" in line)
    assert first.startswith("2025-03-04, ")
    assert all("  " not in line for line in lines.splitlines())
    ids = {line.rpartition(", id ")[2] for line in about}
    assert ids <= {id_[:8] for id_ in reader.ids()}
    assert len(ids) == len(about)


def test_what_is_unknown_is_named_where_it_is_heard(reader: Program) -> None:
    """Two words "unknown" in a row say nothing."""
    assert "date unknown, outlet unknown: " in reader.fine("list", "--plain")


def test_no_color_leaves_no_colour(reader: Program) -> None:
    """With NO_COLOR set, a terminal gets no colour sequence; found words are told by bold and underline."""
    reader.env["NO_COLOR"] = "1"
    _, seen = reader.in_terminal("search", "ferry")
    codes = {code for sequence in ESCAPE.findall(seen) for code in sequence[2:-1].split(b";")}
    assert codes <= {b"", b"0", b"1", b"4"}


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_stdout_will_do(user: Program, encoding: str) -> None:
    """Where stdout cannot hold a letter, "?" stands for it; JSON escapes it and loses nothing."""
    (user.home / "c.txt").write_text(
        "Қазақстан “quiet” — prices rose by a tenth, the ministry said on Monday.\n"
    )
    user.env["PYTHONIOENCODING"] = encoding
    user.fine("add", "c.txt")
    one = user.ids()[0]
    assert "prices rose" in user.fine("show", one)
    assert "prices rose" in user.fine("search", "prices")
    assert user.run("search", "Қазақстан—нет").returncode == 1
    assert "Қазақстан “quiet”" in user.json("show", one)["text"]


def test_a_file_name_that_is_no_unicode_can_be_added(user: Program) -> None:
    """A name in some old encoding is no reason to refuse a file, or to fail while printing it."""
    with open(os.fsencode(user.home) + b"/caf\xe9.txt", "wb") as file:
        file.write(news.FERRY_A.encode())
    with open(os.fsencode(user.home) + b"/empt\xff.txt", "wb"):
        pass
    done = user.run("add", user.home)
    assert (done.returncode, len(user.ids())) == (1, 1), done


def test_work_of_more_than_a_second_shows_a_bar_in_a_terminal_only(user: Program) -> None:
    """Adding many files draws a progress bar on the terminal, and takes it away; a pipe sees none."""
    folder = user.home / "news"
    folder.mkdir()
    for number in range(2500):
        (folder / f"{number}.txt").write_text(f"Report number {number}.\n\n{news.FERRY_B}")
    code, seen = user.in_terminal("add", folder)
    assert code == 0
    assert b"Reading" in seen or b"Indexing" in seen
    assert seen.rstrip().endswith(b".") or b"Added 2,500 articles" in seen
    assert b"\x1b[?25h" in seen  # the cursor is shown again
    assert user.run("add", folder).stderr == ""
