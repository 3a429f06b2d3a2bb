"""Web archives: each page of a crawl is an article, whatever else the crawl brought home, and however it was packed."""

import gzip
import zlib
from pathlib import Path

import pytest

from corpus.formats import web_archive
from corpus.refusals import PassedOver
from tests.corpus import made
from tests.corpus.reading import count_read, read
from tests.memory import peaks


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (made.web_archive(), "crawl.warc"),
        (made.web_archive(packed=True), "crawl.warc.gz"),
        (gzip.compress(made.web_archive()), "crawl"),
        (made.packaged_archive(), "crawl.wacz"),
        (made.zipped({"a/crawl.warc.gz": made.web_archive(packed=True)}), "all.zip"),
        (made.zipped({"crawl.wacz": made.packaged_archive()}), "all.zip"),
    ],
)
def test_the_pages_of_a_crawl(raw: bytes, name: str) -> None:
    """Answers with a page in them are articles; requests, revisits, pictures and errors are counted, and no failure."""
    articles, (passed,) = read(raw, name)
    assert [one.title for one in articles] == ["Fire closes the harbour", "The ferry sails again"]
    assert [one.url for one in articles] == [
        "https://www.quay.example/fire",
        "https://www.quay.example/ferry",
    ]
    assert articles[0].text == f"{made.FIRST}\n\n{made.SECOND}"
    assert articles[0].raw == made.page()
    assert isinstance(passed, PassedOver)
    assert passed.count == 0
    for part in ("1 request", "1 revisit", "1 file that is no page", "1 answer other than 200 OK", "1 note"):
        assert part in str(passed)


def test_where_and_when_a_page_was_captured_is_its_origin() -> None:
    """The record and the time of capture are kept; when it was published stays unknown unless the page tells."""
    (article, _), _ = read(made.web_archive(), "crawl.warc")
    assert article.origin == "crawl.warc, record 3, captured 2025-03-04T06:45:00Z"
    assert article.published is None


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (made.chunked(made.page()), {"Transfer_Encoding": "chunked"}),
        (made.page(), {"Transfer_Encoding": "chunked"}),  # chunked by its header alone
        (zlib.compress(made.page()), {"Content_Encoding": "deflate"}),
        (zlib.compress(made.page(), wbits=-15), {"Content_Encoding": "deflate"}),
        (gzip.compress(made.page()), {"Content_Encoding": "x-gzip"}),
        (made.page(), {"Content_Encoding": "gzip"}),  # unpacked by whoever archived it
        (made.page().replace(b"Tuesday", "Dienstag für".encode("latin-1")), {"Content_Type": "text/html"}),
        (made.page(), {"Content_Type": ""}),
    ],
)
def test_every_way_a_page_was_sent(body: bytes, headers: dict[str, str]) -> None:
    """Chunks and compression are undone, also where the header says what is not so."""
    (article,), refused = read(made.record("response", made.answer(body, **headers)), "a.warc")
    assert article.title == "Fire closes the harbour"
    assert article.text.endswith(made.SECOND)
    assert not refused


def test_a_header_tells_the_encoding() -> None:
    """What the server said of the encoding counts where the page itself says nothing."""
    body = made.page().replace(b'<meta charset="utf-8">', b"").replace(b"quay,", "Käi,".encode("iso-8859-2"))
    block = made.answer(body, Content_Type="text/html; charset=ISO-8859-2; x=y")
    (article,), _ = read(made.record("response", block), "a.warc")
    assert "Käi" in article.text


def test_a_page_that_is_compressed_in_a_way_not_read() -> None:
    """Such a page is refused by its record, and the next one is read."""
    raw = made.record("response", made.answer(b"\x1b\x00", Content_Encoding="br")) + made.web_archive()
    articles, (refusal, _) = read(raw, "a.warc")
    assert len(articles) == 2
    assert (refusal.place, refusal.reason) == (
        "record 1",
        "its page is compressed as 'br', which is not read",
    )


