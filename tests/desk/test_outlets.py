"""Outlets: one outlet gets one name where that is certain, and two never get the same."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.formats.web_page import article_of
from corpus.library import Library
from corpus.outlets import host_in, key_of, likely_same, may_be_one, outlets, site_key_of, without_outlet
from desk.facets import outlet_clause
from desk.outlets import NoSuchOutlet, NotMerged, listed, merge, split
from desk.session import Desk
from tests.corpus.making import incoming
from tests.desk import news
from tests.desk.program import Program


def add(library: Library, source: str | None, url: str | None = None) -> str | None:
    """Keep an article that says this of its outlet; what it is called then."""
    number = library.count()
    text = f"Report number {number} on the council's meeting about {number} bridges."
    return library.get(
        library.add(incoming(text, source=source, url=url, title=f"Report {number}")).id
    ).source


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("www.bbc.co.uk", "bbc.co.uk"),
        ("https://www.Quay.example/", "quay.example"),
        ("quay.example", "quay.example"),
        ("Salon.com", None),
        ("U.S.Wire", None),
        ("BBC News", None),
        ("", None),
    ],
)
def test_a_host_is_told_from_a_name(name: str, host: str | None) -> None:
    """A name that its outlet writes with a dot is a name."""
    assert host_in(name) == host


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Quay Gazette", "quay gazette"),
        ("Quay-Gazette", "Quay Gazette"),
        ("Harper’s Wire", "Harpers Wire"),
        ("News & Star", "News and Star"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    """Case, article, hyphens, apostrophes and the sign for "and" make no other name."""
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Northern Wire", "Wire"),
        ("Times of Varn", "Times"),
        ("The Times", "The New Times"),
        ("Daily Post", "Post"),
        ("Evening Herald", "Morning Herald"),
        ("The", ""),
    ],
)
def test_names_of_two_outlets(one: str, other: str) -> None:
    """A word more is another outlet, also at one site."""
    assert key_of(one) != key_of(other)
    assert site_key_of(one) != site_key_of(other)


def test_where_only_the_site_is_known_the_name_of_its_articles_is_taken(library: Library) -> None:
    """Told by host or not at all, before the first name the host stands, after it the name."""
    assert add(library, None, "https://www.quay.example/1") == "quay.example"
    assert add(library, "The Quay Gazette", "https://quay.example/2") == "The Quay Gazette"
    assert add(library, None, "https://quay.example/3") == "The Quay Gazette"
    assert add(library, "www.quay.example", "https://quay.example/4") == "The Quay Gazette"
    assert add(library, "www.varn.example", None) == "varn.example"
    assert add(library, None, None) is None


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "192.0.2.7", "2130706433", "[::1]", "[fe80::1]:8000"])
def test_an_address_in_numbers_names_no_outlet(tmp_path: Path, host: str) -> None:
    """What comes from there, and does not say whose it is, has no known outlet; what says so has that one."""
    url = f"http://{host}/news/ferry"
    with Library.open(tmp_path / "library") as library:
        assert add(library, None, url) is None
        assert add(library, "Quay", f"{url}/2") == "Quay"
    paragraphs = "".join(f"<p>{text}</p>" for text in news.FERRY_A.split("\n") if text)
    page = f"<title>Ferry</title><article><h1>Ferry runs aground</h1>{paragraphs}</article>".encode()
    assert article_of(page, origin=url, url=url).source is None
    assert article_of(page, origin=url, url="https://m.quay.example/ferry").source == "quay.example"


def test_spellings_at_one_site_become_the_first(library: Library) -> None:
    """Elsewhere they stay as they were told."""
    assert add(library, "BBC News", "https://www.bbc.co.uk/news/1") == "BBC News"
    assert add(library, "BBC", "https://www.bbc.co.uk/news/2") == "BBC News"
    assert add(library, "bbc news", "https://bbc.co.uk/news/3") == "BBC News"
    assert add(library, "BBC", None) == "BBC"
    assert add(library, "BBC", "https://bbc.com/news/4") == "BBC"


def test_two_outlets_at_one_site_stay_two(library: Library) -> None:
    """And then an article of which only the site is known is neither's."""
    assert add(library, "The Guardian", "https://guardian.example/1") == "The Guardian"
    assert add(library, "The Observer", "https://guardian.example/2") == "The Observer"
    assert add(library, None, "https://guardian.example/3") == "guardian.example"


