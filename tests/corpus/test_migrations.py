"""Libraries that earlier versions of the program made open, and hold what they held."""

import sqlite3
from pathlib import Path

import pytest

from corpus import schema
from corpus.article import Article
from corpus.database import FILE_NAME
from corpus.library import Library

LIBRARIES = Path(__file__).parent / "libraries"
EVERY_EARLIER = sorted(LIBRARIES.glob("format-*.sql"))


def made_from(dump: Path, folder: Path) -> Path:
    """A library folder as the version that wrote ``dump`` would have left it."""
    folder.mkdir(mode=0o700)
    connection = sqlite3.connect(folder / FILE_NAME)
    connection.executescript(dump.read_text("utf-8"))
    connection.close()
    return folder


def tables_of(path: Path) -> dict[str, str]:
    """Every table and index of a database with the statement that made it."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {name: " ".join(sql.split()) for name, sql in rows}


def contents_of(library: Library) -> list[tuple[Article, bytes]]:
    articles = library.get_many(one.id for one in library.list())
    return [(one, library.raw(one.id)) for one in articles.values()]


def test_every_earlier_format_is_tried() -> None:
    """There is a library of each format before this one, and no other."""
    assert [path.stem for path in EVERY_EARLIER] == [f"format-{n}" for n in range(1, schema.SCHEMA_VERSION)]


@pytest.mark.parametrize("dump", EVERY_EARLIER, ids=lambda path: path.stem)
class TestAnEarlierLibrary:
    def test_opens_with_all_it_held(self, dump: Path, tmp_path: Path) -> None:
        """Articles, bytes, edits, removals and identity are as they were; the revision goes on from there."""
        folder = made_from(dump, tmp_path / "library")
        before = sqlite3.connect(folder / FILE_NAME)
        rows = before.execute("SELECT id, author FROM article ORDER BY id").fetchall()
        identity = before.execute("SELECT identity FROM library").fetchone()[0]
        before.close()
        with Library.open(folder) as library:
            assert sorted((one.id, one.author) for one, _ in contents_of(library)) == rows
            assert library.identity() == identity
            assert "A. Reporter" in {author for _, author in rows}
            assert library.changes_since(0).removed
            assert not library.check()

    def test_gets_the_tables_of_a_new_one(self, dump: Path, tmp_path: Path) -> None:
        """Upgraded and newly made libraries have the same tables, and the same number in the header."""
        folder = made_from(dump, tmp_path / "library")
        Library.open(folder).close()
        Library.open(tmp_path / "new").close()
        assert tables_of(folder / FILE_NAME) == tables_of(tmp_path / "new" / FILE_NAME)
        connection = sqlite3.connect(folder / FILE_NAME)
        assert schema.header_of(connection) == (schema.APPLICATION_ID, schema.SCHEMA_VERSION)
        connection.close()

    def test_is_read_where_it_cannot_be_written(
        self, dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where nothing can be written it is read as it is, later tables being empty; no byte changes."""
        folder = made_from(dump, tmp_path / "library")
        before = (folder / FILE_NAME).read_bytes()
        monkeypatch.setattr("corpus.database.Database._usable_mode", lambda self: "immutable")
        with Library.open(folder, create=False) as library:
            assert len(contents_of(library)) == library.count() > 0
            with library._database.reading() as db:
                assert db.execute("SELECT count(*) FROM mark").fetchone()[0] == 0
        assert (folder / FILE_NAME).read_bytes() == before
