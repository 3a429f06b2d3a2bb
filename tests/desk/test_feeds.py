"""Feeds from a real server into a real library: remembered, refreshed, moved, stopped."""

import gzip
import json
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.feeds import kept
from corpus.feeds.taking import Wishes
from corpus.library import Library
from desk.feeds import refresh
from desk.watching import Watch
from tests.corpus.feeds_made import ATOM, FIRST, JSON, LAUGHS, SECOND, TEXT, item, rss
from tests.desk.feeds_served import OPEN, SUMMARY, fetch, report_page, tagged, with_summaries
from tests.desk.program import Program
from tests.fetching.site import Handler, Site, Talk, page, redirect, reply


def test_a_feed_is_taken_and_the_second_time_not_changed(library: Library, site: Site) -> None:
    """The articles of a feed are stored; asked again, its server says that nothing changed, and nothing is sent."""
    site.pages["/feed"] = tagged(rss(item()))
    [taken], _ = fetch(library, site.url("/feed"))
    assert (taken.added, taken.unchanged, taken.why) == (1, False, "")
    assert library.get(library.list()[0].id).text == TEXT
    [taken], report = fetch(library)
    assert (taken.added, taken.unchanged) == (0, True)
    assert report.unchanged == 1
    assert "if-none-match" in site.requests[-1].headers
    [feed] = kept.feeds(library)
    assert feed.title == "The Quay Gazette"
    assert feed.fetched is not None


def test_what_is_new_what_is_known_what_changed(library: Library, site: Site) -> None:
    """Tomorrow's feed adds what is new, knows what is there, and keeps both states of what was rewritten."""
    url = site.url("/feed")
    rain = item("Rain", "https://quay.example/rain", f"<p>{SECOND}</p><p>It rained.</p>")
    site.pages["/feed"] = reply(rss(item(), rain).encode())
    assert fetch(library, url)[1].added == 2
    rewritten = rain.replace("It rained.", "It rained until noon, the weather office said.")
    snow = item("Snow", "https://quay.example/snow", f"<p>Snow fell in the Lower Vale. {FIRST}</p>")
    site.pages["/feed"] = reply(rss(snow, rewritten, item()).encode())
    [taken], _ = fetch(library)
    assert (taken.added, taken.updated, taken.known) == (1, 1, 1)
    assert library.count() == 4


@pytest.mark.parametrize(
    ("body", "kind"),
    [(ATOM, "application/atom+xml"), (json.dumps(JSON), "application/feed+json"), (ATOM, "text/html")],
)
def test_every_kind_of_feed(library: Library, site: Site, body: str, kind: str) -> None:
    """Atom and JSON Feed are told by what they are, not by what their server calls them; gzip is undone."""
    packed = gzip.compress(body.encode())
    site.pages["/feed"] = reply(packed, "Content-Encoding: gzip", kind=kind)
    [taken], _ = fetch(library, site.url("/feed"))
    assert taken.added == 1


def test_one_bad_feed_stops_no_other(library: Library, site: Site) -> None:
    """Feeds that are gone, no feed, bombs, or elsewhere are each told with the reason; the good ones are taken."""
    site.pages |= {
        "/a-good": reply(rss(item()).encode()),
        "/b-page": reply(page("Quay", FIRST, SECOND)),
        "/c-bomb": reply(LAUGHS.encode()),
        "/d-busy": reply(status="503 Service Unavailable"),
        "/e-json": reply(
            b'{"version": "https://jsonfeed.org/version/1.1", "items": [', kind="application/json"
        ),
        "/f-cut": reply(rss(item()).encode(), length=9_999),
        "/g-good": reply(rss(item("Rain", "https://quay.example/rain", f"<p>{SECOND}</p>")).encode()),
        "/h-away": redirect("ftp://quay.example/"),
        "/i-empty": reply(b""),
    }
    told, report = fetch(library, *(site.url(target) for target in site.pages), site.url("/j-gone"))
    why = {taken.url.rpartition("/")[2]: taken.why for taken in told}
    assert [name for name, reason in why.items() if not reason] == ["a-good", "g-good"]
    assert "it is a web page" in why["b-page"]
    assert "entities" in why["c-bomb"]
    assert "503" in why["d-busy"]
    assert "JSON" in why["e-json"]
    assert "404" in why["j-gone"]
    assert (report.feeds, report.failed, report.added) == (10, 8, 2)
    problems = {feed.url.rpartition("/")[2]: feed.problem for feed in kept.feeds(library)}
    assert problems["a-good"] is None
    assert problems["j-gone"] == why["j-gone"]


def test_links_are_resolved_by_where_the_feed_was_found(library: Library, site: Site) -> None:
    """A relative link in a feed that has moved is resolved by the address that answered."""
    site.pages |= {"/old": redirect("/news/feed"), "/news/feed": reply(rss(item(link="fire")).encode())}
    fetch(library, site.url("/old"))
    assert library.list()[0].url == site.url("/news/fire")


