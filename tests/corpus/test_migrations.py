"""Libraries that earlier versions of the program made open, and hold what they held."""

import hashlib
import sqlite3
import zlib
from pathlib import Path

import pytest

from corpus import schema
from corpus.article import Article
from corpus.library import Library
from corpus.library_file import FILE_NAME
from corpus.versions import hash_of
from tests.corpus.making import incoming

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

    def test_gets_versions_and_near_copies(self, dump: Path, tmp_path: Path) -> None:
        """Each article has its place and its text's hash at once, its fingerprints when they are asked for, and a
        page that changed since becomes its next version."""
        folder = made_from(dump, tmp_path / "library")
        with Library.open(folder) as library:
            kept = [one for one, _ in contents_of(library)]
            with library.reading() as db:
                rows = {row["id"]: row for row in db.execute("SELECT * FROM trace")}
            assert {one.id: hash_of(one.text) for one in kept} == {
                id_: rows[id_]["text_hash"] for id_ in rows
            }
            known = kept[0]
            library.edit(known.id, url="https://example.org/a/page")
            changed = incoming(known.text + "\nMore was said later.", url="http://www.example.org/a/page/")
            elsewhere = incoming(known.text * 2 + "\nElsewhere.", url="https://other.example/a/page")
            assert library.add(changed).version == 2
            assert library.add(elsewhere).version == 1
            library.near_copies(known.id)
            with library.reading() as db:
                assert not db.execute("SELECT 1 FROM trace WHERE prints IS NULL").fetchall()
            assert not library.check()

    def test_joins_the_versions_that_it_kept_as_articles(self, dump: Path, tmp_path: Path) -> None:
        """Two states of one page in it are told as such, in the order in which they were added."""
        folder = made_from(dump, tmp_path / "library")
        text = " ".join(f"word{n}" for n in range(40))
        connection = sqlite3.connect(folder / FILE_NAME)
        for number, body in enumerate((text, text + " more"), 1):
            sha256 = hashlib.sha256(body.encode()).hexdigest()
            connection.execute(
                "INSERT INTO article (id, sha256, url, published_key, words, opening, origin, added, extractor)"
                " VALUES (?, ?, 'https://example.org/page', '', ?, ?, '', ?, 'text/1')",
                (sha256[:16], sha256, len(body.split()), body[:400], f"2030-01-0{number}T00:00:00+00:00"),
            )
            connection.execute(
                "INSERT INTO content VALUES (?, ?, '[]', ?)",
                (sha256[:16], body, zlib.compress(body.encode())),
            )
            connection.execute("INSERT INTO change (id, removed) VALUES (?, 0)", (sha256[:16],))
        connection.commit()
        connection.close()
        with Library.open(folder) as library:
            last = hashlib.sha256((text + " more").encode()).hexdigest()[:16]
            assert [one.number for one in library.versions(last)] == [1, 2]
            assert library.versions(last)[1].id == last
            assert not library.check()

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