@pytest.mark.parametrize("at", [20, 150, 400, 700])
def test_an_archive_that_is_cut_short(at: int) -> None:
    """The records before the break are articles, and the one that breaks off is named."""
    whole = made.record("response", made.answer(made.page()))
    articles, (refusal,) = read(whole + whole[:at], "a.warc")
    assert len(articles) == 1
    assert refusal.place == "record 2"
    assert "cut short" in refusal.reason


def test_a_compressed_archive_that_is_cut_short() -> None:
    """The records that can be unpacked are articles; what could not be read is said."""
    raw = b"".join(map(gzip.compress, made.records()))
    end = raw.find(b"\x1f\x8b", raw.find(gzip.compress(made.records()[3])) + 50)
    articles, (refusal,) = read(raw[: end + 30], "a.warc.gz")
    assert len(articles) == 2
    assert "the rest of it was not added: the archive is damaged" in str(refusal)


@pytest.mark.parametrize(
    "broken",
    [
        b"WARC/1.0\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: rain\r\n\r\nx\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -7\r\n\r\nx\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n\r\n",
        made.record("response", made.answer(made.page()), uri=""),
        made.record("response", b"", Content_Length="0"),
        b"WARC/1.0\r\n" + b"x: y\r\n" * 100_000 + b"\r\n",
        b"WARC/1.0\r\nx: " + b"y" * 1_000_000 + b"\r\n\r\n",
        b"WARC/9 \xff\r\n\r\n",
        b"\r\nrain\r\n\xff\xff\r\n",
    ],
)
def test_a_damaged_record_is_passed_over(broken: bytes) -> None:
    """Reading goes on at the next record."""
    articles, _ = read(made.web_archive() + broken + made.records()[2], "a.warc")
    assert len(articles) == 3


def test_a_page_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a large page nor one that unpacks to a large one is read to its end."""
    monkeypatch.setattr(web_archive, "RECORD_LIMIT", 10_000)
    packed = gzip.compress(b"<html>" + b"a" * 1_000_000)
    blocks = [
        made.answer(b"a" * 20_000),
        made.answer(b"a" * 50_000),
        made.answer(packed, Content_Encoding="gzip"),
        made.answer(made.chunked(b"a" * 20_000, 7000), Transfer_Encoding="chunked"),
    ]
    raw = b"".join(made.record("response", block) for block in blocks) + made.records()[2]
    articles, refused = read(raw, "a.warc")
    assert len(articles) == 1
    assert [one.place for one in refused] == [f"record {number}" for number in (1, 2, 3, 4)]
    assert all("larger than" in one.reason for one in refused)


def test_saved_pages_that_no_server_sent() -> None:
    """A page from a folder, kept as a resource under its web address, is an article too; another resource is none."""
    page = made.record("resource", made.page(), Content_Type="text/html")
    note = made.record("resource", b"{}", uri="urn:view:1", Content_Type="text/html")
    (article,), (passed,) = read(page + note, "a.warc")
    assert article.url == "https://www.quay.example/fire"
    assert "1 record of another kind" in str(passed)


def test_an_address_cannot_harm_a_terminal() -> None:
    """Escape sequences in headers are cleaned; what is no web address is no address."""
    raw = made.record("resource", made.page(), uri="https://x.example/\x1b[2J", Content_Type="text/html")
    (article,), _ = read(raw, "a.warc")
    assert article.url is not None
    assert "\x1b" not in article.url + article.origin


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    """Reading ten times as many pages takes no more memory at its peak, compressed or not."""
    for pack in (bytes, gzip.compress):
        paths = []
        for count in (100, 1000):
            paths.append(tmp_path / f"{count}.warc")
            paths[-1].write_bytes(
                b"".join(pack(made.record("response", made.answer(made.page()))) for _ in range(count))
            )
            assert count_read(paths[-1]) == count
        few, many = peaks(count_read, paths)
        assert many < few + 200_000