def test_names_are_learned_from_what_is_kept(library: Library, tmp_path: Path) -> None:
    """Opened again, the library knows them; an edited name counts as it is now."""
    add(library, "Quay Gazette", "https://quay.example/1")
    library.edit(library.list()[0].id, source="The Gazette")
    assert add(library, None, "https://quay.example/2") == "The Gazette"
    with Library.open(library.folder) as again:
        assert add(again, None, "https://quay.example/3") == "The Gazette"


@given(st.text(), st.text())
def test_any_name_has_a_key(one: str, other: str) -> None:
    """Whatever is told as an outlet or a title: no error, and an outlet may be itself."""
    for name in (one, other, f"www.{one}", f"{one}.com"):
        assert key_of(name) == key_of(name)
        site_key_of(name)
        assert may_be_one(name, name)
    without_outlet(f"{one} | {other}", other)


@pytest.mark.parametrize(
    ("title", "outlet", "left"),
    [
        ("Fire closes harbour | The Quay Gazette", "Quay Gazette", "Fire closes harbour"),
        ("Fire closes harbour - BBC News", "BBC", "Fire closes harbour"),
        ("Fire - again - closes harbour – quay.example", "quay.example", "Fire - again - closes harbour"),
        ("Fire closes harbour - a day on", "Quay Gazette", "Fire closes harbour - a day on"),
        ("Interview - Reuters", "Reuters", "Interview - Reuters"),
        ("Fire closes harbour | Wire", "Northern Wire", "Fire closes harbour | Wire"),
        ("Fire closes harbour | ***", "***", "Fire closes harbour | ***"),
        (None, "Wire", None),
        ("Fire closes harbour | Wire", None, "Fire closes harbour | Wire"),
    ],
)
def test_a_title_loses_its_sites_name(title: str | None, outlet: str | None, left: str | None) -> None:
    """That name at the end, whole, and nothing else."""
    assert without_outlet(title, outlet) == left


def test_names_that_contradict_each_other_are_two_outlets() -> None:
    """What is unknown, a host, or a part of the other contradicts nothing."""
    assert all(may_be_one("BBC News", other) for other in (None, "", "bbc.co.uk", "BBC", "The BBC News"))
    assert not may_be_one("Quay Gazette", "Morning Herald")


def test_likely_duplicates_are_named_with_a_reason(library: Library) -> None:
    """Suggestions only: two names that merely share a word are none."""
    for source, url in (
        ("BBC News", None),
        ("BBC", None),
        ("quay.example", None),
        ("Quay Gazette", "https://quay.example/1"),
        ("Northern Wire", None),
        ("Wire", None),
        ("Times of Varn", None),
        ("The Times", None),
    ):
        add(library, source, url)
    library.edit(
        next(one.id for one in library.list() if one.source == "quay.example"), url="https://quay.example/9"
    )
    found, likely = listed(library)
    assert {one.name for one in found} >= {"BBC", "BBC News", "Wire", "Northern Wire"}
    pairs = {frozenset((one.one, one.other)): one.why for one in likely}
    assert pairs == {
        frozenset(("BBC", "BBC News")): "have much the same name",
        frozenset(("quay.example", "Quay Gazette")): "are both at quay.example",
    }


