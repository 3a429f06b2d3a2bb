"""Versions: a page that changed is kept again, joined with what it was, and nothing else is."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus import pages_seen
from corpus.addresses import host_of, is_web_address, page_key
from corpus.exporting import incoming_from, line_of
from corpus.incoming import Incoming
from corpus.library import Library
from corpus.library_errors import NoSuchArticle, NoSuchVersion
from corpus.records import AddOutcome

FIRST = (
    "The old harbour was closed on Tuesday after a fire in a warehouse on the northern pier, the coastguard said."
    " Nobody was hurt. Twenty boats were moved to the outer basin before noon."
)
SECOND = FIRST.replace("Nobody was hurt.", "Two firefighters were hurt, one of them badly.")
THIRD = SECOND + " The harbour master resigned in the evening."
OTHER = (
    "Apple growers in the Orne valley expect the largest harvest for ten years. A mild spring did the trees good,"
    " and prices may fall before winter comes."
)
URL = "https://quay.example/news/fire"


def page(text: str, url: str | None = URL, *, chrome: str = "", **known: str | None) -> Incoming:
    """A page with this text, and something around it that is not text."""
    raw = f"<nav>{chrome}</nav>{text}".encode()
    sha256 = hashlib.sha256(raw).hexdigest()
    facts = {"title": "Fire closes harbour", "source": "Quay Gazette", "origin": "standard input"} | known
    return Incoming(raw=raw, sha256=sha256, text=text, url=url, extractor="html/1", **facts)  # type: ignore[arg-type]


def numbers(library: Library, article_id: str) -> list[int]:
    return [one.number for one in library.versions(article_id)]


@pytest.mark.parametrize(
    "other",
    [
        "http://quay.example/news/fire",
        "https://QUAY.example:443/news/fire/",
        "https://www.quay.example/news/fire#comments",
        "https://quay.example/news/fire?utm_source=feed&utm_medium=rss",
        "https://quay.example/news/fire?fbclid=abc&gclid=1",
        "https://quay.example/news/fire/amp/",
        "https://quay.example/news/fire?amp=1",
        "https://amp.quay.example/news/fire",
        "https://quay.example/news/f%69re",
    ],
)
def test_addresses_of_one_page(other: str) -> None:
    """How a page is asked for, and who sent the reader, make no other page of it."""
    assert page_key(other) == page_key(URL) == "quay.example/news/fire"


@pytest.mark.parametrize(
    "other",
    [
        "https://quay.example/news/fire2",
        "https://quay.example/news/Fire",
        "https://sport.quay.example/news/fire",
        "https://quay.example:8080/news/fire",
        "https://quay.example/news/fire?id=7",
        "https://quay.example/news/fire?page=2",
        "https://quay.example/news/ampere",
    ],
)
def test_addresses_of_other_pages(other: str) -> None:
    """What may lead elsewhere is another page."""
    assert page_key(other) not in (None, page_key(URL))


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "ftp://quay.example/a",
        "javascript:alert(1)",
        "https://",
        "https://quay.example",
        "//quay.example/a",
        "https://quay.example/?utm_source=x",
        "https://[::1/a",
        "https://quay.example:99999/a",
        "https://a b/c",
        "https://user@quay.example/a",
        "https://quay.example/a\u202eb",
    ],
)
def test_what_is_no_articles_address(url: str | None) -> None:
    """Front pages, and what is no address of the web, make no page."""
    assert page_key(url) is None


def test_hosts_and_web_addresses() -> None:
    """Hosts are told in one spelling; only http and https are addresses of the web."""
    assert host_of("HTTPS://WWW.Quay.example:8443/a") == "quay.example"
    assert host_of("https://www.co/a") == "www.co"
    assert page_key("https://bücher.example/a") == page_key("https://xn--bcher-kva.example/a")
    assert is_web_address("http://[2001:db8::1]/a")
    assert not is_web_address("file:///etc/passwd")


def test_a_page_that_changed_is_its_next_version(library: Library) -> None:
    """Both stay, as articles of their own, numbered; the outcome says so, and so do lists."""
    one = library.add(page(FIRST))
    two = library.add(page(SECOND, URL + "/?utm_source=x"))
    three = library.add(page(THIRD))
    assert [(it.added, it.updated, it.version) for it in (one, two, three)] == [
        (True, False, 1),
        (True, True, 2),
        (True, True, 3),
    ]
    assert [it.id for it in library.versions(two.id)] == [one.id, two.id, three.id]
    listed = {it.id: it for it in library.list()}
    assert [listed[it.id].version for it in (one, two, three)] == [1, 2, 3]
    assert {it.first for it in listed.values()} == {one.id}
    assert library.get(one.id).text == FIRST
    assert library.find(f"{three.id[:8]}@2").id == two.id


def test_an_article_alone_is_no_version(library: Library) -> None:
    """It has no number, and is the first of its page."""
    one = library.add(page(FIRST))
    assert library.versions(one.id) == ()
    assert [(it.version, it.first) for it in library.list()] == [(None, one.id)]
    with pytest.raises(NoSuchVersion, match="@1"):
        library.find(f"{one.id}@1")


def test_a_number_that_no_version_has(library: Library) -> None:
    """The error names those that are there, and is one of an article that is not."""
    one = library.add(page(FIRST))
    library.add(page(SECOND))
    for reference in (f"{one.id}@3", f"{one.id}@", f"{one.id}@x", f"{one.id}@0", f"{one.id}@²"):
        with pytest.raises(NoSuchArticle) as raised:
            library.find(reference)
        assert "1, 2" in str(raised.value)


def test_the_same_text_in_other_bytes_is_there_already(library: Library) -> None:
    """A page around the text changes daily: nothing is kept for that, however white space moved."""
    one = library.add(page(FIRST, chrome="Monday"))
    again = library.add(page(FIRST.replace(". ", ".\n"), chrome="Tuesday"))
    assert again == AddOutcome(one.id, added=False, label="Fire closes harbour", origin="standard input")
    assert library.count() == 1


def test_a_page_that_goes_back_to_what_it_said_is_there_already(library: Library) -> None:
    """An earlier version's text is known, whichever version came last."""
    one = library.add(page(FIRST))
    library.add(page(SECOND))
    assert library.add(page(FIRST, chrome="again")).id == one.id
    assert library.count() == 2


