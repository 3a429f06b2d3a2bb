"""What reaches the terminal, byte for byte, and what is left of it when the program ends."""

import re
import signal
from pathlib import Path

import pytest

from tests.screens.pty_program import Program, program
from tests.screens.small_library import BRIDGE_LOCAL, incoming, make_library, three

EVIL = (
    "\x1b]52;c;aG9zdGlsZQ==\x07 \x1b]0;owned\x07 \x1b]2;owned\x1b\\ \x1b[8;1;1t \x1b[?1000l \x9b31m \x90q\x9c "
    "\x00 \u202egnp.exe\u202c [/b] [sic] [@click=app.quit]x[/] [bold"
)
HARMFUL = {
    "clipboard or title sequence": rb"\x1b\](?:52|0|2);",
    "window sequence": rb"\x1b\[8;1;1t",
    "C1 character": rb"\xc2[\x80-\x9f]",
    "raw C1 byte": rb"(?<![\x80-\xff])[\x80-\x9f](?![\x80-\xff])",
    "NUL": rb"\x00",
    "bidi control": rb"\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]",
    "link": rb"\x1b\]8;",
}
SEEN = (b"[/b]", b"[sic]", b"[@click=app.quit]x[/]", b"[bold")


@pytest.fixture
def hostile_library(tmp_path: Path) -> Path:
    """Two articles whose every field is hostile, stored as they are: what reads files would have cleaned them."""
    first = incoming(
        f"The Varn bridge. {EVIL}\n\n{BRIDGE_LOCAL}", f"Bridge {EVIL}", f"Wire {EVIL}", f"2025-05-06{EVIL}"
    )
    second = incoming(
        f"The bridge again. {EVIL}\n\n{BRIDGE_LOCAL}", f"Second {EVIL}", f"Post {EVIL}", "2025-05-07"
    )
    return make_library(tmp_path / "library", [first, second])


def check_harmless(output: bytes) -> None:
    """Nothing harmful is among the bytes."""
    for name, pattern in HARMFUL.items():
        found = re.search(pattern, output)
        assert found is None, f"{name}: {output[max(0, found.start() - 80) : found.end() + 80]!r}"


def all_seen(output: bytes) -> bool:
    """Each bracketed literal was written whole, somewhere; colours may change in the middle of it."""
    text = re.sub(rb"\x1b\[[\d;]*m", b"", output)
    return all(part in text for part in SEEN)


def start(running: Program) -> None:
    """Wait until the articles are listed."""
    running.wait_for(lambda output: b"newest first" in output)
    running.settle()


def test_hostile_text_never_reaches_the_terminal(hostile_library: Path, tmp_path: Path) -> None:
    """On the search, article, compare and help screens no hostile sequence is written, and brackets are seen whole."""
    with program(tmp_path, "--library", str(hostile_library), columns=160, rows=45) as running:
        running.wait_for(all_seen)
        start(running)
        for keys in ("bridge [sic]", "\x1b[B", "\r"):
            before = len(running.output)
            running.press(keys)
            running.wait_for(lambda output: len(output) > 100, before)
            running.settle()
        running.wait_for(all_seen, before)  # the article screen draws everything anew
        before = len(running.output)
        running.press("x")
        running.wait_for(lambda output: b"shared" in output and all_seen(output), before)
        running.press("nNq")
        running.settle()
        running.press("q")
        running.settle()
        running.press(" ")
        running.settle()
        running.press("q")
        assert running.end() == 0
        check_harmless(running.output)


def test_a_hostile_query_and_a_hostile_error_are_harmless(tmp_path: Path) -> None:
    """What is pasted, and a folder name in an error message, are cleaned too."""
    folder = tmp_path / "lib\x1b]0;owned\x07[b]\u202e"
    make_library(folder, three())
    with program(tmp_path, "--library", str(folder)) as running:
        start(running)
        running.press("\x1b[200~zeppelin \u202e\u009b31m [b]\x1b[201~")
        running.wait_for(lambda output: b"Nothing found for" in output)
        running.press("\x11")
        assert running.end() == 0
        check_harmless(running.output)
    (folder / "library.sqlite3").write_bytes(b"not a database" * 1000)
    with program(tmp_path, "--library", str(folder)) as running:
        running.wait_for(lambda output: b"q leaves" in output)
        running.press("q")
        assert running.end() == 0
        check_harmless(running.output)


def restored(output: bytes) -> bool:
    """The alternate screen is left, mouse and paste reports are off, the cursor is shown: each after it was on."""
    pairs = (
        (b"\x1b[?1049h", b"\x1b[?1049l"),
        (b"\x1b[?1000h", b"\x1b[?1000l"),
        (b"\x1b[?25l", b"\x1b[?25h"),
        (b"\x1b[?2004h", b"\x1b[?2004l"),
    )
    return all(on in output and output.rfind(off) > output.rfind(on) for on, off in pairs)


def test_without_the_mouse_the_terminal_keeps_it(tmp_path: Path) -> None:
    """With --no-mouse no mouse report is ever asked for, and keys work as always."""
    folder = str(make_library(tmp_path / "library", three()))
    with program(tmp_path, "--no-mouse", "--library", folder) as running:
        start(running)
        running.press("\x11")
        assert running.end() == 0
        assert all(f"\x1b[?{mode}h".encode() not in running.output for mode in (1000, 1002, 1003, 1006, 1015))


@pytest.mark.parametrize("keys", ["\x11", "\x03\x03", "\x1b[Bq"])
def test_leaving_restores_the_terminal(tmp_path: Path, keys: str) -> None:
    """Ctrl+Q, Ctrl+C twice and q in the results leave the terminal as it was."""
    with program(tmp_path, "--library", str(make_library(tmp_path / "library", three()))) as running:
        start(running)
        running.press(keys)
        assert running.end() == 0
        assert restored(running.output)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_signals_restore_the_terminal(tmp_path: Path, number: signal.Signals) -> None:
    """A program that is told to end does, with the usual exit code, and leaves the terminal as it was."""
    with program(tmp_path, "--library", str(make_library(tmp_path / "library", three()))) as running:
        start(running)
        running.signal(number)
        assert running.end() == 128 + number
        assert restored(running.output)


def test_compare_from_the_command_line_opens_and_leaves(tmp_path: Path) -> None:
    """``compare A B`` opens on the panes, and q there ends the program."""
    for name, text in (("a.txt", BRIDGE_LOCAL), ("b.txt", BRIDGE_LOCAL + "\n\nMore [sic] to come.")):
        (tmp_path / name).write_text(text)
    with program(tmp_path, "compare", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")) as running:
        running.wait_for(lambda output: b"shared" in output)
        running.settle()
        running.press("q")
        assert running.end() == 0
        assert restored(running.output)