def test_a_merge_holds_for_lists_searches_and_what_comes_later(tmp_path: Path) -> None:
    """The articles, the index and the facets use the new name; nothing else changes."""
    with Desk.open(tmp_path / "library") as desk:
        for source in ("BBC", "BBC News", "Wire"):
            add(desk.library, source)
        assert desk.search('source:="BBC News"').total == 1
        done = merge(desk.library, "bbc", "BBC News")
        assert (done.name, done.called, done.articles, done.undo) == ("BBC", "BBC News", 1, ("split", "BBC"))
        assert desk.search('source:="BBC News"').total == 2
        assert desk.search("source:=bbc").total == 0
        assert [(one.value, one.count) for one in desk.facets("").outlets] == [("BBC News", 2), ("Wire", 1)]
        assert add(desk.library, "BBC") == "BBC News"
        assert listed(desk.library)[0][0].merged == ("BBC",)
        assert not desk.check()
        split(desk.library, "BBC")
        assert sorted(str(one.source) for one in desk.library.list()) == ["BBC", "BBC", "BBC News", "Wire"]
        assert desk.search("source:=bbc").total == 2


def test_merges_are_followed_and_taken_back_one_by_one(library: Library) -> None:
    """A into B, B into C, C into A again: what is undone is what was done."""
    for source in "ABC":
        add(library, source)

    def shown() -> str:
        with library.reading() as db:
            rows = db.execute("SELECT source FROM article ORDER BY source").fetchall()
        sources = {str(library.list()[n].source) for n in range(3)}
        assert [row[0] for row in rows] == ["A", "B", "C"]
        return "".join(sorted(sources))

    merge(library, "A", "B")
    merge(library, "B", "C")
    assert shown() == "C"
    split(library, "B")
    assert shown() == "BC"
    done = merge(library, "B", "A")
    assert (shown(), done.undo) == ("AC", ("merge", "A", "B"))
    merge(library, *done.undo[1:])
    assert shown() == "BC"


def test_a_new_name_may_be_given(library: Library) -> None:
    """Merging into a name that no article has gives the outlet that name."""
    add(library, "quay.example")
    merge(library, "quay.example", "The Quay Gazette")
    assert library.list()[0].source == "The Quay Gazette"


def test_names_that_cannot_be_merged(library: Library) -> None:
    """What is meant must be an outlet of the library; the error names those that are near."""
    for source in ("Quay Gazette", "quay gazette", "Wire"):
        add(library, source)
    with pytest.raises(NoSuchOutlet, match="Quay Gazette"):
        merge(library, "Quai Gazette", "Wire")
    for name, called in (("Wire", "Wire"), ("Wire", "  "), ("wire", "Wire")):
        with pytest.raises(NotMerged):
            merge(library, name, called)
    with pytest.raises(NotMerged):
        split(library, "Wire")
    merge(library, "quay gazette", "Quay Gazette")
    with library.reading() as db:
        assert likely_same(outlets(db)) == []


def test_an_outlet_is_narrowed_to_by_its_whole_name(tmp_path: Path) -> None:
    """The Wire is not the Northern Wire, in whatever script and with whatever marks."""
    names = [
        "Wire",
        "Northern Wire",
        "The “Wire”",
        "Le Monde",
        "東京新聞",
        "Вести",
        "AT&T News",
        "N°1",
        "Wire!",
    ]
    with Desk.open(tmp_path / "library") as desk:
        for name in names:
            add(desk.library, name)
        for name in names:
            assert desk.search(outlet_clause(name)).total == 1, name
        assert desk.search("source:wire").total == 4


def test_articles_without_an_outlet_are_counted_last(user: Program) -> None:
    """So that the numbers add up to all that there is; in JSON too."""
    for number, source in enumerate(("Wire", "", "Wire", "")):
        facts = {"text": f"Report {number}: the harbour was closed on Tuesday.", "source": source}
        (user.home / f"{number}.jsonl").write_text(json.dumps(facts) + "\n")
    user.fine("add", *(f"{number}.jsonl" for number in (0, 2)))
    assert "no outlet" not in user.fine("outlets")
    user.fine("add", *(f"{number}.jsonl" for number in (1, 3)))
    assert [line.split(maxsplit=1) for line in user.fine("outlets").splitlines()] == [
        ["2", "Wire"],
        ["2", "(no outlet is known)"],
    ]
    assert user.json("outlets")["without_outlet"] == 2
