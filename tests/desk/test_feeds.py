"""Feeds from a real server into a real library: remembered, refreshed, discovered, refused; by desk and by command."""

import gzip
import hashlib
import json
import re
import signal
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from corpus.feeds import kept
from corpus.feeds.failed import failures
from corpus.feeds.taking import Taken, Wishes
from corpus.fetching import Policy
from corpus.library import Library
from desk.feeds import FeedsReport, refresh
from desk.watching import Watch
from tests.corpus.feeds_made import ATOM, FIRST, JSON, LAUGHS, SECOND, TEXT, item, rss
from tests.desk.program import Program
from tests.fetching.site import Handler, Site, Talk, page, redirect, reply

OPEN = Policy(allow_private=True, pause_seconds=0, backoff_seconds=0.01)
SUMMARY = f"<description>{FIRST[:50]}...</description>"


@pytest.fixture
def site() -> Iterator[Site]:
    """A server with nothing on it yet."""
    with Site() as served:
        yield served


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    with Library.open(tmp_path / "library") as opened:
        yield opened


def tagged(body: str | bytes, kind: str = "application/rss+xml") -> Callable[[Talk], None]:
    """Serves a feed with an ETag, and answers 304 to who has it."""
    raw = body.encode() if isinstance(body, str) else body
    etag = f'"{hashlib.md5(raw).hexdigest()}"'

    def answer(talk: Talk) -> None:
        if talk.request.headers.get("if-none-match") == etag:
            talk.send(reply(status="304 Not Modified", kind=""))
        else:
            talk.send(reply(raw, f"ETag: {etag}", kind=kind))

    return answer


def report_page(number: int) -> bytes:
    """The page of a report."""
    prose = [f"{SECOND} It was {number}.{n} o’clock in the morning." for n in range(6)]
    return reply(page(f"Report {number}", *prose))


def with_summaries(count: int, site: Site) -> str:
    """A feed whose entries carry summaries alone; their pages are /0, /1, ..."""
    facts = SUMMARY + "<pubDate>Tue, 04 Mar 2025 06:40:00 +0100</pubDate><author>Ana Marsh</author>"
    return rss(*(item(f"Report {n}", site.url(f"/{n}"), "", facts) for n in range(count)))


def fetch(
    library: Library, *urls: str, policy: Policy = OPEN, **wishes: bool
) -> tuple[list[Taken], FeedsReport]:
    """Remember feeds and refresh all; what became of each, by address, and of all."""
    for url in urls:
        kept.add(library, url)
    told: list[Taken] = []
    report = refresh(library, kept.feeds(library), policy, Wishes(**wishes), tell=told.append)
    return sorted(told, key=lambda taken: taken.url), report


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


def test_summaries_are_counted_and_left(library: Library, site: Site) -> None:
    """What carries a summary alone is no article, unless the summaries are wanted."""
    site.pages["/feed"] = tagged(with_summaries(3, site))
    [taken], _ = fetch(library, site.url("/feed"))
    assert (taken.added, taken.summaries) == (0, 3)
    [taken], _ = fetch(library)
    assert (taken.unchanged, taken.summaries) == (True, 3)
    [taken], _ = fetch(library, summaries=True)
    assert (taken.added, taken.summaries) == (3, 0)


def test_pages_are_fetched_once(library: Library, site: Site) -> None:
    """With pages, each entry's page becomes the article, with the feed's date and author; it is not asked for again."""
    site.pages |= {"/feed": tagged(with_summaries(3, site))} | {f"/{n}": report_page(n) for n in range(3)}
    fetch(library, site.url("/feed"))
    [taken], _ = fetch(library, pages=True)
    assert (taken.added, taken.summaries, taken.refused) == (3, 0, [])
    article = library.get(library.list()[0].id)
    assert article.text.startswith(SECOND)
    assert article.published == "2025-03-04T06:40:00+01:00"
    assert article.author == "Ana Marsh"
    asked = len(site.requests)
    [taken], _ = fetch(library, pages=True)
    assert (taken.added, taken.known) == (0, 3)
    assert [one.target for one in site.requests[asked:] if one.target != "/robots.txt"] == ["/feed"]


def test_pages_replace_summaries_that_were_kept(library: Library, site: Site) -> None:
    """A summary in the library is no reason not to fetch the article."""
    site.pages |= {"/feed": tagged(with_summaries(1, site)), "/0": report_page(0)}
    assert fetch(library, site.url("/feed"), summaries=True)[1].added == 1
    report = fetch(library, pages=True)[1]
    assert report.added + report.updated == 1
    assert library.count() == 2


def test_pages_that_fail_are_tried_again_if_that_may_help(library: Library, site: Site) -> None:
    """A page whose server is busy, or that is not there yet, is asked for again the next time, though the feed stays;
    one that is forbidden is not. Once nothing is left to be tried, the feed's server may say "not changed" again."""
    busy = reply(status="503 Service Unavailable")
    later: list[Handler] = [busy, busy, busy, report_page(1)]
    missing: list[Handler] = [reply(status="404 Not Found"), report_page(2)]
    site.pages |= {"/feed": tagged(with_summaries(4, site)), "/0": report_page(0), "/1": later, "/2": missing}
    site.pages["/3"] = reply(status="403 Forbidden")
    kept.add(library, site.url("/feed"), pages=True)
    [taken], report = fetch(library)
    assert taken.added == 1
    refused = " ".join(taken.refused)
    assert [len(re.findall(rf"\b{code}\b", refused)) for code in (503, 404, 403)] == [1, 1, 1]
    assert report.refused == 3
    [taken], _ = fetch(library)
    assert (taken.added, taken.known, len(taken.refused)) == (2, 1, 1)
    [taken], _ = fetch(library)
    assert taken.unchanged
    assert site.asked_for().count("/3") == 2


def test_pages_that_always_fail_are_given_up(library: Library, site: Site) -> None:
    """After five failures over three days a page is not asked for again, and its feed may be "not changed"."""
    site.pages["/feed"] = tagged(with_summaries(2, site))
    site.pages["/0"] = report_page(0)
    kept.add(library, site.url("/feed"), pages=True)
    for _ in range(6):
        [taken], _ = fetch(library)
        assert len(taken.refused) == 1
    with library.writing() as db:  # as if the first time had been four days ago
        earlier = (datetime.now(UTC) - timedelta(days=4)).isoformat(timespec="seconds")
        assert db.execute("UPDATE page_failed SET since = ?", (earlier,)).rowcount == 1
    asked = site.asked_for().count("/1")
    [taken], _ = fetch(library)
    assert taken.given_up == 1
    assert site.asked_for().count("/1") == asked
    assert fetch(library)[0][0].unchanged
    site.pages["/feed"] = tagged(with_summaries(1, site))
    fetch(library)
    assert failures(library, site.url("/feed")) == {}


def test_entries_that_are_full_need_no_page(library: Library, site: Site) -> None:
    """With pages, only what carries a summary alone is fetched."""
    site.pages["/feed"] = reply(rss(item(link=site.url("/fire"))).encode())
    [taken], _ = fetch(library, site.url("/feed"), pages=True)
    assert taken.added == 1
    assert site.asked_for() == ["/feed"]


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


# The commands


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
