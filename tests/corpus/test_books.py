"""EPUB: an article for each document with prose in it; nothing of a book that is locked; nothing beside the book."""

import gzip
from pathlib import Path

import pytest

from corpus.intake import RefusedFile, read_articles
from corpus.refusals import PassedOver
from tests.corpus import made
from tests.corpus.reading import read

XHTML = 'media-type="application/xhtml+xml"'


def book(members: dict[str, bytes | str | None]) -> bytes:
    """The usual book with other members, or (None) without them."""
    together = made.book_members() | members
    return made.zipped({name: content for name, content in together.items() if content is not None})


def with_metadata(told: str) -> bytes:
    items, spine = f'<item id="a" href="text/ferry.xhtml" {XHTML}/>', '<itemref idref="a"/>'
    return book({"OEBPS/content.opf": made.package(items, spine, told)})


@pytest.mark.parametrize(
    ("raw", "name"), [(made.book(), "a.epub"), (made.book(), "unnamed"), (gzip.compress(made.book()), "a.gz")]
)
def test_the_articles_of_a_book(raw: bytes, name: str) -> None:
    """Documents with prose, in reading order: titles from the contents, the rest from the book's own metadata."""
    articles, (passed,) = read(raw, name)
    assert [one.title for one in articles] == ["Fire closes the harbour", "The ferry sails again"]
    assert articles[0].text == f"{made.FIRST}\n\n{made.SECOND}"
    assert articles[0].raw == str(made.book_members()["OEBPS/text/fire 1.xhtml"]).encode()
    for one in articles:
        told = (one.source, one.author, one.published, one.language)
        assert told == ("The Quay Press", "Ana Marsh", "2025-03-04", "en-GB")
    assert articles[0].origin == f"{name}, OEBPS/text/fire 1.xhtml"
    assert isinstance(passed, PassedOver)
    assert "1 part that has no prose" in str(passed)


@pytest.mark.parametrize(
    ("told", "outlet", "author"),
    [
        (
            "<dc:title>The Quay [Tue, 04 Mar 2025]</dc:title><dc:publisher>calibre</dc:publisher>",
            "The Quay",
            None,
        ),
        ("<dc:title>The Quay, 4 March 2025</dc:title><dc:creator>calibre</dc:creator>", "The Quay", None),
        ("<dc:title>[2025]</dc:title><dc:creator>A</dc:creator><dc:creator>B</dc:creator>", "[2025]", "A, B"),
        ("<dc:date>soon</dc:date>", None, None),
    ],
)
def test_whose_book_it_is(told: str, outlet: str | None, author: str | None) -> None:
    """The publisher is the outlet, or the book's title without its day; a program that made the book is neither."""
    (article,), _ = read(with_metadata(told), "a.epub")
    assert (article.source, article.author, article.published) == (outlet, author, None)


def test_titles_of_an_older_book() -> None:
    """A book of the second version has its contents in another file."""
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Ferry</text></navLabel>'
        '<content src="text/ferry.xhtml"/></navPoint></navMap></ncx>'
    )
    items = (
        '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        f'<item id="a" href="text/ferry.xhtml" {XHTML}/>'
    )
    package = made.package(items, '<itemref idref="a"/>')
    (article,), _ = read(book({"OEBPS/content.opf": package, "OEBPS/toc.ncx": ncx}), "a.epub")
    assert article.title == "Ferry"


@pytest.mark.parametrize("method", ["http://www.w3.org/2001/04/xmlenc#aes128-cbc", ""])
def test_a_locked_book_is_refused(method: str) -> None:
    """Where its documents are encrypted, that is said, and what can be done."""
    locked = f'<e:EncryptedData xmlns:e="u"><e:EncryptionMethod Algorithm="{method}"/></e:EncryptedData>'
    _, (refusal,) = read(book({"META-INF/encryption.xml": f"<encryption>{locked}</encryption>"}), "a.epub")
    assert refusal.reason == "it is locked (DRM)"


def test_a_hidden_font_locks_nothing() -> None:
    """Many books have fonts that are not to be taken out; their text can be read."""
    method = "http://www.idpf.org/2008/embedding"
    hidden = f'<EncryptedData><EncryptionMethod Algorithm="{method}"/></EncryptedData>'
    articles, _ = read(book({"META-INF/encryption.xml": f"<encryption>{hidden}</encryption>"}), "a.epub")
    assert len(articles) == 2


@pytest.mark.parametrize(
    "href", ["../../../../etc/passwd", "/etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "http://x/y", ""]
)
def test_a_name_that_leads_out_of_the_book_leads_nowhere(tmp_path: Path, href: str) -> None:
    """Names are looked up in the book and nowhere else."""
    items = f'<item id="x" href="{href}" {XHTML}/><item id="a" href="text/ferry.xhtml" {XHTML}/>'
    package = made.package(items, '<itemref idref="x"/><itemref idref="a"/>')
    path = tmp_path / "a.epub"
    path.write_bytes(book({"OEBPS/content.opf": package}))
    article, refusal = sorted(read_articles(path), key=lambda one: isinstance(one, RefusedFile))
    assert not isinstance(article, RefusedFile)
    assert isinstance(refusal, RefusedFile)
    assert "does not have it" in refusal.reason
    assert list(tmp_path.iterdir()) == [path]


BOMB = '<!DOCTYPE package [<!ENTITY a "rain"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"META-INF/container.xml": "<container/>"}, "does not have it"),
        ({"META-INF/container.xml": "rain"}, "its XML is broken"),
        ({"OEBPS/content.opf": None}, "does not have it"),
        ({"OEBPS/content.opf": f"{BOMB}<package>&b;</package>"}, "entities of its own"),
        ({"OEBPS/content.opf": "<a>" * 5000}, "nested too deeply"),
        ({"OEBPS/content.opf": "<a/>" * 500_000}, "more than 200,000 elements"),
        ({"OEBPS/content.opf": "<package/>"}, "no documents"),
        (
            {"OEBPS/content.opf": b"<?xml version='1.0' encoding='rain'?><a/>"},
            "in an encoding that is not known",
        ),
    ],
)
def test_a_book_that_is_none(members: dict[str, bytes | str | None], reason: str) -> None:
    """What is missing or made to harm is refused as that."""
    _, (refusal,) = read(book(members), "a.epub")
    assert reason in refusal.reason


def test_a_book_without_its_contents() -> None:
    """A broken table of contents takes nothing but the titles in it."""
    articles, _ = read(book({"OEBPS/nav.xhtml": "<nav"}), "a.epub")
    assert [one.title for one in articles] == ["Chapter 1", "The ferry sails again"]
