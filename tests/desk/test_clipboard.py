"""Adding what was copied: through a program that the system has, here small ones that print what a test wants."""

import os
import stat
from pathlib import Path

import pytest

from tests.corpus import made
from tests.desk.program import Program

TEXT = f"Fire closes the harbour\n\n{made.FIRST}\n\n{made.SECOND}\n"


@pytest.fixture
def user(tmp_path: Path) -> Program:
    """Somebody whose PATH has nothing but what a test puts there, and what a shell script needs."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("sh", "cat", "sleep"):
        found = next(Path(part) / name for part in ("/bin", "/usr/bin") if (Path(part) / name).exists())
        (programs / name).symlink_to(found)
    return Program(tmp_path, {"PATH": str(programs), "WAYLAND_DISPLAY": "", "DISPLAY": ""})


def program(user: Program, name: str, script: str) -> None:
    path = user.home / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def offers(user: Program, text: str | bytes, page: str | bytes = b"") -> None:
    """A clipboard of Wayland with a text, and perhaps a page."""
    for name, content in (("text", text), ("page", page)):
        (user.home / name).write_bytes(content.encode() if isinstance(content, str) else content)
    kinds = "text/plain\\n" + ("text/html\\n" if page else "")
    program(
        user,
        "wl-paste",
        f'case "$*" in *list-types*) printf "{kinds}";; *text/html*) cat {user.home}/page;;'
        f' "--no-newline") cat {user.home}/text;; *) exit 9;; esac',
    )


def only(user: Program) -> dict[str, object]:
    """The one article there is."""
    (one,) = user.ids()
    article: dict[str, object] = user.json("show", one)
    return article


def test_text(user: Program) -> None:
    """What was copied is an article, and says where it is from."""
    offers(user, TEXT)
    assert "Added 1 article" in user.fine("add", "--clipboard")
    article = only(user)
    assert (article["title"], article["text"]) == ("Fire closes the harbour", TEXT)
    assert article["origin"] == "the clipboard"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_a_page(user: Program, encoding: str) -> None:
    """A page is preferred where one is offered, in whatever encoding a browser gives it."""
    offers(user, TEXT, f"<h1>Fire closes the harbour</h1>{made.PROSE}".encode(encoding))
    user.fine("add", "--clipboard")
    assert only(user)["text"] == f"{made.FIRST}\n\n{made.SECOND}"


def test_a_page_that_says_less_than_the_text(user: Program) -> None:
    """What one copied is not to be lost because it does not look like an article."""
    offers(user, TEXT, "<p>Read more about the fire on the quay.</p>")
    user.fine("add", "--clipboard")
    assert only(user)["text"] == TEXT


def test_beside_files(user: Program) -> None:
    """Files are added too; what there was already is told."""
    offers(user, TEXT)
    (user.home / "a.txt").write_text("Rain fell on the harbour all day.\n")
    assert "Added 2 articles" in user.fine("add", "a.txt", "--clipboard")
    assert "1 had been added before" in user.fine("add", "--clipboard")


def test_a_table_or_anything_else(user: Program) -> None:
    """What was copied may be in any format."""
    offers(user, f'title,text\nFire,"{made.FIRST}"\n')
    user.fine("add", "--clipboard")
    assert only(user)["title"] == "Fire"


@pytest.mark.parametrize(
    ("name", "script"),
    [
        (
            "xclip",
            'case "$*" in *TARGETS*) echo UTF8_STRING;; "-selection clipboard -o") printf "{}";; *) exit 9;; esac',
        ),
        ("xsel", '[ "$*" = "--clipboard --output" ] && printf "{}"'),
        ("pbpaste", 'printf "{}"'),
        ("powershell.exe", 'printf "{}"'),
    ],
)
def test_other_desktops(user: Program, name: str, script: str) -> None:
    """Each system's own program is asked as it wants to be asked; one that fails gives way to the next."""
    program(user, "wl-paste", "echo no compositor >&2; exit 1")
    program(user, name, script.replace("{}", made.FIRST))
    user.fine("add", "--clipboard")
    assert only(user)["text"] == made.FIRST


@pytest.mark.parametrize(
    ("scripts", "said"),
    [
        ({}, "no program is installed that reads it. Install wl-clipboard"),
        ({"wl-paste": "exit 0"}, "it is empty, or holds no text"),
        (
            {"wl-paste": "echo 'Nothing is \x1b[2J copied' >&2; exit 1"},
            "wl-paste could not read it (Nothing is",
        ),
        ({"pbpaste": "printf 'https://quay.example/fire\\n'"}, "newsreader add https://quay.example/fire"),
        ({"pbpaste": "printf '\\211PNG\\r\\n\\032\\n'"}, "a PNG picture"),
    ],
)
def test_what_cannot_be_added(user: Program, scripts: dict[str, str], said: str) -> None:
    """Each says what to do, and nothing is added."""
    for name, script in scripts.items():
        program(user, name, script)
    done = user.run("add", "--clipboard")
    assert done.returncode == 1
    assert f"the clipboard was not added: {said}" in done.stderr or said in done.stderr
    assert "\x1b" not in done.stderr


def test_nothing_to_add(user: Program) -> None:
    """Without a path, and without the clipboard, the command says what it needs."""
    done = user.run("add")
    assert done.returncode == 2
    assert "nothing to add" in done.stderr


def test_the_program_is_not_waited_for_without_end(user: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clipboard whose owner hangs is refused after some seconds."""
    from corpus.formats.source import Options
    from desk import clipboard

    program(user, "wl-paste", "exec sleep 60")
    monkeypatch.setattr(clipboard, "SECONDS", 0.2)
    monkeypatch.setenv("PATH", user.env["PATH"])
    (refused,) = clipboard.Clipboard().articles(Options())
    assert "no answer within" in str(refused)
    assert os.environ["PATH"] == user.env["PATH"]
