"""Files made to harm, given to the real program: each is named with a reason, and the article beside it goes in.

The process may take no more memory than ``MEMORY``: whoever reads a bomb whole is stopped, and the test fails.
"""

import bz2
import gzip
import json
import lzma
import os
import resource
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus import made
from tests.desk.program import Program

MEMORY = 1200 * 1024 * 1024
BESIDE = f"Fire closes the harbour\n\n{made.FIRST}\n"
ZEROS = 1 << 20
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DOCTYPE = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">{LAUGHS}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def packed(
    packer: Callable[[], "zlib._Compress | bz2.BZ2Compressor | lzma.LZMACompressor"], size: int
) -> bytes:
    """``size`` zero bytes, packed without ever having them all."""
    work = packer()
    return b"".join(work.compress(bytes(ZEROS)) for _ in range(size // ZEROS)) + work.flush()


def gzip_bomb() -> bytes:
    return packed(lambda: zlib.compressobj(1, wbits=31), 256 << 20)


def quine() -> bytes:
    """An archive of archives of archives, each ten of the one below."""
    inner = made.zipped({"a.txt": bytes(1_000_000)})
    for _ in range(5):
        inner = made.zipped({f"{number}.zip": inner for number in range(10)})
    return inner


FILES: dict[str, Callable[[], bytes]] = {
    "gzip bomb.txt.gz": gzip_bomb,
    "gzip bomb.warc.gz": lambda: (
        gzip.compress(b"WARC/1.0\r\nContent-Length: 9999999999\r\n\r\n") + gzip_bomb()
    ),
    "bzip2 bomb.jsonl.bz2": lambda: packed(bz2.BZ2Compressor, 128 << 20),
    "xz bomb.csv.xz": lambda: packed(lambda: lzma.LZMACompressor(preset=0), 128 << 20),
    "zip bomb.zip": lambda: made.zipped({f"{n}.txt": bytes(30_000_000) for n in range(4)}),
    "archives in archives.zip": quine,
    "book bomb.epub": lambda: made.zipped(made.book_members() | {"OEBPS/content.opf": b"<a/>" * 5_000_000}),
    "page bomb.warc": lambda: made.record(
        "response",
        made.answer(packed(lambda: zlib.compressobj(1, wbits=31), 256 << 20), Content_Encoding="gzip"),
    ),
    "billion laughs.nitf": lambda: f"{DOCTYPE}<nitf><body><p>&l9;</p></body></nitf>".encode(),
    "billion laughs.xml": lambda: f"{DOCTYPE}<newsMessage>&l9;</newsMessage>".encode(),
    "billion laughs.rss": lambda: f"{DOCTYPE}<rss><channel><title>&l9;</title></channel></rss>".encode(),
    "billion laughs.epub": lambda: made.zipped(
        made.book_members() | {"META-INF/container.xml": f"{DOCTYPE}<container>&l9;</container>"}
    ),
    "outside.nitf": lambda: f"{OUTSIDE}<nitf><body><p>&x;</p></body></nitf>".encode(),
    "outside.epub": lambda: made.zipped(
        made.book_members() | {"OEBPS/content.opf": f"{OUTSIDE}<package>&x;</package>"}
    ),
    "nul bytes.txt": lambda: bytes(50_000),
    "control bytes.txt": lambda: bytes(range(1, 9)) * 5000,
    "a million columns.csv": lambda: b"title,text" + b",x" * 1_000_000 + b"\n" + b"a," * 1_000_001 + b"\n",
    "lone surrogates.jsonl": lambda: rb'{"text": "\ud83d\ud83d\ud83d", "title": "\udfff"}',
    "deep.json": lambda: b'{"text": ' + b"[" * 100_000,
    "a long number.json": lambda: b'{"text": "rain", "n": ' + b"9" * 100_000 + b"}",
    "a long header.eml": lambda: made.message("", Subject="x" * 20_000_000),
    "parts.eml": lambda: made.message("--x\r\n" * 500_000, "multipart/mixed; boundary=x"),
    "an endless header.warc": lambda: b"WARC/1.0\r\n" + b"x: " + b"y" * 50_000_000,
    "tags.html": lambda: b"<!DOCTYPE html>" + b"<div>" * 1_000_000,
    "escapes \x1b[2J.txt": lambda: b"",
}


@pytest.fixture
def user(tmp_path: Path) -> Program:
    """Somebody with a folder of files, of which one is an article."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "z beside.txt").write_text(BESIDE)
    return Program(tmp_path)


def add(user: Program, *paths: str) -> subprocess.CompletedProcess[str]:
    """``newsreader add``, with so much memory and no more."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    return subprocess.run(
        user.command("add", *(paths or ("in",))),
        cwd=user.home,
        env=user.environment(),
        capture_output=True,
        encoding="utf-8",
        preexec_fn=limited,
        timeout=120,
        stdin=subprocess.DEVNULL,
    )


def check(user: Program, done: subprocess.CompletedProcess[str]) -> None:
    """The article beside it is there, what is refused is said in clean lines, and nothing lies about."""
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "fault" not in done.stderr
    assert "\x1b" not in done.stdout + done.stderr
    assert all(line.startswith("newsreader: ") for line in done.stderr.splitlines())
    texts = [user.json("show", one)["text"] for one in user.ids()]
    assert BESIDE in texts
    assert not any("root:" in text for text in texts)
    assert {one.name for one in user.home.iterdir()} <= {"config", "data", "in", "tmp"}
    assert list((user.home / "tmp").iterdir()) == []


@pytest.mark.parametrize("name", FILES)
def test_a_file_made_to_harm(user: Program, name: str) -> None:
    """It is named on stderr with the reason; the article beside it is added."""
    (user.home / "in" / name).write_bytes(FILES[name]())
    check(user, done := add(user))
    assert "was not added" in done.stderr


@pytest.mark.parametrize("name", ["gzip bomb.txt.gz", "zip bomb.zip", "billion laughs.nitf", "nul bytes.txt"])
def test_the_same_on_standard_input(user: Program, name: str) -> None:
    """What comes through a pipe is distrusted as much."""
    done = subprocess.run(
        user.command("add", "-", "in"),
        cwd=user.home,
        env=user.environment(),
        input=FILES[name](),
        capture_output=True,
        timeout=120,
    )
    assert done.returncode == 1
    assert b"standard input" in done.stderr
    assert len(user.ids()) == 1


def test_a_sparse_file(user: Program) -> None:
    """Two gigabytes that take no room on the disk are refused, under any name, without being read whole."""
    for suffix in (".txt", ".jsonl", ".csv", ".html", ".warc", ".mbox", ".eml", ".zip", ".pdf", ".xml"):
        with (user.home / "in" / f"sparse{suffix}").open("wb") as file:
            file.truncate(2 << 30)
    check(user, done := add(user))
    assert done.stderr.count("was not added") == 10


def test_a_sparse_file_behind_a_beginning_that_fits(user: Program) -> None:
    """A beginning of the right kind before a great deal of nothing does not change that."""
    begins = {
        "a.warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2000000000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "a.mbox": made.mailbox(made.message("")) + b"From a@b Tue Mar  4 06:41:00 2025\n",
        "a.jsonl": b'{"text": "',
        "a.csv": b'title,text\nFire,"',
        "a.zip": b"PK\x03\x04",
        "a.pdf": b"%PDF-1.4\n",
        "a.nitf": b"<nitf>",
        "a.eml": made.message(""),
    }
    for name, begin in begins.items():
        with (user.home / "in" / name).open("wb") as file:
            file.write(begin)
            file.truncate(256 << 20)
    check(user, done := add(user))
    for name in begins:
        assert f"{name}" in done.stderr


def test_links_pipes_and_devices(user: Program) -> None:
    """A link in circles, a pipe nobody writes to, a device without an end: none of them is read, none is waited for."""
    folder = user.home / "in"
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "around").symlink_to(folder)
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "nowhere.txt").symlink_to(folder / "gone.txt")
    os.mkfifo(folder / "pipe.warc")
    check(user, done := add(user, "in", "/dev/zero", "/dev/tty0"))
    for said in ("a device", "a pipe", "a link to a folder", "is not there"):
        assert said in done.stderr