def test_several_sites_are_asked_at_one_time(library: Library) -> None:
    """Two sites that each wait for the other to be asked are both had."""
    both = threading.Barrier(2, timeout=20)

    def wait(talk: Talk) -> None:
        both.wait()
        talk.send(reply(rss(item(link=f"https://quay.example/{talk.request.headers['host']}")).encode()))

    with Site({"/feed": wait}) as one, Site({"/feed": wait}, host="127.0.0.2") as other:
        told, _ = fetch(library, one.url("/feed"), other.url("/feed"))
    assert [taken.why for taken in told] == ["", ""]


def test_feeds_of_one_site_wait_for_each_other(library: Library, site: Site) -> None:
    """A site never has more than one request at a time from us, however many of its feeds are refreshed."""
    alone = threading.Lock()

    def answer(talk: Talk) -> None:
        if alone.acquire(blocking=False):
            talk.send(reply(rss(item(link=f"https://quay.example{talk.request.target}")).encode()))
            alone.release()
        else:
            talk.send(reply(status="500 Not Alone"))

    site.pages = {f"/{n}": answer for n in range(6)}
    told, _ = fetch(library, *(site.url(f"/{n}") for n in range(6)))
    assert [taken.why for taken in told] == [""] * 6


@pytest.mark.parametrize("status", ["301 Moved Permanently", "308 Permanent Redirect"])
def test_a_feed_that_moved_is_remembered_where_it_is(library: Library, site: Site, status: str) -> None:
    """Sent on for good, and from there for a while, it is asked for at the first new address from then on."""
    site.pages |= {
        "/old": redirect("/new", status),
        "/new": redirect("/today"),
        "/today": tagged(rss(item())),
    }
    [taken], _ = fetch(library, site.url("/old"))
    assert (taken.moved, taken.remembered_there, taken.added) == (site.url("/new"), False, 1)
    assert [feed.url for feed in kept.feeds(library)] == [site.url("/new")]
    asked = len(site.requests)
    [taken], _ = fetch(library)
    assert (taken.moved, taken.unchanged) == (None, True)
    assert site.asked_for()[-2:] == ["/new", "/today"]
    assert "/old" not in [one.target for one in site.requests[asked:]]


def test_a_feed_that_did_not_change_may_have_moved(library: Library, site: Site) -> None:
    """Its server says so of the new address, to who comes from the old one."""
    site.pages["/old"] = tagged(rss(item()))
    fetch(library, site.url("/old"))
    site.pages |= {"/new": site.pages["/old"], "/old": redirect("/new", "301 Moved Permanently")}
    [taken], _ = fetch(library)
    assert (taken.unchanged, taken.moved) == (True, site.url("/new"))
    assert [feed.url for feed in kept.feeds(library)] == [site.url("/new")]


def test_a_feed_that_is_elsewhere_for_a_while_stays(library: Library, site: Site) -> None:
    """Sent on for the time being, or for good to what is no feed or no sane address, it is asked for where it was."""
    site.pages |= {
        "/a": redirect("/new"),
        "/b": redirect("/page", "301 Moved Permanently"),
        "/c": redirect(f"/{'x' * 3000}", "301 Moved Permanently"),
        f"/{'x' * 3000}": reply(rss(item()).encode()),
        "/new": reply(rss(item()).encode()),
        "/page": reply(page("Quay", FIRST, SECOND)),
    }
    urls = [site.url(target) for target in ("/a", "/b", "/c")]
    told, _ = fetch(library, *urls)
    assert [taken.moved for taken in told] == [None] * 3
    assert sorted(feed.url for feed in kept.feeds(library)) == urls


def test_a_feed_that_moved_to_one_that_is_remembered(library: Library, site: Site) -> None:
    """Both stay, and the user is told which one to forget."""
    site.pages |= {"/a": redirect("/b", "301 Moved Permanently"), "/b": reply(rss(item()).encode())}
    told, _ = fetch(library, site.url("/a"), site.url("/b"))
    assert [(taken.moved, taken.remembered_there) for taken in told] == [
        (site.url("/b"), True),
        (None, False),
    ]
    assert len(kept.feeds(library)) == 2


def test_an_index_that_cannot_follow_is_told(tmp_path: Path, site: Site) -> None:
    """What was fetched is stored; that no search finds it yet is said, with the exit code of a library in trouble."""
    user = Program(tmp_path)
    site.pages["/feed"] = reply(rss(item()).encode())
    user.library.mkdir(parents=True)
    (user.library / "index").write_text("in the way")
    done = user.run("feeds", "add", "--allow-private", site.url("/feed"))
    assert (done.returncode, "not yet indexed" in done.stderr) == (3, True), done.stderr
    assert len(user.ids()) == 1


