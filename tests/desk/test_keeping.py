"""Taking a library out and back in, copying it, and telling whether it is sound."""

import gzip
import json
import os
import sqlite3
import subprocess
import zlib
from pathlib import Path

import pytest

from tests.corpus.fuzzing import SEEDS
from tests.corpus.making import change_database
from tests.desk import news
from tests.desk.program import Program

LINE = json.dumps(
    {"text": news.ORCHARD, "title": "Frost — “hard” \ud83d", "source": "Gull", "date": "2025-03-01"}
)


def everything(library: Path) -> list[tuple[object, ...]]:
    """All that is kept of articles and was noted of them, the raw bytes unpacked."""
    connection = sqlite3.connect(library / "library.sqlite3")
    try:
        rows = connection.execute(
            "SELECT article.*, content.*, place, hex(text_hash), hex(prints), first, version.number FROM article"
            " JOIN content USING (id) JOIN trace USING (id) LEFT JOIN version USING (id) ORDER BY id"
        ).fetchall()
    finally:
        connection.close()
    return [tuple(zlib.decompress(cell) if isinstance(cell, bytes) else cell for cell in row) for row in rows]


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "anything"])
def test_an_export_comes_back_with_nothing_lost(reader: Program, name: str) -> None:
    """Ids, bytes, texts, metadata, spans, extractors and dates of adding are the same in another library."""
    (reader.home / "more.jsonl").write_text(LINE)
    (reader.home / "old.txt").write_bytes(
        "Das Café schließt am Dienstag, so die Stadt.\r\nMehr.".encode("cp1252")
    )
    reader.fine("add", "more.jsonl", "old.txt")
    reader.fine("edit", reader.ids()[0], "--author", "Ana Marsh", "--language", "en")
    reader.fine("export", name)
    other = reader.home / "other"
    assert "Added 5 articles" in reader.fine("add", name, "--library", other)
    assert everything(other) == everything(reader.library)
    assert "Added 0 articles" in reader.fine("add", name)


@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_who_may_read_what_is_written_the_umask_says(reader: Program, umask: int) -> None:
    """Of exports of the library, its backups and comparisons alike; nothing else is left beside them."""
    before = {path.name for path in reader.home.iterdir()}
    first, second, *_ = reader.ids()
    was = os.umask(umask)
    try:
        reader.fine("export", "all.jsonl")
        reader.fine("export", "all.jsonl.gz")
        reader.fine("backup", "copy.sqlite3")
        reader.fine("compare", first, second, "--html", "page.html")
        reader.fine("compare", first, second, "--markdown", "page.md")
    finally:
        os.umask(was)
    made = [path for path in reader.home.iterdir() if path.name not in before and path.is_file()]
    assert {path.name for path in made} == {
        "all.jsonl",
        "all.jsonl.gz",
        "copy.sqlite3",
        "page.html",
        "page.md",
    }
    assert {path.stat().st_mode & 0o777 for path in made} == {0o666 & ~umask}


def test_every_kind_of_article_comes_back(user: Program) -> None:
    """Whatever format it was read from, with its versions, and what is told by others or set by hand of its address."""
    files = user.home / "files"
    files.mkdir()
    for name, seed in SEEDS.items():
        (files / name).write_bytes(seed.raw)
    (files / "fire.txt").write_text(f"Fire\n\n{news.ORCHARD}")
    user.run("add", "files", "files/list")
    (files / "fire.txt").write_text(f"Fire\n\n{news.ORCHARD} More was said.")
    user.fine("add", "files/fire.txt")
    user.fine("export", "all.jsonl")
    far = [json.loads(line) for line in (user.home / "all.jsonl").read_text().splitlines()]
    for number, one in enumerate(far):
        one["origin"] = f"https://elsewhere.example/{number}, entry 1"
    (user.home / "far.jsonl").write_text("".join(json.dumps(one) + "\n" for one in far))
    ids = user.ids()
    user.fine("remove", *ids[::2])
    user.fine("add", "far.jsonl")
    user.fine("edit", ids[0], "--url", "https://quay.example/by-hand")
    user.fine("export", "all.jsonl.gz")
    other = user.home / "other"
    user.fine("add", "all.jsonl.gz", "--library", other)
    before, after = everything(user.library), everything(other)
    assert len(before) > 20
    assert after == before
    places = {str(row) for row in before}
    assert any("elsewhere.example on " in one for one in places)
    assert any("'quay.example/by-hand'" in one for one in places)
    assert "everything is as it was put in" in user.fine("check", "--library", other)