@pytest.mark.parametrize(
    "name", ["../../out.txt", "/tmp/out-of-here.txt", "a/../../out.txt", "..\\..\\out.txt", "C:\\out.txt"]
)
def test_a_member_that_leads_elsewhere(user: Program, name: str) -> None:
    """It is an article, and no file anywhere."""
    before = set(user.home.parent.iterdir())
    (user.home / "in" / "a.zip").write_bytes(made.zipped({name: made.SECOND}))
    done = add(user)
    assert done.returncode == 0, done.stderr
    assert len(user.ids()) == 2
    assert set(user.home.parent.iterdir()) == before
    assert not Path("/tmp/out-of-here.txt").exists()


def test_surrogates_and_controls_in_what_is_kept(user: Program) -> None:
    """An article around them is kept, with what cannot be shown replaced; and comes out of the library again."""
    record = {"text": f"{made.FIRST} \x1b[2J \u202e {made.SECOND}", "title": "Fire \x07 \x1b]0;x\x07"}
    raw = json.dumps(record).replace("Fire", "Fire \\ud83d")
    (user.home / "in" / "a.jsonl").write_text(raw)
    assert add(user).returncode == 0
    listed = user.fine("list")
    assert "\x1b" not in listed
    assert "\ufffd" in listed
    user.fine("export", "out.jsonl")
    assert "\\u001b" not in (user.home / "out.jsonl").read_text()
