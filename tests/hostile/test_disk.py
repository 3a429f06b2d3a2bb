"""Disks that are full, read-only, broken, or from somebody else; clocks that jump. Nothing that was there is lost."""

import json
import os
import pickle
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bench.made_articles import mark_of, write_lines
from corpus.article import Article
from corpus.errors import ReaderError
from corpus.library import Library
from corpus.library_errors import DamagedLibrary
from desk.session import Desk
from index import folder as disk
from index.whoosh_engine import ENGINE
from tests.corpus.making import NOBODY, change_database, incoming
from tests.desk.program import Program

COUNT = 120
FEW = 6


@pytest.fixture
def user(tmp_path: Path) -> Program:
    """Somebody with a file of articles in their home."""
    home = tmp_path / "home"
    home.mkdir()
    write_lines(home / "news.jsonl", "d", COUNT, 400)
    return Program(home)


def run(user: Program, *args: str | Path, before: Callable[[], None] | None = None) -> tuple[int, str, str]:
    """The exit code and what was said on both streams; ``before`` runs in the process before the program does."""
    done = subprocess.run(
        user.command(*args),
        cwd=user.home,
        env=user.environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        preexec_fn=before,
        timeout=120,
    )
    assert "Traceback" not in done.stderr
    assert "fault in newsreader" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def reported(out: str) -> set[str]:
    """The ids that ``add --json`` told as added."""
    told = [json.loads(line) for line in out.splitlines()]
    return {one["id"] for one in told if one["outcome"] == "added"}


def held(folder: Path) -> set[str]:
    """The ids in a library, each article whole."""
    with Desk.open(folder) as desk:
        assert desk.check() == []
        return {summary.id for summary in desk.library.list()}


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Callable[[int], None]]:
    """A disk of that size mounted at ``folder``; yields what makes it larger. Skips where it may not be mounted."""
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k,mode=0700", "none", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mounting, capture_output=True).returncode != 0:
        pytest.skip("no disk can be mounted here")

    def grow(size: int) -> None:
        subprocess.run(["mount", "-o", f"remount,size={size}k", str(folder)], check=True)

    try:
        yield grow
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.parametrize("kilobytes", [150, 500, 900, 1500])
def test_a_full_disk(user: Program, tmp_path: Path, kilobytes: int) -> None:
    """One line says that the disk is full; what was reported is there and found; with room it goes on by itself."""
    with small_disk(tmp_path / "disk", kilobytes) as grow:
        library = tmp_path / "disk" / "library"
        code, out, err = run(user, "add", "--json", "--library", library, "news.jsonl")
        assert code == 3
        assert "is full" in err or "No space left" in err
        added = reported(out)
        code, _, err = run(user, "search", "said", "--library", library)
        assert code == (0 if added else 1)
        grow(100_000)
        assert added <= held(library)
        assert run(user, "add", "--library", library, "news.jsonl")[0] == 0
        assert len(held(library)) == COUNT