def test_a_dry_run_says_what_a_fetch_would_do(tmp_path: Path, site: Site) -> None:
    """What is new, known, changed, refused, moved is told as a fetch tells it, and nothing at all is kept of it."""
    user = Program(tmp_path)
    rain = item("Rain", "https://quay.example/rain", f"<p>{SECOND}</p><p>It rained.</p>")
    site.pages["/feed"] = tagged(rss(item(), rain))
    site.pages["/gone"] = reply(rss().encode())
    user.fine("feeds", "add", "--allow-private", site.url("/feed"))
    user.run("feeds", "add", "--allow-private", site.url("/gone"))
    rewritten = rain.replace("It rained.", "It rained until noon, the weather office said.")
    snow = item("Snow", "https://quay.example/snow", f"<p>Snow fell in the Lower Vale. {FIRST}</p>")
    lacking = item("Hail", site.url("/hail"), "", SUMMARY)
    site.pages["/new"] = tagged(rss(snow, item(), rewritten, snow, lacking))
    site.pages |= {"/feed": redirect("/new", "301 Moved Permanently"), "/hail": report_page(1)}
    del site.pages["/gone"]
    database = user.library / "library.sqlite3"

    def kept_now() -> list[str]:
        with closing(sqlite3.connect(database)) as db:
            return list(db.iterdump())

    before = kept_now()
    dry = user.run("fetch", "--allow-private", "--pages", "--dry-run", "--json")
    assert kept_now() == before
    said = user.run("fetch", "--allow-private", "--dry-run")
    assert "would be remembered there" in said.stdout
    assert "nothing was added" in said.stderr
    assert kept_now() == before
    wet = user.run("fetch", "--allow-private", "--pages", "--json")
    foreseen, done = ([json.loads(line) for line in one.stdout.splitlines()] for one in (dry, wet))
    assert (foreseen[-1].pop("dry_run"), done[-1].pop("dry_run")) == (True, False)
    assert sorted(map(str, foreseen)) == sorted(map(str, done))
    sums = foreseen[-1]
    assert (sums["added"], sums["updated"], sums["known"], sums["failed"]) == (2, 1, 2, 1)
    assert kept_now() != before


def test_the_line_of_a_feed_that_moved(tmp_path: Path, site: Site) -> None:
    """Adding one takes the new address at once; fetching tells of it, in words and in JSON."""
    user = Program(tmp_path)
    site.pages |= {"/feed": reply(rss(item()).encode()), "/late": redirect("/feed", "308 Permanent Redirect")}
    user.fine("feeds", "add", "--allow-private", site.url("/late"))
    assert site.url("/feed") in user.fine("feeds", "list")
    site.pages |= {"/newer": site.pages["/feed"], "/feed": redirect("/newer", "301 Moved Permanently")}
    printed = user.fine("fetch", "--allow-private")
    assert f"It has moved to {site.url('/newer')}, and is remembered there." in printed
    site.pages |= {"/newest": site.pages["/newer"], "/newer": redirect("/newest", "301 Moved Permanently")}
    first, _ = map(json.loads, user.fine("fetch", "--allow-private", "--json").splitlines())
    assert first["moved"] == site.url("/newest")


def test_private_addresses_need_leave(library: Library, site: Site) -> None:
    """Without being allowed to, no feed of one's own machine is fetched."""
    site.pages["/feed"] = reply(rss(item()).encode())
    [taken], _ = fetch(library, site.url("/feed"), policy=replace(OPEN, allow_private=False))
    assert "--allow-private" in taken.why
    assert site.requests == []


def test_a_stop_keeps_what_was_stored(library: Library, site: Site) -> None:
    """Stopped in the middle of a feed's pages, what was stored stays, and the next time goes on from there."""
    stop = threading.Event()

    def second(talk: Talk) -> None:
        stop.set()
        talk.until_hung_up()

    slow: list[Handler] = [second, report_page(1)]
    site.pages |= {
        "/feed": tagged(with_summaries(3, site)),
        "/1": slow,
        "/0": report_page(0),
        "/2": report_page(2),
    }
    kept.add(library, site.url("/feed"), pages=True)
    report = refresh(library, kept.feeds(library), OPEN, Wishes(), Watch(cancelled=stop.is_set))
    assert report.stopped
    assert report.added == 1
    [taken], _ = fetch(library)
    assert (taken.added, taken.known) == (2, 1)


def test_feeds_survive_a_backup(library: Library, tmp_path: Path) -> None:
    """Remembered feeds are copied with the library, and keep their order and their marks."""
    from desk.keeping import backup

    for n, pages in enumerate((True, False)):
        kept.add(library, f"https://quay.example/{n}", title=f"Feed {n}", pages=pages)
    folder = tmp_path / "copy"
    folder.mkdir()
    backup(library, folder / "library.sqlite3")
    with Library.open(folder) as copy:
        assert kept.feeds(copy) == kept.feeds(library)
