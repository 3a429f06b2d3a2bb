"""The commands feeds and fetch: what they say, remember, refuse and print as JSON."""

import json
import signal
import threading

import pytest

from tests.corpus.feeds_made import FIRST, LAUGHS, SECOND, item, rss
from tests.desk.feeds_served import report_page, tagged, with_summaries
from tests.desk.program import Program
from tests.fetching.site import Site, Talk, page, reply


@pytest.fixture
def fed(user: Program, site: Site) -> Program:
    """Somebody who remembers one feed with one article."""
    site.pages["/feed"] = tagged(rss(item()))
    user.fine("feeds", "add", "--allow-private", site.url("/feed"))
    return user


def test_feeds_alone_gives_help(user: Program) -> None:
    """Whoever types no more is told what there is, with an example."""
    said = user.fine("feeds")
    assert "newsreader feeds add https://" in said
    assert "newsreader fetch" in said


def test_without_feeds_nothing_is_made(user: Program) -> None:
    """Whoever has no feeds yet is told how to add one, and no library is made for that."""
    for args in (["fetch"], ["feeds", "list"]):
        done = user.run(*args)
        assert done.returncode == 0
        assert "newsreader feeds add https://" in done.stderr
    assert user.json("feeds", "list")["feeds"] == []
    assert user.json("fetch")["feeds"] == 0
    assert not user.library.exists()


def test_feeds_add_remembers_and_adds(fed: Program, site: Site) -> None:
    """feeds add says what it found; the articles are in the library, indexed, and the feed is listed."""
    assert len(fed.json("search", "harbour")["hits"]) == 1
    [feed] = fed.json("feeds", "list")["feeds"]
    assert (feed["number"], feed["url"], feed["title"]) == (1, site.url("/feed"), "The Quay Gazette")
    assert "1  The Quay Gazette" in fed.fine("feeds", "list")


def test_fetch_says_one_line_a_feed(fed: Program, site: Site) -> None:
    """fetch tells what is new in words and as JSON; a feed that is gone is told on stderr, with exit code 1."""
    assert fed.fine("fetch", "--allow-private") == "The Quay Gazette: not changed.\n"
    site.pages["/feed"] = tagged(rss(item(), item("Rain", "https://quay.example/rain", f"<p>{SECOND}</p>")))
    lines = [json.loads(line) for line in fed.fine("fetch", "--allow-private", "--json").splitlines()]
    assert [(line["outcome"], line["added"], line["known"]) for line in lines] == [
        ("fetched", 1, 1),
        ("end", 1, 1),
    ]
    del site.pages["/feed"]
    done = fed.run("fetch", "--allow-private", "1")
    assert done.returncode == 1
    assert "404" in done.stderr
    assert "404" in fed.fine("feeds", "list")


def test_a_page_that_is_missing_comes_once_it_is_there(user: Program, site: Site) -> None:
    """Remembered with --pages, a feed that did not change brings the page that was not there yesterday."""
    site.pages |= {"/feed": tagged(with_summaries(2, site)), "/0": report_page(0)}
    user.run("feeds", "add", "--pages", "--allow-private", site.url("/feed"))
    done = user.run("fetch", "--allow-private")
    assert (done.returncode, "404" in done.stderr, "given up" in done.stdout) == (1, True, False)
    site.pages["/1"] = report_page(1)
    assert "1 new, 1 already there" in user.fine("fetch", "--allow-private")
    assert "not changed" in user.fine("fetch", "--allow-private")
    assert len(user.ids()) == 2


def test_summaries_are_told_of_a_feed_that_did_not_change(user: Program, site: Site) -> None:
    """With what to do about them, as often as it is fetched."""
    site.pages["/feed"] = tagged(with_summaries(2, site))
    user.fine("feeds", "add", "--allow-private", site.url("/feed"))
    done = user.run("fetch", "--allow-private")
    assert "not changed, 2 only summaries." in done.stdout
    assert "add --pages" in done.stderr


def test_a_page_leads_to_its_feed(user: Program, site: Site) -> None:
    """Given a page, feeds add takes the first feed that the page names, comments last, and tells of the others."""
    links = "".join(
        f'<link rel="alternate" type="application/{kind}+xml" title="{title}" href="{target}">'
        for kind, title, target in (
            ("rss", "Quay » Comments Feed", "/comments/feed/"),
            ("rss", "Quay", "feed"),
            ("atom", "Quay", "/atom"),
        )
    )
    site.pages |= {
        "/news/": reply(page("Quay", FIRST, head=links)),
        "/news/feed": reply(rss(item()).encode()),
    }
    done = user.run("feeds", "add", "--allow-private", site.url("/news/"))
    assert done.returncode == 0, done.stderr
    assert "it names 3 feeds" in done.stderr
    assert site.url("/atom") in done.stderr
    assert [feed["url"] for feed in user.json("feeds", "list")["feeds"]] == [site.url("/news/feed")]