def test_another_headline_is_another_version(library: Library) -> None:
    """What a page calls the same text is news; a headline that is not told is none."""
    library.add(page(FIRST))
    assert library.add(page(FIRST, chrome="x", title="Blaze guts pier, two hurt")).version == 2
    assert not library.add(page(FIRST, chrome="y", title=None)).added


def test_a_place_that_was_used_again_holds_another_article(library: Library) -> None:
    """Where next to nothing is in common, neither the page nor the file tells of the same."""
    library.add(page(FIRST))
    harvest = library.add(page(OTHER, title="Apples by the ton"))
    assert (harvest.added, harvest.updated) == (True, False)
    assert library.versions(harvest.id) == ()


def test_two_outlets_at_one_address_are_two_articles(library: Library) -> None:
    """An address that a data set gives to several outlets is no page of one of them."""
    library.add(page(FIRST))
    assert not library.add(page(SECOND, source="Morning Herald")).updated
    assert library.add(page(THIRD, source="The Quay Gazette Online")).updated


def test_the_same_text_at_another_address_is_another_article(library: Library) -> None:
    """Near-copies are linked, and never merged."""
    one = library.add(page(FIRST))
    two = library.add(page(FIRST, "https://herald.example/fire", chrome="x", source="Morning Herald"))
    assert (two.added, two.updated) == (True, False)
    assert not library.versions(one.id)


FEED = {"origin": "https://other.example/feed.xml"}
"""What comes from somebody else's feed, which gives the page's address as its own entry's."""


@pytest.mark.parametrize("stranger_first", [False, True])
def test_no_other_site_brings_a_version(library: Library, stranger_first: bool) -> None:
    """What another site says of a page, under its title and its outlet's name, is no state of the page."""
    articles = [page(FIRST, origin=URL), page(SECOND, chrome="x", **FEED)]
    outcomes = [library.add(one) for one in (articles[::-1] if stranger_first else articles)]
    assert [(one.added, one.updated) for one in outcomes] == [(True, False)] * 2
    assert library.add(page(THIRD, origin=URL)).version == 2
    assert library.check() == []


def test_what_another_site_says_of_a_page_has_versions_of_its_own(library: Library) -> None:
    """An entry of a feed that changed is one, wherever its link leads; one of a third site is none of it."""
    library.add(page(FIRST, **FEED))
    assert library.add(page(SECOND, **FEED)).version == 2
    third = page(THIRD, origin="https://third.example/all.jsonl, line 2")
    assert not library.add(third).updated


def test_what_another_site_says_of_a_page_keeps_the_page_from_nothing(library: Library) -> None:
    """The page itself is still to be fetched, and the outlet's name is not the stranger's to give."""
    library.add(page(FIRST, source="Fake Gazette", **FEED))
    assert not pages_seen.is_there(library, URL)
    fetched = library.add(page(SECOND, source=None, origin=URL))
    assert library.get(fetched.id).source == "quay.example"
    assert pages_seen.is_there(library, URL)


@pytest.mark.parametrize(
    "origin", ["https://feeds.quay.example/all.xml", "/news/saved.html", "standard input"]
)
def test_who_may_bring_a_version(library: Library, origin: str) -> None:
    """A feed of the same site may, and a file, which is taken at its word."""
    library.add(page(FIRST, origin=URL))
    assert library.add(page(SECOND, origin=origin)).version == 2


def test_the_user_says_where_an_article_is_from(library: Library) -> None:
    """An address set by hand counts, whoever the article was had from: what comes from there is its next version."""
    copied = library.add(page(FIRST, "https://archive.example/1", origin="https://archive.example/1"))
    library.edit(copied.id, url=URL)
    assert library.add(page(SECOND, origin=URL)).version == 2
    assert library.check() == []