@pytest.mark.parametrize("kilobytes", [100, 300, 700])
def test_files_that_may_not_grow(user: Program, kilobytes: int) -> None:
    """A limit on the size of files is told in one line; what was reported is there; without it, it goes on."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    library = user.home / "library"
    code, out, err = run(user, "add", "--json", "--library", library, "news.jsonl", before=limited)
    assert code == 3
    assert "disk" in err
    assert reported(out) <= held(library)
    assert run(user, "add", "--library", library, "news.jsonl")[0] == 0
    assert len(held(library)) == COUNT


def test_a_backup_or_an_export_that_does_not_fit(user: Program, tmp_path: Path) -> None:
    """A disk that fills up while a copy is written leaves no half of one behind, and is told in one line."""
    assert run(user, "add", "news.jsonl")[0] == 0
    with small_disk(tmp_path / "disk", 100):
        for args in (("backup", "copy.sqlite3"), ("export", "all.jsonl")):
            code, _, err = run(user, args[0], tmp_path / "disk" / args[1])
            assert code in (1, 3)
            assert err.count("\n") == 1
            assert os.listdir(tmp_path / "disk") == []


def test_a_disk_that_is_read_only(user: Program, tmp_path: Path) -> None:
    """A library on a read-only disk is read and searched; adding to it is refused in one line."""
    with small_disk(tmp_path / "disk", 20_000):
        library = tmp_path / "disk" / "library"
        assert run(user, "add", "--library", library, "news.jsonl")[0] == 0
        subprocess.run(["mount", "-o", "remount,ro", str(tmp_path / "disk")], check=True)
        code, out, _ = run(user, "search", mark_of("d", 7), "--json", "--library", library)
        assert (code, json.loads(out)["total"]) == (0, 1)
        shutil.copy(user.home / "news.jsonl", user.home / "more.jsonl")
        write_lines(user.home / "more.jsonl", "e", 3, 100)
        code, _, err = run(user, "add", "--library", library, "more.jsonl")
        assert code == 3
        assert "can be read but not changed" in err


def test_a_library_that_another_program_holds(user: Program) -> None:
    """While another holds the library for writing, it is read and searched; who adds waits and is told."""
    folder = user.home / "library"
    with Desk.open(folder) as desk:
        desk.add([write_lines(user.home / "few.jsonl", "h", FEW, 100)])
    with closing(sqlite3.connect(folder / "library.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Library.open(folder, patience=0.1) as library:
            assert library.count() == FEW
            with pytest.raises(ReaderError, match="is writing to the library"):
                library.add(incoming("Late news, of no great length, but news."))
        code, out, _ = run(user, "search", mark_of("h", 2), "--json", "--library", folder)
        assert (code, json.loads(out)["total"]) == (0, 1)
        other.execute("ROLLBACK")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, tuple[Article, bytes]]]:
    """A library with an index, and what is in it."""
    folder = tmp_path_factory.mktemp("sound") / "library"
    lines = write_lines(folder.parent / "few.jsonl", "s", FEW, 150)
    with Desk.open(folder) as desk:
        desk.add([lines])
        ids = [summary.id for summary in desk.library.list()]
        return folder, {id_: (desk.library.get(id_), desk.library.raw(id_)) for id_ in ids}


def what_is_answered(folder: Path, true: dict[str, tuple[Article, bytes]]) -> str:
    """Read, search and check a library: "right", "told" (by a message, or by ``check``), or what is silently wrong."""
    wrong = "right"
    try:
        with Desk.open(folder, create=False) as desk:
            ids = {summary.id for summary in desk.library.list()}
            if ids != true.keys():
                wrong = "other articles"
            for id_ in ids & true.keys():
                article, raw = desk.library.get(id_), desk.library.raw(id_)
                if (article.text, raw) != (true[id_][0].text, true[id_][1]):
                    wrong = f"another text of {id_}"
                elif article != true[id_][0] and wrong == "right":
                    wrong = "metadata"
            for number in range(FEW):
                if len(desk.search(mark_of("s", number)).hits) != 1:
                    wrong = f"article {number} is not found"
            return "told" if desk.check() else wrong
    except ReaderError:
        return "told"


def changed_byte(folder: Path, name: str, at: int) -> None:
    """Flip two bits of a byte."""
    with (folder / name).open("r+b") as file:
        file.seek(at)
        (byte,) = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ 0x41]))


@pytest.mark.parametrize("part", range(4))
def test_a_flipped_byte_in_the_database(
    sound: tuple[Path, dict[str, tuple[Article, bytes]]], tmp_path: Path, part: int
) -> None:
    """Wherever a byte is flipped: right answers, or it is told; flipped back, everything is there.

    The one thing that may go unnoticed is a letter of the metadata, which has no hash.
    """
    folder, true = sound
    size = (folder / "library.sqlite3").stat().st_size
    step = size // 120
    seen = []
    for at in range(part * step + 17, size, 4 * step):
        copy = tmp_path / str(at)
        shutil.copytree(folder, copy)
        changed_byte(copy, "library.sqlite3", at)
        seen.append(what_is_answered(copy, true))
        assert seen[-1] in ("right", "told", "metadata"), at
        if (copy / "library.sqlite3").stat().st_size == size:
            changed_byte(copy, "library.sqlite3", at)
            assert what_is_answered(copy, true) == "right", at
        shutil.rmtree(copy)
    assert seen.count("metadata") <= 2


def test_a_flipped_byte_in_the_index(
    sound: tuple[Path, dict[str, tuple[Article, bytes]]], tmp_path: Path
) -> None:
    """The index is made again where a byte of it is wrong: every answer is right."""
    folder, true = sound
    for path in sorted((folder / "index").iterdir()):
        size = path.stat().st_size
        for at in range(0, size, max(size // 8, 1)):
            copy = tmp_path / f"{path.name}-{at}"
            shutil.copytree(folder, copy)
            changed_byte(copy / "index", path.name, at)
            assert what_is_answered(copy, true) == "right", (path.name, at)
            shutil.rmtree(copy)


def test_a_database_cut_short(sound: tuple[Path, dict[str, tuple[Article, bytes]]], tmp_path: Path) -> None:
    """Cut at any length it is said to be damaged and left as it is; an empty file is an empty library."""
    folder, true = sound
    size = (folder / "library.sqlite3").stat().st_size
    for length in range(1, size, size // 25):
        copy = tmp_path / str(length)
        shutil.copytree(folder, copy)
        os.truncate(copy / "library.sqlite3", length)
        assert what_is_answered(copy, true) == "told", length
        shutil.rmtree(copy)


def test_a_text_that_the_disk_changed_is_got_back(
    sound: tuple[Path, dict[str, tuple[Article, bytes]]], tmp_path: Path
) -> None:
    """It is not shown as if it were the article's; --repair reads it again from the article's own bytes."""
    folder, true = sound
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    damaged = next(iter(true))
    change_database(copy, f"UPDATE content SET text = replace(text, 'e', 'a') WHERE id = '{damaged}'")
    with Desk.open(copy) as desk:
        with pytest.raises(DamagedLibrary, match=r"--repair"):
            desk.article(damaged)
        assert desk.library.count() == FEW
        assert desk.check(repair=True) == []
        assert desk.article(damaged) == true[damaged][0]


def test_a_damaged_article_can_be_removed(
    sound: tuple[Path, dict[str, tuple[Article, bytes]]], tmp_path: Path
) -> None:
    """Where not even the bytes are sound, the article is named, and can be taken out."""
    folder, true = sound
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    damaged = next(iter(true))
    change_database(copy, f"UPDATE content SET text = 'Nothing.', raw = x'00' WHERE id = '{damaged}'")
    with Desk.open(copy) as desk:
        assert {finding.id for finding in desk.check(repair=True)} == {damaged}
        desk.remove(damaged)
        assert desk.check() == []
        assert desk.library.count() == FEW - 1


class _Bomb:
    """What a pickle can be told to do when it is read."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch exploded",)