def test_what_cannot_be_remembered_is_told(user: Program, site: Site) -> None:
    """A page without feeds, a bomb, a feed in a file, a missing file and other schemes: one line each, exit code 1."""
    site.pages |= {"/page": reply(page("Quay", FIRST)), "/bomb": reply(LAUGHS.encode())}
    (user.home / "feed.rss").write_text(rss(item()))
    given = [site.url("/page"), site.url("/bomb"), "feed.rss", "none.opml", "ftp://quay.example/feed"]
    done = user.run("feeds", "add", "--allow-private", *given)
    assert done.returncode == 1
    lines = [line for line in done.stderr.splitlines() if line.startswith("newsreader: ")]
    wanted = ["names none", "entities", "newsreader add feed.rss", "none.opml is not there", "http or https"]
    assert [word in line for word, line in zip(wanted, lines, strict=True)] == [True] * 5
    assert user.json("feeds", "list")["feeds"] == []


OPML = """<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
<outline text="News"><outline text="Deep"><outline type="rss" text="Quay &amp; Dock" title="Quay &amp; Dock"
 xmlUrl="https://quay.example/feed?a=1&b=2" htmlUrl="https://quay.example/"/></outline></outline>
<OUTLINE TEXT="Wire [/b]" XMLURL='feed://wire.example/feed'/>
<outline text="again" xmlUrl="https://quay.example/feed?a=1&amp;b=2"/>
<outline text="x" xmlUrl="javascript:x"/></body></opml>"""


def test_lists_of_feeds_go_in_and_out(user: Program) -> None:
    """A list's feeds are remembered once, folders or not; what is written is taken back by another library."""
    (user.home / "mine.opml").write_text(OPML)
    said = user.run("feeds", "add", "mine.opml")
    assert said.returncode == 0
    assert "Remembered 2 feeds" in said.stdout
    assert "javascript:x" in said.stderr
    known = [(feed["url"], feed["title"]) for feed in user.json("feeds", "list")["feeds"]]
    assert known == [
        ("https://quay.example/feed?a=1&b=2", "Quay & Dock"),
        ("http://wire.example/feed", "Wire [/b]"),
    ]
    user.fine("feeds", "export", "out.opml")
    user.fine("feeds", "add", "out.opml", "--library", user.home / "other")
    again = user.json("feeds", "list", "--library", user.home / "other")["feeds"]
    assert [(feed["url"], feed["title"]) for feed in again] == known
    assert user.fine("feeds", "export", "-") == (user.home / "out.opml").read_text()


def test_feeds_are_forgotten_by_number_and_address(user: Program) -> None:
    """Numbers are those of the list as it was; a feed that is not there is told, and then nothing is forgotten."""
    (user.home / "mine.opml").write_text(OPML)
    user.fine("feeds", "add", "mine.opml")
    assert user.run("feeds", "remove", "1", "7").returncode == 1
    assert len(user.json("feeds", "list")["feeds"]) == 2
    user.fine("feeds", "remove", "1", "http://wire.example/feed")
    assert user.json("feeds", "list")["feeds"] == []
    assert "no feed is remembered" in user.run("feeds", "list").stderr
    assert user.run("fetch").returncode == 0


def test_ctrl_c_stops_fetching(fed: Program, site: Site) -> None:
    """Ctrl+C while a server keeps us waiting ends with the exit code for that, and leaves the library sound."""
    waiting = threading.Event()

    def never(talk: Talk) -> None:
        waiting.set()
        talk.until_hung_up()

    site.pages["/feed"] = never
    sent = False

    def watch(_seen: bytes, pid: int) -> None:
        nonlocal sent
        if waiting.is_set() and not sent:
            import os

            os.kill(pid, signal.SIGINT)
            sent = True

    code, seen = fed.in_terminal("fetch", "--allow-private", watch=watch)
    assert code == 130
    assert b"stopped" in seen
    assert b"Traceback" not in seen
    fed.fine("check")


def test_hostile_titles_reach_no_terminal(user: Program, site: Site) -> None:
    """What a feed calls itself is printed without escapes, and nothing in it is markup."""
    title = "Quay [/b] \x1b]0;owned\x07 \u202eetteza"
    site.pages["/feed"] = reply(rss(item(), title=title).encode())
    for args in (
        ["feeds", "add", site.url("/feed"), "--allow-private"],
        ["fetch", "--allow-private"],
        ["feeds", "list"],
    ):
        code, seen = user.in_terminal(*args)
        assert code == 0
        assert b"Quay [/b]" in seen
        assert b"\x1b]0;" not in seen
        assert "\u202e".encode() not in seen