def test_a_file_that_changed_is_a_version_too(library: Library) -> None:
    """Without an address, the file says where an article is from; a name without a folder does not."""
    for origin, updated in (("/news/a.txt", True), ("a.txt", False)):
        library.add(page(FIRST, None, chrome=origin, origin=origin))
        assert library.add(page(SECOND, None, chrome=origin, origin=origin)).updated is updated


def test_what_would_become_of_an_article_is_foreseen(library: Library) -> None:
    """The same answer, and nothing is stored."""
    library.add(page(FIRST))
    for one in (page(FIRST), page(FIRST, chrome="x"), page(SECOND), page(OTHER, title="Apples")):
        foreseen = library.foresee(one)
        assert library.count() == 1
        with Library.open(library.folder.parent / one.sha256[:8]) as copy:
            copy.add(page(FIRST))
            happened = copy.add(one)
        assert (foreseen.added, foreseen.updated, foreseen.id) == (
            happened.added,
            happened.updated,
            happened.id,
        )


def test_removing_a_version_keeps_the_others_and_their_numbers(library: Library) -> None:
    """What is put back is the version it was; a number is not given a second time."""
    ids = [library.add(page(text)).id for text in (FIRST, SECOND, THIRD)]
    gone = library.take_out(ids[0])
    assert numbers(library, ids[1]) == [2, 3]
    library.put_back(gone)
    assert [one.id for one in library.versions(ids[1])] == ids
    library.remove(ids[2])
    assert library.add(page(THIRD + " More.")).version == 4
    library.remove(ids[0])
    library.remove(ids[1])
    assert [one.version for one in library.list()] == [None]


def test_an_edited_address_moves_the_place(library: Library) -> None:
    """What comes from the new address from then on is another version; what was joined stays so."""
    one = library.add(page(FIRST))
    library.edit(one.id, url="https://herald.example/fire")
    assert not library.add(page(SECOND)).updated
    assert library.add(page(THIRD, "https://herald.example/fire")).updated


@pytest.mark.parametrize("backwards", [False, True])
def test_an_export_brings_versions_back(library: Library, tmp_path: Path, backwards: bool) -> None:
    """Numbers and company survive, whichever line comes first, and a second time changes nothing."""
    ids = [library.add(page(text)).id for text in (FIRST, SECOND, THIRD)]
    lone = library.add(page(OTHER, "https://orne.example/apples", source="Orne Weekly")).id
    library.remove(ids[1])
    lines = [
        line_of(library.get(id_), library.raw(id_), library.membership(id_)) for id_ in (*ids[::2], lone)
    ]
    with Library.open(tmp_path / "other") as other:
        for _ in range(2):
            for line in lines[::-1] if backwards else lines:
                assert not other.add(incoming_from(json.loads(line))).updated
            assert other.list() == library.list()
            assert other.versions(ids[0]) == library.versions(ids[0])


def test_what_stood_apart_is_apart_in_another_library(library: Library, tmp_path: Path) -> None:
    """Two articles of one place that no one joined, one saying the same, come back as two."""
    one = library.add(page(FIRST)).id
    two = library.add(page(FIRST, "https://herald.example/fire", chrome="x", source=None)).id
    library.edit(two, url=URL)
    with Library.open(tmp_path / "other") as other:
        for id_ in (one, two):
            line = line_of(library.get(id_), library.raw(id_), library.membership(id_))
            other.add(incoming_from(json.loads(line)))
        assert other.list() == library.list()


def test_an_earlier_export_says_nothing_of_versions(library: Library) -> None:
    """Its lines are joined as they come in, and not one is dropped."""
    told = [replace(page(text), exported=True) for text in (FIRST, SECOND)]
    same = replace(page(FIRST, chrome="x"), exported=True)
    ids = [library.add(one).id for one in (*told, same)]
    assert library.count() == 3
    assert numbers(library, ids[0]) == [1, 2, 3]


@given(st.text(), st.text())
@example("http://[", "http://[::1]:0/a")
@example("https://xn--/a", "https://" + "ü" * 70 + "/a")
@example("https://a.example/%", "https://a.example/%zz?&&=&utm_")
def test_any_address_has_a_page_or_none(one: str, other: str) -> None:
    """Whatever stands where an address should: no error, and one answer for one address."""
    for url in (one, other, f"https://{one}/{other}", f"https://a.example/{one}?{other}"):
        assert page_key(url) == page_key(url)
        host_of(url)
        assert (page_key(url) is None) or is_web_address(url)


def test_many_states_of_one_page(library: Library) -> None:
    """A live page that is kept a hundred times is one page."""
    texts = [f"{FIRST} At {n // 60:02}:{n % 60:02} crews counted {n} boats." for n in range(100)]
    outcomes = list(library.add_many(page(text) for text in texts))
    assert [one.version for one in outcomes] == list(range(1, 101))
    assert len(library.versions(outcomes[50].id)) == 100
