"""Opening a library where something is in the way: each case says what it is, and changes nothing."""

import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path

import pytest

from corpus import schema
from corpus.library import Library
from corpus.library_errors import (
    DamagedLibrary,
    LibraryBusy,
    LibraryError,
    NewerLibrary,
    NoLibrary,
    NotALibrary,
    ReadOnlyLibrary,
)
from tests.corpus.making import change_database, incoming, without_privileges


def kept(folder: Path) -> str:
    """Make a library of one article in ``folder`` and give the article's id."""
    with Library.open(folder) as library:
        return library.add(incoming("Rain fell on the harbour. " * 500)).id


def permissions(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_library_is_private(tmp_path: Path) -> None:
    """Whatever the umask, a new folder is 0700 and its files are 0600, while open too."""
    before = os.umask(0)
    try:
        with Library.open(tmp_path / "a" / "library") as library:
            library.add(incoming("Rain fell."))
            assert permissions(library.folder) == 0o700
            assert {permissions(path) for path in library.folder.iterdir()} == {0o600}
    finally:
        os.umask(before)


def test_a_folder_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    """Somebody's own folder is not closed to others behind their back; the library file in it still is."""
    tmp_path.chmod(0o755)
    kept(tmp_path)
    assert permissions(tmp_path) == 0o755
    assert permissions(tmp_path / "library.sqlite3") == 0o600


def test_write_ahead_log(tmp_path: Path) -> None:
    """A library is in WAL mode, so that readers never wait for a writer."""
    kept(tmp_path)
    with sqlite3.connect(tmp_path / "library.sqlite3") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    connection.close()


@pytest.mark.parametrize("present", [True, False])
def test_no_library(tmp_path: Path, present: bool) -> None:
    """Without permission to make one, a missing library is said to be missing and nothing is made."""
    folder = tmp_path / "library"
    if present:
        folder.mkdir()
    with pytest.raises(NoLibrary, match="library"):
        Library.open(folder, create=False)
    assert folder.exists() == present
    assert not (folder / "library.sqlite3").exists()


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    """What a crash between making the file and filling it leaves behind is filled."""
    (tmp_path / "library.sqlite3").touch()
    assert kept(tmp_path)


def test_a_newer_library(tmp_path: Path) -> None:
    """A library of a newer version is refused, and every byte of it stays."""
    kept(tmp_path)
    change_database(tmp_path, f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")
    before = (tmp_path / "library.sqlite3").read_bytes()
    with pytest.raises(NewerLibrary, match=r"newer newsreader.*Update newsreader"):
        Library.open(tmp_path)
    assert (tmp_path / "library.sqlite3").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["library.sqlite3"]


@pytest.mark.parametrize("content", [b"Dear diary, it rained.", b"S", b"SQLite format 3", bytes(5000)])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    """A file that is no database, or the beginning of one, is refused and kept."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(content)
    with pytest.raises((NotALibrary, DamagedLibrary), match=r"library\.sqlite3.*left as it is"):
        Library.open(tmp_path)
    assert path.read_bytes() == content


def test_another_programs_database(tmp_path: Path) -> None:
    """A database of something else is refused and kept."""
    change_database(tmp_path, "CREATE TABLE bookmarks (url TEXT)")
    before = (tmp_path / "library.sqlite3").read_bytes()
    with pytest.raises(NotALibrary, match="another program's database"):
        Library.open(tmp_path)
    assert (tmp_path / "library.sqlite3").read_bytes() == before


@pytest.mark.parametrize("length", [50, 100, 500, 1000, 4096, 5000, 20000])
def test_a_truncated_library(tmp_path: Path, length: int) -> None:
    """A library cut short is said to be damaged, and is not deleted or changed."""
    kept(tmp_path)
    path = tmp_path / "library.sqlite3"
    os.truncate(path, length)
    before = path.read_bytes()
    with pytest.raises(DamagedLibrary, match=r"damaged.*copy"):
        Library.open(tmp_path)
    assert path.read_bytes() == before


def test_a_damaged_page(tmp_path: Path) -> None:
    """Damage that opening does not see is said when it is read, and the rest stays readable."""
    with Library.open(tmp_path) as library:
        ids = [library.add(incoming(f"Report {n} on the rain. " * 400)).id for n in range(5)]
    change_database(tmp_path, f"UPDATE content SET raw = x'00', boilerplate = 'x' WHERE id = '{ids[0]}'")
    with Library.open(tmp_path) as library:
        for call in (library.raw, library.get):
            with pytest.raises(DamagedLibrary, match=ids[0]):
                call(ids[0])
        assert library.get(ids[1]).text
        assert len(library.list()) == 5


def test_flipped_bytes(tmp_path: Path) -> None:
    """Whatever page is overwritten, the answer is the articles' own texts or a LibraryError, never something else."""
    kept(tmp_path)
    with Library.open(tmp_path) as library:
        true = {one.id: library.get(one.id).text for one in library.list()}
    path = tmp_path / "library.sqlite3"
    sound = path.read_bytes()
    for start in range(0, len(sound), 1024):
        path.write_bytes(sound[:start] + b"\xa5" * 64 + sound[start + 64 :])
        with suppress(LibraryError), Library.open(tmp_path) as library:
            for summary in library.list():
                assert library.get(summary.id).text == true[summary.id]
                library.raw(summary.id)


def test_the_folder_is_a_file(tmp_path: Path) -> None:
    """A file where the folder should be is said to be one, and kept."""
    (tmp_path / "library").write_text("notes")
    for folder in (tmp_path / "library", tmp_path / "library" / "below" / "it"):
        with pytest.raises(NotALibrary, match="library is a file, not a folder"):
            Library.open(folder)
    assert (tmp_path / "library").read_text() == "notes"


def test_the_file_is_a_folder(tmp_path: Path) -> None:
    """A folder where the database should be is refused."""
    (tmp_path / "library.sqlite3").mkdir()
    with pytest.raises(NotALibrary, match="is not a file"):
        Library.open(tmp_path)


def test_a_read_only_folder(open_folder: Path) -> None:
    """In a folder that cannot be written to, reading works; adding, editing and removing say what to do."""
    folder = open_folder / "library"
    id_ = kept(folder)
    (folder / "library.sqlite3").chmod(0o400)
    folder.chmod(0o500)
    with without_privileges(folder, folder / "library.sqlite3"), Library.open(folder) as library:
        assert not library.writable
        assert [summary.id for summary in library.list()] == [id_]
        assert library.raw(id_)
        for write in (
            lambda: library.add(incoming("More rain.")),
            lambda: library.edit(id_, title="Rain"),
            lambda: library.remove(id_),
        ):
            with pytest.raises(ReadOnlyLibrary, match=r"can be read but not changed.*writable"):
                write()
        assert library.count() == 1


def test_a_read_only_file(open_folder: Path) -> None:
    """A write-protected file in a writable folder is read, and not changed."""
    folder = open_folder / "library"
    id_ = kept(folder)
    (folder / "library.sqlite3").chmod(0o400)
    with without_privileges(folder, folder / "library.sqlite3"), Library.open(folder) as library:
        assert not library.writable
        assert library.get(id_)
        with pytest.raises(ReadOnlyLibrary):
            library.add(incoming("More rain."))


def test_a_folder_that_cannot_be_made(open_folder: Path) -> None:
    """Where no folder can be made, that is said, with the way out."""
    (open_folder / "shut").mkdir(mode=0o500)
    with (
        without_privileges(open_folder / "shut"),
        pytest.raises(LibraryError, match=r"permission denied.*--library DIR"),
    ):
        Library.open(open_folder / "shut" / "library")


def test_a_file_that_cannot_be_read(open_folder: Path) -> None:
    """A library of somebody else, unreadable, is said to be so."""
    folder = open_folder / "library"
    kept(folder)
    folder.chmod(0o755)
    (folder / "library.sqlite3").chmod(0)
    with without_privileges(), pytest.raises(LibraryError, match="permission denied"):
        Library.open(folder)


def test_somebody_else_is_writing(tmp_path: Path) -> None:
    """A writer that waits too long says so, names the one who is writing if that is known, and can try again."""
    with Library.open(tmp_path) as one, Library.open(tmp_path, patience=0.05) as two:
        with (
            one._database.writing(),
            pytest.raises(LibraryBusy, match=rf"process {os.getpid()}, since.*try again"),
        ):
            two.add(incoming("Rain fell."))
        assert two.add(incoming("Rain fell.")).added
        blocker = sqlite3.connect(tmp_path / "library.sqlite3", isolation_level=None)
        blocker.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy, match="Another program is writing"):
            two.add(incoming("More rain."))
        assert two.count() == 1  # readers never wait
        blocker.close()


def test_a_stale_note_of_a_writer(tmp_path: Path) -> None:
    """A note left by a process that died is not believed, and garbage in its place does no harm."""
    with Library.open(tmp_path, patience=0.05) as library:
        blocker = sqlite3.connect(tmp_path / "library.sqlite3", isolation_level=None)
        blocker.execute("BEGIN IMMEDIATE")
        for note in (
            "4194304999 12:00:00\n",
            "0 12:00",
            "-1 12:00",
            "99999999999999999999 12:00",
            "\x1b[2J",
            "",
        ):
            (tmp_path / "writing").write_text(note)
            with pytest.raises(LibraryBusy, match="Another program"):
                library.add(incoming("Rain fell."))
        blocker.close()
        assert library.add(incoming("Rain fell.")).added
    assert not (tmp_path / "writing").exists()


def test_a_folder_name_of_any_characters(tmp_path: Path) -> None:
    """Question marks, percent signs, spaces and bytes that are no UTF-8 in the folder's name are no obstacle."""
    for name in ("what? 100% #1 & more", os.fsdecode(b"caf\xe9"), "новости"):
        assert kept(tmp_path / name)
        assert (tmp_path / name / "library.sqlite3").exists()