def test_an_index_from_somebody_else_runs_nothing(user: Program) -> None:
    """A library got from elsewhere whose index holds a malicious pickle, sealed with right checksums: no code runs,
    the index is made again, and the search is answered."""
    library = user.home / "received"
    assert run(user, "add", "--library", library, "news.jsonl")[0] == 0
    index = library / "index"
    header = disk.read_header(index, ENGINE)
    assert header is not None
    bomb = pickle.dumps(_Bomb(), 4)
    for name in header.files:
        data = (index / name).read_bytes()
        (index / name).write_bytes(data[: data.rindex(b"\x80\x05")] + bomb if b"\x80\x05" in data else bomb)
    files = {name: disk.describe(index, name) for name in header.files}
    disk.write_header(index, disk.Header(ENGINE, header.identity, header.revision, header.generation, files))
    code, out, _ = run(user, "search", mark_of("d", 3), "--json", "--library", library)
    assert (code, json.loads(out)["total"]) == (0, 1)
    assert not list(user.home.rglob("exploded"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_index_files_of_another_user_are_not_read(user: Program) -> None:
    """Files of another user in one's own index folder count as none: the index is made again."""
    library = user.home / "library"
    assert run(user, "add", "--library", library, "news.jsonl")[0] == 0
    before = disk.read_header(library / "index", ENGINE)
    assert before is not None
    for name in before.files:
        os.chown(library / "index" / name, NOBODY, NOBODY)
    assert not disk.has_files(library / "index", before)
    code, out, _ = run(user, "search", mark_of("d", 3), "--json", "--library", library)
    assert (code, json.loads(out)["total"]) == (0, 1)
    after = disk.read_header(library / "index", ENGINE)
    assert after is not None
    assert disk.has_files(library / "index", after)


def test_a_clock_that_jumps(user: Program) -> None:
    """Articles kept by a clock of the future, and dated there, are read, searched and joined by those of today."""
    library = user.home / "library"
    assert run(user, "add", "--library", library, "news.jsonl")[0] == 0
    change_database(
        library,
        "UPDATE article SET added = '9999-12-31T23:59:59+00:00'",
        "UPDATE article SET published = '9999-12-31', published_key = '9999-12-31' WHERE rowid % 2",
        "UPDATE article SET added = '1970-01-01T00:00:00+00:00' WHERE rowid % 3 = 0",
    )
    write_lines(user.home / "more.jsonl", "e", 3, 100)
    assert run(user, "add", "--library", library, "more.jsonl")[0] == 0
    newest = json.loads(run(user, "search", mark_of("e", 1), "--json", "--library", library)[1])["hits"][0][
        "id"
    ]
    assert run(user, "edit", newest, "--published", "9998-01-01", "--library", library)[0] == 0
    for command in (("list",), ("search", "said"), ("search", "date:9998"), ("search", mark_of("e", 1))):
        code, _, err = run(user, *command, "--json", "--library", library)
        assert code == 0, err
    with Library.open(library) as opened:
        assert [one.published for one in opened.list(limit=COUNT // 2)] == ["9999-12-31"] * (COUNT // 2)
    assert run(user, "check", "--repair", "--library", library)[0] == 0
