"""Compressed files and archives: read like what is in them, and stopped where they are made to harm."""

import bz2
import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.formats import packed, unpacking
from corpus.intake import RefusedFile, read_articles
from tests.corpus.reading import read

TEXT = "The old harbour was closed on Tuesday after a fire broke out, the port office said.\n"
LINES = "".join(json.dumps({"text": TEXT, "title": f"Report number {n}"}) + "\n" for n in range(3)).encode()
PACKERS: tuple[Callable[[bytes], bytes], ...] = (gzip.compress, bz2.compress, lzma.compress)


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("pack", PACKERS)
def test_a_compressed_file_is_read_as_what_is_in_it(pack: Callable[[bytes], bytes]) -> None:
    """The same articles, with the same ids, as the file that was compressed; also of several parts."""
    plain = read(LINES, "a.jsonl")[0]
    for raw, name in ((pack(LINES), "a.jsonl.gz"), (pack(LINES[:50]) + pack(LINES[50:]), "unnamed")):
        articles, refused = read(raw, name)
        assert refused == []
        assert [one.sha256 for one in articles] == [one.sha256 for one in plain]
    ((article,), _) = read(pack(TEXT.encode()), "2025-03-04-fire.txt.gz")
    assert (article.text, article.published, article.raw) == (TEXT, "2025-03-04", TEXT.encode())


def test_every_member_of_a_zip_is_read_in_its_own_format() -> None:
    """Members of known kinds are read, and told by their names; others and hidden ones are passed over."""
    raw = zipped(
        {
            "news/a.txt": TEXT.encode(),
            "news/b.jsonl": LINES,
            "news/c.csv.gz": gzip.compress(f"title,text\nFire in the harbour,{TEXT[:60]}\n".encode()),
            "picture.png": b"\x89PNG",
            "__MACOSX/._a.txt": b"\0\0",
            ".hidden.txt": TEXT.encode(),
            "empty.txt": b"",
        }
    )
    articles, refused = read(raw, "all.zip")
    assert len(articles) == 5
    assert [one.origin for one in articles][:2] == ["all.zip, news/a.txt", "all.zip, news/b.jsonl, line 1"]
    assert [(one.place, one.reason) for one in refused] == [
        ("empty.txt", "it is empty"),
    ]


def test_a_name_that_leads_elsewhere_leads_nowhere(tmp_path: Path) -> None:
    """Paths in an archive are names to print: nothing is written anywhere."""
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "evil.zip"
    path.write_bytes(zipped({"../../out.txt": TEXT.encode(), "/etc/out.txt": b"Rain. " + TEXT.encode()}))
    assert len([one for one in read_articles(path) if not isinstance(one, RefusedFile)]) == 2
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "in", path]