def test_an_export_through_a_pipe(reader: Program) -> None:
    """`export - | add -` copies a library."""
    exported = reader.run("export", "-").stdout
    done = subprocess.run(
        reader.command("add", "-", "--json", "--library", reader.home / "other"),
        input=exported,
        env=reader.environment(),
        capture_output=True,
        encoding="utf-8",
        cwd=reader.home,
    )
    assert json.loads(done.stdout.splitlines()[-1])["added"] == 3, done.stderr
    assert everything(reader.home / "other") == everything(reader.library)


def test_a_line_that_was_changed_is_refused(reader: Program) -> None:
    """A line whose bytes do not fit their hash, or which lacks something, gives no article."""
    lines = reader.run("export", "-").stdout.splitlines()
    broken = [json.loads(line) for line in lines]
    broken[0]["raw"] = broken[1]["raw"]
    del broken[1]["text"]
    broken[2]["boilerplate"] = [[5, 10**9]]
    (reader.home / "broken.jsonl").write_text("\n".join(json.dumps(line) for line in broken))
    done = reader.run("add", "broken.jsonl", "--library", reader.home / "other")
    assert (done.returncode, done.stderr.count("was not added")) == (1, 3), done.stderr
    assert "do not fit its hash" in done.stderr


@pytest.mark.parametrize("command", ["export", "backup"])
def test_nothing_is_overwritten(reader: Program, command: str) -> None:
    """A file that is there stays as it is, and a place that cannot be written to is told; nothing is left behind."""
    (reader.home / "there").write_text("mine")
    before = sorted(reader.home.iterdir())
    for name, said in (("there", "there already"), ("no/such/folder", "cannot be written")):
        done = reader.run(command, name)
        assert (done.returncode, said in done.stderr) == (1, True), done.stderr
    assert (reader.home / "there").read_text() == "mine"
    assert sorted(reader.home.iterdir()) == sorted({*before, reader.home / "tmp"})


def test_a_backup_is_a_library(reader: Program) -> None:
    """The copy, put into a folder, holds the same articles and is sound."""
    reader.fine("backup", "copy.sqlite3")
    folder = reader.home / "restored"
    folder.mkdir()
    (reader.home / "copy.sqlite3").rename(folder / "library.sqlite3")
    assert everything(folder) == everything(reader.library)
    assert "everything is as it was put in" in reader.fine("check", "--library", folder)


def test_a_sound_library_is_told_to_be_sound(reader: Program) -> None:
    """check finds nothing in a library that nobody touched."""
    assert reader.json("check") == {"format": "newsreader/check/1", "articles": 3, "wrong": []}


@pytest.mark.parametrize(
    ("damage", "said", "mends"),
    [
        ("UPDATE article SET words = 7", "count of words", True),
        ("UPDATE article SET published_key = '1'", "order", True),
        ("DELETE FROM change", "log of changes", True),
        ("UPDATE content SET text = text || ' More.'", "count of words", True),
        ("UPDATE content SET raw = x'00'", "bytes are broken", False),
        ("UPDATE content SET boilerplate = '[[0, 999999]]'", "spans", False),
        ("UPDATE article SET sha256 = 'a' || sha256", "hash", False),
        ("DELETE FROM content", "missing", False),
    ],
)
def test_what_is_wrong_is_found_and_mended_where_it_can_be(
    reader: Program, damage: str, said: str, mends: bool
) -> None:
    """Each kind of damage is named with its article; --repair mends what follows from the rest."""
    change_database(reader.library, "PRAGMA foreign_keys = OFF", damage)
    done = reader.run("check")
    assert done.returncode == 3
    assert said in done.stdout
    assert ("--repair" in done.stderr) >= mends
    mended = reader.run("check", "--repair")
    assert (mended.returncode == 0) == mends, mended.stdout
    if mends:
        assert reader.json("search", "sandbank")["total"] == 2


def test_a_dry_run_adds_nothing(user: Program) -> None:
    """--dry-run names what is new and what is refused, and makes no library."""
    (user.home / "set.jsonl").write_text(LINE + "\n" + LINE + "\n{}\n")
    (user.home / "set.csv.gz").write_bytes(gzip.compress(f'headline;body\nFire;"{news.ORCHARD}"\n'.encode()))
    done = user.run("add", "--dry-run", "set.jsonl", "set.csv.gz")
    assert done.returncode == 1
    assert "2 articles would be added. 1 had been added before. 1 refused." in done.stdout
    assert "Fire (set.csv.gz, line 2)" in done.stdout
    assert "set.jsonl, line 3 was not added" in done.stderr
    assert not user.library.exists()


def test_columns_that_cannot_be_mapped(user: Program) -> None:
    """--map insists on FIELD=COLUMN with a field that there is."""
    for wrong in ("text", "nonsense=x", "text="):
        done = user.run("add", "a.csv", "--map", wrong)
        assert (done.returncode, "FIELD" in done.stderr) == (2, True)