@pytest.mark.parametrize("pack", PACKERS)
@pytest.mark.parametrize("unit", [b"\0", b"a", b'{"text": "rain"}\n'])
def test_a_bomb_is_stopped(
    pack: Callable[[bytes], bytes], unit: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What unpacks to far more than text would is refused, whichever format it claims to hold."""
    monkeypatch.setattr(unpacking, "RATIO_FREE", 100_000)
    monkeypatch.setattr(unpacking, "RATIO_LIMIT", 20)
    raw = pack(unit * (20_000_000 // len(unit)))
    for name in ("a.txt.gz", "a.jsonl.gz"):
        _, refused = read(raw, name)
        assert any("bomb" in one.reason or "larger than" in one.reason for one in refused)


def test_a_zip_bomb_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The members of an archive share one limit."""
    monkeypatch.setattr(unpacking, "RATIO_FREE", 4 * 1024 * 1024)
    raw = zipped({f"{number}.txt": TEXT.encode() + b"a" * 1_000_000 for number in range(50)})
    articles, refused = read(raw, "bomb.zip")
    assert 0 < len(articles) < 20
    assert "bomb" in refused[-1].reason


def test_too_many_members(monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive of more members than anyone has files is refused."""
    monkeypatch.setattr(packed, "MEMBER_LIMIT", 10)
    _, (refusal,) = read(zipped({f"{number}.txt": TEXT.encode() for number in range(11)}), "many.zip")
    assert "more than 10 members" in refusal.reason


@pytest.mark.parametrize("pack", [*PACKERS, lambda raw: zipped({"a.txt": raw})])
@pytest.mark.parametrize("keep", [0.3, 0.6, 0.97])
def test_an_archive_that_is_cut_short(pack: Callable[[bytes], bytes], keep: float) -> None:
    """A damaged archive is refused as that."""
    raw = pack(LINES * 20)
    _, refused = read(raw[: int(len(raw) * keep)], "a.jsonl.gz")
    assert refused
    assert "damaged" in refused[-1].reason


def test_archives_in_archives() -> None:
    """Three deep they are read; what is deeper is refused, by its place where it has one."""
    inner = zipped({"a.jsonl": LINES})
    articles, refused = read(gzip.compress(zipped({"b.zip": inner})), "a.gz")
    assert (len(articles), refused) == (3, [])
    assert articles[0].origin == "a.gz, b.zip, a.jsonl, line 1"
    for raw, place in (
        (
            zipped({"d.zip": zipped({"c.zip": zipped({"b.zip": inner}), "a.txt": TEXT.encode()})}),
            "d.zip, c.zip, b.zip",
        ),
        (gzip.compress(bz2.compress(gzip.compress(gzip.compress(LINES)))), ""),
    ):
        _, (refusal,) = read(raw, "a.zip")
        assert (refusal.place, refusal.reason) == (place, "it is packed more than 3 times")


def test_archives_in_archives_share_one_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bomb in a bomb is measured by the file that one has."""
    monkeypatch.setattr(unpacking, "RATIO_FREE", 1_000_000)
    inner = zipped({f"{number}.txt": TEXT.encode() + b"a" * 400_000 for number in range(10)})
    articles, refused = read(zipped({f"{number}.zip": inner for number in range(10)}), "bomb.zip")
    assert len(articles) < 5
    assert "bomb" in refused[-1].reason


def test_an_xz_file_that_asks_for_much_memory() -> None:
    """A file says itself how much memory unpacking it takes, and does not get it."""
    large = lzma.compress(LINES, filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}])
    _, (refusal,) = read(large, "a.xz")
    assert "emory" in refusal.reason
    padded = (
        lzma.compress(LINES)
        + bytes(4)
        + lzma.compress(b"")
        + lzma.compress(LINES.replace(b"Report", b"News"))
    )
    articles, _ = read(padded, "a.xz")
    assert len(articles) == 6


def test_what_came_before_the_damage_is_kept() -> None:
    """Of a data set that breaks off, the records that can be read are articles."""
    many = b"".join(
        json.dumps({"text": f"{TEXT} {number * 7919}"}).encode() + b"\n" for number in range(2000)
    )
    raw = gzip.compress(many)
    articles, refused = read(raw[: len(raw) // 2], "a.jsonl.gz")
    assert len(articles) > 500
    assert "the rest of it was not added: the archive is damaged" in str(refused[-1])


@pytest.mark.parametrize(
    "members",
    [
        {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"},
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<office/>"},
    ],
)
def test_an_office_document_is_told_by_what_is_in_it(members: dict[str, bytes]) -> None:
    """It is refused as what it is, whatever it is called."""
    _, (refusal,) = read(zipped(members), "report.zip")
    assert "office document" in refusal.reason


def test_an_archive_with_a_password() -> None:
    """It is not unpacked, and named."""
    locked = bytearray(zipped({"a.txt": TEXT.encode()}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.find(mark) + offset] |= 1
    _, (refusal,) = read(bytes(locked), "a.zip")
    assert (refusal.place, "password" in refusal.reason) == ("a.txt", True)
